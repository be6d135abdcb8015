/* annual-choices.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What may become of a seat, as it is chosen: from a list, or by a letter. */

GListModel *charter_annual_choices_new_titles  (void);
void        charter_annual_choices_add_letters (GtkWidgetClass  *widget_class,
                                                GtkShortcutFunc  callback);

G_END_DECLS
