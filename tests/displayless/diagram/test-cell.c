/* test-cell.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/style.h"

#define LONG_WORD "Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"

static const CharterFont font = { 12, FALSE };
static const CharterColour black = { 0, 0, 0 };

typedef struct
{
  CharterTypesetter *typesetter;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->typesetter = charter_typesetter_new (NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->typesetter);
}

static CharterCell *
new_text (const char *text)
{
  return charter_cell_new_text (text, &font, &black);
}

static CharterDrawing *
draw_cell (CharterCell       *cell,
           CharterTypesetter *typesetter)
{
  g_autoptr(CharterDrawingBuilder) builder = charter_drawing_builder_new (typesetter);

  charter_cell_draw (cell, builder, typesetter, 0, 0);
  return charter_drawing_builder_finish (builder, charter_cell_get_width (cell),
                                         charter_cell_get_height (cell));
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CharterCell) cell = new_text ("One two three");
  double natural;

  charter_cell_set_padding (cell, 5, 3);
  natural = charter_cell_get_natural_width (cell, fixture->typesetter);
  g_assert_cmpfloat_with_epsilon (charter_cell_layout (cell, fixture->typesetter, natural), 14.4 + 6, 0.01);
  g_assert_cmpfloat_with_epsilon (charter_cell_layout (cell, fixture->typesetter, natural - 12), 2 * 14.4 + 6, 0.01);
  charter_cell_set_min_width (cell, 500);
  g_assert_cmpfloat (charter_cell_get_natural_width (cell, fixture->typesetter), ==, 500);
}

static void
test_stack (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(CharterCell) stack = charter_cell_new_stack (7);

  charter_cell_append (stack, new_text ("One"));
  charter_cell_append (stack, new_text ("Two"));
  g_assert_cmpuint (charter_cell_get_n_children (stack), ==, 2);
  g_assert_cmpfloat_with_epsilon (charter_cell_layout (stack, fixture->typesetter, 200), 2 * 14.4 + 7, 0.01);
}

/* Where the children of a row lie, found by their handles from 1. */
static double
get_right_end (CharterCell *row,
               guint        n_children)
{
  double end = 0;

  for (guint i = 1; i <= n_children; i++)
    {
      CharterRectangle place;

      g_assert_true (charter_cell_find (row, i, &place));
      g_assert_cmpfloat (place.x, >=, end - 0.01);
      g_assert_cmpfloat (place.height, ==, charter_cell_get_height (row));
      end = place.x + place.width;
    }
  return end;
}

static CharterCell *
append_numbered (CharterCell *row,
                 guint        number,
                 const char  *text,
                 double       weight)
{
  CharterCell *cell = charter_cell_append (row, new_text (text));

  charter_cell_set_subject (cell, CHARTER_DRAWING_ROLE_PART, number, text);
  charter_cell_set_weight (cell, weight);
  return cell;
}

static void
test_row_weights (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(CharterCell) row = charter_cell_new_row (10);
  CharterRectangle first;
  CharterRectangle second;

  append_numbered (row, 1, "One", 1);
  append_numbered (row, 2, "Two", 3);
  charter_cell_layout (row, fixture->typesetter, 210);
  g_assert_true (charter_cell_find (row, 1, &first));
  g_assert_true (charter_cell_find (row, 2, &second));
  g_assert_cmpfloat_with_epsilon (first.width, 50, 0.01);
  g_assert_cmpfloat_with_epsilon (second.width, 150, 0.01);
  g_assert_cmpfloat_with_epsilon (get_right_end (row, 2), 210, 0.01);
}

/* A row never runs over: what is wide gives way, what is narrow does not. */
static void
test_row_full (Fixture       *fixture,
               gconstpointer  data)
{
  const char *long_text = "A text that is much longer than the whole row and has to be broken into lines";
  const struct { const char *texts[3]; double weights[3]; } cases[] = {
    { { "MBC", long_text, "S" }, { 0, 0, 0 } },
    { { long_text, long_text, long_text }, { 0, 0, 0 } },
    { { LONG_WORD, "MBC", LONG_WORD }, { 0, 0, 0 } },
    { { "Name", long_text, "S" }, { 1, 0, 0 } },
    { { "Name", long_text, "Other" }, { 1, 0, 2 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CharterCell) row = charter_cell_new_row (6);
      g_autoptr(CharterCell) narrow = new_text (cases[i].texts[0]);
      CharterRectangle place;

      for (guint j = 0; j < 3; j++)
        append_numbered (row, j + 1, cases[i].texts[j], cases[i].weights[j]);
      charter_cell_layout (row, fixture->typesetter, 160);
      g_assert_cmpfloat (get_right_end (row, 3), <=, 160.01);
      g_assert_true (charter_cell_find (row, 1, &place));
      g_assert_cmpfloat (place.width, >=,
                         MIN (18, charter_cell_get_natural_width (narrow, fixture->typesetter) - 0.01));
    }
}

static void
test_flow (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CharterCell) flow = charter_cell_new_flow (4);
  double natural;

  for (guint i = 0; i < 4; i++)
    append_numbered (flow, i + 1, "Chip", 0);
  append_numbered (flow, 5, LONG_WORD, 0);
  natural = charter_cell_get_natural_width (flow, fixture->typesetter);
  g_assert_cmpfloat_with_epsilon (charter_cell_layout (flow, fixture->typesetter, natural), 14.4, 0.01);
  charter_cell_layout (flow, fixture->typesetter, 60);
  for (guint i = 1; i <= 5; i++)
    {
      CharterRectangle place;

      g_assert_true (charter_cell_find (flow, i, &place));
      g_assert_cmpfloat (place.x + place.width, <=, 60.01);
      g_assert_cmpfloat (place.y + place.height, <=, charter_cell_get_height (flow) + 0.01);
    }
}

