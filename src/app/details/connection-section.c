/* connection-section.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/connection-section.h"

#include <glib/gi18n.h>

#include "analysis/connections/connection-edits.h"
#include "analysis/connections/connection-removal.h"
#include "analysis/connections/connection-words.h"
#include "analysis/seats/succession.h"
#include "app/dates/change-dialog.h"
#include "app/details/connection-entry.h"
#include "app/details/connection-row.h"
#include "app/widgets/slices.h"

/* A council may have thousands of members; more are made when they are asked
 * for. */
#define MOST_ROWS 50

/* That are shown at once when somebody asks for all. */
#define FIRST_OF_ALL 24

struct _CharterConnectionSection
{
  GtkWidget            parent_instance;

  CharterDocument     *document;
  CharterSelection    *selection;
  CharterLook         *look;     /* nullable: the records as recorded */
  CharterConnectionId  id;
  gboolean             read_only;
  guint64              subject;  /* handle, or 0 before something is shown */
  gboolean             all;      /* whether everything is shown that there is */
  CharterConnections  *connections; /* nullable: all rows show them, or will soon */
  guint                section;  /* its number in them */
  guint                n_wanted; /* rows */
  guint                n_shown;  /* rows that show them */
  guint                filling;  /* source, 0 when all do */
  GPtrArray           *rows;     /* borrowed CharterConnectionRow */
  GtkWidget           *entry;    /* nullable: nothing is being added */

  /* Template children */
  GtkWidget           *box;
  GtkLabel            *title;
  GtkLabel            *count;
  GtkButton           *add;
  GtkBox              *entry_place;
  GtkListBox          *list;
  GtkButton           *more;
};

G_DEFINE_FINAL_TYPE (CharterConnectionSection, charter_connection_section, GTK_TYPE_WIDGET)

static const CharterConnectionKind *
get_kind (CharterConnectionSection *self)
{
  return charter_connection_kind_get (self->id);
}

static const CharterDate *
get_date (CharterConnectionSection *self)
{
  return self->look != NULL ? charter_look_get_date (self->look) : NULL;
}

/* What is edited is asked as recorded, whatever date is looked at. */
static CharterState *
make_state (CharterConnectionSection *self)
{
  CharterDate today;

  charter_date_init_today (&today);
  return charter_state_new_for_document (self->document, NULL, &today);
}

static void
show_error (CharterConnectionSection *self,
            const GError             *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", error->message);
}

static void
go_to (CharterConnectionSection *self,
       guint64                   handle)
{
  if (handle != 0)
    charter_selection_set_handle (self->selection, handle);
}

static void
row_activated_cb (CharterConnectionSection *self,
                  CharterConnectionRow     *row)
{
  guint64 target = charter_connection_row_get_target (row);

  if (get_kind (self)->form == CHARTER_CONNECTION_FORM_TICKS && !self->read_only)
    g_signal_emit_by_name (row, "tick");
  else
    go_to (self, target != 0 ? target : charter_connection_row_get_record (row));
}

static void
edit_cb (CharterConnectionSection *self,
         CharterConnectionRow     *row)
{
  go_to (self, charter_connection_row_get_record (row));
}

static void
refresh (CharterConnectionSection *self)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  CharterRecord *subject = charter_record_set_find_handle (records, self->subject);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterConnections) connections = NULL;
  CharterDate today;
  guint section;

  if (subject == NULL)
    return;
  charter_date_init_today (&today);
  state = charter_state_new_for_document (self->document, get_date (self), &today);
  connections = charter_connections_new (state, subject);
  if (charter_connections_find (connections, self->id, &section))
    charter_connection_section_show (self, connections, section, MAX (FIRST_OF_ALL, self->rows->len));
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CharterConnectionSection) self = CHARTER_CONNECTION_SECTION (user_data);
  g_autoptr(GError) error = NULL;
  CharterChangeAnswer answer = charter_change_dialog_ask_to_end_finish (result, &error);

  /* The window may have been closed, or something else selected, meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (error != NULL)
    show_error (self, error);
  if (answer == CHARTER_CHANGE_CANCELLED)
    refresh (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-undo", "s",
                                answer == CHARTER_CHANGE_RECORDED ? _("Kept, with an end")
                                                                  : _("Removed"));
}

/* What is dated is not simply forgotten: it may have come to an end. */
static gboolean
is_a_question (CharterConnectionSection *self,
               const CharterRecord      *record)
{
  g_autoptr(CharterState) state = make_state (self);

  return charter_connection_is_record (charter_record_set_find_handle (
                                         charter_state_get_records (state), self->subject),
                                       self->id, record) &&
         charter_succession_is_dated (state, record) &&
         charter_succession_may_have_ended (state, record);
}

/* Whoever removes by keys goes on where the row was. */
static void
focus_near (CharterConnectionSection *self,
            int                       position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

  if (row == NULL && position > 0)
    row = gtk_list_box_get_row_at_index (self->list, position - 1);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->add));
}

