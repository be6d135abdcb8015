/* seating.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/seating.h"

#include "analysis/words/names.h"
#include "analysis/words/scope.h"

struct _CharterSeating
{
  CharterState  *state;
  CharterRecord *body;     /* borrowed from the state */
  GPtrArray     *seats;    /* of CharterSeat */
  GPtrArray     *councils; /* of borrowed CharterRecord, alphabetical */
  GPtrArray     *not_known; /* of borrowed CharterRecord, each once */
  GPtrArray     *unstated;  /* of borrowed CharterRecord: seats */
  gboolean       has_chair; /* of the whole body, also in a part */
};

static void
seat_free (CharterSeat *seat)
{
  g_free (seat->office);
  g_free (seat);
}

/* The order in which the members of one council are listed: the chair, then
 * councillors, then everybody else, then substitutes; within each as the
 * file has them. */
static guint
rank (const CharterSeat *seat)
{
  if (seat->is_substitute)
    return 5;
  if (g_strcmp0 (seat->role, "chair") == 0)
    return 0;
  if (g_strcmp0 (seat->role, "vice-chair") == 0)
    return 1;
  if (seat->membership == NULL)
    return 4;
  if (g_strcmp0 (seat->capacity, "councillor") == 0)
    return 2;
  return 3;
}

static void
add_not_known (CharterSeating *self,
               CharterRecord  *record)
{
  if (!g_ptr_array_find (self->not_known, record, NULL))
    g_ptr_array_add (self->not_known, record);
}

static gboolean
is_seat (const CharterSeating *self,
         const CharterRecord  *post)
{
  return post != NULL && charter_state_resolve (self->state, post, "organization_id") == self->body;
}

/* Whoever holds the chair of a body chairs it. */
static const char *
find_role (const CharterRecord *post)
{
  static const char *const roles[] = { "chair", "vice-chair" };
  static const char *const keys[] = { "role", "label" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *text = charter_record_get_text (post, keys[i]);
      g_autofree char *folded = text != NULL ? g_utf8_strdown (text, -1) : NULL;

      for (guint j = 0; folded != NULL && j < G_N_ELEMENTS (roles); j++)
        {
          if (g_str_equal (g_strstrip (folded), roles[j]))
            return roles[j];
        }
    }
  return NULL;
}

static void
add_seat (CharterSeating *self,
          CharterRecord  *membership,
          CharterRecord  *post,
          const char     *language)
{
  CharterSeat *seat = g_new0 (CharterSeat, 1);

  seat->membership = membership;
  seat->post = post;
  if (membership != NULL)
    {
      seat->person = charter_state_resolve (self->state, membership, "person_id");
      if (seat->person == NULL)
        seat->person = charter_state_resolve (self->state, membership, "member");
      seat->council = charter_state_resolve (self->state, membership, "on_behalf_of_id");
      seat->principal = charter_state_resolve (self->state, membership, "substitute_for");
      seat->is_substitute = charter_record_get_value (membership, "substitute_for") != NULL;
      seat->is_carried_over = charter_state_is_carried_over (self->state, membership);
      seat->role = charter_record_get_text (membership, "role");
      if (seat->role == NULL && !seat->is_substitute && is_seat (self, post))
        seat->role = find_role (post);
      seat->capacity = charter_record_get_text (membership, "capacity");
      seat->occasion = charter_record_get_text (membership, "occasion");
      seat->scope = charter_record_get_text (membership, "scope");
    }
  if (seat->council == NULL && post != NULL)
    seat->council = charter_state_resolve (self->state, post, "on_behalf_of_id");
  if (seat->person != NULL)
    seat->office = charter_seating_find_office (self->state, self->body, seat->person,
                                                seat->council, language);

  if (seat->council != NULL && !g_ptr_array_find (self->councils, seat->council, NULL))
    g_ptr_array_add (self->councils, seat->council);
  g_ptr_array_add (self->seats, seat);
}

static void
add_members (CharterSeating *self,
             const char     *language)
{
  GPtrArray *memberships =
    charter_record_set_get_referrers (charter_state_get_records (self->state),
                                      self->body, "organization_id");

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *post;

      if (charter_record_get_kind (membership) != CHARTER_KIND_MEMBERSHIP)
        continue;
      post = charter_state_resolve (self->state, membership, "post_id");
      if (is_seat (self, post))
        continue;
      if (charter_record_get_certainty (membership) != CHARTER_CERTAINTY_STATED)
        continue;

      switch (charter_state_get_in_force (self->state, membership))
        {
        case CHARTER_IN_FORCE_YES:
          add_seat (self, membership, post, language);
          break;
        case CHARTER_IN_FORCE_NOT_KNOWN:
          add_not_known (self, membership);
          break;
        case CHARTER_IN_FORCE_NO:
        default:
          break;
        }
    }
}

