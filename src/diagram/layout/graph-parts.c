/* graph-parts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/layout/graph-parts.h"

#include <math.h>

#include "diagram/layout/graph-private.h"

/* How far from the middle of what it joins a box begins, inches, so that no two
 * begin at one place, and the angle between one and the next: the golden one,
 * at which none of thousands has the same direction. */
#define ASIDE        0.05
#define GOLDEN_ANGLE 2.399963229728653

/* The first box of the part of a box, as far as is known. */
static guint
find_first (guint *firsts,
            guint  box)
{
  while (firsts[box] != box)
    {
      firsts[box] = firsts[firsts[box]];
      box = firsts[box];
    }
  return box;
}

/**
 * charter_graph_list_parts:
 * @self: a graph
 *
 * Returns: (transfer full) (element-type GArray): for each part of which no line
 *   leads to another, the numbers of its boxes; everything in their order
 */
GPtrArray *
charter_graph_list_parts (const CharterGraph *self)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree guint *firsts = NULL;
  g_autofree GArray **part_of = NULL;

  g_return_val_if_fail (self != NULL, parts);

  firsts = g_new (guint, self->boxes->len + 1);
  part_of = g_new0 (GArray *, self->boxes->len + 1);
  for (guint i = 0; i < self->boxes->len; i++)
    firsts[i] = i;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CharterGraphLine *ends = charter_graph_get_line (self, i);
      guint tail = find_first (firsts, ends->tail_box);
      guint head = find_first (firsts, ends->head_box);

      firsts[MAX (tail, head)] = MIN (tail, head);
    }
  for (guint i = 0; i < self->boxes->len; i++)
    {
      guint first = find_first (firsts, i);

      if (part_of[first] == NULL)
        {
          part_of[first] = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (parts, part_of[first]);
        }
      g_array_append_val (part_of[first], i);
    }
  return parts;
}

/* Those that lines come from stand on a circle; a part without lines is one
 * box. */
static void
place_on_circle (const GArray  *part,
                 const guint   *n_lines_from,
                 CharterPoint  *starts)
{
  guint n_tails = 0;
  guint n_placed = 0;

  for (guint i = 0; i < part->len; i++)
    n_tails += n_lines_from[g_array_index (part, guint, i)] > 0;
  for (guint i = 0; i < part->len; i++)
    {
      guint box = g_array_index (part, guint, i);
      double angle = 2.0 * G_PI * n_placed / MAX (n_tails, 1);

      if (n_lines_from[box] == 0)
        continue;
      starts[box] = (CharterPoint) { sqrt (part->len) * cos (angle), sqrt (part->len) * sin (angle) };
      n_placed++;
    }
}

/* Those that lines lead to have the sum of the places that they come from. */
static void
place_in_middles (const GArray *part,
                  const guint  *n_lines_to,
                  CharterPoint *starts)
{
  for (guint i = 0; i < part->len; i++)
    {
      guint box = g_array_index (part, guint, i);

      if (n_lines_to[box] == 0)
        continue;
      starts[box].x = starts[box].x / n_lines_to[box] + ASIDE * cos (i * GOLDEN_ANGLE);
      starts[box].y = starts[box].y / n_lines_to[box] + ASIDE * sin (i * GOLDEN_ANGLE);
    }
}

/**
 * charter_graph_list_starts:
 * @self: a graph without levels
 *
 * Where boxes begin before a layout settles them: those that lines come from on
 * a circle in their order, the others in the middle of those they are joined
 * to. Few boxes begin elsewhere after an edit, so that most stay where they are.
 *
 * Returns: (transfer full) (array): a place for each box, inches
 */
CharterPoint *
charter_graph_list_starts (const CharterGraph *self)
{
  g_autoptr(GPtrArray) parts = NULL;
  g_autofree guint *n_lines_from = NULL;
  g_autofree guint *n_lines_to = NULL;
  CharterPoint *starts;

  g_return_val_if_fail (self != NULL, NULL);

  parts = charter_graph_list_parts (self);
  starts = g_new0 (CharterPoint, self->boxes->len + 1);
  n_lines_from = g_new0 (guint, self->boxes->len + 1);
  n_lines_to = g_new0 (guint, self->boxes->len + 1);
  for (guint i = 0; i < self->lines->len; i++)
    n_lines_from[charter_graph_get_line (self, i)->tail_box]++;
  for (guint i = 0; i < parts->len; i++)
    place_on_circle (g_ptr_array_index (parts, i), n_lines_from, starts);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CharterGraphLine *ends = charter_graph_get_line (self, i);

      if (n_lines_from[ends->head_box] > 0)
        continue;
      starts[ends->head_box].x += starts[ends->tail_box].x;
      starts[ends->head_box].y += starts[ends->tail_box].y;
      n_lines_to[ends->head_box]++;
    }
  for (guint i = 0; i < parts->len; i++)
    place_in_middles (g_ptr_array_index (parts, i), n_lines_to, starts);
  return starts;
}
