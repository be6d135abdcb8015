/* flag-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/flag-editor.h"

#include <glib/gi18n.h>

#include "model/record.h"

struct _CharterFlagEditor
{
  CharterFieldEditor  parent_instance;

  GtkDropDown        *choice; /* in the order of CharterFlag */
};

G_DEFINE_FINAL_TYPE (CharterFlagEditor, charter_flag_editor, CHARTER_TYPE_FIELD_EDITOR)

static void
chosen_cb (CharterFlagEditor *self)
{
  guint chosen = gtk_drop_down_get_selected (self->choice);
  g_autoptr(GVariant) value = NULL;

  if (chosen != CHARTER_FLAG_NOT_STATED)
    value = g_variant_ref_sink (g_variant_new_boolean (chosen == CHARTER_FLAG_YES));
  charter_field_editor_change (CHARTER_FIELD_EDITOR (self), value);
  charter_field_editor_end_change (CHARTER_FIELD_EDITOR (self));
}

static void
charter_flag_editor_show_value (CharterFieldEditor *editor,
                                GVariant           *value)
{
  CharterFlagEditor *self = CHARTER_FLAG_EDITOR (editor);
  guint flag = CHARTER_FLAG_NOT_STATED;

  if (value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    flag = g_variant_get_boolean (value) ? CHARTER_FLAG_YES : CHARTER_FLAG_NO;
  gtk_drop_down_set_selected (self->choice, flag);
}

static GtkWidget *
charter_flag_editor_get_control (CharterFieldEditor *editor)
{
  return GTK_WIDGET (CHARTER_FLAG_EDITOR (editor)->choice);
}

static void
charter_flag_editor_class_init (CharterFlagEditorClass *klass)
{
  CharterFieldEditorClass *editor_class = CHARTER_FIELD_EDITOR_CLASS (klass);

  editor_class->show_value = charter_flag_editor_show_value;
  editor_class->get_control = charter_flag_editor_get_control;
}

static void
charter_flag_editor_init (CharterFlagEditor *self)
{
  const char *words[] = { _("Not stated"), _("No"), _("Yes"), NULL };

  self->choice = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (words));
  gtk_widget_set_hexpand (GTK_WIDGET (self->choice), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->choice), GTK_WIDGET (self));
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self);
}

/**
 * charter_flag_editor_new:
 * @field: a field that is yes or no
 *
 * Returns: (transfer floating): an editor
 */
CharterFieldEditor *
charter_flag_editor_new (const CharterField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return g_object_new (CHARTER_TYPE_FLAG_EDITOR, "field", field, NULL);
}
