/* export-report.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/export/export-report.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "formats/partnership-json.h"

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "charter", "exports", NULL);
}

static char *
write_diagram (const CharterExportBatch *batch,
               guint                     number)
{
  g_autofree char *name =
    charter_name_get_full (charter_export_batch_get_view (batch, number), NULL);
  guint n_pages = charter_export_batch_get_n_pages (batch, number);

  if (charter_export_batch_get_settings (batch)->bundle)
    /* Translators: the name of a diagram, and how many files it became */
    return g_strdup_printf (ngettext ("%1$s, %2$u file", "%1$s, %2$u files", n_pages), name,
                            n_pages);
  if (charter_export_batch_has_changed (batch, number))
    /* Translators: the name of a diagram */
    return g_strdup_printf (_("%s, which says something else than when it was last exported"),
                            name);
  if (n_pages < 2)
    return g_steal_pointer (&name);
  /* Translators: the name of a diagram, and how many pages it takes */
  return g_strdup_printf (ngettext ("%1$s, on %2$u page, a file each",
                                    "%1$s, on %2$u pages, a file each", n_pages), name, n_pages);
}

/* It is whole or it has no list. */
static char *
write_bundle_title (const CharterExportBatch *batch,
                    gboolean                  is_stopped)
{
  guint n_written = charter_export_batch_get_n_written (batch);
  guint n_items = charter_export_batch_get_n_items (batch);
  guint n_files = charter_export_batch_get_n_files (batch);

  if (n_written < n_items)
    return g_strdup_printf (is_stopped
                            /* Translators: how many diagrams are written, of how many */
                            ? _("Stopped. %1$u of %2$u diagrams were written, and no list of them.")
                            : _("%1$u of %2$u diagrams were written, and no list of them."),
                            n_written, n_items);
  return g_strdup_printf (ngettext ("%u file and a list of it were written.",
                                    "%u files and a list of them were written.", n_files),
                          n_files);
}

/**
 * charter_export_report_write_title:
 * @batch: files that were exported
 * @is_stopped: whether the user stopped it
 *
 * Returns: (transfer full): how many were written, in words
 */
char *
charter_export_report_write_title (const CharterExportBatch *batch,
                                   gboolean                  is_stopped)
{
  guint n_written;
  guint n_items;

  g_return_val_if_fail (batch != NULL, NULL);

  n_written = charter_export_batch_get_n_written (batch);
  n_items = charter_export_batch_get_n_items (batch);
  if (charter_export_batch_get_settings (batch)->bundle)
    return write_bundle_title (batch, is_stopped);
  if (is_stopped && n_written == 0)
    return g_strdup (_("Stopped. No file was changed."));
  if (is_stopped)
    /* Translators: how many files are written, of how many */
    return g_strdup_printf (ngettext ("Stopped. %1$u file of %2$u was written.",
                                      "Stopped. %1$u files of %2$u were written.", n_written),
                            n_written, n_items);
  if (n_written < n_items)
    return g_strdup_printf (ngettext ("%1$u file of %2$u was written.",
                                      "%1$u files of %2$u were written.", n_written),
                            n_written, n_items);
  return g_strdup_printf (ngettext ("%u file was written.", "%u files were written.", n_written),
                          n_written);
}

/**
 * charter_export_report_write_item:
 * @batch: files that were exported
 * @number: of one of them
 *
 * Returns: (transfer full): what became of it, in words
 */
char *
charter_export_report_write_item (const CharterExportBatch *batch,
                                  guint                     number)
{
  const GError *error;

  g_return_val_if_fail (batch != NULL, NULL);

  error = charter_export_batch_get_error (batch, number);
  if (charter_export_batch_is_written (batch, number))
    return write_diagram (batch, number);
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_("Not written"));
  return g_strdup (error->message);
}

/**
 * charter_export_report_make_list:
 * @batch: files that were exported
 *
 * Returns: (transfer floating): a list of them, and of what went wrong
 */
