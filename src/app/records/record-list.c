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

  gboolean      tells_moves; /* whether a moved row leaves and comes back */
  CharterState *state;      /* nullable: nothing was shown yet */
  GPtrArray    *records;    /* of CharterRecord: all, in the order of the file */
  GPtrArray    *items;      /* of CharterRecordItem for each, NULL when nobody asked for it */
  GPtrArray    *shown;      /* of CharterRecordItem: those that are looked for, or @items */
  guint64      *handles;    /* of @records, to which the keys of @places point */
  GHashTable   *places;     /* guint64 → guint, nullable: nobody asked for one */
  char         *search;     /* nullable: nothing is looked for */
  guint         n_prepared; /* items whose words for the search are known to be made */
};

/* Rows that nobody has asked for are none. */
static void
drop_item (gpointer item)
{
  g_clear_object (&item);
}

/* Of thousands of rows only those are made that somebody wants to see. */
static CharterRecordItem *
get_row (CharterRecordList *self,
         guint              place)
{
  CharterRecordItem *item = g_ptr_array_index (self->items, place);

  if (item != NULL)
    return item;
  item = charter_record_item_new (self->state, g_ptr_array_index (self->records, place));
  charter_record_item_set_position (item, place);
  g_ptr_array_index (self->items, place) = item;
  return item;
}

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

  if (position >= self->shown->len)
    return NULL;
  if (self->shown == self->items)
    return g_object_ref (get_row (self, position));
  return g_object_ref (g_ptr_array_index (self->shown, position));
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
    {
      if (g_ptr_array_index (self->shown, i) != NULL)
        charter_record_item_set_position (g_ptr_array_index (self->shown, i), i);
    }
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
      CharterRecordItem *item = shown == self->items ? get_row (self, i)
                                                     : g_ptr_array_index (shown, i);

      if (i != to)
        g_ptr_array_add (without, g_object_ref (item));
    }
  self->shown = without;
  number_from (self, MIN (from, to));
  g_list_model_items_changed (G_LIST_MODEL (self), from, 1, 0);
  self->shown = shown;
  number_from (self, MIN (from, to));
  g_list_model_items_changed (G_LIST_MODEL (self), to, 0, 1);
}

/* What differs lies between a common beginning and a common end, and only
 * that is announced, so that a list keeps its place. Rows that nobody has asked
 * for are all the same to those who show them. */
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
      CharterRecordItem *item = get_row (self, i);

      if (charter_record_item_matches (item, self->search))
        g_ptr_array_add (shown, g_object_ref (item));
    }
  take_shown (self, shown);
}

/* Where the record is, or how many records there are when it is none of them. */
static guint
find_place (CharterRecordList *self,
            guint64            handle)
{
  gpointer place;

  if (self->places == NULL)
    {
      self->places = g_hash_table_new (g_int64_hash, g_int64_equal);
      for (guint i = 0; i < self->records->len; i++)
        g_hash_table_insert (self->places, &self->handles[i], GUINT_TO_POINTER (i));
    }
  return g_hash_table_lookup_extended (self->places, &handle, NULL, &place)
       ? GPOINTER_TO_UINT (place)
       : self->records->len;
}

static void
set_records (CharterRecordList *self,
             GPtrArray         *records)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->handles, g_free);
  self->handles = g_new (guint64, records->len);
  self->records = g_ptr_array_new_full (records->len, (GDestroyNotify) charter_record_unref);
  for (guint i = 0; i < records->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (records, i);

      self->handles[i] = charter_record_get_handle (record);
      g_ptr_array_add (self->records, charter_record_ref (record));
    }
}

static void
charter_record_list_finalize (GObject *object)
{
  CharterRecordList *self = CHARTER_RECORD_LIST (object);

  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->state, charter_state_unref);
  g_free (self->handles);
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
  self->records = g_ptr_array_new ();
  self->items = g_ptr_array_new ();
  self->shown = g_ptr_array_ref (self->items);
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
  g_autoptr(GPtrArray) items = NULL;

  g_return_if_fail (CHARTER_IS_RECORD_LIST (self));
  g_return_if_fail (records != NULL);
  g_return_if_fail (state != NULL);

  items = g_ptr_array_new_full (records->len, drop_item);
  for (guint i = 0; i < records->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (records, i);
      guint64 handle = charter_record_get_handle (record);
      guint place = i < self->records->len && self->handles[i] == handle
                  ? i
                  : find_place (self, handle);
      CharterRecordItem *item = place < self->items->len ? g_ptr_array_index (self->items, place)
                                                         : NULL;

      if (item != NULL)
        charter_record_item_update (item, state, record, stale);
      g_ptr_array_add (items, item != NULL ? g_object_ref (item) : NULL);
    }
  g_clear_pointer (&self->state, charter_state_unref);
  self->state = charter_state_ref (state);
  set_records (self, records);
  g_ptr_array_unref (self->items);
  self->items = g_steal_pointer (&items);
  self->n_prepared = 0;
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
  charter_record_item_prepare_search (get_row (self, self->n_prepared));
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
  guint place;
  guint position;

  g_return_val_if_fail (CHARTER_IS_RECORD_LIST (self), NULL);

  place = find_place (self, handle);
  if (place == self->records->len)
    return NULL;
  item = get_row (self, place);
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
  if (position < 0 || position >= self->shown->len)
    return NULL;
  return self->shown == self->items ? get_row (self, (guint) position)
                                    : g_ptr_array_index (self->shown, (guint) position);
}
