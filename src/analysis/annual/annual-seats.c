/* annual-seats.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/annual/annual-seats.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/names.h"
#include "analysis/words/scope.h"

/* A chain of bodies longer than this goes round in a circle. */
#define LONGEST_CHAIN 32

/* In which order offices are taken; a deputy comes right after. */
#define RANK_OTHER_OFFICE 6
#define RANK_NO_OFFICE    8

typedef struct
{
  CharterState        *state;
  const CharterRecord *council;
  GPtrArray           *seats; /* of CharterAnnualSeat */
} Listing;

static gboolean
is_part_of_council (const Listing       *listing,
                    const CharterRecord *body)
{
  for (guint i = 0; body != NULL && i < LONGEST_CHAIN; i++)
    {
      if (body == listing->council)
        return TRUE;
      body = charter_state_resolve (listing->state, body, "parent_id");
    }
  return FALSE;
}

static gboolean
has_word (const CharterRecord *record,
          const char          *key,
          const char          *word)
{
  const char *text = charter_record_get_text (record, key);
  g_autofree char *small = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return small != NULL && strstr (small, word) != NULL;
}

static gboolean
is_called (const CharterRecord *post,
           const char          *word)
{
  return has_word (post, "role", word) || has_word (post, "label", word);
}

/* A job in the council is none of these, and no annual meeting fills it. */
static guint
rank_office (const CharterRecord *post)
{
  static const struct
  {
    const char *word;
    guint       rank;
  } offices[] = {
    { "group leader", RANK_OTHER_OFFICE }, { "leader", 0 }, { "mayor", 2 }, { "chair", 4 },
    { "cabinet member", RANK_OTHER_OFFICE }, { "executive member", RANK_OTHER_OFFICE },
    { "lead member", RANK_OTHER_OFFICE }, { "portfolio", RANK_OTHER_OFFICE },
    { "speaker", RANK_OTHER_OFFICE }, { "provost", RANK_OTHER_OFFICE },
    { "convener", RANK_OTHER_OFFICE }, { "champion", RANK_OTHER_OFFICE },
  };
  guint deputy = is_called (post, "deputy") || is_called (post, "vice") ? 1 : 0;

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      if (is_called (post, offices[i].word))
        return offices[i].rank + deputy;
    }
  return RANK_NO_OFFICE;
}

/* Those who hold @post in their own right, known for the date or not. */
static GPtrArray *
list_own_holders (const Listing       *listing,
                  const CharterRecord *post)
{
  g_autoptr(GPtrArray) known = charter_state_list_holders (listing->state, post);
  g_autoptr(GPtrArray) unknown = charter_state_list_referrers (listing->state, post, "post_id",
                                                               CHARTER_IN_FORCE_NOT_KNOWN);
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < known->len; i++)
    {
      if (charter_state_resolve (listing->state, g_ptr_array_index (known, i), "post_id") == post)
        g_ptr_array_add (own, g_ptr_array_index (known, i));
    }
  g_ptr_array_extend (own, unknown, NULL, NULL);
  return own;
}

