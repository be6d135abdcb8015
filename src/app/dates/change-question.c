/* change-question.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/dates/change-question.h"

#include <glib/gi18n.h>

#include "analysis/seats/succession.h"
#include "analysis/words/names.h"
#include "app/dates/date-entry.h"
#include "app/records/record-words.h"
#include "model/reference-value.h"
#include "model/value.h"

struct _CharterChangeQuestion
{
  GtkWidget        parent_instance;

  CharterDocument *document;  /* nullable */
  CharterLook     *look;      /* nullable: whose date is proposed */
  guint64          handle;    /* of the record in the form, or 0 */
  gboolean         answered;  /* once is enough while it stays in the form */
  gboolean         answering; /* whether the edits that are made are an answer */

  /* What was changed, while that is a question */
  char            *key;       /* nullable: nothing was */
  GVariant        *old_value; /* nullable */
  guint            first;     /* the step of the history that began it */
  gboolean         alone;     /* whether nothing else was done since */

  guint            n_recorded; /* in the history before what happens now */

  GtkWidget       *focus;     /* nullable, borrowed: where it was typed */
  GtkRoot         *root;      /* nullable, borrowed */

  /* Template children */
  GtkWidget       *box;
  GtkEntry        *entry;
  GtkLabel        *hint;
  GtkWidget       *change_button;
};

G_DEFINE_FINAL_TYPE (CharterChangeQuestion, charter_change_question, GTK_TYPE_WIDGET)

