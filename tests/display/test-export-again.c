/* test-export-again.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app/export/export-report.h"

#include "document-test.h"

static GtkLabel *
find_label (GtkWidget  *from,
            const char *words)
{
  if (GTK_IS_LABEL (from) && gtk_widget_get_mapped (from) &&
      strstr (gtk_label_get_text (GTK_LABEL (from)), words) != NULL)
    return GTK_LABEL (from);
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_label (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Exports all diagrams, which takes longer than anybody waits without a word. */
static void
export_before (CharterTestPlace *place,
               CharterWindow    *window)
{
  CharterRecordSet *records = charter_test_get_records (window);
  g_autoptr(CharterExportSettings) settings = charter_export_settings_new ();
  g_autoptr(CharterExportBatch) batch = NULL;
  g_autoptr(GError) error = NULL;

  settings->format = charter_export_format_find ("png");
  batch = charter_export_batch_new (records, settings);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.png", i);
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);

      charter_export_batch_add (batch, view, path, NULL);
    }
  for (guint i = 0; i < charter_export_batch_get_n_items (batch); i++)
    g_assert_true (charter_export_batch_write (batch, i, NULL));
  charter_export_report_keep (charter_test_get_file (window), batch);
}

/* It takes a while: that is said, and it can be stopped. */
static void
check_stop (CharterTestPlace *place,
            CharterWindow    *window)
{
  GtkWidget *widget = GTK_WIDGET (window);
  g_autofree char *last = NULL;
  g_autofree char *last_path = NULL;
  guint n_views;

  n_views = charter_record_set_get_n_records (charter_test_get_records (window), CHARTER_KIND_VIEW);
  last = g_strdup_printf ("%u.png", n_views - 1);
  last_path = g_build_filename (place->folder, last, NULL);
  export_before (place, window);
  g_assert_cmpint (g_unlink (last_path), ==, 0);
  charter_test_activate (window, "win.export-again");
  charter_test_spin_until (find_label (widget, "Exporting ") != NULL);
  charter_test_activate (window, "win.stop-exporting");
  charter_test_answer ("Stopped", "close");
  charter_test_spin_until (find_label (widget, "Exporting ") == NULL);
  g_assert_false (g_file_test (last_path, G_FILE_TEST_EXISTS));
}

static void
test_stop (void)
{
  charter_test_run_place ("", NULL, NULL, check_stop);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/export-again/stop", test_stop);

  return g_test_run ();
}
