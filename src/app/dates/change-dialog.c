/* change-dialog.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/dates/change-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "analysis/seats/succession.h"
#include "app/dates/date-entry.h"
#include "app/records/record-edits.h"
#include "app/records/record-words.h"

/* What one dialog is about; it lives as long as the question is open. */
typedef struct
{
  CharterDocument  *document;
  guint64           handle;
  AdwMessageDialog *dialog; /* weak, nullable: nothing has to be asked */
  GtkEntry         *entry;  /* weak, nullable: it cannot have ended */
  GtkLabel         *hint;
} Question;

static void
question_free (Question *question)
{
  g_clear_weak_pointer (&question->dialog);
  g_clear_weak_pointer (&question->entry);
  g_object_unref (question->document);
  g_free (question);
}

static CharterRecord *
find_record (Question *question)
{
  return charter_record_set_find_handle (charter_document_get_records (question->document),
                                         question->handle);
}

static CharterState *
make_state (CharterDocument *document)
{
  CharterDate today;

  charter_date_init_today (&today);
  return charter_state_new_for_document (document, NULL, &today);
}

static char *
get_title (Question *question)
{
  g_autoptr(CharterState) state = make_state (question->document);

  return charter_record_words_get_title (state, find_record (question));
}

/* Says what recording the end would do, or why it cannot be done. */
static void
describe_end (Question *question)
{
  CharterRecord *record = find_record (question);
  g_autoptr(GError) error = NULL;
  CharterDate from;
  CharterDate last;
  gboolean possible = FALSE;

  if (!charter_date_entry_read (question->entry, &from))
    gtk_label_set_text (question->hint, charter_date_entry_get_help ());
  else if (record == NULL || !charter_succession_check_date (record, &from, &error))
    gtk_label_set_text (question->hint, error != NULL ? error->message : "");
  else
    {
      g_autofree char *words = NULL;
      g_autofree char *hint = NULL;

      charter_succession_get_last_before (&from, &last);
      words = charter_date_to_words (&last);
      /* Translators: a date, such as "4 May 2014", "April 2014" or "2013" */
      hint = g_strdup_printf (_("It is kept, and lasted until %s."), words);
      gtk_label_set_text (question->hint, hint);
      possible = TRUE;
    }
  adw_message_dialog_set_response_enabled (question->dialog, "change", possible);
}

static GtkWidget *
make_date_box (Question          *question,
               const CharterDate *proposed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new_with_mnemonic (_("Change _from"));
  CharterDate today;

  charter_date_init_today (&today);
  g_set_weak_pointer (&question->entry, GTK_ENTRY (gtk_entry_new ()));
  gtk_widget_set_hexpand (GTK_WIDGET (question->entry), TRUE);
  gtk_entry_set_activates_default (question->entry, TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (question->entry),
                               _("The first day on which it is no longer so"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (question->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Change from: the first day on which it is no longer so"), -1);
  charter_date_entry_write (question->entry, charter_date_is_set (proposed) ? proposed : &today);
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), GTK_WIDGET (question->entry));

  question->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (question->hint, TRUE);
  gtk_label_set_xalign (question->hint, 0);
  gtk_widget_add_css_class (GTK_WIDGET (question->hint), "dim-label");

  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (question->entry));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (question->hint));
  g_signal_connect_swapped (question->entry, "changed", G_CALLBACK (describe_end), question);
  return box;
}

static gboolean
record_end (Question  *question,
            GError   **error)
{
  CharterRecord *record = find_record (question);
  g_autofree char *title = get_title (question);
  /* Translators: the label of undoing; what has ended */
  g_autofree char *label = g_strdup_printf (_("record a change: the end of %s"), title);
  g_autoptr(GPtrArray) edits = NULL;
  CharterDate from;

  if (!charter_date_entry_read (question->entry, &from))
    return FALSE;
  edits = charter_succession_end (record, &from, error);
  return edits != NULL &&
         charter_document_perform (question->document, label, NULL, edits, error);
}

static void
answer (GTask      *task,
        const char *response)
{
  Question *question = g_task_get_task_data (task);
  CharterChangeAnswer made = CHARTER_CHANGE_CANCELLED;
  GError *error = NULL;

  /* It may have been undone or deleted while the question was open. */
  if (find_record (question) == NULL)
    made = CHARTER_CHANGE_CANCELLED;
  else if (g_str_equal (response, "change") && record_end (question, &error))
    made = CHARTER_CHANGE_RECORDED;
  else if (g_str_equal (response, "delete") &&
           charter_record_edits_delete (question->document, question->handle, &error))
    made = CHARTER_CHANGE_DELETED;

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, made);
}

static void
finish (GTask      *task,
        const char *response)
{
  Question *question = g_task_get_task_data (task);

  if (question->entry != NULL)
    g_signal_handlers_disconnect_by_func (question->entry, describe_end, question);
  g_signal_handlers_disconnect_by_data (question->dialog, task);
  answer (task, response);
  g_object_unref (task);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             GTask            *task)
{
  finish (task, response);
}

