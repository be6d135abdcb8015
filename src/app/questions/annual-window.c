/* annual-window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/annual-window.h"

#include <glib/gi18n.h>

#include "analysis/annual/annual-edits.h"
#include "analysis/annual/annual-list.h"
#include "analysis/annual/annual-words.h"
#include "analysis/words/names.h"
#include "app/dates/date-entry.h"
#include "app/questions/annual-answers.h"
#include "app/questions/annual-row.h"
#include "app/widgets/slices.h"

/* Below it, what is entered stands under the seat, pixels. */
#define NARROW 780

/* What the window needs when it is narrow, pixels. */
#define NARROWEST 360

/* Between the rows, when each is one line and when it is several, pixels. */
#define WIDE_SPACING 6
#define NARROW_SPACING 18

struct _CharterAnnualWindow
{
  AdwWindow             parent_instance;

  CharterDocument      *document;
  GArray               *councils; /* of guint64: handles, in the order of the choice */
  CharterAnnualCouncil *council;  /* nullable: there is no whole date */
  CharterAnnualAnswers *answers;
  GPtrArray            *rows;     /* of borrowed CharterAnnualRow, one a seat */
  guint                 adding;   /* source, 0 when every seat has its row */
  GPtrArray            *left_out; /* nullable: sentences about a pasted list */
  GtkSizeGroup         *choices;
  gboolean              is_narrow;
  guint                 adapt_source;
  gboolean              is_done;  /* closes without a question */

  /* Template children */
  GtkDropDown          *council_choice;
  GtkEntry             *date;
  GtkBox               *place;
  GtkWidget            *headings;
  GtkBox               *grid;
  GtkLabel             *problem;
  GtkBox               *preview;
  GtkWidget            *record_button;
};

G_DEFINE_FINAL_TYPE (CharterAnnualWindow, charter_annual_window, ADW_TYPE_WINDOW)

enum
{
  RECORDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CharterAnnualRow *
get_row (CharterAnnualWindow *self,
         guint                number)
{
  return g_ptr_array_index (self->rows, number);
}

static void
show_problem (CharterAnnualWindow *self,
              const char          *words)
{
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_line (CharterAnnualWindow *self,
          const char          *words,
          const char          *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* It is read, and selected by the pointer; the keys pass it by. */
  gtk_widget_set_focusable (label, FALSE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->preview, label);
}

static void
add_lines (CharterAnnualWindow *self,
           GPtrArray           *sentences,
           const char          *heading)
{
  if (sentences == NULL || sentences->len == 0)
    return;
  add_line (self, heading, "heading");
  for (guint i = 0; i < sentences->len; i++)
    add_line (self, g_ptr_array_index (sentences, i), NULL);
}

static void
show_preview (CharterAnnualWindow *self)
{
  g_autoptr(GPtrArray) sentences = NULL;
  g_autoptr(GPtrArray) notes = NULL;

  remove_children (self->preview);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "annual.record", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "annual.paste", self->council != NULL);
  if (self->council == NULL)
    return;
  sentences = charter_annual_words_for_preview (self->council);
  notes = charter_annual_words_for_notes (self->council);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "annual.record", sentences->len > 0);
  add_lines (self, self->left_out, _("Not entered from the list"));
  add_lines (self, sentences, _("What will be recorded"));
  add_lines (self, notes, _("To note"));
  if (sentences->len == 0)
    add_line (self, _("Nothing changes. Who is not named here stays."), "dim-label");
}

static void
changed_cb (CharterAnnualWindow *self)
{
  show_problem (self, NULL);
  charter_annual_answers_keep (self->answers, self->council);
  show_preview (self);
}

static void
moved_cb (CharterAnnualWindow *self,
          int                  down,
          CharterAnnualField   field,
          CharterAnnualRow    *row)
{
  guint number;

  if (!g_ptr_array_find (self->rows, row, &number))
    return;
  for (int i = (int) number + down; i >= 0 && i < (int) self->rows->len; i += down)
    {
      if (charter_annual_row_takes_keys (get_row (self, (guint) i)))
        {
          charter_annual_row_edit (get_row (self, (guint) i), field);
          return;
        }
    }
  gtk_widget_grab_focus (down > 0 ? self->record_button : GTK_WIDGET (self->date));
}

static CharterAnnualRow *
find_unsettled (CharterAnnualWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!charter_annual_row_is_settled (get_row (self, i)))
        return get_row (self, i);
    }
  return NULL;
}

static void
enter_list (CharterAnnualWindow *self,
            const char          *text)
{
  CharterAnnualRow *unsettled;
  guint n_entered;

  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  self->left_out = charter_annual_list_enter (self->council, text, &n_entered);
  charter_annual_answers_keep (self->answers, self->council);
  for (guint i = 0; i < self->rows->len; i++)
    charter_annual_row_refresh (get_row (self, i));
  show_problem (self, n_entered == 0
                      ? _("No seats are in what was copied. Copy two columns of a spreadsheet, the "
                          "seats and the names, and paste again.")
                      : NULL);
  show_preview (self);
  unsettled = find_unsettled (self);
  if (unsettled != NULL)
    charter_annual_row_ask (unsettled);
  else if (n_entered > 0)
    gtk_widget_grab_focus (self->record_button);
}

