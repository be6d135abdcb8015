/* test-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/words.h"

#include "analysis-fixture.h"

static const char file_text[] =
  "{'organizations': [{'id': 's', 'name': 'Audit', 'classification': 'shared service'},"
  "  {'id': 'c', 'name': 'Swale Borough Council', 'short_name': 'Swale', 'initials': 'S'},"
  "  {'id': 'b', 'name': 'MKS Board'}],"
  " 'persons': [{'id': 'p', 'name': 'Alison Broom'}, {'id': 'q', 'name': 'Lee Colyer'}],"
  " 'posts': [{'id': 'd', 'label': 'Director'}]}";

typedef struct
{
  CharterRecordSet *records;
  CharterRecord    *service;
  CharterRecord    *council;
  CharterRecord    *body;
  CharterRecord    *person;
  CharterRecord    *other;
  CharterRecord    *post;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->records = parse_records (file_text);
  fixture->service = find_record (fixture->records, CHARTER_KIND_ORGANIZATION, "s");
  fixture->council = find_record (fixture->records, CHARTER_KIND_ORGANIZATION, "c");
  fixture->body = find_record (fixture->records, CHARTER_KIND_ORGANIZATION, "b");
  fixture->person = find_record (fixture->records, CHARTER_KIND_PERSON, "p");
  fixture->other = find_record (fixture->records, CHARTER_KIND_PERSON, "q");
  fixture->post = find_record (fixture->records, CHARTER_KIND_POST, "d");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  charter_record_set_unref (fixture->records);
}

static void
test_participation (Fixture       *fixture,
                    gconstpointer  data)
{
  const struct { CharterParticipationCell cell; const char *words; } cases[] = {
    { { CHARTER_PARTICIPATION_YES, NULL, NULL, NULL }, "Swale takes part in Audit" },
    { { CHARTER_PARTICIPATION_YES, NULL, (char *) "host", NULL }, "Swale takes part in Audit as host" },
    { { CHARTER_PARTICIPATION_YES, NULL, NULL, (char *) "one post" }, "Swale takes part in Audit (one post)" },
    { { CHARTER_PARTICIPATION_YES, NULL, (char *) "host", (char *) "one post" },
      "Swale takes part in Audit as host (one post)" },
    { { CHARTER_PARTICIPATION_INFERRED, NULL, NULL, NULL }, "It is assumed that Swale takes part in Audit" },
    { { CHARTER_PARTICIPATION_NOT_STATED, NULL, NULL, NULL }, "Whether Swale takes part in Audit is not stated" },
    { { CHARTER_PARTICIPATION_NOT_KNOWN, NULL, NULL, NULL },
      "Whether Swale takes part in Audit is not known for this date" },
    { { CHARTER_PARTICIPATION_NONE, NULL, NULL, NULL }, "Swale is not listed for Audit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words =
        charter_words_for_participation (fixture->service, fixture->council, &cases[i].cell, NULL);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
check_seat (Fixture           *fixture,
            const CharterSeat *seat,
            const char        *sentence,
            const char        *entry)
{
  g_autofree char *written = charter_words_for_seat (seat, fixture->body, NULL);
  g_autofree char *listed = charter_words_for_person (seat, TRUE, NULL);

  g_assert_cmpstr (written, ==, sentence);
  g_assert_cmpstr (listed, ==, entry);
}

static void
test_seat (Fixture       *fixture,
           gconstpointer  data)
{
  /* Any record will do for the membership that says so. */
  CharterRecord *membership = fixture->service;
  CharterSeat plain = { .person = fixture->person, .membership = membership };
  CharterSeat member = { .person = fixture->person, .membership = membership, .council = fixture->council,
                         .office = (char *) "Chief Executive", .role = "chair" };
  CharterSeat substitute = { .person = fixture->other, .membership = membership, .council = fixture->council,
                             .principal = fixture->person, .is_substitute = TRUE };
  CharterSeat for_nobody = { .person = fixture->other, .membership = membership, .is_substitute = TRUE };
  CharterSeat vacant = { .post = fixture->post };
  CharterSeat nameless = { .council = fixture->council };
  CharterSeat gone = { .membership = membership, .council = fixture->council };

  check_seat (fixture, &plain, "Alison Broom sits on MKS Board", "Alison Broom");
  check_seat (fixture, &member, "Alison Broom represents Swale on MKS Board",
              "Alison Broom, Chief Executive (chair)");
  check_seat (fixture, &substitute, "Lee Colyer is a substitute for Alison Broom on MKS Board for Swale",
              "Lee Colyer, for Alison Broom");
  check_seat (fixture, &for_nobody, "Lee Colyer is a substitute for somebody not recorded on MKS Board",
              "Lee Colyer, for somebody not recorded");
  check_seat (fixture, &vacant, "Director on MKS Board is vacant", "Director: vacant");
  check_seat (fixture, &nameless, "A seat on MKS Board is vacant", "A seat: vacant");
  check_seat (fixture, &gone, "A person not recorded represents Swale on MKS Board", "A person not recorded");
}

