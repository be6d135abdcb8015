/* participation.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/participation.h"

#include "analysis/words/scope.h"

struct _CharterParticipation
{
  CharterState             *state;
  GPtrArray                *services; /* of borrowed CharterRecord */
  GPtrArray                *councils; /* the same */
  CharterParticipationCell *cells;    /* a row per service */
  gboolean                  with_assumed;
  guint                     n_not_known;
};

static CharterParticipationCell *
get_cell (const CharterParticipation *self,
          guint                       service,
          guint                       council)
{
  return &self->cells[service * self->councils->len + council];
}

/* What counts for more comes first: a stated membership beside one that is
 * not known means that the council takes part. */
static guint
weigh (CharterParticipationStanding standing)
{
  static const guint weights[] = {
    [CHARTER_PARTICIPATION_NONE] = 0,
    [CHARTER_PARTICIPATION_NOT_KNOWN] = 1,
    [CHARTER_PARTICIPATION_NOT_STATED] = 2,
    [CHARTER_PARTICIPATION_INFERRED] = 3,
    [CHARTER_PARTICIPATION_YES] = 4,
  };

  return weights[standing];
}

static void
add_words (char       **words,
           const char  *more)
{
  char *longer;

  if (more == NULL || *more == '\0')
    return;
  longer = *words != NULL ? g_strconcat (*words, CHARTER_PARTICIPATION_SEPARATOR, more, NULL) : g_strdup (more);
  g_free (*words);
  *words = longer;
}

/* Of two states that are shown together the second one says who has which
 * role. */
static gboolean
holds_last (const CharterParticipation *self,
            const CharterRecord        *membership)
{
  CharterState *after = charter_state_get_after (self->state);
  CharterRecord *record = after != NULL ? charter_state_get_record (after, membership) : NULL;

  return after == NULL ||
         (record != NULL && charter_state_get_in_force (after, record) == CHARTER_IN_FORCE_YES);
}

static void
add_membership (CharterParticipation *self,
                guint                 service,
                CharterRecord        *membership)
{
  CharterRecord *council = charter_state_resolve (self->state, membership, "member");
  CharterParticipationStanding standing =
    charter_participation_judge (self->state, membership, self->with_assumed);
  CharterParticipationCell *cell;
  guint position;

  if (council == NULL || standing == CHARTER_PARTICIPATION_NONE ||
      !g_ptr_array_find (self->councils, council, &position))
    return;

  cell = get_cell (self, service, position);
  if (weigh (standing) > weigh (cell->standing) ||
      (standing == cell->standing && holds_last (self, membership) && !holds_last (self, cell->membership)))
    {
      cell->standing = standing;
      cell->membership = membership;
    }
  if (standing == CHARTER_PARTICIPATION_YES && holds_last (self, membership))
    {
      add_words (&cell->roles, charter_record_get_text (membership, "role"));
      add_words (&cell->scope, charter_record_get_text (membership, "scope"));
    }
  else if (standing == CHARTER_PARTICIPATION_NOT_KNOWN)
    self->n_not_known++;
}

static void
find_councils (CharterParticipation *self,
               const char           *language)
{
  for (guint i = 0; i < self->services->len; i++)
    {
      GPtrArray *memberships =
        charter_record_set_get_referrers (charter_state_get_records (self->state),
                                          g_ptr_array_index (self->services, i),
                                          "organization_id");

      for (guint j = 0; memberships != NULL && j < memberships->len; j++)
        {
          CharterRecord *membership = g_ptr_array_index (memberships, j);
          CharterRecord *member = charter_state_resolve (self->state, membership, "member");

          if (member != NULL && charter_record_get_kind (member) == CHARTER_KIND_ORGANIZATION &&
              charter_record_get_kind (membership) == CHARTER_KIND_MEMBERSHIP &&
              charter_participation_judge (self->state, membership, self->with_assumed) !=
              CHARTER_PARTICIPATION_NONE &&
              !g_ptr_array_find (self->councils, member, NULL))
            g_ptr_array_add (self->councils, member);
        }
    }
  charter_scope_sort (self->state, self->councils, language);
}

