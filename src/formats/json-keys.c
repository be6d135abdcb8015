/* json-keys.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "formats/json-keys.h"

/* Up to this many keys, comparing each with each is quicker than sorting. */
#define FEW_KEYS 16

typedef struct
{
  const char *text;
  gsize       length;
  const char *source;
} Key;

struct _CharterJsonKeys
{
  GArray       *stack;
  GStringChunk *unescaped;
};

static gunichar
read_hexadecimal (const char *digits)
{
  gunichar value = 0;

  for (guint i = 0; i < 4; i++)
    value = value * 16 + (gunichar) g_ascii_xdigit_value (digits[i]);

  return value;
}

static const char *
unescape_unit (const char *source,
               GString    *out)
{
  gunichar character = read_hexadecimal (source);

  source += 4;

  if (character >= 0xd800 && character < 0xdc00)
    {
      gunichar low = read_hexadecimal (source + 2);

      character = 0x10000 + ((character - 0xd800) << 10) + (low - 0xdc00);
      source += 6;
    }

  g_string_append_unichar (out, character);

  return source;
}

static void
unescape (const char *source,
          gsize       length,
          GString    *out)
{
  static const char letters[] = "bfnrt";
  static const char meanings[] = "\b\f\n\r\t";
  const char *end = source + length;

  while (source < end)
    {
      const char *letter;

      if (*source != '\\')
        {
          g_string_append_c (out, *source++);
          continue;
        }

      source++;

      if (*source == 'u')
        {
          source = unescape_unit (source + 1, out);
          continue;
        }

      letter = strchr (letters, *source);
      g_string_append_c (out, letter != NULL ? meanings[letter - letters] : *source);
      source++;
    }
}

static gboolean
is_same (const Key *a,
         const Key *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

/* By text, and equal ones by place. Sorting rather than hashing, because a
 * hostile file can make hashes collide. */
static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;
  int order;

  if (first->length != second->length)
    return first->length < second->length ? -1 : 1;

  order = memcmp (first->text, second->text, first->length);
  if (order != 0)
    return order;

  return first->source < second->source ? -1 : first->source > second->source;
}

static const char *
find_among_few (const Key   *keys,
                guint        n_keys,
                const char **earlier)
{
  for (guint i = 1; i < n_keys; i++)
    for (guint j = 0; j < i; j++)
      if (is_same (&keys[i], &keys[j]))
        {
          *earlier = keys[j].source;
          return keys[i].source;
        }

  return NULL;
}

static const char *
find_among_many (Key         *keys,
                 guint        n_keys,
                 const char **earlier)
{
  const char *found = NULL;

  qsort (keys, n_keys, sizeof *keys, compare_keys);

  for (guint i = 1; i < n_keys; i++)
    if (is_same (&keys[i], &keys[i - 1]) && (found == NULL || keys[i].source < found))
      {
        *earlier = keys[i - 1].source;
        found = keys[i].source;
      }

  return found;
}

/**
 * charter_json_keys_new:
 *
 * Returns: (transfer full): an empty stack
 */
CharterJsonKeys *
charter_json_keys_new (void)
{
  CharterJsonKeys *self = g_new0 (CharterJsonKeys, 1);

  self->stack = g_array_sized_new (FALSE, FALSE, sizeof (Key), FEW_KEYS);

  return self;
}

/**
 * charter_json_keys_free:
 * @self: (transfer full): the stack
 */
void
charter_json_keys_free (CharterJsonKeys *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->stack, g_array_unref);
  g_clear_pointer (&self->unescaped, g_string_chunk_free);
  g_free (self);
}

/**
 * charter_json_keys_open:
 * @self: the stack
 *
 * Begins an object.
 *
 * Returns: what charter_json_keys_close() asks for at its end
 */
guint
charter_json_keys_open (CharterJsonKeys *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->stack->len;
}

/**
 * charter_json_keys_add:
 * @self: the stack
 * @source: the key as the text has it, without quotes and known to be valid;
 *   must live as long as @self
 * @length: bytes of @source
 * @escaped: whether @source has a backslash
 *
 * Adds a key to the innermost open object.
 */
void
charter_json_keys_add (CharterJsonKeys *self,
                       const char      *source,
                       gsize            length,
                       gboolean         escaped)
{
  Key key = { source, length, source };

  g_return_if_fail (self != NULL);
  g_return_if_fail (source != NULL);

  if (escaped)
    {
      g_autoptr (GString) text = g_string_sized_new (length);

      unescape (source, length, text);

      if (self->unescaped == NULL)
        self->unescaped = g_string_chunk_new (4096);

      key.text = g_string_chunk_insert_len (self->unescaped, text->str, (gssize) text->len);
      key.length = text->len;
    }

  g_array_append_val (self->stack, key);
}

/**
 * charter_json_keys_close:
 * @self: the stack
 * @first: what charter_json_keys_open() gave for this object
 * @earlier: (out) (optional) (transfer none): where the key stood before
 *
 * Ends an object and takes its keys off the stack. Keys are compared
 * unescaped, as RFC 8259 section 8.3 advises.
 *
 * Returns: (nullable) (transfer none): the source of the first key that
 *   repeats an earlier one of the same object, or %NULL
 */
const char *
charter_json_keys_close (CharterJsonKeys  *self,
                         guint             first,
                         const char      **earlier)
{
  const char *before = NULL;
  const char *found;
  Key *keys;
  guint n_keys;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (first <= self->stack->len, NULL);

  keys = &g_array_index (self->stack, Key, first);
  n_keys = self->stack->len - first;

  if (n_keys <= FEW_KEYS)
    found = find_among_few (keys, n_keys, &before);
  else
    found = find_among_many (keys, n_keys, &before);

  g_array_set_size (self->stack, first);

  if (earlier != NULL)
    *earlier = before;

  return found;
}
