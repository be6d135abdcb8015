/* check-pane.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/checks/check-keeper.h"
#include "app/dates/date-bar.h"
#include "app/records/selection.h"

G_BEGIN_DECLS

#define CHARTER_TYPE_CHECK_PANE (charter_check_pane_get_type ())

/**
 * CharterCheckPane:
 *
 * The points to check of a document, by how much they matter.
 */
G_DECLARE_FINAL_TYPE (CharterCheckPane, charter_check_pane, CHARTER, CHECK_PANE, GtkWidget)

void            charter_check_pane_set_file      (CharterCheckPane   *self,
                                                  CharterDocument    *document,
                                                  CharterSelection   *selection,
                                                  CharterLook        *look,
                                                  CharterCheckKeeper *keeper);
void            charter_check_pane_set_read_only (CharterCheckPane   *self,
                                                  gboolean            read_only);
void            charter_check_pane_search        (CharterCheckPane   *self);
CharterDateBar *charter_check_pane_get_date_bar  (CharterCheckPane   *self);
gboolean        charter_check_pane_is_up_to_date (CharterCheckPane   *self);

G_END_DECLS
