/* file.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "formats/journal.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterFile:
 *
 * A partnership that is open: the document, the place on the disk it came
 * from, and whether the two are the same. Windows bind to its properties.
 */
#define CHARTER_TYPE_FILE (charter_file_get_type ())

G_DECLARE_FINAL_TYPE (CharterFile, charter_file, CHARTER, FILE, GObject)

CharterFile     *charter_file_new_empty    (void);
CharterFile     *charter_file_new_recovered (const CharterJournalNote *note,
                                             const char           *text,
                                             GError              **error);
void             charter_file_open_async   (GFile                *location,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
CharterFile     *charter_file_open_finish  (GAsyncResult         *result,
                                            GError              **error);
void             charter_file_save_async   (CharterFile          *self,
                                            GFile                *location,
                                            gboolean              replace,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean         charter_file_save_finish  (CharterFile          *self,
                                            GAsyncResult         *result,
                                            GError              **error);
CharterDocument *charter_file_get_document (CharterFile          *self);
GFile           *charter_file_get_location (CharterFile          *self);
const char      *charter_file_get_title    (CharterFile          *self);
const char      *charter_file_get_hash     (CharterFile          *self);
gboolean         charter_file_get_modified (CharterFile          *self);
gboolean         charter_file_get_read_only (CharterFile         *self);

G_END_DECLS
