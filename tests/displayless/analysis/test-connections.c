/* test-connections.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/connections/connection-candidates.h"
#include "analysis/connections/connection-edits.h"
#include "analysis/connections/connection-removal.h"
#include "analysis/connections/connection-words.h"
#include "formats/partnership-json.h"
#include "model/identity.h"

#include "analysis-fixture.h"

static CharterDocument *
load_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHARTER_SOURCE_ROOT"), "data", "examples",
                                            "mid-kent.partnership.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  CharterDocument *document;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  document = charter_partnership_json_parse (path, text, length, &error);
  g_assert_no_error (error);
  return document;
}

static CharterConnections *
connect_to (CharterDocument *document,
            CharterKindId    kind,
            const char      *id)
{
  g_autoptr(CharterState) state = make_state (charter_document_get_records (document), NULL);

  return charter_connections_new (state, find_record (charter_document_get_records (document),
                                                      kind, id));
}

static guint
find_section (const CharterConnections *connections,
              CharterConnectionId       id)
{
  guint section;

  g_assert_true (charter_connections_find (connections, id, &section));
  return section;
}

static guint
count_rows (CharterDocument     *document,
            CharterKindId        kind,
            const char          *subject,
            CharterConnectionId  id)
{
  g_autoptr(CharterConnections) connections = connect_to (document, kind, subject);

  return charter_connections_get_n_rows (connections, find_section (connections, id));
}

/* A row as it is read: "title / note". */
static gboolean
has_row (CharterDocument     *document,
         CharterKindId        kind,
         const char          *subject,
         CharterConnectionId  id,
         const char          *wanted)
{
  g_autoptr(CharterConnections) connections = connect_to (document, kind, subject);
  guint section = find_section (connections, id);

  for (guint i = 0; i < charter_connections_get_n_rows (connections, section); i++)
    {
      g_autofree char *title = charter_connection_write_title (connections, section, i);
      g_autofree char *note = charter_connection_write_note (connections, section, i);
      g_autofree char *text = note != NULL ? g_strdup_printf ("%s / %s", title, note)
                                           : g_strdup (title);

      if (g_str_equal (text, wanted))
        return TRUE;
      g_test_message ("%s: %s", charter_connection_kind_get (id)->key, text);
    }
  return FALSE;
}

static void
check_count (CharterDocument     *document,
             CharterKindId        kind,
             const char          *subject,
             CharterConnectionId  id,
             const char          *wanted)
{
  g_autoptr(CharterConnections) connections = connect_to (document, kind, subject);
  g_autofree char *count = charter_connection_write_count (connections,
                                                           find_section (connections, id));

  g_assert_cmpstr (count, ==, wanted);
}

