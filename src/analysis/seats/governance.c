/* governance.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/governance.h"

#include "analysis/words/scope.h"

/* A chain of bodies longer than this goes round in a circle. */
#define LONGEST_CHAIN 32

struct _CharterGovernance
{
  CharterState         *state;
  GPtrArray            *focus;    /* of borrowed CharterRecord */
  gboolean              with_assumed;
  GPtrArray            *lines;    /* of borrowed CharterRecord */
  GPtrArray            *councils; /* of CharterGovernanceCouncil */
  GPtrArray            *boards;   /* of CharterSeating */
  GPtrArray            *posts;    /* of CharterGovernancePost */
  GPtrArray            *loose;    /* of borrowed CharterRecord */
  CharterParticipation *participation;
  GPtrArray            *not_known; /* of borrowed CharterRecord, each once */
};

static void
council_free (CharterGovernanceCouncil *council)
{
  g_ptr_array_unref (council->bodies);
  g_ptr_array_unref (council->services);
  g_free (council->proposed_roles);
  g_free (council);
}

static void
post_free (CharterGovernancePost *post)
{
  g_ptr_array_unref (post->holders);
  g_ptr_array_unref (post->memberships);
  g_free (post);
}

/* A record may belong to the picture for several reasons. */
static void
add_not_known (CharterGovernance *self,
               CharterRecord     *record)
{
  if (!g_ptr_array_find (self->not_known, record, NULL))
    g_ptr_array_add (self->not_known, record);
}

static void
add_all_not_known (CharterGovernance *self,
                   GPtrArray         *records)
{
  for (guint i = 0; i < records->len; i++)
    add_not_known (self, g_ptr_array_index (records, i));
}

/* Whether the picture is about the whole partnership, so that the councils
 * are shown with all their bodies. */
static gboolean
is_about_everything (const CharterGovernance *self)
{
  CharterRecord *partnership = charter_scope_find_partnership (self->state);

  return partnership != NULL && g_ptr_array_find (self->focus, partnership, NULL);
}

static CharterRecord *
get_council_of (const CharterGovernance *self,
                const CharterRecord     *body)
{
  CharterRecord *parent = charter_state_resolve (self->state, body, "parent_id");

  return parent != NULL && charter_organization_is (parent, CHARTER_CLASSIFICATION_COUNCIL)
       ? parent
       : NULL;
}

static gboolean
is_in_scope (const CharterGovernance *self,
             const CharterRecord     *record)
{
  CharterRecord *place;

  if (charter_record_get_kind (record) == CHARTER_KIND_ORGANIZATION)
    {
      CharterRecord *council = get_council_of (self, record);

      return charter_scope_contains (self->state, self->focus, record) ||
             (council != NULL && is_about_everything (self));
    }
  place = charter_state_resolve (self->state, record, "organization_id");
  return place != NULL && charter_scope_contains (self->state, self->focus, place);
}

static gboolean
is_wanted_line (const CharterGovernance *self,
                const CharterRecord     *relation)
{
  CharterCertainty certainty = charter_record_get_certainty (relation);

  return certainty == CHARTER_CERTAINTY_STATED ||
         (certainty == CHARTER_CERTAINTY_INFERRED && self->with_assumed);
}

/* The lines with at least one end in scope. What is at the other end comes
 * into the picture with them. */
static void
find_lines (CharterGovernance *self)
{
  CharterRecordSet *records = charter_state_get_records (self->state);
  guint n_relations = charter_record_set_get_n_records (records, CHARTER_KIND_RELATION);

  for (guint i = 0; i < n_relations; i++)
    {
      CharterRecord *relation = charter_record_set_get_record (records, CHARTER_KIND_RELATION, i);
      CharterRecord *from = charter_state_resolve (self->state, relation, "from");
      CharterRecord *to = charter_state_resolve (self->state, relation, "to");

      if (from == NULL || to == NULL || !is_wanted_line (self, relation) ||
          (!is_in_scope (self, from) && !is_in_scope (self, to)))
        continue;

      switch (charter_state_get_in_force (self->state, relation))
        {
        case CHARTER_IN_FORCE_YES:
          g_ptr_array_add (self->lines, relation);
          break;
        case CHARTER_IN_FORCE_NOT_KNOWN:
          add_not_known (self, relation);
          break;
        case CHARTER_IN_FORCE_NO:
        default:
          break;
        }
    }
}