/* Who may hold a seat without being shown in it: holders who are not known for
 * the date, and those whom no document states. A seat that has one is not
 * known to be vacant. */
static gboolean
find_unshown_holders (CharterSeating      *self,
                      const CharterRecord *post)
{
  GPtrArray *memberships =
    charter_record_set_get_referrers (charter_state_get_records (self->state), post, "post_id");
  gboolean found = FALSE;

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterInForce in_force = charter_state_get_in_force (self->state, membership);

      if (in_force == CHARTER_IN_FORCE_NO)
        continue;
      if (in_force == CHARTER_IN_FORCE_NOT_KNOWN)
        add_not_known (self, membership);
      found = found || in_force == CHARTER_IN_FORCE_NOT_KNOWN ||
              charter_record_get_certainty (membership) != CHARTER_CERTAINTY_STATED;
    }
  return found;
}

static void
add_post (CharterSeating *self,
          CharterRecord  *post,
          const char     *language)
{
  CharterInForce in_force = charter_state_get_in_force (self->state, post);
  CharterRecord *filled_by = charter_state_resolve (self->state, post, "filled_by_post_id");
  g_autoptr(GPtrArray) holders = charter_state_list_holders (self->state, post);
  gboolean may_be_held = FALSE;
  gboolean is_unstated = FALSE;
  guint n_shown = 0;

  if (in_force == CHARTER_IN_FORCE_NO ||
      charter_record_get_certainty (post) != CHARTER_CERTAINTY_STATED)
    return;

  for (guint i = 0; i < holders->len; i++)
    {
      CharterCertainty certainty = charter_record_get_certainty (g_ptr_array_index (holders, i));

      is_unstated = is_unstated || certainty == CHARTER_CERTAINTY_NOT_STATED;
      if (certainty != CHARTER_CERTAINTY_STATED)
        continue;
      add_seat (self, g_ptr_array_index (holders, i), post, language);
      n_shown++;
    }
  may_be_held = find_unshown_holders (self, post);
  if (n_shown == 0 && filled_by != NULL)
    may_be_held = find_unshown_holders (self, filled_by) || may_be_held;

  if (n_shown == 0 && is_unstated)
    g_ptr_array_add (self->unstated, post);
  /* A seat that somebody holds is there, dated or not. */
  if (n_shown == 0 && in_force == CHARTER_IN_FORCE_NOT_KNOWN)
    add_not_known (self, post);
  else if (n_shown == 0 && !may_be_held)
    add_seat (self, NULL, post, language);
}

static void
add_posts (CharterSeating *self,
           const char     *language)
{
  GPtrArray *posts =
    charter_record_set_get_referrers (charter_state_get_records (self->state),
                                      self->body, "organization_id");

  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      CharterRecord *post = g_ptr_array_index (posts, i);

      if (charter_record_get_kind (post) == CHARTER_KIND_POST)
        add_post (self, post, language);
    }
}

/* On the day of a handover the outgoing holder has the post no longer. */
static gboolean
is_holder (const CharterState  *state,
           const CharterRecord *post,
           CharterRecord       *membership)
{
  g_autoptr(GPtrArray) holders = charter_state_list_holders (state, post);

  return g_ptr_array_find (holders, membership, NULL);
}

static int
compare_seats (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const CharterSeating *self = user_data;
  const CharterSeat *one = *(CharterSeat *const *) a;
  const CharterSeat *other = *(CharterSeat *const *) b;
  guint one_council = self->councils->len;
  guint other_council = self->councils->len;

  if (one->council != NULL)
    g_ptr_array_find (self->councils, one->council, &one_council);
  if (other->council != NULL)
    g_ptr_array_find (self->councils, other->council, &other_council);
  if (one_council != other_council)
    return one_council < other_council ? -1 : 1;
  return (int) rank (one) - (int) rank (other);
}

