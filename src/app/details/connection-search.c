/* connection-search.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/connection-search.h"

#include "analysis/connections/connection-candidates.h"
#include "analysis/words/names.h"
#include "app/records/record-words.h"

typedef struct
{
  CharterRecord *record; /* borrowed from the state */
  char          *full;   /* as search compares it, with the title of a person */
  char          *name;   /* the same, without */
  char          *brief;  /* the same: the short name */
} Candidate;

struct _CharterConnectionSearch
{
  CharterState *state;
  GArray       *candidates; /* of Candidate, by name */
};

/* How well a candidate fits, the best first. */
enum
{
  FIT_EXACT,
  FIT_START,
  FIT_PART,
  N_FITS,
};

static void
candidate_clear (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->full);
  g_free (candidate->name);
  g_free (candidate->brief);
}

static char *
fold (const char *text)
{
  g_autofree char *words = charter_record_words_for_search (text != NULL ? text : "");

  return g_strdup (g_strstrip (words));
}

static gboolean
is_fit (const Candidate *candidate,
        const char      *words,
        guint            fit)
{
  gboolean exact = g_str_equal (candidate->full, words) || g_str_equal (candidate->name, words) ||
                   g_str_equal (candidate->brief, words);
  gboolean start = g_str_has_prefix (candidate->name, words) ||
                   g_str_has_prefix (candidate->full, words);

  if (fit == FIT_EXACT)
    return exact;
  if (fit == FIT_START)
    return start && !exact;
  return !start && !exact && charter_record_words_match (candidate->full, words);
}

/**
 * charter_connection_search_new:
 * @state: (transfer none): a state
 * @subject: one of its records
 * @id: what is to be connected with it
 *
 * Returns: (transfer full): a search among what can be connected
 */
CharterConnectionSearch *
charter_connection_search_new (CharterState        *state,
                               const CharterRecord *subject,
                               CharterConnectionId  id)
{
  g_autoptr(GPtrArray) records = NULL;
  CharterConnectionSearch *self;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  self = g_new0 (CharterConnectionSearch, 1);
  self->state = charter_state_ref (state);
  records = charter_connection_list_candidates (state, subject, id);
  self->candidates = g_array_sized_new (FALSE, FALSE, sizeof (Candidate), records->len);
  g_array_set_clear_func (self->candidates, candidate_clear);
  for (guint i = 0; i < records->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (records, i);
      g_autofree char *full = charter_name_get_full (record, NULL);
      g_autofree char *brief = charter_name_get_short (record, NULL);
      Candidate candidate = { record, fold (full), fold (charter_record_get_name (record)),
                              fold (brief) };

      g_array_append_val (self->candidates, candidate);
    }
  return self;
}

/**
 * charter_connection_search_free:
 * @self: (transfer full): a search
 */
void
charter_connection_search_free (CharterConnectionSearch *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->candidates);
  charter_state_unref (self->state);
  g_free (self);
}

/**
 * charter_connection_search_get_state:
 * @self: a search
 *
 * Returns: (transfer none): the state it searches
 */
CharterState *
charter_connection_search_get_state (const CharterConnectionSearch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->state;
}

/**
 * charter_connection_search_find:
 * @self: a search
 * @text: what has been typed
 * @most: how many are wanted at most
 * @exact: (out): whether the first one is called exactly that
 *
 * Returns: (transfer container) (element-type CharterRecord): what fits, the
 *   best first; nothing before something is typed
 */
GPtrArray *
charter_connection_search_find (const CharterConnectionSearch *self,
                                const char                    *text,
                                guint                          most,
                                gboolean                      *exact)
{
  g_autofree char *words = NULL;
  GPtrArray *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (exact != NULL, NULL);

  words = fold (text);
  found = g_ptr_array_new ();
  *exact = FALSE;
  for (guint fit = 0; *words != '\0' && fit < N_FITS; fit++)
    {
      for (guint i = 0; found->len < most && i < self->candidates->len; i++)
        {
          const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

          if (is_fit (candidate, words, fit))
            g_ptr_array_add (found, candidate->record);
        }
      *exact = *exact || (fit == FIT_EXACT && found->len > 0);
    }
  return found;
}
