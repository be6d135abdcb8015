/* difference-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/difference-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/changes/record-match.h"
#include "analysis/words/level.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "model/field-value.h"
#include "model/value.h"

/* A value that is longer is not quoted. */
#define LONGEST_VALUE 80

/* What stands for names in the sentences below, as printf() cannot be checked
 * with a format from a table. */
#define FIRST  "{1}"
#define SECOND "{2}"

/* What is said of a record: that it began, that it ended, that it is so, that
 * it would no longer be so. */
typedef enum
{
  BEGAN,
  ENDED,
  IS_SO,
  WOULD_END,
  N_FORMS
} Form;

/* Translators: the sentences of a comparison, without the full stop. Each
 * group has four: something began, ended, is so, and would no longer be so;
 * {1} and {2} stand for names. */
static const char *const body_forms[N_FORMS] = {
  N_("{1} was set up"), N_("{1} ended"), N_("{1} exists"),
  N_("{1} would end")
};
static const char *const service_forms[N_FORMS] = {
  N_("The service {1} began"), N_("The service {1} ended"), N_("The service {1} exists"),
  N_("{1} would end")
};
static const char *const person_forms[N_FORMS] = {
  N_("{1} was recorded"), N_("{1} is no longer recorded"), N_("{1} is recorded"),
  N_("{1} would no longer be recorded")
};
static const char *const post_forms[N_FORMS] = {
  N_("The post “{1}” was created"), N_("The post “{1}” ended"), N_("There is a post “{1}”"),
  N_("“{1}” would no longer exist")
};
static const char *const line_forms[N_FORMS] = {
  N_("The line “{1}” began"), N_("The line “{1}” ended"), N_("There is a line “{1}”"),
  N_("“{1}” would no longer be so")
};
static const char *const agreement_forms[N_FORMS] = {
  N_("The agreement “{1}” came into force"), N_("The agreement “{1}” ended"),
  N_("The agreement “{1}” is in force"),
  N_("“{1}” would no longer be in force")
};
static const char *const contribution_forms[N_FORMS] = {
  N_("The contribution “{1}” began"), N_("The contribution “{1}” ended"),
  N_("There is a contribution “{1}”"),
  N_("“{1}” would no longer be paid")
};
/* Translators: a person or council, and a post or "chair of MKS Board" */
static const char *const holder_forms[N_FORMS] = {
  N_("{1} became {2}"), N_("{1} stopped being {2}"), N_("{1} is {2}"),
  N_("{1} would no longer be {2}")
};
/* Translators: a person, and a post. A secondment is for a time; whether somebody went on after
 * it is not said by its end. */
static const char *const seconded_forms[N_FORMS] = {
  N_("{1} was seconded as {2}"), N_("The secondment of {1} as {2} ran out"),
  N_("{1} is seconded as {2}"),
  N_("{1} would no longer be seconded as {2}")
};
/* Translators: a person, a seat and its body: "Leader of Swale, MKS Board" */
static const char *const seat_forms[N_FORMS] = {
  N_("{1} took the seat “{2}”"), N_("{1} left the seat “{2}”"), N_("{1} has the seat “{2}”"),
  N_("{1} would no longer have the seat “{2}”")
};
/* Translators: a person or organization, and a body */
static const char *const member_forms[N_FORMS] = {
  N_("{1} joined {2}"), N_("{1} left {2}"), N_("{1} is a member of {2}"),
  N_("{1} would no longer be a member of {2}")
};
static const char *const substitute_forms[N_FORMS] = {
  N_("{1} became a substitute on {2}"), N_("{1} stopped being a substitute on {2}"),
  N_("{1} is a substitute on {2}"),
  N_("{1} would no longer be a substitute on {2}")
};
/* Translators: a council and a partnership */
static const char *const partner_forms[N_FORMS] = {
  N_("{1} became a partner in {2}"), N_("{1} stopped being a partner in {2}"),
  N_("{1} is a partner in {2}"),
  N_("{1} would no longer be a partner in {2}")
};
/* Translators: a council and a shared service */
static const char *const participant_forms[N_FORMS] = {
  N_("{1} began to take part in {2}"), N_("{1} stopped taking part in {2}"),
  N_("{1} takes part in {2}"),
  N_("{1} would no longer take part in {2}")
};

