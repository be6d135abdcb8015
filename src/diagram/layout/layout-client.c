/* layout-client.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "diagram/layout/graph-dot.h"
#include "diagram/layout/graph-private.h"
#include "diagram/layout/layout-check.h"
#include "diagram/layout/layout-client.h"
#include "diagram/layout/layout-parts.h"
#include "diagram/layout/layout-private.h"
#include "diagram/layout/layout-reader.h"
#include "diagram/layout/layout-rows.h"

/* What a picture can be told apart in ends long before these (45 boxes to a
 * page); they keep Graphviz within what it was measured with. Its own edges
 * abort past 65,535 points, which two boxes and a gap must not reach. */
#define MAX_BOXES 5000u
#define MAX_LINES 20000u
#define MAX_PORTS (2u * MAX_LINES)
#define MIN_SIZE 1.0
#define MAX_SIZE 14400.0
#define MAX_GAP 1440.0

/* A step after one that ran too long is given this part of its time. */
#define PART_AFTER_TIMEOUT 4u

/* The largest answer seen is 0.5 MB (2,725 boxes, 3,161 lines). */
static const CharterLayoutLimits default_limits = { 10 * 1000, 32 * 1024 * 1024 };

typedef struct
{
  CharterGraph        *graph;
  CharterLayoutLimits  limits;
  char                *worker;
  CharterLayoutStep    step;
  GError              *reason; /* (nullable) why the first step failed */
} Ladder;

static void try_step (GTask *task);

static void
ladder_free (Ladder *ladder)
{
  g_clear_pointer (&ladder->graph, charter_graph_free);
  g_clear_pointer (&ladder->worker, g_free);
  g_clear_error (&ladder->reason);
  g_free (ladder);
}

/* The environment comes first for tests. A program run from its build
 * folder has the worker of the same build two folders along, and must not
 * take an installed one of another version; an installed program finds
 * nothing there. */
static char *
find_worker (void)
{
  const char *chosen = g_getenv ("CHARTER_LAYOUT_WORKER");
  g_autofree char *program = NULL;

  if (chosen != NULL)
    return g_strdup (chosen);

  program = g_file_read_link ("/proc/self/exe", NULL);
  if (program != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (program);
      g_autofree char *built = g_build_filename (folder, "..", "layout-worker",
                                                 "charter-layout-worker", NULL);

      if (g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&built);
    }
  return g_strdup (CHARTER_WORKER_INSTALLED);
}

static gboolean
is_size (double size)
{
  return size >= MIN_SIZE && size <= MAX_SIZE;
}

static gboolean
check_box (const CharterGraph  *graph,
           guint                number,
           GError             **error)
{
  const CharterGraphBox *box = charter_graph_get_box (graph, number);
  double side = graph->direction == CHARTER_GRAPH_DOWN ? box->width : box->height;

  if (!is_size (box->width) || !is_size (box->height))
    {
      g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_SIZE,
                   _("Box %u is %.0f × %.0f points large; a box must measure 1 to 14,400 points "
                     "each way. Shorten what it holds."),
                   number, box->width, box->height);
      return FALSE;
    }
  for (guint i = 0; i < box->ports->len; i++)
    {
      const CharterGraphPort *port = charter_graph_get_port (graph, number, i);

      if (port->offset + port->length > side + 0.5)
        {
          g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_SIZE,
                       _("Port %u of box %u reaches beyond the box."), i, number);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_limits (const CharterGraph  *graph,
              GError             **error)
{
  guint n_ports = 0;

  if (graph->boxes->len > MAX_BOXES || graph->lines->len > MAX_LINES)
    {
      g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_TOO_LARGE,
                   _("This diagram has %u boxes and %u lines; at most %u and %u can be laid out. "
                     "Show fewer records in it."),
                   graph->boxes->len, graph->lines->len, MAX_BOXES, MAX_LINES);
      return FALSE;
    }
  if (graph->box_gap > MAX_GAP || graph->level_gap > MAX_GAP)
    {
      g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_BAD_SIZE,
                   _("The gaps between boxes are %.0f and %.0f points wide; at most %.0f can be "
                     "laid out."),
                   graph->box_gap, graph->level_gap, MAX_GAP);
      return FALSE;
    }
  for (guint i = 0; i < graph->boxes->len; i++)
    {
      if (!check_box (graph, i, error))
        return FALSE;
      n_ports += charter_graph_get_box (graph, i)->ports->len;
    }
  if (n_ports > MAX_PORTS)
    {
      g_set_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_TOO_LARGE,
                   _("This diagram has %u ports; at most %u can be laid out. Show fewer records "
                     "in it."),
                   n_ports, MAX_PORTS);
      return FALSE;
    }
  return TRUE;
}

static void
return_layout (GTask         *task,
               CharterLayout *layout)
{
  Ladder *ladder = g_task_get_task_data (task);

  layout->reason = g_steal_pointer (&ladder->reason);
  g_task_return_pointer (task, layout, (GDestroyNotify) charter_layout_unref);
}

/* Without levels there are no ports to do without. */
static CharterLayoutStep
get_next_step (const Ladder *ladder)
{
  if (ladder->step == CHARTER_LAYOUT_STEP_STRAIGHT &&
      charter_graph_get_direction (ladder->graph) == CHARTER_GRAPH_SCATTERED)
    return CHARTER_LAYOUT_STEP_ROWS;
  return ladder->step + 1;
}

/* Takes the next step of the ladder; the last one if there is no worker to
 * try the others with. */
