/* diagram-fit.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-fit.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/diagrams/diagram-edits.h"
#include "app/diagrams/diagram-kind.h"

/* What takes longer shows that it goes on, milliseconds. */
#define PATIENCE 300

struct _CharterDiagramFit
{
  GtkWidget        parent_instance;

  CharterDocument *document;       /* nullable */
  guint64          handle;         /* of the diagram, or 0 */
  GCancellable    *cancellable;    /* nullable: of what is being found */
  guint            spinner_source;
  GPtrArray       *found;          /* nullable: of CharterFit: what is offered */
  gboolean         applying;       /* whether the change is its own */

  /* Template children */
  GtkWidget       *box;
  GtkWidget       *fit_button;
  GtkSpinner      *spinner;
  GtkLabel        *result_label;
  GtkListBox      *offers;
};

/* What a thread works on. */
typedef struct
{
  CharterState *state;
  CharterView  *view;
  CharterFit   *fit;    /* nullable: found before */
} Job;

G_DEFINE_FINAL_TYPE (CharterDiagramFit, charter_diagram_fit, GTK_TYPE_WIDGET)

static void
job_free (Job *job)
{
  g_clear_pointer (&job->fit, charter_fit_free);
  charter_view_free (job->view);
  charter_state_unref (job->state);
  g_free (job);
}

static void
stop (CharterDiagramFit *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  if (self->spinner != NULL)
    {
      gtk_spinner_stop (self->spinner);
      gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
      gtk_widget_set_sensitive (self->fit_button, TRUE);
    }
}

static void
clear_results (CharterDiagramFit *self)
{
  GtkWidget *row;

  gtk_widget_set_visible (GTK_WIDGET (self->result_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->offers), FALSE);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->offers))) != NULL)
    gtk_list_box_remove (self->offers, row);
  g_clear_pointer (&self->found, g_ptr_array_unref);
}

static gboolean
show_spinner (gpointer user_data)
{
  CharterDiagramFit *self = CHARTER_DIAGRAM_FIT (user_data);

  self->spinner_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static void
show_result (CharterDiagramFit *self,
             const char        *words)
{
  gtk_label_set_text (self->result_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->result_label), TRUE);
}

/* Makes the change; what it found stays on show. */
static gboolean
apply (CharterDiagramFit *self,
       const CharterFit  *fit)
{
  g_autoptr(GError) error = NULL;
  gboolean applied;

  self->applying = TRUE;
  applied = charter_diagram_edits_fit (self->document, self->handle, fit, &error);
  self->applying = FALSE;
  if (!applied)
    show_result (self, error->message);
  return applied;
}

static void
run (CharterDiagramFit   *self,
     CharterFit          *fit,
     GTaskThreadFunc      func,
     GAsyncReadyCallback  callback)
{
  CharterRecordSet *records = charter_document_get_base (self->document);
  CharterRecord *record = charter_record_set_find_handle (records, self->handle);
  g_autoptr(CharterRecord) chosen = NULL;
  g_autoptr(GTask) task = NULL;
  CharterDate today;
  Job *job;

  stop (self);
  if (record == NULL)
    return;
  charter_date_init_today (&today);
  job = g_new0 (Job, 1);
  job->fit = fit;
  chosen = charter_view_apply_choice (self->document, record);
  job->view = charter_view_new (records, chosen);
  job->state = charter_view_make_state (job->view, records, &today);
  self->cancellable = g_cancellable_new ();
  self->spinner_source = g_timeout_add (PATIENCE, show_spinner, self);
  gtk_widget_set_sensitive (self->fit_button, FALSE);
  /* Not the source of the task: a thread may not have the last reference to a
   * widget. */
  task = g_task_new (NULL, self->cancellable, callback, g_object_ref (self));
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, func);
}

