/* record-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/records/record-words.h"

#include <string.h>

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/relation.h"
#include "analysis/words/scope.h"
#include "diagram/views/view-kind.h"
#include "model/value.h"

static char *
get_name_of (const CharterState  *state,
             const CharterRecord *record,
             const char          *field)
{
  CharterRecord *target = charter_record_set_resolve (charter_state_get_records (state),
                                                      record, field);

  return target != NULL ? charter_name_get_short (target, NULL) : NULL;
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* A membership says who is in what, and as what. */
static char *
get_membership_title (const CharterState  *state,
                      const CharterRecord *record)
{
  g_autofree char *person = get_name_of (state, record, "person_id");
  g_autofree char *member = get_name_of (state, record, "member");
  g_autofree char *post = get_name_of (state, record, "post_id");
  g_autofree char *place = get_name_of (state, record, "organization_id");
  const char *who = person != NULL ? person : member != NULL ? member : _("Nobody named");
  const char *where = place != NULL ? place : post;
  const char *role = charter_record_get_text (record, "role");

  if (where == NULL)
    return g_strdup (who);
  if (is_filled (role))
    /* Translators: a member, a body or service, and the role: "Swale, ICT (host)" */
    return g_strdup_printf (_("%s, %s (%s)"), who, where, role);
  if (post != NULL && place != NULL)
    /* Translators: a member, a post, and the body it is in */
    return g_strdup_printf (_("%s, %s, %s"), who, post, place);
  /* Translators: a member and the body or service */
  return g_strdup_printf (_("%s, %s"), who, where);
}

static char *
get_contribution_title (const CharterState  *state,
                        const CharterRecord *record)
{
  g_autofree char *payer = get_name_of (state, record, "organization_id");
  const char *purpose = charter_record_get_text (record, "purpose");

  if (payer != NULL && is_filled (purpose))
    /* Translators: who pays, and what for */
    return g_strdup_printf (_("%s: %s"), payer, purpose);
  if (payer != NULL)
    return g_steal_pointer (&payer);
  return g_strdup (is_filled (purpose) ? purpose : _("No name"));
}

static char *
get_text_or_none (const CharterRecord *record,
                  const char          *key)
{
  const char *text = charter_record_get_text (record, key);

  return g_strdup (is_filled (text) ? text : _("No name"));
}

/**
 * charter_record_words_get_title:
 * @state: a state
 * @record: one of its records
 *
 * Returns: (transfer full): what a list calls it, by the names of the date;
 *   lines are whole sentences
 */
char *
charter_record_words_get_title (const CharterState  *state,
                                const CharterRecord *record)
{
  CharterRecord *named;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  switch (charter_record_get_kind (record))
    {
    case CHARTER_KIND_MEMBERSHIP:
      return get_membership_title (state, record);

    case CHARTER_KIND_RELATION:
      return charter_relation_write_sentence (state, record, NULL);

    case CHARTER_KIND_CONTRIBUTION:
      return get_contribution_title (state, record);

    case CHARTER_KIND_CLAIM:
      return get_text_or_none (record, "statement");

    case CHARTER_KIND_PARTNERSHIP:
      return g_strdup (_("About the partnership"));

    case CHARTER_KIND_SOURCE:
      return get_text_or_none (record, "title");

    case CHARTER_KIND_DISMISSAL:
      return get_text_or_none (record, "rule");

    case CHARTER_KIND_ORGANIZATION:
    case CHARTER_KIND_PERSON:
    case CHARTER_KIND_POST:
    case CHARTER_KIND_AGREEMENT:
    case CHARTER_KIND_EVENT:
    case CHARTER_KIND_OPTION:
    case CHARTER_KIND_VIEW:
    default:
      named = charter_state_get_record (state, record);
      return charter_name_get_full (named != NULL ? named : record, NULL);
    }
}

/* Many councils have a cabinet. What the partnership has needs no saying. */
static char *
get_council_of (const CharterState  *state,
                const CharterRecord *body)
{
  CharterRecord *parent = charter_state_resolve (state, body, "parent_id");

  return parent != NULL && charter_organization_is (parent, CHARTER_CLASSIFICATION_COUNCIL)
       ? charter_name_get_full (parent, NULL)
       : NULL;
}

static gboolean
is_chosen (const CharterState  *state,
           const CharterRecord *record)
{
  CharterProposal *proposal = charter_state_get_proposal (state);

  return proposal != NULL &&
         charter_record_get_handle (charter_proposal_get_option (proposal)) ==
         charter_record_get_handle (record);
}

/**
 * charter_record_words_get_note:
 * @state: a state
 * @record: one of its records
 *
 * Returns: (transfer full) (nullable): what a list says below its title
 */