/* It goes with its window, and then nobody answers. */
static void
destroyed_cb (GtkWidget *dialog,
              GTask     *task)
{
  finish (task, "cancel");
}

static char *
describe_referrers (guint n_referrers)
{
  if (n_referrers == 0)
    return NULL;
  return g_strdup_printf (
    ngettext ("%u other record refers to it. If you delete it, that one stays and names "
              "something that is no longer recorded.",
              "%u other records refer to it. If you delete it, they stay and name "
              "something that is no longer recorded.", n_referrers), n_referrers);
}

static void
make_dialog (Question   *question,
             GtkWindow  *parent,
             gboolean    may_have_ended,
             guint       n_referrers)
{
  g_autofree char *title = get_title (question);
  g_autofree char *body = describe_referrers (n_referrers);
  g_autofree char *heading = may_have_ended
                           /* Translators: the name of what the user is deleting */
                           ? g_strdup_printf (_("Did “%s” end, or was it a mistake?"), title)
                           : g_strdup_printf (_("Delete “%s”?"), title);

  g_set_weak_pointer (&question->dialog,
                      ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body)));
  /* Whoever asks may hold the window, so that it is not disposed of while the
   * question is open; but it is unrealized as it is closed. */
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (gtk_window_destroy), question->dialog,
                           G_CONNECT_SWAPPED);
  adw_message_dialog_add_response (question->dialog, "cancel", _("_Cancel"));
  if (may_have_ended)
    {
      adw_message_dialog_add_response (question->dialog, "delete", _("_Delete, it was a mistake"));
      adw_message_dialog_add_response (question->dialog, "change", _("_Record a change"));
      adw_message_dialog_set_response_appearance (question->dialog, "change",
                                                  ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (question->dialog, "change");
    }
  else
    adw_message_dialog_add_response (question->dialog, "delete", _("_Delete"));
  adw_message_dialog_set_response_appearance (question->dialog, "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (question->dialog, "cancel");
}

/**
 * charter_change_dialog_ask_to_end_async:
 * @parent: the window in which the user takes something away
 * @document: a document that may be changed
 * @handle: the handle of the record that is to go
 * @proposed: (nullable): the date that is written there first, such as the
 *   one the window looks at; %NULL for today
 * @callback: is told when it is done
 * @user_data: handed to @callback
 *
 * A change is not a correction: what may have ended is kept with an end, and
 * only what was a mistake is deleted, so the user is asked which it is. A
 * record of which this is no question (a person, a document, what has ended
 * already) is deleted, and only when others refer to it something is asked.
 * Whatever is done is one step of undoing. When the window goes while the
 * question is open, nothing is done.
 */
void
charter_change_dialog_ask_to_end_async (GtkWindow           *parent,
                                        CharterDocument     *document,
                                        guint64              handle,
                                        const CharterDate   *proposed,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_autoptr(CharterState) state = NULL;
  Question *question;
  GTask *task;
  CharterRecord *record;
  gboolean may_have_ended;
  guint n_referrers;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));

  question = g_new0 (Question, 1);
  question->document = g_object_ref (document);
  question->handle = handle;
  task = g_task_new (document, NULL, callback, user_data);
  g_task_set_source_tag (task, charter_change_dialog_ask_to_end_async);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);

  record = find_record (question);
  state = make_state (document);
  /* A proposed model has no dates before it is adopted. */
  may_have_ended = record != NULL && charter_document_get_proposal (document) == NULL &&
                   charter_succession_may_have_ended (state, record);
  n_referrers = record != NULL ? charter_record_edits_count_referrers (document, handle) : 0;
  if (!may_have_ended && n_referrers == 0)
    {
      answer (task, "delete");
      g_object_unref (task);
      return;
    }

  make_dialog (question, parent, may_have_ended, n_referrers);
  if (may_have_ended)
    {
      adw_message_dialog_set_extra_child (question->dialog, make_date_box (question, proposed));
      describe_end (question);
    }
  g_signal_connect (question->dialog, "response", G_CALLBACK (answered_cb), task);
  g_signal_connect (question->dialog, "destroy", G_CALLBACK (destroyed_cb), task);
  gtk_window_present (GTK_WINDOW (question->dialog));
}

/**
 * charter_change_dialog_ask_to_end_finish:
 * @result: what the callback was handed
 * @error: return location for a #CharterEditError or #CharterSuccessionError
 *
 * Returns: what became of the record; nothing, when @error is set
 */
CharterChangeAnswer
charter_change_dialog_ask_to_end_finish (GAsyncResult  *result,
                                         GError       **error)
{
  gssize made;

  g_return_val_if_fail (G_IS_TASK (result), CHARTER_CHANGE_CANCELLED);

  made = g_task_propagate_int (G_TASK (result), error);
  return made < 0 ? CHARTER_CHANGE_CANCELLED : (CharterChangeAnswer) made;
}
