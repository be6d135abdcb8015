/* window-compare.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "app/diagrams/diagram-edits.h"
#include "app/questions/comparison-window.h"

static void
show_cb (CharterWindow           *self,
         CharterComparisonWindow *window)
{
  charter_window_leave_table (self);
  charter_look_compare (self->look, charter_comparison_window_get_sides (window));
}

static CharterComparisonWindow *
open_window (CharterWindow *self)
{
  GtkWindow *window = charter_comparison_window_new (GTK_WINDOW (self), self->file);

  g_signal_connect_object (window, "go-to", G_CALLBACK (charter_window_go_to), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "show-in-diagram", G_CALLBACK (show_cb), self,
                           G_CONNECT_SWAPPED);
  return CHARTER_COMPARISON_WINDOW (window);
}

/* What is looked at now and what is recorded. */
static CharterComparedSides *
guess_sides (CharterWindow *self)
{
  g_autoptr(CharterComparedSide) from = charter_compared_side_new ();
  g_autoptr(CharterComparedSide) to = charter_compared_side_new ();

  if (charter_look_get_date (self->look) != NULL)
    from->date = *charter_look_get_date (self->look);
  return charter_compared_sides_new (from, to);
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  CharterComparedSides *compared = charter_look_get_compared (self->look);
  g_autoptr(CharterComparedSides) sides = compared != NULL ? charter_compared_sides_ref (compared)
                                                           : guess_sides (self);
  CharterComparisonWindow *window = open_window (self);

  charter_comparison_window_set_sides (window, sides);
  gtk_window_present (GTK_WINDOW (window));
}

static void
compare_saved_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  CharterRecordSet *saved = charter_file_get_saved (self->file);
  g_autoptr(CharterComparedSide) from = NULL;
  g_autoptr(CharterComparedSide) to = charter_compared_side_new ();
  g_autoptr(CharterComparedSides) sides = NULL;
  CharterComparisonWindow *window;

  if (saved == NULL)
    {
      charter_window_say (self, _("It has not been saved yet"));
      return;
    }
  from = charter_compared_side_new_saved (saved);
  sides = charter_compared_sides_new (from, to);
  window = open_window (self);
  charter_comparison_window_set_sides (window, sides);
  gtk_window_present (GTK_WINDOW (window));
}

static void
stop_comparing_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  charter_look_compare (CHARTER_WINDOW (widget)->look, NULL);
}

/* A diagram is read from the file alone. */
static const char *
get_reason (const CharterComparedSides *sides)
{
  return charter_compared_sides_get_to (sides)->place == CHARTER_COMPARED_ASSUMED
       ? _("A diagram can be kept for what is in the file. Keep it as a proposed model in the What if… "
           "window first, and compare with that.")
       : _("A diagram can be kept for what is in the file: dates and proposed models. Export or copy "
           "this picture to keep it.");
}

static void
keep_comparison_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  CharterComparedSides *sides = charter_look_get_compared (self->look);
  CharterDiagramLoader *loader = charter_diagram_pane_get_loader (self->diagram_pane);
  guint64 handle = charter_diagram_loader_get_view (loader);
  g_autoptr(GError) error = NULL;

  if (sides == NULL || handle == 0 || charter_file_get_read_only (self->file))
    return;
  if (!charter_compared_sides_can_be_kept (sides))
    {
      charter_window_say (self, get_reason (sides));
      return;
    }
  if (charter_diagram_edits_keep_comparison (charter_file_get_document (self->file), handle, sides,
                                             &error) == 0)
    charter_window_show_error (self, error);
  else
    charter_look_compare (self->look, NULL);
}

static CharterComparedSide *
copy_as_saved_now (CharterWindow             *self,
                   const CharterComparedSide *side)
{
  CharterComparedSide *copy;

  if (side->place != CHARTER_COMPARED_SAVED)
    return charter_compared_side_copy (side);
  copy = charter_compared_side_new_saved (charter_file_get_saved (self->file));
  copy->date = side->date;
  return copy;
}