static void
test_example (void)
{
  static const struct
  {
    CharterKindId        kind;
    const char          *subject;
    CharterConnectionId  id;
    const char          *row;
  } rows[] = {
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_MEMBERS,
      "Alison Broom / for Maidstone · Chief Executive" },
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_MEMBERS,
      "Lee Colyer / substitute for William Benson · for Tunbridge Wells" },
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_VIEWS, "MKS Board" },
    { CHARTER_KIND_ORGANIZATION, "joint-task-and-finish-group", CHARTER_CONNECTION_LINES,
      "Joint Task and Finish Group reports to Strategic Leadership and Corporate Services "
      "Overview and Scrutiny Committee" },
    { CHARTER_KIND_ORGANIZATION, "maidstone-slcs-os", CHARTER_CONNECTION_LINES,
      "Joint Task and Finish Group reports to Strategic Leadership and Corporate Services "
      "Overview and Scrutiny Committee" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_PARTNER_IN,
      "Mid Kent Improvement Partnership" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_TAKES_PART_IN,
      "Environmental Health / location" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_REPRESENTATIVES,
      "Cllr Andy Booth / on Joint Task and Finish Group · chair · councillor" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_POSTS,
      "Chief Executive of Swale / Larissa Reed" },
    { CHARTER_KIND_ORGANIZATION, "maidstone", CHARTER_CONNECTION_BODIES, "Cabinet / cabinet" },
    { CHARTER_KIND_ORGANIZATION, "ict", CHARTER_CONNECTION_COVERED_BY,
      "Collaboration Agreement for ICT / collaboration agreement" },
    { CHARTER_KIND_PERSON, "alison-broom", CHARTER_CONNECTION_SITS_ON,
      "MKS Board / for Maidstone · officer" },
    { CHARTER_KIND_PERSON, "alison-broom", CHARTER_CONNECTION_HOLDS,
      "Chief Executive of Maidstone / Maidstone · officer" },
    { CHARTER_KIND_PERSON, "william-benson", CHARTER_CONNECTION_SUBSTITUTES,
      "Lee Colyer / on MKS Board · for Tunbridge Wells" },
    { CHARTER_KIND_POST, "mks-director", CHARTER_CONNECTION_HOLDERS, "Georgia Hawkes" },
    { CHARTER_KIND_POST, "mks-director", CHARTER_CONNECTION_PLACE,
      "Mid-Kent Services / group of services" },
    { CHARTER_KIND_AGREEMENT, "memorandum-of-understanding", CHARTER_CONNECTION_PARTIES,
      "Kent County Council / council" },
    { CHARTER_KIND_AGREEMENT, "ict-collaboration-agreement", CHARTER_CONNECTION_COVERS,
      "ICT / shared service · from 1 April 2013" },
    { CHARTER_KIND_SOURCE, "ict-partnership-minutes-2012", CHARTER_CONNECTION_FACTS,
      "ICT / Organisation" },
    { CHARTER_KIND_MEMBERSHIP, "mks-board-alison-broom", CHARTER_CONNECTION_NAMES,
      "MKS Board / In" },
  };
  g_autoptr(CharterDocument) document = load_example ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (!has_row (document, rows[i].kind, rows[i].subject, rows[i].id, rows[i].row))
        {
          g_test_message ("%s does not show “%s”", rows[i].subject, rows[i].row);
          g_test_fail ();
        }
    }
  check_count (document, CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_MEMBERS,
               "11 · 1 substitute");
  check_count (document, CHARTER_KIND_ORGANIZATION, "audit", CHARTER_CONNECTION_COUNCILS,
               "4 of 10");
  check_count (document, CHARTER_KIND_ORGANIZATION, "human-resources", CHARTER_CONNECTION_COUNCILS,
               "2 of 10");
  check_count (document, CHARTER_KIND_ORGANIZATION, "local-land-charges",
               CHARTER_CONNECTION_COUNCILS, "1 of 10");
}

/* Partners and those who take part come first. */
static void
test_ticks (void)
{
  g_autoptr(CharterDocument) document = load_example ();
  g_autoptr(CharterConnections) connections =
    connect_to (document, CHARTER_KIND_ORGANIZATION, "human-resources");
  guint section = find_section (connections, CHARTER_CONNECTION_COUNCILS);

  g_assert_cmpuint (charter_connections_get_n_first (connections, section), ==, 3);
  g_assert_nonnull (charter_connections_get_row (connections, section, 0)->record);
  g_assert_nonnull (charter_connections_get_row (connections, section, 1)->record);
  g_assert_false (charter_connections_get_row (connections, section, 2)->is_ticked);
  g_assert_cmpstr (charter_record_get_id (charter_connections_get_row (connections, section,
                                                                       2)->target),
                   ==, "tunbridge-wells");
}

static guint64
find_handle (CharterDocument *document,
             CharterKindId    kind,
             const char      *id)
{
  return charter_record_get_handle (find_record (charter_document_get_records (document), kind,
                                                 id));
}

/* Everything that can be added by name is added once new and once recorded,
 * removed and undone; each is one step. */
