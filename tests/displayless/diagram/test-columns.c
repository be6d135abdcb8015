/* test-columns.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/layout/columns.h"

#include <string.h>

#define N_SAMPLES 200
#define MOST_LEFT 5
#define MOST_RIGHT 6

/* Boxes of two columns, and which of them are joined. */
typedef struct
{
  guint    n_left;
  guint    n_right;
  gboolean joined[MOST_LEFT][MOST_RIGHT];
} Sample;

static CharterColumns *
make_columns (const Sample *sample)
{
  CharterColumns *columns = charter_columns_new (sample->n_left, sample->n_right);

  for (guint i = 0; i < sample->n_left; i++)
    for (guint j = 0; j < sample->n_right; j++)
      {
        if (sample->joined[i][j])
          charter_columns_add_line (columns, i, j);
      }
  return columns;
}

static Sample
make_sample (GRand *random)
{
  Sample sample = { (guint) g_rand_int_range (random, 1, MOST_LEFT + 1),
                    (guint) g_rand_int_range (random, 1, MOST_RIGHT + 1), { { FALSE } } };

  for (guint i = 0; i < sample.n_left; i++)
    for (guint j = 0; j < sample.n_right; j++)
      sample.joined[i][j] = g_rand_boolean (random);
  return sample;
}

/* Line by line, as it is defined. */
static guint
count_slowly (const Sample *sample,
              const guint  *left,
              const guint  *right)
{
  guint count = 0;

  for (guint a = 0; a < sample->n_left; a++)
    for (guint b = a + 1; b < sample->n_left; b++)
      for (guint c = 0; c < sample->n_right; c++)
        for (guint d = 0; d < c; d++)
          count += sample->joined[left[a]][right[c]] && sample->joined[left[b]][right[d]] ? 1 : 0;
  return count;
}

static void
swap (guint *order,
      guint  one,
      guint  other)
{
  guint moved = order[one];

  order[one] = order[other];
  order[other] = moved;
}

/* The next order in the order of dictionaries; FALSE after the last. */
static gboolean
advance (guint *order,
         guint  n)
{
  guint i = n - 1;
  guint j = n - 1;

  while (i > 0 && order[i - 1] >= order[i])
    i--;
  if (i == 0)
    return FALSE;
  while (order[j] <= order[i - 1])
    j--;
  swap (order, j, i - 1);
  for (guint low = i, high = n - 1; low < high; low++, high--)
    swap (order, low, high);
  return TRUE;
}

static guint
find_least (const Sample *sample)
{
  guint left[MOST_LEFT] = { 0, 1, 2, 3, 4 };
  guint least = G_MAXUINT;

  do
    {
      guint right[MOST_RIGHT] = { 0, 1, 2, 3, 4, 5 };

      do
        least = MIN (least, count_slowly (sample, left, right));
      while (advance (right, sample->n_right));
    }
  while (advance (left, sample->n_left));
  return least;
}

static void
test_count (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  const guint left[MOST_LEFT] = { 0, 1, 2, 3, 4 };
  const guint right[MOST_RIGHT] = { 0, 1, 2, 3, 4, 5 };

  for (guint i = 0; i < N_SAMPLES; i++)
    {
      Sample sample = make_sample (random);
      g_autoptr(CharterColumns) columns = make_columns (&sample);

      g_assert_cmpuint (charter_columns_count_crossings (columns, left, right), ==,
                        count_slowly (&sample, left, right));
    }
}

/* Nearly always there is no better order at all. */
static void
test_untangle (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (2);
  guint n_best = 0;

  for (guint i = 0; i < N_SAMPLES; i++)
    {
      Sample sample = make_sample (random);
      g_autoptr(CharterColumns) columns = make_columns (&sample);
      guint left[MOST_LEFT] = { 0, 1, 2, 3, 4 };
      guint right[MOST_RIGHT];
      guint found;
      guint least = find_least (&sample);

      charter_columns_untangle (columns, left, right);
      found = count_slowly (&sample, left, right);
      g_assert_cmpuint (found, >=, least);
      g_assert_cmpuint (found, ==, charter_columns_count_crossings (columns, left, right));
      n_best += found == least ? 1 : 0;
    }
  g_assert_cmpuint (n_best, >=, N_SAMPLES * 99 / 100);
}

/* An order that cannot be bettered stays. */
static void
test_stays (void)
{
  g_autoptr(CharterColumns) columns = charter_columns_new (3, 3);
  guint left[] = { 2, 0, 1 };
  guint right[3];

  for (guint i = 0; i < 3; i++)
    charter_columns_add_line (columns, i, i);
  charter_columns_untangle (columns, left, right);
  g_assert_cmpmem (left, sizeof left, ((guint[]) { 2, 0, 1 }), sizeof left);
  g_assert_cmpmem (right, sizeof right, ((guint[]) { 2, 0, 1 }), sizeof right);
  charter_columns_untangle_left (columns, left);
  g_assert_cmpmem (left, sizeof left, ((guint[]) { 2, 0, 1 }), sizeof left);
}

/* Whichever boxes there are besides, two of them stand the same way round. */
static void
test_sort (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);
  const guint ranks[MOST_LEFT] = { 10, 20, 30, 40, 50 };

  for (guint i = 0; i < N_SAMPLES; i++)
    {
      Sample sample = make_sample (random);
      Sample other = sample;
      g_autoptr(CharterColumns) columns = make_columns (&sample);
      g_autoptr(CharterColumns) changed = NULL;
      guint before[MOST_RIGHT];
      guint after[MOST_RIGHT];
      guint n_before = 0;
      guint n_after = 0;

      for (guint j = 0; j < sample.n_left; j++)
        other.joined[j][0] = !other.joined[j][0];
      changed = make_columns (&other);
      charter_columns_sort_right (columns, ranks, before);
      charter_columns_sort_right (changed, ranks, after);
      for (guint j = 0; j < sample.n_right; j++)
        {
          if (before[j] != 0)
            before[n_before++] = before[j];
          if (after[j] != 0)
            after[n_after++] = after[j];
        }
      g_assert_cmpmem (before, n_before * sizeof *before, after, n_after * sizeof *after);
    }
}

/* What is there keeps its order; what comes crosses as little as it can. */
static void
test_insert (void)
{
  g_autoptr(CharterColumns) columns = charter_columns_new (3, 5);
  const guint ranks[] = { 0, 1, 2 };
  const guint kept[] = { 2, 0, 1 };
  const guint more[] = { 3, 4 };
  const guint wanted[] = { 2, 3, 0, 1, 4 };
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GArray) others = g_array_new (FALSE, FALSE, sizeof (guint));

  charter_columns_add_line (columns, 0, 2);
  charter_columns_add_line (columns, 1, 0);
  charter_columns_add_line (columns, 2, 1);
  charter_columns_add_line (columns, 0, 3);
  charter_columns_add_line (columns, 1, 3);
  g_array_append_vals (order, kept, G_N_ELEMENTS (kept));
  g_array_append_vals (others, more, G_N_ELEMENTS (more));
  charter_columns_insert_right (columns, ranks, order, others);
  g_assert_cmpmem (order->data, order->len * sizeof (guint), wanted, sizeof wanted);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/columns/count", test_count);
  g_test_add_func ("/columns/untangle", test_untangle);
  g_test_add_func ("/columns/stays", test_stays);
  g_test_add_func ("/columns/sort", test_sort);
  g_test_add_func ("/columns/insert", test_insert);

  return g_test_run ();
}