/* Translators: a service, and what it is part of */
static const char *const part_forms[N_FORMS] = {
  N_("{1} became part of {2}"), N_("{1} stopped being part of {2}"), N_("{1} is part of {2}"),
  N_("{1} would no longer be part of {2}")
};
/* Translators: a person, and a council or service */
static const char *const staff_forms[N_FORMS] = {
  N_("{1} joined {2}"), N_("{1} left {2}"), N_("{1} belongs to {2}"),
  N_("{1} would no longer belong to {2}")
};

/* What has ended takes with it what hangs on it. */
static const char *const hosts[] = {
  "post_id", "organization_id", "person_id", "member", "on_behalf_of_id", "parent_id", "from", "to"
};

static char *
fill (const char *const *forms,
      Form               form,
      const char        *first,
      const char        *second)
{
  GString *text = g_string_new (NULL);

  for (const char *p = _(forms[form]); *p != '\0';)
    {
      if (g_str_has_prefix (p, FIRST))
        {
          g_string_append (text, first);
          p += strlen (FIRST);
        }
      else if (second != NULL && g_str_has_prefix (p, SECOND))
        {
          g_string_append (text, second);
          p += strlen (SECOND);
        }
      else
        g_string_append_c (text, *p++);
    }
  return g_string_free (text, FALSE);
}

static CharterRecord *
find_member (const CharterState  *state,
             const CharterRecord *membership)
{
  CharterRecord *person = charter_state_resolve (state, membership, "person_id");

  return person != NULL ? person : charter_state_resolve (state, membership, "member");
}

static char *
write_member (const CharterState  *state,
              const CharterRecord *membership)
{
  CharterRecord *member = find_member (state, membership);

  if (member == NULL)
    return g_strdup (_("Somebody not recorded"));
  return charter_record_get_kind (member) == CHARTER_KIND_PERSON
       ? charter_name_get_full (member, NULL)
       : charter_name_get_short (member, NULL);
}

static char *
write_place (const CharterState  *state,
             const CharterRecord *record)
{
  CharterRecord *place = charter_state_resolve (state, record, "organization_id");

  return place != NULL ? charter_name_get_short (place, NULL) : g_strdup (_("a place not recorded"));
}

/* The post, or the role and where: "MKS Director", "chair of MKS Board"; NULL
 * for a plain member. */
static char *
write_office (const CharterState  *state,
              const CharterRecord *membership)
{
  CharterRecord *post = charter_state_resolve (state, membership, "post_id");
  const char *role = charter_record_get_text (membership, "role");
  g_autofree char *place = NULL;
  CharterRecord *member;

  if (post != NULL)
    return charter_name_get_full (post, NULL);
  if (!charter_name_is_visible (role))
    return NULL;
  place = write_place (state, membership);
  member = find_member (state, membership);
  if (member != NULL && charter_record_get_kind (member) == CHARTER_KIND_ORGANIZATION)
    /* Translators: the role of a council, and a service: "the host of ICT" */
    return g_strdup_printf (_("the %1$s of %2$s"), _(role), place);
  /* Translators: the role of a person, and a body: "chair of MKS Board" */
  return g_strdup_printf (_("%1$s of %2$s"), _(role), place);
}

static gboolean
is_seat (const CharterState  *state,
         const CharterRecord *post)
{
  CharterRecord *place = charter_state_resolve (state, post, "organization_id");

  return place != NULL && charter_organization_is_body (place);
}

static const char *const *
choose_member_forms (const CharterState  *state,
                     const CharterRecord *membership)
{
  CharterRecord *place = charter_state_resolve (state, membership, "organization_id");
  CharterRecord *member = find_member (state, membership);
  gboolean is_person = member != NULL && charter_record_get_kind (member) == CHARTER_KIND_PERSON;

  if (charter_record_get_value (membership, "substitute_for") != NULL)
    return substitute_forms;
  if (place == NULL || charter_organization_is_body (place))
    return member_forms;
  if (is_person)
    return staff_forms;
  if (member == NULL || !charter_organization_is (member, CHARTER_CLASSIFICATION_COUNCIL))
    return part_forms;
  return charter_organization_is (place, "partnership") ? partner_forms : participant_forms;
}

