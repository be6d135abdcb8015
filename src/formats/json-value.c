/* json-value.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "formats/json-check.h"
#include "formats/json-packer.h"
#include "formats/json-value.h"

/* %.17g tells any two doubles apart; %.15g keeps what people typed. */
#define DOUBLE_USUAL_DIGITS 15
#define DOUBLE_MOST_DIGITS 17

static void
write_indent (GString *out,
              guint    indent)
{
  static const char spaces[] = "                                ";
  gsize left = (gsize) indent * 2;

  g_string_append_c (out, '\n');

  while (left > 0)
    {
      gsize some = MIN (left, sizeof spaces - 1);

      g_string_append_len (out, spaces, (gssize) some);
      left -= some;
    }
}

static void
write_string (GString    *out,
              const char *text,
              gsize       length)
{
  static const char escapes[0x20] = {
    ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't',
  };
  const char *end = text + length;
  const char *plain = text;

  g_string_append_c (out, '"');

  for (const char *p = text; p < end; p++)
    {
      guint character = (guchar) *p;

      if (character >= 0x20 && character != '"' && character != '\\')
        continue;

      g_string_append_len (out, plain, p - plain);
      plain = p + 1;

      g_string_append_c (out, '\\');

      if (character >= 0x20)
        g_string_append_c (out, *p);
      else if (escapes[character] != '\0')
        g_string_append_c (out, escapes[character]);
      else
        g_string_append_printf (out, "u%04x", character);
    }

  g_string_append_len (out, plain, end - plain);
  g_string_append_c (out, '"');
}

static void
write_integer (GString *out,
               gint64   number)
{
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, number);
  g_string_append (out, digits);
}

static void
write_double (GString *out,
              double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  int precision = DOUBLE_USUAL_DIGITS;

  if (!isfinite (number))
    {
      g_string_append (out, "null");
      return;
    }

  /* Numbers this small have fewer digits to tell them apart. */
  if (number != 0 && fabs (number) < DBL_MIN)
    precision = 1;

  for (; precision <= DOUBLE_MOST_DIGITS; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (digits, sizeof digits, format, number);

      if (g_ascii_strtod (digits, NULL) == number)
        break;
    }

  g_string_append (out, digits);

  /* Otherwise it would come back as a whole number. */
  if (strpbrk (digits, ".e") == NULL)
    g_string_append (out, ".0");
}

static void
write_array (GString  *out,
             GVariant *value,
             guint     indent)
{
  gsize length = g_variant_n_children (value);

  if (length == 0)
    {
      g_string_append (out, "[]");
      return;
    }

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GVariant) boxed = g_variant_get_child_value (value, i);
      g_autoptr (GVariant) item = g_variant_get_variant (boxed);

      g_string_append_c (out, i == 0 ? '[' : ',');
      write_indent (out, indent + 1);
      charter_json_value_write (out, item, indent + 1);
    }

  write_indent (out, indent);
  g_string_append_c (out, ']');
}

static void
write_object (GString  *out,
              GVariant *value,
              guint     indent)
{
  gsize length = g_variant_n_children (value);

  if (length == 0)
    {
      g_string_append (out, "{}");
      return;
    }

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (value, i);
      g_autoptr (GVariant) name = g_variant_get_child_value (entry, 0);
      g_autoptr (GVariant) boxed = g_variant_get_child_value (entry, 1);
      g_autoptr (GVariant) member = g_variant_get_variant (boxed);
      const char *text;
      gsize size;

      text = g_variant_get_string (name, &size);

      g_string_append_c (out, i == 0 ? '{' : ',');
      write_indent (out, indent + 1);
      write_string (out, text, size);
      g_string_append (out, ": ");
      charter_json_value_write (out, member, indent + 1);
    }

  write_indent (out, indent);
  g_string_append_c (out, '}');
}

/**
 * charter_json_value_parse:
 * @text: (array length=length) (element-type guint8): a JSON text; need not
 *   end in a zero byte
 * @length: bytes of @text, at most %CHARTER_JSON_LARGEST
 * @error: (nullable): return location for a #GError
 *
 * Reads a JSON text that charter_json_check() accepts. An object becomes
 * `a{sv}` with its members in the order of the text, an array `av`, a string
 * `s`, a whole number without fraction and exponent `x`, any other number `d`,
 * true and false `b`, and null the unit `()`.
 *
 * Returns: (transfer full) (nullable): the value, not floating, or %NULL with
 *   an error in the domain %CHARTER_JSON_ERROR
 */
GVariant *
charter_json_value_parse (const char  *text,
                          gsize        length,
                          GError     **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!charter_json_check (text, length, error))
    return NULL;

  parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, text, (gssize) length, &local_error)
      || json_parser_get_root (parser) == NULL)
    {
      g_set_error (error, CHARTER_JSON_ERROR, CHARTER_JSON_ERROR_FAILED,
                   _("1:1: The file cannot be read: %s. Please report this fault in Charter."),
                   local_error != NULL ? local_error->message : _("it has no content"));
      return NULL;
    }

  return charter_json_packer_pack (json_parser_get_root (parser), length);
}

/**
 * charter_json_value_write:
 * @out: what to append to
 * @value: a value of the types that charter_json_value_parse() gives
 * @indent: how many lists and groups @value stands in; each is two spaces
 *
 * Appends @value in the one form in which Charter writes JSON: the form of
 * Python's `json.dumps (value, indent=2, ensure_ascii=False)`, without a
 * newline at the end. Of a double the shortest of 15 to 17 digits that reads
 * back the same is written, always with a fraction or an exponent; one that is
 * not finite, which no JSON text can give, becomes null.
 */
void
charter_json_value_write (GString  *out,
                          GVariant *value,
                          guint     indent)
{
  const char *text;
  gsize size;

  g_return_if_fail (out != NULL);
  g_return_if_fail (value != NULL);

  switch ((int) g_variant_classify (value))
    {
    case G_VARIANT_CLASS_STRING:
      text = g_variant_get_string (value, &size);
      write_string (out, text, size);
      return;

    case G_VARIANT_CLASS_INT64:
      write_integer (out, g_variant_get_int64 (value));
      return;

    case G_VARIANT_CLASS_DOUBLE:
      write_double (out, g_variant_get_double (value));
      return;

    case G_VARIANT_CLASS_BOOLEAN:
      g_string_append (out, g_variant_get_boolean (value) ? "true" : "false");
      return;

    case G_VARIANT_CLASS_TUPLE:
      g_return_if_fail (g_variant_is_of_type (value, G_VARIANT_TYPE_UNIT));
      g_string_append (out, "null");
      return;

    case G_VARIANT_CLASS_ARRAY:
      if (g_variant_is_of_type (value, G_VARIANT_TYPE_VARDICT))
        {
          write_object (out, value, indent);
          return;
        }
      g_return_if_fail (g_variant_is_of_type (value, G_VARIANT_TYPE ("av")));
      write_array (out, value, indent);
      return;

    default:
      g_return_if_reached ();
    }
}

/**
 * charter_json_value_to_text:
 * @value: a value of the types that charter_json_value_parse() gives
 *
 * Returns: (transfer full): @value as charter_json_value_write() has it
 */
char *
charter_json_value_to_text (GVariant *value)
{
  GString *out;

  g_return_val_if_fail (value != NULL, NULL);

  out = g_string_new (NULL);
  charter_json_value_write (out, value, 0);

  return g_string_free (out, FALSE);
}
