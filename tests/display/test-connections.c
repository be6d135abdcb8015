/* test-connections.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/application.h"
#include "app/connection-entry.h"
#include "app/connection-row.h"
#include "app/connection-section.h"
#include "app/details.h"
#include "app/field-row.h"
#include "app/window.h"

#include "example.h"
#include "open-window.h"

#include <glib/gstdio.h>

/* Longer than anything takes on a busy machine, microseconds. */
#define PATIENCE (20 * G_USEC_PER_SEC)

#define N_MANY 2000

typedef void (*BodyFunc) (CharterWindow *window);
typedef gboolean (*ConditionFunc) (gpointer data);

static gboolean
tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
spin_until (ConditionFunc condition,
            gpointer      data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint source = g_timeout_add (5, tick, NULL);

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static gboolean
has_window (gpointer application)
{
  return find_open_window (application) != NULL;
}

static void
open_cb (GApplication *application,
         gpointer      files,
         int           n_files,
         const char   *hint,
         BodyFunc     *body)
{
  CharterWindow *window;

  spin_until (has_window, application);
  window = find_open_window (application);
  (*body) (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
run_on (const char *path,
        BodyFunc    body)
{
  CharterApplication *application = charter_application_new (G_APPLICATION_NON_UNIQUE);
  char *arguments[] = { (char *) "test", (char *) path, NULL };

  g_signal_connect_after (application, "open", G_CALLBACK (open_cb), &body);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 2, arguments), ==, 0);
  g_assert_finalize_object (application);
}

static void
run_example (gconstpointer body)
{
  g_autofree char *path = copy_example ();

  run_on (path, (BodyFunc) body);
}

static CharterDocument *
get_document (CharterWindow *window)
{
  return charter_file_get_document (charter_window_get_file (window));
}

static CharterRecord *
find_record (CharterWindow *window,
             CharterKindId  kind,
             const char    *id)
{
  CharterRecord *record =
    charter_record_set_find_id (charter_document_get_records (get_document (window)), kind, id);

  g_assert_nonnull (record);
  return record;
}

static void
choose (CharterWindow *window,
        CharterKindId  kind,
        const char    *id)
{
  charter_selection_set_handle (charter_window_get_selection (window),
                                charter_record_get_handle (find_record (window, kind, id)));
}

static GtkWidget *
find_named (GtkWidget  *from,
            const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (from)), id) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_widget (GtkWidget *from,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_section (CharterWindow       *window,
              CharterConnectionId  id)
{
  GtkWidget *section = find_widget (find_widget (GTK_WIDGET (window), CHARTER_TYPE_DETAILS),
                                    CHARTER_TYPE_CONNECTION_SECTION);

  while (section != NULL &&
         charter_connection_section_get_id (CHARTER_CONNECTION_SECTION (section)) != id)
    section = gtk_widget_get_next_sibling (section);
  g_assert_nonnull (section);
  return section;
}

static CharterConnectionRow *
get_row (GtkWidget *section,
         int        position)
{
  GtkListBoxRow *row =
    gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_named (section, "list")), position);

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
  return gtk_label_get_text (GTK_LABEL (find_named (from, id)));
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
  GtkWidget *button = find_named (from, id);

  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
press_on (GtkWidget *widget,
          guint      key)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
      if (handled)
        return TRUE;
    }
  return FALSE;
}

static void
undo (CharterWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
}

static gboolean
can_undo (CharterWindow *window)
{
  return charter_history_can_undo (charter_document_get_history (get_document (window)));
}

