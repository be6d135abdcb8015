/* export-process.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-process.h"

#include <glib/gi18n.h>
#include <string.h>

#include "export/export-error.h"

/* The environment comes first for tests. A program run from its build folder
 * has the command line of the same build two folders along, and must not take
 * an installed one of another version. */
static char *
find_program (void)
{
  const char *chosen = g_getenv ("CHARTER_CLI");
  g_autofree char *program = NULL;

  if (chosen != NULL)
    return g_strdup (chosen);

  program = g_file_read_link ("/proc/self/exe", NULL);
  if (program != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (program);
      g_autofree char *built = g_build_filename (folder, "..", "cli", "charter-cli", NULL);

      if (g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&built);
    }
  return g_strdup (CHARTER_CLI_INSTALLED);
}

/* A program that ends before it has read everything would take this one with it
 * by SIGPIPE. GIO ignores the signal as soon as there is a GSocket (its
 * documentation says so). */
static void
ignore_broken_pipes (void)
{
  g_type_class_unref (g_type_class_ref (G_TYPE_SOCKET));
}

static gboolean
fail (const char  *reason,
      GError     **error)
{
  g_set_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_LANGUAGE,
               /* Translators: what the system says */
               _("What is to be in another language could not be made: %s. "
                 "Check that Charter is installed whole."), reason);
  return FALSE;
}

/* It stops when it is no longer listened to, and finishes no file that it has
 * not begun to write. */
static void
stop (GCancellable  *cancellable,
      GOutputStream *input)
{
  g_output_stream_close (input, NULL, NULL);
}

static gboolean
send (GOutputStream  *input,
      const char     *request,
      const char     *model,
      GError        **error)
{
  return g_output_stream_write_all (input, request, strlen (request), NULL, NULL, error) &&
         g_output_stream_write_all (input, "\n", 1, NULL, NULL, error) &&
         g_output_stream_write_all (input, model, strlen (model), NULL, NULL, error) &&
         g_output_stream_flush (input, NULL, error);
}

static void
listen (GInputStream             *output,
        CharterExportProcessFunc  answered,
        gpointer                  user_data)
{
  g_autoptr(GDataInputStream) lines = g_data_input_stream_new (output);
  char *line;

  while ((line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, NULL)) != NULL)
    {
      g_autofree char *owned = line;
      g_autoptr(JsonParser) parser = json_parser_new_immutable ();
      JsonNode *root;

      if (!json_parser_load_from_data (parser, line, -1, NULL))
        continue;
      root = json_parser_get_root (parser);
      if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
        answered (json_node_get_object (root), user_data);
    }
}

/**
 * charter_export_process_run:
 * @request: one line of JSON, with the length of @model in it
 * @model: the text of a partnership
 * @answered: called in this thread for each line of JSON that comes back
 * @user_data: for @answered
 * @cancellable: (nullable): to stop it
 * @error: return location for %CHARTER_EXPORT_ERROR_LANGUAGE or
 *   %G_IO_ERROR_CANCELLED
 *
 * Has another process do what is asked, and waits for it.
 *
 * Returns: whether it came to its end
 */
gboolean
charter_export_process_run (const char                *request,
                            const char                *model,
                            CharterExportProcessFunc   answered,
                            gpointer                   user_data,
                            GCancellable              *cancellable,
                            GError                   **error)
{
  g_autofree char *program = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) reason = NULL;
  gulong handler;
  gboolean is_done;

  g_return_val_if_fail (request != NULL, FALSE);
  g_return_val_if_fail (model != NULL, FALSE);
  g_return_val_if_fail (answered != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  ignore_broken_pipes ();
  program = find_program ();
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &reason, program, "batch", NULL);
  if (process == NULL || !send (g_subprocess_get_stdin_pipe (process), request, model, &reason))
    return fail (reason->message, error);
  handler = cancellable != NULL
          ? g_cancellable_connect (cancellable, G_CALLBACK (stop),
                                   g_subprocess_get_stdin_pipe (process), NULL)
          : 0;
  listen (g_subprocess_get_stdout_pipe (process), answered, user_data);
  g_cancellable_disconnect (cancellable, handler);
  is_done = g_subprocess_wait_check (process, NULL, &reason);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return is_done || fail (reason->message, error);
}
