/* test-scene.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/scene.h"

#include "diagram/cards/furniture.h"
#include "diagram/cards/style.h"

#include "diagram-fixture.h"

static const char file_text[] =
  "{'organizations': [{'id': 'a', 'name': 'A'}, {'id': 'b', 'name': 'B'}, {'id': 'c', 'name': 'C'}],"
  " 'views': [{'id': 'v', 'name': 'Title', 'caption': 'Caption'}]}";

typedef struct
{
  CharterRecordSet  *records;
  CharterState      *state;
  CharterView       *view;
  CharterTypesetter *typesetter;
  CharterScene      *scene;
  CharterRecord     *a;
  CharterRecord     *b;
  CharterRecord     *c;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->records = parse_records (file_text);
  fixture->state = make_state (fixture->records, NULL);
  fixture->view = make_view (fixture->records, "v");
  fixture->typesetter = charter_typesetter_new (NULL);
  fixture->scene = charter_scene_new (fixture->state, fixture->view, fixture->typesetter, "form", 0, 400);
  fixture->a = find_record (fixture->records, CHARTER_KIND_ORGANIZATION, "a");
  fixture->b = find_record (fixture->records, CHARTER_KIND_ORGANIZATION, "b");
  fixture->c = find_record (fixture->records, CHARTER_KIND_ORGANIZATION, "c");
  charter_placement_set_direction (charter_scene_get_placement (fixture->scene), CHARTER_GRAPH_DOWN, 10, 20);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  charter_scene_free (fixture->scene);
  g_object_unref (fixture->typesetter);
  charter_view_free (fixture->view);
  charter_state_unref (fixture->state);
  charter_record_set_unref (fixture->records);
}

/* A card that shows one record with parts of others below its title. */
static void
add_card (Fixture       *fixture,
          guint          level,
          CharterRecord *record,
          CharterRecord *first_part,
          CharterRecord *second_part)
{
  CharterCardColours colours = charter_scene_get_colours (fixture->scene, NULL);
  CharterCell *card = charter_style_card (&colours, "Card");
  CharterRecord *parts[] = { first_part, second_part };

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD,
                            record != NULL ? charter_record_get_handle (record) : 0, "Card");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      CharterCell *entry;

      if (parts[i] == NULL)
        continue;
      entry = charter_cell_append (card, charter_style_entry (&colours, "Part"));
      charter_cell_set_subject (entry, CHARTER_DRAWING_ROLE_PART, charter_record_get_handle (parts[i]), "Part");
    }
  charter_scene_add_card (fixture->scene, level, card, 100);
}

static gboolean
add_line (Fixture       *fixture,
          CharterRecord *from,
          CharterRecord *to)
{
  CharterStroke stroke = { { 0, 0, 0 }, 1, CHARTER_DASH_SOLID };

  return charter_placement_add_line (charter_scene_get_placement (fixture->scene), from, to, NULL,
                                     &stroke, TRUE, "A line");
}

static CharterDrawing *
draw_scene (Fixture *fixture)
{
  g_autoptr(CharterCell) head = charter_furniture_build_head (fixture->scene);
  g_autoptr(CharterCell) foot = charter_furniture_build_foot (fixture->scene);
  g_autoptr(GError) error = NULL;
  CharterLayoutStep step;
  CharterDrawing *drawing = charter_scene_draw (fixture->scene, head, foot, &step, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (step, ==, CHARTER_LAYOUT_STEP_CURVES);
  return drawing;
}

/* Levels stand below each other, the title above and the caption below. */
static void
test_levels (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CharterDrawing) drawing = NULL;
  double last = -1;
  guint n_lines = 0;

  add_card (fixture, 0, fixture->a, NULL, NULL);
  add_card (fixture, 1, fixture->b, NULL, NULL);
  add_card (fixture, 2, fixture->c, NULL, NULL);
  g_assert_true (add_line (fixture, fixture->a, fixture->b));
  g_assert_true (add_line (fixture, fixture->c, fixture->a));
  g_assert_cmpfloat (charter_scene_get_least_height (fixture->scene), >, 60);
  drawing = draw_scene (fixture);

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);

      if (group->role == CHARTER_DRAWING_ROLE_LINE)
        {
          g_assert_cmpstr (group->name, ==, "A line");
          n_lines++;
          continue;
        }
      g_assert_cmpfloat (group->bounds.y, >, last);
      last = group->bounds.y;
    }
  g_assert_cmpuint (n_lines, ==, 2);
  g_assert_cmpfloat (charter_drawing_get_width (drawing), >=, 400);
  g_assert_cmpfloat (charter_drawing_get_height (drawing), >, charter_scene_get_least_height (fixture->scene));
}

/* A line that would seem to mean another part is not drawn. */
static void
test_reach (Fixture       *fixture,
            gconstpointer  data)
{
  add_card (fixture, 0, NULL, fixture->a, fixture->b);
  add_card (fixture, 1, fixture->c, NULL, NULL);
  g_assert_false (add_line (fixture, fixture->a, fixture->c));
  g_assert_true (add_line (fixture, fixture->b, fixture->c));
  g_assert_false (add_line (fixture, fixture->a, fixture->b));
  g_assert_false (add_line (fixture, fixture->c, fixture->c));
}

