/* find-bar.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/find-bar.h"

#include <glib/gi18n.h>

struct _CharterFindBar
{
  GtkWidget       parent_instance;

  CharterCanvas  *canvas;    /* nullable, borrowed: its neighbour in the pane */
  guint           n_matches;

  /* Template children */
  GtkRevealer    *revealer;
  GtkSearchEntry *entry;
  GtkLabel       *count;
};

G_DEFINE_FINAL_TYPE (CharterFindBar, charter_find_bar, GTK_TYPE_WIDGET)

/* A screen reader hears what the match says: the eye sees it in the picture. */
static void
show_match (CharterFindBar *self,
            guint           match)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *words = NULL;
  const char *name = charter_canvas_get_match_name (self->canvas);

  if (*text == '\0')
    words = g_strdup ("");
  else if (self->n_matches == 0)
    words = g_strdup (_("Nothing found"));
  else
    /* Translators: which match is shown, and how many there are: "3 of 7" */
    words = g_strdup_printf (_("%u of %u"), match, self->n_matches);
  gtk_label_set_text (self->count, words);
  if (*text != '\0' && self->n_matches == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  name != NULL ? name : words, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.next", self->n_matches > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.previous", self->n_matches > 0);
}

static void
search_cb (CharterFindBar *self)
{
  if (self->canvas == NULL || !gtk_revealer_get_reveal_child (self->revealer))
    return;
  self->n_matches = charter_canvas_search (self->canvas,
                                           gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  show_match (self, charter_canvas_show_match (self->canvas, 0));
}

static void
go (CharterFindBar *self,
    int             steps)
{
  if (self->canvas != NULL)
    show_match (self, charter_canvas_show_match (self->canvas, steps));
}

static void
activated_cb (CharterFindBar *self)
{
  go (self, 1);
}

static void
go_back (CharterFindBar *self)
{
  go (self, -1);
}

static gboolean
key_pressed_cb (CharterFindBar  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || (state & GDK_SHIFT_MASK) == 0)
    return FALSE;
  go (self, -1);
  return TRUE;
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  go (CHARTER_FIND_BAR (widget), 1);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  go (CHARTER_FIND_BAR (widget), -1);
}

static void
stop (CharterFindBar *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (self->canvas != NULL)
    charter_canvas_end_search (self->canvas);
}

static void
charter_find_bar_dispose (GObject *object)
{
  CharterFindBar *self = CHARTER_FIND_BAR (object);

  self->canvas = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_FIND_BAR);

  G_OBJECT_CLASS (charter_find_bar_parent_class)->dispose (object);
}

static void
charter_find_bar_class_init (CharterFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_find_bar_dispose;

  gtk_widget_class_install_action (widget_class, "find.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "find.previous", NULL, previous_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CharterFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, CharterFindBar, count);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_back);
  gtk_widget_class_bind_template_callback (widget_class, stop);
}

static void
charter_find_bar_init (CharterFindBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * charter_find_bar_set_canvas:
 * @self: a bar
 * @canvas: (transfer none): where it looks; it must live as long
 */
void
charter_find_bar_set_canvas (CharterFindBar *self,
                             CharterCanvas  *canvas)
{
  g_return_if_fail (CHARTER_IS_FIND_BAR (self));
  g_return_if_fail (CHARTER_IS_CANVAS (canvas));

  self->canvas = canvas;
}

/**
 * charter_find_bar_open:
 * @self: a bar
 *
 * Shows the bar, with the words that were looked for before selected.
 */
void
charter_find_bar_open (CharterFindBar *self)
{
  g_return_if_fail (CHARTER_IS_FIND_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  search_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * charter_find_bar_refresh:
 * @self: a bar
 *
 * The diagram is another one: looks again.
 */
void
charter_find_bar_refresh (CharterFindBar *self)
{
  g_return_if_fail (CHARTER_IS_FIND_BAR (self));

  search_cb (self);
}