GtkWidget *
charter_export_report_make_list (const CharterExportBatch *batch)
{
  GtkWidget *list = gtk_list_box_new ();

  g_return_val_if_fail (batch != NULL, list);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Exported files"), -1);
  for (guint i = 0; i < charter_export_batch_get_n_items (batch); i++)
    {
      g_autofree char *name = g_filename_display_basename (charter_export_batch_get_path (batch, i));
      g_autofree char *words = charter_export_report_write_item (batch, i);
      gboolean is_written = charter_export_batch_is_written (batch, i);
      GtkWidget *icon = gtk_image_new_from_icon_name (is_written ? "object-select-symbolic"
                                                                 : "dialog-warning-symbolic");
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      is_written ? _("Written") : _("Not written"), -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

/**
 * charter_export_report_write_changes_title:
 * @batch: files that were exported
 *
 * Returns: (transfer full) (nullable): whether a bundle says the same as the
 *   one that it took the place of, in words, or %NULL where there was none
 */
char *
charter_export_report_write_changes_title (const CharterExportBatch *batch)
{
  GPtrArray *changes;

  g_return_val_if_fail (batch != NULL, NULL);

  changes = charter_export_batch_get_changes (batch);
  if (changes == NULL)
    return NULL;
  return g_strdup_printf (changes->len == 0
                          /* Translators: a date */
                          ? _("The diagrams say the same as in the bundle of %s")
                          : _("What is different from the bundle of %s"),
                          charter_export_batch_get_before (batch));
}

/**
 * charter_export_report_make_changes:
 * @batch: files of a bundle that took the place of another one
 *
 * Returns: (transfer floating): a list of what is different
 */
GtkWidget *
charter_export_report_make_changes (const CharterExportBatch *batch)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *title = NULL;
  GPtrArray *changes;

  g_return_val_if_fail (batch != NULL, list);

  title = charter_export_report_write_changes_title (batch);
  changes = charter_export_batch_get_changes (batch);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_ptr_array_index (changes, i));
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

/**
 * charter_export_report_set_model:
 * @file: what is exported
 * @batch: files that are to be made of it
 *
 * Tells @batch of what model it is.
 */
void
charter_export_report_set_model (CharterFile        *file,
                                 CharterExportBatch *batch)
{
  GFile *location;
  g_autofree char *name = NULL;

  g_return_if_fail (CHARTER_IS_FILE (file));
  g_return_if_fail (batch != NULL);

  location = charter_file_get_location (file);
  name = location != NULL ? g_file_get_basename (location) : NULL;
  charter_export_batch_set_model (batch, name != NULL ? name : charter_file_get_title (file),
                                  charter_partnership_json_to_text);
}

/**
 * charter_export_report_keep:
 * @file: what was exported
 * @batch: the files, as they were written
 *
 * Remembers them for exporting again. A partnership that has no place on the
 * disk yet has nothing to be remembered by.
 */
void
charter_export_report_keep (CharterFile              *file,
                            const CharterExportBatch *batch)
{
  g_autofree char *folder = get_folder ();
  g_autoptr(GError) error = NULL;

  g_return_if_fail (CHARTER_IS_FILE (file));
  g_return_if_fail (batch != NULL);

  if (charter_file_get_location (file) == NULL || charter_export_batch_get_n_written (batch) == 0)
    return;
  /* The export itself has succeeded: that is what the user is told. */
  if (!charter_export_memory_keep (folder, charter_file_get_location (file),
                                   charter_document_get_base (charter_file_get_document (file)),
                                   batch, &error))
    g_info ("%s", error->message);
}

/**
 * charter_export_report_recall:
 * @file: what is to be exported again
 * @gone: (element-type utf8): is given the names of diagrams that are no
 *   longer there
 * @error: return location for %G_IO_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the files that were exported last
 */
CharterExportBatch *
charter_export_report_recall (CharterFile  *file,
                              GPtrArray    *gone,
                              GError      **error)
{
  g_autofree char *folder = get_folder ();
  CharterExportBatch *batch;

  g_return_val_if_fail (CHARTER_IS_FILE (file), NULL);
  g_return_val_if_fail (gone != NULL, NULL);

  if (charter_file_get_location (file) == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("Nothing of this partnership was exported before. Choose Export first."));
      return NULL;
    }
  batch = charter_export_memory_recall (folder, charter_file_get_location (file),
                                        charter_document_get_base (charter_file_get_document (file)),
                                        gone, error);
  if (batch != NULL)
    charter_export_report_set_model (file, batch);
  return batch;
}
