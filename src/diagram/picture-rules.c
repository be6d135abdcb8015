/* picture-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/picture-rules.h"

#include <glib/gi18n.h>

#include "analysis/rules/rule-facts.h"
#include "analysis/words/person-names.h"
#include "diagram/alt-text.h"
#include "diagram/cards/page.h"
#include "diagram/pages.h"
#include "diagram/privacy.h"

/* The texts of a record that a diagram or its description may have. */
static const char *const shown_texts[] = {
  "name", "label", "short_name", "description", "scope", "condition", "terms_of_reference",
  "legal_basis", "decision_rule", "exit_terms", "summary",
};

static const CharterKindId shown_kinds[] = {
  CHARTER_KIND_ORGANIZATION,
  CHARTER_KIND_POST,
  CHARTER_KIND_MEMBERSHIP,
  CHARTER_KIND_RELATION,
  CHARTER_KIND_AGREEMENT,
};

/* What a diagram shows as a card, a part or a name. */
static const CharterKindId drawn_kinds[] = {
  CHARTER_KIND_ORGANIZATION,
  CHARTER_KIND_PERSON,
  CHARTER_KIND_POST,
  CHARTER_KIND_AGREEMENT,
};

/* A saved diagram as it is exported: at its own date, of its own model. */
typedef struct
{
  CharterView  *view;
  CharterState *state;
} Saved;

static void
saved_clear (Saved *self)
{
  charter_state_unref (self->state);
  charter_view_free (self->view);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Saved, saved_clear)

static Saved
read_saved (CharterRuleRun *run,
            CharterRecord  *record)
{
  CharterState *state = charter_rule_run_get_state (run);
  CharterRecordSet *records = charter_state_get_base (state);
  Saved saved;

  saved.view = charter_view_new (records, record);
  saved.state = charter_view_make_state (saved.view, records, charter_state_get_today (state));
  return saved;
}

static void
check_alt_text_of (const CharterRule *rule,
                   CharterRuleRun    *run,
                   CharterRecord     *record)
{
  g_auto(Saved) saved = read_saved (run, record);
  g_autofree char *hash = NULL;

  if (charter_view_get_alt_text (saved.view) == NULL)
    return;
  hash = charter_alt_text_make_hash (saved.state, saved.view);
  if (charter_alt_text_is_outdated (saved.view, hash))
    charter_rule_run_report (run, rule, record, "/alt_text",
                             /* Translators: the title of a diagram */
                             _("“%s”: its alternative text was typed when the diagram said something "
                               "else."), saved.view->name);
}

static void
check_alt_texts (const CharterRule *rule,
                 CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_VIEW, check_alt_text_of);
}

static void
check_privacy_of (const CharterRule *rule,
                  CharterRuleRun    *run,
                  CharterRecord     *record)
{
  g_auto(Saved) saved = read_saved (run, record);

  if (charter_privacy_withholds (charter_state_get_base (charter_rule_run_get_state (run)),
                                 saved.view))
    charter_rule_run_report (run, rule, record, "",
                             /* Translators: the title of a diagram */
                             _("“%s” does not name persons, but its title, caption or typed "
                               "alternative text does."), saved.view->name);
}

static void
check_privacy (const CharterRule *rule,
               CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_VIEW, check_privacy_of);
}

