/* colour-swatch.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/colour-swatch.h"

#include "diagram/drawing/colour.h"
#include "diagram/drawing/palette.h"

/* Pixels */
#define SWATCH_SIZE 18

#define COLOUR_KEY "charter-colour"

/* Of the line around it, so that pale colours have an edge. */
#define EDGE_OPACITY 0.35

static gboolean
find_colour (const char    *value,
             CharterColour *colour)
{
  if (charter_colour_parse (value, colour))
    return TRUE;
  if (value == NULL || *value < '1' || *value > '0' + CHARTER_PALETTE_N_SLOTS ||
      value[1] != '\0')
    return FALSE;
  *colour = charter_palette_get_council (charter_palette_get (CHARTER_PALETTE_COLOUR),
                                         0, value).header;
  return TRUE;
}

static void
draw (GtkDrawingArea *area,
      cairo_t        *context,
      int             width,
      int             height,
      gpointer        user_data)
{
  const char *value = g_object_get_data (G_OBJECT (area), COLOUR_KEY);
  CharterColour colour;
  GdkRGBA text;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &text);
  cairo_rectangle (context, 0.5, 0.5, width - 1, height - 1);
  if (find_colour (value, &colour))
    {
      cairo_set_source_rgb (context, colour.red, colour.green, colour.blue);
      cairo_fill_preserve (context);
    }
  else
    {
      cairo_move_to (context, 0.5, height - 0.5);
      cairo_line_to (context, width - 0.5, 0.5);
    }
  cairo_set_source_rgba (context, text.red, text.green, text.blue, EDGE_OPACITY);
  cairo_set_line_width (context, 1);
  cairo_stroke (context);
}

/**
 * charter_colour_swatch_new:
 *
 * Returns: (transfer floating): a swatch of no colour
 */
GtkWidget *
charter_colour_swatch_new (void)
{
  GtkWidget *swatch = g_object_new (GTK_TYPE_DRAWING_AREA,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "content-width", SWATCH_SIZE,
                                    "content-height", SWATCH_SIZE,
                                    "valign", GTK_ALIGN_CENTER,
                                    "halign", GTK_ALIGN_CENTER, NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw, NULL, NULL);
  return swatch;
}

/**
 * charter_colour_swatch_set_colour:
 * @swatch: a swatch
 * @value: (nullable): a slot, a colour as "#rrggbb", or anything else for none
 */
void
charter_colour_swatch_set_colour (GtkWidget  *swatch,
                                  const char *value)
{
  g_return_if_fail (GTK_IS_DRAWING_AREA (swatch));

  g_object_set_data_full (G_OBJECT (swatch), COLOUR_KEY, g_strdup (value), g_free);
  gtk_widget_queue_draw (swatch);
}
