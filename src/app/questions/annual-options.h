/* annual-options.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/state.h"

G_BEGIN_DECLS

/* Those who may be meant by a name, in a list to choose from. */

void     charter_annual_options_show           (GtkListBox    *list,
                                                CharterState  *state,
                                                GPtrArray     *persons,
                                                const char    *newcomer);
void     charter_annual_options_clear          (GtkListBox    *list);
guint64  charter_annual_options_get_handle     (GtkListBoxRow *option);
char    *charter_annual_options_write_question (const char    *name,
                                                guint          n_persons);

G_END_DECLS
