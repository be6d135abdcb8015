/* layout-process.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "diagram/layout/layout-process.h"
#include "diagram/layout/layout.h"

/* How often a layout looks whether it is still wanted, milliseconds. */
#define CANCELLED_CHECK 5

#define CHUNK_BYTES (64 * 1024)

/* One run of the worker: writing, reading and waiting go on side by side and
 * the run is over when all three are. */
typedef struct
{
  GSubprocess         *process;
  GCancellable        *stop;     /* ends all three */
  CharterLayoutLimits  limits;
  char                *dot;
  GString             *answer;
  GError              *error;    /* (nullable) the first thing that went wrong */
  guint                n_parts;  /* of the three, those still going on */
  GSource             *deadline;
  GSource             *cancelled;
} Run;

static void read_next (GTask *task);

/* A worker that ends before it has read everything would take this program
 * with it by SIGPIPE. GIO ignores the signal for the rest of the program as
 * soon as there is a GSocket (its documentation says so); with a window that
 * is the case anyway. */
static void
ignore_broken_pipes (void)
{
  g_type_class_unref (g_type_class_ref (G_TYPE_SOCKET));
}

static void
run_free (Run *run)
{
  g_clear_object (&run->process);
  g_clear_object (&run->stop);
  g_clear_pointer (&run->dot, g_free);
  if (run->answer != NULL)
    g_string_free (g_steal_pointer (&run->answer), TRUE);
  g_clear_error (&run->error);
  g_free (run);
}

static void
clear_source (GSource **source)
{
  if (*source == NULL)
    return;

  g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

/* Kills the worker. What it still does is of no interest, nor are later
 * errors, which only follow from this. */
static void
run_stop (Run    *run,
          GError *error)
{
  if (run->error != NULL)
    {
      g_error_free (error);
      return;
    }
  run->error = error;
  g_subprocess_force_exit (run->process);
  g_cancellable_cancel (run->stop);
}

static void
end_part (GTask *task)
{
  Run *run = g_task_get_task_data (task);

  g_assert (run->n_parts > 0);

  if (--run->n_parts > 0)
    return;

  clear_source (&run->deadline);
  clear_source (&run->cancelled);
  if (run->error != NULL)
    g_task_return_error (task, g_steal_pointer (&run->error));
  else if (strlen (run->answer->str) != run->answer->len)
    g_task_return_new_error (task, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_ANSWER,
                             _("The layout worker wrote something that is not text."));
  else
    g_task_return_pointer (task, g_string_free (g_steal_pointer (&run->answer), FALSE), g_free);
}

static gboolean
deadline_cb (gpointer user_data)
{
  Run *run = g_task_get_task_data (user_data);

  run_stop (run, g_error_new (CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_TIMED_OUT,
                              _("The layout worker was stopped after %.1f seconds."),
                              run->limits.milliseconds / 1000.0));
  return G_SOURCE_REMOVE;
}

/* It is asked for, and not told by a source of the cancellable: who cancels
 * from another thread would wake a source whose context this thread may just
 * be freeing, and wait for ever. */
static gboolean
check_cancelled (gpointer user_data)
{
  Run *run = g_task_get_task_data (user_data);
  GError *error = NULL;

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (user_data), &error))
    return G_SOURCE_CONTINUE;
  run_stop (run, error);
  return G_SOURCE_REMOVE;
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  g_assert (G_IS_OUTPUT_STREAM (object));

  /* A worker that stops reading is judged by its exit and its answer. */
  g_output_stream_write_all_finish (G_OUTPUT_STREAM (object), result, NULL, NULL);
  g_output_stream_close (G_OUTPUT_STREAM (object), NULL, NULL);
  end_part (task);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GBytes) bytes = NULL;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;

  g_assert (G_IS_INPUT_STREAM (object));

  bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, &error);
  if (bytes == NULL)
    {
      run_stop (run, error);
      end_part (task);
      return;
    }
  if (g_bytes_get_size (bytes) == 0)
    {
      end_part (task);
      return;
    }
  if (run->answer->len + g_bytes_get_size (bytes) > run->limits.answer_bytes)
    {
      run_stop (run, g_error_new (CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_ANSWER,
                                  _("The layout worker wrote more than any layout needs.")));
      end_part (task);
      return;
    }
  g_string_append_len (run->answer, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  read_next (task);
}

