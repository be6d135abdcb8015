/* record-group.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/**
 * CharterRecordGroup:
 *
 * The groups of the contents, in their order.
 */
typedef enum
{
  CHARTER_RECORD_GROUP_PARTNERSHIP,
  CHARTER_RECORD_GROUP_COUNCILS,
  CHARTER_RECORD_GROUP_BODIES,
  CHARTER_RECORD_GROUP_SERVICES,
  CHARTER_RECORD_GROUP_OTHER_PARTNERSHIPS,
  CHARTER_RECORD_GROUP_OTHER_ORGANISATIONS,
  CHARTER_RECORD_GROUP_PEOPLE,
  CHARTER_RECORD_GROUP_POSTS,
  CHARTER_RECORD_GROUP_SEATS,
  CHARTER_RECORD_GROUP_LINES,
  CHARTER_RECORD_GROUP_AGREEMENTS,
  CHARTER_RECORD_GROUP_CONTRIBUTIONS,
  CHARTER_RECORD_GROUP_EVENTS,
  CHARTER_RECORD_GROUP_DOCUMENTS,
  CHARTER_RECORD_GROUP_CLAIMS,
  CHARTER_RECORD_GROUP_OPTIONS,
  CHARTER_RECORD_GROUP_MEMBERSHIPS,
  CHARTER_N_RECORD_GROUPS,
} CharterRecordGroup;

const char *charter_record_group_get_title   (CharterRecordGroup      group);
const char *charter_record_group_get_one     (CharterRecordGroup      group);
const char *charter_record_group_get_add     (CharterRecordGroup      group);
const char *charter_record_group_get_item    (CharterRecordGroup      group);
CharterKindId charter_record_group_get_kind  (CharterRecordGroup      group);
GVariant   *charter_record_group_new_named_content
                                             (CharterRecordGroup      group,
                                              const CharterRecordSet *records,
                                              const char             *name,
                                              CharterKindId          *kind);
GVariant   *charter_record_group_new_content (CharterRecordGroup      group,
                                              const CharterRecordSet *records,
                                              CharterKindId          *kind);
gboolean    charter_record_group_find        (const CharterRecordSet *records,
                                              const CharterRecord    *record,
                                              CharterRecordGroup     *group);

G_END_DECLS
