/* relation.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterRelationKind:
 *
 * The kinds of reporting and scrutiny lines that Charter has words and a line
 * style for; every other one is %CHARTER_RELATION_OTHER and keeps its own
 * words.
 */
typedef enum
{
  CHARTER_RELATION_REPORTS_TO,
  CHARTER_RELATION_ACCOUNTABLE_TO,
  CHARTER_RELATION_LINE_MANAGES,
  CHARTER_RELATION_SCRUTINISES,
  CHARTER_RELATION_ADVISES,
  CHARTER_RELATION_RECOMMENDS_TO,
  CHARTER_RELATION_APPOINTS,
  CHARTER_RELATION_DELEGATES_TO,
  CHARTER_RELATION_CONSULTS,
  CHARTER_RELATION_SET_UP_BY,
  CHARTER_RELATION_OTHER,
} CharterRelationKind;

#define CHARTER_N_RELATION_KINDS CHARTER_RELATION_OTHER

CharterRelationKind  charter_relation_get_kind       (const CharterRecord *relation);
const char          *charter_relation_get_classification (CharterRelationKind kind);
char                *charter_relation_write_sentence_of_kind (CharterRelationKind kind,
                                                      const char          *from,
                                                      const char          *to);
char                *charter_relation_write_sentence (const CharterState  *state,
                                                      const CharterRecord *relation,
                                                      const char          *language);
char                *charter_relation_write_verb     (const CharterRecord *relation);

G_END_DECLS
