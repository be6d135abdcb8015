/* test-narrow.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/canvas.h"
#include "app/contents/contents.h"
#include "app/window/application.h"
#include "app/window/window.h"

#include "display-test.h"

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

  return g_test_run ();
}
