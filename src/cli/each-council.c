/* each-council.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/each-council.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "cli/cli-support.h"
#include "diagram/council-pages.h"
#include "model/identity.h"

/* A council without an id of its own gets one, so that it can be named. */
static void
add_edits (CharterDocument   *document,
           const CharterView *view,
           CharterRecord     *council,
           GPtrArray         *edits)
{
  CharterRecordSet *records = charter_document_get_records (document);
  g_autofree char *council_id = charter_identity_ensure (records, council, edits);
  g_autofree char *name = charter_name_get_full (council, view->language);
  g_autofree char *id = g_strdup_printf ("%s-%s", charter_record_get_id (view->record), council_id);
  g_autoptr(GVariant) content = charter_council_pages_new_content (view->record, council_id, id, name);

  g_ptr_array_add (edits, charter_edit_new_add (CHARTER_KIND_VIEW, charter_document_take_handle (document),
                                                CHARTER_EDIT_AT_END, content));
}

/* What is shown in a proposed model may not be in the file. */
static void
add_councils (CharterDocument   *document,
              const CharterView *view,
              GPtrArray         *councils,
              GPtrArray         *edits)
{
  CharterRecordSet *records = charter_document_get_records (document);

  for (guint i = 0; i < councils->len; i++)
    {
      CharterRecord *council =
        charter_record_set_find_handle (records, charter_record_get_handle (g_ptr_array_index (councils, i)));

      if (council != NULL)
        add_edits (document, view, council, edits);
    }
}

/**
 * charter_each_council_divide:
 * @options: what the command line wants
 * @document: the partnership; it gets a diagram of each council, and nothing is
 *   saved
 * @positions: (element-type guint) (inout): the diagrams that were asked for;
 *   then those of their councils
 * @error: return location for a #CharterCliError, or an error of
 *   charter_view_options_make_view() or charter_document_perform()
 *
 * Returns: whether it was done
 */
gboolean
charter_each_council_divide (const CharterViewOptions  *options,
                             CharterDocument           *document,
                             GArray                    *positions,
                             GError                   **error)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  CharterRecordSet *records;
  guint n_before;

  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (positions != NULL, FALSE);

  records = charter_document_get_records (document);
  n_before = charter_record_set_get_n_records (records, CHARTER_KIND_VIEW);
  for (guint i = 0; i < positions->len; i++)
    {
      g_autoptr(CharterView) view =
        charter_view_options_make_view (options, records, g_array_index (positions, guint, i), error);
      g_autoptr(CharterState) state = NULL;
      g_autoptr(GPtrArray) councils = NULL;

      if (view == NULL)
        return FALSE;
      state = charter_view_options_make_state (options, records, view);
      councils = charter_council_pages_list_councils (state, view);
      if (councils->len == 0)
        {
          g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                       /* Translators: the title of a diagram */
                       _("“%s” does not show several councils that could have a diagram each. Choose "
                         "a governance, services or matrix diagram with --view."), view->name);
          return FALSE;
        }
      add_councils (document, view, councils, edits);
    }
  if (!charter_document_perform (document, "add diagrams", NULL, edits, error))
    return FALSE;
  g_array_set_size (positions, 0);
  records = charter_document_get_records (document);
  for (guint i = n_before; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    g_array_append_val (positions, i);
  return TRUE;
}