static void
remove_cb (CharterConnectionSection *self,
           CharterConnectionRow     *row)
{
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  guint64 handle = charter_connection_row_get_record (row);
  CharterRecord *record =
    charter_record_set_find_handle (charter_document_get_records (self->document), handle);
  g_autoptr(GError) error = NULL;

  if (record == NULL)
    return;
  if (is_a_question (self, record))
    {
      charter_change_dialog_ask_to_end_async (
        GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->document, handle, get_date (self),
        asked_cb, g_object_ref (self));
      return;
    }
  if (charter_connection_remove (self->document, self->subject, self->id, handle,
                                 charter_connection_row_get_target (row), &error))
    {
      focus_near (self, position);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-undo", "s", _("Removed"));
    }
  else
    {
      show_error (self, error);
      refresh (self);
    }
}

static void
tick_cb (CharterConnectionSection *self,
         CharterConnectionRow     *row)
{
  CharterConnectionRequest request = { charter_connection_row_get_target (row), NULL, 0, NULL };
  g_autoptr(GError) error = NULL;

  if (charter_connection_row_get_ticked (row))
    remove_cb (self, row);
  else if (charter_connection_add (self->document, self->subject, self->id, &request, &error) == 0)
    {
      show_error (self, error);
      refresh (self);
    }
}

static void
close_entry (CharterConnectionSection *self)
{
  if (self->entry == NULL)
    return;
  gtk_box_remove (self->entry_place, self->entry);
  self->entry = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->entry_place), FALSE);
}

static void
entry_closed_cb (CharterConnectionSection *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
  close_entry (self);
}

/* An entry that opens at the lower edge comes into sight as a whole, once it
 * has its place. */
static gboolean
bring_into_sight (GtkWidget     *entry,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (entry, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top;

  if (scroller == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (entry) == 0)
    return G_SOURCE_CONTINUE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  if (gtk_widget_compute_bounds (entry, scroller, &bounds))
    {
      top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
      gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);
    }
  return G_SOURCE_REMOVE;
}

static void
open_entry (CharterConnectionSection *self)
{
  g_autoptr(CharterState) state = make_state (self);

  if (self->entry == NULL)
    {
      self->entry = charter_connection_entry_new (self->document, self->subject, self->id);
      charter_connection_entry_refresh (CHARTER_CONNECTION_ENTRY (self->entry), state);
      g_signal_connect_object (self->entry, "closed", G_CALLBACK (entry_closed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->entry_place, self->entry);
      gtk_widget_set_visible (GTK_WIDGET (self->entry_place), TRUE);
      gtk_widget_add_tick_callback (self->entry, bring_into_sight, NULL, NULL);
    }
  gtk_widget_grab_focus (self->entry);
}

static void
add_cb (CharterConnectionSection *self)
{
  CharterConnectionRequest request = { 0, NULL, 0, NULL };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr(GError) error = NULL;
  guint64 handle;

  if (get_kind (self)->form == CHARTER_CONNECTION_FORM_NAME)
    {
      open_entry (self);
      return;
    }
  handle = charter_connection_add (self->document, self->subject, self->id, &request, &error);
  if (handle == 0)
    {
      show_error (self, error);
      return;
    }
  /* With another record in the details the section is no longer in the window. */
  go_to (self, handle);
  gtk_widget_activate_action (GTK_WIDGET (root), "win.rename", NULL);
}

static void
more_cb (CharterConnectionSection *self)
{
  self->all = TRUE;
  refresh (self);
}

static void
add_row (CharterConnectionSection *self)
{
  GtkWidget *row = charter_connection_row_new ();

  g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "tick", G_CALLBACK (tick_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
drop_rows (CharterConnectionSection *self,
           guint                     n_rows)
{
  while (self->rows->len > n_rows)
    {
      gtk_list_box_remove (self->list, g_ptr_array_index (self->rows, self->rows->len - 1));
      g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
    }
}

static gboolean
fill_some (gpointer user_data)
{
  CharterConnectionSection *self = CHARTER_CONNECTION_SECTION (user_data);

  if (self->n_shown < self->n_wanted)
    {
      if (self->n_shown == self->rows->len)
        add_row (self);
      charter_connection_row_show (g_ptr_array_index (self->rows, self->n_shown),
                                   self->connections, self->section, self->n_shown,
                                   self->read_only);
      self->n_shown++;
    }
  if (self->n_shown < self->n_wanted)
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* Some rows at once, and the others as soon as there is time. */
static void
fill (CharterConnectionSection *self,
      CharterConnections       *connections,
      guint                     section,
      guint                     n_wanted,
      guint                     n_at_once)
{
  charter_connections_ref (connections);
  g_clear_pointer (&self->connections, charter_connections_unref);
  self->connections = connections;
  self->section = section;
  self->n_wanted = n_wanted;
  self->n_shown = 0;
  g_clear_handle_id (&self->filling, g_source_remove);
  drop_rows (self, n_wanted);
  while (self->n_shown < MIN (n_wanted, n_at_once))
    fill_some (self);
  if (self->n_shown < n_wanted)
    self->filling = charter_slices_add (fill_some, self);
}

static void
show_count (CharterConnectionSection *self,
            const CharterConnections *connections,
            guint                     section)
{
  g_autofree char *count = charter_connection_write_count (connections, section);
  g_autofree char *name = g_strdup_printf ("%s: %s", _(get_kind (self)->title), count);

  gtk_label_set_text (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_more (CharterConnectionSection *self,
           guint                     n_shown,
           guint                     n_rows)
{
  g_autofree char *words = g_strdup_printf (_("Show all %'u"), n_rows);

  gtk_button_set_label (self->more, words);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_shown < n_rows);
}

static void
charter_connection_section_dispose (GObject *object)
{
  CharterConnectionSection *self = CHARTER_CONNECTION_SECTION (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->connections, charter_connections_unref);
  g_ptr_array_set_size (self->rows, 0);
  self->entry = NULL;
  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->look);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_CONNECTION_SECTION);

  G_OBJECT_CLASS (charter_connection_section_parent_class)->dispose (object);
}

static void
charter_connection_section_finalize (GObject *object)
{
  CharterConnectionSection *self = CHARTER_CONNECTION_SECTION (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (charter_connection_section_parent_class)->finalize (object);
}

static void
charter_connection_section_class_init (CharterConnectionSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_connection_section_dispose;
  object_class->finalize = charter_connection_section_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/connection-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionSection, box);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionSection, title);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionSection, count);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionSection, add);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionSection, entry_place);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionSection, list);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionSection, more);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
