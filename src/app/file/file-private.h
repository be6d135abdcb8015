/* file-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/file/file.h"

G_BEGIN_DECLS

/* What the files of an open partnership share: file-open.c reads, file-save.c
 * writes, file-disk.c compares. */
struct _CharterFile
{
  GObject                parent_instance;

  CharterDocument       *document;
  GFile                 *location;  /* nullable: never saved */
  char                  *hash;      /* nullable: of what is on the disk */
  CharterRecordSet      *saved;     /* nullable: what is on the disk, if it was read or written */
  char                  *title;
  gboolean               modified;
  gboolean               blank;     /* new, with nothing in it but the beginning */
  CharterReadOnlyReason  read_only;
  CharterFileLock       *lock;      /* nullable */
  CharterFileHolder     *holder;    /* nullable: who else has it open */
  guint                  n_saving;  /* threads that write it */
  char                  *seen_etag; /* nullable: of the disk when last compared */
  char                  *seen_hash; /* nullable: the same */
};

CharterFile           *charter_file_new_for           (CharterDocument       *document,
                                                       GFile                 *location,
                                                       const char            *hash);
void                   charter_file_set_location      (CharterFile           *self,
                                                       GFile                 *location);
char                  *charter_file_query_etag       (GFile                 *location,
                                                       GError               **error);
void                   charter_file_set_hash          (CharterFile           *self,
                                                       const char            *hash);
void                   charter_file_set_saved         (CharterFile           *self,
                                                       CharterRecordSet      *saved);
void                   charter_file_set_read_only     (CharterFile           *self,
                                                       CharterReadOnlyReason  reason);
CharterReadOnlyReason  charter_file_find_read_only    (CharterDocument       *document,
                                                       GFile                 *location,
                                                       CharterFileLock      **lock,
                                                       CharterFileHolder    **holder);

G_END_DECLS
