/* check-item.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/checks/check-item.h"

#include <string.h>

#include "app/records/record-words.h"

struct _CharterCheckItem
{
  GObject               parent_instance;

  GPtrArray            *findings; /* nullable: what @finding is of */
  const CharterFinding *finding;  /* nullable: a heading has none */
  char                 *heading;  /* nullable */
};

G_DEFINE_FINAL_TYPE (CharterCheckItem, charter_check_item, G_TYPE_OBJECT)

static void
charter_check_item_finalize (GObject *object)
{
  CharterCheckItem *self = CHARTER_CHECK_ITEM (object);

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self->heading);

  G_OBJECT_CLASS (charter_check_item_parent_class)->finalize (object);
}

static void
charter_check_item_class_init (CharterCheckItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = charter_check_item_finalize;
}

static void
charter_check_item_init (CharterCheckItem *self)
{
}

static gboolean
has_words (const char *text,
           const char *search)
{
  g_autofree char *words = text != NULL ? charter_record_words_for_search (text) : NULL;

  return words != NULL && strstr (words, search) != NULL;
}

/**
 * charter_check_item_new:
 * @findings: (transfer none) (element-type CharterFinding): points to check
 * @number: which of them, from 0
 *
 * Returns: (transfer full): an item that keeps them alive
 */
CharterCheckItem *
charter_check_item_new (GPtrArray *findings,
                        guint      number)
{
  CharterCheckItem *self;

  g_return_val_if_fail (findings != NULL && number < findings->len, NULL);

  self = g_object_new (CHARTER_TYPE_CHECK_ITEM, NULL);
  self->findings = g_ptr_array_ref (findings);
  self->finding = g_ptr_array_index (findings, number);
  return self;
}

/**
 * charter_check_item_new_heading:
 * @heading: its words
 *
 * Returns: (transfer full): a heading
 */
CharterCheckItem *
charter_check_item_new_heading (const char *heading)
{
  CharterCheckItem *self;

  g_return_val_if_fail (heading != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_CHECK_ITEM, NULL);
  self->heading = g_strdup (heading);
  return self;
}

/**
 * charter_check_item_get_finding:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the point to check; a heading has none
 */
const CharterFinding *
charter_check_item_get_finding (CharterCheckItem *self)
{
  g_return_val_if_fail (CHARTER_IS_CHECK_ITEM (self), NULL);

  return self->finding;
}

/**
 * charter_check_item_get_heading:
 * @self: an item
 *
 * Returns: (nullable): its words, if it is a heading
 */
const char *
charter_check_item_get_heading (CharterCheckItem *self)
{
  g_return_val_if_fail (CHARTER_IS_CHECK_ITEM (self), NULL);

  return self->heading;
}

/**
 * charter_check_item_is_equal:
 * @self: an item
 * @other: another one
 *
 * Returns: whether both are shown alike and about the same thing
 */
gboolean
charter_check_item_is_equal (CharterCheckItem *self,
                             CharterCheckItem *other)
{
  g_return_val_if_fail (CHARTER_IS_CHECK_ITEM (self), FALSE);
  g_return_val_if_fail (CHARTER_IS_CHECK_ITEM (other), FALSE);

  if (self->finding == NULL || other->finding == NULL)
    return self->finding == other->finding && g_strcmp0 (self->heading, other->heading) == 0;
  return self->finding->rule == other->finding->rule &&
         self->finding->handle == other->finding->handle &&
         self->finding->dismissal == other->finding->dismissal &&
         g_str_equal (self->finding->words, other->finding->words) &&
         g_str_equal (self->finding->hash, other->finding->hash) &&
         g_str_equal (self->finding->pointer, other->finding->pointer);
}

/**
 * charter_check_item_matches:
 * @finding: a point to check
 * @search: words from charter_record_words_for_search()
 *
 * Returns: whether they are found in what is shown of it, or in the name of a
 *   record that it is about
 */
gboolean
charter_check_item_matches (const CharterFinding *finding,
                            const char           *search)
{
  g_return_val_if_fail (finding != NULL, FALSE);
  g_return_val_if_fail (search != NULL, FALSE);

  if (has_words (finding->title, search) || has_words (finding->words, search) ||
      has_words (finding->remedy, search) || has_words (finding->reason, search))
    return TRUE;
  for (guint i = 0; i < finding->places->len; i++)
    {
      const CharterFindingPlace *place = g_ptr_array_index (finding->places, i);

      if (has_words (place->name, search))
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_check_item_describe:
 * @self: an item
 *
 * Returns: (transfer full): all that is shown of it, as a voice reads it
 */
char *
charter_check_item_describe (CharterCheckItem *self)
{
  GString *text;

  g_return_val_if_fail (CHARTER_IS_CHECK_ITEM (self), NULL);

  if (self->finding == NULL)
    return g_strdup (self->heading);
  text = g_string_new (self->finding->title);
  g_string_append_printf (text, ": %s", self->finding->words);
  if (self->finding->matters != NULL)
    g_string_append_printf (text, " %s", self->finding->matters);
  if (self->finding->remedy != NULL)
    g_string_append_printf (text, " %s", self->finding->remedy);
  return g_string_free (text, FALSE);
}
