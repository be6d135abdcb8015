/* view-address.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/view-address.h"

#include <glib/gi18n.h>

#include "cli/cli-support.h"
#include "diagram/drawing/clean-text.h"

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
 * charter_view_address_choose_several:
 * @records: the records of a file
 * @addresses: (nullable): what the user calls views, or %NULL for the only one
 * @all: whether all views are wanted, whatever @addresses says
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Returns: (transfer full) (nullable) (element-type guint): the positions of
 *   the views, each once
 */
GArray *
charter_view_address_choose_several (CharterRecordSet  *records,
                                     char             **addresses,
                                     gboolean           all,
                                     GError           **error)
{
  g_autoptr(GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_views = count_views (records);
  guint n_addresses = addresses != NULL ? g_strv_length (addresses) : 0;
  g_autofree gboolean *chosen = g_new0 (gboolean, n_views + 1);
  guint position;

  g_return_val_if_fail (records != NULL, NULL);

  if (all && n_views == 0)
    g_set_error_literal (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                         _("The file has no diagrams. Add one in Charter."));
  for (guint i = 0; all && i < n_views; i++)
    g_array_append_val (positions, i);
  for (guint i = 0; !all && i < MAX (n_addresses, 1); i++)
    {
      if (!charter_view_address_choose (records, n_addresses > 0 ? addresses[i] : NULL,
                                        &position, error))
        return NULL;
      if (!chosen[position])
        g_array_append_val (positions, position);
      chosen[position] = TRUE;
    }
  return positions->len > 0 ? g_steal_pointer (&positions) : NULL;
}
