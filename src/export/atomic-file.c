/* atomic-file.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/atomic-file.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "export/export-error.h"

/* Linux follows 40, too. */
#define MOST_LINKS 40

/* A new file may be read by whom the user lets read new files. */
#define NEW_FILE_MODE 0666

/* Replacing a link would leave the file it points to as it was. */
static char *
follow_links (const char *path)
{
  g_autofree char *followed = g_strdup (path);

  g_assert (path != NULL);

  for (guint i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (followed, NULL);
      g_autofree char *folder = NULL;

      if (target == NULL)
        break;

      folder = g_path_get_dirname (followed);
      g_free (followed);
      if (g_path_is_absolute (target))
        followed = g_steal_pointer (&target);
      else
        followed = g_build_filename (folder, target, NULL);
    }

  return g_steal_pointer (&followed);
}

/* What the system says is for programmers, and names a file that nobody knows:
 * the one that was to replace the other.
 */
static char *
say_cause (const char   *shown,
           const GError *cause)
{
  g_assert (shown != NULL);
  g_assert (cause != NULL);

  switch (cause->domain == G_FILE_ERROR ? cause->code : -1)
    {
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      /* Translators: a file */
      return g_strdup_printf (_("%s could not be written, because its folder does not exist. "
                                "Make the folder, or choose another one."), shown);

    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      /* Translators: a file */
      return g_strdup_printf (_("%s could not be written, because you are not allowed to "
                                "change it or its folder. Choose another folder."), shown);

    case G_FILE_ERROR_ROFS:
      /* Translators: a file */
      return g_strdup_printf (_("%s could not be written, because the disk can only be read. "
                                "Choose another folder."), shown);

    case G_FILE_ERROR_NOSPC:
      /* Translators: a file */
      return g_strdup_printf (_("%s could not be written, because the disk is full; what was "
                                "there is unchanged. Delete what is not needed, or choose another "
                                "disk."), shown);

    case G_FILE_ERROR_ISDIR:
      /* Translators: a file */
      return g_strdup_printf (_("%s could not be written, because there is a folder of this "
                                "name. Choose another name."), shown);

    case G_FILE_ERROR_LOOP:
      /* Translators: a file */
      return g_strdup_printf (_("%s could not be written, because it is a link that leads back "
                                "to itself. Choose another name."), shown);

    case G_FILE_ERROR_NAMETOOLONG:
      /* Translators: a file */
      return g_strdup_printf (_("%s could not be written, because the name is too long. Choose "
                                "a shorter one."), shown);

    default:
      /* Translators: a file, then what the system says */
      return g_strdup_printf (_("%s could not be written, and what was there is unchanged: %s. "
                                "Choose another folder, or make room on the disk."),
                              shown, cause->message);
    }
}

/* Whether @status is of what may be replaced. A device or a pipe would be gone
 * for every program on the computer; a file that somebody has write-protected
 * is to be left alone, though its folder would let it be replaced.
 */
static gboolean
check_replaceable (const char      *path,
                   const char      *target,
                   const GStatBuf  *status,
                   GError         **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *words = NULL;
  g_autoptr (GError) cause = NULL;

  if (S_ISDIR (status->st_mode))
    cause = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_ISDIR, "");
  else if (S_ISREG (status->st_mode) && g_access (target, W_OK) != 0)
    cause = g_error_new_literal (G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));

  if (cause != NULL)
    words = say_cause (shown, cause);
  else if (!S_ISREG (status->st_mode))
    /* Translators: a file */
    words = g_strdup_printf (_("%s is a device or a pipe, not a file, and was left as it is. Choose "
                               "an ordinary file."), shown);
  else
    return TRUE;

  g_set_error_literal (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE, words);
  return FALSE;
}

/**
 * charter_export_write_file:
 * @path: (type filename): where to
 * @bytes: what
 * @error: return location for an error in the %CHARTER_EXPORT_ERROR domain
 *
 * Writes a whole file or nothing: on failure what stood at @path stays. When
 * it returns the file is on the disk. A symbolic link is followed, and an
 * existing file keeps its mode. A folder, a device, a pipe and a file that may
 * not be written to are left as they are.
 *
 * Returns: %TRUE, or %FALSE with %CHARTER_EXPORT_ERROR_WRITE
 */
gboolean
charter_export_write_file (const char  *path,
                           GBytes      *bytes,
                           GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *target = NULL;
  const char *contents;
  gsize length;
  GStatBuf status;
  gboolean existed;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  target = follow_links (path);

  /* The links of /dev/fd and the like lead to what has no name. */
  existed = g_stat (path, &status) == 0;
  contents = g_bytes_get_data (bytes, &length);

  if (existed && !check_replaceable (path, target, &status, error))
    return FALSE;

  if (!g_file_set_contents_full (target, contents != NULL ? contents : "", length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 existed ? (int) (status.st_mode & 07777) : NEW_FILE_MODE,
                                 &local_error))
    {
      g_autofree char *shown = g_filename_display_name (path);
      g_autofree char *words = say_cause (shown, local_error);

      g_set_error_literal (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE, words);
      return FALSE;
    }

  /* The umask has been taken from the mode. A file system without modes has
   * nothing to put back.
   */
  if (existed)
    (void) g_chmod (target, status.st_mode & 07777);

  return TRUE;
}
