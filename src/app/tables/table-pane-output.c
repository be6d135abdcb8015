/* table-pane-output.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/tables/table-pane-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "analysis/tables/participation-grid.h"
#include "app/file/file-dialogs.h"
#include "app/tables/table-output.h"
#include "app/tables/table-row.h"

/* What is exported when the dialog for the place has been answered. */
typedef struct
{
  CharterTablePane *pane;
  char             *format;
} Question;

/* What is told when a file is written. */
typedef struct
{
  CharterTablePane *pane;
  char             *path;
  guint             n_rows;
} Writing;

static void
writing_free (Writing *writing)
{
  g_object_unref (writing->pane);
  g_free (writing->path);
  g_free (writing);
}

static void
notify (CharterTablePane *self,
        const char       *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", message);
}

/* The grid, or the rows that are found in the order in which they stand. */
static CharterTable *
pick_shown (CharterTablePane *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree guint *numbers = g_new (guint, MAX (1, n_rows));

  if (charter_table_pane_is_grid_shown (self))
    return charter_participation_grid_make_table (self->built->participation,
                                                  charter_table_get_title (self->built->table), NULL);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr(CharterTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      numbers[i] = charter_table_row_get_number (row);
    }
  return charter_table_pick (self->built->table, numbers, n_rows);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterTablePane *self = CHARTER_TABLE_PANE (widget);
  g_autoptr(CharterTable) table = NULL;
  g_autoptr(GdkContentProvider) provider = NULL;
  g_autofree char *message = NULL;
  guint n_rows;

  if (self->built == NULL)
    return;
  table = pick_shown (self);
  provider = charter_table_output_make_copy (table, self->built->date);
  if (provider == NULL)
    return;
  n_rows = charter_table_get_n_rows (table);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
  message = g_strdup_printf (ngettext ("%'u row copied", "%'u rows copied", n_rows), n_rows);
  notify (self, message);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Writing *writing = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (writing->path);
  g_autofree char *message = NULL;

  if (charter_table_output_write_finish (result, &error))
    /* Translators: how many rows, and the name of the file */
    message = g_strdup_printf (ngettext ("Exported %1$'u row to “%2$s”",
                                         "Exported %1$'u rows to “%2$s”", writing->n_rows),
                               writing->n_rows, name);
  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (writing->pane)) != NULL)
    notify (writing->pane, error != NULL ? error->message : message);
  writing_free (writing);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Question *question = user_data;
  g_autoptr(CharterTablePane) pane = question->pane;
  g_autofree char *format = question->format;
  g_autoptr(GFile) place = charter_file_dialogs_choose_finish (result, NULL);
  g_autofree char *path = place != NULL ? g_file_get_path (place) : NULL;

  g_free (question);
  if (path != NULL)
    charter_table_pane_write (pane, format, path);
  else if (place != NULL)
    notify (pane, _("Charter can only write to a folder of this machine. Choose another place."));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterTablePane *self = CHARTER_TABLE_PANE (widget);
  const char *format = g_variant_get_string (parameter, NULL);
  g_autofree char *name = NULL;
  Question *question;

  if (self->built == NULL || charter_table_format_find (format) == NULL)
    return;
  name = g_strdup_printf ("%s.%s", charter_table_get_title (self->built->table), format);
  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
  question = g_new0 (Question, 1);
  question->pane = g_object_ref (self);
  question->format = g_strdup (format);
  charter_file_dialogs_export_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                     _("Export table"), name, place_chosen_cb, question);
}

static char *
get_language (CharterTablePane *self)
{
  CharterRecord *head =
    charter_record_set_get_partnership (charter_document_get_records (self->document));

  return head != NULL ? g_strdup (charter_record_get_text (head, "language")) : NULL;
}

/**
 * charter_table_pane_install_output_actions:
 * @widget_class: the class of the pane
 *
 * How the table that is shown leaves the program.
 */
void
charter_table_pane_install_output_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.export", "s", export_action);
}

/**
 * charter_table_pane_enable_output:
 * @self: a pane
 * @enabled: whether there is something to copy and to export
 */
void
charter_table_pane_enable_output (CharterTablePane *self,
                                  gboolean          enabled)
{
  g_return_if_fail (CHARTER_IS_TABLE_PANE (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", enabled);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), enabled);
}

/**
 * charter_table_pane_choose_format:
 * @self: a pane
 *
 * Lets the user choose as what to export the table.
 */
void
charter_table_pane_choose_format (CharterTablePane *self)
{
  g_return_if_fail (CHARTER_IS_TABLE_PANE (self));

  gtk_menu_button_popup (self->export_button);
}

/**
 * charter_table_pane_write:
 * @self: a pane that shows a table
 * @format: such as "csv", unless the ending of @path is that of another one
 * @path: the file to write
 *
 * Exports the rows that are shown, and says so when it is done.
 */
void
charter_table_pane_write (CharterTablePane *self,
                          const char       *format,
                          const char       *path)
{
  g_autofree char *language = NULL;
  const CharterTableFormat *wanted;
  const char *ending;
  Writing *writing;

  g_return_if_fail (CHARTER_IS_TABLE_PANE (self));
  g_return_if_fail (charter_table_format_find (format) != NULL);
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->built->table != NULL);

  ending = strrchr (path, '.');
  wanted = charter_table_format_find (ending != NULL ? ending + 1 : NULL);
  language = get_language (self);
  writing = g_new0 (Writing, 1);
  writing->pane = g_object_ref (self);
  writing->path = g_strdup (path);
  writing->n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  charter_table_output_write_async (pick_shown (self),
                                    wanted != NULL ? wanted : charter_table_format_find (format),
                                    self->built->date, language, path, written_cb, writing);
}
