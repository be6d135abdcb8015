/* flag-editor.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/details/field-editor.h"

G_BEGIN_DECLS

/**
 * CharterFlagEditor:
 *
 * Yes, no, or not stated by any document.
 */
#define CHARTER_TYPE_FLAG_EDITOR (charter_flag_editor_get_type ())

G_DECLARE_FINAL_TYPE (CharterFlagEditor, charter_flag_editor, CHARTER, FLAG_EDITOR,
                      CharterFieldEditor)

CharterFieldEditor *charter_flag_editor_new (const CharterField *field);

G_END_DECLS
