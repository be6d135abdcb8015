/* bench-stalls.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>

#include "analysis/words/scope.h"
#include "app/checks/check-pane.h"
#include "app/contents/contents.h"
#include "app/dates/look.h"
#include "app/diagrams/diagram-pane.h"
#include "app/tables/table-pane.h"
#include "app/window/application.h"
#include "app/window/window.h"
#include "bench-widgets.h"
#include "model/edit.h"

/* bench-stalls FILE [FIRST LAST TIMES]: prints lines of what was done and for how
 * long at most, in ms, the main loop did not look for keys while it was done. One
 * of the steps saves the file.
 * With two steps they and those in between are done over and over, for a
 * profiler. */

/* Of nothing happening, after which what was done counts as done, ms. */
#define QUIET 150

typedef struct
{
  CharterWindow *window;
  gint64         woken;   /* when the main loop last looked for events, microseconds */
  double         longest; /* that it then took until it looked again, ms */
  gboolean       quiet;
  gboolean       finished;
  guint          first;   /* step, and the last */
  guint          last;
  guint          times;   /* 0 when everything is done once */
} Bench;

typedef void (*StepFunc) (Bench *bench);

static void
note_stall (Bench *bench)
{
  if (bench->woken != 0)
    bench->longest = MAX (bench->longest, (g_get_monotonic_time () - bench->woken) / 1000.0);
}

/* A poll function is given no data of its own. */
static int
poll_watched (GPollFD *descriptors,
              guint    n_descriptors,
              int      timeout)
{
  Bench *bench = g_object_get_data (G_OBJECT (g_application_get_default ()), "bench");
  int result;

  note_stall (bench);
  result = g_poll (descriptors, n_descriptors, timeout);
  bench->woken = g_get_monotonic_time ();
  return result;
}

static gboolean
quiet_cb (gpointer user_data)
{
  ((Bench *) user_data)->quiet = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_busy (Bench *bench)
{
  GtkWidget *pane = bench_find_type (GTK_WIDGET (bench->window), CHARTER_TYPE_DIAGRAM_PANE);

  return charter_diagram_loader_get_busy (
    charter_diagram_pane_get_loader (CHARTER_DIAGRAM_PANE (pane)));
}

/* Until no picture is being made and nothing of higher priority than a timer
 * that is started anew is left. */
static void
settle (Bench *bench)
{
  do
    {
      bench->quiet = FALSE;
      g_timeout_add_full (G_PRIORITY_LOW, QUIET, quiet_cb, bench, NULL);
      while (!bench->quiet)
        g_main_context_iteration (NULL, TRUE);
    }
  while (is_busy (bench));
}

static CharterContents *
get_contents (Bench *bench)
{
  return CHARTER_CONTENTS (bench_find_type (GTK_WIDGET (bench->window), CHARTER_TYPE_CONTENTS));
}

static CharterDocument *
get_document (Bench *bench)
{
  return charter_file_get_document (charter_window_get_file (bench->window));
}

static void
search_for (Bench      *bench,
            const char *text)
{
  GtkWidget *pane = GTK_WIDGET (charter_contents_get_outline_pane (get_contents (bench)));

  gtk_editable_set_text (GTK_EDITABLE (bench_find_type (pane, GTK_TYPE_SEARCH_ENTRY)), text);
}

static void
step_go_to_search (Bench *bench)
{
  charter_contents_search (get_contents (bench));
}

static void
step_search (Bench *bench)
{
  search_for (bench, "a");
}

static void
step_search_more (Bench *bench)
{
  search_for (bench, "al");
}

static void
step_clear (Bench *bench)
{
  search_for (bench, "");
}

static void
act (Bench      *bench,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (bench->window), action, NULL);
}

static CharterRecord *
get_record (Bench         *bench,
            CharterKindId  kind,
            guint          number)
{
  return charter_record_set_get_record (charter_document_get_records (get_document (bench)), kind,
                                        number);
}

static void
select_record (Bench         *bench,
               CharterRecord *record)
{
  charter_selection_set_handle (charter_window_get_selection (bench->window),
                                charter_record_get_handle (record));
}

static void
step_select (Bench *bench)
{
  select_record (bench, get_record (bench, CHARTER_KIND_ORGANIZATION, 1));
}

static void
step_select_next (Bench *bench)
{
  select_record (bench, get_record (bench, CHARTER_KIND_ORGANIZATION, 2));
}