/* g_ptr_array_sort() is not stable, and the order of the file must hold. */
static void
sort_seats (CharterSeating *self)
{
  for (guint i = 1; i < self->seats->len; i++)
    {
      gpointer seat = g_ptr_array_index (self->seats, i);
      guint place = i;

      while (place > 0 &&
             compare_seats (&g_ptr_array_index (self->seats, place - 1), &seat, self) > 0)
        {
          g_ptr_array_index (self->seats, place) = g_ptr_array_index (self->seats, place - 1);
          place--;
        }
      g_ptr_array_index (self->seats, place) = seat;
    }
}

/**
 * charter_seating_new:
 * @state: (transfer none): a state
 * @body: a body of it
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): who sits on @body
 */
CharterSeating *
charter_seating_new (CharterState  *state,
                     CharterRecord *body,
                     const char    *language)
{
  CharterSeating *self;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);

  self = g_new0 (CharterSeating, 1);
  self->state = charter_state_ref (state);
  self->body = body;
  self->seats = g_ptr_array_new_with_free_func ((GDestroyNotify) seat_free);
  self->councils = g_ptr_array_new ();
  self->not_known = g_ptr_array_new ();
  self->unstated = g_ptr_array_new ();
  add_members (self, language);
  add_posts (self, language);
  charter_scope_sort (state, self->councils, language);
  sort_seats (self);
  for (guint i = 0; i < self->seats->len; i++)
    {
      const CharterSeat *seat = g_ptr_array_index (self->seats, i);

      self->has_chair |= g_strcmp0 (seat->role, "chair") == 0;
    }
  return self;
}

/* Councils one after the other, each with its members before its substitutes,
 * and those of no council last. */
static GPtrArray *
list_by_council (const CharterSeating *self)
{
  GPtrArray *seats = g_ptr_array_new ();

  for (guint i = 0; i <= self->councils->len; i++)
    for (guint standing = 0; standing < 2; standing++)
      for (guint j = 0; j < self->seats->len; j++)
        {
          CharterSeat *seat = g_ptr_array_index (self->seats, j);
          CharterRecord *council = i < self->councils->len ? g_ptr_array_index (self->councils, i) : NULL;

          if (seat->council == council && seat->is_substitute == (standing == 1))
            g_ptr_array_add (seats, seat);
        }
  return seats;
}

/**
 * charter_seating_new_part:
 * @self: who sits on a body
 * @first: a seat from 0, counted by council
 * @n_seats: how many
 *
 * Takes some of the seats, as many as have room on a page.
 *
 * Returns: (transfer full): those and their councils
 */
CharterSeating *
charter_seating_new_part (const CharterSeating *self,
                          guint                 first,
                          guint                 n_seats)
{
  g_autoptr(GPtrArray) seats = NULL;
  CharterSeating *part;

  g_return_val_if_fail (self != NULL, NULL);

  part = g_new0 (CharterSeating, 1);
  part->state = charter_state_ref (self->state);
  part->body = self->body;
  part->seats = g_ptr_array_new_with_free_func ((GDestroyNotify) seat_free);
  part->councils = g_ptr_array_new ();
  part->not_known = g_ptr_array_new ();
  part->unstated = g_ptr_array_new ();
  part->has_chair = self->has_chair;
  seats = list_by_council (self);
  for (guint i = first; i < seats->len && i - first < n_seats; i++)
    {
      CharterSeat *seat = g_memdup2 (g_ptr_array_index (seats, i), sizeof *seat);

      seat->office = g_strdup (seat->office);
      g_ptr_array_add (part->seats, seat);
      if (seat->council != NULL && !g_ptr_array_find (part->councils, seat->council, NULL))
        g_ptr_array_add (part->councils, seat->council);
    }
  return part;
}

/**
 * charter_seating_free:
 * @self: (transfer full): a seating
 */
void
charter_seating_free (CharterSeating *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->seats);
  g_ptr_array_unref (self->councils);
  g_ptr_array_unref (self->not_known);
  g_ptr_array_unref (self->unstated);
  charter_state_unref (self->state);
  g_free (self);
}

/**
 * charter_seating_get_body:
 * @self: a seating
 *
 * Returns: (transfer none): the body
 */
CharterRecord *
charter_seating_get_body (const CharterSeating *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->body;
}

/**
 * charter_seating_has_chair:
 * @self: who sits on a body
 *
 * Returns: whether a seat of the body is its chair, although it may stand in
 *   another part
 */
gboolean
charter_seating_has_chair (const CharterSeating *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_chair;
}

/**
 * charter_seating_get_n_seats:
 * @self: a seating
 *
 * Returns: how many places there are, substitutes and vacancies included
 */
