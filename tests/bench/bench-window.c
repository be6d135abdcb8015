/* bench-window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/canvas/canvas-item.h"
#include "app/contents/contents.h"
#include "app/diagrams/diagram-pane.h"
#include "app/window/application.h"
#include "app/window/window.h"
#include "bench-widgets.h"
#include "model/edit.h"

/* bench-window MODE [FILE]: prints lines of a name and a number, of
 *
 *   empty        a window of the toolkit with nothing in it
 *   start        Charter's window, with FILE or without
 *   edit FILE    every picture that follows an edit
 *   scroll FILE  the contents, opened out, moved by a row a frame
 *
 * "frame" is when the first frame was painted, "picture" when the first with
 * the diagram was, both in ms since BENCH_START (ns of the monotonic clock, or
 * else the start of main); "resident" is the memory then, in KiB. */

#define N_EDITS  15
#define N_FRAMES 400
#define ROW      34.0 /* pixels */

typedef struct
{
  const char    *mode;
  const char    *file;        /* nullable */
  gint64         start;       /* microseconds */
  GtkWindow     *window;
  GdkFrameClock *clock;
  gint64         frame_start; /* of the frame that is being painted, microseconds */
  gint64         frame_end;   /* of the last that was */
  guint          n_frames;
  double         frame_cost;  /* of the last frame, ms */
  gboolean       finished;
} Bench;

static gboolean
tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static double
get_elapsed (gint64 start,
             gint64 end)
{
  return (end - start) / 1000.0;
}

static void
print_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL) &&
      (line = strstr (status, "VmRSS:")) != NULL)
    printf ("resident\t%ld\n", atol (line + strlen ("VmRSS:")));
}

static void
before_paint_cb (Bench *bench)
{
  bench->frame_start = g_get_monotonic_time ();
}

static void
after_paint_cb (Bench *bench)
{
  gdk_display_sync (gdk_display_get_default ());
  bench->frame_end = g_get_monotonic_time ();
  bench->frame_cost = get_elapsed (bench->frame_start, bench->frame_end);
  bench->n_frames++;
  if (bench->n_frames == 1)
    printf ("frame\t%.1f\n", get_elapsed (bench->start, bench->frame_end));
}

static void
wait_for_frame (Bench *bench)
{
  guint before = bench->n_frames;

  gtk_widget_queue_draw (GTK_WIDGET (bench->window));
  while (bench->n_frames == before)
    g_main_context_iteration (NULL, TRUE);
}

static CharterDiagramLoader *
get_loader (Bench *bench)
{
  GtkWidget *pane = bench_find_type (GTK_WIDGET (bench->window), CHARTER_TYPE_DIAGRAM_PANE);

  return charter_diagram_pane_get_loader (CHARTER_DIAGRAM_PANE (pane));
}

/* Waits until the newest picture is on the screen. */
static void
wait_for_picture (Bench *bench)
{
  CharterDiagramLoader *loader = get_loader (bench);

  while (charter_diagram_loader_get_busy (loader))
    g_main_context_iteration (NULL, TRUE);
  wait_for_frame (bench);
}

static void
measure_edits (Bench *bench)
{
  CharterDocument *document =
    charter_file_get_document (charter_window_get_file (CHARTER_WINDOW (bench->window)));

  for (guint i = 0; i < N_EDITS; i++)
    {
      CharterRecord *record =
        charter_record_set_get_record (charter_document_get_records (document),
                                       CHARTER_KIND_ORGANIZATION, 1);
      g_autofree char *name = g_strdup_printf ("Council %u", i);
      g_autoptr(GPtrArray) edits =
        g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
      g_autoptr(GVariant) value = g_variant_ref_sink (g_variant_new_string (name));
      gint64 start = g_get_monotonic_time ();

      g_ptr_array_add (edits, charter_edit_new_set (record, "/name", value));
      if (!charter_document_perform (document, "bench", NULL, edits, NULL))
        g_error ("the edit was refused");
      printf ("perform\t%.1f\n", get_elapsed (start, g_get_monotonic_time ()));
      wait_for_picture (bench);
      printf ("edit\t%.1f\n", get_elapsed (start, bench->frame_end));
    }
}

