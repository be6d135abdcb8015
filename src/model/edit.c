/* edit.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/edit.h"

#include <glib/gi18n.h>

#include "model/value.h"

G_DEFINE_QUARK (charter-edit-error-quark, charter_edit_error)

static CharterEdit *
edit_new (CharterEditOperation  operation,
          CharterKindId         kind,
          guint64               handle,
          const char           *path,
          guint                 position,
          GVariant             *value)
{
  CharterEdit *self = g_new0 (CharterEdit, 1);

  self->operation = operation;
  self->kind = kind;
  self->handle = handle;
  self->path = g_strdup (path);
  self->position = position;
  self->value = value != NULL ? g_variant_ref_sink (value) : NULL;
  return self;
}

static CharterEdit *
edit_new_for_record (CharterEditOperation  operation,
                     const CharterRecord  *record,
                     const char           *path,
                     guint                 position,
                     GVariant             *value)
{
  return edit_new (operation, charter_record_get_kind (record),
                   charter_record_get_handle (record), path, position, value);
}

static gboolean
check_expectation (const CharterEdit   *self,
                   const CharterRecord *record,
                   GVariant            *present,
                   GError             **error)
{
  const char *name = charter_record_get_name (record);

  if (self->was == NULL || (present != NULL && g_variant_equal (self->was, present)))
    return TRUE;
  if (present == NULL && g_variant_is_of_type (self->was, CHARTER_VALUE_NULL))
    return TRUE;

  g_set_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_CONFLICT,
               /* Translators: the name of a record, then a field such as /scope */
               _("“%s” has changed since at %s, so the edit was not made"),
               name != NULL ? name : _("no name"), self->path);
  return FALSE;
}

/* The new version of @record, or NULL with @error set. */
static CharterRecord *
edit_record (const CharterEdit   *self,
             const CharterRecord *record,
             GError             **error)
{
  g_autoptr(GVariant) present = charter_value_get_path (charter_record_get_content (record),
                                                        self->path);
  g_autoptr(GVariant) array = NULL;
  g_autofree char *entry = NULL;
  CharterRecord *edited = NULL;

  if (!check_expectation (self, record, present, error))
    return NULL;
  if (present != NULL && g_variant_is_of_type (present, CHARTER_VALUE_HANDLES))
    {
      g_set_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_NO_PLACE,
                   /* Translators: a field such as /memberships */
                   _("%s holds records of their own, so edit or delete those instead"), self->path);
      return NULL;
    }

  switch (self->operation)
    {
    case CHARTER_EDIT_SET:
    case CHARTER_EDIT_UNSET:
      edited = charter_record_with_path (record, self->path, self->value);
      break;
    case CHARTER_EDIT_INSERT:
      if (present == NULL)
        present = g_variant_ref_sink (g_variant_new ("av", NULL));
      if (charter_value_is_array (present))
        {
          array = charter_value_insert_entry (present, self->position, self->value);
          edited = charter_record_with_path (record, self->path, array);
        }
      break;
    case CHARTER_EDIT_REMOVE:
      if (charter_value_is_array (present))
        {
          entry = g_strdup_printf ("%s/%u", self->path, self->position);
          edited = charter_record_with_path (record, entry, NULL);
        }
      break;
    case CHARTER_EDIT_MOVE:
    case CHARTER_EDIT_ADD:
    case CHARTER_EDIT_DROP:
    default:
      g_assert_not_reached ();
    }

  if (edited == NULL)
    g_set_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_NO_PLACE,
                 _("There is no place %s in this record, so the edit was not made"), self->path);
  return edited;
}

static CharterRecordSet *
apply_add (const CharterEdit       *self,
           const CharterRecordSet  *set,
           GPtrArray               *changes,
           GError                 **error)
{
  g_autoptr(CharterRecord) record = NULL;
  CharterRecordSet *changed;
  CharterChange *change;
  guint position;

  if (!charter_record_set_has_room (set, self->kind))
    {
      g_set_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_CONFLICT,
                   /* Translators: a member of the file, such as organizations */
                   _("Nothing can be added to “%s”, because the file has something else there"),
                   charter_kind_get (self->kind)->collection);
      return NULL;
    }

  record = charter_record_new (self->kind, self->handle, 0, self->value);
  position = MIN (self->position, charter_record_set_get_n_records (set, self->kind));
  change = charter_change_new (NULL, 0, record, position);
  changed = charter_record_set_insert (set, position, record);
  if (charter_record_set_get_members (set) != charter_record_set_get_members (changed))
    {
      change->members_before = g_ptr_array_ref (charter_record_set_get_members (set));
      change->members_after = g_ptr_array_ref (charter_record_set_get_members (changed));
    }
  g_ptr_array_add (changes, change);
  return changed;
}

