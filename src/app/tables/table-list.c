/* table-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/tables/table-list.h"

#include <glib/gi18n.h>

struct _CharterTableList
{
  GtkWidget               parent_instance;

  const CharterTableKind *kind;  /* nullable: none is chosen */

  /* Template children */
  GtkExpander            *expander;
  GtkListBox             *list;
};

G_DEFINE_FINAL_TYPE (CharterTableList, charter_table_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
take_kind (CharterTableList       *self,
           const CharterTableKind *kind)
{
  if (self->kind == kind)
    return;
  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

static void
row_selected_cb (CharterTableList *self,
                 GtkListBoxRow    *row)
{
  take_kind (self, row != NULL
                   ? charter_table_kind_get_nth ((guint) gtk_list_box_row_get_index (row))
                   : NULL);
}

static void
row_activated_cb (CharterTableList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
add_rows (CharterTableList *self)
{
  const CharterTableKind *kind;

  for (guint i = 0; (kind = charter_table_kind_get_nth (i)) != NULL; i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *label = gtk_label_new (_(kind->title));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (row, _(kind->title));
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->title), -1);
      gtk_list_box_append (self->list, row);
    }
}

static void
charter_table_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHARTER_TYPE_TABLE_LIST);

  G_OBJECT_CLASS (charter_table_list_parent_class)->dispose (object);
}

static void
charter_table_list_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CharterTableList *self = CHARTER_TABLE_LIST (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_pointer (value, (gpointer) self->kind);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
charter_table_list_grab_focus (GtkWidget *widget)
{
  CharterTableList *self = CHARTER_TABLE_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL && gtk_expander_get_expanded (self->expander)
       ? gtk_widget_grab_focus (GTK_WIDGET (row))
       : gtk_widget_grab_focus (GTK_WIDGET (self->expander));
}

static void
charter_table_list_class_init (CharterTableListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_table_list_dispose;
  object_class->get_property = charter_table_list_get_property;
  widget_class->grab_focus = charter_table_list_grab_focus;

  properties[PROP_KIND] = g_param_spec_pointer ("kind", NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CharterTableList::activated:
   *
   * The user wants to go to the chosen table.
   */
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/table-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterTableList, expander);
  gtk_widget_class_bind_template_child (widget_class, CharterTableList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
charter_table_list_init (CharterTableList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
}

/**
 * charter_table_list_get_kind:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the chosen table
 */
const CharterTableKind *
charter_table_list_get_kind (CharterTableList *self)
{
  g_return_val_if_fail (CHARTER_IS_TABLE_LIST (self), NULL);

  return self->kind;
}

/**
 * charter_table_list_set_kind:
 * @self: a list
 * @kind: (nullable): the table to choose, or %NULL for none
 */
void
charter_table_list_set_kind (CharterTableList       *self,
                             const CharterTableKind *kind)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (CHARTER_IS_TABLE_LIST (self));

  for (int i = 0; kind != NULL && charter_table_kind_get_nth ((guint) i) != NULL; i++)
    {
      if (charter_table_kind_get_nth ((guint) i) == kind)
        row = gtk_list_box_get_row_at_index (self->list, i);
    }
  if (row != NULL)
    gtk_expander_set_expanded (self->expander, TRUE);
  gtk_list_box_select_row (self->list, row);
}