static void
step_select_board (Bench *bench)
{
  CharterRecordSet *records = charter_document_get_records (get_document (bench));
  CharterRecord *record = NULL;

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION) &&
       (record == NULL || !charter_organization_is_body (record)); i++)
    record = get_record (bench, CHARTER_KIND_ORGANIZATION, i);
  select_record (bench, record);
}

static void
step_select_partnership (Bench *bench)
{
  select_record (bench, get_record (bench, CHARTER_KIND_ORGANIZATION, 0));
}

static void
step_select_person (Bench *bench)
{
  select_record (bench, get_record (bench, CHARTER_KIND_PERSON, 1));
}

static void
step_edit (Bench *bench)
{
  CharterRecord *record = get_record (bench, CHARTER_KIND_ORGANIZATION, 1);
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autoptr(GVariant) value = g_variant_ref_sink (g_variant_new_string ("Another name"));

  g_ptr_array_add (edits, charter_edit_new_set (record, "/name", value));
  if (!charter_document_perform (get_document (bench), "bench", NULL, edits, NULL))
    g_error ("the edit was refused");
}

static void
step_undo (Bench *bench)
{
  act (bench, "win.undo");
}

static void
step_redo (Bench *bench)
{
  act (bench, "win.redo");
}

static void
step_save (Bench *bench)
{
  act (bench, "win.save");
}

static void
step_open_groups (Bench *bench)
{
  GtkWidget *list = bench_find_type (
    GTK_WIDGET (charter_contents_get_outline_pane (get_contents (bench))), GTK_TYPE_LIST_VIEW);
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  for (guint i = g_list_model_get_n_items (rows); i > 0; i--)
    {
      g_autoptr(GtkTreeListRow) row = g_list_model_get_item (rows, i - 1);

      if (gtk_tree_list_row_get_depth (row) > 0 || gtk_tree_list_row_get_expanded (row))
        continue;
      gtk_tree_list_row_set_expanded (row, TRUE);
      settle (bench);
    }
}

static void
step_find (Bench *bench)
{
  act (bench, "win.find-in-diagram");
}

static void
step_fit (Bench *bench)
{
  gtk_widget_activate_action (
    bench_find_type (GTK_WIDGET (bench->window), CHARTER_TYPE_DIAGRAM_PANE), "diagram.fit", NULL);
}

static void
step_set_up (Bench *bench)
{
  act (bench, "win.set-up-diagram");
}

static void
step_new_diagram (Bench *bench)
{
  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.new-diagram", "s", "governance");
}

static void
step_add_person (Bench *bench)
{
  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.add", "i",
                              CHARTER_RECORD_GROUP_PEOPLE);
}

static void
step_export (Bench *bench)
{
  act (bench, "win.export");
}

static void
step_what_if (Bench *bench)
{
  step_select (bench);
  act (bench, "win.what-if");
}

static void
step_annual (Bench *bench)
{
  act (bench, "win.annual-council");
}

static void
step_compare (Bench *bench)
{
  act (bench, "win.compare");
}

static void
step_compare_saved (Bench *bench)
{
  act (bench, "win.compare-saved");
}

static void
step_stop_comparing (Bench *bench)
{
  act (bench, "win.stop-comparing");
}

static void
step_date (Bench *bench)
{
  CharterDate date;

  if (!charter_date_parse ("2015-01-12", &date))
    g_error ("no date");
  charter_look_set_date (charter_window_get_look (bench->window), &date);
}

static void
step_undated (Bench *bench)
{
  charter_look_set_undated (charter_window_get_look (bench->window));
}

static void
step_services (Bench *bench)
{
  charter_table_list_set_kind (charter_contents_get_table_list (get_contents (bench)),
                               charter_table_kind_find ("services"));
}

static void
step_table (Bench *bench)
{
  charter_table_list_set_kind (charter_contents_get_table_list (get_contents (bench)),
                               charter_table_kind_find ("seats"));
}

/* The points are found in a thread, and the step lasts until they are shown. */
static void
wait_for_points (Bench *bench)
{
  GtkWidget *pane = bench_find_type (GTK_WIDGET (bench->window), CHARTER_TYPE_CHECK_PANE);

  while (!charter_check_pane_is_up_to_date (CHARTER_CHECK_PANE (pane)))
    g_main_context_iteration (NULL, TRUE);
}

static void
step_points (Bench *bench)
{
  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.show-checks", NULL);
  wait_for_points (bench);
}

static void
step_points_at_date (Bench *bench)
{
  step_date (bench);
  wait_for_points (bench);
}

