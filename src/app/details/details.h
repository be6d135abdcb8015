/* details.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/dates/look.h"
#include "app/records/selection.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterDetails:
 *
 * The right pane: a form for the selected record, and what hangs on it.
 */
#define CHARTER_TYPE_DETAILS (charter_details_get_type ())

G_DECLARE_FINAL_TYPE (CharterDetails, charter_details, CHARTER, DETAILS, GtkWidget)

void charter_details_set_file (CharterDetails   *self,
                               CharterDocument  *document,
                               CharterSelection *selection,
                               gboolean          read_only);
void charter_details_set_read_only (CharterDetails *self,
                                    gboolean        read_only);
GtkWidget *charter_details_get_connections (CharterDetails *self);
gboolean charter_details_go_to_connections (CharterDetails *self);
void charter_details_set_look (CharterDetails   *self,
                               CharterLook      *look);

G_END_DECLS
