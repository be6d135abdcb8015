/* plain-dot.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <string.h>

#include "diagram/drawing/drawing.h"

/* The same boxes and lines as in a picture, laid out by dot alone: no chains,
 * no levels, no ports. */

static inline guint
find_outermost (const CharterDrawing *drawing,
                guint                 group)
{
  while (charter_drawing_get_group (drawing, group)->parent != CHARTER_DRAWING_NO_GROUP)
    group = charter_drawing_get_group (drawing, group)->parent;
  return group;
}

/* The card that shows a record, or has a part that does. */
static inline guint
find_card (const CharterDrawing *drawing,
           guint64               handle)
{
  for (guint i = 0; handle != 0 && i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);
      guint card = find_outermost (drawing, i);

      if (group->handle == handle && group->role != CHARTER_DRAWING_ROLE_LINE &&
          charter_drawing_get_group (drawing, card)->role == CHARTER_DRAWING_ROLE_CARD)
        return card;
    }
  return CHARTER_DRAWING_NO_GROUP;
}

static inline char *
write_plain_dot (const CharterDrawing *drawing,
                 const char           *direction)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "digraph { rankdir=%s; node [shape=box, fixedsize=true, label=\"\"];\n", direction);
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);

      if (group->role == CHARTER_DRAWING_ROLE_CARD && group->parent == CHARTER_DRAWING_NO_GROUP)
        g_string_append_printf (text, "n%u [width=%.3f, height=%.3f];\n", i, group->bounds.width / 72,
                                group->bounds.height / 72);
    }
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);
      guint from = find_card (drawing, group->from);
      guint to = find_card (drawing, group->to);

      if (group->role == CHARTER_DRAWING_ROLE_LINE && from != CHARTER_DRAWING_NO_GROUP &&
          to != CHARTER_DRAWING_NO_GROUP && from != to)
        g_string_append_printf (text, "n%u -> n%u;\n", from, to);
    }
  g_string_append (text, "}\n");
  return g_string_free (text, FALSE);
}

static inline void
draw_plain_box (CharterDrawingBuilder *builder,
                const CharterDrawing  *drawing,
                char                 **fields,
                double                 height)
{
  guint group = (guint) g_ascii_strtoull (fields[1] + 1, NULL, 10);
  double width = 72 * g_ascii_strtod (fields[4], NULL);
  double tall = 72 * g_ascii_strtod (fields[5], NULL);
  CharterRectangle place = {
    72 * g_ascii_strtod (fields[2], NULL) - width / 2,
    height - 72 * g_ascii_strtod (fields[3], NULL) - tall / 2, width, tall,
  };

  charter_drawing_builder_begin_group (builder, CHARTER_DRAWING_ROLE_CARD, 0,
                                       charter_drawing_get_group (drawing, group)->name);
  charter_drawing_builder_add_rectangle (builder, &place, 0, &(CharterColour) { 1, 1, 1 },
                                         &(CharterStroke) { { 0, 0, 0 }, 1, CHARTER_DASH_SOLID });
  charter_drawing_builder_end_group (builder);
}

static inline void
draw_plain_line (CharterDrawingBuilder *builder,
                 char                 **fields,
                 double                 height)
{
  guint n_points = (guint) g_ascii_strtoull (fields[3], NULL, 10);
  g_autofree CharterPoint *points = g_new (CharterPoint, n_points);

  for (guint i = 0; i < n_points; i++)
    points[i] = (CharterPoint) { 72 * g_ascii_strtod (fields[4 + 2 * i], NULL),
                                 height - 72 * g_ascii_strtod (fields[5 + 2 * i], NULL) };
  charter_drawing_builder_begin_group (builder, CHARTER_DRAWING_ROLE_LINE, 0, "line");
  charter_drawing_builder_add_curve (builder, points, n_points,
                                     &(CharterStroke) { { 0, 0, 0 }, 1, CHARTER_DASH_SOLID });
  charter_drawing_builder_end_group (builder);
}

/* The picture that dot alone makes of the boxes and lines of @drawing, or NULL
 * where it has no boxes. */
static inline CharterDrawing *
draw_with_plain_dot (const CharterDrawing *drawing,
                     const char           *direction,
                     CharterTypesetter    *typesetter)
{
  g_autofree char *dot = write_plain_dot (drawing, direction);
  g_autoptr(GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                      G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, "dot", "-Tplain", NULL);
  g_autofree char *answer = NULL;
  g_auto(GStrv) lines = NULL;
  CharterDrawingBuilder *builder;
  double width = 0;
  double height = 0;

  if (process == NULL || !g_subprocess_communicate_utf8 (process, dot, NULL, &answer, NULL, NULL) ||
      answer == NULL || !g_str_has_prefix (answer, "graph "))
    return NULL;
  builder = charter_drawing_builder_new (typesetter);
  lines = g_strsplit (answer, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], " ", -1);

      if (g_strcmp0 (fields[0], "graph") == 0)
        {
          width = 72 * g_ascii_strtod (fields[2], NULL);
          height = 72 * g_ascii_strtod (fields[3], NULL);
        }
      else if (g_strcmp0 (fields[0], "node") == 0)
        draw_plain_box (builder, drawing, fields, height);
      else if (g_strcmp0 (fields[0], "edge") == 0)
        draw_plain_line (builder, fields, height);
    }
  return charter_drawing_builder_finish (builder, MAX (1, width), MAX (1, height));
}
