/* export-dialog.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/export/export-dialog.h"

#include <glib/gi18n.h>

#include "app/export/export-alt-text.h"
#include "app/export/export-choices.h"
#include "app/export/export-diagrams.h"
#include "app/export/export-report.h"
#include "app/file/file-dialogs.h"
#include "diagram/alt-text.h"
#include "export/bundle.h"
#include "export/file-names.h"

struct _CharterExportDialog
{
  AdwWindow              parent_instance;

  CharterFile           *file;
  CharterLook           *look;        /* nullable */
  guint64                handle;      /* of the diagram that is looked at */
  GCancellable          *cancellable;
  guint                  serial;      /* of the last request to draw */
  gboolean               is_drawn;    /* whether that diagram can be */
  CharterExportBatch    *batch;       /* nullable: while files are made */
  GCancellable          *exporting;   /* nullable: likewise */
  gboolean               into_folder; /* whether that asks for a summary */
  char                  *place;       /* nullable: the file or folder of it */
  guint                  progress_source;

  /* Template children */
  GtkStack              *stack;
  GtkPicture            *preview;
  CharterExportDiagrams *diagrams;
  CharterExportChoices  *choices;
  CharterExportAltText  *alt_text;
  GtkWidget             *printing_icon;
  GtkLabel              *printing_label;
  GtkLabel              *problem_label;
  GtkWidget             *cancel_button;
  GtkWidget             *export_button;
  GtkWidget             *close_button;
  GtkWidget             *progress_box;
  GtkLabel              *progress_label;
  GtkProgressBar        *progress_bar;
  AdwPreferencesGroup   *summary_group;
  AdwPreferencesGroup   *changes_group;
};

G_DEFINE_FINAL_TYPE (CharterExportDialog, charter_export_dialog, ADW_TYPE_WINDOW)

enum
{
  EXPORTED,
  SET_UP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is only looked at is written nowhere. */
#define NO_FILE G_DIR_SEPARATOR_S

/* What takes no longer needs no bar; after that, how often the bar moves. */
#define PATIENCE 300
#define PULSE    80

/* What one drawing in a thread needs and gives. */
typedef struct
{
  guint                 serial;
  CharterExportBatch   *batch;      /* of what is to be looked at */
  CharterState         *state;
  CharterView          *view;       /* in the language of the window */
  CharterView          *saved_view; /* as it is looked at, and not as it is exported */
  char                 *alt_text;   /* result */
  char                 *alt_hash;   /* result */
  CharterExportPreview *preview;    /* result, nullable */
} Job;

static void
job_free (Job *job)
{
  charter_export_batch_unref (job->batch);
  charter_state_unref (job->state);
  charter_view_free (job->view);
  charter_view_free (job->saved_view);
  g_free (job->alt_text);
  g_free (job->alt_hash);
  g_clear_pointer (&job->preview, charter_export_preview_free);
  g_free (job);
}

static CharterRecordSet *
get_records (CharterExportDialog *self)
{
  return charter_document_get_base (charter_file_get_document (self->file));
}

/* A diagram as it is looked at. */
static CharterRecord *
apply_look (CharterExportDialog *self,
            CharterRecord       *saved)
{
  g_autoptr(CharterRecord) chosen =
    charter_view_apply_choice (charter_file_get_document (self->file), saved);

  return charter_look_apply (self->look, chosen);
}

/* The diagram, or %NULL when it is gone. */
static CharterRecord *
find_diagram (CharterExportDialog *self)
{
  return charter_record_set_find_handle (get_records (self), self->handle);
}

static CharterComparedSides *
get_compared (CharterExportDialog *self)
{
  return self->look != NULL ? charter_look_get_compared (self->look) : NULL;
}

static CharterExportBatch *
new_batch (CharterExportDialog         *self,
           const CharterExportSettings *settings)
{
  CharterExportBatch *batch = charter_export_batch_new (get_records (self), settings);

  charter_export_report_set_model (self->file, batch);
  if (get_compared (self) != NULL)
    charter_export_batch_compare (batch, get_compared (self));
  return batch;
}

/* Of two languages the one that is not to be seen in the window is shown. */
static const char *
get_shown_language (const CharterExportSettings *settings)
{
  return settings->languages != NULL
         ? settings->languages[g_strv_length (settings->languages) - 1] : NULL;
}

static Job *
job_new (CharterExportDialog *self,
         CharterRecord       *record)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr(CharterExportSettings) settings = charter_export_choices_get (self->choices);
  g_autoptr(CharterRecord) looked_at = apply_look (self, record);
  g_autoptr(CharterRecord) chosen =
    charter_view_apply_choice (charter_file_get_document (self->file), record);

