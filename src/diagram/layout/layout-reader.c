/* layout-reader.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "diagram/layout/layout-private.h"
#include "diagram/layout/layout-reader.h"

/* Coordinates beyond this are no layout: 5,000 boxes of the greatest size
 * side by side are 7.2e7 points wide. */
#define COORDINATE_LIMIT 1e9

typedef struct
{
  CharterLayout *layout; /* boxes as the worker gives them, lines as in its graph */
  const char    *cursor;
  GArray        *points; /* (element-type CharterPoint) of the line being read */
  gboolean      *has_box;
} Reader;

static gboolean
take_text (Reader     *reader,
           const char *text)
{
  gsize length = strlen (text);

  if (strncmp (reader->cursor, text, length) != 0)
    return FALSE;
  reader->cursor += length;
  return TRUE;
}

static gboolean
take_count (Reader *reader,
            guint   limit,
            guint  *count)
{
  guint64 value = 0;
  const char *start = reader->cursor;

  while (g_ascii_isdigit (*reader->cursor) && value <= limit)
    value = value * 10 + (guint64) g_ascii_digit_value (*reader->cursor++);
  if (reader->cursor == start || value > limit)
    return FALSE;
  *count = (guint) value;
  return TRUE;
}

static gboolean
take_name (Reader     *reader,
           const char *letter,
           guint       n_names,
           guint      *number)
{
  return take_text (reader, letter) &&
         take_count (reader, G_MAXINT, number) &&
         *number < n_names;
}

/* Nothing but digits with an optional sign and fraction: neither blanks nor
 * "inf", "nan", "0x1p3", which g_ascii_strtod () takes too. */
static gboolean
take_coordinate (Reader *reader,
                 double *coordinate)
{
  const char *end;

  if (!take_text (reader, " "))
    return FALSE;
  end = reader->cursor + strspn (reader->cursor, "-.0123456789");
  if (end == reader->cursor)
    return FALSE;
  else
    {
      char *stop;
      double value = g_ascii_strtod (reader->cursor, &stop);

      if (stop != end || value < -COORDINATE_LIMIT || value > COORDINATE_LIMIT)
        return FALSE;
      *coordinate = value;
      reader->cursor = end;
      return TRUE;
    }
}

static gboolean
take_box (Reader *reader)
{
  CharterRectangle *box;
  guint number;

  if (!take_name (reader, "n", reader->layout->n_boxes, &number) || reader->has_box[number])
    return FALSE;

  reader->has_box[number] = TRUE;
  box = &reader->layout->boxes[number];
  return take_coordinate (reader, &box->x) &&
         take_coordinate (reader, &box->y) &&
         take_coordinate (reader, &box->width) &&
         take_coordinate (reader, &box->height) &&
         take_text (reader, "\n");
}

static gboolean
take_line (Reader *reader)
{
  guint number;
  guint n_points;

  if (!take_name (reader, "e", reader->layout->n_lines, &number) ||
      reader->layout->lines[number].n_points != 0 ||
      !take_text (reader, " ") ||
      !take_count (reader, G_MAXINT, &n_points) ||
      n_points < 4 ||
      n_points % 3 != 1)
    return FALSE;

  g_array_set_size (reader->points, 0);
  for (guint i = 0; i < n_points; i++)
    {
      CharterPoint point;

      if (!take_coordinate (reader, &point.x) || !take_coordinate (reader, &point.y))
        return FALSE;
      g_array_append_val (reader->points, point);
    }
  charter_layout_set_line (reader->layout, number,
                           &g_array_index (reader->points, CharterPoint, 0), n_points);
  return take_text (reader, "\n");
}

static gboolean
take_answer (Reader *reader)
{
  if (!take_text (reader, "charter-layout 1\n"))
    return FALSE;
  while (!take_text (reader, "end\n"))
    {
      if (take_text (reader, "box "))
        {
          if (!take_box (reader))
            return FALSE;
        }
      else if (!take_text (reader, "line ") || !take_line (reader))
        {
          return FALSE;
        }
    }
  return *reader->cursor == '\0';
}

static guint
line_number_at (const char *text,
                const char *cursor)
{
  guint number = 1;

  for (; text < cursor; text++)
    number += *text == '\n';
  return number;
}

/**
 * charter_layout_read:
 * @graph: the graph
 * @step: what the worker was given of it
 * @answer: what the worker wrote
 * @error: a #GError with %CHARTER_LAYOUT_ERROR_BAD_ANSWER
 *
 * Reads the line format of the layout worker (described in its main.c), as
 * strictly as it is written. Boxes and lines are left as Graphviz has them.
 *
 * Returns: (transfer full) (nullable): a layout that is not ready yet: each
 *   box was given, some lines may not have been; or %NULL
 */
CharterLayout *
charter_layout_read (const CharterGraph  *graph,
                     CharterLayoutStep    step,
                     const char          *answer,
                     GError             **error)
{
  g_autoptr(CharterLayout) layout = NULL;
  g_autoptr(GArray) points = NULL;
  g_autofree gboolean *has_box = NULL;
  Reader reader;

  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (answer != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  layout = charter_layout_new (graph, step);
  points = g_array_new (FALSE, FALSE, sizeof (CharterPoint));
  has_box = g_new0 (gboolean, layout->n_boxes);
  reader = (Reader) { layout, answer, points, has_box };
  if (!take_answer (&reader))
    {
      g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_ANSWER,
                   _("Line %u of the layout worker’s answer cannot be read."),
                   line_number_at (answer, reader.cursor));
      return NULL;
    }
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      if (!has_box[i])
        {
          g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_ANSWER,
                       _("The layout worker’s answer leaves out box %u."), i);
          return NULL;
        }
    }
  return g_steal_pointer (&layout);
}
