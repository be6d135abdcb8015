/* file-lock.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "formats/file-lock.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A lock is one line; what is longer is none of ours. */
#define LONGEST_LINE 4096

/* How often a lock that went away while it was looked at is tried again. */
#define ATTEMPTS 3

#define N_PARTS 4

struct _CharterFileLock
{
  GFile *place;
  char  *line; /* what was written, to know it again */
};

/* As LibreOffice names its own, so that what shows or hides those treats ours
 * alike. Links are followed: the lock is about the file, not its name. */
static GFile *
get_place (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *real = path != NULL ? realpath (path, NULL) : NULL;
  g_autoptr(GFile) target = real != NULL ? g_file_new_for_path (real) : g_object_ref (file);
  g_autoptr(GFile) folder = g_file_get_parent (target);
  g_autofree char *name = g_file_get_basename (target);
  g_autofree char *lock_name = g_strdup_printf (".~lock.%s#", name);

  return folder != NULL ? g_file_get_child (folder, lock_name) : NULL;
}

/* The separators of the line must not come from what stands in it. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_strdelimit (g_steal_pointer (&valid), ",\n\r", ' ');
}

static char *
read_line (GFile *place)
{
  g_autoptr(GFileInputStream) stream = g_file_read (place, NULL, NULL);
  char buffer[LONGEST_LINE + 1];
  gsize length;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, LONGEST_LINE, &length, NULL, NULL))
    return NULL;
  buffer[length] = '\0';
  return g_utf8_make_valid (buffer, -1);
}

/* G_FILE_CREATE_PRIVATE gives it the mode 0600; two that come at once cannot
 * both make it. */
static gboolean
make (GFile       *place,
      const char  *line,
      GError     **error)
{
  g_autoptr(GFileOutputStream) stream = g_file_create (place, G_FILE_CREATE_PRIVATE, NULL, error);

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), line, strlen (line), NULL, NULL, error) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error))
    return TRUE;
  g_file_delete (place, NULL, NULL);
  return FALSE;
}

static CharterFileLock *
lock_new (GFile      *place,
          const char *line)
{
  CharterFileLock *self = g_new0 (CharterFileLock, 1);

  self->place = g_object_ref (place);
  self->line = g_strdup (line);
  return self;
}

/* Whether nobody has the file: the lock was left by a program that is gone,
 * or it says nothing that can be understood. */
static gboolean
is_left_over (const CharterFileHolder *holder)
{
  if (holder == NULL)
    return TRUE;
  if (!charter_file_holder_is_here (holder))
    return FALSE;
  if (holder->process == getpid ())
    return FALSE;
  return kill ((pid_t) holder->process, 0) != 0 && errno == ESRCH;
}

/**
 * charter_file_lock_take:
 * @file: a file that is to be edited
 * @holder: (out) (optional) (nullable): who has it already
 *
 * Takes the lock unless somebody has it; one that a program on this computer
 * left when it broke off is taken over. Blocks.
 *
 * Returns: (transfer full) (nullable): the lock; %NULL when somebody else has
 *   it, then with @holder, or when none can be had there, which is no error
 */
CharterFileLock *
charter_file_lock_take (GFile              *file,
                        CharterFileHolder **holder)
{
  g_autoptr(GFile) place = NULL;
  g_autoptr(CharterFileHolder) myself = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (holder != NULL)
    *holder = NULL;
  place = get_place (file);
  if (place == NULL)
    return NULL;
  myself = charter_file_holder_new_self ();
  line = charter_file_holder_write (myself);
  for (guint i = 0; i < ATTEMPTS; i++)
    {
      g_autoptr(CharterFileHolder) other = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *found = NULL;

      if (make (place, line, &error))
        return lock_new (place, line);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        return NULL;

      found = read_line (place);
      other = found != NULL ? charter_file_holder_read (found) : NULL;
      if (!is_left_over (other))
        {
          if (holder != NULL)
            *holder = g_steal_pointer (&other);
          return NULL;
        }
      if (!g_file_delete (place, NULL, NULL))
        return NULL;
    }
  return NULL;
}

/**
 * charter_file_lock_seize:
 * @file: a file that is to be edited
 *
 * Takes the lock whoever has it. Blocks.
 *
 * Returns: (transfer full) (nullable): the lock, or %NULL when none can be had
 */
CharterFileLock *
charter_file_lock_seize (GFile *file)
{
  g_autoptr(GFile) place = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  place = get_place (file);
  if (place != NULL)
    g_file_delete (place, NULL, NULL);
  return charter_file_lock_take (file, NULL);
}

/**
 * charter_file_lock_free:
 * @self: (transfer full): a lock
 *
 * Gives it back. A lock that somebody else has made in its place meanwhile
 * is theirs, and stays.
 */
void
charter_file_lock_free (CharterFileLock *self)
{
  g_autofree char *line = NULL;

  g_return_if_fail (self != NULL);

  line = read_line (self->place);
  if (g_strcmp0 (line, self->line) == 0)
    g_file_delete (self->place, NULL, NULL);
  g_clear_object (&self->place);
  g_free (self->line);
  g_free (self);
}

/**
 * charter_file_holder_new_self:
 *
 * Returns: (transfer full): this process, now
 */
CharterFileHolder *
charter_file_holder_new_self (void)
{
  CharterFileHolder *self = g_new0 (CharterFileHolder, 1);
  const char *name = g_get_real_name ();

  if (name == NULL || *name == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();
  self->user = clean (name);
  self->host = clean (g_get_host_name ());
  self->process = getpid ();
  self->since = g_get_real_time () / G_USEC_PER_SEC;
  return self;
}

/**
 * charter_file_holder_read:
 * @line: what stands in a lock
 *
 * Returns: (transfer full) (nullable): who it names, or %NULL
 */
CharterFileHolder *
charter_file_holder_read (const char *line)
{
  g_auto(GStrv) parts = NULL;
  g_autoptr(CharterFileHolder) self = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  parts = g_strsplit (line, ",", N_PARTS);
  if (g_strv_length (parts) != N_PARTS || *parts[0] == '\0' || *parts[1] == '\0')
    return NULL;
  self = g_new0 (CharterFileHolder, 1);
  self->user = g_strdup (parts[0]);
  self->host = g_strdup (parts[1]);
  self->process = g_ascii_strtoll (parts[2], NULL, 10);
  self->since = g_ascii_strtoll (parts[3], NULL, 10);
  if (self->process <= 0 || self->process > G_MAXINT32)
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * charter_file_holder_write:
 * @self: somebody
 *
 * Returns: (transfer full): a line that charter_file_holder_read() understands
 */
char *
charter_file_holder_write (const CharterFileHolder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("%s,%s,%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT "\n",
                          self->user, self->host, self->process, self->since);
}

/**
 * charter_file_holder_is_here:
 * @self: somebody
 *
 * Returns: whether it is on this computer
 */
gboolean
charter_file_holder_is_here (const CharterFileHolder *self)
{
  g_autofree char *here = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  here = clean (g_get_host_name ());
  return g_str_equal (self->host, here);
}

/**
 * charter_file_holder_free:
 * @self: (transfer full): somebody
 */
void
charter_file_holder_free (CharterFileHolder *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->user);
  g_free (self->host);
  g_free (self);
}
