/* record-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/records/record-list.h"

#include <string.h>

struct _CharterRecordList
{
  GObject     parent_instance;

  gboolean    tells_moves; /* whether a moved row leaves and comes back */
  GPtrArray  *items;     /* of CharterRecordItem: all, in the order of the file */
  GPtrArray  *shown;     /* of CharterRecordItem: those that are looked for */
  GHashTable *by_handle; /* guint64 → CharterRecordItem, borrowed */
  char       *search;    /* nullable: nothing is looked for */
  guint       n_prepared; /* items whose words for the search are known to be made */
};

static GType
charter_record_list_get_item_type (GListModel *model)
{
  return CHARTER_TYPE_RECORD_ITEM;
}

static guint
charter_record_list_get_n_items (GListModel *model)
{
  return CHARTER_RECORD_LIST (model)->shown->len;
}

static gpointer
charter_record_list_get_item (GListModel *model,
                              guint       position)
{
  CharterRecordList *self = CHARTER_RECORD_LIST (model);

  return position < self->shown->len
       ? g_object_ref (g_ptr_array_index (self->shown, position))
       : NULL;
}

static void
charter_record_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = charter_record_list_get_item_type;
  iface->get_n_items = charter_record_list_get_n_items;
  iface->get_item = charter_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CharterRecordList, charter_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      charter_record_list_iface_init))

static void
number_from (CharterRecordList *self,
             guint              start)
{
  for (guint i = start; i < self->shown->len; i++)
    charter_record_item_set_position (g_ptr_array_index (self->shown, i), i);
}

/* Whether @length rows of @new are those of @old with the first of them last. */
static gboolean
is_first_moved_last (GPtrArray *old,
                     GPtrArray *new,
                     guint      start,
                     guint      length)
{
  return length > 1 && old->pdata[start] == new->pdata[start + length - 1] &&
         memcmp (old->pdata + start + 1, new->pdata + start, (length - 1) * sizeof (gpointer)) == 0;
}

/* A row that is moved leaves all others where they are, on screen too. */
static void
announce_move (CharterRecordList *self,
               GPtrArray         *shown,
               guint              from,
               guint              to)
{
  g_autoptr(GPtrArray) without = g_ptr_array_new_full (shown->len, g_object_unref);

  for (guint i = 0; i < shown->len; i++)
    {
      if (i != to)
        g_ptr_array_add (without, g_object_ref (g_ptr_array_index (shown, i)));
    }
  self->shown = without;
  number_from (self, MIN (from, to));
  g_list_model_items_changed (G_LIST_MODEL (self), from, 1, 0);
  self->shown = shown;
  number_from (self, MIN (from, to));
  g_list_model_items_changed (G_LIST_MODEL (self), to, 0, 1);
}

/* What differs lies between a common beginning and a common end, and only
 * that is announced, so that a list keeps its place. */
static void
take_shown (CharterRecordList *self,
            GPtrArray         *shown)
{
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->shown);
  guint shorter = MIN (old->len, shown->len);
  guint start = 0;
  guint end = 0;
  guint removed;
  guint added;

  while (start < shorter && g_ptr_array_index (old, start) == g_ptr_array_index (shown, start))
    start++;
  while (end < shorter - start && g_ptr_array_index (old, old->len - 1 - end) ==
                                  g_ptr_array_index (shown, shown->len - 1 - end))
    end++;
  removed = old->len - start - end;
  added = shown->len - start - end;

  if (self->tells_moves && removed == added && is_first_moved_last (old, shown, start, added))
    {
      announce_move (self, shown, start, start + added - 1);
      return;
    }
  if (self->tells_moves && removed == added && is_first_moved_last (shown, old, start, added))
    {
      announce_move (self, shown, start + added - 1, start);
      return;
    }
  self->shown = shown;
  number_from (self, start);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, removed, added);
}

static void
filter (CharterRecordList *self)
{
  GPtrArray *shown;

  if (self->search == NULL)
    {
      take_shown (self, g_ptr_array_ref (self->items));
      return;
    }
  shown = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->items->len; i++)
    {
      CharterRecordItem *item = g_ptr_array_index (self->items, i);

      if (charter_record_item_matches (item, self->search))
        g_ptr_array_add (shown, g_object_ref (item));
    }
  take_shown (self, shown);
}

static void
index_items (CharterRecordList *self)
{
  g_hash_table_remove_all (self->by_handle);
  for (guint i = 0; i < self->items->len; i++)
    {
      CharterRecordItem *item = g_ptr_array_index (self->items, i);
      guint64 handle = charter_record_item_get_handle (item);

      g_hash_table_insert (self->by_handle, g_memdup2 (&handle, sizeof handle), item);
    }
}

