/* table-output.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/tables/table-output.h"

#include <string.h>

#include "export/atomic-file.h"

/* What one run in a thread needs. */
typedef struct
{
  CharterTable             *table;
  const CharterTableFormat *format;
  char                     *date;
  char                     *language; /* nullable */
  char                     *path;
} Job;

static void
job_free (Job *job)
{
  charter_table_unref (job->table);
  g_free (job->date);
  g_free (job->language);
  g_free (job->path);
  g_free (job);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  GError *error = NULL;
  g_autoptr(GBytes) bytes = charter_table_write (job->table, job->format, job->date,
                                                 job->language, now, &error);

  if (bytes != NULL && charter_export_write_file (job->path, bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * charter_table_output_make_copy:
 * @table: a table
 * @date: for which date it holds, as a sentence
 *
 * Returns: (transfer full) (nullable): what to put on the clipboard: a table
 *   for word processors, and text with tabs for spreadsheets
 */
GdkContentProvider *
charter_table_output_make_copy (const CharterTable *table,
                                const char         *date)
{
  g_autofree char *fragment = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GBytes) html = NULL;
  g_autoptr(GBytes) words = NULL;
  GdkContentProvider *kinds[2];

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (date != NULL, NULL);

  fragment = charter_table_write_fragment (table);
  html = g_bytes_new (fragment, strlen (fragment));
  words = charter_table_write (table, charter_table_format_find ("tsv"), date, NULL, 0, NULL);
  if (words == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (words, NULL), g_bytes_get_size (words));
  kinds[0] = gdk_content_provider_new_for_bytes ("text/html", html);
  kinds[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  return gdk_content_provider_new_union (kinds, G_N_ELEMENTS (kinds));
}

/**
 * charter_table_output_write_async:
 * @table: (transfer full): a table that nobody else has
 * @format: what file it becomes
 * @date: for which date it holds, as a sentence
 * @language: (nullable): BCP 47 tag of its words
 * @path: the file
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Writes a file, whole or not at all, in a thread.
 */
void
charter_table_output_write_async (CharterTable             *table,
                                  const CharterTableFormat *format,
                                  const char               *date,
                                  const char               *language,
                                  const char               *path,
                                  GAsyncReadyCallback       callback,
                                  gpointer                  user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (table != NULL);
  g_return_if_fail (format != NULL);
  g_return_if_fail (date != NULL);
  g_return_if_fail (path != NULL);

  job = g_new0 (Job, 1);
  job->table = table;
  job->format = format;
  job->date = g_strdup (date);
  job->language = g_strdup (language);
  job->path = g_strdup (path);
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, charter_table_output_write_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * charter_table_output_write_finish:
 * @result: what the callback was given
 * @error: return location for an error of writing
 *
 * Returns: whether the file is written
 */
gboolean
charter_table_output_write_finish (GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
