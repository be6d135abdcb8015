/* value.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/value.h"

/* A path that an edit brings along may not exhaust the stack, nor make a file
 * so deep that it is not read again; that limit is 40, root and list included. */
#define DEEPEST_PATH 32

static gboolean
read_position (const char *step,
               gsize       n_entries,
               gsize      *position)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT32, &number, NULL))
    return FALSE;
  if (number >= n_entries)
    return FALSE;
  *position = (gsize) number;
  return TRUE;
}

static GVariant *
get_step (GVariant   *value,
          const char *step)
{
  gsize position;

  if (charter_value_is_object (value))
    return charter_value_get_member (value, step);
  if (charter_value_is_array (value) &&
      read_position (step, g_variant_n_children (value), &position))
    return charter_value_get_entry (value, position);
  return NULL;
}

static GVariant *
set_member (GVariant   *object,
            const char *key,
            GVariant   *replacement)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (CHARTER_VALUE_OBJECT);
  GVariantIter iter;
  const char *name;
  GVariant *member;
  gboolean found = FALSE;

  g_variant_iter_init (&iter, object);
  while (g_variant_iter_next (&iter, "{&sv}", &name, &member))
    {
      if (!g_str_equal (name, key))
        g_variant_builder_add (builder, "{sv}", name, member);
      else if (replacement != NULL)
        g_variant_builder_add (builder, "{sv}", name, replacement);
      found = found || g_str_equal (name, key);
      g_variant_unref (member);
    }
  if (!found && replacement != NULL)
    g_variant_builder_add (builder, "{sv}", key, replacement);
  return g_variant_ref_sink (g_variant_builder_end (builder));
}

static GVariant *
set_entry (GVariant *array,
           gsize     position,
           GVariant *replacement)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (CHARTER_VALUE_ARRAY);
  gsize n_entries = g_variant_n_children (array);

  for (gsize i = 0; i < n_entries; i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (array, i);

      if (i != position)
        g_variant_builder_add (builder, "v", entry);
      else if (replacement != NULL)
        g_variant_builder_add (builder, "v", replacement);
    }
  return g_variant_ref_sink (g_variant_builder_end (builder));
}

static GVariant *
set_at (GVariant   *value,
        const char *path,
        GVariant   *replacement,
        guint       depth)
{
  g_autoptr(GVariant) place = NULL;
  g_autoptr(GVariant) changed = NULL;
  g_autofree char *step = NULL;
  const char *rest;
  gsize position;

  if (*path == '\0')
    return replacement != NULL ? g_variant_ref_sink (replacement) : NULL;
  rest = charter_value_read_step (path, &step);
  if (rest == NULL || depth == DEEPEST_PATH)
    return NULL;

  place = get_step (value, step);
  if (*rest == '\0')
    {
      if (replacement != NULL)
        changed = g_variant_ref_sink (replacement);
    }
  else
    {
      if (place == NULL)
        place = g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
      changed = set_at (place, rest, replacement, depth + 1);
      if (changed == NULL)
        return NULL;
    }

  if (charter_value_is_object (value))
    return set_member (value, step, changed);
  if (charter_value_is_array (value) &&
      read_position (step, g_variant_n_children (value), &position))
    return set_entry (value, position, changed);
  return NULL;
}

/**
 * charter_value_is_object:
 * @value: (nullable): a value
 *
 * Returns: whether it is a JSON object
 */
gboolean
charter_value_is_object (GVariant *value)
{
  return value != NULL && g_variant_is_of_type (value, CHARTER_VALUE_OBJECT);
}

/**
 * charter_value_is_array:
 * @value: (nullable): a value
 *
 * Returns: whether it is a JSON array
 */
gboolean
charter_value_is_array (GVariant *value)
{
  return value != NULL && g_variant_is_of_type (value, CHARTER_VALUE_ARRAY);
}

/**
 * charter_value_get_text:
 * @value: (nullable): a value
 *
 * Returns: (nullable): its text, or %NULL when it is no string
 */
