/* look.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/dates/look.h"

struct _CharterLook
{
  GObject               parent_instance;

  gboolean              active;
  CharterDate           date;     /* not set: as recorded, whatever a diagram's own date is */
  CharterComparedSides *compared; /* nullable: what diagrams compare, without a date then */
  GHashTable           *allowed;  /* of text: the dates at which the user wants to edit */
};

G_DEFINE_FINAL_TYPE (CharterLook, charter_look, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
look_at (CharterLook       *self,
         gboolean           active,
         const CharterDate *date)
{
  CharterDate wanted = { 0 };

  if (charter_date_is_set (date))
    wanted = *date;
  if (self->compared == NULL && self->active == active && self->date.year == wanted.year &&
      self->date.month == wanted.month && self->date.day == wanted.day)
    return;
  g_clear_pointer (&self->compared, charter_compared_sides_unref);
  self->active = active;
  self->date = wanted;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
charter_look_finalize (GObject *object)
{
  CharterLook *self = CHARTER_LOOK (object);

  g_clear_pointer (&self->compared, charter_compared_sides_unref);
  g_clear_pointer (&self->allowed, g_hash_table_unref);

  G_OBJECT_CLASS (charter_look_parent_class)->finalize (object);
}

static void
charter_look_class_init (CharterLookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_look_finalize;

  /**
   * CharterLook::changed:
   *
   * The window looks at another date or compares something else, or the user
   * wants to edit at this date.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
charter_look_init (CharterLook *self)
{
  self->allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * charter_look_new:
 *
 * Returns: (transfer full): a look at what is recorded
 */
CharterLook *
charter_look_new (void)
{
  return g_object_new (CHARTER_TYPE_LOOK, NULL);
}

/**
 * charter_look_get_date:
 * @self: a look
 *
 * Returns: (transfer none) (nullable): the date, whole or partial; %NULL: as
 *   recorded
 */
const CharterDate *
charter_look_get_date (CharterLook *self)
{
  g_return_val_if_fail (CHARTER_IS_LOOK (self), NULL);

  return charter_date_is_set (&self->date) ? &self->date : NULL;
}

/**
 * charter_look_set_date:
 * @self: a look
 * @date: (nullable): the date to look at; %NULL for what is recorded, and for
 *   each diagram its own date
 */
void
charter_look_set_date (CharterLook       *self,
                       const CharterDate *date)
{
  g_return_if_fail (CHARTER_IS_LOOK (self));

  look_at (self, charter_date_is_set (date), date);
}

/**
 * charter_look_is_active:
 * @self: a look
 *
 * Returns: whether diagrams are shown otherwise than they were saved
 */
gboolean
charter_look_is_active (CharterLook *self)
{
  g_return_val_if_fail (CHARTER_IS_LOOK (self), FALSE);

  return self->active;
}

/**
 * charter_look_set_undated:
 * @self: a look
 *
 * Looks at what is recorded, also in a diagram that was saved with a date.
 */
void
charter_look_set_undated (CharterLook *self)
{
  g_return_if_fail (CHARTER_IS_LOOK (self));

  look_at (self, TRUE, NULL);
}

/**
 * charter_look_is_elsewhen:
 * @self: a look
 *
 * Returns: whether there is a date and it is not today
 */
gboolean
charter_look_is_elsewhen (CharterLook *self)
{
  CharterDate today;

  g_return_val_if_fail (CHARTER_IS_LOOK (self), FALSE);

  charter_date_init_today (&today);
  return charter_date_is_set (&self->date) &&
         charter_date_get_last_day (&self->date) != charter_date_get_last_day (&today);
}

/**
 * charter_look_apply:
 * @self: (nullable): a look
 * @view: a saved diagram
 *
 * Returns: (transfer full): the diagram as it is looked at; it is not in the
 *   document
 */
CharterRecord *
charter_look_apply (CharterLook   *self,
                    CharterRecord *view)
{
  g_autofree char *text = NULL;
  CharterRecord *looked_at;

  g_return_val_if_fail (self == NULL || CHARTER_IS_LOOK (self), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (self == NULL || !self->active)
    return charter_record_ref (view);
  if (charter_date_is_set (&self->date))
    text = charter_date_to_text (&self->date);
  looked_at = charter_record_with_path (view, "/as_at",
                                        text != NULL ? g_variant_new_string (text) : NULL);
  return looked_at != NULL ? looked_at : charter_record_ref (view);
}

/**
 * charter_look_may_edit:
 * @self: a look
 *
 * Returns: whether editing needs no question: the look is not at another time
 *   than today, or the user has said so for its date
 */
gboolean
charter_look_may_edit (CharterLook *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (CHARTER_IS_LOOK (self), FALSE);

  if (!charter_look_is_elsewhen (self))
    return TRUE;
  text = charter_date_to_text (&self->date);
  return g_hash_table_contains (self->allowed, text);
}

/**
 * charter_look_allow_edits:
 * @self: a look
 *
 * Remembers that the user wants to edit while looking at this date.
 */
void
charter_look_allow_edits (CharterLook *self)
{
  g_return_if_fail (CHARTER_IS_LOOK (self));

  if (charter_look_may_edit (self))
    return;
  g_hash_table_add (self->allowed, charter_date_to_text (&self->date));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * charter_look_compare:
 * @self: a look
 * @sides: (nullable): what diagrams are to compare; %NULL to stop comparing
 *
 * While diagrams compare, there is no date; a date ends comparing.
 */
void
charter_look_compare (CharterLook          *self,
                      CharterComparedSides *sides)
{
  g_return_if_fail (CHARTER_IS_LOOK (self));

  if (sides == self->compared)
    return;
  if (sides != NULL)
    charter_compared_sides_ref (sides);
  g_clear_pointer (&self->compared, charter_compared_sides_unref);
  self->compared = sides;
  if (sides != NULL)
    {
      self->active = FALSE;
      self->date = (CharterDate) { 0 };
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * charter_look_get_compared:
 * @self: a look
 *
 * Returns: (transfer none) (nullable): what diagrams compare
 */
CharterComparedSides *
charter_look_get_compared (CharterLook *self)
{
  g_return_val_if_fail (CHARTER_IS_LOOK (self), NULL);

  return self->compared;
}

/**
 * charter_look_make_view:
 * @self: (nullable): a look
 * @records: the records as they are now
 * @view: a saved diagram
 *
 * Returns: (transfer full): what is drawn of the diagram as it is looked at
 */
CharterView *
charter_look_make_view (CharterLook      *self,
                        CharterRecordSet *records,
                        CharterRecord    *view)
{
  g_autoptr(CharterRecord) looked_at = NULL;
  CharterDate today;

  g_return_val_if_fail (self == NULL || CHARTER_IS_LOOK (self), NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (self != NULL && self->compared != NULL)
    {
      charter_date_init_today (&today);
      return charter_compared_sides_make_view (self->compared, records, view, &today);
    }
  looked_at = charter_look_apply (self, view);
  return charter_view_new (records, looked_at);
}

/**
 * charter_look_make_state:
 * @self: (nullable): a look
 * @records: the records as they are now
 * @view: what is drawn, from charter_look_make_view()
 *
 * Returns: (transfer full): what it shows today
 */
CharterState *
charter_look_make_state (CharterLook       *self,
                         CharterRecordSet  *records,
                         const CharterView *view)
{
  CharterDate today;

  g_return_val_if_fail (self == NULL || CHARTER_IS_LOOK (self), NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  charter_date_init_today (&today);
  return self != NULL && self->compared != NULL
       ? charter_compared_sides_make_state (self->compared, view, records, &today)
       : charter_view_make_state (view, records, &today);
}
