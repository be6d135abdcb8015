/* comparison.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/comparison.h"

#include <glib/gi18n.h>

#include "analysis/changes/difference-words.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "model/value.h"

/* The kind of a difference that has become part of another one. */
#define DROPPED CHARTER_N_DIFFERENCE_KINDS

struct _CharterComparison
{
  CharterState *before;
  CharterState *after;
  gboolean      same_records;
  GPtrArray    *differences; /* of CharterDifference */
  GHashTable   *numbers;     /* borrowed CharterRecord of either -> number of its pair */
  guint         n_pairs;
  guint         n_matched[CHARTER_MATCHED_BY_NOTHING + 1];
};

/* What an arrangement consists of; documents and what they say are about it. */
static const CharterKindId kinds[] = {
  CHARTER_KIND_ORGANIZATION,
  CHARTER_KIND_PERSON,
  CHARTER_KIND_POST,
  CHARTER_KIND_MEMBERSHIP,
  CHARTER_KIND_RELATION,
  CHARTER_KIND_AGREEMENT,
  CHARTER_KIND_CONTRIBUTION,
};

static const struct
{
  const char *id;
  const char *title;
} difference_kinds[] = {
  [CHARTER_DIFFERENCE_REPLACED] = { "replaced", N_("Replaced") },
  [CHARTER_DIFFERENCE_BEGAN] = { "began", N_("Began") },
  [CHARTER_DIFFERENCE_ENDED] = { "ended", N_("Ended") },
  [CHARTER_DIFFERENCE_ADDED] = { "added", N_("Only in the second") },
  [CHARTER_DIFFERENCE_REMOVED] = { "removed", N_("Only in the first") },
  [CHARTER_DIFFERENCE_CHANGED] = { "changed", N_("Changed") },
  [CHARTER_DIFFERENCE_NOT_KNOWN] = { "not-known", N_("Not known for one of the dates") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (difference_kinds) == CHARTER_N_DIFFERENCE_KINDS);

static void
field_difference_free (CharterFieldDifference *self)
{
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static void
difference_free (CharterDifference *self)
{
  g_clear_pointer (&self->before, charter_record_unref);
  g_clear_pointer (&self->after, charter_record_unref);
  g_ptr_array_unref (self->fields);
  g_free (self->sentence);
  g_free (self);
}

static CharterDifference *
add_difference (CharterComparison       *self,
                CharterDifferenceKind    kind,
                const CharterRecordPair *pair)
{
  CharterDifference *difference = g_new0 (CharterDifference, 1);

  difference->kind = kind;
  difference->before = pair->before != NULL ? charter_record_ref (pair->before) : NULL;
  difference->after = pair->after != NULL ? charter_record_ref (pair->after) : NULL;
  difference->by = pair->by;
  difference->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_difference_free);
  g_ptr_array_add (self->differences, difference);
  return difference;
}

/* 0 for nothing, and the same number for what is the same in both. */
static guint
get_number (const CharterComparison *self,
            const CharterRecord     *record)
{
  return record != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, record)) : 0;
}

static guint
get_number_of (const CharterComparison *self,
               const CharterState      *state,
               const CharterRecord     *record,
               const char              *field)
{
  return get_number (self, charter_state_resolve (state, record, field));
}

/* Where a record comes from is not what it says; and what was made from a name
 * changes with it. */
static gboolean
is_compared (const CharterField *field,
             gboolean            renamed)
{
  static const char *const evidence[] = { "id", "citations", "sources", "known_on", NULL };
  static const char *const names[] = {
    "other_names", "short_name", "initials", "translations", NULL
  };

  return !g_strv_contains (evidence, field->key) &&
         !(renamed && g_strv_contains (names, field->key));
}

