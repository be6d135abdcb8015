/* reference.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/reference.h"

#include <string.h>

#include "model/kind-fields.h"
#include "model/value.h"

typedef struct
{
  const CharterRecord  *record;
  const char           *field;
  GString              *path;
  CharterReferenceFunc  func;
  gpointer              user_data;
} Walk;

static void walk_field (Walk               *walk,
                        const CharterField *field,
                        GVariant           *value);

static void
report (Walk       *walk,
        const char *step,
        guint       targets,
        const char *id)
{
  gsize length = walk->path->len;

  if (id == NULL)
    return;
  g_string_append (walk->path, step);
  walk->func (walk->record, walk->field, walk->path->str, targets, id, walk->user_data);
  g_string_truncate (walk->path, length);
}

/* Without printf, which takes as long as all the rest. */
static void
push_step (Walk       *walk,
           const char *key)
{
  g_string_append_c (walk->path, '/');
  g_string_append (walk->path, key);
}

static guint
get_named_targets (const char *collection,
                   guint       allowed)
{
  CharterKindId kind;

  if (collection == NULL || !charter_kind_from_collection (collection, &kind))
    return 0;
  return allowed & CHARTER_KIND_BIT (kind);
}

/* Popolo's member is {"@type": "Organization", "id": ...}; without a type it
 * is an organization, which is what Charter writes. */
static guint
get_member_targets (GVariant *value)
{
  const char *type = charter_value_get_member_text (value, "@type");

  if (g_strcmp0 (type, "Person") == 0)
    return CHARTER_KIND_BIT (CHARTER_KIND_PERSON);
  return CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION);
}

static void
walk_member (Walk               *walk,
             const CharterField *field,
             GVariant           *object,
             const char         *key)
{
  g_autoptr(GVariant) value = charter_value_get_member (object, key);
  gsize length = walk->path->len;

  if (value == NULL)
    return;
  push_step (walk, key);
  walk_field (walk, field, value);
  g_string_truncate (walk->path, length);
}

/* Most fields hold no reference; looking at none of their values is what makes
 * an index of a large file quick. */
static gboolean
may_refer (const CharterField *field)
{
  switch (field->type)
    {
    case CHARTER_FIELD_REFERENCE:
    case CHARTER_FIELD_REFERENCE_LIST:
    case CHARTER_FIELD_ANY_REFERENCE:
    case CHARTER_FIELD_ANY_REFERENCE_LIST:
    case CHARTER_FIELD_MEMBER:
    case CHARTER_FIELD_EDITS:
      return TRUE;
    case CHARTER_FIELD_GROUP:
    case CHARTER_FIELD_ROWS:
      for (const CharterField *part = field->fields; part != NULL && part->key != NULL; part++)
        {
          if (may_refer (part))
            return TRUE;
        }
      return FALSE;
    case CHARTER_FIELD_TEXT:
    case CHARTER_FIELD_TEXT_LIST:
    case CHARTER_FIELD_PARAGRAPH:
    case CHARTER_FIELD_DATE:
    case CHARTER_FIELD_DATE_LIST:
    case CHARTER_FIELD_CHOICE:
    case CHARTER_FIELD_NUMBER:
    case CHARTER_FIELD_MONEY:
    case CHARTER_FIELD_FLAG:
    case CHARTER_FIELD_COLOUR:
    case CHARTER_FIELD_SCALAR:
    case CHARTER_FIELD_KEY:
    case CHARTER_FIELD_LEVEL:
    case CHARTER_FIELD_TRANSLATIONS:
    default:
      return FALSE;
    }
}

static void
walk_fields (Walk               *walk,
             const CharterField *fields,
             GVariant           *object)
{
  for (const CharterField *field = fields; field != NULL && field->key != NULL; field++)
    {
      if (may_refer (field))
        walk_member (walk, field, object, field->key);
    }
}

static void
walk_entries (Walk               *walk,
              const CharterField *field,
              GVariant           *array)
{
  gsize n_entries = charter_value_get_n_entries (array);

  for (gsize i = 0; i < n_entries; i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (array, i);
      gsize length = walk->path->len;

      g_string_append_printf (walk->path, "/%" G_GSIZE_FORMAT, i);
      if (field->type == CHARTER_FIELD_REFERENCE_LIST)
        report (walk, "", field->targets, charter_value_get_text (entry));
      else if (field->type == CHARTER_FIELD_ANY_REFERENCE_LIST)
        report (walk, "/id",
                get_named_targets (charter_value_get_member_text (entry, "kind"), field->targets),
                charter_value_get_member_text (entry, "id"));
      else
        walk_fields (walk, field->fields, entry);
      g_string_truncate (walk->path, length);
    }
}