static void
check_adding (CharterDocument                *document,
              CharterKindId                   kind,
              const char                     *subject,
              CharterConnectionId             id,
              const CharterConnectionRequest *request)
{
  g_autoptr(GError) error = NULL;
  guint64 handle = find_handle (document, kind, subject);
  guint n_before = count_rows (document, kind, subject, id);
  CharterRecordSet *before = charter_record_set_ref (charter_document_get_records (document));
  g_autoptr(CharterConnections) connections = NULL;
  const CharterConnection *row = NULL;
  guint64 added;
  guint section;

  added = charter_connection_add (document, handle, id, request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (added, !=, 0);
  g_assert_cmpuint (count_rows (document, kind, subject, id), ==, n_before + 1);

  connections = connect_to (document, kind, subject);
  section = find_section (connections, id);
  for (guint i = 0; i < n_before + 1; i++)
    {
      row = charter_connections_get_row (connections, section, i);
      if (charter_record_get_handle (row->record) == added &&
          (request->target == 0 || added != handle ||
           charter_record_get_handle (row->target) == request->target))
        break;
    }
  g_assert_cmpuint (charter_record_get_handle (row->record), ==, added);
  if (row->removable)
    {
      g_assert_true (charter_connection_remove (document, handle, id, added,
                                                row->target != NULL
                                                ? charter_record_get_handle (row->target) : 0,
                                                &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_rows (document, kind, subject, id), ==, n_before);
      g_assert_true (charter_document_undo (document));
      g_assert_cmpuint (count_rows (document, kind, subject, id), ==, n_before + 1);
    }
  g_assert_true (charter_document_undo (document));
  g_assert_true (charter_document_get_records (document) == before ||
                 count_rows (document, kind, subject, id) == n_before);
  g_assert_false (charter_history_can_undo (charter_document_get_history (document)));
  charter_record_set_unref (before);
}

static void
test_adding (void)
{
  static const struct
  {
    CharterKindId        kind;
    const char          *subject;
    CharterConnectionId  id;
    CharterKindId        target_kind;
    const char          *target;      /* nullable: only something new */
  } cases[] = {
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_MEMBERS,
      CHARTER_KIND_PERSON, "paul-taylor" },
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_SEATS,
      CHARTER_KIND_POST, "leader-swale" },
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_PARTS,
      CHARTER_KIND_ORGANIZATION, "ict-management-team" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_BODIES,
      CHARTER_KIND_ORGANIZATION, "ict-management-team" },
    { CHARTER_KIND_ORGANIZATION, "mks", CHARTER_CONNECTION_SERVICES, 0, NULL },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_PARTNER_IN,
      CHARTER_KIND_ORGANIZATION, "licensing-partnership" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_TAKES_PART_IN,
      CHARTER_KIND_ORGANIZATION, "revenues-and-benefits" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_PEOPLE,
      CHARTER_KIND_PERSON, "jane-clarke" },
    { CHARTER_KIND_ORGANIZATION, "ict", CHARTER_CONNECTION_POSTS,
      CHARTER_KIND_POST, "director-of-environment" },
    { CHARTER_KIND_PERSON, "jane-clarke", CHARTER_CONNECTION_SITS_ON,
      CHARTER_KIND_ORGANIZATION, "mks-board" },
    { CHARTER_KIND_PERSON, "jane-clarke", CHARTER_CONNECTION_HOLDS,
      CHARTER_KIND_POST, "leader-swale" },
    { CHARTER_KIND_POST, "leader-swale", CHARTER_CONNECTION_HOLDERS,
      CHARTER_KIND_PERSON, "roger-truelove" },
    { CHARTER_KIND_POST, "leader-swale", CHARTER_CONNECTION_FILLED_BY,
      CHARTER_KIND_POST, "mks-director" },
    { CHARTER_KIND_POST, "director-of-environment", CHARTER_CONNECTION_PLACE,
      CHARTER_KIND_ORGANIZATION, "swale" },
  };
  g_autoptr(CharterDocument) document = load_example ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CharterConnectionRequest request = { 0, "Something new", 0, NULL };

      g_test_message ("%s of %s", charter_connection_kind_get (cases[i].id)->key,
                      cases[i].subject);
      check_adding (document, cases[i].kind, cases[i].subject, cases[i].id, &request);
      if (cases[i].target == NULL)
        continue;
      request.name = NULL;
      request.target = find_handle (document, cases[i].target_kind, cases[i].target);
      check_adding (document, cases[i].kind, cases[i].subject, cases[i].id, &request);
    }
}

