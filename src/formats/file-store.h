/* file-store.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CHARTER_FILE_LARGEST:
 *
 * The most bytes of a document that Charter reads: 256 MiB.
 */
#define CHARTER_FILE_LARGEST ((gsize) 256 * 1024 * 1024)

/**
 * CHARTER_FILE_ERROR:
 *
 * The domain of what goes wrong between a document and the disk. Every message
 * names the file and says what to do.
 */
#define CHARTER_FILE_ERROR (charter_file_error_quark ())

/**
 * CharterFileError:
 * @CHARTER_FILE_ERROR_MISSING: there is no such file (any more)
 * @CHARTER_FILE_ERROR_NO_FOLDER: the folder it is to be in does not exist
 * @CHARTER_FILE_ERROR_FOLDER: it is a folder
 * @CHARTER_FILE_ERROR_SPECIAL: it is a device, a pipe or a socket
 * @CHARTER_FILE_ERROR_TOO_LARGE: it has more than %CHARTER_FILE_LARGEST bytes
 * @CHARTER_FILE_ERROR_NOT_ALLOWED: the user may not read or write it
 * @CHARTER_FILE_ERROR_READ_ONLY: the disk is read-only
 * @CHARTER_FILE_ERROR_FULL: the disk is full
 * @CHARTER_FILE_ERROR_CHANGED: somebody else has changed it since it was read
 * @CHARTER_FILE_ERROR_LINKS: its symbolic links go round in a circle
 * @CHARTER_FILE_ERROR_NOT_LOCAL: the place has no path on this computer
 * @CHARTER_FILE_ERROR_FAILED: anything else; the message has the system's words
 *
 * What goes wrong when a document is read or saved.
 */
typedef enum
{
  CHARTER_FILE_ERROR_MISSING,
  CHARTER_FILE_ERROR_NO_FOLDER,
  CHARTER_FILE_ERROR_FOLDER,
  CHARTER_FILE_ERROR_SPECIAL,
  CHARTER_FILE_ERROR_TOO_LARGE,
  CHARTER_FILE_ERROR_NOT_ALLOWED,
  CHARTER_FILE_ERROR_READ_ONLY,
  CHARTER_FILE_ERROR_FULL,
  CHARTER_FILE_ERROR_CHANGED,
  CHARTER_FILE_ERROR_LINKS,
  CHARTER_FILE_ERROR_NOT_LOCAL,
  CHARTER_FILE_ERROR_FAILED,
} CharterFileError;

GQuark   charter_file_error_quark (void);
gboolean charter_file_load        (GFile       *file,
                                   GBytes     **contents,
                                   char       **hash,
                                   GError     **error);
gboolean charter_file_save        (GFile       *file,
                                   GBytes      *contents,
                                   const char  *expected_hash,
                                   char       **new_hash,
                                   GError     **error);

G_END_DECLS
