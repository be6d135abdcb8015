/* late-menu.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/widgets/late-menu.h"

static void
build (GtkMenuButton *button,
       gpointer       user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (user_data));
}

/**
 * charter_late_menu_set:
 * @button: a button
 * @menu: what it opens
 *
 * Gives the button a menu whose widgets are made when it is opened for the
 * first time: a menu has five for each entry, and a window a good many menus.
 */
void
charter_late_menu_set (GtkMenuButton *button,
                       GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, build, g_object_ref (menu), g_object_unref);
}