charter_connection_section_init (CharterConnectionSection *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_connection_section_new:
 * @document: whose records are shown and edited
 * @selection: where the user goes to the other end
 * @look: (nullable): the date at which it says what is in force
 * @id: what the section lists
 * @read_only: whether it is only looked at
 *
 * Returns: (transfer floating): a section that shows nothing yet
 */
GtkWidget *
charter_connection_section_new (CharterDocument     *document,
                                CharterSelection    *selection,
                                CharterLook         *look,
                                CharterConnectionId  id,
                                gboolean             read_only)
{
  CharterConnectionSection *self;
  const CharterConnectionKind *kind;
  const char *add;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (CHARTER_IS_SELECTION (selection), NULL);
  g_return_val_if_fail (look == NULL || CHARTER_IS_LOOK (look), NULL);
  g_return_val_if_fail (id < CHARTER_N_CONNECTIONS, NULL);

  self = g_object_new (CHARTER_TYPE_CONNECTION_SECTION, NULL);
  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
  g_set_object (&self->look, look);
  self->id = id;
  self->read_only = read_only;
  kind = get_kind (self);
  gtk_label_set_text (self->title, _(kind->title));
  /* Where nothing can be added the button is never seen. */
  add = _(kind->add != NULL ? kind->add : kind->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  return GTK_WIDGET (self);
}

/**
 * charter_connection_section_get_id:
 * @self: a section
 *
 * Returns: what it lists
 */
CharterConnectionId
charter_connection_section_get_id (CharterConnectionSection *self)
{
  g_return_val_if_fail (CHARTER_IS_CONNECTION_SECTION (self), CHARTER_N_CONNECTIONS);

  return self->id;
}

/**
 * charter_connection_section_show:
 * @self: a section
 * @connections: what hangs on a record now
 * @section: the number of this section in it
 * @n_at_once: rows that may be seen already and are shown at once
 *
 * Shows it as it is now. What is being typed stays.
 *
 * Returns: how many rows it will show
 */
guint
charter_connection_section_show (CharterConnectionSection *self,
                                 CharterConnections       *connections,
                                 guint                     section,
                                 guint                     n_at_once)
{
  g_autoptr(CharterState) recorded = NULL;
  gboolean can_add;
  guint n_rows;
  guint n_first;
  guint n_shown;

  g_return_val_if_fail (CHARTER_IS_CONNECTION_SECTION (self), 0);
  g_return_val_if_fail (connections != NULL, 0);

  self->subject = charter_record_get_handle (charter_connections_get_subject (connections));
  n_rows = charter_connections_get_n_rows (connections, section);
  n_first = charter_connections_get_n_first (connections, section);
  n_shown = self->all ? n_rows : MIN (n_first, MOST_ROWS);
  can_add = !self->read_only && charter_connections_can_add (connections, section);

  fill (self, connections, section, n_shown, n_at_once);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_shown > 0);
  show_count (self, connections, section);
  show_more (self, n_shown, n_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->add), can_add);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          n_rows > 0 || can_add ||
                          get_kind (self)->form == CHARTER_CONNECTION_FORM_TICKS);
  if (!can_add)
    close_entry (self);
  else if (self->entry != NULL)
    {
      recorded = make_state (self);
      charter_connection_entry_refresh (CHARTER_CONNECTION_ENTRY (self->entry), recorded);
    }
  return n_shown;
}