static GListModel *
get_rows (GtkListView *list)
{
  return G_LIST_MODEL (gtk_list_view_get_model (list));
}

/* The list of the contents is the one whose rows are of a tree. */
static GtkListView *
find_tree_view (GtkWidget *from)
{
  if (GTK_IS_LIST_VIEW (from) && gtk_list_view_get_model (GTK_LIST_VIEW (from)) != NULL)
    {
      g_autoptr(GObject) first = g_list_model_get_item (get_rows (GTK_LIST_VIEW (from)), 0);

      if (GTK_IS_TREE_LIST_ROW (first))
        return GTK_LIST_VIEW (from);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkListView *found = find_tree_view (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
expand_groups (GListModel *rows)
{
  for (guint i = g_list_model_get_n_items (rows); i > 0; i--)
    {
      g_autoptr(GtkTreeListRow) row = g_list_model_get_item (rows, i - 1);

      if (gtk_tree_list_row_get_depth (row) == 0)
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
measure_scrolling (Bench *bench)
{
  GtkListView *list = find_tree_view (GTK_WIDGET (bench->window));
  GtkAdjustment *adjustment;
  gint64 start = g_get_monotonic_time ();

  if (list == NULL)
    g_error ("the contents have no list");
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  expand_groups (get_rows (list));
  wait_for_frame (bench);
  printf ("expand\t%.1f\n", get_elapsed (start, bench->frame_end));
  printf ("rows\t%u\n", g_list_model_get_n_items (get_rows (list)));

  for (guint i = 0; i < N_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + ROW);
      wait_for_frame (bench);
      printf ("scroll\t%.2f\n", bench->frame_cost);
    }
  for (guint i = 0; i < N_FRAMES / 10; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) *
                                            ((i * 7) % 40) / 40.0);
      wait_for_frame (bench);
      printf ("jump\t%.2f\n", bench->frame_cost);
    }
}

static gboolean
measure (gpointer user_data)
{
  Bench *bench = user_data;

  while (bench->n_frames == 0)
    g_main_context_iteration (NULL, TRUE);
  if (bench->file != NULL)
    {
      wait_for_picture (bench);
      printf ("picture\t%.1f\n", get_elapsed (bench->start, bench->frame_end));
    }
  print_memory ();
  if (g_str_equal (bench->mode, "edit"))
    measure_edits (bench);
  else if (g_str_equal (bench->mode, "scroll"))
    measure_scrolling (bench);
  bench->finished = TRUE;
  gtk_window_destroy (bench->window);
  return G_SOURCE_REMOVE;
}

static void
mapped_cb (GtkWindow *window,
           Bench     *bench)
{
  if (bench->clock != NULL)
    return;
  bench->window = window;
  bench->clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect_swapped (bench->clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (bench->clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  g_idle_add (measure, bench);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Bench          *bench)
{
  /* While a large file is read, a small window says so. */
  if (bench->window == NULL && GTK_IS_APPLICATION_WINDOW (window))
    g_signal_connect_after (window, "map", G_CALLBACK (mapped_cb), bench);
}

static void
activate_empty_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Charter"));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  const char *start = g_getenv ("BENCH_START");
  Bench bench = { .start = start != NULL ? g_ascii_strtoll (start, NULL, 10) / 1000
                                         : g_get_monotonic_time () };
  g_autoptr(GApplication) application = NULL;
  char *arguments[] = { argv[0], NULL, NULL };
  guint source;

  if (argc < 2)
    {
      fprintf (stderr, "usage: bench-window MODE [FILE]\n");
      return 2;
    }
  bench.mode = argv[1];
  bench.file = argc > 2 ? argv[2] : NULL;
  arguments[1] = argc > 2 ? argv[2] : NULL;
  if (g_str_equal (bench.mode, "empty"))
    {
      application = G_APPLICATION (adw_application_new ("io.github.charter.Empty",
                                                        G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (activate_empty_cb), NULL);
    }
  else
    application = G_APPLICATION (charter_application_new (G_APPLICATION_NON_UNIQUE));
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &bench);
  source = g_timeout_add (1000, tick, NULL);
  g_application_run (application, bench.file != NULL ? 2 : 1, arguments);
  g_source_remove (source);
  return bench.finished ? 0 : 1;
}
