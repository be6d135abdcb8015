/* group-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/group-editor.h"

#include "app/details/field-cell.h"
#include "model/field-value.h"
#include "model/value.h"

struct _CharterGroupEditor
{
  CharterFieldEditor  parent_instance;

  GPtrArray          *cells; /* borrowed CharterFieldCell */
};

G_DEFINE_FINAL_TYPE (CharterGroupEditor, charter_group_editor, CHARTER_TYPE_FIELD_EDITOR)

static void
member_changed_cb (CharterGroupEditor *self,
                   GVariant           *value,
                   GPtrArray          *before,
                   CharterFieldCell   *cell)
{
  CharterFieldEditor *editor = CHARTER_FIELD_EDITOR (self);
  g_autoptr(GVariant) object =
    charter_field_value_set_member (charter_field_editor_get_field (editor)->fields,
                                    charter_field_editor_get_value (editor),
                                    charter_field_cell_get_field (cell)->key, value);

  charter_field_editor_change_with (editor, g_variant_n_children (object) > 0 ? object : NULL,
                                    before);
}

static void
charter_group_editor_show_value (CharterFieldEditor *editor,
                                 GVariant           *value)
{
  CharterGroupEditor *self = CHARTER_GROUP_EDITOR (editor);

  for (guint i = 0; i < self->cells->len; i++)
    {
      CharterFieldCell *cell = g_ptr_array_index (self->cells, i);
      g_autoptr(GVariant) member =
        charter_value_get_member (value, charter_field_cell_get_field (cell)->key);

      charter_field_cell_set_value (cell, member);
    }
}

static void
charter_group_editor_set_label (CharterFieldEditor *editor,
                                const char         *label)
{
  CharterGroupEditor *self = CHARTER_GROUP_EDITOR (editor);

  for (guint i = 0; i < self->cells->len; i++)
    charter_field_cell_set_context (g_ptr_array_index (self->cells, i), label);
}

static gboolean
charter_group_editor_put_cursor (CharterFieldEditor *editor)
{
  CharterGroupEditor *self = CHARTER_GROUP_EDITOR (editor);

  return self->cells->len > 0 &&
         charter_field_cell_put_cursor (g_ptr_array_index (self->cells, 0));
}

static GtkWidget *
charter_group_editor_get_control (CharterFieldEditor *editor)
{
  return NULL;
}

static void
charter_group_editor_finalize (GObject *object)
{
  g_clear_pointer (&CHARTER_GROUP_EDITOR (object)->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (charter_group_editor_parent_class)->finalize (object);
}

static void
charter_group_editor_class_init (CharterGroupEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CharterFieldEditorClass *editor_class = CHARTER_FIELD_EDITOR_CLASS (klass);

  object_class->finalize = charter_group_editor_finalize;
  editor_class->show_value = charter_group_editor_show_value;
  editor_class->set_label = charter_group_editor_set_label;
  editor_class->put_cursor = charter_group_editor_put_cursor;
  editor_class->get_control = charter_group_editor_get_control;
}

static void
charter_group_editor_init (CharterGroupEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-group");
  self->cells = g_ptr_array_new ();
}

/**
 * charter_group_editor_new:
 * @document: a document
 * @handle: the handle of the record with the field
 * @field: a field with fields of its own
 *
 * Returns: (transfer floating): an editor
 */
CharterFieldEditor *
charter_group_editor_new (CharterDocument    *document,
                          guint64             handle,
                          const CharterField *field)
{
  CharterGroupEditor *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL && field->fields != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_GROUP_EDITOR, "field", field, NULL);
  for (const CharterField *part = field->fields; part->key != NULL; part++)
    {
      GtkWidget *cell = charter_field_cell_new (document, handle, part);

      g_signal_connect_object (cell, "value-changed", G_CALLBACK (member_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "done", G_CALLBACK (charter_field_editor_end_change), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }
  return CHARTER_FIELD_EDITOR (self);
}
