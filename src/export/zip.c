/* zip.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>

#include "export/export-error.h"

struct _CharterZip
{
  struct archive *archive;
  GByteArray     *bytes;
  gint64          created; /* seconds since 1970 UTC */
};

static la_ssize_t
write_cb (struct archive *archive,
          void           *user_data,
          const void     *buffer,
          size_t          length)
{
  GByteArray *bytes = user_data;

  g_byte_array_append (bytes, buffer, (guint) length);
  return (la_ssize_t) length;
}

static gboolean
check (CharterZip  *self,
       int          result,
       GError     **error)
{
  if (result == ARCHIVE_OK)
    return TRUE;
  g_set_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_DRAWING,
               _("The file could not be packed: %s"), archive_error_string (self->archive));
  return FALSE;
}

/**
 * charter_zip_new:
 * @created: the time of its members, seconds since 1970 UTC
 *
 * Returns: (transfer full): an empty archive
 */
CharterZip *
charter_zip_new (gint64 created)
{
  CharterZip *self = g_new0 (CharterZip, 1);

  self->archive = archive_write_new ();
  self->bytes = g_byte_array_new ();
  self->created = created;
  archive_write_set_format_zip (self->archive);
  /* Office programs read no member whose size stands behind it unless the
   * archive says so in its first header; a last block of any size is needed,
   * as zeros behind the directory make some refuse the file. */
  archive_write_set_bytes_in_last_block (self->archive, 1);
  archive_write_open (self->archive, self->bytes, NULL, write_cb, NULL);
  return self;
}

/**
 * charter_zip_free:
 * @self: (transfer full): an archive
 */
void
charter_zip_free (CharterZip *self)
{
  g_return_if_fail (self != NULL);

  archive_write_free (self->archive);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

/**
 * charter_zip_add:
 * @self: an archive
 * @name: of the member, with slashes
 * @content: what it holds
 * @error: return location for %CHARTER_EXPORT_ERROR_DRAWING
 *
 * Returns: whether it was added
 */
gboolean
charter_zip_add (CharterZip  *self,
                 const char  *name,
                 GBytes      *content,
                 GError     **error)
{
  struct archive_entry *entry;
  gsize size;
  const void *data;
  gboolean added;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  data = g_bytes_get_data (content, &size);
  entry = archive_entry_new ();
  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_entry_set_mtime (entry, self->created, 0);
  added = check (self, archive_write_header (self->archive, entry), error);
  archive_entry_free (entry);
  if (!added)
    return FALSE;
  if (size > 0 && archive_write_data (self->archive, data, size) != (la_ssize_t) size)
    return check (self, ARCHIVE_FATAL, error);
  return TRUE;
}

/**
 * charter_zip_finish:
 * @self: an archive, to which nothing can be added from now on
 * @error: return location for %CHARTER_EXPORT_ERROR_DRAWING
 *
 * Returns: (transfer full) (nullable): the archive
 */
GBytes *
charter_zip_finish (CharterZip  *self,
                    GError     **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!check (self, archive_write_close (self->archive), error))
    return NULL;
  return g_bytes_new (self->bytes->data, self->bytes->len);
}
