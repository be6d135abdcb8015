/* test-diagram.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/diagram.h"

#include <glib/gi18n.h>

#include "diagram/drawing/painter.h"
#include "diagram/views/view-kind.h"

#include "diagram-fixture.h"
#include "sample-partnership.h"

/* A seed whose partnership has boards, posts, services and lines. */
#define RICH_SEED 11

#define LONG_NAME \
  "Joint Committee for the Oversight of Shared Environmental and Regulatory Services in the Western Districts"

static CharterRecordSet *
parse_sample (guint32 seed)
{
  g_autofree char *json = make_partnership (seed, FALSE);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document =
    charter_partnership_json_parse ("sample", json, strlen (json), &error);

  g_assert_no_error (error);
  return charter_record_set_ref (charter_document_get_records (document));
}

/* What no picture may have. */
static void
check_tidy (CharterDiagram *diagram)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  CharterTidiness tidiness;

  charter_tidiness_measure (drawing, &tidiness);
  g_assert_cmpuint (tidiness.n_overlaps, ==, 0);
  g_assert_cmpuint (tidiness.n_clipped, ==, 0);
  g_assert_cmpuint (tidiness.n_through_cards, ==, 0);
  g_assert_cmpfloat (charter_drawing_get_smallest_text (drawing), ==, 12);
}

static void
check_all_kinds (const char *text)
{
  for (guint i = 0; charter_view_kind_get_nth (i) != NULL; i++)
    {
      const char *kind = charter_view_kind_get_nth (i)->id;
      g_autofree char *with_view =
        g_strdup_printf ("{%s 'views': [{'id': 'v', 'name': 'View', 'kind': '%s'%s}]}", text, kind,
                         g_str_equal (kind, "board") || g_str_equal (kind, "organisational-model")
                         ? ", 'focus': [{'kind': 'organizations', 'id': 'board'}]" : "");
      g_autoptr(CharterRecordSet) records = parse_records (with_view);
      g_autoptr(CharterDiagram) diagram = draw (records, "v", NULL);
      g_autoptr(CharterDiagram) dated = draw (records, "v", "2014-05-06");
      g_autofree char *description = describe (records, "v", NULL);
      g_autofree char *alt_text = write_alt_text (records, "v", "2014-05-06");

      check_tidy (diagram);
      check_tidy (dated);
      g_assert_cmpstr (description, !=, "");
      g_assert_cmpint (g_utf8_strlen (alt_text, -1), <=, CHARTER_ALT_TEXT_LONGEST);
    }
}

static void
test_empty_partnership (void)
{
  check_all_kinds ("");
  check_all_kinds ("'partnership': {'organization_id': 'gone'},");
  check_all_kinds ("'partnership': {'organization_id': 'p'}, 'organizations': [{'id': 'p'}],");
}

/* An empty focus and one that is gone never mean everything. */
static void
test_focus (void)
{
  const char *text =
    "{'partnership': {'organization_id': 'p'}, 'organizations': ["
    "  {'id': 'p', 'name': 'Partnership', 'classification': 'partnership'},"
    "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'parent_id': 'p'}],"
    " 'views': [{'id': 'all', 'name': 'All', 'kind': 'matrix'},"
    "  {'id': 'none', 'name': 'None', 'kind': 'matrix', 'focus': []},"
    "  {'id': 'gone', 'name': 'Gone', 'kind': 'matrix', 'focus': [{'kind': 'organizations', 'id': 'x'}]}]}";
  g_autoptr(CharterRecordSet) records = parse_records (text);
  g_autoptr(CharterDiagram) all = draw (records, "all", NULL);
  g_autoptr(CharterDiagram) none = draw (records, "none", NULL);
  g_autoptr(CharterDiagram) gone = draw (records, "gone", NULL);
  g_autofree char *description = describe (records, "gone", NULL);

  g_assert_true (has_group (all, "Audit"));
  g_assert_false (has_group (none, "Audit"));
  g_assert_false (has_group (gone, "Audit"));
  g_assert_true (shows (gone, "1 record that this diagram is about is not in the file."));
  assert_contains (description, "1 record that this diagram is about is not in the file.");
}

