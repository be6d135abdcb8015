/* field-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/field-editor.h"

#include <glib/gi18n.h>

typedef struct
{
  const CharterField *field;
  GVariant           *value;   /* nullable */
  gboolean            showing; /* whether a value is being shown, not edited */
} CharterFieldEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CharterFieldEditor, charter_field_editor, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FIELD,
  N_PROPS
};

enum
{
  VALUE_CHANGED,
  DONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static CharterFieldEditorPrivate *
get_private (CharterFieldEditor *self)
{
  return charter_field_editor_get_instance_private (self);
}

static gboolean
are_equal (GVariant *a,
           GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

static void
set_kept_value (CharterFieldEditor *self,
                GVariant           *value)
{
  CharterFieldEditorPrivate *private = get_private (self);

  if (value != NULL)
    g_variant_ref (value);
  g_clear_pointer (&private->value, g_variant_unref);
  private->value = value;
}

static void
charter_field_editor_default_set_label (CharterFieldEditor *self,
                                        const char         *label)
{
  GtkWidget *control = CHARTER_FIELD_EDITOR_GET_CLASS (self)->get_control (self);

  if (control != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static gboolean
charter_field_editor_default_put_cursor (CharterFieldEditor *self)
{
  GtkWidget *control = CHARTER_FIELD_EDITOR_GET_CLASS (self)->get_control (self);
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  /* As in an entry, what is typed then stands for what was there. */
  if (GTK_IS_TEXT_VIEW (control))
    {
      buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (control));
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_select_range (buffer, &start, &end);
    }
  return control != NULL && gtk_widget_grab_focus (control);
}

static void
left_cb (CharterFieldEditor *self)
{
  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  if (CHARTER_FIELD_EDITOR_GET_CLASS (self)->finish != NULL)
    CHARTER_FIELD_EDITOR_GET_CLASS (self)->finish (self);
  charter_field_editor_end_change (self);
}

static void
charter_field_editor_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  CharterFieldEditor *self = CHARTER_FIELD_EDITOR (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      get_private (self)->field = g_value_get_pointer (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_field_editor_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (charter_field_editor_parent_class)->dispose (object);
}

static void
charter_field_editor_finalize (GObject *object)
{
  set_kept_value (CHARTER_FIELD_EDITOR (object), NULL);

  G_OBJECT_CLASS (charter_field_editor_parent_class)->finalize (object);
}

static void
charter_field_editor_class_init (CharterFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_field_editor_dispose;
  object_class->finalize = charter_field_editor_finalize;
  object_class->set_property = charter_field_editor_set_property;
  klass->set_label = charter_field_editor_default_set_label;
  klass->put_cursor = charter_field_editor_default_put_cursor;

  properties[PROP_FIELD] = g_param_spec_pointer ("field", NULL, NULL,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                 G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CharterFieldEditor::value-changed:
   * @self: the editor
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
   * CharterFieldEditor::done:
   * @self: the editor
   *
   * What comes next is another change, not more of the last one.
   */
  signals[DONE] = g_signal_new ("done",
                                G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field-editor");
}

static void
charter_field_editor_init (CharterFieldEditor *self)
{
  GtkEventController *cursor = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (cursor, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), cursor);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * charter_field_editor_get_field:
 * @self: an editor
 *
 * Returns: (transfer none): the field it is for
 */
const CharterField *
charter_field_editor_get_field (CharterFieldEditor *self)
{
  g_return_val_if_fail (CHARTER_IS_FIELD_EDITOR (self), NULL);

  return get_private (self)->field;
}

/**
 * charter_field_editor_get_value:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the value as it was last told or said
 */
GVariant *
charter_field_editor_get_value (CharterFieldEditor *self)
{
  g_return_val_if_fail (CHARTER_IS_FIELD_EDITOR (self), NULL);

  return get_private (self)->value;
}

/**
 * charter_field_editor_set_value:
 * @self: an editor
 * @value: (nullable): what the value is, or %NULL for none
 *
 * Shows the value; nothing is said to have changed.
 */
void
charter_field_editor_set_value (CharterFieldEditor *self,
                                GVariant           *value)
{
  CharterFieldEditorPrivate *private;

  g_return_if_fail (CHARTER_IS_FIELD_EDITOR (self));

  private = get_private (self);
  set_kept_value (self, value);
  private->showing = TRUE;
  CHARTER_FIELD_EDITOR_GET_CLASS (self)->show_value (self, value);
  private->showing = FALSE;
}

/**
 * charter_field_editor_set_label:
 * @self: an editor
 * @label: what assistive technology calls it
 */
void
charter_field_editor_set_label (CharterFieldEditor *self,
                                const char         *label)
{
  g_return_if_fail (CHARTER_IS_FIELD_EDITOR (self));
  g_return_if_fail (label != NULL);

  CHARTER_FIELD_EDITOR_GET_CLASS (self)->set_label (self, label);
}

/**
 * charter_field_editor_set_fault:
 * @self: an editor
 * @fault: (nullable): what is wrong with the value, or %NULL for nothing
 *
 * Marks the control; the words themselves are shown by whoever holds it.
 */
void
charter_field_editor_set_fault (CharterFieldEditor *self,
                                const char         *fault)
{
  const CharterField *field;
  const char *help;
  GtkWidget *control;

  g_return_if_fail (CHARTER_IS_FIELD_EDITOR (self));

  field = get_private (self)->field;
  help = field->help != NULL ? _(field->help) : "";
  control = CHARTER_FIELD_EDITOR_GET_CLASS (self)->get_control (self);
  if (control == NULL)
    return;
  if (fault != NULL)
    gtk_widget_add_css_class (control, "error");
  else
    gtk_widget_remove_css_class (control, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  fault != NULL ? fault : help, -1);
}

/**
 * charter_field_editor_put_cursor:
 * @self: an editor
 *
 * Puts the cursor into its first control. Grabbing the focus of the editor
 * itself would be the first thing that Tab does, and skip the others.
 *
 * Returns: whether the control takes it
 */
gboolean
charter_field_editor_put_cursor (CharterFieldEditor *self)
{
  g_return_val_if_fail (CHARTER_IS_FIELD_EDITOR (self), FALSE);

  return CHARTER_FIELD_EDITOR_GET_CLASS (self)->put_cursor (self);
}

/**
 * charter_field_editor_change:
 * @self: an editor
 * @value: (nullable): what a person wants the value to be
 *
 * For editors: says that the value has changed, if it has and is not merely
 * being shown.
 */
void
charter_field_editor_change (CharterFieldEditor *self,
                             GVariant           *value)
{
  charter_field_editor_change_with (self, value, NULL);
}

/**
 * charter_field_editor_change_with:
 * @self: an editor
 * @value: (nullable): what a person wants the value to be
 * @before: (nullable) (element-type CharterEdit): the edits to make in the same
 *   step, before @value can be kept
 *
 * The same with edits of other records, such as one that @value names.
 */
void
charter_field_editor_change_with (CharterFieldEditor *self,
                                  GVariant           *value,
                                  GPtrArray          *before)
{
  CharterFieldEditorPrivate *private;

  g_return_if_fail (CHARTER_IS_FIELD_EDITOR (self));

  private = get_private (self);
  if (private->showing || are_equal (private->value, value))
    return;
  set_kept_value (self, value);
  g_signal_emit (self, signals[VALUE_CHANGED], 0, value, before);
}

/**
 * charter_field_editor_end_change:
 * @self: an editor
 *
 * For editors: says that the next change is another one.
 */
void
charter_field_editor_end_change (CharterFieldEditor *self)
{
  g_return_if_fail (CHARTER_IS_FIELD_EDITOR (self));

  g_signal_emit (self, signals[DONE], 0);
}