static gboolean
is_same_value (const CharterComparison *self,
               const CharterRecordPair *pair,
               const CharterField      *field)
{
  GVariant *first = charter_record_get_value (pair->before, field->key);
  GVariant *second = charter_record_get_value (pair->after, field->key);
  guint number = get_number_of (self, self->before, pair->before, field->key);

  if (first == NULL || second == NULL)
    return first == second;
  if (g_variant_equal (first, second) || g_variant_is_of_type (first, CHARTER_VALUE_HANDLES) ||
      g_variant_is_of_type (second, CHARTER_VALUE_HANDLES))
    return TRUE;
  return number != 0 && number == get_number_of (self, self->after, pair->after, field->key);
}

/* Only what somebody wrote stands in quotation marks. */
static char *
quote (const char *words)
{
  /* Translators: a value */
  return g_str_equal (words, _("not stated")) ? g_strdup (words) : g_strdup_printf (_("“%s”"), words);
}

static void
append_change (GString                      *text,
               const CharterFieldDifference *one)
{
  g_autofree char *before = one->before != NULL ? quote (one->before) : NULL;
  g_autofree char *after = one->after != NULL ? quote (one->after) : NULL;

  if (before != NULL && after != NULL)
    /* Translators: the title of a field, its value before, its value after */
    g_string_append_printf (text, _("“%1$s” was %2$s and is %3$s"),
                            _(one->field->title), before, after);
  else
    /* Translators: the title of a field */
    g_string_append_printf (text, _("“%s” has changed"), _(one->field->title));
}

