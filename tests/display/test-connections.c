/* test-connections.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/connection-entry.h"
#include "app/details/connection-row.h"
#include "app/details/connection-section.h"
#include "app/details/details.h"
#include "app/details/field-row.h"
#include "app/records/record-group.h"
#include "app/window/application.h"
#include "app/window/window.h"

#include "display-test.h"

#include <glib/gstdio.h>

#define N_MANY 2000

static void
run_example (gconstpointer body)
{
  charter_test_run_example ((CharterTestBody) body);
}

static GtkWidget *
find_section (CharterWindow       *window,
              CharterConnectionId  id)
{
  GtkWidget *details = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DETAILS);
  GtkWidget *section = charter_test_find_type (details, CHARTER_TYPE_CONNECTION_SECTION);

  while (section != NULL &&
         charter_connection_section_get_id (CHARTER_CONNECTION_SECTION (section)) != id)
    section = gtk_widget_get_next_sibling (section);
  g_assert_nonnull (section);
  /* Rows out of sight are made when there is time. */
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  return section;
}

static CharterConnectionRow *
get_row (GtkWidget *section,
         int        position)
{
  GtkListBoxRow *row =
    gtk_list_box_get_row_at_index (GTK_LIST_BOX (charter_test_find_id (section, "list")), position);

  return row != NULL ? CHARTER_CONNECTION_ROW (row) : NULL;
}

static int
count_rows (GtkWidget *section)
{
  int n_rows = 0;

  while (get_row (section, n_rows) != NULL)
    n_rows++;
  return n_rows;
}

static const char *
get_text (gpointer    from,
          const char *id)
{
  return gtk_label_get_text (GTK_LABEL (charter_test_find_id (from, id)));
}

static CharterConnectionRow *
find_row (GtkWidget  *section,
          const char *title)
{
  CharterConnectionRow *row;

  for (int i = 0; (row = get_row (section, i)) != NULL; i++)
    {
      if (g_str_equal (get_text (row, "title"), title))
        return row;
    }
  return NULL;
}

static void
click (GtkWidget  *from,
       const char *id)
{
  GtkWidget *button = charter_test_find_id (from, id);

  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
undo (CharterWindow *window)
{
  charter_test_activate (window, "win.undo");
}

static gboolean
can_undo (CharterWindow *window)
{
  return charter_history_can_undo (
    charter_document_get_history (charter_test_get_document (window)));
}

static void
check_board (CharterWindow *window)
{
  GtkWidget *section;
  CharterConnectionRow *row;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  section = find_section (window, CHARTER_CONNECTION_MEMBERS);
  charter_test_spin_until (count_rows (section) == 12);
  g_assert_cmpstr (get_text (section, "count"), ==, "11 · 1 substitute");
  row = find_row (section, "Lee Colyer");
  g_assert_nonnull (row);
  g_assert_true (row == get_row (section, 11));
  g_assert_cmpstr (get_text (row, "note"), ==,
                   "substitute for William Benson · for Tunbridge Wells");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Lee Colyer, substitute for William Benson · "
                                       "for Tunbridge Wells");
}

/* From a body to a person, to the membership, and all the way back. */
static void
check_going (CharterWindow *window)
{
  CharterSelection *selection = charter_window_get_selection (window);
  guint64 board = charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  guint64 person = charter_test_find_handle (window, CHARTER_KIND_PERSON, "alison-broom");
  guint64 membership = charter_test_find_handle (window, CHARTER_KIND_MEMBERSHIP,
                                                 "mks-board-alison-broom");
  GtkWidget *section;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  section = find_section (window, CHARTER_CONNECTION_MEMBERS);
  g_signal_emit_by_name (charter_test_find_id (section, "list"), "row-activated",
                         find_row (section, "Alison Broom"));
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, person);

  section = find_section (window, CHARTER_CONNECTION_SITS_ON);
  click (GTK_WIDGET (find_row (section, "MKS Board")), "edit");
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, membership);

  charter_test_activate (window, "win.back");
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, person);
  charter_test_activate (window, "win.back");
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, board);
  charter_test_activate (window, "win.back");
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, board);
  charter_test_activate (window, "win.forward");
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, person);

  /* What has been deleted since is passed over. */
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "audit");
  g_assert_true (charter_document_perform_one (
    charter_test_get_document (window), "delete",
    charter_edit_new_drop (charter_test_find_record (window, CHARTER_KIND_PERSON, "alison-broom")),
    NULL));
  charter_test_activate (window, "win.back");
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, board);
}

