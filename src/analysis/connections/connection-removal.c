/* connection-removal.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/connections/connection-removal.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "model/reference.h"
#include "model/value.h"

/* One step that is being put together. */
typedef struct
{
  CharterRecordSet *records;
  GPtrArray        *edits;   /* of CharterEdit */
  CharterRecord    *subject;
} Step;

/* Where a record names another, the last place first. */
typedef struct
{
  const CharterRecordSet      *records;
  const CharterRecord         *target;
  const CharterConnectionKind *kind;
  GPtrArray                   *paths; /* of char */
} Finding;

static void
find_path (const CharterRecord *record,
           const char          *field,
           const char          *path,
           guint                targets,
           const char          *id,
           gpointer             user_data)
{
  Finding *finding = user_data;
  CharterKindId kind = charter_record_get_kind (finding->target);

  if ((targets & CHARTER_KIND_BIT (kind)) == 0 ||
      charter_record_set_find_id (finding->records, kind, id) != finding->target)
    return;
  for (guint i = 0; finding->kind->fields[i] != NULL; i++)
    {
      if (g_str_equal (field, finding->kind->fields[i]))
        g_ptr_array_insert (finding->paths, 0, g_strdup (path));
    }
}

/* Takes the place at which one record names another out of it: the entry of a
 * list, or the whole field. Who signed stays, though not for whom. */
static void
unlink_path (Step                *step,
             const CharterRecord *record,
             const char          *path)
{
  g_autofree char *key = NULL;
  g_autofree char *number = NULL;
  g_autofree char *whole = NULL;
  const char *rest = charter_value_read_step (path, &key);
  const CharterField *field = charter_kind_find_field (charter_record_get_kind (record), key, NULL);

  whole = g_strconcat ("/", key, NULL);
  if (rest != NULL && *rest == '/')
    charter_value_read_step (rest, &number);
  if (field->type == CHARTER_FIELD_ROWS && !g_str_equal (key, "citations"))
    g_ptr_array_add (step->edits, charter_edit_new_set (record, path, NULL));
  else if (number != NULL && g_ascii_isdigit (*number))
    g_ptr_array_add (step->edits,
                     charter_edit_new_remove (record, whole,
                                              (guint) g_ascii_strtoull (number, NULL, 10)));
  else
    g_ptr_array_add (step->edits, charter_edit_new_set (record, whole, NULL));
}

static void
unlink_records (Step                *step,
                CharterConnectionId  id,
                const CharterRecord *record,
                const CharterRecord *named)
{
  Finding finding = { step->records, named, charter_connection_kind_get (id),
                      g_ptr_array_new_with_free_func (g_free) };

  charter_record_foreach_reference (record, find_path, &finding);
  for (guint i = 0; i < finding.paths->len; i++)
    unlink_path (step, record, g_ptr_array_index (finding.paths, i));
  g_ptr_array_unref (finding.paths);
}