/* Takes the handle of an embedded record out of the record that holds it. */
static CharterRecordSet *
leave_parent (const CharterRecord    *record,
              const CharterRecordSet *set,
              GPtrArray              *changes)
{
  CharterRecord *parent = charter_record_set_find_handle (set, charter_record_get_parent (record));
  g_autoptr(CharterRecord) left = NULL;
  GVariantBuilder content;
  GVariantIter iter;
  const char *key;
  GVariant *value;
  guint position;

  if (parent == NULL)
    return charter_record_set_ref ((CharterRecordSet *) set);

  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_iter_init (&iter, charter_record_get_content (parent));
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    {
      GVariantBuilder handles;
      GVariantIter entries;
      guint64 handle;

      if (!g_variant_is_of_type (value, CHARTER_VALUE_HANDLES))
        {
          g_variant_builder_add (&content, "{sv}", key, value);
          continue;
        }
      g_variant_builder_init (&handles, CHARTER_VALUE_HANDLES);
      g_variant_iter_init (&entries, value);
      while (g_variant_iter_next (&entries, "t", &handle))
        {
          if (handle != charter_record_get_handle (record))
            g_variant_builder_add (&handles, "t", handle);
        }
      g_variant_builder_add (&content, "{sv}", key, g_variant_builder_end (&handles));
    }

  left = charter_record_with_content (parent, g_variant_builder_end (&content));
  charter_record_set_find_position (set, charter_record_get_kind (parent),
                                    charter_record_get_handle (parent), &position);
  g_ptr_array_add (changes, charter_change_new (parent, position, left, position));
  return charter_record_set_replace (set, left);
}

/* The handles of the records that stand in @record. */
static GArray *
list_embedded (const CharterRecord *record)
{
  GArray *handles = g_array_new (FALSE, FALSE, sizeof (guint64));
  GVariantIter iter;
  GVariant *value;

  if (!charter_record_is_readable (record))
    return handles;

  g_variant_iter_init (&iter, charter_record_get_content (record));
  while (g_variant_iter_next (&iter, "{&sv}", NULL, &value))
    {
      g_autoptr(GVariant) owned = value;
      GVariantIter entries;
      guint64 handle;

      if (!g_variant_is_of_type (owned, CHARTER_VALUE_HANDLES))
        continue;
      g_variant_iter_init (&entries, owned);
      while (g_variant_iter_next (&entries, "t", &handle))
        g_array_append_val (handles, handle);
    }
  return handles;
}

/* Takes out a record and all that stand in it, which have no other place. */
static CharterRecordSet *
take_out (CharterRecord          *record,
          const CharterRecordSet *set,
          GPtrArray              *changes)
{
  g_autoptr(CharterRecordSet) left = charter_record_set_ref ((CharterRecordSet *) set);
  g_autoptr(GArray) embedded = list_embedded (record);
  CharterKindId kind = charter_record_get_kind (record);
  guint position;

  for (guint i = 0; i < embedded->len; i++)
    {
      CharterRecord *child =
        charter_record_set_find_handle (set, g_array_index (embedded, guint64, i));
      CharterRecordSet *without = child != NULL ? take_out (child, left, changes) : NULL;

      if (without != NULL)
        {
          charter_record_set_unref (left);
          left = without;
        }
    }

  charter_record_set_find_position (left, kind, charter_record_get_handle (record), &position);
  g_ptr_array_add (changes, charter_change_new (record, position, NULL, 0));
  return charter_record_set_remove (left, kind, position);
}

static CharterRecordSet *
apply_drop (CharterRecord          *record,
            const CharterRecordSet *set,
            GPtrArray              *changes)
{
  g_autoptr(CharterRecordSet) left = leave_parent (record, set, changes);

  return take_out (record, left, changes);
}

static CharterRecordSet *
apply_move (const CharterEdit      *self,
            CharterRecord          *record,
            guint                   position,
            const CharterRecordSet *set,
            GPtrArray              *changes)
{
  g_autoptr(CharterRecordSet) without = charter_record_set_remove (set, self->kind, position);
  guint place = MIN (self->position, charter_record_set_get_n_records (without, self->kind));

  g_ptr_array_add (changes, charter_change_new (record, position, record, place));
  return charter_record_set_insert (without, place, record);
}

/**
 * charter_edit_new_set:
 * @record: a record
 * @path: a JSON pointer into it, such as "/name"
 * @value: (nullable): the new value, or %NULL to take it away
 *
 * Returns: (transfer full): an edit
 */
CharterEdit *
charter_edit_new_set (const CharterRecord *record,
                      const char          *path,
                      GVariant            *value)
{
  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (path != NULL && *path == '/', NULL);

  return edit_new_for_record (value != NULL ? CHARTER_EDIT_SET : CHARTER_EDIT_UNSET,
                              record, path, 0, value);
}

/**
 * charter_edit_new_insert:
 * @record: a record
 * @path: a JSON pointer to an array in it; a missing one is made
 * @position: where the entry goes, or %CHARTER_EDIT_AT_END
 * @entry: the new entry
 *
 * Returns: (transfer full): an edit
 */
