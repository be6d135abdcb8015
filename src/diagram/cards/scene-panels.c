/* scene-panels.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/scene-private.h"

#include "diagram/cards/style.h"

/* Space between the title, the picture and what is said below it, in points. */
#define PART_GAP 9.0

/* Space between two pictures beside each other, and below each other. */
#define BESIDE_GAP 18.0
#define BELOW_GAP  21.0

static CharterScenePanel *
get_panel (const CharterScene *self,
           guint               number)
{
  return g_ptr_array_index (self->panels, number);
}

void
charter_scene_panel_free (CharterScenePanel *panel)
{
  charter_scene_free (panel->scene);
  charter_cell_free (panel->title);
  g_clear_pointer (&panel->foot, charter_cell_free);
  g_free (panel);
}

/**
 * charter_scene_set_across:
 * @self: a scene
 * @across: how many pictures are to stand beside each other, at least 1
 */
void
charter_scene_set_across (CharterScene *self,
                          guint         across)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (across > 0);

  self->across = across;
}

/**
 * charter_scene_get_across:
 * @self: a scene
 *
 * Returns: how many pictures stand beside each other, or 0 where it is one
 */
guint
charter_scene_get_across (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->panels->len > 0 ? self->across : 0;
}

/**
 * charter_scene_get_panel_width:
 * @across: how many pictures stand beside each other
 * @width: how wide they are together, in points
 *
 * Returns: how wide each is, in points
 */
double
charter_scene_get_panel_width (guint  across,
                               double width)
{
  g_return_val_if_fail (across > 0, width);

  return (width - (across - 1) * BESIDE_GAP) / across;
}

/**
 * charter_scene_add_panel:
 * @self: a scene in which nothing else is composed
 * @panel: (transfer full): a composed one
 * @title: stands above it
 * @summary: (nullable): stands below @title
 * @foot: (transfer full) (nullable): stands below it
 *
 * Draws it with the others, with one legend and one list of sources; its notes
 * are for the caller to place.
 */
void
charter_scene_add_panel (CharterScene *self,
                         CharterScene *panel,
                         const char   *title,
                         const char   *summary,
                         CharterCell  *foot)
{
  CharterScenePanel *added;

  g_return_if_fail (self != NULL);
  g_return_if_fail (panel != NULL && panel != self);
  g_return_if_fail (title != NULL);

  added = g_new0 (CharterScenePanel, 1);
  added->scene = panel;
  added->title = charter_cell_new_stack (3);
  charter_cell_append (added->title, charter_style_strong (self->palette, title));
  if (summary != NULL)
    charter_cell_append (added->title, charter_style_text (self->palette, summary));
  charter_cell_set_subject (added->title, CHARTER_DRAWING_ROLE_FURNITURE, 0, title);
  added->foot = foot;
  g_ptr_array_add (self->panels, added);
  charter_legend_add_all (self->legend, panel->legend);
  for (guint i = 0; i < panel->used->len; i++)
    charter_scene_use (self, g_ptr_array_index (panel->used, i));
  self->n_undrawn += panel->n_undrawn;
  self->n_cramped += panel->n_cramped;
  self->is_unneeded |= panel->is_unneeded;
  if (self->refusal == NULL)
    self->refusal = g_strdup (panel->refusal);
}

/**
 * charter_scene_count_broken:
 * @self: a composed scene
 *
 * Returns: how often a word has no room in one of several pictures, and is
 *   broken; 0 where it is one picture
 */
guint
charter_scene_count_broken (const CharterScene *self)
{
  guint n_broken = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->panels->len; i++)
    {
      const CharterScene *scene = get_panel (self, i)->scene;

      n_broken += scene->table != NULL ? charter_cell_count_broken (scene->table)
                                       : charter_placement_count_broken (scene->placement);
    }
  return n_broken;
}

/* Places what each shows; those of a column are as wide as its widest. */
gboolean
charter_scene_run_panels (CharterScene       *self,
                          double             *width,
                          CharterLayoutStep  *step,
                          GCancellable       *cancellable,
                          GError            **error)
{
  *width = -BESIDE_GAP;
  for (guint i = 0; i < self->panels->len; i++)
    {
      CharterScenePanel *panel = get_panel (self, i);

      if (!charter_scene_run_body (panel->scene, &panel->width, step, cancellable, error))
        return FALSE;
    }
  for (guint column = 0; column < MIN (self->across, self->panels->len); column++)
    {
      double widest = 0;

      for (guint i = column; i < self->panels->len; i += self->across)
        widest = MAX (widest, get_panel (self, i)->width);
      for (guint i = column; i < self->panels->len; i += self->across)
        get_panel (self, i)->column = widest;
      *width += widest + BESIDE_GAP;
    }
  return TRUE;
}

/* What is below those beside each other begins at one height. */
static double
draw_feet (const CharterScene    *self,
           CharterDrawingBuilder *builder,
           guint                  first,
           guint                  end,
           double                 y)
{
  double height = 0;
  double x = 0;

  for (guint i = first; i < end; i++)
    {
      CharterScenePanel *panel = get_panel (self, i);

      if (panel->foot != NULL)
        {
          double own = PART_GAP + charter_cell_layout (panel->foot, self->typesetter, panel->column);

          height = MAX (height, own);
          charter_cell_draw (panel->foot, builder, self->typesetter, x, y + PART_GAP);
        }
      x += panel->column + BESIDE_GAP;
    }
  return height;
}

/* Those beside each other begin at one height, whatever their titles take. */
static double
draw_row (const CharterScene    *self,
          CharterDrawingBuilder *builder,
          guint                  first,
          double                 y)
{
  guint end = MIN (first + self->across, self->panels->len);
  double title_height = 0;
  double height = 0;
  double x = 0;

  for (guint i = first; i < end; i++)
    {
      CharterScenePanel *panel = get_panel (self, i);
      double own = charter_cell_layout (panel->title, self->typesetter, panel->column);

      title_height = MAX (title_height, own);
    }
  for (guint i = first; i < end; i++)
    {
      CharterScenePanel *panel = get_panel (self, i);
      double top = title_height + PART_GAP;
      double body;

      charter_cell_draw (panel->title, builder, self->typesetter, x, y);
      body = charter_scene_draw_body (panel->scene, builder, panel->column, x, y + top);
      height = MAX (height, top + body);
      x += panel->column + BESIDE_GAP;
    }
  return height + draw_feet (self, builder, first, end, y + height);
}

/* Returns how high they are together. */
double
charter_scene_draw_panels (const CharterScene    *self,
                           CharterDrawingBuilder *builder,
                           double                 y)
{
  double height = 0;

  for (guint i = 0; i < self->panels->len; i += self->across)
    height += (i > 0 ? BELOW_GAP : 0) + draw_row (self, builder, i, y + height + (i > 0 ? BELOW_GAP : 0));
  return height;
}

double
charter_scene_get_least_panels_height (CharterScene *self)
{
  double height = 0;

  for (guint i = 0; i < self->panels->len; i += self->across)
    {
      double highest = 0;

      for (guint j = i; j < MIN (i + self->across, self->panels->len); j++)
        {
          double own = charter_scene_get_least_height (get_panel (self, j)->scene);

          highest = MAX (highest, own);
        }
      height += highest;
    }
  return height;
}
