/* record-row.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/record-row.h"

#include <glib/gi18n.h>

struct _CharterRecordRow
{
  GtkWidget          parent_instance;

  CharterRecordItem *item; /* nullable */

  /* Template children */
  GtkWidget         *box;
  GtkLabel          *title;
  GtkLabel          *note;
  GtkLabel          *count;
};

G_DEFINE_FINAL_TYPE (CharterRecordRow, charter_record_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
name_row (CharterRecordRow *self)
{
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *note = charter_record_item_get_note (self->item);
  g_autoptr(GString) name = g_string_new (charter_record_item_get_title (self->item));

  if (GTK_IS_TREE_EXPANDER (around))
    around = gtk_widget_get_parent (around);
  if (around == NULL)
    return;
  if (note != NULL && *note != '\0')
    g_string_append_printf (name, ", %s", note);
  if (!charter_record_item_get_in_force (self->item))
    g_string_append_printf (name, ", %s", _("not in force"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (around),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static void
show_item (CharterRecordRow *self)
{
  gboolean is_group = charter_record_item_get_rows (self->item) != NULL;
  gboolean in_force = charter_record_item_get_in_force (self->item);
  const char *title = charter_record_item_get_title (self->item);
  const char *note = charter_record_item_get_note (self->item);
  g_autofree char *tip = in_force
                       ? g_strdup (title)
                       /* Translators: the name of something that has ended or not begun */
                       : g_strdup_printf (_("%s (not in force)"), title);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->note, note);
  gtk_label_set_text (self->count, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), !is_group && note != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->count), is_group);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), is_group ? NULL : tip);
  if (in_force)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "dim-label");
  name_row (self);
}

static void
charter_record_row_root (GtkWidget *widget)
{
  CharterRecordRow *self = CHARTER_RECORD_ROW (widget);

  GTK_WIDGET_CLASS (charter_record_row_parent_class)->root (widget);
  if (self->item != NULL)
    name_row (self);
}

static void
charter_record_row_dispose (GObject *object)
{
  CharterRecordRow *self = CHARTER_RECORD_ROW (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_RECORD_ROW);

  G_OBJECT_CLASS (charter_record_row_parent_class)->dispose (object);
}

static void
charter_record_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CharterRecordRow *self = CHARTER_RECORD_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      charter_record_row_set_item (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_record_row_class_init (CharterRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_record_row_dispose;
  object_class->set_property = charter_record_row_set_property;
  widget_class->root = charter_record_row_root;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, CHARTER_TYPE_RECORD_ITEM,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterRecordRow, box);
  gtk_widget_class_bind_template_child (widget_class, CharterRecordRow, title);
  gtk_widget_class_bind_template_child (widget_class, CharterRecordRow, note);
  gtk_widget_class_bind_template_child (widget_class, CharterRecordRow, count);
}

static void
charter_record_row_init (CharterRecordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_record_row_set_item:
 * @self: a row
 * @item: (nullable): what it shows
 */
void
charter_record_row_set_item (CharterRecordRow  *self,
                             CharterRecordItem *item)
{
  g_return_if_fail (CHARTER_IS_RECORD_ROW (self));
  g_return_if_fail (item == NULL || CHARTER_IS_RECORD_ITEM (item));

  if (self->item == item)
    return;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_object (item, "notify", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  show_item (self);
}

/**
 * charter_record_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CharterRecordItem *
charter_record_row_get_item (CharterRecordRow *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ROW (self), NULL);

  return self->item;
}