static char *
write_changes (const CharterComparison *self,
               const CharterRecordPair *pair,
               GPtrArray               *fields)
{
  g_autofree char *title = charter_record_match_write_title (self->after, pair->after);
  GString *text = g_string_new (NULL);

  /* Translators: before a list of changes; what has changed */
  g_string_append_printf (text, _("%s: "), title);
  for (guint i = 0; i < fields->len; i++)
    {
      if (i > 0)
        g_string_append (text, "; ");
      append_change (text, g_ptr_array_index (fields, i));
    }
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

static gboolean
has_proposal (const CharterComparison *self)
{
  return charter_state_get_proposal (self->before) != NULL ||
         charter_state_get_proposal (self->after) != NULL;
}

static gboolean
is_renamed (const CharterRecordPair *pair)
{
  return g_strcmp0 (charter_record_get_name (pair->before),
                    charter_record_get_name (pair->after)) != 0;
}

static void
compare_name (CharterComparison       *self,
              const CharterRecordPair *pair)
{
  CharterKindId kind = charter_record_get_kind (pair->before);
  CharterDifference *difference;
  CharterFieldDifference *name;

  if (!is_renamed (pair) ||
      (kind != CHARTER_KIND_ORGANIZATION && kind != CHARTER_KIND_PERSON))
    return;
  difference = add_difference (self, CHARTER_DIFFERENCE_CHANGED, pair);
  name = g_new0 (CharterFieldDifference, 1);
  name->field = charter_kind_get_name_field (kind);
  name->before = charter_name_get_full (pair->before, NULL);
  name->after = charter_name_get_full (pair->after, NULL);
  g_ptr_array_add (difference->fields, name);
  difference->sentence = charter_difference_words_for_renaming (name->before, name->after,
                                                                pair->after);
}

/* A record of one file says the same at every date, except for its name; a
 * proposed model may have it say something else. */
static void
compare_fields (CharterComparison       *self,
                const CharterRecordPair *pair)
{
  CharterKindId kind = charter_record_get_kind (pair->before);
  const CharterField *name_field = charter_kind_get_name_field (kind);
  gboolean keeps_names = kind == CHARTER_KIND_ORGANIZATION || kind == CHARTER_KIND_PERSON;
  const CharterField *field;
  CharterDifference *difference = NULL;

  /* Records that nobody has edited are shared. */
  if (pair->before == pair->after)
    return;
  compare_name (self, pair);
  if (self->same_records)
    return;
  for (guint i = 0; (field = charter_kind_get_nth_field (kind, i)) != NULL; i++)
    {
      CharterFieldDifference *one;

      if (!is_compared (field, keeps_names && is_renamed (pair)) ||
          (keeps_names && field == name_field) || is_same_value (self, pair, field))
        continue;
      if (difference == NULL)
        difference = add_difference (self, CHARTER_DIFFERENCE_CHANGED, pair);
      one = g_new0 (CharterFieldDifference, 1);
      one->field = field;
      one->before = charter_difference_words_for_value (self->before, pair->before, field);
      one->after = charter_difference_words_for_value (self->after, pair->after, field);
      g_ptr_array_add (difference->fields, one);
    }
  if (difference != NULL)
    difference->sentence = write_changes (self, pair, difference->fields);
}

static CharterInForce
get_in_force (const CharterState  *state,
              const CharterRecord *record)
{
  return record != NULL ? charter_state_get_in_force (state, record) : CHARTER_IN_FORCE_NO;
}

static void
compare_only (CharterComparison       *self,
              const CharterRecordPair *pair,
              gboolean                 in_second)
{
  CharterDifference *difference =
    add_difference (self, in_second ? CHARTER_DIFFERENCE_ADDED : CHARTER_DIFFERENCE_REMOVED, pair);

  difference->sentence = charter_difference_words_for_only (in_second ? self->after : self->before,
                                                            in_second ? pair->after : pair->before,
                                                            in_second, has_proposal (self));
}

/* That a council or a person was there before somebody wrote of it is no news;
 * a body or a service is made by somebody. */
static gboolean
is_worth_asking (const CharterRecord *record)
{
  CharterKindId kind = charter_record_get_kind (record);

  if (kind == CHARTER_KIND_ORGANIZATION)
    return charter_organization_is_body (record) ||
           charter_organization_is (record, CHARTER_CLASSIFICATION_SERVICE);
  return kind != CHARTER_KIND_PERSON;
}

static void
compare_pair (CharterComparison       *self,
              const CharterRecordPair *pair)
{
  CharterInForce was = get_in_force (self->before, pair->before);
  CharterInForce is = get_in_force (self->after, pair->after);
  CharterDifference *difference;

  if (pair->before == NULL || pair->after == NULL)
    {
      if (was == CHARTER_IN_FORCE_YES || is == CHARTER_IN_FORCE_YES)
        compare_only (self, pair, pair->before == NULL);
    }
  else if (was == CHARTER_IN_FORCE_NO && is == CHARTER_IN_FORCE_YES)
    {
      difference = add_difference (self, CHARTER_DIFFERENCE_BEGAN, pair);
      difference->sentence = charter_difference_words_for_beginning (self->after, pair->after);
    }
  else if (was != CHARTER_IN_FORCE_NO && is == CHARTER_IN_FORCE_NO)
    {
      difference = add_difference (self, CHARTER_DIFFERENCE_ENDED, pair);
      difference->sentence = charter_difference_words_for_end (self->before, pair->before,
                                                               self->after, pair->after);
    }
  else if (was != is && (was == CHARTER_IN_FORCE_YES || is == CHARTER_IN_FORCE_YES))
    {
      gboolean now = is == CHARTER_IN_FORCE_YES;

      compare_fields (self, pair);
      if (!is_worth_asking (pair->after))
        return;
      difference = add_difference (self, CHARTER_DIFFERENCE_NOT_KNOWN, pair);
      difference->sentence = charter_difference_words_for_not_known (
        now ? self->after : self->before, now ? pair->after : pair->before,
        now ? self->before : self->after);
    }
  else if (was != CHARTER_IN_FORCE_NO || is != CHARTER_IN_FORCE_NO)
    compare_fields (self, pair);
}

/* What only one can be: the post, or the role in a place; NULL for a plain
 * member. */
static char *
write_place_key (const CharterComparison *self,
                 const CharterState      *state,
                 const CharterRecord     *membership)
{
  guint post = get_number_of (self, state, membership, "post_id");
  guint place = get_number_of (self, state, membership, "organization_id");
  const char *role = charter_record_get_text (membership, "role");

  if (charter_record_get_kind (membership) != CHARTER_KIND_MEMBERSHIP ||
      charter_record_get_value (membership, "substitute_for") != NULL)
    return NULL;
  if (post != 0)
    return g_strdup_printf ("post %u", post);
  if (place == 0 || !charter_name_is_visible (role))
    return NULL;
  return g_strdup_printf ("role %u %u %s", place,
                          get_number_of (self, state, membership, "on_behalf_of_id"), role);
}

static guint
get_member_number (const CharterComparison *self,
                   const CharterState      *state,
                   const CharterRecord     *membership)
{
  guint person = get_number_of (self, state, membership, "person_id");

  return person != 0 ? person : get_number_of (self, state, membership, "member");
}

static gboolean
has_left (const CharterDifference *difference)
{
  return difference->kind == CHARTER_DIFFERENCE_ENDED ||
         difference->kind == CHARTER_DIFFERENCE_REMOVED;
}

static gboolean
has_come (const CharterComparison *self,
          const CharterDifference *difference)
{
  return difference->kind == CHARTER_DIFFERENCE_BEGAN ||
         difference->kind == CHARTER_DIFFERENCE_ADDED ||
         (difference->kind == CHARTER_DIFFERENCE_NOT_KNOWN &&
          get_in_force (self->after, difference->after) == CHARTER_IN_FORCE_YES);
}

/* The one difference for each place, or NULL where there are several: then
 * nobody says who came for whom. */
static GHashTable *
list_by_place (const CharterComparison *self,
               gboolean                 left)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->differences->len; i++)
    {
      CharterDifference *difference = g_ptr_array_index (self->differences, i);
      g_autofree char *key = NULL;

      if (left ? !has_left (difference) : !has_come (self, difference))
        continue;
      key = left ? write_place_key (self, self->before, difference->before)
                 : write_place_key (self, self->after, difference->after);
      if (key == NULL)
        continue;
      if (g_hash_table_contains (found, key))
        difference = NULL;
      g_hash_table_replace (found, g_steal_pointer (&key), difference);
    }
  return found;
}

