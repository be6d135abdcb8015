/* connection-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/connections/connection-words.h"

#include <glib/gi18n.h>

#include "analysis/seats/seating.h"
#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "analysis/words/relation.h"
#include "model/value.h"

static char *
write_name_of (const CharterState  *state,
               const CharterRecord *record,
               const char          *field)
{
  CharterRecord *target = charter_state_resolve (state, record, field);

  return target != NULL ? charter_name_get_short (target, NULL) : NULL;
}

static void
take_part (GPtrArray *parts,
           char      *words)
{
  if (charter_name_is_visible (words))
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

/* The values of the file that Charter has words for stand in the catalogue
 * by the table of fields. */
static void
add_value (GPtrArray           *parts,
           const CharterRecord *record,
           const char          *key)
{
  const char *text = charter_record_get_text (record, key);

  if (charter_name_is_visible (text))
    g_ptr_array_add (parts, g_strdup (_(text)));
}

static char *
join (GPtrArray *parts)
{
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static gboolean
begins_later (const CharterState  *state,
              const CharterRecord *record)
{
  const CharterDate *as_at = charter_state_get_as_at (state);
  CharterDate start;

  return as_at != NULL && charter_record_get_start (record, &start) &&
         charter_date_get_first_day (&start) > charter_date_get_last_day (as_at);
}

/* Whether it holds, where that is not simply so. */
static void
add_standing (GPtrArray           *parts,
              const CharterState  *state,
              const CharterRecord *record)
{
  CharterInForce in_force = charter_state_get_in_force (state, record);

  take_part (parts, charter_words_for_standing (record));
  take_part (parts, charter_words_for_term (record));
  if (charter_record_has_text (record, "status", "proposed") ||
      charter_record_has_text (record, "status", "recommended"))
    add_value (parts, record, "status");
  else if (in_force == CHARTER_IN_FORCE_NO && begins_later (state, record))
    /* Translators: of a membership and the like, at the date that is looked at */
    g_ptr_array_add (parts, g_strdup (_("not yet")));
  else if (in_force == CHARTER_IN_FORCE_NO)
    g_ptr_array_add (parts, g_strdup (_("ended")));
  else if (in_force == CHARTER_IN_FORCE_NOT_KNOWN)
    /* Translators: of a membership and the like, at the date that is looked at */
    g_ptr_array_add (parts, g_strdup (_("not known whether then")));
  if (charter_record_get_certainty (record) == CHARTER_CERTAINTY_INFERRED)
    g_ptr_array_add (parts, g_strdup (_("assumed")));
  else if (charter_record_get_certainty (record) == CHARTER_CERTAINTY_NOT_STATED)
    g_ptr_array_add (parts, g_strdup (_("not stated")));
}

static void
add_representing (GPtrArray           *parts,
                  const CharterState  *state,
                  const CharterRecord *record)
{
  g_autofree char *council = write_name_of (state, record, "on_behalf_of_id");

  if (council != NULL)
    /* Translators: the council that somebody represents: "for Maidstone" */
    g_ptr_array_add (parts, g_strdup_printf (_("for %s"), council));
}

static void
add_principal (GPtrArray           *parts,
               const CharterState  *state,
               const CharterRecord *record)
{
  g_autofree char *principal = NULL;

  if (charter_record_get_value (record, "substitute_for") == NULL)
    return;
  principal = write_name_of (state, record, "substitute_for");
  /* Translators: whom a substitute stands in for */
  g_ptr_array_add (parts, g_strdup_printf (_("substitute for %s"),
                                           principal != NULL ? principal
                                                             : _("somebody not recorded")));
}

/* The post by which a reader knows somebody, or else what kind of member it
 * is. */
static void
add_office (GPtrArray               *parts,
            const CharterState      *state,
            const CharterRecord     *subject,
            const CharterConnection *row)
{
  CharterRecord *council = charter_state_resolve (state, row->record, "on_behalf_of_id");
  CharterRecord *place = charter_state_resolve (state, row->record, "organization_id");
  CharterRecord *post = charter_state_resolve (state, row->record, "post_id");
  char *office = NULL;

  if (post != NULL && post != subject)
    office = charter_name_get_full (post, NULL);
  else if (post == NULL && row->target != NULL &&
           charter_record_get_kind (row->target) == CHARTER_KIND_PERSON)
    office = charter_seating_find_office (state, place, row->target, council, NULL);
  if (office != NULL)
    take_part (parts, office);
  else
    add_value (parts, row->record, "capacity");
}

static void
add_scope (GPtrArray           *parts,
           const CharterRecord *record)
{
  const char *scope = charter_record_get_text (record, "scope");

  if (charter_name_is_visible (scope))
    g_ptr_array_add (parts, g_strdup (scope));
}

static char *
write_membership_note (const CharterConnections *connections,
                       CharterConnectionId       id,
                       const CharterConnection  *row)
{
  CharterState *state = charter_connections_get_state (connections);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (row->record == NULL)
    return NULL;
  if (id == CHARTER_CONNECTION_REPRESENTATIVES || id == CHARTER_CONNECTION_SUBSTITUTES)
    {
      g_autofree char *place = write_name_of (state, row->record, "organization_id");

      if (place != NULL)
        /* Translators: the body that somebody sits on: "on MKS Board" */
        g_ptr_array_add (parts, g_strdup_printf (_("on %s"), place));
    }
  if (id == CHARTER_CONNECTION_HOLDS)
    take_part (parts, row->target != NULL ? write_name_of (state, row->target, "organization_id")
                                          : NULL);
  if (id != CHARTER_CONNECTION_SUBSTITUTES)
    add_principal (parts, state, row->record);
  add_value (parts, row->record, "occasion");
  if (id != CHARTER_CONNECTION_REPRESENTATIVES)
    add_representing (parts, state, row->record);
  add_value (parts, row->record, "role");
  if (id == CHARTER_CONNECTION_SITS_ON || id == CHARTER_CONNECTION_HOLDS)
    add_value (parts, row->record, "capacity");
  else
    add_office (parts, state, charter_connections_get_subject (connections), row);
  add_scope (parts, row->record);
  add_standing (parts, state, row->record);
  return join (parts);
}

/* Who holds a post or seat, or that nobody does. */
static char *
write_post_note (const CharterConnections *connections,
                 CharterConnectionId       id,
                 const CharterConnection  *row)
{
  CharterState *state = charter_connections_get_state (connections);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) holders = charter_state_list_holders (state, row->target);
  CharterRecord *filled_by = charter_state_resolve (state, row->target, "filled_by_post_id");

  for (guint i = 0; i < holders->len; i++)
    {
      CharterRecord *person = charter_state_resolve (state, g_ptr_array_index (holders, i),
                                                     "person_id");

      g_ptr_array_add (names, person != NULL ? charter_name_get_full (person, NULL)
                                             : g_strdup (_("a person not recorded")));
    }
  if (names->len > 0)
    take_part (parts, charter_name_join (names));
  else
    take_part (parts, g_strdup (id == CHARTER_CONNECTION_POSTS ? _("holder not stated")
                                                               : _("vacant")));
  if (filled_by != NULL && id != CHARTER_CONNECTION_FILLS)
    {
      g_autofree char *post = charter_name_get_full (filled_by, NULL);

      /* Translators: a post: its holder has the seat */
      g_ptr_array_add (parts, g_strdup_printf (_("filled by whoever is %s"), post));
    }
  if (id != CHARTER_CONNECTION_SEATS_FOR)
    add_representing (parts, state, row->target);
  if (id != CHARTER_CONNECTION_SEATS && id != CHARTER_CONNECTION_POSTS)
    take_part (parts, write_name_of (state, row->target, "organization_id"));
  add_standing (parts, state, row->target);
  return join (parts);
}

