/* columns.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/layout/columns.h"

#include <string.h>

/* How many orders are tried to begin with, and how much work that may be:
 * about how many pairs of boxes are compared in all. */
#define MOST_STARTS 24
#define MOST_PAIRS  400000

/* More rounds than this hardly gain anything. */
#define MOST_ROUNDS 20

/* One end of every line that meets a box of one column. */
typedef struct
{
  guint    n_boxes;
  GArray **neighbours; /* of guint: boxes of the other column */
} Column;

enum
{
  LEFT,
  RIGHT,
  N_COLUMNS
};

struct _CharterColumns
{
  Column columns[N_COLUMNS];
};

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return (one > other) - (one < other);
}

/* Where each box of an order stands. */
static guint *
rank (const guint *order,
      guint        n_boxes)
{
  guint *ranks = g_new (guint, n_boxes + 1);

  for (guint i = 0; i < n_boxes; i++)
    ranks[order[i]] = i;
  return ranks;
}

/* A tree of counts: how many lines were added so far that end at each rank. */
static void
tree_add (guint *tree,
          guint  n_ranks,
          guint  at)
{
  for (guint i = at + 1; i <= n_ranks; i += i & -i)
    tree[i]++;
}

/* How many of them end at @last or before it. */
static guint
tree_count (const guint *tree,
            guint        last)
{
  guint count = 0;

  for (guint i = last + 1; i > 0; i -= i & -i)
    count += tree[i];
  return count;
}

/* The ranks of a box's neighbours, the first one first. */
static GArray *
list_ranks (const Column *column,
            guint         box,
            const guint  *ranks)
{
  const GArray *neighbours = column->neighbours[box];
  GArray *list = g_array_sized_new (FALSE, FALSE, sizeof (guint), neighbours->len);

  for (guint i = 0; i < neighbours->len; i++)
    g_array_append_val (list, ranks[g_array_index (neighbours, guint, i)]);
  g_array_sort (list, compare_numbers);
  return list;
}

/* How often the lines of a box cross those of another one that stands after
 * it. */
static guint
count_pair (const GArray *first,
            const GArray *second)
{
  guint n_before = 0;
  guint count = 0;

  for (guint i = 0; i < first->len; i++)
    {
      while (n_before < second->len &&
             g_array_index (second, guint, n_before) < g_array_index (first, guint, i))
        n_before++;
      count += n_before;
    }
  return count;
}

static GPtrArray *
list_all_ranks (const Column *column,
                const guint  *ranks)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < column->n_boxes; i++)
    g_ptr_array_add (all, list_ranks (column, i, ranks));
  return all;
}

/* For every two boxes, how often their lines cross with the first one first. */
static guint *
count_pairs (const Column *column,
             const guint  *ranks)
{
  guint n = column->n_boxes;
  g_autoptr(GPtrArray) all = list_all_ranks (column, ranks);
  guint *pairs = g_new (guint, (gsize) n * n + 1);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      pairs[(gsize) i * n + j] = count_pair (g_ptr_array_index (all, i), g_ptr_array_index (all, j));
  return pairs;
}

static void
move_box (guint *order,
          guint  from,
          guint  to)
{
  guint moved = order[from];

  for (guint i = from; i < to; i++)
    order[i] = order[i + 1];
  for (guint i = from; i > to; i--)
    order[i] = order[i - 1];
  order[to] = moved;
}

/* The place with the fewest crossings for the box at @from while the others
 * stay; the nearest of several. */
static guint
find_place (const guint *pairs,
            const guint *order,
            guint        n,
            guint        from,
            gint64      *gain)
{
  gsize box = order[from];
  gint64 change = 0;
  guint best = from;

  *gain = 0;
  for (guint i = from; i > 0; i--)
    {
      gsize other = order[i - 1];

      change += (gint64) pairs[box * n + other] - pairs[other * n + box];
      if (change < -*gain)
        {
          *gain = -change;
          best = i - 1;
        }
    }
  change = 0;
  for (guint i = from + 1; i < n; i++)
    {
      gsize other = order[i];

      change += (gint64) pairs[other * n + box] - pairs[box * n + other];
      if (change < -*gain)
        {
          *gain = -change;
          best = i;
        }
    }
  return best;
}

