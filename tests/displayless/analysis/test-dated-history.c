/* test-dated-history.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/comparison.h"
#include "formats/partnership-json.h"

#include "analysis-fixture.h"
#include "generated-partnership.h"

#define N_GENERATED 1000

/* What the sources of the example state for a date: an identifier alone is in
 * force, with a question mark not known; what is not named is not in force. */
typedef struct
{
  const char *date;
  const char *services;
  const char *boards;
  const char *director;
  const char *audit; /* the councils in it */
} Moment;

static const Moment moments[] = {
  { "2008-07-09",
    "audit? human-resources? legal? local-land-charges? mid-kent-enforcement? parking-enforcement? "
    "planning-support? revenues-and-benefits?",
    "mkip-board? mkip-ict-partnership-board? mkip-management-board? mkip-partnership-board? mks-board?",
    "georgia-hawkes?", "" },
  { "2013-04-01",
    "audit human-resources? ict legal? local-land-charges? mid-kent-enforcement? "
    "parking-enforcement? planning-support? revenues-and-benefits?",
    "mkip-board? mkip-ict-partnership-board? mkip-management-board mkip-partnership-board? mks-board?",
    "georgia-hawkes?", "ashford maidstone swale tunbridge-wells" },
  { "2014-05-06",
    "audit human-resources? ict legal? local-land-charges? mid-kent-enforcement? "
    "parking-enforcement? planning-support? revenues-and-benefits?",
    "mkip-board? mkip-ict-partnership-board? mkip-management-board mkip-partnership-board? mks-board?",
    "georgia-hawkes? paul-taylor", "ashford maidstone swale tunbridge-wells" },
  { "2015-01-12",
    "audit environmental-health human-resources? ict legal local-land-charges? "
    "mid-kent-enforcement? parking-enforcement? planning-support revenues-and-benefits?",
    "mkip-board mkip-ict-partnership-board? mkip-management-board mkip-partnership-board? mks-board?",
    "georgia-hawkes? paul-taylor", "ashford maidstone swale tunbridge-wells" },
  { "2024-06-01",
    "audit environmental-health human-resources? ict legal local-land-charges? "
    "mid-kent-enforcement? parking-enforcement? planning-support revenues-and-benefits?",
    "mkip-board mkip-ict-partnership-board? mkip-management-board mkip-partnership-board? mks-board?",
    "georgia-hawkes?", "ashford maidstone swale tunbridge-wells" },
};

static CharterRecordSet *
load_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "data", "examples",
                                            "mid-kent.partnership.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document = charter_partnership_json_load (file, NULL, &error);

  g_assert_no_error (error);
  return charter_record_set_ref (charter_document_get_records (document));
}

static gint
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join (GPtrArray *words)
{
  g_ptr_array_sort (words, compare_texts);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **) words->pdata);
}

static void
add_word (GPtrArray      *words,
          const char     *id,
          CharterInForce  in_force)
{
  if (in_force != CHARTER_IN_FORCE_NO)
    g_ptr_array_add (words, g_strconcat (id, in_force == CHARTER_IN_FORCE_YES ? NULL : "?", NULL));
}

/* The organizations of the partnership with a classification. */
static char *
list_organizations (CharterState *state,
                    const char   *classification)
{
  CharterRecordSet *records = charter_state_get_records (state);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_record_has_text (record, "classification", classification))
        add_word (words, charter_record_get_id (record),
                  charter_state_get_in_force (state, record));
    }
  return join (words);
}

/* Who is recorded in memberships that refer to @record in @field. */
static char *
list_members (CharterState *state,
              CharterKindId kind,
              const char   *id,
              const char   *field,
              const char   *member_field)
{
  CharterRecordSet *records = charter_state_get_records (state);
  GPtrArray *memberships =
    charter_record_set_get_referrers (records, find_record (records, kind, id), field);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *member = charter_record_set_resolve (records, membership, member_field);

      if (member != NULL)
        add_word (words, charter_record_get_id (member),
                  charter_state_get_in_force (state, membership));
    }
  return join (words);
}

static void
test_example (void)
{
  g_autoptr(CharterRecordSet) records = load_example ();

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr(CharterState) state = make_state (records, moments[i].date);
      g_autofree char *services = list_organizations (state, "shared service");
      g_autofree char *boards = list_organizations (state, "board");
      g_autofree char *director =
        list_members (state, CHARTER_KIND_POST, "mks-director", "post_id", "person_id");
      g_autofree char *audit =
        list_members (state, CHARTER_KIND_ORGANIZATION, "audit", "organization_id", "member");

      g_test_message ("%s", moments[i].date);
      g_assert_cmpstr (services, ==, moments[i].services);
      g_assert_cmpstr (boards, ==, moments[i].boards);
      g_assert_cmpstr (director, ==, moments[i].director);
      g_assert_cmpstr (audit, ==, moments[i].audit);
    }
}

