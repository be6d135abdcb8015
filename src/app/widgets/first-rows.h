/* first-rows.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CharterFirstRows:
 *
 * Gives a list its first rows at once and the others in between. A list of the
 * toolkit makes widgets for two hundred rows, of which forty are seen.
 */
#define CHARTER_TYPE_FIRST_ROWS (charter_first_rows_get_type ())

G_DECLARE_FINAL_TYPE (CharterFirstRows, charter_first_rows, CHARTER, FIRST_ROWS, GObject)

CharterFirstRows *charter_first_rows_new       (GListModel       *model);
GListModel       *charter_first_rows_get_model (CharterFirstRows *self);
void              charter_first_rows_restart   (CharterFirstRows *self);

G_END_DECLS