static void
step_down (GTask  *task,
           GError *error)
{
  Ladder *ladder = g_task_get_task_data (task);

    g_debug ("Layout step %d failed: %s", (int) ladder->step, error->message);
  if (g_error_matches (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_NO_WORKER))
    ladder->step = CHARTER_LAYOUT_STEP_ROWS;
  else
    ladder->step = get_next_step (ladder);
  if (g_error_matches (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_TIMED_OUT))
    ladder->limits.milliseconds /= PART_AFTER_TIMEOUT;
  if (ladder->reason == NULL)
    ladder->reason = error;
  else
    g_error_free (error);

  if (ladder->step == CHARTER_LAYOUT_STEP_ROWS)
    return_layout (task, charter_layout_new_in_rows (ladder->graph));
  else
    try_step (task);
}

static gboolean
is_to_be_turned (const Ladder        *ladder,
                 const CharterLayout *layout)
{
  return charter_graph_get_direction (ladder->graph) == CHARTER_GRAPH_SCATTERED &&
         !ladder->graph->turned && charter_layout_lies_wrong (layout, ladder->graph);
}

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(CharterLayout) layout = NULL;
  g_autofree char *answer = NULL;
  Ladder *ladder = g_task_get_task_data (task);
  GError *error = NULL;

  answer = charter_layout_process_run_finish (result, &error);
  if (answer != NULL)
    layout = charter_layout_read (ladder->graph, ladder->step, answer, &error);
  if (layout != NULL && is_to_be_turned (ladder, layout))
    {
      ladder->graph->turned = TRUE;
      try_step (task);
      return;
    }
  if (layout != NULL && charter_layout_settle (layout, ladder->graph, &error))
    return_layout (task, g_steal_pointer (&layout));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, error);
  else
    step_down (task, error);
}

static void
try_step (GTask *task)
{
  Ladder *ladder = g_task_get_task_data (task);
  g_autofree char *dot = charter_graph_to_dot (ladder->graph, ladder->step);

  charter_layout_process_run_async (ladder->worker,
                                    dot,
                                    &ladder->limits,
                                    g_task_get_cancellable (task),
                                    answered_cb,
                                    g_object_ref (task));
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

/**
 * charter_layout_client_run_async:
 * @graph: a graph, of which a copy is taken
 * @limits: for each run of the worker
 * @cancellable: (nullable): kills the worker
 * @callback: called when the layout is there
 * @user_data: for @callback
 *
 * Does what charter_layout_new_for_graph_async() does, within other limits.
 */
void
charter_layout_client_run_async (const CharterGraph        *graph,
                                 const CharterLayoutLimits *limits,
                                 GCancellable              *cancellable,
                                 GAsyncReadyCallback        callback,
                                 gpointer                   user_data)
{
  g_autoptr(GTask) task = NULL;
  GError *error = NULL;
  Ladder *ladder;

  g_return_if_fail (graph != NULL);
  g_return_if_fail (limits != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, charter_layout_new_for_graph_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!check_limits (graph, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (charter_graph_get_n_boxes (graph) == 0)
    {
      g_task_return_pointer (task,
                             charter_layout_new (graph, CHARTER_LAYOUT_STEP_CURVES),
                             (GDestroyNotify) charter_layout_unref);
      return;
    }

  ladder = g_new0 (Ladder, 1);
  ladder->graph = charter_graph_copy (graph);
  ladder->limits = *limits;
  ladder->worker = find_worker ();
  ladder->step = CHARTER_LAYOUT_STEP_CURVES;
  g_task_set_task_data (task, ladder, (GDestroyNotify) ladder_free);
  try_step (task);
}

/**
 * charter_layout_new_for_graph_async:
 * @graph: a graph, of which a copy is taken
 * @cancellable: (nullable): stops the layout at once
 * @callback: called in the thread-default main context when it is there
 * @user_data: for @callback
 *
 * Lays out a graph in a process of its own. Whatever goes wrong there, a
 * layout comes of it, if need be without Graphviz: see
 * charter_layout_get_step(). The worker is killed after 10 s, and after a
 * quarter of the time at each step that follows.
 */
void
charter_layout_new_for_graph_async (const CharterGraph  *graph,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  charter_layout_client_run_async (graph, &default_limits, cancellable, callback, user_data);
}

/**
 * charter_layout_new_for_graph_finish:
 * @result: what the callback was given
 * @error: a #GError: %CHARTER_LAYOUT_ERROR_TOO_LARGE,
 *   %CHARTER_LAYOUT_ERROR_BAD_SIZE or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the layout, or %NULL
 */
CharterLayout *
charter_layout_new_for_graph_finish (GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, charter_layout_new_for_graph_async),
                        NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * charter_layout_new_for_graph:
 * @graph: a graph: at most 5,000 boxes of 1 to 14,400 points, 20,000 lines,
 *   40,000 ports, gaps of at most 1,440 points
 * @cancellable: (nullable): stops the layout at once, from another thread
 * @error: a #GError as of charter_layout_new_for_graph_finish()
 *
 * Lays out a graph and waits for it, in any thread. Programs with a window
 * use charter_layout_new_for_graph_async().
 *
 * Returns: (transfer full) (nullable): the layout, or %NULL
 */
CharterLayout *
charter_layout_new_for_graph (const CharterGraph  *graph,
                              GCancellable        *cancellable,
                              GError             **error)
{
  g_autoptr(GMainContext) context = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  CharterLayout *layout;

  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  context = g_main_context_new ();
  g_main_context_push_thread_default (context);
  charter_layout_new_for_graph_async (graph, cancellable, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  layout = charter_layout_new_for_graph_finish (result, error);
  g_main_context_pop_thread_default (context);
  return layout;
}
