/* json-packer.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "formats/json-packer.h"

/* The alignment of a variant, and so of everything that holds one. */
#define ALIGNMENT 8

/* The bytes of a value in GVariant's serialised form, written straight away:
 * a tree of GVariants takes five blocks for every member of an object, more
 * time than json-glib needs to parse and several times the memory of the
 * text. The form is that of the GVariant Specification 1.0: where the parts of
 * an array or an entry end is noted behind them. */
typedef struct
{
  GString *bytes;
  GArray  *ends;
} Packer;

static void
align (Packer *self)
{
  static const char padding[ALIGNMENT] = { 0 };
  gsize over = self->bytes->len % ALIGNMENT;

  if (over > 0)
    g_string_append_len (self->bytes, padding, (gssize) (ALIGNMENT - over));
}

static void
append_string (Packer     *self,
               const char *text)
{
  g_string_append_len (self->bytes, text, (gssize) strlen (text) + 1);
}

/* Where parts end is written in the fewest bytes that can count the whole. */
static gsize
measure_offset (gsize body,
                gsize n_offsets)
{
  if (body + n_offsets <= G_MAXUINT8)
    return 1;

  if (body + n_offsets * 2 <= G_MAXUINT16)
    return 2;

  if (body + n_offsets * 4 <= G_MAXUINT32)
    return 4;

  return 8;
}

static void
append_ends (Packer *self,
             gsize   start,
             guint   first)
{
  guint n_offsets = self->ends->len - first;
  gsize size = measure_offset (self->bytes->len - start, n_offsets);

  for (guint i = first; i < self->ends->len; i++)
    {
      guint64 end = GUINT64_TO_LE (g_array_index (self->ends, guint64, i));

      g_string_append_len (self->bytes, (const char *) &end, (gssize) size);
    }

  g_array_set_size (self->ends, first);
}

static void
note_end (Packer *self,
          gsize   start)
{
  guint64 end = self->bytes->len - start;

  g_array_append_val (self->ends, end);
}

static void pack_variant (Packer   *self,
                          JsonNode *node);

static void
pack_array (Packer    *self,
            JsonArray *array)
{
  gsize start = self->bytes->len;
  guint first = self->ends->len;
  guint length = json_array_get_length (array);

  for (guint i = 0; i < length; i++)
    {
      pack_variant (self, json_array_get_element (array, i));
      note_end (self, start);
    }

  append_ends (self, start, first);
}

static void
pack_entry (Packer     *self,
            const char *name,
            JsonNode   *node)
{
  guint first = self->ends->len;
  gsize start;

  align (self);
  start = self->bytes->len;
  append_string (self, name);
  note_end (self, start);
  pack_variant (self, node);
  append_ends (self, start, first);
}

static void
pack_object (Packer     *self,
             JsonObject *object)
{
  gsize start = self->bytes->len;
  guint first = self->ends->len;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);

  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      pack_entry (self, name, node);
      note_end (self, start);
    }

  append_ends (self, start, first);
}

static const char *
pack_scalar (Packer   *self,
             JsonNode *node)
{
  gint64 integer;
  double number;

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      append_string (self, json_node_get_string (node));
      return "s";

    case G_TYPE_INT64:
      integer = json_node_get_int (node);
      g_string_append_len (self->bytes, (const char *) &integer, sizeof integer);
      return "x";

    case G_TYPE_DOUBLE:
      number = json_node_get_double (node);
      g_string_append_len (self->bytes, (const char *) &number, sizeof number);
      return "d";

    case G_TYPE_BOOLEAN:
      g_string_append_c (self->bytes, json_node_get_boolean (node) ? 1 : 0);
      return "b";

    default:
      g_assert_not_reached ();
    }
}

static const char *
pack_value (Packer   *self,
            JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      pack_object (self, json_node_get_object (node));
      return "a{sv}";

    case JSON_NODE_ARRAY:
      pack_array (self, json_node_get_array (node));
      return "av";

    case JSON_NODE_VALUE:
      return pack_scalar (self, node);

    case JSON_NODE_NULL:
      g_string_append_c (self->bytes, '\0');
      return "()";

    default:
      g_assert_not_reached ();
    }
}

/* A variant is its value, a zero byte, and the type. */
static void
pack_variant (Packer   *self,
              JsonNode *node)
{
  const char *type;

  align (self);
  type = pack_value (self, node);
  g_string_append_c (self->bytes, '\0');
  g_string_append (self->bytes, type);
}

/**
 * charter_json_packer_pack:
 * @root: a tree that json-glib has read, of a text that charter_json_check()
 *   accepts: no deeper than the stack allows, all text valid UTF-8
 * @expected_size: bytes to begin with; the length of the text is a good guess
 *
 * Turns json-glib's tree into one value with one block of memory, which its
 * parts share. The types are those of charter_json_value_parse().
 *
 * Returns: (transfer full): the value, not floating
 */
GVariant *
charter_json_packer_pack (JsonNode *root,
                          gsize     expected_size)
{
  g_autoptr (GVariant) boxed = NULL;
  g_autoptr (GArray) ends = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Packer self;

  g_return_val_if_fail (root != NULL, NULL);

  ends = g_array_new (FALSE, FALSE, sizeof (guint64));
  self.bytes = g_string_sized_new (expected_size);
  self.ends = ends;

  pack_variant (&self, root);

  bytes = g_string_free_to_bytes (self.bytes);
  boxed = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARIANT, bytes, TRUE));

  return g_variant_get_variant (boxed);
}