guint
charter_seating_get_n_seats (const CharterSeating *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->seats->len;
}

/**
 * charter_seating_get_seat:
 * @self: a seating
 * @seat: a number from 0
 *
 * Returns: (transfer none): a place; those of one council follow each other,
 *   those without a council come last
 */
const CharterSeat *
charter_seating_get_seat (const CharterSeating *self,
                          guint                 seat)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (seat < self->seats->len, NULL);

  return g_ptr_array_index (self->seats, seat);
}

/**
 * charter_seating_get_n_councils:
 * @self: a seating
 *
 * Returns: how many councils have somebody on the body
 */
guint
charter_seating_get_n_councils (const CharterSeating *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->councils->len;
}

/**
 * charter_seating_get_council:
 * @self: a seating
 * @council: a number from 0
 *
 * Returns: (transfer none): a council; they stand in alphabetical order
 */
CharterRecord *
charter_seating_get_council (const CharterSeating *self,
                             guint                 council)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (council < self->councils->len, NULL);

  return g_ptr_array_index (self->councils, council);
}

/**
 * charter_seating_count_members:
 * @self: a seating
 *
 * Returns: how many members there are; substitutes and vacancies do not count
 */
guint
charter_seating_count_members (const CharterSeating *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->seats->len; i++)
    {
      const CharterSeat *seat = g_ptr_array_index (self->seats, i);

      if (seat->membership != NULL && !seat->is_substitute)
        count++;
    }
  return count;
}

/**
 * charter_seating_count_substitutes:
 * @self: a seating
 *
 * Returns: how many substitutes there are
 */
guint
charter_seating_count_substitutes (const CharterSeating *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->seats->len; i++)
    {
      if (((const CharterSeat *) g_ptr_array_index (self->seats, i))->is_substitute)
        count++;
    }
  return count;
}

/**
 * charter_seating_count_vacancies:
 * @self: a seating
 *
 * Returns: how many seats nobody is recorded for
 */
guint
charter_seating_count_vacancies (const CharterSeating *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->seats->len; i++)
    {
      if (((const CharterSeat *) g_ptr_array_index (self->seats, i))->membership == NULL)
        count++;
    }
  return count;
}

/**
 * charter_seating_get_n_not_known:
 * @self: a seating
 *
 * Returns: how many memberships and seats are recorded, but not for the date
 *   asked
 */
guint
charter_seating_get_n_not_known (const CharterSeating *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->not_known->len;
}

/**
 * charter_seating_get_not_known:
 * @self: a seating
 *
 * Returns: (transfer none) (element-type CharterRecord): the memberships and
 *   seats that are recorded, but not for the date asked, each once
 */
GPtrArray *
charter_seating_get_not_known (const CharterSeating *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->not_known;
}

/**
 * charter_seating_get_unstated:
 * @self: a seating
 *
 * Returns: (transfer none) (element-type CharterRecord): the seats of which it
 *   is recorded that no document says who has them; they are not vacant, and
 *   are no places of the seating
 */
GPtrArray *
charter_seating_get_unstated (const CharterSeating *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unstated;
}

/**
 * charter_seating_find_office:
 * @state: a state
 * @body: (nullable): a body on which @person sits
 * @person: a person
 * @council: (nullable): whom @person represents there
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full) (nullable): the post that @person holds elsewhere,
 *   preferably in @council: what a reader knows the person by
 */
char *
charter_seating_find_office (const CharterState  *state,
                             const CharterRecord *body,
                             const CharterRecord *person,
                             const CharterRecord *council,
                             const char          *language)
{
  g_autoptr(GPtrArray) memberships = NULL;
  CharterRecord *found = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (person != NULL, NULL);

  memberships = charter_state_list_referrers (state, person, "person_id", CHARTER_IN_FORCE_YES);
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *post = charter_state_resolve (state, membership, "post_id");
      CharterRecord *place = post != NULL
                           ? charter_state_resolve (state, post, "organization_id")
                           : NULL;

      if (post == NULL || (body != NULL && place == body) || !is_holder (state, post, membership))
        continue;
      if (found == NULL || place == council)
        found = post;
    }

  if (found == NULL)
    return NULL;
  if (charter_record_get_text (found, "role") != NULL &&
      charter_state_resolve (state, found, "organization_id") == council)
    return g_strdup (charter_record_get_text (found, "role"));
  return charter_name_get_full (found, language);
}