static CharterGovernanceCouncil *
ensure_council (CharterGovernance *self,
                CharterRecord     *record)
{
  CharterGovernanceCouncil *council;

  for (guint i = 0; i < self->councils->len; i++)
    {
      council = g_ptr_array_index (self->councils, i);
      if (council->council == record)
        return council;
    }

  council = g_new0 (CharterGovernanceCouncil, 1);
  council->council = record;
  council->bodies = g_ptr_array_new ();
  council->services = g_ptr_array_new ();
  g_ptr_array_add (self->councils, council);
  return council;
}

static gboolean
has_council (const CharterGovernance *self,
             const CharterRecord     *record)
{
  for (guint i = 0; i < self->councils->len; i++)
    {
      if (((CharterGovernanceCouncil *) g_ptr_array_index (self->councils, i))->council == record)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_proposed (const CharterGovernance *self,
             const CharterRecord     *membership)
{
  return charter_state_is_proposed (self->state, membership) &&
         charter_state_get_as_at (self->state) != NULL;
}

/* What a membership without a role says of a council: that it is a partner, is
 * assumed to be or proposed as one, that no document says so, or that it is
 * recorded as one but not for the date. */
static void
read_partner (CharterGovernance *self,
              CharterRecord     *council,
              CharterRecord     *membership)
{
  CharterInForce in_force = charter_state_get_in_force (self->state, membership);
  CharterCertainty certainty = charter_record_get_certainty (membership);

  if (in_force == CHARTER_IN_FORCE_YES && certainty == CHARTER_CERTAINTY_STATED)
    ensure_council (self, council)->is_partner = TRUE;
  else if (in_force == CHARTER_IN_FORCE_YES && certainty == CHARTER_CERTAINTY_NOT_STATED)
    ensure_council (self, council)->is_not_stated = TRUE;
  else if (in_force == CHARTER_IN_FORCE_YES && self->with_assumed)
    ensure_council (self, council)->is_assumed = TRUE;
  else if (is_proposed (self, membership))
    ensure_council (self, council)->is_proposed = TRUE;
  else
    {
      if (in_force == CHARTER_IN_FORCE_NOT_KNOWN)
        add_not_known (self, membership);
      return;
    }
  ensure_council (self, council)->membership = membership;
}

/* A membership with a role, such as accountable body, says no more than the
 * role. */
static void
read_role (CharterGovernance *self,
           CharterRecord     *council,
           CharterRecord     *membership)
{
  CharterGovernanceCouncil *part;
  const char *role = charter_record_get_text (membership, "role");

  if (!is_proposed (self, membership) || !has_council (self, council))
    return;
  part = ensure_council (self, council);
  g_free (part->proposed_roles);
  part->proposed_roles = g_strdup (role);
}

/* The organization whose members are the partners: the nearest one, from
 * what the view is about upwards, that has councils as members. */
static CharterRecord *
find_partnership (const CharterGovernance *self,
                  CharterRecord           *organization)
{
  for (guint depth = 0; organization != NULL && depth < LONGEST_CHAIN; depth++)
    {
      GPtrArray *memberships =
        charter_record_set_get_referrers (charter_state_get_records (self->state),
                                          organization, "organization_id");

      for (guint i = 0; memberships != NULL && i < memberships->len; i++)
        {
          CharterRecord *member =
            charter_state_resolve (self->state, g_ptr_array_index (memberships, i), "member");

          if (member != NULL && charter_organization_is (member, CHARTER_CLASSIFICATION_COUNCIL))
            return organization;
        }
      organization = charter_state_resolve (self->state, organization, "parent_id");
    }
  return NULL;
}

/* Roles come last, whatever the order of the file: they are read for councils
 * that are partners or proposed as such. */
static void
find_partners (CharterGovernance *self,
               CharterRecord     *organization)
{
  CharterRecord *partnership = find_partnership (self, organization);
  GPtrArray *memberships = partnership != NULL
                         ? charter_record_set_get_referrers (charter_state_get_records (self->state),
                                                             partnership, "organization_id")
                         : NULL;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; memberships != NULL && i < memberships->len; i++)
      {
        CharterRecord *membership = g_ptr_array_index (memberships, i);
        CharterRecord *member = charter_record_get_kind (membership) == CHARTER_KIND_MEMBERSHIP
                              ? charter_state_resolve (self->state, membership, "member")
                              : NULL;
        gboolean has_role = charter_record_get_text (membership, "role") != NULL;

        if (member == NULL || !charter_organization_is (member, CHARTER_CLASSIFICATION_COUNCIL) ||
            has_role != (pass == 1))
          continue;
        if (has_role)
          read_role (self, member, membership);
        else
          read_partner (self, member, membership);
      }
}

/* A council that is in the picture for another reason, but whose membership
 * is not known for the date. */
static void
mark_not_known (CharterGovernance *self,
                CharterRecord     *organization)
{
  CharterRecord *partnership = find_partnership (self, organization);
  g_autoptr(GPtrArray) memberships = NULL;

  if (partnership == NULL)
    return;
  memberships = charter_state_list_referrers (self->state, partnership, "organization_id",
                                              CHARTER_IN_FORCE_NOT_KNOWN);
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *member = charter_state_resolve (self->state, membership, "member");

      if (member != NULL && has_council (self, member) &&
          charter_record_get_text (membership, "role") == NULL)
        ensure_council (self, member)->is_not_known = TRUE;
    }
}

