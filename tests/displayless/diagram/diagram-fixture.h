/* diagram-fixture.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../analysis/analysis-fixture.h"
#include "diagram/diagram.h"
#include "diagram/drawing/clean-text.h"
#include "diagram/tidiness.h"

static inline CharterView *
make_view (CharterRecordSet *records,
           const char       *id)
{
  return charter_view_new (records, find_record (records, CHARTER_KIND_VIEW, id));
}

static inline CharterDiagram *
draw_view (CharterState      *state,
           const CharterView *view)
{
  g_autoptr(GError) error = NULL;
  CharterDiagram *diagram = charter_diagram_new (state, view, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (diagram);
  return diagram;
}

/* The diagram of one view of a file as it stands at a date. */
static inline CharterDiagram *
draw (CharterRecordSet *records,
      const char       *view_id,
      const char       *as_at)
{
  g_autoptr(CharterState) state = make_state (records, as_at);
  g_autoptr(CharterView) view = make_view (records, view_id);

  return draw_view (state, view);
}

static inline CharterRecordSet *
load_example (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "data", "examples",
                                            name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document = charter_partnership_json_load (file, NULL, &error);

  g_assert_no_error (error);
  return charter_record_set_ref (charter_document_get_records (document));
}

static inline gboolean
has_group (CharterDiagram *diagram,
           const char     *name)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  g_autofree char *clean = charter_clean_text (name);

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (g_str_equal (charter_drawing_get_group (drawing, i)->name, clean))
        return TRUE;
    }
  return FALSE;
}

static inline guint
count_groups (CharterDiagram *diagram,
              const char     *part_of_name)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  guint count = 0;

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    count += strstr (charter_drawing_get_group (drawing, i)->name, part_of_name) != NULL ? 1 : 0;
  return count;
}

/* All the text of a picture, piece by piece with a space between: a text that
 * is broken into lines reads as it was. */
static inline char *
get_text (CharterDiagram *diagram)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  GString *text = g_string_new (" ");

  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape == CHARTER_DRAWING_TEXT)
        g_string_append_printf (text, "%s ", item->text);
    }
  return g_string_free (text, FALSE);
}

static inline gboolean
shows (CharterDiagram *diagram,
       const char     *text)
{
  g_autofree char *all = get_text (diagram);

  return strstr (all, text) != NULL;
}

/* A description as plain text: a line a block, item or row; "|" between
 * cells, ";" between what a cell lists. */
static inline char *
write_description (const CharterDescription *description)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    {
      const CharterDescriptionBlock *block = charter_description_get_block (description, i);

      if (block->text != NULL)
        g_string_append_printf (text, "%s\n", block->text);
      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        g_string_append_printf (text, "- %s\n", (char *) g_ptr_array_index (block->items, j));
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        {
          GPtrArray *row = g_ptr_array_index (block->rows, j);

          for (guint k = 0; k < row->len; k++)
            {
              GPtrArray *cell = g_ptr_array_index (row, k);

              g_string_append (text, k > 0 ? " | " : "");
              for (guint l = 0; l < cell->len; l++)
                g_string_append_printf (text, "%s%s", l > 0 ? "; " : "",
                                        (char *) g_ptr_array_index (cell, l));
            }
          g_string_append_c (text, '\n');
        }
    }
  return g_string_free (text, FALSE);
}

static inline char *
describe (CharterRecordSet *records,
          const char       *view_id,
          const char       *as_at)
{
  g_autoptr(CharterState) state = make_state (records, as_at);
  g_autoptr(CharterView) view = make_view (records, view_id);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDescription) description = charter_diagram_describe (state, view, &error);

  g_assert_no_error (error);
  return write_description (description);
}

static inline char *
write_alt_text (CharterRecordSet *records,
                const char       *view_id,
                const char       *as_at)
{
  g_autoptr(CharterState) state = make_state (records, as_at);
  g_autoptr(CharterView) view = make_view (records, view_id);
  g_autoptr(GError) error = NULL;
  char *text = charter_diagram_write_alt_text (state, view, &error);

  g_assert_no_error (error);
  return text;
}