/* Two differences become one; they are dropped when all are sorted. */
static void
replace (CharterComparison *self,
         CharterDifference *left,
         CharterDifference *came)
{
  CharterRecordPair pair = { left->before, came->after, came->by };
  CharterDifference *difference = add_difference (self, CHARTER_DIFFERENCE_REPLACED, &pair);

  difference->sentence = charter_difference_words_for_replacement (
    self->before, left->before, left->after, self->after, came->after);
  left->kind = DROPPED;
  came->kind = DROPPED;
}

static void
find_replacements (CharterComparison *self)
{
  g_autoptr(GHashTable) left = list_by_place (self, TRUE);
  g_autoptr(GHashTable) came = list_by_place (self, FALSE);
  guint n_differences = self->differences->len;

  for (guint i = 0; i < n_differences; i++)
    {
      CharterDifference *one = g_ptr_array_index (self->differences, i);
      g_autofree char *key = has_left (one) ? write_place_key (self, self->before, one->before)
                                            : NULL;
      CharterDifference *other = key != NULL && g_hash_table_lookup (left, key) == one
                               ? g_hash_table_lookup (came, key)
                               : NULL;
      guint member = other != NULL ? get_member_number (self, self->before, one->before) : 0;

      if (member != 0 && get_member_number (self, self->after, other->after) != 0 &&
          get_member_number (self, self->after, other->after) != member)
        replace (self, one, other);
    }
}

static void
sort_by_kind (CharterComparison *self)
{
  GPtrArray *sorted = g_ptr_array_new_full (self->differences->len,
                                            (GDestroyNotify) difference_free);

  for (guint kind = 0; kind <= DROPPED; kind++)
    {
      for (guint i = 0; i < self->differences->len; i++)
        {
          CharterDifference *difference = g_ptr_array_index (self->differences, i);

          if (difference->kind != kind)
            continue;
          if (kind == DROPPED)
            difference_free (difference);
          else
            g_ptr_array_add (sorted, difference);
        }
    }
  g_ptr_array_set_free_func (self->differences, NULL);
  g_ptr_array_unref (self->differences);
  self->differences = sorted;
}