static void
check_board (CharterWindow *window)
{
  GtkWidget *section;
  CharterConnectionRow *row;

  choose (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  section = find_section (window, CHARTER_CONNECTION_MEMBERS);
  g_assert_cmpint (count_rows (section), ==, 12);
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
  guint64 board = charter_record_get_handle (find_record (window, CHARTER_KIND_ORGANIZATION,
                                                          "mks-board"));
  guint64 person = charter_record_get_handle (find_record (window, CHARTER_KIND_PERSON,
                                                           "alison-broom"));
  guint64 membership = charter_record_get_handle (find_record (window, CHARTER_KIND_MEMBERSHIP,
                                                               "mks-board-alison-broom"));
  GtkWidget *section;

  choose (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  section = find_section (window, CHARTER_CONNECTION_MEMBERS);
  g_signal_emit_by_name (find_named (section, "list"), "row-activated",
                         find_row (section, "Alison Broom"));
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, person);

  section = find_section (window, CHARTER_CONNECTION_SITS_ON);
  click (GTK_WIDGET (find_row (section, "MKS Board")), "edit");
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, membership);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, person);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, board);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, board);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.forward", NULL);
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, person);

  /* What has been deleted since is passed over. */
  choose (window, CHARTER_KIND_ORGANIZATION, "audit");
  g_assert_true (charter_document_perform_one (get_document (window), "delete",
                                               charter_edit_new_drop (
                                                 find_record (window, CHARTER_KIND_PERSON,
                                                              "alison-broom")), NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, board);
}

static void
enter (GtkWidget  *section,
       const char *name)
{
  GtkWidget *entry;

  click (section, "add");
  entry = find_widget (section, CHARTER_TYPE_CONNECTION_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (find_named (entry, "name")), name);
  g_signal_emit_by_name (find_named (entry, "name"), "activate");
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
  choose (window, kind, subject);
  before = charter_selection_get_handle (selection);
  section = find_section (window, id);
  n_rows = count_rows (section);
  enter (section, name);
  g_assert_cmpint (count_rows (section), ==, n_rows + 1);
  row = find_row (section, title);
  g_assert_nonnull (row);

  g_signal_emit_by_name (find_named (section, "list"), "row-activated", row);
  g_assert_cmpuint (charter_selection_get_handle (selection), !=, before);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpuint (charter_selection_get_handle (selection), ==, before);

  section = find_section (window, id);
  g_assert_true (press_on (GTK_WIDGET (find_row (section, title)), GDK_KEY_Delete));
  g_assert_cmpint (count_rows (section), ==, n_rows);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), section));
  undo (window);
  g_assert_cmpint (count_rows (section), ==, n_rows + 1);
  undo (window);
  g_assert_cmpint (count_rows (section), ==, n_rows);
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

/* What has a form of its own is made and gone to. */
static gboolean
is_editing_details (CharterWindow *window)
{
  GtkWidget *details = find_widget (GTK_WIDGET (window), CHARTER_TYPE_DETAILS);
  GtkWidget *first = find_widget (details, CHARTER_TYPE_FIELD_ROW);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_is_ancestor (focus, first);
}

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

      choose (window, CHARTER_KIND_ORGANIZATION, "swale");
      section = find_section (window, ids[i]);
      n_rows = count_rows (section);
      click (section, "add");
      made = charter_record_set_find_handle (
        charter_document_get_records (get_document (window)),
        charter_selection_get_handle (selection));
      g_assert_cmpint (charter_record_get_kind (made), ==,
                       charter_connection_kind_get (ids[i])->kind);
      g_assert_true (is_editing_details (window));
      gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
      section = find_section (window, ids[i]);
      g_assert_cmpint (count_rows (section), ==, n_rows + 1);
      undo (window);
      g_assert_cmpint (count_rows (section), ==, n_rows);
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

  choose (window, CHARTER_KIND_ORGANIZATION, "mkip-board");
  section = find_section (window, CHARTER_CONNECTION_MEMBERS);
  g_assert_cmpint (count_rows (section), ==, 0);
  click (section, "add");
  entry = find_widget (section, CHARTER_TYPE_CONNECTION_ENTRY);
  name = find_named (entry, "name");
  council = find_named (entry, "record_choice");
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
      g_assert_true (press_on (council, i == 4 ? GDK_KEY_t : GDK_KEY_s));
      g_assert_true (press_on (council, GDK_KEY_Return));
    }
  g_assert_cmpint (count_rows (section), ==, 11);
  g_assert_cmpstr (get_text (get_row (section, 3), "title"), ==, "Member 3");
  g_assert_cmpstr (get_text (get_row (section, 3), "note"), ==, "for Swale");
  g_assert_cmpstr (get_text (get_row (section, 6), "note"), ==, "for Tunbridge Wells");
  g_assert_true (press_on (entry, GDK_KEY_Escape));
  g_assert_null (find_widget (section, CHARTER_TYPE_CONNECTION_ENTRY));
  for (guint i = 0; i < 11; i++)
    undo (window);
  g_assert_false (can_undo (window));
}