/* Moves boxes of one column one by one, as long as that saves crossings. */
static gboolean
sift (const CharterColumns *self,
      guint                 side,
      guint                *order,
      const guint          *other_order)
{
  const Column *column = &self->columns[side];
  g_autofree guint *ranks = rank (other_order, self->columns[1 - side].n_boxes);
  g_autofree guint *pairs = count_pairs (column, ranks);
  gboolean sifted = FALSE;

  for (guint round = 0; round < MOST_ROUNDS; round++)
    {
      gboolean moved = FALSE;

      for (guint i = 0; i < column->n_boxes; i++)
        {
          gint64 gain;
          guint place = find_place (pairs, order, column->n_boxes, i, &gain);

          if (gain > 0)
            {
              move_box (order, i, place);
              moved = TRUE;
            }
        }
      if (!moved)
        break;
      sifted = TRUE;
    }
  return sifted;
}

/* What stands at the mean place of its neighbours crosses little; where two
 * have the same place, which neighbours they have decides, so that the order of
 * two boxes depends on nothing but their own lines. Without neighbours last. */
static int
compare_by_neighbours (gconstpointer a,
                       gconstpointer b,
                       gpointer      data)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;
  GPtrArray *all = data;
  const GArray *ranks[] = { g_ptr_array_index (all, one), g_ptr_array_index (all, other) };
  double means[2];

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      guint64 sum = 0;

      for (guint j = 0; j < ranks[i]->len; j++)
        sum += g_array_index (ranks[i], guint, j);
      means[i] = ranks[i]->len > 0 ? (double) sum / ranks[i]->len : G_MAXDOUBLE;
    }
  if (means[0] != means[1])
    return means[0] > means[1] ? 1 : -1;
  for (guint i = 0; i < MIN (ranks[0]->len, ranks[1]->len); i++)
    {
      int order = compare_numbers (&g_array_index (ranks[0], guint, i), &g_array_index (ranks[1], guint, i));

      if (order != 0)
        return order;
    }
  return compare_numbers (&one, &other);
}

static void
shuffle (guint *order,
         guint  n,
         GRand *random)
{
  for (guint i = n; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (random, 0, (gint32) i);
      guint moved = order[i - 1];

      order[i - 1] = order[other];
      order[other] = moved;
    }
}

/* Improves both columns by turns. */
static void
improve (const CharterColumns *self,
         guint                *left_order,
         guint                *right_order)
{
  for (guint round = 0; round < MOST_ROUNDS; round++)
    {
      gboolean right = sift (self, RIGHT, right_order, left_order);
      gboolean left = sift (self, LEFT, left_order, right_order);

      if (!left && !right)
        return;
    }
}

static guint
count_starts (const CharterColumns *self)
{
  guint n_boxes = MAX (1, self->columns[LEFT].n_boxes + self->columns[RIGHT].n_boxes);

  return CLAMP (MOST_PAIRS / (n_boxes * n_boxes), 1, MOST_STARTS);
}

/* How often lines cross when the right column goes by the left one alone. */
static guint
count_by_left (const CharterColumns *self,
               const guint          *left_order,
               guint                *right_order)
{
  g_autofree guint *ranks = rank (left_order, self->columns[LEFT].n_boxes);

  charter_columns_sort_right (self, ranks, right_order);
  return charter_columns_count_crossings (self, left_order, right_order);
}

/* Moves boxes of the left column one by one, as long as that saves crossings
 * and not too much has been tried. */
static guint
improve_left (const CharterColumns *self,
              guint                *left_order,
              guint                *right_order)
{
  guint n_left = self->columns[LEFT].n_boxes;
  g_autofree guint *tried = g_new (guint, n_left + 1);
  guint best = count_by_left (self, left_order, right_order);
  guint n_tries = count_starts (self) * MOST_ROUNDS;

  for (gboolean improved = TRUE; improved;)
    {
      improved = FALSE;
      for (guint from = 0; from < n_left; from++)
        for (guint to = 0; to < n_left && n_tries > 0; to++, n_tries--)
          {
            guint count;

            memcpy (tried, left_order, n_left * sizeof *tried);
            move_box (tried, from, to);
            count = count_by_left (self, tried, right_order);
            if (count >= best)
              continue;
            best = count;
            memcpy (left_order, tried, n_left * sizeof *tried);
            improved = TRUE;
          }
    }
  return best;
}