static gboolean
names_somebody (const CharterPersonNames *names,
                const CharterRecord      *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_texts); i++)
    {
      const char *text = charter_record_get_text (record, shown_texts[i]);

      if (text != NULL && charter_person_names_stand_in (names, text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_anybody_withheld (CharterRuleRun *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);
      g_autoptr(CharterView) view =
        charter_record_is_readable (record) ? charter_view_new (records, record) : NULL;

      if (view != NULL && view->people != CHARTER_PEOPLE_NAMES)
        return TRUE;
    }
  return FALSE;
}

static void
check_texts (const CharterRule *rule,
             CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  g_autoptr(GPtrArray) found = g_ptr_array_new ();
  g_autoptr(CharterPersonNames) names = NULL;
  g_autofree char *list = NULL;

  if (!is_anybody_withheld (run))
    return;
  names = charter_person_names_new (records);
  for (guint i = 0; i < G_N_ELEMENTS (shown_kinds); i++)
    {
      for (guint j = 0; j < charter_record_set_get_n_records (records, shown_kinds[i]); j++)
        {
          CharterRecord *one = charter_record_set_get_record (records, shown_kinds[i], j);

          if (charter_record_is_readable (one) && names_somebody (names, one))
            g_ptr_array_add (found, one);
        }
    }
  list = charter_rule_write_names (run, found);
  charter_rule_run_report_group (
    run, rule, found,
    /* Translators: a number, records */
    g_strdup_printf (ngettext ("%1$u record has a text that names a person: %2$s.",
                               "%1$u records have a text that names a person: %2$s.", found->len),
                     found->len, list));
}

static void
add_handle (GHashTable          *told,
            const CharterRecord *record)
{
  guint64 handle = charter_record_get_handle (record);

  g_hash_table_add (told, g_memdup2 (&handle, sizeof handle));
}

/* Who sits somewhere is told of by the seat. */
static void
add_mention (CharterState *state,
             guint64       handle,
             GHashTable   *told)
{
  static const char *const named[] = { "person_id", "member", "post_id" };
  CharterRecord *record =
    charter_record_set_find_handle (charter_state_get_records (state), handle);

  if (record == NULL)
    return;
  add_handle (told, record);
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      CharterRecord *one = charter_record_get_kind (record) == CHARTER_KIND_MEMBERSHIP
                         ? charter_state_resolve (state, record, named[i]) : NULL;

      if (one != NULL)
        add_handle (told, one);
    }
}

/* The words tell of the same records as the picture, and are made sooner. */
static void
add_told (CharterRuleRun *run,
          CharterRecord  *record,
          GHashTable     *told)
{
  g_auto(Saved) saved = read_saved (run, record);
  g_autoptr(CharterDescription) description =
    charter_diagram_describe (saved.state, saved.view, NULL);

  for (guint i = 0; description != NULL && i < charter_description_get_n_blocks (description); i++)
    {
      GArray *mentions = charter_description_get_block (description, i)->mentions;

      for (guint j = 0; j < mentions->len; j++)
        add_mention (saved.state, g_array_index (mentions, CharterDescriptionMention, j).handle, told);
    }
}

static void
check_unseen (const CharterRule *rule,
              CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  g_autoptr(GHashTable) told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GPtrArray) unseen = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);

      if (charter_record_is_readable (view))
        add_told (run, view, told);
    }
  for (guint i = 0; i < G_N_ELEMENTS (drawn_kinds); i++)
    for (guint j = 0; j < charter_record_set_get_n_records (records, drawn_kinds[i]); j++)
      {
        CharterRecord *one = charter_record_set_get_record (records, drawn_kinds[i], j);
        guint64 handle = charter_record_get_handle (one);

        if (charter_record_is_readable (one) && charter_rule_run_may_hold (run, one) &&
            !g_hash_table_contains (told, &handle))
          g_ptr_array_add (unseen, one);
      }
  names = charter_rule_write_names (run, unseen);
  charter_rule_run_report_group (
    run, rule, unseen,
    /* Translators: a number, records */
    g_strdup_printf (ngettext ("%1$u record is in no diagram: %2$s.",
                               "%1$u records are in no diagram: %2$s.", unseen->len),
                     unseen->len, names));
}

static CharterDiagram *
find_smallest (GPtrArray *pages)
{
  CharterDiagram *smallest = NULL;

  for (guint i = 0; i < pages->len; i++)
    {
      CharterDiagram *page = g_ptr_array_index (pages, i);

      if (smallest == NULL || charter_diagram_get_printed_size (page) <
                              charter_diagram_get_printed_size (smallest))
        smallest = page;
    }
  return smallest;
}

