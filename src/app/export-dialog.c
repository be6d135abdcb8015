/* export-dialog.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/export-dialog.h"

#include <glib/gi18n.h>

#include "app/file-dialogs.h"
#include "diagram/alt-text.h"
#include "diagram/drawing.h"
#include "diagram/palette.h"
#include "export/atomic-file.h"
#include "export/exporter.h"

struct _CharterExportDialog
{
  AdwWindow         parent_instance;

  CharterRecordSet *records;
  CharterRecord    *view;
  GCancellable     *cancellable;
  guint             serial;    /* of the last request to draw */
  GCancellable     *exporting; /* nullable: while a file is made */
  guint             progress_source;

  /* Template children */
  AdwComboRow      *format_row;
  AdwComboRow      *page_row;
  AdwComboRow      *colours_row;
  AdwComboRow      *people_row;
  AdwComboRow      *resolution_row;
  GtkLabel         *printing_label;
  GtkLabel         *alt_label;
  GtkLabel         *problem_label;
  GtkButton        *export_button;
  GtkPicture       *preview;
  GtkWidget        *progress_box;
  GtkProgressBar   *progress_bar;
};

G_DEFINE_FINAL_TYPE (CharterExportDialog, charter_export_dialog, ADW_TYPE_WINDOW)

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const double resolutions[] = { 96, 150, 300, 600 };
#define USUAL_RESOLUTION 2


/* How wide the small picture is made, pixels; it is shown smaller. */
#define PREVIEW_WIDTH 720

/* What takes no longer needs no bar; after that, how often the bar moves. */
#define PATIENCE 300
#define PULSE    80

/* What one run in a thread needs and gives. */
typedef struct
{
  guint                      serial;
  CharterState              *state;
  CharterView               *view;
  const CharterExportFormat *format;
  CharterExportOptions       options;
  char                      *path;     /* NULL to draw only */
  char                      *printing; /* result */
  char                      *alt_text; /* result */
  GBytes                    *preview;  /* result: a PNG, when nothing is written */
} Job;

static void
job_free (Job *job)
{
  charter_state_unref (job->state);
  charter_view_free (job->view);
  g_free (job->path);
  g_free (job->printing);
  g_free (job->alt_text);
  g_clear_pointer (&job->preview, g_bytes_unref);
  g_free (job);
}

static const CharterExportFormat *
get_format (CharterExportDialog *self)
{
  return charter_export_format_get_nth (adw_combo_row_get_selected (self->format_row));
}

static Job *
job_new (CharterExportDialog *self)
{
  Job *job = g_new0 (Job, 1);
  const CharterPage *page = charter_page_get_nth (adw_combo_row_get_selected (self->page_row));
  CharterPaletteKind colours = (CharterPaletteKind) adw_combo_row_get_selected (self->colours_row);
  CharterDate today;

  charter_date_init_today (&today);
  job->serial = self->serial;
  job->format = get_format (self);
  job->view = charter_view_new (self->records, self->view);
  if (page != NULL)
    job->view->page = *page;
  g_free (job->view->palette);
  job->view->palette = g_strdup (charter_palette_get_name (charter_palette_get (colours)));
  job->view->people = (CharterPeople) adw_combo_row_get_selected (self->people_row);
  job->state = charter_state_new (self->records, &job->view->as_at, &today);
  charter_export_options_init (&job->options);
  job->options.dpi = resolutions[adw_combo_row_get_selected (self->resolution_row)];
  return job;
}

static GBytes *
make_preview (Job            *job,
              CharterDiagram *diagram)
{
  double width = charter_drawing_get_width (charter_diagram_get_drawing (diagram)) *
                 charter_diagram_get_scale (diagram);
  CharterExportOptions options;

  charter_export_options_init (&options);
  options.dpi = PREVIEW_WIDTH * 72 / MAX (width, 1);
  return charter_exporter_export (diagram, job->state, job->view,
                                  charter_export_format_find ("png"), &options, NULL, NULL);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr(CharterDiagram) diagram = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) note = NULL;
  GError *error = NULL;

  diagram = charter_diagram_new (job->state, job->view, cancellable, &error);
  if (diagram != NULL)
    {
      job->printing = charter_diagram_describe_printing (diagram);
      job->alt_text = charter_alt_text_get (job->state, job->view, NULL);
    }
  if (diagram != NULL && job->path == NULL)
    job->preview = make_preview (job, diagram);
  if (diagram != NULL && job->path != NULL)
    {
      bytes = charter_exporter_export (diagram, job->state, job->view, job->format, &job->options,
                                       &note, &error);
      /* Whoever stops it keeps the file that was there. */
      if (bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error))
        charter_export_write_file (job->path, bytes, &error);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
