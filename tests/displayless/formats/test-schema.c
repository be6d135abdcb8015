/* test-schema.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>

#include "formats/json-value.h"
#include "model/kind.h"
#include "model/value.h"

static GVariant *
read_definitions (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "data",
                                            "partnership-1.schema.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) schema = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  schema = charter_json_value_parse (text, length, &error);
  g_assert_no_error (error);
  return charter_value_get_member (schema, "$defs");
}

/* The schema at @key of @object, with a $ref followed. */
static GVariant *
get_schema (GVariant   *definitions,
            GVariant   *object,
            const char *key)
{
  GVariant *schema = charter_value_get_member (object, key);
  const char *reference = charter_value_get_member_text (schema, "$ref");

  if (reference != NULL)
    {
      GVariant *definition = charter_value_get_member (definitions, g_strrstr (reference, "/") + 1);

      g_variant_unref (schema);
      return definition;
    }
  return schema;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* For a comparison that says what is missing where. */
static char *
join_sorted (GPtrArray *names)
{
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static char *
list_properties (GVariant      *properties,
                 CharterKindId  kind)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  GVariantIter iter;
  const char *key;

  g_variant_iter_init (&iter, properties);
  while (g_variant_iter_next (&iter, "{&sv}", &key, NULL))
    {
      CharterKindId embedded;

      if (!charter_kind_may_embed (kind, key, &embedded))
        g_ptr_array_add (names, (gpointer) key);
    }
  return join_sorted (names);
}

static const char *
get_json_type (CharterFieldType type)
{
  static const char *const types[] = {
    [CHARTER_FIELD_TEXT] = "string",
    [CHARTER_FIELD_TEXT_LIST] = "array string",
    [CHARTER_FIELD_PARAGRAPH] = "string",
    [CHARTER_FIELD_DATE] = "string",
    [CHARTER_FIELD_DATE_LIST] = "array string",
    [CHARTER_FIELD_CHOICE] = "string",
    [CHARTER_FIELD_REFERENCE] = "string",
    [CHARTER_FIELD_REFERENCE_LIST] = "array string",
    [CHARTER_FIELD_ANY_REFERENCE] = "object",
    [CHARTER_FIELD_ANY_REFERENCE_LIST] = "array object",
    [CHARTER_FIELD_MEMBER] = "object",
    [CHARTER_FIELD_NUMBER] = "number",
    [CHARTER_FIELD_SCALAR] = "several",
    [CHARTER_FIELD_MONEY] = "number",
    [CHARTER_FIELD_FLAG] = "boolean",
    [CHARTER_FIELD_COLOUR] = "string",
    [CHARTER_FIELD_GROUP] = "object",
    [CHARTER_FIELD_ROWS] = "array object",
    [CHARTER_FIELD_EDITS] = "array object",
    [CHARTER_FIELD_KEY] = "string",
    [CHARTER_FIELD_LEVEL] = "string",
    [CHARTER_FIELD_TRANSLATIONS] = "object",
  };

  return types[type];
}

static char *
describe_type (GVariant *definitions,
               GVariant *schema)
{
  const char *type = charter_value_get_member_text (schema, "type");
  g_autoptr(GVariant) items = get_schema (definitions, schema, "items");

  if (type == NULL)
    return g_strdup ("several");
  if (g_str_equal (type, "integer"))
    return g_strdup ("number");
  if (g_str_equal (type, "array"))
    return g_strdup_printf ("array %s", charter_value_get_member_text (items, "type"));
  return g_strdup (type);
}

static void
check_field (GVariant           *definitions,
             const CharterField *field,
             GVariant           *properties,
             const char         *place);

static void
check_fields (GVariant           *definitions,
              const CharterField *fields,
              GVariant           *schema,
              const char         *place)
{
  g_autoptr(GVariant) properties = charter_value_get_member (schema, "properties");
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *in_table = NULL;
  g_autofree char *in_schema = NULL;

  for (const CharterField *field = fields; field->key != NULL; field++)
    g_ptr_array_add (names, (gpointer) field->key);
  in_table = join_sorted (names);
  in_schema = list_properties (properties, CHARTER_KIND_DISMISSAL);
  g_test_message ("%s", place);
  g_assert_cmpstr (in_table, ==, in_schema);

  for (const CharterField *field = fields; field->key != NULL; field++)
    check_field (definitions, field, properties, place);
}

static void
check_field (GVariant           *definitions,
             const CharterField *field,
             GVariant           *properties,
             const char         *place)
{
  g_autoptr(GVariant) schema = get_schema (definitions, properties, field->key);
  g_autofree char *inner = g_strdup_printf ("%s.%s", place, field->key);
  g_autofree char *type = describe_type (definitions, schema);

  g_test_message ("%s", inner);
  g_assert_cmpstr (type, ==, get_json_type (field->type));
  if (field->fields == NULL)
    return;
  if (field->type == CHARTER_FIELD_ROWS)
    {
      g_autoptr(GVariant) items = get_schema (definitions, schema, "items");

      check_fields (definitions, field->fields, items, inner);
    }
  else if (field->type == CHARTER_FIELD_TRANSLATIONS)
    {
      g_autoptr(GVariant) language = get_schema (definitions, schema, "additionalProperties");

      check_fields (definitions, field->fields, language, inner);
    }
  else
    check_fields (definitions, field->fields, schema, inner);
}

static void
test_kind (gconstpointer data)
{
  const CharterKind *kind = data;
  g_autoptr(GVariant) definitions = read_definitions ();
  g_autoptr(GVariant) definition = charter_value_get_member (definitions, kind->collection);
  g_autoptr(GVariant) properties = charter_value_get_member (definition, "properties");
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *in_table = NULL;
  g_autofree char *in_schema = list_properties (properties, kind->id);
  const CharterField *field;

  for (guint i = 0; (field = charter_kind_get_nth_field (kind->id, i)) != NULL; i++)
    g_ptr_array_add (names, (gpointer) field->key);
  in_table = join_sorted (names);
  g_assert_cmpstr (in_table, ==, in_schema);

  for (guint i = 0; (field = charter_kind_get_nth_field (kind->id, i)) != NULL; i++)
    check_field (definitions, field, properties, kind->collection);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < CHARTER_N_KINDS; i++)
    {
      const CharterKind *kind = charter_kind_get ((CharterKindId) i);
      g_autofree char *name = g_strconcat ("/charter/schema/", kind->collection, NULL);

      g_test_add_data_func (name, kind, test_kind);
    }

  return g_test_run ();
}
