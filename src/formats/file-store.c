/* file-store.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <stdio.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "formats/file-store.h"

#define READ_SIZE (64 * 1024)

/* As many as Linux follows. */
#define MOST_LINKS 40

/* What open() gives a new file before the umask takes its share. */
#define NEW_FILE_MODE 0666

#define PERMISSION_BITS 07777

G_DEFINE_QUARK (charter-file-error-quark, charter_file_error)

static gboolean
fail_to_load (GFile         *file,
              const GError  *cause,
              GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_assert (cause != NULL);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_MISSING,
                 _("There is no file “%s”. It may have been moved, renamed or deleted; "
                   "check the name and the folder."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_NOT_ALLOWED,
                 _("You are not allowed to read “%s”. Ask its owner or whoever looks after "
                   "your computer for access."), name);
  else
    g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_FAILED,
                 _("“%s” could not be read: %s. Try again, or copy the file to this computer "
                   "first."), name, cause->message);

  return FALSE;
}

static gboolean
fail_too_large (GFile   *file,
                GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_TOO_LARGE,
               _("“%s” is larger than %u MB, far more than a partnership takes. "
                 "Check that it is the right file."),
               name, (guint) (CHARTER_FILE_LARGEST / (1024 * 1024)));

  return FALSE;
}

static gboolean
fail_not_a_file (GFile    *file,
                 gboolean  folder,
                 GError  **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (folder)
    g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_FOLDER,
                 _("“%s” is a folder. Choose a file in it."), name);
  else
    g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_SPECIAL,
                 _("“%s” is a device or a pipe, not a file. Choose an ordinary file."), name);

  return FALSE;
}

/* Asked before the file is opened, because to open a pipe may wait for ever. */
static gboolean
check_loadable (GFile   *file,
                GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) cause = NULL;
  GFileType type;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, NULL, &cause);
  if (info == NULL)
    return fail_to_load (file, cause, error);

  type = g_file_info_get_file_type (info);

  /* What a link that leads nowhere, or in a circle, is said to be. */
  if (type == G_FILE_TYPE_SYMBOLIC_LINK)
    {
      cause = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "");
      return fail_to_load (file, cause, error);
    }

  if (type != G_FILE_TYPE_REGULAR)
    return fail_not_a_file (file, type == G_FILE_TYPE_DIRECTORY, error);

  if ((guint64) g_file_info_get_size (info) > CHARTER_FILE_LARGEST)
    return fail_too_large (file, error);

  return TRUE;
}

static char *
compute_hash (GBytes *contents)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, contents);
}

/* Leads to the file itself, as the system would go: g_file_resolve_relative_path()
 * would take "folder/.." away even where the folder is a link. */
static char *
resolve_links (GFile   *file,
               GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    {
      g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_NOT_LOCAL,
                   _("“%s” is not on this computer, so it cannot be saved safely. "
                     "Save to a folder on this computer and copy the file from there."), name);
      return NULL;
    }

  for (guint i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (path, NULL);
      g_autofree char *folder = NULL;

      if (target == NULL)
        return g_steal_pointer (&path);

      folder = g_path_get_dirname (path);
      g_free (path);
      path = g_path_is_absolute (target) ? g_steal_pointer (&target)
                                         : g_build_filename (folder, target, NULL);
    }

  g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_LINKS,
               _("“%s” is a link that leads back to itself. Save under another name."), name);

  return NULL;
}

static gboolean
fail_to_save (GFile       *file,
              int          number,
              const char  *words,
              GError     **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_NO_FOLDER,
                   _("“%s” was not saved, because its folder does not exist. It may have been "
                     "moved or a drive disconnected; save in another folder."), name);
      break;

    case EACCES:
    case EPERM:
      g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_NOT_ALLOWED,
                   _("“%s” was not saved, because you are not allowed to change it or its folder. "
                     "Save under another name or in another folder."), name);
      break;

    case EROFS:
      g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_READ_ONLY,
                   _("“%s” was not saved, because the disk can only be read. "
                     "Save in another folder."), name);
      break;

    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
      g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_FULL,
                   _("“%s” was not saved, because the disk is full; the file is as it was before. "
                     "Delete what is not needed and save again, or save on another disk."), name);
      break;

    default:
      g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_FAILED,
                   _("“%s” was not saved: %s. Save under another name or in another folder."),
                   name, words);
      break;
    }

  return FALSE;
}

/* The number that GLib made its error of, as far as it tells. */
static int
get_error_number (const GError *error)
{
  static const struct
  {
    GFileError code;
    int        number;
  } numbers[] = {
    { G_FILE_ERROR_NOENT, ENOENT },
    { G_FILE_ERROR_NOTDIR, ENOTDIR },
    { G_FILE_ERROR_ACCES, EACCES },
    { G_FILE_ERROR_PERM, EPERM },
    { G_FILE_ERROR_ROFS, EROFS },
    { G_FILE_ERROR_NOSPC, ENOSPC },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_error_matches (error, G_FILE_ERROR, (int) numbers[i].code))
      return numbers[i].number;

  return 0;
}

static gboolean
fail_changed (GFile   *file,
              GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_CHANGED,
               _("“%s” was not saved, because somebody has changed it since you opened it. "
                 "Save under another name to keep both, or open it again to see the changes."),
               name);

  return FALSE;
}

