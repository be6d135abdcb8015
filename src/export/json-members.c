/* json-members.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/json-members.h"

/**
 * charter_json_members_get_text:
 * @object: an object of a file that may be anybody's by now
 * @name: a member
 *
 * Returns: (transfer none) (nullable): the text it holds, if it holds one
 */
const char *
charter_json_members_get_text (JsonObject *object,
                               const char *name)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  node = json_object_get_member (object, name);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/**
 * charter_json_members_get_flag:
 * @object: an object of a file that may be anybody's by now
 * @name: a member
 *
 * Returns: whether it holds "true"
 */
gboolean
charter_json_members_get_flag (JsonObject *object,
                               const char *name)
{
  JsonNode *node;

  g_return_val_if_fail (object != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  node = json_object_get_member (object, name);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

/**
 * charter_json_members_get_number:
 * @object: an object of a file that may be anybody's by now
 * @name: a member
 * @least: what it is at least
 * @most: what it is at most
 * @otherwise: what it is if it is no such number
 *
 * Returns: the number it holds, or @otherwise
 */
double
charter_json_members_get_number (JsonObject *object,
                                 const char *name,
                                 double      least,
                                 double      most,
                                 double      otherwise)
{
  JsonNode *node;
  double number;

  g_return_val_if_fail (object != NULL, otherwise);
  g_return_val_if_fail (name != NULL, otherwise);

  node = json_object_get_member (object, name);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      (json_node_get_value_type (node) != G_TYPE_DOUBLE &&
       json_node_get_value_type (node) != G_TYPE_INT64))
    return otherwise;
  number = json_node_get_double (node);
  return number >= least && number <= most ? number : otherwise;
}

/**
 * charter_json_members_get_root:
 * @parser: a parser, which owns what is returned
 * @path: (type filename): a file
 *
 * Returns: (transfer none) (nullable): the object that the file holds, if it
 *   is there and holds one
 */
JsonObject *
charter_json_members_get_root (JsonParser *parser,
                               const char *path)
{
  JsonNode *root;

  g_return_val_if_fail (JSON_IS_PARSER (parser), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (!json_parser_load_from_file (parser, path, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
}

/**
 * charter_json_members_add_text:
 * @builder: in an object
 * @name: a member
 * @text: (nullable): what it says, or %NULL for null
 */
void
charter_json_members_add_text (JsonBuilder *builder,
                               const char  *name,
                               const char  *text)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL);

  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * charter_json_members_add_date:
 * @builder: in an object
 * @name: a member
 * @date: (nullable): a partial date, or %NULL for null
 */
void
charter_json_members_add_date (JsonBuilder       *builder,
                               const char        *name,
                               const CharterDate *date)
{
  g_autofree char *text = date != NULL ? charter_date_to_text (date) : NULL;

  charter_json_members_add_text (builder, name, text);
}
