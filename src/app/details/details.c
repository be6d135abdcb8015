/* details.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/details.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "analysis/annual/annual-council.h"
#include "analysis/withdrawal/withdrawal-places.h"
#include "analysis/words/names.h"
#include "app/dates/change-question.h"
#include "app/details/connection-list.h"
#include "app/details/form.h"
#include "app/details/proposal-section.h"
#include "app/records/record-words.h"
#include "app/widgets/tall-bin.h"
#include "app/widgets/wrap-box.h"

/* Above what is scrolled to, pixels. */
#define MARGIN 6

struct _CharterDetails
{
  GtkWidget              parent_instance;

  CharterDocument       *document;  /* nullable */
  CharterSelection      *selection; /* nullable */
  CharterLook           *look;      /* nullable */
  guint64                handle;    /* of the record in the form, or 0 */
  gboolean               read_only;
  CharterForm           *form;      /* nullable: of the record; of the box of fields */

  /* Template children */
  GtkStack              *stack;
  GtkScrolledWindow     *scroller;
  GtkLabel              *title;
  GtkLabel              *kind;
  GtkBox                *fields;
  CharterProposalSection *proposal;
  CharterConnectionList *connections;
  GtkWidget             *what_if_button;
  GtkWidget             *annual_button;
  CharterChangeQuestion *question;
  AdwStatusPage         *elsewhere;
  GtkActionable         *elsewhere_button;
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
make_form (CharterDetails *self)
{
  clear_box (self->fields);
  self->form = CHARTER_FORM (charter_form_new (self->document, self->handle, self->read_only));
  gtk_box_append (self->fields, GTK_WIDGET (self->form));
}

/* A board is called a board, not an organisation. */
static char *
name_kind (const CharterRecord *record)
{
  const char *classification = charter_record_get_text (record, "classification");
  g_autofree char *first = NULL;
  const char *words;

  if (!charter_name_is_visible (classification) ||
      charter_record_get_kind (record) != CHARTER_KIND_ORGANIZATION)
    return g_strdup (_(charter_kind_get (charter_record_get_kind (record))->title));
  words = _(classification);
  first = g_utf8_strup (words, g_utf8_next_char (words) - words);
  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

/* What the record is, and whether it is so at the date that is looked at. */
static char *
describe_kind (CharterDetails      *self,
               const CharterRecord *record)
{
  g_autofree char *title = name_kind (record);
  const CharterDate *date = self->look != NULL ? charter_look_get_date (self->look) : NULL;
  g_autoptr(CharterState) state = NULL;
  g_autofree char *words = NULL;
  CharterDate today;

  if (date == NULL || charter_record_get_kind (record) == CHARTER_KIND_VIEW)
    return g_steal_pointer (&title);
  charter_date_init_today (&today);
  state = charter_state_new_for_document (self->document, date, &today);
  words = charter_date_to_words (date);
  if (charter_state_get_in_force (state, record) == CHARTER_IN_FORCE_NO)
    /* Translators: a kind of record, such as "Board", and a date */
    return g_strdup_printf (_("%s, not in force on this date: %s"), title, words);
  return g_steal_pointer (&title);
}

static void
show_title (CharterDetails      *self,
            const CharterRecord *record)
{
  g_autofree char *kind = describe_kind (self, record);
  g_autoptr(CharterState) state = NULL;
  g_autofree char *title = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new_for_document (self->document,
                                          self->look != NULL ? charter_look_get_date (self->look)
                                                             : NULL, &today);
  title = charter_record_words_get_title (state, record);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->kind, kind);
}

static CharterRecord *
find_record (CharterDetails *self)
{
  return self->handle != 0
       ? charter_record_set_find_handle (charter_document_get_records (self->document),
                                         self->handle)
       : NULL;
}

/* A diagram of a proposed model shows what only that model has. */
static CharterProposal *
find_elsewhere (CharterDetails *self)
{
  CharterRecordSet *base = charter_document_get_base (self->document);

  for (guint i = 0; self->handle != 0 &&
       i < charter_record_set_get_n_records (base, CHARTER_KIND_OPTION); i++)
    {
      g_autoptr(CharterProposal) proposal =
        charter_proposal_new (base, charter_record_set_get_record (base, CHARTER_KIND_OPTION, i));

      if (charter_record_set_find_handle (charter_proposal_get_records (proposal),
                                          self->handle) != NULL)
        return g_steal_pointer (&proposal);
    }
  return NULL;
}

static const char *
show_elsewhere (CharterDetails *self)
{
  g_autoptr(CharterProposal) proposal = find_elsewhere (self);
  CharterRecord *option = proposal != NULL ? charter_proposal_get_option (proposal) : NULL;
  g_autoptr(CharterState) state = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;
  CharterDate today;

  if (proposal == NULL)
    return "none";
  charter_date_init_today (&today);
  state = charter_state_new_for_proposal (proposal, NULL, &today);
  title = charter_record_words_get_title (
    state, charter_record_set_find_handle (charter_proposal_get_records (proposal), self->handle));
  name = charter_name_get_full (option, NULL);
  text = charter_document_get_proposal (self->document) != NULL
         /* Translators: the name of a proposed model */
       ? g_strdup_printf (_("The proposed model “%s” has this. The one that you are working on "
                            "does not."), name)
         /* Translators: the name of a proposed model */
       : g_strdup_printf (_("Only proposed: the model “%s” has this, and current arrangements do "
                            "not."), name);
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_title (self->elsewhere, title);
  adw_status_page_set_description (self->elsewhere, markup);
  gtk_actionable_set_action_target (self->elsewhere_button, "t",
                                    charter_record_get_handle (option));
  return "elsewhere";
}

static void
show_record (CharterDetails *self)
{
  CharterRecord *record;

  if (self->handle != charter_selection_get_handle (self->selection))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->handle = charter_selection_get_handle (self->selection);
  record = find_record (self);
  charter_change_question_set_record (self->question, self->handle);
  gtk_stack_set_visible_child_name (self->stack, record != NULL ? "record"
                                                                : show_elsewhere (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.delete",
                                 record != NULL && !self->read_only &&
                                 charter_record_get_kind (record) != CHARTER_KIND_PARTNERSHIP);
  if (record == NULL)
    return;
  show_title (self, record);
  gtk_widget_set_visible (self->what_if_button, charter_withdrawal_can_be_asked (record));
  gtk_widget_set_visible (self->annual_button, charter_annual_council_can_be_held (record));
  make_form (self);
  charter_proposal_section_show (self->proposal, self->document, self->handle, self->read_only);
  charter_connection_list_set_handle (self->connections, self->handle);
}

/* The membership that began by a change is the one to go on with. */
static void
recorded_cb (CharterDetails *self,
             guint64         handle)
{
  charter_selection_set_handle (self->selection, handle);
}

static void
look_changed_cb (CharterDetails *self)
{
  CharterRecord *record = self->document != NULL ? find_record (self) : NULL;

  if (record == NULL)
    return;
  show_title (self, record);
  charter_connection_list_refresh (self->connections);
}

static void
records_changed_cb (CharterDetails *self)
{
  CharterRecord *record = find_record (self);

  /* Another model may have it, or have it no more. */
  if (record == NULL ||
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "record") != 0)
    {
      show_record (self);
      return;
    }
  show_title (self, record);
  charter_form_refresh (self->form);
  charter_proposal_section_show (self->proposal, self->document, self->handle, self->read_only);
  charter_connection_list_refresh (self->connections);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.delete", NULL);
}

static void
go_to_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  charter_selection_set_handle (CHARTER_DETAILS (widget)->selection,
                                g_variant_get_uint64 (parameter));
}

