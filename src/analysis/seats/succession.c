/* succession.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/succession.h"

#include <glib/gi18n.h>

#include "model/identity.h"
#include "model/value.h"

G_DEFINE_QUARK (charter-succession-error-quark, charter_succession_error)

static const char *
get_start_key (const CharterRecord *record)
{
  return charter_record_get_kind (record) == CHARTER_KIND_ORGANIZATION ? "founding_date"
                                                                       : "start_date";
}

/* The field for the last day, or NULL for what cannot end: an event happens,
 * and a person's end is nobody's business here. */
static const char *
get_end_key (const CharterRecord *record)
{
  switch (charter_record_get_kind (record))
    {
    case CHARTER_KIND_ORGANIZATION:
      return "dissolution_date";

    case CHARTER_KIND_POST:
    case CHARTER_KIND_MEMBERSHIP:
    case CHARTER_KIND_RELATION:
    case CHARTER_KIND_AGREEMENT:
    case CHARTER_KIND_CONTRIBUTION:
      return "end_date";

    case CHARTER_KIND_PARTNERSHIP:
    case CHARTER_KIND_PERSON:
    case CHARTER_KIND_EVENT:
    case CHARTER_KIND_SOURCE:
    case CHARTER_KIND_CLAIM:
    case CHARTER_KIND_OPTION:
    case CHARTER_KIND_VIEW:
    case CHARTER_KIND_DISMISSAL:
    default:
      return NULL;
    }
}

/* Who stays until a successor takes over may be there after the term. */
static gboolean
is_carried_over (const CharterRecord *record)
{
  return charter_record_get_kind (record) == CHARTER_KIND_MEMBERSHIP &&
         charter_record_get_flag (record, "until_successor") == CHARTER_FLAG_YES;
}

static GVariant *
new_date (const CharterDate *date)
{
  return g_variant_new_take_string (charter_date_to_text (date));
}

static GPtrArray *
new_edits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
}

static void
add_setting (GPtrArray           *edits,
             const CharterRecord *record,
             const char          *key,
             GVariant            *value)
{
  g_autofree char *path = g_strconcat ("/", key, NULL);

  g_ptr_array_add (edits, charter_edit_new_set (record, path, value));
}

/* The name goes among the earlier ones of an organization or person, with the
 * last day on which it was used. */
static void
keep_name (GPtrArray           *edits,
           const CharterRecord *record,
           const char          *old_name,
           const CharterDate   *last)
{
  GVariantBuilder entry;

  g_variant_builder_init (&entry, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&entry, "{sv}", "name", g_variant_new_string (old_name));
  g_variant_builder_add (&entry, "{sv}", "end_date", new_date (last));
  g_ptr_array_add (edits, charter_edit_new_insert (record, "/other_names", CHARTER_EDIT_AT_END,
                                                   g_variant_builder_end (&entry)));
}

/* Popolo gives a post one other label, Charter a list; text that stands there
 * becomes the first of the list. */
static void
keep_label (GPtrArray           *edits,
            const CharterRecord *record,
            const char          *old_label)
{
  const char *present = charter_record_get_text (record, "other_label");

  if (present != NULL)
    {
      GVariantBuilder labels;

      g_variant_builder_init (&labels, CHARTER_VALUE_ARRAY);
      if (*present != '\0')
        g_variant_builder_add (&labels, "v", g_variant_new_string (present));
      g_variant_builder_add (&labels, "v", g_variant_new_string (old_label));
      add_setting (edits, record, "other_label", g_variant_builder_end (&labels));
    }
  else
    g_ptr_array_add (edits, charter_edit_new_insert (record, "/other_label", CHARTER_EDIT_AT_END,
                                                     g_variant_new_string (old_label)));
}

/* What proves the old record proves nothing of the new one, and records that
 * stand in the old one stay there. */
static gboolean
is_left_behind (const char *key,
                GVariant   *value)
{
  static const char *const keys[] = { "id", "citations", "sources", "known_on", NULL };

  return g_strv_contains (keys, key) || g_variant_is_of_type (value, CHARTER_VALUE_HANDLES);
}

