/* test-arrangements.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-edits.h"
#include "app/diagrams/diagram-kind.h"
#include "diagram/council-pages.h"
#include "diagram/views/view-kind.h"
#include "formats/partnership-json.h"
#include "model/value.h"

#include "display-test.h"

typedef struct
{
  CharterDocument *document;
  guint64          handle;
} Fixture;

static CharterRecord *
get_view (Fixture *fixture)
{
  return charter_record_set_find_handle (charter_document_get_records (fixture->document), fixture->handle);
}

static guint
count_views (Fixture *fixture)
{
  return charter_record_set_get_n_records (charter_document_get_records (fixture->document),
                                           CHARTER_KIND_VIEW);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  id)
{
  g_autofree char *path = charter_test_copy_example ();
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  fixture->document = charter_partnership_json_load (file, NULL, &error);
  g_assert_no_error (error);
  fixture->handle = charter_record_get_handle (
    charter_record_set_find_id (charter_document_get_records (fixture->document), CHARTER_KIND_VIEW, id));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->document);
}

static CharterState *
make_state (Fixture      *fixture,
            CharterView **view)
{
  CharterRecordSet *records = charter_document_get_records (fixture->document);
  CharterDate today;

  charter_date_init_today (&today);
  *view = charter_view_new (records, get_view (fixture));
  return charter_view_make_state (*view, records, &today);
}

/* The order that Fit finds is kept with the arrangement, as one step. */
static void
test_order_is_kept (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterState) state = make_state (fixture, &view);
  g_autoptr(GPtrArray) councils = g_ptr_array_new ();
  g_autoptr(CharterFit) fit = charter_fit_find (state, view, NULL, NULL);
  g_autoptr(CharterView) kept = NULL;
  g_autoptr(CharterView) chosen = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (fit->order);
  g_assert_cmpuint (fit->order->len, >=, 4);
  g_assert_true (charter_diagram_edits_fit (fixture->document, fixture->handle, fit, &error));
  kept = charter_view_new (charter_document_get_records (fixture->document), get_view (fixture));
  g_assert_true (kept->order_found);
  g_assert_cmpuint (kept->order->len, ==, fit->order->len);

  /* Who moves a council by hand has chosen. */
  for (guint i = 4; i-- > 0;)
    g_ptr_array_add (councils, g_ptr_array_index (kept->order, i));
  g_assert_true (charter_diagram_edits_set_order (fixture->document, fixture->handle, councils, &error));
  chosen = charter_view_new (charter_document_get_records (fixture->document), get_view (fixture));
  g_assert_false (chosen->order_found);
  g_assert_cmpuint (chosen->order->len, ==, 4);

  charter_document_undo (fixture->document);
  charter_document_undo (fixture->document);
  g_assert_null (charter_record_get_value (get_view (fixture), "order"));
  g_assert_false (charter_document_undo (fixture->document));
}

/* A new diagram has it from the start. */
static void
test_new_diagram (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(CharterView) view = NULL;
  g_autoptr(GError) error = NULL;

  fixture->handle = charter_diagram_edits_add (fixture->document, "service-membership", &error);
  g_assert_cmpuint (fixture->handle, !=, 0);
  view = charter_view_new (charter_document_get_records (fixture->document), get_view (fixture));
  g_assert_true (view->order_found);
  g_assert_cmpuint (view->order->len, >, 4);
  g_assert_null (view->form);

  /* It is of no use to another kind. */
  g_assert_true (charter_diagram_edits_set_kind (fixture->document, fixture->handle, "matrix", &error));
  g_assert_null (charter_record_get_value (get_view (fixture), "order"));
  g_assert_null (charter_record_get_value (get_view (fixture), "arrangement"));
}

static void
test_each_council (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterState) state = make_state (fixture, &view);
  CharterFit fit = { .n_pages = 1, .councils = charter_council_pages_list_councils (state, view) };
  guint n_before = count_views (fixture);
  CharterRecord *next;
  guint position;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (fit.councils->len, ==, 4);
  g_assert_true (charter_diagram_edits_fit (fixture->document, fixture->handle, &fit, &error));
  g_assert_cmpuint (count_views (fixture), ==, n_before + 4);
  charter_record_set_find_position (charter_document_get_records (fixture->document), CHARTER_KIND_VIEW,
                                    fixture->handle, &position);
  next = charter_record_set_get_record (charter_document_get_records (fixture->document), CHARTER_KIND_VIEW,
                                        position + 1);
  g_assert_true (charter_record_has_text (next, "kind", "council"));
  g_assert_cmpuint (charter_value_get_n_entries (charter_record_get_value (next, "focus")), ==, 1);
  charter_document_undo (fixture->document);
  g_assert_cmpuint (count_views (fixture), ==, n_before);
  g_ptr_array_unref (fit.councils);
}

/* No arrangement is called by what it is in the file. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  const CharterViewKind *kind;

  for (guint i = 0; (kind = charter_view_kind_get_nth (i)) != NULL; i++)
    for (guint j = 0; kind->forms[j] != NULL; j++)
      {
        g_autofree char *words = charter_diagram_kind_write_arrangement (kind->id, kind->forms[j], 1);

        g_assert_true (g_ascii_isupper (words[0]));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/arrangements/order-is-kept", Fixture, "services", set_up, test_order_is_kept, tear_down);
  g_test_add ("/arrangements/new-diagram", Fixture, "services", set_up, test_new_diagram, tear_down);
  g_test_add ("/arrangements/each-council", Fixture, "governance", set_up, test_each_council, tear_down);
  g_test_add ("/arrangements/words", Fixture, "services", set_up, test_words, tear_down);

  return g_test_run ();
}
