/* palette.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/palette.h"

#include "diagram/drawing/colour.h"

#define RGB(hex)                        \
  {                                     \
    (((hex) >> 16) & 0xff) / 255.0,     \
    (((hex) >> 8) & 0xff) / 255.0,      \
    ((hex) & 0xff) / 255.0,             \
  }

#define CARD(header, header_text, body, body_text, border) \
  { RGB (header), RGB (header_text), RGB (body), RGB (body_text), RGB (border) }

/* WCAG 2.1, success criteria 1.4.3, 1.4.6 and 1.4.11, with a little more so
 * that rounding to eight bits cannot fall below.
 */
#define TEXT_CONTRAST 4.55
#define HIGH_TEXT_CONTRAST 7.05
#define LINE_CONTRAST 3.05

#define MIX_STEP 0.02

#define THIN 1.25
#define THICK 2.5

/* What is lighter carries black text at 7:1 and more. */
#define PALE_LUMINANCE 0.35

/* How much white is in the pale headers of the councils beyond the slots. */
#define SECOND_ROUND_TINT 0.6

typedef enum
{
  HEADER_AS_IT_IS, /* any lightness that its text can stand on */
  HEADER_PALE,     /* PALE_LUMINANCE at least */
} HeaderLightness;

struct _CharterPalette
{
  const char            *name;
  gboolean               grey;
  HeaderLightness        lightness;
  double                 text_contrast;
  double                 body_tint; /* share of the council's colour in its cards */
  CharterPaletteColours  colours;
  CharterCardColours     councils[CHARTER_PALETTE_N_SLOTS];
  CharterColour          lines[CHARTER_N_RELATION_KINDS];
};

/* Steel for what runs an organisation, wine red for scrutiny, green for what
 * is asked or advised, violet for what founds or empowers. The hue only
 * repeats what style and weight already say.
 */
#define QUIET_LINES                                                           \
  {                                                                           \
    RGB (0x4e5e6b), RGB (0x4e5e6b), RGB (0x4e5e6b), RGB (0xa12041),           \
    RGB (0x2f6b45), RGB (0x2f6b45), RGB (0x4c3a8a), RGB (0x4c3a8a),           \
    RGB (0x2f6b45), RGB (0x4c3a8a),                                           \
  }

#define BLACK_LINES                                                           \
  {                                                                           \
    RGB (0x000000), RGB (0x000000), RGB (0x000000), RGB (0x000000),           \
    RGB (0x000000), RGB (0x000000), RGB (0x000000), RGB (0x000000),           \
    RGB (0x000000), RGB (0x000000),                                           \
  }

/* The headers were chosen in CIE LCh: hues 35 degrees and more apart, calm
 * chroma, and lightness in steps of 7 and more, so that they differ in
 * greyscale too. The order makes neighbours differ most.
 */