static void
enter (GtkWidget  *section,
       const char *name)
{
  GtkWidget *entry;

  click (section, "add");
  entry = charter_test_find_type (section, CHARTER_TYPE_CONNECTION_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (entry, "name")), name);
  g_signal_emit_by_name (charter_test_find_id (entry, "name"), "activate");
}

/* Adds by name, looks whether it is there, goes to it, comes back, removes it
 * and undoes both: one step each. */
static void
check_adding (CharterWindow       *window,
              CharterKindId        kind,
              const char          *subject,
              CharterConnectionId  id,
              const char          *name,
              const char          *title)
{
  CharterSelection *selection = charter_window_get_selection (window);
  CharterConnectionRow *row;
  GtkWidget *section;
  guint64 before;
  int n_rows;

  g_test_message ("%s of %s", charter_connection_kind_get (id)->key, subject);
  charter_test_select (window, kind, subject);
  before = charter_selection_get_handle (selection);
  section = find_section (window, id);
  n_rows = count_rows (section);
  enter (section, name);
  charter_test_spin_until (count_rows (section) == n_rows + 1);
  row = find_row (section, title);
  g_assert_nonnull (row);

  g_signal_emit_by_name (charter_test_find_id (section, "list"), "row-activated", row);
  g_assert_cmpuint (charter_selection_get_handle (selection), !=, before);
  charter_test_activate (window, "win.back");
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, before);

  section = find_section (window, id);
  g_assert_true (charter_test_press (GTK_WIDGET (find_row (section, title)), GDK_KEY_Delete));
  charter_test_spin_until (count_rows (section) == n_rows);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), section));
  undo (window);
  charter_test_spin_until (count_rows (section) == n_rows + 1);
  undo (window);
  charter_test_spin_until (count_rows (section) == n_rows);
  g_assert_false (can_undo (window));
}

static void
check_sections (CharterWindow *window)
{
  static const struct
  {
    CharterKindId        kind;
    const char          *subject;
    CharterConnectionId  id;
    const char          *name;  /* as it is typed: capitals, accents and hyphens do not count */
    const char          *title;
  } cases[] = {
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_MEMBERS,
      "paul TAYLOR", "Paul Taylor" },
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_MEMBERS,
      "Zoë Ash-Green", "Zoë Ash-Green" },
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_SEATS,
      "First seat", "First seat" },
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_PARTS,
      "Working party", "Working party" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_BODIES,
      "Audit Committee", "Audit Committee" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_TAKES_PART_IN,
      "revenues and benefits", "Revenues and Benefits" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_PARTNER_IN,
      "Licensing Partnership", "Licensing Partnership" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_REPRESENTATIVES,
      "Jane Clarke", "Jane Clarke" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_POSTS, "Treasurer", "Treasurer" },
    { CHARTER_KIND_ORGANIZATION, "swale", CHARTER_CONNECTION_PEOPLE,
      "Jane Clarke", "Jane Clarke" },
    { CHARTER_KIND_ORGANIZATION, "mks", CHARTER_CONNECTION_SERVICES, "Parks", "Parks" },
    { CHARTER_KIND_PERSON, "jane-clarke", CHARTER_CONNECTION_SITS_ON, "mks board", "MKS Board" },
    { CHARTER_KIND_PERSON, "jane-clarke", CHARTER_CONNECTION_HOLDS, "leader of swale",
      "Leader of Swale" },
    { CHARTER_KIND_POST, "leader-swale", CHARTER_CONNECTION_HOLDERS, "Cllr Roger Truelove",
      "Cllr Roger Truelove" },
    { CHARTER_KIND_POST, "leader-swale", CHARTER_CONNECTION_FILLED_BY, "MKS Director",
      "MKS Director" },
    { CHARTER_KIND_AGREEMENT, "memorandum-of-understanding", CHARTER_CONNECTION_COVERS, "ict",
      "ICT" },
    { CHARTER_KIND_AGREEMENT, "memorandum-of-understanding", CHARTER_CONNECTION_PARTIES,
      "ashford borough council", "Ashford Borough Council" },
    { CHARTER_KIND_ORGANIZATION, "mks-board", CHARTER_CONNECTION_LINES, "mkip",
      "MKS Board reports to Mid Kent Improvement Partnership" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_adding (window, cases[i].kind, cases[i].subject, cases[i].id, cases[i].name,
                  cases[i].title);
}