static void
check_problems (CharterWindow *window)
{
  GtkWidget *section;
  GtkWidget *entry;

  choose (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  section = find_section (window, CHARTER_CONNECTION_LINES);
  enter (section, "nothing of this name");
  entry = find_widget (section, CHARTER_TYPE_CONNECTION_ENTRY);
  g_assert_true (gtk_widget_get_visible (find_named (entry, "problem")));
  gtk_editable_set_text (GTK_EDITABLE (find_named (entry, "name")), "mkip b");
  g_assert_false (gtk_widget_get_visible (find_named (entry, "problem")));

  section = find_section (window, CHARTER_CONNECTION_MEMBERS);
  enter (section, "Georgia Hawkes");
  entry = find_widget (section, CHARTER_TYPE_CONNECTION_ENTRY);
  g_assert_cmpstr (get_text (entry, "problem"), ==, "Georgia Hawkes is listed here already.");
  g_assert_false (can_undo (window));
}

static GtkCheckButton *
get_tick (GtkWidget  *section,
          const char *title)
{
  return GTK_CHECK_BUTTON (find_named (GTK_WIDGET (find_row (section, title)), "tick"));
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

  choose (window, CHARTER_KIND_ORGANIZATION, "audit");
  section = find_section (window, CHARTER_CONNECTION_COUNCILS);
  g_assert_cmpint (count_rows (section), ==, 4);
  click (section, "more");
  g_assert_cmpint (count_rows (section), ==, 10);
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
  spin_until (has_question, &question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  spin_until (is_ticked, get_tick (section, "Swale Borough Council"));
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

  choose (window, CHARTER_KIND_ORGANIZATION, "b");
  section = find_section (window, CHARTER_CONNECTION_PEOPLE);
  g_assert_cmpint (count_rows (section), ==, 50);
  g_test_message ("shown in %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (find_named (section, "more"))), ==,
                   "Show all 2000");

  start = g_get_monotonic_time ();
  enter (section, "Somebody new");
  g_test_message ("added in %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpstr (get_text (section, "count"), ==, "2001");
  undo (window);

  start = g_get_monotonic_time ();
  click (section, "more");
  g_test_message ("all shown in %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpint (count_rows (section), ==, N_MANY);
}

/* Where there is no body yet, the choice of one is empty. */
static void
check_nothing_to_choose (CharterWindow *window)
{
  GtkWidget *section;
  GtkWidget *choice;

  choose (window, CHARTER_KIND_ORGANIZATION, "b");
  section = find_section (window, CHARTER_CONNECTION_REPRESENTATIVES);
  click (section, "add");
  choice = find_named (section, "record_choice");
  g_assert_cmpuint (g_list_model_get_n_items (
                      gtk_drop_down_get_model (GTK_DROP_DOWN (choice))), ==, 0);
  g_assert_false (press_on (choice, GDK_KEY_b));
  g_assert_false (press_on (choice, GDK_KEY_o));
}

static void
test_nothing_to_choose (void)
{
  g_autofree char *path = write_many ();

  run_on (path, check_nothing_to_choose);
  g_remove (path);
}

static void
test_many (void)
{
  g_autofree char *path = write_many ();

  run_on (path, check_many);
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
  g_test_add_data_func ("/connections/problems", check_problems, run_example);
  g_test_add_data_func ("/connections/ticks", check_ticks, run_example);
  g_test_add_func ("/connections/nothing-to-choose", test_nothing_to_choose);
  g_test_add_func ("/connections/many", test_many);

  return g_test_run ();
}