static void
test_adding_chosen (void)
{
  g_autoptr(CharterDocument) document = load_example ();
  CharterConnectionRequest ict = { find_handle (document, CHARTER_KIND_ORGANIZATION, "ict"),
                                   NULL, 0, NULL };
  CharterConnectionRequest person = { 0, "New Person",
                                      find_handle (document, CHARTER_KIND_ORGANIZATION,
                                                   "mks-board"), NULL };
  CharterConnectionRequest nothing = { 0, NULL, 0, NULL };

  check_adding (document, CHARTER_KIND_AGREEMENT, "memorandum-of-understanding",
                CHARTER_CONNECTION_COVERS, &ict);
  check_adding (document, CHARTER_KIND_AGREEMENT, "memorandum-of-understanding",
                CHARTER_CONNECTION_PARTIES, &ict);
  check_adding (document, CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_LINES, &ict);
  check_adding (document, CHARTER_KIND_ORGANIZATION, "swale",
                CHARTER_CONNECTION_REPRESENTATIVES, &person);
  check_adding (document, CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_PARTY_TO,
                &nothing);
  check_adding (document, CHARTER_KIND_ORGANIZATION, "ict", CHARTER_CONNECTION_COVERED_BY,
                &nothing);
  check_adding (document, CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_CONTRIBUTIONS,
                &nothing);
  check_adding (document, CHARTER_KIND_PERSON, "alison-broom", CHARTER_CONNECTION_EVENTS,
                &nothing);
  check_adding (document, CHARTER_KIND_POST, "mks-director", CHARTER_CONNECTION_CLAIMS, &nothing);
}

/* What is known of it by name only; a body without an id gets one. */
static void
test_new_by_name (void)
{
  static const char text[] = "{\"organizations\": [{\"name\": \"Joint Board\", "
                             "\"classification\": \"board\"}]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document =
    charter_partnership_json_parse ("test", text, strlen (text), &error);
  CharterRecordSet *records = charter_document_get_records (document);
  guint64 board =
    charter_record_get_handle (charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, 0));
  guint64 handle = charter_connection_add_new (document, board, CHARTER_CONNECTION_SEATS,
                                               "New seat", &error);
  CharterRecord *seat;

  g_assert_no_error (error);
  records = charter_document_get_records (document);
  seat = charter_record_set_find_handle (records, handle);
  g_assert_cmpstr (charter_record_get_name (seat), ==, "New seat");
  g_assert_true (charter_record_set_resolve (records, seat, "organization_id") ==
                 charter_record_set_find_handle (records, board));
  g_assert_true (charter_document_undo (document));
  g_assert_false (charter_history_can_undo (charter_document_get_history (document)));
}

static gboolean
is_listed (GPtrArray     *list,
           CharterRecord *record)
{
  return g_ptr_array_find (list, record, NULL);
}

/* For whom somebody can stand in, and for which council. */
static void
test_principals (void)
{
  g_autoptr(CharterDocument) document = load_example ();
  CharterRecordSet *records = charter_document_get_records (document);
  g_autoptr(CharterState) state = make_state (records, NULL);
  CharterRecord *board = find_record (records, CHARTER_KIND_ORGANIZATION, "mks-board");
  CharterRecord *swale = find_record (records, CHARTER_KIND_ORGANIZATION, "swale");
  CharterRecord *broom = find_record (records, CHARTER_KIND_PERSON, "alison-broom");
  g_autoptr(GPtrArray) list =
    charter_connection_list_principals (state, board, CHARTER_CONNECTION_MEMBERS);
  g_autoptr(GPtrArray) none =
    charter_connection_list_principals (state, board, CHARTER_CONNECTION_SEATS);
  g_autoptr(GPtrArray) of_council =
    charter_connection_list_principals (state, swale, CHARTER_CONNECTION_MEMBERS);

  /* Eleven members and three councils; who stands in is not stood in for. */
  g_assert_cmpuint (list->len, ==, 14);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (of_council->len, ==, 0);
  g_assert_true (is_listed (list, broom));
  g_assert_true (is_listed (list, swale));
  g_assert_false (is_listed (list, find_record (records, CHARTER_KIND_PERSON, "lee-colyer")));
  g_assert_true (charter_connection_find_council (state, board, broom) ==
                 find_record (records, CHARTER_KIND_ORGANIZATION, "maidstone"));
  g_assert_true (charter_connection_find_council (state, board, swale) == swale);
  g_assert_null (charter_connection_find_council (
    state, board, find_record (records, CHARTER_KIND_PERSON, "georgia-hawkes")));
}

