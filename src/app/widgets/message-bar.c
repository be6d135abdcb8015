/* message-bar.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/widgets/message-bar.h"

#include "app/widgets/fold-layout.h"

/* Pixels. */
#define SPACING 6

/* The sentence has at least so much beside the buttons, or they go below it. */
#define LABEL_WIDTH 240

struct _CharterMessageBar
{
  GtkWidget    parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkBox      *buttons;
};

G_DEFINE_FINAL_TYPE (CharterMessageBar, charter_message_bar, GTK_TYPE_WIDGET)

static void
charter_message_bar_dispose (GObject *object)
{
  CharterMessageBar *self = CHARTER_MESSAGE_BAR (object);

  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;

  G_OBJECT_CLASS (charter_message_bar_parent_class)->dispose (object);
}

static void
charter_message_bar_class_init (CharterMessageBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_message_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "message-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
charter_message_bar_init (CharterMessageBar *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (content, charter_fold_layout_new (SPACING, LABEL_WIDTH));
  gtk_widget_add_css_class (content, "content");
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  self->buttons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->buttons));

  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, content);
  gtk_widget_set_parent (GTK_WIDGET (self->revealer), GTK_WIDGET (self));
}

/**
 * charter_message_bar_new:
 *
 * Returns: (transfer full): a bar that is not shown and has no buttons
 */
GtkWidget *
charter_message_bar_new (void)
{
  return g_object_new (CHARTER_TYPE_MESSAGE_BAR, NULL);
}

/**
 * charter_message_bar_clear_buttons:
 * @self: a bar
 *
 * Takes its buttons away.
 */
void
charter_message_bar_clear_buttons (CharterMessageBar *self)
{
  GtkWidget *button;

  g_return_if_fail (CHARTER_IS_MESSAGE_BAR (self));

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, button);
}

/**
 * charter_message_bar_add_button:
 * @self: a bar
 * @label: what it says, with an underline before its key
 * @action_name: what it does, such as "win.save-as"
 *
 * Adds a button after the others.
 */
void
charter_message_bar_add_button (CharterMessageBar *self,
                                const char        *label,
                                const char        *action_name)
{
  GtkWidget *button;
  g_auto(GStrv) parts = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CHARTER_IS_MESSAGE_BAR (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (action_name != NULL);

  parts = g_strsplit (label, "_", -1);
  name = g_strjoinv ("", parts);
  button = gtk_button_new_with_mnemonic (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_box_append (self->buttons, button);
}

/**
 * charter_message_bar_show:
 * @self: a bar
 * @message: the sentence
 *
 * Shows it, or puts another sentence in its place.
 */
void
charter_message_bar_show (CharterMessageBar *self,
                          const char        *message)
{
  g_return_if_fail (CHARTER_IS_MESSAGE_BAR (self));
  g_return_if_fail (message != NULL);

  gtk_label_set_text (self->label, message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, message, -1);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * charter_message_bar_hide:
 * @self: a bar
 *
 * Takes it away.
 */
void
charter_message_bar_hide (CharterMessageBar *self)
{
  g_return_if_fail (CHARTER_IS_MESSAGE_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * charter_message_bar_is_shown:
 * @self: a bar
 *
 * Returns: whether it is shown
 */
gboolean
charter_message_bar_is_shown (CharterMessageBar *self)
{
  g_return_val_if_fail (CHARTER_IS_MESSAGE_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * charter_message_bar_get_message:
 * @self: a bar
 *
 * Returns: (transfer none): what it says, or said last
 */
const char *
charter_message_bar_get_message (CharterMessageBar *self)
{
  g_return_val_if_fail (CHARTER_IS_MESSAGE_BAR (self), NULL);

  return gtk_label_get_text (self->label);
}
