/* manifest.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/manifest.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/language.h"
#include "analysis/words/names.h"
#include "diagram/alt-text.h"
#include "export/json-members.h"

struct _CharterManifest
{
  char      *date;  /* (nullable): of the export */
  GPtrArray *files; /* of CharterManifestFile */
};

static void
free_file (CharterManifestFile *file)
{
  g_free (file->name);
  g_free (file->view_id);
  g_free (file->view_name);
  g_free (file->format);
  g_free (file->language);
  g_free (file->date);
  g_free (file->says);
  g_free (file->hash);
  g_free (file);
}

static void
add_file (JsonBuilder               *builder,
          const CharterManifestFile *file)
{
  json_builder_begin_object (builder);
  charter_json_members_add_text (builder, "file", file->name);
  charter_json_members_add_text (builder, "view", file->view_id);
  charter_json_members_add_text (builder, "name", file->view_name);
  charter_json_members_add_text (builder, "format", file->format);
  charter_json_members_add_text (builder, "language", file->language);
  charter_json_members_add_text (builder, "as_at", file->date);
  json_builder_set_member_name (builder, "dated");
  json_builder_add_boolean_value (builder, file->is_dated);
  charter_json_members_add_text (builder, "people", charter_people_get_id (file->people));
  charter_json_members_add_text (builder, "says", file->says);
  json_builder_set_member_name (builder, "bytes");
  json_builder_add_int_value (builder, (gint64) file->size);
  charter_json_members_add_text (builder, "sha256", file->hash);
  json_builder_end_object (builder);
}

static void
read_file (JsonArray *array,
           guint      number,
           JsonNode  *node,
           gpointer   user_data)
{
  CharterManifest *self = user_data;
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  CharterManifestFile *file;

  if (object == NULL || charter_json_members_get_text (object, "name") == NULL)
    return;
  file = g_new0 (CharterManifestFile, 1);
  file->name = g_strdup (charter_json_members_get_text (object, "file"));
  file->view_id = g_strdup (charter_json_members_get_text (object, "view"));
  file->view_name = g_strdup (charter_json_members_get_text (object, "name"));
  file->format = g_strdup (charter_json_members_get_text (object, "format"));
  file->language = g_strdup (charter_json_members_get_text (object, "language"));
  file->date = g_strdup (charter_json_members_get_text (object, "as_at"));
  file->is_dated = json_object_has_member (object, "dated") &&
                   json_node_get_value_type (json_object_get_member (object, "dated")) ==
                     G_TYPE_BOOLEAN &&
                   json_object_get_boolean_member (object, "dated");
  charter_people_find (charter_json_members_get_text (object, "people"), &file->people);
  file->says = g_strdup (charter_json_members_get_text (object, "says"));
  file->hash = g_strdup (charter_json_members_get_text (object, "sha256"));
  g_ptr_array_add (self->files, file);
}

/* The same diagram in the same words, in whatever format. */
static gboolean
is_same_diagram (const CharterManifestFile *one,
                 const CharterManifestFile *other)
{
  if (g_strcmp0 (one->language, other->language) != 0)
    return FALSE;
  return one->view_id != NULL && other->view_id != NULL
       ? g_str_equal (one->view_id, other->view_id)
       : g_str_equal (one->view_name, other->view_name);
}

static const CharterManifestFile *
find_diagram (const CharterManifest     *self,
              const CharterManifestFile *wanted,
              guint                      n_files)
{
  for (guint i = 0; i < n_files; i++)
    {
      const CharterManifestFile *file = g_ptr_array_index (self->files, i);

      if (is_same_diagram (file, wanted))
        return file;
    }
  return NULL;
}

static gboolean
is_first_of_diagram (const CharterManifest *self,
                     guint                  number)
{
  return find_diagram (self, g_ptr_array_index (self->files, number), number) == NULL;
}

static gboolean
says_the_same (const CharterManifestFile *one,
               const CharterManifestFile *other)
{
  return g_strcmp0 (one->says, other->says) == 0 &&
         g_str_equal (one->view_name, other->view_name);
}

