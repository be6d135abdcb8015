/* test-narrow.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/application.h"
#include "app/canvas.h"
#include "app/contents.h"
#include "app/window.h"

#include "example.h"
#include "open-window.h"

/* Longer than a window takes to change its size on a busy machine, microseconds. */
#define PATIENCE (20 * G_USEC_PER_SEC)

typedef gboolean (*ConditionFunc) (GtkWidget *window);

static gboolean
tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
spin_until (ConditionFunc  condition,
            GtkWidget     *window)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint source = g_timeout_add (5, tick, NULL);

  while (!condition (window))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static GtkWidget *
find_widget (GtkWidget *from,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_wide (GtkWidget *window)
{
  return gtk_widget_get_width (window) > 1000 &&
         gtk_widget_get_mapped (find_widget (window, CHARTER_TYPE_CONTENTS));
}

static gboolean
is_narrow (GtkWidget *window)
{
  return gtk_widget_get_width (window) <= 400 &&
         !gtk_widget_get_mapped (find_widget (window, CHARTER_TYPE_CONTENTS)) &&
         gtk_widget_get_mapped (find_widget (window, CHARTER_TYPE_CANVAS));
}

static void
opened_cb (GApplication *application)
{
  GtkWindow *window;

  while ((window = (GtkWindow *) find_open_window (application)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  spin_until (is_wide, GTK_WIDGET (window));
  gtk_window_set_default_size (window, 360, 640);
  spin_until (is_narrow, GTK_WIDGET (window));
  gtk_window_set_default_size (window, 1280, 800);
  spin_until (is_wide, GTK_WIDGET (window));
  gtk_window_destroy (window);
}

static void
test_narrow (void)
{
  CharterApplication *application = charter_application_new (G_APPLICATION_NON_UNIQUE);
  g_autofree char *path = copy_example ();
  char *arguments[] = { (char *) "test", path, NULL };

  g_signal_connect_after (application, "open", G_CALLBACK (opened_cb), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 2, arguments), ==, 0);
  g_assert_finalize_object (application);
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
