/* outline.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/contents/outline.h"

#include "app/records/record-list.h"
#include "app/widgets/slices.h"

struct _CharterOutline
{
  GObject            parent_instance;

  CharterDocument   *document;
  CharterRecordSet  *records;  /* nullable: those that are shown */
  CharterLook       *look;
  CharterDate        date;     /* for which they are shown */
  guint64            chosen;   /* the proposed model that was chosen then, or 0 */
  CharterRecordList *lists[CHARTER_N_RECORD_GROUPS];
  CharterRecordList *diagrams;
  GListStore        *groups;   /* of CharterRecordItem, in the order of CharterRecordGroup */
  guint              preparing; /* source, 0 when nobody is about to search */
};

G_DEFINE_FINAL_TYPE (CharterOutline, charter_outline, G_TYPE_OBJECT)

#define PLACES (CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) | CHARTER_KIND_BIT (CHARTER_KIND_POST))
#define ACTORS (PLACES | CHARTER_KIND_BIT (CHARTER_KIND_PERSON))

/* The kinds whose records a row also speaks of: by their names, or because it
 * ends when they end; and of proposed models it says which is chosen. */
static const guint spoken_of[CHARTER_N_KINDS] = {
  [CHARTER_KIND_PARTNERSHIP] = PLACES,
  [CHARTER_KIND_ORGANIZATION] = PLACES,
  [CHARTER_KIND_POST] = PLACES,
  [CHARTER_KIND_MEMBERSHIP] = ACTORS,
  [CHARTER_KIND_RELATION] = ACTORS,
  [CHARTER_KIND_CONTRIBUTION] = ACTORS,
  [CHARTER_KIND_OPTION] = CHARTER_KIND_BIT (CHARTER_KIND_OPTION),
};

static gboolean
is_kind_changed (const CharterRecordSet *before,
                 const CharterRecordSet *after,
                 CharterKindId           kind)
{
  guint n_records = charter_record_set_get_n_records (after, kind);

  if (charter_record_set_get_n_records (before, kind) != n_records)
    return TRUE;
  for (guint i = 0; i < n_records; i++)
    {
      if (charter_record_set_get_record (before, kind, i) !=
          charter_record_set_get_record (after, kind, i))
        return TRUE;
    }
  return FALSE;
}

/* The kinds, as bits, of which some record is another than the one shown. */
static guint
find_changed_kinds (CharterOutline         *self,
                    const CharterRecordSet *records,
                    const CharterDate      *date)
{
  guint changed = 0;

  if (self->records == NULL ||
      charter_date_get_first_day (date) != charter_date_get_first_day (&self->date) ||
      charter_date_get_last_day (date) != charter_date_get_last_day (&self->date))
    return G_MAXUINT;
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      if (is_kind_changed (self->records, records, (CharterKindId) kind))
        changed |= CHARTER_KIND_BIT (kind);
    }
  return changed;
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

static gboolean
is_stale (CharterRecordGroup group,
          guint              changed)
{
  return changed == G_MAXUINT || (spoken_of[charter_record_group_get_kind (group)] & changed) != 0;
}

static guint64
get_chosen (CharterOutline *self)
{
  CharterProposal *proposal = charter_document_get_proposal (self->document);

  return proposal != NULL ? charter_record_get_handle (charter_proposal_get_option (proposal)) : 0;
}

static void
update (CharterOutline *self)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(GPtrArray) diagrams = g_ptr_array_new ();
  g_autoptr(CharterState) state = NULL;
  GPtrArray *lists[CHARTER_N_RECORD_GROUPS];
  const CharterDate *looked_at = charter_look_get_date (self->look);
  CharterDate today;
  CharterDate date;
  guint changed;

  charter_date_init_today (&today);
  date = looked_at != NULL ? *looked_at : today;
  state = charter_state_new_for_document (self->document, &date, &today);
  changed = find_changed_kinds (self, records, &date);
  if (changed != G_MAXUINT && self->chosen != get_chosen (self))
    changed |= CHARTER_KIND_BIT (CHARTER_KIND_OPTION);

  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    lists[i] = g_ptr_array_new ();
  list_records (records, lists, diagrams);
  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    {
      charter_record_list_show (self->lists[i], lists[i], state,
                                is_stale ((CharterRecordGroup) i, changed));
      g_ptr_array_unref (lists[i]);
    }
  charter_record_list_show (self->diagrams, diagrams, state, changed == G_MAXUINT);

  g_clear_pointer (&self->records, charter_record_set_unref);
  self->records = charter_record_set_ref (records);
  self->date = date;
  self->chosen = get_chosen (self);
}

