/* file.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "formats/file-lock.h"
#include "formats/journal.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterReadOnlyReason:
 * @CHARTER_READ_ONLY_NOT: it can be edited
 * @CHARTER_READ_ONLY_NEWER: a newer Charter made it
 * @CHARTER_READ_ONLY_NOT_ALLOWED: the user may not write the file
 * @CHARTER_READ_ONLY_HELD: somebody else has it open
 *
 * Why a partnership is only looked at.
 */
typedef enum
{
  CHARTER_READ_ONLY_NOT,
  CHARTER_READ_ONLY_NEWER,
  CHARTER_READ_ONLY_NOT_ALLOWED,
  CHARTER_READ_ONLY_HELD,
} CharterReadOnlyReason;

/**
 * CharterDiskAnswer:
 * @CHARTER_DISK_SAME: the file is as it was read or saved last
 * @CHARTER_DISK_CHANGED: somebody has changed it since
 * @CHARTER_DISK_GONE: it is not there any more
 *
 * How the disk and what was read from it compare.
 */
typedef enum
{
  CHARTER_DISK_SAME,
  CHARTER_DISK_CHANGED,
  CHARTER_DISK_GONE,
} CharterDiskAnswer;

/**
 * CharterFile:
 *
 * A partnership that is open: the document, the place on the disk it came
 * from, and whether the two are the same. Windows bind to its properties
 * "title", "modified" and "read-only".
 */
#define CHARTER_TYPE_FILE (charter_file_get_type ())

G_DECLARE_FINAL_TYPE (CharterFile, charter_file, CHARTER, FILE, GObject)

CharterFile             *charter_file_new_empty            (void);
CharterFile             *charter_file_new_copy             (CharterFile               *original);
CharterFile             *charter_file_new_recovered        (const CharterJournalNote  *note,
                                                            const char                *text,
                                                            GError                   **error);
void                     charter_file_open_async           (GFile                     *location,
                                                            GCancellable              *cancellable,
                                                            GAsyncReadyCallback        callback,
                                                            gpointer                   user_data);
CharterFile             *charter_file_open_finish          (GAsyncResult              *result,
                                                            GError                   **error);
CharterFile             *charter_file_open_finish_unsaved  (GAsyncResult              *result,
                                                            GError                   **error);
void                     charter_file_reload_async         (CharterFile               *self,
                                                            GAsyncReadyCallback        callback,
                                                            gpointer                   user_data);
gboolean                 charter_file_reload_finish        (CharterFile               *self,
                                                            GAsyncResult              *result,
                                                            const char                *label,
                                                            GError                   **error);
void                     charter_file_save_async           (CharterFile               *self,
                                                            GFile                     *location,
                                                            gboolean                   replace,
                                                            GAsyncReadyCallback        callback,
                                                            gpointer                   user_data);
gboolean                 charter_file_save_finish          (CharterFile               *self,
                                                            GAsyncResult              *result,
                                                            GError                   **error);
void                     charter_file_compare_async        (CharterFile               *self,
                                                            GAsyncReadyCallback        callback,
                                                            gpointer                   user_data);
CharterDiskAnswer        charter_file_compare_finish       (CharterFile               *self,
                                                            GAsyncResult              *result,
                                                            char                     **version);
void                     charter_file_keep_mine            (CharterFile               *self);
void                     charter_file_edit_anyway          (CharterFile               *self);
void                     charter_file_release              (CharterFile               *self);
CharterDocument         *charter_file_get_document         (CharterFile               *self);
GFile                   *charter_file_get_location         (CharterFile               *self);
const char              *charter_file_get_title            (CharterFile               *self);
const char              *charter_file_get_hash             (CharterFile               *self);
CharterRecordSet        *charter_file_get_saved            (CharterFile               *self);
gboolean                 charter_file_get_modified         (CharterFile               *self);
gboolean                 charter_file_get_read_only        (CharterFile               *self);
CharterReadOnlyReason    charter_file_get_read_only_reason (CharterFile               *self);
const CharterFileHolder *charter_file_get_holder           (CharterFile               *self);
gboolean                 charter_file_is_blank             (CharterFile               *self);

G_END_DECLS
