/* hostile-strings.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Texts made to break whatever carries them. They live beside the project and
 * may be missing: then the test is skipped and %NULL comes back.
 */
static inline GStrv
load_hostile_strings (void)
{
  const char *root = g_getenv ("CHARTER_SOURCE_ROOT");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GList) members = NULL;
  g_autofree char *path = NULL;
  JsonObject *object;

  path = g_build_filename (root != NULL ? root : ".", "..", "shared", "data",
                           "hostile-strings.json", NULL);
  if (!json_parser_load_from_file (parser, path, NULL))
    {
      g_test_skip ("the hostile strings are not beside the project");
      return NULL;
    }

  object = json_node_get_object (json_parser_get_root (parser));
  members = json_object_get_members (object);
  for (GList *l = members; l != NULL; l = l->next)
    g_strv_builder_add (builder, json_object_get_string_member (object, l->data));

  return g_strv_builder_end (builder);
}

G_END_DECLS
