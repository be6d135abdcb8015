/* window-panes.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

/* Narrower than this one pane fills the window, pixels. */
#define NARROW 900
/* As narrow as a window can be made while all panes are shown, pixels. */
#define NARROWEST 360

static gboolean
is_narrow (CharterWindow *self,
           int            width)
{
  return width < MAX (NARROW, self->wide_minimum);
}

static void
update_panes (CharterWindow *self)
{
  gboolean diagram_shown = !self->narrow || !(self->contents_shown || self->details_shown);

  gtk_widget_set_visible (GTK_WIDGET (self->contents), self->contents_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->side), self->details_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->middle), diagram_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->inner_paned), diagram_shown || self->details_shown);
  gtk_widget_set_visible (self->wide_start, !self->narrow);
  gtk_widget_set_visible (self->save_button, !self->narrow);
  gtk_widget_set_visible (self->redo_button, !self->narrow);
}

static void
set_pane_shown (CharterWindow *self,
                gboolean      *place,
                gboolean       shown,
                const char    *property)
{
  if (*place == shown)
    return;
  *place = shown;
  g_object_notify (G_OBJECT (self), property);
}

static void
first_frame_cb (CharterWindow *self,
                GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self->paned), TRUE);
}

static void
realize_cb (CharterWindow *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (first_frame_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
adapt (gpointer user_data)
{
  CharterWindow *self = CHARTER_WINDOW (user_data);
  gboolean narrow = is_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)));

  self->adapt_source = 0;
  if (self->narrow == narrow)
    return G_SOURCE_REMOVE;
  if (narrow)
    {
      self->contents_asked = self->contents_shown;
      self->details_asked = self->details_shown;
    }
  self->narrow = narrow;
  set_pane_shown (self, &self->contents_shown, !narrow && self->contents_asked,
                  "contents-shown");
  set_pane_shown (self, &self->details_shown, !narrow && self->details_asked,
                  "details-shown");
  update_panes (self);
  return G_SOURCE_REMOVE;
}

/**
 * charter_window_panes_set_contents_shown:
 * @self: a window
 * @shown: whether to show the contents
 *
 * In a narrow window it takes the place of the other panes.
 */
void
charter_window_panes_set_contents_shown (CharterWindow *self,
                                         gboolean       shown)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  if (shown && self->narrow)
    set_pane_shown (self, &self->details_shown, FALSE, "details-shown");
  set_pane_shown (self, &self->contents_shown, shown, "contents-shown");
  update_panes (self);
}

/**
 * charter_window_panes_set_details_shown:
 * @self: a window
 * @shown: whether to show the details
 *
 * In a narrow window they take the place of the other panes.
 */
void
charter_window_panes_set_details_shown (CharterWindow *self,
                                        gboolean       shown)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  if (shown && self->narrow)
    set_pane_shown (self, &self->contents_shown, FALSE, "contents-shown");
  set_pane_shown (self, &self->details_shown, shown, "details-shown");
  update_panes (self);
}

/**
 * charter_window_panes_reduce:
 * @self: a window
 * @minimum: (inout): the width that what is shown needs, in pixels
 *
 * Lets the window become narrower than all panes together, since only one is
 * shown then.
 */
void
charter_window_panes_reduce (CharterWindow *self,
                             int           *minimum)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));
  g_return_if_fail (minimum != NULL);

  if (self->narrow)
    return;
  self->wide_minimum = *minimum;
  *minimum = MIN (*minimum, NARROWEST);
}

/**
 * charter_window_panes_adapt:
 * @self: a window
 * @width: its width in pixels
 *
 * Shows one pane or all of them, soon: what is visible must not change while
 * sizes are given out.
 */
void
charter_window_panes_adapt (CharterWindow *self,
                            int            width)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  if (self->narrow != is_narrow (self, width) && self->adapt_source == 0)
    self->adapt_source = g_idle_add (adapt, self);
}

/**
 * charter_window_panes_delay:
 * @self: a window that is not shown yet
 *
 * Leaves the panes to its second frame. Their many widgets need their styles
 * and sizes before a frame with them can be painted, and a window that is there
 * at once tells the user that the program was heard (measured: the first frame
 * comes after 1.5 times that of an empty window instead of 2.2 times, the
 * diagram no later).
 */
void
charter_window_panes_delay (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));
  g_return_if_fail (!gtk_widget_get_realized (GTK_WIDGET (self)));

  gtk_widget_set_visible (GTK_WIDGET (self->paned), FALSE);
  g_signal_connect (self, "realize", G_CALLBACK (realize_cb), NULL);
}

/**
 * charter_window_panes_remember:
 * @self: a window
 *
 * Keeps its size and that of its panes for the next one.
 */
void
charter_window_panes_remember (CharterWindow *self)
{
  int width;
  int height;

  g_return_if_fail (CHARTER_IS_WINDOW (self));

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", CLAMP (width, 360, 16384));
  g_settings_set_int (self->settings, "window-height", CLAMP (height, 240, 16384));
  g_settings_set_boolean (self->settings, "window-maximised",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (self->settings, "contents-shown",
                          self->narrow ? self->contents_asked : self->contents_shown);
  g_settings_set_boolean (self->settings, "details-shown",
                          self->narrow ? self->details_asked : self->details_shown);
  if (!self->narrow && self->contents_shown)
    g_settings_set_int (self->settings, "contents-width",
                        CLAMP (gtk_paned_get_position (self->paned), 180, 8192));
  if (!self->narrow && self->details_shown)
    g_settings_set_int (self->settings, "details-width",
                        CLAMP (gtk_widget_get_width (GTK_WIDGET (self->side)), 240, 8192));
}

/**
 * charter_window_panes_recall:
 * @self: a window
 *
 * Gives it the sizes that the last one had.
 */
void
charter_window_panes_recall (CharterWindow *self)
{
  int width;
  int contents_width;
  int details_width;

  g_return_if_fail (CHARTER_IS_WINDOW (self));

  width = g_settings_get_int (self->settings, "window-width");
  contents_width = g_settings_get_int (self->settings, "contents-width");
  details_width = g_settings_get_int (self->settings, "details-width");
  gtk_window_set_default_size (GTK_WINDOW (self), width,
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximised"))
    gtk_window_maximize (GTK_WINDOW (self));
  gtk_paned_set_position (self->paned, contents_width);
  set_pane_shown (self, &self->contents_shown,
                  g_settings_get_boolean (self->settings, "contents-shown"), "contents-shown");
  set_pane_shown (self, &self->details_shown,
                  g_settings_get_boolean (self->settings, "details-shown"), "details-shown");
  gtk_paned_set_position (self->inner_paned,
                          MAX (1, width - (self->contents_shown ? contents_width : 0) -
                                  details_width));
  self->contents_asked = self->contents_shown;
  self->details_asked = self->details_shown;
  update_panes (self);
}

