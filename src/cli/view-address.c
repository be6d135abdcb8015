/* view-address.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/view-address.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cli-support.h"
#include "diagram/clean-text.h"

/* File systems take 255 bytes, and a suffix comes after this. */
#define LONGEST_FILE_NAME 100

static guint
count_views (CharterRecordSet *records)
{
  return charter_record_set_get_n_records (records, CHARTER_KIND_VIEW);
}

/* Whether an id leads to this view and can be written on a line. */
static gboolean
is_usable_id (CharterRecordSet *records,
              CharterRecord    *view,
              const char       *id)
{
  g_autofree char *clean = NULL;

  if (id == NULL || *id == '\0' || *id == '#')
    return FALSE;

  clean = charter_clean_text (id);
  return g_str_equal (clean, id) &&
         charter_record_set_find_id (records, CHARTER_KIND_VIEW, id) == view;
}

static GPtrArray *
list_addresses (CharterRecordSet *records)
{
  GPtrArray *addresses = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < count_views (records); i++)
    g_ptr_array_add (addresses, charter_view_address_get (records, i));
  return addresses;
}

static gboolean
parse_number (const char *address,
              guint       n_views,
              guint      *position)
{
  guint64 number;

  if (address[0] != '#' ||
      !g_ascii_string_to_unsigned (address + 1, 10, 1, MAX (n_views, 1), &number, NULL) ||
      number > n_views)
    return FALSE;

  *position = (guint) number - 1;
  return TRUE;
}

/* Letters, digits, dashes and underscores: what every file system takes, with
 * no folder, no hidden file and no suffix in it. */
static char *
make_file_name (const char *id,
                guint       position)
{
  GString *name = g_string_new (NULL);

  for (const char *p = id != NULL ? id : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean safe = g_unichar_isalnum (character) || character == '-' || character == '_';

      if (name->len + 6 > LONGEST_FILE_NAME)
        break;
      g_string_append_unichar (name, safe ? character : '-');
    }
  if (strspn (name->str, "-") == name->len)
    g_string_printf (name, "view-%u", position + 1);
  return g_string_free (name, FALSE);
}

/**
 * charter_view_address_get:
 * @records: the records of a file
 * @position: of a view among them
 *
 * Returns: (transfer full): what the command line calls the view: its id, or
 *   "#3" where it has none that leads to it
 */
char *
charter_view_address_get (CharterRecordSet *records,
                          guint             position)
{
  CharterRecord *view;
  const char *id;

  g_return_val_if_fail (records != NULL, NULL);

  view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, position);
  id = charter_record_get_id (view);
  return is_usable_id (records, view, id) ? g_strdup (id) : g_strdup_printf ("#%u", position + 1);
}

/**
 * charter_view_address_find:
 * @records: the records of a file
 * @address: what the user calls a view
 * @position: (out): which one that is
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Returns: whether there is such a view
 */
gboolean
charter_view_address_find (CharterRecordSet  *records,
                           const char        *address,
                           guint             *position,
                           GError           **error)
{
  g_autoptr(GPtrArray) known = NULL;
  g_autofree char *suggestion = NULL;

  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (address != NULL, FALSE);

  known = list_addresses (records);
  if (parse_number (address, known->len, position) ||
      g_ptr_array_find_with_equal_func (known, address, g_str_equal, position))
    return TRUE;

  suggestion = charter_cli_suggest (address, known);
  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: what the user wrote, then a sentence */
               _("There is no diagram “%1$s”. %2$s"), address, suggestion);
  return FALSE;
}

/**
 * charter_view_address_choose:
 * @records: the records of a file
 * @address: (nullable): what the user calls a view
 * @position: (out): which one that is
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Finds a view. A file with a single one needs no address.
 *
 * Returns: whether it is clear which view is meant
 */
gboolean
charter_view_address_choose (CharterRecordSet  *records,
                             const char        *address,
                             guint             *position,
                             GError           **error)
{
  g_autoptr(GPtrArray) known = NULL;
  g_autofree char *suggestion = NULL;

  g_return_val_if_fail (records != NULL, FALSE);

  if (address != NULL)
    return charter_view_address_find (records, address, position, error);
  if (count_views (records) == 1)
    {
      *position = 0;
      return TRUE;
    }

  known = list_addresses (records);
  suggestion = charter_cli_suggest ("", known);
  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: a sentence */
               _("Say which diagram with --view. %s"), suggestion);
  return FALSE;
}

/**
 * charter_view_address_list_file_names:
 * @records: the records of a file
 *
 * Lists what the file of each view is called. A name does not depend on which
 * views are exported, and no two are the same, in capitals or not.
 *
 * Returns: (transfer full) (element-type utf8): names without suffixes, in the
 *   order of the views
 */
GPtrArray *
charter_view_address_list_file_names (CharterRecordSet *records)
{
  /* Each name in small letters, with the number that its next namesake tries. */
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (records != NULL, names);

  for (guint i = 0; i < count_views (records); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);
      g_autofree char *stem = make_file_name (charter_record_get_id (view), i);
      g_autofree char *key = g_utf8_casefold (stem, -1);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (taken, key));
      g_autofree char *name = g_strdup (stem);
      g_autofree char *folded = g_strdup (key);

      while (g_hash_table_contains (taken, folded))
        {
          g_free (name);
          g_free (folded);
          name = g_strdup_printf ("%s-%u", stem, number++);
          folded = g_utf8_casefold (name, -1);
        }
      g_hash_table_insert (taken, g_steal_pointer (&folded), GUINT_TO_POINTER (2));
      if (number > 0)
        g_hash_table_insert (taken, g_steal_pointer (&key), GUINT_TO_POINTER (number));
      g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return names;
}
