/* edited-partnership.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "diagram/diagram.h"

/* What an officer does between two looks at a picture, and how far its boxes
 * then are from where they were. */

typedef struct
{
  guint  n_boxes; /* that are in both pictures */
  guint  n_pairs; /* of them, beside or below each other in both */
  guint  n_flips; /* pairs that changed sides */
  double shift;   /* mean, in points, once the pictures lie on each other */
} Stability;

static inline JsonArray *
get_collection (JsonObject *root,
                const char *key)
{
  if (!json_object_has_member (root, key))
    json_object_set_array_member (root, key, json_array_new ());
  return json_object_get_array_member (root, key);
}

/* One of the organizations of a classification, or NULL. */
static inline JsonObject *
choose_organization (JsonObject *root,
                     GRand      *random,
                     const char *classification)
{
  JsonArray *all = get_collection (root, "organizations");
  g_autoptr(GPtrArray) fitting = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonObject *one = json_array_get_object_element (all, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (one, "classification", NULL),
                     classification) == 0 &&
          json_object_has_member (one, "id"))
        g_ptr_array_add (fitting, one);
    }
  return fitting->len > 0
       ? g_ptr_array_index (fitting, g_rand_int_range (random, 0, (gint32) fitting->len)) : NULL;
}

static inline void
add_service (JsonObject *root,
             GRand      *random)
{
  JsonObject *like = choose_organization (root, random, "shared service");
  JsonObject *added = json_object_new ();

  json_object_set_string_member (added, "id", "an-added-service");
  json_object_set_string_member (added, "name", "Added Service");
  json_object_set_string_member (added, "classification", "shared service");
  if (like != NULL && json_object_has_member (like, "parent_id"))
    json_object_set_string_member (added, "parent_id", json_object_get_string_member (like, "parent_id"));
  json_array_add_object_element (get_collection (root, "organizations"), added);
}

static inline JsonObject *
make_reference (JsonObject *organization)
{
  JsonObject *reference = json_object_new ();

  json_object_set_string_member (reference, "kind", "organizations");
  json_object_set_string_member (reference, "id", json_object_get_string_member (organization, "id"));
  return reference;
}

static inline void
add_line (JsonObject *root,
          GRand      *random)
{
  JsonObject *from = choose_organization (root, random, "board");
  JsonObject *to = choose_organization (root, random, "board");
  JsonObject *line;

  if (from == NULL || from == to)
    return;
  line = json_object_new ();
  json_object_set_string_member (line, "id", "an-added-line");
  json_object_set_string_member (line, "classification", "reports to");
  json_object_set_object_member (line, "from", make_reference (from));
  json_object_set_object_member (line, "to", make_reference (to));
  json_array_add_object_element (get_collection (root, "relations"), line);
}

static inline char *
get_name (JsonObject *organization)
{
  return g_strdup (json_object_get_string_member_with_default (organization, "name", ""));
}

static inline char *
lengthen_name (JsonObject *root,
               GRand      *random)
{
  JsonObject *service = choose_organization (root, random, "shared service");
  char *name;

  if (service == NULL)
    return NULL;
  name = get_name (service);
  json_object_set_string_member (service, "name", "A Service that now has a Much Longer Name");
  return name;
}

static inline char *
find_name (JsonObject *root,
           const char *id)
{
  JsonArray *all = get_collection (root, "organizations");

  for (guint i = 0; id != NULL && i < json_array_get_length (all); i++)
    {
      JsonObject *one = json_array_get_object_element (all, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (one, "id", NULL), id) == 0)
        return get_name (one);
    }
  return NULL;
}

static inline char *
remove_from (JsonObject *root,
             GRand      *random,
             const char *key)
{
  JsonArray *all = get_collection (root, key);
  guint number;
  char *name;

  if (json_array_get_length (all) == 0)
    return NULL;
  number = (guint) g_rand_int_range (random, 0, (gint32) json_array_get_length (all));
  name = find_name (root,
                    json_object_get_string_member_with_default (json_array_get_object_element (all, number),
                                                                "organization_id", NULL));
  json_array_remove_element (all, number);
  return name;
}