static void
use_cb (CharterDiagramFit *self,
        GtkWidget         *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  const CharterFit *offer =
    g_ptr_array_index (self->found, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  g_autofree char *words = charter_fit_write_words (offer);

  if (!apply (self, offer))
    return;
  clear_results (self);
  show_result (self, words);
}

static void
add_offer (CharterDiagramFit *self,
           const CharterFit  *offer)
{
  g_autofree char *words = charter_fit_write_words (offer);
  /* Translators: what would print larger, such as "A3 landscape: 12 pt" */
  g_autofree char *name = g_strdup_printf (_("Use %s"), words);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Use"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (use_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->offers, row);
}

static void
list_offers_in_thread (GTask        *task,
                       gpointer      source,
                       gpointer      data,
                       GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  GPtrArray *offers = charter_fit_list_offers (job->state, job->view, job->fit, cancellable, &error);

  if (offers != NULL)
    g_task_return_pointer (task, offers, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
offers_listed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(CharterDiagramFit) self = CHARTER_DIAGRAM_FIT (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) offers = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  stop (self);
  if (offers == NULL || offers->len == 0)
    return;
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = g_steal_pointer (&offers);
  for (guint i = 0; i < self->found->len; i++)
    add_offer (self, g_ptr_array_index (self->found, i));
  gtk_widget_set_visible (GTK_WIDGET (self->offers), TRUE);
}

static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  CharterFit *fit = charter_fit_find (job->state, job->view, cancellable, &error);

  if (fit != NULL)
    g_task_return_pointer (task, fit, (GDestroyNotify) charter_fit_free);
  else
    g_task_return_error (task, error);
}

static char *
write_result (CharterDiagramFit *self,
              const CharterView *view,
              const CharterFit  *fit)
{
  g_autofree char *points = charter_page_format_points (fit->printed_size);
  g_autofree char *arrangement = charter_diagram_kind_write_arrangement (view->kind, fit->form,
                                                                         fit->columns);

  if (charter_page_is_legible (fit->printed_size))
    /* Translators: an arrangement, such as "Councils in a list", and points */
    return g_strdup_printf (_("%1$s: the smallest text prints at %2$s pt."), arrangement, points);
  /* Translators: an arrangement, such as "Councils in a list", and points */
  return g_strdup_printf (_("%1$s prints largest: %2$s pt. Below 12 pt is hard to read for "
                            "many. What would help:"), arrangement, points);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CharterDiagramFit) self = CHARTER_DIAGRAM_FIT (user_data);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterFit) fit = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  stop (self);
  if (fit == NULL)
    {
      show_result (self, error->message);
      return;
    }
  if (!apply (self, fit))
    return;
  words = write_result (self, job->view, fit);
  show_result (self, words);
  if (!charter_page_is_legible (fit->printed_size))
    run (self, g_steal_pointer (&fit), list_offers_in_thread, offers_listed_cb);
}

static void
records_changed_cb (CharterDiagramFit *self)
{
  if (self->applying)
    return;
  stop (self);
  clear_results (self);
}

static void
charter_diagram_fit_dispose (GObject *object)
{
  CharterDiagramFit *self = CHARTER_DIAGRAM_FIT (object);

  stop (self);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DIAGRAM_FIT);

  G_OBJECT_CLASS (charter_diagram_fit_parent_class)->dispose (object);
}

static void
charter_diagram_fit_finalize (GObject *object)
{
  CharterDiagramFit *self = CHARTER_DIAGRAM_FIT (object);

  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (charter_diagram_fit_parent_class)->finalize (object);
}

static void
charter_diagram_fit_class_init (CharterDiagramFitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_diagram_fit_dispose;
  object_class->finalize = charter_diagram_fit_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/diagram-fit.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramFit, box);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramFit, fit_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramFit, spinner);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramFit, result_label);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramFit, offers);
  gtk_widget_class_bind_template_callback (widget_class, charter_diagram_fit_start);
}

static void
charter_diagram_fit_init (CharterDiagramFit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_diagram_fit_set_diagram:
 * @self: a fit
 * @document: a document
 * @handle: the handle of one of its diagrams
 *
 * What was found for another diagram is forgotten.
 */
void
charter_diagram_fit_set_diagram (CharterDiagramFit *self,
                                 CharterDocument   *document,
                                 guint64            handle)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_FIT (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));

  if (self->document == document && self->handle == handle)
    return;
  if (g_set_object (&self->document, document))
    g_signal_connect_object (document, "records-changed", G_CALLBACK (records_changed_cb), self,
                             G_CONNECT_SWAPPED);
  self->handle = handle;
  stop (self);
  clear_results (self);
}

/**
 * charter_diagram_fit_start:
 * @self: a fit
 *
 * Finds the arrangement of the diagram that prints largest, and keeps it.
 */
void
charter_diagram_fit_start (CharterDiagramFit *self)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_FIT (self));

  clear_results (self);
  if (self->document != NULL)
    run (self, NULL, find_in_thread, found_cb);
}

/**
 * charter_diagram_fit_get_busy:
 * @self: a fit
 *
 * Returns: whether something is being found
 */
gboolean
charter_diagram_fit_get_busy (CharterDiagramFit *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_FIT (self), FALSE);

  return self->cancellable != NULL;
}
