/* test-stability.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram-fixture.h"
#include "edited-partnership.h"
#include "sample-partnership.h"

/* An edit moves boxes as far as it must, and none past another one. Here are
 * a few edits of each; bench-layouts has a thousand. */
#define N_SEQUENCES 12
#define N_EDITS     4

static CharterRecordSet *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document =
    charter_partnership_json_parse ("edited", text, strlen (text), &error);

  g_assert_no_error (error);
  return charter_record_set_ref (charter_document_get_records (document));
}

/* The arrangement of the first picture is kept, as the window does. */
static CharterDiagram *
draw_like (const char           *text,
           const char           *id,
           const CharterDiagram *before)
{
  g_autoptr(CharterRecordSet) records = parse (text);
  g_autoptr(CharterState) state = make_state (records, NULL);
  g_autoptr(CharterView) view = make_view (records, id);

  if (before != NULL)
    {
      g_free (view->form);
      view->form = g_strdup (charter_diagram_get_form (before));
      view->columns = charter_diagram_get_columns (before);
    }
  return draw_view (state, view);
}

static void
check_sequence (char       *text,
                const char *id,
                GRand      *random)
{
  g_autofree char *now = text;
  g_autoptr(CharterDiagram) before = draw_like (now, id, NULL);

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *about = NULL;
      g_autofree char *edited = edit_partnership (now, random, &about);
      g_autoptr(CharterDiagram) after = draw_like (edited, id, before);
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

  g_test_add_func ("/charter/stability/samples", test_samples);
  g_test_add_func ("/charter/stability/mid-kent", test_mid_kent);

  return g_test_run ();
}
