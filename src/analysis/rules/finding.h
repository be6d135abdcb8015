/* finding.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/edit.h"
#include "model/record-set.h"

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

#define CHARTER_N_SEVERITIES (CHARTER_SEVERITY_ERROR + 1)

/**
 * CharterFindingPlace:
 * @kind: the kind of the record
 * @handle: the record
 * @id: (nullable): its id in the file
 * @name: what it is called
 * @pointer: where in the file, as a JSON pointer (RFC 6901)
 *
 * One record that a finding is about.
 */
typedef struct
{
  CharterKindId  kind;
  guint64        handle;
  char          *id;
  char          *name;
  char          *pointer;
} CharterFindingPlace;

/**
 * CharterFinding:
 * @rule: the id of the rule, such as "date-invalid"; lives for ever
 * @severity: how much it matters
 * @title: what the rule is called on screen
 * @matters: (nullable): why it matters, as a sentence
 * @remedy: (nullable): what to do, as a sentence; %NULL when @words say it
 * @kind: the kind of the record; only with a @handle
 * @handle: the record it is about, or 0 when it is about the file
 * @pointer: where in the file, as a JSON pointer (RFC 6901)
 * @words: what is wrong, in full sentences
 * @places: (element-type CharterFindingPlace): the records it is about, the
 *   one that matters most first; several where one line stands for all
 * @fix_label: (nullable): what the edits of @fix do, as an undo label
 * @fix: (nullable) (element-type CharterEdit): edits that mend it
 * @hash: of the facts that it rests on: another hash is another finding
 * @reason: (nullable): why somebody set it aside
 * @dismissal: the handle of the record that says so, or 0
 *
 * One point to check.
 */
typedef struct
{
  const char      *rule;
  CharterSeverity  severity;
  const char      *title;
  const char      *matters;
  const char      *remedy;
  CharterKindId    kind;
  guint64          handle;
  char            *pointer;
  char            *words;
  GPtrArray       *places;
  char            *fix_label;
  GPtrArray       *fix;
  char            *hash;
  char            *reason;
  guint64          dismissal;
} CharterFinding;

void        charter_finding_free          (CharterFinding         *self);
gboolean    charter_finding_is_set_aside  (const CharterFinding   *self);
const char *charter_severity_get_id       (CharterSeverity         severity);
const char *charter_severity_get_title    (CharterSeverity         severity);
gboolean    charter_severity_find         (const char             *id,
                                           CharterSeverity        *severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterFinding, charter_finding_free)

G_END_DECLS