static void
test_office (Fixture       *fixture,
             gconstpointer  data)
{
  const struct { CharterSeat seat; const char *words; } cases[] = {
    { { .office = (char *) "Leader", .role = "chair", .capacity = "councillor" }, "Leader" },
    { { .role = "chair", .capacity = "councillor" }, "chair" },
    { { .role = " ", .capacity = "councillor" }, "councillor" },
    { { .role = "" }, "Post not stated" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = charter_words_for_office (&cases[i].seat);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_post (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) holders = g_ptr_array_new ();
  CharterGovernancePost post = { .post = fixture->post, .holders = holders };
  CharterGovernancePost unknown = { .post = fixture->post, .holders = holders, .not_known = TRUE };
  g_autofree char *not_stated = charter_words_for_post (&post, NULL);
  g_autofree char *not_known = charter_words_for_post (&unknown, NULL);
  g_autofree char *held = NULL;

  g_ptr_array_add (holders, fixture->person);
  g_ptr_array_add (holders, fixture->other);
  held = charter_words_for_post (&post, NULL);
  g_assert_cmpstr (not_stated, ==, "Holder not stated");
  g_assert_cmpstr (not_known, ==, "Holder not known for this date");
  g_assert_cmpstr (held, ==, "Alison Broom and Lee Colyer");
}

static void
test_council (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *brief = charter_words_for_council (fixture->council, FALSE, NULL);
  g_autofree char *full = charter_words_for_council (fixture->council, TRUE, NULL);

  g_assert_cmpstr (brief, ==, "Swale (S)");
  g_assert_cmpstr (full, ==, "Swale Borough Council (S)");
}

static void
test_partner (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  g_autoptr(GPtrArray) two = g_ptr_array_new ();
  const struct { CharterGovernanceCouncil council; const char *words; } cases[] = {
    { { .services = none, .is_partner = TRUE, .is_proposed = TRUE }, "Partner" },
    { { .services = none, .is_proposed = TRUE }, "Proposed as partner" },
    { { .services = none, .is_proposed = TRUE, .proposed_roles = (char *) "host" }, "Proposed as partner and as host" },
    { { .services = one, .is_assumed = TRUE }, "Assumed to be a partner" },
    { { .services = one, .is_not_stated = TRUE }, "Partner: not stated" },
    { { .services = one, .is_not_known = TRUE }, "Partner: not known for this date" },
    { { .services = one }, "Takes part in Audit; not listed as partner" },
    { { .services = two }, "Takes part in 2 services; not listed as partner" },
    { { .services = none }, "Not listed as partner" },
  };

  g_ptr_array_add (one, fixture->service);
  g_ptr_array_add (two, fixture->service);
  g_ptr_array_add (two, fixture->body);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = charter_words_for_partner (&cases[i].council, NULL);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Roles by role, and a scope only where it holds for all. */
static void
test_roles_and_scope (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'organizations': [{'id': 's', 'name': 'Audit'}, {'id': 't', 'name': 'ICT'},"
    "  {'id': 'a', 'name': 'Amber'}, {'id': 'b', 'name': 'Beech'}, {'id': 'c', 'name': 'Cedar'}],"
    " 'memberships': ["
    "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 's', 'role': 'location', 'scope': 'one post'},"
    "  {'member': {'@type': 'Organization', 'id': 'b'}, 'organization_id': 's', 'role': 'host', 'scope': 'one post'},"
    "  {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's', 'role': 'location', 'scope': 'one post'},"
    "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 't', 'scope': 'one post'},"
    "  {'member': {'@type': 'Organization', 'id': 'b'}, 'organization_id': 't'}]}");
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(GPtrArray) services = g_ptr_array_new ();
  g_autoptr(CharterParticipation) participation = NULL;
  g_autofree char *roles = NULL;
  g_autofree char *scope = NULL;
  g_autofree char *no_roles = NULL;
  g_autofree char *no_scope = NULL;

  g_ptr_array_add (services, find_record (records, CHARTER_KIND_ORGANIZATION, "s"));
  g_ptr_array_add (services, find_record (records, CHARTER_KIND_ORGANIZATION, "t"));
  participation = charter_participation_new (state, services, FALSE, NULL);
  roles = charter_words_for_roles (participation, 0, NULL);
  scope = charter_words_for_scope (participation, 0);
  no_roles = charter_words_for_roles (participation, 1, NULL);
  no_scope = charter_words_for_scope (participation, 1);
  g_assert_cmpstr (roles, ==, "location: Amber and Cedar; host: Beech");
  g_assert_cmpstr (scope, ==, "one post");
  g_assert_null (no_roles);
  g_assert_null (no_scope);
}

static void
test_term (void)
{
  static const struct
  {
    const char *fields;
    const char *words;
    const char *standing;
  } cases[] = {
    { "'start_date': '2014-05-05', 'end_date': '2015-05'", "from 5 May 2014 to May 2015" },
    { "'start_date': '2014', 'end_date': '2014'", "from 2014 to 2014" },
    { "'start_date': '2014-05-05', 'end_date': '2014-05-05'", "on 5 May 2014" },
    { "'start_date': '2014-05-05', 'end_date': '2015-05', 'basis': 'seconded'",
      "from 5 May 2014 to May 2015", "seconded" },
    { "'basis': 'seconded'", NULL, "seconded" },
    { "'basis': 'appointed'", NULL },
    { "'end_date': '2015-05', 'until_successor': true",
      "until May 2015, then until a successor takes over" },
    { "'start_date': '2015-05', 'until_successor': true", "from May 2015" },
    { "'start_date': '2015-05', 'end_date': '2016', 'until_successor': false",
      "from May 2015 to 2016" },
    { "'start_date': '2015-05', 'occasion': 'one meeting'", "from May 2015 to May 2015" },
    { "'start_date': '2015-05-06', 'occasion': 'one meeting'", "on 6 May 2015" },
    { "'time_limited': true", NULL, "for a limited time" },
    { "'time_limited': true, 'founding_date': '2013-03', 'dissolution_date': '2014-03'",
      "from March 2013 to March 2014", "for a limited time" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{'memberships': [{%s}]}", cases[i].fields);
      g_autoptr(CharterRecordSet) records = parse_records (text);
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, 0);
      g_autofree char *words = charter_words_for_term (record);
      g_autofree char *standing = charter_words_for_standing (record);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (standing, ==, cases[i].standing);
    }
}

/* Who stands in for a time is not taken for a standing substitute. */
static void
test_occasion (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'organizations': [{'id': 'b', 'name': 'MKS Board', 'classification': 'board'}],"
    " 'persons': [{'id': 'p', 'name': 'Alison Broom'}, {'id': 'q', 'name': 'Lee Colyer'}],"
    " 'memberships': [{'person_id': 'q', 'organization_id': 'b', 'occasion': 'one meeting',"
    "   'substitute_for': {'kind': 'persons', 'id': 'p'}, 'start_date': '2015-01-12'},"
    "  {'person_id': 'q', 'organization_id': 'b', 'occasion': 'period',"
    "   'substitute_for': {'kind': 'persons', 'id': 'p'}, 'start_date': '2015-01-12'}]}");
  g_autoptr(CharterState) state = make_state (records, "2015-01-12");
  g_autoptr(CharterState) later = make_state (records, "2015-01-13");
  CharterRecord *body = find_record (records, CHARTER_KIND_ORGANIZATION, "b");
  g_autoptr(CharterSeating) seating = charter_seating_new (state, body, NULL);
  g_autoptr(CharterSeating) seating_later = charter_seating_new (later, body, NULL);
  g_autofree char *one = charter_words_for_seat (charter_seating_get_seat (seating, 0), body, NULL);
  g_autofree char *other = charter_words_for_seat (charter_seating_get_seat (seating, 1), body, NULL);
  g_autofree char *listed = charter_words_for_person (charter_seating_get_seat (seating, 0), FALSE,
                                                      NULL);

  g_assert_cmpuint (charter_seating_count_members (seating), ==, 0);
  g_assert_cmpuint (charter_seating_count_substitutes (seating), ==, 2);
  g_assert_cmpuint (charter_seating_count_substitutes (seating_later), ==, 1);
  g_assert_cmpstr (one, ==, "Lee Colyer is a substitute for Alison Broom on MKS Board (for one meeting, "
                            "on 12 January 2015)");
  g_assert_cmpstr (other, ==, "Lee Colyer is a substitute for Alison Broom on MKS Board (for a period, "
                              "from 12 January 2015)");
  g_assert_cmpstr (listed, ==, "Lee Colyer, for Alison Broom (for one meeting, on 12 January 2015)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/words/participation", Fixture, NULL, set_up, test_participation, tear_down);
  g_test_add ("/words/seat", Fixture, NULL, set_up, test_seat, tear_down);
  g_test_add ("/words/office", Fixture, NULL, set_up, test_office, tear_down);
  g_test_add ("/words/post", Fixture, NULL, set_up, test_post, tear_down);
  g_test_add ("/words/council", Fixture, NULL, set_up, test_council, tear_down);
  g_test_add ("/words/partner", Fixture, NULL, set_up, test_partner, tear_down);
  g_test_add_func ("/words/term", test_term);
  g_test_add_func ("/words/occasion", test_occasion);
  g_test_add_func ("/words/roles-and-scope", test_roles_and_scope);

  return g_test_run ();
}
