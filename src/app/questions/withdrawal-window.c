/* withdrawal-window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/withdrawal-window.h"

#include <glib/gi18n.h>

#include "analysis/withdrawal/withdrawal-places.h"
#include "analysis/words/names.h"
#include "app/dates/date-entry.h"
#include "app/questions/withdrawal-answer.h"
#include "app/widgets/slices.h"
#include "app/widgets/tall-bin.h"
#include "export/withdrawal-report.h"

/* Work that takes no longer is not announced, ms. */
#define SHORT_WORK 300

struct _CharterWithdrawalWindow
{
  AdwWindow            parent_instance;

  CharterDocument     *document;
  guint64              subject;
  char                *file;       /* what the report calls the file */
  GArray              *places;     /* of guint64: what can be left, in the order of the choice */
  CharterWithdrawal   *withdrawal; /* nullable: the question cannot be answered */
  GCancellable        *cancellable; /* nullable: nothing is being worked out */
  guint                announcing; /* source, 0 when work is announced or there is none */

  /* The rows that are there already */
  guint                filling;    /* source, 0 when all are */
  guint                n_shown;    /* consequences */
  guint                heading;    /* the one that is being filled */
  GtkListBox          *list;       /* nullable: nothing is under it yet */
  guint                topic;      /* of the list */

  /* Template children */
  AdwToastOverlay     *toasts;
  GtkButton           *copy_button;
  GtkWidget           *keep_button;
  GtkWidget           *show_button;
  AdwComboRow         *place_row;
  AdwEntryRow         *date_row;
  GtkLabel            *problem;
  GtkLabel            *basis;
  GtkWidget           *working;
  GtkBox              *answer;
};

G_DEFINE_FINAL_TYPE (CharterWithdrawalWindow, charter_withdrawal_window, ADW_TYPE_WINDOW)

enum
{
  GO_TO,
  SHOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CharterRecordSet *
get_records (CharterWithdrawalWindow *self)
{
  return charter_document_get_records (self->document);
}

static void
row_activated_cb (CharterWithdrawalWindow *self,
                  GtkListBoxRow           *row)
{
  guint64 *handle = g_object_get_data (G_OBJECT (row), "handle");

  g_signal_emit (self, signals[GO_TO], 0, *handle);
}

static GtkWidget *
make_label (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

/* Two texts over each other: an action row of the toolkit has them in the middle
 * of its height, and lays them out some twenty times for it. */
static GtkWidget *
make_texts (GtkWidget  *row,
            const char *sentence,
            const char *reasons)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = make_label (sentence);

  gtk_widget_add_css_class (box, "consequence");
  gtk_box_append (GTK_BOX (box), title);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  if (reasons != NULL)
    {
      GtkWidget *note = make_label (reasons);

      gtk_widget_add_css_class (note, "dim-label");
      gtk_widget_add_css_class (note, "caption");
      gtk_box_append (GTK_BOX (box), note);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                      GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, note, NULL, -1);
    }
  return box;
}

static GtkWidget *
make_row (CharterWithdrawalWindow  *self,
          const CharterConsequence *consequence)
{
  GtkWidget *row = adw_preferences_row_new ();
  g_autofree char *reasons = charter_withdrawal_report_write_reasons (self->withdrawal, consequence);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), consequence->sentence);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row),
                              make_texts (row, consequence->sentence, reasons));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), consequence->records->len > 0);
  if (consequence->records->len > 0)
    {
      guint64 *handle = g_new (guint64, 1);

      *handle = charter_record_get_handle (g_ptr_array_index (consequence->records, 0));
      g_object_set_data_full (G_OBJECT (row), "handle", handle, g_free);
      gtk_widget_set_tooltip_text (row, _("Go to it"));
    }
  return row;
}

static void
append_heading (CharterWithdrawalWindow *self)
{
  GtkWidget *title = make_label (charter_withdrawal_get_heading_title (
                                   self->withdrawal, (CharterConsequenceHeading) self->heading));

  gtk_widget_add_css_class (title, "title-4");
  gtk_box_append (self->answer, title);
  self->list = NULL;
}

