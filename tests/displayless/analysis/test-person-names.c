/* test-person-names.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/withholding.h"

#include "analysis-fixture.h"

static CharterRecordSet *
make_records (void)
{
  return parse_records (
    "{'organizations': [{'id': 'swale', 'name': 'Swale Borough Council',"
    "                    'description': 'Led by Dr Áine O’Brien-Smith.', 'quorum': {'words': 'as Reed says'}},"
    "                   {'id': 'trust', 'name': 'Mike Baldock Trust', 'short_name': 'Baldock'}],"
    " 'persons': [{'id': 'a', 'name': 'Áine O’Brien-Smith', 'honorific_prefix': 'Dr',"
    "              'other_names': [{'name': 'Anya Petrova'}], 'email': 'aine@example.org',"
    "              'translations': {'cy': {'name': 'Ânwen Gof'}}},"
    "             {'id': 'b', 'name': 'Mike Baldock'}, {'id': 'c', 'name': 'Jo Swale'},"
    "             {'id': 'd', 'given_name': 'Larissa', 'family_name': 'Reed', 'name': 'L'},"
    "             {'id': 'e', 'name': '王小明'}, {'id': 'f', 'name': ' '}, {'id': 'g'}],"
    " 'memberships': [{'id': 'm', 'person_id': 'a', 'organization_id': 'swale',"
    "                  'scope': 'with Anya  PETROVA', 'start_date': '2014'}]}");
}

static void
test_forms (void)
{
  static const char *const there[] = {
    "Áine O’Brien-Smith", "Dr Aine OBrien Smith chairs", "AINE O'BRIEN\302\240SMITH", "(Smith, Aine O’Brien)",
    "Cllr Smith said", "A. Smith", "Ai\302\255ne O\342\200\231Brien\342\200\220Smith", "Anya Petrova", "Petrova,Anya",
    "Ânwen Gof", "anwen gof", "jo swale", "Swale, Jo", "J. Swale", "the Baldock review", "Reed", "Larissa Reed",
    "REED, LARISSA", "当选主席是王小明。", "L", "The Mike Baldock Trust",
    "Larissa Reed's secondment", "Reed’s", "MIKE BALDOCK’S seat", "Jo Swale\312\274s",
  };
  static const char *const not_there[] = {
    "", "Swale", "the leader of Swale", "agreed", "a reed in the wind", "the smith", "Smithson", "Anya",
    "Kent", "O", "Jo and Swale", "王明", "L2",
    "reed's", "Reedsmith", "Reed'sham",
  };
  g_autoptr(CharterRecordSet) records = make_records ();
  g_autoptr(CharterPersonNames) names = charter_person_names_new (records);

  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    {
      g_test_message ("%s", there[i]);
      g_assert_true (charter_person_names_stand_in (names, there[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (not_there); i++)
    {
      g_test_message ("%s", not_there[i]);
      g_assert_false (charter_person_names_stand_in (names, not_there[i]));
    }
  g_assert_false (charter_person_names_stand_in (names, NULL));
}

static void
test_withholding (void)
{
  g_autoptr(CharterRecordSet) records = make_records ();
  g_autoptr(CharterRecordSet) shown = charter_withholding_apply (records, NULL);
  g_autoptr(CharterRecordSet) again = charter_withholding_apply (shown, NULL);
  CharterRecord *swale = find_record (shown, CHARTER_KIND_ORGANIZATION, "swale");
  CharterRecord *trust = find_record (shown, CHARTER_KIND_ORGANIZATION, "trust");
  CharterRecord *person = find_record (shown, CHARTER_KIND_PERSON, "a");
  CharterRecord *membership = find_record (shown, CHARTER_KIND_MEMBERSHIP, "m");

  g_assert_cmpstr (charter_record_get_name (swale), ==, "Swale Borough Council");
  g_assert_cmpstr (charter_record_get_text (swale, "description"), ==, "withheld, as it names a person");
  g_assert_cmpstr (charter_record_get_name (trust), ==, "Name withheld");
  g_assert_null (charter_record_get_text (trust, "short_name"));
  g_assert_cmpstr (charter_record_get_name (person), ==, "Name withheld");
  g_assert_null (charter_record_get_value (person, "email"));
  g_assert_null (charter_record_get_value (person, "other_names"));
  g_assert_true (charter_record_set_resolve (shown, membership, "person_id") == person);
  g_assert_cmpstr (charter_record_get_text (membership, "scope"), ==, "withheld, as it names a person");
  g_assert_cmpstr (charter_record_get_text (membership, "start_date"), ==, "2014");
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    for (guint i = 0; i < charter_record_set_get_n_records (shown, kind); i++)
      {
        g_assert_true (charter_record_equal (charter_record_set_get_record (shown, kind, i),
                                             charter_record_set_get_record (again, kind, i)));
        g_assert_cmpuint (charter_record_get_handle (charter_record_set_get_record (shown, kind, i)), ==,
                          charter_record_get_handle (charter_record_set_get_record (records, kind, i)));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/person-names/forms", test_forms);
  g_test_add_func ("/charter/withholding/apply", test_withholding);

  return g_test_run ();
}
