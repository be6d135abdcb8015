/* record-match.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/record-match.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/relation.h"

typedef struct
{
  const CharterState *before;
  const CharterState *after;
  CharterKindId       kind;
  GArray             *pairs; /* of CharterRecordPair: first those of before */
  GHashTable         *taken; /* borrowed records of after that are in a pair */
} Matching;

static void
add_name_of (GPtrArray           *names,
             const CharterState  *state,
             const CharterRecord *record,
             const char          *field)
{
  CharterRecord *target = charter_state_resolve (state, record, field);

  if (target != NULL)
    g_ptr_array_add (names, charter_name_get_full (target, NULL));
}

static void
add_text (GPtrArray           *names,
          const CharterRecord *record,
          const char          *key)
{
  const char *text = charter_record_get_text (record, key);

  if (charter_name_is_visible (text))
    g_ptr_array_add (names, g_strdup (text));
}

static char *
join (GPtrArray *names)
{
  if (names->len == 0)
    return g_strdup (_("No name"));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static CharterRecord *
get_nth (const CharterState *state,
         CharterKindId       kind,
         guint               position)
{
  return charter_record_set_get_record (charter_state_get_records (state), kind, position);
}

static guint
count (const CharterState *state,
       CharterKindId       kind)
{
  return charter_record_set_get_n_records (charter_state_get_records (state), kind);
}

static void
pair_up (Matching          *matching,
         CharterRecordPair *pair,
         CharterRecord     *after,
         CharterMatchedBy   by)
{
  pair->after = after;
  pair->by = by;
  g_hash_table_add (matching->taken, after);
}

static void
match_handles (Matching *matching)
{
  for (guint i = 0; i < matching->pairs->len; i++)
    {
      CharterRecordPair *pair = &g_array_index (matching->pairs, CharterRecordPair, i);
      CharterRecord *after = charter_state_get_record (matching->after, pair->before);

      if (after != NULL)
        pair_up (matching, pair, after, CHARTER_MATCHED_BY_HANDLE);
    }
}

/* An identifier that a file has twice identifies nothing. */
static void
match_ids (Matching *matching)
{
  CharterRecordSet *first = charter_state_get_records (matching->before);
  CharterRecordSet *second = charter_state_get_records (matching->after);

  for (guint i = 0; i < matching->pairs->len; i++)
    {
      CharterRecordPair *pair = &g_array_index (matching->pairs, CharterRecordPair, i);
      const char *id = charter_record_get_id (pair->before);

      if (id != NULL && *id != '\0' &&
          charter_record_set_count_id (first, matching->kind, id) == 1 &&
          charter_record_set_count_id (second, matching->kind, id) == 1)
        pair_up (matching, pair, charter_record_set_find_id (second, matching->kind, id),
                 CHARTER_MATCHED_BY_ID);
    }
}

/* Of several that are called the same, the first is the first. */
static void
match_names (Matching *matching)
{
  g_autoptr(GHashTable) waiting =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);

  for (guint i = 0; i < count (matching->after, matching->kind); i++)
    {
      CharterRecord *record = get_nth (matching->after, matching->kind, i);
      g_autofree char *title = NULL;
      GQueue *queue;

      if (g_hash_table_contains (matching->taken, record))
        continue;
      title = charter_record_match_write_title (matching->after, record);
      queue = g_hash_table_lookup (waiting, title);
      if (queue == NULL)
        {
          queue = g_queue_new ();
          g_hash_table_insert (waiting, g_steal_pointer (&title), queue);
        }
      g_queue_push_tail (queue, record);
    }
  for (guint i = 0; i < matching->pairs->len; i++)
    {
      CharterRecordPair *pair = &g_array_index (matching->pairs, CharterRecordPair, i);
      g_autofree char *title = pair->after == NULL
                             ? charter_record_match_write_title (matching->before, pair->before)
                             : NULL;
      GQueue *queue = title != NULL ? g_hash_table_lookup (waiting, title) : NULL;

      if (queue != NULL && !g_queue_is_empty (queue))
        pair_up (matching, pair, g_queue_pop_head (queue), CHARTER_MATCHED_BY_NAME);
    }
}

/**
 * charter_record_match_write_title:
 * @state: a state
 * @record: one of its records
 *
 * Returns: (transfer full): what it is called, by the names of the date; what
 *   has no name by what it joins: "Paul Taylor, MKS Director, Mid-Kent Services"
 */
char *
charter_record_match_write_title (const CharterState  *state,
                                  const CharterRecord *record)
{
  g_autoptr(GPtrArray) names = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  names = g_ptr_array_new_with_free_func (g_free);
  switch ((guint) charter_record_get_kind (record))
    {
    case CHARTER_KIND_MEMBERSHIP:
      add_name_of (names, state, record, "person_id");
      add_name_of (names, state, record, "member");
      add_name_of (names, state, record, "post_id");
      add_name_of (names, state, record, "organization_id");
      add_name_of (names, state, record, "on_behalf_of_id");
      add_text (names, record, "role");
      return join (names);

    case CHARTER_KIND_RELATION:
      return charter_relation_write_sentence (state, record, NULL);

    case CHARTER_KIND_CONTRIBUTION:
      add_name_of (names, state, record, "organization_id");
      add_text (names, record, "purpose");
      return join (names);

    case CHARTER_KIND_POST:
      g_ptr_array_add (names, charter_name_get_full (record, NULL));
      add_name_of (names, state, record, "organization_id");
      add_name_of (names, state, record, "on_behalf_of_id");
      return join (names);

    default:
      return charter_name_get_full (record, NULL);
    }
}

/**
 * charter_record_match_kind:
 * @before: a state
 * @after: another one
 * @kind: a kind
 * @same_file: whether both are of one document, so that a record is the same
 *   one in both
 *
 * Of two files, records with the same identifier are about the same thing, and
 * of the others those that are called the same.
 *
 * Returns: (transfer full) (element-type CharterRecordPair): what is in either:
 *   first what @before has, then what only @after has, each in the order of its
 *   file. The records are borrowed
 */
GArray *
charter_record_match_kind (const CharterState *before,
                           const CharterState *after,
                           CharterKindId       kind,
                           gboolean            same_file)
{
  Matching matching = { before, after, kind, NULL, NULL };

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (after != NULL, NULL);

  matching.pairs = g_array_new (FALSE, FALSE, sizeof (CharterRecordPair));
  matching.taken = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < count (before, kind); i++)
    {
      CharterRecordPair pair = { get_nth (before, kind, i), NULL, CHARTER_MATCHED_BY_NOTHING };

      g_array_append_val (matching.pairs, pair);
    }
  if (same_file)
    match_handles (&matching);
  else
    {
      match_ids (&matching);
      match_names (&matching);
    }
  for (guint i = 0; i < count (after, kind); i++)
    {
      CharterRecordPair pair = { NULL, get_nth (after, kind, i), CHARTER_MATCHED_BY_NOTHING };

      if (!g_hash_table_contains (matching.taken, pair.after))
        g_array_append_val (matching.pairs, pair);
    }
  g_hash_table_unref (matching.taken);
  return matching.pairs;
}