static CharterRecord *
set_member (CharterRecord *record,
            const char    *key,
            GVariant      *value)
{
  g_autofree char *path = g_strconcat ("/", key, NULL);
  CharterRecord *changed = charter_record_with_path (record, path, value);

  charter_record_unref (record);
  return changed;
}

/* A record that stands in another one says by its place what the copy, which
 * stands by itself, has to say in words. */
static CharterRecord *
write_out_place (CharterRecord          *copy,
                 const CharterRecordSet *records,
                 const CharterRecord    *record,
                 GPtrArray              *edits)
{
  CharterRecord *parent = charter_record_set_find_handle (records,
                                                          charter_record_get_parent (record));
  static const char *const keys[] = { "organization_id", "person_id", "post_id" };

  for (guint i = 0; parent != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *id = NULL;

      if (charter_record_get_text (record, keys[i]) != NULL ||
          charter_record_set_resolve (records, record, keys[i]) != parent)
        continue;
      id = charter_identity_ensure (records, parent, edits);
      copy = set_member (copy, keys[i], g_variant_new_string (id));
    }
  return copy;
}

static CharterRecord *
copy_without_evidence (const CharterRecord *record,
                       guint64              handle)
{
  GVariantBuilder content;
  GVariantIter iter;
  const char *key;
  GVariant *value;

  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_iter_init (&iter, charter_record_get_content (record));
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    {
      if (!is_left_behind (key, value))
        g_variant_builder_add (&content, "{sv}", key, value);
    }
  return charter_record_new (charter_record_get_kind (record), handle, 0,
                             g_variant_builder_end (&content));
}

/**
 * charter_succession_get_last_before:
 * @from: a date, whole or partial
 * @last: (out caller-allocates): the end of what was before
 *
 * An end is inclusive and means its last possible day, a start its first
 * possible one. So what gives way from 5 May 2014 has ended on 4 May 2014,
 * from May 2014 in April 2014, and from 2014 in 2013: no gap, no overlap, and
 * no date that is more exact than the one that was given.
 *
 * Returns: whether there is a date before @from
 */
gboolean
charter_succession_get_last_before (const CharterDate *from,
                                    CharterDate       *last)
{
  guint32 day;

  g_return_val_if_fail (charter_date_is_set (from), FALSE);
  g_return_val_if_fail (last != NULL, FALSE);

  *last = (CharterDate) { 0 };
  day = charter_date_get_first_day (from) - 1;
  if (day == 0)
    return FALSE;
  charter_date_init_day (last, day);
  if (from->day == 0)
    last->day = 0;
  if (from->month == 0)
    last->month = 0;
  return TRUE;
}

/**
 * charter_succession_check_date:
 * @record: a record
 * @from: the first day of a change in it
 * @error: return location for a #CharterSuccessionError
 *
 * Returns: whether the record may have begun before @from and not ended
 */
gboolean
charter_succession_check_date (const CharterRecord  *record,
                               const CharterDate    *from,
                               GError              **error)
{
  const char *end_key;
  CharterDate date;
  CharterDate last;
  g_autofree char *words = NULL;

  g_return_val_if_fail (record != NULL, FALSE);
  g_return_val_if_fail (charter_date_is_set (from), FALSE);

  end_key = get_end_key (record);
  if (!charter_succession_get_last_before (from, &last))
    g_set_error_literal (error, CHARTER_SUCCESSION_ERROR, CHARTER_SUCCESSION_ERROR_TOO_EARLY,
                         _("There is no day before that date. Write a later one."));
  else if (charter_record_get_date (record, get_start_key (record), &date) &&
           charter_date_get_first_day (&date) > charter_date_get_last_day (&last))
    {
      words = charter_date_to_words (&date);
      g_set_error (error, CHARTER_SUCCESSION_ERROR, CHARTER_SUCCESSION_ERROR_TOO_EARLY,
                   /* Translators: a date, such as "5 May 2014" */
                   _("It had not begun before then (began: %s). Write a later date."), words);
    }
  else if (end_key != NULL && !is_carried_over (record) &&
           charter_record_get_date (record, end_key, &date) &&
           charter_date_get_last_day (&date) < charter_date_get_first_day (from))
    {
      words = charter_date_to_words (&date);
      g_set_error (error, CHARTER_SUCCESSION_ERROR, CHARTER_SUCCESSION_ERROR_TOO_LATE,
                   /* Translators: a date, such as "5 May 2014" */
                   _("It had ended by then (ended: %s). Write an earlier date."), words);
    }
  else
    return TRUE;
  return FALSE;
}

