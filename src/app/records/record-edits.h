/* record-edits.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/records/record-group.h"
#include "model/document.h"

G_BEGIN_DECLS

guint64  charter_record_edits_add             (CharterDocument      *document,
                                               CharterRecordGroup    group,
                                               GError              **error);
guint64  charter_record_edits_duplicate       (CharterDocument      *document,
                                               guint64               handle,
                                               GError              **error);
gboolean charter_record_edits_move            (CharterDocument      *document,
                                               guint64               handle,
                                               guint64               neighbour,
                                               gboolean              after,
                                               GError              **error);
gboolean charter_record_edits_delete          (CharterDocument      *document,
                                               guint64               handle,
                                               GError              **error);
gboolean charter_record_edits_rename          (CharterDocument      *document,
                                               guint64               handle,
                                               const char           *name,
                                               GError              **error);
guint    charter_record_edits_count_referrers (CharterDocument      *document,
                                               guint64               handle);

G_END_DECLS
