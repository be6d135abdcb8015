/* outline-pane.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/contents/outline.h"
#include "app/records/selection.h"

G_BEGIN_DECLS

/**
 * CharterOutlinePane:
 *
 * All records of a document by groups. They can be searched, and renamed,
 * duplicated and moved in place.
 *
 * ## Actions
 *
 * "outline.details", "outline.rename", "outline.duplicate",
 * "outline.move-up" and "outline.move-down" are about the selected row;
 * "outline.set-name" is what a row asks for when a name was typed.
 *
 * ## Accessibility
 *
 * The list is labelled "Contents"; its rows name themselves.
 */
#define CHARTER_TYPE_OUTLINE_PANE (charter_outline_pane_get_type ())

G_DECLARE_FINAL_TYPE (CharterOutlinePane, charter_outline_pane, CHARTER, OUTLINE_PANE, GtkWidget)

void charter_outline_pane_set_file      (CharterOutlinePane *self,
                                         CharterDocument    *document,
                                         CharterOutline     *outline,
                                         CharterSelection   *selection);
void charter_outline_pane_set_read_only (CharterOutlinePane *self,
                                         gboolean            read_only);
void charter_outline_pane_search        (CharterOutlinePane *self);
void charter_outline_pane_stop_search   (CharterOutlinePane *self);
void charter_outline_pane_offer_new     (CharterOutlinePane *self);

G_END_DECLS
