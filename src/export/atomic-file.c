/* atomic-file.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/atomic-file.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

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

/**
 * charter_export_write_file:
 * @path: (type filename): where to
 * @bytes: what
 * @error: return location for an error in the %CHARTER_EXPORT_ERROR domain
 *
 * Writes a whole file or nothing: on failure what stood at @path stays. When
 * it returns the file is on the disk. A symbolic link is followed, and an
 * existing file keeps its mode.
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
  g_autofree char *shown = NULL;
  const char *contents;
  gsize length;
  GStatBuf status;
  gboolean existed;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  target = follow_links (path);
  existed = g_stat (target, &status) == 0;
  contents = g_bytes_get_data (bytes, &length);

  if (g_file_set_contents_full (target, contents != NULL ? contents : "", length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                existed ? (int) (status.st_mode & 07777) : NEW_FILE_MODE,
                                &local_error))
    {
      /* The umask has been taken from the mode. A file system without modes
       * has nothing to put back.
       */
      if (existed)
        (void) g_chmod (target, status.st_mode & 07777);

      return TRUE;
    }

  shown = g_filename_display_name (path);
  g_set_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE,
               /* Translators: a file, then what the system says */
               _("%s could not be written, and what was there is unchanged: %s. "
                 "Choose another folder, or make room on the disk."),
               shown, local_error->message);

  return FALSE;
}
