/* record-item.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/records/record-item.h"

#include "app/records/record-words.h"

struct _CharterRecordItem
{
  GObject             parent_instance;

  CharterState       *state;     /* nullable: of a group */
  CharterRecord      *record;    /* nullable: of a group */
  GListModel         *rows;      /* nullable: of a group */
  CharterRecordGroup  group;     /* of a group */
  guint               position;  /* in the list that has it */
  gboolean            renaming;
  gboolean            described; /* whether the words below are known */
  char               *title;
  char               *note;      /* nullable; of a group, how many rows it has */
  char               *period;    /* nullable: in force */
  char               *words;     /* nullable until somebody searches */
};

G_DEFINE_FINAL_TYPE (CharterRecordItem, charter_record_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_NOTE,
  PROP_PERIOD,
  PROP_RENAMING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Of thousands of records only those in sight are ever described. */
static void
describe (CharterRecordItem *self)
{
  if (self->described || self->record == NULL)
    return;
  self->title = charter_record_words_get_title (self->state, self->record);
  self->note = charter_record_words_get_note (self->state, self->record);
  self->period = charter_record_words_get_period (self->state, self->record);
  self->described = TRUE;
}

static void
forget_words (CharterRecordItem *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->period, g_free);
  g_clear_pointer (&self->words, g_free);
  self->described = FALSE;
}

static void
charter_record_item_finalize (GObject *object)
{
  CharterRecordItem *self = CHARTER_RECORD_ITEM (object);

  forget_words (self);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->state, charter_state_unref);
  g_clear_pointer (&self->record, charter_record_unref);

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
      g_value_set_string (value, charter_record_item_get_title (self));
      break;

    case PROP_NOTE:
      g_value_set_string (value, charter_record_item_get_note (self));
      break;

    case PROP_PERIOD:
      g_value_set_string (value, charter_record_item_get_period (self));
      break;

    case PROP_RENAMING:
      g_value_set_boolean (value, self->renaming);
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
  properties[PROP_PERIOD] = g_param_spec_string ("period", NULL, NULL, NULL,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RENAMING] = g_param_spec_boolean ("renaming", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
charter_record_item_init (CharterRecordItem *self)
{
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
  self->state = charter_state_ref (state);
  self->record = charter_record_ref (record);
  return self;
}

/**
 * charter_record_item_new_group:
 * @group: a group of the contents
 * @rows: (transfer none) (element-type CharterRecordItem): the rows in it
 *
 * Returns: (transfer full): a row with rows in it
 */
CharterRecordItem *
charter_record_item_new_group (CharterRecordGroup  group,
                               GListModel         *rows)
{
  CharterRecordItem *self;

  g_return_val_if_fail (group < CHARTER_N_RECORD_GROUPS, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (rows), NULL);

  self = g_object_new (CHARTER_TYPE_RECORD_ITEM, NULL);
  self->group = group;
  self->title = g_strdup (charter_record_group_get_title (group));
  self->rows = g_object_ref (rows);
  return self;
}

/**
 * charter_record_item_update:
 * @self: the row of a record
 * @state: the records as they are now
 * @record: the record of the row as it is now
 * @stale: whether what it says may have changed though @record has not
 *
 * Says what holds now. It notifies #CharterRecordItem:title when anybody has
 * asked for its words and they may be others now.
 */
void
charter_record_item_update (CharterRecordItem *self,
                            CharterState      *state,
                            CharterRecord     *record,
                            gboolean           stale)
{
  gboolean described;

  g_return_if_fail (CHARTER_IS_RECORD_ITEM (self));
  g_return_if_fail (self->record != NULL);
  g_return_if_fail (state != NULL);
  g_return_if_fail (record != NULL);

  if (self->state != state)
    {
      charter_state_unref (self->state);
      self->state = charter_state_ref (state);
    }
  if (self->record == record && !stale)
    return;
  if (self->record != record)
    {
      charter_record_unref (self->record);
      self->record = charter_record_ref (record);
    }
  described = self->described;
  forget_words (self);
  if (described)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
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

  return self->record != NULL ? charter_record_get_handle (self->record) : 0;
}

/**
 * charter_record_item_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its record, or %NULL for a group
 */
CharterRecord *
charter_record_item_get_record (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), NULL);

  return self->record;
}

