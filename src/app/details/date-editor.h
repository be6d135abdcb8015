/* date-editor.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/details/text-editor.h"

G_BEGIN_DECLS

/**
 * CharterDateEditor:
 *
 * A partial date: typed, or chosen in a calendar.
 */
#define CHARTER_TYPE_DATE_EDITOR (charter_date_editor_get_type ())

G_DECLARE_FINAL_TYPE (CharterDateEditor, charter_date_editor, CHARTER, DATE_EDITOR,
                      CharterTextEditor)

CharterFieldEditor *charter_date_editor_new (const CharterField *field);

G_END_DECLS
