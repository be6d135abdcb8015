/* date-bar.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/dates/look.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterDateBar:
 *
 * The bar that chooses the date a window looks at: by typing it, from change
 * to change, or on a strip of time.
 */
#define CHARTER_TYPE_DATE_BAR (charter_date_bar_get_type ())

G_DECLARE_FINAL_TYPE (CharterDateBar, charter_date_bar, CHARTER, DATE_BAR, GtkWidget)

void charter_date_bar_set_file (CharterDateBar  *self,
                                CharterDocument *document,
                                CharterLook     *look);
void charter_date_bar_set_view (CharterDateBar  *self,
                                guint64          handle);
void charter_date_bar_set_keepable (CharterDateBar *self,
                                    gboolean        keepable);

G_END_DECLS
