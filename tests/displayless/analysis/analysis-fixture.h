/* analysis-fixture.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

#include "../model/parse-records.h"

/* The day on which every test asks. */
#define TEST_TODAY "2026-11-20"

static inline CharterState *
make_state (CharterRecordSet *records,
            const char       *as_at)
{
  CharterDate today;
  CharterDate date = { 0 };

  g_assert_true (charter_date_parse (TEST_TODAY, &today));
  if (as_at != NULL)
    g_assert_true (charter_date_parse (as_at, &date));
  return charter_state_new (records, &date, &today);
}

static inline CharterRecord *
find_record (CharterRecordSet *records,
             CharterKindId     kind,
             const char       *id)
{
  CharterRecord *record = charter_record_set_find_id (records, kind, id);

  g_assert_nonnull (record);
  return record;
}

#define assert_contains(text, part) \
  G_STMT_START { \
    if (strstr ((text), (part)) == NULL) \
      g_error ("“%s” is not in:\n%s", (part), (text)); \
  } G_STMT_END

#define assert_lacks(text, part) \
  G_STMT_START { \
    if (strstr ((text), (part)) != NULL) \
      g_error ("“%s” is in:\n%s", (part), (text)); \
  } G_STMT_END
