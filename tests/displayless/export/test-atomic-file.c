/* test-atomic-file.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/atomic-file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "export/export-error.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  user_data)
{
  fixture->folder = g_dir_make_tmp ("charter-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "picture.png", NULL);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, expected);
}

static void
write_file (const char *path,
            const char *contents)
{
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autoptr (GError) error = NULL;

  g_assert_true (charter_export_write_file (path, bytes, &error));
  g_assert_no_error (error);
}

static void
test_write (Fixture       *fixture,
            gconstpointer  user_data)
{
  write_file (fixture->path, "first, longer");
  assert_contents (fixture->path, "first, longer");
  write_file (fixture->path, "second");
  assert_contents (fixture->path, "second");
  write_file (fixture->path, "");
  assert_contents (fixture->path, "");
}

static void
test_mode (Fixture       *fixture,
           gconstpointer  user_data)
{
  static const int modes[] = { 0600, 0664, 0666 };
  GStatBuf status;

  write_file (fixture->path, "first");
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (g_chmod (fixture->path, modes[i]), ==, 0);
      write_file (fixture->path, "second");
      g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 07777, ==, modes[i]);
    }
}

static void
test_link (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.png", NULL);
  g_autofree char *second_link = g_build_filename (fixture->folder, "second.png", NULL);

  write_file (fixture->path, "first");
  g_assert_cmpint (symlink ("picture.png", link), ==, 0);
  g_assert_cmpint (symlink (link, second_link), ==, 0);
  write_file (second_link, "second");

  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (second_link, G_FILE_TEST_IS_SYMLINK));
  assert_contents (fixture->path, "second");
}

static void
test_link_to_itself (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  g_assert_cmpint (symlink ("picture.png", fixture->path), ==, 0);
  charter_export_write_file (fixture->path, bytes, NULL);
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", "picture.png", NULL);
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GBytes) bytes = g_bytes_new (large, 100000);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  struct rlimit before;
  struct rlimit limit;
  guint n_files = 0;

  g_assert_false (charter_export_write_file (missing, bytes, &error));
  g_assert_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "missing/picture.png could not be written, because its "
                                            "folder does not exist."));
  g_clear_error (&error);

  g_assert_false (charter_export_write_file (fixture->folder, bytes, &error));
  g_assert_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "there is a folder of this name"));
  g_clear_error (&error);

  /* A limit on the size of files fails as a full disk does: half way. */
  write_file (fixture->path, "first");
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  limit = before;
  limit.rlim_cur = 5000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  charter_export_write_file (fixture->path, bytes, &error);
  setrlimit (RLIMIT_FSIZE, &before);

  g_assert_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE);
  assert_contents (fixture->path, "first");

  folder = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 1);
}

/* To replace a device takes it from every program on the computer. */
static void
test_pipe (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.png", NULL);
  const char *const paths[] = { fixture->path, link };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  GStatBuf status;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_cmpint (symlink ("picture.png", link), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (charter_export_write_file (paths[i], bytes, &error));
      g_assert_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, "is a device or a pipe"));
      g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
      g_assert_true (S_ISFIFO (status.st_mode));
    }
}

static void
test_write_protected (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("second", 6);
  g_autoptr (GError) error = NULL;

  write_file (fixture->path, "first");
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  if (g_access (fixture->path, W_OK) == 0)
    {
      g_test_skip ("nothing is write-protected from this user");
      return;
    }
  g_assert_false (charter_export_write_file (fixture->path, bytes, &error));
  g_assert_error (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "you are not allowed to change it"));
  assert_contents (fixture->path, "first");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                     \
  g_test_add ("/charter/atomic-file/" name, Fixture, NULL,      \
              fixture_set_up, function, fixture_tear_down)

  ADD ("write", test_write);
  ADD ("mode", test_mode);
  ADD ("link", test_link);
  ADD ("link-to-itself", test_link_to_itself);
  ADD ("failure", test_failure);
  ADD ("pipe", test_pipe);
  ADD ("write-protected", test_write_protected);

  return g_test_run ();
}