/* However many lines leave one card beside each other. */
static void
test_many_lines (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(CharterDrawing) drawing = NULL;

  charter_placement_set_direction (charter_scene_get_placement (fixture->scene), CHARTER_GRAPH_RIGHT, 10, 60);
  add_card (fixture, 0, fixture->a, NULL, NULL);
  add_card (fixture, 1, fixture->b, NULL, NULL);
  for (guint i = 0; i < 60; i++)
    g_assert_true (add_line (fixture, fixture->a, fixture->b));
  drawing = draw_scene (fixture);
  g_assert_cmpuint (charter_drawing_get_n_groups (drawing), >=, 62);
}

static void
test_level_heights (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(CharterDrawing) drawing = NULL;

  add_card (fixture, 0, fixture->a, fixture->b, NULL);
  add_card (fixture, 0, fixture->c, NULL, NULL);
  charter_placement_level_heights (charter_scene_get_placement (fixture->scene), 0);
  drawing = draw_scene (fixture);
  for (guint i = 0, first = G_MAXUINT; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (charter_drawing_get_group (drawing, i)->role != CHARTER_DRAWING_ROLE_CARD)
        continue;
      if (first != G_MAXUINT)
        g_assert_cmpfloat_with_epsilon (charter_drawing_get_group (drawing, i)->bounds.height,
                                        charter_drawing_get_group (drawing, first)->bounds.height, 0.1);
      first = i;
    }
}

/* Notes once each, sources and records not shown, and the legend. */
static void
test_foot (Fixture       *fixture,
           gconstpointer  data)
{
  CharterCardColours colours = charter_scene_get_colours (fixture->scene, NULL);
  CharterStroke stroke = { { 0, 0, 0 }, 1, CHARTER_DASH_DOTTED };
  CharterLegend *legend = charter_scene_get_legend (fixture->scene);
  g_autoptr(CharterDrawing) drawing = NULL;
  g_autoptr(GString) text = g_string_new (" ");

  g_assert_null (charter_legend_build (legend, charter_scene_get_palette (fixture->scene)));
  charter_scene_add_note (fixture->scene, "A note.");
  charter_scene_add_note (fixture->scene, "A note.");
  charter_scene_add_not_known (fixture->scene, 2);
  charter_scene_add_not_known (fixture->scene, 1);
  charter_legend_add_chip (legend, "S", &colours, "Swale");
  charter_legend_add_chip (legend, "S", &colours, "Swale");
  charter_legend_add_line (legend, &stroke, TRUE, "reports to");
  fixture->view->n_missing = 2;
  drawing = draw_scene (fixture);
  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape == CHARTER_DRAWING_TEXT)
        g_string_append_printf (text, "%s ", item->text);
    }
  g_assert_cmpstr (text->str, ==,
                   " Title As recorded, not dated. S Swale reports to A note. "
                   "2 records that this diagram is about are not in the file. "
                   "3 records without dates are not shown. Caption ");
}

/* A thick line outside of all cards has room. */
static void
test_wide_line (Fixture       *fixture,
                gconstpointer  data)
{
  CharterStroke stroke = { { 0, 0, 0 }, 8, CHARTER_DASH_SOLID };
  g_autoptr(CharterDrawing) drawing = NULL;

  add_card (fixture, 0, fixture->a, NULL, NULL);
  add_card (fixture, 1, fixture->b, NULL, NULL);
  add_card (fixture, 2, fixture->c, NULL, NULL);
  charter_placement_add_line (charter_scene_get_placement (fixture->scene), fixture->a, fixture->c, NULL,
                              &stroke, FALSE, "Round the middle");
  g_assert_true (charter_placement_run (charter_scene_get_placement (fixture->scene), NULL, NULL));
  g_assert_cmpfloat (charter_placement_get_width (charter_scene_get_placement (fixture->scene)), >=,
                     charter_layout_get_width (charter_placement_get_layout (charter_scene_get_placement (fixture->scene))) + 8);
  drawing = draw_scene (fixture);
  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterRectangle *bounds = &charter_drawing_get_item (drawing, i)->bounds;

      g_assert_cmpfloat (bounds->x, >=, -0.7);
      g_assert_cmpfloat (bounds->x + bounds->width, <=, charter_drawing_get_width (drawing) + 0.7);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/scene/levels", Fixture, NULL, set_up, test_levels, tear_down);
  g_test_add ("/scene/reach", Fixture, NULL, set_up, test_reach, tear_down);
  g_test_add ("/scene/many-lines", Fixture, NULL, set_up, test_many_lines, tear_down);
  g_test_add ("/scene/level-heights", Fixture, NULL, set_up, test_level_heights, tear_down);
  g_test_add ("/scene/foot", Fixture, NULL, set_up, test_foot, tear_down);
  g_test_add ("/scene/wide-line", Fixture, NULL, set_up, test_wide_line, tear_down);

  return g_test_run ();
}
