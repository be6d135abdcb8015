/* export-batch-request.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-batch-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/language.h"
#include "export/export-error.h"
#include "export/export-process.h"
#include "export/json-members.h"
#include "export/settings-json.h"

/* How a batch is handed over to a process of another language, and how that
 * answers. A request names diagrams by their places in the model that comes
 * with it. */

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static char *
to_line (JsonBuilder *builder)
{
  g_autoptr(JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static CharterRecord *
apply_comparison (const CharterExportBatch *self,
                  CharterRecord            *view)
{
  return self->compared != NULL
       ? charter_compared_sides_apply (self->compared, self->records, view)
       : charter_record_ref (view);
}

/* The records with the diagrams as they are to be exported. */
static CharterRecordSet *
make_records (const CharterExportBatch *self)
{
  CharterRecordSet *records = charter_record_set_ref (self->records);

  for (guint i = 0; i < self->items->len; i++)
    {
      g_autoptr(CharterRecord) view =
        apply_comparison (self, charter_export_batch_get_item (self, i)->view);
      CharterRecordSet *changed = charter_record_set_replace (records, view);

      if (changed == NULL)
        continue;
      charter_record_set_unref (records);
      records = changed;
    }
  return records;
}

static void
add_item (JsonBuilder              *builder,
          const CharterExportBatch *self,
          const CharterExportItem  *item)
{
  g_autofree char *uri = g_filename_to_uri (item->path, NULL, NULL);
  guint position = 0;

  charter_record_set_find_position (self->records, CHARTER_KIND_VIEW,
                                    charter_record_get_handle (item->view), &position);
  json_builder_begin_object (builder);
  add_number (builder, "view", position);
  add_text (builder, "file", uri);
  add_text (builder, "language", item->language);
  json_builder_end_object (builder);
}

static gboolean
check_sides (const CharterExportBatch  *self,
             GError                   **error)
{
  if (self->compared == NULL || charter_compared_sides_can_be_kept (self->compared))
    return TRUE;
  g_set_error_literal (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_LANGUAGE,
                       _("A comparison with what was last saved, or with another file, can only be "
                         "exported in the language of the window."));
  return FALSE;
}

static void
take_result (CharterExportBatch *self,
             JsonObject         *answer)
{
  guint number = (guint) charter_json_members_get_number (answer, "number", 0,
                                                          self->items->len - 1, 0);
  CharterExportItem *item = charter_export_batch_get_item (self, number);
  const char *problem = charter_json_members_get_text (answer, "error");

  g_clear_error (&item->error);
  item->is_written = charter_json_members_get_flag (answer, "written");
  item->n_files = (guint) charter_json_members_get_number (answer, "files", 0, G_MAXINT, 1);
  if (problem != NULL)
    item->error = g_error_new_literal (CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_DRAWING, problem);
}

static void
take_answer (JsonObject *answer,
             gpointer    user_data)
{
  CharterExportBatch *self = user_data;

  if (json_object_has_member (answer, "tried"))
    g_atomic_int_set (&self->n_tried,
                      (gint) charter_json_members_get_number (answer, "tried", 0,
                                                              self->items->len, 0));
  else if (json_object_has_member (answer, "number"))
    take_result (self, answer);
}

static void
take_preview (JsonObject *answer,
              gpointer    user_data)
{
  CharterExportPreview **preview = user_data;

  if (*preview == NULL)
    *preview = charter_export_preview_from_json (answer);
}

/* A diagram says what it says in the words of the window, so that it can be
 * compared later. */
static void
settle_item (CharterExportBatch *self,
             CharterExportItem  *item,
             const GError       *error)
{
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterState) state = NULL;

  if (!item->is_written)
    {
      if (item->error == NULL && error != NULL)
        item->error = g_error_copy (error);
      return;
    }
  view = charter_export_batch_make_view (self, item);
  state = charter_export_batch_make_state (self, view);
  charter_export_batch_keep_says (item, state, view);
}

/* Parts of the class that its other files share. */

/* Whether any of it is in a language that this program does not speak now. */
gboolean
charter_export_batch_is_elsewhere (const CharterExportBatch *self)
{
  g_autofree char *words = charter_language_get_of_words ();

  for (guint i = 0; self->speak == NULL && i < self->items->len; i++)
    {
      const char *language = charter_export_batch_get_item (self, i)->language;

      if (language != NULL && !charter_language_is_same (language, words))
        return TRUE;
    }
  return FALSE;
}

void
charter_export_batch_run_elsewhere (CharterExportBatch *self,
                                    GCancellable       *cancellable)
{
  g_autofree char *model = NULL;
  g_autofree char *request = NULL;
  g_autoptr(GError) error = NULL;

  request = charter_export_batch_write_request (self, FALSE, &model, &error);
  if (request != NULL)
    charter_export_process_run (request, model, take_answer, self, cancellable, &error);
  for (guint i = 0; i < self->items->len; i++)
    settle_item (self, charter_export_batch_get_item (self, i), error);
}

CharterExportPreview *
charter_export_batch_preview_elsewhere (CharterExportBatch  *self,
                                        GCancellable        *cancellable,
                                        GError             **error)
{
  g_autofree char *model = NULL;
  g_autofree char *request = NULL;
  CharterExportPreview *preview = NULL;

  request = charter_export_batch_write_request (self, TRUE, &model, error);
  if (request == NULL ||
      !charter_export_process_run (request, model, take_preview, &preview, cancellable, error))
    {
      g_clear_pointer (&preview, charter_export_preview_free);
      return NULL;
    }
  if (preview == NULL)
    g_set_error_literal (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_LANGUAGE,
                         _("This diagram could not be drawn in another language."));
  return preview;
}

/**
 * charter_export_batch_write_request:
 * @self: a batch with a model
 * @is_preview: whether its first diagram is only to be looked at
 * @model: (out) (transfer full): the text of the model
 * @error: return location for %CHARTER_EXPORT_ERROR_LANGUAGE
 *
 * Returns: (transfer full) (nullable): what a process of another language is
 *   to do, in one line of JSON
 */
char *
charter_export_batch_write_request (CharterExportBatch  *self,
                                    gboolean             is_preview,
                                    char               **model,
                                    GError             **error)
{
  g_autoptr(JsonBuilder) builder = NULL;
  g_autoptr(CharterRecordSet) records = NULL;

  g_return_val_if_fail (self != NULL && self->write_model != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);

  if (!check_sides (self, error))
    return NULL;
  records = make_records (self);
  *model = self->write_model (records);
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_number (builder, "length", (gint64) strlen (*model));
  add_text (builder, "name", self->model_name);
  add_text (builder, "hash", self->model_hash);
  json_builder_set_member_name (builder, "preview");
  json_builder_add_boolean_value (builder, is_preview);
  charter_settings_json_add (builder, self->settings);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->items->len; i++)
    add_item (builder, self, charter_export_batch_get_item (self, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return to_line (builder);
}

/**
 * charter_export_batch_read_request:
 * @request: from charter_export_batch_write_request()
 * @records: the records of the model that came with it
 *
 * Returns: (transfer full) (nullable): a batch that does what is asked, or
 *   %NULL where that is nothing
 */
CharterExportBatch *
charter_export_batch_read_request (JsonObject       *request,
                                   CharterRecordSet *records)
{
  g_autoptr(CharterExportSettings) settings = NULL;
  g_autoptr(CharterExportBatch) self = NULL;
  JsonNode *items;
  guint n_views;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);

  settings = charter_settings_json_read (request);
  items = json_object_get_member (request, "items");
  n_views = charter_record_set_get_n_records (records, CHARTER_KIND_VIEW);
  if (settings == NULL || n_views == 0 || items == NULL || !JSON_NODE_HOLDS_ARRAY (items))
    return NULL;
  self = charter_export_batch_new (records, settings);
  self->model_name = g_strdup (charter_json_members_get_text (request, "name"));
  self->model_hash = g_strdup (charter_json_members_get_text (request, "hash"));
  for (guint i = 0; i < json_array_get_length (json_node_get_array (items)); i++)
    {
      JsonNode *node = json_array_get_element (json_node_get_array (items), i);
      JsonObject *item = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *uri = item != NULL ? charter_json_members_get_text (item, "file") : NULL;
      g_autofree char *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;

      if (path != NULL)
        charter_export_batch_add (self,
                                  charter_record_set_get_record (
                                    records, CHARTER_KIND_VIEW,
                                    (guint) charter_json_members_get_number (item, "view", 0,
                                                                             n_views - 1, 0)),
                                  path, charter_json_members_get_text (item, "language"));
    }
  return self->items->len > 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * charter_export_batch_write_answer:
 * @self: a batch that was written
 * @number: of a file, from 0
 *
 * Returns: (transfer full): what became of it, in one line of JSON
 */
char *
charter_export_batch_write_answer (CharterExportBatch *self,
                                   guint               number)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  const CharterExportItem *item;

  g_return_val_if_fail (self != NULL && number < self->items->len, NULL);

  item = charter_export_batch_get_item (self, number);
  json_builder_begin_object (builder);
  add_number (builder, "number", number);
  add_number (builder, "files", item->n_files);
  json_builder_set_member_name (builder, "written");
  json_builder_add_boolean_value (builder, item->is_written);
  if (item->error != NULL)
    add_text (builder, "error", item->error->message);
  json_builder_end_object (builder);
  return to_line (builder);
}
