/* test-arrangements.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/tidiness.h"
#include "diagram/views/view-kind.h"

#include "diagram-fixture.h"

/* Every kind of diagram can be arranged in so many ways that look different. */
#define LEAST 4

/* A diagram of each kind in the example. */
static const char *const ids[] = {
  "governance", "services", "matrix", "mks-board", "ict-model", "eh-ps-governance", "timeline", "map",
  "council-maidstone",
};

/* What stands where, with names: the same for arrangements that look alike. */
static char *
write_geometry (CharterDiagram *diagram)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);

      if (group->role != CHARTER_DRAWING_ROLE_FURNITURE)
        g_string_append_printf (text, "%s %.0f %.0f %.0f %.0f\n", group->name, group->bounds.x,
                                group->bounds.y, group->bounds.width, group->bounds.height);
    }
  return g_string_free (text, FALSE);
}

static void
check_kind (CharterRecordSet *records,
            const char       *id)
{
  g_autoptr(CharterView) view = make_view (records, id);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CharterViewKind *kind = charter_view_kind_find (view->kind);

  for (guint i = 0; kind->forms[i] != NULL; i++)
    for (view->columns = 1; view->columns <= kind->most_columns; view->columns++)
      {
        g_autoptr(CharterDiagram) diagram = NULL;
        CharterTidiness tidiness;

        g_free (view->form);
        view->form = g_strdup (kind->forms[i]);
        diagram = draw_view (state, view);
        g_assert_cmpstr (charter_diagram_get_form (diagram), ==, kind->forms[i]);
        g_hash_table_add (seen, write_geometry (diagram));
        charter_tidiness_measure (charter_diagram_get_drawing (diagram), &tidiness);
        g_assert_cmpuint (tidiness.n_overlaps, ==, 0);
        g_assert_cmpuint (tidiness.n_clipped, ==, 0);
        g_assert_cmpuint (tidiness.n_through_cards, ==, 0);
      }
  g_test_message ("%s: %u", id, g_hash_table_size (seen));
  g_assert_cmpuint (g_hash_table_size (seen), >=, LEAST);
}

static void
test_different (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    check_kind (records, ids[i]);
}

/* No kind is forgotten. */
static void
test_all_kinds (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");

  for (guint i = 0; charter_view_kind_get_nth (i) != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          g_autoptr(CharterView) view = make_view (records, ids[j]);

          found |= g_str_equal (view->kind, charter_view_kind_get_nth (i)->id);
        }
      g_assert_true (found);
    }
}

/* What the lines say is there without them too. */
static void
test_without_lines (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autoptr(CharterView) view = make_view (records, "services");
  g_autoptr(CharterState) state = make_state (records, NULL);
  static const char *const forms[] = { "rows", "councils" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr(CharterDiagram) diagram = NULL;

      g_free (view->form);
      view->form = g_strdup (forms[i]);
      diagram = draw_view (state, view);
      g_assert_true (has_group (diagram, "Ashford takes part in Audit"));
      g_assert_cmpuint (charter_diagram_get_n_crossings (diagram), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arrangements/different", test_different);
  g_test_add_func ("/arrangements/all-kinds", test_all_kinds);
  g_test_add_func ("/arrangements/without-lines", test_without_lines);

  return g_test_run ();
}