static gboolean
is_officers_job (GPtrArray *holders)
{
  for (guint i = 0; i < holders->len; i++)
    {
      if (charter_record_has_text (g_ptr_array_index (holders, i), "capacity", "officer"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_councillors_post (GPtrArray *holders)
{
  for (guint i = 0; i < holders->len; i++)
    {
      if (charter_record_has_text (g_ptr_array_index (holders, i), "capacity", "councillor"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_wanted_post (const Listing       *listing,
                const CharterRecord *post,
                GPtrArray           *holders)
{
  const CharterRecord *body = charter_state_resolve (listing->state, post, "organization_id");

  if (charter_state_get_in_force (listing->state, post) == CHARTER_IN_FORCE_NO ||
      charter_record_get_certainty (post) != CHARTER_CERTAINTY_STATED)
    return FALSE;
  if (charter_state_resolve (listing->state, post, "on_behalf_of_id") == listing->council)
    return TRUE;
  if (!is_part_of_council (listing, body) || is_officers_job (holders))
    return FALSE;
  return body != listing->council || rank_office (post) != RANK_NO_OFFICE ||
         is_councillors_post (holders);
}

static char *
write_membership_office (const Listing       *listing,
                         const CharterRecord *membership)
{
  const char *role = charter_record_get_text (membership, "role");
  CharterRecord *body = charter_state_resolve (listing->state, membership, "organization_id");
  CharterRecord *principal = charter_state_resolve (listing->state, membership, "substitute_for");
  g_autofree char *place = body != NULL ? charter_name_get_short (body, NULL)
                                        : g_strdup (_("a place not recorded"));
  g_autofree char *other = principal != NULL ? charter_name_get_full (principal, NULL) : NULL;

  if (other != NULL)
    /* Translators: what somebody is: a person or seat, and a body */
    return g_strdup_printf (_("substitute for %1$s on %2$s"), other, place);
  if (charter_record_get_value (membership, "substitute_for") != NULL)
    /* Translators: what somebody is: a body */
    return g_strdup_printf (_("substitute on %s"), place);
  if (charter_name_is_visible (role))
    /* Translators: the role of a person, and a body: "chair of MKS Board" */
    return g_strdup_printf (_("%1$s of %2$s"), _(role), place);
  /* Translators: what somebody is: a body */
  return g_strdup_printf (_("member of %s"), place);
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, text + strlen (first), NULL);
}

/* The council is the same in all of the grid, and is not named. */
static char *
write_seat_title (const CharterAnnualSeat *seat)
{
  g_autofree char *label = charter_name_get_full (seat->post, NULL);
  g_autofree char *body = charter_name_get_short (seat->body, NULL);

  if (strstr (label, body) != NULL)
    return g_steal_pointer (&label);
  /* Translators: the name of a seat, and its body */
  return g_strdup_printf (_("%1$s, %2$s"), label, body);
}

static void
name_seat (const Listing     *listing,
           CharterAnnualSeat *seat)
{
  if (seat->post == NULL)
    {
      seat->office = write_membership_office (listing, seat->membership);
      seat->title = capitalise (seat->office);
    }
  else if (seat->body != NULL && charter_organization_is_body (seat->body))
    {
      seat->title = write_seat_title (seat);
      /* Translators: what somebody is: the name of a seat */
      seat->office = g_strdup_printf (_("holder of the seat “%s”"), seat->title);
    }
  else
    {
      seat->title = charter_name_get_full (seat->post, NULL);
      seat->office = g_strdup (seat->title);
    }
}

static char *
write_now (const CharterAnnualSeat *seat)
{
  g_autofree char *name = NULL;

  if (seat->membership == NULL)
    return g_strdup (seat->body != NULL && charter_organization_is_body (seat->body)
                     ? _("vacant") : _("not stated"));
  if (charter_record_get_certainty (seat->membership) == CHARTER_CERTAINTY_NOT_STATED)
    return g_strdup (_("not yet known"));
  name = seat->person != NULL ? charter_name_get_full (seat->person, NULL)
                              : g_strdup (_("a person not recorded"));
  if (!seat->is_dated)
    /* Translators: who has a seat: a person */
    return g_strdup_printf (_("%s (no date is recorded)"), name);
  return g_steal_pointer (&name);
}

static void
add_seat (Listing       *listing,
          CharterRecord *post,
          CharterRecord *membership,
          CharterRecord *filled_by)
{
  CharterAnnualSeat *seat = g_new0 (CharterAnnualSeat, 1);
  const CharterRecord *place = post != NULL ? post : membership;

  seat->post = post;
  seat->membership = membership;
  seat->filled_by = filled_by;
  seat->body = charter_state_resolve (listing->state, place, "organization_id");
  if (membership != NULL)
    {
      seat->person = charter_state_resolve (listing->state, membership, "person_id");
      seat->represents = charter_state_resolve (listing->state, membership,
                                                "on_behalf_of_id") == listing->council;
      seat->is_dated = charter_state_get_in_force (listing->state,
                                                   membership) == CHARTER_IN_FORCE_YES;
    }
  if (post != NULL &&
      charter_state_resolve (listing->state, post, "on_behalf_of_id") == listing->council)
    seat->represents = TRUE;
  name_seat (listing, seat);
  seat->now = write_now (seat);
  g_ptr_array_add (listing->seats, seat);
}

/* The office whose holder has the seat, through any that stand between. */
static CharterRecord *
find_office (const Listing *listing,
             CharterRecord *post)
{
  CharterRecord *office = NULL;
  CharterRecord *next = charter_state_resolve (listing->state, post, "filled_by_post_id");

  for (guint i = 0; next != NULL && next != post && i < LONGEST_CHAIN; i++)
    {
      office = next;
      next = charter_state_resolve (listing->state, office, "filled_by_post_id");
    }
  return office;
}

static void
add_post (Listing       *listing,
          CharterRecord *post)
{
  g_autoptr(GPtrArray) own = list_own_holders (listing, post);
  CharterRecord *office = own->len == 0 ? find_office (listing, post) : NULL;
  g_autoptr(GPtrArray) holders = NULL;

  if (!is_wanted_post (listing, post, own))
    return;
  holders = office != NULL ? list_own_holders (listing, office) : g_ptr_array_ref (own);
  for (guint i = 0; i < holders->len; i++)
    add_seat (listing, post, g_ptr_array_index (holders, i), office);
  if (holders->len == 0)
    add_seat (listing, post, NULL, office);
}

/* Who stands in for a meeting or a period has no seat. */
static gboolean
is_for_a_time (const CharterRecord *membership)
{
  return charter_record_has_text (membership, "occasion", "one meeting") ||
         charter_record_has_text (membership, "occasion", "period");
}

static gboolean
has_post_seat (const Listing       *listing,
               const CharterRecord *membership)
{
  for (guint i = 0; i < listing->seats->len; i++)
    {
      const CharterAnnualSeat *seat = g_ptr_array_index (listing->seats, i);

      if (seat->membership == membership && seat->filled_by == NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_membership (Listing       *listing,
                CharterRecord *membership)
{
  const CharterRecord *body = charter_state_resolve (listing->state, membership,
                                                     "organization_id");
  CharterRecord *post = charter_state_resolve (listing->state, membership, "post_id");
  gboolean is_own = body != listing->council && is_part_of_council (listing, body);
  CharterRecord *represented = charter_state_resolve (listing->state, membership,
                                                      "on_behalf_of_id");

  if (charter_record_get_text (membership, "person_id") == NULL ||
      charter_state_get_in_force (listing->state, membership) == CHARTER_IN_FORCE_NO ||
      is_for_a_time (membership) || has_post_seat (listing, membership) ||
      body == listing->council)
    return;
  if (represented == listing->council || (is_own && represented == NULL && post == NULL))
    add_seat (listing, post, membership, NULL);
}

static gboolean
is_sole_seat_of_post (const Listing           *listing,
                      const CharterAnnualSeat *seat)
{
  for (guint i = 0; i < listing->seats->len; i++)
    {
      const CharterAnnualSeat *other = g_ptr_array_index (listing->seats, i);

      if (other != seat && other->post == seat->post)
        return FALSE;
    }
  return TRUE;
}

/* The post stays from year to year, so its id is what is best written down. */
static void
give_key (const Listing     *listing,
          CharterAnnualSeat *seat,
          guint              number)
{
  const CharterRecord *named = seat->post != NULL && is_sole_seat_of_post (listing, seat)
                             ? seat->post
                             : seat->filled_by == NULL ? seat->membership : NULL;
  const char *id = named != NULL ? charter_record_get_id (named) : NULL;

  if (id != NULL &&
      charter_record_set_count_id (charter_state_get_records (listing->state),
                                   charter_record_get_kind (named), id) == 1)
    seat->key = g_strdup (id);
  else
    seat->key = g_strdup_printf ("%u", number);
}

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  const CharterAnnualSeat *one = *(CharterAnnualSeat *const *) a;
  const CharterAnnualSeat *other = *(CharterAnnualSeat *const *) b;
  guint one_rank = one->post != NULL && !one->represents ? rank_office (one->post)
                                                         : RANK_NO_OFFICE;
  guint other_rank = other->post != NULL && !other->represents ? rank_office (other->post)
                                                               : RANK_NO_OFFICE;
  g_autofree char *one_name = NULL;
  g_autofree char *other_name = NULL;
  int order;

  if (one_rank != other_rank)
    return one_rank < other_rank ? -1 : 1;
  if (one->represents != other->represents)
    return one->represents ? 1 : -1;
  if (one_rank != RANK_NO_OFFICE)
    return 0;
  one_name = one->body != NULL ? charter_name_get_sort_key (one->body, NULL) : g_strdup ("");
  other_name = other->body != NULL ? charter_name_get_sort_key (other->body, NULL) : g_strdup ("");
  order = strcmp (one_name, other_name);
  if (order != 0)
    return order;
  return (int) (other->membership != NULL &&
                charter_record_has_text (other->membership, "role", "chair")) -
         (int) (one->membership != NULL &&
                charter_record_has_text (one->membership, "role", "chair"));
}

/* g_ptr_array_sort() is not stable, and the order of the file must hold. */
static void
sort_seats (GPtrArray *seats)
{
  for (guint i = 1; i < seats->len; i++)
    {
      gpointer seat = g_ptr_array_index (seats, i);
      guint place = i;

      while (place > 0 && compare_seats (&g_ptr_array_index (seats, place - 1), &seat) > 0)
        {
          g_ptr_array_index (seats, place) = g_ptr_array_index (seats, place - 1);
          place--;
        }
      g_ptr_array_index (seats, place) = seat;
    }
}

/**
 * charter_annual_seats_list:
 * @state: the records on the day of the meeting
 * @council: a council of it
 *
 * The offices of the council come first, then the seats of its committees,
 * then those that it has on bodies elsewhere. What officers are employed as
 * is none of them.
 *
 * Returns: (transfer full) (element-type CharterAnnualSeat): the seats
 */
GPtrArray *
charter_annual_seats_list (CharterState        *state,
                           const CharterRecord *council)
{
  Listing listing = { state, council, NULL };
  CharterRecordSet *records;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (council != NULL, NULL);

  records = charter_state_get_records (state);
  listing.seats =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_annual_seat_free);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_POST); i++)
    add_post (&listing, charter_record_set_get_record (records, CHARTER_KIND_POST, i));
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP); i++)
    add_membership (&listing, charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, i));
  sort_seats (listing.seats);
  for (guint i = 0; i < listing.seats->len; i++)
    give_key (&listing, g_ptr_array_index (listing.seats, i), i + 1);
  return listing.seats;
}

/**
 * charter_annual_seat_free:
 * @seat: (transfer full): a seat
 */
void
charter_annual_seat_free (CharterAnnualSeat *seat)
{
  g_return_if_fail (seat != NULL);

  g_free (seat->key);
  g_free (seat->title);
  g_free (seat->office);
  g_free (seat->now);
  g_free (seat->name);
  g_free (seat->minute);
  g_clear_pointer (&seat->candidates, g_ptr_array_unref);
  g_free (seat);
}
