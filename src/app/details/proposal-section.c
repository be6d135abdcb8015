/* proposal-section.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/proposal-section.h"

#include <glib/gi18n.h>

#include "analysis/changes/comparison.h"
#include "analysis/changes/proposal-words.h"
#include "analysis/words/names.h"
#include "model/proposal-edits.h"

/* A longer list of changes is scrolled, so that the form stays in sight. */
#define LIST_HEIGHT 160
#define SENTENCE_HEIGHT 44

struct _CharterProposalSection
{
  GtkWidget          parent_instance;

  CharterDocument   *document; /* nullable */
  guint64            option;
  gboolean           read_only;

  /* Template children */
  GtkWidget         *box;
  GtkButton         *work_button;
  GtkButton         *adopt_button;
  GtkWidget         *conflicts_title;
  GtkBox            *conflicts;
  GtkScrolledWindow *scroller;
  GtkBox            *changes;
};

G_DEFINE_FINAL_TYPE (CharterProposalSection, charter_proposal_section, GTK_TYPE_WIDGET)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
make_sentence (const char *sentence)
{
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static CharterProposal *
make_proposal (CharterProposalSection *self)
{
  CharterRecordSet *base = charter_document_get_base (self->document);
  CharterRecord *option = charter_record_set_find_handle (base, self->option);

  return option != NULL && charter_record_get_kind (option) == CHARTER_KIND_OPTION
       ? charter_proposal_new (base, option) : NULL;
}

/* The number of the change goes with the button. */
static void
forget_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterProposalSection *self = CHARTER_PROPOSAL_SECTION (widget);
  g_autoptr(CharterProposal) proposal = make_proposal (self);
  guint number = g_variant_get_uint32 (parameter);
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (proposal == NULL || number >= charter_proposal_get_n_conflicts (proposal))
    return;
  name = charter_name_get_full (charter_proposal_get_option (proposal), NULL);
  /* Translators: the label of undoing; the name of a proposed model */
  label = g_strdup_printf (_("take a change out of “%s”"), name);
  g_ptr_array_add (edits, charter_proposal_edits_forget (
                            proposal, charter_proposal_get_conflict (proposal, number)->position));
  if (!charter_document_perform_in_base (self->document, label, edits, &error))
    gtk_widget_activate_action (widget, "win.notify", "s", error->message);
}

static GtkWidget *
make_conflict (CharterProposalSection *self,
               const char             *sentence,
               guint                   number)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_with_label (_("Take it out"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, !self->read_only);
  gtk_widget_set_tooltip_text (button, _("Take this change out of the proposed model"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "proposal.forget");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", number);
  gtk_box_append (GTK_BOX (line), make_sentence (sentence));
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
show_conflicts (CharterProposalSection *self,
                CharterProposal        *proposal,
                const CharterState     *state)
{
  guint n_conflicts = charter_proposal_get_n_conflicts (proposal);

  clear_box (self->conflicts);
  for (guint i = 0; i < n_conflicts; i++)
    {
      g_autofree char *sentence =
        charter_proposal_words_for_conflict (state, charter_proposal_get_conflict (proposal, i));

      gtk_box_append (self->conflicts, make_conflict (self, sentence, i));
    }
  gtk_widget_set_visible (self->conflicts_title, n_conflicts > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->conflicts), n_conflicts > 0);
}

static void
show_changes (CharterProposalSection *self,
              CharterState           *current,
              CharterState           *proposed)
{
  g_autoptr(CharterComparison) comparison = charter_comparison_new (current, proposed, TRUE);
  guint n_differences = charter_comparison_get_n (comparison);

  gtk_scrolled_window_set_min_content_height (
    self->scroller, (int) MIN (LIST_HEIGHT, SENTENCE_HEIGHT * MAX (n_differences, 1)));
  clear_box (self->changes);
  for (guint i = 0; i < n_differences; i++)
    {
      const CharterDifference *difference = charter_comparison_get (comparison, i);

      if (difference->sentence != NULL)
        gtk_box_append (self->changes, make_sentence (difference->sentence));
    }
  if (gtk_widget_get_first_child (GTK_WIDGET (self->changes)) == NULL)
    gtk_box_append (self->changes,
                    make_sentence (_("Nothing yet. Work on it, and every edit is one of this "
                                     "model until you go back.")));
}

static void
show_buttons (CharterProposalSection *self)
{
  CharterProposal *chosen = charter_document_get_proposal (self->document);
  gboolean is_chosen = chosen != NULL && charter_record_get_handle (
                         charter_proposal_get_option (chosen)) == self->option;

  gtk_button_set_label (self->work_button, is_chosen ? _("Back to current arrangements")
                                                     : _("Work on it"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->work_button), "t",
                                    is_chosen ? G_GUINT64_CONSTANT (0) : self->option);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->adopt_button), "t", self->option);
  gtk_widget_set_sensitive (GTK_WIDGET (self->adopt_button), !self->read_only);
}

static void
charter_proposal_section_dispose (GObject *object)
{
  CharterProposalSection *self = CHARTER_PROPOSAL_SECTION (object);

  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_PROPOSAL_SECTION);

  G_OBJECT_CLASS (charter_proposal_section_parent_class)->dispose (object);
}

static void
charter_proposal_section_class_init (CharterProposalSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_proposal_section_dispose;

  gtk_widget_class_install_action (widget_class, "proposal.forget", "u", forget_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/charter/Charter/ui/proposal-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterProposalSection, box);
  gtk_widget_class_bind_template_child (widget_class, CharterProposalSection, work_button);
  gtk_widget_class_bind_template_child (widget_class, CharterProposalSection, adopt_button);
  gtk_widget_class_bind_template_child (widget_class, CharterProposalSection, conflicts_title);
  gtk_widget_class_bind_template_child (widget_class, CharterProposalSection, conflicts);
  gtk_widget_class_bind_template_child (widget_class, CharterProposalSection, scroller);
  gtk_widget_class_bind_template_child (widget_class, CharterProposalSection, changes);
}

static void
charter_proposal_section_init (CharterProposalSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_proposal_section_show:
 * @self: a section
 * @document: a document
 * @option: the handle of one of its records
 * @read_only: whether it is only looked at
 *
 * Shows what is said of that record as it is now, when it is a proposed model;
 * otherwise the section is hidden.
 */
void
charter_proposal_section_show (CharterProposalSection *self,
                               CharterDocument        *document,
                               guint64                 option,
                               gboolean                read_only)
{
  g_autoptr(CharterProposal) proposal = NULL;
  g_autoptr(CharterState) current = NULL;
  g_autoptr(CharterState) proposed = NULL;
  CharterDate today;

  g_return_if_fail (CHARTER_IS_PROPOSAL_SECTION (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  self->option = option;
  self->read_only = read_only;
  proposal = make_proposal (self);
  gtk_widget_set_visible (GTK_WIDGET (self), proposal != NULL);
  if (proposal == NULL)
    return;

  charter_date_init_today (&today);
  current = charter_state_new (charter_document_get_base (document), NULL, &today);
  proposed = charter_state_new_for_proposal (proposal, NULL, &today);
  show_buttons (self);
  show_conflicts (self, proposal, proposed);
  show_changes (self, current, proposed);
}