start (CharterExportDialog *self,
       Job                 *job,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, NULL);

  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_in_thread);
}

static void
show_problem (CharterExportDialog *self,
              const char          *problem)
{
  gtk_label_set_text (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
show_preview (CharterExportDialog *self,
              Job                 *job)
{
  g_autoptr(GdkTexture) texture =
    job->preview != NULL ? gdk_texture_new_from_bytes (job->preview, NULL) : NULL;

  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (self->preview, job->alt_text);
}

static gboolean
pulse (gpointer user_data)
{
  gtk_progress_bar_pulse (CHARTER_EXPORT_DIALOG (user_data)->progress_bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_progress (gpointer user_data)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (user_data);

  gtk_widget_set_visible (self->progress_box, TRUE);
  self->progress_source = g_timeout_add (PULSE, pulse, self);
  return G_SOURCE_REMOVE;
}

static void
hide_progress (CharterExportDialog *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->exporting);
  gtk_widget_set_visible (self->progress_box, FALSE);
}

static void
stop_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (widget);

  if (self->exporting != NULL)
    g_cancellable_cancel (self->exporting);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  gboolean drawn = g_task_propagate_boolean (G_TASK (result), &error);

  if (job->serial != self->serial || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_label_set_text (self->printing_label, job->printing != NULL ? job->printing : "");
  gtk_label_set_text (self->alt_label, job->alt_text != NULL ? job->alt_text : "");
  show_preview (self, job);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), drawn && self->exporting == NULL);
  show_problem (self, error != NULL ? error->message : NULL);
}

static void
choice_changed_cb (CharterExportDialog *self)
{
  const CharterExportFormat *format = get_format (self);

  if (self->records == NULL || format == NULL)
    return;
  self->serial++;
  gtk_widget_set_sensitive (GTK_WIDGET (self->resolution_row),
                            g_str_equal (charter_export_format_get_id (format), "png"));
  start (self, job_new (self), self->cancellable, drawn_cb);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;

  /* The dialog may have been closed meanwhile. */
  if (self->progress_box == NULL)
    return;
  hide_progress (self);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_signal_emit (self, signals[EXPORTED], 0, job->path);
      gtk_window_close (GTK_WINDOW (self));
    }
  else
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), TRUE);
      show_problem (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                          ? _("Stopped. No file was changed.") : error->message);
    }
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (source);
  g_autoptr(GFile) place = charter_file_dialogs_choose_finish (result, NULL);
  g_autofree char *path = place != NULL ? g_file_get_path (place) : NULL;

  if (path != NULL)
    charter_export_dialog_write (self, path);
  else if (place != NULL)
    show_problem (self, _("Charter can only write to a folder of this machine. Choose another place."));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (widget);
  const char *id = charter_record_get_id (self->view);
  g_autofree char *name = g_strdup_printf ("%s%s", id != NULL ? id : "diagram",
                                           charter_export_format_get_suffix (get_format (self)));

  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
  charter_file_dialogs_export_async (GTK_WINDOW (self), _("Export diagram"), name,
                                     place_chosen_cb, NULL);
}

static void
add_title (GtkStringList *titles,
           const char    *title)
{
  gtk_string_list_append (titles, title);
}

static void
fill_formats (CharterExportDialog *self,
              GSettings           *settings)
{
  g_autofree char *usual_id = g_settings_get_string (settings, "export-format");
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  const CharterExportFormat *format;
  guint usual = 0;

  for (guint i = 0; (format = charter_export_format_get_nth (i)) != NULL; i++)
    {
      add_title (titles, _(charter_export_format_get_title (format)));
      if (g_str_equal (charter_export_format_get_id (format), usual_id))
        usual = i;
    }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->format_row, usual);
}

static void
fill_pages (CharterExportDialog *self,
            const CharterView   *view)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  const CharterPage *page;
  guint chosen = 0;

  for (guint i = 0; (page = charter_page_get_nth (i)) != NULL; i++)
    {
      g_autofree char *name = charter_page_get_name (page);

      add_title (titles, name);
      if (g_strcmp0 (page->id, view->page.id) == 0)
        chosen = i;
    }
  adw_combo_row_set_model (self->page_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->page_row, chosen);
}

