/* diagram-clipboard.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-clipboard.h"

#include "diagram/cards/view.h"
#include "export/exporter.h"

/* Sharp in print; a picture with too many pixels for it gets fewer. */
static const double resolutions[] = { 300, 150, 96, 48 };

/* What one run in a thread needs. */
typedef struct
{
  CharterDiagram     *diagram;
  CharterState       *state;
  CharterView        *view;
  CharterDiagramCopy  what;
} Job;

static void
job_free (Job *job)
{
  charter_diagram_unref (job->diagram);
  charter_state_unref (job->state);
  charter_view_free (job->view);
  g_free (job);
}

static GBytes *
export (Job         *job,
        const char  *id,
        double       dpi,
        GError     **error)
{
  CharterExportOptions options;

  charter_export_options_init (&options);
  options.dpi = dpi;
  return charter_exporter_export (job->diagram, job->state, job->view,
                                  charter_export_format_find (id), &options, NULL, error);
}

static GBytes *
export_png (Job     *job,
            GError **error)
{
  GBytes *png = NULL;

  for (guint i = 0; png == NULL && i < G_N_ELEMENTS (resolutions); i++)
    {
      g_clear_error (error);
      png = export (job, "png", resolutions[i], error);
    }
  return png;
}

static GdkContentProvider *
make_picture (Job     *job,
              GError **error)
{
  g_autoptr(GBytes) png = export_png (job, error);
  g_autoptr(GBytes) svg = png != NULL ? export (job, "svg", resolutions[0], error) : NULL;
  GdkContentProvider *kinds[2];

  if (svg == NULL)
    return NULL;
  kinds[0] = gdk_content_provider_new_for_bytes ("image/png", png);
  kinds[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  return gdk_content_provider_new_union (kinds, G_N_ELEMENTS (kinds));
}

static GdkContentProvider *
make_description (Job     *job,
                  GError **error)
{
  g_autoptr(GBytes) words = export (job, "txt", resolutions[0], error);
  g_autoptr(GBytes) html = words != NULL
                         ? charter_exporter_write_html_words (job->state, job->view, error) : NULL;
  g_autofree char *text = NULL;
  GdkContentProvider *kinds[2];

  if (html == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (words, NULL), g_bytes_get_size (words));
  kinds[0] = gdk_content_provider_new_for_bytes ("text/html", html);
  kinds[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  return gdk_content_provider_new_union (kinds, G_N_ELEMENTS (kinds));
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  GdkContentProvider *provider = job->what == CHARTER_DIAGRAM_COPY_PICTURE
                               ? make_picture (job, &error)
                               : make_description (job, &error);

  if (provider != NULL)
    g_task_return_pointer (task, provider, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * charter_diagram_clipboard_make_async:
 * @diagram: what to copy
 * @state: what it was drawn from
 * @view: what was asked for
 * @what: what of it is wanted
 * @cancellable: (nullable): to stop it
 * @callback: called when it is made
 * @user_data: for @callback
 *
 * Makes what goes to the clipboard, in a thread: a page has many pixels.
 */
void
charter_diagram_clipboard_make_async (CharterDiagram      *diagram,
                                      CharterState        *state,
                                      const CharterView   *view,
                                      CharterDiagramCopy   what,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (diagram != NULL);
  g_return_if_fail (state != NULL);
  g_return_if_fail (view != NULL);

  job = g_new0 (Job, 1);
  job->diagram = charter_diagram_ref (diagram);
  job->view = charter_view_copy (view);
  job->state = charter_state_ref (state);
  job->what = what;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, charter_diagram_clipboard_make_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * charter_diagram_clipboard_make_finish:
 * @result: what the callback was given
 * @error: return location for an error of the export
 *
 * Returns: (transfer full) (nullable): what to put on the clipboard
 */
GdkContentProvider *
charter_diagram_clipboard_make_finish (GAsyncResult  *result,
                                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
