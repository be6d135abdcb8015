/* finding.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/finding.h"

/**
 * charter_finding_new:
 * @rule: a text that is never freed: the id of the rule
 * @severity: how much it matters
 * @record: (nullable): the record it is about, or %NULL for the file
 * @pointer: where in the file, as a JSON pointer (RFC 6901)
 * @words: what is wrong and what to do
 *
 * Returns: (transfer full): a finding
 */
CharterFinding *
charter_finding_new (const char          *rule,
                     CharterSeverity      severity,
                     const CharterRecord *record,
                     const char          *pointer,
                     const char          *words)
{
  CharterFinding *self;

  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (pointer != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_new0 (CharterFinding, 1);
  self->rule = rule;
  self->severity = severity;
  if (record != NULL)
    {
      self->kind = charter_record_get_kind (record);
      self->handle = charter_record_get_handle (record);
    }
  self->pointer = g_strdup (pointer);
  self->words = g_strdup (words);
  return self;
}

/**
 * charter_finding_free:
 * @self: (transfer full): a finding
 */
void
charter_finding_free (CharterFinding *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->pointer);
  g_free (self->words);
  g_free (self);
}
