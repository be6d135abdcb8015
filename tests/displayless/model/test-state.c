/* test-state.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/state.h"

#include "parse-records.h"

#define TODAY "2026-11-22"

static CharterState *
new_state (const char *text,
           const char *as_at)
{
  g_autoptr(CharterRecordSet) records = parse_records (text);
  CharterDate today;
  CharterDate date;

  g_assert_true (charter_date_parse (TODAY, &today));
  if (as_at == NULL)
    return charter_state_new (records, NULL, &today);
  g_assert_true (charter_date_parse (as_at, &date));
  return charter_state_new (records, &date, &today);
}

static const char *
name_answer (CharterInForce in_force)
{
  static const char *const names[] = { "no", "yes", "not known" };

  return names[in_force];
}

/* Asks for the first membership of a file. */
static void
assert_membership (const char *text,
                   const char *as_at,
                   const char *expected)
{
  g_autoptr(CharterState) state = new_state (text, as_at);
  CharterRecord *record = charter_record_set_get_record (charter_state_get_records (state),
                                                         CHARTER_KIND_MEMBERSHIP, 0);

  g_test_message ("%s at %s", text, as_at != NULL ? as_at : "no date");
  g_assert_cmpstr (name_answer (charter_state_get_in_force (state, record)), ==, expected);
}

static void
assert_each (const char *members,
             const char *as_at,
             const char *expected)
{
  g_autofree char *text = g_strdup_printf (
    "{'memberships': [{%s}], 'sources': [{'id': 's2013', 'date': '2013-03'},"
    " {'id': 's2015', 'date': '2015-01-12'}, {'id': 'undated'}, {'id': 'bad', 'date': 'May'}]}",
    members);

  assert_membership (text, as_at, expected);
}