  job->serial = self->serial;
  job->batch = new_batch (self, settings);
  charter_export_batch_add (job->batch, looked_at, NO_FILE, get_shown_language (settings));
  job->saved_view = charter_look_make_view (self->look, get_records (self), chosen);
  job->view = charter_view_copy (job->saved_view);
  charter_export_settings_apply (settings, job->view);
  job->state = charter_look_make_state (self->look, get_records (self), job->view);
  return job;
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  job->alt_text = charter_alt_text_get (job->state, job->view, NULL);
  job->alt_hash = charter_alt_text_make_hash (job->state, job->saved_view);
  job->preview = charter_export_batch_preview (job->batch, cancellable, &error);
  if (job->preview != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_problem (CharterExportDialog *self,
              const char          *problem)
{
  gtk_label_set_text (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
show_preview (CharterExportDialog        *self,
              const CharterExportPreview *preview)
{
  g_autoptr(GdkTexture) texture =
    preview != NULL && preview->picture != NULL
    ? gdk_texture_new_from_bytes (preview->picture, NULL) : NULL;

  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (self->preview, preview != NULL ? preview->alt_text : NULL);
}

static void
show_reading (CharterExportDialog        *self,
              const CharterExportPreview *preview)
{
  gtk_label_set_text (self->printing_label, preview != NULL ? preview->printing : "");
  gtk_widget_set_visible (self->printing_icon, preview != NULL && !preview->is_legible);
  charter_export_choices_set_untranslated (self->choices,
                                           preview != NULL ? preview->untranslated : NULL);
}

/* Several diagrams do not wait for the one that is looked at. */
static void
update_export (CharterExportDialog *self)
{
  g_autoptr(GArray) chosen = charter_export_diagrams_list_chosen (self->diagrams);
  gboolean single = charter_export_diagrams_is_single (self->diagrams);

  gtk_widget_set_sensitive (self->export_button,
                            self->batch == NULL && chosen->len > 0 && (self->is_drawn || !single));
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CharterExportDialog) self = CHARTER_EXPORT_DIALOG (user_data);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  gboolean drawn = g_task_propagate_boolean (G_TASK (result), &error);

  if (job->serial != self->serial || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->is_drawn = drawn;
  show_reading (self, job->preview);
  show_preview (self, job->preview);
  charter_export_alt_text_show (self->alt_text, job->alt_text, job->alt_hash);
  update_export (self);
  show_problem (self, error != NULL ? error->message : NULL);
}

static void
draw (CharterExportDialog *self)
{
  CharterRecord *record;
  g_autoptr(GTask) task = NULL;

  if (self->file == NULL)
    return;
  record = find_diagram (self);
  if (record == NULL)
    return;
  self->serial++;
  /* The dialog is no source of the task: a thread that has the last reference
   * to it would take its widgets apart while the main loop uses them. */
  task = g_task_new (NULL, self->cancellable, drawn_cb, g_object_ref (self));
  g_task_set_source_tag (task, draw);
  g_task_set_task_data (task, job_new (self, record), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static void
diagrams_changed_cb (CharterExportDialog *self)
{
  charter_export_choices_set_several (self->choices,
                                      !charter_export_diagrams_is_single (self->diagrams));
  update_export (self);
}

static gboolean
move_progress (gpointer user_data)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (user_data);
  guint n_items = charter_export_batch_get_n_items (self->batch);
  guint n_tried = MIN (charter_export_batch_get_n_tried (self->batch), n_items - 1);
  g_autofree char *name =
    g_filename_display_basename (charter_export_batch_get_path (self->batch, n_tried));

  gtk_label_set_text (self->progress_label, name);
  if (n_items > 1)
    gtk_progress_bar_set_fraction (self->progress_bar, (double) n_tried / n_items);
  else
    gtk_progress_bar_pulse (self->progress_bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_progress (gpointer user_data)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (user_data);

  gtk_widget_set_visible (self->progress_box, TRUE);
  move_progress (self);
  self->progress_source = g_timeout_add (PULSE, move_progress, self);
  return G_SOURCE_REMOVE;
}

static void
hide_progress (CharterExportDialog *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->exporting);
  g_clear_pointer (&self->batch, charter_export_batch_unref);
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
show_changes (CharterExportDialog      *self,
              const CharterExportBatch *batch)
{
  g_autofree char *title = charter_export_report_write_changes_title (batch);
  GPtrArray *changes = charter_export_batch_get_changes (batch);

  gtk_widget_set_visible (GTK_WIDGET (self->changes_group), title != NULL);
  if (title == NULL)
    return;
  adw_preferences_group_set_title (self->changes_group, title);
  if (changes->len > 0)
    adw_preferences_group_add (self->changes_group, charter_export_report_make_changes (batch));
}

static void
show_summary (CharterExportDialog      *self,
              const CharterExportBatch *batch,
              gboolean                  is_stopped)
{
  g_autofree char *title = charter_export_report_write_title (batch, is_stopped);
  g_autofree char *place = g_filename_display_name (self->place);
  g_autofree char *markup = g_markup_escape_text (place, -1);

  adw_preferences_group_set_title (self->summary_group, title);
  adw_preferences_group_set_description (self->summary_group, markup);
  adw_preferences_group_add (self->summary_group, charter_export_report_make_list (batch));
  show_changes (self, batch);
  gtk_stack_set_visible_child_name (self->stack, "summary");
  gtk_widget_set_visible (self->cancel_button, FALSE);
  gtk_widget_set_visible (self->export_button, FALSE);
  gtk_widget_set_visible (self->close_button, TRUE);
  gtk_widget_grab_focus (self->close_button);
}

static void
show_failure (CharterExportDialog      *self,
              const CharterExportBatch *batch,
              gboolean                  is_stopped)
{
  g_autofree char *words = is_stopped ? charter_export_report_write_title (batch, TRUE)
                                      : charter_export_report_write_item (batch, 0);

  show_problem (self, words);
  update_export (self);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CharterExportDialog) self = CHARTER_EXPORT_DIALOG (user_data);
  CharterExportBatch *batch = g_task_get_task_data (G_TASK (result));
  guint n_written = charter_export_batch_get_n_written (batch);
  gboolean is_stopped = n_written < charter_export_batch_get_n_items (batch) &&
                        g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result)));

  hide_progress (self);
  /* What is compared for a while is not there when it is exported again. */
  if (get_compared (self) == NULL)
    charter_export_report_keep (self->file, batch);
  if (n_written > 0)
    g_signal_emit (self, signals[EXPORTED], 0, self->place);
  if (self->into_folder)
    show_summary (self, batch, is_stopped);
  else if (n_written > 0)
    gtk_window_close (GTK_WINDOW (self));
  else
    show_failure (self, batch, is_stopped);
}

/* Takes @batch. */
static void
write_batch (CharterExportDialog *self,
             CharterExportBatch  *batch,
             const char          *place,
             gboolean             into_folder)
{
  self->batch = batch;
  self->into_folder = into_folder;
  g_free (self->place);
  self->place = g_strdup (place);
  self->exporting = g_cancellable_new ();
  self->progress_source = g_timeout_add (PATIENCE, show_progress, self);
  show_problem (self, NULL);
  update_export (self);
  charter_export_batch_write_all_async (batch, self->exporting, exported_cb, g_object_ref (self));
}

static gboolean
names_persons (CharterExportDialog         *self,
               const CharterExportSettings *settings,
               CharterRecord               *looked_at)
{
  g_autoptr(CharterView) view = charter_view_new (get_records (self), looked_at);

  charter_export_settings_apply (settings, view);
  return view->people == CHARTER_PEOPLE_NAMES;
}

static CharterRecord *
get_looked_at (CharterExportDialog *self,
               guint                position)
{
  return apply_look (self, charter_record_set_get_record (get_records (self), CHARTER_KIND_VIEW,
                                                          position));
}

/* How the files of all diagrams are called, without suffixes. Where a diagram
 * names nobody, the name of its file does not either. */
static GPtrArray *
list_names (CharterExportDialog         *self,
            const CharterExportSettings *settings)
{
  const CharterDate *as_at = self->look != NULL && charter_look_is_active (self->look)
                           ? charter_look_get_date (self->look) : NULL;
  GPtrArray *names;
  CharterDate today;

  charter_date_init_today (&today);
  names = charter_file_names_list_dated (get_records (self), as_at, &today);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr(CharterRecord) looked_at = get_looked_at (self, i);

      if (!names_persons (self, settings, looked_at))
        charter_file_names_withhold (names, get_records (self), i);
    }
  for (guint i = 0; get_compared (self) != NULL && i < names->len; i++)
    {
      char *name = g_ptr_array_index (names, i);

      g_ptr_array_index (names, i) = g_strconcat (name, "-compared", NULL);
      g_free (name);
    }
  return names;
}

/* With its language where that was asked for, so that one does not take the
 * place of the other. A bundle adds the suffixes itself. */
static char *
make_item_name (const CharterExportSettings *settings,
                const char                  *stem,
                const char                  *language)
{
  const char *suffix = settings->bundle ? ""
                                        : charter_export_format_get_suffix (settings->format);
  g_autofree char *code = language != NULL
                        ? g_strndup (language, strcspn (language, "-")) : NULL;

  return g_strconcat (stem, code != NULL ? "-" : "", code != NULL ? code : "", suffix, NULL);
}

/* What a file with all diagrams is called. */
static char *
make_together_name (const CharterExportSettings *settings,
                    const char                  *language)
{
  /* Translators: the name of a file */
  return make_item_name (settings, _("diagrams"), language);
}

static void
add_chosen (CharterExportDialog         *self,
            CharterExportBatch          *batch,
            const char                  *folder,
            const char                  *file,
            const char                  *language)
{
  const CharterExportSettings *settings = charter_export_batch_get_settings (batch);
  g_autoptr(GPtrArray) names = list_names (self, settings);
  g_autoptr(GArray) chosen = charter_export_diagrams_list_chosen (self->diagrams);

  for (guint i = 0; i < chosen->len; i++)
    {
      guint position = g_array_index (chosen, guint, i);
      g_autoptr(CharterRecord) view = get_looked_at (self, position);
      g_autofree char *name = settings->together
                            ? make_together_name (settings, language)
                            : make_item_name (settings, g_ptr_array_index (names, position),
                                              language);
      g_autofree char *path = file != NULL ? g_strdup (file)
                                           : g_build_filename (folder, name, NULL);

      charter_export_batch_add (batch, view, path, language);
    }
}

/* The chosen diagrams, each with its file in @folder, or all with @file. */
static CharterExportBatch *
make_batch (CharterExportDialog *self,
            const char          *folder,
            const char          *file)
{
  g_autoptr(CharterExportSettings) settings = charter_export_choices_get (self->choices);
  CharterExportBatch *batch = new_batch (self, settings);

  if (settings->languages == NULL)
    add_chosen (self, batch, folder, file, NULL);
  for (guint i = 0; settings->languages != NULL && settings->languages[i] != NULL; i++)
    add_chosen (self, batch, folder, file, settings->languages[i]);
  return batch;
}

static guint
count_existing_of_bundle (const char *stem)
{
  const CharterExportFormat *format;
  guint n_existing = 0;

  for (guint i = 0; (format = charter_export_format_get_nth (i)) != NULL; i++)
    {
      g_autofree char *path = g_strconcat (stem, charter_export_format_get_suffix (format), NULL);

      n_existing += g_file_test (path, G_FILE_TEST_EXISTS);
    }
  return n_existing;
}

static guint
count_existing (const CharterExportBatch *batch)
{
  gboolean is_bundle = charter_export_batch_get_settings (batch)->bundle;
  guint n_existing = 0;

  for (guint i = 0; i < charter_export_batch_get_n_items (batch); i++)
    {
      const char *path = charter_export_batch_get_path (batch, i);

      if (is_bundle)
        n_existing += count_existing_of_bundle (path);
      else
        n_existing += g_file_test (path, G_FILE_TEST_EXISTS);
    }
  return n_existing;
}

static void
replace_answered_cb (CharterExportDialog *self,
                     const char          *response,
                     GtkWidget           *question)
{
  if (g_str_equal (response, "replace"))
    charter_export_dialog_write_folder (self, g_object_get_data (G_OBJECT (question), "folder"));
}

static void
ask_to_replace (CharterExportDialog *self,
                const char          *folder,
                guint                n_existing)
{
  g_autofree char *name = g_filename_display_basename (folder);
  g_autofree char *title = g_strdup_printf (ngettext ("Replace %u file?", "Replace %u files?",
                                                      n_existing), n_existing);
  /* Translators: the name of a folder */
  g_autofree char *body = g_strdup_printf (_("“%s” has files of these names already. "
                                             "What is in them will be lost."), name);
  GtkWidget *question = adw_message_dialog_new (GTK_WINDOW (self), title, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _("_Cancel"),
                                    "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_object_set_data_full (G_OBJECT (question), "folder", g_strdup (folder), g_free);
  g_signal_connect_object (question, "response", G_CALLBACK (replace_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

static gboolean
is_one_file (CharterExportDialog *self)
{
  g_autoptr(CharterExportSettings) settings = charter_export_choices_get (self->choices);

  if (settings->bundle ||
      (settings->languages != NULL && g_strv_length (settings->languages) > 1))
    return FALSE;
  return settings->together || charter_export_diagrams_is_single (self->diagrams);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (source);
  g_autoptr(GFile) place = charter_file_dialogs_choose_finish (result, NULL);
  g_autofree char *path = place != NULL ? g_file_get_path (place) : NULL;
  g_autoptr(CharterExportBatch) batch = NULL;

  if (place == NULL || self->progress_box == NULL)
    return;
  if (path == NULL)
    {
      show_problem (self, _("Charter can only write to a folder of this machine. Choose another place."));
      return;
    }
  if (is_one_file (self))
    {
      charter_export_dialog_write (self, path);
      return;
    }
  batch = make_batch (self, path, NULL);
  if (count_existing (batch) > 0)
    ask_to_replace (self, path, count_existing (batch));
  else
    charter_export_dialog_write_folder (self, path);
}

/* The file of one diagram is called after it. */
static char *
make_file_name (CharterExportDialog *self)
{
  g_autoptr(CharterExportBatch) batch = NULL;

  batch = make_batch (self, ".", NULL);
  return charter_export_batch_get_n_items (batch) > 0
       ? g_path_get_basename (charter_export_batch_get_path (batch, 0)) : NULL;
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (widget);
  g_autofree char *name = NULL;

  if (!is_one_file (self))
    {
      charter_file_dialogs_folder_async (GTK_WINDOW (self), place_chosen_cb, NULL);
      return;
    }
  name = make_file_name (self);
  if (name == NULL)
    return;
  charter_file_dialogs_export_async (GTK_WINDOW (self), _("Export diagram"), name,
                                     place_chosen_cb, NULL);
}

static void
set_up_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[SET_UP], 0);
  gtk_window_close (GTK_WINDOW (widget));
}

/* Who closes it waits for nothing more. */
static void
charter_export_dialog_unmap (GtkWidget *widget)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (widget);

  g_cancellable_cancel (self->cancellable);
  if (self->exporting != NULL)
    g_cancellable_cancel (self->exporting);

  GTK_WIDGET_CLASS (charter_export_dialog_parent_class)->unmap (widget);
}

static void
charter_export_dialog_dispose (GObject *object)
{
  CharterExportDialog *self = CHARTER_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->exporting);
  g_clear_pointer (&self->batch, charter_export_batch_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->look);
  g_clear_pointer (&self->place, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (charter_export_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, diagrams);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, alt_text);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, printing_icon);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, printing_label);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, progress_box);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, progress_label);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, summary_group);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDialog, changes_group);
  gtk_widget_class_bind_template_callback (widget_class, draw);
  gtk_widget_class_bind_template_callback (widget_class, diagrams_changed_cb);
}

