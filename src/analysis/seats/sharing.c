/* sharing.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/seats/sharing.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/scope.h"

/* A service or a board, and the councils in it. */
typedef struct
{
  CharterRecord *record;
  GPtrArray     *links; /* of CharterSharingLink */
} Shared;

struct _CharterSharing
{
  CharterState *state;
  GPtrArray    *councils; /* of borrowed CharterRecord */
  GHashTable   *listed;   /* the same */
  GPtrArray    *shared;   /* of Shared */
  gboolean      with_assumed;
  guint         n_unshared;
  guint         n_not_known;
};

static void
link_free (CharterSharingLink *link)
{
  g_ptr_array_unref (link->memberships);
  g_free (link);
}

static void
shared_free (Shared *shared)
{
  g_ptr_array_unref (shared->links);
  g_free (shared);
}

static const Shared *
get_shared (const CharterSharing *self,
            guint                 shared)
{
  return g_ptr_array_index (self->shared, shared);
}

static void
add_council (CharterSharing *self,
             CharterRecord  *council)
{
  if (g_hash_table_add (self->listed, council))
    g_ptr_array_add (self->councils, council);
}

/* Who takes part by a membership: the organisation that is the member, or the
 * one for which a person sits there. */
static CharterRecord *
find_council (const CharterSharing *self,
              const CharterRecord  *membership)
{
  CharterRecord *member = charter_state_resolve (self->state, membership, "member");

  if (charter_record_get_kind (membership) != CHARTER_KIND_MEMBERSHIP)
    return NULL;
  if (member == NULL)
    member = charter_state_resolve (self->state, membership, "on_behalf_of_id");
  return member != NULL && charter_record_get_kind (member) == CHARTER_KIND_ORGANIZATION
       ? member : NULL;
}

static CharterSharingLink *
ensure_link (Shared        *shared,
             CharterRecord *council)
{
  CharterSharingLink *link;

  for (guint i = 0; i < shared->links->len; i++)
    {
      link = g_ptr_array_index (shared->links, i);
      if (link->council == council)
        return link;
    }
  link = g_new0 (CharterSharingLink, 1);
  link->council = council;
  link->memberships = g_ptr_array_new ();
  g_ptr_array_add (shared->links, link);
  return link;
}

/* What is stated counts for more than what is inferred. */
static void
add_membership (CharterSharing *self,
                Shared         *shared,
                CharterRecord  *membership)
{
  CharterRecord *council = find_council (self, membership);
  CharterParticipationStanding standing =
    charter_participation_judge (self->state, membership, self->with_assumed);
  CharterSharingLink *link;

  if (council == NULL)
    return;
  if (standing == CHARTER_PARTICIPATION_NOT_KNOWN)
    self->n_not_known++;
  if (standing != CHARTER_PARTICIPATION_YES && standing != CHARTER_PARTICIPATION_INFERRED)
    return;

  link = ensure_link (shared, council);
  if (standing == CHARTER_PARTICIPATION_YES && link->standing == CHARTER_PARTICIPATION_INFERRED)
    g_ptr_array_set_size (link->memberships, 0);
  if (link->standing == CHARTER_PARTICIPATION_YES && standing == CHARTER_PARTICIPATION_INFERRED)
    return;
  link->standing = standing;
  g_ptr_array_add (link->memberships, membership);
}

static void
add_shared (CharterSharing *self,
            CharterRecord  *record)
{
  GPtrArray *memberships =
    charter_record_set_get_referrers (charter_state_get_records (self->state), record, "organization_id");
  Shared *shared = g_new0 (Shared, 1);

  shared->record = record;
  shared->links = g_ptr_array_new_with_free_func ((GDestroyNotify) link_free);
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    add_membership (self, shared, g_ptr_array_index (memberships, i));
  for (guint i = 0; i < shared->links->len; i++)
    add_council (self, ((CharterSharingLink *) g_ptr_array_index (shared->links, i))->council);
  if (shared->links->len >= 2)
    {
      g_ptr_array_add (self->shared, shared);
      return;
    }
  self->n_unshared++;
  shared_free (shared);
}