static gboolean
is_editing_details (CharterWindow *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, CHARTER_TYPE_FIELD_ROW) != NULL;
}

/* What has a form of its own is made and gone to. */
static void
check_records (CharterWindow *window)
{
  static const CharterConnectionId ids[] = {
    CHARTER_CONNECTION_PARTY_TO, CHARTER_CONNECTION_CONTRIBUTIONS, CHARTER_CONNECTION_EVENTS,
    CHARTER_CONNECTION_CLAIMS,
  };
  CharterSelection *selection = charter_window_get_selection (window);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GtkWidget *section;
      CharterRecord *made;
      int n_rows;

      charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
      section = find_section (window, ids[i]);
      n_rows = count_rows (section);
      click (section, "add");
      made = charter_record_set_find_handle (
        charter_test_get_records (window),
        charter_selection_get_handle (selection));
      g_assert_cmpint (charter_record_get_kind (made), ==,
                       charter_connection_kind_get (ids[i])->kind);
      g_assert_true (is_editing_details (window));
      charter_test_activate (window, "win.back");
      section = find_section (window, ids[i]);
      charter_test_spin_until (count_rows (section) == n_rows + 1);
      undo (window);
      charter_test_spin_until (count_rows (section) == n_rows);
      g_assert_false (can_undo (window));
    }
}

/* Eleven members by keys alone: name, Tab, council, Enter, the next one. */
static void
check_keys (CharterWindow *window)
{
  GtkWidget *section;
  GtkWidget *entry;
  GtkWidget *name;
  GtkWidget *council;
  GtkWidget *focus;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "mkip-board");
  section = find_section (window, CHARTER_CONNECTION_MEMBERS);
  charter_test_spin_until (count_rows (section) == 0);
  click (section, "add");
  entry = charter_test_find_type (section, CHARTER_TYPE_CONNECTION_ENTRY);
  name = charter_test_find_id (entry, "name");
  council = charter_test_find_id (entry, "record_choice");
  for (guint i = 0; i < 11; i++)
    {
      g_autofree char *person = g_strdup_printf ("Member %u", i);

      focus = gtk_root_get_focus (GTK_ROOT (window));
      g_assert_true (gtk_widget_is_ancestor (focus, name));
      gtk_editable_set_text (GTK_EDITABLE (name), person);
      if (i % 4 != 0)
        {
          /* The council of the one before stays. */
          g_signal_emit_by_name (name, "activate");
          continue;
        }
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      focus = gtk_root_get_focus (GTK_ROOT (window));
      g_assert_true (gtk_widget_is_ancestor (focus, council));
      g_assert_true (charter_test_press (council, i == 4 ? GDK_KEY_t : GDK_KEY_s));
      g_assert_true (charter_test_press (council, GDK_KEY_Return));
    }
  charter_test_spin_until (count_rows (section) == 11);
  g_assert_cmpstr (get_text (get_row (section, 3), "title"), ==, "Member 3");
  g_assert_cmpstr (get_text (get_row (section, 3), "note"), ==, "for Swale");
  g_assert_cmpstr (get_text (get_row (section, 6), "note"), ==, "for Tunbridge Wells");
  g_assert_true (charter_test_press (entry, GDK_KEY_Escape));
  g_assert_null (charter_test_find_type (section, CHARTER_TYPE_CONNECTION_ENTRY));
  for (guint i = 0; i < 11; i++)
    undo (window);
  g_assert_false (can_undo (window));
}

/* Who stands in, for whom and when, by keys alone; the council is that of
 * whom they stand in for. */