static void
append_list (CharterWithdrawalWindow *self,
             CharterConsequenceTopic  topic)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *title = charter_consequence_topic_get_title (topic);

  self->topic = topic;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->list));
  gtk_box_append (self->answer, group);
}

/* The consequences by heading, and by what they are about, as they stand. */
static gboolean
fill_some (gpointer user_data)
{
  CharterWithdrawalWindow *self = CHARTER_WITHDRAWAL_WINDOW (user_data);
  const CharterConsequence *next = self->n_shown < charter_withdrawal_get_n (self->withdrawal)
                                 ? charter_withdrawal_get (self->withdrawal, self->n_shown) : NULL;

  if (next != NULL && next->heading == self->heading)
    {
      if (self->list == NULL || self->topic != next->topic)
        append_list (self, next->topic);
      gtk_list_box_append (self->list, make_row (self, next));
      self->n_shown++;
      return G_SOURCE_CONTINUE;
    }
  if (self->list == NULL)
    gtk_box_append (self->answer, make_label (_("Nothing.")));
  self->heading++;
  if (self->heading < CHARTER_N_CONSEQUENCE_HEADINGS)
    {
      append_heading (self);
      return G_SOURCE_CONTINUE;
    }
  gtk_widget_set_size_request (GTK_WIDGET (self->answer), -1, -1);
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* It keeps its height until it is filled again, so that nothing scrolls. */
static void
fill (CharterWithdrawalWindow *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->answer), -1,
                               gtk_widget_get_height (GTK_WIDGET (self->answer)));
  self->n_shown = 0;
  self->heading = 0;
  append_heading (self);
  self->filling = charter_slices_add (fill_some, self);
}

static void
clear (CharterWithdrawalWindow *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->filling, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answer))) != NULL)
    gtk_box_remove (self->answer, child);
  gtk_widget_set_size_request (GTK_WIDGET (self->answer), -1, -1);
}

/* An answer to the question that is asked now, not to the one before. */
static gboolean
has_answer (CharterWithdrawalWindow *self)
{
  return self->withdrawal != NULL && self->cancellable == NULL;
}

static void
update_buttons (CharterWithdrawalWindow *self)
{
  gboolean can_use = has_answer (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->copy_button), can_use);
  gtk_widget_set_sensitive (self->keep_button, can_use);
  gtk_widget_set_sensitive (self->show_button, can_use);
}

static void
stop_working (CharterWithdrawalWindow *self)
{
  g_clear_handle_id (&self->announcing, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
show_problem (CharterWithdrawalWindow *self,
              const GError            *error)
{
  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

/* There is either an answer or an error. */
static void
show_answer (CharterWithdrawalWindow *self,
             CharterWithdrawal       *withdrawal,
             const GError            *error)
{
  g_autofree char *question = NULL;
  g_autofree char *basis = NULL;

  stop_working (self);
  clear (self);
  g_clear_pointer (&self->withdrawal, charter_withdrawal_free);
  self->withdrawal = withdrawal;
  gtk_widget_set_visible (self->working, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->basis), withdrawal != NULL);
  show_problem (self, error);
  update_buttons (self);
  if (withdrawal == NULL)
    return;

  question = charter_withdrawal_write_question (withdrawal);
  gtk_window_set_title (GTK_WINDOW (self), question);
  basis = charter_withdrawal_report_write_basis (withdrawal, self->file);
  gtk_label_set_text (self->basis, basis);
  fill (self);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  CharterWithdrawalWindow *self = user_data;
  CharterWithdrawal *withdrawal = charter_withdrawal_answer_finish (result, &error);

  /* A window that was closed is not there any more, and is not looked at. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_answer (self, withdrawal, error);
}

static gboolean
announce_cb (gpointer user_data)
{
  CharterWithdrawalWindow *self = CHARTER_WITHDRAWAL_WINDOW (user_data);

  self->announcing = 0;
  gtk_widget_set_visible (self->working, TRUE);
  return G_SOURCE_REMOVE;
}

/* FALSE when what is typed is no date; no date asks about what is recorded. */
static gboolean
read_date (CharterWithdrawalWindow *self,
           CharterDate             *date)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->date_row));

  *date = (CharterDate) { 0 };
  return !charter_name_is_visible (text) || charter_date_entry_parse (text, date);
}