/* In the frame after, because a form that was just made has no place yet. */
static gboolean
scroll_to_connections (GtkWidget     *connections,
                       GdkFrameClock *clock,
                       gpointer       user_data)
{
  GtkWidget *scroller = GTK_WIDGET (user_data);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t bounds;

  if (gtk_widget_get_height (connections) == 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_compute_bounds (connections, scroller, &bounds))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          bounds.origin.y - MARGIN);
  return G_SOURCE_REMOVE;
}

static gboolean
charter_details_grab_focus (GtkWidget *widget)
{
  CharterDetails *self = CHARTER_DETAILS (widget);

  return self->form != NULL && charter_form_put_cursor (self->form);
}

static void
charter_details_dispose (GObject *object)
{
  CharterDetails *self = CHARTER_DETAILS (object);

  self->form = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->look);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DETAILS);

  G_OBJECT_CLASS (charter_details_parent_class)->dispose (object);
}

static void
charter_details_class_init (CharterDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_details_dispose;
  widget_class->grab_focus = charter_details_grab_focus;

  g_type_ensure (CHARTER_TYPE_CONNECTION_LIST);
  g_type_ensure (CHARTER_TYPE_PROPOSAL_SECTION);
  g_type_ensure (CHARTER_TYPE_TALL_BIN);
  g_type_ensure (CHARTER_TYPE_WRAP_BOX);
  gtk_widget_class_install_action (widget_class, "details.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "details.go-to", "t", go_to_action);

  g_type_ensure (CHARTER_TYPE_CHANGE_QUESTION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/details.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, title);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, kind);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, what_if_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, annual_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, fields);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, proposal);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, elsewhere_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, connections);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, question);
  gtk_widget_class_bind_template_callback (widget_class, recorded_cb);
}

