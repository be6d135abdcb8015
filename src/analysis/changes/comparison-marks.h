/* comparison-marks.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/changes/comparison.h"

G_BEGIN_DECLS

/**
 * CharterMark:
 * @CHARTER_MARK_NONE: it is the same in both
 * @CHARTER_MARK_NEW: it has begun: only the second state has it
 * @CHARTER_MARK_ENDED: it has ended: only the first state has it
 * @CHARTER_MARK_ADDED: only the second file has it
 * @CHARTER_MARK_REMOVED: only the first file has it
 * @CHARTER_MARK_REPLACED: only the first state has it, and the second has
 *   another one in its place
 * @CHARTER_MARK_CHANGED: both have it, and not the same
 * @CHARTER_MARK_NOT_KNOWN_BEFORE: the second has it, and it is not known for
 *   the first
 * @CHARTER_MARK_NOT_KNOWN_AFTER: the first has it, and it is not known for the
 *   second
 *
 * What a comparison says of one record.
 */
typedef enum
{
  CHARTER_MARK_NONE,
  CHARTER_MARK_NEW,
  CHARTER_MARK_ENDED,
  CHARTER_MARK_ADDED,
  CHARTER_MARK_REMOVED,
  CHARTER_MARK_REPLACED,
  CHARTER_MARK_CHANGED,
  CHARTER_MARK_NOT_KNOWN_BEFORE,
  CHARTER_MARK_NOT_KNOWN_AFTER,
  CHARTER_N_MARKS,
} CharterMark;

/**
 * CharterComparisonMarks:
 *
 * What a comparison of the two states of a union says of each of its records.
 */
typedef struct _CharterComparisonMarks CharterComparisonMarks;

CharterComparisonMarks  *charter_comparison_marks_new            (const CharterState           *both,
                                                                  const char                   *when_before,
                                                                  const char                   *when_after);
void                     charter_comparison_marks_free           (CharterComparisonMarks       *self);
char                    *charter_comparison_marks_write_when     (const CharterState           *state);
const CharterComparison *charter_comparison_marks_get_comparison (const CharterComparisonMarks *self);
CharterMark              charter_comparison_marks_get            (const CharterComparisonMarks *self,
                                                                  guint64                       handle);
const char              *charter_comparison_marks_get_before     (const CharterComparisonMarks *self);
const char              *charter_comparison_marks_get_after      (const CharterComparisonMarks *self);
char                    *charter_comparison_marks_write_meaning  (const CharterComparisonMarks *self,
                                                                  CharterMark                   mark);
const char              *charter_mark_get_word                   (CharterMark                   mark);
gboolean                 charter_mark_is_brief                  (CharterMark                   mark);
const char              *charter_mark_get_sign                   (CharterMark                   mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterComparisonMarks, charter_comparison_marks_free)

G_END_DECLS
