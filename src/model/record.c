/* record.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/record.h"

#include "model/value.h"

typedef struct
{
  const char *key;   /* inside the record's content */
  GVariant   *value; /* owned */
} Member;

struct _CharterRecord
{
  gatomicrefcount  ref_count;
  CharterKindId    kind;
  guint64          handle;
  guint64          parent;
  GVariant        *content; /* owned; serialised, so that texts in it stay put */
  Member          *members; /* owned; none when the content is no object */
  guint            n_members;
};

G_DEFINE_BOXED_TYPE (CharterRecord, charter_record, charter_record_ref, charter_record_unref)

static void
read_members (CharterRecord *self)
{
  GVariantIter iter;
  GVariant *value;
  const char *key;
  guint i = 0;

  if (!charter_value_is_object (self->content))
    return;

  self->n_members = (guint) g_variant_n_children (self->content);
  self->members = g_new (Member, self->n_members);
  g_variant_iter_init (&iter, self->content);
  while (g_variant_iter_next (&iter, "{&sv}", &key, &value))
    {
      self->members[i].key = key;
      self->members[i].value = value;
      i++;
    }
}

/* The place of a new member: after its nearest predecessor in the kind's
 * table; a member that Charter does not know goes to the end. */
static guint
find_place (const CharterRecord *self,
            const char          *key)
{
  guint position;
  guint place = 0;

  if (charter_kind_find_field (self->kind, key, &position) == NULL)
    return self->n_members;

  for (guint i = 0; i < self->n_members; i++)
    {
      guint other;

      if (charter_kind_find_field (self->kind, self->members[i].key, &other) != NULL &&
          other < position)
        place = i + 1;
    }
  return place;
}

/* A new object with one member set, dropped (value NULL) or added. */
static GVariant *
build_content (const CharterRecord *self,
               const char          *key,
               GVariant            *value)
{
  GVariantBuilder builder;
  gboolean known = charter_record_get_value (self, key) != NULL;
  guint place = known ? G_MAXUINT : find_place (self, key);

  g_variant_builder_init (&builder, CHARTER_VALUE_OBJECT);
  for (guint i = 0; i <= self->n_members; i++)
    {
      if (i == place && value != NULL)
        g_variant_builder_add (&builder, "{sv}", key, value);
      if (i == self->n_members)
        break;
      if (!g_str_equal (self->members[i].key, key))
        g_variant_builder_add (&builder, "{sv}", self->members[i].key, self->members[i].value);
      else if (value != NULL)
        g_variant_builder_add (&builder, "{sv}", key, value);
    }
  return g_variant_builder_end (&builder);
}

/**
 * charter_record_new:
 * @kind: what it is
 * @handle: its number in the document, never 0
 * @parent: the handle of the record it is embedded in, or 0
 * @value: (transfer none): its content as the file has it; a floating
 *   reference is taken
 *
 * Returns: (transfer full): a record
 */
CharterRecord *
charter_record_new (CharterKindId  kind,
                    guint64        handle,
                    guint64        parent,
                    GVariant      *value)
{
  CharterRecord *self;

  g_return_val_if_fail ((guint) kind < CHARTER_N_KINDS, NULL);
  g_return_val_if_fail (handle != 0, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  self = g_new0 (CharterRecord, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->handle = handle;
  self->parent = parent;
  self->content = g_variant_ref_sink (value);
  g_variant_get_data (self->content);
  read_members (self);
  return self;
}

/**
 * charter_record_ref:
 * @self: a record
 *
 * Returns: (transfer full): @self
 */
CharterRecord *
charter_record_ref (CharterRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * charter_record_unref:
 * @self: (transfer full): a record
 *
 * Gives up one reference.
 */
void
charter_record_unref (CharterRecord *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_members; i++)
    g_variant_unref (self->members[i].value);
  g_free (self->members);
  g_variant_unref (self->content);
  g_free (self);
}

/**
 * charter_record_get_kind:
 * @self: a record
 *
 * Returns: what it is
 */
CharterKindId
charter_record_get_kind (const CharterRecord *self)
{
  g_return_val_if_fail (self != NULL, CHARTER_KIND_PARTNERSHIP);

  return self->kind;
}

/**
 * charter_record_get_handle:
 * @self: a record
 *
 * Returns: its number, the same for all versions of one record
 */
guint64
charter_record_get_handle (const CharterRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->handle;
}

/**
 * charter_record_get_parent:
 * @self: a record
 *
 * Returns: the handle of the record it is embedded in, or 0 when it stands in
 *   a collection of its own
 */
guint64
charter_record_get_parent (const CharterRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parent;
}

/**
 * charter_record_get_content:
 * @self: a record
 *
 * Returns: (transfer none): all of it; embedded records stand as handles
 */
GVariant *
charter_record_get_content (const CharterRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->content;
}

/**
 * charter_record_is_readable:
 * @self: a record
 *
 * An entry of a collection that is no object is kept, but says nothing.
 *
 * Returns: whether the record has members at all
 */
gboolean
charter_record_is_readable (const CharterRecord *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return charter_value_is_object (self->content);
}

/**
 * charter_record_get_id:
 * @self: a record
 *
 * Returns: (nullable): its id, where it has one
 */
const char *
charter_record_get_id (const CharterRecord *self)
{
  return charter_record_get_text (self, "id");
}

/**
 * charter_record_get_name:
 * @self: a record
 *
 * Returns: (nullable): the name, label, title or statement it carries itself
 */
const char *
charter_record_get_name (const CharterRecord *self)
{
  static const char *const keys[] = { "name", "label", "title", "statement" };

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *text = charter_record_get_text (self, keys[i]);

      if (text != NULL && *text != '\0')
        return text;
    }
  return NULL;
}

/**
 * charter_record_get_value:
 * @self: a record
 * @key: a member's name
 *
 * Returns: (transfer none) (nullable): its value
 */
GVariant *
charter_record_get_value (const CharterRecord *self,
                          const char          *key)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < self->n_members; i++)
    {
      if (g_str_equal (self->members[i].key, key))
        return self->members[i].value;
    }
  return NULL;
}