/* What the drawing tells: the size first, then what else went wrong. */
static void
report_drawing (const CharterRule *rule,
                CharterRuleRun    *run,
                CharterRecord     *record,
                const CharterView *view,
                GPtrArray         *pages)
{
  CharterDiagram *smallest = find_smallest (pages);
  g_autofree char *printing = NULL;
  g_autofree char *size = NULL;

  if (smallest == NULL)
    return;
  size = charter_page_format_points (charter_diagram_get_printed_size (smallest));
  printing = charter_diagram_describe_printing (smallest);
  if (!charter_page_is_legible (charter_diagram_get_printed_size (smallest)))
    charter_rule_run_add_fact_text (
      run,
      charter_rule_run_report (run, rule, record, "",
                               /* Translators: a diagram, "Smallest text prints at 9 pt on A4" */
                               _("“%1$s”: %2$s."), view->name, printing), size);
  if (charter_diagram_get_missing_font (smallest) != NULL)
    charter_rule_run_report (run, rule + 1, record, "/font",
                             /* Translators: the title of a diagram, a font */
                             _("“%1$s” asks for the font “%2$s”, which is not on this computer."),
                             view->name, charter_diagram_get_missing_font (smallest));
  if (charter_diagram_get_step (smallest) > CHARTER_LAYOUT_STEP_CURVES)
    charter_rule_run_report (run, rule + 2, record, "",
                             /* Translators: the title of a diagram */
                             _("“%s” could only be arranged in a simpler way than usual."), view->name);
}

static void
check_drawing_of (const CharterRule *rule,
                  CharterRuleRun    *run,
                  CharterRecord     *record)
{
  GCancellable *cancellable = charter_rule_run_get_cancellable (run);
  g_autoptr(GPtrArray) pages = NULL;
  g_autoptr(GError) error = NULL;

  if (g_cancellable_is_cancelled (cancellable))
    return;
  {
    g_auto(Saved) saved = read_saved (run, record);

    pages = charter_pages_new (saved.state, saved.view, cancellable, &error);
    if (pages != NULL)
      report_drawing (rule, run, record, saved.view, pages);
    else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      charter_rule_run_report (run, rule + 3, record, "",
                               /* Translators: the title of a diagram, an error as a sentence */
                               _("“%1$s” cannot be drawn. %2$s"), saved.view->name, error->message);
  }
}

static void
check_drawings (const CharterRule *rule,
                CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_VIEW, check_drawing_of);
}

/* A diagram is drawn once for all that the drawing tells: check_drawings()
 * reports for the rules after its own, too. */
static const CharterRule rules[] = {
  { "alt-text-outdated", CHARTER_SEVERITY_WARNING, N_("Alternative text older than the diagram"),
    check_alt_texts, N_("Somebody who cannot see the diagram is told something else than it shows."),
    N_("Read it again, and write it anew where it is no longer true."), FALSE },
  { "person-in-title", CHARTER_SEVERITY_WARNING, N_("Person named where none is to be"),
    check_privacy, N_("The text is withheld from the diagram, so it has another title or none."),
    N_("Write one without names, or let the diagram name persons."), FALSE },
  { "person-in-text", CHARTER_SEVERITY_NOTE, N_("Text that names a person"), check_texts,
    N_("Diagrams that do not name persons leave the whole text out."),
    N_("Write the text without names if it is to be shown there."), FALSE },
  { "record-unseen", CHARTER_SEVERITY_NOTE, N_("Record in no diagram"), check_unseen,
    N_("No reader of the diagrams learns of it, though it is kept."),
    N_("Show it in a diagram, or leave it as it is."), TRUE },
  { "view-small", CHARTER_SEVERITY_WARNING, N_("Prints below 12 pt"), check_drawings,
    N_("Many people cannot read smaller text on paper."),
    N_("Press “Fit my report” in the settings of the diagram, choose a larger page, or show less."),
    FALSE },
  { "view-font", CHARTER_SEVERITY_NOTE, N_("Font not there"), NULL,
    N_("Another font is used in its place."), N_("Install the font or choose another one."), FALSE },
  { "view-simplified", CHARTER_SEVERITY_NOTE, N_("Arranged in a simpler way"), NULL,
    N_("Lines may be harder to follow."), N_("Show less in the diagram."), FALSE },
  { "view-undrawn", CHARTER_SEVERITY_WARNING, N_("Diagram that cannot be drawn"), NULL,
    N_("It cannot be exported."), N_("Change its kind or what it shows."), FALSE },
};

/**
 * charter_picture_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on saved diagrams, each as it would be exported. The last of them
 * draw every diagram, which takes a while.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_picture_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
