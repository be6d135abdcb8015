/* adoption-window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/adoption-window.h"

#include <glib/gi18n.h>

#include "analysis/changes/adoption-words.h"
#include "analysis/changes/adoption.h"
#include "analysis/words/names.h"
#include "app/dates/date-entry.h"

struct _CharterAdoptionWindow
{
  AdwWindow        parent_instance;

  CharterDocument *document;
  guint64          option;
  GPtrArray       *edits;     /* nullable: what would be done, when it can be */
  CharterDate      from;      /* of edits */
  GPtrArray       *rows;      /* of borrowed GtkWidget, in changes */

  /* Template children */
  GtkWidget           *adopt_button;
  GtkEditable         *date_row;
  GtkLabel            *problem;
  GtkLabel            *kept;
  AdwPreferencesGroup *changes;
};

G_DEFINE_FINAL_TYPE (CharterAdoptionWindow, charter_adoption_window, ADW_TYPE_WINDOW)

enum
{
  ADOPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CharterRecord *
find_option (CharterAdoptionWindow *self)
{
  CharterRecord *record =
    charter_record_set_find_handle (charter_document_get_base (self->document), self->option);

  return record != NULL && charter_record_get_kind (record) == CHARTER_KIND_OPTION ? record : NULL;
}

static void
add_sentence (CharterAdoptionWindow *self,
              const char            *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  adw_preferences_group_add (self->changes, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_changes (CharterAdoptionWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->changes, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_changes (CharterAdoptionWindow *self,
              GPtrArray             *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    add_sentence (self, g_ptr_array_index (sentences, i));
  if (sentences->len == 0)
    add_sentence (self, _("Nothing would be otherwise."));
}

static void
show_kept (CharterAdoptionWindow *self,
           CharterProposal       *proposal)
{
  guint n_conflicts = charter_proposal_get_n_conflicts (proposal);
  g_autofree char *words = g_strdup_printf (
    ngettext ("%u of its changes does not fit the records. It is not made, and stays in the "
              "proposed model.",
              "%u of its changes do not fit the records. They are not made, and stay in the "
              "proposed model.", n_conflicts), n_conflicts);

  gtk_label_set_text (self->kept, words);
  gtk_widget_set_visible (GTK_WIDGET (self->kept), n_conflicts > 0);
}

static void
show_title (CharterAdoptionWindow *self,
            CharterRecord         *option)
{
  g_autofree char *name = charter_name_get_full (option, NULL);
  /* Translators: the name of a proposed model */
  g_autofree char *title = g_strdup_printf (_("Adopt “%s”"), name);

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static gboolean
prepare (CharterAdoptionWindow  *self,
         CharterProposal        *proposal,
         GError                **error)
{
  const char *text = gtk_editable_get_text (self->date_row);
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GPtrArray) sentences = NULL;
  CharterDate today;

  if (!charter_name_is_visible (text))
    return FALSE;
  if (!charter_date_entry_parse (text, &self->from))
    {
      g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_NO_PLACE,
                           charter_date_entry_get_help ());
      return FALSE;
    }
  charter_date_init_today (&today);
  edits = charter_adoption_list_edits (proposal, self->document, &self->from, &today, error);
  if (edits == NULL)
    return FALSE;
  sentences = charter_adoption_words_list (proposal, edits, &self->from, &today, error);
  if (sentences == NULL)
    return FALSE;
  show_changes (self, sentences);
  self->edits = g_steal_pointer (&edits);
  return TRUE;
}

static void
update (CharterAdoptionWindow *self)
{
  CharterRecord *option = find_option (self);
  g_autoptr(CharterProposal) proposal = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->edits, g_ptr_array_unref);
  clear_changes (self);
  if (option == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  proposal = charter_proposal_new (charter_document_get_base (self->document), option);
  show_title (self, option);
  show_kept (self, proposal);
  gtk_widget_set_sensitive (self->adopt_button, prepare (self, proposal, &error));
  gtk_widget_set_visible (GTK_WIDGET (self->changes), self->edits != NULL);
  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
adopt_cb (CharterAdoptionWindow *self)
{
  CharterRecord *option = find_option (self);
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;

  if (self->edits == NULL || option == NULL)
    return;
  edits = g_steal_pointer (&self->edits);
  name = charter_name_get_full (option, NULL);
  date = charter_date_to_words (&self->from);
  /* Translators: the label of undoing; the name of a proposed model, a date */
  label = g_strdup_printf (_("adopt “%1$s” from %2$s"), name, date);
  g_signal_handlers_disconnect_by_func (self->document, update, self);
  if (!charter_document_perform_in_base (self->document, label, edits, &error))
    {
      g_signal_connect_object (self->document, "records-changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      gtk_label_set_text (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  charter_document_choose (self->document, 0);
  g_signal_emit (self, signals[ADOPTED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
charter_adoption_window_dispose (GObject *object)
{
  CharterAdoptionWindow *self = CHARTER_ADOPTION_WINDOW (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_adoption_window_parent_class)->dispose (object);
}

static void
charter_adoption_window_finalize (GObject *object)
{
  CharterAdoptionWindow *self = CHARTER_ADOPTION_WINDOW (object);

  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (charter_adoption_window_parent_class)->finalize (object);
}

static void
charter_adoption_window_class_init (CharterAdoptionWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_adoption_window_dispose;
  object_class->finalize = charter_adoption_window_finalize;

  /**
   * CharterAdoptionWindow::adopted:
   *
   * The model is in force from the date, in one step.
   */
  signals[ADOPTED] = g_signal_new ("adopted",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/charter/Charter/ui/adoption-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterAdoptionWindow, adopt_button);
  gtk_widget_class_bind_template_child (widget_class, CharterAdoptionWindow, date_row);
  gtk_widget_class_bind_template_child (widget_class, CharterAdoptionWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, CharterAdoptionWindow, kept);
  gtk_widget_class_bind_template_child (widget_class, CharterAdoptionWindow, changes);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, adopt_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
charter_adoption_window_init (CharterAdoptionWindow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_adoption_window_new:
 * @parent: the window over which it stands
 * @document: a document that may be changed
 * @option: the handle of a proposed model
 *
 * Returns: (transfer none): the window, which does nothing until a date is
 *   typed and the user agrees to what it says
 */
GtkWindow *
charter_adoption_window_new (GtkWindow       *parent,
                             CharterDocument *document,
                             guint64          option)
{
  CharterAdoptionWindow *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);

  self = g_object_new (CHARTER_TYPE_ADOPTION_WINDOW, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  self->option = option;
  update (self);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
  return GTK_WINDOW (self);
}
