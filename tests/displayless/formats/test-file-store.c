/* test-file-store.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "formats/file-store.h"

/* A user without rights on every system that has the number. */
#define NOBODY 65534

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("charter-file-store-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static void
put (Fixture    *fixture,
     const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
link_to (Fixture    *fixture,
         const char *name,
         const char *target)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
make_folder (Fixture    *fixture,
             const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_cmpint (g_mkdir (path, 0777), ==, 0);
}

static void
assert_holds (Fixture    *fixture,
              const char *name,
              const char *expected)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* Nothing but what the test put there: no half-written copies. */
static void
assert_n_entries (const char *path,
                  guint       expected)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n_entries = 0;

  while (g_dir_read_name (folder) != NULL)
    n_entries++;

  g_assert_cmpuint (n_entries, ==, expected);
}

static void
assert_message (const GError *error,
                GFile        *file)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
save (Fixture    *fixture,
      const char *name,
      const char *text)
{
  g_autoptr (GFile) file = get_file (fixture, name);
  g_autoptr (GBytes) contents = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  charter_file_save (file, contents, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_load_fails (GFile            *file,
                   CharterFileError  code)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  g_assert_false (charter_file_load (file, &contents, &hash, &error));
  g_assert_error (error, CHARTER_FILE_ERROR, (int) code);
  g_assert_null (contents);
  g_assert_null (hash);
  assert_message (error, file);
}

static void
assert_save_fails (GFile            *file,
                   const char       *expected_hash,
                   CharterFileError  code)
{
  g_autoptr (GBytes) contents = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  g_assert_false (charter_file_save (file, contents, expected_hash, &hash, &error));
  g_assert_error (error, CHARTER_FILE_ERROR, (int) code);
  g_assert_null (hash);
  assert_message (error, file);
}

static void
test_load (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "model.json");
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  put (fixture, "model.json", "abc");
  charter_file_load (file, &contents, &hash, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (contents, NULL), g_bytes_get_size (contents), "abc", 3);

  /* The first example of FIPS 180-4. */
  g_assert_cmpstr (hash, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_load_sizes (Fixture       *fixture,
                 gconstpointer  data)
{
  static const gsize sizes[] = { 0, 1, 65535, 65536, 65537, 131072, 1000000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GFile) file = get_file (fixture, "model.json");
      g_autofree char *text = g_strnfill (sizes[i], 'x');
      g_autoptr (GBytes) contents = NULL;
      g_autoptr (GError) error = NULL;

      put (fixture, "model.json", text);
      charter_file_load (file, &contents, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (contents, NULL), g_bytes_get_size (contents),
                       text, sizes[i]);
    }
}

static void
test_load_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) missing = get_file (fixture, "missing.json");
  g_autoptr (GFile) through = get_file (fixture, "model.json/inside.json");
  g_autoptr (GFile) folder = get_file (fixture, "");
  g_autoptr (GFile) dangling = get_file (fixture, "dangling.json");
  g_autoptr (GFile) circle = get_file (fixture, "circle.json");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/null");
  g_autoptr (GFile) pipe = get_file (fixture, "pipe");

  put (fixture, "model.json", "{}");
  link_to (fixture, "dangling.json", "missing.json");
  link_to (fixture, "circle.json", "circle.json");
  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);

  assert_load_fails (missing, CHARTER_FILE_ERROR_MISSING);
  assert_load_fails (through, CHARTER_FILE_ERROR_MISSING);
  assert_load_fails (dangling, CHARTER_FILE_ERROR_MISSING);
  assert_load_fails (circle, CHARTER_FILE_ERROR_MISSING);
  assert_load_fails (folder, CHARTER_FILE_ERROR_FOLDER);
  assert_load_fails (device, CHARTER_FILE_ERROR_SPECIAL);
  assert_load_fails (pipe, CHARTER_FILE_ERROR_SPECIAL);
}

static void
test_load_too_large (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "model.json");

  put (fixture, "model.json", "");

  if (truncate (g_file_peek_path (file), (off_t) CHARTER_FILE_LARGEST + 1) != 0)
    {
      g_test_skip ("the file system cannot make a file with a hole of this size");
      return;
    }

  assert_load_fails (file, CHARTER_FILE_ERROR_TOO_LARGE);
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "model.json");
  g_autoptr (GBytes) first = g_bytes_new_static ("first", 5);
  g_autoptr (GBytes) second = g_bytes_new_static ("second", 6);
  g_autoptr (GBytes) empty = g_bytes_new_static (NULL, 0);
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *next_hash = NULL;
  g_autofree char *loaded_hash = NULL;

  charter_file_save (file, first, NULL, &hash, &error);
  g_assert_no_error (error);
  assert_holds (fixture, "model.json", "first");

  charter_file_save (file, second, hash, &next_hash, &error);
  g_assert_no_error (error);
  assert_holds (fixture, "model.json", "second");

  charter_file_load (file, &contents, &loaded_hash, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (next_hash, ==, loaded_hash);

  charter_file_save (file, empty, next_hash, NULL, &error);
  g_assert_no_error (error);
  assert_holds (fixture, "model.json", "");
  assert_n_entries (fixture->folder, 1);
}

