/* check-edits.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/rules/finding.h"
#include "model/document.h"

G_BEGIN_DECLS

/* What is done about a point to check: each one step that can be undone. */

gboolean charter_check_edits_set_aside (CharterDocument       *document,
                                        const CharterFinding  *finding,
                                        const char            *reason,
                                        GError               **error);
gboolean charter_check_edits_take_back (CharterDocument       *document,
                                        const CharterFinding  *finding,
                                        GError               **error);
gboolean charter_check_edits_mend      (CharterDocument       *document,
                                        const CharterFinding  *finding,
                                        GError               **error);

G_END_DECLS
