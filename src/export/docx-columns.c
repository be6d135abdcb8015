/* docx-columns.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/docx-columns.h"

/* How wide letters of 12 points are about, whatever font the report has, and
 * what a cell keeps free at its sides, points. */
#define LETTER_WIDTH 6.2
#define BOLD_WIDTH   6.9
#define CELL_SIDES   12.0

/* What a column takes: without any break, and with all that are possible. */
typedef struct
{
  double whole;
  double least;
} Need;

static void
measure_text (Need       *need,
              const char *text,
              double      letter_width)
{
  glong n_letters = 0;
  glong n_in_word = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      n_letters++;
      n_in_word = g_unichar_isspace (g_utf8_get_char (p)) ? 0 : n_in_word + 1;
      need->least = MAX (need->least, n_in_word * letter_width + CELL_SIDES);
    }
  need->whole = MAX (need->whole, n_letters * letter_width + CELL_SIDES);
}

static void
measure_column (const CharterDescriptionBlock *table,
                guint                          column,
                Need                          *need)
{
  measure_text (need, g_ptr_array_index (table->columns, column), BOLD_WIDTH);
  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (table->rows, i);
      GPtrArray *texts = column < row->len ? g_ptr_array_index (row, column) : NULL;

      for (guint j = 0; texts != NULL && j < texts->len; j++)
        measure_text (need, g_ptr_array_index (texts, j), LETTER_WIDTH);
    }
}

/* Settles what needs no more than its share, as often as that leaves more for
 * the others; then what cannot do with its share. Gives what is left. */
static double
settle (const Need *needs,
        GArray     *widths,
        double      room,
        guint      *n_open)
{
  for (guint round = 0; round < 2 * widths->len && *n_open > 0; round++)
    for (guint i = 0; i < widths->len && *n_open > 0; i++)
      {
        double *one = &g_array_index (widths, double, i);
        double share = room / *n_open;

        if (*one > 0)
          continue;
        if (needs[i].whole <= share)
          *one = needs[i].whole;
        else if (round >= widths->len && needs[i].least > share)
          *one = needs[i].least;
        else
          continue;
        room -= *one;
        (*n_open)--;
      }
  return room;
}

/**
 * charter_docx_columns_measure:
 * @table: a table
 * @width: how wide it is, points
 *
 * Shares the width out: short texts stay on one line, and long ones share what
 * is left.
 *
 * Returns: (transfer full) (element-type double): the width of each column,
 *   points
 */
GArray *
charter_docx_columns_measure (const CharterDescriptionBlock *table,
                              double                         width)
{
  GArray *widths = g_array_new (FALSE, TRUE, sizeof (double));
  g_autofree Need *needs = NULL;
  double total = 0;
  double room;
  guint n_open;

  g_return_val_if_fail (table != NULL, widths);
  g_return_val_if_fail (width > 0, widths);

  n_open = table->columns->len;
  needs = g_new0 (Need, n_open);
  g_array_set_size (widths, n_open);
  for (guint i = 0; i < widths->len; i++)
    measure_column (table, i, &needs[i]);
  room = settle (needs, widths, width, &n_open);
  for (guint i = 0; i < widths->len; i++)
    {
      double *one = &g_array_index (widths, double, i);

      if (*one <= 0)
        *one = MAX (room / n_open, CELL_SIDES);
      total += *one;
    }
  for (guint i = 0; i < widths->len; i++)
    g_array_index (widths, double, i) *= width / total;
  return widths;
}