static void
fill_colours (CharterExportDialog *self,
              const CharterView   *view)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  add_title (titles, _("Colour"));
  add_title (titles, _("High contrast"));
  add_title (titles, _("Black and white"));
  add_title (titles, _("Colour that spares ink"));
  adw_combo_row_set_model (self->colours_row, G_LIST_MODEL (titles));
  for (guint i = CHARTER_PALETTE_COLOUR; i <= CHARTER_PALETTE_PRINT; i++)
    {
      if (g_strcmp0 (charter_palette_get_name (charter_palette_get ((CharterPaletteKind) i)),
                     view->palette) == 0)
        adw_combo_row_set_selected (self->colours_row, i);
    }
}

static void
fill_resolutions (CharterExportDialog *self,
                  GSettings           *settings)
{
  int usual_resolution = g_settings_get_int (settings, "export-resolution");
  guint usual = USUAL_RESOLUTION;
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
    {
      /* Translators: dots per inch */
      g_autofree char *title = g_strdup_printf (_("%.0f dpi"), resolutions[i]);

      add_title (titles, title);
      if ((int) resolutions[i] == usual_resolution)
        usual = i;
    }
  adw_combo_row_set_model (self->resolution_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->resolution_row, usual);
}

static void
choose_people (CharterExportDialog *self,
               GSettings           *settings,
               const CharterView   *view)
{
  static const char *const ids[] = { "names", "posts", "counts" };
  g_autofree char *usual = g_settings_get_string (settings, "export-people");

  adw_combo_row_set_selected (self->people_row, view->people);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (g_str_equal (ids[i], usual))
        adw_combo_row_set_selected (self->people_row, i);
    }
}

static void
charter_export_dialog_dispose (GObject *object)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (self->exporting != NULL)
    g_cancellable_cancel (self->exporting);
  g_clear_object (&self->exporting);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->records, charter_record_set_unref);
  g_clear_pointer (&self->view, charter_record_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (charter_export_dialog_parent_class)->dispose (object);
}

static void
charter_export_dialog_class_init (CharterExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_export_dialog_dispose;

  /**
   * CharterExportDialog::exported:
   * @self: the dialog
   * @path: the file that was written
   */
  signals[EXPORTED] = g_signal_new ("exported",
                                    G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "export.run", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "export.stop", NULL, stop_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, page_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, colours_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, people_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, resolution_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, printing_label);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, alt_label);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, progress_box);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
charter_export_dialog_init (CharterExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_export_dialog_new:
 * @parent: the window it belongs to
 * @records: (transfer none): the records as they are now
 * @view: (transfer none): the diagram to export
 *
 * Returns: (transfer full): a dialog that is not shown yet
 */
CharterExportDialog *
charter_export_dialog_new (GtkWindow        *parent,
                           CharterRecordSet *records,
                           CharterRecord    *view)
{
  CharterExportDialog *self;
  g_autoptr(CharterView) wanted = NULL;
  g_autoptr(GSettings) settings = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  wanted = charter_view_new (records, view);
  settings = g_settings_new (CHARTER_APPLICATION_ID);
  fill_formats (self, settings);
  fill_pages (self, wanted);
  fill_colours (self, wanted);
  fill_resolutions (self, settings);
  choose_people (self, settings, wanted);
  self->records = charter_record_set_ref (records);
  self->view = charter_record_ref (view);
  choice_changed_cb (self);
  return self;
}

/**
 * charter_export_dialog_write:
 * @self: a dialog
 * @path: the file to write
 *
 * Exports as chosen. When the file is written the dialog says so with
 * #CharterExportDialog::exported and closes; otherwise it stays and says why.
 */
void
charter_export_dialog_write (CharterExportDialog *self,
                             const char          *path)
{
  Job *job;

  g_return_if_fail (CHARTER_IS_EXPORT_DIALOG (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->exporting == NULL);

  job = job_new (self);
  job->path = g_strdup (path);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), FALSE);
  show_problem (self, NULL);
  self->exporting = g_cancellable_new ();
  self->progress_source = g_timeout_add (PATIENCE, show_progress, self);
  start (self, job, self->exporting, exported_cb);
}
