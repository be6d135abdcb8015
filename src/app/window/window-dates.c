/* window-dates.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

static void
show_look (CharterWindow *self)
{
  const CharterDate *date = charter_look_get_date (self->look);
  gboolean is_elsewhen = charter_look_is_elsewhen (self->look);
  g_autofree char *words = date != NULL ? charter_date_to_words (date) : NULL;
  g_autofree char *text = NULL;

  if (charter_look_may_edit (self->look))
    self->edited_elsewhen = FALSE;
  if (is_elsewhen && self->edited_elsewhen)
    /* Translators: a date, such as "9 July 2008" */
    text = g_strdup_printf (_("You are looking at %s. Edit anyway? Changes apply to the records, "
                              "not only to this date."), words);
  else if (is_elsewhen)
    /* Translators: a date, such as "9 July 2008" */
    text = g_strdup_printf (_("You are looking at %s"), words);

  if (text != NULL)
    gtk_label_set_text (self->look_label, text);
  if (self->edited_elsewhen)
    gtk_widget_add_css_class (self->look_box, "question");
  else
    gtk_widget_remove_css_class (self->look_box, "question");
  gtk_widget_set_visible (self->edit_button, self->edited_elsewhen);
  charter_window_show_compared (self);
  gtk_revealer_set_reveal_child (self->look_bar, is_elsewhen ||
                                 charter_look_get_compared (self->look) != NULL);
}

/* How a diagram looks has no date, and neither has a point that is set aside. */
static gboolean
is_undated (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      CharterKindId kind =
        charter_record_get_kind (charter_change_get_record (g_ptr_array_index (changes, i)));

      if (kind != CHARTER_KIND_VIEW && kind != CHARTER_KIND_DISMISSAL)
        return FALSE;
    }
  return TRUE;
}

/* The question stands in the bar and leaves the focus where it is: whoever
 * types goes on typing, and nothing typed is lost by any answer. */
static void
records_changed_cb (CharterWindow *self,
                    GPtrArray     *changes)
{
  if (charter_look_may_edit (self->look) || is_undated (changes))
    return;
  self->edited_elsewhen = TRUE;
  show_look (self);
}

static void
back_to_today_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  self->edited_elsewhen = FALSE;
  charter_look_set_date (self->look, NULL);
}

static void
edit_at_date_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  charter_look_allow_edits (CHARTER_WINDOW (widget)->look);
}

/**
 * charter_window_install_date_actions:
 * @widget_class: the class of the window
 *
 * What is done about the date that a window looks at.
 */
void
charter_window_install_date_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back-to-today", NULL, back_to_today_action);
  gtk_widget_class_install_action (widget_class, "win.edit-at-date", NULL, edit_at_date_action);
}

/**
 * charter_window_dates_init:
 * @self: a window with its settings
 *
 * Makes its look, and shows the date bar or hides it as the last one did.
 */
void
charter_window_dates_init (CharterWindow *self)
{
  g_autoptr(GAction) action = NULL;

  g_return_if_fail (CHARTER_IS_WINDOW (self));

  self->look = charter_look_new ();
  g_signal_connect_object (self->look, "changed", G_CALLBACK (show_look), self, G_CONNECT_SWAPPED);
  action = g_settings_create_action (self->settings, "date-shown");
  g_action_map_add_action (G_ACTION_MAP (self), action);
  g_settings_bind (self->settings, "date-shown",
                   charter_diagram_pane_get_date_bar (self->diagram_pane), "visible",
                   G_SETTINGS_BIND_GET);
}

/**
 * charter_window_dates_set_document:
 * @self: a window
 * @document: what it shows
 *
 * Watches out for edits while the window looks at another date.
 */
void
charter_window_dates_set_document (CharterWindow   *self,
                                   CharterDocument *document)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));

  g_signal_connect_object (document, "records-changed", G_CALLBACK (records_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * charter_window_get_look:
 * @self: a window
 *
 * Returns: (transfer none): the date it looks at
 */
CharterLook *
charter_window_get_look (CharterWindow *self)
{
  g_return_val_if_fail (CHARTER_IS_WINDOW (self), NULL);

  return self->look;
}
