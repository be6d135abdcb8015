/* test-viewport.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/viewport.h"

static CharterViewport *
make_viewport (void)
{
  CharterViewport *viewport = charter_viewport_new ();

  charter_viewport_set_size (viewport, 800, 600);
  charter_viewport_set_content_size (viewport, 1200, 1600);
  return viewport;
}

static void
test_fits (void)
{
  g_autoptr(CharterViewport) viewport = make_viewport ();
  CharterPoint start = charter_viewport_to_widget (viewport, 0, 0);
  CharterPoint end = charter_viewport_to_widget (viewport, 1200, 1600);

  g_assert_true (charter_viewport_get_fits (viewport));
  g_assert_cmpfloat (start.x, >=, 0);
  g_assert_cmpfloat (start.y, >=, 0);
  g_assert_cmpfloat (end.x, <=, 800);
  g_assert_cmpfloat (end.y, <=, 600);

  charter_viewport_set_size (viewport, 400, 300);
  end = charter_viewport_to_widget (viewport, 1200, 1600);
  g_assert_cmpfloat (end.y, <=, 300);
}

static void
test_never_larger_than_paper (void)
{
  g_autoptr(CharterViewport) viewport = make_viewport ();

  charter_viewport_set_content_size (viewport, 50, 50);
  g_assert_cmpfloat_with_epsilon (charter_viewport_get_zoom (viewport), 1, 1e-9);
}

static void
test_point_under_pointer (void)
{
  g_autoptr(CharterViewport) viewport = make_viewport ();
  CharterPoint before;
  CharterPoint after;

  charter_viewport_zoom_to (viewport, 1.5, 400, 300);
  before = charter_viewport_to_content (viewport, 410, 290);
  for (guint i = 0; i < 5; i++)
    charter_viewport_zoom_by (viewport, 1.2, 410, 290);
  after = charter_viewport_to_content (viewport, 410, 290);
  g_assert_cmpfloat_with_epsilon (before.x, after.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (before.y, after.y, 1e-6);
  g_assert_false (charter_viewport_get_fits (viewport));
}

static void
test_limits (void)
{
  g_autoptr(CharterViewport) viewport = make_viewport ();

  charter_viewport_zoom_to (viewport, 1000, 0, 0);
  g_assert_cmpfloat_with_epsilon (charter_viewport_get_zoom (viewport), 8, 1e-9);
  charter_viewport_zoom_to (viewport, 0.0001, 0, 0);
  g_assert_cmpfloat_with_epsilon (charter_viewport_get_zoom (viewport), 0.05, 1e-9);
}

static void
test_pan_keeps_picture (void)
{
  g_autoptr(CharterViewport) viewport = make_viewport ();
  CharterPoint corner;

  charter_viewport_zoom_to (viewport, 2, 400, 300);
  charter_viewport_pan (viewport, 1e6, 1e6);
  corner = charter_viewport_to_widget (viewport, 0, 0);
  g_assert_cmpfloat (corner.x, <=, 100);
  g_assert_cmpfloat (corner.x, >=, 0);
  charter_viewport_pan (viewport, -1e6, -1e6);
  corner = charter_viewport_to_widget (viewport, 1200, 1600);
  g_assert_cmpfloat (corner.x, >=, 700);
  g_assert_cmpfloat (corner.y, <=, 600);
}

static void
test_reveal (void)
{
  g_autoptr(CharterViewport) viewport = make_viewport ();
  CharterRectangle place = { 1000, 1500, 50, 20 };
  CharterPoint start;
  CharterPoint end;

  charter_viewport_zoom_to (viewport, 2, 0, 0);
  charter_viewport_pan (viewport, 1e6, 1e6);
  charter_viewport_reveal (viewport, &place);
  start = charter_viewport_to_widget (viewport, place.x, place.y);
  end = charter_viewport_to_widget (viewport, place.x + place.width, place.y + place.height);
  g_assert_cmpfloat (start.x, >=, 0);
  g_assert_cmpfloat (start.y, >=, 0);
  g_assert_cmpfloat (end.x, <=, 800);
  g_assert_cmpfloat (end.y, <=, 600);
}

static void
count_cb (CharterViewport *viewport,
          guint           *n_changes)
{
  (*n_changes)++;
}

static void
test_notifies_once (void)
{
  g_autoptr(CharterViewport) viewport = make_viewport ();
  guint n_changes = 0;

  g_signal_connect (viewport, "changed", G_CALLBACK (count_cb), &n_changes);
  charter_viewport_set_size (viewport, 800, 600);
  g_assert_cmpuint (n_changes, ==, 0);
  charter_viewport_set_size (viewport, 900, 600);
  g_assert_cmpuint (n_changes, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport/fits", test_fits);
  g_test_add_func ("/viewport/never-larger-than-paper", test_never_larger_than_paper);
  g_test_add_func ("/viewport/point-under-pointer", test_point_under_pointer);
  g_test_add_func ("/viewport/limits", test_limits);
  g_test_add_func ("/viewport/pan-keeps-picture", test_pan_keeps_picture);
  g_test_add_func ("/viewport/reveal", test_reveal);
  g_test_add_func ("/viewport/notifies-once", test_notifies_once);

  return g_test_run ();
}