static void
test_substitutes (void)
{
  g_autoptr(CharterDocument) document = load_example ();
  CharterConnectionRequest request = {
    .name = "Cllr Sam Stand",
    .record = find_handle (document, CHARTER_KIND_ORGANIZATION, "maidstone"),
    .principal = find_handle (document, CHARTER_KIND_PERSON, "alison-broom"),
    .occasion = "one meeting",
  };
  guint64 board = find_handle (document, CHARTER_KIND_ORGANIZATION, "mks-board");
  g_autoptr(GError) error = NULL;
  guint64 handle = charter_connection_add (document, board, CHARTER_CONNECTION_MEMBERS, &request,
                                           &error);
  CharterRecord *membership;

  g_assert_no_error (error);
  g_assert_true (has_row (document, CHARTER_KIND_ORGANIZATION, "mks-board",
                          CHARTER_CONNECTION_MEMBERS,
                          "Cllr Sam Stand / substitute for Alison Broom · one meeting · "
                          "for Maidstone"));
  check_count (document, CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_MEMBERS,
               "11 · 2 substitutes");
  membership = charter_record_set_find_handle (charter_document_get_records (document), handle);
  g_assert_true (charter_record_has_text (membership, "occasion", "one meeting"));

  /* The same again says nothing new; at another meeting it does. */
  request.target = charter_record_get_handle (
    charter_record_set_resolve (charter_document_get_records (document), membership, "person_id"));
  g_assert_cmpuint (charter_connection_add (document, board, CHARTER_CONNECTION_MEMBERS, &request,
                                            &error), ==, 0);
  g_assert_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_CONFLICT);
  g_clear_error (&error);
  charter_document_perform_one (document, "date",
                                charter_edit_new_set (membership, "/start_date",
                                                      g_variant_new_string ("2014-05-06")), NULL);
  g_assert_cmpuint (charter_connection_add (document, board, CHARTER_CONNECTION_MEMBERS, &request,
                                            &error), !=, 0);
  g_assert_no_error (error);

  /* Nobody stands in for somebody who is gone. */
  request.principal = G_MAXUINT64;
  g_assert_cmpuint (charter_connection_add (document, board, CHARTER_CONNECTION_MEMBERS, &request,
                                            &error), ==, 0);
  g_assert_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_GONE);
}

static void
test_line_backwards (void)
{
  g_autoptr(CharterDocument) document = load_example ();
  g_autoptr(GError) error = NULL;
  CharterConnectionRequest request = { find_handle (document, CHARTER_KIND_ORGANIZATION, "swale-os"),
                                       NULL, 0, NULL };
  const CharterConnectionWord *words;
  CharterRecord *subject = find_record (charter_document_get_records (document),
                                        CHARTER_KIND_ORGANIZATION, "mks-board");
  guint n_words;

  words = charter_connection_list_words (subject, CHARTER_CONNECTION_LINES, &n_words);
  for (guint i = 0; i < n_words; i++)
    {
      if (g_str_equal (words[i].title, "is scrutinised by"))
        request.word = &words[i];
    }
  g_assert_nonnull (request.word);
  charter_connection_add (document, charter_record_get_handle (subject), CHARTER_CONNECTION_LINES,
                          &request, &error);
  g_assert_no_error (error);
  g_assert_true (has_row (document, CHARTER_KIND_ORGANIZATION, "mks-board",
                          CHARTER_CONNECTION_LINES,
                          "Swale Overview and Scrutiny Committee scrutinises MKS Board"));
}

/* Somebody new comes with the title apart, and with the membership in one
 * step. */
