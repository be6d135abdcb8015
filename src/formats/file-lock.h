/* file-lock.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CharterFileHolder:
 * @user: what the user is called
 * @host: the computer
 * @process: the number of the process on it
 * @since: when it was opened, seconds since 1970 UTC
 *
 * Who has a file open.
 */
typedef struct
{
  char   *user;
  char   *host;
  gint64  process;
  gint64  since;
} CharterFileHolder;

/**
 * CharterFileLock:
 *
 * A note beside a file, which tells other people that it is being edited. It
 * hinders nobody: who finds one is told, and decides.
 */
typedef struct _CharterFileLock CharterFileLock;

CharterFileLock   *charter_file_lock_take    (GFile              *file,
                                              CharterFileHolder **holder);
CharterFileLock   *charter_file_lock_seize   (GFile              *file);
void               charter_file_lock_free    (CharterFileLock    *self);

CharterFileHolder *charter_file_holder_new_self (void);
CharterFileHolder *charter_file_holder_read     (const char              *line);
char              *charter_file_holder_write    (const CharterFileHolder *self);
gboolean           charter_file_holder_is_here  (const CharterFileHolder *self);
void               charter_file_holder_free     (CharterFileHolder       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterFileLock, charter_file_lock_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterFileHolder, charter_file_holder_free)

G_END_DECLS