/**
 * charter_comparison_new:
 * @before: a state
 * @after: another one, at a later date or of another file
 * @same_file: whether a record of the same handle is the same thing in both, as
 *   in one document
 *
 * Returns: (transfer full): in what they differ; a state does not differ from
 *   itself
 */
CharterComparison *
charter_comparison_new (CharterState *before,
                        CharterState *after,
                        gboolean      same_file)
{
  CharterComparison *self;
  GArray *pairs[G_N_ELEMENTS (kinds)];

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (after != NULL, NULL);

  self = g_new0 (CharterComparison, 1);
  self->before = charter_state_ref (before);
  self->after = charter_state_ref (after);
  self->same_records = same_file && charter_state_has_records_of (before, after);
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) difference_free);
  self->numbers = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      pairs[i] = charter_record_match_kind (before, after, kinds[i], same_file);
      for (guint j = 0; j < pairs[i]->len; j++)
        {
          const CharterRecordPair *pair = &g_array_index (pairs[i], CharterRecordPair, j);

          self->n_pairs++;
          self->n_matched[pair->by]++;
          if (pair->before != NULL)
            g_hash_table_insert (self->numbers, pair->before, GUINT_TO_POINTER (self->n_pairs));
          if (pair->after != NULL)
            g_hash_table_insert (self->numbers, pair->after, GUINT_TO_POINTER (self->n_pairs));
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (guint j = 0; j < pairs[i]->len; j++)
        compare_pair (self, &g_array_index (pairs[i], CharterRecordPair, j));
      g_array_unref (pairs[i]);
    }
  find_replacements (self);
  sort_by_kind (self);
  return self;
}

/**
 * charter_comparison_free:
 * @self: (transfer full): a comparison
 */
void
charter_comparison_free (CharterComparison *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->differences);
  g_hash_table_unref (self->numbers);
  charter_state_unref (self->before);
  charter_state_unref (self->after);
  g_free (self);
}

/**
 * charter_comparison_get_n:
 * @self: a comparison
 *
 * Returns: how many differences there are
 */
guint
charter_comparison_get_n (const CharterComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->differences->len;
}

/**
 * charter_comparison_get:
 * @self: a comparison
 * @number: a number from 0
 *
 * Returns: (transfer none) (nullable): a difference
 */
const CharterDifference *
charter_comparison_get (const CharterComparison *self,
                        guint                    number)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (number < self->differences->len, NULL);

  return g_ptr_array_index (self->differences, number);
}

/**
 * charter_comparison_get_before:
 * @self: a comparison
 *
 * Returns: (transfer none): the first state
 */
CharterState *
charter_comparison_get_before (const CharterComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

/**
 * charter_comparison_get_after:
 * @self: a comparison
 *
 * Returns: (transfer none): the second state
 */
CharterState *
charter_comparison_get_after (const CharterComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after;
}

/**
 * charter_comparison_count_matched:
 * @self: a comparison
 * @by: a way of matching
 *
 * Returns: how many records were matched in that way, or were not
 */
guint
charter_comparison_count_matched (const CharterComparison *self,
                                  CharterMatchedBy         by)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (by <= CHARTER_MATCHED_BY_NOTHING, 0);

  return self->n_matched[by];
}

/**
 * charter_difference_kind_get_id:
 * @kind: a kind of difference
 *
 * Returns: what a program calls it, such as "began"
 */
const char *
charter_difference_kind_get_id (CharterDifferenceKind kind)
{
  g_return_val_if_fail (kind < CHARTER_N_DIFFERENCE_KINDS, NULL);

  return difference_kinds[kind].id;
}

/**
 * charter_difference_kind_get_title:
 * @kind: a kind of difference
 *
 * Returns: the heading over such differences, in the user's language
 */
const char *
charter_difference_kind_get_title (CharterDifferenceKind kind)
{
  g_return_val_if_fail (kind < CHARTER_N_DIFFERENCE_KINDS, NULL);

  return _(difference_kinds[kind].title);
}