static void
add_kind (CharterSharing *self,
          GPtrArray      *focus,
          const char     *classification,
          const char     *language)
{
  g_autoptr(GPtrArray) records =
    charter_scope_list_organizations (self->state, focus, classification, CHARTER_IN_FORCE_YES);
  g_autoptr(GPtrArray) unknown =
    charter_scope_list_organizations (self->state, focus, classification, CHARTER_IN_FORCE_NOT_KNOWN);

  charter_scope_sort (self->state, records, language);
  for (guint i = 0; i < records->len; i++)
    add_shared (self, g_ptr_array_index (records, i));
  self->n_not_known += unknown->len;
}

static int
compare_links (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  GHashTable *places = user_data;
  const CharterSharingLink *link_a = *(CharterSharingLink *const *) a;
  const CharterSharingLink *link_b = *(CharterSharingLink *const *) b;

  return GPOINTER_TO_INT (g_hash_table_lookup (places, link_a->council)) -
         GPOINTER_TO_INT (g_hash_table_lookup (places, link_b->council));
}

/* Councils stand in the same order everywhere. */
static void
sort_councils (CharterSharing *self,
               const char     *language)
{
  g_autoptr(GHashTable) places = g_hash_table_new (NULL, NULL);

  charter_scope_sort (self->state, self->councils, language);
  for (guint i = 0; i < self->councils->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (self->councils, i), GUINT_TO_POINTER (i));
  for (guint i = 0; i < self->shared->len; i++)
    g_ptr_array_sort_with_data (get_shared (self, i)->links, compare_links, places);
}

/* Partners of the whole partnership stand there even if they share nothing. */
static void
add_partners (CharterSharing *self,
              GPtrArray      *focus)
{
  CharterRecord *partnership = charter_scope_find_partnership (self->state);
  g_autoptr(GPtrArray) memberships = NULL;

  if (partnership == NULL || !g_ptr_array_find (focus, partnership, NULL))
    return;
  memberships = charter_state_list_referrers (self->state, partnership, "organization_id",
                                              CHARTER_IN_FORCE_YES);
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *member = charter_state_resolve (self->state, membership, "member");
      CharterParticipationStanding standing =
        charter_participation_judge (self->state, membership, self->with_assumed);

      if (member != NULL && charter_organization_is (member, CHARTER_CLASSIFICATION_COUNCIL) &&
          (standing == CHARTER_PARTICIPATION_YES || standing == CHARTER_PARTICIPATION_INFERRED))
        add_council (self, member);
    }
}

/**
 * charter_sharing_new:
 * @state: (transfer none): a state
 * @focus: (element-type CharterRecord): what the services and boards are or
 *   belong to
 * @with_assumed: whether participations that are only inferred are wanted
 * @language: (nullable): the language in whose order everything stands
 *
 * Returns: (transfer full): what councils share
 */
CharterSharing *
charter_sharing_new (CharterState *state,
                     GPtrArray    *focus,
                     gboolean      with_assumed,
                     const char   *language)
{
  CharterSharing *self;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (focus != NULL, NULL);

  self = g_new0 (CharterSharing, 1);
  self->state = charter_state_ref (state);
  self->councils = g_ptr_array_new ();
  self->listed = g_hash_table_new (NULL, NULL);
  self->shared = g_ptr_array_new_with_free_func ((GDestroyNotify) shared_free);
  self->with_assumed = with_assumed;
  add_partners (self, focus);
  add_kind (self, focus, CHARTER_CLASSIFICATION_SERVICE, language);
  add_kind (self, focus, NULL, language);
  sort_councils (self, language);
  return self;
}

/**
 * charter_sharing_free:
 * @self: (transfer full): what councils share
 */
void
charter_sharing_free (CharterSharing *self)
{
  g_return_if_fail (self != NULL);

  charter_state_unref (self->state);
  g_ptr_array_unref (self->councils);
  g_hash_table_unref (self->listed);
  g_ptr_array_unref (self->shared);
  g_free (self);
}

/**
 * charter_sharing_get_n_councils:
 * @self: what councils share
 *
 * Returns: how many councils there are, those that share nothing among them
 */
guint
charter_sharing_get_n_councils (const CharterSharing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->councils->len;
}

/**
 * charter_sharing_get_council:
 * @self: what councils share
 * @council: a number from 0
 *
 * Returns: (transfer none): the council
 */
