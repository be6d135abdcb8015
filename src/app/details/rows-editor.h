/* rows-editor.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/details/field-editor.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterRowsEditor:
 *
 * A list of rows with fields of their own, a card for each.
 */
#define CHARTER_TYPE_ROWS_EDITOR (charter_rows_editor_get_type ())

G_DECLARE_FINAL_TYPE (CharterRowsEditor, charter_rows_editor, CHARTER, ROWS_EDITOR,
                      CharterFieldEditor)

CharterFieldEditor *charter_rows_editor_new (CharterDocument    *document,
                                             guint64             handle,
                                             const CharterField *field);

G_END_DECLS