static void
add_council_body (CharterGovernance *self,
                  CharterRecord     *body)
{
  CharterRecord *council = get_council_of (self, body);
  GPtrArray *bodies;

  if (council == NULL)
    return;
  bodies = ensure_council (self, council)->bodies;
  if (!g_ptr_array_find (bodies, body, NULL))
    g_ptr_array_add (bodies, body);
}

/* Councils of which nothing says yet what they are members of: where there
 * are no others, somebody has just entered them, and looks for them. */
static void
find_new_councils (CharterGovernance *self)
{
  CharterRecordSet *records = charter_state_get_records (self->state);
  guint n_organizations = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);

  for (guint i = 0; i < n_organizations; i++)
    {
      CharterRecord *council = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);
      GPtrArray *memberships = charter_record_set_get_referrers (records, council, "member");

      if (charter_organization_is (council, CHARTER_CLASSIFICATION_COUNCIL) &&
          (memberships == NULL || memberships->len == 0) &&
          charter_state_get_in_force (self->state, council) == CHARTER_IN_FORCE_YES)
        ensure_council (self, council);
    }
}

static void
find_councils (CharterGovernance *self,
               const char        *language)
{
  CharterRecordSet *records = charter_state_get_records (self->state);
  guint n_organizations = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  g_autoptr(GPtrArray) unsorted = NULL;

  for (guint i = 0; i < self->focus->len; i++)
    find_partners (self, g_ptr_array_index (self->focus, i));
  for (guint i = 0; i < charter_participation_get_n_councils (self->participation); i++)
    {
      g_autoptr(GPtrArray) services =
        charter_participation_list_services (self->participation, i, CHARTER_PARTICIPATION_YES);

      if (services->len > 0)
        g_ptr_array_extend (ensure_council (self, charter_participation_get_council (self->participation, i))
                              ->services,
                            services, NULL, NULL);
    }

  for (guint i = 0; i < n_organizations; i++)
    {
      CharterRecord *body = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (get_council_of (self, body) == NULL ||
          charter_state_get_in_force (self->state, body) != CHARTER_IN_FORCE_YES)
        continue;
      if (is_about_everything (self) || charter_governance_has_line (self, body))
        add_council_body (self, body);
    }

  if (is_about_everything (self) && self->councils->len == 0)
    find_new_councils (self);
  for (guint i = 0; i < self->focus->len; i++)
    mark_not_known (self, g_ptr_array_index (self->focus, i));

  for (guint i = 0; i < self->councils->len; i++)
    g_ptr_array_add (order, ((CharterGovernanceCouncil *) g_ptr_array_index (self->councils, i))->council);
  charter_scope_sort (self->state, order, language);
  unsorted = g_steal_pointer (&self->councils);
  self->councils = g_ptr_array_new_with_free_func ((GDestroyNotify) council_free);
  g_ptr_array_set_free_func (unsorted, NULL);
  for (guint i = 0; i < order->len; i++)
    for (guint j = 0; j < unsorted->len; j++)
      {
        CharterGovernanceCouncil *council = g_ptr_array_index (unsorted, j);

        if (council->council == g_ptr_array_index (order, i))
          g_ptr_array_add (self->councils, council);
      }
}

/* A body with people on it, or with a line, is a card; the others are listed. */
static void
add_body (CharterGovernance *self,
          CharterRecord     *body,
          const char        *language)
{
  g_autoptr(CharterSeating) seating = charter_seating_new (self->state, body, language);

  add_all_not_known (self, charter_seating_get_not_known (seating));
  if (charter_seating_get_n_seats (seating) > 0 || charter_governance_has_line (self, body))
    g_ptr_array_add (self->boards, g_steal_pointer (&seating));
  else
    g_ptr_array_add (self->loose, body);
}