static gboolean
is_named_by_any (const Step          *step,
                 const CharterRecord *record)
{
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      const CharterField *field;

      for (guint i = 0; (field = charter_kind_get_nth_field ((CharterKindId) kind, i)) != NULL; i++)
        {
          GPtrArray *referrers = charter_record_set_get_referrers (step->records, record,
                                                                   field->key);

          if (referrers != NULL && referrers->len > 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* A seat that nothing names is nothing without its body. */
static gboolean
is_dropped (const Step          *step,
            CharterConnectionId  id,
            const CharterRecord *record)
{
  return charter_connection_is_record (step->subject, id, record) ||
         (id == CHARTER_CONNECTION_SEATS && !is_named_by_any (step, record));
}

/* A council that no longer takes part does so in no role. */
static void
drop_participations (Step                *step,
                     const CharterRecord *member)
{
  g_autoptr(CharterState) state = NULL;
  g_autoptr(GPtrArray) memberships = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new (step->records, NULL, &today);
  memberships = charter_state_list_referrers (state, member, "member", CHARTER_IN_FORCE_YES);
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_record_get_certainty (membership) == CHARTER_CERTAINTY_STATED &&
          charter_state_resolve (state, membership, "organization_id") == step->subject)
        g_ptr_array_add (step->edits, charter_edit_new_drop (membership));
    }
}

static char *
write_remove_label (const Step          *step,
                    CharterConnectionId  id,
                    const CharterRecord *target)
{
  g_autofree char *subject = charter_name_get_short (step->subject, NULL);
  g_autofree char *name = target != NULL ? charter_name_get_short (target, NULL) : NULL;

  if (id == CHARTER_CONNECTION_LINES)
    /* Translators: the label of undoing; one end of a line */
    return g_strdup_printf (_("remove a line of %s"), subject);
  if (name == NULL)
    /* Translators: the label of undoing; what something was removed from */
    return g_strdup_printf (_("remove from %s"), subject);
  if (id == CHARTER_CONNECTION_SITS_ON || id == CHARTER_CONNECTION_HOLDS ||
      id == CHARTER_CONNECTION_PARTNER_IN || id == CHARTER_CONNECTION_TAKES_PART_IN)
    /* Translators: the label of undoing; what was removed, and from what */
    return g_strdup_printf (_("remove %1$s from %2$s"), subject, name);
  return g_strdup_printf (_("remove %1$s from %2$s"), name, subject);
}

/**
 * charter_connection_is_record:
 * @subject: a record
 * @id: what is connected with it
 * @record: the record that says so
 *
 * Returns: whether @record is the connection itself, as a membership or a
 *   line is, so that it goes when the connection does; anything else only
 *   stops naming @subject
 */
gboolean
charter_connection_is_record (const CharterRecord *subject,
                              CharterConnectionId  id,
                              const CharterRecord *record)
{
  g_return_val_if_fail (record != NULL, FALSE);

  switch ((guint) charter_record_get_kind (record))
    {
    case CHARTER_KIND_MEMBERSHIP:
    case CHARTER_KIND_RELATION:
    case CHARTER_KIND_CONTRIBUTION:
    case CHARTER_KIND_CLAIM:
      return record != subject && id != CHARTER_CONNECTION_FACTS;

    default:
      return FALSE;
    }
}

/**
 * charter_connection_remove:
 * @document: a document
 * @subject: the handle of one of its records
 * @id: what is connected with it
 * @record: the handle of the record that says so
 * @target: the handle of the other end, or 0
 * @error: return location for a #CharterEditError
 *
 * Takes the connection away in one step. What was connected stays.
 *
 * Returns: whether it was taken away
 */
gboolean
charter_connection_remove (CharterDocument      *document,
                           guint64               subject,
                           CharterConnectionId   id,
                           guint64               record,
                           guint64               target,
                           GError              **error)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  Step step = { NULL, edits, NULL };
  g_autofree char *label = NULL;
  CharterRecord *says;
  CharterRecord *other;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (id < CHARTER_N_CONNECTIONS, FALSE);

  step.records = charter_document_get_records (document);
  step.subject = charter_record_set_find_handle (step.records, subject);
  g_return_val_if_fail (step.subject != NULL, FALSE);
  says = charter_record_set_find_handle (step.records, record);
  other = target != 0 ? charter_record_set_find_handle (step.records, target) : NULL;
  g_return_val_if_fail (says != NULL, FALSE);

  if (charter_connection_kind_get (id)->form == CHARTER_CONNECTION_FORM_TICKS && other != NULL)
    drop_participations (&step, other);
  else if (is_dropped (&step, id, says))
    g_ptr_array_add (edits, charter_edit_new_drop (says));
  else if (says == step.subject && other != NULL)
    unlink_records (&step, id, says, other);
  else
    unlink_records (&step, id, says, step.subject);
  label = write_remove_label (&step, id, other);
  return charter_document_perform (document, label, NULL, edits, error);
}
