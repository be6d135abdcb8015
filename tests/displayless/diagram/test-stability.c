/* test-stability.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/reading.h"
#include "diagram/views/membership-order.h"
#include "diagram/views/service-parts.h"

#include "diagram-fixture.h"
#include "edited-partnership.h"
#include "sample-partnership.h"

/* An edit moves boxes as far as it must, and none past another one. Here are
 * a few edits of each; bench-layouts has a thousand. */
#define N_SEQUENCES 12
#define N_EDITS     4

/* Where the services stand needs no layout. */
#define N_ORDERS 1000

static CharterRecordSet *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document =
    charter_partnership_json_parse ("edited", text, strlen (text), &error);

  g_assert_no_error (error);
  return charter_record_set_ref (charter_document_get_records (document));
}

static void
keep_order (CharterView          *view,
            CharterRecordSet     *records,
            const CharterDiagram *first)
{
  GPtrArray *order = charter_diagram_get_order (first);

  for (guint i = 0; order != NULL && i < order->len; i++)
    {
      const CharterRecord *old = g_ptr_array_index (order, i);
      CharterRecord *record = charter_record_set_find_id (records, charter_record_get_kind (old),
                                                          charter_record_get_id (old));

      if (record != NULL)
        g_ptr_array_add (view->order, charter_record_ref (record));
    }
}

/* The arrangement of the first picture is kept, and the order that was found
 * with it, as the window does. */
static CharterDiagram *
draw_like (const char           *text,
           const char           *id,
           const CharterDiagram *first)
{
  g_autoptr(CharterRecordSet) records = parse (text);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, id);

  view->rearrange = first == NULL;
  if (first != NULL)
    {
      g_free (view->form);
      view->form = g_strdup (charter_diagram_get_form (first));
      view->columns = charter_diagram_get_columns (first);
      keep_order (view, records, first);
    }
  return draw_view (state, view);
}

static void
check_sequence (char       *text,
                const char *id,
                GRand      *random)
{
  g_autofree char *now = text;
  g_autoptr(CharterDiagram) first = draw_like (now, id, NULL);
  g_autoptr(CharterDiagram) before = charter_diagram_ref (first);

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *about = NULL;
      g_autofree char *edited = edit_partnership (now, random, &about);
      g_autoptr(CharterDiagram) after = draw_like (edited, id, first);
      Stability stability;

      compare_pictures (charter_diagram_get_drawing (before), charter_diagram_get_drawing (after),
                        about, &stability);
      if (stability.n_flips > 0)
        g_test_message ("%s, edit %u: %u of %u pairs changed sides", id, i, stability.n_flips,
                        stability.n_pairs);
      g_assert_cmpuint (stability.n_flips, ==, 0);
      g_free (now);
      now = g_steal_pointer (&edited);
      charter_diagram_unref (before);
      before = g_steal_pointer (&after);
    }
}

/* The names of the services as they stand, in the order that was found for
 * @first where there is one. */
static GPtrArray *
list_services (const char *text,
               GPtrArray  *first)
{
  g_autoptr(CharterRecordSet) records = parse (text);
  g_autoptr(CharterState) plain = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, "service-membership");
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterParticipation) participation = NULL;
  g_autoptr(GArray) order = NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  guint n_unknown;

  for (guint i = 0; first != NULL && i < first->len; i++)
    {
      const char *id = charter_record_get_id (g_ptr_array_index (first, i));
      CharterRecord *record = charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, id);

      if (record != NULL)
        g_ptr_array_add (view->order, charter_record_ref (record));
    }
  state = charter_state_copy_for_picture (plain, FALSE, view->order);
  participation = charter_service_parts_find (state, view, &n_unknown);
  order = charter_membership_order_list_services (state, participation, NULL);
  for (guint i = 0; i < order->len; i++)
    g_ptr_array_add (names, g_strdup (charter_record_get_name (
                              charter_participation_get_service (participation,
                                                                 g_array_index (order, guint, i)))));
  return names;
}

static GPtrArray *
find_first_order (const char *text)
{
  g_autoptr(CharterRecordSet) records = parse (text);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, "service-membership");

  return charter_reading_find_order (state, view);
}

static guint
count_flips (GPtrArray  *before,
             GPtrArray  *after,
             const char *about)
{
  guint last = 0;
  guint count = 0;

  for (guint i = 0; i < before->len; i++)
    {
      guint place;

      if (g_strcmp0 (g_ptr_array_index (before, i), about) == 0 ||
          !g_ptr_array_find_with_equal_func (after, g_ptr_array_index (before, i), g_str_equal, &place))
        continue;
      count += place < last ? 1 : 0;
      last = place;
    }
  return count;
}

/* With the order that was found first and without any. */
static void
test_orders (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);

  for (guint32 seed = 1; seed <= N_ORDERS; seed++)
    {
      g_autofree char *text = make_partnership (seed, FALSE);
      g_autofree char *about = NULL;
      g_autofree char *edited = edit_partnership (text, random, &about);
      g_autoptr(GPtrArray) first = seed % 2 == 0 ? find_first_order (text) : NULL;
      g_autoptr(GPtrArray) before = list_services (text, first);
      g_autoptr(GPtrArray) after = list_services (edited, first);

      g_assert_cmpuint (count_flips (before, after, about), ==, 0);
    }
}

static void
test_samples (void)
{
  static const char *const ids[] = { "governance", "service-membership", "service-governance" };
  g_autoptr(GRand) random = g_rand_new_with_seed (1);

  for (guint32 seed = 1; seed <= N_SEQUENCES; seed++)
    check_sequence (make_partnership (seed, FALSE), ids[seed % G_N_ELEMENTS (ids)], random);
}

static void
test_mid_kent (void)
{
  static const char *const ids[] = { "governance", "governance-2014", "services", "services-grouped" };
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_EXAMPLES"), "mid-kent.partnership.json", NULL);
  g_autoptr(GRand) random = g_rand_new_with_seed (2);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      check_sequence (text, ids[i], random);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/stability/orders", test_orders);
  g_test_add_func ("/charter/stability/samples", test_samples);
  g_test_add_func ("/charter/stability/mid-kent", test_mid_kent);

  return g_test_run ();
}