enum
{
  RECORDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CharterRecord *
find_record (CharterChangeQuestion *self)
{
  return self->handle != 0
       ? charter_record_set_find_handle (charter_document_get_records (self->document),
                                         self->handle)
       : NULL;
}

static CharterState *
make_state (CharterChangeQuestion *self)
{
  CharterDate today;

  charter_date_init_today (&today);
  return charter_state_new_for_document (self->document, NULL, &today);
}

static gboolean
are_equal (GVariant *a,
           GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

static gboolean
is_name (const CharterRecord *record,
         const char          *key)
{
  const CharterField *field = charter_kind_get_name_field (charter_record_get_kind (record));

  return charter_succession_keeps_names (record) && field != NULL &&
         g_str_equal (field->key, key);
}

/* The field, of those whose change may be one in the world, in which two
 * versions of the record differ. */
static const char *
find_difference (const CharterRecord *before,
                 const CharterRecord *after)
{
  const CharterField *field;

  for (guint i = 0;
       (field = charter_kind_get_nth_field (charter_record_get_kind (after), i)) != NULL; i++)
    {
      if ((is_name (after, field->key) || charter_succession_splits (after, field->key)) &&
          !are_equal (charter_record_get_value (before, field->key),
                      charter_record_get_value (after, field->key)))
        return field->key;
    }
  return NULL;
}

static void
forget (CharterChangeQuestion *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->old_value, g_variant_unref);
  self->focus = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static char *
write_hint (CharterChangeQuestion *self,
            const CharterRecord   *record,
            const CharterDate     *from)
{
  CharterDate last;
  g_autofree char *words = NULL;

  charter_succession_get_last_before (from, &last);
  words = charter_date_to_words (&last);
  if (!is_name (record, self->key))
    /* Translators: a date, such as "4 May 2014", "April 2014" or "2013" */
    return g_strdup_printf (_("What it said before is kept, until %s."), words);
  if (charter_record_get_kind (record) == CHARTER_KIND_POST)
    return g_strdup (_("The old name is kept among its other names."));
  /* Translators: a date, such as "4 May 2014", "April 2014" or "2013" */
  return g_strdup_printf (_("The old name is kept, as used until %s."), words);
}

/* Something without a name has not been renamed. */
static gboolean
is_worth_asking (CharterChangeQuestion *self,
                 const CharterRecord   *record)
{
  return !is_name (record, self->key) ||
         charter_name_is_visible (charter_record_get_text (record, self->key));
}

static void
describe (CharterChangeQuestion *self)
{
  CharterRecord *record = self->key != NULL ? find_record (self) : NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *hint = NULL;
  CharterDate from;

  if (record == NULL)
    return;
  if (!charter_date_entry_read (self->entry, &from))
    hint = g_strdup (charter_date_entry_get_help ());
  else if (!charter_succession_check_date (record, &from, &error))
    hint = g_strdup (error->message);
  gtk_widget_set_sensitive (self->change_button,
                            hint == NULL && is_worth_asking (self, record));
  if (hint == NULL)
    hint = write_hint (self, record, &from);
  gtk_label_set_text (self->hint, hint);
}

static void
ask (CharterChangeQuestion *self)
{
  const CharterDate *date = self->look != NULL ? charter_look_get_date (self->look) : NULL;
  CharterRecord *record = find_record (self);
  CharterDate today;

  self->focus = NULL;
  if (record == NULL || !is_worth_asking (self, record))
    return;
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      describe (self);
      return;
    }
  charter_date_init_today (&today);
  charter_date_entry_write (self->entry, date != NULL ? date : &today);
  describe (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/* Where somebody is typing, or NULL. */
static GtkWidget *
find_typing (CharterChangeQuestion *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus) ? focus : NULL;
}

static void
focus_moved_cb (CharterChangeQuestion *self)
{
  if (self->key != NULL && self->focus != NULL && find_typing (self) != self->focus)
    ask (self);
}

/* What names a record that is not there was never so: it is a correction. */
static gboolean
names_nobody (CharterChangeQuestion *self,
              const CharterRecord   *before,
              const char            *key)
{
  const CharterField *field =
    charter_kind_find_field (charter_record_get_kind (before), key, NULL);
  GVariant *value = charter_record_get_value (before, key);

  return value != NULL && field != NULL &&
         (field->type == CHARTER_FIELD_REFERENCE || field->type == CHARTER_FIELD_ANY_REFERENCE ||
          field->type == CHARTER_FIELD_MEMBER) &&
         charter_reference_value_find (charter_document_get_records (self->document), field,
                                       value) == NULL;
}

static void
begin (CharterChangeQuestion *self,
       const CharterRecord   *before,
       const char            *key)
{
  GVariant *old_value = charter_record_get_value (before, key);
  g_autoptr(CharterState) state = make_state (self);

  if (self->answered || !charter_succession_is_dated (state, before) ||
      names_nobody (self, before, key) ||
      (is_name (before, key) && !charter_name_is_visible (charter_value_get_text (old_value))))
    return;
  self->key = g_strdup (key);
  self->old_value = old_value != NULL ? g_variant_ref (old_value) : NULL;
  self->first = charter_history_get_n_done (charter_document_get_history (self->document)) - 1;
  self->alone = TRUE;
}

/* Whether what just happened took the history back or forth, which is no new
 * change. */
static gboolean
is_undoing (CharterChangeQuestion *self)
{
  return charter_history_get_n_recorded (charter_document_get_history (self->document)) ==
         self->n_recorded;
}

static void
note_history (CharterChangeQuestion *self)
{
  self->n_recorded =
    charter_history_get_n_recorded (charter_document_get_history (self->document));
}

static void
note_change (CharterChangeQuestion *self,
             const CharterChange   *change)
{
  const char *key;

  /* A change of everything at once is of no record. */
  if (change->before == NULL || change->after == NULL ||
      charter_record_get_handle (change->after) != self->handle)
    {
      self->alone = FALSE;
      return;
    }
  key = find_difference (change->before, change->after);
  if (key == NULL || (self->key != NULL && !g_str_equal (key, self->key)))
    {
      self->alone = FALSE;
      return;
    }
  if (self->key == NULL)
    begin (self, change->before, key);
  if (self->key == NULL)
    return;

  self->focus = find_typing (self);
  if (self->focus == NULL)
    ask (self);
  else if (gtk_widget_get_visible (GTK_WIDGET (self)))
    describe (self);
}

static void
records_changed_cb (CharterChangeQuestion *self,
                    GPtrArray             *changes)
{
  CharterRecord *record = find_record (self);

  if (!self->answering && !is_undoing (self) && record != NULL)
    {
      for (guint i = 0; i < changes->len; i++)
        note_change (self, g_ptr_array_index (changes, i));
    }
  else if (!self->answering)
    self->alone = FALSE;

  /* What is again as it was has not been changed, and what a proposed model
   * changes has no date before it is adopted. */
  if (self->key != NULL &&
      (record == NULL || charter_document_get_proposal (self->document) != NULL || are_equal (charter_record_get_value (record, self->key),
                                    self->old_value)))
    forget (self);
  note_history (self);
}

/* Makes what was typed, and what the answer added, one step with a name. */
static void
name_step (CharterChangeQuestion *self,
           const char            *label)
{
  CharterHistory *history = charter_document_get_history (self->document);
  guint n_done = charter_history_get_n_done (history);

  if (self->alone && n_done > self->first)
    charter_history_join (history, n_done - self->first, label);
}

static char *
write_label (CharterChangeQuestion *self,
             const CharterRecord   *record,
             gboolean               is_change)
{
  const CharterField *field = charter_kind_find_field (charter_record_get_kind (record),
                                                       self->key, NULL);
  g_autoptr(CharterState) state = make_state (self);
  g_autofree char *title = charter_record_words_get_title (state, record);

  if (is_name (record, self->key))
    return is_change
           /* Translators: the label of undoing; the new name of something */
         ? g_strdup_printf (_("record a change: the name of %s"), title)
           /* Translators: the label of undoing; the name of something */
         : g_strdup_printf (_("correct the name of %s"), title);
  return is_change
         /* Translators: the label of undoing; the title of a field and who is in what */
       ? g_strdup_printf (_("record a change: “%s” of %s"), _(field->title), title)
         /* Translators: the label of undoing; the title of a field and who is in what */
       : g_strdup_printf (_("correct “%s” of %s"), _(field->title), title);
}

static GPtrArray *
make_edits (CharterChangeQuestion  *self,
            const CharterRecord    *record,
            const CharterDate      *from,
            guint64                *recorded,
            GError                **error)
{
  GVariant *value = charter_record_get_value (record, self->key);

  *recorded = self->handle;
  if (is_name (record, self->key))
    return charter_succession_rename (record, charter_value_get_text (self->old_value),
                                      charter_value_get_text (value), from, error);
  *recorded = charter_document_take_handle (self->document);
  return charter_succession_split (charter_document_get_records (self->document), record,
                                   self->key, self->old_value, value, from, *recorded, error);
}

static void
record_change (CharterChangeQuestion *self)
{
  CharterRecord *record = self->key != NULL ? find_record (self) : NULL;
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *label = NULL;
  CharterDate from;
  guint64 recorded;

  if (record == NULL || !charter_date_entry_read (self->entry, &from))
    return;
  label = write_label (self, record, TRUE);
  edits = make_edits (self, record, &from, &recorded, &error);
  self->answering = TRUE;
  if (edits != NULL)
    charter_document_perform (self->document, label, NULL, edits, &error);
  self->answering = FALSE;
  if (error != NULL)
    {
      gtk_label_set_text (self->hint, error->message);
      return;
    }
  name_step (self, label);
  self->answered = TRUE;
  forget (self);
  g_signal_emit (self, signals[RECORDED], 0, recorded);
}

static void
correct_mistake (CharterChangeQuestion *self)
{
  CharterRecord *record = self->key != NULL ? find_record (self) : NULL;
  g_autofree char *label = NULL;

  if (record == NULL)
    return;
  label = write_label (self, record, FALSE);
  name_step (self, label);
  self->answered = TRUE;
  forget (self);
}

static void
charter_change_question_root (GtkWidget *widget)
{
  CharterChangeQuestion *self = CHARTER_CHANGE_QUESTION (widget);

  GTK_WIDGET_CLASS (charter_change_question_parent_class)->root (widget);
  self->root = gtk_widget_get_root (widget);
  g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
charter_change_question_unroot (GtkWidget *widget)
{
  CharterChangeQuestion *self = CHARTER_CHANGE_QUESTION (widget);

  g_signal_handlers_disconnect_by_func (self->root, focus_moved_cb, self);
  self->root = NULL;
  GTK_WIDGET_CLASS (charter_change_question_parent_class)->unroot (widget);
}

static void
charter_change_question_dispose (GObject *object)
{
  CharterChangeQuestion *self = CHARTER_CHANGE_QUESTION (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->old_value, g_variant_unref);
  g_clear_object (&self->look);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_CHANGE_QUESTION);

  G_OBJECT_CLASS (charter_change_question_parent_class)->dispose (object);
}

static void
charter_change_question_class_init (CharterChangeQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_change_question_dispose;
  widget_class->root = charter_change_question_root;
  widget_class->unroot = charter_change_question_unroot;

  /**
   * CharterChangeQuestion::recorded:
   * @self: the question
   * @handle: the record that is now in force
   *
   * A change has been recorded.
   */
  signals[RECORDED] = g_signal_new ("recorded",
                                    G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/change-question.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterChangeQuestion, box);
  gtk_widget_class_bind_template_child (widget_class, CharterChangeQuestion, entry);
  gtk_widget_class_bind_template_child (widget_class, CharterChangeQuestion, hint);
  gtk_widget_class_bind_template_child (widget_class, CharterChangeQuestion, change_button);
  gtk_widget_class_bind_template_callback (widget_class, describe);
  gtk_widget_class_bind_template_callback (widget_class, record_change);
  gtk_widget_class_bind_template_callback (widget_class, correct_mistake);
}

static void
charter_change_question_init (CharterChangeQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_change_question_set_document:
 * @self: a question
 * @document: whose changes it asks about
 */
void
charter_change_question_set_document (CharterChangeQuestion *self,
                                      CharterDocument       *document)
{
  g_return_if_fail (CHARTER_IS_CHANGE_QUESTION (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (records_changed_cb), self,
                           G_CONNECT_SWAPPED);
  note_history (self);
}

/**
 * charter_change_question_set_look:
 * @self: a question
 * @look: its date is proposed as that of a change
 */
void
charter_change_question_set_look (CharterChangeQuestion *self,
                                  CharterLook           *look)
{
  g_return_if_fail (CHARTER_IS_CHANGE_QUESTION (self));
  g_return_if_fail (CHARTER_IS_LOOK (look));

  g_set_object (&self->look, look);
}

/**
 * charter_change_question_set_record:
 * @self: a question with a document
 * @handle: the handle of the record that the user edits, or 0
 *
 * A question about another record goes unanswered: it was a correction.
 */
void
charter_change_question_set_record (CharterChangeQuestion *self,
                                    guint64                handle)
{
  g_return_if_fail (CHARTER_IS_CHANGE_QUESTION (self));

  if (self->handle == handle)
    return;
  self->handle = handle;
  self->answered = FALSE;
  forget (self);
}

/**
 * charter_change_question_is_open:
 * @self: a question
 *
 * Returns: whether it asks something
 */
gboolean
charter_change_question_is_open (CharterChangeQuestion *self)
{
  g_return_val_if_fail (CHARTER_IS_CHANGE_QUESTION (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}