static void
find_bodies (CharterGovernance *self,
             const char        *language)
{
  CharterRecordSet *records = charter_state_get_records (self->state);
  guint n_organizations = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);

  for (guint i = 0; i < n_organizations; i++)
    {
      CharterRecord *body = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (!charter_organization_is_body (body) || get_council_of (self, body) != NULL)
        continue;
      if (!charter_scope_contains (self->state, self->focus, body) &&
          !charter_governance_has_line (self, body))
        continue;

      switch (charter_state_get_in_force (self->state, body))
        {
        case CHARTER_IN_FORCE_YES:
          add_body (self, body, language);
          break;
        case CHARTER_IN_FORCE_NOT_KNOWN:
          add_not_known (self, body);
          break;
        case CHARTER_IN_FORCE_NO:
        default:
          break;
        }
    }
}

static void
add_post (CharterGovernance *self,
          CharterRecord     *record)
{
  CharterGovernancePost *post = g_new0 (CharterGovernancePost, 1);
  g_autoptr(GPtrArray) memberships = charter_state_list_holders (self->state, record);
  g_autoptr(GPtrArray) unknown =
    charter_state_list_referrers (self->state, record, "post_id", CHARTER_IN_FORCE_NOT_KNOWN);

  post->post = record;
  post->holders = g_ptr_array_new ();
  post->memberships = g_ptr_array_new ();
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *person = charter_state_resolve (self->state, membership, "person_id");

      if (person == NULL || charter_record_get_certainty (membership) != CHARTER_CERTAINTY_STATED)
        continue;
      g_ptr_array_add (post->holders, person);
      g_ptr_array_add (post->memberships, membership);
    }
  post->not_known = post->holders->len == 0 && unknown->len > 0;
  add_all_not_known (self, unknown);
  g_ptr_array_add (self->posts, post);
}

/* Posts of the partnership itself; those of councils and services, and the
 * seats on a board, stand elsewhere. */
static gboolean
is_post_of_partnership (const CharterGovernance *self,
                        const CharterRecord     *post)
{
  CharterRecord *place = charter_state_resolve (self->state, post, "organization_id");

  return place != NULL && charter_scope_contains (self->state, self->focus, place) &&
         !charter_organization_is (place, CHARTER_CLASSIFICATION_SERVICE) &&
         !charter_organization_is_body (place);
}

static gboolean
is_held (const CharterGovernance *self,
         const CharterRecord     *post)
{
  g_autoptr(GPtrArray) holders = charter_state_list_holders (self->state, post);

  return holders->len > 0;
}

static void
find_posts (CharterGovernance *self)
{
  CharterRecordSet *records = charter_state_get_records (self->state);
  guint n_posts = charter_record_set_get_n_records (records, CHARTER_KIND_POST);

  for (guint i = 0; i < n_posts; i++)
    {
      CharterRecord *post = charter_record_set_get_record (records, CHARTER_KIND_POST, i);

      if (!is_post_of_partnership (self, post) && !charter_governance_has_line (self, post))
        continue;

      switch (charter_state_get_in_force (self->state, post))
        {
        case CHARTER_IN_FORCE_YES:
          add_post (self, post);
          break;
        case CHARTER_IN_FORCE_NOT_KNOWN:
          /* A post that somebody holds is there, dated or not. */
          if (is_held (self, post))
            add_post (self, post);
          else
            add_not_known (self, post);
          break;
        case CHARTER_IN_FORCE_NO:
        default:
          break;
        }
    }
}

/**
 * charter_governance_new:
 * @state: (transfer none): a state
 * @focus: (transfer none) (element-type CharterRecord): the organizations the
 *   picture is about, with everything that is part of them
 * @with_assumed: whether what is only inferred is wanted
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Collects the parts of the governance at the date of @state. Where the
 * partnership itself is in @focus the councils have all their bodies,
 * otherwise those that a line joins to the rest.
 *
 * Returns: (transfer full): the parts
 */
CharterGovernance *
charter_governance_new (CharterState *state,
                        GPtrArray    *focus,
                        gboolean      with_assumed,
                        const char   *language)
{
  CharterGovernance *self;
  g_autoptr(GPtrArray) services = NULL;
  g_autoptr(GPtrArray) unknown = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (focus != NULL, NULL);

  self = g_new0 (CharterGovernance, 1);
  self->state = charter_state_ref (state);
  self->focus = g_ptr_array_ref (focus);
  self->with_assumed = with_assumed;
  self->lines = g_ptr_array_new ();
  self->councils = g_ptr_array_new_with_free_func ((GDestroyNotify) council_free);
  self->boards = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_seating_free);
  self->posts = g_ptr_array_new_with_free_func ((GDestroyNotify) post_free);
  self->loose = g_ptr_array_new ();

  services = charter_scope_list_organizations (state, focus, CHARTER_CLASSIFICATION_SERVICE,
                                               CHARTER_IN_FORCE_YES);
  unknown = charter_scope_list_organizations (state, focus, CHARTER_CLASSIFICATION_SERVICE,
                                              CHARTER_IN_FORCE_NOT_KNOWN);
  self->participation = charter_participation_new (state, services, with_assumed, language);
  self->not_known = g_ptr_array_new ();
  add_all_not_known (self, unknown);

  find_lines (self);
  find_councils (self, language);
  find_bodies (self, language);
  find_posts (self);
  return self;
}

