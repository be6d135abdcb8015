/* recent-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/recent-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/window/recent-files.h"

#define USUAL_MOST 10

#define SUFFIX ".partnership.json"

struct _CharterRecentList
{
  GtkWidget   parent_instance;

  guint       most;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CharterRecentList, charter_recent_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MOST,
  PROP_EMPTY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
add_row (CharterRecentList *self,
         GtkRecentInfo     *info)
{
  g_autoptr(GFile) location = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr(GFile) folder = g_file_get_parent (location);
  g_autofree char *folder_name = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  g_autofree char *name = g_strdup (gtk_recent_info_get_display_name (info));
  g_autofree char *title = NULL;
  g_autofree char *subtitle = g_markup_escape_text (folder_name, -1);
  g_autofree char *label = NULL;
  GtkWidget *row = adw_action_row_new ();

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  title = g_markup_escape_text (name, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, folder_name);
  /* Translators: the name of a partnership, then its folder */
  label = g_strdup_printf (_("%s in %s"), name, folder_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "charter-uri",
                          g_strdup (gtk_recent_info_get_uri (info)), g_free);
  gtk_list_box_append (self->list, row);
}

static void
update (CharterRecentList *self)
{
  g_autoptr(GPtrArray) files = charter_recent_files_list (self->most);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < files->len; i++)
    add_row (self, g_ptr_array_index (files, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), files->len > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
row_activated_cb (CharterRecentList *self,
                  GtkListBoxRow     *row)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  g_autofree char *uri = g_strdup (g_object_get_data (G_OBJECT (row), "charter-uri"));

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-recent", "s", uri);
}

static gboolean
charter_recent_list_grab_focus (GtkWidget *widget)
{
  CharterRecentList *self = CHARTER_RECENT_LIST (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
charter_recent_list_dispose (GObject *object)
{
  CharterRecentList *self = CHARTER_RECENT_LIST (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;

  G_OBJECT_CLASS (charter_recent_list_parent_class)->dispose (object);
}

static void
charter_recent_list_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CharterRecentList *self = CHARTER_RECENT_LIST (object);

  switch (prop_id)
    {
    case PROP_MOST:
      g_value_set_uint (value, self->most);
      break;

    case PROP_EMPTY:
      g_value_set_boolean (value, charter_recent_list_is_empty (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_recent_list_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CharterRecentList *self = CHARTER_RECENT_LIST (object);

  switch (prop_id)
    {
    case PROP_MOST:
      self->most = g_value_get_uint (value);
      update (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_recent_list_class_init (CharterRecentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_recent_list_dispose;
  object_class->get_property = charter_recent_list_get_property;
  object_class->set_property = charter_recent_list_set_property;
  widget_class->grab_focus = charter_recent_list_grab_focus;

  /**
   * CharterRecentList:most:
   *
   * How many it shows at most.
   */
  properties[PROP_MOST] = g_param_spec_uint ("most", NULL, NULL, 1, 100, USUAL_MOST,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * CharterRecentList:empty:
   *
   * Whether there is none.
   */
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, TRUE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
charter_recent_list_init (CharterRecentList *self)
{
  self->most = USUAL_MOST;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Recent partnerships"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * charter_recent_list_is_empty:
 * @self: a list
 *
 * Returns: whether nothing is in it
 */
gboolean
charter_recent_list_is_empty (CharterRecentList *self)
{
  g_return_val_if_fail (CHARTER_IS_RECENT_LIST (self), TRUE);

  return self->list == NULL || gtk_list_box_get_row_at_index (self->list, 0) == NULL;
}