static void
test_unknown_kind (void)
{
  g_autoptr(CharterRecordSet) records =
    parse_records ("{'views': [{'id': 'v', 'name': 'Odd', 'kind': 'pie-chart'}]}");
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, "v");

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GError) error = NULL;
      gpointer made = i == 0 ? (gpointer) charter_diagram_new (state, view, NULL, &error)
                    : i == 1 ? (gpointer) charter_diagram_write_alt_text (state, view, &error)
                    : (gpointer) charter_diagram_describe (state, view, &error);

      g_assert_null (made);
      g_assert_error (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_KIND);
      assert_contains (error->message, "Odd");
      assert_contains (error->message, "pie-chart");
      assert_contains (error->message, "Choose");
    }
}

/* What a view cannot have is as if it did not ask for it. */
static void
test_odd_wishes (void)
{
  const char *wishes[] = {
    "'arrangement': {'form': 'spiral'}", "'arrangement': {'columns': 99}", "'arrangement': {'columns': -1}",
    "'arrangement': 7", "'page': 'b0'", "'page': 'none'", "'palette': 'plaid'", "'font': 'No Such Font'",
    "'space': {'width': 1, 'height': 1}", "'space': {'width': 60, 'height': 40}", "'show': 'nothing'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    for (guint j = 0; charter_view_kind_get_nth (j) != NULL; j++)
      {
        g_autofree char *text = g_strdup_printf (
          "{'partnership': {'organization_id': 'p'}, 'organizations': ["
          "  {'id': 'p', 'name': 'Partnership'},"
          "  {'id': 'b', 'name': 'Board', 'classification': 'board', 'parent_id': 'p'},"
          "  {'id': 'c', 'name': 'Swale', 'classification': 'council'},"
          "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'parent_id': 'p'}],"
          " 'memberships': [{'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's'}],"
          " 'views': [{'id': 'v', 'name': 'View', 'kind': '%s', %s}]}",
          charter_view_kind_get_nth (j)->id, wishes[i]);
        g_autoptr(CharterRecordSet) records = parse_records (text);
        g_autoptr(CharterDiagram) diagram = draw (records, "v", NULL);

        g_assert_cmpfloat (charter_diagram_get_printed_size (diagram), >, 0);
        g_assert_cmpint (charter_diagram_get_step (diagram), ==, CHARTER_LAYOUT_STEP_CURVES);
        g_assert_cmpstr (charter_diagram_get_missing_font (diagram), ==,
                         strstr (wishes[i], "No Such Font") != NULL ? "No Such Font" : NULL);
      }
}

/* A partnership with so many councils and services, each with a name. */
static char *
make_large (guint       n_councils,
            guint       n_services,
            const char *name)
{
  GString *text = g_string_new ("'partnership': {'organization_id': 'p'}, 'organizations': ["
                                "{'id': 'p', 'name': 'Partnership', 'classification': 'partnership'},"
                                "{'id': 'board', 'name': 'Board', 'classification': 'board', 'parent_id': 'p'}");

  for (guint i = 0; i < n_councils; i++)
    g_string_append_printf (text, ",{'id': 'c%u', 'name': '%s %u', 'classification': 'council'}", i, name, i);
  for (guint i = 0; i < n_services; i++)
    g_string_append_printf (text, ",{'id': 's%u', 'name': '%s %u', 'classification': 'shared service',"
                            " 'parent_id': 'p'}", i, name, i);
  g_string_append (text, "], 'persons': [{'id': 'x', 'name': '");
  g_string_append_printf (text, "%s'}], 'memberships': [{'person_id': 'x', 'organization_id': 'board'}", name);
  for (guint i = 0; i < n_councils; i++)
    g_string_append_printf (text, ",{'member': {'@type': 'Organization', 'id': 'c%u'}, 'organization_id': 'p'}"
                            ",{'person_id': 'x', 'organization_id': 'board', 'on_behalf_of_id': 'c%u'}", i, i);
  for (guint i = 0; i < n_services && n_councils > 0; i++)
    g_string_append_printf (text, ",{'member': {'@type': 'Organization', 'id': 'c%u'}, 'organization_id': 's%u'}"
                            ",{'member': {'@type': 'Organization', 'id': 'c%u'}, 'organization_id': 's%u',"
                            "  'role': 'host', 'scope': '%s'}",
                            i % n_councils, i, (i * 7 + 1) % n_councils, i, name);
  g_string_append (text, "],");
  return g_string_free (text, FALSE);
}

static void
test_large (void)
{
  g_autofree char *councils = make_large (40, 6, "Amber");
  g_autofree char *services = make_large (4, 60, "Amber");

  check_all_kinds (councils);
  check_all_kinds (services);
}

static void
test_long_names (void)
{
  const char *names[] = {
    LONG_NAME, "Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "مجلس المدينة المشترك للخدمات العامة", "מועצה ABC אזורית", "東京都庁", "🏛️👩‍👩‍👧",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = make_large (3, 4, names[i]);

      check_all_kinds (text);
    }
}

static char *
write_items (CharterDiagram *diagram)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      g_string_append_printf (text, "%d %u %.6f %.6f %.6f %.6f %s\n", item->shape, item->group, item->bounds.x,
                              item->bounds.y, item->bounds.width, item->bounds.height,
                              item->shape == CHARTER_DRAWING_TEXT ? item->text : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_same_twice (void)
{
  g_autoptr(CharterRecordSet) records = parse_sample (RICH_SEED);
  g_autoptr(CharterRecordSet) again = parse_sample (RICH_SEED);

  for (guint i = 0; charter_view_kind_get_nth (i) != NULL; i++)
    {
      const char *kind = charter_view_kind_get_nth (i)->id;
      g_autoptr(CharterDiagram) one = draw (records, kind, NULL);
      g_autoptr(CharterDiagram) other = draw (again, kind, NULL);
      g_autofree char *one_text = write_items (one);
      g_autofree char *other_text = write_items (other);

      g_assert_cmpstr (one_text, ==, other_text);
    }
}

/* The services of a picture in the order in which they are read. */
static GPtrArray *
list_services (CharterDiagram *diagram)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  GPtrArray *services = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const char *name = charter_drawing_get_group (drawing, i)->name;

      if (g_str_has_prefix (name, "Service ") &&
          !g_ptr_array_find_with_equal_func (services, name, g_str_equal, NULL))
        g_ptr_array_add (services, g_strdup (name));
    }
  return services;
}