static void
check_substitute (CharterWindow *window)
{
  GtkWidget *section;
  GtkWidget *entry;
  GtkWidget *name;
  GtkWidget *principal;
  GtkWidget *occasion;
  CharterConnectionRow *row;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  section = find_section (window, CHARTER_CONNECTION_MEMBERS);
  click (section, "add");
  entry = charter_test_find_type (section, CHARTER_TYPE_CONNECTION_ENTRY);
  name = charter_test_find_id (entry, "name");
  principal = charter_test_find_id (entry, "principal_choice");
  occasion = charter_test_find_id (entry, "occasion_choice");
  g_assert_true (gtk_widget_get_visible (principal));
  g_assert_false (gtk_widget_is_sensitive (occasion));
  gtk_editable_set_text (GTK_EDITABLE (name), "Sam Stand");
  gtk_widget_grab_focus (principal);
  g_assert_true (charter_test_press (principal, GDK_KEY_l));
  g_assert_true (gtk_widget_is_sensitive (occasion));
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), occasion));
  g_assert_true (charter_test_press (occasion, GDK_KEY_o));
  g_assert_true (charter_test_press (occasion, GDK_KEY_Return));
  row = find_row (section, "Sam Stand");
  g_assert_nonnull (row);
  g_assert_cmpstr (get_text (row, "note"), ==,
                   "substitute for Larissa Reed · one meeting · for Swale");
  g_assert_cmpstr (get_text (section, "count"), ==, "11 · 2 substitutes");
  /* The next one is a member again. */
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (principal)), ==, 0);
  g_assert_false (gtk_widget_is_sensitive (occasion));
  undo (window);
  g_assert_false (can_undo (window));

  /* Where nobody sits nobody can stand in. */
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "mkip-board");
  section = find_section (window, CHARTER_CONNECTION_MEMBERS);
  click (section, "add");
  g_assert_false (gtk_widget_is_sensitive (charter_test_find_id (section, "principal_choice")));
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  section = find_section (window, CHARTER_CONNECTION_PEOPLE);
  click (section, "add");
  g_assert_false (gtk_widget_get_visible (charter_test_find_id (section, "principal_choice")));
}

/* It is about what is selected, and what is typed stands for the first words;
 * a second one is about the same. */
static void
check_statement (CharterWindow *window)
{
  guint64 kent = charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, "kent");
  CharterSelection *selection = charter_window_get_selection (window);
  guint64 first = 0;

  charter_selection_set_handle (selection, kent);
  for (guint i = 0; i < 2; i++)
    {
      CharterRecord *claim;
      GtkWidget *focus;
      GtkTextBuffer *buffer;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.add", "i", CHARTER_RECORD_GROUP_CLAIMS);
      claim = charter_record_set_find_handle (charter_test_get_records (window),
                                              charter_selection_get_handle (selection));
      g_assert_cmpint (charter_record_get_kind (claim), ==, CHARTER_KIND_CLAIM);
      g_assert_cmpuint (charter_record_get_handle (
                          charter_record_set_resolve (charter_test_get_records (window), claim,
                                                      "about")), ==, kent);
      charter_test_spin_until (GTK_IS_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (window))));
      focus = gtk_root_get_focus (GTK_ROOT (window));
      buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
      g_assert_true (gtk_text_buffer_delete_selection (buffer, TRUE, TRUE));
      gtk_text_buffer_insert_at_cursor (buffer, "An opportunity.", -1);
      claim = charter_record_set_find_handle (charter_test_get_records (window),
                                              charter_selection_get_handle (selection));
      g_assert_cmpstr (charter_record_get_text (claim, "statement"), ==, "An opportunity.");
      first = i == 0 ? charter_record_get_handle (claim) : first;
    }
  g_assert_cmpuint (charter_selection_get_handle (selection), !=, first);
}

static void
check_problems (CharterWindow *window)
{
  GtkWidget *section;
  GtkWidget *entry;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  section = find_section (window, CHARTER_CONNECTION_LINES);
  enter (section, "nothing of this name");
  entry = charter_test_find_type (section, CHARTER_TYPE_CONNECTION_ENTRY);
  g_assert_true (gtk_widget_get_visible (charter_test_find_id (entry, "problem")));
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (entry, "name")), "mkip b");
  g_assert_false (gtk_widget_get_visible (charter_test_find_id (entry, "problem")));

  section = find_section (window, CHARTER_CONNECTION_MEMBERS);
  enter (section, "Georgia Hawkes");
  entry = charter_test_find_type (section, CHARTER_TYPE_CONNECTION_ENTRY);
  g_assert_cmpstr (get_text (entry, "problem"), ==, "Georgia Hawkes is listed here already.");
  g_assert_false (can_undo (window));
}

static GtkCheckButton *
get_tick (GtkWidget  *section,
          const char *title)
{
  return GTK_CHECK_BUTTON (charter_test_find_id (GTK_WIDGET (find_row (section, title)), "tick"));
}

