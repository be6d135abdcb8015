/* test-narrow.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas.h"
#include "app/contents/contents.h"
#include "app/diagrams/diagram-pane.h"
#include "app/window/application.h"
#include "app/window/window.h"

#include "display-test.h"

/* Pixels, at both sides together. */
#define SHADOW 12

static gboolean
is_wide (GtkWidget *window)
{
  return gtk_widget_get_width (window) > 1000 &&
         gtk_widget_get_mapped (charter_test_find_type (window, CHARTER_TYPE_CONTENTS));
}

static gboolean
is_narrow (GtkWidget *window)
{
  return gtk_widget_get_width (window) <= 400 &&
         !gtk_widget_get_mapped (charter_test_find_type (window, CHARTER_TYPE_CONTENTS)) &&
         gtk_widget_get_mapped (charter_test_find_type (window, CHARTER_TYPE_CANVAS));
}

static void
check_narrow (CharterWindow *window)
{
  charter_test_spin_until (is_wide (GTK_WIDGET (window)));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  charter_test_spin_until (is_narrow (GTK_WIDGET (window)));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  charter_test_spin_until (is_wide (GTK_WIDGET (window)));
}

/* Without a window manager the shadow is a part of the width. */
static gboolean
has_width (GtkWidget *window,
           int        width)
{
  GtkWidget *pane = charter_test_find_type (window, CHARTER_TYPE_DIAGRAM_PANE);

  return ABS (gtk_widget_get_width (window) - width) <= SHADOW &&
         gtk_widget_get_width (pane) == gtk_widget_get_width (window);
}

static gboolean
is_readable (GtkWidget *window)
{
  GtkLabel *reading = GTK_LABEL (charter_test_find_id (window, "printing_label"));

  return !pango_layout_is_ellipsized (gtk_label_get_layout (reading));
}

/* With a sentence and its buttons over the panes. */
static void
check_widths (CharterWindow *window)
{
  static const int widths[] = { 360, 420, 500, 640, 800, 360 };
  GtkWidget *bar = charter_test_find_id (GTK_WIDGET (window), "bar");
  int folded = 0;

  charter_test_activate (window, "win.compare-saved");
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 640);
      charter_test_spin_until (has_width (GTK_WIDGET (window), widths[i]));
      charter_test_spin_until (is_readable (GTK_WIDGET (window)));
      if (i == 0)
        folded = gtk_widget_get_height (bar);
      else if (widths[i] == 800)
        g_assert_cmpint (gtk_widget_get_height (bar), <, folded);
    }
  g_assert_cmpint (gtk_widget_get_height (bar), ==, folded);
}

static void
test_widths (void)
{
  charter_test_run_example (check_widths);
}

static void
test_narrow (void)
{
  charter_test_run_example (check_narrow);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/narrow/and-back", test_narrow);
  g_test_add_func ("/narrow/widths", test_widths);

  return g_test_run ();
}
