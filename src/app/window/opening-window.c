/* opening-window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/opening-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Pixels. */
#define WIDTH        360
#define SPINNER_SIZE 48

static gboolean
close_cb (GtkWindow    *window,
          GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
  return FALSE;
}

/**
 * charter_opening_window_new:
 * @application: the program
 * @parent: (nullable): the window it was asked for in
 * @location: the file that is being read
 * @cancellable: cancelled when the user closes the window
 *
 * Returns: (transfer none): a window that says what takes so long; destroy it
 *   when the file is read
 */
GtkWindow *
charter_opening_window_new (GtkApplication *application,
                            GtkWindow      *parent,
                            GFile          *location,
                            GCancellable   *cancellable)
{
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *title = NULL;
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *page;
  GtkWidget *spinner;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_FILE (location), NULL);
  g_return_val_if_fail (G_IS_CANCELLABLE (cancellable), NULL);

  name = g_file_get_basename (location);
  shown = g_filename_display_name (name);
  markup = g_markup_escape_text (shown, -1);
  /* Translators: the name of a file */
  title = g_strdup_printf (_("Opening “%s”"), shown);

  spinner = gtk_spinner_new ();
  gtk_widget_set_size_request (spinner, SPINNER_SIZE, SPINNER_SIZE);
  gtk_widget_set_margin_bottom (spinner, SPINNER_SIZE);
  gtk_spinner_start (GTK_SPINNER (spinner));
  page = adw_status_page_new ();
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Opening"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), markup);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), spinner);
  gtk_widget_add_css_class (page, "compact");
  gtk_widget_set_vexpand (page, TRUE);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "flat");
  gtk_box_append (GTK_BOX (box), page);

  window = g_object_new (ADW_TYPE_WINDOW,
                         "application", application,
                         "transient-for", parent,
                         "title", title,
                         "default-width", WIDTH,
                         "content", box,
                         NULL);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_cb), cancellable,
                           G_CONNECT_DEFAULT);
  return GTK_WINDOW (window);
}
