/* connection-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/connection-list.h"

#include "app/details/connection-section.h"

/* Between two sections, pixels. */
#define SPACE 12

/* Rows that are made at once: more than there is room for in a pane of a
 * thousand pixels with the fields above them. The others come below what is
 * seen. */
#define ROWS_AT_ONCE 24

struct _CharterConnectionList
{
  GtkWidget         parent_instance;

  CharterDocument  *document;  /* nullable */
  CharterSelection *selection; /* nullable */
  CharterLook      *look;      /* nullable: the records as recorded */
  gboolean          read_only;
  guint64           handle;    /* of the record, or 0 */
};

G_DEFINE_FINAL_TYPE (CharterConnectionList, charter_connection_list, GTK_TYPE_WIDGET)

static void
clear (CharterConnectionList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static gboolean
is_section (GtkWidget           *widget,
            CharterConnectionId  id)
{
  return widget != NULL &&
         charter_connection_section_get_id (CHARTER_CONNECTION_SECTION (widget)) == id;
}

/* Sections are kept, so that what is being typed stays; when the record has
 * become something else, they are made again. */
static void
show (CharterConnectionList *self,
      CharterConnections    *connections)
{
  guint n_at_once = ROWS_AT_ONCE;
  guint n_sections = charter_connections_get_n_sections (connections);
  GtkWidget *widget = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; widget != NULL && i < n_sections; i++)
    {
      if (!is_section (widget, charter_connections_get_id (connections, i)))
        {
          clear (self);
          break;
        }
      widget = gtk_widget_get_next_sibling (widget);
    }

  widget = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; i < n_sections; i++)
    {
      CharterConnectionId id = charter_connections_get_id (connections, i);

      if (widget == NULL)
        {
          widget = charter_connection_section_new (self->document, self->selection, self->look,
                                                   id, self->read_only);
          gtk_widget_insert_before (widget, GTK_WIDGET (self), NULL);
        }
      n_at_once -= MIN (n_at_once,
                        charter_connection_section_show (CHARTER_CONNECTION_SECTION (widget),
                                                         connections, i, n_at_once));
      widget = gtk_widget_get_next_sibling (widget);
    }
}

static void
charter_connection_list_dispose (GObject *object)
{
  CharterConnectionList *self = CHARTER_CONNECTION_LIST (object);

  clear (self);
  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (charter_connection_list_parent_class)->dispose (object);
}

static void
charter_connection_list_class_init (CharterConnectionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = charter_connection_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
charter_connection_list_init (CharterConnectionList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, SPACE);
}

/**
 * charter_connection_list_set_file:
 * @self: a list
 * @document: whose records are shown and edited
 * @selection: where the user goes to the other end
 * @read_only: whether they are only looked at
 */
void
charter_connection_list_set_file (CharterConnectionList *self,
                                  CharterDocument       *document,
                                  CharterSelection      *selection,
                                  gboolean               read_only)
{
  g_return_if_fail (CHARTER_IS_CONNECTION_LIST (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));

  g_set_object (&self->document, document);
  g_set_object (&self->selection, selection);
  self->read_only = read_only;
}

/**
 * charter_connection_list_set_look:
 * @self: a list that shows nothing yet
 * @look: the date at which it says what is in force; whoever sets it refreshes
 *   the list when it changes
 */
void
charter_connection_list_set_look (CharterConnectionList *self,
                                  CharterLook           *look)
{
  g_return_if_fail (CHARTER_IS_CONNECTION_LIST (self));
  g_return_if_fail (CHARTER_IS_LOOK (look));

  g_set_object (&self->look, look);
}

/**
 * charter_connection_list_set_handle:
 * @self: a list with a document
 * @handle: the handle of the record to show, or 0
 */
void
charter_connection_list_set_handle (CharterConnectionList *self,
                                    guint64                handle)
{
  g_return_if_fail (CHARTER_IS_CONNECTION_LIST (self));

  if (self->handle != handle)
    clear (self);
  self->handle = handle;
  charter_connection_list_refresh (self);
}

/**
 * charter_connection_list_refresh:
 * @self: a list with a document
 *
 * Shows the record as it is now, at the date that is looked at.
 */
void
charter_connection_list_refresh (CharterConnectionList *self)
{
  g_autoptr(CharterConnections) connections = NULL;
  g_autoptr(CharterState) state = NULL;
  CharterRecord *record;
  CharterDate today;

  g_return_if_fail (CHARTER_IS_CONNECTION_LIST (self));

  record = charter_record_set_find_handle (charter_document_get_records (self->document),
                                           self->handle);
  if (record == NULL)
    {
      clear (self);
      return;
    }
  charter_date_init_today (&today);
  state = charter_state_new_for_document (self->document,
                                          self->look != NULL ? charter_look_get_date (self->look)
                                                             : NULL, &today);
  connections = charter_connections_new (state, record);
  show (self, connections);
}