/**
 * charter_succession_is_dated:
 * @state: the records
 * @record: one of them
 *
 * Returns: whether it says when it began or ended, or when it was known to be
 *   so; who edits it may mean a change as well as a correction
 */
gboolean
charter_succession_is_dated (const CharterState  *state,
                             const CharterRecord *record)
{
  CharterDate date;
  const char *end_key;

  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  end_key = get_end_key (record);
  return charter_record_get_date (record, get_start_key (record), &date) ||
         (end_key != NULL && charter_record_get_date (record, end_key, &date)) ||
         charter_state_get_first_known (state, record, &date);
}

/**
 * charter_succession_may_have_ended:
 * @state: the records as recorded, without a date
 * @record: one of them
 *
 * Returns: whether it is of a kind that ends, and has not ended yet, so that
 *   taking it away may mean that it has
 */
gboolean
charter_succession_may_have_ended (const CharterState  *state,
                                   const CharterRecord *record)
{
  CharterDate date;

  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (get_end_key (record) == NULL || !charter_record_is_readable (record))
    return FALSE;
  if (charter_state_get_in_force (state, record) == CHARTER_IN_FORCE_YES)
    return TRUE;
  return charter_record_get_date (record, get_start_key (record), &date) &&
         !charter_record_get_date (record, get_end_key (record), &date) &&
         !charter_record_has_text (record, "status", "ended");
}

/**
 * charter_succession_has_end:
 * @record: a record
 *
 * Returns: whether it is of a kind that ends
 */
gboolean
charter_succession_has_end (const CharterRecord *record)
{
  g_return_val_if_fail (record != NULL, FALSE);

  return get_end_key (record) != NULL;
}

/**
 * charter_succession_keeps_names:
 * @record: a record
 *
 * Returns: whether it is of a kind that has a place for the names it had
 */
gboolean
charter_succession_keeps_names (const CharterRecord *record)
{
  CharterKindId kind;

  g_return_val_if_fail (record != NULL, FALSE);

  kind = charter_record_get_kind (record);
  return kind == CHARTER_KIND_ORGANIZATION || kind == CHARTER_KIND_PERSON ||
         kind == CHARTER_KIND_POST;
}

/**
 * charter_succession_splits:
 * @record: a record
 * @key: one of its fields
 *
 * Returns: whether a change of that field is the end of one membership and
 *   the beginning of another
 */
