/* annual-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/annual/annual-list.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"

typedef enum
{
  COLUMN_SEAT,
  COLUMN_NAME,
  COLUMN_MINUTE,
  N_COLUMNS,
} Column;

/* How well what is written fits a seat, the best first: "Leader" is rather
 * the Leader of Swale than the Deputy Leader. */
enum
{
  FIT_EXACT,
  FIT_START,
  FIT_WORDS,
  N_FITS,
};

/* One row of the list, and the seats that it may be about. */
typedef struct
{
  const char *cells[N_COLUMNS]; /* borrowed, without spaces around them */
  GArray     *seats;            /* of guint */
  gboolean    entered;
} Row;

typedef struct
{
  CharterAnnualCouncil *council;
  GArray               *rows;  /* of Row */
  gboolean             *taken; /* by seat: whether a row was about it */
  GPtrArray            *notes; /* of sentences */
} List;

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_array_unref (row->seats);
}

static const CharterAnnualSeat *
get_seat (const List *list,
          guint       seat)
{
  return charter_annual_council_get_seat (list->council, seat);
}

/* Each word of one begins a word of the other. */
static gboolean
has_words (const char *words,
           const char *text)
{
  return g_str_match_string (words, text, TRUE);
}

static gboolean
begins_with (const char *text,
             const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *beginning = g_utf8_casefold (words, -1);

  return g_str_has_prefix (folded, beginning);
}

static gboolean
is_fit (const CharterAnnualSeat *seat,
        const char              *text,
        guint                    fit)
{
  if (fit == FIT_EXACT)
    return g_str_equal (seat->key, text) ||
           (has_words (text, seat->title) && has_words (seat->title, text)) ||
           (has_words (text, seat->office) && has_words (seat->office, text));
  if (fit == FIT_START)
    return begins_with (seat->title, text);
  return has_words (text, seat->title);
}

static GArray *
find_seats (const List *list,
            const char *text)
{
  GArray *seats = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint fit = 0; fit < N_FITS && seats->len == 0; fit++)
    {
      for (guint i = 0; i < charter_annual_council_get_n_seats (list->council); i++)
        {
          if (is_fit (get_seat (list, i), text, fit))
            g_array_append_val (seats, i);
        }
    }
  return seats;
}

/* The seats of a body that are called alike are one place; anything else has
 * to be told apart. */
static gboolean
are_alike (const List *list,
           GArray     *seats)
{
  for (guint i = 1; i < seats->len; i++)
    {
      if (!g_str_equal (get_seat (list, g_array_index (seats, guint, i))->title,
                        get_seat (list, g_array_index (seats, guint, 0))->title))
        return FALSE;
    }
  return TRUE;
}

static char *
join_titles (const List *list,
             GArray     *seats)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < seats->len; i++)
    {
      char *title = get_seat (list, g_array_index (seats, guint, i))->title;

      if (!g_ptr_array_find_with_equal_func (titles, title, g_str_equal, NULL))
        g_ptr_array_add (titles, title);
    }
  return charter_name_join (titles);
}

/* Says why a row is about no seat. */
static gboolean
check_row (List      *list,
           const Row *row)
{
  g_autofree char *titles = NULL;

  if (row->seats->len == 0)
    {
      g_ptr_array_add (list->notes,
                       /* Translators: what somebody wrote for a seat */
                       g_strdup_printf (_("No seat is called “%s”, so its line is left out."),
                                        row->cells[COLUMN_SEAT]));
      return FALSE;
    }
  if (are_alike (list, row->seats))
    return TRUE;
  titles = join_titles (list, row->seats);
  g_ptr_array_add (list->notes,
                   /* Translators: what somebody wrote for a seat, and the seats */
                   g_strdup_printf (_("“%1$s” may be %2$s, so its line is left out. Write more of "
                                      "the name."), row->cells[COLUMN_SEAT], titles));
  return FALSE;
}

static gboolean
has_holder (const List *list,
            guint       seat,
            const char *name)
{
  const CharterAnnualSeat *one = get_seat (list, seat);
  g_autoptr(GPtrArray) candidates = NULL;

  return one->person != NULL &&
         charter_person_name_match (charter_annual_council_get_records (list->council), name,
                                    &candidates) == CHARTER_PERSON_MATCH_SURE &&
         charter_record_get_handle (g_ptr_array_index (candidates, 0)) ==
           charter_record_get_handle (one->person);
}

static void
enter (List  *list,
       Row   *row,
       guint  seat)
{
  const char *name = row->cells[COLUMN_NAME];
  CharterAnnualChoice choice = CHARTER_ANNUAL_STAYS;
  g_autoptr(GError) error = NULL;

  row->entered = TRUE;
  list->taken[seat] = TRUE;
  if (*name != '\0' && !has_holder (list, seat, name) && !charter_annual_choice_find (name, &choice))
    choice = CHARTER_ANNUAL_NEW_PERSON;
  if (charter_annual_council_choose (list->council, seat, choice, name, &error))
    charter_annual_council_set_minute (list->council, seat, row->cells[COLUMN_MINUTE]);
  else
    g_ptr_array_add (list->notes, g_strdup (error->message));
}

