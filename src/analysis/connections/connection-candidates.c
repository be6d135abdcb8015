/* connection-candidates.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/connections/connection-candidates.h"

#include <glib/gi18n.h>

#include "analysis/words/scope.h"

/* A chain of parts longer than this goes round in a circle. */
#define LONGEST_CHAIN 32

#define ORGANIZATIONS CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION)
#define PERSONS       CHARTER_KIND_BIT (CHARTER_KIND_PERSON)
#define POSTS         CHARTER_KIND_BIT (CHARTER_KIND_POST)

static const CharterConnectionWord person_words[] = {
  { NULL, NULL, N_("Not stated"), FALSE },
  { "capacity", "councillor", N_("councillor"), FALSE },
  { "capacity", "officer", N_("officer"), FALSE },
  { "capacity", "independent", N_("independent"), FALSE },
  { "role", "chair", N_("chair"), FALSE },
  { "role", "vice-chair", N_("vice-chair"), FALSE },
  { "role", "lead", N_("lead"), FALSE },
  { "role", "observer", N_("observer"), FALSE },
};

static const CharterConnectionWord council_words[] = {
  { NULL, NULL, N_("Plain member"), FALSE },
  { "role", "host", N_("host"), FALSE },
  { "role", "lead", N_("lead"), FALSE },
  { "role", "employer", N_("employer"), FALSE },
  { "role", "location", N_("location"), FALSE },
  { "role", "accountable body", N_("accountable body"), FALSE },
  { "role", "observer", N_("observer"), FALSE },
};

static const CharterConnectionWord body_words[] = {
  { "classification", "board", N_("board"), FALSE },
  { "classification", "committee", N_("committee"), FALSE },
  { "classification", "cabinet", N_("cabinet"), FALSE },
  { "classification", "full council", N_("full council"), FALSE },
  { "classification", "group", N_("group"), FALSE },
  { "classification", "team", N_("team"), FALSE },
  { "classification", "meetings", N_("meetings"), FALSE },
};

static const CharterConnectionWord line_words[] = {
  { "classification", "reports to", N_("reports to"), FALSE },
  { "classification", "accountable to", N_("is accountable to"), FALSE },
  { "classification", "line-manages", N_("line-manages"), FALSE },
  { "classification", "scrutinises", N_("scrutinises"), FALSE },
  { "classification", "advises", N_("advises"), FALSE },
  { "classification", "recommends to", N_("recommends to"), FALSE },
  { "classification", "appoints", N_("appoints"), FALSE },
  { "classification", "delegates to", N_("delegates to"), FALSE },
  { "classification", "consults", N_("consults"), FALSE },
  { "classification", "set up by", N_("was set up by"), FALSE },
  { "classification", "reports to", N_("receives reports from"), TRUE },
  { "classification", "accountable to", N_("holds to account"), TRUE },
  { "classification", "line-manages", N_("is line-managed by"), TRUE },
  { "classification", "scrutinises", N_("is scrutinised by"), TRUE },
  { "classification", "advises", N_("is advised by"), TRUE },
  { "classification", "recommends to", N_("receives recommendations from"), TRUE },
  { "classification", "appoints", N_("is appointed by"), TRUE },
  { "classification", "delegates to", N_("has powers delegated by"), TRUE },
  { "classification", "consults", N_("is consulted by"), TRUE },
  { "classification", "set up by", N_("set up"), TRUE },
};

static guint
get_targets (const CharterRecord *subject,
             CharterConnectionId  id)
{
  switch ((guint) id)
    {
    case CHARTER_CONNECTION_MEMBERS:
      return charter_organization_is_body (subject) ? PERSONS : PERSONS | ORGANIZATIONS;

    case CHARTER_CONNECTION_PEOPLE:
    case CHARTER_CONNECTION_REPRESENTATIVES:
    case CHARTER_CONNECTION_HOLDERS:
      return PERSONS;

    case CHARTER_CONNECTION_SEATS:
    case CHARTER_CONNECTION_POSTS:
    case CHARTER_CONNECTION_HOLDS:
    case CHARTER_CONNECTION_FILLED_BY:
      return POSTS;

    case CHARTER_CONNECTION_LINES:
      return ORGANIZATIONS | PERSONS | POSTS;

    default:
      return ORGANIZATIONS;
    }
}

/* What is part of something already is moved in its own details, and nothing
 * can be part of itself. */