static inline char *
add_participation (JsonObject *root,
                   GRand      *random)
{
  JsonObject *service = choose_organization (root, random, "shared service");
  JsonObject *council = choose_organization (root, random, "council");
  JsonObject *membership;
  JsonObject *member;

  if (service == NULL || council == NULL)
    return NULL;
  membership = json_object_new ();
  member = json_object_new ();
  json_object_set_string_member (member, "@type", "Organization");
  json_object_set_string_member (member, "id", json_object_get_string_member (council, "id"));
  json_object_set_object_member (membership, "member", member);
  json_object_set_string_member (membership, "organization_id",
                                 json_object_get_string_member (service, "id"));
  json_array_add_object_element (get_collection (root, "memberships"), membership);
  return get_name (service);
}

/* The text of the file after one edit, and the name of what it is about, which
 * may have to stand elsewhere now. */
static inline char *
edit_partnership (const char  *text,
                  GRand       *random,
                  char       **about)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonObject *root;

  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  *about = NULL;
  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      add_service (root, random);
      break;
    case 1:
      add_line (root, random);
      break;
    case 2:
      *about = lengthen_name (root, random);
      break;
    case 3:
      *about = remove_from (root, random, "relations");
      break;
    case 4:
      *about = remove_from (root, random, "memberships");
      break;
    default:
      *about = add_participation (root, random);
      break;
    }
  return json_to_string (json_parser_get_root (parser), FALSE);
}

/* The cards of a picture by their names; a name that stands twice says
 * nothing. */
static inline GHashTable *
list_boxes (const CharterDrawing *drawing)
{
  GHashTable *boxes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) twice = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer name;

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);

      if (group->role != CHARTER_DRAWING_ROLE_CARD || group->parent != CHARTER_DRAWING_NO_GROUP)
        continue;
      if (!g_hash_table_insert (boxes, (gpointer) group->name, (gpointer) &group->bounds))
        g_hash_table_add (twice, (gpointer) group->name);
    }
  g_hash_table_iter_init (&iter, twice);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_remove (boxes, name);
  return boxes;
}

static inline gboolean
share (double a,
       double a_length,
       double b,
       double b_length)
{
  return a + a_length > b + 1 && b + b_length > a + 1;
}

/* Which of two boxes comes first, if they stand beside or below each other. */
static inline int
get_order (const CharterRectangle *a,
           const CharterRectangle *b)
{
  if (share (a->y, a->height, b->y, b->height))
    return a->x < b->x ? -1 : 1;
  if (share (a->x, a->width, b->x, b->width))
    return a->y < b->y ? -2 : 2;
  return 0;
}

static inline void
compare_pictures (const CharterDrawing *before,
                  const CharterDrawing *after,
                  const char           *about,
                  Stability            *stability)
{
  g_autoptr(GHashTable) old = list_boxes (before);
  g_autoptr(GHashTable) new = list_boxes (after);
  g_autofree gpointer *names = g_hash_table_get_keys_as_array (old, NULL);
  g_autoptr(GPtrArray) both = g_ptr_array_new ();
  double mean_x = 0;
  double mean_y = 0;

  *stability = (Stability) { 0 };
  for (guint i = 0; names[i] != NULL; i++)
    {
      const CharterRectangle *from = g_hash_table_lookup (old, names[i]);
      const CharterRectangle *to = g_hash_table_lookup (new, names[i]);

      if (to == NULL || g_strcmp0 (names[i], about) == 0)
        continue;
      g_ptr_array_add (both, names[i]);
      mean_x += to->x - from->x;
      mean_y += to->y - from->y;
    }
  stability->n_boxes = both->len;
  for (guint i = 0; i < both->len; i++)
    {
      const CharterRectangle *from = g_hash_table_lookup (old, g_ptr_array_index (both, i));
      const CharterRectangle *to = g_hash_table_lookup (new, g_ptr_array_index (both, i));

      stability->shift += hypot (to->x - from->x - mean_x / both->len,
                                 to->y - from->y - mean_y / both->len) / both->len;
      for (guint j = 0; j < i; j++)
        {
          int order = get_order (from, g_hash_table_lookup (old, g_ptr_array_index (both, j)));
          int now = get_order (to, g_hash_table_lookup (new, g_ptr_array_index (both, j)));

          if (order == 0 || ABS (order) != ABS (now))
            continue;
          stability->n_pairs++;
          stability->n_flips += order != now ? 1 : 0;
        }
    }
}
