/* test-description.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/description-parts.h"

#include "diagram-fixture.h"

static void
test_blocks (void)
{
  g_autoptr(CharterDescription) description = charter_description_new ();
  GPtrArray *cell = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  charter_description_add_heading (description, "Heading");
  charter_description_add_item (description, "One");
  charter_description_add_item (description, "Two");
  charter_description_add_paragraph (description, "Paragraph");
  charter_description_add_item (description, "Another list");
  charter_description_begin_table (description, "A", "B", NULL);
  charter_description_begin_row (description, "Row");
  g_ptr_array_add (cell, g_strdup ("x"));
  g_ptr_array_add (cell, g_strdup ("y"));
  charter_description_add_cell (description, cell);
  charter_description_begin_row (description, "Next");
  charter_description_add_text_cell (description, "z");
  text = write_description (description);

  g_assert_cmpuint (charter_description_get_n_blocks (description), ==, 5);
  g_assert_cmpuint (charter_description_get_block (description, 4)->columns->len, ==, 2);
  g_assert_cmpstr (text, ==, "Heading\n- One\n- Two\nParagraph\n- Another list\nRow | x; y\nNext | z\n");
}

/* A section is never empty: either something is left open, or that is said. */
static void
test_closing (void)
{
  g_autoptr(CharterDescription) nothing = charter_description_new ();
  g_autoptr(CharterDescription) unknown = charter_description_new ();
  g_autofree char *nothing_text = NULL;
  g_autofree char *unknown_text = NULL;

  charter_description_add_heading (nothing, "H");
  charter_description_parts_add_closing (0, nothing);
  charter_description_add_heading (unknown, "H");
  charter_description_parts_add_closing (1, unknown);
  charter_description_parts_add_closing (11, unknown);
  nothing_text = write_description (nothing);
  unknown_text = write_description (unknown);
  g_assert_cmpstr (nothing_text, ==, "H\nThe records leave nothing open that this diagram shows.\n");
  g_assert_cmpstr (unknown_text, ==, "H\n- 1 record without a date is not shown.\n"
                   "- 11 records without dates are not shown.\n");
}

static void
test_opening (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'organizations': [{'id': 'a', 'known_on': ['2013-05', '2016'], 'citations': [{'source_id': 's'}]},"
    "  {'id': 'b', 'citations': [{'source_id': 't', 'field': 'founding_date'}, {'source_id': 's'}]}],"
    " 'sources': [{'id': 's', 'title': 'Report', 'date': '2012-03-04'}, {'id': 't', 'title': 'Web page'}],"
    " 'views': [{'id': 'v', 'focus': [{'kind': 'organizations', 'id': 'gone'}]}]}");
  g_autoptr(CharterState) state = make_state (records, "2014-05-06");
  g_autoptr(CharterView) view = make_view (records, "v");
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  g_autoptr(CharterDescription) description = charter_description_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (used, find_record (records, CHARTER_KIND_ORGANIZATION, "a"));
  g_ptr_array_add (used, find_record (records, CHARTER_KIND_ORGANIZATION, "b"));
  charter_description_parts_add_opening (state, view, used, description);
  text = write_description (description);
  g_assert_cmpstr (text, ==,
                   "Shows arrangements as at 6 May 2014; records last confirmed 6 May 2014. "
                   "Sources: Report (4 March 2012) and Web page (undated).\n"
                   "1 record that this diagram is about is not in the file.\n");
}

/* As many names as an alternative text has room for. */
static void
test_summary (void)
{
  g_autoptr(CharterRecordSet) records = parse_records ("{'views': [{'id': 'v', 'name': 'Title'}]}");
  g_autoptr(CharterView) view = make_view (records, "v");
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *empty = charter_description_parts_summarise (view, names);
  g_autofree char *two = NULL;
  g_autofree char *many = NULL;
  g_autofree char *none = NULL;
  g_autofree char *endless = g_strnfill (200, 'x');

  g_ptr_array_add (names, (gpointer) "One");
  g_ptr_array_add (names, (gpointer) "Two");
  two = charter_description_parts_summarise (view, names);
  for (guint i = 0; i < 40; i++)
    g_ptr_array_add (names, (gpointer) "Three");
  many = charter_description_parts_summarise (view, names);
  g_ptr_array_insert (names, 0, endless);
  none = charter_description_parts_summarise (view, names);

  g_assert_cmpstr (empty, ==, "Title: nothing to show.");
  g_assert_cmpstr (two, ==, "Title: One and Two.");
  g_assert_true (g_str_has_prefix (many, "Title: One, Two, Three, "));
  g_assert_true (g_str_has_suffix (many, " more parts."));
  g_assert_cmpint (g_utf8_strlen (many, -1), <=, CHARTER_ALT_TEXT_LONGEST - 25);
  g_assert_cmpint (g_utf8_strlen (many, -1), >, CHARTER_ALT_TEXT_LONGEST - 40);
  g_assert_cmpstr (none, ==, "Title.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/description/blocks", test_blocks);
  g_test_add_func ("/description/closing", test_closing);
  g_test_add_func ("/description/opening", test_opening);
  g_test_add_func ("/description/summary", test_summary);

  return g_test_run ();
}