static void
test_align (Fixture       *fixture,
            gconstpointer  data)
{
  const CharterCellAlign aligns[] = { CHARTER_CELL_START, CHARTER_CELL_CENTRE, CHARTER_CELL_END };
  double last = -1;

  for (guint i = 0; i < G_N_ELEMENTS (aligns); i++)
    {
      g_autoptr(CharterCell) cell = new_text ("One");
      g_autoptr(CharterDrawing) drawing = NULL;

      charter_cell_set_align (cell, aligns[i]);
      charter_cell_layout (cell, fixture->typesetter, 200);
      drawing = draw_cell (cell, fixture->typesetter);
      g_assert_cmpfloat (charter_drawing_get_item (drawing, 0)->origin.x, >, last);
      last = charter_drawing_get_item (drawing, 0)->origin.x;
    }
}

/* Groups nest as the cells do, and a border is painted over what it holds. */
static void
test_draw (Fixture       *fixture,
           gconstpointer  data)
{
  const CharterCardColours *colours =
    &charter_palette_get_colours (charter_palette_get (CHARTER_PALETTE_COLOUR))->card;
  g_autoptr(CharterCell) card = charter_style_card (colours, "Title");
  CharterCell *entry = charter_cell_append (card, charter_style_entry (colours, "Entry"));
  g_autoptr(CharterDrawing) drawing = NULL;

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, 1, "A card");
  charter_cell_set_subject (entry, CHARTER_DRAWING_ROLE_PART, 2, "An entry");
  charter_cell_layout (card, fixture->typesetter, 200);
  charter_cell_set_height (card, 300);
  drawing = draw_cell (card, fixture->typesetter);

  g_assert_cmpuint (charter_drawing_get_n_groups (drawing), ==, 2);
  g_assert_cmpuint (charter_drawing_get_group (drawing, 1)->parent, ==, 0);
  g_assert_cmpstr (charter_drawing_get_group (drawing, 1)->name, ==, "An entry");
  g_assert_cmpfloat (charter_drawing_get_group (drawing, 0)->bounds.height, >=, 300);
  g_assert_true (charter_drawing_get_item (drawing, 0)->has_fill);
  g_assert_cmpfloat (charter_drawing_get_item (drawing, charter_drawing_get_n_items (drawing) - 1)->stroke.width, >, 0);
  g_assert_cmpfloat (charter_drawing_get_smallest_text (drawing), ==, 12);
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CharterCell) stack = charter_cell_new_stack (0);
  CharterCell *row = charter_cell_append (stack, charter_cell_new_row (0));
  CharterRectangle place;

  charter_cell_set_padding (stack, 3, 4);
  append_numbered (row, 1, "One", 1);
  append_numbered (row, 2, "Two", 1);
  charter_cell_layout (stack, fixture->typesetter, 106);
  g_assert_true (charter_cell_find (stack, 2, &place));
  g_assert_cmpfloat_with_epsilon (place.x, 53, 0.01);
  g_assert_cmpfloat_with_epsilon (place.y, 4, 0.01);
  g_assert_false (charter_cell_find (stack, 3, &place));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cell/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/cell/stack", Fixture, NULL, set_up, test_stack, tear_down);
  g_test_add ("/cell/row-weights", Fixture, NULL, set_up, test_row_weights, tear_down);
  g_test_add ("/cell/row-full", Fixture, NULL, set_up, test_row_full, tear_down);
  g_test_add ("/cell/flow", Fixture, NULL, set_up, test_flow, tear_down);
  g_test_add ("/cell/align", Fixture, NULL, set_up, test_align, tear_down);
  g_test_add ("/cell/draw", Fixture, NULL, set_up, test_draw, tear_down);
  g_test_add ("/cell/find", Fixture, NULL, set_up, test_find, tear_down);

  return g_test_run ();
}
