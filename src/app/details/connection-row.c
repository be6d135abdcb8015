/* connection-row.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/connection-row.h"

#include <glib/gi18n.h>

#include "analysis/connections/connection-words.h"
#include "app/widgets/wrap-box.h"

struct _CharterConnectionRow
{
  GtkListBoxRow   parent_instance;

  guint64         record;    /* handle of what says so, or 0 */
  guint64         target;    /* handle of the other end, or 0 */
  gboolean        is_ticked; /* as recorded */
  gboolean        showing;   /* the tick follows the records, not the user */

  /* Template children */
  GtkCheckButton *tick;
  GtkLabel       *title;
  GtkLabel       *note;
  GtkButton      *edit;
  GtkButton      *remove;
};

G_DEFINE_FINAL_TYPE (CharterConnectionRow, charter_connection_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  EDIT,
  REMOVE,
  TICK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
edit_cb (CharterConnectionRow *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
remove_cb (CharterConnectionRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
ticked_cb (CharterConnectionRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[TICK], 0);
}

static gboolean
key_pressed_cb (CharterConnectionRow *self,
                guint                 key,
                guint                 code,
                GdkModifierType       modifiers)
{
  if (key != GDK_KEY_Delete || !gtk_widget_get_visible (GTK_WIDGET (self->remove)))
    return GDK_EVENT_PROPAGATE;
  remove_cb (self);
  return GDK_EVENT_STOP;
}

static void
name_control (GtkWidget  *widget,
              const char *format,
              const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", format, title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
charter_connection_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHARTER_TYPE_CONNECTION_ROW);

  G_OBJECT_CLASS (charter_connection_row_parent_class)->dispose (object);
}

static void
charter_connection_row_class_init (CharterConnectionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_connection_row_dispose;

  /**
   * CharterConnectionRow::edit:
   * @self: the row
   *
   * The user wants to see the record that says so.
   */
  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CharterConnectionRow::remove:
   * @self: the row
   *
   * The user wants to take it away.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CharterConnectionRow::tick:
   * @self: the row
   *
   * The user has ticked it, or taken the tick away.
   */
  signals[TICK] = g_signal_new ("tick", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CHARTER_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/connection-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionRow, tick);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionRow, title);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionRow, note);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionRow, edit);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, ticked_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
charter_connection_row_init (CharterConnectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_connection_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
charter_connection_row_new (void)
{
  return g_object_new (CHARTER_TYPE_CONNECTION_ROW, NULL);
}

/**
 * charter_connection_row_show:
 * @self: a row
 * @connections: what hangs on a record
 * @section: a number from 0
 * @row: a number from 0
 * @read_only: whether it is only looked at
 */
void
charter_connection_row_show (CharterConnectionRow     *self,
                             const CharterConnections *connections,
                             guint                     section,
                             guint                     row,
                             gboolean                  read_only)
{
  const CharterConnection *connection;
  const CharterConnectionKind *kind;
  g_autofree char *title = NULL;
  g_autofree char *note = NULL;
  g_autofree char *name = NULL;
  gboolean ticks;
  gboolean has_own_record;

  g_return_if_fail (CHARTER_IS_CONNECTION_ROW (self));

  connection = charter_connections_get_row (connections, section, row);
  kind = charter_connection_kind_get (charter_connections_get_id (connections, section));
  ticks = kind->form == CHARTER_CONNECTION_FORM_TICKS;
  title = charter_connection_write_title (connections, section, row);
  note = charter_connection_write_note (connections, section, row);
  self->record = connection->record != NULL ? charter_record_get_handle (connection->record) : 0;
  self->target = connection->target != NULL ? charter_record_get_handle (connection->target) : 0;
  has_own_record = self->record != 0 && connection->record != connection->target &&
                   connection->record != charter_connections_get_subject (connections);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->tick), ticks);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tick), !read_only);
  gtk_widget_set_visible (GTK_WIDGET (self->remove),
                          !ticks && !read_only && connection->removable);
  if (connection->in_force)
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "dim-label");
  self->showing = TRUE;
  gtk_check_button_set_active (self->tick, connection->is_ticked);
  self->is_ticked = connection->is_ticked;
  self->showing = FALSE;

  name = note != NULL ? g_strdup_printf ("%s, %s", title, note) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_button_set_icon_name (self->edit, ticks ? "go-next-symbolic" : "document-edit-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->edit),
                               ticks ? _("Go to how it takes part") : _("Edit how they are connected"));
  gtk_widget_set_visible (GTK_WIDGET (self->edit), has_own_record);
  name_control (GTK_WIDGET (self->edit), _("Edit"), title);
  name_control (GTK_WIDGET (self->remove), _("Remove"), title);
}

/**
 * charter_connection_row_get_record:
 * @self: a row
 *
 * Returns: the handle of the record that says so, or 0
 */
guint64
charter_connection_row_get_record (CharterConnectionRow *self)
{
  g_return_val_if_fail (CHARTER_IS_CONNECTION_ROW (self), 0);

  return self->record;
}

/**
 * charter_connection_row_get_target:
 * @self: a row
 *
 * Returns: the handle of the other end, or 0 when it is not recorded
 */
guint64
charter_connection_row_get_target (CharterConnectionRow *self)
{
  g_return_val_if_fail (CHARTER_IS_CONNECTION_ROW (self), 0);

  return self->target;
}

/**
 * charter_connection_row_get_ticked:
 * @self: a row of a list that is ticked
 *
 * Returns: whether it is recorded that the other end takes part
 */
gboolean
charter_connection_row_get_ticked (CharterConnectionRow *self)
{
  g_return_val_if_fail (CHARTER_IS_CONNECTION_ROW (self), FALSE);

  return self->is_ticked;
}