static void
charter_export_dialog_class_init (CharterExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_export_dialog_dispose;
  widget_class->unmap = charter_export_dialog_unmap;

  /**
   * CharterExportDialog::exported:
   * @self: the dialog
   * @path: the file that was written, or the folder of several
   */
  signals[EXPORTED] = g_signal_new ("exported",
                                    G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * CharterExportDialog::set-up:
   * @self: the dialog
   *
   * The diagram is to be set up so that it can be read.
   */
  signals[SET_UP] = g_signal_new ("set-up",
                                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CHARTER_TYPE_EXPORT_ALT_TEXT);
  g_type_ensure (CHARTER_TYPE_EXPORT_CHOICES);
  g_type_ensure (CHARTER_TYPE_EXPORT_DIAGRAMS);
  gtk_widget_class_install_action (widget_class, "export.run", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "export.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "export.set-up", NULL, set_up_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/export-dialog.ui");
  bind_children (widget_class);
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
 * @file: the partnership whose diagrams are exported
 * @look: (nullable): the date that they are looked at
 * @handle: the handle of the diagram that is looked at
 *
 * Returns: (transfer full): a dialog that is not shown yet
 */
CharterExportDialog *
charter_export_dialog_new (GtkWindow   *parent,
                           CharterFile *file,
                           CharterLook *look,
                           guint64      handle)
{
  CharterExportDialog *self;
  CharterRecord *record;
  g_autoptr(CharterView) view = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (CHARTER_IS_FILE (file), NULL);
  g_return_val_if_fail (look == NULL || CHARTER_IS_LOOK (look), NULL);

  self = g_object_new (CHARTER_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->file = g_object_ref (file);
  g_set_object (&self->look, look);
  self->handle = handle;
  record = find_diagram (self);
  g_return_val_if_fail (record != NULL, self);

  view = charter_look_make_view (look, get_records (self), record);
  charter_export_choices_set_view (self->choices, view);
  if (get_compared (self) != NULL && !charter_compared_sides_can_be_kept (get_compared (self)))
    charter_export_choices_hide_language (self->choices);
  charter_export_diagrams_set_records (self->diagrams, get_records (self), handle);
  charter_export_alt_text_set_diagram (self->alt_text, charter_file_get_document (file), handle,
                                       !charter_file_get_read_only (file) &&
                                       get_compared (self) == NULL &&
                                       (look == NULL || charter_look_may_edit (look)));
  g_signal_connect_object (charter_file_get_document (file), "records-changed", G_CALLBACK (draw), self,
                           G_CONNECT_SWAPPED);
  draw (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->choices));
  return self;
}

/**
 * charter_export_dialog_write:
 * @self: a dialog
 * @path: (type filename): the file to write
 *
 * Exports the diagram that is looked at, as chosen, or the chosen ones where
 * they are to be in one file. When the file is written
 * the dialog says so with #CharterExportDialog::exported and closes; otherwise
 * it stays and says why.
 */
void
charter_export_dialog_write (CharterExportDialog *self,
                             const char          *path)
{
  CharterExportBatch *batch;

  g_return_if_fail (CHARTER_IS_EXPORT_DIALOG (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->batch == NULL);

  batch = make_batch (self, NULL, path);
  if (charter_export_batch_get_n_items (batch) > 0)
    write_batch (self, batch, path, FALSE);
  else
    charter_export_batch_unref (batch);
}

/**
 * charter_export_dialog_write_folder:
 * @self: a dialog
 * @folder: (type filename): the folder to write into
 *
 * Exports the chosen diagrams, each to a file that has its title and its date
 * in its name. Then the dialog lists what was written, and what was not and
 * why.
 */
void
charter_export_dialog_write_folder (CharterExportDialog *self,
                                    const char          *folder)
{
  CharterExportBatch *batch;

  g_return_if_fail (CHARTER_IS_EXPORT_DIALOG (self));
  g_return_if_fail (folder != NULL);
  g_return_if_fail (self->batch == NULL);

  batch = make_batch (self, folder, NULL);
  if (charter_export_batch_get_n_items (batch) > 0)
    write_batch (self, batch, folder, TRUE);
  else
    charter_export_batch_unref (batch);
}