static char *
write_classified_note (const CharterState      *state,
                       const CharterConnection *row)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (g_strcmp0 (row->field, "template_for_ids") == 0)
    /* Translators: of an agreement, in the details of a service */
    g_ptr_array_add (parts, g_strdup (_("template for it")));
  add_value (parts, row->target, "classification");
  add_standing (parts, state, row->target);
  return join (parts);
}

static char *
write_event_note (const CharterState  *state,
                  const CharterRecord *record)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  CharterDate date;

  if (charter_record_get_date (record, "start_date", &date))
    g_ptr_array_add (parts, charter_date_to_words (&date));
  add_value (parts, record, "classification");
  add_value (parts, record, "outcome");
  return join (parts);
}

static char *
write_contribution_note (const CharterState  *state,
                         const CharterRecord *record)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *per = charter_record_get_text (record, "per");
  g_autofree char *amount = charter_words_for_amount (record);

  if (amount != NULL && charter_name_is_visible (per))
    /* Translators: an amount, for each what: "£42,840 for each year" */
    g_ptr_array_add (parts, g_strdup_printf (_("%1$s for each %2$s"), amount, per));
  else
    take_part (parts, g_steal_pointer (&amount));
  add_value (parts, record, "basis");
  add_standing (parts, state, record);
  return join (parts);
}