/* What an edit puts in or expects: a whole record, or one field of it. */
static void
walk_edit_value (Walk          *walk,
                 CharterKindId  kind,
                 GVariant      *edit,
                 const char    *key)
{
  const char *path = charter_value_get_member_text (edit, "path");
  g_autoptr(GVariant) value = charter_value_get_member (edit, key);
  g_autofree char *step = NULL;
  const CharterField *field;
  const char *rest;
  gsize length = walk->path->len;

  if (path != NULL && *path != '\0')
    {
      rest = charter_value_read_step (path, &step);
      field = rest != NULL && *rest == '\0' ? charter_kind_find_field (kind, step, NULL) : NULL;
      if (field != NULL)
        walk_member (walk, field, edit, key);
      return;
    }
  if (!charter_value_is_object (value))
    return;
  push_step (walk, key);
  for (guint i = 0; (field = charter_kind_get_nth_field (kind, i)) != NULL; i++)
    walk_member (walk, field, value, field->key);
  g_string_truncate (walk->path, length);
}

/* An edit of a proposed model names a record, and what it puts there may name
 * others. */
static void
walk_edits (Walk     *walk,
            GVariant *edits)
{
  gsize n_edits = charter_value_get_n_entries (edits);

  for (gsize i = 0; i < n_edits; i++)
    {
      g_autoptr(GVariant) edit = charter_value_get_entry (edits, i);
      g_autoptr(GVariant) record = charter_value_get_member (edit, "record");
      const char *collection = charter_value_get_member_text (record, "kind");
      gsize length = walk->path->len;
      CharterKindId kind;

      if (collection == NULL || !charter_kind_from_collection (collection, &kind))
        continue;
      g_string_append_printf (walk->path, "/%" G_GSIZE_FORMAT, i);
      report (walk, "/record/id", CHARTER_KIND_BIT (kind),
              charter_value_get_member_text (record, "id"));
      if (kind != CHARTER_KIND_OPTION)
        {
          walk_edit_value (walk, kind, edit, "value");
          walk_edit_value (walk, kind, edit, "was");
        }
      g_string_truncate (walk->path, length);
    }
}

static void
walk_field (Walk               *walk,
            const CharterField *field,
            GVariant           *value)
{
  switch (field->type)
    {
    case CHARTER_FIELD_REFERENCE:
      report (walk, "", field->targets, charter_value_get_text (value));
      break;
    case CHARTER_FIELD_ANY_REFERENCE:
      report (walk, "/id",
              get_named_targets (charter_value_get_member_text (value, "kind"), field->targets),
              charter_value_get_member_text (value, "id"));
      break;
    case CHARTER_FIELD_MEMBER:
      report (walk, "/id", get_member_targets (value),
              charter_value_get_member_text (value, "id"));
      break;
    case CHARTER_FIELD_REFERENCE_LIST:
    case CHARTER_FIELD_ANY_REFERENCE_LIST:
    case CHARTER_FIELD_ROWS:
      walk_entries (walk, field, value);
      break;
    case CHARTER_FIELD_EDITS:
      walk_edits (walk, value);
      break;
    case CHARTER_FIELD_GROUP:
      walk_fields (walk, field->fields, value);
      break;
    case CHARTER_FIELD_TEXT:
    case CHARTER_FIELD_TEXT_LIST:
    case CHARTER_FIELD_PARAGRAPH:
    case CHARTER_FIELD_DATE:
    case CHARTER_FIELD_DATE_LIST:
    case CHARTER_FIELD_CHOICE:
    case CHARTER_FIELD_NUMBER:
    case CHARTER_FIELD_SCALAR:
    case CHARTER_FIELD_MONEY:
    case CHARTER_FIELD_FLAG:
    case CHARTER_FIELD_COLOUR:
    case CHARTER_FIELD_KEY:
    case CHARTER_FIELD_LEVEL:
    case CHARTER_FIELD_TRANSLATIONS:
    default:
      break;
    }
}

static gboolean
has_field (const CharterField *fields,
           const char         *key)
{
  for (; fields->key != NULL; fields++)
    {
      if (g_str_equal (fields->key, key))
        return TRUE;
    }
  return FALSE;
}

static void
walk_field_of_record (Walk               *walk,
                      const CharterField *field)
{
  GVariant *value = may_refer (field) ? charter_record_get_value (walk->record, field->key) : NULL;

  if (value == NULL)
    return;
  walk->field = field->key;
  g_string_truncate (walk->path, 0);
  push_step (walk, field->key);
  walk_field (walk, field, value);
}

/**
 * charter_record_foreach_reference:
 * @record: a record
 * @func: (scope call): called for each reference in it
 * @user_data: handed to @func
 *
 * Finds every place where @record names another record by its id, in the
 * order of the kind's table.
 */
void
charter_record_foreach_reference (const CharterRecord  *record,
                                  CharterReferenceFunc  func,
                                  gpointer              user_data)
{
  g_autoptr(GString) path = g_string_new (NULL);
  Walk walk = { record, NULL, path, func, user_data };
  const CharterField *own;

  g_return_if_fail (record != NULL);
  g_return_if_fail (func != NULL);

  /* The index of thousands of records is made by this, so the tables are read
   * as they stand and fields are not numbered. */
  own = charter_kind_get (charter_record_get_kind (record))->fields;
  for (const CharterField *field = own; field->key != NULL; field++)
    walk_field_of_record (&walk, field);
  for (const CharterField *field = charter_common_fields; field->key != NULL; field++)
    {
      if (may_refer (field) && !has_field (own, field->key))
        walk_field_of_record (&walk, field);
    }
}