static const CharterPalette palettes[] = {
  [CHARTER_PALETTE_COLOUR] = {
    "colour", FALSE, HEADER_AS_IT_IS, TEXT_CONTRAST, 0.1,
    {
      .page = RGB (0xffffff),
      .text = RGB (0x171e25),
      .quiet_text = RGB (0x575f68),
      .band = RGB (0xf5f7f9),
      .other_band = RGB (0xecf0f2),
      .card = CARD (0xd8dfe7, 0x171e25, 0xffffff, 0x171e25, 0x4e5e6b),
      .absent_chip = CARD (0xf1f2f4, 0x575f68, 0xf1f2f4, 0x575f68, 0x767e87),
    },
    {
      CARD (0x056a7e, 0xffffff, 0xe4f7fd, 0x161d26, 0x056a7e), /* teal */
      CARD (0xd9913b, 0x161d26, 0xfef1e7, 0x161d26, 0x9d5f00), /* amber */
      CARD (0x453182, 0xffffff, 0xf6f1ff, 0x161d26, 0x453182), /* purple */
      CARD (0x418155, 0xffffff, 0xeaf7ed, 0x161d26, 0x3a7a4e), /* green */
      CARD (0x012d53, 0xffffff, 0xeff4ff, 0x161d26, 0x012d53), /* navy */
      CARD (0xebb7bb, 0x161d26, 0xfef0f1, 0x161d26, 0x8f6165), /* rose */
      CARD (0x8e3026, 0xffffff, 0xfef1ee, 0x161d26, 0x8e3026), /* russet */
      CARD (0x4a93bc, 0x161d26, 0xeaf5fe, 0x161d26, 0x22749c), /* blue */
    },
    QUIET_LINES,
  },
  [CHARTER_PALETTE_HIGH_CONTRAST] = {
    "high-contrast", FALSE, HEADER_AS_IT_IS, HIGH_TEXT_CONTRAST, 0,
    {
      .page = RGB (0xffffff),
      .text = RGB (0x000000),
      .quiet_text = RGB (0x333333),
      .band = RGB (0xffffff),
      .other_band = RGB (0xf0f0f0),
      .card = CARD (0xdedede, 0x000000, 0xffffff, 0x000000, 0x000000),
      .absent_chip = CARD (0xffffff, 0x333333, 0xffffff, 0x333333, 0x333333),
    },
    {
      CARD (0x044957, 0xffffff, 0xffffff, 0x000000, 0x044957), /* teal */
      CARD (0xeba14b, 0x000000, 0xffffff, 0x000000, 0x613900), /* amber */
      CARD (0x221561, 0xffffff, 0xffffff, 0x000000, 0x221561), /* purple */
      CARD (0x1f6037, 0xffffff, 0xffffff, 0x000000, 0x034d25), /* green */
      CARD (0x00162e, 0xffffff, 0xffffff, 0x000000, 0x00162e), /* navy */
      CARD (0xf9c4c9, 0x000000, 0xffffff, 0x000000, 0x60363b), /* rose */
      CARD (0x690b0a, 0xffffff, 0xffffff, 0x000000, 0x690b0a), /* russet */
      CARD (0x5fa5d0, 0x000000, 0xffffff, 0x000000, 0x004764), /* blue */
    },
    BLACK_LINES,
  },
  [CHARTER_PALETTE_BLACK_AND_WHITE] = {
    "black-and-white", TRUE, HEADER_PALE, TEXT_CONTRAST, 0,
    {
      .page = RGB (0xffffff),
      .text = RGB (0x000000),
      .quiet_text = RGB (0x4a4a4a),
      .band = RGB (0xffffff),
      .other_band = RGB (0xf3f3f3),
      .card = CARD (0xffffff, 0x000000, 0xffffff, 0x000000, 0x000000),
      .absent_chip = CARD (0xffffff, 0x4a4a4a, 0xffffff, 0x4a4a4a, 0x808080),
    },
    {
      CARD (0xd1d1d1, 0x000000, 0xffffff, 0x000000, 0x303030),
      CARD (0xf6f6f6, 0x000000, 0xffffff, 0x000000, 0x303030),
      CARD (0xababab, 0x000000, 0xffffff, 0x000000, 0x303030),
      CARD (0xe5e5e5, 0x000000, 0xffffff, 0x000000, 0x303030),
      CARD (0xbebebe, 0x000000, 0xffffff, 0x000000, 0x303030),
      CARD (0x9b9b9b, 0x000000, 0xffffff, 0x000000, 0x303030),
      CARD (0xeeeeee, 0x000000, 0xffffff, 0x000000, 0x303030),
      CARD (0xa3a3a3, 0x000000, 0xffffff, 0x000000, 0x303030),
    },
    BLACK_LINES,
  },
  [CHARTER_PALETTE_PRINT] = {
    "print", FALSE, HEADER_PALE, TEXT_CONTRAST, 0,
    {
      .page = RGB (0xffffff),
      .text = RGB (0x171e25),
      .quiet_text = RGB (0x4e5e6b),
      .band = RGB (0xffffff),
      .other_band = RGB (0xf5f7f9),
      .card = CARD (0xffffff, 0x171e25, 0xffffff, 0x171e25, 0x4e5e6b),
      .absent_chip = CARD (0xffffff, 0x575f68, 0xffffff, 0x575f68, 0x767e87),
    },
    {
      CARD (0xabd9e7, 0x161d26, 0xffffff, 0x161d26, 0x3d6976), /* teal */
      CARD (0xfff5ec, 0x161d26, 0xffffff, 0x161d26, 0x805c36), /* amber */
      CARD (0xb4a4d2, 0x161d26, 0xffffff, 0x161d26, 0x6a5c86), /* purple */
      CARD (0xcdedd4, 0x161d26, 0xffffff, 0x161d26, 0x4d6a54), /* green */
      CARD (0xb0bfdd, 0x161d26, 0xffffff, 0x161d26, 0x55647f), /* navy */
      CARD (0xae9597, 0x161d26, 0xffffff, 0x161d26, 0x755e5f), /* rose */
      CARD (0xffe9e5, 0x161d26, 0xffffff, 0x161d26, 0x88564d), /* russet */
      CARD (0x8aa7bc, 0x161d26, 0xffffff, 0x161d26, 0x4a677a), /* blue */
    },
    QUIET_LINES,
  },
};

/* Five styles in two weights: ten lines that stay apart without colour. The
 * dotted style is left for what is assumed.
 */
