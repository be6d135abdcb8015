/* colour-editor.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/details/text-editor.h"

G_BEGIN_DECLS

/**
 * CharterColourEditor:
 *
 * One of the colours of the palettes, a colour of its own, or none, so that
 * the palette gives it one.
 */
#define CHARTER_TYPE_COLOUR_EDITOR (charter_colour_editor_get_type ())

G_DECLARE_FINAL_TYPE (CharterColourEditor, charter_colour_editor, CHARTER, COLOUR_EDITOR,
                      CharterTextEditor)

CharterFieldEditor *charter_colour_editor_new (const CharterField *field);

G_END_DECLS
