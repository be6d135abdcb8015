/* view-warnings.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/view-warnings.h"

#include <glib/gi18n.h>

#include "analysis/words/language.h"
#include "analysis/words/names.h"
#include "cli/cli-support.h"
#include "diagram/alt-text.h"
#include "diagram/diagram.h"
#include "diagram/privacy.h"
#include "diagram/views/description.h"
#include "export/text.h"

/* More would be a list to read, not a message. */
#define MOST_NAMES 8

static char *
join_names (GPtrArray *names)
{
  g_autoptr(GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < MIN (names->len, MOST_NAMES); i++)
    g_ptr_array_add (shown, g_ptr_array_index (names, i));
  if (names->len > MOST_NAMES)
    g_ptr_array_add (shown, (gpointer) "…");
  g_ptr_array_add (shown, NULL);
  return g_strjoinv ("; ", (char **) shown->pdata);
}

static void
warn_of_untranslated (const char        *path,
                      CharterState      *state,
                      const CharterView *view)
{
  CharterRecordSet *records = charter_state_get_records (state);
  g_autoptr(CharterDescription) description = NULL;
  g_autoptr(GPtrArray) names = NULL;
  g_autofree char *words = NULL;
  g_autofree char *list = NULL;

  if (charter_language_is_own (records, view->language))
    return;
  description = charter_diagram_describe (state, view, NULL);
  if (description == NULL)
    return;
  words = charter_text_write_plain (description);
  names = charter_language_list_untranslated (records, view->language, words);
  if (!charter_name_is_translated (view->record, view->language))
    g_ptr_array_insert (names, 0, g_strdup (view->name));
  if (names->len == 0)
    return;

  list = join_names (names);
  charter_cli_print_message (
    /* Translators: a file, the title of a diagram, a number, the code of a
     * language, names */
    ngettext ("%1$s: %2$s: %3$u name is not translated into “%4$s” and stands as it is: %5$s. "
              "Write it under “translations” of its record.",
              "%1$s: %2$s: %3$u names are not translated into “%4$s” and stand as they are: %5$s. "
              "Write them under “translations” of their records.", names->len),
    path, view->name, names->len, view->language, list);
}

/**
 * charter_view_warnings_print:
 * @path: the file that the view is of
 * @state: what is shown
 * @view: how
 *
 * Tells of a typed alternative text that is older than what the diagram says,
 * of words that are withheld since they name a person, and of names that are
 * not in the language that was asked for.
 */
void
charter_view_warnings_print (const char        *path,
                             CharterState      *state,
                             const CharterView *view)
{
  g_autofree char *hash = NULL;

  g_return_if_fail (path != NULL);
  g_return_if_fail (state != NULL);
  g_return_if_fail (view != NULL);

  if (charter_view_get_alt_text (view) != NULL)
    hash = charter_alt_text_make_hash (state, view);
  if (charter_alt_text_is_outdated (view, hash))
    /* Translators: a file, the title of a diagram */
    charter_cli_print_message (_("%1$s: %2$s: Its alternative text was typed when the diagram "
                                 "said something else. Read it again, and write it anew where "
                                 "it is no longer true."),
                               path, view->name);
  if (charter_privacy_withholds (charter_state_get_records (state), view))
    /* Translators: a file, the title of a diagram */
    charter_cli_print_message (_("%1$s: %2$s: Its title, caption or typed alternative text names "
                                 "a person, so it was withheld. Write one without names."),
                               path, view->name);
  warn_of_untranslated (path, state, view);
}
