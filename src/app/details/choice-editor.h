/* choice-editor.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/details/text-editor.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterChoiceEditor:
 *
 * The usual values to choose from, or any other one typed. It shows what they
 * are called and keeps the file's own words.
 */
#define CHARTER_TYPE_CHOICE_EDITOR (charter_choice_editor_get_type ())

G_DECLARE_FINAL_TYPE (CharterChoiceEditor, charter_choice_editor, CHARTER, CHOICE_EDITOR,
                      CharterTextEditor)

CharterFieldEditor *charter_choice_editor_new            (const CharterField *field);
CharterFieldEditor *charter_choice_editor_new_for_keys   (const CharterField *field,
                                                          CharterKindId       kind);
CharterFieldEditor *charter_choice_editor_new_for_levels (CharterDocument    *document,
                                                          const CharterField *field);

G_END_DECLS