CharterRecord *
charter_sharing_get_council (const CharterSharing *self,
                             guint                 council)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (council < self->councils->len, NULL);

  return g_ptr_array_index (self->councils, council);
}

/**
 * charter_sharing_get_n_shared:
 * @self: what councils share
 *
 * Returns: how many services and boards at least two councils share
 */
guint
charter_sharing_get_n_shared (const CharterSharing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->shared->len;
}

/**
 * charter_sharing_get_shared:
 * @self: what councils share
 * @shared: a number from 0
 *
 * Returns: (transfer none): the service or board; services come first
 */
CharterRecord *
charter_sharing_get_shared (const CharterSharing *self,
                            guint                 shared)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (shared < self->shared->len, NULL);

  return get_shared (self, shared)->record;
}

/**
 * charter_sharing_get_n_links:
 * @self: what councils share
 * @shared: a number from 0
 *
 * Returns: how many councils share it
 */
guint
charter_sharing_get_n_links (const CharterSharing *self,
                             guint                 shared)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (shared < self->shared->len, 0);

  return get_shared (self, shared)->links->len;
}

/**
 * charter_sharing_get_link:
 * @self: what councils share
 * @shared: a number from 0
 * @link: a number from 0
 *
 * Returns: (transfer none): a council that shares it
 */
const CharterSharingLink *
charter_sharing_get_link (const CharterSharing *self,
                          guint                 shared,
                          guint                 link)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (shared < self->shared->len, NULL);
  g_return_val_if_fail (link < get_shared (self, shared)->links->len, NULL);

  return g_ptr_array_index (get_shared (self, shared)->links, link);
}

/**
 * charter_sharing_find_link:
 * @self: what councils share
 * @shared: a number from 0
 * @council: a council
 *
 * Returns: (transfer none) (nullable): by what @council shares it, or %NULL if
 *   it does not
 */
const CharterSharingLink *
charter_sharing_find_link (const CharterSharing *self,
                           guint                 shared,
                           const CharterRecord  *council)
{
  guint n_links = charter_sharing_get_n_links (self, shared);

  g_return_val_if_fail (council != NULL, NULL);

  for (guint i = 0; i < n_links; i++)
    {
      const CharterSharingLink *link = charter_sharing_get_link (self, shared, i);

      if (link->council == council)
        return link;
    }
  return NULL;
}

/**
 * charter_sharing_get_n_unshared:
 * @self: what councils share
 *
 * Returns: how many services and boards are left out, since fewer than two
 *   councils are recorded for them
 */
guint
charter_sharing_get_n_unshared (const CharterSharing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_unshared;
}

/**
 * charter_sharing_get_n_not_known:
 * @self: what councils share
 *
 * Returns: how many services, boards and memberships are left out, since they
 *   are not known for the date
 */
guint
charter_sharing_get_n_not_known (const CharterSharing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_not_known;
}

/**
 * charter_sharing_write_link:
 * @self: what councils share
 * @shared: a number from 0
 * @link: a number from 0
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full): what a line from the council to the service or
 *   board says, as a sentence without a full stop
 */
char *
charter_sharing_write_link (const CharterSharing *self,
                            guint                 shared,
                            guint                 link,
                            const char           *language)
{
  const CharterSharingLink *one = charter_sharing_get_link (self, shared, link);
  g_autofree char *council = NULL;
  g_autofree char *name = NULL;
  gboolean assumed;

  g_return_val_if_fail (one != NULL, NULL);

  council = charter_name_get_short (one->council, language);
  name = charter_name_get_full (get_shared (self, shared)->record, language);
  assumed = one->standing == CHARTER_PARTICIPATION_INFERRED;
  if (charter_organization_is (get_shared (self, shared)->record, CHARTER_CLASSIFICATION_SERVICE))
    /* Translators: a council, a service */
    return g_strdup_printf (assumed ? _("It is assumed that %1$s takes part in %2$s")
                                    : _("%1$s takes part in %2$s"), council, name);
  /* Translators: a council, a board */
  return g_strdup_printf (assumed ? _("It is assumed that %1$s is represented on %2$s")
                                  : _("%1$s is represented on %2$s"), council, name);
}
