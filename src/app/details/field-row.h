/* field-row.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterFieldRow:
 *
 * One field of a record in the details: its title, the means to edit it, and
 * what is wrong with its value.
 */
#define CHARTER_TYPE_FIELD_ROW (charter_field_row_get_type ())

G_DECLARE_FINAL_TYPE (CharterFieldRow, charter_field_row, CHARTER, FIELD_ROW, GtkWidget)

gboolean            charter_field_row_can_edit   (const CharterField *field);
GtkWidget          *charter_field_row_new        (CharterDocument    *document,
                                                  guint64             handle,
                                                  const CharterField *field);
const CharterField *charter_field_row_get_field  (CharterFieldRow    *self);
void                charter_field_row_refresh    (CharterFieldRow    *self);
gboolean            charter_field_row_put_cursor (CharterFieldRow    *self);

G_END_DECLS
