/* withdrawal-report.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/withdrawal/withdrawal.h"

G_BEGIN_DECLS

char *charter_withdrawal_report_write         (const CharterWithdrawal  *withdrawal,
                                               const char               *file,
                                               gboolean                  markdown);
char *charter_withdrawal_report_write_basis   (const CharterWithdrawal  *withdrawal,
                                               const char               *file);
char *charter_withdrawal_report_write_reasons (const CharterWithdrawal  *withdrawal,
                                               const CharterConsequence *consequence);
char *charter_withdrawal_report_write_json    (const CharterWithdrawal  *withdrawal,
                                               const char               *file);

G_END_DECLS