/* A service more stands among the others and moves none of them past another
 * one. */
static void
test_added_service (gconstpointer data)
{
  const char *view = data;
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr(GString) text = g_string_new (
        "{'partnership': {'organization_id': 'p'}, 'organizations': [{'id': 'p', 'name': 'P'}");
      g_autoptr(GString) memberships = g_string_new ("");
      g_autoptr(GPtrArray) before = NULL;
      guint n_kept = 0;
      guint n_services = 6;

      for (guint i = 0; i < 5; i++)
        g_string_append_printf (text, ",{'id': 'c%u', 'name': '%c', 'classification': 'council'}", i, 'A' + i);
      for (guint pass = 0; pass < 2; pass++)
        {
          g_autofree char *json = NULL;
          g_autoptr(CharterRecordSet) records = NULL;
          g_autoptr(CharterDiagram) diagram = NULL;
          g_autoptr(GPtrArray) after = NULL;

          for (guint i = pass == 0 ? 0 : n_services; i < n_services + pass; i++)
            {
              g_string_append_printf (text, ",{'id': 's%u', 'name': 'Service %u', 'classification':"
                                      " 'shared service', 'parent_id': 'p'}", i, i);
              for (guint j = 0; j < 5; j++)
                {
                  if (g_rand_boolean (random))
                    g_string_append_printf (memberships, "%s{'member': {'@type': 'Organization', 'id': 'c%u'},"
                                            " 'organization_id': 's%u'}", memberships->len > 0 ? "," : "", j, i);
                }
            }
          json = g_strdup_printf ("%s], 'memberships': [%s], 'views': [{'id': 'v', 'name': 'V', 'kind': '%s',"
                                  " 'arrangement': {'columns': 1}}]}",
                                  text->str, memberships->str, view);
          records = parse_records (json);
          diagram = draw (records, "v", NULL);
          after = list_services (diagram);
          if (pass == 0)
            {
              before = g_steal_pointer (&after);
              continue;
            }
          for (guint i = 0; i < after->len && n_kept < before->len; i++)
            n_kept += g_str_equal (g_ptr_array_index (after, i), g_ptr_array_index (before, n_kept)) ? 1 : 0;
          g_assert_cmpuint (before->len, ==, n_services);
          g_assert_cmpuint (after->len, ==, n_services + 1);
          g_assert_cmpuint (n_kept, ==, n_services);
        }
    }
}