static void
test_save_keeps_mode (Fixture       *fixture,
                      gconstpointer  data)
{
  static const mode_t modes[] = { 0600, 0640, 0644, 0664, 0666, 0770 };
  g_autoptr (GFile) file = get_file (fixture, "model.json");
  g_autoptr (GFile) fresh = get_file (fixture, "fresh.json");
  mode_t mask = umask (027);
  GStatBuf status;

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      put (fixture, "model.json", "old");
      g_assert_cmpint (g_chmod (g_file_peek_path (file), (int) modes[i]), ==, 0);
      save (fixture, "model.json", "new");

      g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
      g_assert_cmpint (status.st_mode & 07777, ==, modes[i]);
    }

  save (fixture, "fresh.json", "new");
  g_assert_cmpint (g_stat (g_file_peek_path (fresh), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);

  umask (mask);
}

static void
assert_is_link (Fixture    *fixture,
                const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_save_through_links (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *absolute = g_build_filename (fixture->folder, "shared", "second.json", NULL);

  make_folder (fixture, "shared");
  put (fixture, "shared/model.json", "old");
  link_to (fixture, "shared/second.json", "model.json");
  link_to (fixture, "first.json", absolute);

  save (fixture, "first.json", "new");

  assert_holds (fixture, "shared/model.json", "new");
  assert_is_link (fixture, "first.json");
  assert_is_link (fixture, "shared/second.json");
  assert_n_entries (fixture->folder, 2);
}

static void
test_save_through_dangling_link (Fixture       *fixture,
                                 gconstpointer  data)
{
  make_folder (fixture, "shared");
  link_to (fixture, "model.json", "shared/later.json");

  save (fixture, "model.json", "new");

  assert_holds (fixture, "shared/later.json", "new");
  assert_is_link (fixture, "model.json");
}

/* ".." in a link goes up from where the folder really is. */
static void
test_save_through_linked_folder (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "near/model.json");
  g_autoptr (GBytes) newest = g_bytes_new_static ("newest", 6);
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "new", -1);

  make_folder (fixture, "far");
  make_folder (fixture, "far/folder");
  link_to (fixture, "near", "far/folder");
  link_to (fixture, "far/folder/model.json", "../model.json");

  save (fixture, "near/model.json", "new");
  assert_holds (fixture, "far/model.json", "new");

  charter_file_save (file, newest, hash, NULL, &error);
  g_assert_no_error (error);
  assert_holds (fixture, "far/model.json", "newest");
  assert_n_entries (fixture->folder, 2);
}

static void
test_save_changed (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "model.json");
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  put (fixture, "model.json", "mine");
  charter_file_load (file, &contents, &hash, &error);
  g_assert_no_error (error);

  put (fixture, "model.json", "Mine");
  assert_save_fails (file, hash, CHARTER_FILE_ERROR_CHANGED);
  assert_holds (fixture, "model.json", "Mine");

  g_unlink (g_file_peek_path (file));
  assert_save_fails (file, hash, CHARTER_FILE_ERROR_MISSING);
  assert_n_entries (fixture->folder, 0);
}

static void
test_save_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) folder = get_file (fixture, "");
  g_autoptr (GFile) through = get_file (fixture, "model.json/inside.json");
  g_autoptr (GFile) vanished = get_file (fixture, "vanished/model.json");
  g_autoptr (GFile) nowhere = get_file (fixture, "nowhere.json");
  g_autoptr (GFile) circle = get_file (fixture, "circle.json");
  g_autoptr (GFile) remote = g_file_new_for_uri ("nosuch://council/model.json");
  g_autoptr (GFile) pipe = get_file (fixture, "pipe");

  put (fixture, "model.json", "old");
  link_to (fixture, "nowhere.json", "vanished/model.json");
  link_to (fixture, "circle.json", "round.json");
  link_to (fixture, "round.json", "circle.json");
  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);

  assert_save_fails (folder, NULL, CHARTER_FILE_ERROR_FOLDER);
  assert_save_fails (through, NULL, CHARTER_FILE_ERROR_NO_FOLDER);
  assert_save_fails (vanished, NULL, CHARTER_FILE_ERROR_NO_FOLDER);
  assert_save_fails (nowhere, NULL, CHARTER_FILE_ERROR_NO_FOLDER);
  assert_save_fails (circle, NULL, CHARTER_FILE_ERROR_LINKS);
  assert_save_fails (remote, NULL, CHARTER_FILE_ERROR_NOT_LOCAL);
  assert_save_fails (pipe, NULL, CHARTER_FILE_ERROR_SPECIAL);

  assert_holds (fixture, "model.json", "old");
  assert_n_entries (fixture->folder, 5);
}