static gboolean
may_be_part (const CharterState  *state,
             const CharterRecord *subject,
             const CharterRecord *candidate)
{
  const CharterRecord *whole = subject;

  if (charter_state_resolve (state, candidate, "parent_id") != NULL ||
      charter_organization_is (candidate, CHARTER_CLASSIFICATION_COUNCIL))
    return FALSE;
  for (guint i = 0; whole != NULL && i < LONGEST_CHAIN; i++)
    {
      if (whole == candidate)
        return FALSE;
      whole = charter_state_resolve (state, whole, "parent_id");
    }
  return TRUE;
}

static gboolean
is_candidate (const CharterState  *state,
              const CharterRecord *subject,
              CharterConnectionId  id,
              const CharterRecord *candidate)
{
  if (candidate == subject)
    return FALSE;
  switch ((guint) id)
    {
    case CHARTER_CONNECTION_SEATS:
      return charter_state_resolve (state, candidate, "organization_id") != subject;

    case CHARTER_CONNECTION_POSTS:
      return charter_state_resolve (state, candidate, "organization_id") == NULL;

    case CHARTER_CONNECTION_PARTS:
      return may_be_part (state, subject, candidate);

    case CHARTER_CONNECTION_BODIES:
      return charter_organization_is_body (candidate) && may_be_part (state, subject, candidate);

    case CHARTER_CONNECTION_SERVICES:
      return charter_organization_is_service (candidate) && may_be_part (state, subject, candidate);

    case CHARTER_CONNECTION_PARTNER_IN:
      return charter_organization_is (candidate, "partnership");

    case CHARTER_CONNECTION_TAKES_PART_IN:
      return !charter_organization_is (candidate, "partnership") &&
             !charter_organization_is (candidate, CHARTER_CLASSIFICATION_COUNCIL);

    default:
      return TRUE;
    }
}

/* The partners are chosen most often. */
static void
put_partners_first (const CharterState *state,
                    GPtrArray          *councils)
{
  g_autoptr(GPtrArray) partners = charter_scope_list_partners (state);
  guint n_first = 0;

  for (guint i = 0; i < councils->len; i++)
    {
      CharterRecord *council = g_ptr_array_index (councils, i);

      if (!g_ptr_array_find (partners, council, NULL))
        continue;
      g_ptr_array_remove_index (councils, i);
      g_ptr_array_insert (councils, (int) n_first, council);
      n_first++;
    }
}

static GPtrArray *
list_organizations (const CharterState *state,
                    gboolean            councils)
{
  CharterRecordSet *records = charter_state_get_records (state);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL) == councils &&
          (councils || charter_organization_is_body (record)))
        g_ptr_array_add (list, record);
    }
  charter_scope_sort_by_name (list, NULL);
  if (councils)
    put_partners_first (state, list);
  return list;
}

static void
add_once (GPtrArray     *list,
          CharterRecord *record)
{
  if (record != NULL && !g_ptr_array_find (list, record, NULL))
    g_ptr_array_add (list, record);
}

/**
 * charter_connection_list_candidates:
 * @state: a state
 * @subject: one of its records
 * @id: what is to be connected with it
 *
 * Returns: (transfer container) (element-type CharterRecord): what can be
 *   chosen, by name
 */
GPtrArray *
charter_connection_list_candidates (const CharterState  *state,
                                    const CharterRecord *subject,
                                    CharterConnectionId  id)
{
  CharterRecordSet *records;
  GPtrArray *list;
  guint targets;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  records = charter_state_get_records (state);
  list = g_ptr_array_new ();
  targets = get_targets (subject, id);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      if ((targets & CHARTER_KIND_BIT (kind)) == 0)
        continue;
      for (guint i = 0; i < charter_record_set_get_n_records (records, (CharterKindId) kind); i++)
        {
          CharterRecord *record = charter_record_set_get_record (records, (CharterKindId) kind, i);

          if (is_candidate (state, subject, id, record))
            g_ptr_array_add (list, record);
        }
    }
  charter_scope_sort_by_name (list, NULL);
  return list;
}

/**
 * charter_connection_list_records:
 * @state: a state
 * @subject: one of its records
 * @id: what is to be connected with it
 *
 * Returns: (transfer container) (element-type CharterRecord): the records of
 *   the choice beside the name: whom a member represents, or where somebody
 *   sits; by name, partner councils first
 */
GPtrArray *
charter_connection_list_records (const CharterState  *state,
                                 const CharterRecord *subject,
                                 CharterConnectionId  id)
{
  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  if (charter_connection_kind_get (id)->record_choice == NULL)
    return g_ptr_array_new ();
  return list_organizations (state, id != CHARTER_CONNECTION_REPRESENTATIVES);
}

/**
 * charter_connection_has_substitutes:
 * @subject: a record
 * @id: what is to be connected with it
 *
 * Returns: whether somebody may be connected with it who stands in for another
 */