static CharterRecord *
find_place (CharterWithdrawalWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->place_row);

  return selected < self->places->len
       ? charter_record_set_find_handle (get_records (self),
                                         g_array_index (self->places, guint64, selected))
       : NULL;
}

/* The answer to the question before stays until the new one is there. */
static void
ask (CharterWithdrawalWindow *self)
{
  CharterRecord *subject = charter_record_set_find_handle (get_records (self), self->subject);
  g_autoptr(GError) error = NULL;
  CharterDate on;

  stop_working (self);
  if (subject == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (!read_date (self, &on))
    {
      g_set_error_literal (&error, CHARTER_WITHDRAWAL_ERROR, CHARTER_WITHDRAWAL_ERROR_DATE,
                           charter_date_entry_get_help ());
      show_answer (self, NULL, error);
      return;
    }
  show_problem (self, NULL);
  self->cancellable = g_cancellable_new ();
  if (!gtk_widget_get_visible (self->working))
    self->announcing = g_timeout_add (SHORT_WORK, announce_cb, self);
  update_buttons (self);
  charter_withdrawal_answer_async (get_records (self), subject, find_place (self), &on,
                                   self->cancellable, answered_cb, self);
}

static void
copy_cb (CharterWithdrawalWindow *self)
{
  g_autofree char *text = NULL;

  if (!has_answer (self))
    return;
  text = charter_withdrawal_report_write (self->withdrawal, self->file, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Text copied")));
}

/* What hangs on the new model is asked of its details, so the window goes. */
static void
keep_cb (CharterWithdrawalWindow *self)
{
  g_autoptr(GError) error = NULL;
  guint64 option;

  if (!has_answer (self))
    return;
  g_signal_handlers_disconnect_by_func (self->document, ask, self);
  option = charter_withdrawal_keep (self->withdrawal, self->document, NULL, &error);
  g_signal_connect_object (self->document, "records-changed", G_CALLBACK (ask), self,
                           G_CONNECT_SWAPPED);
  if (option == 0)
    {
      show_problem (self, error);
      return;
    }
  g_signal_emit (self, signals[GO_TO], 0, option);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_cb (CharterWithdrawalWindow *self)
{
  if (!has_answer (self))
    return;
  g_signal_emit (self, signals[SHOW], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_place (CharterWithdrawalWindow *self,
           GtkStringList           *names,
           guint64                  handle,
           const char              *name)
{
  g_array_append_val (self->places, handle);
  gtk_string_list_append (names, name);
}

/* What can be left; a body or service can only end, and is not asked. */
static void
fill_places (CharterWithdrawalWindow *self,
             const CharterRecord     *subject)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(GPtrArray) places = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new_for_document (self->document, NULL, &today);
  places = charter_withdrawal_list_places (state, subject);
  if (charter_record_get_kind (subject) == CHARTER_KIND_PERSON)
    add_place (self, names, 0, _("Everything"));
  for (guint i = 0; i < places->len; i++)
    {
      CharterRecord *place = g_ptr_array_index (places, i);
      g_autofree char *name = charter_name_get_full (place, NULL);

      add_place (self, names, charter_record_get_handle (place), name);
    }
  adw_combo_row_set_model (self->place_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->place_row), self->places->len > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->place_row),
                                 charter_record_get_kind (subject) == CHARTER_KIND_PERSON
                                 ? _("Goes from") : _("Leaves"));
}

static void
charter_withdrawal_window_dispose (GObject *object)
{
  CharterWithdrawalWindow *self = CHARTER_WITHDRAWAL_WINDOW (object);

  stop_working (self);
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_withdrawal_window_parent_class)->dispose (object);
}

static void
charter_withdrawal_window_finalize (GObject *object)
{
  CharterWithdrawalWindow *self = CHARTER_WITHDRAWAL_WINDOW (object);

  g_clear_pointer (&self->withdrawal, charter_withdrawal_free);
  g_array_unref (self->places);
  g_free (self->file);

  G_OBJECT_CLASS (charter_withdrawal_window_parent_class)->finalize (object);
}

static void
charter_withdrawal_window_class_init (CharterWithdrawalWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_withdrawal_window_dispose;
  object_class->finalize = charter_withdrawal_window_finalize;

  /**
   * CharterWithdrawalWindow::go-to:
   * @handle: the handle of a record
   *
   * The user wants to see what a consequence is about.
   */
  signals[GO_TO] = g_signal_new ("go-to",
                                 G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  /**
   * CharterWithdrawalWindow::show-in-diagram:
   *
   * The user wants to see in the diagram what would go.
   */
  signals[SHOW] = g_signal_new ("show-in-diagram",
                                G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CHARTER_TYPE_TALL_BIN);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/charter/Charter/ui/withdrawal-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterWithdrawalWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CharterWithdrawalWindow, copy_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWithdrawalWindow, place_row);
  gtk_widget_class_bind_template_child (widget_class, CharterWithdrawalWindow, date_row);
  gtk_widget_class_bind_template_child (widget_class, CharterWithdrawalWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, CharterWithdrawalWindow, basis);
  gtk_widget_class_bind_template_child (widget_class, CharterWithdrawalWindow, working);
  gtk_widget_class_bind_template_child (widget_class, CharterWithdrawalWindow, answer);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_child (widget_class, CharterWithdrawalWindow, keep_button);
  gtk_widget_class_bind_template_child (widget_class, CharterWithdrawalWindow, show_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
charter_withdrawal_window_init (CharterWithdrawalWindow *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (guint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_withdrawal_window_new:
 * @parent: the window over which it stands
 * @document: the document
 * @subject: the handle of a council, body, service or person
 * @file: what the report calls the file
 *
 * Returns: (transfer none): the window, which answers as at no date until the
 *   user types one
 */
GtkWindow *
charter_withdrawal_window_new (GtkWindow       *parent,
                               CharterDocument *document,
                               guint64          subject,
                               const char      *file)
{
  CharterWithdrawalWindow *self;
  CharterRecord *record;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (file != NULL, NULL);

  record = charter_record_set_find_handle (charter_document_get_records (document), subject);
  g_return_val_if_fail (record != NULL && charter_withdrawal_can_be_asked (record), NULL);

  self = g_object_new (CHARTER_TYPE_WITHDRAWAL_WINDOW, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  self->subject = subject;
  self->file = g_strdup (file);
  fill_places (self, record);
  ask (self);
  g_signal_connect_object (self->place_row, "notify::selected", G_CALLBACK (ask), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}

/**
 * charter_withdrawal_window_make_sides:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): how it is, compared with how it would
 *   be; %NULL while the question cannot be answered, or is being worked out
 */
CharterComparedSides *
charter_withdrawal_window_make_sides (CharterWithdrawalWindow *self)
{
  CharterProposal *proposal;
  const CharterDate *as_at;
  g_autoptr(CharterComparedSide) from = NULL;
  g_autoptr(CharterComparedSide) to = NULL;

  g_return_val_if_fail (CHARTER_IS_WITHDRAWAL_WINDOW (self), NULL);

  if (!has_answer (self))
    return NULL;
  proposal = charter_document_get_proposal (self->document);
  as_at = charter_state_get_as_at (charter_withdrawal_get_after (self->withdrawal));
  from = charter_compared_side_new ();
  from->option = proposal != NULL
               ? charter_record_get_handle (charter_proposal_get_option (proposal)) : 0;
  to = charter_compared_side_new_assumed (charter_withdrawal_get_records_after (self->withdrawal),
                                          charter_withdrawal_get_sentence (self->withdrawal));
  if (as_at != NULL)
    from->date = to->date = *as_at;
  return charter_compared_sides_new (from, to);
}
