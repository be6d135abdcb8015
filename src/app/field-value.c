/* field-value.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/field-value.h"

#include <glib/gi18n.h>

#include "model/date.h"
#include "model/value.h"

static gboolean
is_number (const CharterField *field)
{
  return field->type == CHARTER_FIELD_NUMBER || field->type == CHARTER_FIELD_MONEY;
}

static char *
number_to_text (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

static char *
lines_to_text (GVariant *array)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < charter_value_get_n_entries (array); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (array, i);
      const char *line = charter_value_get_text (entry);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line != NULL ? line : "");
    }
  return g_string_free (text, FALSE);
}

static GVariant *
text_to_lines (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GVariantBuilder array;

  g_variant_builder_init (&array, CHARTER_VALUE_ARRAY);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] != '\0')
        g_variant_builder_add (&array, "v", g_variant_new_string (lines[i]));
    }
  return g_variant_builder_end (&array);
}

static GVariant *
text_to_number (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gint64 whole;
  double number;
  char *end;

  if (g_ascii_string_to_signed (stripped, 10, G_MININT64, G_MAXINT64, &whole, NULL))
    return g_variant_new_int64 (whole);
  number = g_ascii_strtod (stripped, &end);
  if (end != stripped && *end == '\0' && number > -1e300 && number < 1e300)
    return g_variant_new_double (number);
  return g_variant_new_string (text);
}

/**
 * charter_field_value_is_edited_as_text:
 * @field: a field
 *
 * Returns: whether a person edits it by typing
 */
gboolean
charter_field_value_is_edited_as_text (const CharterField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return field->type == CHARTER_FIELD_TEXT || field->type == CHARTER_FIELD_CHOICE ||
         field->type == CHARTER_FIELD_DATE || field->type == CHARTER_FIELD_COLOUR ||
         field->type == CHARTER_FIELD_PARAGRAPH || is_number (field) ||
         charter_field_value_has_lines (field);
}

/**
 * charter_field_value_has_lines:
 * @field: a field
 *
 * Returns: whether its value is a list that is edited line by line
 */
gboolean
charter_field_value_has_lines (const CharterField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return field->type == CHARTER_FIELD_TEXT_LIST || field->type == CHARTER_FIELD_DATE_LIST;
}

/**
 * charter_field_value_to_text:
 * @field: a field that is edited as text
 * @value: (nullable): its value
 *
 * Returns: (transfer full): the text a person edits
 */
char *
charter_field_value_to_text (const CharterField *field,
                             GVariant           *value)
{
  double number;

  g_return_val_if_fail (field != NULL, NULL);

  if (value == NULL)
    return g_strdup ("");
  if (charter_value_get_text (value) != NULL)
    return g_strdup (charter_value_get_text (value));
  if (charter_value_get_number (value, &number))
    return number_to_text (number);
  if (charter_field_value_has_lines (field) && charter_value_is_array (value))
    return lines_to_text (value);
  return g_strdup ("");
}

/**
 * charter_field_value_from_text:
 * @field: a field that is edited as text
 * @text: what a person wrote
 *
 * Returns: (transfer full) (nullable): the value to keep, or %NULL for none
 */
GVariant *
charter_field_value_from_text (const CharterField *field,
                               const char         *text)
{
  GVariant *value;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return NULL;
  if (charter_field_value_has_lines (field))
    value = text_to_lines (text);
  else if (is_number (field))
    value = text_to_number (text);
  else
    value = g_variant_new_string (text);
  return g_variant_ref_sink (value);
}

/**
 * charter_field_value_find_fault:
 * @field: a field
 * @value: (nullable): its value
 *
 * Returns: (transfer full) (nullable): what is wrong with it, in words
 */
char *
charter_field_value_find_fault (const CharterField *field,
                                GVariant           *value)
{
  const char *text;
  CharterDate date;
  double number;

  g_return_val_if_fail (field != NULL, NULL);

  text = value != NULL ? charter_value_get_text (value) : NULL;
  if (value == NULL || (text != NULL && *text == '\0'))
    return field->required ? g_strdup (_("This is needed")) : NULL;
  if (field->type == CHARTER_FIELD_DATE && (text == NULL || !charter_date_parse (text, &date)))
    return g_strdup (_("Not a date: write 2014, 2014-05 or 2014-05-31"));
  if (is_number (field))
    return charter_value_get_number (value, &number) ? NULL
                                                     : g_strdup (_("Not a number: write 7 or 7.5"));
  if (charter_field_value_has_lines (field))
    return charter_value_is_array (value) ? NULL : g_strdup (_("Not a list; it is kept as it is"));
  if (charter_field_value_is_edited_as_text (field) && text == NULL)
    return g_strdup (_("Not a text; it is kept as it is"));
  return NULL;
}