static void
add_row (CharterAnnualWindow *self)
{
  GtkWidget *row = charter_annual_row_new (self->council, self->rows->len, self->choices);

  charter_annual_row_set_narrow (CHARTER_ANNUAL_ROW (row), self->is_narrow);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "pasted", G_CALLBACK (enter_list), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (self->grid, row);
}

static gboolean
add_some (gpointer user_data)
{
  CharterAnnualWindow *self = CHARTER_ANNUAL_WINDOW (user_data);

  if (self->rows->len < charter_annual_council_get_n_seats (self->council))
    add_row (self);
  if (self->rows->len < charter_annual_council_get_n_seats (self->council))
    return G_SOURCE_CONTINUE;
  self->adding = 0;
  return G_SOURCE_REMOVE;
}

/* For what asks all of them. */
static void
add_the_rest (CharterAnnualWindow *self)
{
  if (self->adding == 0)
    return;
  g_clear_handle_id (&self->adding, g_source_remove);
  while (self->rows->len < charter_annual_council_get_n_seats (self->council))
    add_row (self);
}

static gboolean
has_seats (CharterAnnualWindow *self)
{
  return self->council != NULL && charter_annual_council_get_n_seats (self->council) > 0;
}

static void
forget_seats (CharterAnnualWindow *self)
{
  g_clear_handle_id (&self->adding, g_source_remove);
  g_ptr_array_set_size (self->rows, 0);
  remove_children (self->grid);
  g_clear_pointer (&self->council, charter_annual_council_free);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
}

static CharterRecord *
find_council (CharterAnnualWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->council_choice);

  return selected < self->councils->len
       ? charter_record_set_find_handle (charter_document_get_records (self->document),
                                         g_array_index (self->councils, guint64, selected))
       : NULL;
}

static void
show_title (CharterAnnualWindow *self)
{
  g_autofree char *title =
    self->council != NULL ? charter_annual_words_for_meeting (self->council) : NULL;

  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : _("Annual council"));
}

/* Lists the seats anew; what was chosen for them is kept. */
static void
list_seats (CharterAnnualWindow *self)
{
  CharterRecord *council = find_council (self);
  CharterDate date;

  forget_seats (self);
  show_problem (self, NULL);
  if (council == NULL)
    show_problem (self, _("This council is no longer recorded. Choose another one."));
  else if (!charter_date_entry_read (self->date, &date) || !charter_date_is_whole (&date))
    show_problem (self, _("Write the day of the meeting, such as 2027-05-19."));
  else
    {
      self->council = charter_annual_council_new (charter_document_get_records (self->document),
                                                  council, &date);
      charter_annual_answers_give (self->answers, self->council);
      if (has_seats (self))
        self->adding = charter_slices_add (add_some, self);
      else
        show_problem (self, _("No office or seat of this council is recorded. Add posts to it, or "
                              "members who represent it to a board."));
    }
  gtk_widget_set_visible (self->headings, has_seats (self) && !self->is_narrow);
  show_title (self);
  show_preview (self);
}

static void
begin_rows_cb (CharterAnnualWindow *self)
{
  add_the_rest (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (charter_annual_row_takes_keys (get_row (self, i)))
        {
          charter_annual_row_edit (get_row (self, i), CHARTER_ANNUAL_FIELD_NAME);
          return;
        }
    }
}

static void
close_now (CharterAnnualWindow *self)
{
  self->is_done = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
record_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterAnnualWindow *self = CHARTER_ANNUAL_WINDOW (widget);
  CharterAnnualRow *unsettled;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) edits =
    charter_annual_council_make_edits (self->council, self->document, &error);
  g_autofree char *label = charter_annual_words_for_label (self->council);
  g_autofree char *meeting = charter_annual_words_for_meeting (self->council);

  add_the_rest (self);
  unsettled = find_unsettled (self);
  /* The seats are listed anew when records change. */
  g_signal_handlers_block_by_func (self->document, list_seats, self);
  if (edits == NULL ||
      !charter_document_perform (self->document, label, NULL, edits, &error))
    {
      g_signal_handlers_unblock_by_func (self->document, list_seats, self);
      show_problem (self, error->message);
      if (unsettled != NULL)
        charter_annual_row_ask (unsettled);
      return;
    }
  g_signal_emit (self, signals[RECORDED], 0, meeting);
  close_now (self);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CharterAnnualWindow) self = CHARTER_ANNUAL_WINDOW (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  /* The window may have been closed, or the date be away, meanwhile. */
  if (self->council == NULL || self->is_done)
    return;
  add_the_rest (self);
  enter_list (self, text != NULL ? text : "");
}

static void
paste_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb,
                                 g_object_ref (widget));
}

static gboolean
close_later (gpointer data)
{
  close_now (data);
  return G_SOURCE_REMOVE;
}

/* The question goes first: it stands over the window. */
static void
answered_cb (CharterAnnualWindow *self,
             const char          *response)
{
  if (g_str_equal (response, "discard"))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_later, g_object_ref (self), g_object_unref);
}