/* Modes bind everybody but root, who steps down meanwhile. */
static void
test_not_allowed (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) locked = get_file (fixture, "locked/model.json");
  g_autoptr (GFile) fresh = get_file (fixture, "locked/fresh.json");
  g_autoptr (GFile) protected = get_file (fixture, "protected.json");
  g_autoptr (GFile) secret = get_file (fixture, "secret.json");
  g_autoptr (GFile) folder = get_file (fixture, "locked");
  gboolean root = geteuid () == 0;

  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);

  if (root)
    g_assert_cmpint (setresuid (NOBODY, NOBODY, 0), ==, 0);

  make_folder (fixture, "locked");
  put (fixture, "locked/model.json", "old");
  put (fixture, "protected.json", "old");
  put (fixture, "secret.json", "old");
  g_assert_cmpint (g_chmod (g_file_peek_path (folder), 0555), ==, 0);
  g_assert_cmpint (g_chmod (g_file_peek_path (protected), 0444), ==, 0);
  g_assert_cmpint (g_chmod (g_file_peek_path (secret), 0000), ==, 0);

  assert_save_fails (locked, NULL, CHARTER_FILE_ERROR_NOT_ALLOWED);
  assert_save_fails (fresh, NULL, CHARTER_FILE_ERROR_NOT_ALLOWED);
  assert_save_fails (protected, NULL, CHARTER_FILE_ERROR_NOT_ALLOWED);
  assert_load_fails (secret, CHARTER_FILE_ERROR_NOT_ALLOWED);
  assert_holds (fixture, "locked/model.json", "old");
  assert_holds (fixture, "protected.json", "old");

  g_assert_cmpint (g_chmod (g_file_peek_path (folder), 0755), ==, 0);

  if (root)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
}

/* Mounts for this process alone, so that nothing stays mounted whatever happens. */
static gboolean
mount_small_disk (const char *path)
{
  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
         && mount ("charter", path, "tmpfs", 0, "size=1m") == 0;
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *text = g_strnfill (600 * 1024, 'x');
  g_autoptr (GBytes) contents = g_bytes_new (text, strlen (text));
  g_autoptr (GFile) file = get_file (fixture, "disk/model.json");
  g_autoptr (GFile) folder = get_file (fixture, "disk");
  g_autoptr (GError) error = NULL;

  make_folder (fixture, "disk");

  if (!mount_small_disk (g_file_peek_path (folder)))
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }

  put (fixture, "disk/model.json", text);
  g_assert_false (charter_file_save (file, contents, NULL, NULL, &error));
  g_assert_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_FULL);
  assert_message (error, file);
  assert_holds (fixture, "disk/model.json", text);
  assert_n_entries (g_file_peek_path (folder), 1);
  g_clear_error (&error);

  g_assert_cmpint (mount (NULL, g_file_peek_path (folder), NULL, MS_REMOUNT | MS_RDONLY, NULL),
                   ==, 0);
  g_assert_false (charter_file_save (file, contents, NULL, NULL, &error));
  g_assert_error (error, CHARTER_FILE_ERROR, CHARTER_FILE_ERROR_READ_ONLY);
  assert_message (error, file);
  assert_holds (fixture, "disk/model.json", text);

  umount (g_file_peek_path (folder));
}

static void
test_command_line (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg_and_cwd ("Mid Kent.json",
                                                                   fixture->folder);
  g_autoptr (GBytes) saved = g_bytes_new_static ("new", 3);
  g_autoptr (GBytes) loaded = NULL;
  g_autoptr (GError) error = NULL;

  charter_file_save (file, saved, NULL, NULL, &error);
  g_assert_no_error (error);
  charter_file_load (file, &loaded, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (saved, loaded));
  assert_holds (fixture, "Mid Kent.json", "new");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void       (*test) (Fixture       *fixture,
                        gconstpointer  data);
  } tests[] = {
    { "/file-store/load", test_load },
    { "/file-store/load-sizes", test_load_sizes },
    { "/file-store/load-refused", test_load_refused },
    { "/file-store/load-too-large", test_load_too_large },
    { "/file-store/save", test_save },
    { "/file-store/save-keeps-mode", test_save_keeps_mode },
    { "/file-store/save-through-links", test_save_through_links },
    { "/file-store/save-through-dangling-link", test_save_through_dangling_link },
    { "/file-store/save-through-linked-folder", test_save_through_linked_folder },
    { "/file-store/save-changed", test_save_changed },
    { "/file-store/save-refused", test_save_refused },
    { "/file-store/not-allowed", test_not_allowed },
    { "/file-store/full-disk", test_full_disk },
    { "/file-store/command-line", test_command_line },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
