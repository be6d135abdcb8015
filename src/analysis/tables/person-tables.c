/* person-tables.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/tables.h"

#include <glib/gi18n.h>

#include "analysis/seats/seating.h"
#include "analysis/tables/table-parts.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"

/* The places of one person, found once. */
typedef struct
{
  GPtrArray *bodies;   /* of CharterRecord, each once */
  GPtrArray *councils; /* of CharterRecord: represented */
  GPtrArray *posts;    /* of CharterRecord */
} Places;

static void
places_clear (Places *self)
{
  g_ptr_array_unref (self->bodies);
  g_ptr_array_unref (self->councils);
  g_ptr_array_unref (self->posts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Places, places_clear)

static void
add_once (GPtrArray     *list,
          CharterRecord *record)
{
  if (record != NULL && !g_ptr_array_find (list, record, NULL))
    g_ptr_array_add (list, record);
}

/* Seats are found through the bodies, which know who sits there by virtue of
 * a post. */
static void
add_seats (Places              *places,
           GPtrArray           *seatings,
           const CharterRecord *person)
{
  for (guint i = 0; i < seatings->len; i++)
    {
      const CharterSeating *seating = g_ptr_array_index (seatings, i);

      for (guint j = 0; j < charter_seating_get_n_seats (seating); j++)
        {
          const CharterSeat *seat = charter_seating_get_seat (seating, j);

          if (seat->person != person)
            continue;
          add_once (places->bodies, charter_seating_get_body (seating));
          add_once (places->councils, seat->council);
        }
    }
}

/* A post that is no seat on a body is an office. */
static void
add_office (Places              *places,
            CharterState        *state,
            const CharterRecord *membership)
{
  CharterRecord *post = charter_state_resolve (state, membership, "post_id");
  CharterRecord *place = post != NULL ? charter_state_resolve (state, post, "organization_id") : NULL;

  if (place == NULL || !charter_organization_is_body (place))
    add_once (places->posts, post);
}

static void
find_places (Places              *places,
             CharterState        *state,
             GPtrArray           *seatings,
             const CharterRecord *person)
{
  g_autoptr(GPtrArray) memberships =
    charter_state_list_referrers (state, person, "person_id", CHARTER_IN_FORCE_YES);

  places->bodies = g_ptr_array_new ();
  places->councils = g_ptr_array_new ();
  places->posts = g_ptr_array_new ();
  add_seats (places, seatings, person);
  for (guint i = 0; i < memberships->len; i++)
    {
      const CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_record_get_kind (membership) == CHARTER_KIND_MEMBERSHIP &&
          charter_record_get_certainty (membership) == CHARTER_CERTAINTY_STATED)
        add_office (places, state, membership);
    }
}

/* Without names there is nothing to tell one person by but a number. */
static void
add_name (CharterTable        *table,
          const CharterRecord *person,
          gboolean             with_names,
          const char          *language)
{
  if (with_names)
    charter_table_take_text (table, charter_name_get_full (person, language));
  else
    /* Translators: a number */
    charter_table_take_text (table, g_strdup_printf (_("Person %u"),
                                                     charter_table_get_n_rows (table)));
}

static CharterTable *
build (CharterState *state,
       gboolean      with_names,
       const char   *title,
       guint         fewest_bodies,
       const char   *language)
{
  CharterTable *table = charter_table_new (title);
  CharterRecordSet *records = charter_state_get_records (state);
  g_autoptr(GPtrArray) seatings = charter_table_list_seatings (state, language);

  charter_table_add_column (table, "person", _("Person"));
  charter_table_add_column (table, "sits_on", _("Sits on"));
  charter_table_add_column (table, "representing", _("Representing"));
  charter_table_add_column (table, "holds", _("Holds"));
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_PERSON); i++)
    {
      CharterRecord *person = charter_record_set_get_record (records, CHARTER_KIND_PERSON, i);
      g_auto(Places) places = { NULL };

      find_places (&places, state, seatings, person);
      if (places.bodies->len < fewest_bodies ||
          places.bodies->len + places.posts->len == 0)
        continue;
      charter_table_begin_row (table, charter_record_get_handle (person));
      add_name (table, person, with_names, language);
      charter_table_add_cell (table, charter_table_name_list (places.bodies, language));
      charter_table_add_cell (table, charter_table_name_list (places.councils, language));
      charter_table_add_cell (table, charter_table_name_list (places.posts, language));
    }
  return table;
}

/**
 * charter_person_table_build:
 * @state: what is asked
 * @with_names: whether persons may be named
 * @title: what the table is called
 * @language: (nullable): of the names
 *
 * Returns: (transfer full): a table with a row for each person who sits on a
 *   body or holds a post
 */
CharterTable *
charter_person_table_build (CharterState *state,
                            gboolean      with_names,
                            const char   *title,
                            const char   *language)
{
  return build (state, with_names, title, 0, language);
}

/**
 * charter_several_table_build:
 * @state: what is asked
 * @with_names: whether persons may be named
 * @title: what the table is called
 * @language: (nullable): of the names
 *
 * Returns: (transfer full): a table with a row for each person who sits on two
 *   or more bodies
 */
CharterTable *
charter_several_table_build (CharterState *state,
                             gboolean      with_names,
                             const char   *title,
                             const char   *language)
{
  return build (state, with_names, title, 2, language);
}
