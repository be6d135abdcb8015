/* command-batch.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/commands.h"
#include "export/export-batch.h"
#include "export/json-members.h"
#include "formats/partnership-json.h"

/* What the window asks for in another language than its own: a line of JSON
 * comes in, with the text of the model after it, and lines of JSON go out. The
 * window closes the pipe to stop it. */

/* A model is read whole into memory anyway; see the reader's own limit. */
#define LONGEST_MODEL (256.0 * 1024 * 1024)

/* How often progress is told, milliseconds. */
#define PULSE 80

typedef struct
{
  GMainLoop            *loop;
  GIOChannel           *input;
  JsonParser           *parser;
  CharterDocument      *document;
  CharterExportBatch   *batch;
  GCancellable         *cancellable;
  guint                 n_told;
  CharterExit           code;
} Batch;

static void
batch_clear (Batch *self)
{
  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_clear_pointer (&self->input, g_io_channel_unref);
  g_clear_object (&self->parser);
  g_clear_pointer (&self->batch, charter_export_batch_unref);
  g_clear_object (&self->document);
  g_clear_object (&self->cancellable);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

static CharterExit
print_line (const char *line)
{
  g_autofree char *text = g_strconcat (line, "\n", NULL);

  return charter_cli_print_text (text, strlen (text));
}

static JsonObject *
read_request (Batch *self)
{
  g_autofree char *line = NULL;
  JsonNode *root;

  self->input = g_io_channel_unix_new (0);
  g_io_channel_set_encoding (self->input, NULL, NULL);
  if (g_io_channel_read_line (self->input, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
    return NULL;
  self->parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (self->parser, line, -1, NULL))
    return NULL;
  root = json_parser_get_root (self->parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
}

static gboolean
read_model (Batch       *self,
            JsonObject  *request,
            GError     **error)
{
  gsize length = (gsize) charter_json_members_get_number (request, "length", 0, LONGEST_MODEL, 0);
  const char *name = charter_json_members_get_text (request, "name");
  g_autofree char *text = g_malloc0 (length + 1);
  gsize n_read = 0;

  while (n_read < length)
    {
      gsize n_more = 0;

      if (g_io_channel_read_chars (self->input, text + n_read, length - n_read, &n_more,
                                   error) != G_IO_STATUS_NORMAL)
        break;
      n_read += n_more;
    }
  if (error != NULL && *error != NULL)
    return FALSE;
  self->document = charter_partnership_json_parse (name != NULL ? name : "", text, n_read, error);
  return self->document != NULL;
}

/* The window has gone, or wants no more. */
static gboolean
input_cb (GIOChannel   *input,
          GIOCondition  condition,
          gpointer      user_data)
{
  Batch *self = user_data;

  g_cancellable_cancel (self->cancellable);
  return G_SOURCE_REMOVE;
}

static gboolean
tell_progress (gpointer user_data)
{
  Batch *self = user_data;
  guint n_tried = charter_export_batch_get_n_tried (self->batch);
  g_autofree char *line = NULL;

  if (n_tried == self->n_told)
    return G_SOURCE_CONTINUE;
  self->n_told = n_tried;
  line = g_strdup_printf ("{\"tried\":%u}", n_tried);
  print_line (line);
  return G_SOURCE_CONTINUE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Batch *self = user_data;

  for (guint i = 0; i < charter_export_batch_get_n_items (self->batch); i++)
    {
      g_autofree char *answer = charter_export_batch_write_answer (self->batch, i);

      print_line (answer);
    }
  g_main_loop_quit (self->loop);
}

static void
preview_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  GError *error = NULL;
  CharterExportPreview *preview = charter_export_batch_preview (data, cancellable, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify) charter_export_preview_free);
  else
    g_task_return_error (task, error);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Batch *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterExportPreview) preview = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *line = preview != NULL ? charter_export_preview_to_json (preview) : NULL;

  if (line != NULL)
    self->code = print_line (line);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->code = charter_cli_report (CHARTER_EXIT_NO_LAYOUT, error);
  g_main_loop_quit (self->loop);
}

static void
run_batch (Batch    *self,
           gboolean  is_preview)
{
  guint progress;

  self->loop = g_main_loop_new (NULL, FALSE);
  self->cancellable = g_cancellable_new ();
  g_io_add_watch (self->input, G_IO_IN | G_IO_HUP | G_IO_ERR, input_cb, self);
  progress = g_timeout_add (PULSE, tell_progress, self);
  if (is_preview)
    {
      g_autoptr(GTask) task = g_task_new (NULL, self->cancellable, previewed_cb, self);

      g_task_set_source_tag (task, run_batch);
      g_task_set_task_data (task, charter_export_batch_ref (self->batch),
                            (GDestroyNotify) charter_export_batch_unref);
      g_task_run_in_thread (task, preview_in_thread);
    }
  else
    charter_export_batch_write_all_async (self->batch, self->cancellable, written_cb, self);
  g_main_loop_run (self->loop);
  g_source_remove (progress);
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_auto(Batch) self = { .code = CHARTER_EXIT_DONE };
  JsonObject *request = read_request (&self);
  g_autoptr(GError) error = NULL;

  if (request != NULL && !read_model (&self, request, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  if (request != NULL)
    self.batch =
      charter_export_batch_read_request (request, charter_document_get_records (self.document));
  if (self.batch == NULL)
    {
      charter_cli_print_message (_("“charter-cli batch” is what the window of Charter calls for "
                                   "another language. Use “charter-cli export” instead."));
      return CHARTER_EXIT_UNUSABLE;
    }
  charter_export_batch_set_speak (self.batch, charter_cli_use_language);
  run_batch (&self, charter_json_members_get_flag (request, "preview"));
  return self.code;
}

const CharterCommand charter_batch_command = {
  .name = "batch",
  .operands = "",
  .run = run,
};