static CharterRecord *
find_view (const CharterManifestFile *file,
           CharterRecordSet          *records)
{
  if (file->view_id != NULL)
    return charter_record_set_find_id (records, CHARTER_KIND_VIEW, file->view_id);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);

      if (g_strcmp0 (charter_record_get_name (view), file->view_name) == 0)
        return view;
    }
  return NULL;
}

/* What a diagram says now, as it was exported then; NULL where it is no longer
 * there. */
static char *
make_hash_now (const CharterManifestFile *file,
               CharterRecordSet          *records,
               const CharterDate         *today)
{
  CharterRecord *record = find_view (file, records);
  g_autoptr(CharterView) view = record != NULL ? charter_view_new (records, record) : NULL;
  g_autoptr(CharterState) state = NULL;
  CharterDate date;
  gboolean is_dated = file->is_dated && charter_date_parse (file->date, &date);

  if (view == NULL)
    return NULL;
  view->people = file->people;
  if (!charter_language_is_own (records, file->language))
    charter_view_set_language (view, records, file->language);
  view->as_at = is_dated ? date : (CharterDate) { 0 };
  state = charter_view_make_state (view, records, today);
  return charter_alt_text_make_hash (state, view);
}

/**
 * charter_manifest_new:
 *
 * Returns: (transfer full): a manifest of nothing
 */
CharterManifest *
charter_manifest_new (void)
{
  CharterManifest *self = g_new0 (CharterManifest, 1);

  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) free_file);
  return self;
}

/**
 * charter_manifest_read:
 * @path: (type filename): a file
 *
 * Returns: (transfer full) (nullable): what it lists; %NULL where it is not
 *   there or is no manifest
 */
CharterManifest *
charter_manifest_read (const char *path)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  CharterManifest *self;
  JsonObject *root;
  JsonNode *files;

  g_return_val_if_fail (path != NULL, NULL);

  root = charter_json_members_get_root (parser, path);
  files = root != NULL ? json_object_get_member (root, "files") : NULL;
  if (files == NULL || !JSON_NODE_HOLDS_ARRAY (files))
    return NULL;
  self = charter_manifest_new ();
  self->date = g_strdup (charter_json_members_get_text (root, "date"));
  json_array_foreach_element (json_node_get_array (files), read_file, self);
  return self;
}

/**
 * charter_manifest_free:
 * @self: (transfer full): a manifest
 */
void
charter_manifest_free (CharterManifest *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->date);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/**
 * charter_manifest_add:
 * @self: a manifest
 * @file: (transfer full): one more file, made with g_new0()
 */
void
charter_manifest_add (CharterManifest     *self,
                      CharterManifestFile *file)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (file != NULL);

  g_ptr_array_add (self->files, file);
}

/**
 * charter_manifest_get_n_files:
 * @self: a manifest
 *
 * Returns: how many files it lists
 */
guint
charter_manifest_get_n_files (const CharterManifest *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->files->len;
}

/**
 * charter_manifest_get_file:
 * @self: a manifest
 * @number: from 0
 *
 * Returns: (transfer none): a file
 */
const CharterManifestFile *
charter_manifest_get_file (const CharterManifest *self,
                           guint                  number)
{
  g_return_val_if_fail (self != NULL && number < self->files->len, NULL);

  return g_ptr_array_index (self->files, number);
}

/**
 * charter_manifest_get_date:
 * @self: a manifest
 *
 * Returns: (transfer none) (nullable): the day of the export, of one that was
 *   read
 */
const char *
charter_manifest_get_date (const CharterManifest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->date;
}

/**
 * charter_manifest_write:
 * @self: a manifest
 * @model_name: name of the file that the diagrams are of
 * @model_hash: its SHA-256
 * @today: what day it is
 *
 * Returns: (transfer full): JSON
 */