static void
read_next (GTask *task)
{
  Run *run = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (g_subprocess_get_stdout_pipe (run->process),
                                   CHUNK_BYTES,
                                   g_task_get_priority (task),
                                   run->stop,
                                   read_cb,
                                   g_object_ref (task));
}

static void
waited_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GSubprocess *process = G_SUBPROCESS (object);
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_subprocess_wait_finish (process, result, &error))
    run_stop (run, error);
  else if (!g_subprocess_get_if_exited (process))
    run_stop (run, g_error_new (CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_WORKER_FAILED,
                                _("The layout worker was ended by signal %d."),
                                g_subprocess_get_term_sig (process)));
  else if (g_subprocess_get_exit_status (process) != 0)
    run_stop (run, g_error_new (CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_WORKER_FAILED,
                                _("The layout worker ended with status %d."),
                                g_subprocess_get_exit_status (process)));
  end_part (task);
}

static GSource *
attach_source (GTask       *task,
               GSource     *source,
               GSourceFunc  callback)
{
  g_source_set_callback (source, callback, task, NULL);
  g_source_attach (source, g_task_get_context (task));
  return source;
}

/**
 * charter_layout_process_run_async:
 * @worker: path of the layout worker
 * @dot: what to lay out
 * @limits: time and size, after which it is killed
 * @cancellable: (nullable): kills it
 * @callback: called when it is over
 * @user_data: for @callback
 *
 * Runs the layout worker once. From then on SIGPIPE is ignored, as with any
 * use of #GSocket.
 */
void
charter_layout_process_run_async (const char                *worker,
                                  const char                *dot,
                                  const CharterLayoutLimits *limits,
                                  GCancellable              *cancellable,
                                  GAsyncReadyCallback        callback,
                                  gpointer                   user_data)
{
  g_autoptr(GTask) task = NULL;
  GError *error = NULL;
  Run *run;

  g_return_if_fail (worker != NULL);
  g_return_if_fail (dot != NULL);
  g_return_if_fail (limits != NULL);

  ignore_broken_pipes ();
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, charter_layout_process_run_async);
  run = g_new0 (Run, 1);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  run->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE |
                                   G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                   G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                   &error, worker, NULL);
  if (run->process == NULL)
    {
      g_task_return_new_error (task, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_NO_WORKER,
                               _("The layout worker does not start: %s"), error->message);
      g_error_free (error);
      return;
    }

  run->stop = g_cancellable_new ();
  run->limits = *limits;
  run->dot = g_strdup (dot);
  run->answer = g_string_new (NULL);
  run->n_parts = 3;
  run->deadline = attach_source (task, g_timeout_source_new (limits->milliseconds), deadline_cb);
  if (cancellable != NULL)
    run->cancelled = attach_source (task,
                                    g_timeout_source_new (CANCELLED_CHECK), check_cancelled);
  g_output_stream_write_all_async (g_subprocess_get_stdin_pipe (run->process),
                                   run->dot, strlen (run->dot),
                                   g_task_get_priority (task), run->stop,
                                   written_cb, g_object_ref (task));
  read_next (task);
  g_subprocess_wait_async (run->process, run->stop, waited_cb, g_object_ref (task));
}

/**
 * charter_layout_process_run_finish:
 * @result: what the callback was given
 * @error: a #GError of %CHARTER_LAYOUT_ERROR (no worker, worker failed, timed
 *   out, bad answer), or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what the worker wrote, or %NULL
 */
char *
charter_layout_process_run_finish (GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
