/* check-report.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/rules/rule.h"

G_BEGIN_DECLS

/* Points to check, for people and for programs. */

guint  charter_check_report_count        (GPtrArray          *findings,
                                          CharterSeverity     severity);
guint  charter_check_report_count_aside  (GPtrArray          *findings);
char  *charter_check_report_write_counts (GPtrArray          *findings);
char  *charter_check_report_write        (GPtrArray          *findings,
                                          const CharterState *state,
                                          const char         *file,
                                          gboolean            with_aside);
char  *charter_check_report_write_json   (GPtrArray          *findings,
                                          const CharterState *state,
                                          const char         *file,
                                          gboolean            with_aside);

G_END_DECLS