/**
 * charter_record_get_text:
 * @self: a record
 * @key: a member's name
 *
 * Returns: (nullable): its text, or %NULL when it is missing or no text
 */
const char *
charter_record_get_text (const CharterRecord *self,
                         const char          *key)
{
  return charter_value_get_text (charter_record_get_value (self, key));
}

/**
 * charter_record_get_flag:
 * @self: a record
 * @key: a member's name
 *
 * Returns: yes, no, or not stated
 */
CharterFlag
charter_record_get_flag (const CharterRecord *self,
                         const char          *key)
{
  GVariant *value = charter_record_get_value (self, key);

  if (value == NULL || !g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    return CHARTER_FLAG_NOT_STATED;
  return g_variant_get_boolean (value) ? CHARTER_FLAG_YES : CHARTER_FLAG_NO;
}

/**
 * charter_record_get_number:
 * @self: a record
 * @key: a member's name
 * @number: (out): its number
 *
 * Returns: whether it is a number
 */
gboolean
charter_record_get_number (const CharterRecord *self,
                           const char          *key,
                           double              *number)
{
  return charter_value_get_number (charter_record_get_value (self, key), number);
}

/**
 * charter_record_get_date:
 * @self: a record
 * @key: a member's name
 * @date: (out caller-allocates): its date; no date when there is none
 *
 * Returns: whether it is a date that exists
 */
gboolean
charter_record_get_date (const CharterRecord *self,
                         const char          *key,
                         CharterDate         *date)
{
  return charter_date_parse (charter_record_get_text (self, key), date);
}

/**
 * charter_record_get_start:
 * @self: a record
 * @date: (out caller-allocates): when it began; no date when there is none
 *
 * Popolo has another word for the beginning of an organization than for that
 * of anything else.
 *
 * Returns: whether it is a date that exists
 */
gboolean
charter_record_get_start (const CharterRecord *self,
                          CharterDate         *date)
{
  return charter_record_get_date (self, "start_date", date) ||
         charter_record_get_date (self, "founding_date", date);
}

/**
 * charter_record_get_end:
 * @self: a record
 * @date: (out caller-allocates): when it ended; no date when there is none
 *
 * Who stands in for one meeting does so on the day of the meeting only.
 *
 * Returns: whether it is a date that exists
 */
gboolean
charter_record_get_end (const CharterRecord *self,
                        CharterDate         *date)
{
  return charter_record_get_date (self, "end_date", date) ||
         charter_record_get_date (self, "dissolution_date", date) ||
         (charter_record_has_text (self, "occasion", "one meeting") &&
          charter_record_get_date (self, "start_date", date));
}

/**
 * charter_record_has_text:
 * @self: a record
 * @key: a member's name
 * @text: a text
 *
 * Returns: whether the member is exactly @text
 */
gboolean
charter_record_has_text (const CharterRecord *self,
                         const char          *key,
                         const char          *text)
{
  return g_strcmp0 (charter_record_get_text (self, key), text) == 0;
}

/**
 * charter_record_equal:
 * @self: a record
 * @other: a record
 *
 * Returns: whether both hold the same values in the same order
 */
gboolean
charter_record_equal (const CharterRecord *self,
                      const CharterRecord *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self == other ||
         (self->kind == other->kind && g_variant_equal (self->content, other->content));
}

/**
 * charter_record_with_content:
 * @self: a record
 * @content: what the new one holds
 *
 * Returns: (transfer full): a new version of the same record
 */
CharterRecord *
charter_record_with_content (const CharterRecord *self,
                             GVariant            *content)
{
  g_return_val_if_fail (self != NULL, NULL);

  return charter_record_new (self->kind, self->handle, self->parent, content);
}

/**
 * charter_record_with_path:
 * @self: a record
 * @path: a JSON pointer into it (RFC 6901), not empty
 * @value: (nullable): what is to stand there, or %NULL for nothing
 *
 * A new member goes after its nearest predecessor in the kind's table, so
 * that a file changes in one place only.
 *
 * Returns: (transfer full) (nullable): a new version of the same record, or
 *   %NULL when @path leads nowhere
 */
CharterRecord *
charter_record_with_path (const CharterRecord *self,
                          const char          *path,
                          GVariant            *value)
{
  g_autoptr(GVariant) kept = NULL;
  g_autoptr(GVariant) member = NULL;
  g_autofree char *key = NULL;
  const char *rest;
  GVariant *old;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (value != NULL)
    kept = g_variant_ref_sink (value);
  if (!charter_record_is_readable (self))
    return NULL;

  rest = charter_value_read_step (path, &key);
  if (rest == NULL)
    return NULL;
  if (*rest == '\0')
    return charter_record_with_content (self, build_content (self, key, kept));

  old = charter_record_get_value (self, key);
  if (old != NULL)
    member = g_variant_ref (old);
  else if (kept != NULL)
    member = g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
  else
    return NULL;

  {
    g_autoptr(GVariant) changed = charter_value_set_path (member, rest, kept);

    if (changed == NULL)
      return NULL;
    return charter_record_with_content (self, build_content (self, key, changed));
  }
}
