/* compare-privacy.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/compare-privacy.h"

#include "analysis/words/person-names.h"

struct _CharterComparePrivacy
{
  CharterPersonNames *names; /* of both sides */
};

static gboolean
is_about_person (const CharterRecord *record)
{
  return record != NULL && (charter_record_get_kind (record) == CHARTER_KIND_PERSON ||
                            charter_record_get_value (record, "person_id") != NULL);
}

/**
 * charter_compare_privacy_new:
 * @from: one side of a comparison
 * @to: the other
 *
 * Returns: (transfer full): what may be told of their differences
 */
CharterComparePrivacy *
charter_compare_privacy_new (CharterState *from,
                             CharterState *to)
{
  CharterComparePrivacy *self;

  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);

  self = g_new0 (CharterComparePrivacy, 1);
  self->names = charter_person_names_new (charter_state_get_records (from));
  charter_person_names_add (self->names, charter_state_get_records (to));
  return self;
}

/**
 * charter_compare_privacy_free:
 * @self: (transfer full): a privacy
 */
void
charter_compare_privacy_free (CharterComparePrivacy *self)
{
  g_return_if_fail (self != NULL);

  charter_person_names_free (self->names);
  g_free (self);
}

/**
 * charter_compare_privacy_is_told:
 * @difference: a difference
 * @user_data: (nullable): a #CharterComparePrivacy, or %NULL where persons are
 *   named
 *
 * A #CharterDifferenceFilter.
 *
 * Returns: whether it is neither about a person nor says the name of one
 */
gboolean
charter_compare_privacy_is_told (const CharterDifference *difference,
                                 gpointer                 user_data)
{
  const CharterComparePrivacy *self = user_data;

  g_return_val_if_fail (difference != NULL, FALSE);

  if (self == NULL)
    return TRUE;
  if (is_about_person (difference->before) || is_about_person (difference->after) ||
      charter_person_names_stand_in (self->names, difference->sentence))
    return FALSE;
  for (guint i = 0; i < difference->fields->len; i++)
    {
      const CharterFieldDifference *field = g_ptr_array_index (difference->fields, i);

      if (charter_person_names_stand_in (self->names, field->before) ||
          charter_person_names_stand_in (self->names, field->after))
        return FALSE;
    }
  return TRUE;
}

/**
 * charter_compare_privacy_count:
 * @self: (nullable): a privacy, or %NULL where persons are named
 * @comparison: a comparison
 *
 * Returns: how many of its differences are not told
 */
guint
charter_compare_privacy_count (const CharterComparePrivacy *self,
                               const CharterComparison     *comparison)
{
  guint n_withheld = 0;

  g_return_val_if_fail (comparison != NULL, 0);

  for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
    n_withheld += !charter_compare_privacy_is_told (charter_comparison_get (comparison, i),
                                                    (gpointer) self);
  return n_withheld;
}

/**
 * charter_compare_privacy_get_id:
 * @self: (nullable): a privacy, or %NULL where persons are named
 * @record: (nullable): a record
 *
 * Returns: (transfer none) (nullable): its id, unless that names a person
 */
const char *
charter_compare_privacy_get_id (const CharterComparePrivacy *self,
                                const CharterRecord         *record)
{
  const char *id = record != NULL ? charter_record_get_id (record) : NULL;
  g_autofree char *capitals = NULL;

  if (id == NULL || self == NULL)
    return id;

  /* An id is written in small letters. */
  capitals = g_utf8_strup (id, -1);
  return charter_person_names_stand_in (self->names, capitals) ? NULL : id;
}