static gboolean
is_of_saved (const CharterComparedSides *sides)
{
  GPtrArray *further = charter_compared_sides_get_further (sides);

  for (guint i = 0; i < further->len; i++)
    {
      if (((const CharterComparedSide *) g_ptr_array_index (further, i))->place == CHARTER_COMPARED_SAVED)
        return TRUE;
    }
  return charter_compared_sides_get_from (sides)->place == CHARTER_COMPARED_SAVED ||
         charter_compared_sides_get_to (sides)->place == CHARTER_COMPARED_SAVED;
}

/* What was last saved is something else now. */
static void
modified_cb (CharterWindow *self)
{
  CharterComparedSides *sides = charter_look_get_compared (self->look);
  g_autoptr(CharterComparedSide) from = NULL;
  g_autoptr(CharterComparedSide) to = NULL;
  g_autoptr(GPtrArray) further =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_compared_side_free);
  g_autoptr(CharterComparedSides) fresh = NULL;

  if (sides == NULL || charter_file_get_saved (self->file) == NULL || !is_of_saved (sides))
    return;
  from = copy_as_saved_now (self, charter_compared_sides_get_from (sides));
  to = copy_as_saved_now (self, charter_compared_sides_get_to (sides));
  for (guint i = 0; i < charter_compared_sides_get_further (sides)->len; i++)
    g_ptr_array_add (further,
                     copy_as_saved_now (self, g_ptr_array_index (
                                                charter_compared_sides_get_further (sides), i)));
  fresh = charter_compared_sides_new_with (from, to, further);
  charter_look_compare (self->look, fresh);
}

/* What would be is worked out from what was recorded then. */
static void
records_changed_cb (CharterWindow *self,
                    GPtrArray     *changes)
{
  CharterComparedSides *sides = charter_look_get_compared (self->look);
  gboolean is_changed = FALSE;

  if (sides == NULL || charter_compared_sides_get_to (sides)->place != CHARTER_COMPARED_ASSUMED)
    return;
  for (guint i = 0; i < changes->len; i++)
    is_changed |= charter_record_get_kind (charter_change_get_record (g_ptr_array_index (changes, i))) !=
                  CHARTER_KIND_VIEW;
  if (!is_changed)
    return;
  charter_look_compare (self->look, NULL);
  charter_window_say (self, _("The records have changed. Ask What if… again to see what would follow now."));
}

/**
 * charter_window_install_compare_actions:
 * @widget_class: the class of the window
 *
 * Asking what has changed, and drawing the answer.
 */
void
charter_window_install_compare_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "win.compare-saved", NULL, compare_saved_action);
  gtk_widget_class_install_action (widget_class, "win.stop-comparing", NULL,
                                   stop_comparing_action);
  gtk_widget_class_install_action (widget_class, "win.keep-comparison", NULL,
                                   keep_comparison_action);
}

/**
 * charter_window_watch_compare:
 * @self: a window
 *
 * Follows what was last saved while diagrams are compared with it.
 */
void
charter_window_watch_compare (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  g_signal_connect_object (self->file, "notify::modified", G_CALLBACK (modified_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (charter_file_get_document (self->file), "records-changed",
                           G_CALLBACK (records_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * charter_window_show_compared:
 * @self: a window
 *
 * Says in the bar of its look what diagrams compare, or nothing.
 */
void
charter_window_show_compared (CharterWindow *self)
{
  CharterComparedSides *sides;
  g_autofree char *text = NULL;
  gboolean can_be_kept;

  g_return_if_fail (CHARTER_IS_WINDOW (self));

  sides = charter_look_get_compared (self->look);
  gtk_widget_set_visible (self->back_button, sides == NULL);
  gtk_widget_set_visible (self->stop_button, sides != NULL);
  gtk_widget_set_visible (self->keep_button, sides != NULL);
  if (sides == NULL)
    return;
  can_be_kept = charter_compared_sides_can_be_kept (sides);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.keep-comparison",
                                 !charter_file_get_read_only (self->file));
  gtk_widget_set_tooltip_text (self->keep_button,
                               can_be_kept
                               ? _("Save a diagram that compares the same")
                               : get_reason (sides));
  text = charter_compared_sides_write_title (
    sides, charter_document_get_base (charter_file_get_document (self->file)),
    /* Translators: such as "9 July 2008", such as "what is recorded" */
    _("You are comparing %1$s with %2$s"));
  gtk_label_set_text (self->look_label, text);
}