/* A larger page never prints smaller. */
static void
test_fit (void)
{
  const char *pages[] = { "a4-portrait", "a3-portrait" };

  for (guint32 seed = 1; seed <= 25; seed++)
    {
      g_autoptr(CharterRecordSet) records = parse_sample (seed);
      g_autoptr(CharterState) state = make_state (records, NULL);

      for (guint i = 0; i < 2; i++)
        {
          double last = 0;

          for (guint j = 0; j < G_N_ELEMENTS (pages); j++)
            {
              g_autoptr(CharterView) view = make_view (records, i == 0 ? "governance" : "service-membership");
              g_autoptr(CharterDiagram) diagram = NULL;

              view->page = *charter_page_find (pages[j]);
              diagram = draw_view (state, view);
              g_assert_cmpfloat (charter_diagram_get_printed_size (diagram), >=, last - 0.05);
              g_assert_cmpfloat (charter_diagram_get_printed_size (diagram), <=, 12);
              last = charter_diagram_get_printed_size (diagram);
            }
        }
    }
}

/* What is stored is obeyed, even where something else would print larger. */
static void
test_stored_arrangement (void)
{
  g_autoptr(CharterRecordSet) records = parse_sample (RICH_SEED);
  g_autoptr(CharterState) state = make_state (records, NULL);

  for (guint i = 0; charter_view_kind_get_nth (i) != NULL; i++)
    {
      const CharterViewKind *kind = charter_view_kind_get_nth (i);

      for (guint j = 0; kind->forms[j] != NULL; j++)
        for (guint columns = 1; columns <= kind->most_columns; columns++)
          {
            g_autoptr(CharterView) view = make_view (records, kind->id);
            g_autoptr(CharterDiagram) diagram = NULL;

            view->form = g_strdup (kind->forms[j]);
            view->columns = columns;
            diagram = draw_view (state, view);
            g_assert_cmpstr (charter_diagram_get_form (diagram), ==, kind->forms[j]);
            g_assert_cmpuint (charter_diagram_get_columns (diagram), ==, columns);
            check_tidy (diagram);
          }
    }
}

static void
test_palettes (void)
{
  const char *palettes[] = { "colour", "high-contrast", "black-and-white", "print" };
  g_autoptr(CharterRecordSet) records = parse_sample (RICH_SEED);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterDiagram) plain = draw (records, "governance", NULL);
  g_autofree char *expected = write_items (plain);

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      g_autoptr(CharterView) view = make_view (records, "governance");
      g_autoptr(CharterDiagram) diagram = NULL;
      g_autofree char *items = NULL;

      g_assert_nonnull (charter_palette_find (palettes[i]));
      g_free (view->palette);
      view->palette = g_strdup (palettes[i]);
      diagram = draw_view (state, view);
      items = write_items (diagram);
      /* Colours never move anything. */
      g_assert_cmpstr (items, ==, expected);
    }
}

/* The colour of the background of the first item of a group. */
static CharterColour
get_fill (CharterDiagram *diagram,
          const char     *name)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);

      if (g_str_equal (group->name, name))
        return charter_drawing_get_item (drawing, group->first_item)->fill;
    }
  g_assert_not_reached ();
}

static void
test_council_colour (void)
{
  const char *colours[] = { "", ", 'colour': '#7a1f5c'", ", 'colour': 'nonsense'" };
  CharterColour fills[G_N_ELEMENTS (colours)];

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{'partnership': {'organization_id': 'p'}, 'organizations': [{'id': 'p', 'name': 'P'},"
        "  {'id': 'c', 'name': 'Swale', 'classification': 'council'%s},"
        "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'parent_id': 'p'}],"
        " 'memberships': [{'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's'}],"
        " 'views': [{'id': 'v', 'name': 'V', 'kind': 'matrix'}]}", colours[i]);
      g_autoptr(CharterRecordSet) records = parse_records (text);
      g_autoptr(CharterDiagram) diagram = draw (records, "v", NULL);

      fills[i] = get_fill (diagram, "Swale takes part in Audit");
    }
  g_assert_cmpfloat_with_epsilon (fills[1].red, 0x7a / 255.0, 0.01);
  g_assert_cmpfloat_with_epsilon (fills[1].green, 0x1f / 255.0, 0.01);
  g_assert_cmpmem (&fills[0], sizeof *fills, &fills[2], sizeof *fills);
}

