/* outline.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/outline.h"

#include "app/record-group.h"

struct _CharterOutline
{
  GObject          parent_instance;

  CharterDocument *document;
  CharterLook     *look;     /* nullable */
  GListStore      *groups;   /* of CharterRecordItem, in the order of CharterRecordGroup */
  GListStore      *diagrams; /* of CharterRecordItem */
};

G_DEFINE_FINAL_TYPE (CharterOutline, charter_outline, G_TYPE_OBJECT)

static guint64
get_handle_at (GListStore *rows,
               guint       position)
{
  g_autoptr(CharterRecordItem) item = g_list_model_get_item (G_LIST_MODEL (rows), position);

  return charter_record_item_get_handle (item);
}

static guint64
get_wanted (GPtrArray *records,
            guint      position)
{
  return charter_record_get_handle (g_ptr_array_index (records, position));
}

static void
update_rows (GListStore   *rows,
             GPtrArray    *records,
             CharterState *state)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr(CharterRecordItem) item = g_list_model_get_item (G_LIST_MODEL (rows), i);

      charter_record_item_update (item, state, g_ptr_array_index (records, i));
    }
}

/* Makes @rows show @records: what differs lies between a common beginning and
 * a common end, and only that is replaced, so that a list keeps its place. */
static void
show_records (GListStore   *rows,
              GPtrArray    *records,
              CharterState *state)
{
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  guint old_length = g_list_model_get_n_items (G_LIST_MODEL (rows));
  guint shorter = MIN (old_length, records->len);
  guint start = 0;
  guint end = 0;

  while (start < shorter && get_handle_at (rows, start) == get_wanted (records, start))
    start++;
  while (end < shorter - start &&
         get_handle_at (rows, old_length - 1 - end) == get_wanted (records, records->len - 1 - end))
    end++;

  for (guint i = start; i < records->len - end; i++)
    g_ptr_array_add (added, charter_record_item_new (state, g_ptr_array_index (records, i)));
  if (added->len > 0 || old_length - end > start)
    g_list_store_splice (rows, start, old_length - end - start, added->pdata, added->len);
  update_rows (rows, records, state);
}

static void
list_records (const CharterRecordSet *records,
              GPtrArray              *lists[CHARTER_N_RECORD_GROUPS],
              GPtrArray              *diagrams)
{
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      for (guint i = 0; i < charter_record_set_get_n_records (records, (CharterKindId) kind); i++)
        {
          CharterRecord *record = charter_record_set_get_record (records, (CharterKindId) kind, i);
          CharterRecordGroup group;

          if (kind == CHARTER_KIND_VIEW)
            g_ptr_array_add (diagrams, record);
          else if (charter_record_group_find (records, record, &group))
            g_ptr_array_add (lists[group], record);
        }
    }
}

static void
update (CharterOutline *self)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(GPtrArray) diagrams = g_ptr_array_new ();
  g_autoptr(CharterState) state = NULL;
  GPtrArray *lists[CHARTER_N_RECORD_GROUPS];
  const CharterDate *date = self->look != NULL ? charter_look_get_date (self->look) : NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new (records, date != NULL ? date : &today, &today);

  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    lists[i] = g_ptr_array_new ();
  list_records (records, lists, diagrams);

  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    {
      g_autoptr(CharterRecordItem) group = g_list_model_get_item (G_LIST_MODEL (self->groups), i);

      show_records (charter_record_item_get_rows (group), lists[i], state);
      g_ptr_array_unref (lists[i]);
    }
  show_records (self->diagrams, diagrams, state);
}

static void
charter_outline_finalize (GObject *object)
{
  CharterOutline *self = CHARTER_OUTLINE (object);

  g_clear_object (&self->look);
  g_clear_object (&self->document);
  g_clear_object (&self->groups);
  g_clear_object (&self->diagrams);

  G_OBJECT_CLASS (charter_outline_parent_class)->finalize (object);
}

static void
charter_outline_class_init (CharterOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_outline_finalize;
}

static void
charter_outline_init (CharterOutline *self)
{
  self->diagrams = g_list_store_new (CHARTER_TYPE_RECORD_ITEM);
  self->groups = g_list_store_new (CHARTER_TYPE_RECORD_ITEM);
  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    {
      g_autoptr(CharterRecordItem) group =
        charter_record_item_new_group (charter_record_group_get_title ((CharterRecordGroup) i));

      g_list_store_append (self->groups, group);
    }
}

/**
 * charter_outline_new:
 * @document: a document
 *
 * Returns: (transfer full): its contents and diagrams
 */
CharterOutline *
charter_outline_new (CharterDocument *document)
{
  CharterOutline *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);

  self = g_object_new (CHARTER_TYPE_OUTLINE, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * charter_outline_set_look:
 * @self: an outline
 * @look: the date for which rows say whether a record is in force; without
 *   one it is today
 */
void
charter_outline_set_look (CharterOutline *self,
                          CharterLook    *look)
{
  g_return_if_fail (CHARTER_IS_OUTLINE (self));
  g_return_if_fail (CHARTER_IS_LOOK (look));

  g_set_object (&self->look, look);
  g_signal_connect_object (look, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * charter_outline_get_groups:
 * @self: an outline
 *
 * Returns: (transfer none) (element-type CharterRecordItem): the groups, each
 *   with its rows
 */
GListModel *
charter_outline_get_groups (CharterOutline *self)
{
  g_return_val_if_fail (CHARTER_IS_OUTLINE (self), NULL);

  return G_LIST_MODEL (self->groups);
}

/**
 * charter_outline_get_diagrams:
 * @self: an outline
 *
 * Returns: (transfer none) (element-type CharterRecordItem): the diagrams
 */
GListModel *
charter_outline_get_diagrams (CharterOutline *self)
{
  g_return_val_if_fail (CHARTER_IS_OUTLINE (self), NULL);

  return G_LIST_MODEL (self->diagrams);
}
