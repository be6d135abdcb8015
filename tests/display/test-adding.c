/* test-adding.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/records/record-edits.h"
#include "formats/partnership-json.h"

static CharterRecord *
add (CharterDocument    *document,
     CharterRecordGroup  group)
{
  g_autoptr(GError) error = NULL;
  guint64 handle = charter_record_edits_add (document, group, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (handle, !=, 0);
  return charter_record_set_find_handle (charter_document_get_records (document), handle);
}

static CharterRecord *
find_partnership (CharterDocument *document)
{
  CharterRecordSet *records = charter_document_get_records (document);
  CharterRecord *head = charter_record_set_get_partnership (records);

  return head != NULL ? charter_record_set_resolve (records, head, "organization_id") : NULL;
}

static CharterDocument *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  CharterDocument *document = charter_partnership_json_parse ("test.json", text, strlen (text),
                                                              &error);

  g_assert_no_error (error);
  return document;
}

/* What would not be drawn otherwise is part of the partnership. */
static void
test_part_of (void)
{
  g_autoptr(CharterDocument) document = charter_partnership_json_new_empty ("Vale");
  const char *id = charter_record_get_id (find_partnership (document));

  g_assert_cmpstr (charter_record_get_text (add (document, CHARTER_RECORD_GROUP_BODIES),
                                            "parent_id"), ==, id);
  g_assert_cmpstr (charter_record_get_text (add (document, CHARTER_RECORD_GROUP_SERVICES),
                                            "parent_id"), ==, id);
  g_assert_null (charter_record_get_text (add (document, CHARTER_RECORD_GROUP_COUNCILS),
                                          "parent_id"));
}

/* One step makes the partnership with the first thing in it, and takes both
 * away again. */
static void
check_new_partnership (const char         *text,
                       CharterRecordGroup  group)
{
  g_autoptr(CharterDocument) document = parse (text);
  CharterRecord *record = add (document, group);
  CharterRecord *partnership = find_partnership (document);

  g_assert_nonnull (partnership);
  g_assert_cmpstr (charter_record_get_text (partnership, "classification"), ==, "partnership");
  g_assert_cmpstr (charter_record_get_text (record, "parent_id"), ==,
                   group == CHARTER_RECORD_GROUP_COUNCILS ? NULL
                                                          : charter_record_get_id (partnership));
  charter_document_undo (document);
  g_assert_null (find_partnership (document));
  g_assert_cmpuint (charter_record_set_get_n_records (charter_document_get_records (document),
                                                      CHARTER_KIND_ORGANIZATION), ==, 0);
  g_assert_false (charter_history_can_undo (charter_document_get_history (document)));
}

static void
test_new_partnership (void)
{
  check_new_partnership ("{\"format_version\": 1, \"organizations\": []}",
                         CHARTER_RECORD_GROUP_COUNCILS);
  check_new_partnership ("{\"format_version\": 1, \"organizations\": []}",
                         CHARTER_RECORD_GROUP_BODIES);
  check_new_partnership ("{\"format_version\": 1, \"partnership\": {\"summary\": \"Words\"}}",
                         CHARTER_RECORD_GROUP_SERVICES);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/adding/part-of", test_part_of);
  g_test_add_func ("/adding/new-partnership", test_new_partnership);

  return g_test_run ();
}