char *
charter_record_words_get_note (const CharterState  *state,
                               const CharterRecord *record)
{
  CharterDate date;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  if (charter_record_get_kind (record) == CHARTER_KIND_VIEW)
    {
      const CharterViewKind *kind =
        charter_view_kind_find (charter_record_get_text (record, "kind"));

      return g_strdup (kind != NULL ? _(kind->title) : charter_record_get_text (record, "kind"));
    }
  if (charter_record_get_kind (record) == CHARTER_KIND_POST)
    return get_name_of (state, record, "organization_id");
  if (charter_record_get_kind (record) == CHARTER_KIND_ORGANIZATION)
    return get_council_of (state, record);
  if (charter_record_get_kind (record) == CHARTER_KIND_EVENT &&
      charter_record_get_date (record, "start_date", &date))
    return charter_date_to_words (&date);
  if (charter_record_get_kind (record) == CHARTER_KIND_SOURCE &&
      charter_record_get_date (record, "date", &date))
    return charter_date_to_words (&date);
  if (is_chosen (state, record))
    return g_strdup (_("Being worked on"));
  return NULL;
}

/**
 * charter_record_words_get_period:
 * @state: a state, as at its today
 * @record: one of its records
 *
 * Returns: (transfer full) (nullable): why it is not in force today, such as
 *   "ended 31 March 2015", or %NULL when it is, and for what is never in
 *   force: a diagram or a proposed model
 */
char *
charter_record_words_get_period (const CharterState  *state,
                                 const CharterRecord *record)
{
  guint32 today;
  CharterDate date;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  if (charter_record_get_kind (record) == CHARTER_KIND_VIEW ||
      charter_record_get_kind (record) == CHARTER_KIND_OPTION ||
      charter_state_get_in_force (state, record) != CHARTER_IN_FORCE_NO)
    return NULL;

  today = charter_date_get_last_day (charter_state_get_today (state));
  if (charter_record_get_end (record, &date) &&
      charter_date_get_last_day (&date) < today)
    {
      g_autofree char *words = charter_date_to_words (&date);

      /* Translators: a date */
      return g_strdup_printf (_("ended %s"), words);
    }
  if (charter_record_get_start (record, &date) &&
      charter_date_get_first_day (&date) > today)
    {
      g_autofree char *words = charter_date_to_words (&date);

      /* Translators: a date */
      return g_strdup_printf (_("begins %s"), words);
    }
  if (charter_state_is_proposed (state, record))
    return g_strdup (_("only proposed"));
  if (charter_record_has_text (record, "status", "ended") && !charter_record_get_end (record, &date))
    return g_strdup (_("ended, date not stated"));
  return g_strdup (_("not in force today"));
}

static void
add_words (GString    *words,
           const char *text)
{
  if (is_filled (text))
    g_string_append_printf (words, "\n%s", text);
}

/**
 * charter_record_words_get_known_by:
 * @state: a state
 * @record: one of its records
 *
 * Returns: (transfer full): what somebody may look for it by besides its
 *   title: names, initials and email address
 */
char *
charter_record_words_get_known_by (const CharterState  *state,
                                   const CharterRecord *record)
{
  GVariant *others;
  GString *words;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  words = g_string_new (NULL);
  others = charter_record_get_value (record, "other_names");
  add_words (words, charter_record_get_name (record));
  add_words (words, charter_record_get_text (record, "short_name"));
  add_words (words, charter_record_get_text (record, "initials"));
  add_words (words, charter_record_get_text (record, "email"));
  for (gsize i = 0; i < charter_value_get_n_entries (others); i++)
    {
      g_autoptr(GVariant) other = charter_value_get_entry (others, i);

      add_words (words, charter_value_get_member_text (other, "name"));
    }
  return g_string_free (words, FALSE);
}

/**
 * charter_record_words_for_search:
 * @text: a name
 *
 * Returns: (transfer full): @text as search compares it: without capitals,
 *   accents and hyphens
 */
char *
charter_record_words_for_search (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString *words;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_is_ascii (text))
    {
      char *plain = g_ascii_strdown (text, -1);

      return g_strdelimit (plain, "-", ' ');
    }
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  folded = g_utf8_casefold (decomposed != NULL ? decomposed : text, -1);
  words = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (character);

      if (type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_FORMAT)
        continue;
      if (type == G_UNICODE_DASH_PUNCTUATION)
        g_string_append_c (words, ' ');
      else
        g_string_append_unichar (words, character);
    }
  return g_string_free (words, FALSE);
}

/**
 * charter_record_words_match:
 * @words: from charter_record_words_for_search()
 * @search: the same, of what is looked for
 *
 * Returns: whether every word of @search is in @words
 */
gboolean
charter_record_words_match (const char *words,
                            const char *search)
{
  g_auto(GStrv) wanted = NULL;

  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (search != NULL, FALSE);

  if (strchr (search, ' ') == NULL)
    return strstr (words, search) != NULL;
  wanted = g_strsplit (search, " ", -1);
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      if (strstr (words, wanted[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}