static char *
write_claim_note (const CharterState  *state,
                  const CharterRecord *record)
{
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GVariant) citation = NULL;
  GVariant *citations = charter_record_get_value (record, "citations");
  const char *id;
  CharterRecord *source;

  if (charter_value_get_n_entries (citations) == 0)
    return NULL;
  citation = charter_value_get_entry (citations, 0);
  id = charter_value_get_member_text (citation, "source_id");
  source = charter_record_set_find_id (charter_state_get_records (state), CHARTER_KIND_SOURCE, id);
  if (source != NULL)
    g_ptr_array_add (sources, g_strdup (charter_record_get_name (source)));
  take_part (sources, g_strdup (charter_value_get_member_text (citation, "place")));
  return join (sources);
}

/* What a record is, and where a field of the subject names it. */
static char *
write_kind_note (const CharterConnections *connections,
                 const CharterConnection  *row)
{
  CharterRecord *subject = charter_connections_get_subject (connections);
  const CharterRecord *named = row->record == subject ? row->target : row->record;
  const CharterField *field = row->record == subject
                            ? charter_kind_find_field (charter_record_get_kind (subject),
                                                       row->field, NULL)
                            : NULL;

  if (field != NULL)
    return g_strdup (_(field->title));
  return g_strdup (_(charter_kind_get (charter_record_get_kind (named))->title));
}

static char *
write_membership_title (const CharterState  *state,
                        const CharterRecord *record)
{
  g_autofree char *person = write_name_of (state, record, "person_id");
  g_autofree char *member = person == NULL ? write_name_of (state, record, "member") : NULL;
  g_autofree char *post = write_name_of (state, record, "post_id");
  g_autofree char *place = write_name_of (state, record, "organization_id");
  const char *who = person != NULL ? person : member != NULL ? member : _("Nobody named");
  const char *where = post != NULL ? post : place;

  if (where == NULL)
    return g_strdup (who);
  /* Translators: a member, and the body, service or post */
  return g_strdup_printf (_("%1$s, %2$s"), who, where);
}

static char *
write_record_title (const CharterState  *state,
                    const CharterRecord *record)
{
  const char *name = charter_record_get_name (record);

  switch ((guint) charter_record_get_kind (record))
    {
    case CHARTER_KIND_MEMBERSHIP:
      return write_membership_title (state, record);

    case CHARTER_KIND_RELATION:
      return charter_relation_write_sentence (state, record, NULL);

    case CHARTER_KIND_PARTNERSHIP:
      return g_strdup (_("About the partnership"));

    case CHARTER_KIND_CONTRIBUTION:
      if (!charter_name_is_visible (name))
        name = charter_record_get_text (record, "purpose");
      return g_strdup (charter_name_is_visible (name) ? name : _("No name"));

    case CHARTER_KIND_DISMISSAL:
      return g_strdup (_(charter_kind_get (CHARTER_KIND_DISMISSAL)->title));

    default:
      return charter_name_get_full (record, NULL);
    }
}

/**
 * charter_connection_write_title:
 * @connections: connections
 * @section: a number from 0
 * @row: a number from 0
 *
 * Returns: (transfer full): what the row is called: the other end by its
 *   name, a line as a whole sentence
 */
char *
charter_connection_write_title (const CharterConnections *connections,
                                guint                     section,
                                guint                     row)
{
  const CharterConnection *connection = charter_connections_get_row (connections, section, row);
  CharterState *state = charter_connections_get_state (connections);

  g_return_val_if_fail (connection != NULL, NULL);

  if (charter_connections_get_id (connections, section) == CHARTER_CONNECTION_LINES)
    return charter_relation_write_sentence (state, connection->record, NULL);
  if (connection->target != NULL)
    return write_record_title (state, connection->target);
  return g_strdup (_("Nobody named"));
}

/**
 * charter_connection_write_note:
 * @connections: connections
 * @section: a number from 0
 * @row: a number from 0
 *
 * Returns: (transfer full) (nullable): what is said below the title, such as
 *   "for Maidstone · Chief Executive"
 */