static void
test_new_member (void)
{
  g_autoptr(CharterDocument) document = load_example ();
  g_autoptr(GError) error = NULL;
  guint64 board = find_handle (document, CHARTER_KIND_ORGANIZATION, "mks-board");
  CharterConnectionWord councillor = { "capacity", "councillor", "councillor", FALSE };
  CharterConnectionRequest request = { 0, "Cllr Zoë Ash",
                                       find_handle (document, CHARTER_KIND_ORGANIZATION, "swale"),
                                       &councillor };
  CharterRecord *membership;
  CharterRecord *person;
  guint64 handle;

  handle = charter_connection_add (document, board, CHARTER_CONNECTION_MEMBERS, &request, &error);
  g_assert_no_error (error);
  membership = charter_record_set_find_handle (charter_document_get_records (document), handle);
  person = charter_record_set_resolve (charter_document_get_records (document), membership,
                                       "person_id");
  g_assert_cmpstr (charter_record_get_name (person), ==, "Zoë Ash");
  g_assert_cmpstr (charter_record_get_text (person, "honorific_prefix"), ==, "Cllr");
  g_assert_cmpstr (charter_record_get_text (membership, "organization_id"), ==, "mks-board");
  g_assert_cmpstr (charter_record_get_text (membership, "on_behalf_of_id"), ==, "swale");
  g_assert_cmpstr (charter_record_get_text (membership, "capacity"), ==, "councillor");

  request.target = charter_record_get_handle (person);
  g_assert_cmpuint (charter_connection_add (document, board, CHARTER_CONNECTION_MEMBERS, &request,
                                            &error), ==, 0);
  g_assert_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_CONFLICT);
  g_assert_true (charter_document_undo (document));
  g_assert_null (charter_record_set_find_handle (charter_document_get_records (document),
                                                 request.target));
}

static void
test_tick (void)
{
  g_autoptr(CharterDocument) document = load_example ();
  g_autoptr(GError) error = NULL;
  guint64 service = find_handle (document, CHARTER_KIND_ORGANIZATION, "human-resources");
  CharterConnectionRequest request = { find_handle (document, CHARTER_KIND_ORGANIZATION,
                                                    "tunbridge-wells"), NULL, 0, NULL };
  CharterRecord *membership;
  guint64 handle;

  handle = charter_connection_add (document, service, CHARTER_CONNECTION_COUNCILS, &request,
                                   &error);
  g_assert_no_error (error);
  membership = charter_record_set_find_handle (charter_document_get_records (document), handle);
  g_assert_null (charter_record_get_value (membership, "role"));
  check_count (document, CHARTER_KIND_ORGANIZATION, "human-resources",
               CHARTER_CONNECTION_COUNCILS, "3 of 10");
  g_assert_true (charter_connection_remove (document, service, CHARTER_CONNECTION_COUNCILS, handle,
                                            request.target, &error));
  check_count (document, CHARTER_KIND_ORGANIZATION, "human-resources",
               CHARTER_CONNECTION_COUNCILS, "2 of 10");
}

/* Who has no id, or one of several with the same, gets one in the same step. */
static void
test_without_id (void)
{
  g_autoptr(CharterDocument) document = parse_document (
    "{'organizations': [{'name': 'Board', 'classification': 'board'}],"
    " 'persons': [{'id': 'p', 'name': 'One'}, {'id': 'p', 'name': 'Two'}]}");
  CharterRecordSet *records = charter_document_get_records (document);
  g_autoptr(GError) error = NULL;
  guint64 board = charter_record_get_handle (
    charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, 0));
  CharterConnectionRequest request = {
    charter_record_get_handle (charter_record_set_get_record (records, CHARTER_KIND_PERSON, 1)),
    NULL, 0, NULL };
  CharterRecord *membership;
  guint64 handle;

  handle = charter_connection_add (document, board, CHARTER_CONNECTION_MEMBERS, &request, &error);
  g_assert_no_error (error);
  records = charter_document_get_records (document);
  membership = charter_record_set_find_handle (records, handle);
  g_assert_cmpuint (charter_record_get_handle (charter_record_set_resolve (records, membership,
                                                                           "person_id")),
                    ==, request.target);
  g_assert_cmpuint (charter_record_get_handle (charter_record_set_resolve (records, membership,
                                                                           "organization_id")),
                    ==, board);
  g_assert_true (charter_document_undo (document));
  g_assert_false (charter_history_can_undo (charter_document_get_history (document)));
}

