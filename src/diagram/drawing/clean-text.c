/* clean-text.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/clean-text.h"

#include <pango/pango.h>

#define ELLIPSIS "\342\200\246"

static gboolean
is_space (gunichar character)
{
  switch (character)
    {
    case '\t':
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case ' ':
    case 0x0085: /* next line */
    case 0x2028: /* line separator */
    case 0x2029: /* paragraph separator */
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
is_unwanted (gunichar character)
{
  /* C0 controls are not allowed in XML at all, C1 controls are never meant. */
  if (g_unichar_iscntrl (character))
    return TRUE;

  /* A soft hyphen counts in a width or not, depending on where a line ends. */
  if (character == 0x00ad)
    return TRUE;

  /* Embeddings, overrides and isolates can turn round what stands beside
   * them, so that a name reads as another one.
   */
  if ((character >= 0x202a && character <= 0x202e) ||
      (character >= 0x2066 && character <= 0x2069))
    return TRUE;

  /* Interlinear annotations, and the byte order mark. */
  if ((character >= 0xfff9 && character <= 0xfffb) || character == 0xfeff)
    return TRUE;

  /* Noncharacters: XML 1.0, section 2.2, refuses U+FFFE and U+FFFF. */
  return (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
}

/**
 * charter_clean_text:
 * @text: any bytes up to a NUL
 *
 * Makes one line of text that every output can carry: valid UTF-8 without
 * control characters, directional embeddings and overrides, soft hyphens and
 * noncharacters. Runs of white space become one space, as XML readers show
 * them anyway, and none stands at either end. A no-break space is kept.
 *
 * Returns: (transfer full): the clean text, which may be empty
 */
char *
charter_clean_text (const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) clean = NULL;
  gboolean space_before = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_space (character))
        {
          space_before = TRUE;
        }
      else if (!is_unwanted (character))
        {
          if (space_before && clean->len > 0)
            g_string_append_c (clean, ' ');
          g_string_append_unichar (clean, character);
          space_before = FALSE;
        }
    }

  return g_string_free (g_steal_pointer (&clean), FALSE);
}

/**
 * charter_shorten_text:
 * @text: valid UTF-8
 * @longest: the most characters that may be left, at least 1
 *
 * Shortens a text that is longer than @longest characters between two
 * graphemes and ends it with an ellipsis, which counts as one of them.
 *
 * Returns: (transfer full): the text, shortened if need be
 */
char *
charter_shorten_text (const char *text,
                      guint       longest)
{
  g_autofree PangoLogAttr *attributes = NULL;
  g_autofree char *kept = NULL;
  const char *end;
  glong n_characters;
  guint cut;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (longest >= 1, NULL);

  n_characters = g_utf8_strlen (text, -1);
  if (n_characters <= (glong) longest)
    return g_strdup (text);

  /* One character more than may stay is enough to know the borders before. */
  cut = longest - 1;
  end = g_utf8_offset_to_pointer (text, longest);
  attributes = g_new0 (PangoLogAttr, longest + 1);
  pango_get_log_attrs (text, end - text, -1, pango_language_from_string ("en-gb"),
                       attributes, longest + 1);
  while (cut > 0 && !attributes[cut].is_cursor_position)
    cut--;

  kept = g_utf8_substring (text, 0, cut);

  return g_strconcat (g_strchomp (kept), ELLIPSIS, NULL);
}
