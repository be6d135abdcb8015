/* comparison.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/changes/record-match.h"

G_BEGIN_DECLS

/**
 * CharterDifferenceKind:
 * @CHARTER_DIFFERENCE_REPLACED: another holds the same post or role
 * @CHARTER_DIFFERENCE_BEGAN: it was not so before, and is so after
 * @CHARTER_DIFFERENCE_ENDED: it was so before, and is not so after
 * @CHARTER_DIFFERENCE_ADDED: only the second file has it
 * @CHARTER_DIFFERENCE_REMOVED: only the first file has it
 * @CHARTER_DIFFERENCE_CHANGED: it is so in both, and otherwise
 * @CHARTER_DIFFERENCE_NOT_KNOWN: it is so in one, and not known in the other
 *
 * In what two states differ.
 */
typedef enum
{
  CHARTER_DIFFERENCE_REPLACED,
  CHARTER_DIFFERENCE_BEGAN,
  CHARTER_DIFFERENCE_ENDED,
  CHARTER_DIFFERENCE_ADDED,
  CHARTER_DIFFERENCE_REMOVED,
  CHARTER_DIFFERENCE_CHANGED,
  CHARTER_DIFFERENCE_NOT_KNOWN,
  CHARTER_N_DIFFERENCE_KINDS,
} CharterDifferenceKind;

/**
 * CharterFieldDifference:
 * @field: which field
 * @before: (nullable): its value before, in words; %NULL when too long for that
 * @after: (nullable): its value after
 *
 * A field that has another value.
 */
typedef struct
{
  const CharterField *field;
  char               *before;
  char               *after;
} CharterFieldDifference;

/**
 * CharterDifference:
 * @kind: what is different
 * @before: (nullable): the record before, in the first state
 * @after: (nullable): the record after, in the second state; of a replacement
 *   it is another record
 * @by: how the two were found to be about the same thing
 * @fields: (element-type CharterFieldDifference): what changed in it
 * @sentence: the same in words
 *
 * One difference between two states.
 */
typedef struct
{
  CharterDifferenceKind  kind;
  CharterRecord         *before;
  CharterRecord         *after;
  CharterMatchedBy       by;
  GPtrArray             *fields;
  char                  *sentence;
} CharterDifference;

/**
 * CharterComparison:
 *
 * In what two states differ: replacements first, then what began, ended,
 * changed or is not known, each in the order of the file.
 */
typedef struct _CharterComparison CharterComparison;

CharterComparison       *charter_comparison_new             (CharterState            *before,
                                                             CharterState            *after,
                                                             gboolean                 same_file);
void                     charter_comparison_free            (CharterComparison       *self);
guint                    charter_comparison_get_n           (const CharterComparison *self);
const CharterDifference *charter_comparison_get             (const CharterComparison *self,
                                                             guint                    number);
CharterState            *charter_comparison_get_before      (const CharterComparison *self);
CharterState            *charter_comparison_get_after       (const CharterComparison *self);
guint                    charter_comparison_count_matched   (const CharterComparison *self,
                                                             CharterMatchedBy         by);
const char              *charter_difference_kind_get_id     (CharterDifferenceKind    kind);
const char              *charter_difference_kind_get_title  (CharterDifferenceKind    kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterComparison, charter_comparison_free)

G_END_DECLS
