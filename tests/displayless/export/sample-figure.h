/* sample-figure.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/page.h"
#include "diagram/drawing/dash.h"
#include "diagram/drawing/palette.h"
#include "export/figure.h"

G_BEGIN_DECLS

/* A small governance picture of an invented partnership with all that a
 * drawing can hold: bands, cards with parts, chips, and lines of every style.
 */

#define SAMPLE_WIDTH 500.0
#define SAMPLE_HEIGHT 430.0
#define SAMPLE_ROW 22.0
#define SAMPLE_CREATED 1420070400 /* 1 January 2015 */

typedef struct
{
  CharterTypesetter     *typesetter;
  CharterDrawingBuilder *builder;
  const CharterPalette  *palette;
} Sample;

static inline void
sample_add_cell (Sample              *sample,
                 CharterRectangle     cell,
                 const CharterColour *fill,
                 const CharterColour *border,
                 const CharterColour *colour,
                 gboolean             bold,
                 const char          *text)
{
  CharterFont font = { 12, bold };
  CharterStroke stroke = { .width = 1 };
  g_auto (GStrv) lines = charter_typesetter_break_lines (sample->typesetter, text, &font,
                                                         cell.width - 8, NULL);
  double width = charter_typesetter_get_width (sample->typesetter, lines[0], &font);
  double height = charter_typesetter_get_line_height (sample->typesetter, &font);

  if (border != NULL)
    stroke.colour = *border;
  charter_drawing_builder_add_rectangle (sample->builder, &cell, 0, fill,
                                         border != NULL ? &stroke : NULL);
  charter_drawing_builder_add_text (sample->builder, lines[0],
                                    cell.x + (cell.width - width) / 2,
                                    cell.y + (cell.height - height) / 2 +
                                    charter_typesetter_get_ascent (sample->typesetter, &font),
                                    &font, colour);
}

static inline void
sample_add_council (Sample     *sample,
                    guint       slot,
                    double      x,
                    const char *name)
{
  CharterCardColours colours = charter_palette_get_council (sample->palette, slot, NULL);
  CharterStroke border = { colours.border, 1.5, CHARTER_DASH_SOLID };
  CharterRectangle outline = { x, 14, 140, 3 * SAMPLE_ROW };
  static const char *bodies[] = { "Full Council", "Cabinet" };

  charter_drawing_builder_begin_group (sample->builder, CHARTER_DRAWING_ROLE_CARD, slot + 1, name);
  sample_add_cell (sample, (CharterRectangle) { x, 14, 140, SAMPLE_ROW },
                   &colours.header, NULL, &colours.header_text, TRUE, name);

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("%s of %s", bodies[i], name);

      charter_drawing_builder_begin_group (sample->builder, CHARTER_DRAWING_ROLE_PART, 0, sentence);
      sample_add_cell (sample, (CharterRectangle) { x, 14 + (i + 1) * SAMPLE_ROW, 140, SAMPLE_ROW },
                       &colours.body, &colours.border, &colours.body_text, FALSE, bodies[i]);
      charter_drawing_builder_end_group (sample->builder);
    }

  charter_drawing_builder_add_rectangle (sample->builder, &outline, 0, NULL, &border);
  charter_drawing_builder_end_group (sample->builder);
}

static inline void
sample_add_board (Sample     *sample,
                  const char *text)
{
  static const char *members[] = { "Cllr Ann Archer", "Cllr Bo Baker", "Kit Cole" };
  const CharterPaletteColours *colours = charter_palette_get_colours (sample->palette);
  CharterStroke border = { colours->card.border, 1.5, CHARTER_DASH_SOLID };
  CharterRectangle outline = { 50, 170, 400, 6 * SAMPLE_ROW };

  charter_drawing_builder_begin_group (sample->builder, CHARTER_DRAWING_ROLE_CARD, 10,
                                       "Joint Board");
  sample_add_cell (sample, (CharterRectangle) { 50, 170, 400, SAMPLE_ROW },
                   &colours->card.header, NULL, &colours->card.header_text, TRUE,
                   "Joint Board – leaders and chief executives");

  for (guint slot = 0; slot < 4; slot++)
    {
      CharterCardColours council = charter_palette_get_council (sample->palette, slot, NULL);
      double x = 50 + slot * 100;
      CharterRectangle column = { x, 170 + 2 * SAMPLE_ROW, 100, 4 * SAMPLE_ROW };

      sample_add_cell (sample, (CharterRectangle) { x, 170 + SAMPLE_ROW, 100, SAMPLE_ROW },
                       &council.header, NULL, &council.header_text, TRUE, "Council");
      charter_drawing_builder_add_rectangle (sample->builder, &column, 0, &council.body, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (members); i++)
        {
          const char *member = slot == 3 && i == 2 ? text : members[i];

          charter_drawing_builder_begin_group (sample->builder, CHARTER_DRAWING_ROLE_PART,
                                               20 + i, member);
          sample_add_cell (sample,
                           (CharterRectangle) { x, 170 + (i + 2) * SAMPLE_ROW, 100, SAMPLE_ROW },
                           NULL, NULL, &council.body_text, FALSE, member);
          charter_drawing_builder_end_group (sample->builder);
        }
    }

  charter_drawing_builder_add_rectangle (sample->builder, &outline, 0, NULL, &border);
  charter_drawing_builder_end_group (sample->builder);
}

