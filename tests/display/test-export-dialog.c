/* test-export-dialog.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/export-dialog.h"
#include "formats/partnership-json.h"

#include "example.h"

/* Longer than any drawing takes on a busy machine, microseconds. */
#define PATIENCE (20 * G_USEC_PER_SEC)

typedef struct
{
  CharterDocument     *document;
  GtkWidget           *parent;
  CharterExportDialog *dialog;
  char                *exported;
} Fixture;

static gboolean
tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static GtkLabel *
get_label (Fixture    *fixture,
           const char *name)
{
  return GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog),
                                                   CHARTER_TYPE_EXPORT_DIALOG, name));
}

static void
spin_until_text (Fixture    *fixture,
                 const char *name,
                 const char *text)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint source = g_timeout_add (5, tick, NULL);

  while (strstr (gtk_label_get_text (get_label (fixture, name)), text) == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static void
exported_cb (Fixture    *fixture,
             const char *path)
{
  fixture->exported = g_strdup (path);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = copy_example ();
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  CharterRecordSet *records;

  fixture->document = charter_partnership_json_load (file, NULL, &error);
  g_assert_no_error (error);
  records = charter_document_get_records (fixture->document);
  fixture->parent = gtk_window_new ();
  fixture->dialog = charter_export_dialog_new (GTK_WINDOW (fixture->parent), records,
                                               charter_record_set_find_id (records, CHARTER_KIND_VIEW,
                                                                           "matrix"));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "exported", G_CALLBACK (exported_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  spin_until_text (fixture, "printing_label", "12 pt on A4 portrait");
}

/* A thread that still draws keeps the dialog alive, and the fixture may not go
 * before the weak pointer in it. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint source = g_timeout_add (5, tick, NULL);

  if (fixture->dialog != NULL && fixture->exported == NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  while (fixture->dialog != NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  g_clear_pointer (&fixture->exported, g_free);
  g_assert_finalize_object (fixture->document);
}

static void
test_reading (Fixture       *fixture,
              gconstpointer  data)
{
  AdwComboRow *pages =
    ADW_COMBO_ROW (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog),
                                                  CHARTER_TYPE_EXPORT_DIALOG, "page_row"));

  spin_until_text (fixture, "alt_label", "Description follows.");
  for (guint i = 0; i < 4; i++)
    adw_combo_row_set_selected (pages, i);
  spin_until_text (fixture, "printing_label", "A3 landscape");
}

static void
test_write (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("charter-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "matrix.png", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  charter_export_dialog_write (fixture->dialog, path);
  while (fixture->exported == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->exported, ==, path);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, 8, "\x89PNG\r\n\x1a\n", 8);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  charter_export_dialog_write (fixture->dialog, "/dev/null/matrix.png");
  spin_until_text (fixture, "problem_label", "matrix.png");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_label (fixture, "problem_label"))));
  g_assert_null (fixture->exported);
}

static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  GtkPicture *preview =
    GTK_PICTURE (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog),
                                                CHARTER_TYPE_EXPORT_DIALOG, "preview"));
  AdwComboRow *pages =
    ADW_COMBO_ROW (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog),
                                                  CHARTER_TYPE_EXPORT_DIALOG, "page_row"));
  g_autoptr(GdkPaintable) before = g_object_ref (gtk_picture_get_paintable (preview));

  g_assert_cmpint (gdk_paintable_get_intrinsic_width (before), >, 300);
  adw_combo_row_set_selected (pages, 1);
  spin_until_text (fixture, "printing_label", "A4 landscape");
  g_assert_true (gtk_picture_get_paintable (preview) != before);
  g_assert_nonnull (gtk_picture_get_alternative_text (preview));
}

/* Whoever stops an export keeps the file that was there. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("charter-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "matrix.png", NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  charter_export_dialog_write (fixture->dialog, path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.stop", NULL);
  spin_until_text (fixture, "problem_label", "No file was changed");
  g_assert_null (fixture->exported);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/charter/export-dialog/reading", Fixture, NULL, set_up, test_reading, tear_down);
  g_test_add ("/charter/export-dialog/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/charter/export-dialog/preview", Fixture, NULL, set_up, test_preview, tear_down);
  g_test_add ("/charter/export-dialog/stop", Fixture, NULL, set_up, test_stop, tear_down);
  g_test_add ("/charter/export-dialog/failure", Fixture, NULL, set_up, test_failure, tear_down);

  return g_test_run ();
}