/**
 * charter_record_item_get_group:
 * @self: the row of a group
 *
 * Returns: which it is
 */
CharterRecordGroup
charter_record_item_get_group (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), CHARTER_RECORD_GROUP_PARTNERSHIP);
  g_return_val_if_fail (self->rows != NULL, CHARTER_RECORD_GROUP_PARTNERSHIP);

  return self->group;
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

  describe (self);
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

  describe (self);
  return self->note;
}

/**
 * charter_record_item_get_period:
 * @self: a row
 *
 * Returns: (nullable): why its record is not in force today, such as "ended
 *   31 March 2015"; %NULL when it is
 */
const char *
charter_record_item_get_period (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), NULL);

  describe (self);
  return self->period;
}

/**
 * charter_record_item_get_rows:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the rows of a group
 */
GListModel *
charter_record_item_get_rows (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), NULL);

  return self->rows;
}

/**
 * charter_record_item_set_note:
 * @self: the row of a record
 * @note: what it says besides, until the row is updated
 */
void
charter_record_item_set_note (CharterRecordItem *self,
                              const char        *note)
{
  g_return_if_fail (CHARTER_IS_RECORD_ITEM (self));

  describe (self);
  if (g_strcmp0 (self->note, note) == 0)
    return;
  g_free (self->note);
  self->note = g_strdup (note);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
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
  g_autofree char *note = g_strdup_printf ("%u", count);

  g_return_if_fail (CHARTER_IS_RECORD_ITEM (self));
  g_return_if_fail (self->rows != NULL);

  charter_record_item_set_note (self, note);
}

/**
 * charter_record_item_get_position:
 * @self: a row
 *
 * Returns: where it stands, as far as charter_record_item_set_position() said
 */
guint
charter_record_item_get_position (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), 0);

  return self->position;
}

/**
 * charter_record_item_set_position:
 * @self: a row
 * @position: where the list that has it shows it
 *
 * So that a list finds a row without looking through thousands.
 */
void
charter_record_item_set_position (CharterRecordItem *self,
                                  guint              position)
{
  g_return_if_fail (CHARTER_IS_RECORD_ITEM (self));

  self->position = position;
}

/**
 * charter_record_item_get_renaming:
 * @self: a row
 *
 * Returns: whether its name is being typed in place
 */
gboolean
charter_record_item_get_renaming (CharterRecordItem *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), FALSE);

  return self->renaming;
}

/**
 * charter_record_item_set_renaming:
 * @self: a row of a record
 * @renaming: whether its name is to be typed in place
 */
void
charter_record_item_set_renaming (CharterRecordItem *self,
                                  gboolean           renaming)
{
  g_return_if_fail (CHARTER_IS_RECORD_ITEM (self));

  if (self->renaming == renaming)
    return;
  self->renaming = renaming;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RENAMING]);
}

/**
 * charter_record_item_prepare_search:
 * @self: a row
 *
 * Makes the words by which it is found, which it then keeps.
 */
void
charter_record_item_prepare_search (CharterRecordItem *self)
{
  g_autofree char *known_by = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (CHARTER_IS_RECORD_ITEM (self));

  if (self->words != NULL)
    return;
  if (self->record != NULL)
    known_by = charter_record_words_get_known_by (self->state, self->record);
  text = g_strconcat (charter_record_item_get_title (self), known_by, NULL);
  self->words = charter_record_words_for_search (text);
}

/**
 * charter_record_item_matches:
 * @self: a row
 * @search: from charter_record_words_for_search()
 *
 * Returns: whether it is one that is looked for: by its title, another name,
 *   its initials or its email address
 */
gboolean
charter_record_item_matches (CharterRecordItem *self,
                             const char        *search)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ITEM (self), FALSE);
  g_return_val_if_fail (search != NULL, FALSE);

  charter_record_item_prepare_search (self);
  return charter_record_words_match (self->words, search);
}
