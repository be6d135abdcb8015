/* person-name.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/**
 * CharterPersonMatch:
 * @CHARTER_PERSON_MATCH_NONE: nobody of such a name is recorded
 * @CHARTER_PERSON_MATCH_SURE: one person is meant
 * @CHARTER_PERSON_MATCH_UNSURE: one or several may be meant; somebody has to
 *   say who
 *
 * What a name that somebody typed or pasted comes to.
 */
typedef enum
{
  CHARTER_PERSON_MATCH_NONE,
  CHARTER_PERSON_MATCH_SURE,
  CHARTER_PERSON_MATCH_UNSURE,
} CharterPersonMatch;

char               *charter_person_name_read  (const char              *text,
                                               char                   **prefix);
char               *charter_person_name_fold  (const char              *text);
CharterPersonMatch  charter_person_name_match (const CharterRecordSet  *records,
                                               const char              *text,
                                               GPtrArray              **candidates);

G_END_DECLS
