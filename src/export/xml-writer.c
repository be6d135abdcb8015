/* xml-writer.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/xml-writer.h"

#include <math.h>
#include <string.h>

#include "diagram/drawing/clean-text.h"

static void
append_escaped (GString    *xml,
                const char *clean)
{
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  g_string_append (xml, escaped);
}

/**
 * charter_xml_append_text:
 * @xml: an XML document in the making
 * @text: (nullable): any text
 *
 * Appends a text as character data, cleaned by charter_clean_text() so that no
 * character is one that XML 1.0 refuses.
 */
void
charter_xml_append_text (GString    *xml,
                         const char *text)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (xml != NULL);

  clean = charter_clean_text (text != NULL ? text : "");
  append_escaped (xml, clean);
}

/**
 * charter_xml_append_lines:
 * @xml: an XML document in the making
 * @text: (nullable): any text of several lines
 *
 * Appends a text as charter_xml_append_text() does, but keeps its line ends.
 */
void
charter_xml_append_lines (GString    *xml,
                          const char *text)
{
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (xml != NULL);

  lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (xml, '\n');
      charter_xml_append_text (xml, lines[i]);
    }
}

/**
 * charter_xml_append_attribute:
 * @xml: an XML document in the making
 * @name: of the attribute
 * @value: (nullable): any text; without any the attribute is left out
 *
 * Appends an attribute with a space before it.
 */
void
charter_xml_append_attribute (GString    *xml,
                              const char *name,
                              const char *value)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (xml != NULL);
  g_return_if_fail (name != NULL);

  clean = charter_clean_text (value != NULL ? value : "");
  if (clean[0] == '\0')
    return;

  g_string_append_printf (xml, " %s=\"", name);
  append_escaped (xml, clean);
  g_string_append_c (xml, '"');
}

/**
 * charter_xml_append_number:
 * @xml: an XML document in the making
 * @number: a measure
 *
 * Appends a number with at most two decimals and none that are not needed,
 * with a full stop in every locale. A hundredth of a point is finer than any
 * printer.
 */
void
charter_xml_append_number (GString *xml,
                           double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE * 10];
  char *end;

  g_return_if_fail (xml != NULL);
  g_return_if_fail (isfinite (number));

  g_ascii_formatd (text, sizeof text, "%.2f", number);

  end = text + strlen (text);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';

  g_string_append (xml, g_str_equal (text, "-0") ? "0" : text);
}

/**
 * charter_xml_append_measure:
 * @xml: an XML document in the making
 * @name: of the attribute
 * @number: its value
 *
 * Appends an attribute that is a number, with a space before it.
 */
void
charter_xml_append_measure (GString    *xml,
                            const char *name,
                            double      number)
{
  g_return_if_fail (xml != NULL);
  g_return_if_fail (name != NULL);

  g_string_append_printf (xml, " %s=\"", name);
  charter_xml_append_number (xml, number);
  g_string_append_c (xml, '"');
}
