/* line-style.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/line-style.h"

static const struct
{
  const char          *classification;
  CharterRelationLine  line;
} lines[] = {
  { "reports to",     CHARTER_RELATION_LINE_REPORTS_TO },
  { "accountable to", CHARTER_RELATION_LINE_ACCOUNTABLE_TO },
  { "line-manages",   CHARTER_RELATION_LINE_LINE_MANAGES },
  { "scrutinises",    CHARTER_RELATION_LINE_SCRUTINISES },
  { "advises",        CHARTER_RELATION_LINE_ADVISES },
  { "recommends to",  CHARTER_RELATION_LINE_RECOMMENDS_TO },
  { "appoints",       CHARTER_RELATION_LINE_APPOINTS },
  { "delegates to",   CHARTER_RELATION_LINE_DELEGATES_TO },
  { "consults",       CHARTER_RELATION_LINE_CONSULTS },
  { "set up by",      CHARTER_RELATION_LINE_SET_UP_BY },
};

/**
 * charter_line_style_get:
 * @palette: the colours of the picture
 * @relation: a reporting or scrutiny line
 *
 * Returns: how it is drawn; a kind of line that Charter does not know is
 *   drawn as "reports to" is and explained by its own words
 */
CharterStroke
charter_line_style_get (const CharterPalette *palette,
                        const CharterRecord  *relation)
{
  CharterRelationLine line = CHARTER_RELATION_LINE_REPORTS_TO;

  g_return_val_if_fail (relation != NULL, (CharterStroke) { 0 });

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (charter_record_has_text (relation, "classification", lines[i].classification))
        line = lines[i].line;
    }
  return charter_palette_get_line (palette, line,
                                   charter_record_get_certainty (relation) ==
                                   CHARTER_CERTAINTY_INFERRED);
}
