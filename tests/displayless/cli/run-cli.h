/* run-cli.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

G_BEGIN_DECLS

/* What one run of charter-cli gave. */
typedef struct
{
  int   code; /* -1 when a signal ended it */
  char *output;
  gsize output_length;
  char *messages;
} CliRun;

static inline void
cli_run_clear (CliRun *run)
{
  g_free (run->output);
  g_free (run->messages);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliRun, cli_run_clear)

static inline char *
example_path (void)
{
  return g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "data", "examples",
                           "mid-kent.partnership.json", NULL);
}

static inline char *
copy_bytes (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 0 ? g_strndup (data, length) : g_strdup ("");
}

/* Runs a program with arguments; what it gives must be one run's. */
static inline CliRun
run_program (const char *const *argv)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) messages = NULL;
  g_autoptr (GError) error = NULL;
  CliRun run = { 0 };

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, &messages, &error);
  g_assert_no_error (error);

  run.code = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
  run.output = copy_bytes (output);
  run.output_length = g_bytes_get_size (output);
  run.messages = copy_bytes (messages);
  return run;
}

static inline CliRun
run_cli (const char *argument,
         ...) G_GNUC_NULL_TERMINATED;

static inline CliRun
run_cli (const char *argument,
         ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  va_list arguments;

  g_assert_nonnull (g_getenv ("CHARTER_CLI"));
  g_ptr_array_add (argv, (gpointer) g_getenv ("CHARTER_CLI"));
  va_start (arguments, argument);
  for (; argument != NULL; argument = va_arg (arguments, const char *))
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);

  return run_program ((const char *const *) argv->pdata);
}

static inline void
assert_done (const CliRun *run)
{
  if (run->code != 0)
    g_test_message ("%s", run->messages);
  g_assert_cmpint (run->code, ==, 0);
}

static inline guint
count_lines (const char *text)
{
  guint n_lines = 0;

  for (const char *p = text; *p != '\0'; p++)
    n_lines += *p == '\n';
  return n_lines;
}

/* Ends with a code after one line that tells what it is about. */
static inline void
assert_one_message (const CliRun *run,
                    int           code,
                    const char   *about)
{
  if (run->code != code || count_lines (run->messages) != 1 || strstr (run->messages, about) == NULL)
    g_test_message ("ended with %d, not %d, and said: %s (expected “%s” in one line)", run->code, code,
                    run->messages, about);
  g_assert_cmpint (run->code, ==, code);
  g_assert_cmpuint (count_lines (run->messages), ==, 1);
  g_assert_nonnull (strstr (run->messages, about));
}

static inline char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

static inline void
write_text_file (const char *path,
                 const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* A folder for the files of one test. */
typedef struct
{
  char *folder;
} CliFolder;

static inline void
cli_folder_set_up (CliFolder     *fixture,
                   gconstpointer  user_data)
{
  fixture->folder = g_dir_make_tmp ("charter-cli-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static inline void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL
                                                                       : g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }
  g_remove (path);
}

static inline void
cli_folder_tear_down (CliFolder     *fixture,
                      gconstpointer  user_data)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
}

G_END_DECLS
