/* about.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * charter_about_get_debug_information:
 *
 * Returns: (transfer full): the versions that a report of a fault needs; not
 *   translated, since its readers are the authors
 */
char *
charter_about_get_debug_information (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  GdkDisplay *display = gdk_display_get_default ();

  g_string_append_printf (text, "Charter: %s\n", CHARTER_VERSION);
  g_string_append_printf (text, "System: %s\n", system != NULL ? system : "not known");
  g_string_append_printf (text, "GLib: %u.%u.%u\n",
                          glib_major_version, glib_minor_version, glib_micro_version);
  g_string_append_printf (text, "GTK: %u.%u.%u\n", gtk_get_major_version (),
                          gtk_get_minor_version (), gtk_get_micro_version ());
  g_string_append_printf (text, "libadwaita: %u.%u.%u\n", adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version ());
  g_string_append_printf (text, "Display: %s\n",
                          display != NULL ? G_OBJECT_TYPE_NAME (display) : "none");
  g_string_append_printf (text, "Languages: %s\n", g_get_language_names ()[0]);
  return g_string_free (text, FALSE);
}

/**
 * charter_about_present:
 * @parent: (nullable): the window it is about
 *
 * Shows what this program is.
 */
void
charter_about_present (GtkWindow *parent)
{
  g_autofree char *debug_information = charter_about_get_debug_information ();

  adw_show_about_window (parent,
                         "application-name", "Charter",
                         "application-icon", CHARTER_APPLICATION_ID,
                         "version", CHARTER_VERSION,
                         "developer-name", _("The Charter contributors"),
                         "comments", _("Draws how a partnership of councils is governed"),
                         "copyright", "© 2026 The Charter contributors",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "debug-info", debug_information,
                         "debug-info-filename", "charter-debug-information.txt",
                         /* Translators: your names, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