static gboolean
check_unchanged (GFile       *file,
                 const char  *path,
                 const char  *expected_hash,
                 GError     **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guchar buffer[READ_SIZE];
  gboolean failed;
  FILE *stream;
  gsize n_read;

  stream = g_fopen (path, "rb");
  if (stream == NULL)
    return fail_to_save (file, errno, g_strerror (errno), error);

  while ((n_read = fread (buffer, 1, sizeof buffer, stream)) > 0)
    g_checksum_update (checksum, buffer, (gssize) n_read);

  failed = ferror (stream);
  fclose (stream);

  if (failed)
    return fail_to_save (file, EIO, g_strerror (EIO), error);

  if (g_strcmp0 (g_checksum_get_string (checksum), expected_hash) != 0)
    return fail_changed (file, error);

  return TRUE;
}

/* Whether @path may be replaced, and the mode to keep, or -1 for a new file. */
static gboolean
check_savable (GFile       *file,
               const char  *path,
               const char  *expected_hash,
               int         *mode,
               GError     **error)
{
  GStatBuf status;

  *mode = -1;

  if (g_stat (path, &status) != 0)
    {
      int number = errno;
      g_autofree char *name = g_file_get_parse_name (file);
      g_autofree char *folder = g_path_get_dirname (path);

      if (number != ENOENT)
        return fail_to_save (file, number, g_strerror (number), error);

      if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
        return fail_to_save (file, ENOENT, NULL, error);

      if (expected_hash == NULL)
        return TRUE;

      g_set_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_MISSING,
                   _("“%s” was not saved, because it has been moved, renamed or deleted since "
                     "you opened it. Save under a name of your choice."), name);
      return FALSE;
    }

  if (!S_ISREG (status.st_mode))
    return fail_not_a_file (file, S_ISDIR (status.st_mode), error);

  /* Replacing a file asks only for a writable folder; a file that somebody
   * has write-protected is to be left alone all the same. */
  if (g_access (path, W_OK) != 0)
    return fail_to_save (file, errno, g_strerror (errno), error);

  *mode = (int) status.st_mode & PERMISSION_BITS;

  return expected_hash == NULL || check_unchanged (file, path, expected_hash, error);
}

/**
 * charter_file_load:
 * @file: what to read; links are followed
 * @contents: (out) (transfer full): what the file holds
 * @hash: (out) (optional) (transfer full): its SHA-256, in hexadecimal
 * @error: (nullable): return location for a #GError
 *
 * Reads a document. Blocks; call it in a thread where that matters. What the
 * file is and how large is asked before it is opened.
 *
 * Returns: whether the file was read; otherwise with an error in the domain
 *   %CHARTER_FILE_ERROR: MISSING, FOLDER, SPECIAL, TOO_LARGE, NOT_ALLOWED
 *   or FAILED
 */
gboolean
charter_file_load (GFile   *file,
                   GBytes **contents,
                   char   **hash,
                   GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) array = NULL;
  g_autoptr (GError) cause = NULL;
  gsize n_read;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (contents != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!check_loadable (file, error))
    return FALSE;

  stream = g_file_read (file, NULL, &cause);
  if (stream == NULL)
    return fail_to_load (file, cause, error);

  array = g_byte_array_new ();

  do
    {
      guint length = array->len;

      g_byte_array_set_size (array, length + READ_SIZE);

      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), array->data + length, READ_SIZE,
                                    &n_read, NULL, &cause))
        return fail_to_load (file, cause, error);

      g_byte_array_set_size (array, length + (guint) n_read);

      /* It may have grown since it was asked for its size. */
      if (array->len > CHARTER_FILE_LARGEST)
        return fail_too_large (file, error);
    }
  while (n_read == READ_SIZE);

  *contents = g_byte_array_free_to_bytes (g_steal_pointer (&array));

  if (hash != NULL)
    *hash = compute_hash (*contents);

  return TRUE;
}

/**
 * charter_file_save:
 * @file: where to save; links are followed, and stay links
 * @contents: what the file is to hold
 * @expected_hash: (nullable): the hash from charter_file_load() or the last
 *   charter_file_save(), to be sure that nobody else has changed the file;
 *   %NULL to save in any case
 * @new_hash: (out) (optional) (transfer full): the hash of @contents
 * @error: (nullable): return location for a #GError
 *
 * Saves a document: all of it and on the disk, or not at all. Blocks. The mode
 * of a file that exists is kept; hard links and ownership are not.
 *
 * Returns: whether @contents are safe on the disk; otherwise the file is as it
 *   was, with an error in the domain %CHARTER_FILE_ERROR: CHANGED, MISSING
 *   (both only with @expected_hash), NO_FOLDER, FOLDER, SPECIAL, NOT_ALLOWED,
 *   READ_ONLY, FULL, LINKS, NOT_LOCAL or FAILED
 */
gboolean
charter_file_save (GFile       *file,
                   GBytes      *contents,
                   const char  *expected_hash,
                   char       **new_hash,
                   GError     **error)
{
  const GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT
                                      | G_FILE_SET_CONTENTS_DURABLE;
  g_autofree char *path = NULL;
  g_autoptr (GError) cause = NULL;
  const char *data;
  gsize length;
  int mode;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (contents != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  path = resolve_links (file, error);
  if (path == NULL)
    return FALSE;

  if (!check_savable (file, path, expected_hash, &mode, error))
    return FALSE;

  data = g_bytes_get_data (contents, &length);

  if (!g_file_set_contents_full (path, data != NULL ? data : "", (gssize) length, flags,
                                 mode >= 0 ? mode : NEW_FILE_MODE, &cause))
    return fail_to_save (file, get_error_number (cause), cause->message, error);

  /* The umask took its share of the old mode too. The contents are safe, so a
   * file system that knows no modes is no reason to fail. */
  if (mode >= 0)
    g_chmod (path, mode);

  if (new_hash != NULL)
    *new_hash = compute_hash (contents);

  return TRUE;
}