static gboolean
has_question (gpointer user_data)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        {
          *(GtkWindow **) user_data = window;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_ticked (gpointer tick_button)
{
  return gtk_check_button_get_active (tick_button);
}

static void
check_ticks (CharterWindow *window)
{
  GtkWindow *question = NULL;
  GtkWidget *section;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "audit");
  section = find_section (window, CHARTER_CONNECTION_COUNCILS);
  charter_test_spin_until (count_rows (section) == 4);
  click (section, "more");
  charter_test_spin_until (count_rows (section) == 10);
  gtk_check_button_set_active (get_tick (section, "Kent County Council"), TRUE);
  g_assert_cmpstr (get_text (section, "count"), ==, "5 of 10");
  g_assert_true (gtk_check_button_get_active (get_tick (section, "Kent County Council")));
  gtk_check_button_set_active (get_tick (section, "Kent County Council"), FALSE);
  g_assert_cmpstr (get_text (section, "count"), ==, "4 of 10");
  undo (window);
  undo (window);
  g_assert_false (can_undo (window));

  /* What is dated may have ended. */
  gtk_check_button_set_active (get_tick (section, "Swale Borough Council"), FALSE);
  charter_test_spin_until (has_question (&question));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  charter_test_spin_until (is_ticked (get_tick (section, "Swale Borough Council")));
  g_assert_false (can_undo (window));
}

static char *
write_many (void)
{
  GString *text = g_string_new ("{\"organizations\": [{\"id\": \"b\", \"name\": \"Council\", "
                                "\"classification\": \"council\"}], \"persons\": [");
  char *path = NULL;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "%s{\"id\": \"p%u\", \"name\": \"Person %u\"}", i > 0 ? "," : "",
                            i, i);
  g_string_append (text, "], \"memberships\": [");
  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "%s{\"person_id\": \"p%u\", \"organization_id\": \"b\"}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "]}\n");
  g_close (g_file_open_tmp ("many-XXXXXX.partnership.json", &path, NULL), NULL);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  g_string_free (text, TRUE);
  return path;
}

static void
check_many (CharterWindow *window)
{
  GtkWidget *section;
  gint64 start = g_get_monotonic_time ();

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "b");
  section = find_section (window, CHARTER_CONNECTION_PEOPLE);
  charter_test_spin_until (count_rows (section) == 50);
  g_test_message ("shown in %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (charter_test_find_id (section, "more"))), ==,
                   "Show all 2000");

  start = g_get_monotonic_time ();
  enter (section, "Somebody new");
  g_test_message ("added in %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpstr (get_text (section, "count"), ==, "2001");
  undo (window);

  start = g_get_monotonic_time ();
  click (section, "more");
  charter_test_spin_until (get_row (section, N_MANY - 1) != NULL);
  g_test_message ("all shown in %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpint (count_rows (section), ==, N_MANY);
}

/* Where there is no body yet, the choice of one is empty. */
static void
check_nothing_to_choose (CharterWindow *window)
{
  GtkWidget *section;
  GtkWidget *choice;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "b");
  section = find_section (window, CHARTER_CONNECTION_REPRESENTATIVES);
  click (section, "add");
  choice = charter_test_find_id (section, "record_choice");
  g_assert_cmpuint (g_list_model_get_n_items (
                      gtk_drop_down_get_model (GTK_DROP_DOWN (choice))), ==, 0);
  g_assert_false (charter_test_press (choice, GDK_KEY_b));
  g_assert_false (charter_test_press (choice, GDK_KEY_o));
}

static void
test_nothing_to_choose (void)
{
  g_autofree char *path = write_many ();

  charter_test_run_body (path, check_nothing_to_choose);
  g_remove (path);
}

static void
test_many (void)
{
  g_autofree char *path = write_many ();

  charter_test_run_body (path, check_many);
  g_remove (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/connections/board", check_board, run_example);
  g_test_add_data_func ("/connections/going", check_going, run_example);
  g_test_add_data_func ("/connections/sections", check_sections, run_example);
  g_test_add_data_func ("/connections/records", check_records, run_example);
  g_test_add_data_func ("/connections/keys", check_keys, run_example);
  g_test_add_data_func ("/connections/substitute", check_substitute, run_example);
  g_test_add_data_func ("/connections/statement", check_statement, run_example);
  g_test_add_data_func ("/connections/problems", check_problems, run_example);
  g_test_add_data_func ("/connections/ticks", check_ticks, run_example);
  g_test_add_func ("/connections/nothing-to-choose", test_nothing_to_choose);
  g_test_add_func ("/connections/many", test_many);

  return g_test_run ();
}