/**
 * charter_governance_free:
 * @self: (transfer full): the parts of a governance
 */
void
charter_governance_free (CharterGovernance *self)
{
  g_return_if_fail (self != NULL);

  charter_participation_free (self->participation);
  g_ptr_array_unref (self->not_known);
  g_ptr_array_unref (self->loose);
  g_ptr_array_unref (self->posts);
  g_ptr_array_unref (self->boards);
  g_ptr_array_unref (self->councils);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->focus);
  charter_state_unref (self->state);
  g_free (self);
}

/**
 * charter_governance_get_n_councils:
 * @self: the parts of a governance
 *
 * Returns: how many councils there are
 */
guint
charter_governance_get_n_councils (const CharterGovernance *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->councils->len;
}

/**
 * charter_governance_get_council:
 * @self: the parts of a governance
 * @council: a number from 0
 *
 * Returns: (transfer none): a council; they stand in alphabetical order
 */
const CharterGovernanceCouncil *
charter_governance_get_council (const CharterGovernance *self,
                                guint                    council)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (council < self->councils->len, NULL);

  return g_ptr_array_index (self->councils, council);
}

/**
 * charter_governance_get_n_boards:
 * @self: the parts of a governance
 *
 * Returns: how many bodies have people or lines
 */
guint
charter_governance_get_n_boards (const CharterGovernance *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->boards->len;
}

/**
 * charter_governance_get_board:
 * @self: the parts of a governance
 * @board: a number from 0
 *
 * Returns: (transfer none): a body that has people or lines
 */
const CharterSeating *
charter_governance_get_board (const CharterGovernance *self,
                              guint                    board)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (board < self->boards->len, NULL);

  return g_ptr_array_index (self->boards, board);
}

/**
 * charter_governance_get_n_posts:
 * @self: the parts of a governance
 *
 * Returns: how many posts the partnership itself has
 */
guint
charter_governance_get_n_posts (const CharterGovernance *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->posts->len;
}

/**
 * charter_governance_get_post:
 * @self: the parts of a governance
 * @post: a number from 0
 *
 * Returns: (transfer none): a post
 */
const CharterGovernancePost *
charter_governance_get_post (const CharterGovernance *self,
                             guint                    post)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (post < self->posts->len, NULL);

  return g_ptr_array_index (self->posts, post);
}

/**
 * charter_governance_get_loose_parts:
 * @self: the parts of a governance
 *
 * Returns: (transfer none) (element-type CharterRecord): bodies that no line
 *   joins to anything and that nobody is recorded to sit on
 */
GPtrArray *
charter_governance_get_loose_parts (const CharterGovernance *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->loose;
}

/**
 * charter_governance_get_lines:
 * @self: the parts of a governance
 *
 * Returns: (transfer none) (element-type CharterRecord): reporting and
 *   scrutiny lines
 */
GPtrArray *
charter_governance_get_lines (const CharterGovernance *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lines;
}

/**
 * charter_governance_get_participation:
 * @self: the parts of a governance
 *
 * Returns: (transfer none): the services and who takes part in them
 */
const CharterParticipation *
charter_governance_get_participation (const CharterGovernance *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->participation;
}

/**
 * charter_governance_has_line:
 * @self: the parts of a governance
 * @record: a record
 *
 * Returns: whether a line begins or ends there
 */
gboolean
charter_governance_has_line (const CharterGovernance *self,
                             const CharterRecord     *record)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    {
      CharterRecord *line = g_ptr_array_index (self->lines, i);

      if (charter_state_resolve (self->state, line, "from") == record ||
          charter_state_resolve (self->state, line, "to") == record)
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_governance_get_n_not_known:
 * @self: the parts of a governance
 *
 * Returns: how many records belong here but are not known for the date asked
 */
guint
charter_governance_get_n_not_known (const CharterGovernance *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->not_known->len + charter_participation_get_n_not_known (self->participation);
}
