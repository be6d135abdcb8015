/* text-editor.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/details/field-editor.h"

G_BEGIN_DECLS

/**
 * CharterTextEditor:
 *
 * Edits a value by typing: in an entry, or in a text of several lines.
 */
#define CHARTER_TYPE_TEXT_EDITOR (charter_text_editor_get_type ())

G_DECLARE_DERIVABLE_TYPE (CharterTextEditor, charter_text_editor,
                          CHARTER, TEXT_EDITOR, CharterFieldEditor)

/**
 * CharterTextEditorClass:
 * @to_text: (transfer full): the text a person edits
 * @from_text: (transfer full) (nullable): the value that a text means
 */
struct _CharterTextEditorClass
{
  CharterFieldEditorClass parent_class;

  char     *(*to_text)   (CharterTextEditor *self,
                          GVariant          *value);
  GVariant *(*from_text) (CharterTextEditor *self,
                          const char        *text);
};

CharterFieldEditor *charter_text_editor_new              (const CharterField *field);
CharterFieldEditor *charter_text_editor_new_for_identity (const CharterField *field);
void                charter_text_editor_add_button       (CharterTextEditor  *self,
                                                          GtkWidget          *button);

G_END_DECLS
