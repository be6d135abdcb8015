/* proposal-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/proposal-words.h"

#include <glib/gi18n.h>

#include "analysis/changes/difference-words.h"
#include "analysis/changes/record-match.h"
#include "analysis/words/names.h"
#include "model/field-value.h"
#include "model/value.h"

static char *
name_option (const CharterRecord *option)
{
  const CharterField *field = charter_kind_find_field (CHARTER_KIND_OPTION, "status", NULL);
  g_autofree char *name = charter_name_get_full (option, NULL);
  const char *status = charter_record_get_text (option, "status");

  if (!charter_name_is_visible (status))
    /* Translators: the name of a proposed model */
    return g_strdup_printf (_("Proposed model: %s, status not stated"), name);
  for (guint i = 0; field->choices[i] != NULL; i++)
    {
      if (g_str_equal (status, field->choices[i]))
        status = charter_field_value_get_choice_title (field, i);
    }
  /* Translators: the name of a proposed model, its status, such as "agreed" */
  return g_strdup_printf (_("Proposed model: %1$s, status: %2$s"), name, status);
}

static const char *
get_kind_title (GVariant *edit)
{
  g_autoptr(GVariant) reference = charter_value_get_member (edit, "record");
  const char *collection = charter_value_get_member_text (reference, "kind");
  CharterKindId kind;

  if (collection == NULL || !charter_kind_from_collection (collection, &kind))
    return _("Record");
  return _(charter_kind_get (kind)->title);
}

static char *
get_id (GVariant *edit)
{
  g_autoptr(GVariant) reference = charter_value_get_member (edit, "record");
  const char *id = charter_value_get_member_text (reference, "id");

  return g_strdup (id != NULL ? id : "");
}

/* What the change expects to find, as the field has it; nothing where it has
 * no such record. */
static char *
write_expected (const CharterState    *state,
                const CharterConflict *conflict,
                const CharterField    *field)
{
  g_autoptr(GVariant) was = charter_value_get_member (conflict->edit, "was");
  gboolean is_nothing = was == NULL || g_variant_is_of_type (was, CHARTER_VALUE_NULL);
  g_autofree char *path = charter_value_write_step (field->key);
  g_autoptr(CharterRecord) expected =
    charter_record_with_path (conflict->record, path, is_nothing ? NULL : was);

  return expected != NULL ? charter_difference_words_for_value (state, expected, field) : NULL;
}

static char *
write_difference (const CharterState    *state,
                  const CharterConflict *conflict,
                  const char            *title)
{
  const char *path = charter_value_get_member_text (conflict->edit, "path");
  g_autofree char *key = NULL;
  const char *rest = path != NULL ? charter_value_read_step (path, &key) : NULL;
  const CharterField *field =
    rest != NULL ? charter_kind_find_field (charter_record_get_kind (conflict->record), key, NULL)
                 : NULL;
  g_autofree char *present = NULL;
  g_autofree char *expected = NULL;

  if (field != NULL && *rest == '\0' &&
      g_strcmp0 (charter_value_get_member_text (conflict->edit, "op"), "remove") != 0)
    {
      present = charter_difference_words_for_value (state, conflict->record, field);
      expected = write_expected (state, conflict, field);
    }
  if (present != NULL && expected != NULL)
    return g_strdup_printf (
      /* Translators: a record, the title of a field, its value now, the value that was expected */
      _("%1$s: “%2$s” is now “%3$s”, and was “%4$s” when the change was made"),
      title, _(field->title), present, expected);
  if (field != NULL)
    /* Translators: a record, the title of a field */
    return g_strdup_printf (_("%1$s: “%2$s” has changed since"), title, _(field->title));
  /* Translators: a record */
  return g_strdup_printf (_("%s has changed since"), title);
}

