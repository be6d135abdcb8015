/* test-layout-client.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "layout-samples.h"

static const CharterLayoutLimits hasty = { 300, 256 * 1024 };

typedef struct
{
  char *worker; /* the real one, from the environment */
  char *folder; /* holds the script that stands in for it */
  char *script;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->worker = g_strdup (g_getenv ("CHARTER_LAYOUT_WORKER"));
  g_assert_nonnull (fixture->worker);
  fixture->folder = g_dir_make_tmp ("charter-layout-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->script = g_build_filename (fixture->folder, "worker", NULL);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_setenv ("CHARTER_LAYOUT_WORKER", fixture->worker, TRUE);
  g_remove (fixture->script);
  g_rmdir (fixture->folder);
  g_free (fixture->worker);
  g_free (fixture->folder);
  g_free (fixture->script);
}

/* Lets a shell script stand in for the worker; $WORKER is the real one. */
static void
stand_in (Fixture    *fixture,
          const char *commands)
{
  g_autofree char *text = g_strdup_printf ("#!/bin/sh\nWORKER='%s'\n%s\n",
                                           fixture->worker, commands);
  g_autoptr(GError) error = NULL;

  g_file_set_contents_full (fixture->script, text, -1,
                            G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);
  g_setenv ("CHARTER_LAYOUT_WORKER", fixture->script, TRUE);
}

static void
assert_step (const CharterGraph *graph,
             CharterLayout      *layout,
             CharterLayoutStep   step,
             int                 reason)
{
  g_assert_nonnull (layout);
  g_assert_cmpint (charter_layout_get_step (layout), ==, step);
  g_assert_error ((GError *) charter_layout_get_reason (layout), CHARTER_LAYOUT_ERROR, reason);
  assert_sound (graph, layout);
}

static void
test_no_worker (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(CharterGraph) graph = small_graph (GPOINTER_TO_INT (data));
  g_autoptr(CharterLayout) layout = NULL;

  g_setenv ("CHARTER_LAYOUT_WORKER", fixture->script, TRUE);
  layout = lay_out (graph);
  assert_step (graph, layout, CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_NO_WORKER);
}

typedef struct
{
  const char         *path;
  const char         *commands;
  CharterLayoutStep   step;
  CharterLayoutError  reason;
} StandIn;

static const StandIn stand_ins[] = {
  { "/charter/layout-client/hangs", "exec sleep 60",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_TIMED_OUT },
  { "/charter/layout-client/reads-and-hangs", "cat >/dev/null; exec sleep 60",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_TIMED_OUT },
  { "/charter/layout-client/closes-and-hangs", "exec >&-; exec <&-; exec sleep 60",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_TIMED_OUT },
  { "/charter/layout-client/rubbish", "echo rubbish",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout-client/zero-bytes", "head -c 1000 /dev/zero",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout-client/nothing", "exit 0",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout-client/endless", "exec yes",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout-client/fails", "exit 3",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/layout-client/right-answer-but-fails", "$WORKER; exit 1",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/layout-client/killed", "kill -SEGV $$",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/layout-client/cut-off", "$WORKER | sed '$d'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout-client/lost-line", "$WORKER | sed '/^line e1 /d'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/layout-client/lost-box", "$WORKER | sed '/^box n1 /d'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout-client/line-twice", "$WORKER | sed '/^line e1 /p'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout-client/odd-number", "$WORKER | sed '/^box n1 /s/ [0-9.]* / nan /'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_BAD_ANSWER },
  { "/charter/layout-client/order-changed", "$WORKER | sed '/^box n1 /s/n1 [0-9.]* /n1 9999 /'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/layout-client/level-changed",
    "$WORKER | sed '/^box n0 /s/\\(n0 [0-9.]*\\) [0-9.]*/\\1 9999/'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/layout-client/size-changed", "$WORKER | sed '/^box n0 /s/120.000/122.000/'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/layout-client/end-changed", "$WORKER | sed '/^line e0 /s/\\(e0 4\\) [0-9.]*/\\1 0/'",
    CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_MISPLACED },
  { "/charter/layout-client/curves-fail",
    "dot=$(cat); case $dot in *splines=true*) exit 4;; esac; echo \"$dot\" | $WORKER",
    CHARTER_LAYOUT_STEP_STRAIGHT, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
  { "/charter/layout-client/ranks-fail",
    "dot=$(cat); case $dot in *rank=same*) kill -ABRT $$;; esac; echo \"$dot\" | $WORKER",
    CHARTER_LAYOUT_STEP_PLAIN, CHARTER_LAYOUT_ERROR_WORKER_FAILED },
};

static void
test_stand_in (Fixture       *fixture,
               gconstpointer  data)
{
  const StandIn *worker = data;
  g_autoptr(CharterGraph) graph = small_graph (CHARTER_GRAPH_DOWN);
  g_autoptr(CharterLayout) layout = NULL;
  g_autoptr(GError) error = NULL;

  stand_in (fixture, worker->commands);
  layout = run_client (graph,
                       worker->reason == CHARTER_LAYOUT_ERROR_TIMED_OUT ||
                       worker->reason == CHARTER_LAYOUT_ERROR_BAD_ANSWER ? &hasty : &patient,
                       NULL, &error);
  g_assert_no_error (error);
  assert_step (graph, layout, worker->step, worker->reason);
}

/* The pipe holds 64 KiB; a worker gone before it has read all must not end
 * this program by SIGPIPE. */
static void
test_stops_reading (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(CharterGraph) graph = charter_graph_new (CHARTER_GRAPH_DOWN, 18.0, 24.0);
  g_autoptr(CharterLayout) layout = NULL;

  for (guint i = 0; i < 2000; i++)
    charter_graph_add_box (graph, i / 40, 60.0, 20.0);
  stand_in (fixture, "exit 3");
  layout = run_client (graph, &patient, NULL, NULL);
  assert_step (graph, layout, CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_WORKER_FAILED);
}

/* Lines inside a level are not given to Graphviz at this step, and all end on
 * borders. */
static void
test_plain_draws_every_line (Fixture       *fixture,
                             gconstpointer  data)
{
  CharterGraphDirection direction = GPOINTER_TO_INT (data);
  g_autoptr(CharterGraph) graph = small_graph (direction);
  g_autoptr(CharterLayout) layout = NULL;

  charter_graph_add_line (graph, 2, WHOLE, 1, WHOLE);
  charter_graph_add_line (graph, 2, WHOLE, 2, WHOLE);
  stand_in (fixture,
            "dot=$(cat); case $dot in *rank=same*) exit 1;; esac; echo \"$dot\" | $WORKER");
  layout = lay_out (graph);
  assert_step (graph, layout, CHARTER_LAYOUT_STEP_PLAIN, CHARTER_LAYOUT_ERROR_WORKER_FAILED);
}

static void
test_rows_are_sound (Fixture       *fixture,
                     gconstpointer  data)
{
  GRand *random = g_rand_new_with_seed (SEED);

  g_setenv ("CHARTER_LAYOUT_WORKER", fixture->script, TRUE);
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(CharterGraph) graph = random_graph (random);
      g_autoptr(CharterLayout) layout = lay_out (graph);

      assert_step (graph, layout, CHARTER_LAYOUT_STEP_ROWS, CHARTER_LAYOUT_ERROR_NO_WORKER);
    }
  g_rand_free (random);
}

