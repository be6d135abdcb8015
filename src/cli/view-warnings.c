/* view-warnings.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/view-warnings.h"

#include <glib/gi18n.h>

#include "cli/cli-support.h"
#include "diagram/alt-text.h"
#include "diagram/privacy.h"

/**
 * charter_view_warnings_print:
 * @path: the file that the view is of
 * @state: what is shown
 * @view: how
 *
 * Tells of a typed alternative text that is older than what the diagram says,
 * and of words that are withheld since they name a person.
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

  if (charter_alt_text_get_own (view) != NULL)
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
}
