/* group-editor.h
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
 * CharterGroupEditor:
 *
 * The fields of a group, written as one object; members that Charter does not
 * know stay in it.
 */
#define CHARTER_TYPE_GROUP_EDITOR (charter_group_editor_get_type ())

G_DECLARE_FINAL_TYPE (CharterGroupEditor, charter_group_editor, CHARTER, GROUP_EDITOR,
                      CharterFieldEditor)

CharterFieldEditor *charter_group_editor_new (CharterDocument    *document,
                                              guint64             handle,
                                              const CharterField *field);

G_END_DECLS
