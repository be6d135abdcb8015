/* canvas-item.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas-item.h"

struct _CharterCanvasItem
{
  GtkWidget parent_instance;

  guint     group; /* number of the group of the drawing */
  gboolean  selected;
};

G_DEFINE_FINAL_TYPE (CharterCanvasItem, charter_canvas_item, GTK_TYPE_WIDGET)

static void
charter_canvas_item_class_init (CharterCanvasItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "canvas-item");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
charter_canvas_item_init (CharterCanvasItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * charter_canvas_item_new:
 * @group: number of the group of the drawing
 * @name: what it says
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
charter_canvas_item_new (guint       group,
                         const char *name)
{
  CharterCanvasItem *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_CANVAS_ITEM, NULL);
  self->group = group;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * charter_canvas_item_get_group:
 * @self: an item
 *
 * Returns: number of the group of the drawing
 */
guint
charter_canvas_item_get_group (CharterCanvasItem *self)
{
  g_return_val_if_fail (CHARTER_IS_CANVAS_ITEM (self), 0);

  return self->group;
}

/**
 * charter_canvas_item_set_description:
 * @self: an item
 * @description: (nullable): what to say besides its name
 */
void
charter_canvas_item_set_description (CharterCanvasItem *self,
                                     const char        *description)
{
  g_return_if_fail (CHARTER_IS_CANVAS_ITEM (self));

  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * charter_canvas_item_set_selected:
 * @self: an item
 * @selected: whether its record is the selected one
 */
void
charter_canvas_item_set_selected (CharterCanvasItem *self,
                                  gboolean           selected)
{
  g_return_if_fail (CHARTER_IS_CANVAS_ITEM (self));

  if (self->selected == selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
}

/**
 * charter_canvas_item_get_selected:
 * @self: an item
 *
 * Returns: whether its record is the selected one
 */
gboolean
charter_canvas_item_get_selected (CharterCanvasItem *self)
{
  g_return_val_if_fail (CHARTER_IS_CANVAS_ITEM (self), FALSE);

  return self->selected;
}
