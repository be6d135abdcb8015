/* connection-kind.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/connections/connection-kind.h"

#include <glib/gi18n.h>

#include "analysis/words/scope.h"

/* What a record is to the table of sections. */
typedef enum
{
  SUBJECT_COUNCIL,
  SUBJECT_PARTNERSHIP,
  SUBJECT_SERVICE,
  SUBJECT_BODY,
  SUBJECT_ORGANISATION,
  SUBJECT_PERSON,
  SUBJECT_POST,
  SUBJECT_AGREEMENT,
  SUBJECT_SOURCE,
  SUBJECT_OTHER,
  N_SUBJECTS,
} Subject;

#define MOST_SECTIONS 16

static const CharterConnectionKind kinds[CHARTER_N_CONNECTIONS] = {
  [CHARTER_CONNECTION_MEMBERS] = {
    "members", N_("Members"), N_("Add member"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "organization_id" },
    N_("Name of a person"), N_("New person “%s”"), N_("Representing"), N_("As") },
  [CHARTER_CONNECTION_PEOPLE] = {
    "people", N_("People"), N_("Add person"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "organization_id" },
    N_("Name of a person"), N_("New person “%s”"), N_("Representing"), N_("As") },
  [CHARTER_CONNECTION_COUNCILS] = {
    "councils", N_("Councils taking part"), NULL, CHARTER_CONNECTION_FORM_TICKS,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "organization_id" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_PARTNERS] = {
    "partners", N_("Partner councils"), NULL, CHARTER_CONNECTION_FORM_TICKS,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "organization_id" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_SEATS] = {
    "seats", N_("Seats"), N_("Add seat"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_POST, FALSE, { "organization_id" },
    N_("Name of the seat, or of a post that fills it"), N_("New seat “%s”"),
    N_("Representing"), NULL },
  [CHARTER_CONNECTION_POSTS] = {
    "posts", N_("Posts"), N_("Add post"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_POST, FALSE, { "organization_id" },
    N_("Name of the post"), N_("New post “%s”"), NULL, NULL },
  [CHARTER_CONNECTION_PARTS] = {
    "parts", N_("Parts"), N_("Add part"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_ORGANIZATION, FALSE, { "parent_id" },
    N_("Name of a body"), N_("New body “%s”"), NULL, N_("Kind") },
  [CHARTER_CONNECTION_BODIES] = {
    "bodies", N_("Boards and committees"), N_("Add board or committee"),
    CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_ORGANIZATION, FALSE, { "parent_id" },
    N_("Name of a board or committee"), N_("New body “%s”"), NULL, N_("Kind") },
  [CHARTER_CONNECTION_SERVICES] = {
    "services", N_("Shared services"), N_("Add shared service"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_ORGANIZATION, FALSE, { "parent_id" },
    N_("Name of a shared service"), N_("New shared service “%s”"), NULL, NULL },
  [CHARTER_CONNECTION_PARTNER_IN] = {
    "partner-in", N_("Partner in"), N_("Add partnership"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "member" },
    N_("Name of a partnership"), N_("New partnership “%s”"), NULL, N_("As") },
  [CHARTER_CONNECTION_TAKES_PART_IN] = {
    "takes-part-in", N_("Takes part in"), N_("Add shared service"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "member" },
    N_("Name of a shared service"), N_("New shared service “%s”"), NULL, N_("As") },
  [CHARTER_CONNECTION_REPRESENTATIVES] = {
    "representatives", N_("People who represent it"), N_("Add person who represents it"),
    CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "on_behalf_of_id" },
    N_("Name of a person"), N_("New person “%s”"), N_("On"), N_("As") },
  [CHARTER_CONNECTION_SEATS_FOR] = {
    "seats-for", N_("Seats it has"), NULL, CHARTER_CONNECTION_FORM_NONE,
    CHARTER_KIND_POST, FALSE, { "on_behalf_of_id" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_SITS_ON] = {
    "sits-on", N_("Sits on"), N_("Add board or committee"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "person_id", "member" },
    N_("Name of a board or committee"), N_("New board “%s”"), N_("Representing"), N_("As") },
  [CHARTER_CONNECTION_HOLDS] = {
    "holds", N_("Holds"), N_("Add post"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "person_id", "member" },
    N_("Name of a post"), N_("New post “%s”"), N_("In"), NULL },
  [CHARTER_CONNECTION_SUBSTITUTES] = {
    "substitutes", N_("Substitutes"), NULL, CHARTER_CONNECTION_FORM_NONE,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "substitute_for" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_HOLDERS] = {
    "holders", N_("Held by"), N_("Add holder"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_MEMBERSHIP, FALSE, { "post_id" },
    N_("Name of a person"), N_("New person “%s”"), N_("Representing"), NULL },
  [CHARTER_CONNECTION_FILLED_BY] = {
    "filled-by", N_("Filled by whoever is"), N_("Choose the post that fills it"),
    CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_POST, TRUE, { "filled_by_post_id" },
    N_("Name of a post"), N_("New post “%s”"), NULL, NULL },
  [CHARTER_CONNECTION_FILLS] = {
    "fills", N_("Whoever holds it fills"), NULL, CHARTER_CONNECTION_FORM_NONE,
    CHARTER_KIND_POST, FALSE, { "filled_by_post_id" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_PLACE] = {
    "place", N_("In"), N_("Choose where it is"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_ORGANIZATION, TRUE, { "organization_id" },
    N_("Name of a body or council"), N_("New board “%s”"), NULL, NULL },
  [CHARTER_CONNECTION_LINES] = {
    "lines", N_("Reporting and scrutiny lines"), N_("Add line"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_RELATION, FALSE, { "from", "to" },
    N_("Name of a body, person or post"), NULL, NULL, N_("Line") },
  [CHARTER_CONNECTION_PARTIES] = {
    "parties", N_("Parties"), N_("Add party"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_ORGANIZATION, TRUE, { "party_ids", "signatories" },
    N_("Name of a council or organisation"), NULL, NULL, NULL },
  [CHARTER_CONNECTION_COVERS] = {
    "covers", N_("Covers"), N_("Add what it covers"), CHARTER_CONNECTION_FORM_NAME,
    CHARTER_KIND_ORGANIZATION, TRUE, { "covers_ids" },
    N_("Name of a service or body"), NULL, NULL, NULL },
  [CHARTER_CONNECTION_PARTY_TO] = {
    "party-to", N_("Agreements"), N_("Add agreement"), CHARTER_CONNECTION_FORM_RECORD,
    CHARTER_KIND_AGREEMENT, FALSE,
    { "party_ids", "signatories", "covers_ids", "template_for_ids" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_COVERED_BY] = {
    "covered-by", N_("Agreements"), N_("Add agreement"), CHARTER_CONNECTION_FORM_RECORD,
    CHARTER_KIND_AGREEMENT, FALSE,
    { "covers_ids", "template_for_ids", "party_ids", "signatories" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_CONTRIBUTIONS] = {
    "contributions", N_("Contributions"), N_("Add contribution"), CHARTER_CONNECTION_FORM_RECORD,
    CHARTER_KIND_CONTRIBUTION, FALSE, { "organization_id" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_FACTS] = {
    "facts", N_("Facts that come from here"), NULL, CHARTER_CONNECTION_FORM_NONE,
    CHARTER_N_KINDS, FALSE, { "citations" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_EVENTS] = {
    "events", N_("Events"), N_("Add event"), CHARTER_CONNECTION_FORM_RECORD,
    CHARTER_KIND_EVENT, FALSE, { "about", "organization_id" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_CLAIMS] = {
    "claims", N_("What documents say differently"), N_("Add what a document says differently"),
    CHARTER_CONNECTION_FORM_RECORD,
    CHARTER_KIND_CLAIM, FALSE, { "about", "conflicts_with_ids" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_VIEWS] = {
    "views", N_("In these diagrams"), NULL, CHARTER_CONNECTION_FORM_NONE,
    CHARTER_KIND_VIEW, FALSE, { "focus" }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_NAMES] = {
    "names", N_("Named here"), NULL, CHARTER_CONNECTION_FORM_NONE,
    CHARTER_N_KINDS, TRUE, { NULL }, NULL, NULL, NULL, NULL },
  [CHARTER_CONNECTION_OTHERS] = {
    "others", N_("Also named in"), NULL, CHARTER_CONNECTION_FORM_NONE,
    CHARTER_N_KINDS, FALSE, { NULL }, NULL, NULL, NULL, NULL },
};

/* What documents say, the diagrams and what is left follow in every list. */
#define EVERYTHING \
  CHARTER_CONNECTION_CLAIMS, CHARTER_CONNECTION_VIEWS, CHARTER_CONNECTION_OTHERS, \
  CHARTER_N_CONNECTIONS

static const CharterConnectionId sections[N_SUBJECTS][MOST_SECTIONS + 1] = {
  [SUBJECT_COUNCIL] = {
    CHARTER_CONNECTION_PARTNER_IN, CHARTER_CONNECTION_TAKES_PART_IN, CHARTER_CONNECTION_BODIES,
    CHARTER_CONNECTION_REPRESENTATIVES, CHARTER_CONNECTION_SEATS_FOR, CHARTER_CONNECTION_POSTS,
    CHARTER_CONNECTION_PEOPLE, CHARTER_CONNECTION_LINES, CHARTER_CONNECTION_PARTY_TO,
    CHARTER_CONNECTION_CONTRIBUTIONS, CHARTER_CONNECTION_EVENTS, EVERYTHING },
  [SUBJECT_PARTNERSHIP] = {
    CHARTER_CONNECTION_PARTNERS, CHARTER_CONNECTION_SERVICES, CHARTER_CONNECTION_BODIES,
    CHARTER_CONNECTION_POSTS, CHARTER_CONNECTION_PEOPLE, CHARTER_CONNECTION_LINES,
    CHARTER_CONNECTION_COVERED_BY, CHARTER_CONNECTION_CONTRIBUTIONS, CHARTER_CONNECTION_EVENTS,
    EVERYTHING },
  [SUBJECT_SERVICE] = {
    CHARTER_CONNECTION_COUNCILS, CHARTER_CONNECTION_POSTS, CHARTER_CONNECTION_PEOPLE,
    CHARTER_CONNECTION_PARTS, CHARTER_CONNECTION_LINES, CHARTER_CONNECTION_COVERED_BY,
    CHARTER_CONNECTION_TAKES_PART_IN, CHARTER_CONNECTION_EVENTS, EVERYTHING },
  [SUBJECT_BODY] = {
    CHARTER_CONNECTION_MEMBERS, CHARTER_CONNECTION_SEATS, CHARTER_CONNECTION_PARTS,
    CHARTER_CONNECTION_LINES, CHARTER_CONNECTION_COVERED_BY, CHARTER_CONNECTION_EVENTS,
    EVERYTHING },
  [SUBJECT_ORGANISATION] = {
    CHARTER_CONNECTION_MEMBERS, CHARTER_CONNECTION_POSTS, CHARTER_CONNECTION_PARTS,
    CHARTER_CONNECTION_TAKES_PART_IN, CHARTER_CONNECTION_LINES, CHARTER_CONNECTION_PARTY_TO,
    CHARTER_CONNECTION_EVENTS, EVERYTHING },
  [SUBJECT_PERSON] = {
    CHARTER_CONNECTION_SITS_ON, CHARTER_CONNECTION_HOLDS, CHARTER_CONNECTION_SUBSTITUTES,
    CHARTER_CONNECTION_LINES, CHARTER_CONNECTION_EVENTS, EVERYTHING },
  [SUBJECT_POST] = {
    CHARTER_CONNECTION_HOLDERS, CHARTER_CONNECTION_FILLED_BY, CHARTER_CONNECTION_FILLS,
    CHARTER_CONNECTION_PLACE, CHARTER_CONNECTION_SUBSTITUTES, CHARTER_CONNECTION_LINES,
    CHARTER_CONNECTION_EVENTS, EVERYTHING },
  [SUBJECT_AGREEMENT] = {
    CHARTER_CONNECTION_PARTIES, CHARTER_CONNECTION_COVERS, CHARTER_CONNECTION_EVENTS, EVERYTHING },
  [SUBJECT_SOURCE] = { CHARTER_CONNECTION_FACTS, EVERYTHING },
  [SUBJECT_OTHER] = { CHARTER_CONNECTION_NAMES, CHARTER_CONNECTION_EVENTS, EVERYTHING },
};

static Subject
find_organization_subject (const CharterRecord *organization)
{
  if (charter_organization_is (organization, CHARTER_CLASSIFICATION_COUNCIL))
    return SUBJECT_COUNCIL;
  if (charter_organization_is (organization, CHARTER_CLASSIFICATION_SERVICE))
    return SUBJECT_SERVICE;
  if (charter_organization_is (organization, "partnership") ||
      charter_organization_is (organization, "group of services"))
    return SUBJECT_PARTNERSHIP;
  if (charter_organization_is_body (organization) &&
      charter_record_get_text (organization, "classification") != NULL)
    return SUBJECT_BODY;
  return SUBJECT_ORGANISATION;
}

static Subject
find_subject (const CharterRecord *record)
{
  static const struct
  {
    CharterKindId kind;
    Subject       subject;
  } subjects[] = {
    { CHARTER_KIND_PERSON, SUBJECT_PERSON },
    { CHARTER_KIND_POST, SUBJECT_POST },
    { CHARTER_KIND_AGREEMENT, SUBJECT_AGREEMENT },
    { CHARTER_KIND_SOURCE, SUBJECT_SOURCE },
  };

  if (charter_record_get_kind (record) == CHARTER_KIND_ORGANIZATION)
    return find_organization_subject (record);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      if (subjects[i].kind == charter_record_get_kind (record))
        return subjects[i].subject;
    }
  return SUBJECT_OTHER;
}

/**
 * charter_connection_kind_get:
 * @id: which
 *
 * Returns: (transfer none): what hangs together so, with its words
 */
const CharterConnectionKind *
charter_connection_kind_get (CharterConnectionId id)
{
  g_return_val_if_fail (id < CHARTER_N_CONNECTIONS, NULL);

  return &kinds[id];
}

/**
 * charter_connection_kind_list_for:
 * @subject: a record
 * @n_ids: (out): how many
 *
 * Returns: (transfer none) (array length=n_ids): what can hang on it, in the
 *   order in which it is shown
 */
const CharterConnectionId *
charter_connection_kind_list_for (const CharterRecord *subject,
                                  guint               *n_ids)
{
  const CharterConnectionId *list;

  g_return_val_if_fail (subject != NULL, NULL);
  g_return_val_if_fail (n_ids != NULL, NULL);

  list = sections[find_subject (subject)];
  for (*n_ids = 0; list[*n_ids] != CHARTER_N_CONNECTIONS; (*n_ids)++);
  return list;
}