char *
charter_connection_write_note (const CharterConnections *connections,
                               guint                     section,
                               guint                     row)
{
  const CharterConnection *connection = charter_connections_get_row (connections, section, row);
  CharterState *state = charter_connections_get_state (connections);
  CharterConnectionId id;
  CharterKindId kind;

  g_return_val_if_fail (connection != NULL, NULL);

  id = charter_connections_get_id (connections, section);
  kind = charter_connection_kind_get (id)->kind;
  if (id == CHARTER_CONNECTION_NAMES || id == CHARTER_CONNECTION_OTHERS ||
      id == CHARTER_CONNECTION_FACTS || id == CHARTER_CONNECTION_VIEWS)
    return id == CHARTER_CONNECTION_VIEWS ? NULL : write_kind_note (connections, connection);
  if (kind == CHARTER_KIND_MEMBERSHIP)
    return write_membership_note (connections, id, connection);
  if (kind == CHARTER_KIND_POST)
    return write_post_note (connections, id, connection);
  if (kind == CHARTER_KIND_EVENT)
    return write_event_note (state, connection->record);
  if (kind == CHARTER_KIND_CONTRIBUTION)
    return write_contribution_note (state, connection->record);
  if (kind == CHARTER_KIND_CLAIM)
    return write_claim_note (state, connection->record);
  if (kind == CHARTER_KIND_RELATION)
    {
      g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

      add_standing (parts, state, connection->record);
      return join (parts);
    }
  return write_classified_note (state, connection);
}

/**
 * charter_connection_write_count:
 * @connections: connections
 * @section: a number from 0
 *
 * Returns: (transfer full): how many there are: "11 · 1 substitute"
 */
char *
charter_connection_write_count (const CharterConnections *connections,
                                guint                     section)
{
  CharterConnectionId id = charter_connections_get_id (connections, section);
  gboolean ticks = charter_connection_kind_get (id)->form == CHARTER_CONNECTION_FORM_TICKS;
  guint n_rows = charter_connections_get_n_rows (connections, section);
  guint n_members = 0;
  guint n_substitutes = 0;
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_rows; i++)
    {
      const CharterConnection *row = charter_connections_get_row (connections, section, i);

      if (row->in_force && row->is_substitute)
        n_substitutes++;
      else if (ticks ? row->is_ticked : row->in_force)
        n_members++;
    }
  if (ticks)
    /* Translators: how many councils take part, and how many there are */
    return g_strdup_printf (_("%1$u of %2$u"), n_members, n_rows);

  if (n_members > 0)
    g_ptr_array_add (parts, g_strdup_printf ("%u", n_members));
  if (n_substitutes > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u substitute", "%u substitutes",
                                                       n_substitutes), n_substitutes));
  if (n_members + n_substitutes < n_rows &&
      charter_connection_kind_get (id)->kind == CHARTER_KIND_EVENT)
    /* Translators: of events: how many come after the date that is looked at */
    g_ptr_array_add (parts, g_strdup_printf (_("%u later"),
                                             n_rows - n_members - n_substitutes));
  else if (n_members + n_substitutes < n_rows)
    /* Translators: of members and the like: how many have ended or are only proposed */
    g_ptr_array_add (parts, g_strdup_printf (_("%u not in force"),
                                             n_rows - n_members - n_substitutes));
  if (parts->len == 0)
    return g_strdup (_("None"));
  return join (parts);
}

/**
 * charter_connection_write_candidate:
 * @state: a state
 * @candidate: a record that can be connected
 *
 * Returns: (transfer full) (nullable): what tells it from others of its name
 */
char *
charter_connection_write_candidate (const CharterState  *state,
                                    const CharterRecord *candidate)
{
  g_autoptr(GPtrArray) memberships = NULL;
  char *office;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (candidate != NULL, NULL);

  switch ((guint) charter_record_get_kind (candidate))
    {
    case CHARTER_KIND_PERSON:
      office = charter_seating_find_office (state, NULL, candidate, NULL, NULL);
      memberships = charter_state_list_referrers (state, candidate, "person_id",
                                                  CHARTER_IN_FORCE_YES);
      if (office == NULL && memberships->len > 0)
        return write_name_of (state, g_ptr_array_index (memberships, 0), "organization_id");
      return office;

    case CHARTER_KIND_POST:
      return write_name_of (state, candidate, "organization_id");

    case CHARTER_KIND_ORGANIZATION:
      return write_name_of (state, candidate, "parent_id");

    default:
      return NULL;
    }
}
