/* test-table.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/table.h"

/* Names, and days that their words would put in another order. */
static CharterTable *
make_table (void)
{
  static const struct
  {
    const char *name;
    const char *day;
    double      order;
  } rows[] = {
    { "swale", "1 May 2010", 30 },
    { "Ashford", "9 July 2008", 10 },
    { NULL, NULL, 0 },
    { "Maidstone", "10 June 2009", 20 },
  };
  CharterTable *table = charter_table_new ("Councils");

  charter_table_add_column (table, "name", "Name");
  charter_table_add_column (table, "day", "Day");
  charter_table_add_column (table, "note", "Note");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      charter_table_begin_row (table, i + 1);
      charter_table_add_text (table, rows[i].name);
      charter_table_add_text (table, rows[i].day);
      if (rows[i].day != NULL)
        charter_table_set_order (table, rows[i].order);
      charter_table_add_text (table, NULL);
    }
  return table;
}

static void
test_compare_words (void)
{
  g_autoptr(CharterTable) table = make_table ();

  /* Small letters sort as capitals do. */
  g_assert_cmpint (charter_table_compare (table, 0, 1, 0), >, 0);
  g_assert_cmpint (charter_table_compare (table, 1, 3, 0), <, 0);
  g_assert_cmpint (charter_table_compare (table, 3, 0, 0), <, 0);
  g_assert_cmpint (charter_table_compare (table, 1, 1, 0), ==, 0);
}

static void
test_compare_orders (void)
{
  g_autoptr(CharterTable) table = make_table ();

  g_assert_cmpint (charter_table_compare (table, 0, 1, 1), >, 0);
  g_assert_cmpint (charter_table_compare (table, 1, 3, 1), <, 0);
}

/* What is not stated comes after everything that is. */
static void
test_compare_nothing (void)
{
  g_autoptr(CharterTable) table = make_table ();

  for (guint column = 0; column < 2; column++)
    {
      g_assert_cmpint (charter_table_compare (table, 2, 0, column), >, 0);
      g_assert_cmpint (charter_table_compare (table, 0, 2, column), <, 0);
    }
  g_assert_cmpint (charter_table_compare (table, 0, 1, 2), ==, 0);
}

static void
test_filled (void)
{
  g_autoptr(CharterTable) table = make_table ();

  g_assert_true (charter_table_is_column_filled (table, 1));
  g_assert_false (charter_table_is_column_filled (table, 2));
}

static void
test_pick (void)
{
  static const guint rows[] = { 3, 0 };
  CharterTable *table = make_table ();
  g_autoptr(CharterTable) picked = charter_table_pick (table, rows, G_N_ELEMENTS (rows));

  /* It is a table of its own. */
  charter_table_unref (table);
  g_assert_cmpstr (charter_table_get_title (picked), ==, "Councils");
  g_assert_cmpuint (charter_table_get_n_columns (picked), ==, 3);
  g_assert_cmpuint (charter_table_get_n_rows (picked), ==, 2);
  g_assert_cmpuint (charter_table_get_handle (picked, 0), ==, 4);
  g_assert_cmpstr (g_ptr_array_index (charter_table_get_cell (picked, 0, 0), 0), ==, "Maidstone");
  g_assert_cmpint (charter_table_compare (picked, 0, 1, 1), <, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/compare-words", test_compare_words);
  g_test_add_func ("/table/compare-orders", test_compare_orders);
  g_test_add_func ("/table/compare-nothing", test_compare_nothing);
  g_test_add_func ("/table/filled", test_filled);
  g_test_add_func ("/table/pick", test_pick);
  return g_test_run ();
}
