/* membership-order.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/membership-order.h"

#include "analysis/words/scope.h"
#include "diagram/layout/columns.h"
#include "diagram/views/service-parts.h"

/* Councils stand on the left, services or groups of them on the right. Where
 * the view has no order, councils stand in that of the file and services by
 * the councils that take part in them: an edit then moves no service but its
 * own. Where it has one, nothing moves, and what is new goes where it crosses
 * least. */

static GArray *
new_numbers (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint));
}

/* The place of each council among all of the file: those that take part in
 * nothing count too, or the others would change places when one of them
 * begins to. */
static guint *
rank_councils (CharterState               *state,
               const CharterParticipation *participation,
               const char                 *language)
{
  CharterRecordSet *records = charter_state_get_records (state);
  guint n_councils = charter_participation_get_n_councils (participation);
  guint n_records = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);
  guint *ranks = g_new0 (guint, n_councils + 1);
  g_autoptr(GPtrArray) all = g_ptr_array_new ();
  g_autoptr(GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_councils; i++)
    g_ptr_array_add (all, charter_participation_get_council (participation, i));
  for (guint i = 0; i < n_councils; i++)
    g_hash_table_add (places, g_ptr_array_index (all, i));
  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL) &&
          g_hash_table_add (places, record))
        g_ptr_array_add (all, record);
    }
  charter_scope_sort (state, all, language);
  for (guint i = 0; i < all->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (all, i), GUINT_TO_POINTER (i));
  for (guint i = 0; i < n_councils; i++)
    ranks[i] = GPOINTER_TO_UINT (g_hash_table_lookup (places, charter_participation_get_council (participation, i)));
  return ranks;
}

/* The columns of the services with the numbers @services, or of the groups of
 * which each is one. */
static CharterColumns *
new_columns (const CharterParticipation *participation,
             GArray                     *services)
{
  guint n_councils = charter_participation_get_n_councils (participation);
  CharterColumns *columns = charter_columns_new (n_councils, services->len);

  for (guint i = 0; i < services->len; i++)
    for (guint j = 0; j < n_councils; j++)
      {
        if (charter_membership_order_takes_part (participation, g_array_index (services, guint, i), j))
          charter_columns_add_line (columns, j, i);
      }
  return columns;
}

static GArray *
list_all_services (const CharterParticipation *participation)
{
  GArray *all = new_numbers ();

  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    g_array_append_val (all, i);
  return all;
}

/* The first service of every group. */
static GArray *
list_first_services (const CharterParticipation *participation,
                     GArray                     *services)
{
  GArray *firsts = new_numbers ();
  g_autoptr(GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < services->len; i++)
    {
      guint service = g_array_index (services, guint, i);

      if (g_hash_table_add (keys, charter_membership_order_write_key (participation, service)))
        g_array_append_val (firsts, service);
    }
  return firsts;
}

static guint *
list_from_zero (guint n)
{
  guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  return order;
}

static GArray *
sort_by_councils (CharterState               *state,
                  const CharterParticipation *participation,
                  const char                 *language,
                  GArray                     *services)
{
  g_autoptr(CharterColumns) columns = new_columns (participation, services);
  g_autofree guint *ranks = rank_councils (state, participation, language);
  g_autofree guint *order = g_new (guint, services->len + 1);
  GArray *sorted = new_numbers ();

  charter_columns_sort_right (columns, ranks, order);
  for (guint i = 0; i < services->len; i++)
    g_array_append_val (sorted, g_array_index (services, guint, order[i]));
  return sorted;
}

static guint
count_crossings (const CharterColumns *columns,
                 const guint          *left,
                 guint                *right)
{
  charter_columns_sort_right (columns, left, right);
  return charter_columns_count_crossings (columns, left, right);
}

/* Councils in another order, and the services in one of their own or, where
 * they are grouped, by the councils; NULL where that saves nothing. */