static void
charter_details_init (CharterDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
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
  charter_change_question_set_document (self->question, document);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (records_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::handle", G_CALLBACK (show_record), self,
                           G_CONNECT_SWAPPED);
  show_record (self);
}

/**
 * charter_details_set_read_only:
 * @self: a pane
 * @read_only: whether records are only looked at
 */
void
charter_details_set_read_only (CharterDetails *self,
                               gboolean        read_only)
{
  g_return_if_fail (CHARTER_IS_DETAILS (self));

  if (self->read_only == read_only)
    return;
  self->read_only = read_only;
  charter_connection_list_set_file (self->connections, self->document, self->selection, read_only);
  show_record (self);
}

/**
 * charter_details_set_look:
 * @self: a pane
 * @look: the date at which it says what things were called and what was in
 *   force
 */
void
charter_details_set_look (CharterDetails *self,
                          CharterLook    *look)
{
  g_return_if_fail (CHARTER_IS_DETAILS (self));
  g_return_if_fail (CHARTER_IS_LOOK (look));

  g_set_object (&self->look, look);
  charter_change_question_set_look (self->question, look);
  charter_connection_list_set_look (self->connections, look);
  g_signal_connect_object (look, "changed", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * charter_details_get_connections:
 * @self: a pane
 *
 * Returns: (transfer none): where it shows what hangs on the record
 */
GtkWidget *
charter_details_get_connections (CharterDetails *self)
{
  g_return_val_if_fail (CHARTER_IS_DETAILS (self), NULL);

  return GTK_WIDGET (self->connections);
}

/**
 * charter_details_go_to_connections:
 * @self: a pane
 *
 * Gives the keyboard to what hangs on the record, and shows it from its
 * beginning, so that there is room for what is added below.
 *
 * Returns: whether there is something that takes the keyboard
 */
gboolean
charter_details_go_to_connections (CharterDetails *self)
{
  g_return_val_if_fail (CHARTER_IS_DETAILS (self), FALSE);

  if (!gtk_widget_child_focus (GTK_WIDGET (self->connections), GTK_DIR_TAB_FORWARD))
    return FALSE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self->connections), scroll_to_connections,
                                g_object_ref (self->scroller), g_object_unref);
  return TRUE;
}
