/* reference-list-editor.h
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
 * CharterReferenceListEditor:
 *
 * The records that a field names, in their order.
 */
#define CHARTER_TYPE_REFERENCE_LIST_EDITOR (charter_reference_list_editor_get_type ())

G_DECLARE_FINAL_TYPE (CharterReferenceListEditor, charter_reference_list_editor,
                      CHARTER, REFERENCE_LIST_EDITOR, CharterFieldEditor)

CharterFieldEditor *charter_reference_list_editor_new (CharterDocument    *document,
                                                       const CharterField *field);

G_END_DECLS