/* What was entered is not lost by a slip of a key. */
static gboolean
charter_annual_window_close_request (GtkWindow *window)
{
  CharterAnnualWindow *self = CHARTER_ANNUAL_WINDOW (window);
  GtkWidget *dialog;

  if (self->is_done || charter_annual_answers_is_empty (self->answers))
    {
      self->is_done = TRUE;
      return GTK_WINDOW_CLASS (charter_annual_window_parent_class)->close_request (window);
    }
  dialog = adw_message_dialog_new (window, _("Close without recording?"),
                                   _("What you entered for the annual council is not recorded yet. "
                                     "Without recording it is lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Go on entering"),
                                    "discard", _("_Close"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

static gboolean
adapt (gpointer data)
{
  CharterAnnualWindow *self = data;
  GtkOrientation orientation;

  self->adapt_source = 0;
  self->is_narrow = gtk_widget_get_width (GTK_WIDGET (self)) < NARROW;
  orientation = self->is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->place), orientation);
  gtk_box_set_spacing (self->grid, self->is_narrow ? NARROW_SPACING : WIDE_SPACING);
  gtk_widget_set_visible (self->headings, has_seats (self) && !self->is_narrow);
  for (guint i = 0; i < self->rows->len; i++)
    charter_annual_row_set_narrow (get_row (self, i), self->is_narrow);
  return G_SOURCE_REMOVE;
}

static void
charter_annual_window_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  GTK_WIDGET_CLASS (charter_annual_window_parent_class)->measure (widget, orientation, for_size,
                                                                  minimum, natural,
                                                                  minimum_baseline,
                                                                  natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, NARROWEST);
}

/* What is where must not change while sizes are given out. */
static void
charter_annual_window_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  CharterAnnualWindow *self = CHARTER_ANNUAL_WINDOW (widget);

  GTK_WIDGET_CLASS (charter_annual_window_parent_class)->size_allocate (widget, width, height,
                                                                        baseline);
  if (self->is_narrow != (width < NARROW) && self->adapt_source == 0)
    self->adapt_source = g_idle_add (adapt, self);
}

static void
charter_annual_window_dispose (GObject *object)
{
  CharterAnnualWindow *self = CHARTER_ANNUAL_WINDOW (object);

  g_clear_handle_id (&self->adapt_source, g_source_remove);
  if (self->grid != NULL)
    forget_seats (self);
  self->grid = NULL;
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_annual_window_parent_class)->dispose (object);
}

static void
charter_annual_window_finalize (GObject *object)
{
  CharterAnnualWindow *self = CHARTER_ANNUAL_WINDOW (object);

  charter_annual_answers_free (self->answers);
  g_array_unref (self->councils);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->choices);

  G_OBJECT_CLASS (charter_annual_window_parent_class)->finalize (object);
}

static void
charter_annual_window_class_init (CharterAnnualWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = charter_annual_window_dispose;
  object_class->finalize = charter_annual_window_finalize;
  widget_class->measure = charter_annual_window_measure;
  widget_class->size_allocate = charter_annual_window_size_allocate;
  window_class->close_request = charter_annual_window_close_request;

  /**
   * CharterAnnualWindow::recorded:
   * @meeting: what the meeting is called
   *
   * What was chosen is in the document.
   */
  signals[RECORDED] = g_signal_new ("recorded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "annual.record", NULL, record_action);
  gtk_widget_class_install_action (widget_class, "annual.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "annual.record", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "annual.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/annual-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualWindow, council_choice);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualWindow, date);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualWindow, place);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualWindow, headings);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualWindow, record_button);
  gtk_widget_class_bind_template_callback (widget_class, list_seats);
  gtk_widget_class_bind_template_callback (widget_class, begin_rows_cb);
}

static void
charter_annual_window_init (CharterAnnualWindow *self)
{
  self->answers = charter_annual_answers_new ();
  self->councils = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->rows = g_ptr_array_new ();
  self->choices = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_councils (CharterAnnualWindow *self,
               guint64              chosen)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);
      guint64 handle = charter_record_get_handle (record);
      g_autofree char *name = NULL;

      if (!charter_annual_council_can_be_held (record))
        continue;
      name = charter_name_get_full (record, NULL);
      if (handle == chosen)
        selected = self->councils->len;
      g_array_append_val (self->councils, handle);
      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->council_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->council_choice, selected);
}

/**
 * charter_annual_window_new:
 * @parent: the window over which it stands
 * @document: a document that may be changed
 * @council: the handle of a council, or 0 for the first one
 * @date: the day of the meeting, until the user types another one
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
charter_annual_window_new (GtkWindow         *parent,
                           CharterDocument   *document,
                           guint64            council,
                           const CharterDate *date)
{
  CharterAnnualWindow *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_ANNUAL_WINDOW, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  fill_councils (self, council);
  charter_date_entry_write (self->date, date);
  list_seats (self);
  g_signal_connect_object (self->council_choice, "notify::selected", G_CALLBACK (list_seats), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "changed", G_CALLBACK (list_seats), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (list_seats), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->date));
  return GTK_WINDOW (self);
}
