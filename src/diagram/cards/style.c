/* style.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/style.h"

#include "diagram/cards/scene.h"

#define TITLE_SIZE     17.0
#define CARD_BORDER    1.2
#define CARD_CORNER    3.0
#define CHIP_WIDTH     25.0
#define CHIP_CORNER    2.5
#define ENTRY_PADDING  6.0

static const CharterFont plain_font = { CHARTER_SCENE_TEXT_SIZE, FALSE };
static const CharterFont strong_font = { CHARTER_SCENE_TEXT_SIZE, TRUE };
static const CharterFont title_font = { TITLE_SIZE, TRUE };

/**
 * charter_style_title:
 * @palette: the colours of the picture
 * @text: its title
 *
 * Returns: (transfer full): the title
 */
CharterCell *
charter_style_title (const CharterPalette *palette,
                     const char           *text)
{
  return charter_cell_new_text (text, &title_font, &charter_palette_get_colours (palette)->text);
}

/**
 * charter_style_text:
 * @palette: the colours of the picture
 * @text: what it says
 *
 * Returns: (transfer full): text on the page
 */
CharterCell *
charter_style_text (const CharterPalette *palette,
                    const char           *text)
{
  return charter_cell_new_text (text, &plain_font, &charter_palette_get_colours (palette)->text);
}

/**
 * charter_style_strong:
 * @palette: the colours of the picture
 * @text: what it says
 *
 * Returns: (transfer full): text on the page that stands out
 */
CharterCell *
charter_style_strong (const CharterPalette *palette,
                      const char           *text)
{
  return charter_cell_new_text (text, &strong_font, &charter_palette_get_colours (palette)->text);
}

/**
 * charter_style_quiet:
 * @palette: the colours of the picture
 * @text: what it says
 *
 * Returns: (transfer full): text of less weight on the page or a neutral card
 */
CharterCell *
charter_style_quiet (const CharterPalette *palette,
                     const char           *text)
{
  return charter_cell_new_text (text, &plain_font,
                                &charter_palette_get_colours (palette)->quiet_text);
}

/**
 * charter_style_card:
 * @colours: the colours of the card
 * @title: (nullable): what stands in its header
 *
 * Returns: (transfer full): a card, to which rows are appended
 */
CharterCell *
charter_style_card (const CharterCardColours *colours,
                    const char               *title)
{
  CharterCell *card = charter_cell_new_stack (0);

  charter_cell_set_fill (card, &colours->body);
  charter_cell_set_border (card, &(CharterStroke) { colours->border, CARD_BORDER, CHARTER_DASH_SOLID },
                           CARD_CORNER);
  if (title != NULL)
    charter_cell_append (card, charter_style_header (colours, title));
  return card;
}

/**
 * charter_style_header:
 * @colours: the colours of the card
 * @text: what it says
 *
 * Returns: (transfer full): the header of a card or of a column in it
 */
CharterCell *
charter_style_header (const CharterCardColours *colours,
                      const char               *text)
{
  CharterCell *header = charter_cell_new_text (text, &strong_font, &colours->header_text);

  charter_cell_set_fill (header, &colours->header);
  charter_cell_set_padding (header, ENTRY_PADDING, 4);
  charter_cell_set_align (header, CHARTER_CELL_CENTRE);
  charter_cell_set_middle (header, TRUE);
  return header;
}

/**
 * charter_style_measure_heading:
 * @text: what a header says
 * @typesetter: measures it
 *
 * Returns: how wide the header is at least, in points, for none of its words
 *   to break: nobody should have to put one together from pieces
 */
double
charter_style_measure_heading (const char        *text,
                               CharterTypesetter *typesetter)
{
  g_auto(GStrv) words = NULL;
  double longest = 0;

  g_return_val_if_fail (text != NULL, 0);

  words = g_strsplit_set (text, " -", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr(CharterCell) word = charter_cell_new_text (words[i], &strong_font, &(CharterColour) { 0, 0, 0 });

      longest = MAX (longest, charter_cell_get_natural_width (word, typesetter) + 2 * ENTRY_PADDING);
    }
  return longest;
}

/**
 * charter_style_entry:
 * @colours: the colours of the card
 * @text: what it says
 *
 * Returns: (transfer full): one line or paragraph of a card
 */
CharterCell *
charter_style_entry (const CharterCardColours *colours,
                     const char               *text)
{
  CharterCell *entry = charter_cell_new_text (text, &plain_font, &colours->body_text);

  charter_cell_set_padding (entry, ENTRY_PADDING, 0.8);
  return entry;
}

/**
 * charter_style_block:
 * @colours: the colours of the card
 *
 * Returns: (transfer full): a part of a card that holds several entries
 */
CharterCell *
charter_style_block (const CharterCardColours *colours)
{
  CharterCell *block = charter_cell_new_stack (0);

  charter_cell_set_fill (block, &colours->body);
  charter_cell_set_padding (block, 0, 3);
  return block;
}

/**
 * charter_style_chip:
 * @initials: what it says
 * @colours: its colours
 *
 * Returns: (transfer full): a small sign that stands for a council
 */
CharterCell *
charter_style_chip (const char               *initials,
                    const CharterCardColours *colours)
{
  CharterCell *chip = charter_cell_new_text (initials, &strong_font, &colours->header_text);

  charter_cell_set_fill (chip, &colours->header);
  charter_cell_set_border (chip, &(CharterStroke) { colours->border, 0.8, CHARTER_DASH_SOLID },
                           CHIP_CORNER);
  charter_cell_set_padding (chip, 4, 1);
  charter_cell_set_min_width (chip, CHIP_WIDTH);
  charter_cell_set_align (chip, CHARTER_CELL_CENTRE);
  charter_cell_set_middle (chip, TRUE);
  return chip;
}
