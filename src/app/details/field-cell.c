/* field-cell.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/field-cell.h"

#include <glib/gi18n.h>

#include "app/details/field-editors.h"
#include "model/field-value.h"

struct _CharterFieldCell
{
  GtkWidget           parent_instance;

  CharterDocument    *document;
  CharterFieldEditor *editor;
  GtkLabel           *title;
  GtkWidget          *fault_box;
  GtkLabel           *fault;
  GtkWidget          *clear_button;
};

G_DEFINE_FINAL_TYPE (CharterFieldCell, charter_field_cell, GTK_TYPE_WIDGET)

enum
{
  VALUE_CHANGED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
value_changed_cb (CharterFieldCell *self,
                  GVariant         *value,
                  GPtrArray        *before)
{
  g_signal_emit (self, signals[VALUE_CHANGED], 0, value, before);
}

static void
done_cb (CharterFieldCell *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

/* A value that no editor can show is only given up on purpose. */
static void
clear_clicked_cb (CharterFieldCell *self)
{
  g_signal_emit (self, signals[DONE], 0);
  g_signal_emit (self, signals[VALUE_CHANGED], 0, NULL, NULL);
  g_signal_emit (self, signals[DONE], 0);
  charter_field_editor_put_cursor (self->editor);
}

static void
make_fault_box (CharterFieldCell *self)
{
  self->fault_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->fault = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->fault, 0);
  gtk_label_set_wrap (self->fault, TRUE);
  gtk_label_set_wrap_mode (self->fault, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (GTK_WIDGET (self->fault), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "caption");
  self->clear_button = gtk_button_new_with_label (_("Clear"));
  gtk_widget_set_valign (self->clear_button, GTK_ALIGN_START);
  g_signal_connect_object (self->clear_button, "clicked", G_CALLBACK (clear_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->fault_box), GTK_WIDGET (self->fault));
  gtk_box_append (GTK_BOX (self->fault_box), self->clear_button);
  gtk_widget_set_visible (self->fault_box, FALSE);
}

static void
charter_field_cell_dispose (GObject *object)
{
  CharterFieldCell *self = CHARTER_FIELD_CELL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_field_cell_parent_class)->dispose (object);
}

static void
charter_field_cell_class_init (CharterFieldCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_field_cell_dispose;

  /**
   * CharterFieldCell::value-changed:
   * @self: the cell
   * @value: (nullable): what the value should be, or %NULL for none
   * @before: (nullable) (element-type CharterEdit): the edits to make in the
   *   same step, before @value can be kept
   *
   * A person has changed the value.
   */
  signals[VALUE_CHANGED] = g_signal_new ("value-changed",
                                         G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                         G_TYPE_VARIANT, G_TYPE_PTR_ARRAY);

  /**
   * CharterFieldCell::done:
   * @self: the cell
   *
   * What comes next is another change, not more of the last one.
   */
  signals[DONE] = g_signal_new ("done",
                                G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
charter_field_cell_init (CharterFieldCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * charter_field_cell_new:
 * @document: a document
 * @handle: the handle of the record with the field
 * @field: a field that can be edited, of the record or of a group or row in it
 *
 * Returns: (transfer floating): a cell that shows no value yet
 */
GtkWidget *
charter_field_cell_new (CharterDocument    *document,
                        guint64             handle,
                        const CharterField *field)
{
  CharterFieldCell *self;
  gboolean is_flag;
  GtkWidget *line;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_FIELD_CELL, NULL);
  self->document = g_object_ref (document);
  self->editor = charter_field_editors_make (document, handle, field);
  g_signal_connect_object (self->editor, "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->editor),
                               field->help != NULL ? _(field->help) : NULL);

  self->title = GTK_LABEL (gtk_label_new (_(field->title)));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "caption-heading");

  is_flag = field->type == CHARTER_FIELD_FLAG;
  line = gtk_box_new (is_flag ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL,
                      is_flag ? 6 : 4);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), is_flag);
  gtk_widget_set_hexpand (GTK_WIDGET (self->editor), !is_flag);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->editor));
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  make_fault_box (self);
  gtk_widget_set_parent (self->fault_box, GTK_WIDGET (self));
  charter_field_cell_set_context (self, NULL);
  return GTK_WIDGET (self);
}

/**
 * charter_field_cell_get_field:
 * @self: a cell
 *
 * Returns: (transfer none): the field in it
 */
const CharterField *
charter_field_cell_get_field (CharterFieldCell *self)
{
  g_return_val_if_fail (CHARTER_IS_FIELD_CELL (self), NULL);

  return charter_field_editor_get_field (self->editor);
}

/**
 * charter_field_cell_set_context:
 * @self: a cell
 * @context: (nullable): the group or the row it is in, in words
 *
 * Makes the name of the editor different from those of others with the same
 * title.
 */
void
charter_field_cell_set_context (CharterFieldCell *self,
                                const char       *context)
{
  g_autofree char *label = NULL;
  const char *title;

  g_return_if_fail (CHARTER_IS_FIELD_CELL (self));

  title = _(charter_field_editor_get_field (self->editor)->title);
  label = context != NULL
        /* Translators: the title of a field, and the group or row it is in */
        ? g_strdup_printf (_("%s, %s"), title, context)
        : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  charter_field_editor_set_label (self->editor, label);
}

/**
 * charter_field_cell_set_value:
 * @self: a cell
 * @value: (nullable): what the value is, or %NULL for none
 *
 * Shows the value and what is wrong with it.
 */
void
charter_field_cell_set_value (CharterFieldCell *self,
                              GVariant         *value)
{
  const CharterField *field;
  g_autofree char *fault = NULL;
  gboolean can_show;

  g_return_if_fail (CHARTER_IS_FIELD_CELL (self));

  field = charter_field_editor_get_field (self->editor);
  can_show = charter_field_value_can_show (field, value);
  fault = charter_field_value_find_fault (field, value,
                                          charter_document_get_records (self->document));
  charter_field_editor_set_value (self->editor, value);
  gtk_widget_set_sensitive (GTK_WIDGET (self->editor), can_show);
  gtk_widget_set_visible (self->clear_button, !can_show);
  charter_field_cell_show_fault (self, fault);
}

/**
 * charter_field_cell_show_fault:
 * @self: a cell
 * @fault: (nullable): what is wrong, or %NULL for nothing
 *
 * Says what is wrong, until the value is set again.
 */
void
charter_field_cell_show_fault (CharterFieldCell *self,
                               const char       *fault)
{
  g_return_if_fail (CHARTER_IS_FIELD_CELL (self));

  gtk_label_set_text (self->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (self->fault_box, fault != NULL);
  charter_field_editor_set_fault (self->editor, fault);
}

/**
 * charter_field_cell_put_cursor:
 * @self: a cell
 *
 * Puts the cursor into its editor.
 *
 * Returns: whether the editor takes it
 */
gboolean
charter_field_cell_put_cursor (CharterFieldCell *self)
{
  g_return_val_if_fail (CHARTER_IS_FIELD_CELL (self), FALSE);

  return charter_field_editor_put_cursor (self->editor);
}