static void
fill_cells (CharterParticipation *self)
{
  guint n_cells = self->services->len * self->councils->len;

  self->cells = g_new0 (CharterParticipationCell, MAX (1, n_cells));
  for (guint i = 0; i < self->services->len; i++)
    {
      GPtrArray *memberships =
        charter_record_set_get_referrers (charter_state_get_records (self->state),
                                          g_ptr_array_index (self->services, i),
                                          "organization_id");

      for (guint j = 0; memberships != NULL && j < memberships->len; j++)
        {
          CharterRecord *membership = g_ptr_array_index (memberships, j);

          if (charter_record_get_kind (membership) == CHARTER_KIND_MEMBERSHIP)
            add_membership (self, i, membership);
        }
    }
}

/**
 * charter_participation_judge:
 * @state: a state
 * @membership: a membership of a council, or of somebody who sits for it
 * @with_assumed: whether what is only inferred is wanted
 *
 * Returns: what it says of the council at the date of @state
 */
CharterParticipationStanding
charter_participation_judge (CharterState        *state,
                             const CharterRecord *membership,
                             gboolean             with_assumed)
{
  g_return_val_if_fail (state != NULL, CHARTER_PARTICIPATION_NONE);
  g_return_val_if_fail (membership != NULL, CHARTER_PARTICIPATION_NONE);

  switch (charter_state_get_in_force (state, membership))
    {
    case CHARTER_IN_FORCE_NOT_KNOWN:
      return CHARTER_PARTICIPATION_NOT_KNOWN;
    case CHARTER_IN_FORCE_NO:
      return CHARTER_PARTICIPATION_NONE;
    case CHARTER_IN_FORCE_YES:
    default:
      break;
    }

  switch (charter_record_get_certainty (membership))
    {
    case CHARTER_CERTAINTY_NOT_STATED:
      return CHARTER_PARTICIPATION_NOT_STATED;
    case CHARTER_CERTAINTY_INFERRED:
      return with_assumed ? CHARTER_PARTICIPATION_INFERRED : CHARTER_PARTICIPATION_NONE;
    case CHARTER_CERTAINTY_STATED:
    default:
      return CHARTER_PARTICIPATION_YES;
    }
}

/**
 * charter_participation_new:
 * @state: (transfer none): a state
 * @services: (transfer none) (element-type CharterRecord): the services
 * @with_assumed: whether participations that are only inferred are wanted
 * @language: (nullable): the language in whose order the councils stand
 *
 * Returns: (transfer full): who takes part in them
 */
CharterParticipation *
charter_participation_new (CharterState *state,
                           GPtrArray    *services,
                           gboolean      with_assumed,
                           const char   *language)
{
  return charter_participation_new_with_councils (state, services, NULL, with_assumed, language);
}

/**
 * charter_participation_new_with_councils:
 * @state: (transfer none): a state
 * @services: (transfer none) (element-type CharterRecord): the services
 * @councils: (nullable) (element-type CharterRecord): councils that are listed
 *   too when none of the services has them
 * @with_assumed: whether participations that are only inferred are wanted
 * @language: (nullable): the language in whose order the councils stand
 *
 * Returns: (transfer full): who takes part in them
 */
CharterParticipation *
charter_participation_new_with_councils (CharterState *state,
                                         GPtrArray    *services,
                                         GPtrArray    *councils,
                                         gboolean      with_assumed,
                                         const char   *language)
{
  CharterParticipation *self;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (services != NULL, NULL);

  self = g_new0 (CharterParticipation, 1);
  self->state = charter_state_ref (state);
  self->services = g_ptr_array_ref (services);
  self->councils = g_ptr_array_new ();
  self->with_assumed = with_assumed;
  for (guint i = 0; councils != NULL && i < councils->len; i++)
    g_ptr_array_add (self->councils, g_ptr_array_index (councils, i));
  find_councils (self, language);
  fill_cells (self);
  return self;
}