/**
 * charter_columns_new:
 * @n_left: boxes in the left column
 * @n_right: boxes in the right one
 *
 * Returns: (transfer full): columns without lines
 */
CharterColumns *
charter_columns_new (guint n_left,
                     guint n_right)
{
  CharterColumns *self = g_new0 (CharterColumns, 1);
  guint counts[] = { n_left, n_right };

  for (guint side = LEFT; side < N_COLUMNS; side++)
    {
      self->columns[side].n_boxes = counts[side];
      self->columns[side].neighbours = g_new (GArray *, counts[side] + 1);
      for (guint i = 0; i < counts[side]; i++)
        self->columns[side].neighbours[i] = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  return self;
}

/**
 * charter_columns_free:
 * @self: (transfer full): columns
 */
void
charter_columns_free (CharterColumns *self)
{
  g_return_if_fail (self != NULL);

  for (guint side = LEFT; side < N_COLUMNS; side++)
    {
      for (guint i = 0; i < self->columns[side].n_boxes; i++)
        g_array_unref (self->columns[side].neighbours[i]);
      g_free (self->columns[side].neighbours);
    }
  g_free (self);
}

/**
 * charter_columns_add_line:
 * @self: columns
 * @left: a box of the left column
 * @right: a box of the right one
 */
void
charter_columns_add_line (CharterColumns *self,
                          guint           left,
                          guint           right)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (left < self->columns[LEFT].n_boxes);
  g_return_if_fail (right < self->columns[RIGHT].n_boxes);

  g_array_append_val (self->columns[LEFT].neighbours[left], right);
  g_array_append_val (self->columns[RIGHT].neighbours[right], left);
}

/**
 * charter_columns_count_crossings:
 * @self: columns
 * @left_order: (array): the left column
 * @right_order: (array): the right one
 *
 * Returns: how many pairs of lines cross
 */
guint
charter_columns_count_crossings (const CharterColumns *self,
                                 const guint          *left_order,
                                 const guint          *right_order)
{
  const Column *right;
  g_autofree guint *ranks = NULL;
  g_autofree guint *tree = NULL;
  guint n_left;
  guint n_lines = 0;
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (left_order != NULL && right_order != NULL, 0);

  right = &self->columns[RIGHT];
  n_left = self->columns[LEFT].n_boxes;
  ranks = rank (left_order, n_left);
  tree = g_new0 (guint, n_left + 1);
  for (guint i = 0; i < right->n_boxes; i++)
    {
      const GArray *neighbours = right->neighbours[right_order[i]];

      for (guint j = 0; j < neighbours->len; j++)
        count += n_lines - tree_count (tree, ranks[g_array_index (neighbours, guint, j)]);
      for (guint j = 0; j < neighbours->len; j++)
        tree_add (tree, n_left, ranks[g_array_index (neighbours, guint, j)]);
      n_lines += neighbours->len;
    }
  return count;
}

/**
 * charter_columns_sort_right:
 * @self: columns
 * @left_ranks: (array): for each box of the left column a number that grows
 *   downwards; there may be gaps
 * @right_order: (array) (out caller-allocates): the right column
 *
 * Puts each box of the right column at the height of what it is joined to. Of
 * two boxes the same one comes first whatever becomes of the others, as long
 * as the left column stays.
 */
void
charter_columns_sort_right (const CharterColumns *self,
                            const guint          *left_ranks,
                            guint                *right_order)
{
  g_autoptr(GPtrArray) all = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (left_ranks != NULL && right_order != NULL);

  all = list_all_ranks (&self->columns[RIGHT], left_ranks);
  for (guint i = 0; i < self->columns[RIGHT].n_boxes; i++)
    right_order[i] = i;
  g_qsort_with_data (right_order, (gint) self->columns[RIGHT].n_boxes, sizeof *right_order,
                     compare_by_neighbours, all);
}

/**
 * charter_columns_insert_right:
 * @self: columns
 * @left_ranks: (array): for each box of the left column a number that grows
 *   downwards
 * @right_order: (element-type guint): boxes of the right column; the others are
 *   inserted
 * @more: (element-type guint): the others
 *
 * Puts each of @more where it crosses the lines of @right_order least, and
 * moves nothing that already stands there.
 */
