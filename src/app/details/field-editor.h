/* field-editor.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/kind.h"

G_BEGIN_DECLS

/**
 * CharterFieldEditor:
 *
 * Shows the value of a field and lets a person change it. It knows nothing of
 * where the value is kept: it says what the value should be, and is told what
 * it is.
 */
#define CHARTER_TYPE_FIELD_EDITOR (charter_field_editor_get_type ())

G_DECLARE_DERIVABLE_TYPE (CharterFieldEditor, charter_field_editor, CHARTER, FIELD_EDITOR, GtkWidget)

/**
 * CharterFieldEditorClass:
 * @show_value: shows a value that it can show; what a person has just typed
 *   and means the same stays as it is
 * @set_label: says what its controls are called
 * @finish: (nullable): the cursor has left: what was typed is tidied or taken
 * @put_cursor: puts the cursor into its first control, if it can
 * @get_control: the widget that takes the cursor and is marked as wrong, or
 *   %NULL when it has none of its own
 */
struct _CharterFieldEditorClass
{
  GtkWidgetClass parent_class;

  void       (*show_value)  (CharterFieldEditor *self,
                             GVariant           *value);
  void       (*set_label)   (CharterFieldEditor *self,
                             const char         *label);
  void       (*finish)      (CharterFieldEditor *self);
  gboolean   (*put_cursor)  (CharterFieldEditor *self);
  GtkWidget *(*get_control) (CharterFieldEditor *self);
};

const CharterField *charter_field_editor_get_field   (CharterFieldEditor *self);
GVariant           *charter_field_editor_get_value   (CharterFieldEditor *self);
void                charter_field_editor_set_value   (CharterFieldEditor *self,
                                                      GVariant           *value);
void                charter_field_editor_set_label   (CharterFieldEditor *self,
                                                      const char         *label);
void                charter_field_editor_set_fault   (CharterFieldEditor *self,
                                                      const char         *fault);
gboolean            charter_field_editor_put_cursor  (CharterFieldEditor *self);
void                charter_field_editor_change      (CharterFieldEditor *self,
                                                      GVariant           *value);
void                charter_field_editor_change_with (CharterFieldEditor *self,
                                                      GVariant           *value,
                                                      GPtrArray          *before);
void                charter_field_editor_end_change  (CharterFieldEditor *self);

G_END_DECLS