GBytes *
charter_manifest_write (const CharterManifest *self,
                        const char            *model_name,
                        const char            *model_hash,
                        const CharterDate     *today)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  char *line;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  date = charter_date_to_text (today);
  json_builder_begin_object (builder);
  charter_json_members_add_text (builder, "generator", "Charter " CHARTER_VERSION);
  charter_json_members_add_text (builder, "date", date);
  json_builder_set_member_name (builder, "model");
  json_builder_begin_object (builder);
  charter_json_members_add_text (builder, "file", model_name);
  charter_json_members_add_text (builder, "sha256", model_hash);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->files->len; i++)
    add_file (builder, g_ptr_array_index (self->files, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  line = g_strconcat (text, "\n", NULL);
  return g_bytes_new_take (line, strlen (line));
}

/**
 * charter_manifest_list_changes:
 * @self: what was exported now
 * @before: what was exported the last time
 *
 * Says what came, went and says something else; each diagram once for each
 * language, whatever formats it was exported in.
 *
 * Returns: (transfer full) (element-type utf8): sentences
 */
GPtrArray *
charter_manifest_list_changes (const CharterManifest *self,
                               const CharterManifest *before)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, changes);
  g_return_val_if_fail (before != NULL, changes);

  for (guint i = 0; i < self->files->len; i++)
    {
      const CharterManifestFile *file = g_ptr_array_index (self->files, i);
      const CharterManifestFile *old = find_diagram (before, file, before->files->len);

      if (!is_first_of_diagram (self, i))
        continue;
      if (old == NULL)
        /* Translators: the title of a diagram, the code of its language */
        g_ptr_array_add (changes, g_strdup_printf (_("%1$s (%2$s) is new."), file->view_name,
                                                   file->language));
      else if (!says_the_same (file, old))
        g_ptr_array_add (changes,
                         /* Translators: the title of a diagram, the code of its language */
                         g_strdup_printf (_("%1$s (%2$s) says something else."),
                                          file->view_name, file->language));
    }
  for (guint i = 0; i < before->files->len; i++)
    {
      const CharterManifestFile *old = g_ptr_array_index (before->files, i);

      if (is_first_of_diagram (before, i) && find_diagram (self, old, self->files->len) == NULL)
        g_ptr_array_add (changes,
                         /* Translators: the title of a diagram, the code of its language */
                         g_strdup_printf (_("%1$s (%2$s) was not exported again; its old files "
                                            "are left."),
                                          old->view_name,
                                          old->language != NULL ? old->language : "–"));
    }
  return changes;
}

/**
 * charter_manifest_list_outdated:
 * @self: what was exported
 * @records: the records as they are now
 * @today: what day it is
 *
 * Asks each diagram what it says now. Words can only be compared in one
 * language, so files in others than the one in use are not looked at.
 *
 * Returns: (transfer full) (element-type utf8): the titles of the diagrams
 *   that say something else than when they were exported, or are gone
 */
GPtrArray *
charter_manifest_list_outdated (const CharterManifest *self,
                                CharterRecordSet      *records,
                                const CharterDate     *today)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *language = charter_language_get_of_words ();

  g_return_val_if_fail (self != NULL, titles);
  g_return_val_if_fail (records != NULL, titles);
  g_return_val_if_fail (today != NULL, titles);

  for (guint i = 0; i < self->files->len; i++)
    {
      const CharterManifestFile *file = g_ptr_array_index (self->files, i);
      g_autofree char *says = NULL;

      if (!charter_language_is_same (file->language, language) || !is_first_of_diagram (self, i))
        continue;
      /* Where the names of persons were withheld, the id may be too. */
      if (file->view_id == NULL && find_view (file, records) == NULL)
        continue;
      says = make_hash_now (file, records, today);
      if (g_strcmp0 (says, file->says) != 0)
        g_ptr_array_add (titles, g_strdup (file->view_name));
    }
  return titles;
}

/**
 * charter_manifest_describe_outdated:
 * @titles: (element-type utf8): from charter_manifest_list_outdated()
 *
 * Returns: (transfer full) (nullable): a point to check, unless there is none
 */
char *
charter_manifest_describe_outdated (GPtrArray *titles)
{
  g_autofree char *list = NULL;

  g_return_val_if_fail (titles != NULL, NULL);

  if (titles->len == 0)
    return NULL;
  list = charter_name_join (titles);
  /* Translators: a number, titles of diagrams */
  return g_strdup_printf (ngettext ("%1$u diagram was exported before this change: %2$s. "
                                    "Export it again.",
                                    "%1$u diagrams were exported before this change: %2$s. "
                                    "Export them again.", titles->len),
                          titles->len, list);
}
