/* window-keys.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include "app/records/record-group.h"

/* Where the keys stop on their way round the window. What hangs on a record is
 * far below its fields, and gets a stop of its own. */
typedef enum
{
  STOP_DIAGRAMS,
  STOP_TABLES,
  STOP_CHECKS,
  STOP_RECORDS,
  STOP_DIAGRAM,
  STOP_DETAILS,
  STOP_CONNECTIONS,
  N_STOPS,
} Stop;

static GtkWidget *
get_stop (CharterWindow *self,
          Stop           stop)
{
  switch (stop)
    {
    case STOP_DIAGRAMS:
      return GTK_WIDGET (charter_contents_get_diagram_list (self->contents));

    case STOP_TABLES:
      return GTK_WIDGET (charter_contents_get_table_list (self->contents));

    case STOP_CHECKS:
      return GTK_WIDGET (charter_contents_get_check_entry (self->contents));

    case STOP_RECORDS:
      return GTK_WIDGET (charter_contents_get_outline_pane (self->contents));

    case STOP_DIAGRAM:
      return GTK_WIDGET (self->middle);

    case STOP_DETAILS:
      return gtk_stack_get_visible_child (self->side);

    case STOP_CONNECTIONS:
      return charter_details_get_connections (self->details);

    case N_STOPS:
    default:
      return NULL;
    }
}

/* The connections stand in the details, so the last stop that has the keys is
 * the one. */
static Stop
find_stop (CharterWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  Stop found = N_STOPS;

  for (guint i = 0; focus != NULL && i < N_STOPS; i++)
    {
      GtkWidget *stop = get_stop (self, (Stop) i);

      if (stop == focus || gtk_widget_is_ancestor (focus, stop))
        found = (Stop) i;
    }
  return found;
}

static void
remember_stop (CharterWindow *self)
{
  if (gtk_window_get_focus (GTK_WINDOW (self)) != NULL &&
      !gtk_widget_in_destruction (GTK_WIDGET (self)))
    self->last_pane = find_stop (self);
}

static gboolean
focus_diagram (CharterWindow *self)
{
  GtkWidget *canvas = GTK_WIDGET (charter_diagram_pane_get_canvas (self->diagram_pane));

  if (gtk_widget_get_mapped (canvas) && gtk_widget_grab_focus (canvas))
    return TRUE;
  return gtk_widget_child_focus (gtk_stack_get_visible_child (self->middle), GTK_DIR_TAB_FORWARD);
}

static gboolean
focus_stop (CharterWindow *self,
            Stop           stop)
{
  GtkWidget *widget = get_stop (self, stop);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (stop == STOP_DIAGRAM)
    return focus_diagram (self);
  if (stop == STOP_CONNECTIONS)
    return charter_details_go_to_connections (self->details);
  return gtk_widget_grab_focus (widget);
}

static void
walk (CharterWindow *self,
      guint          step)
{
  /* While a menu goes away nothing has the keys for a moment. */
  Stop current = gtk_window_get_focus (GTK_WINDOW (self)) != NULL ? find_stop (self)
                                                                  : (Stop) self->last_pane;
  guint first = current < N_STOPS ? current : step == 1 ? N_STOPS - 1 : 0;

  for (guint i = 1; i <= N_STOPS; i++)
    {
      if (focus_stop (self, (Stop) ((first + i * step) % N_STOPS)))
        return;
    }
}

static void
next_pane_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  walk (CHARTER_WINDOW (widget), 1);
}

static void
previous_pane_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  walk (CHARTER_WINDOW (widget), N_STOPS - 1);
}

static void
choose_diagram_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  charter_diagram_list_choose (charter_contents_get_diagram_list (self->contents),
                               g_variant_get_uint32 (parameter));
}

static void
offer_new_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);

  if (charter_file_get_read_only (self->file))
    return;
  charter_window_panes_set_contents_shown (self, TRUE);
  charter_outline_pane_offer_new (charter_contents_get_outline_pane (self->contents));
}

/* One more of what is selected: a list of councils is typed one after the
 * other. */
static void
add_another_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  CharterRecordSet *records =
    charter_document_get_records (charter_file_get_document (self->file));
  CharterRecord *record =
    charter_record_set_find_handle (records, charter_selection_get_handle (self->selection));
  CharterRecordGroup group;

  if (record != NULL && charter_record_group_find (records, record, &group))
    gtk_widget_activate_action (widget, "win.add", "i", (int) group);
}

/**
 * charter_window_install_key_actions:
 * @widget_class: the class of the window
 *
 * What is quicker by keys than by the way to the button.
 */
void
charter_window_install_key_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL,
                                   previous_pane_action);
  gtk_widget_class_install_action (widget_class, "win.choose-diagram", "u",
                                   choose_diagram_action);
  gtk_widget_class_install_action (widget_class, "win.offer-new", NULL, offer_new_action);
  gtk_widget_class_install_action (widget_class, "win.add-another", NULL, add_another_action);
}

/**
 * charter_window_watch_keys:
 * @self: a window
 *
 * Keeps in mind which pane has the keys.
 */
void
charter_window_watch_keys (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  self->last_pane = N_STOPS;
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (remember_stop), NULL);
}
