/* test-file-lock.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "formats/file-lock.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* More than any system gives a process. */
#define NO_PROCESS 2000000000

typedef struct
{
  char  *folder;
  GFile *file;
  char  *lock_path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("charter-lock-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "a b.partnership.json", NULL);
  g_assert_true (g_file_set_contents (path, "{}\n", -1, NULL));
  fixture->file = g_file_new_for_path (path);
  fixture->lock_path = g_build_filename (fixture->folder, ".~lock.a b.partnership.json#", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->lock_path);
  g_file_delete (fixture->file, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->lock_path);
  g_free (fixture->folder);
}

static void
write_lock (Fixture    *fixture,
            const char *host,
            gint64      process)
{
  CharterFileHolder holder = { (char *) "Ann Other", (char *) host, process, 1000 };
  g_autofree char *line = charter_file_holder_write (&holder);

  g_assert_true (g_file_set_contents (fixture->lock_path, line, -1, NULL));
}

static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  CharterFileLock *lock = charter_file_lock_take (fixture->file, NULL);
  g_autoptr(CharterFileHolder) holder = NULL;
  g_autofree char *line = NULL;
  GStatBuf status;

  g_assert_nonnull (lock);
  g_assert_cmpint (g_stat (fixture->lock_path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (fixture->lock_path, &line, NULL, NULL));
  holder = charter_file_holder_read (line);
  g_assert_cmpint (holder->process, ==, getpid ());
  g_assert_true (charter_file_holder_is_here (holder));
  g_assert_cmpint (ABS (holder->since - g_get_real_time () / G_USEC_PER_SEC), <, 60);

  charter_file_lock_free (lock);
  g_assert_cmpint (g_access (fixture->lock_path, F_OK), !=, 0);
}

static void
test_held (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CharterFileHolder) holder = NULL;
  CharterFileLock *lock;

  write_lock (fixture, "another-computer", NO_PROCESS);
  g_assert_null (charter_file_lock_take (fixture->file, &holder));
  g_assert_cmpstr (holder->user, ==, "Ann Other");
  g_assert_cmpstr (holder->host, ==, "another-computer");
  g_assert_cmpint (holder->since, ==, 1000);
  g_assert_false (charter_file_holder_is_here (holder));

  lock = charter_file_lock_seize (fixture->file);
  g_assert_nonnull (lock);
  write_lock (fixture, "another-computer", NO_PROCESS);
  charter_file_lock_free (lock);
  g_assert_cmpint (g_access (fixture->lock_path, F_OK), ==, 0);
}

static void
test_held_on_this_computer (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(CharterFileHolder) holder = NULL;

  /* Process 1 runs everywhere, and is not this one. */
  write_lock (fixture, g_get_host_name (), 1);
  g_assert_null (charter_file_lock_take (fixture->file, &holder));
  g_assert_true (charter_file_holder_is_here (holder));
}

static void
test_left_over (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(CharterFileHolder) holder = NULL;
  CharterFileLock *lock;

  write_lock (fixture, g_get_host_name (), NO_PROCESS);
  lock = charter_file_lock_take (fixture->file, &holder);
  g_assert_nonnull (lock);
  g_assert_null (holder);
  charter_file_lock_free (lock);
}

static void
test_nonsense (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *lines[] = { "", "\n", ",,,", "a,b,c,d", "a,b,-1,2", "a,b,99999999999,2",
                                 "\xff\xfe\xff", "one line of prose" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      CharterFileLock *lock;

      g_assert_true (g_file_set_contents (fixture->lock_path, lines[i], -1, NULL));
      lock = charter_file_lock_take (fixture->file, NULL);
      g_assert_nonnull (lock);
      charter_file_lock_free (lock);
    }
}

/* One file, however it is called. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link.json", NULL);
  g_autoptr(GFile) link = g_file_new_for_path (path);
  g_autoptr(CharterFileLock) lock = NULL;
  g_autoptr(CharterFileHolder) holder = NULL;

  g_assert_cmpint (symlink (g_file_peek_path (fixture->file), path), ==, 0);
  lock = charter_file_lock_take (link, NULL);
  g_assert_nonnull (lock);
  g_assert_cmpint (g_access (fixture->lock_path, F_OK), ==, 0);
  g_assert_null (charter_file_lock_take (fixture->file, &holder));
  g_assert_cmpint (holder->process, ==, getpid ());
  g_unlink (path);
}

static void
test_no_folder (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/proc/nowhere/a.partnership.json");
  g_autoptr(CharterFileHolder) holder = NULL;

  g_assert_null (charter_file_lock_take (file, &holder));
  g_assert_null (holder);
  g_assert_null (charter_file_lock_seize (file));
}

static void
test_names (void)
{
  CharterFileHolder odd = { (char *) "Broom, Alison", (char *) "a", 7, 8 };
  g_autofree char *line = charter_file_holder_write (&odd);
  g_autoptr(CharterFileHolder) myself = charter_file_holder_new_self ();
  g_autofree char *own_line = charter_file_holder_write (myself);
  g_autoptr(CharterFileHolder) again = charter_file_holder_read (own_line);

  g_assert_null (charter_file_holder_read (line));
  g_assert_cmpstr (again->user, ==, myself->user);
  g_assert_cmpstr (again->host, ==, myself->host);
  g_assert_cmpint (again->process, ==, myself->process);
  g_assert_cmpint (again->since, ==, myself->since);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/file-lock/take", Fixture, NULL, set_up, test_take, tear_down);
  g_test_add ("/file-lock/held", Fixture, NULL, set_up, test_held, tear_down);
  g_test_add ("/file-lock/held-on-this-computer", Fixture, NULL, set_up,
              test_held_on_this_computer, tear_down);
  g_test_add ("/file-lock/left-over", Fixture, NULL, set_up, test_left_over, tear_down);
  g_test_add ("/file-lock/nonsense", Fixture, NULL, set_up, test_nonsense, tear_down);
  g_test_add ("/file-lock/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add_func ("/file-lock/no-folder", test_no_folder);
  g_test_add_func ("/file-lock/names", test_names);

  return g_test_run ();
}