static gboolean
cancel_cb (gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return G_SOURCE_REMOVE;
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(CharterGraph) graph = small_graph (CHARTER_GRAPH_DOWN);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  gint64 start;

  stand_in (fixture, "exec sleep 60");
  start = g_get_monotonic_time ();
  g_timeout_add (50, cancel_cb, cancellable);
  g_assert_null (run_client (graph, &patient, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_test_message ("cancelled after %" G_GINT64_FORMAT " ms",
                  (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  g_clear_error (&error);

  g_assert_null (charter_layout_new_for_graph (graph, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* DOT files that crash or hang Graphviz 2.42.2, or make it lose edges. */
static void
test_crash_files (Fixture       *fixture,
                  gconstpointer  data)
{
  const CharterLayoutLimits limits = { 1500, 1024 * 1024 };
  g_autofree char *folder = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "..", "shared",
                                              "data", "graphviz-crashes", NULL);
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  if (files == NULL)
    {
      g_test_skip ("no files that crash Graphviz here");
      return;
    }
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *dot = NULL;
      g_autofree char *answer = NULL;
      g_autoptr(GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      g_assert_true (g_file_get_contents (path, &dot, NULL, NULL));
      answer = run_worker (fixture->worker, dot, &limits, &error);
      g_assert_true ((answer == NULL) == (error != NULL));
      g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
      g_test_message ("%s: %s", name, error == NULL ? "laid out" : error->message);
    }
}

/* Graphviz 2.42.2 gives up on an edge of this graph and reports success. */
static void
test_worker_sees_lost_line (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "..", "shared",
                                            "data", "graphviz-crashes", "known_1030.gv", NULL);
  g_autofree char *dot = NULL;
  g_autofree char *answer = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_file_get_contents (path, &dot, NULL, NULL))
    {
      g_test_skip ("no file that loses edges here");
      return;
    }
  answer = run_worker (fixture->worker, dot, &patient, &error);
  g_assert_null (answer);
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_WORKER_FAILED);
  g_assert_nonnull (strstr (error->message, "status 4"));
}

static void
test_not_dot (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *answer = NULL;
  g_autoptr(GError) error = NULL;

  answer = run_worker (fixture->worker, "no graph", &patient, &error);
  g_assert_null (answer);
  g_assert_error (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_WORKER_FAILED);
  g_assert_nonnull (strstr (error->message, "status 2"));
}

static void
add_fixture_test (const char    *path,
                  gconstpointer  data,
                  void         (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, fixture_set_up, test, fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gconstpointer down = GINT_TO_POINTER (CHARTER_GRAPH_DOWN);
  gconstpointer right = GINT_TO_POINTER (CHARTER_GRAPH_RIGHT);

  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/charter/layout-client/no-worker/down", down, test_no_worker);
  add_fixture_test ("/charter/layout-client/no-worker/right", right, test_no_worker);
  for (guint i = 0; i < G_N_ELEMENTS (stand_ins); i++)
    add_fixture_test (stand_ins[i].path, &stand_ins[i], test_stand_in);
  add_fixture_test ("/charter/layout-client/stops-reading", NULL, test_stops_reading);
  add_fixture_test ("/charter/layout-client/plain-draws-every-line/down", down,
                    test_plain_draws_every_line);
  add_fixture_test ("/charter/layout-client/plain-draws-every-line/right", right,
                    test_plain_draws_every_line);
  add_fixture_test ("/charter/layout-client/rows-are-sound", NULL, test_rows_are_sound);
  add_fixture_test ("/charter/layout-client/cancel", NULL, test_cancel);
  add_fixture_test ("/charter/layout-client/crash-files", NULL, test_crash_files);
  add_fixture_test ("/charter/layout-client/worker-sees-lost-line", NULL,
                    test_worker_sees_lost_line);
  add_fixture_test ("/charter/layout-client/not-dot", NULL, test_not_dot);

  return g_test_run ();
}