/* Who holds a seat is a member, whether the membership says so or not, and a
 * seat that nobody holds is vacant. */
static void
test_seats (void)
{
  g_autoptr(CharterDocument) document = parse_document (
    "{'organizations': [{'id': 'b', 'name': 'Board', 'classification': 'board'},"
    "  {'id': 'swale', 'name': 'Swale', 'classification': 'council'}],"
    " 'persons': [{'id': 'p', 'name': 'One'}],"
    " 'posts': [{'id': 's', 'label': 'First seat', 'organization_id': 'b', 'on_behalf_of_id': 'swale'},"
    "  {'id': 't', 'label': 'Second seat', 'organization_id': 'b'},"
    "  {'id': 'u', 'label': 'Third seat', 'organization_id': 'b', 'filled_by_post_id': 'l'},"
    "  {'id': 'l', 'label': 'Leader', 'organization_id': 'swale'}],"
    " 'memberships': [{'person_id': 'p', 'post_id': 's'}]}");

  g_assert_true (has_row (document, CHARTER_KIND_ORGANIZATION, "b", CHARTER_CONNECTION_MEMBERS,
                          "One / First seat"));
  g_assert_true (has_row (document, CHARTER_KIND_ORGANIZATION, "b", CHARTER_CONNECTION_SEATS,
                          "First seat / One · for Swale"));
  g_assert_true (has_row (document, CHARTER_KIND_ORGANIZATION, "b", CHARTER_CONNECTION_SEATS,
                          "Second seat / vacant"));
  g_assert_true (has_row (document, CHARTER_KIND_ORGANIZATION, "b", CHARTER_CONNECTION_SEATS,
                          "Third seat / vacant · filled by whoever is Leader"));
  g_assert_true (has_row (document, CHARTER_KIND_POST, "l", CHARTER_CONNECTION_FILLS,
                          "Third seat / vacant · Board"));
  g_assert_true (has_row (document, CHARTER_KIND_PERSON, "p", CHARTER_CONNECTION_SITS_ON,
                          "Board"));
}

/* Every record that names another stands in one of its sections. */
static void
test_nothing_is_left_out (void)
{
  g_autoptr(CharterDocument) document = load_example ();
  CharterRecordSet *records = charter_document_get_records (document);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_MEMBERSHIP); i++)
    {
      static const char *const fields[] = { "organization_id", "person_id", "member", "post_id" };
      CharterRecord *membership = charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP,
                                                                 i);

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          CharterRecord *named = charter_record_set_resolve (records, membership, fields[j]);
          g_autoptr(CharterConnections) connections = NULL;
          gboolean found = named == NULL;

          if (named != NULL)
            connections = connect_to (document, charter_record_get_kind (named),
                                      charter_record_get_id (named));
          for (guint k = 0; !found && k < charter_connections_get_n_sections (connections); k++)
            {
              CharterConnectionForm form =
                charter_connection_kind_get (charter_connections_get_id (connections, k))->form;

              found = form == CHARTER_CONNECTION_FORM_TICKS ||
                      charter_connections_get_id (connections, k) == CHARTER_CONNECTION_POSTS;
              for (guint l = 0; !found && l < charter_connections_get_n_rows (connections, k); l++)
                found = charter_connections_get_row (connections, k, l)->record == membership;
            }
          g_assert_true (found);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/connections/example", test_example);
  g_test_add_func ("/connections/ticks", test_ticks);
  g_test_add_func ("/connections/adding", test_adding);
  g_test_add_func ("/connections/adding-chosen", test_adding_chosen);
  g_test_add_func ("/connections/new-by-name", test_new_by_name);
  g_test_add_func ("/connections/principals", test_principals);
  g_test_add_func ("/connections/substitutes", test_substitutes);
  g_test_add_func ("/connections/line-backwards", test_line_backwards);
  g_test_add_func ("/connections/new-member", test_new_member);
  g_test_add_func ("/connections/tick", test_tick);
  g_test_add_func ("/connections/without-id", test_without_id);
  g_test_add_func ("/connections/seats", test_seats);
  g_test_add_func ("/connections/nothing-is-left-out", test_nothing_is_left_out);

  return g_test_run ();
}
