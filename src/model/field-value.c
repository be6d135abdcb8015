/* field-value.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/field-value.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/date.h"
#include "model/reference-value.h"
#include "model/value.h"

#define FIRST_SLOT '1'
#define LAST_SLOT  '8'

static gboolean
is_number (const CharterField *field)
{
  return field->type == CHARTER_FIELD_NUMBER || field->type == CHARTER_FIELD_MONEY;
}

/* Popolo lets a file say null where it says nothing. */
static gboolean
is_nothing (GVariant *value)
{
  const char *text = charter_value_get_text (value);

  return value == NULL || g_variant_is_of_type (value, CHARTER_VALUE_NULL) ||
         (text != NULL && *text == '\0');
}

static gboolean
is_flag (GVariant *value)
{
  return g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN);
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

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, charter_value_get_text (entry));
    }
  return g_string_free (text, FALSE);
}

/* The words of a date are kept as the date they say. */
static GVariant *
text_to_date (const char *text)
{
  g_autofree char *written = NULL;
  CharterDate date;

  if (charter_date_parse (text, &date) || !charter_date_parse_words (text, &date))
    return g_variant_new_string (text);
  written = charter_date_to_text (&date);
  return g_variant_new_string (written);
}

static GVariant *
text_to_lines (const CharterField *field,
               const char         *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GVariantBuilder array;

  g_variant_builder_init (&array, CHARTER_VALUE_ARRAY);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] != '\0')
        g_variant_builder_add (&array, "v",
                               field->type == CHARTER_FIELD_DATE_LIST
                               ? text_to_date (lines[i])
                               : g_variant_new_string (lines[i]));
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

static GVariant *
text_to_scalar (const char *text)
{
  if (g_utf8_collate (text, _("yes")) == 0)
    return g_variant_new_boolean (TRUE);
  if (g_utf8_collate (text, _("no")) == 0)
    return g_variant_new_boolean (FALSE);
  return text_to_number (text);
}

static GVariant *
text_to_choice (const CharterField *field,
                const char         *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; field->choices != NULL && field->choices[i] != NULL; i++)
    {
      g_autofree char *title =
        g_utf8_casefold (charter_field_value_get_choice_title (field, i), -1);

      if (g_str_equal (title, folded))
        return g_variant_new_string (field->choices[i]);
    }
  return g_variant_new_string (text);
}