static char *
write_membership (const CharterState  *state,
                  const CharterRecord *membership,
                  Form                 form)
{
  CharterRecord *post = charter_state_resolve (state, membership, "post_id");
  CharterRecord *council = charter_state_resolve (state, membership, "on_behalf_of_id");
  const char *const *offices = holder_forms;
  g_autofree char *member = write_member (state, membership);
  g_autofree char *office = write_office (state, membership);
  g_autofree char *place = write_place (state, membership);
  g_autofree char *principal = NULL;
  g_autofree char *said = NULL;

  if (post != NULL && is_seat (state, post))
    {
      g_autofree char *seat = charter_record_match_write_title (state, post);

      return fill (seat_forms, form, member, seat);
    }
  if (charter_record_has_text (membership, "basis", "seconded"))
    offices = seconded_forms;
  said = office != NULL ? fill (offices, form, member, office)
                        : fill (choose_member_forms (state, membership), form, member, place);
  if (council == NULL)
    return g_steal_pointer (&said);
  principal = charter_name_get_short (council, NULL);
  /* Translators: a sentence, and the council that somebody represents:
   * "John Perry joined MKS Board for Maidstone" */
  return g_strdup_printf (_("%1$s for %2$s"), said, principal);
}

/* The sentence without its date and its full stop. */
static char *
write_form (const CharterState  *state,
            const CharterRecord *record,
            Form                 form)
{
  g_autofree char *title = charter_record_match_write_title (state, record);

  switch ((guint) charter_record_get_kind (record))
    {
    case CHARTER_KIND_MEMBERSHIP:
      return write_membership (state, record, form);

    case CHARTER_KIND_RELATION:
      return fill (line_forms, form, title, NULL);

    case CHARTER_KIND_POST:
      return fill (post_forms, form, title, NULL);

    case CHARTER_KIND_PERSON:
      return fill (person_forms, form, title, NULL);

    case CHARTER_KIND_AGREEMENT:
      return fill (agreement_forms, form, title, NULL);

    case CHARTER_KIND_CONTRIBUTION:
      return fill (contribution_forms, form, title, NULL);

    default:
      return fill (charter_organization_is (record, CHARTER_CLASSIFICATION_SERVICE)
                   ? service_forms : body_forms, form, title, NULL);
    }
}

static char *
write_when (const CharterDate *date)
{
  g_autofree char *words = charter_date_to_words (date);

  /* Translators: in a sentence; a day such as "5 May 2014" */
  return charter_date_is_whole (date) ? g_strdup_printf (_("on %s"), words)
                                      /* Translators: in a sentence; "May 2014" or "2014" */
                                      : g_strdup_printf (_("in %s"), words);
}

static char *
add_date (const char        *said,
          const CharterDate *date)
{
  g_autofree char *when = date != NULL ? write_when (date) : NULL;

  if (when == NULL)
    /* Translators: a sentence: "Swale joined MKS Board" */
    return g_strdup_printf (_("%s; the date is not stated."), said);
  /* Translators: a sentence, "on 5 May 2014" or "in May 2014" */
  return g_strdup_printf (_("%1$s %2$s."), said, when);
}

static CharterRecord *
find_ended_host (const CharterState  *after,
                 const CharterRecord *record,
                 CharterDate         *date)
{
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      CharterRecord *host = charter_state_resolve (after, record, hosts[i]);

      if (host != NULL && charter_record_get_end (host, date) &&
          charter_state_get_in_force (after, host) == CHARTER_IN_FORCE_NO)
        return host;
    }
  return NULL;
}

/**
 * charter_difference_words_for_beginning:
 * @after: the later state
 * @record: one of its records
 *
 * Returns: (transfer full): that it began, and when: "Paul Taylor was seconded
 *   as MKS Director on 5 May 2014."
 */
