/* proposal-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/proposal-edits.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/identity.h"
#include "model/value.h"

#define EDITS_PATH "/edits"

/* Edits on their way into a proposed model. */
typedef struct
{
  CharterRecordSet *base;    /* owned; the arrangements, with the edits so far that belong there */
  CharterRecordSet *records; /* owned; the model, with all edits so far */
  GPtrArray        *values;  /* of GVariant: the edits of the model */
  GHashTable       *kept;    /* of GVariant in values that do not fit and stay as they are */
  GPtrArray        *edits;   /* of CharterEdit, for the document */
  guint64           option;  /* the handle of the model */
  char             *old_id;  /* of a record whose id has just been changed */
  char             *new_id;
} Recording;

static void
recording_clear (Recording *self)
{
  g_clear_pointer (&self->base, charter_record_set_unref);
  g_clear_pointer (&self->records, charter_record_set_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_free (self->old_id);
  g_free (self->new_id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Recording, recording_clear)

static GPtrArray *
new_edits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
}

static gboolean
apply (CharterRecordSet  **records,
       const CharterEdit  *edit,
       GError            **error)
{
  g_autoptr(GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  CharterRecordSet *changed = charter_edit_apply (edit, *records, changes, error);

  if (changed == NULL)
    return FALSE;
  charter_record_set_unref (*records);
  *records = changed;
  return TRUE;
}

/* An edit of the arrangements themselves, which the model has to see too
 * unless it has taken the record away. */
static gboolean
make_in_base (Recording    *self,
              CharterEdit  *edit,
              GError      **error)
{
  g_ptr_array_add (self->edits, edit);
  return apply (&self->base, edit, error) &&
         (edit->operation == CHARTER_EDIT_ADD ||
          charter_record_set_find_handle (self->records, edit->handle) != NULL
          ? apply (&self->records, edit, error)
          : TRUE);
}

static void
replace_value (Recording *self,
               guint      position,
               GVariant  *value)
{
  g_variant_unref (g_ptr_array_index (self->values, position));
  g_ptr_array_index (self->values, position) = g_variant_ref_sink (value);
}

/* A new id is also set where the model names the record by it. */
static void
follow_in_values (Recording         *self,
                  const CharterEdit *edit)
{
  g_autoptr(GVariant) old = NULL;
  g_autoptr(GVariant) changed = NULL;
  guint64 position;
  char *rest;

  if (edit->handle != self->option || edit->operation != CHARTER_EDIT_SET ||
      !g_str_has_prefix (edit->path, EDITS_PATH "/"))
    return;
  position = g_ascii_strtoull (edit->path + strlen (EDITS_PATH "/"), &rest, 10);
  if (position >= self->values->len)
    return;

  old = g_variant_ref (g_ptr_array_index (self->values, position));
  changed = charter_value_set_path (old, rest, edit->value);
  if (changed == NULL)
    return;
  if (g_hash_table_remove (self->kept, old))
    g_hash_table_add (self->kept, changed);
  replace_value (self, (guint) position, changed);
}

static gboolean
is_text_at (const CharterRecord *record,
            const char          *path,
            const char          *text)
{
  g_autoptr(GVariant) value = charter_value_get_path (charter_record_get_content (record), path);

  return text != NULL && g_strcmp0 (charter_value_get_text (value), text) == 0;
}

/* An id is not proposed: it is changed where the record is, and with it what
 * names the record. */
static gboolean
belongs_to_base (Recording         *self,
                 const CharterEdit *edit)
{
  CharterRecord *record = charter_record_set_find_handle (self->base, edit->handle);

  if (!charter_edit_value_can_change (edit->kind))
    return TRUE;
  if (record == NULL || edit->operation != CHARTER_EDIT_SET)
    return FALSE;
  if (g_str_equal (edit->path, "/id"))
    {
      g_free (self->old_id);
      g_free (self->new_id);
      self->old_id = g_strdup (charter_record_get_id (record));
      self->new_id = g_strdup (charter_value_get_text (edit->value));
      return TRUE;
    }
  return self->new_id != NULL &&
         g_strcmp0 (charter_value_get_text (edit->value), self->new_id) == 0 &&
         is_text_at (record, edit->path, self->old_id);
}

static gboolean
give_id (Recording      *self,
         CharterRecord  *record,
         GError        **error)
{
  CharterKindId kind = charter_record_get_kind (record);
  g_autofree char *id = NULL;

  do
    {
      g_free (id);
      id = charter_identity_make_id (self->base, kind, charter_record_get_name (record));
    }
  while (charter_record_set_find_id (self->records, kind, id) != NULL);
  return make_in_base (self, charter_edit_new_set (record, "/id", g_variant_new_string (id)), error);
}

/* The model names records by their ids, so one that has none gets one. Of
 * several with the same id, references mean the first, and the others get new
 * ones; so what names them means the same as before. */
static gboolean
ensure_id (Recording  *self,
           guint64     handle,
           GError    **error)
{
  CharterRecord *record = charter_record_set_find_handle (self->base, handle);
  CharterKindId kind;

  if (record == NULL || charter_record_get_kind (record) == CHARTER_KIND_PARTNERSHIP ||
      charter_identity_is_unique (self->base, record))
    return TRUE;

  kind = charter_record_get_kind (record);
  if (charter_record_set_find_id (self->base, kind, charter_record_get_id (record)) != record)
    return give_id (self, record, error);
  for (guint i = 0; i < charter_record_set_get_n_records (self->base, kind); i++)
    {
      CharterRecord *other = charter_record_set_get_record (self->base, kind, i);

      if (other != record && g_strcmp0 (charter_record_get_id (other),
                                        charter_record_get_id (record)) == 0 &&
          !give_id (self, other, error))
        return FALSE;
    }
  return TRUE;
}

/* What is added gets an id by which later edits can name it. */
static CharterEdit *
copy_with_id (const CharterEdit      *edit,
              const CharterRecordSet *records)
{
  CharterEdit *copy = g_memdup2 (edit, sizeof *edit);
  const char *id = charter_value_get_member_text (edit->value, "id");

  copy->path = g_strdup (edit->path);
  copy->value = edit->value != NULL ? g_variant_ref (edit->value) : NULL;
  copy->was = edit->was != NULL ? g_variant_ref (edit->was) : NULL;
  if (edit->operation == CHARTER_EDIT_ADD && charter_edit_value_can_change (edit->kind) &&
      (id == NULL || charter_record_set_find_id (records, edit->kind, id) != NULL))
    {
      g_autoptr(CharterRecord) record = charter_record_new (edit->kind, edit->handle, 0,
                                                            edit->value);
      g_autofree char *made = charter_identity_make_id (records, edit->kind,
                                                        charter_record_get_name (record));
      g_autoptr(CharterRecord) named =
        charter_record_with_path (record, "/id", g_variant_new_string (made));

      if (named != NULL)
        {
          g_variant_unref (copy->value);
          copy->value = g_variant_ref (charter_record_get_content (named));
        }
    }
  return copy;
}

static gboolean
has_operation (GVariant   *value,
               const char *operation)
{
  return g_strcmp0 (charter_value_get_member_text (value, "op"), operation) == 0;
}

/* Taking away what is not there. */
static gboolean
is_idle (GVariant *value)
{
  g_autoptr(GVariant) was = charter_value_get_member (value, "was");

  return has_operation (value, "unset") &&
         was != NULL && g_variant_is_of_type (was, CHARTER_VALUE_NULL);
}

static gboolean
is_setting (GVariant *value)
{
  return has_operation (value, "set") || has_operation (value, "unset");
}

static gboolean
has_path (GVariant *value)
{
  return charter_value_get_member_text (value, "path") != NULL;
}

static gboolean
is_about_same (GVariant *value,
               GVariant *other)
{
  g_autoptr(GVariant) record = charter_value_get_member (value, "record");
  g_autoptr(GVariant) other_record = charter_value_get_member (other, "record");

  return g_strcmp0 (charter_value_get_member_text (record, "kind"),
                    charter_value_get_member_text (other_record, "kind")) == 0 &&
         g_strcmp0 (charter_value_get_member_text (record, "id"),
                    charter_value_get_member_text (other_record, "id")) == 0;
}

static gboolean
is_inside (const char *path,
           const char *outer)
{
  return g_str_has_prefix (path, outer) &&
         (path[strlen (outer)] == '/' || path[strlen (outer)] == '\0');
}

static gboolean
paths_touch (GVariant *value,
             GVariant *other)
{
  const char *path = charter_value_get_member_text (value, "path");
  const char *other_path = charter_value_get_member_text (other, "path");

  return path != NULL && other_path != NULL &&
         (is_inside (path, other_path) || is_inside (other_path, path));
}

/* One edit does what two would; with the old value nothing is left to do. */
static void
merge_setting (Recording *self,
               guint      position,
               GVariant  *later)
{
  GVariant *earlier = g_ptr_array_index (self->values, position);
  g_autoptr(GVariant) was = charter_value_get_member (earlier, "was");
  g_autoptr(GVariant) value = charter_value_get_member (later, "value");
  g_autoptr(GVariant) renamed = NULL;
  g_autoptr(GVariant) merged = NULL;

  if (was != NULL && (value != NULL ? g_variant_equal (was, value)
                                    : g_variant_is_of_type (was, CHARTER_VALUE_NULL)))
    {
      g_ptr_array_remove_index (self->values, position);
      return;
    }
  renamed = charter_value_set_path (earlier, "/op",
                                    g_variant_new_string (value != NULL ? "set" : "unset"));
  merged = charter_value_set_path (renamed, "/value", value);
  replace_value (self, position, merged);
}

/* What the model added itself is added as it is now. */
static void
merge_into_addition (Recording         *self,
                     guint              position,
                     const CharterEdit *edit)
{
  CharterRecord *record = charter_record_set_find_handle (self->records, edit->handle);
  GVariant *addition = g_ptr_array_index (self->values, position);
  g_autoptr(GVariant) merged =
    charter_value_set_path (addition, "/value", charter_record_get_content (record));

  replace_value (self, position, merged);
}

static gboolean
merge (Recording         *self,
       const CharterEdit *edit,
       GVariant          *value)
{
  for (guint i = self->values->len; i > 0; i--)
    {
      GVariant *earlier = g_ptr_array_index (self->values, i - 1);

      if (!is_about_same (earlier, value) || g_hash_table_contains (self->kept, earlier))
        continue;
      if (has_operation (earlier, "add"))
        {
          merge_into_addition (self, i - 1, edit);
          return TRUE;
        }
      if (is_setting (earlier) && is_setting (value) &&
          g_strcmp0 (charter_value_get_member_text (earlier, "path"),
                     charter_value_get_member_text (value, "path")) == 0)
        {
          merge_setting (self, i - 1, value);
          return TRUE;
        }
      if (paths_touch (earlier, value))
        return FALSE;
    }
  return FALSE;
}

/* What is taken away needs none of the edits made to it, and what the model
 * added itself is not there to be taken away. */
static gboolean
forget_record (Recording *self,
               GVariant  *drop)
{
  gboolean was_added = FALSE;

  for (guint i = self->values->len; i > 0; i--)
    {
      GVariant *earlier = g_ptr_array_index (self->values, i - 1);

      if (!is_about_same (earlier, drop) || g_hash_table_contains (self->kept, earlier))
        continue;
      was_added = was_added || has_operation (earlier, "add");
      g_ptr_array_remove_index (self->values, i - 1);
    }
  return was_added;
}

static gboolean
record_edit (Recording          *self,
             const CharterEdit  *asked,
             GError            **error)
{
  g_autoptr(CharterEdit) edit = copy_with_id (asked, self->records);
  g_autoptr(GVariant) value = NULL;
  CharterRecord *before;

  if (belongs_to_base (self, edit))
    {
      follow_in_values (self, edit);
      return make_in_base (self, g_steal_pointer (&edit), error);
    }
  before = charter_edit_value_get_before (edit, self->records);
  if (!ensure_id (self, edit->handle, error) ||
      (before != NULL && !ensure_id (self, charter_record_get_handle (before), error)))
    return FALSE;

  value = charter_edit_value_new (edit, self->records);
  if (value != NULL)
    g_variant_ref_sink (value);
  if (!apply (&self->records, edit, error))
    return FALSE;
  if (value == NULL)
    {
      g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_NO_PLACE,
                           _("The record cannot be named in the file, so the edit was not made"));
      return FALSE;
    }

  if (has_operation (value, "drop"))
    {
      if (!forget_record (self, value))
        g_ptr_array_add (self->values, g_steal_pointer (&value));
    }
  else if (!has_path (value) || (!merge (self, edit, value) && !is_idle (value)))
    g_ptr_array_add (self->values, g_steal_pointer (&value));
  return TRUE;
}

static GVariant *
build_array (GPtrArray *values)
{
  GVariantBuilder array;

  g_variant_builder_init (&array, CHARTER_VALUE_ARRAY);
  for (guint i = 0; i < values->len; i++)
    g_variant_builder_add (&array, "v", g_ptr_array_index (values, i));
  return g_variant_builder_end (&array);
}

static void
begin_recording (Recording             *self,
                 const CharterProposal *proposal)
{
  GVariant *edits = charter_record_get_value (charter_proposal_get_option (proposal), "edits");

  self->base = charter_record_set_ref (charter_proposal_get_base (proposal));
  self->records = charter_record_set_ref (charter_proposal_get_records (proposal));
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->kept = g_hash_table_new (NULL, NULL);
  self->edits = new_edits ();
  self->option = charter_record_get_handle (charter_proposal_get_option (proposal));
  for (gsize i = 0; i < charter_value_get_n_entries (edits); i++)
    g_ptr_array_add (self->values, charter_value_get_entry (edits, i));
  for (guint i = 0; i < charter_proposal_get_n_conflicts (proposal); i++)
    {
      guint position = charter_proposal_get_conflict (proposal, i)->position;
      GVariant *value = g_ptr_array_index (self->values, position);

      g_hash_table_add (self->kept, value);
    }
}

/**
 * charter_proposal_edits_new_content:
 * @id: the id it is to have
 * @name: what it is to be called
 *
 * Returns: (transfer floating): the members of a proposed model that is the
 *   same as current arrangements, with the status "proposed"
 */
GVariant *
charter_proposal_edits_new_content (const char *id,
                                    const char *name)
{
  GVariantBuilder content;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&content, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (&content, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (&content, "{sv}", "status", g_variant_new_string ("proposed"));
  g_variant_builder_add (&content, "{sv}", "edits", g_variant_new ("av", NULL));
  return g_variant_builder_end (&content);
}

/**
 * charter_proposal_edits_make:
 * @records: the current arrangements
 * @handle: a handle for it, from charter_document_take_handle()
 * @id: (nullable): the id it is to have, which no other has; %NULL for one
 *   made of its name
 * @name: what it is to be called
 * @edits: (nullable) (element-type CharterEdit): what it changes, to be made
 *   on @records, such as the edits of charter_edit_derive()
 * @error: return location for a #CharterEditError
 *
 * Returns: (transfer full) (nullable) (element-type CharterEdit): the edits
 *   that add a proposed model, with the status "proposed"; %NULL when @edits
 *   cannot be made
 */
GPtrArray *
charter_proposal_edits_make (CharterRecordSet  *records,
                             guint64            handle,
                             const char        *id,
                             const char        *name,
                             GPtrArray         *edits,
                             GError           **error)
{
  g_autofree char *made = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(CharterRecordSet) base = NULL;
  g_autoptr(CharterProposal) proposal = NULL;
  g_autoptr(GPtrArray) recorded = NULL;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (handle != 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  made = id != NULL ? g_strdup (id) : charter_identity_make_id (records, CHARTER_KIND_OPTION, name);
  all = new_edits ();
  g_ptr_array_add (all, charter_edit_new_add (CHARTER_KIND_OPTION, handle, CHARTER_EDIT_AT_END,
                                              charter_proposal_edits_new_content (made, name)));
  if (edits == NULL || edits->len == 0)
    return g_steal_pointer (&all);

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  base = charter_edit_apply (g_ptr_array_index (all, 0), records, changes, error);
  if (base == NULL)
    return NULL;
  proposal = charter_proposal_new (base, charter_record_set_find_handle (base, handle));
  recorded = charter_proposal_edits_record (proposal, edits, error);
  if (recorded == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (all, g_steal_pointer (&recorded));
  return g_steal_pointer (&all);
}

/**
 * charter_proposal_edits_duplicate:
 * @records: the current arrangements
 * @option: a proposed model
 * @handle: a handle for the copy, from charter_document_take_handle()
 * @name: what the copy is to be called
 *
 * Returns: (transfer full) (element-type CharterEdit): the edits that add a
 *   copy behind @option
 */
GPtrArray *
charter_proposal_edits_duplicate (const CharterRecordSet *records,
                                  const CharterRecord    *option,
                                  guint64                 handle,
                                  const char             *name)
{
  GPtrArray *edits;
  g_autofree char *id = NULL;
  g_autoptr(CharterRecord) identified = NULL;
  g_autoptr(CharterRecord) copy = NULL;
  guint position = 0;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (option != NULL && charter_record_is_readable (option), NULL);
  g_return_val_if_fail (handle != 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  id = charter_identity_make_id (records, CHARTER_KIND_OPTION, name);
  identified = charter_record_with_path (option, "/id", g_variant_new_string (id));
  copy = charter_record_with_path (identified, "/name", g_variant_new_string (name));
  charter_record_set_find_position (records, CHARTER_KIND_OPTION,
                                    charter_record_get_handle (option), &position);
  edits = new_edits ();
  g_ptr_array_add (edits, charter_edit_new_add (CHARTER_KIND_OPTION, handle, position + 1,
                                                charter_record_get_content (copy)));
  return edits;
}

/**
 * charter_proposal_edits_record:
 * @proposal: the proposed model that is being worked on
 * @edits: (element-type CharterEdit): edits to be made on its records, each on
 *   what the ones before it left
 * @error: return location for a #CharterEditError
 *
 * Turns edits that are made while a proposed model is chosen into edits of
 * that model. Setting the same field again changes the edit that set it before,
 * and setting it back takes that edit away. Edits that do not fit stay as they
 * are. A record that the model has to name and that has no id of its own gets
 * one; that edit, and edits of diagrams and proposed models, are of the
 * document.
 *
 * Returns: (transfer full) (nullable) (element-type CharterEdit): the edits to
 *   make on the document, or %NULL when @edits cannot be made
 */
GPtrArray *
charter_proposal_edits_record (const CharterProposal  *proposal,
                               GPtrArray              *edits,
                               GError                **error)
{
  g_auto(Recording) self = { NULL };

  g_return_val_if_fail (proposal != NULL, NULL);
  g_return_val_if_fail (edits != NULL, NULL);

  begin_recording (&self, proposal);
  for (guint i = 0; i < edits->len; i++)
    {
      if (!record_edit (&self, g_ptr_array_index (edits, i), error))
        return NULL;
    }
  g_ptr_array_add (self.edits, charter_edit_new_set (charter_proposal_get_option (proposal),
                                                     EDITS_PATH, build_array (self.values)));
  return g_steal_pointer (&self.edits);
}

/**
 * charter_proposal_edits_forget:
 * @proposal: a proposed model
 * @position: one of its edits, such as the position of a #CharterConflict
 *
 * Returns: (transfer full): the edit of the document that takes it out of the
 *   model
 */
CharterEdit *
charter_proposal_edits_forget (const CharterProposal *proposal,
                               guint                  position)
{
  g_return_val_if_fail (proposal != NULL, NULL);

  return charter_edit_new_remove (charter_proposal_get_option (proposal), EDITS_PATH, position);
}