/* Whoever is in one of several seats that are called alike keeps that one. */
static void
enter_holders (List *list,
               Row  *row)
{
  for (guint i = 0; !row->entered && i < row->seats->len; i++)
    {
      guint seat = g_array_index (row->seats, guint, i);

      if (!list->taken[seat] && has_holder (list, seat, row->cells[COLUMN_NAME]))
        enter (list, row, seat);
    }
}

static void
enter_others (List *list,
              Row  *row)
{
  for (guint i = 0; !row->entered && i < row->seats->len; i++)
    {
      guint seat = g_array_index (row->seats, guint, i);

      if (!list->taken[seat])
        enter (list, row, seat);
    }
  if (!row->entered)
    g_ptr_array_add (list->notes,
                     /* Translators: a seat, the name of a person */
                     g_strdup_printf (_("Another line is about “%1$s” already, so “%2$s” is left "
                                        "out."), row->cells[COLUMN_SEAT], row->cells[COLUMN_NAME]));
}

/* A first line with the names of columns says where they are. */
static gboolean
read_head (char **cells,
           int   *columns)
{
  const char *const names[N_COLUMNS] = { _("seat"), _("name"), _("minute") };
  static const char *const english[N_COLUMNS] = { "seat", "name", "minute" };
  int found[N_COLUMNS] = { -1, -1, -1 };

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      for (int j = 0; cells[j] != NULL; j++)
        {
          if (g_ascii_strcasecmp (cells[j], english[i]) == 0 ||
              g_ascii_strcasecmp (cells[j], names[i]) == 0)
            found[i] = j;
        }
    }
  if (found[COLUMN_SEAT] < 0 || found[COLUMN_NAME] < 0)
    return FALSE;
  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i] = found[i];
  return TRUE;
}

static void
read_row (List   *list,
          char  **cells,
          int    *columns)
{
  int n_cells = (int) g_strv_length (cells);
  Row row = { { "", "", "" }, NULL, FALSE };

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (columns[i] >= 0 && columns[i] < n_cells)
        row.cells[i] = cells[columns[i]];
    }
  if (*row.cells[COLUMN_SEAT] == '\0')
    return;
  row.seats = find_seats (list, row.cells[COLUMN_SEAT]);
  if (check_row (list, &row))
    g_array_append_val (list->rows, row);
  else
    row_clear (&row);
}

static char **
split_cells (const char *line)
{
  char **cells = g_strsplit (line, "\t", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    g_strstrip (cells[i]);
  return cells;
}

static guint
enter_rows (List *list)
{
  guint n_entered = 0;

  for (guint i = 0; i < list->rows->len; i++)
    enter_holders (list, &g_array_index (list->rows, Row, i));
  for (guint i = 0; i < list->rows->len; i++)
    {
      Row *row = &g_array_index (list->rows, Row, i);

      if (!row->entered)
        enter_others (list, row);
      n_entered += row->entered ? 1 : 0;
    }
  return n_entered;
}

/**
 * charter_annual_list_enter:
 * @council: an annual council
 * @text: rows of a spreadsheet: a seat, a tab, a name and perhaps a tab and a
 *   minute; other columns are told by a first row with the names of columns
 * @n_entered: (out): how many rows are entered
 *
 * Chooses what the list says. Seats are known by their names or a part of
 * them; those of a body that are called alike are filled in the order of the
 * list, and who has one of them keeps it. In the place of a name there may be
 * a choice, such as "vacant"; with nothing there the holder stays.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for every row that
 *   is left out
 */
GPtrArray *
charter_annual_list_enter (CharterAnnualCouncil *council,
                           const char           *text,
                           guint                *n_entered)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autofree gboolean *taken = NULL;
  g_auto(GStrv) lines = NULL;
  int columns[N_COLUMNS] = { COLUMN_SEAT, COLUMN_NAME, COLUMN_MINUTE };
  List list = { council, rows, NULL, NULL };

  g_return_val_if_fail (council != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (n_entered != NULL, NULL);

  taken = g_new0 (gboolean, charter_annual_council_get_n_seats (council) + 1);
  list.taken = taken;
  list.notes = g_ptr_array_new_with_free_func (g_free);
  g_array_set_clear_func (rows, row_clear);
  lines = g_strsplit_set (text, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char **cells = split_cells (lines[i]);

      g_ptr_array_add (kept, cells);
      if (cells[0] != NULL && (rows->len > 0 || !read_head (cells, columns)))
        read_row (&list, cells, columns);
    }
  *n_entered = enter_rows (&list);
  return list.notes;
}