char *
charter_difference_words_for_beginning (const CharterState  *after,
                                        const CharterRecord *record)
{
  g_autofree char *said = NULL;
  CharterDate date;

  g_return_val_if_fail (after != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  said = write_form (after, record, BEGAN);
  return add_date (said, charter_record_get_start (record, &date) ? &date : NULL);
}

/**
 * charter_difference_words_for_end:
 * @before: the earlier state
 * @record: one of its records
 * @after: the later state
 * @record_after: the same record there
 *
 * Returns: (transfer full): that it ended, and when, or with what
 */
char *
charter_difference_words_for_end (const CharterState  *before,
                                  const CharterRecord *record,
                                  const CharterState  *after,
                                  const CharterRecord *record_after)
{
  g_autofree char *said = NULL;
  CharterRecord *host;
  CharterDate date;

  g_return_val_if_fail (before != NULL && record != NULL, NULL);
  g_return_val_if_fail (after != NULL && record_after != NULL, NULL);

  said = write_form (before, record, ENDED);
  /* The end of a term says nothing of who stayed until somebody took over. */
  if (charter_record_get_flag (record_after, "until_successor") != CHARTER_FLAG_YES &&
      charter_record_get_end (record_after, &date))
    return add_date (said, &date);
  host = find_ended_host (after, record_after, &date);
  if (host != NULL)
    {
      g_autofree char *title = charter_record_match_write_title (after, host);
      g_autofree char *when = write_when (&date);

      /* Translators: a sentence, what something hung on, "on 5 May 2014" */
      return g_strdup_printf (_("%1$s, as %2$s ended %3$s."), said, title, when);
    }
  return add_date (said, NULL);
}

/**
 * charter_difference_words_for_only:
 * @state: a state
 * @record: one of its records
 * @in_second: whether @state is the second one, not the first
 * @same_file: whether both are of one file, and one is a proposed model
 *
 * Returns: (transfer full): that it is so in one only
 */
char *
charter_difference_words_for_only (const CharterState  *state,
                                   const CharterRecord *record,
                                   gboolean             in_second,
                                   gboolean             same_file)
{
  g_autofree char *said = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  said = write_form (state, record, IS_SO);
  if (same_file)
    /* Translators: a sentence: "Swale takes part in Audit" */
    return g_strdup_printf (charter_state_get_proposal (state) != NULL
                            ? _("Only in the proposed model: %s.")
                            : _("Not in the proposed model: %s."), said);
  /* Translators: a sentence: "Swale takes part in Audit" */
  return g_strdup_printf (in_second ? _("%s: only the second file says so.")
                                    : _("%s: only the first file says so."), said);
}

/**
 * charter_difference_words_for_not_known:
 * @known: the state in which it is so
 * @record: one of its records
 * @unknown: the state in which it is not known
 *
 * Returns: (transfer full): that it is so, and not known whether it was or is
 *   at the other date
 */
char *
charter_difference_words_for_not_known (const CharterState  *known,
                                        const CharterRecord *record,
                                        const CharterState  *unknown)
{
  const CharterDate *as_at;
  g_autofree char *said = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (known != NULL && unknown != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  as_at = charter_state_get_as_at (unknown);
  said = write_form (known, record, IS_SO);
  words = charter_date_to_words (as_at != NULL ? as_at : charter_state_get_today (unknown));
  /* Translators: a sentence: "Swale takes part in Audit"; a date */
  return g_strdup_printf (_("%1$s; not known for %2$s."), said, words);
}

/**
 * charter_difference_words_for_replacement:
 * @before: the earlier state
 * @left: a membership that has ended
 * @left_after: (nullable): the same membership in @after
 * @after: the later state
 * @came: a membership of another in the same post or role
 *
 * Returns: (transfer full): "Georgia Hawkes replaced Paul Taylor as MKS
 *   Director", and what is stated of when
 */
char *
charter_difference_words_for_replacement (const CharterState  *before,
                                          const CharterRecord *left,
                                          const CharterRecord *left_after,
                                          const CharterState  *after,
                                          const CharterRecord *came)
{
  g_autofree char *old_member = NULL;
  g_autofree char *new_member = NULL;
  g_autofree char *office = NULL;
  g_autofree char *said = NULL;
  g_autofree char *when = NULL;
  CharterDate date;

  g_return_val_if_fail (before != NULL && left != NULL, NULL);
  g_return_val_if_fail (after != NULL && came != NULL, NULL);

  old_member = write_member (before, left);
  new_member = write_member (after, came);
  office = write_office (after, came);
  /* Translators: the new holder, the old one, the post or role */
  said = g_strdup_printf (_("%1$s replaced %2$s as %3$s"), new_member, old_member,
                          office != NULL ? office : _("a member"));
  if (charter_record_get_start (came, &date))
    return add_date (said, &date);
  if (!charter_record_get_end (left_after != NULL ? left_after : left, &date))
    return add_date (said, NULL);
  when = write_when (&date);
  return g_strdup_printf (charter_record_has_text (left, "basis", "seconded")
                          /* Translators: a sentence, the old holder, "in May 2015", the new holder */
                          ? _("%1$s; the secondment of %2$s ran out %3$s, and when %4$s began is not "
                              "stated.")
                          /* Translators: a sentence, the old holder, "in May 2015", the new holder */
                          : _("%1$s; %2$s left %3$s, and when %4$s began is not stated."),
                          said, old_member, when, new_member);
}

/**
 * charter_difference_words_for_fact:
 * @state: a state
 * @record: one of its records
 *
 * Returns: (transfer full): that it is so, without a full stop: "Swale takes
 *   part in Audit"
 */
char *
charter_difference_words_for_fact (const CharterState  *state,
                                   const CharterRecord *record)
{
  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  return write_form (state, record, IS_SO);
}

/**
 * charter_difference_words_for_loss:
 * @state: a state
 * @record: one of its records
 *
 * Returns: (transfer full): that it would no longer be so: "Swale would no
 *   longer take part in Audit."
 */
char *
charter_difference_words_for_loss (const CharterState  *state,
                                   const CharterRecord *record)
{
  g_autofree char *said = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  said = write_form (state, record, WOULD_END);
  return g_strconcat (said, ".", NULL);
}

/**
 * charter_difference_words_for_renaming:
 * @title_before: what it was called
 * @title_after: what it is called
 * @record: the record, with its other names
 *
 * Returns: (transfer full): that the name changed, and until when the old one
 *   was used
 */
char *
charter_difference_words_for_renaming (const char          *title_before,
                                       const char          *title_after,
                                       const CharterRecord *record)
{
  GVariant *names;
  /* Translators: the old name, the new name */
  g_autofree char *said = g_strdup_printf (_("“%1$s” is now called “%2$s”"),
                                           title_before, title_after);

  g_return_val_if_fail (record != NULL, NULL);

  names = charter_record_get_value (record, "other_names");
  for (gsize i = 0; i < charter_value_get_n_entries (names); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (names, i);
      const char *end = charter_value_get_member_text (entry, "end_date");
      const char *name = charter_value_get_member_text (entry, "name");
      g_autofree char *words = NULL;
      CharterDate date;

      if (name == NULL || !g_str_has_suffix (title_before, name) || end == NULL ||
          !charter_date_parse (end, &date))
        continue;
      words = charter_date_to_words (&date);
      /* Translators: a sentence, a date */
      return g_strdup_printf (_("%1$s; the old name was used until %2$s."), said, words);
    }
  return add_date (said, NULL);
}

/**
 * charter_difference_words_for_value:
 * @state: a state
 * @record: one of its records
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): the value as it is read; %NULL when it
 *   is too much for a sentence
 */
char *
charter_difference_words_for_value (const CharterState  *state,
                                    const CharterRecord *record,
                                    const CharterField  *field)
{
  GVariant *value;
  CharterRecord *target;
  const char *text;
  CharterDate date;
  double number;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (record != NULL && field != NULL, NULL);

  value = charter_record_get_value (record, field->key);
  if (value == NULL)
    return g_strdup (_("not stated"));
  if (field->type == CHARTER_FIELD_FLAG)
    return g_strdup (charter_record_get_flag (record, field->key) == CHARTER_FLAG_YES ? _("yes")
                                                                                      : _("no"));
  if (charter_record_get_date (record, field->key, &date))
    return charter_date_to_words (&date);
  target = charter_state_resolve (state, record, field->key);
  if (target != NULL)
    return charter_name_get_full (target, NULL);
  if (charter_value_get_number (value, &number))
    return charter_field_value_to_text (field, value);
  text = charter_value_get_text (value);
  if (text == NULL || g_utf8_strlen (text, -1) > LONGEST_VALUE)
    return NULL;
  if (!charter_name_is_visible (text))
    return g_strdup (_("not stated"));
  if (field->type == CHARTER_FIELD_LEVEL)
    {
      g_autoptr(GPtrArray) levels = charter_level_list (charter_state_get_records (state));

      return g_strdup (charter_level_find_title (levels, text));
    }
  return g_strdup (field->type == CHARTER_FIELD_CHOICE ? _(text) : text);
}
