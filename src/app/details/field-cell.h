/* field-cell.h
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
 * CharterFieldCell:
 *
 * A field in a form: its title, its editor, and what is wrong with its value.
 */
#define CHARTER_TYPE_FIELD_CELL (charter_field_cell_get_type ())

G_DECLARE_FINAL_TYPE (CharterFieldCell, charter_field_cell, CHARTER, FIELD_CELL, GtkWidget)

GtkWidget          *charter_field_cell_new         (CharterDocument    *document,
                                                    guint64             handle,
                                                    const CharterField *field);
const CharterField *charter_field_cell_get_field   (CharterFieldCell   *self);
void                charter_field_cell_set_context (CharterFieldCell   *self,
                                                    const char         *context);
void                charter_field_cell_set_value   (CharterFieldCell   *self,
                                                    GVariant           *value);
void                charter_field_cell_show_fault  (CharterFieldCell   *self,
                                                    const char         *fault);
gboolean            charter_field_cell_put_cursor  (CharterFieldCell   *self);

G_END_DECLS
