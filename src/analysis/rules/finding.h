/* finding.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * CharterSeverity:
 * @CHARTER_SEVERITY_NOTE: worth knowing
 * @CHARTER_SEVERITY_WARNING: likely to mislead
 * @CHARTER_SEVERITY_ERROR: cannot be right
 *
 * How much a finding matters; a greater number matters more.
 */
typedef enum
{
  CHARTER_SEVERITY_NOTE,
  CHARTER_SEVERITY_WARNING,
  CHARTER_SEVERITY_ERROR,
} CharterSeverity;

/**
 * CharterFinding:
 * @rule: the id of the rule, such as "date-invalid"; lives for ever
 * @severity: how much it matters
 * @kind: the kind of the record; only with a @handle
 * @handle: the record it is about, or 0 when it is about the file
 * @pointer: where in the file, as a JSON pointer (RFC 6901)
 * @words: what is wrong and what to do, in full sentences
 *
 * One point to check.
 */
typedef struct
{
  const char      *rule;
  CharterSeverity  severity;
  CharterKindId    kind;
  guint64          handle;
  char            *pointer;
  char            *words;
} CharterFinding;

CharterFinding *charter_finding_new  (const char          *rule,
                                      CharterSeverity      severity,
                                      const CharterRecord *record,
                                      const char          *pointer,
                                      const char          *words);
void            charter_finding_free (CharterFinding      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterFinding, charter_finding_free)

G_END_DECLS
