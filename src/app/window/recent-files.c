/* recent-files.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/recent-files.h"

#define MIME_TYPE "application/vnd.charter.partnership+json"
#define SUFFIX    ".partnership.json"

static gboolean
is_partnership (GtkRecentInfo *info)
{
  return g_str_has_suffix (gtk_recent_info_get_uri (info), SUFFIX) ||
         g_strcmp0 (gtk_recent_info_get_mime_type (info), MIME_TYPE) == 0;
}

static int
compare_newest_first (gconstpointer first,
                      gconstpointer second)
{
  GtkRecentInfo *const *a = first;
  GtkRecentInfo *const *b = second;

  return g_date_time_compare (gtk_recent_info_get_modified (*b),
                              gtk_recent_info_get_modified (*a));
}

/**
 * charter_recent_files_add:
 * @location: a partnership that was opened or saved
 *
 * Remembers it as the newest.
 */
void
charter_recent_files_add (GFile *location)
{
  g_autofree char *uri = NULL;
  g_autofree char *name = NULL;
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) "Charter",
    .app_exec = (char *) "charter %u",
  };

  g_return_if_fail (G_IS_FILE (location));

  uri = g_file_get_uri (location);
  name = g_file_get_basename (location);
  data.display_name = g_filename_display_name (name);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
  g_free (data.display_name);
}

/**
 * charter_recent_files_forget:
 * @location: a file that is not there any more
 *
 * Returns: whether it was remembered
 */
gboolean
charter_recent_files_forget (GFile *location)
{
  g_autofree char *uri = NULL;

  g_return_val_if_fail (G_IS_FILE (location), FALSE);

  uri = g_file_get_uri (location);
  return gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

/**
 * charter_recent_files_list:
 * @most: how many at most
 *
 * Returns: (transfer full) (element-type GtkRecentInfo): the partnerships that
 *   were used last, the newest first, whether they are still there or not
 */
GPtrArray *
charter_recent_files_list (guint most)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = items; l != NULL; l = l->next)
    {
      if (is_partnership (l->data))
        g_ptr_array_add (list, gtk_recent_info_ref (l->data));
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (list, compare_newest_first);
  if (list->len > most)
    g_ptr_array_set_size (list, (int) most);
  return list;
}
