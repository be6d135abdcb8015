/* scope.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/scope.h"

#include <string.h>

#include "analysis/words/names.h"

/* A chain of bodies longer than this goes round in a circle. */
#define LONGEST_CHAIN 32

typedef struct
{
  CharterRecord *record;
  guint          rank;
  char          *key;
} Sortable;

/* Organisations that are no part of a governance by themselves. */
static const char *const no_bodies[] = {
  "partnership",
  CHARTER_CLASSIFICATION_COUNCIL,
  CHARTER_CLASSIFICATION_SERVICE,
  "group of services",
  "directorate",
  "outside organisation",
  "outside organization",
};

static int
compare_sortables (gconstpointer a,
                   gconstpointer b)
{
  const Sortable *one = a;
  const Sortable *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  return strcmp (one->key, other->key);
}

static void
sort (const CharterState *state,
      GPtrArray          *records,
      const char         *language)
{
  g_autoptr(GArray) sortables = NULL;

  sortables = g_array_sized_new (FALSE, FALSE, sizeof (Sortable), records->len);
  for (guint i = 0; i < records->len; i++)
    {
      Sortable sortable = { g_ptr_array_index (records, i), G_MAXUINT, NULL };

      if (state != NULL)
        sortable.rank = charter_state_get_rank (state, sortable.record);
      sortable.key = charter_name_get_sort_key (sortable.record, language);
      g_array_append_val (sortables, sortable);
    }
  g_array_sort (sortables, compare_sortables);
  for (guint i = 0; i < records->len; i++)
    {
      Sortable *sortable = &g_array_index (sortables, Sortable, i);

      g_ptr_array_index (records, i) = sortable->record;
      g_free (sortable->key);
    }
}

/**
 * charter_organization_is:
 * @organization: an organization
 * @classification: what it may be
 *
 * Returns: whether it is classified so, whatever the case of the letters
 */
gboolean
charter_organization_is (const CharterRecord *organization,
                         const char          *classification)
{
  const char *text;

  g_return_val_if_fail (organization != NULL, FALSE);
  g_return_val_if_fail (classification != NULL, FALSE);

  text = charter_record_get_text (organization, "classification");
  return charter_record_get_kind (organization) == CHARTER_KIND_ORGANIZATION &&
         text != NULL && g_ascii_strcasecmp (text, classification) == 0;
}

/**
 * charter_organization_is_body:
 * @organization: an organization
 *
 * Returns: whether it is a board, committee, cabinet, full council, group,
 *   team or series of meetings: anything but a council, a service, a group of
 *   services, a partnership or an outside organisation
 */
gboolean
charter_organization_is_body (const CharterRecord *organization)
{
  g_return_val_if_fail (organization != NULL, FALSE);

  if (charter_record_get_kind (organization) != CHARTER_KIND_ORGANIZATION)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (no_bodies); i++)
    {
      if (charter_organization_is (organization, no_bodies[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * charter_organization_is_service:
 * @organization: an organization
 *
 * Returns: whether it is a shared service or a group of them
 */
gboolean
charter_organization_is_service (const CharterRecord *organization)
{
  return charter_organization_is (organization, CHARTER_CLASSIFICATION_SERVICE) ||
         charter_organization_is (organization, "group of services");
}

/**
 * charter_scope_find_partnership:
 * @state: a state
 *
 * Returns: (transfer none) (nullable): the partnership that the file is about
 */
CharterRecord *
charter_scope_find_partnership (const CharterState *state)
{
  CharterRecord *head;

  g_return_val_if_fail (state != NULL, NULL);

  head = charter_record_set_get_partnership (charter_state_get_records (state));
  return head != NULL ? charter_state_resolve (state, head, "organization_id") : NULL;
}

/**
 * charter_scope_list_partners:
 * @state: a state
 *
 * Returns: (transfer container) (element-type CharterRecord): who is a member
 *   of that partnership, each once, in the order of the file
 */
GPtrArray *
charter_scope_list_partners (const CharterState *state)
{
  CharterRecord *partnership = charter_scope_find_partnership (state);
  g_autoptr(GPtrArray) memberships = NULL;
  GPtrArray *partners = g_ptr_array_new ();

  if (partnership == NULL)
    return partners;
  memberships = charter_state_list_referrers (state, partnership, "organization_id",
                                              CHARTER_IN_FORCE_YES);
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *member = charter_state_resolve (state, g_ptr_array_index (memberships, i),
                                                     "member");

      if (member != NULL && !g_ptr_array_find (partners, member, NULL))
        g_ptr_array_add (partners, member);
    }
  return partners;
}

/**
 * charter_scope_contains:
 * @state: a state
 * @focus: (element-type CharterRecord): what a view is about
 * @organization: an organization
 *
 * Returns: whether @organization is in @focus or part of something in it
 */
gboolean
charter_scope_contains (const CharterState  *state,
                        GPtrArray           *focus,
                        const CharterRecord *organization)
{
  const CharterRecord *place = organization;

  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (focus != NULL, FALSE);

  for (guint i = 0; place != NULL && i < LONGEST_CHAIN; i++)
    {
      if (g_ptr_array_find (focus, place, NULL))
        return TRUE;
      place = charter_state_resolve (state, place, "parent_id");
    }
  return FALSE;
}

/**
 * charter_scope_list_organizations:
 * @state: a state
 * @focus: (element-type CharterRecord): what a view is about
 * @classification: (nullable): what they are, or %NULL for bodies
 * @in_force: which of them are wanted
 *
 * Returns: (transfer container) (element-type CharterRecord): the
 *   organizations in or below @focus, in the order of the file
 */
GPtrArray *
charter_scope_list_organizations (const CharterState *state,
                                  GPtrArray          *focus,
                                  const char         *classification,
                                  CharterInForce      in_force)
{
  GPtrArray *list = g_ptr_array_new ();
  CharterRecordSet *records;
  guint n_records;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (focus != NULL, NULL);

  records = charter_state_get_records (state);
  n_records = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);
  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);
      gboolean wanted = classification != NULL
                      ? charter_organization_is (record, classification)
                      : charter_organization_is_body (record);

      if (wanted && charter_scope_contains (state, focus, record) &&
          charter_state_get_in_force (state, record) == in_force)
        g_ptr_array_add (list, record);
    }
  return list;
}

/**
 * charter_scope_get_council_slot:
 * @state: a state
 * @council: a council
 *
 * The place of a council among all councils of the file, so that it keeps
 * its colour in every view and at every date.
 *
 * Returns: a number from 0
 */
guint
charter_scope_get_council_slot (const CharterState  *state,
                                const CharterRecord *council)
{
  CharterRecordSet *records;
  guint n_records;
  guint slot = 0;

  g_return_val_if_fail (state != NULL, 0);

  records = charter_state_get_records (state);
  n_records = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);
  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (record == council)
        return slot;
      if (charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL))
        slot++;
    }
  return slot;
}

/**
 * charter_scope_sort:
 * @state: a state
 * @records: (element-type CharterRecord): records
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Puts first what is to stand before its like in @state, and the others in
 * alphabetical order of their short names.
 */
void
charter_scope_sort (const CharterState *state,
                    GPtrArray          *records,
                    const char         *language)
{
  g_return_if_fail (state != NULL);
  g_return_if_fail (records != NULL);

  sort (state, records, language);
}

/**
 * charter_scope_sort_by_name:
 * @records: (element-type CharterRecord): records
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Puts them in alphabetical order of their short names.
 */
void
charter_scope_sort_by_name (GPtrArray  *records,
                            const char *language)
{
  g_return_if_fail (records != NULL);

  sort (NULL, records, language);
}