/* The worked example prints as large as its pictures allow. */
static void
test_example (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  guint n_views = charter_record_set_get_n_records (records, CHARTER_KIND_VIEW);

  g_assert_cmpuint (n_views, >, 0);
  for (guint i = 0; i < n_views; i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);
      g_autoptr(CharterView) view = charter_view_new (records, record);
      g_autofree char *as_at = charter_date_is_set (&view->as_at) ? charter_date_to_text (&view->as_at) : NULL;
      g_autoptr(CharterState) state = make_state (records, as_at);
      g_autoptr(CharterDiagram) diagram = draw_view (state, view);
      g_autofree char *alt_text = write_alt_text (records, charter_record_get_id (record), as_at);
      g_autofree char *description = describe (records, charter_record_get_id (record), as_at);
      g_autofree char *title = g_strdup (view->name);

      check_tidy (diagram);
      g_test_message ("%s: %.1f pt", view->name, charter_diagram_get_printed_size (diagram));
      g_assert_cmpfloat (charter_diagram_get_printed_size (diagram), >=, 9.3);
      g_assert_cmpint (charter_diagram_get_step (diagram), ==, CHARTER_LAYOUT_STEP_CURVES);
      g_assert_true (shows (diagram, title));
      g_assert_cmpint (g_utf8_strlen (alt_text, -1), <=, CHARTER_ALT_TEXT_LONGEST);
      g_assert_true (g_str_has_prefix (alt_text, title));
      assert_lacks (description, " above");
      assert_lacks (description, " left");
    }
}

static void
test_alt_text (void)
{
  g_autoptr(CharterRecordSet) records = load_example ("mid-kent.partnership.json");
  g_autofree char *governance = write_alt_text (records, "governance", NULL);
  g_autofree char *board = write_alt_text (records, "mks-board", NULL);
  g_autoptr(CharterRecordSet) verbose = parse_records (
    "{'views': [{'id': 'v', 'kind': 'matrix', 'name': '" LONG_NAME LONG_NAME "'}]}");
  g_autofree char *fallback = write_alt_text (verbose, "v", NULL);

  g_assert_cmpstr (governance, ==,
                   "Governance of Mid-Kent Services: MKS Board, MKS Director, Cabinet or committee meetings "
                   "and 2 more parts. Description follows.");
  g_assert_cmpstr (board, ==, "MKS Board, by council. 11 people and 1 substitute listed. Description follows.");
  g_assert_cmpstr (fallback, ==, "Diagram. Description follows.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagram/empty-partnership", test_empty_partnership);
  g_test_add_func ("/diagram/focus", test_focus);
  g_test_add_func ("/diagram/unknown-kind", test_unknown_kind);
  g_test_add_func ("/diagram/odd-wishes", test_odd_wishes);
  g_test_add_func ("/diagram/large", test_large);
  g_test_add_func ("/diagram/long-names", test_long_names);
  g_test_add_func ("/diagram/same-twice", test_same_twice);
  g_test_add_data_func ("/diagram/added-service/lines", "service-membership", test_added_service);
  g_test_add_data_func ("/diagram/added-service/matrix", "matrix", test_added_service);
  g_test_add_data_func ("/diagram/added-service/governance", "governance", test_added_service);
  g_test_add_func ("/diagram/fit", test_fit);
  g_test_add_func ("/diagram/stored-arrangement", test_stored_arrangement);
  g_test_add_func ("/diagram/palettes", test_palettes);
  g_test_add_func ("/diagram/council-colour", test_council_colour);
  g_test_add_func ("/diagram/example", test_example);
  g_test_add_func ("/diagram/alt-text", test_alt_text);

  return g_test_run ();
}