static void
charter_record_list_finalize (GObject *object)
{
  CharterRecordList *self = CHARTER_RECORD_LIST (object);

  g_clear_pointer (&self->by_handle, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->search);

  G_OBJECT_CLASS (charter_record_list_parent_class)->finalize (object);
}

static void
charter_record_list_class_init (CharterRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_record_list_finalize;
}

static void
charter_record_list_init (CharterRecordList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_ref (self->items);
  self->by_handle = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * charter_record_list_new:
 * @tells_moves: whether a row that is moved leaves and comes back, so that all
 *   others stay; else all rows in between are replaced at once
 *
 * Returns: (transfer full): a list without rows
 */
CharterRecordList *
charter_record_list_new (gboolean tells_moves)
{
  CharterRecordList *self = g_object_new (CHARTER_TYPE_RECORD_LIST, NULL);

  self->tells_moves = tells_moves;
  return self;
}

/**
 * charter_record_list_show:
 * @self: a list
 * @records: (element-type CharterRecord): the records it has from now on
 * @state: the records of the document as they are now
 * @stale: whether a row may say something else though its record is the same
 *
 * Keeps the row of every record that stays, and its place in @self.
 */
void
charter_record_list_show (CharterRecordList *self,
                          GPtrArray         *records,
                          CharterState      *state,
                          gboolean           stale)
{
  g_autoptr(GPtrArray) old = NULL;
  gboolean same;

  g_return_if_fail (CHARTER_IS_RECORD_LIST (self));
  g_return_if_fail (records != NULL);
  g_return_if_fail (state != NULL);

  old = g_steal_pointer (&self->items);
  self->n_prepared = 0;
  same = old->len == records->len;
  self->items = g_ptr_array_new_full (records->len, g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (records, i);
      guint64 handle = charter_record_get_handle (record);
      CharterRecordItem *item = i < old->len ? g_ptr_array_index (old, i) : NULL;

      if (item == NULL || charter_record_item_get_handle (item) != handle)
        {
          item = g_hash_table_lookup (self->by_handle, &handle);
          same = FALSE;
        }
      if (item != NULL)
        charter_record_item_update (item, state, record, stale);
      g_ptr_array_add (self->items, item != NULL ? g_object_ref (item)
                                                 : charter_record_item_new (state, record));
    }
  if (!same)
    index_items (self);
  filter (self);
}

/**
 * charter_record_list_prepare_search:
 * @self: a list
 *
 * Makes the words by which one more row is found.
 *
 * Returns: whether there was one without
 */
gboolean
charter_record_list_prepare_search (CharterRecordList *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_LIST (self), FALSE);

  if (self->n_prepared == self->items->len)
    return FALSE;
  charter_record_item_prepare_search (g_ptr_array_index (self->items, self->n_prepared));
  self->n_prepared++;
  return TRUE;
}

/**
 * charter_record_list_set_search:
 * @self: a list
 * @search: (nullable): what is looked for, from
 *   charter_record_words_for_search(), or %NULL for everything
 */
void
charter_record_list_set_search (CharterRecordList *self,
                                const char        *search)
{
  g_return_if_fail (CHARTER_IS_RECORD_LIST (self));

  g_free (self->search);
  self->search = g_strdup (search);
  filter (self);
}

/**
 * charter_record_list_find:
 * @self: a list
 * @handle: the handle of a record
 *
 * Returns: (transfer none) (nullable): its row, when it is shown
 */
CharterRecordItem *
charter_record_list_find (CharterRecordList *self,
                          guint64            handle)
{
  CharterRecordItem *item;
  guint position;

  g_return_val_if_fail (CHARTER_IS_RECORD_LIST (self), NULL);

  item = g_hash_table_lookup (self->by_handle, &handle);
  if (item == NULL)
    return NULL;
  position = charter_record_item_get_position (item);
  return position < self->shown->len && g_ptr_array_index (self->shown, position) == item
       ? item
       : NULL;
}

/**
 * charter_record_list_get_neighbour:
 * @self: a list
 * @item: one of the rows that are shown
 * @step: 1 for the next, -1 for the one before
 *
 * Returns: (transfer none) (nullable): the row beside it
 */
CharterRecordItem *
charter_record_list_get_neighbour (CharterRecordList *self,
                                   CharterRecordItem *item,
                                   int                step)
{
  gint64 position;

  g_return_val_if_fail (CHARTER_IS_RECORD_LIST (self), NULL);
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (item), NULL);

  position = (gint64) charter_record_item_get_position (item) + step;
  return position >= 0 && position < self->shown->len
       ? g_ptr_array_index (self->shown, (guint) position)
       : NULL;
}