CharterEdit *
charter_edit_new_insert (const CharterRecord *record,
                         const char          *path,
                         guint                position,
                         GVariant            *entry)
{
  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (path != NULL && *path == '/', NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  return edit_new_for_record (CHARTER_EDIT_INSERT, record, path, position, entry);
}

/**
 * charter_edit_new_remove:
 * @record: a record
 * @path: a JSON pointer to an array in it
 * @position: which entry goes
 *
 * Returns: (transfer full): an edit
 */
CharterEdit *
charter_edit_new_remove (const CharterRecord *record,
                         const char          *path,
                         guint                position)
{
  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (path != NULL && *path == '/', NULL);

  return edit_new_for_record (CHARTER_EDIT_REMOVE, record, path, position, NULL);
}

/**
 * charter_edit_new_move:
 * @record: a record
 * @position: its new place among the records of its kind
 *
 * Returns: (transfer full): an edit
 */
CharterEdit *
charter_edit_new_move (const CharterRecord *record,
                       guint                position)
{
  g_return_val_if_fail (record != NULL, NULL);

  return edit_new_for_record (CHARTER_EDIT_MOVE, record, "", position, NULL);
}

/**
 * charter_edit_new_add:
 * @kind: what the record is
 * @handle: its number, from charter_document_take_handle()
 * @position: its place among the records of its kind, or %CHARTER_EDIT_AT_END
 * @content: its members
 *
 * Returns: (transfer full): an edit
 */
CharterEdit *
charter_edit_new_add (CharterKindId  kind,
                      guint64        handle,
                      guint          position,
                      GVariant      *content)
{
  g_return_val_if_fail ((guint) kind < CHARTER_N_KINDS, NULL);
  g_return_val_if_fail (handle != 0, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  return edit_new (CHARTER_EDIT_ADD, kind, handle, "", position, content);
}

/**
 * charter_edit_new_drop:
 * @record: a record
 *
 * Returns: (transfer full): an edit
 */
CharterEdit *
charter_edit_new_drop (const CharterRecord *record)
{
  g_return_val_if_fail (record != NULL, NULL);

  return edit_new_for_record (CHARTER_EDIT_DROP, record, "", 0, NULL);
}

/**
 * charter_edit_free:
 * @self: (transfer full): an edit
 */
void
charter_edit_free (CharterEdit *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->value, g_variant_unref);
  g_clear_pointer (&self->was, g_variant_unref);
  g_free (self);
}

/**
 * charter_edit_apply:
 * @self: an edit
 * @set: what it is applied to
 * @changes: (element-type CharterChange): what it did is appended here; not
 *   touched when it fails
 * @error: return location for a #CharterEditError
 *
 * Returns: (transfer full) (nullable): the changed set, or %NULL when the
 *   record is gone, the path leads nowhere, or the edit expects something
 *   else to be there
 */
CharterRecordSet *
charter_edit_apply (const CharterEdit       *self,
                    const CharterRecordSet  *set,
                    GPtrArray               *changes,
                    GError                 **error)
{
  g_autoptr(CharterRecord) edited = NULL;
  CharterRecord *record;
  guint position;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (set != NULL, NULL);
  g_return_val_if_fail (changes != NULL, NULL);

  if (self->operation == CHARTER_EDIT_ADD)
    return apply_add (self, set, changes, error);

  if (!charter_record_set_find_position (set, self->kind, self->handle, &position))
    {
      g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_GONE,
                           _("The record is no longer there, so the edit was not made"));
      return NULL;
    }
  record = charter_record_set_get_record (set, self->kind, position);

  if (self->operation == CHARTER_EDIT_DROP)
    return apply_drop (record, set, changes);
  if (self->operation == CHARTER_EDIT_MOVE)
    return apply_move (self, record, position, set, changes);

  edited = edit_record (self, record, error);
  if (edited == NULL)
    return NULL;
  g_ptr_array_add (changes, charter_change_new (record, position, edited, position));
  return charter_record_set_replace (set, edited);
}

/**
 * charter_edit_apply_all:
 * @edits: (element-type CharterEdit): edits, each to be made on what the ones
 *   before it left
 * @set: records
 * @changes: (nullable) (element-type CharterChange): is given what they did
 * @error: return location for a #CharterEditError
 *
 * Returns: (transfer full) (nullable): the records after all of them, or %NULL
 *   when one cannot be made
 */
CharterRecordSet *
charter_edit_apply_all (GPtrArray         *edits,
                        CharterRecordSet  *set,
                        GPtrArray         *changes,
                        GError           **error)
{
  g_autoptr(CharterRecordSet) current = NULL;
  g_autoptr(GPtrArray) noted = NULL;

  g_return_val_if_fail (edits != NULL, NULL);
  g_return_val_if_fail (set != NULL, NULL);

  current = charter_record_set_ref (set);
  noted = changes != NULL ? g_ptr_array_ref (changes)
        : g_ptr_array_new_with_free_func ((GDestroyNotify) charter_change_free);
  for (guint i = 0; i < edits->len; i++)
    {
      CharterRecordSet *changed = charter_edit_apply (g_ptr_array_index (edits, i), current,
                                                      noted, error);

      if (changed == NULL)
        return NULL;
      charter_record_set_unref (current);
      current = changed;
    }
  return g_steal_pointer (&current);
}
