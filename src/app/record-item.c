/* record-item.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/record-item.h"

#include "app/record-words.h"

struct _CharterRecordItem
{
  GObject     parent_instance;

  guint64     handle;  /* 0 for a group */
  char       *title;
  char       *note;    /* nullable; of a group, how many rows it has */
  char       *words;   /* nullable until somebody searches */
  gboolean    in_force;
  GListStore *rows;    /* nullable: of a group */
};

G_DEFINE_FINAL_TYPE (CharterRecordItem, charter_record_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_NOTE,
  PROP_IN_FORCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
take_text (CharterRecordItem  *self,
           char              **place,
           char               *text,
           guint               prop_id)
{
  if (g_strcmp0 (*place, text) == 0)
    {
      g_free (text);
      return;
    }
  g_free (*place);
  *place = text;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
charter_record_item_finalize (GObject *object)
{
  CharterRecordItem *self = CHARTER_RECORD_ITEM (object);

  g_clear_object (&self->rows);
  g_free (self->title);
  g_free (self->note);
  g_free (self->words);

  G_OBJECT_CLASS (charter_record_item_parent_class)->finalize (object);
}

static void
charter_record_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CharterRecordItem *self = CHARTER_RECORD_ITEM (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;

    case PROP_IN_FORCE:
      g_value_set_boolean (value, self->in_force);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_record_item_class_init (CharterRecordItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_record_item_finalize;
  object_class->get_property = charter_record_item_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IN_FORCE] = g_param_spec_boolean ("in-force", NULL, NULL, TRUE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
charter_record_item_init (CharterRecordItem *self)
{
  self->in_force = TRUE;
}

/**
 * charter_record_item_new:
 * @state: the records
 * @record: one of them
 *
 * Returns: (transfer full): a row for @record
 */
CharterRecordItem *
charter_record_item_new (CharterState  *state,
                         CharterRecord *record)
{
  CharterRecordItem *self;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_RECORD_ITEM, NULL);
  charter_record_item_update (self, state, record);
  return self;
}

/**
 * charter_record_item_new_group:
 * @title: its heading
 *
 * Returns: (transfer full): a row with rows in it
 */
CharterRecordItem *
charter_record_item_new_group (const char *title)
{
  CharterRecordItem *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_RECORD_ITEM, NULL);
  self->title = g_strdup (title);
  self->rows = g_list_store_new (CHARTER_TYPE_RECORD_ITEM);
  return self;
}

/**
 * charter_record_item_update:
 * @self: the row of a record
 * @state: the records as they are now
 * @record: the record of the row as it is now
 *
 * Says what holds now.
 */
void
charter_record_item_update (CharterRecordItem *self,
                            CharterState      *state,
                            CharterRecord     *record)
{
  gboolean in_force;

  g_return_if_fail (CHARTER_IS_RECORD_ITEM (self));
  g_return_if_fail (state != NULL);
  g_return_if_fail (record != NULL);

  self->handle = charter_record_get_handle (record);
  g_clear_pointer (&self->words, g_free);
  take_text (self, &self->title, charter_record_words_get_title (state, record), PROP_TITLE);
  take_text (self, &self->note, charter_record_words_get_note (state, record), PROP_NOTE);

  in_force = charter_record_get_kind (record) == CHARTER_KIND_VIEW ||
             charter_state_get_in_force (state, record) != CHARTER_IN_FORCE_NO;
  if (self->in_force != in_force)
    {
      self->in_force = in_force;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_FORCE]);
    }
}

/**
 * charter_record_item_get_handle:
 * @self: a row
 *
 * Returns: the handle of its record, or 0 for a group
 */
guint64
charter_record_item_get_handle (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), 0);

  return self->handle;
}

/**
 * charter_record_item_get_title:
 * @self: a row
 *
 * Returns: what it says
 */
const char *
charter_record_item_get_title (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), NULL);

  return self->title;
}

/**
 * charter_record_item_get_note:
 * @self: a row
 *
 * Returns: (nullable): what it says besides
 */
const char *
charter_record_item_get_note (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), NULL);

  return self->note;
}

/**
 * charter_record_item_get_in_force:
 * @self: a row
 *
 * Returns: whether its record has begun and not ended, as far as is known
 */
gboolean
charter_record_item_get_in_force (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), TRUE);

  return self->in_force;
}

/**
 * charter_record_item_get_rows:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the rows of a group
 */
GListStore *
charter_record_item_get_rows (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), NULL);

  return self->rows;
}

/**
 * charter_record_item_set_note:
 * @self: a row
 * @note: what it says besides, until the row is updated
 */
void
charter_record_item_set_note (CharterRecordItem *self,
                              const char        *note)
{
  g_return_if_fail (CHARTER_IS_RECORD_ITEM (self));

  take_text (self, &self->note, g_strdup (note), PROP_NOTE);
}

/**
 * charter_record_item_set_count:
 * @self: a group
 * @count: how many rows of it are shown
 */
void
charter_record_item_set_count (CharterRecordItem *self,
                               guint              count)
{
  g_return_if_fail (CHARTER_IS_RECORD_ITEM (self));

  take_text (self, &self->note, g_strdup_printf ("%u", count), PROP_NOTE);
}

/**
 * charter_record_item_matches:
 * @self: a row
 * @search: from charter_record_words_for_search()
 *
 * Returns: whether it is one that is looked for
 */
gboolean
charter_record_item_matches (CharterRecordItem *self,
                             const char        *search)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), FALSE);
  g_return_val_if_fail (search != NULL, FALSE);

  if (self->words == NULL)
    self->words = charter_record_words_for_search (self->title);
  return charter_record_words_match (self->words, search);
}
