/* export-test.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-test.h"

#include <glib/gstdio.h>
#include <string.h>

static void
exported_cb (CharterTestExport *self,
             const char        *path)
{
  g_free (self->exported);
  self->exported = g_strdup (path);
}

static void
set_up_cb (CharterTestExport *self)
{
  self->n_set_up++;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  CharterFile **file = user_data;
  g_autoptr(GError) error = NULL;

  *file = charter_file_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
remove_all (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }
  g_remove (path);
}

/**
 * charter_test_export_set_up:
 * @self: a fixture
 * @data: nothing
 *
 * Opens the dialog on a table of a copy of the example.
 */
void
charter_test_export_set_up (CharterTestExport *self,
                            gconstpointer      data)
{
  g_autofree char *path = NULL;
  g_autoptr(GFile) copy = NULL;

  /* With a character that means something in markup. */
  self->folder = g_dir_make_tmp ("charter-export-&-XXXXXX", NULL);
  path = g_build_filename (self->folder, "mid-kent.json", NULL);
  copy = g_file_new_for_path (path);
  charter_test_copy_to (path);
  charter_file_open_async (copy, NULL, opened_cb, &self->file);
  charter_test_spin_until (self->file != NULL);
  self->parent = gtk_window_new ();
  charter_test_export_open (self, "matrix");
}

/**
 * charter_test_export_tear_down:
 * @self: a fixture
 * @data: nothing
 *
 * Checks that nothing is left.
 */
void
charter_test_export_tear_down (CharterTestExport *self,
                               gconstpointer      data)
{
  charter_test_export_close (self);
  gtk_window_destroy (GTK_WINDOW (self->parent));
  charter_file_release (self->file);
  /* A thread may look at it a little longer. */
  g_object_add_weak_pointer (G_OBJECT (self->file), (gpointer *) &self->file);
  g_object_unref (self->file);
  charter_test_spin_until (self->file == NULL);
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->exported);
}

/**
 * charter_test_export_open:
 * @self: a fixture without a dialog
 * @view: the id of a diagram
 *
 * Opens the dialog and waits for what it says about the size of the text.
 */
void
charter_test_export_open (CharterTestExport *self,
                          const char        *view)
{
  CharterRecordSet *records =
    charter_document_get_records (charter_file_get_document (self->file));
  CharterRecord *record = charter_record_set_find_id (records, CHARTER_KIND_VIEW, view);

  self->dialog = charter_export_dialog_new (GTK_WINDOW (self->parent), self->file, NULL,
                                            charter_record_get_handle (record));
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  g_signal_connect_swapped (self->dialog, "exported", G_CALLBACK (exported_cb), self);
  g_signal_connect_swapped (self->dialog, "set-up", G_CALLBACK (set_up_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  charter_test_spin_until (charter_test_export_has_text (self, "printing_label", "pt on A4"));
}

/**
 * charter_test_export_close:
 * @self: a fixture
 *
 * Closes the dialog. A thread that still draws keeps it alive, and the fixture
 * may not go before the weak pointer in it.
 */
void
charter_test_export_close (CharterTestExport *self)
{
  if (self->dialog != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->dialog)))
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  charter_test_spin_until (self->dialog == NULL);
}

/**
 * charter_test_export_get:
 * @self: a fixture
 * @id: a name out of a template
 *
 * Returns: (transfer none): the widget of that name, which is there
 */
GtkWidget *
charter_test_export_get (CharterTestExport *self,
                         const char        *id)
{
  GtkWidget *widget = charter_test_find_id (GTK_WIDGET (self->dialog), id);

  g_assert_nonnull (widget);
  return widget;
}

/**
 * charter_test_export_choose:
 * @self: a fixture
 * @row: the name of a row with a choice
 * @number: where the choice stands in the row
 */
void
charter_test_export_choose (CharterTestExport *self,
                            const char        *row,
                            guint              number)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (charter_test_export_get (self, row)), number);
}

/**
 * charter_test_export_is_shown:
 * @self: a fixture
 * @id: the name of a widget
 *
 * Returns: whether it is shown
 */
gboolean
charter_test_export_is_shown (CharterTestExport *self,
                              const char        *id)
{
  return gtk_widget_get_visible (charter_test_export_get (self, id));
}

/**
 * charter_test_export_has_text:
 * @self: a fixture
 * @label: the name of a label
 * @text: a text
 *
 * Returns: whether the label says so, among others
 */
gboolean
charter_test_export_has_text (CharterTestExport *self,
                              const char        *label,
                              const char        *text)
{
  return strstr (gtk_label_get_text (GTK_LABEL (charter_test_export_get (self, label))),
                 text) != NULL;
}

/**
 * charter_test_export_spin_until_summary:
 * @self: a fixture
 *
 * Waits until the dialog says what it has written.
 */
void
charter_test_export_spin_until_summary (CharterTestExport *self)
{
  GtkStack *stack = GTK_STACK (charter_test_export_get (self, "stack"));

  charter_test_spin_until (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "summary") == 0);
}

/**
 * charter_test_export_count_files:
 * @path: the path of a folder
 *
 * Returns: how many files are in it
 */
guint
charter_test_export_count_files (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  guint n_files = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n_files++;
  return n_files;
}