gboolean
charter_connection_has_substitutes (const CharterRecord *subject,
                                    CharterConnectionId  id)
{
  g_return_val_if_fail (subject != NULL, FALSE);

  return id == CHARTER_CONNECTION_MEMBERS && charter_organization_is_body (subject);
}

/**
 * charter_connection_list_principals:
 * @state: a state
 * @subject: one of its records
 * @id: what is to be connected with it
 *
 * Returns: (transfer container) (element-type CharterRecord): for whom a new
 *   member may stand in: who sits on a body, then its seats, then the councils
 *   represented there; nobody where there are no substitutes
 */
GPtrArray *
charter_connection_list_principals (const CharterState  *state,
                                    const CharterRecord *subject,
                                    CharterConnectionId  id)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr(GPtrArray) seats = g_ptr_array_new ();
  g_autoptr(GPtrArray) councils = g_ptr_array_new ();
  GPtrArray *referrers;

  g_return_val_if_fail (state != NULL, list);
  g_return_val_if_fail (subject != NULL, list);

  if (!charter_connection_has_substitutes (subject, id))
    return list;
  referrers = charter_record_set_get_referrers (charter_state_get_records (state), subject,
                                                "organization_id");
  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (referrers, i);

      if (charter_state_get_in_force (state, record) == CHARTER_IN_FORCE_NO)
        continue;
      if (charter_record_get_kind (record) == CHARTER_KIND_POST)
        add_once (seats, record);
      if (charter_record_get_kind (record) == CHARTER_KIND_MEMBERSHIP &&
          charter_record_get_value (record, "substitute_for") == NULL)
        add_once (list, charter_state_resolve (state, record, "person_id"));
      add_once (councils, charter_state_resolve (state, record, "on_behalf_of_id"));
    }
  charter_scope_sort_by_name (list, NULL);
  charter_scope_sort_by_name (councils, NULL);
  g_ptr_array_extend (list, seats, NULL, NULL);
  g_ptr_array_extend (list, councils, NULL, NULL);
  return list;
}

/**
 * charter_connection_find_council:
 * @state: a state
 * @subject: a body in it
 * @principal: somebody who sits there, a seat there, or a council represented
 *   there
 *
 * Returns: (transfer none) (nullable): the council for which somebody who
 *   stands in for @principal would sit there, if that is recorded
 */
CharterRecord *
charter_connection_find_council (const CharterState  *state,
                                 const CharterRecord *subject,
                                 const CharterRecord *principal)
{
  GPtrArray *memberships;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (subject != NULL, NULL);
  g_return_val_if_fail (principal != NULL, NULL);

  if (charter_record_get_kind (principal) == CHARTER_KIND_POST)
    return charter_state_resolve (state, principal, "on_behalf_of_id");
  if (charter_record_get_kind (principal) != CHARTER_KIND_PERSON)
    return charter_record_set_find_handle (charter_state_get_records (state),
                                           charter_record_get_handle (principal));
  memberships = charter_record_set_get_referrers (charter_state_get_records (state), principal,
                                                  "person_id");
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *council = charter_state_resolve (state, membership, "on_behalf_of_id");

      if (council != NULL &&
          charter_state_resolve (state, membership, "organization_id") == subject &&
          charter_record_get_value (membership, "substitute_for") == NULL &&
          charter_state_get_in_force (state, membership) != CHARTER_IN_FORCE_NO)
        return council;
    }
  return NULL;
}

/**
 * charter_connection_list_words:
 * @subject: a record
 * @id: what is to be connected with it
 * @n_words: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_words): the words that
 *   can be said of the connection; the first is taken unless another is chosen
 */
const CharterConnectionWord *
charter_connection_list_words (const CharterRecord *subject,
                               CharterConnectionId  id,
                               guint               *n_words)
{
  g_return_val_if_fail (subject != NULL, NULL);
  g_return_val_if_fail (n_words != NULL, NULL);

  *n_words = 0;
  if (charter_connection_kind_get (id)->word_choice == NULL)
    return NULL;
  switch ((guint) id)
    {
    case CHARTER_CONNECTION_LINES:
      *n_words = G_N_ELEMENTS (line_words);
      return line_words;

    case CHARTER_CONNECTION_PARTS:
    case CHARTER_CONNECTION_BODIES:
      *n_words = G_N_ELEMENTS (body_words);
      return body_words;

    case CHARTER_CONNECTION_PARTNER_IN:
    case CHARTER_CONNECTION_TAKES_PART_IN:
      *n_words = G_N_ELEMENTS (council_words);
      return council_words;

    default:
      *n_words = G_N_ELEMENTS (person_words);
      return person_words;
    }
}
