/* bench-stalls.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>

#include "app/checks/check-pane.h"
#include "app/contents/contents.h"
#include "app/dates/look.h"
#include "app/diagrams/diagram-pane.h"
#include "app/tables/table-pane.h"
#include "app/window/application.h"
#include "app/window/window.h"
#include "bench-widgets.h"
#include "model/edit.h"

/* bench-stalls FILE: prints lines of what was done and for how long at most,
 * in ms, the main loop did not look for keys while it was done. */

/* Of nothing happening, after which what was done counts as done, ms. */
#define QUIET 150

typedef struct
{
  CharterWindow *window;
  gint64         woken;   /* when the main loop last looked for events, microseconds */
  double         longest; /* that it then took until it looked again, ms */
  gboolean       quiet;
  gboolean       finished;
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

static void
run_step (Bench      *bench,
          const char *title,
          StepFunc    func)
{
  bench->longest = 0;
  bench->woken = g_get_monotonic_time ();
  (*func) (bench);
  settle (bench);
  printf ("%s\t%.1f\n", title, bench->longest);
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
step_select (Bench *bench)
{
  CharterRecord *record =
    charter_record_set_get_record (charter_document_get_records (get_document (bench)),
                                   CHARTER_KIND_ORGANIZATION, 1);

  charter_selection_set_handle (charter_window_get_selection (bench->window),
                                charter_record_get_handle (record));
}

static void
step_select_next (Bench *bench)
{
  CharterRecord *record =
    charter_record_set_get_record (charter_document_get_records (get_document (bench)),
                                   CHARTER_KIND_ORGANIZATION, 2);

  charter_selection_set_handle (charter_window_get_selection (bench->window),
                                charter_record_get_handle (record));
}

static void
step_edit (Bench *bench)
{
  CharterDocument *document = get_document (bench);
  CharterRecord *record = charter_record_set_get_record (charter_document_get_records (document),
                                                         CHARTER_KIND_ORGANIZATION, 1);
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autoptr(GVariant) value = g_variant_ref_sink (g_variant_new_string ("Another name"));

  g_ptr_array_add (edits, charter_edit_new_set (record, "/name", value));
  if (!charter_document_perform (document, "bench", NULL, edits, NULL))
    g_error ("the edit was refused");
}

static void
step_undo (Bench *bench)
{
  charter_document_undo (get_document (bench));
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

static gboolean
measure (gpointer user_data)
{
  Bench *bench = user_data;

  settle (bench);
  printf ("open\t%.1f\n", bench->longest);
  run_diagrams (bench);
  run_step (bench, "select a council", step_select);
  run_step (bench, "select the next", step_select_next);
  run_step (bench, "change the name of the first", step_edit);
  run_step (bench, "undo", step_undo);
  run_step (bench, "go to the search", step_go_to_search);
  run_step (bench, "search, first letter", step_search);
  run_step (bench, "search, second letter", step_search_more);
  run_step (bench, "clear the search", step_clear);
  run_step (bench, "table of seats", step_table);
  run_step (bench, "table at a date", step_date);
  run_step (bench, "table without a date", step_undated);
  run_step (bench, "points to check", step_points);
  run_step (bench, "points to check at a date", step_points_at_date);
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

  if (argc != 2)
    {
      fprintf (stderr, "usage: bench-stalls FILE\n");
      return 2;
    }
  application = G_APPLICATION (charter_application_new (G_APPLICATION_NON_UNIQUE));
  g_object_set_data (G_OBJECT (application), "bench", &bench);
  g_application_set_default (application);
  g_main_context_set_poll_func (NULL, poll_watched);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &bench);
  g_application_run (application, argc, argv);
  return bench.finished ? 0 : 1;
}