static const struct
{
  CharterDash dash;
  double      width;
} line_styles[CHARTER_N_RELATION_KINDS] = {
  [CHARTER_RELATION_REPORTS_TO] = { CHARTER_DASH_SOLID, THIN },
  [CHARTER_RELATION_ACCOUNTABLE_TO] = { CHARTER_DASH_SOLID, THICK },
  [CHARTER_RELATION_LINE_MANAGES] = { CHARTER_DASH_LONG, THIN },
  [CHARTER_RELATION_SCRUTINISES] = { CHARTER_DASH_DASHED, THIN },
  [CHARTER_RELATION_ADVISES] = { CHARTER_DASH_DASH_DOT, THIN },
  [CHARTER_RELATION_RECOMMENDS_TO] = { CHARTER_DASH_DASH_DOT, THICK },
  [CHARTER_RELATION_APPOINTS] = { CHARTER_DASH_LONG, THICK },
  [CHARTER_RELATION_DELEGATES_TO] = { CHARTER_DASH_DASH_DOT_DOT, THICK },
  [CHARTER_RELATION_CONSULTS] = { CHARTER_DASH_DASH_DOT_DOT, THIN },
  [CHARTER_RELATION_SET_UP_BY] = { CHARTER_DASH_DASHED, THICK },
};

/* What a comparison says; what only one side has looks the same whether it
 * began or was added to a file, and its word tells which. The hue only repeats
 * the style, and is dark enough for every ground of every palette.
 */
static const struct
{
  CharterDash   dash;
  double        width;
  CharterColour colour;
} mark_styles[CHARTER_N_MARKS] = {
  [CHARTER_MARK_NEW] = { CHARTER_DASH_SOLID, 2.4, RGB (0x14532d) },
  [CHARTER_MARK_ENDED] = { CHARTER_DASH_DASHED, 1.6, RGB (0x8a1538) },
  [CHARTER_MARK_ADDED] = { CHARTER_DASH_SOLID, 2.4, RGB (0x14532d) },
  [CHARTER_MARK_REMOVED] = { CHARTER_DASH_DASHED, 1.6, RGB (0x8a1538) },
  [CHARTER_MARK_REPLACED] = { CHARTER_DASH_LONG, 1.6, RGB (0x8a1538) },
  [CHARTER_MARK_CHANGED] = { CHARTER_DASH_DASH_DOT, 2, RGB (0x3f2d7d) },
  [CHARTER_MARK_NOT_KNOWN_BEFORE] = { CHARTER_DASH_DOTTED, 1.2, RGB (0x404850) },
  [CHARTER_MARK_NOT_KNOWN_AFTER] = { CHARTER_DASH_DASH_DOT_DOT, 1.2, RGB (0x404850) },
};

static const CharterColour black = RGB (0x000000);
static const CharterColour white = RGB (0xffffff);

static CharterColour
get_grey (const CharterColour *colour)
{
  /* In sRGB the mean by weight is near enough to the lightness to keep two
   * colours in their order.
   */
  double grey = 0.2126 * colour->red + 0.7152 * colour->green + 0.0722 * colour->blue;

  return (CharterColour) { grey, grey, grey };
}

/* Mixes black into a colour until it contrasts with @background. */
static CharterColour
darken_against (const CharterColour *colour,
                const CharterColour *background,
                double               contrast)
{
  CharterColour darker = *colour;

  for (double share = MIX_STEP;
       share <= 1 && charter_colour_get_contrast (&darker, background) < contrast;
       share += MIX_STEP)
    darker = charter_colour_mix (colour, &black, share);

  return darker;
}

static CharterColour
lighten_to (const CharterColour *colour,
            double               luminance)
{
  CharterColour lighter = *colour;

  for (double share = MIX_STEP;
       share <= 1 && charter_colour_get_luminance (&lighter) < luminance;
       share += MIX_STEP)
    lighter = charter_colour_mix (colour, &white, share);

  return lighter;
}

/* The colours of a card around one colour that may be anything. */
static CharterCardColours
derive_card (const CharterPalette *self,
             const CharterColour  *wanted,
             HeaderLightness       lightness)
{
  const CharterColour *dark_text = &self->colours.text;
  CharterCardColours card;
  CharterColour hue = self->grey ? get_grey (wanted) : *wanted;

  g_assert (self != NULL);
  g_assert (wanted != NULL);

  card.header = lightness == HEADER_PALE ? lighten_to (&hue, PALE_LUMINANCE) : hue;
  card.body = charter_colour_mix (&self->colours.page, &hue, self->body_tint);
  card.body_text = *dark_text;

  if (charter_colour_get_contrast (&card.header, dark_text) >= self->text_contrast)
    {
      card.header_text = *dark_text;
    }
  else
    {
      card.header_text = white;
      card.header = darken_against (&card.header, &white, self->text_contrast);
    }

  /* The bands are darker than the page, and a body may be darker still. */
  card.border = darken_against (&card.header, &card.body, LINE_CONTRAST);
  card.border = darken_against (&card.border, &self->colours.band, LINE_CONTRAST);
  card.border = darken_against (&card.border, &self->colours.other_band, LINE_CONTRAST);

  return card;
}

