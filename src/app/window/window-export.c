/* window-export.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "app/export/export-dialog.h"
#include "app/export/export-report.h"
#include "export/manifest.h"

/* A row whose text takes several lines, and what a message has room for,
 * pixels. */
#define ROW_HEIGHT  88
#define LIST_HEIGHT 360

/* What takes longer than this says that it is at work, milliseconds. */
#define PATIENCE 300

/* What is known when the files of an export again are made. */
typedef struct
{
  CharterWindow      *window;
  CharterExportBatch *batch;
  GPtrArray          *gone;     /* names of diagrams */
  AdwToast           *progress; /* nullable */
  guint               patience; /* source */
} Again;

static void
progress_gone_cb (Again *again)
{
  g_clear_object (&again->progress);
}

static void
hide_progress (Again *again)
{
  g_autoptr(AdwToast) progress = g_steal_pointer (&again->progress);

  g_clear_handle_id (&again->patience, g_source_remove);
  if (progress == NULL)
    return;
  g_signal_handlers_disconnect_by_func (progress, progress_gone_cb, again);
  adw_toast_dismiss (progress);
}

static void
again_free (Again *again)
{
  hide_progress (again);
  g_object_unref (again->window);
  charter_export_batch_unref (again->batch);
  g_ptr_array_unref (again->gone);
  g_free (again);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Again, again_free)

static void
exported_cb (CharterWindow *self,
             const char    *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: the name of a file */
  g_autofree char *message = g_strdup_printf (_("Exported to “%s”"), name);

  charter_window_say (self, message);
  charter_export_watch_check (self->export_watch);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  CharterDiagramLoader *loader = charter_diagram_pane_get_loader (self->diagram_pane);
  CharterRecordSet *records =
    charter_document_get_records (charter_file_get_document (self->file));
  guint64 handle = loader != NULL ? charter_diagram_loader_get_view (loader) : 0;
  CharterExportDialog *dialog;

  if (charter_window_export_table (self))
    return;
  if (charter_record_set_find_handle (records, handle) == NULL)
    {
      charter_window_say (self, _("There is no diagram yet"));
      return;
    }
  if (charter_diagram_loader_get_council (loader) != 0)
    {
      charter_window_say (self, _("This diagram is not kept in the file. Keep it, and then export it, "
                                  "or copy it as a picture."));
      return;
    }
  dialog = charter_export_dialog_new (GTK_WINDOW (self), self->file, self->look, handle);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "set-up", G_CALLBACK (charter_window_set_up_diagram), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static char *
join_sentences (GPtrArray *sentences)
{
  char *text;

  g_ptr_array_add (sentences, NULL);
  text = g_strjoinv ("\n", (char **) sentences->pdata);
  g_ptr_array_remove_index (sentences, sentences->len - 1);
  return text;
}

/* What is different from the bundle that was there. */
static char *
write_changes (const CharterExportBatch *batch)
{
  g_autofree char *title = charter_export_report_write_changes_title (batch);
  GPtrArray *changes = charter_export_batch_get_changes (batch);
  g_autofree char *list = NULL;

  if (title == NULL || changes->len == 0)
    return g_steal_pointer (&title);
  list = join_sentences (changes);
  return g_strdup_printf ("%s\n%s", title, list);
}

static char *
write_gone (GPtrArray *gone)
{
  g_autofree char *names = NULL;

  if (gone->len == 0)
    return NULL;
  g_ptr_array_add (gone, NULL);
  names = g_strjoinv (", ", (char **) gone->pdata);
  g_ptr_array_remove_index (gone, gone->len - 1);
  /* Translators: names of diagrams */
  return g_strdup_printf (_("No longer in the partnership, and not exported: %s."), names);
}

static GtkWidget *
make_scrolled_list (const CharterExportBatch *batch)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              MIN (LIST_HEIGHT,
                                                   ROW_HEIGHT * (int) charter_export_batch_get_n_items (batch)));
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 charter_export_report_make_list (batch));
  return scroller;
}

/* What was made again, or why it could not be. */
static void
show_again (CharterWindow            *self,
            const CharterExportBatch *batch,
            GPtrArray                *gone,
            gboolean                  is_stopped)
{
  g_autofree char *title = charter_export_report_write_title (batch, is_stopped);
  g_autofree char *changes = write_changes (batch);
  g_autofree char *words = write_gone (gone);
  g_autofree char *body = changes != NULL && words != NULL
                        ? g_strdup_printf ("%s\n\n%s", changes, words)
                        : g_strdup (changes != NULL ? changes : words);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), title, body);

  if (charter_export_batch_get_n_items (batch) > 0)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_scrolled_list (batch));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
