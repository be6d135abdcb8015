/* field-walk.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/field-walk.h"

#include "model/value.h"

typedef struct
{
  const CharterRecord *record;
  GString             *path;
  CharterFieldFunc     func;
  gpointer             user_data;
} Walk;

static void visit_object (Walk               *walk,
                          const CharterField *fields,
                          GVariant           *object);

static void
visit_rows (Walk               *walk,
            const CharterField *fields,
            GVariant           *rows)
{
  gsize n_rows = charter_value_get_n_entries (rows);

  for (gsize i = 0; i < n_rows; i++)
    {
      g_autoptr(GVariant) row = charter_value_get_entry (rows, i);
      gsize length = walk->path->len;

      g_string_append_printf (walk->path, "/%" G_GSIZE_FORMAT, i);
      visit_object (walk, fields, row);
      g_string_truncate (walk->path, length);
    }
}

static void
visit_value (Walk               *walk,
             const CharterField *field,
             GVariant           *object,
             GVariant           *value)
{
  gsize length = walk->path->len;

  if (value == NULL || g_variant_is_of_type (value, CHARTER_VALUE_NULL))
    return;

  g_string_append_c (walk->path, '/');
  g_string_append (walk->path, field->key);
  walk->func (walk->record, field, object, value, walk->path->str, walk->user_data);
  if (field->type == CHARTER_FIELD_GROUP)
    visit_object (walk, field->fields, value);
  else if (field->type == CHARTER_FIELD_ROWS)
    visit_rows (walk, field->fields, value);
  g_string_truncate (walk->path, length);
}

static void
visit_object (Walk               *walk,
              const CharterField *fields,
              GVariant           *object)
{
  for (const CharterField *field = fields; field != NULL && field->key != NULL; field++)
    {
      g_autoptr(GVariant) value = charter_value_get_member (object, field->key);

      visit_value (walk, field, object, value);
    }
}

/**
 * charter_record_foreach_field:
 * @record: a record
 * @func: (scope call): called for each field that has a value
 * @user_data: handed to @func
 *
 * Visits the fields of @record that Charter knows, each before what is in it,
 * in the order of the kind's table. A null is no value: Popolo lets a file
 * say so where it says nothing.
 */
void
charter_record_foreach_field (const CharterRecord *record,
                              CharterFieldFunc     func,
                              gpointer             user_data)
{
  g_autoptr(GString) path = g_string_new (NULL);
  Walk walk = { record, path, func, user_data };
  const CharterField *field;

  g_return_if_fail (record != NULL);
  g_return_if_fail (func != NULL);

  for (guint i = 0;
       (field = charter_kind_get_nth_field (charter_record_get_kind (record), i)) != NULL;
       i++)
    visit_value (&walk, field, charter_record_get_content (record),
                 charter_record_get_value (record, field->key));
}