static const CharterKindId compared[] = {
  CHARTER_KIND_ORGANIZATION, CHARTER_KIND_POST, CHARTER_KIND_MEMBERSHIP, CHARTER_KIND_RELATION,
  CHARTER_KIND_AGREEMENT, CHARTER_KIND_CONTRIBUTION,
};

static gboolean
is_known (CharterState        *state,
          const CharterRecord *record)
{
  return charter_state_get_in_force (state, record) != CHARTER_IN_FORCE_NOT_KNOWN;
}

/* The handles of what is in force at one date, and known to be so or not at
 * both: of the rest nobody can say that it began or ended. */
static GHashTable *
list_in_force (CharterState *state,
               CharterState *other)
{
  CharterRecordSet *records = charter_state_get_records (state);
  GHashTable *handles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint kind = 0; kind < G_N_ELEMENTS (compared); kind++)
    for (guint i = 0; i < charter_record_set_get_n_records (records, compared[kind]); i++)
      {
        CharterRecord *record = charter_record_set_get_record (records, compared[kind], i);
        guint64 handle = charter_record_get_handle (record);

        if (charter_state_get_in_force (state, record) == CHARTER_IN_FORCE_YES &&
            is_known (other, charter_state_get_record (other, record)))
          g_hash_table_add (handles, g_memdup2 (&handle, sizeof handle));
      }
  return handles;
}

static void
replay (GHashTable              *handles,
        const CharterDifference *difference)
{
  gboolean ends = difference->kind == CHARTER_DIFFERENCE_ENDED ||
                  difference->kind == CHARTER_DIFFERENCE_REPLACED;
  gboolean begins = difference->kind == CHARTER_DIFFERENCE_BEGAN ||
                    difference->kind == CHARTER_DIFFERENCE_REPLACED;
  guint64 handle;

  if (ends)
    {
      handle = charter_record_get_handle (difference->before);
      g_hash_table_remove (handles, &handle);
    }
  if (begins)
    {
      handle = charter_record_get_handle (difference->after);
      g_hash_table_add (handles, g_memdup2 (&handle, sizeof handle));
    }
}

static void
assert_within (GHashTable       *handles,
               GHashTable       *others,
               CharterRecordSet *records,
               const char       *wrong)
{
  GHashTableIter iter;
  gpointer handle;

  g_hash_table_iter_init (&iter, handles);
  while (g_hash_table_iter_next (&iter, &handle, NULL))
    {
      const CharterRecord *record = charter_record_set_find_handle (records, *(guint64 *) handle);

      if (!g_hash_table_contains (others, handle))
        g_error ("%s: %s “%s”", wrong, charter_kind_get (charter_record_get_kind (record))->collection,
                 charter_record_get_id (record));
    }
}

/* What is in force at a date, with the changes since made to it, is what is in
 * force at the other. */
static void
assert_replays (CharterRecordSet *records,
                const char       *from,
                const char       *to)
{
  g_autoptr(CharterState) before = make_state (records, from);
  g_autoptr(CharterState) after = make_state (records, to);
  g_autoptr(CharterComparison) comparison = charter_comparison_new (before, after, TRUE);
  g_autoptr(GHashTable) replayed = list_in_force (before, after);
  g_autoptr(GHashTable) expected = list_in_force (after, before);

  for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
    {
      const CharterDifference *one = charter_comparison_get (comparison, i);

      /* Whom somebody replaced may have left without a date. */
      if (one->kind != CHARTER_DIFFERENCE_REPLACED ||
          (is_known (before, charter_state_get_record (before, one->after)) &&
           is_known (after, charter_state_get_record (after, one->before))))
        replay (replayed, one);
    }
  assert_within (replayed, expected, records, "it is in force too long");
  assert_within (expected, replayed, records, "nothing tells that it began");
}

static void
test_replayed_example (void)
{
  g_autoptr(CharterRecordSet) records = load_example ();

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (moments); j++)
        assert_replays (records, moments[i].date, moments[j].date);
    }
}

static void
test_replayed_generated (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20150112);

  for (guint i = 0; i < N_GENERATED; i++)
    {
      g_autofree char *text = generate_partnership (random);
      g_autoptr(CharterRecordSet) records = parse_records (text);
      g_autofree char *from = g_strdup_printf ("%d", g_rand_int_range (random, 2004, 2021));
      g_autofree char *to = g_strdup_printf ("%d-06", g_rand_int_range (random, 2004, 2021));

      assert_replays (records, from, to);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dated-history/example", test_example);
  g_test_add_func ("/dated-history/replayed/example", test_replayed_example);
  g_test_add_func ("/dated-history/replayed/generated", test_replayed_generated);

  return g_test_run ();
}
