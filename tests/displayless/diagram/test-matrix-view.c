/* test-matrix-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"
#include "service-sample.h"

static const char file_text[] = SERVICE_SAMPLE (
  "{'id': 'services-down', 'name': 'Matrix', 'kind': 'matrix', 'arrangement': {'form': 'services-down'}},"
  "{'id': 'councils-down', 'name': 'Matrix', 'kind': 'matrix', 'arrangement': {'form': 'councils-down'},"
  " 'show': {'assumed_lines': true}},"
  "{'id': 'plain', 'name': 'Matrix', 'kind': 'matrix', 'show': {'legend': false}}");

/* Every place says what it is, and only what is not listed has a dash. */
static void
test_places (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "services-down", SERVICE_DATE);

  g_assert_true (has_group (diagram, "Amber takes part in Audit as host"));
  g_assert_true (has_group (diagram, "Whether Cedar takes part in Audit is not stated"));
  g_assert_true (has_group (diagram, "Whether Dane takes part in Audit is not known for this date"));
  g_assert_true (has_group (diagram, "Elm is not listed for Audit"));
  g_assert_false (has_group (diagram, "Beech is not listed for Audit"));
  g_assert_cmpuint (count_groups (diagram, " is not listed for "), ==, 3);
  g_assert_true (shows (diagram, "A C? not known – Legal – – D E"));
  g_assert_true (shows (diagram, "– not listed as taking part"));
  g_assert_true (shows (diagram, "? not stated whether it takes part"));
  g_assert_true (shows (diagram, "Audit: host: Amber."));
}

static void
test_other_way (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "councils-down", SERVICE_DATE);

  g_assert_true (has_group (diagram, "It is assumed that Beech takes part in Audit"));
  g_assert_true (shows (diagram, "Beech (B) B* –"));
  g_assert_true (shows (diagram, "* assumed"));
  g_assert_true (shows (diagram, "Elm (E) – E"));
}

static void
test_without_legend (void)
{
  g_autoptr(CharterRecordSet) records = parse_records (file_text);
  g_autoptr(CharterDiagram) diagram = draw (records, "plain", SERVICE_DATE);

  g_assert_false (shows (diagram, "not listed as taking part"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix-view/places", test_places);
  g_test_add_func ("/matrix-view/other-way", test_other_way);
  g_test_add_func ("/matrix-view/without-legend", test_without_legend);

  return g_test_run ();
}
