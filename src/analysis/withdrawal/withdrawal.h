/* withdrawal.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/withdrawal/consequence.h"
#include "model/edit.h"
#include "model/state.h"

G_BEGIN_DECLS

#define CHARTER_WITHDRAWAL_ERROR (charter_withdrawal_error_quark ())

/**
 * CharterWithdrawalError:
 * @CHARTER_WITHDRAWAL_ERROR_DATE: there is no day after that date
 * @CHARTER_WITHDRAWAL_ERROR_PLACE: nobody can leave that
 * @CHARTER_WITHDRAWAL_ERROR_NOTHING: nothing would change
 *
 * Why a question cannot be answered.
 */
typedef enum
{
  CHARTER_WITHDRAWAL_ERROR_DATE,
  CHARTER_WITHDRAWAL_ERROR_PLACE,
  CHARTER_WITHDRAWAL_ERROR_NOTHING,
} CharterWithdrawalError;

/**
 * CharterWithdrawal:
 *
 * What would follow if a council left the partnership, a service or a body,
 * if a body or service ended, or if a person went. Asking changes nothing.
 */
typedef struct _CharterWithdrawal CharterWithdrawal;

GQuark                    charter_withdrawal_error_quark       (void);
CharterWithdrawal        *charter_withdrawal_new               (CharterRecordSet          *records,
                                                                const CharterRecord       *subject,
                                                                const CharterRecord       *from,
                                                                const CharterDate         *on,
                                                                const CharterDate         *today,
                                                                GError                   **error);
void                      charter_withdrawal_free              (CharterWithdrawal         *self);
CharterRecord            *charter_withdrawal_get_subject       (const CharterWithdrawal   *self);
CharterRecord            *charter_withdrawal_get_from          (const CharterWithdrawal   *self);
const CharterDate        *charter_withdrawal_get_on            (const CharterWithdrawal   *self);
const char               *charter_withdrawal_get_form          (const CharterWithdrawal   *self);
const char               *charter_withdrawal_get_sentence      (const CharterWithdrawal   *self);
const char               *charter_withdrawal_get_heading_title (const CharterWithdrawal   *self,
                                                                CharterConsequenceHeading  heading);
char                     *charter_withdrawal_write_question    (const CharterWithdrawal   *self);
const char               *charter_withdrawal_get_rule          (const CharterWithdrawal   *self);
CharterState             *charter_withdrawal_get_before        (const CharterWithdrawal   *self);
CharterState             *charter_withdrawal_get_after         (const CharterWithdrawal   *self);
CharterRecordSet         *charter_withdrawal_get_records_after (const CharterWithdrawal   *self);
GPtrArray                *charter_withdrawal_get_edits         (const CharterWithdrawal   *self);
guint                     charter_withdrawal_get_n             (const CharterWithdrawal   *self);
const CharterConsequence *charter_withdrawal_get               (const CharterWithdrawal   *self,
                                                                guint                      number);
guint64                   charter_withdrawal_keep              (const CharterWithdrawal   *self,
                                                                CharterDocument           *document,
                                                                const char                *id,
                                                                GError                   **error);
guint                     charter_withdrawal_count_undated     (const CharterWithdrawal   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterWithdrawal, charter_withdrawal_free)

G_END_DECLS
