/* details.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details.h"

#include <glib/gi18n.h>

#include "app/connection-list.h"
#include "app/field-row.h"
#include "app/record-words.h"

struct _CharterDetails
{
  GtkWidget              parent_instance;

  CharterDocument       *document;  /* nullable */
  CharterSelection      *selection; /* nullable */
  guint64                handle;    /* of the record in the form, or 0 */
  gboolean               read_only;
  GPtrArray             *rows;      /* borrowed CharterFieldRow */

  /* Template children */
  GtkStack              *stack;
  GtkScrolledWindow     *scroller;
  GtkLabel              *title;
  GtkLabel              *kind;
  GtkBox                *fields;
  CharterConnectionList *connections;
};

G_DEFINE_FINAL_TYPE (CharterDetails, charter_details, GTK_TYPE_WIDGET)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
make_form (CharterDetails      *self,
           const CharterRecord *record)
{
  const CharterField *field;

  g_ptr_array_set_size (self->rows, 0);
  clear_box (self->fields);
  for (guint i = 0;
       (field = charter_kind_get_nth_field (charter_record_get_kind (record), i)) != NULL; i++)
    {
      GtkWidget *row;

      if (g_str_equal (field->key, "id") || !charter_field_row_can_edit (field))
        continue;
      row = charter_field_row_new (self->document, self->handle, field);
      gtk_widget_set_sensitive (row, !self->read_only);
      gtk_box_append (self->fields, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
show_title (CharterDetails      *self,
            const CharterRecord *record)
{
  g_autoptr(CharterState) state = NULL;
  g_autofree char *title = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new (charter_document_get_records (self->document), NULL, &today);
  title = charter_record_words_get_title (state, record);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->kind, _(charter_kind_get (charter_record_get_kind (record))->title));
}

static CharterRecord *
find_record (CharterDetails *self)
{
  return self->handle != 0
       ? charter_record_set_find_handle (charter_document_get_records (self->document),
                                         self->handle)
       : NULL;
}

static void
show_record (CharterDetails *self)
{
  CharterRecord *record;

  if (self->handle != charter_selection_get_handle (self->selection))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->handle = charter_selection_get_handle (self->selection);
  record = find_record (self);
  gtk_stack_set_visible_child_name (self->stack, record != NULL ? "record" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.delete",
                                 record != NULL && !self->read_only &&
                                 charter_record_get_kind (record) != CHARTER_KIND_PARTNERSHIP);
  if (record == NULL)
    return;
  show_title (self, record);
  make_form (self, record);
  charter_connection_list_set_handle (self->connections, self->handle);
}

static void
records_changed_cb (CharterDetails *self)
{
  CharterRecord *record = find_record (self);

  if (record == NULL)
    {
      show_record (self);
      return;
    }
  show_title (self, record);
  for (guint i = 0; i < self->rows->len; i++)
    charter_field_row_refresh (g_ptr_array_index (self->rows, i));
  charter_connection_list_refresh (self->connections);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.delete", NULL);
}

static gboolean
charter_details_grab_focus (GtkWidget *widget)
{
  CharterDetails *self = CHARTER_DETAILS (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

static void
charter_details_dispose (GObject *object)
{
  CharterDetails *self = CHARTER_DETAILS (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->selection);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DETAILS);

  G_OBJECT_CLASS (charter_details_parent_class)->dispose (object);
}

static void
charter_details_finalize (GObject *object)
{
  CharterDetails *self = CHARTER_DETAILS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (charter_details_parent_class)->finalize (object);
}

static void
charter_details_class_init (CharterDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_details_dispose;
  object_class->finalize = charter_details_finalize;
  widget_class->grab_focus = charter_details_grab_focus;

  g_type_ensure (CHARTER_TYPE_CONNECTION_LIST);
  gtk_widget_class_install_action (widget_class, "details.delete", NULL, delete_action);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/details.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, title);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, kind);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, fields);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, connections);
}

static void
charter_details_init (CharterDetails *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_details_set_file:
 * @self: a pane
 * @document: whose records to edit
 * @selection: what is shown and changed as selected
 * @read_only: whether they are only looked at
 */
void
charter_details_set_file (CharterDetails   *self,
                          CharterDocument  *document,
                          CharterSelection *selection,
                          gboolean          read_only)
{
  g_return_if_fail (CHARTER_IS_DETAILS (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));

  g_set_object (&self->document, document);
  g_set_object (&self->selection, selection);
  self->read_only = read_only;
  charter_connection_list_set_file (self->connections, document, selection, read_only);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (records_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::handle", G_CALLBACK (show_record), self,
                           G_CONNECT_SWAPPED);
  show_record (self);
}