exported_again_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(Again) again = user_data;
  CharterWindow *self = again->window;
  guint n_items = charter_export_batch_get_n_items (again->batch);
  gboolean is_stopped = charter_export_batch_get_n_written (again->batch) < n_items &&
                        g_cancellable_is_cancelled (self->exporting);

  hide_progress (again);
  g_clear_object (&self->exporting);
  /* The window may have been closed meanwhile. */
  if (self->toasts == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-again", TRUE);
  /* What could not be made this time stays among what is made again. */
  if (charter_export_batch_get_n_written (again->batch) == n_items && again->gone->len == 0)
    charter_export_report_keep (self->file, again->batch);
  charter_export_watch_check (self->export_watch);
  if (n_items == 1 && again->gone->len == 0 &&
      charter_export_batch_is_written (again->batch, 0) &&
      !charter_export_batch_get_settings (again->batch)->bundle)
    {
      g_autofree char *name =
        g_filename_display_basename (charter_export_batch_get_path (again->batch, 0));
      g_autofree char *message =
        g_strdup_printf (charter_export_batch_has_changed (again->batch, 0)
                         /* Translators: the name of a file */
                         ? _("Exported to “%s” again; the diagram says something else now")
                         /* Translators: the name of a file */
                         : _("Exported to “%s” again; the diagram says the same"), name);

      charter_window_say (self, message);
    }
  else
    show_again (self, again->batch, again->gone, is_stopped);
}

/* It stays until all is made, or until somebody wants it no longer. */
static gboolean
show_progress_cb (gpointer user_data)
{
  Again *again = user_data;
  guint n_items = charter_export_batch_get_n_items (again->batch);
  g_autofree char *words =
    /* Translators: how many files are being made */
    g_strdup_printf (ngettext ("Exporting %u file again…", "Exporting %u files again…", n_items),
                     n_items);

  again->patience = 0;
  if (again->window->toasts == NULL)
    return G_SOURCE_REMOVE;
  again->progress = g_object_ref_sink (adw_toast_new (words));
  adw_toast_set_timeout (again->progress, 0);
  adw_toast_set_priority (again->progress, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (again->progress, _("_Stop"));
  adw_toast_set_action_name (again->progress, "win.stop-exporting");
  g_signal_connect_swapped (again->progress, "dismissed", G_CALLBACK (progress_gone_cb), again);
  adw_toast_overlay_add_toast (again->window->toasts, g_object_ref (again->progress));
  return G_SOURCE_REMOVE;
}

static void
stop_exporting_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  g_cancellable_cancel (CHARTER_WINDOW (widget)->exporting);
}

static void
export_again_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  CharterExportBatch *batch = charter_export_report_recall (self->file, gone, &error);
  Again *again;

  if (batch == NULL)
    {
      charter_window_say (self, error->message);
      return;
    }
  again = g_new0 (Again, 1);
  again->window = g_object_ref (self);
  again->batch = batch;
  again->gone = g_steal_pointer (&gone);
  gtk_widget_action_set_enabled (widget, "win.export-again", FALSE);
  self->exporting = g_cancellable_new ();
  again->patience = g_timeout_add (PATIENCE, show_progress_cb, again);
  charter_export_batch_write_all_async (batch, self->exporting, exported_again_cb, again);
}

/* The part of a menu that has an action, and the place of the action in it. */
static GMenuModel *
find_item (GMenuModel *menu,
           const char *action,
           int        *position)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *present = NULL;
      GMenuModel *found = section != NULL ? find_item (section, action, position) : NULL;

      if (found != NULL)
        return found;
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &present) &&
          g_str_equal (present, action))
        {
          *position = i;
          return menu;
        }
    }
  return NULL;
}

static void
label_again (CharterWindow *self,
             guint          n_outdated)
{
  g_autofree char *label =
    n_outdated == 0
    ? g_strdup (_("Export a_gain"))
    /* Translators: how many diagrams were exported before the last changes */
    : g_strdup_printf (ngettext ("Export a_gain (%u out of date)",
                                 "Export a_gain (%u out of date)", n_outdated), n_outdated);
  int position;
  GMenuModel *section = find_item (self->primary_menu, "win.export-again", &position);

  g_return_if_fail (G_IS_MENU (section));

  g_menu_remove (G_MENU (section), position);
  g_menu_insert (G_MENU (section), position, label, "win.export-again");
}

/* The first time is told; the menu goes on saying it. */
static void
outdated_cb (CharterWindow *self)
{
  GPtrArray *titles = charter_export_watch_get_titles (self->export_watch);
  g_autofree char *words = charter_manifest_describe_outdated (titles);
  gboolean was_told = self->outdated_told;
  g_autofree char *markup = NULL;
  AdwToast *toast;

  label_again (self, titles->len);
  self->outdated_told = words != NULL;
  if (words == NULL || was_told)
    return;
  markup = g_markup_escape_text (words, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _("Export a_gain"));
  adw_toast_set_action_name (toast, "win.export-again");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * charter_window_watch_exports:
 * @self: a window with a file
 *
 * Says which exported diagrams are out of date.
 */
void
charter_window_watch_exports (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  self->export_watch = charter_export_watch_new (self->file);
  g_signal_connect_object (self->export_watch, "changed", G_CALLBACK (outdated_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * charter_window_install_export_actions:
 * @widget_class: the class of the window
 *
 * How diagrams become files.
 */
void
charter_window_install_export_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.export-again", NULL, export_again_action);
  gtk_widget_class_install_action (widget_class, "win.stop-exporting", NULL,
                                   stop_exporting_action);
}