gboolean
charter_succession_splits (const CharterRecord *record,
                           const char          *key)
{
  static const char *const keys[] = {
    "person_id", "member", "organization_id", "post_id", "on_behalf_of_id", "role", NULL
  };

  g_return_val_if_fail (record != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  return charter_record_get_kind (record) == CHARTER_KIND_MEMBERSHIP &&
         g_strv_contains (keys, key);
}

/**
 * charter_succession_end:
 * @record: an organization, post, membership, relation, agreement or
 *   contribution
 * @from: the first day on which it is no longer so
 * @error: return location for a #CharterSuccessionError
 *
 * The record stays and ends just before @from, as
 * charter_succession_get_last_before() has it; nobody is carried over past
 * that. What hangs on it ends with it.
 *
 * Returns: (transfer full) (nullable) (element-type CharterEdit): the edits to
 *   make as one step, or %NULL when it was not so then
 */
GPtrArray *
charter_succession_end (const CharterRecord  *record,
                        const CharterDate    *from,
                        GError              **error)
{
  CharterDate last;
  GPtrArray *edits;

  g_return_val_if_fail (record != NULL && get_end_key (record) != NULL, NULL);
  g_return_val_if_fail (charter_date_is_set (from), NULL);

  if (!charter_succession_check_date (record, from, error))
    return NULL;
  charter_succession_get_last_before (from, &last);
  edits = new_edits ();
  add_setting (edits, record, get_end_key (record), new_date (&last));
  if (is_carried_over (record))
    add_setting (edits, record, "until_successor", NULL);
  return edits;
}

/**
 * charter_succession_rename:
 * @record: a record that keeps names
 * @old_name: its name before @from
 * @new_name: its name from @from on; it may have it already
 * @from: the first day of the new name
 * @error: return location for a #CharterSuccessionError
 *
 * The old name is kept among the other names: with its last day in an
 * organization or person; a post has room for the bare name only.
 *
 * Returns: (transfer full) (nullable) (element-type CharterEdit): the edits to
 *   make as one step, or %NULL when it was not so then
 */
GPtrArray *
charter_succession_rename (const CharterRecord  *record,
                           const char           *old_name,
                           const char           *new_name,
                           const CharterDate    *from,
                           GError              **error)
{
  const CharterField *field;
  CharterDate last;
  GPtrArray *edits;

  g_return_val_if_fail (record != NULL && charter_succession_keeps_names (record), NULL);
  g_return_val_if_fail (old_name != NULL, NULL);
  g_return_val_if_fail (new_name != NULL, NULL);
  g_return_val_if_fail (charter_date_is_set (from), NULL);

  if (!charter_succession_check_date (record, from, error))
    return NULL;
  charter_succession_get_last_before (from, &last);
  field = charter_kind_get_name_field (charter_record_get_kind (record));
  edits = new_edits ();
  if (!charter_record_has_text (record, field->key, new_name))
    add_setting (edits, record, field->key, g_variant_new_string (new_name));
  if (*old_name == '\0')
    return edits;
  if (charter_record_get_kind (record) == CHARTER_KIND_POST)
    keep_label (edits, record, old_name);
  else
    keep_name (edits, record, old_name, &last);
  return edits;
}

/**
 * charter_succession_split:
 * @records: the records
 * @record: a membership among them
 * @key: the field that changes, one that charter_succession_splits()
 * @old_value: (nullable): its value before @from
 * @new_value: (nullable): its value from @from on; it may stand there already
 * @from: the first day of the new value
 * @handle: a handle for the new record, from charter_document_take_handle()
 * @error: return location for a #CharterSuccessionError
 *
 * The old membership ends with the old value, and a new one begins with the
 * new value. What proves the old one (citations, dates on which it was
 * confirmed) is not copied, as it says nothing of the new one.
 *
 * Returns: (transfer full) (nullable) (element-type CharterEdit): the edits to
 *   make as one step, or %NULL when it was not so then
 */
GPtrArray *
charter_succession_split (const CharterRecordSet  *records,
                          const CharterRecord     *record,
                          const char              *key,
                          GVariant                *old_value,
                          GVariant                *new_value,
                          const CharterDate       *from,
                          guint64                  handle,
                          GError                 **error)
{
  g_autoptr(GPtrArray) edits = NULL;
  CharterRecord *copy;
  guint position;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (record != NULL && charter_succession_splits (record, key), NULL);
  g_return_val_if_fail (charter_date_is_set (from), NULL);
  g_return_val_if_fail (handle != 0, NULL);

  edits = charter_succession_end (record, from, error);
  if (edits == NULL)
    return NULL;
  add_setting (edits, record, key, old_value);

  copy = copy_without_evidence (record, handle);
  copy = write_out_place (copy, records, record, edits);
  if (charter_record_get_id (record) != NULL)
    {
      g_autofree char *id = charter_identity_make_id (records, CHARTER_KIND_MEMBERSHIP,
                                                      charter_record_get_id (record));

      copy = set_member (copy, "id", g_variant_new_string (id));
    }
  copy = set_member (copy, "start_date", new_date (from));
  copy = set_member (copy, key, new_value);
  if (!charter_record_set_find_position (records, CHARTER_KIND_MEMBERSHIP,
                                         charter_record_get_handle (record), &position))
    position = CHARTER_EDIT_AT_END - 1;
  g_ptr_array_add (edits, charter_edit_new_add (CHARTER_KIND_MEMBERSHIP, handle, position + 1,
                                                charter_record_get_content (copy)));
  charter_record_unref (copy);
  return g_steal_pointer (&edits);
}
