/* canvas-tooltip.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-private.h"

/* Text below this is read with effort, in pixels. */
#define LEGIBLE_PIXELS 8.0

static guint
find_card_at (CharterCanvas *self,
              double         x,
              double         y)
{
  CharterDrawing *drawing = charter_canvas_get_drawing (self);
  guint group = charter_canvas_find_at (self, x, y);

  while (group != CHARTER_DRAWING_NO_GROUP &&
         (charter_drawing_get_group (drawing, group)->role != CHARTER_DRAWING_ROLE_CARD ||
          charter_drawing_get_group (drawing, group)->handle == 0))
    group = charter_drawing_get_group (drawing, group)->parent;
  return group;
}

/* Whether somebody reads its name there. */
static gboolean
is_read (CharterCanvas             *self,
         const CharterDrawingGroup *group)
{
  CharterDrawing *drawing = charter_canvas_get_drawing (self);
  double smallest = charter_drawing_get_smallest_text (drawing);

  if (smallest * charter_viewport_get_scale (self->viewport) < LEGIBLE_PIXELS)
    return FALSE;
  /* A sign of one letter stands for a name; more than that is the name. */
  for (guint i = 0; i < group->n_items; i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, group->first_item + i);

      if (item->shape == CHARTER_DRAWING_TEXT && g_utf8_strlen (item->text, -1) > 1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
query_tooltip_cb (CharterCanvas *self,
                  int            x,
                  int            y,
                  gboolean       by_keys,
                  GtkTooltip    *tooltip)
{
  const CharterDrawingGroup *card;
  GdkRectangle place;
  guint group;

  if (self->picture == NULL || by_keys)
    return FALSE;
  group = find_card_at (self, x, y);
  if (group == CHARTER_DRAWING_NO_GROUP)
    return FALSE;
  card = charter_drawing_get_group (charter_canvas_get_drawing (self), group);
  if (is_read (self, card))
    return FALSE;
  place = charter_canvas_get_place (self, group);
  gtk_tooltip_set_text (tooltip, card->name);
  gtk_tooltip_set_tip_area (tooltip, &place);
  return TRUE;
}

/**
 * charter_canvas_add_tooltips:
 * @self: a canvas
 *
 * Names what the pointer rests on where its name does not stand there, or is
 * too small to be read.
 */
void
charter_canvas_add_tooltips (CharterCanvas *self)
{
  g_return_if_fail (CHARTER_IS_CANVAS (self));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