static void
show_count (GListModel        *rows,
            guint              position,
            guint              removed,
            guint              added,
            CharterRecordItem *group)
{
  charter_record_item_set_count (group, g_list_model_get_n_items (rows));
}

static gboolean
prepare_some (gpointer user_data)
{
  CharterOutline *self = CHARTER_OUTLINE (user_data);

  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    {
      if (charter_record_list_prepare_search (self->lists[i]))
        return G_SOURCE_CONTINUE;
    }
  self->preparing = 0;
  return G_SOURCE_REMOVE;
}

static void
charter_outline_finalize (GObject *object)
{
  CharterOutline *self = CHARTER_OUTLINE (object);

  g_clear_handle_id (&self->preparing, g_source_remove);
  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->groups);
  g_clear_object (&self->diagrams);
  g_clear_pointer (&self->records, charter_record_set_unref);
  g_clear_object (&self->look);
  g_clear_object (&self->document);

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
  self->diagrams = charter_record_list_new (FALSE);
  self->groups = g_list_store_new (CHARTER_TYPE_RECORD_ITEM);
  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    {
      g_autoptr(CharterRecordItem) group = NULL;

      self->lists[i] = charter_record_list_new (TRUE);
      group = charter_record_item_new_group ((CharterRecordGroup) i,
                                             G_LIST_MODEL (self->lists[i]));
      g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (show_count), group,
                               G_CONNECT_DEFAULT);
      charter_record_item_set_count (group, 0);
      g_list_store_append (self->groups, group);
    }
}

/**
 * charter_outline_new:
 * @document: a document
 * @look: the date for which rows say whether a record is in force; without
 *   one it is today
 *
 * Returns: (transfer full): its contents and diagrams
 */
CharterOutline *
charter_outline_new (CharterDocument *document,
                     CharterLook     *look)
{
  CharterOutline *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (CHARTER_IS_LOOK (look), NULL);

  self = g_object_new (CHARTER_TYPE_OUTLINE, NULL);
  self->document = g_object_ref (document);
  self->look = g_object_ref (look);
  g_signal_connect_object (look, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return self;
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

/**
 * charter_outline_prepare_search:
 * @self: an outline
 *
 * Gets ready for a search, a little at a time: the first letter then finds its
 * rows at once in thousands, too.
 */
void
charter_outline_prepare_search (CharterOutline *self)
{
  g_return_if_fail (CHARTER_IS_OUTLINE (self));

  if (self->preparing == 0)
    self->preparing = charter_slices_add (prepare_some, self);
}

/**
 * charter_outline_set_search:
 * @self: an outline
 * @search: (nullable): what is looked for, from
 *   charter_record_words_for_search(), or %NULL for everything
 *
 * Leaves out of the groups what is not looked for. Diagrams stay.
 */
void
charter_outline_set_search (CharterOutline *self,
                            const char     *search)
{
  g_return_if_fail (CHARTER_IS_OUTLINE (self));

  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    charter_record_list_set_search (self->lists[i], search);
}

/**
 * charter_outline_find:
 * @self: an outline
 * @handle: the handle of a record
 * @group: (out) (optional): the group that shows it
 *
 * Returns: (transfer none) (nullable): its row in the contents, when one is
 *   shown
 */
CharterRecordItem *
charter_outline_find (CharterOutline     *self,
                      guint64             handle,
                      CharterRecordGroup *group)
{
  g_return_val_if_fail (CHARTER_IS_OUTLINE (self), NULL);

  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    {
      CharterRecordItem *item = charter_record_list_find (self->lists[i], handle);

      if (item == NULL)
        continue;
      if (group != NULL)
        *group = (CharterRecordGroup) i;
      return item;
    }
  return NULL;
}

/**
 * charter_outline_get_neighbour:
 * @self: an outline
 * @handle: the handle of a record
 * @step: 1 for the next row, -1 for the one before
 *
 * Returns: (transfer none) (nullable): the row beside it in its group
 */
CharterRecordItem *
charter_outline_get_neighbour (CharterOutline *self,
                               guint64         handle,
                               int             step)
{
  CharterRecordGroup group;
  CharterRecordItem *item;

  g_return_val_if_fail (CHARTER_IS_OUTLINE (self), NULL);

  item = charter_outline_find (self, handle, &group);
  return item != NULL ? charter_record_list_get_neighbour (self->lists[group], item, step) : NULL;
}