/**
 * charter_palette_get:
 * @kind: which one
 *
 * Returns: (transfer none): the palette
 */
const CharterPalette *
charter_palette_get (CharterPaletteKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (palettes), NULL);

  return &palettes[kind];
}

/**
 * charter_palette_find:
 * @name: (nullable): "colour", "high-contrast", "black-and-white" or "print"
 *
 * Returns: (transfer none) (nullable): the palette of that name, or %NULL
 */
const CharterPalette *
charter_palette_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    if (g_strcmp0 (palettes[i].name, name) == 0)
      return &palettes[i];

  return NULL;
}

/**
 * charter_palette_get_name:
 * @self: a palette
 *
 * Returns: (transfer none): its name, as views and the command line have it
 */
const char *
charter_palette_get_name (const CharterPalette *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * charter_palette_get_colours:
 * @self: a palette
 *
 * Returns: (transfer none): the colours of what belongs to no council
 */
const CharterPaletteColours *
charter_palette_get_colours (const CharterPalette *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->colours;
}

/**
 * charter_palette_get_council:
 * @self: a palette
 * @slot: number of the council, from 0
 * @custom: (nullable): the council's own colour as "#rrggbb", or a slot from
 *   "1" to "8", or %NULL
 *
 * Gets the colours of a council. Its own colour is made lighter or darker
 * where text or lines would not stand out; one that cannot be read counts as
 * none. Beyond the eight slots councils have the same hues with pale headers,
 * then the eight again: initials are what tells them apart.
 *
 * Returns: the colours of its cards and chips
 */
CharterCardColours
charter_palette_get_council (const CharterPalette *self,
                             guint                 slot,
                             const char           *custom)
{
  const CharterCardColours *own;
  CharterColour colour;

  g_return_val_if_fail (self != NULL, (CharterCardColours) { 0 });

  if (charter_colour_parse (custom, &colour))
    return derive_card (self, &colour, self->lightness);

  if (custom != NULL && *custom >= '1' && *custom <= '0' + CHARTER_PALETTE_N_SLOTS &&
      custom[1] == '\0')
    slot = (guint) (*custom - '1');
  own = &self->councils[slot % CHARTER_PALETTE_N_SLOTS];
  if ((slot / CHARTER_PALETTE_N_SLOTS) % 2 == 0)
    return *own;

  colour = charter_colour_mix (&own->header, &white, SECOND_ROUND_TINT);

  return derive_card (self, &colour, HEADER_PALE);
}

/**
 * charter_palette_get_line:
 * @self: a palette
 * @line: a kind of relation; one that Charter does not know looks like
 *   "reports to" and is explained in its own words
 * @assumed: whether no source states it, which makes the line dotted
 *
 * Returns: the line that draws it
 */
CharterStroke
charter_palette_get_line (const CharterPalette *self,
                          CharterRelationKind   line,
                          gboolean              assumed)
{
  CharterStroke stroke;

  g_return_val_if_fail (self != NULL, (CharterStroke) { 0 });
  g_return_val_if_fail ((guint) line <= CHARTER_RELATION_OTHER, (CharterStroke) { 0 });

  if (line == CHARTER_RELATION_OTHER)
    line = CHARTER_RELATION_REPORTS_TO;
  stroke.colour = self->lines[line];
  stroke.width = line_styles[line].width;
  stroke.dash = assumed ? CHARTER_DASH_DOTTED : line_styles[line].dash;

  return stroke;
}

/**
 * charter_palette_get_mark:
 * @self: a palette
 * @mark: what a comparison says of something
 *
 * Returns: the line around what has the mark
 */
CharterStroke
charter_palette_get_mark (const CharterPalette *self,
                          CharterMark           mark)
{
  CharterStroke stroke;

  g_return_val_if_fail (self != NULL, (CharterStroke) { 0 });
  g_return_val_if_fail (mark > CHARTER_MARK_NONE && mark < CHARTER_N_MARKS, (CharterStroke) { 0 });

  stroke.colour = self->grey ? black : mark_styles[mark].colour;
  stroke.width = mark_styles[mark].width;
  stroke.dash = mark_styles[mark].dash;
  return stroke;
}