static GPtrArray *
untangle (const CharterParticipation *participation,
          gboolean                    grouped)
{
  guint n_councils = charter_participation_get_n_councils (participation);
  g_autoptr(GArray) all = list_all_services (participation);
  g_autoptr(GArray) services = grouped ? list_first_services (participation, all) : g_array_ref (all);
  g_autoptr(CharterColumns) columns = new_columns (participation, services);
  g_autofree guint *left = list_from_zero (n_councils);
  g_autofree guint *right = list_from_zero (services->len);
  guint usual = count_crossings (columns, left, right);
  guint found;
  GPtrArray *order;

  if (grouped)
    charter_columns_untangle_left (columns, left);
  else
    charter_columns_untangle (columns, left, right);
  if (grouped)
    {
      g_autofree guint *ranks = g_new (guint, n_councils + 1);

      for (guint i = 0; i < n_councils; i++)
        ranks[left[i]] = i;
      charter_columns_sort_right (columns, ranks, right);
    }
  found = charter_columns_count_crossings (columns, left, right);
  if (found >= usual)
    return NULL;

  order = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_unref);
  for (guint i = 0; i < n_councils; i++)
    g_ptr_array_add (order, charter_record_ref (charter_participation_get_council (participation, left[i])));
  for (guint i = 0; !grouped && i < services->len; i++)
    g_ptr_array_add (order, charter_record_ref (charter_participation_get_service (participation, right[i])));
  return order;
}

/**
 * charter_membership_order_takes_part:
 * @participation: who takes part in what
 * @service: a number from 0
 * @council: a number from 0
 *
 * Returns: whether there is a line between them
 */
gboolean
charter_membership_order_takes_part (const CharterParticipation *participation,
                                     guint                       service,
                                     guint                       council)
{
  CharterParticipationStanding standing;

  g_return_val_if_fail (participation != NULL, FALSE);

  standing = charter_participation_get_cell (participation, service, council)->standing;
  return standing == CHARTER_PARTICIPATION_YES || standing == CHARTER_PARTICIPATION_INFERRED;
}

/**
 * charter_membership_order_write_key:
 * @participation: who takes part in what
 * @service: a number from 0
 *
 * Returns: (transfer full): the same for services with the same councils
 */
char *
charter_membership_order_write_key (const CharterParticipation *participation,
                                    guint                       service)
{
  GString *key = g_string_new (NULL);

  g_return_val_if_fail (participation != NULL, NULL);

  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    g_string_append_printf (key, "%d ", charter_participation_get_cell (participation, service, i)->standing);
  return g_string_free (key, FALSE);
}

/**
 * charter_membership_order_list_services:
 * @state: a state
 * @participation: who takes part in what in it
 * @language: (nullable): the language in whose order councils stand
 *
 * Returns: (transfer full) (element-type guint): the services as they stand in
 *   the picture: as the view has them, those that it does not have where they
 *   cross least
 */
GArray *
charter_membership_order_list_services (CharterState               *state,
                                        const CharterParticipation *participation,
                                        const char                 *language)
{
  g_autoptr(GArray) more = NULL;
  g_autoptr(GArray) all = NULL;
  g_autoptr(CharterColumns) columns = NULL;
  g_autofree guint *ranks = NULL;
  GArray *order;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (participation != NULL, NULL);

  all = list_all_services (participation);
  order = new_numbers ();
  more = new_numbers ();
  for (guint i = 0; i < all->len; i++)
    {
      gboolean placed =
        charter_state_get_rank (state, charter_participation_get_service (participation, i)) != G_MAXUINT;

      g_array_append_val (placed ? order : more, i);
    }
  if (order->len == 0)
    {
      g_array_unref (order);
      return sort_by_councils (state, participation, language, all);
    }
  columns = new_columns (participation, all);
  ranks = rank_councils (state, participation, language);
  charter_columns_insert_right (columns, ranks, order, more);
  return order;
}

/**
 * charter_membership_order_list_groups:
 * @state: a state
 * @participation: who takes part in what in it
 * @language: (nullable): the language in whose order councils stand
 * @services: (element-type guint): one service of every group
 *
 * Groups stand by their councils, whatever is in them.
 *
 * Returns: (transfer full) (element-type guint): @services as their groups
 *   stand in the picture
 */
GArray *
charter_membership_order_list_groups (CharterState               *state,
                                      const CharterParticipation *participation,
                                      const char                 *language,
                                      GArray                     *services)
{
  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (participation != NULL, NULL);
  g_return_val_if_fail (services != NULL, NULL);

  return sort_by_councils (state, participation, language, services);
}

/**
 * charter_membership_order_find:
 * @state: what is shown
 * @view: how; it has no order
 * @grouped: whether services with the same councils stand together
 *
 * Returns: (transfer full) (nullable) (element-type CharterRecord): the order
 *   in which fewest lines cross, or %NULL where the usual one is as good
 */
GPtrArray *
charter_membership_order_find (CharterState      *state,
                               const CharterView *view,
                               gboolean           grouped)
{
  g_autoptr(CharterParticipation) participation = NULL;
  guint n_unknown;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  participation = charter_service_parts_find (state, view, &n_unknown);
  return untangle (participation, grouped);
}
