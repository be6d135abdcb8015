/* reference-editor.h
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
 * CharterReferenceEditor:
 *
 * Another record that a field names: one that is there, or one made on the way.
 */
#define CHARTER_TYPE_REFERENCE_EDITOR (charter_reference_editor_get_type ())

G_DECLARE_FINAL_TYPE (CharterReferenceEditor, charter_reference_editor,
                      CHARTER, REFERENCE_EDITOR, CharterFieldEditor)

CharterFieldEditor *charter_reference_editor_new (CharterDocument    *document,
                                                  guint64             handle,
                                                  const CharterField *field);

G_END_DECLS
