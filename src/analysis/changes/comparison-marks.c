/* comparison-marks.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/comparison-marks.h"

#include <glib/gi18n.h>

#include "analysis/changes/proposal-words.h"

struct _CharterComparisonMarks
{
  CharterComparison *comparison;
  GHashTable        *marks; /* handle -> CharterMark */
  char              *before;
  char              *after;
};

static const struct
{
  const char *word;
  const char *sign;
  const char *meaning;
  gboolean    of_before; /* whether the meaning names the first state */
} marks[] = {
  [CHARTER_MARK_NONE] = { NULL, NULL, NULL, FALSE },
  /* Translators: such as "only on 12 January 2015" */
  [CHARTER_MARK_NEW] = { N_("New"), "+", N_("only %s"), FALSE },
  [CHARTER_MARK_ENDED] = { N_("Ended"), "−", N_("only %s"), TRUE },
  [CHARTER_MARK_ADDED] = { N_("Added"), "+", N_("only %s"), FALSE },
  [CHARTER_MARK_REMOVED] = { N_("Removed"), "−", N_("only %s"), TRUE },
  /* Translators: such as "another one on 12 January 2015" */
  [CHARTER_MARK_REPLACED] = { N_("Replaced"), "→", N_("another one %s"), FALSE },
  /* Translators: such as "not the same on 9 July 2008" */
  [CHARTER_MARK_CHANGED] = { N_("Changed"), "≠", N_("not the same %s"), TRUE },
  [CHARTER_MARK_NOT_KNOWN_BEFORE] = { N_("Not known before"), "~", N_("not known whether so %s"), TRUE },
  [CHARTER_MARK_NOT_KNOWN_AFTER] = { N_("Not known later"), "≈", N_("not known whether so %s"), FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (marks) == CHARTER_N_MARKS);

/* What has begun or ended is not marked as changed besides. */
static void
set_mark (CharterComparisonMarks *self,
          const CharterRecord    *record,
          CharterMark             mark)
{
  guint64 handle = charter_record_get_handle (record);
  CharterMark known = charter_comparison_marks_get (self, handle);

  if (known == CHARTER_MARK_NONE || known == CHARTER_MARK_CHANGED)
    g_hash_table_insert (self->marks, g_memdup2 (&handle, sizeof handle), GUINT_TO_POINTER (mark));
}

static void
add_difference (CharterComparisonMarks  *self,
                const CharterDifference *difference)
{
  const CharterState *after = charter_comparison_get_after (self->comparison);

  switch (difference->kind)
    {
    case CHARTER_DIFFERENCE_REPLACED:
      set_mark (self, difference->before, CHARTER_MARK_REPLACED);
      set_mark (self, difference->after, CHARTER_MARK_NEW);
      break;

    case CHARTER_DIFFERENCE_ADDED:
      set_mark (self, difference->after, CHARTER_MARK_ADDED);
      break;

    case CHARTER_DIFFERENCE_REMOVED:
      set_mark (self, difference->before, CHARTER_MARK_REMOVED);
      break;

    case CHARTER_DIFFERENCE_BEGAN:
      set_mark (self, difference->after, CHARTER_MARK_NEW);
      break;

    case CHARTER_DIFFERENCE_ENDED:
      set_mark (self, difference->before, CHARTER_MARK_ENDED);
      break;

    case CHARTER_DIFFERENCE_CHANGED:
      set_mark (self, difference->after, CHARTER_MARK_CHANGED);
      break;

    case CHARTER_DIFFERENCE_NOT_KNOWN:
      set_mark (self, difference->after,
                charter_state_get_in_force (after, difference->after) == CHARTER_IN_FORCE_YES
                ? CHARTER_MARK_NOT_KNOWN_BEFORE
                : CHARTER_MARK_NOT_KNOWN_AFTER);
      break;

    case CHARTER_N_DIFFERENCE_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * charter_comparison_marks_write_when:
 * @state: a state
 *
 * Returns: (transfer full): what stands for it in a sentence: "on 9 July 2008",
 *   "in the proposed model “A single host”", "as recorded now"
 */
char *
charter_comparison_marks_write_when (const CharterState *state)
{
  const CharterDate *as_at;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (state != NULL, NULL);

  as_at = charter_state_get_as_at (state);
  name = charter_proposal_words_for_name (state);
  date = as_at != NULL ? charter_date_to_words (as_at) : NULL;
  if (name != NULL && date != NULL)
    /* Translators: the name of a proposed model, a date */
    return g_strdup_printf (_("in the proposed model “%1$s” on %2$s"), name, date);
  if (name != NULL)
    /* Translators: the name of a proposed model */
    return g_strdup_printf (_("in the proposed model “%s”"), name);
  /* Translators: a date */
  return date != NULL ? g_strdup_printf (_("on %s"), date) : g_strdup (_("as recorded now"));
}

/**
 * charter_comparison_marks_new:
 * @both: a union of two states
 * @when_before: (nullable): what stands for the first state in a sentence, such
 *   as "in the file first.json", or %NULL for its date
 * @when_after: (nullable): likewise for the second one
 *
 * Returns: (transfer full): how the records of @both differ
 */
CharterComparisonMarks *
charter_comparison_marks_new (const CharterState *both,
                              const char         *when_before,
                              const char         *when_after)
{
  CharterComparisonMarks *self;
  CharterState *before;
  CharterState *after;

  g_return_val_if_fail (both != NULL && charter_state_get_before (both) != NULL, NULL);

  before = charter_state_get_before (both);
  after = charter_state_get_after (both);
  self = g_new0 (CharterComparisonMarks, 1);
  self->comparison = charter_comparison_new (before, after, TRUE);
  self->marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->before = when_before != NULL ? g_strdup (when_before)
                                     : charter_comparison_marks_write_when (before);
  self->after = when_after != NULL ? g_strdup (when_after)
                                   : charter_comparison_marks_write_when (after);
  for (guint i = 0; i < charter_comparison_get_n (self->comparison); i++)
    add_difference (self, charter_comparison_get (self->comparison, i));
  return self;
}

/**
 * charter_comparison_marks_free:
 * @self: (transfer full): marks
 */
void
charter_comparison_marks_free (CharterComparisonMarks *self)
{
  g_return_if_fail (self != NULL);

  charter_comparison_free (self->comparison);
  g_hash_table_unref (self->marks);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/**
 * charter_comparison_marks_get_comparison:
 * @self: marks
 *
 * Returns: (transfer none): the differences behind them
 */
const CharterComparison *
charter_comparison_marks_get_comparison (const CharterComparisonMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->comparison;
}

/**
 * charter_comparison_marks_get:
 * @self: marks
 * @handle: of a record
 *
 * Returns: what is said of it
 */
CharterMark
charter_comparison_marks_get (const CharterComparisonMarks *self,
                              guint64                       handle)
{
  g_return_val_if_fail (self != NULL, CHARTER_MARK_NONE);

  return (CharterMark) GPOINTER_TO_UINT (g_hash_table_lookup (self->marks, &handle));
}

/**
 * charter_comparison_marks_get_before:
 * @self: marks
 *
 * Returns: what stands for the first state in a sentence: "on 9 July 2008"
 */
const char *
charter_comparison_marks_get_before (const CharterComparisonMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

/**
 * charter_comparison_marks_get_after:
 * @self: marks
 *
 * Returns: what stands for the second state in a sentence
 */
const char *
charter_comparison_marks_get_after (const CharterComparisonMarks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after;
}

/**
 * charter_comparison_marks_write_meaning:
 * @self: marks
 * @mark: one of them
 *
 * Returns: (transfer full): what it means here, for a legend
 */
char *
charter_comparison_marks_write_meaning (const CharterComparisonMarks *self,
                                        CharterMark                   mark)
{
  g_autoptr(GString) text = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (mark > CHARTER_MARK_NONE && mark < CHARTER_N_MARKS, NULL);

  text = g_string_new (_(marks[mark].meaning));
  g_string_replace (text, "%s", marks[mark].of_before ? self->before : self->after, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * charter_mark_get_word:
 * @mark: a mark
 *
 * Returns: (nullable): what stands before a text that has it, in the user's
 *   language
 */
const char *
charter_mark_get_word (CharterMark mark)
{
  g_return_val_if_fail (mark < CHARTER_N_MARKS, NULL);

  return marks[mark].word != NULL ? _(marks[mark].word) : NULL;
}

/**
 * charter_mark_is_brief:
 * @mark: a mark
 *
 * What is not known may be nearly everything: a word before each of it would
 * drown the rest.
 *
 * Returns: whether its sign stands for its word also where there is room
 */
gboolean
charter_mark_is_brief (CharterMark mark)
{
  return mark == CHARTER_MARK_NOT_KNOWN_BEFORE || mark == CHARTER_MARK_NOT_KNOWN_AFTER;
}

/**
 * charter_mark_get_sign:
 * @mark: a mark
 *
 * Returns: (nullable): the same where there is room for a sign only
 */
const char *
charter_mark_get_sign (CharterMark mark)
{
  g_return_val_if_fail (mark < CHARTER_N_MARKS, NULL);

  return marks[mark].sign;
}