void
charter_columns_insert_right (const CharterColumns *self,
                              const guint          *left_ranks,
                              GArray               *right_order,
                              GArray               *more)
{
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GArray) places = NULL;
  guint n_kept;

  g_return_if_fail (self != NULL);
  g_return_if_fail (left_ranks != NULL && right_order != NULL && more != NULL);

  all = list_all_ranks (&self->columns[RIGHT], left_ranks);
  n_kept = right_order->len;
  places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < more->len; i++)
    {
      const GArray *lines = g_ptr_array_index (all, g_array_index (more, guint, i));
      gint64 change = 0;
      gint64 least = 0;
      guint place = n_kept;

      for (guint j = n_kept; j > 0; j--)
        {
          const GArray *others = g_ptr_array_index (all, g_array_index (right_order, guint, j - 1));

          change += (gint64) count_pair (lines, others) - count_pair (others, lines);
          if (change < least)
            {
              least = change;
              place = j - 1;
            }
        }
      g_array_append_val (places, place);
    }

  /* From the last place on, so that the places before it stay what they were. */
  for (guint place = n_kept + 1; place-- > 0;)
    for (guint i = more->len; i-- > 0;)
      {
        if (g_array_index (places, guint, i) == place)
          g_array_insert_val (right_order, place, g_array_index (more, guint, i));
      }
}

/**
 * charter_columns_untangle:
 * @self: columns
 * @left_order: (array) (inout): the left column
 * @right_order: (array) (out caller-allocates): the right one
 *
 * Finds an order of both columns with few crossings. The left one stays as it
 * is where another one saves nothing.
 */
void
charter_columns_untangle (const CharterColumns *self,
                          guint                *left_order,
                          guint                *right_order)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  g_autofree guint *left = NULL;
  g_autofree guint *right = NULL;
  gsize left_size;
  gsize right_size;
  guint n_starts;
  guint best;

  g_return_if_fail (self != NULL);
  g_return_if_fail (left_order != NULL && right_order != NULL);

  left_size = self->columns[LEFT].n_boxes * sizeof *left_order;
  right_size = self->columns[RIGHT].n_boxes * sizeof *right_order;
  count_by_left (self, left_order, right_order);
  sift (self, RIGHT, right_order, left_order);
  best = charter_columns_count_crossings (self, left_order, right_order);

  left = g_memdup2 (left_order, left_size + sizeof *left);
  right = g_memdup2 (right_order, right_size + sizeof *right);
  n_starts = count_starts (self);
  for (guint i = 0; i < n_starts && best > 0; i++)
    {
      guint count;

      if (i > 0)
        {
          shuffle (left, self->columns[LEFT].n_boxes, random);
          count_by_left (self, left, right);
        }
      improve (self, left, right);
      count = charter_columns_count_crossings (self, left, right);
      if (count >= best)
        continue;
      best = count;
      memcpy (left_order, left, left_size);
      memcpy (right_order, right, right_size);
    }
}

/**
 * charter_columns_untangle_left:
 * @self: columns
 * @left_order: (array) (inout): the left column
 *
 * Finds an order of the left column with few crossings when the right one goes
 * by it as charter_columns_sort_right() has it. It stays as it is where
 * another one saves nothing.
 */
void
charter_columns_untangle_left (const CharterColumns *self,
                               guint                *left_order)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  g_autofree guint *right = NULL;
  g_autofree guint *left = NULL;
  guint n_left;
  guint n_starts;
  guint best;

  g_return_if_fail (self != NULL);
  g_return_if_fail (left_order != NULL);

  n_left = self->columns[LEFT].n_boxes;
  n_starts = count_starts (self);
  right = g_new (guint, self->columns[RIGHT].n_boxes + 1);
  left = g_memdup2 (left_order, (n_left + 1) * sizeof *left);
  best = count_by_left (self, left_order, right);
  for (guint i = 0; i < n_starts && best > 0; i++)
    {
      guint count;

      if (i == 1)
        charter_columns_untangle (self, left, right);
      else if (i > 1)
        shuffle (left, n_left, random);
      count = improve_left (self, left, right);
      if (count >= best)
        continue;
      best = count;
      memcpy (left_order, left, n_left * sizeof *left);
    }
}
