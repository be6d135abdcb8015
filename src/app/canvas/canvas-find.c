/* canvas-find.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-private.h"

#include "app/records/record-words.h"

static gboolean
matches (const CharterDrawingGroup *group,
         const char                *search)
{
  g_autofree char *words = charter_record_words_for_search (group->name);

  return charter_record_words_match (words, search);
}

static void
reveal_current (CharterCanvas *self)
{
  guint group = g_array_index (self->found, guint, self->found_current);

  self->found_group = group;
  charter_viewport_reveal (self->viewport,
                           &charter_drawing_get_group (charter_canvas_get_drawing (self),
                                                       group)->bounds);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * charter_canvas_search:
 * @self: a canvas
 * @words: what is looked for; nothing ends the search
 *
 * Lets what says @words stand out, and shows the first match from the one
 * shown last, so that the picture stays where it is while somebody types.
 *
 * Returns: how many parts match
 */
guint
charter_canvas_search (CharterCanvas *self,
                       const char    *words)
{
  g_autofree char *search = NULL;
  gboolean chosen = FALSE;

  g_return_val_if_fail (CHARTER_IS_CANVAS (self), 0);
  g_return_val_if_fail (words != NULL, 0);

  search = g_strstrip (charter_record_words_for_search (words));
  g_array_set_size (self->found, 0);
  self->found_current = 0;
  for (guint i = 0; *search != '\0' && i < self->items->len; i++)
    {
      const CharterDrawingGroup *group =
        charter_drawing_get_group (charter_canvas_get_drawing (self), i);

      if (!charter_navigation_is_stop (self->navigation, i) || !matches (group, search))
        continue;
      if (!chosen && i >= self->found_group)
        {
          self->found_current = self->found->len;
          chosen = TRUE;
        }
      g_array_append_val (self->found, i);
    }
  if (self->found->len > 0)
    reveal_current (self);
  else if (*search == '\0')
    self->found_group = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return self->found->len;
}

/**
 * charter_canvas_show_match:
 * @self: a canvas
 * @steps: how many matches farther, or back when negative
 *
 * Pans to another match; after the last one comes the first.
 *
 * Returns: which match it is, counted from 1, or 0 when there is none
 */
guint
charter_canvas_show_match (CharterCanvas *self,
                           int            steps)
{
  int count;

  g_return_val_if_fail (CHARTER_IS_CANVAS (self), 0);

  count = (int) self->found->len;
  if (count == 0)
    return 0;
  self->found_current = (guint) ((((int) self->found_current + steps) % count + count) % count);
  reveal_current (self);
  return self->found_current + 1;
}

/**
 * charter_canvas_get_match_name:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what the match that is shown says
 */
const char *
charter_canvas_get_match_name (CharterCanvas *self)
{
  g_return_val_if_fail (CHARTER_IS_CANVAS (self), NULL);

  if (self->found->len == 0)
    return NULL;
  return charter_drawing_get_group (charter_canvas_get_drawing (self), self->found_group)->name;
}

/**
 * charter_canvas_end_search:
 * @self: a canvas
 *
 * Nothing is looked for any more. The match that was shown gets the focus and
 * is selected.
 */
void
charter_canvas_end_search (CharterCanvas *self)
{
  guint group = CHARTER_DRAWING_NO_GROUP;

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  if (self->found->len > 0)
    group = self->found_group;
  g_array_set_size (self->found, 0);
  self->found_group = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (group == CHARTER_DRAWING_NO_GROUP)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  charter_canvas_select_group (self, group);
  charter_canvas_focus_group (self, group);
}

/**
 * charter_canvas_find_snapshot:
 * @self: a canvas
 * @snapshot: that of the whole canvas
 *
 * Marks what is looked for.
 */
void
charter_canvas_find_snapshot (CharterCanvas *self,
                              GtkSnapshot   *snapshot)
{
  /* Yellow 3 and orange 5 of the GNOME palette: the sheet is light in every
   * style of the desktop, and dark text stays readable through the yellow. */
  static const GdkRGBA yellow = { 0xf6 / 255.0f, 0xd3 / 255.0f, 0x2d / 255.0f, 0.25f };
  static const GdkRGBA orange = { 0xc6 / 255.0f, 0x46 / 255.0f, 0x00 / 255.0f, 1 };

  g_return_if_fail (CHARTER_IS_CANVAS (self));

  for (guint i = 0; i < self->found->len; i++)
    {
      guint group = g_array_index (self->found, guint, i);
      GdkRectangle place = charter_canvas_get_place (self, group);
      float width = i == self->found_current ? 3 : 1;
      graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) place.x, (float) place.y,
                                                   (float) place.width, (float) place.height);
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline, &bounds, 3);
      gtk_snapshot_append_color (snapshot, &yellow, &bounds);
      gtk_snapshot_append_border (snapshot, &outline, (float[4]) { width, width, width, width },
                                  (GdkRGBA[4]) { orange, orange, orange, orange });
    }
}
