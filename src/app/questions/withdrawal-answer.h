/* withdrawal-answer.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "analysis/withdrawal/withdrawal.h"

G_BEGIN_DECLS

void               charter_withdrawal_answer_async  (CharterRecordSet     *records,
                                                     const CharterRecord  *subject,
                                                     const CharterRecord  *from,
                                                     const CharterDate    *on,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
CharterWithdrawal *charter_withdrawal_answer_finish (GAsyncResult         *result,
                                                     GError              **error);

G_END_DECLS
