/* kind-fields.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/kind-fields.h"

#include <glib/gi18n.h>

#define ANYTHING G_MAXUINT
#define ENDS_OF_A_LINE \
  (CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) | \
   CHARTER_KIND_BIT (CHARTER_KIND_PERSON) | \
   CHARTER_KIND_BIT (CHARTER_KIND_POST))

static const char *const organization_classifications[] = {
  N_("partnership"),
  N_("council"),
  N_("board"),
  N_("committee"),
  N_("cabinet"),
  N_("full council"),
  N_("group"),
  N_("team"),
  N_("meetings"),
  N_("shared service"),
  N_("directorate"),
  N_("group of services"),
  N_("outside organisation"),
  NULL,
};

static const char *const powers_choices[] = {
  N_("takes decisions"),
  N_("recommends"),
  N_("advises"),
  N_("oversees"),
  NULL,
};

static const char *const membership_roles[] = {
  N_("chair"),
  N_("vice-chair"),
  N_("lead"),
  N_("host"),
  N_("employer"),
  N_("location"),
  N_("accountable body"),
  N_("observer"),
  NULL,
};

static const char *const capacity_choices[] = {
  N_("councillor"),
  N_("officer"),
  N_("independent"),
  NULL,
};

static const char *const occasion_choices[] = {
  N_("standing"),
  N_("one meeting"),
  N_("period"),
  NULL,
};

static const char *const basis_choices[] = {
  N_("by virtue of post"),
  N_("appointed"),
  N_("co-opted"),
  N_("seconded"),
  NULL,
};

static const char *const relation_classifications[] = {
  N_("reports to"),
  N_("accountable to"),
  N_("line-manages"),
  N_("scrutinises"),
  N_("advises"),
  N_("recommends to"),
  N_("appoints"),
  N_("delegates to"),
  N_("consults"),
  N_("set up by"),
  NULL,
};

static const char *const agreement_classifications[] = {
  N_("memorandum of understanding"),
  N_("collaboration agreement"),
  N_("service level agreement"),
  N_("statement of intent"),
  NULL,
};

static const char *const outcome_choices[] = {
  N_("noted"),
  N_("agreed"),
  N_("recommended"),
  N_("referred"),
  N_("called in"),
  N_("deferred"),
  NULL,
};

static const char *const status_choices[] = {
  N_("proposed"),
  N_("recommended"),
  N_("agreed"),
  N_("in force"),
  N_("ended"),
  NULL,
};

static const char *const certainty_choices[] = {
  N_("stated"),
  N_("inferred"),
  N_("not stated"),
  NULL,
};

static const char *const view_kinds[] = {
  "governance",
  "service-membership",
  "matrix",
  "service-governance",
  "organisational-model",
  "board",
  "council",
  "timeline",
  "comparison",
  NULL,
};

static const char *const view_kind_titles[] = {
  N_("Governance"),
  N_("Councils and services"),
  N_("Services by council"),
  N_("Governance of services"),
  N_("Organisational model"),
  N_("Board"),
  N_("Council"),
  N_("Timeline"),
  N_("Comparison"),
  NULL,
};

static const char *const page_choices[] = {
  "a4-portrait",
  "a4-landscape",
  "a3-portrait",
  "a3-landscape",
  "none",
  NULL,
};

static const char *const page_titles[] = {
  N_("A4 portrait"),
  N_("A4 landscape"),
  N_("A3 portrait"),
  N_("A3 landscape"),
  N_("As large as it is"),
  NULL,
};

static const char *const palette_choices[] = {
  "colour",
  "high-contrast",
  "black-and-white",
  "print",
  NULL,
};

static const char *const palette_titles[] = {
  N_("Colour"),
  N_("High contrast"),
  N_("Black and white"),
  N_("Spare ink"),
  NULL,
};

static const CharterField level_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE,
    .seldom = TRUE },
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { NULL },
};

static const CharterField glossary_fields[] = {
  { .key = "term", .title = N_("Term"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "meaning", .title = N_("Meaning"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { NULL },
};

static const CharterField other_name_fields[] = {
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "start_date", .title = N_("Used from"), .type = CHARTER_FIELD_DATE },
  { .key = "end_date", .title = N_("Used until"), .type = CHARTER_FIELD_DATE },
  { .key = "note", .title = N_("Note"), .type = CHARTER_FIELD_TEXT },
  { NULL },
};

static const CharterField identifier_fields[] = {
  { .key = "scheme", .title = N_("List"), .type = CHARTER_FIELD_TEXT },
  { .key = "identifier", .title = N_("Code"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { NULL },
};

static const CharterField quorum_fields[] = {
  { .key = "members", .title = N_("Members"), .type = CHARTER_FIELD_NUMBER },
  { .key = "each_party", .title = N_("Of each party"), .type = CHARTER_FIELD_NUMBER },
  { .key = "words", .title = N_("In words"), .type = CHARTER_FIELD_TEXT },
  { NULL },
};

static const CharterField contact_detail_fields[] = {
  { .key = "type", .title = N_("Kind"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "value", .title = N_("Address or number"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "label", .title = N_("Label"), .type = CHARTER_FIELD_TEXT },
  { .key = "note", .title = N_("Note"), .type = CHARTER_FIELD_TEXT },
  { NULL },
};

static const CharterField states_fields[] = {
  { .key = "measure", .title = N_("What is counted"), .type = CHARTER_FIELD_TEXT },
  { .key = "value", .title = N_("Value stated"), .type = CHARTER_FIELD_SCALAR },
  { NULL },
};

static const CharterField signatory_fields[] = {
  { .key = "party_id", .title = N_("Party"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT },
  { .key = "person_id", .title = N_("Person"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_PERSON) },
  { .key = "date", .title = N_("Signed on"), .type = CHARTER_FIELD_DATE },
  { NULL },
};

static const CharterField side_fields[] = {
  { .key = "as_at", .title = N_("As at"), .type = CHARTER_FIELD_DATE },
  { .key = "option_id", .title = N_("Proposed model"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_OPTION) },
  { NULL },
};

static const CharterField compare_fields[] = {
  { .key = "as_at", .title = N_("As at"), .type = CHARTER_FIELD_DATE },
  { .key = "option_id", .title = N_("Proposed model"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_OPTION) },
  { .key = "with", .title = N_("And with"), .type = CHARTER_FIELD_ROWS,
    .fields = side_fields },
  { .key = "side_by_side", .title = N_("Side by side"), .type = CHARTER_FIELD_FLAG },
  { NULL },
};

static const CharterField show_fields[] = {
  { .key = "people", .title = N_("People"), .type = CHARTER_FIELD_FLAG },
  { .key = "posts", .title = N_("Posts"), .type = CHARTER_FIELD_FLAG },
  { .key = "dates", .title = N_("Dates"), .type = CHARTER_FIELD_FLAG },
  { .key = "sources", .title = N_("Sources"), .type = CHARTER_FIELD_FLAG },
  { .key = "legend", .title = N_("Legend"), .type = CHARTER_FIELD_FLAG },
  { .key = "abbreviations", .title = N_("Abbreviations"), .type = CHARTER_FIELD_FLAG },
  { .key = "assumed_lines", .title = N_("Assumed lines"), .type = CHARTER_FIELD_FLAG },
  { .key = "unknown", .title = N_("What is not known at the date"), .type = CHARTER_FIELD_FLAG },
  { .key = "events", .title = N_("Events in a timeline"), .type = CHARTER_FIELD_FLAG },
  { .key = "title", .title = N_("Title"), .type = CHARTER_FIELD_FLAG },
  { .key = "caption", .title = N_("Caption"), .type = CHARTER_FIELD_FLAG },
  { .key = "as_at", .title = N_("Date of the diagram"), .type = CHARTER_FIELD_FLAG },
  { .key = "status", .title = N_("Draft or proposed"), .type = CHARTER_FIELD_FLAG },
  { NULL },
};

static const CharterField space_fields[] = {
  { .key = "width", .title = N_("Width in millimetres"), .type = CHARTER_FIELD_NUMBER },
  { .key = "height", .title = N_("Height in millimetres"), .type = CHARTER_FIELD_NUMBER },
  { NULL },
};

static const CharterField arrangement_fields[] = {
  { .key = "form", .title = N_("Form"), .type = CHARTER_FIELD_TEXT },
  { .key = "columns", .title = N_("Columns"), .type = CHARTER_FIELD_NUMBER },
  { .key = "wrap", .title = N_("Boxes in a row"), .type = CHARTER_FIELD_NUMBER },
  { .key = "direction", .title = N_("Direction"), .type = CHARTER_FIELD_TEXT },
  { .key = "several_pages", .title = N_("Several pages"), .type = CHARTER_FIELD_FLAG },
  { .key = "order_found", .title = N_("Order with few crossings"), .type = CHARTER_FIELD_FLAG },
  { NULL },
};

static const CharterField alt_text_fields[] = {
  { .key = "text", .title = N_("Text"), .type = CHARTER_FIELD_TEXT },
  { .key = "hash", .title = N_("Written against"), .type = CHARTER_FIELD_TEXT },
  { NULL },
};

static const CharterField citation_fields[] = {
  { .key = "source_id", .title = N_("Document"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_SOURCE) },
  { .key = "place", .title = N_("Place"), .type = CHARTER_FIELD_TEXT,
    .help = N_("Where in the document: a paragraph, a page or a minute") },
  { .key = "quote", .title = N_("Quote"), .type = CHARTER_FIELD_PARAGRAPH,
    .help = N_("The words of the document, copied exactly"),
    .quoted = TRUE },
  { .key = "field", .title = N_("About"), .type = CHARTER_FIELD_KEY,
    .help = N_("The field it is about; nothing for all of them") },
  { .key = "url", .title = N_("Address"), .type = CHARTER_FIELD_TEXT },
  { .key = "note", .title = N_("Note"), .type = CHARTER_FIELD_TEXT },
  { NULL },
};

static const CharterField link_fields[] = {
  { .key = "url", .title = N_("Address"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "note", .title = N_("Note"), .type = CHARTER_FIELD_TEXT },
  { NULL },
};

static const CharterField translation_fields[] = {
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT },
  { .key = "short_name", .title = N_("Short name"), .type = CHARTER_FIELD_TEXT },
  { .key = "caption", .title = N_("Caption"), .type = CHARTER_FIELD_TEXT },
  { .key = "description", .title = N_("Description"), .type = CHARTER_FIELD_PARAGRAPH },
  { NULL },
};

const CharterField charter_partnership_fields[] = {
  { .key = "organization_id", .title = N_("Partnership"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "language", .title = N_("Language"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "summary", .title = N_("Summary"), .type = CHARTER_FIELD_PARAGRAPH },
  { .key = "aims", .title = N_("Aims"), .type = CHARTER_FIELD_TEXT_LIST },
  { .key = "principles", .title = N_("Principles"), .type = CHARTER_FIELD_TEXT_LIST },
  { .key = "levels", .title = N_("Levels"), .type = CHARTER_FIELD_ROWS,
    .fields = level_fields,
    .help = N_("In order, the highest first") },
  { .key = "votes_per_partner", .title = N_("Votes of each partner"), .type = CHARTER_FIELD_NUMBER,
    .seldom = TRUE },
  { .key = "withdrawal_rule", .title = N_("Withdrawal"), .type = CHARTER_FIELD_PARAGRAPH },
  { .key = "glossary", .title = N_("Abbreviations and terms"), .type = CHARTER_FIELD_ROWS,
    .fields = glossary_fields },
  { NULL },
};

const CharterField charter_organization_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "classification", .title = N_("Kind"), .type = CHARTER_FIELD_CHOICE,
    .choices = organization_classifications },
  { .key = "parent_id", .title = N_("Part of"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "short_name", .title = N_("Short name"), .type = CHARTER_FIELD_TEXT },
  { .key = "initials", .title = N_("Initials"), .type = CHARTER_FIELD_TEXT,
    .help = N_("One to four letters, shown where the name does not fit") },
  { .key = "other_names", .title = N_("Other names"), .type = CHARTER_FIELD_ROWS,
    .fields = other_name_fields,
    .seldom = TRUE },
  { .key = "identifiers", .title = N_("Codes"), .type = CHARTER_FIELD_ROWS,
    .fields = identifier_fields,
    .seldom = TRUE },
  { .key = "founding_date", .title = N_("Began"), .type = CHARTER_FIELD_DATE },
  { .key = "dissolution_date", .title = N_("Ended"), .type = CHARTER_FIELD_DATE },
  { .key = "time_limited", .title = N_("Set up for a limited time"), .type = CHARTER_FIELD_FLAG,
    .seldom = TRUE },
  { .key = "level", .title = N_("Level"), .type = CHARTER_FIELD_LEVEL,
    .help = N_("One of the levels of the partnership, or another one"),
    .seldom = TRUE },
  { .key = "colour", .title = N_("Colour"), .type = CHARTER_FIELD_COLOUR,
    .seldom = TRUE },
  { .key = "powers", .title = N_("Powers"), .type = CHARTER_FIELD_CHOICE,
    .choices = powers_choices,
    .seldom = TRUE },
  { .key = "legal_basis", .title = N_("Legal basis"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "terms_of_reference", .title = N_("Terms of reference"), .type = CHARTER_FIELD_PARAGRAPH,
    .seldom = TRUE },
  { .key = "decision_rule", .title = N_("How it decides"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "quorum", .title = N_("Quorum"), .type = CHARTER_FIELD_GROUP,
    .fields = quorum_fields,
    .seldom = TRUE },
  { .key = "seats", .title = N_("Seats"), .type = CHARTER_FIELD_NUMBER,
    .help = N_("The number set, not the number filled"),
    .seldom = TRUE },
  { .key = "meets", .title = N_("Meets"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "meets_in_public", .title = N_("Meets in public"), .type = CHARTER_FIELD_FLAG,
    .seldom = TRUE },
  { NULL },
};

const CharterField charter_person_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "given_name", .title = N_("Given name"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "family_name", .title = N_("Family name"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "honorific_prefix", .title = N_("Title"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "email", .title = N_("Email"), .type = CHARTER_FIELD_TEXT },
  { .key = "contact_details", .title = N_("Contact details"), .type = CHARTER_FIELD_ROWS,
    .fields = contact_detail_fields,
    .seldom = TRUE },
  { .key = "other_names", .title = N_("Other names"), .type = CHARTER_FIELD_ROWS,
    .fields = other_name_fields,
    .seldom = TRUE },
  { .key = "identifiers", .title = N_("Codes"), .type = CHARTER_FIELD_ROWS,
    .fields = identifier_fields,
    .seldom = TRUE },
  { NULL },
};

const CharterField charter_post_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "label", .title = N_("Name"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "other_label", .title = N_("Other names"), .type = CHARTER_FIELD_TEXT_LIST,
    .seldom = TRUE },
  { .key = "role", .title = N_("Office"), .type = CHARTER_FIELD_TEXT },
  { .key = "organization_id", .title = N_("In"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "on_behalf_of_id", .title = N_("Representing"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "filled_by_post_id", .title = N_("Filled by whoever is"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_POST),
    .seldom = TRUE },
  { .key = "voting", .title = N_("Votes"), .type = CHARTER_FIELD_FLAG },
  { .key = "start_date", .title = N_("Began"), .type = CHARTER_FIELD_DATE },
  { .key = "end_date", .title = N_("Ended"), .type = CHARTER_FIELD_DATE },
  { NULL },
};

const CharterField charter_membership_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "label", .title = N_("Name"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "person_id", .title = N_("Person"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_PERSON) },
  { .key = "member", .title = N_("Organisation"), .type = CHARTER_FIELD_MEMBER,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) | CHARTER_KIND_BIT (CHARTER_KIND_PERSON) },
  { .key = "organization_id", .title = N_("In"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "post_id", .title = N_("Post or seat"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_POST) },
  { .key = "on_behalf_of_id", .title = N_("Representing"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "role", .title = N_("Role"), .type = CHARTER_FIELD_CHOICE,
    .choices = membership_roles,
    .help = N_("Nothing for a plain member") },
  { .key = "capacity", .title = N_("As"), .type = CHARTER_FIELD_CHOICE,
    .choices = capacity_choices },
  { .key = "scope", .title = N_("Only for"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "substitute_for", .title = N_("Substitute for"), .type = CHARTER_FIELD_ANY_REFERENCE,
    .targets = ENDS_OF_A_LINE,
    .seldom = TRUE },
  { .key = "occasion", .title = N_("Occasion"), .type = CHARTER_FIELD_CHOICE,
    .choices = occasion_choices,
    .seldom = TRUE },
  { .key = "until_successor", .title = N_("Stays until a successor"), .type = CHARTER_FIELD_FLAG,
    .help = N_("Whether the office is kept past the end of the term until somebody takes over"),
    .seldom = TRUE },
  { .key = "basis", .title = N_("Basis"), .type = CHARTER_FIELD_CHOICE,
    .choices = basis_choices,
    .seldom = TRUE },
  { .key = "appointed_by_id", .title = N_("Appointed by"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION),
    .seldom = TRUE },
  { .key = "voting", .title = N_("Votes"), .type = CHARTER_FIELD_FLAG },
  { .key = "start_date", .title = N_("Began"), .type = CHARTER_FIELD_DATE },
  { .key = "end_date", .title = N_("Ended"), .type = CHARTER_FIELD_DATE },
  { NULL },
};

const CharterField charter_relation_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "from", .title = N_("From"), .type = CHARTER_FIELD_ANY_REFERENCE,
    .targets = ENDS_OF_A_LINE,
    .required = TRUE },
  { .key = "to", .title = N_("To"), .type = CHARTER_FIELD_ANY_REFERENCE,
    .targets = ENDS_OF_A_LINE,
    .required = TRUE },
  { .key = "classification", .title = N_("Line"), .type = CHARTER_FIELD_CHOICE,
    .required = TRUE,
    .choices = relation_classifications },
  { .key = "condition", .title = N_("Condition"), .type = CHARTER_FIELD_TEXT },
  { .key = "start_date", .title = N_("Began"), .type = CHARTER_FIELD_DATE },
  { .key = "end_date", .title = N_("Ended"), .type = CHARTER_FIELD_DATE },
  { NULL },
};

const CharterField charter_agreement_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "classification", .title = N_("Kind"), .type = CHARTER_FIELD_CHOICE,
    .choices = agreement_classifications },
  { .key = "party_ids", .title = N_("Parties"), .type = CHARTER_FIELD_REFERENCE_LIST,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "signatories", .title = N_("Signed by"), .type = CHARTER_FIELD_ROWS,
    .fields = signatory_fields },
  { .key = "covers_ids", .title = N_("Covers"), .type = CHARTER_FIELD_REFERENCE_LIST,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "legally_binding", .title = N_("Legally binding"), .type = CHARTER_FIELD_FLAG },
  { .key = "start_date", .title = N_("Began"), .type = CHARTER_FIELD_DATE },
  { .key = "end_date", .title = N_("Ended"), .type = CHARTER_FIELD_DATE },
  { .key = "review_date", .title = N_("Review"), .type = CHARTER_FIELD_DATE },
  { .key = "notice_months", .title = N_("Notice in months"), .type = CHARTER_FIELD_NUMBER,
    .seldom = TRUE },
  { .key = "exit_terms", .title = N_("Terms of leaving"), .type = CHARTER_FIELD_PARAGRAPH,
    .seldom = TRUE },
  { .key = "template_for_ids", .title = N_("Template for"), .type = CHARTER_FIELD_REFERENCE_LIST,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION),
    .seldom = TRUE },
  { NULL },
};

const CharterField charter_contribution_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT },
  { .key = "organization_id", .title = N_("Paid by"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "amount", .title = N_("Amount"), .type = CHARTER_FIELD_MONEY },
  { .key = "currency", .title = N_("Currency"), .type = CHARTER_FIELD_TEXT,
    .help = N_("Three letters, such as GBP"),
    .beside = TRUE },
  { .key = "per", .title = N_("For each"), .type = CHARTER_FIELD_TEXT },
  { .key = "basis", .title = N_("Basis"), .type = CHARTER_FIELD_TEXT },
  { .key = "purpose", .title = N_("Purpose"), .type = CHARTER_FIELD_TEXT },
  { .key = "start_date", .title = N_("Began"), .type = CHARTER_FIELD_DATE },
  { .key = "end_date", .title = N_("Ended"), .type = CHARTER_FIELD_DATE },
  { NULL },
};

const CharterField charter_event_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "classification", .title = N_("Kind"), .type = CHARTER_FIELD_TEXT },
  { .key = "start_date", .title = N_("Date"), .type = CHARTER_FIELD_DATE },
  { .key = "end_date", .title = N_("Until"), .type = CHARTER_FIELD_DATE },
  { .key = "organization_id", .title = N_("Body"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION) },
  { .key = "about", .title = N_("About"), .type = CHARTER_FIELD_ANY_REFERENCE_LIST,
    .targets = ANYTHING },
  { .key = "outcome", .title = N_("Outcome"), .type = CHARTER_FIELD_CHOICE,
    .choices = outcome_choices },
  { .key = "needs_agreement_of_ids", .title = N_("Needs the agreement of"),
    .type = CHARTER_FIELD_REFERENCE_LIST, .targets = CHARTER_KIND_BIT (CHARTER_KIND_ORGANIZATION),
    .seldom = TRUE },
  { .key = "minute", .title = N_("Minute"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { NULL },
};

const CharterField charter_source_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "title", .title = N_("Title"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "classification", .title = N_("Kind"), .type = CHARTER_FIELD_TEXT },
  { .key = "date", .title = N_("Date"), .type = CHARTER_FIELD_DATE },
  { .key = "url", .title = N_("Address"), .type = CHARTER_FIELD_TEXT },
  { .key = "publisher", .title = N_("Publisher"), .type = CHARTER_FIELD_TEXT },
  { NULL },
};

const CharterField charter_claim_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT },
  { .key = "about", .title = N_("About"), .type = CHARTER_FIELD_ANY_REFERENCE,
    .targets = ANYTHING },
  { .key = "statement", .title = N_("Statement"), .type = CHARTER_FIELD_PARAGRAPH,
    .required = TRUE },
  { .key = "states", .title = N_("States a value"), .type = CHARTER_FIELD_GROUP,
    .fields = states_fields },
  { .key = "conflicts_with_ids", .title = N_("Differs from"), .type = CHARTER_FIELD_REFERENCE_LIST,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_CLAIM) },
  { .key = "resolution", .title = N_("Resolution"), .type = CHARTER_FIELD_PARAGRAPH },
  { NULL },
};

const CharterField charter_option_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "summary", .title = N_("Summary"), .type = CHARTER_FIELD_PARAGRAPH },
  { .key = "status", .title = N_("Status"), .type = CHARTER_FIELD_CHOICE,
    .choices = status_choices },
  { .key = "edits", .title = N_("Edits"), .type = CHARTER_FIELD_EDITS },
  { NULL },
};

const CharterField charter_view_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "name", .title = N_("Name"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "kind", .title = N_("Kind"), .type = CHARTER_FIELD_CHOICE,
    .required = TRUE,
    .choices = view_kinds,
    .choice_titles = view_kind_titles },
  { .key = "as_at", .title = N_("As at"), .type = CHARTER_FIELD_DATE },
  { .key = "option_id", .title = N_("Proposed model"), .type = CHARTER_FIELD_REFERENCE,
    .targets = CHARTER_KIND_BIT (CHARTER_KIND_OPTION) },
  { .key = "compare", .title = N_("Compare with"), .type = CHARTER_FIELD_GROUP,
    .fields = compare_fields },
  { .key = "focus", .title = N_("About"), .type = CHARTER_FIELD_ANY_REFERENCE_LIST,
    .targets = ANYTHING },
  { .key = "show", .title = N_("Show"), .type = CHARTER_FIELD_GROUP,
    .fields = show_fields },
  { .key = "arrangement", .title = N_("Layout"), .type = CHARTER_FIELD_GROUP,
    .fields = arrangement_fields,
    .seldom = TRUE },
  { .key = "page", .title = N_("Page"), .type = CHARTER_FIELD_CHOICE,
    .choices = page_choices,
    .choice_titles = page_titles },
  { .key = "space", .title = N_("Space"), .type = CHARTER_FIELD_GROUP,
    .fields = space_fields,
    .seldom = TRUE },
  { .key = "palette", .title = N_("Colours"), .type = CHARTER_FIELD_CHOICE,
    .choices = palette_choices,
    .choice_titles = palette_titles },
  { .key = "font", .title = N_("Font"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "caption", .title = N_("Caption"), .type = CHARTER_FIELD_TEXT },
  { .key = "figure", .title = N_("Figure number"), .type = CHARTER_FIELD_TEXT,
    .help = N_("As the report counts its figures, such as 3 or 2.1"),
    .seldom = TRUE },
  { .key = "draft", .title = N_("Draft"), .type = CHARTER_FIELD_FLAG,
    .seldom = TRUE },
  { .key = "alt_text", .title = N_("Alternative text"), .type = CHARTER_FIELD_GROUP,
    .fields = alt_text_fields,
    .seldom = TRUE },
  { .key = "order", .title = N_("Order"), .type = CHARTER_FIELD_ANY_REFERENCE_LIST,
    .targets = ANYTHING,
    .seldom = TRUE },
  { NULL },
};

const CharterField charter_dismissal_fields[] = {
  { .key = "id", .title = N_("Identifier"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { .key = "rule", .title = N_("Rule"), .type = CHARTER_FIELD_TEXT,
    .required = TRUE },
  { .key = "about", .title = N_("About"), .type = CHARTER_FIELD_ANY_REFERENCE,
    .targets = ANYTHING },
  { .key = "reason", .title = N_("Reason"), .type = CHARTER_FIELD_PARAGRAPH },
  { .key = "date", .title = N_("Date"), .type = CHARTER_FIELD_DATE },
  { .key = "hash", .title = N_("Facts at the time"), .type = CHARTER_FIELD_TEXT,
    .seldom = TRUE },
  { NULL },
};

const CharterField charter_common_fields[] = {
  { .key = "description", .title = N_("Description"), .type = CHARTER_FIELD_PARAGRAPH },
  { .key = "links", .title = N_("Links"), .type = CHARTER_FIELD_ROWS,
    .fields = link_fields,
    .seldom = TRUE },
  { .key = "citations", .title = N_("Where this comes from"), .type = CHARTER_FIELD_ROWS,
    .fields = citation_fields },
  { .key = "sources", .title = N_("Addresses it comes from"), .type = CHARTER_FIELD_ROWS,
    .fields = link_fields,
    .seldom = TRUE },
  { .key = "status", .title = N_("Status"), .type = CHARTER_FIELD_CHOICE,
    .choices = status_choices },
  { .key = "certainty", .title = N_("Certainty"), .type = CHARTER_FIELD_CHOICE,
    .choices = certainty_choices,
    .seldom = TRUE },
  { .key = "known_on", .title = N_("Known on"), .type = CHARTER_FIELD_DATE_LIST,
    .help = N_("Dates on which somebody confirmed it"),
    .seldom = TRUE },
  { .key = "translations", .title = N_("In other languages"), .type = CHARTER_FIELD_TRANSLATIONS,
    .fields = translation_fields,
    .seldom = TRUE },
  { NULL },
};