static gboolean
is_colour (const char *text)
{
  if (*text >= FIRST_SLOT && *text <= LAST_SLOT && text[1] == '\0')
    return TRUE;
  if (*text != '#' || strlen (text) != 7)
    return FALSE;
  for (guint i = 1; i < 7; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
are_lines (GVariant *value)
{
  for (gsize i = 0; i < charter_value_get_n_entries (value); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (value, i);

      if (charter_value_get_text (entry) == NULL)
        return FALSE;
    }
  return charter_value_is_array (value);
}

static char *
find_reference_fault (const CharterField     *field,
                      GVariant               *value,
                      const CharterRecordSet *records)
{
  const char *id = charter_reference_value_get_id (value);

  if (id == NULL)
    return g_strdup (_("It names nothing; it is kept as it is"));
  if (records != NULL && charter_reference_value_find (records, field, value) == NULL)
    /* Translators: an identifier in the file */
    return g_strdup_printf (_("“%s” is not in this file"), id);
  return NULL;
}

static char *
find_list_fault (const CharterField     *field,
                 GVariant               *value,
                 const CharterRecordSet *records)
{
  for (gsize i = 0; i < charter_value_get_n_entries (value); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (value, i);
      CharterDate date;
      char *fault = NULL;

      if (field->type == CHARTER_FIELD_DATE_LIST)
        {
          if (!charter_date_parse (charter_value_get_text (entry), &date))
            fault = g_strdup_printf (_("“%s” is not a date: write 2014, 2014-05 or 2014-05-31"),
                                     charter_value_get_text (entry));
        }
      else
        fault = find_reference_fault (field, entry, records);
      if (fault != NULL)
        return fault;
    }
  return NULL;
}

/* What is said of a value of another type. */
static const char *
get_type_fault (const CharterField *field)
{
  switch (field->type)
    {
    case CHARTER_FIELD_TEXT_LIST:
    case CHARTER_FIELD_DATE_LIST:
    case CHARTER_FIELD_REFERENCE_LIST:
    case CHARTER_FIELD_ANY_REFERENCE_LIST:
    case CHARTER_FIELD_ROWS:
    case CHARTER_FIELD_EDITS:
      return _("Not a list of this form; it is kept as it is");

    case CHARTER_FIELD_GROUP:
    case CHARTER_FIELD_TRANSLATIONS:
      return _("Not a group of values; it is kept as it is");

    case CHARTER_FIELD_FLAG:
      return _("Neither yes nor no; it is kept as it is");

    case CHARTER_FIELD_REFERENCE:
    case CHARTER_FIELD_ANY_REFERENCE:
    case CHARTER_FIELD_MEMBER:
      return _("It names nothing; it is kept as it is");

    case CHARTER_FIELD_TEXT:
    case CHARTER_FIELD_PARAGRAPH:
    case CHARTER_FIELD_DATE:
    case CHARTER_FIELD_CHOICE:
    case CHARTER_FIELD_NUMBER:
    case CHARTER_FIELD_SCALAR:
    case CHARTER_FIELD_MONEY:
    case CHARTER_FIELD_COLOUR:
    case CHARTER_FIELD_KEY:
    case CHARTER_FIELD_LEVEL:
    default:
      return _("Not a text; it is kept as it is");
    }
}

static gboolean
has_fault_in_members (const CharterField     *fields,
                      GVariant               *object,
                      const CharterRecordSet *records)
{
  for (const CharterField *field = fields; field != NULL && field->key != NULL; field++)
    {
      g_autoptr(GVariant) value = charter_value_get_member (object, field->key);

      if (charter_field_value_has_fault (field, value, records))
        return TRUE;
    }
  return FALSE;
}

static guint
find_field_position (const CharterField *fields,
                     const char         *key)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    {
      if (g_str_equal (fields[i].key, key))
        return i;
    }
  return G_MAXUINT;
}

/* Where a new member goes: after its nearest predecessor in the table. */
static gsize
find_place (const CharterField *fields,
            GVariant           *object,
            const char         *key)
{
  guint position = find_field_position (fields, key);
  gsize n_members = g_variant_n_children (object);
  gsize place = 0;

  for (gsize i = 0; i < n_members; i++)
    {
      g_autoptr(GVariant) member = g_variant_get_child_value (object, i);
      const char *name;
      guint other;

      g_variant_get_child (member, 0, "&s", &name);
      other = find_field_position (fields, name);
      if (other != G_MAXUINT && other < position)
        place = i + 1;
    }
  return place;
}

/**
 * charter_field_value_get_choice_title:
 * @field: a field with choices
 * @position: the number of one of them
 *
 * Returns: (transfer none): what it is called on screen
 */
const char *
charter_field_value_get_choice_title (const CharterField *field,
                                      guint               position)
{
  g_return_val_if_fail (field != NULL && field->choices != NULL, NULL);

  return _(field->choice_titles != NULL ? field->choice_titles[position]
                                        : field->choices[position]);
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
         field->type == CHARTER_FIELD_PARAGRAPH || field->type == CHARTER_FIELD_SCALAR ||
         field->type == CHARTER_FIELD_KEY || field->type == CHARTER_FIELD_LEVEL ||
         is_number (field) ||
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
 * charter_field_value_can_show:
 * @field: a field
 * @value: (nullable): its value
 *
 * Returns: whether a form can show @value, so that changing it in part leaves
 *   the rest as it is
 */
gboolean
charter_field_value_can_show (const CharterField *field,
                              GVariant           *value)
{
  double number;

  g_return_val_if_fail (field != NULL, FALSE);

  if (is_nothing (value))
    return TRUE;
  if (charter_field_value_has_lines (field))
    return are_lines (value);
  if (charter_field_value_is_edited_as_text (field))
    return charter_value_get_text (value) != NULL || charter_value_get_number (value, &number) ||
           (field->type == CHARTER_FIELD_SCALAR && is_flag (value));
  switch (field->type)
    {
    case CHARTER_FIELD_FLAG:
      return is_flag (value);

    case CHARTER_FIELD_REFERENCE:
      return charter_value_get_text (value) != NULL;

    case CHARTER_FIELD_ANY_REFERENCE:
    case CHARTER_FIELD_MEMBER:
    case CHARTER_FIELD_GROUP:
    case CHARTER_FIELD_TRANSLATIONS:
      return charter_value_is_object (value);

    case CHARTER_FIELD_TEXT:
    case CHARTER_FIELD_TEXT_LIST:
    case CHARTER_FIELD_PARAGRAPH:
    case CHARTER_FIELD_DATE:
    case CHARTER_FIELD_DATE_LIST:
    case CHARTER_FIELD_CHOICE:
    case CHARTER_FIELD_REFERENCE_LIST:
    case CHARTER_FIELD_ANY_REFERENCE_LIST:
    case CHARTER_FIELD_NUMBER:
    case CHARTER_FIELD_SCALAR:
    case CHARTER_FIELD_MONEY:
    case CHARTER_FIELD_COLOUR:
    case CHARTER_FIELD_ROWS:
    case CHARTER_FIELD_EDITS:
    case CHARTER_FIELD_KEY:
    case CHARTER_FIELD_LEVEL:
    default:
      return charter_value_is_array (value);
    }
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
  const char *text;
  double number;

  g_return_val_if_fail (field != NULL, NULL);

  text = charter_value_get_text (value);
  for (guint i = 0; text != NULL && field->choices != NULL && field->choices[i] != NULL; i++)
    {
      if (g_str_equal (field->choices[i], text))
        return g_strdup (charter_field_value_get_choice_title (field, i));
    }
  if (text != NULL)
    return g_strdup (text);
  if (charter_value_get_number (value, &number))
    return number_to_text (number);
  if (value != NULL && field->type == CHARTER_FIELD_SCALAR && is_flag (value))
    return g_strdup (g_variant_get_boolean (value) ? _("yes") : _("no"));
  if (charter_field_value_has_lines (field) && are_lines (value))
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
    value = text_to_lines (field, text);
  else if (is_number (field))
    value = text_to_number (text);
  else if (field->type == CHARTER_FIELD_SCALAR)
    value = text_to_scalar (text);
  else if (field->type == CHARTER_FIELD_DATE)
    value = text_to_date (text);
  else if (field->type == CHARTER_FIELD_CHOICE)
    value = text_to_choice (field, text);
  else
    value = g_variant_new_string (text);
  return g_variant_ref_sink (value);
}

/**
 * charter_field_value_find_fault:
 * @field: a field
 * @value: (nullable): its value
 * @records: (nullable): the records that references may name, or %NULL not to
 *   look for them
 *
 * Returns: (transfer full) (nullable): what is wrong with it, in words; what is
 *   wrong inside of a group or of rows is not looked for
 */
char *
charter_field_value_find_fault (const CharterField     *field,
                                GVariant               *value,
                                const CharterRecordSet *records)
{
  CharterDate date;
  double number;

  g_return_val_if_fail (field != NULL, NULL);

  if (is_nothing (value))
    return field->required ? g_strdup (_("This is needed")) : NULL;
  if (field->type == CHARTER_FIELD_DATE &&
      !charter_date_parse (charter_value_get_text (value), &date))
    return g_strdup (_("Not a date: write 2014, 2014-05 or 2014-05-31"));
  if (is_number (field) && !charter_value_get_number (value, &number))
    return g_strdup (_("Not a number: write 7 or 7.5"));
  if (!charter_field_value_can_show (field, value) ||
      (charter_field_value_is_edited_as_text (field) && !charter_field_value_has_lines (field) &&
       !is_number (field) && field->type != CHARTER_FIELD_SCALAR &&
       charter_value_get_text (value) == NULL))
    return g_strdup (get_type_fault (field));
  if (field->type == CHARTER_FIELD_COLOUR && !is_colour (charter_value_get_text (value)))
    return g_strdup (_("Not a colour: choose one, or write it as #336699"));
  if (field->type == CHARTER_FIELD_REFERENCE || field->type == CHARTER_FIELD_ANY_REFERENCE ||
      field->type == CHARTER_FIELD_MEMBER)
    return find_reference_fault (field, value, records);
  if (field->type == CHARTER_FIELD_DATE_LIST || field->type == CHARTER_FIELD_REFERENCE_LIST ||
      field->type == CHARTER_FIELD_ANY_REFERENCE_LIST)
    return find_list_fault (field, value, records);
  return NULL;
}

/**
 * charter_field_value_has_fault:
 * @field: a field
 * @value: (nullable): its value
 * @records: (nullable): the records that references may name
 *
 * Returns: whether anything is wrong with @value or inside of it
 */
gboolean
charter_field_value_has_fault (const CharterField     *field,
                               GVariant               *value,
                               const CharterRecordSet *records)
{
  g_autofree char *fault = NULL;

  g_return_val_if_fail (field != NULL, FALSE);

  fault = charter_field_value_find_fault (field, value, records);
  if (fault != NULL)
    return TRUE;
  if (field->type == CHARTER_FIELD_GROUP && charter_value_is_object (value))
    return has_fault_in_members (field->fields, value, records);
  for (gsize i = 0;
       field->type == CHARTER_FIELD_ROWS && i < charter_value_get_n_entries (value); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (value, i);

      if (!charter_value_is_object (entry) || has_fault_in_members (field->fields, entry, records))
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_field_value_set_member:
 * @fields: the fields of a group or of a row
 * @object: (nullable): its value; anything but an object counts as none
 * @key: the key of one of @fields
 * @value: (nullable): what is to stand there, or %NULL for nothing
 *
 * A new member goes after its nearest predecessor among @fields; members that
 * Charter does not know stay where they are.
 *
 * Returns: (transfer full): the changed object, which may be empty
 */
GVariant *
charter_field_value_set_member (const CharterField *fields,
                                GVariant           *object,
                                const char         *key,
                                GVariant           *value)
{
  g_autoptr(GVariant) kept = value != NULL ? g_variant_ref_sink (value) : NULL;
  g_autoptr(GVariant) old = NULL;
  g_autoptr(GVariant) member_now = NULL;
  GVariantBuilder builder;
  gsize n_members;
  gsize place;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  old = charter_value_is_object (object) ? g_variant_ref (object)
                                         : g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
  member_now = charter_value_get_member (old, key);
  if (member_now != NULL || kept == NULL)
    {
      g_autofree char *path = g_strconcat ("/", key, NULL);

      return member_now != NULL ? charter_value_set_path (old, path, kept)
                                : g_steal_pointer (&old);
    }

  n_members = g_variant_n_children (old);
  place = find_place (fields, old, key);
  g_variant_builder_init (&builder, CHARTER_VALUE_OBJECT);
  for (gsize i = 0; i <= n_members; i++)
    {
      if (i == place)
        g_variant_builder_add (&builder, "{sv}", key, kept);
      if (i < n_members)
        {
          g_autoptr(GVariant) member = g_variant_get_child_value (old, i);

          g_variant_builder_add_value (&builder, member);
        }
    }
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}
