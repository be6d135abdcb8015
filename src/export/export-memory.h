/* export-memory.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/export-batch.h"

G_BEGIN_DECLS

/* What was exported last of each document, so that it can be made again. It
 * is the user's, not the document's: one small file for each document in a
 * folder of their own. */

gboolean            charter_export_memory_keep   (const char                *folder,
                                                  GFile                     *document,
                                                  CharterRecordSet          *records,
                                                  const CharterExportBatch  *batch,
                                                  GError                   **error);
CharterExportBatch *charter_export_memory_recall (const char                *folder,
                                                  GFile                     *document,
                                                  CharterRecordSet          *records,
                                                  GPtrArray                 *gone,
                                                  GError                   **error);

G_END_DECLS
