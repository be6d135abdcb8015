/* test-start-dates.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/start-dates.h"

#include "model/value.h"

#include "analysis-fixture.h"

#define NOTHING "{'format_version': 1, 'organizations': [{'id': 'a', 'name': 'A'}]}"

typedef struct
{
  GArray *missing;
} Heard;

static void
records_changed_cb (CharterDocument *document,
                    GPtrArray       *changes,
                    Heard           *heard)
{
  g_autoptr(CharterState) state = make_state (charter_document_get_records (document),
                                              "2008-07-09");

  g_clear_pointer (&heard->missing, g_array_unref);
  heard->missing = charter_start_dates_list_missing (state, changes);
}

static void
put (GVariantBuilder *content,
     const char      *key,
     const char      *value)
{
  if (value != NULL)
    g_variant_builder_add (content, "{sv}", key, g_variant_new_string (value));
}

static guint64
add (CharterDocument *document,
     CharterKindId    kind,
     const char      *key,
     const char      *value)
{
  guint64 handle = charter_document_take_handle (document);
  g_autoptr(GError) error = NULL;
  GVariantBuilder content;

  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  put (&content, key, value);
  charter_document_perform_one (document, "add",
                                charter_edit_new_add (kind, handle, CHARTER_EDIT_AT_END,
                                                      g_variant_builder_end (&content)), &error);
  g_assert_no_error (error);
  return handle;
}

static void
test_missing (void)
{
  static const struct
  {
    CharterKindId  kind;
    const char    *key;
    const char    *value;
    guint          n_missing;
  } cases[] = {
    { CHARTER_KIND_MEMBERSHIP, "role", "chair", 1 },
    { CHARTER_KIND_RELATION, "classification", "reports to", 1 },
    { CHARTER_KIND_ORGANIZATION, "name", "Board", 1 },
    { CHARTER_KIND_POST, "label", "Director", 1 },
    { CHARTER_KIND_MEMBERSHIP, "start_date", "2009", 0 },
    { CHARTER_KIND_MEMBERSHIP, "end_date", "2007", 0 },
    { CHARTER_KIND_MEMBERSHIP, "status", "proposed", 0 },
    { CHARTER_KIND_ORGANIZATION, "founding_date", "2008", 0 },
    { CHARTER_KIND_PERSON, "name", "Jo", 0 },
    { CHARTER_KIND_SOURCE, "title", "Minutes", 0 },
  };
  g_autoptr(CharterDocument) document = parse_document (NOTHING);
  Heard heard = { NULL };

  g_signal_connect (document, "records-changed", G_CALLBACK (records_changed_cb), &heard);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 handle = add (document, cases[i].kind, cases[i].key, cases[i].value);

      g_assert_cmpuint (heard.missing->len, ==, cases[i].n_missing);
      if (heard.missing->len > 0)
        g_assert_cmpuint (g_array_index (heard.missing, guint64, 0), ==, handle);
    }
  g_clear_pointer (&heard.missing, g_array_unref);
}

static void
test_set (void)
{
  g_autoptr(CharterDocument) document = parse_document (NOTHING);
  CharterDate date = { 2008, 7, 0 };
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GError) error = NULL;
  guint64 handles[4];

  handles[0] = add (document, CHARTER_KIND_MEMBERSHIP, "role", "chair");
  handles[1] = add (document, CHARTER_KIND_ORGANIZATION, "name", "Board");
  handles[2] = add (document, CHARTER_KIND_RELATION, "start_date", "2011");
  handles[3] = 4711;
  edits = charter_start_dates_set (charter_document_get_records (document), handles,
                                   G_N_ELEMENTS (handles), &date);
  g_assert_cmpuint (edits->len, ==, 2);
  charter_document_perform (document, "set", NULL, edits, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const keys[] = { "start_date", "founding_date", "start_date" };
      static const char *const values[] = { "2008-07", "2008-07", "2011" };
      CharterRecord *record =
        charter_record_set_find_handle (charter_document_get_records (document), handles[i]);

      g_assert_cmpstr (charter_record_get_text (record, keys[i]), ==, values[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/start-dates/missing", test_missing);
  g_test_add_func ("/start-dates/set", test_set);

  return g_test_run ();
}