const char *
charter_value_get_text (GVariant *value)
{
  if (value == NULL || !g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return NULL;
  return g_variant_get_string (value, NULL);
}

/**
 * charter_value_get_number:
 * @value: (nullable): a value
 * @number: (out): its number
 *
 * Returns: whether it is a number
 */
gboolean
charter_value_get_number (GVariant *value,
                          double   *number)
{
  g_return_val_if_fail (number != NULL, FALSE);

  if (value == NULL)
    return FALSE;
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    *number = (double) g_variant_get_int64 (value);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    *number = g_variant_get_double (value);
  else
    return FALSE;
  return TRUE;
}

/**
 * charter_value_get_member:
 * @object: (nullable): a value
 * @key: a member's name
 *
 * Returns: (transfer full) (nullable): the member, or %NULL when there is
 *   none or @object is no object
 */
GVariant *
charter_value_get_member (GVariant   *object,
                          const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  if (!charter_value_is_object (object))
    return NULL;
  return g_variant_lookup_value (object, key, NULL);
}

/**
 * charter_value_get_member_text:
 * @object: (nullable): a value
 * @key: a member's name
 *
 * Returns: (nullable): the text of that member; it lives as long as @object
 */
const char *
charter_value_get_member_text (GVariant   *object,
                               const char *key)
{
  const char *text = NULL;

  g_return_val_if_fail (key != NULL, NULL);

  if (charter_value_is_object (object))
    g_variant_lookup (object, key, "&s", &text);
  return text;
}

/**
 * charter_value_get_entry:
 * @array: (nullable): a value
 * @position: a number from 0
 *
 * Returns: (transfer full) (nullable): the entry, or %NULL when there is none
 *   or @array is no array
 */
GVariant *
charter_value_get_entry (GVariant *array,
                         gsize     position)
{
  g_autoptr(GVariant) boxed = NULL;

  if (position >= charter_value_get_n_entries (array))
    return NULL;
  boxed = g_variant_get_child_value (array, position);
  return g_variant_get_variant (boxed);
}

/**
 * charter_value_get_n_entries:
 * @array: (nullable): a value
 *
 * Returns: how many entries it has; 0 when it is no array
 */
gsize
charter_value_get_n_entries (GVariant *array)
{
  return charter_value_is_array (array) ? g_variant_n_children (array) : 0;
}

/**
 * charter_value_read_step:
 * @path: a JSON pointer (RFC 6901)
 * @step: (out) (transfer full): its first step, with `~1` and `~0` undone
 *
 * Returns: (nullable): the rest of @path, or %NULL when it has no step
 */
const char *
charter_value_read_step (const char  *path,
                         char       **step)
{
  GString *text;
  const char *p;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);

  if (*path != '/')
    return NULL;

  text = g_string_new (NULL);
  for (p = path + 1; *p != '\0' && *p != '/'; p++)
    {
      if (p[0] == '~' && p[1] == '1')
        {
          g_string_append_c (text, '/');
          p++;
        }
      else if (p[0] == '~' && p[1] == '0')
        {
          g_string_append_c (text, '~');
          p++;
        }
      else
        g_string_append_c (text, *p);
    }
  *step = g_string_free (text, FALSE);
  return p;
}

/**
 * charter_value_write_step:
 * @key: a member's name
 *
 * Returns: (transfer full): the JSON pointer to it, with `~` and `/` written
 *   as `~0` and `~1`
 */
char *
charter_value_write_step (const char *key)
{
  GString *path = g_string_new ("/");

  g_return_val_if_fail (key != NULL, NULL);

  for (const char *p = key; *p != '\0'; p++)
    {
      if (*p == '~')
        g_string_append (path, "~0");
      else if (*p == '/')
        g_string_append (path, "~1");
      else
        g_string_append_c (path, *p);
    }
  return g_string_free (path, FALSE);
}

/**
 * charter_value_get_path:
 * @value: (nullable): a value
 * @path: a JSON pointer (RFC 6901); "" is the value itself
 *
 * Returns: (transfer full) (nullable): what is there
 */
GVariant *
charter_value_get_path (GVariant   *value,
                        const char *path)
{
  g_autoptr(GVariant) place = NULL;
  g_autofree char *step = NULL;
  const char *rest;

  g_return_val_if_fail (path != NULL, NULL);

  if (value == NULL)
    return NULL;
  if (*path == '\0')
    return g_variant_ref (value);

  rest = charter_value_read_step (path, &step);
  if (rest == NULL)
    return NULL;
  place = get_step (value, step);
  return charter_value_get_path (place, rest);
}

/**
 * charter_value_set_path:
 * @value: a value
 * @path: a JSON pointer (RFC 6901) of at most 32 steps; "" is the value
 *   itself
 * @replacement: (nullable): what is to stand there, or %NULL for nothing
 *
 * A member that is not there yet is added at the end of its object; objects
 * on the way are made. An array position must be there.
 *
 * Returns: (transfer full) (nullable): the changed value, or %NULL when
 *   @path leads nowhere
 */
GVariant *
charter_value_set_path (GVariant   *value,
                        const char *path,
                        GVariant   *replacement)
{
  g_autoptr(GVariant) kept = NULL;

  g_return_val_if_fail (value != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  /* A floating reference is taken even where the path leads nowhere. */
  if (replacement != NULL)
    kept = g_variant_ref_sink (replacement);
  return set_at (value, path, kept, 0);
}

/**
 * charter_value_insert_entry:
 * @array: an array
 * @position: where; past the end appends
 * @entry: what
 *
 * Returns: (transfer full): the longer array
 */
GVariant *
charter_value_insert_entry (GVariant *array,
                            gsize     position,
                            GVariant *entry)
{
  g_autoptr(GVariantBuilder) builder = NULL;
  g_autoptr(GVariant) kept = NULL;
  gsize n_entries;

  g_return_val_if_fail (charter_value_is_array (array), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  kept = g_variant_ref_sink (entry);
  n_entries = g_variant_n_children (array);
  builder = g_variant_builder_new (CHARTER_VALUE_ARRAY);
  for (gsize i = 0; i <= n_entries; i++)
    {
      g_autoptr(GVariant) old = charter_value_get_entry (array, i);

      if (i == MIN (position, n_entries))
        g_variant_builder_add (builder, "v", kept);
      if (old != NULL)
        g_variant_builder_add (builder, "v", old);
    }
  return g_variant_ref_sink (g_variant_builder_end (builder));
}

/**
 * charter_value_new_reference:
 * @collection: the collection of the record, such as "organizations"
 * @id: its id
 *
 * Returns: (transfer floating): the reference as the file has it
 */
GVariant *
charter_value_new_reference (const char *collection,
                             const char *id)
{
  GVariantBuilder builder;

  g_return_val_if_fail (collection != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  g_variant_builder_init (&builder, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&builder, "{sv}", "kind", g_variant_new_string (collection));
  g_variant_builder_add (&builder, "{sv}", "id", g_variant_new_string (id));
  return g_variant_builder_end (&builder);
}