static char *
write_reason (const CharterState    *state,
              const CharterConflict *conflict)
{
  g_autofree char *id = get_id (conflict->edit);
  g_autofree char *title = conflict->record != NULL
                         ? charter_record_match_write_title (state, conflict->record)
                         : g_strdup (id);
  const char *operation = charter_value_get_member_text (conflict->edit, "op");
  const char *path = charter_value_get_member_text (conflict->edit, "path");

  switch (conflict->fault)
    {
    case CHARTER_EDIT_FAULT_OPERATION:
      /* Translators: a word of the file that should be "set", "add" and so on */
      return g_strdup_printf (_("Charter does not know the operation “%s”"), operation);
    case CHARTER_EDIT_FAULT_NOT_ALLOWED:
      return g_strdup (_("a proposed model changes arrangements, and no identifiers, diagrams or "
                         "proposed models"));
    case CHARTER_EDIT_FAULT_GONE:
      /* Translators: a kind of record, such as "Person"; its identifier in the file */
      return g_strdup_printf (_("%1$s “%2$s” is not there"), get_kind_title (conflict->edit), id);
    case CHARTER_EDIT_FAULT_TAKEN:
      /* Translators: an identifier in the file, the name of the record that has it */
      return g_strdup_printf (_("it adds “%1$s”, and that identifier belongs to %2$s"), id, title);
    case CHARTER_EDIT_FAULT_DIFFERENT:
      return conflict->record != NULL ? write_difference (state, conflict, title)
                                      : g_strdup (_("what it is about has changed since"));
    case CHARTER_EDIT_FAULT_NO_PLACE:
      /* Translators: the name of a record, a place in it such as /scope */
      return g_strdup_printf (_("“%1$s” has no place “%2$s” for it"), title,
                              path != NULL ? path : "");
    case CHARTER_EDIT_FAULT_BACKWARDS:
      /* Translators: the name of a record, or its identifier */
      return g_strdup_printf (_("“%s” would end before it starts"), title);
    case CHARTER_EDIT_FAULT_NONE:
    case CHARTER_EDIT_FAULT_NEEDLESS:
    case CHARTER_EDIT_FAULT_NOT_AN_EDIT:
    default:
      return g_strdup (_("it does not say what is to be changed, or to what"));
    }
}

/* A state that names no persons has the model without them. */
static const CharterRecord *
find_option (const CharterState *state)
{
  const CharterProposal *proposal = charter_state_get_proposal (state);
  const CharterRecord *option = charter_proposal_get_option (proposal);
  const CharterRecord *shown =
    charter_record_set_find_handle (charter_state_get_records (state),
                                    charter_record_get_handle (option));

  return shown != NULL ? shown : option;
}

/**
 * charter_proposal_words_for_name:
 * @state: a state
 *
 * Returns: (transfer full) (nullable): the name of its proposed model, as far
 *   as @state names persons; %NULL for current arrangements
 */
char *
charter_proposal_words_for_name (const CharterState *state)
{
  g_return_val_if_fail (state != NULL, NULL);

  return charter_state_get_proposal (state) != NULL
       ? charter_name_get_full (find_option (state), NULL)
       : NULL;
}

/**
 * charter_proposal_words_for_summary:
 * @state: a state
 *
 * Returns: (nullable): what is recorded about its proposed model in a few
 *   sentences, as far as @state names persons
 */
const char *
charter_proposal_words_for_summary (const CharterState *state)
{
  const char *summary;

  g_return_val_if_fail (state != NULL, NULL);

  summary = charter_state_get_proposal (state) != NULL
          ? charter_record_get_text (find_option (state), "summary")
          : NULL;
  return charter_name_is_visible (summary) ? summary : NULL;
}

/**
 * charter_proposal_words_for_stamp:
 * @state: a state
 *
 * Returns: (transfer full) (nullable): that it is a proposed model, which one,
 *   its status, and how much of it is not shown, as a sentence; %NULL for
 *   current arrangements
 */
char *
charter_proposal_words_for_stamp (const CharterState *state)
{
  const CharterProposal *proposal;
  g_autofree char *name = NULL;
  guint n_conflicts;

  g_return_val_if_fail (state != NULL, NULL);

  proposal = charter_state_get_proposal (state);
  if (proposal == NULL)
    return NULL;
  name = name_option (find_option (state));
  n_conflicts = charter_proposal_get_n_conflicts (proposal);
  if (n_conflicts == 0)
    /* Translators: "Proposed model: Single host, status: agreed" */
    return g_strdup_printf (_("%s."), name);
  return g_strdup_printf (
    /* Translators: "Proposed model: Single host, status: agreed"; how many changes are not made */
    ngettext ("%1$s; %2$u of its changes does not fit the records and is not shown.",
              "%1$s; %2$u of its changes do not fit the records and are not shown.", n_conflicts),
    name, n_conflicts);
}

/**
 * charter_proposal_words_for_conflict:
 * @state: a proposed model
 * @conflict: one of its edits that are not made
 *
 * Returns: (transfer full): which edit is not made and why, as a sentence
 */
char *
charter_proposal_words_for_conflict (const CharterState    *state,
                                     const CharterConflict *conflict)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (conflict != NULL, NULL);

  reason = write_reason (state, conflict);
  /* Translators: the number of a change in a proposed model; why it is not made */
  return g_strdup_printf (_("Change %1$u is kept and not made: %2$s."), conflict->position + 1,
                          reason);
}