/**
 * charter_participation_free:
 * @self: (transfer full): a participation
 */
void
charter_participation_free (CharterParticipation *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->services->len * self->councils->len; i++)
    {
      g_free (self->cells[i].roles);
      g_free (self->cells[i].scope);
    }
  g_free (self->cells);
  g_ptr_array_unref (self->councils);
  g_ptr_array_unref (self->services);
  charter_state_unref (self->state);
  g_free (self);
}

/**
 * charter_participation_get_n_services:
 * @self: a participation
 *
 * Returns: how many services there are
 */
guint
charter_participation_get_n_services (const CharterParticipation *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->services->len;
}

/**
 * charter_participation_get_n_councils:
 * @self: a participation
 *
 * Returns: how many councils are recorded for any of the services
 */
guint
charter_participation_get_n_councils (const CharterParticipation *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->councils->len;
}

/**
 * charter_participation_get_service:
 * @self: a participation
 * @service: a number from 0
 *
 * Returns: (transfer none): the service
 */
CharterRecord *
charter_participation_get_service (const CharterParticipation *self,
                                   guint                       service)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (service < self->services->len, NULL);

  return g_ptr_array_index (self->services, service);
}

/**
 * charter_participation_get_council:
 * @self: a participation
 * @council: a number from 0
 *
 * Returns: (transfer none): the council; they stand in alphabetical order
 */
CharterRecord *
charter_participation_get_council (const CharterParticipation *self,
                                   guint                       council)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (council < self->councils->len, NULL);

  return g_ptr_array_index (self->councils, council);
}

/**
 * charter_participation_get_cell:
 * @self: a participation
 * @service: a number from 0
 * @council: a number from 0
 *
 * Returns: (transfer none): what is recorded for the two
 */
const CharterParticipationCell *
charter_participation_get_cell (const CharterParticipation *self,
                                guint                       service,
                                guint                       council)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (service < self->services->len, NULL);
  g_return_val_if_fail (council < self->councils->len, NULL);

  return get_cell (self, service, council);
}

/**
 * charter_participation_list_councils:
 * @self: a participation
 * @service: a number from 0
 * @standing: which of them are wanted
 *
 * Returns: (transfer container) (element-type CharterRecord): councils, in
 *   alphabetical order
 */
GPtrArray *
charter_participation_list_councils (const CharterParticipation   *self,
                                     guint                         service,
                                     CharterParticipationStanding  standing)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, list);
  g_return_val_if_fail (service < self->services->len, list);

  for (guint i = 0; i < self->councils->len; i++)
    {
      if (get_cell (self, service, i)->standing == standing)
        g_ptr_array_add (list, g_ptr_array_index (self->councils, i));
    }
  return list;
}

/**
 * charter_participation_list_services:
 * @self: a participation
 * @council: a number from 0
 * @standing: which of them are wanted
 *
 * Returns: (transfer container) (element-type CharterRecord): services, in
 *   the order of the file
 */
GPtrArray *
charter_participation_list_services (const CharterParticipation   *self,
                                     guint                         council,
                                     CharterParticipationStanding  standing)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, list);
  g_return_val_if_fail (council < self->councils->len, list);

  for (guint i = 0; i < self->services->len; i++)
    {
      if (get_cell (self, i, council)->standing == standing)
        g_ptr_array_add (list, g_ptr_array_index (self->services, i));
    }
  return list;
}

/**
 * charter_participation_get_n_not_known:
 * @self: a participation
 *
 * Returns: how many memberships are recorded, but not for the date asked
 */
guint
charter_participation_get_n_not_known (const CharterParticipation *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_not_known;
}
