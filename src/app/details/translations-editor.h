/* translations-editor.h
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
 * CharterTranslationsEditor:
 *
 * What a record is called, and what is said of it, in other languages: a
 * group of fields for each.
 */
#define CHARTER_TYPE_TRANSLATIONS_EDITOR (charter_translations_editor_get_type ())

G_DECLARE_FINAL_TYPE (CharterTranslationsEditor, charter_translations_editor,
                      CHARTER, TRANSLATIONS_EDITOR, CharterFieldEditor)

CharterFieldEditor *charter_translations_editor_new (CharterDocument    *document,
                                                     guint64             handle,
                                                     const CharterField *field);

G_END_DECLS