/* Both inclusive: a start means its first possible day, an end its last. */
static void
test_dates (void)
{
  static const struct
  {
    const char *members;
    const char *as_at;
    const char *expected;
  } cases[] = {
    { "'start_date': '2014-05-05'", "2014-05-04", "no" },
    { "'start_date': '2014-05-05'", "2014-05-05", "yes" },
    { "'start_date': '2014-05-05'", "2099", "yes" },
    { "'start_date': '2014-05'", "2014-04-30", "no" },
    { "'start_date': '2014-05'", "2014-05-01", "yes" },
    { "'start_date': '2014'", "2013-12-31", "no" },
    { "'start_date': '2014'", "2014-01-01", "yes" },
    { "'start_date': '2008', 'end_date': '2014-05-05'", "2014-05-05", "yes" },
    { "'start_date': '2008', 'end_date': '2014-05-05'", "2014-05-06", "no" },
    { "'start_date': '2008', 'end_date': '2014-02'", "2014-02-28", "yes" },
    { "'start_date': '2008', 'end_date': '2014-02'", "2014-03-01", "no" },
    { "'start_date': '2008', 'end_date': '2014'", "2014-12-31", "yes" },
    { "'start_date': '2008', 'end_date': '2014'", "2015-01-01", "no" },
    { "'start_date': '2014', 'end_date': '2014'", "2014", "yes" },
    { "'start_date': '2015', 'end_date': '2014'", "2014-06", "no" },
    { "'start_date': '2015', 'end_date': '2014'", "2015-06", "no" },
    { "'start_date': '2014-05-05'", "2014", "yes" },
    { "'start_date': '2014-05-05'", "2014-04", "no" },
    { "'start_date': '2014-05-05'", "2014-05", "yes" },
    { "'start_date': '2014-07-05T23:30:00Z'", "2014-07-05", "no" },
    { "'start_date': '2014-07-05T23:30:00Z'", "2014-07-06", "yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_each (cases[i].members, cases[i].as_at, cases[i].expected);
}

static void
test_without_start (void)
{
  static const struct
  {
    const char *members;
    const char *as_at;
    const char *expected;
  } cases[] = {
    { "'id': 'm'", "2014", "not known" },
    { "'start_date': 'May'", "2014", "not known" },
    { "'start_date': null", "2014", "not known" },
    { "'known_on': ['2014-05-05']", "2014-05-04", "not known" },
    { "'known_on': ['2014-05-05']", "2014-05-05", "yes" },
    { "'known_on': ['2014-05-05']", "2020", "yes" },
    { "'known_on': ['2016', '2014-05-05', '2015']", "2014-05-05", "yes" },
    { "'known_on': ['2014-05-05', '2014']", "2014-06-01", "yes" },
    { "'known_on': ['2014-05']", "2014-05-30", "not known" },
    { "'known_on': ['2014-05']", "2014-05-31", "yes" },
    { "'known_on': ['nonsense', 5]", "2014-05-31", "not known" },
    { "'known_on': '2014'", "2020", "not known" },
    { "'citations': [{'source_id': 's2015'}]", "2015-01-11", "not known" },
    { "'citations': [{'source_id': 's2015'}]", "2015-01-12", "yes" },
    { "'citations': [{'source_id': 's2015'}, {'source_id': 's2013'}]", "2013-03-30", "not known" },
    { "'citations': [{'source_id': 's2015'}, {'source_id': 's2013'}]", "2013-03-31", "yes" },
    { "'citations': [{'source_id': 'undated'}]", "2020", "not known" },
    { "'citations': [{'source_id': 'bad'}]", "2020", "not known" },
    { "'citations': [{'source_id': 'gone'}, 5, {}]", "2020", "not known" },
    { "'known_on': ['2016'], 'citations': [{'source_id': 's2013'}]", "2014", "yes" },
    { "'known_on': ['2013'], 'end_date': '2014'", "2014", "yes" },
    { "'known_on': ['2013'], 'end_date': '2014'", "2015", "no" },
    { "'end_date': '2014'", "2013", "not known" },
    { "'occasion': 'one meeting', 'start_date': '2014-05-05'", "2014-05-04", "no" },
    { "'occasion': 'one meeting', 'start_date': '2014-05-05'", "2014-05-05", "yes" },
    { "'occasion': 'one meeting', 'start_date': '2014-05-05'", "2014-05-06", "no" },
    { "'occasion': 'one meeting', 'start_date': '2014-05'", "2014-05-31", "yes" },
    { "'occasion': 'one meeting', 'start_date': '2014-05', 'end_date': '2014-07'", "2014-06", "yes" },
    { "'occasion': 'period', 'start_date': '2014-05-05', 'end_date': '2014-06-05'", "2014-06-05", "yes" },
    { "'occasion': 'period', 'start_date': '2014-05-05', 'end_date': '2014-06-05'", "2014-06-06", "no" },
    { "'occasion': 'standing', 'start_date': '2014-05-05'", "2020", "yes" },
    { "'end_date': '2014'", "2015", "no" },
    { "'start_date': '2014', 'known_on': ['2010']", "2012", "no" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_each (cases[i].members, cases[i].as_at, cases[i].expected);
}

/* Without a date: everything recorded that has not ended by today. */
static void
test_as_recorded (void)
{
  assert_each ("'id': 'm'", NULL, "yes");
  assert_each ("'start_date': '2030'", NULL, "yes");
  assert_each ("'end_date': '2026-11-21'", NULL, "no");
  assert_each ("'end_date': '2026-11-22'", NULL, "yes");
  assert_each ("'end_date': '2026'", NULL, "yes");
  assert_each ("'end_date': '2030'", NULL, "yes");
  assert_each ("'end_date': 'nonsense'", NULL, "yes");
  assert_each ("'status': 'ended'", NULL, "no");
  assert_each ("'status': 'proposed'", NULL, "no");
  assert_each ("'status': 'agreed'", NULL, "yes");
  assert_each ("'status': 'in force'", NULL, "yes");
  assert_each ("'certainty': 'not stated'", NULL, "yes");
}

static void
test_status (void)
{
  assert_each ("'status': 'ended', 'start_date': '2013', 'end_date': '2014'", "2015", "no");
  assert_each ("'status': 'proposed', 'start_date': '2013'", "2014", "no");
  assert_each ("'status': 'recommended', 'start_date': '2013'", "2014", "no");
  assert_each ("'status': 'agreed', 'start_date': '2013'", "2014", "yes");
  assert_each ("'status': 'something else', 'start_date': '2013'", "2014", "yes");
}

/* Over by today, on a day that nobody has recorded. */
static void
test_ended_undated (void)
{
  static const struct
  {
    const char *members;
    const char *as_at;
    const char *expected;
  } cases[] = {
    { "'status': 'ended'", "2014", "not known" },
    { "'status': 'ended', 'start_date': '2013'", NULL, "no" },
    { "'status': 'ended', 'start_date': '2013'", "2012-12-31", "no" },
    { "'status': 'ended', 'start_date': '2013'", "2014", "not known" },
    { "'status': 'ended', 'start_date': '2013'", "2026-11-21", "not known" },
    { "'status': 'ended', 'start_date': '2013'", "2026-11-22", "no" },
    { "'status': 'ended', 'start_date': '2013'", "2030", "no" },
    { "'status': 'ended', 'start_date': '2013-05-05'", "2013-05-05", "yes" },
    { "'status': 'ended', 'start_date': '2013-05-05'", "2013-05-06", "not known" },
    { "'status': 'ended', 'start_date': '2013', 'known_on': ['2014-06-01']", "2014-05", "yes" },
    { "'status': 'ended', 'start_date': '2013', 'known_on': ['2014-06-01']", "2014-06-01", "yes" },
    { "'status': 'ended', 'start_date': '2013', 'known_on': ['2014-06-01']", "2014-06-02", "not known" },
    { "'status': 'ended', 'known_on': ['2013']", "2012", "not known" },
    { "'status': 'ended', 'known_on': ['2013']", "2013", "yes" },
    { "'status': 'ended', 'known_on': ['2013']", "2014", "not known" },
    { "'status': 'ended', 'start_date': '2013', 'end_date': '2014'", "2014", "yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_each (cases[i].members, cases[i].as_at, cases[i].expected);
}

/* What hangs on it may have ended with it, unless somebody confirmed it. */
static void
test_ended_undated_hosts (void)
{
  static const char records[] =
    "{'memberships': [{'start_date': '2008', %s}],"
    " 'organizations': [{'id': 'over', 'founding_date': '2008', 'status': 'ended'},"
    "  {'id': 'part', 'parent_id': 'over'}]}";
  static const struct
  {
    const char *membership;
    const char *as_at;
    const char *expected;
  } cases[] = {
    { "'organization_id': 'over'", "2014", "not known" },
    { "'organization_id': 'part'", "2014", "not known" },
    { "'organization_id': 'over', 'known_on': ['2014']", "2014", "yes" },
    { "'organization_id': 'over', 'end_date': '2012'", "2014", "no" },
    { "'organization_id': 'over'", NULL, "no" },
    { "'organization_id': 'over'", "2027", "no" },
    { "'appointed_by_id': 'over'", "2014", "yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (records, cases[i].membership);

      assert_membership (text, cases[i].as_at, cases[i].expected);
    }
}

static void
test_unreadable (void)
{
  assert_membership ("{'memberships': ['x']}", NULL, "no");
  assert_membership ("{'memberships': [5]}", "2014", "no");
}

/* A body or post that has ended ends what hangs on it. */
static void
test_ended_hosts (void)
{
  static const struct
  {
    const char *membership;
    const char *before;
    const char *after;
  } cases[] = {
    { "'organization_id': 'ended'", "yes", "no" },
    { "'organization_id': 'part'", "yes", "no" },
    { "'organization_id': 'part-of-part'", "yes", "no" },
    { "'post_id': 'post'", "yes", "no" },
    { "'post_id': 'post-in-part'", "yes", "no" },
    { "'post_id': 'ended-post'", "yes", "no" },
    { "'on_behalf_of_id': 'ended'", "yes", "no" },
    { "'member': {'@type': 'Organization', 'id': 'ended'}", "yes", "no" },
    { "'organization_id': 'lasting'", "yes", "yes" },
    { "'organization_id': 'gone'", "yes", "yes" },
    { "'appointed_by_id': 'ended'", "yes", "yes" },
    { "'organization_id': 'circle'", "yes", "yes" },
    { "'person_id': 'ended'", "yes", "yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{'memberships': [{'start_date': '2008', %s}], 'persons': [{'id': 'ended', 'end_date': '2010'}],"
        " 'organizations': [{'id': 'ended', 'dissolution_date': '2014'},"
        "  {'id': 'part', 'parent_id': 'ended'}, {'id': 'part-of-part', 'parent_id': 'part'},"
        "  {'id': 'lasting'}, {'id': 'circle', 'parent_id': 'circle-2'},"
        "  {'id': 'circle-2', 'parent_id': 'circle'}],"
        " 'posts': [{'id': 'post', 'organization_id': 'ended'},"
        "  {'id': 'post-in-part', 'organization_id': 'part-of-part'},"
        "  {'id': 'ended-post', 'end_date': '2014'}]}", cases[i].membership);

      assert_membership (text, "2014-12-31", cases[i].before);
      assert_membership (text, "2015-01-01", cases[i].after);
    }
}

static void
test_ended_ends (void)
{
  g_autoptr(CharterState) state = new_state (
    "{'organizations': [{'id': 'a', 'dissolution_date': '2014'}, {'id': 'b'}],"
    " 'relations': [{'start_date': '2008', 'from': {'kind': 'organizations', 'id': 'b'},"
    "                'to': {'kind': 'organizations', 'id': 'a'}},"
    "               {'start_date': '2008', 'from': {'kind': 'organizations', 'id': 'b'},"
    "                'to': {'kind': 'organizations', 'id': 'b'}}],"
    " 'contributions': [{'start_date': '2008', 'organization_id': 'a'}]}", "2016");
  CharterRecordSet *records = charter_state_get_records (state);

  g_assert_cmpint (charter_state_get_in_force (state, charter_record_set_get_record (
                     records, CHARTER_KIND_RELATION, 0)), ==, CHARTER_IN_FORCE_NO);
  g_assert_cmpint (charter_state_get_in_force (state, charter_record_set_get_record (
                     records, CHARTER_KIND_RELATION, 1)), ==, CHARTER_IN_FORCE_YES);
  g_assert_cmpint (charter_state_get_in_force (state, charter_record_set_get_record (
                     records, CHARTER_KIND_CONTRIBUTION, 0)), ==, CHARTER_IN_FORCE_NO);
}

static void
test_embedded_hangs_on_its_holder (void)
{
  static const char text[] =
    "{'organizations': [{'id': 'a', 'dissolution_date': '2014',"
    " 'posts': [{'id': 'p', 'memberships': [{'start_date': '2008'}]}]}]}";

  assert_membership (text, "2014", "yes");
  assert_membership (text, "2015", "no");
}

static void
assert_proposed (const char *members,
                 const char *as_at,
                 gboolean    expected)
{
  g_autofree char *text = g_strdup_printf ("{'memberships': [{%s}]}", members);
  g_autoptr(CharterState) state = new_state (text, as_at);
  CharterRecord *record = charter_record_set_get_record (charter_state_get_records (state),
                                                         CHARTER_KIND_MEMBERSHIP, 0);

  g_test_message ("%s at %s", members, as_at != NULL ? as_at : "no date");
  g_assert_cmpint (charter_state_is_proposed (state, record), ==, expected);
}

static void
test_proposed (void)
{
  assert_proposed ("'status': 'proposed'", NULL, TRUE);
  assert_proposed ("'status': 'recommended'", NULL, TRUE);
  assert_proposed ("'status': 'agreed'", NULL, FALSE);
  assert_proposed ("'status': 'proposed', 'end_date': '2014'", NULL, FALSE);
  assert_proposed ("'status': 'proposed'", "2014", FALSE);
  assert_proposed ("'status': 'proposed', 'known_on': ['2014-05-05']", "2014-05-04", FALSE);
  assert_proposed ("'status': 'proposed', 'known_on': ['2014-05-05']", "2014-05-05", TRUE);
  assert_proposed ("'status': 'proposed', 'known_on': ['2014'], 'end_date': '2015'", "2016", FALSE);
}

static void
test_first_and_last_known (void)
{
  g_autoptr(CharterState) state = new_state (
    "{'persons': [{'known_on': ['2015', '2014-05-05', 'x'], 'citations': [{'source_id': 's'},"
    " {'source_id': 'u'}]}, {'name': 'A'}], 'sources': [{'id': 's', 'date': '2013-03'}, {'id': 'u'}]}",
    NULL);
  CharterRecord *known = charter_record_set_get_record (charter_state_get_records (state),
                                                        CHARTER_KIND_PERSON, 0);
  CharterRecord *unknown = charter_record_set_get_record (charter_state_get_records (state),
                                                          CHARTER_KIND_PERSON, 1);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  CharterDate date;

  g_assert_true (charter_state_get_first_known (state, known, &date));
  first = charter_date_to_text (&date);
  g_assert_cmpstr (first, ==, "2013-03");
  g_assert_true (charter_state_get_last_known (state, known, &date));
  last = charter_date_to_text (&date);
  g_assert_cmpstr (last, ==, "2015");
  g_assert_false (charter_state_get_first_known (state, unknown, &date));
  g_assert_false (charter_state_get_last_known (state, unknown, &date));
}

static void
assert_holders (const char *text,
                const char *as_at,
                const char *post,
                const char *expected)
{
  g_autoptr(CharterState) state = new_state (text, as_at);
  CharterRecordSet *records = charter_state_get_records (state);
  g_autoptr(GPtrArray) holders =
    charter_state_list_holders (state, charter_record_set_find_id (records, CHARTER_KIND_POST, post));
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < holders->len; i++)
    g_string_append_printf (found, "%s ", charter_record_get_id (g_ptr_array_index (holders, i)));
  g_test_message ("%s", as_at != NULL ? as_at : "no date");
  g_assert_cmpstr (found->str, ==, expected);
}

/* On the day of a handover the incoming holder has the post. */
static void
test_handover (void)
{
  static const char text[] =
    "{'posts': [{'id': 'p'}], 'memberships': ["
    " {'id': 'out', 'post_id': 'p', 'start_date': '2008', 'end_date': '2014-05-05'},"
    " {'id': 'in', 'post_id': 'p', 'start_date': '2014-05-05', 'end_date': '2016-06'},"
    " {'id': 'next', 'post_id': 'p', 'start_date': '2016-06'}]}";
  static const char one_day[] =
    "{'posts': [{'id': 'p'}], 'memberships': ["
    " {'id': 'out', 'post_id': 'p', 'start_date': '2008', 'end_date': '2014-05-05'},"
    " {'id': 'day', 'post_id': 'p', 'start_date': '2014-05-05', 'end_date': '2014-05-05'}]}";
  static const char no_successor[] =
    "{'posts': [{'id': 'p'}], 'memberships': ["
    " {'id': 'out', 'post_id': 'p', 'start_date': '2008', 'end_date': '2014-05-05'}]}";

  assert_holders (text, "2014-05-04", "p", "out ");
  assert_holders (text, "2014-05-05", "p", "in ");
  assert_holders (text, "2014-05-06", "p", "in ");

  /* In a month of which the day is not known, both may have held it. */
  assert_holders (text, "2016-06-15", "p", "in next ");
  assert_holders (text, "2016-07-01", "p", "next ");

  assert_holders (one_day, "2014-05-05", "p", "day ");
  assert_holders (no_successor, "2014-05-05", "p", "out ");
  assert_holders (no_successor, "2014-05-06", "p", "");
  assert_holders (no_successor, NULL, "p", "");
}

/* A seat that is filled by whoever holds a post follows that post. */
static void
test_filled_by (void)
{
  static const char text[] =
    "{'posts': [{'id': 'leader'}, {'id': 'seat', 'filled_by_post_id': 'leader'},"
    "           {'id': 'own', 'filled_by_post_id': 'leader'}, {'id': 'self', 'filled_by_post_id': 'self'},"
    "           {'id': 'lost', 'filled_by_post_id': 'gone'}],"
    " 'memberships': ["
    "  {'id': 'old', 'post_id': 'leader', 'start_date': '2008', 'end_date': '2014-05-05'},"
    "  {'id': 'new', 'post_id': 'leader', 'start_date': '2014-05-05'},"
    "  {'id': 'named', 'post_id': 'own', 'start_date': '2008'}]}";

  assert_holders (text, "2010", "seat", "old ");
  assert_holders (text, "2014-05-05", "seat", "new ");
  assert_holders (text, "2010", "own", "named ");
  assert_holders (text, "2010", "self", "");
  assert_holders (text, "2010", "lost", "");
}

/* A seat may be filled by a post that is itself filled by another. */
static void
test_filled_by_chain (void)
{
  static const char text[] =
    "{'posts': [{'id': 'leader'}, {'id': 'cabinet', 'filled_by_post_id': 'leader'},"
    "           {'id': 'seat', 'filled_by_post_id': 'cabinet'},"
    "           {'id': 'round', 'filled_by_post_id': 'about'}, {'id': 'about', 'filled_by_post_id': 'round'}],"
    " 'memberships': [{'id': 'one', 'post_id': 'leader', 'start_date': '2008'}]}";

  assert_holders (text, "2010", "seat", "one ");
  assert_holders (text, "2010", "round", "");
}

/* Councils take the chair in turn, a year each: on every day one has it. */
static void
test_in_turn (void)
{
  static const char text[] =
    "{'posts': [{'id': 'chair'}], 'memberships': ["
    " {'id': 'a', 'post_id': 'chair', 'start_date': '2013-05-20', 'end_date': '2014-05-19'},"
    " {'id': 'b', 'post_id': 'chair', 'start_date': '2014-05-19', 'end_date': '2015-05-18'},"
    " {'id': 'c', 'post_id': 'chair', 'start_date': '2015-05-19', 'end_date': '2016'},"
    " {'id': 'a2', 'post_id': 'chair', 'start_date': '2017'}]}";
  CharterDate date = { 2013, 5, 20 };
  guint32 first = charter_date_get_first_day (&date);

  for (guint32 day = first; day < first + 1500; day++)
    {
      g_autofree char *as_at = NULL;

      charter_date_init_day (&date, day);
      as_at = charter_date_to_text (&date);
      assert_holders (text, as_at, "chair",
                      g_strcmp0 (as_at, "2014-05-19") < 0   ? "a "
                      : g_strcmp0 (as_at, "2015-05-19") < 0 ? "b "
                      : g_strcmp0 (as_at, "2017") < 0       ? "c "
                                                            : "a2 ");
    }
}

/* An office may be kept past the end of the term until somebody takes over. */
static void
test_carried_over (void)
{
  static const char text[] =
    "{'posts': [{'id': 'p'}], 'memberships': ["
    " {'id': 'first', 'post_id': 'p', 'start_date': '2008', 'end_date': '2014-05', 'until_successor': true},"
    " {'id': 'beside', 'post_id': 'p', 'start_date': '2010', 'end_date': '2013'},"
    " {'id': 'only', 'post_id': 'p', 'start_date': '2015', 'status': 'proposed'},"
    " {'id': 'next', 'post_id': 'p', 'start_date': '2016-03-24', 'end_date': '2018'},"
    " {'id': 'no', 'post_id': 'p', 'start_date': '2016-03-24', 'end_date': '2018', 'until_successor': false}]}";
  static const char nobody[] =
    "{'posts': [{'id': 'p', 'end_date': '2020'}], 'memberships': ["
    " {'id': 'last', 'post_id': 'p', 'end_date': '2014', 'start_date': '2013', 'until_successor': true}]}";
  g_autoptr(CharterState) roles = new_state (
    "{'organizations': [{'id': 'o'}], 'memberships': ["
    " {'organization_id': 'o', 'role': 'chair', 'start_date': '2008', 'end_date': '2010',"
    "  'until_successor': true},"
    " {'organization_id': 'o', 'role': 'vice-chair', 'start_date': '2011'},"
    " {'organization_id': 'o', 'role': 'chair', 'start_date': '2013'}]}", "2012");
  CharterRecord *chair = charter_record_set_get_record (charter_state_get_records (roles),
                                                        CHARTER_KIND_MEMBERSHIP, 0);
  g_autoptr(CharterState) later = NULL;
  CharterDate date = { 2013, 1, 1 };

  assert_holders (text, "2014-05-31", "p", "first ");
  assert_holders (text, "2014-06-01", "p", "first ");
  assert_holders (text, "2016-03-23", "p", "first ");
  assert_holders (text, "2016-03-24", "p", "next no ");
  assert_holders (text, "2019-01-01", "p", "");
  assert_holders (nobody, "2019", "p", "last ");
  assert_holders (nobody, NULL, "p", "");
  assert_holders (nobody, "2021", "p", "");

  g_assert_cmpint (charter_state_get_in_force (roles, chair), ==, CHARTER_IN_FORCE_YES);
  later = charter_state_new (charter_state_get_records (roles), &date, &date);
  g_assert_cmpint (charter_state_get_in_force (later, chair), ==, CHARTER_IN_FORCE_NO);
}

static void
test_referrers (void)
{
  g_autoptr(CharterState) state = new_state (
    "{'organizations': [{'id': 'a'}], 'memberships': [{'organization_id': 'a', 'start_date': '2008'},"
    " {'organization_id': 'a', 'start_date': '2020'}, {'organization_id': 'a'},"
    " {'organization_id': 'a', 'start_date': '2010'}]}", "2014");
  CharterRecord *a = charter_record_set_find_id (charter_state_get_records (state),
                                                 CHARTER_KIND_ORGANIZATION, "a");
  g_autoptr(GPtrArray) yes =
    charter_state_list_referrers (state, a, "organization_id", CHARTER_IN_FORCE_YES);
  g_autoptr(GPtrArray) no =
    charter_state_list_referrers (state, a, "organization_id", CHARTER_IN_FORCE_NO);
  g_autoptr(GPtrArray) not_known =
    charter_state_list_referrers (state, a, "organization_id", CHARTER_IN_FORCE_NOT_KNOWN);
  g_autoptr(GPtrArray) none = charter_state_list_referrers (state, a, "post_id", CHARTER_IN_FORCE_YES);

  g_assert_cmpuint (yes->len, ==, 2);
  g_assert_cmpuint (no->len, ==, 1);
  g_assert_cmpuint (not_known->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_as_at (void)
{
  g_autoptr(CharterState) none = new_state ("{}", NULL);
  g_autoptr(CharterState) partial = new_state ("{}", "2012-02");
  g_autofree char *day = NULL;
  g_autofree char *today = charter_date_to_text (charter_state_get_today (partial));

  g_assert_null (charter_state_get_as_at (none));
  day = charter_date_to_text (charter_state_get_as_at (partial));
  g_assert_cmpstr (day, ==, "2012-02-29");
  g_assert_cmpstr (today, ==, TODAY);
}

static void
test_certainty (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (
    "{'persons': [{}, {'certainty': 'stated'}, {'certainty': 'inferred'}, {'certainty': 'not stated'},"
    " {'certainty': 'odd'}]}");
  static const CharterCertainty expected[] = {
    CHARTER_CERTAINTY_STATED, CHARTER_CERTAINTY_STATED, CHARTER_CERTAINTY_INFERRED,
    CHARTER_CERTAINTY_NOT_STATED, CHARTER_CERTAINTY_STATED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (charter_record_get_certainty (charter_record_set_get_record (
                       records, CHARTER_KIND_PERSON, i)), ==, expected[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/state/dates", test_dates);
  g_test_add_func ("/charter/state/without-start", test_without_start);
  g_test_add_func ("/charter/state/as-recorded", test_as_recorded);
  g_test_add_func ("/charter/state/status", test_status);
  g_test_add_func ("/charter/state/unreadable", test_unreadable);
  g_test_add_func ("/charter/state/ended-undated", test_ended_undated);
  g_test_add_func ("/charter/state/ended-undated-hosts", test_ended_undated_hosts);
  g_test_add_func ("/charter/state/ended-hosts", test_ended_hosts);
  g_test_add_func ("/charter/state/ended-ends", test_ended_ends);
  g_test_add_func ("/charter/state/embedded-hangs-on-its-holder", test_embedded_hangs_on_its_holder);
  g_test_add_func ("/charter/state/proposed", test_proposed);
  g_test_add_func ("/charter/state/first-and-last-known", test_first_and_last_known);
  g_test_add_func ("/charter/state/handover", test_handover);
  g_test_add_func ("/charter/state/filled-by", test_filled_by);
  g_test_add_func ("/charter/state/filled-by-chain", test_filled_by_chain);
  g_test_add_func ("/charter/state/in-turn", test_in_turn);
  g_test_add_func ("/charter/state/carried-over", test_carried_over);
  g_test_add_func ("/charter/state/referrers", test_referrers);
  g_test_add_func ("/charter/state/as-at", test_as_at);
  g_test_add_func ("/charter/state/certainty", test_certainty);

  return g_test_run ();
}