/* Every diagram is chosen as a person would, from the list. */
static void
run_diagrams (Bench *bench)
{
  CharterDiagramList *list = charter_contents_get_diagram_list (get_contents (bench));
  CharterRecordSet *records = charter_document_get_records (get_document (bench));
  guint n = charter_record_set_get_n_records (records, CHARTER_KIND_VIEW);

  for (guint i = 0; i < n; i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);
      g_autofree char *title = g_strdup_printf ("diagram: %s", charter_record_get_id (view));

      bench->longest = 0;
      bench->woken = g_get_monotonic_time ();
      charter_diagram_list_choose (list, i);
      settle (bench);
      printf ("%s\t%.1f\n", title, bench->longest);
    }
}

/* In the order in which somebody might do it; each goes on from the one before. */
static const struct
{
  const char *title;
  StepFunc    func;
} steps[] = {
  { "select a council", step_select },
  { "select the next", step_select_next },
  { "select a board", step_select_board },
  { "select the partnership", step_select_partnership },
  { "select a person", step_select_person },
  { "select a council again", step_select },
  { "change its name", step_edit },
  { "undo", step_undo },
  { "redo", step_redo },
  { "save", step_save },
  { "go to the search", step_go_to_search },
  { "search, first letter", step_search },
  { "search, second letter", step_search_more },
  { "clear the search", step_clear },
  { "open out all groups", step_open_groups },
  { "find in the diagram", step_find },
  { "fit the diagram", step_fit },
  { "look at a date", step_date },
  { "no date again", step_undated },
  { "set up the diagram", step_set_up },
  { "new diagram", step_new_diagram },
  { "add a person", step_add_person },
  { "export", step_export },
  { "what if a council leaves", step_what_if },
  { "annual council", step_annual },
  { "compare", step_compare },
  { "compare with what was saved", step_compare_saved },
  { "stop comparing", step_stop_comparing },
  { "table of services by council", step_services },
  { "table of seats", step_table },
  { "table at a date", step_date },
  { "table without a date", step_undated },
  { "points to check", step_points },
  { "points to check at a date", step_points_at_date },
};

/* Dialogs are left as soon as they are there. */
static void
close_others (Bench *bench)
{
  g_autoptr(GList) windows =
    g_list_copy (gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ())));

  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (link->data != bench->window)
        gtk_window_destroy (link->data);
    }
}

static void
run_step (Bench *bench,
          guint  step)
{
  bench->longest = 0;
  bench->woken = g_get_monotonic_time ();
  (*steps[step].func) (bench);
  settle (bench);
  printf ("%s\t%.1f\n", steps[step].title, bench->longest);
  fflush (stdout);
  close_others (bench);
  settle (bench);
}

static guint
find_step (const char *title)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (g_str_equal (steps[i].title, title))
        return i;
    }
  g_error ("no step %s", title);
}

static gboolean
measure (gpointer user_data)
{
  Bench *bench = user_data;

  settle (bench);
  printf ("open\t%.1f\n", bench->longest);
  if (bench->times == 0)
    run_diagrams (bench);
  for (guint i = 0; i < MAX (bench->times, 1); i++)
    {
      for (guint step = bench->first; step <= bench->last; step++)
        run_step (bench, step);
    }
  bench->finished = TRUE;
  gtk_window_destroy (GTK_WINDOW (bench->window));
  return G_SOURCE_REMOVE;
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Bench          *bench)
{
  if (bench->window != NULL || !CHARTER_IS_WINDOW (window))
    return;
  bench->window = CHARTER_WINDOW (window);
  g_idle_add (measure, bench);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GApplication) application = NULL;
  Bench bench = { NULL, };

  if (argc != 2 && argc != 5)
    {
      fprintf (stderr, "usage: bench-stalls FILE [FIRST LAST TIMES]\n");
      return 2;
    }
  bench.last = G_N_ELEMENTS (steps) - 1;
  if (argc == 5)
    {
      bench.first = find_step (argv[2]);
      bench.last = find_step (argv[3]);
      bench.times = (guint) g_ascii_strtoull (argv[4], NULL, 10);
    }
  application = G_APPLICATION (charter_application_new (G_APPLICATION_NON_UNIQUE));
  g_object_set_data (G_OBJECT (application), "bench", &bench);
  g_application_set_default (application);
  g_main_context_set_poll_func (NULL, poll_watched);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &bench);
  g_application_run (application, 2, argv);
  return bench.finished ? 0 : 1;
}
