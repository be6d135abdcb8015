/* history.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/history.h"

/* No step of the history is the saved one: what was saved has been undone
 * and replaced by something else. */
#define SAVED_NOWHERE G_MAXUINT

typedef struct
{
  char      *label;
  char      *coalesce; /* nullable */
  gint64     time;     /* of the last change, microseconds, monotonic */
  GPtrArray *changes;  /* of CharterChange */
} Step;

struct _CharterHistory
{
  GObject    parent_instance;

  GPtrArray *steps;      /* of Step */
  guint      n_done;     /* steps before this are done, the others undone */
  guint      saved;      /* n_done at the last save, or SAVED_NOWHERE */
  guint      n_recorded; /* how often something was done that is no undoing */
};

G_DEFINE_FINAL_TYPE (CharterHistory, charter_history, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
step_free (Step *step)
{
  g_free (step->label);
  g_free (step->coalesce);
  g_ptr_array_unref (step->changes);
  g_free (step);
}

static Step *
get_last_done (CharterHistory *self)
{
  return self->n_done > 0 ? g_ptr_array_index (self->steps, self->n_done - 1) : NULL;
}

static void
emit_changed (CharterHistory *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Keystrokes in one field without a pause are one step; a step that is on
 * disk is never added to. */
static gboolean
continues (CharterHistory *self,
           const char     *coalesce)
{
  Step *last = get_last_done (self);

  return last != NULL && coalesce != NULL &&
         g_strcmp0 (last->coalesce, coalesce) == 0 &&
         self->saved != self->n_done &&
         g_get_monotonic_time () - last->time < CHARTER_HISTORY_PAUSE;
}

static gboolean
is_plain_replacement (const CharterChange *change)
{
  return change->before != NULL && change->after != NULL &&
         change->position_before == change->position_after;
}

/* Adds a change to a step; one that goes on from the step's last change of
 * the same record is melted into it, so that a long text typed letter by
 * letter keeps two versions and not hundreds. */
static void
add_change (Step          *step,
            CharterChange *change)
{
  CharterChange *last = step->changes->len > 0
                      ? g_ptr_array_index (step->changes, step->changes->len - 1)
                      : NULL;

  if (last != NULL && is_plain_replacement (last) && is_plain_replacement (change) &&
      last->after == change->before)
    {
      g_clear_pointer (&last->after, charter_record_unref);
      last->after = charter_record_ref (change->after);
      charter_change_free (change);
      return;
    }
  g_ptr_array_add (step->changes, change);
}

static void
charter_history_finalize (GObject *object)
{
  CharterHistory *self = CHARTER_HISTORY (object);

  g_clear_pointer (&self->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (charter_history_parent_class)->finalize (object);
}

static void
charter_history_class_init (CharterHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = charter_history_finalize;

  /**
   * CharterHistory::changed:
   *
   * What can be undone or done again, or what is saved, has changed.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
charter_history_init (CharterHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
}

/**
 * charter_history_new:
 *
 * Returns: (transfer full): a history in which nothing has happened and
 *   everything is saved
 */
CharterHistory *
charter_history_new (void)
{
  return g_object_new (CHARTER_TYPE_HISTORY, NULL);
}

/**
 * charter_history_record:
 * @self: a history
 * @label: what was done, such as "Rename Swale"
 * @coalesce: (nullable): changes with the same text that follow each other
 *   within %CHARTER_HISTORY_PAUSE become one step
 * @changes: (transfer full) (element-type CharterChange): what it changed
 *
 * Adds a step and forgets what had been undone.
 */
void
charter_history_record (CharterHistory *self,
                        const char     *label,
                        const char     *coalesce,
                        GPtrArray      *changes)
{
  Step *step;

  g_return_if_fail (CHARTER_IS_HISTORY (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (changes != NULL);

  if (self->n_done < self->steps->len)
    {
      g_ptr_array_set_size (self->steps, (int) self->n_done);
      if (self->saved != SAVED_NOWHERE && self->saved > self->n_done)
        self->saved = SAVED_NOWHERE;
    }

  if (continues (self, coalesce))
    {
      step = get_last_done (self);
      g_ptr_array_set_free_func (changes, NULL);
      for (guint i = 0; i < changes->len; i++)
        add_change (step, g_ptr_array_index (changes, i));
      g_ptr_array_unref (changes);
    }
  else
    {
      step = g_new0 (Step, 1);
      step->label = g_strdup (label);
      step->coalesce = g_strdup (coalesce);
      step->changes = changes;
      g_ptr_array_add (self->steps, step);
      self->n_done++;
    }
  step->time = g_get_monotonic_time ();
  self->n_recorded++;
  emit_changed (self);
}

/**
 * charter_history_get_n_recorded:
 * @self: a history
 *
 * What is undone or done again is not recorded, so this number tells it from
 * what is new.
 *
 * Returns: how often something was recorded, whether it began a step or not
 */
guint
charter_history_get_n_recorded (CharterHistory *self)
{
  g_return_val_if_fail (CHARTER_IS_HISTORY (self), 0);

  return self->n_recorded;
}

/**
 * charter_history_end_coalescing:
 * @self: a history
 *
 * Makes the next change a step of its own, whatever it is.
 */
void
charter_history_end_coalescing (CharterHistory *self)
{
  Step *last;

  g_return_if_fail (CHARTER_IS_HISTORY (self));

  last = get_last_done (self);
  if (last != NULL)
    g_clear_pointer (&last->coalesce, g_free);
}

/**
 * charter_history_get_n_done:
 * @self: a history
 *
 * Returns: how many steps can be undone
 */
guint
charter_history_get_n_done (CharterHistory *self)
{
  g_return_val_if_fail (CHARTER_IS_HISTORY (self), 0);

  return self->n_done;
}

/**
 * charter_history_join:
 * @self: a history
 * @n_steps: how many of the last steps that can be undone, at least 1
 * @label: the name of them all together
 *
 * Makes the last steps one. Steps between which the file was saved stay as
 * they are, or what is on disk could not be reached by undoing.
 *
 * Returns: whether they are one step now
 */
gboolean
charter_history_join (CharterHistory *self,
                      guint           n_steps,
                      const char     *label)
{
  guint first;
  Step *step;

  g_return_val_if_fail (CHARTER_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (n_steps > 0 && n_steps <= self->n_done, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  first = self->n_done - n_steps;
  if (self->saved != SAVED_NOWHERE && self->saved > first && self->saved < self->n_done)
    return FALSE;

  step = g_ptr_array_index (self->steps, first);
  for (guint i = first + 1; i < self->n_done; i++)
    {
      Step *next = g_ptr_array_index (self->steps, i);

      g_ptr_array_extend_and_steal (step->changes, g_steal_pointer (&next->changes));
      next->changes = g_ptr_array_new ();
    }
  if (n_steps > 1)
    g_ptr_array_remove_range (self->steps, first + 1, n_steps - 1);
  if (self->saved != SAVED_NOWHERE && self->saved >= self->n_done)
    self->saved -= n_steps - 1;
  self->n_done = first + 1;
  g_free (step->label);
  step->label = g_strdup (label);
  g_clear_pointer (&step->coalesce, g_free);
  emit_changed (self);
  return TRUE;
}

/**
 * charter_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is a step to undo
 */
gboolean
charter_history_can_undo (CharterHistory *self)
{
  g_return_val_if_fail (CHARTER_IS_HISTORY (self), FALSE);

  return self->n_done > 0;
}

/**
 * charter_history_can_redo:
 * @self: a history
 *
 * Returns: whether there is a step to do again
 */
gboolean
charter_history_can_redo (CharterHistory *self)
{
  g_return_val_if_fail (CHARTER_IS_HISTORY (self), FALSE);

  return self->n_done < self->steps->len;
}

/**
 * charter_history_get_undo_label:
 * @self: a history
 *
 * Returns: (nullable): the name of the step to undo
 */
const char *
charter_history_get_undo_label (CharterHistory *self)
{
  g_return_val_if_fail (CHARTER_IS_HISTORY (self), NULL);

  return self->n_done > 0 ? get_last_done (self)->label : NULL;
}

/**
 * charter_history_get_redo_label:
 * @self: a history
 *
 * Returns: (nullable): the name of the step to do again
 */
const char *
charter_history_get_redo_label (CharterHistory *self)
{
  g_return_val_if_fail (CHARTER_IS_HISTORY (self), NULL);

  if (!charter_history_can_redo (self))
    return NULL;
  return ((Step *) g_ptr_array_index (self->steps, self->n_done))->label;
}

/**
 * charter_history_step_back:
 * @self: a history that can undo
 *
 * Marks the last step as undone; the caller undoes its changes, last first.
 *
 * Returns: (transfer none) (element-type CharterChange): what to undo
 */
GPtrArray *
charter_history_step_back (CharterHistory *self)
{
  Step *step;

  g_return_val_if_fail (CHARTER_IS_HISTORY (self), NULL);
  g_return_val_if_fail (self->n_done > 0, NULL);

  charter_history_end_coalescing (self);
  step = get_last_done (self);
  self->n_done--;
  charter_history_end_coalescing (self);
  emit_changed (self);
  return step->changes;
}

/**
 * charter_history_step_forward:
 * @self: a history that can redo
 *
 * Marks the next step as done; the caller does its changes, first first.
 *
 * Returns: (transfer none) (element-type CharterChange): what to do again
 */
GPtrArray *
charter_history_step_forward (CharterHistory *self)
{
  g_return_val_if_fail (CHARTER_IS_HISTORY (self), NULL);
  g_return_val_if_fail (self->n_done < self->steps->len, NULL);

  self->n_done++;
  emit_changed (self);
  return get_last_done (self)->changes;
}

/**
 * charter_history_mark_saved:
 * @self: a history
 *
 * Remembers that the file on disk is as the document is now.
 */
void
charter_history_mark_saved (CharterHistory *self)
{
  g_return_if_fail (CHARTER_IS_HISTORY (self));

  if (self->saved == self->n_done)
    return;
  self->saved = self->n_done;
  emit_changed (self);
}

/**
 * charter_history_mark_unsaved:
 * @self: a history
 *
 * Remembers that no file on disk is as the document is now or was before:
 * the work was recovered.
 */
void
charter_history_mark_unsaved (CharterHistory *self)
{
  g_return_if_fail (CHARTER_IS_HISTORY (self));

  if (self->saved == SAVED_NOWHERE)
    return;
  self->saved = SAVED_NOWHERE;
  emit_changed (self);
}

/**
 * charter_history_is_saved:
 * @self: a history
 *
 * Returns: whether the document is as it was when last saved
 */
gboolean
charter_history_is_saved (CharterHistory *self)
{
  g_return_val_if_fail (CHARTER_IS_HISTORY (self), FALSE);

  return self->saved == self->n_done;
}

/**
 * charter_history_count_unsaved:
 * @self: a history
 *
 * Returns: how many steps lie between the document and the file on disk; the
 *   steps done so far where no step is the saved one
 */
guint
charter_history_count_unsaved (CharterHistory *self)
{
  g_return_val_if_fail (CHARTER_IS_HISTORY (self), 0);

  if (self->saved == SAVED_NOWHERE)
    return self->n_done;
  return self->saved > self->n_done ? self->saved - self->n_done : self->n_done - self->saved;
}