static inline void
sample_add_chips (Sample *sample)
{
  static const char *initials[] = { "A", "B", "C", "D", "E", "F", "G", "H", "I", "J" };
  const CharterPaletteColours *colours = charter_palette_get_colours (sample->palette);

  for (guint slot = 0; slot < G_N_ELEMENTS (initials); slot++)
    {
      CharterCardColours council = charter_palette_get_council (sample->palette, slot, NULL);
      gboolean absent = slot == 9;
      const CharterCardColours *chip = absent ? &colours->absent_chip : &council;

      charter_drawing_builder_begin_group (sample->builder, CHARTER_DRAWING_ROLE_PART, 0,
                                           absent ? "J takes no part" : initials[slot]);
      sample_add_cell (sample, (CharterRectangle) { 100 + slot * 30.0, 330, 26, 18 },
                       &chip->header, &chip->border, &chip->header_text, TRUE,
                       absent ? "–" : initials[slot]);
      charter_drawing_builder_end_group (sample->builder);
    }
}

static inline void
sample_add_lines (Sample *sample)
{
  for (guint line = 0; line < CHARTER_N_RELATION_KINDS; line++)
    {
      CharterStroke stroke = charter_palette_get_line (sample->palette, line, line == 9);
      double x = 60 + line * 40.0;
      CharterPoint curve[] = { { 250, 82 }, { 250, 130 }, { x, 100 }, { x, 160 } };
      CharterPoint sample_curve[] = {
        { x, 380 }, { x + 10, 380 }, { x + 20, 380 }, { x + 32, 380 }
      };
      CharterPoint head[] = { { x - 4, 158 }, { x, 169 }, { x + 4, 158 } };

      charter_drawing_builder_begin_group (sample->builder, CHARTER_DRAWING_ROLE_LINE, 100 + line,
                                           "Cabinet of Ashby reports to Joint Board");
      charter_drawing_builder_add_curve (sample->builder, curve, G_N_ELEMENTS (curve), &stroke);
      charter_drawing_builder_add_polygon (sample->builder, head, G_N_ELEMENTS (head),
                                           &stroke.colour, NULL);
      charter_drawing_builder_end_group (sample->builder);

      charter_drawing_builder_add_curve (sample->builder, sample_curve,
                                         G_N_ELEMENTS (sample_curve), &stroke);
    }
}

static inline CharterDrawing *
sample_drawing_new (CharterPaletteKind  kind,
                    const char         *text)
{
  g_autoptr (CharterTypesetter) typesetter = charter_typesetter_new (NULL);
  g_autoptr (CharterDrawingBuilder) builder = charter_drawing_builder_new (typesetter);
  Sample sample = { typesetter, builder, charter_palette_get (kind) };
  const CharterPaletteColours *colours = charter_palette_get_colours (sample.palette);
  CharterRectangle band = { 4, 4, SAMPLE_WIDTH - 8, 110 };
  CharterRectangle other_band = { 4, 118, SAMPLE_WIDTH - 8, 290 };
  CharterFont small = { 10.5, FALSE };

  charter_drawing_builder_begin_group (builder, CHARTER_DRAWING_ROLE_FURNITURE, 0, NULL);
  charter_drawing_builder_add_rectangle (builder, &band, 6, &colours->band, NULL);
  charter_drawing_builder_add_rectangle (builder, &other_band, 6, &colours->other_band, NULL);
  charter_drawing_builder_add_text (builder, "Quiet words in the band", 12, 402, &small,
                                    &colours->quiet_text);
  charter_drawing_builder_end_group (builder);

  sample_add_lines (&sample);
  sample_add_council (&sample, 0, 20, "Ashby Borough");
  sample_add_council (&sample, 1, 180, "Bexford");
  sample_add_council (&sample, 2, 340, text);
  sample_add_board (&sample, text);
  sample_add_chips (&sample);

  return charter_drawing_builder_finish (builder, SAMPLE_WIDTH, SAMPLE_HEIGHT);
}

static inline CharterFigure
sample_figure (CharterDrawing *drawing,
               const char     *text)
{
  return (CharterFigure) {
    .drawing = drawing,
    .title = text,
    .alt_text = text,
    .description = text,
    .language = "en-GB",
    .scale = 1,
    .created = SAMPLE_CREATED,
  };
}

G_END_DECLS
