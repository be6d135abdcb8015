/* test-annual-window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/annual-window.h"

#include "app/diagrams/diagram-menu.h"
#include "app/questions/annual-row.h"
#include "formats/partnership-json.h"

#include "document-test.h"

/* The rows of Swale in the example. */
enum
{
  ROW_LEADER,
  ROW_CHAIR,
  ROW_MEMBER,
  N_ROWS = 6,
};

static const char with_office[] =
  "{\"format_version\": 1, \"organizations\": ["
  "  {\"id\": \"vale\", \"name\": \"Vale Council\", \"classification\": \"council\"},"
  "  {\"id\": \"board\", \"name\": \"Joint Board\", \"classification\": \"board\"}"
  " ], \"persons\": [{\"id\": \"mike\", \"name\": \"Mike Baldock\"}"
  " ], \"posts\": ["
  "  {\"id\": \"leader\", \"label\": \"Leader of Vale\", \"organization_id\": \"vale\"},"
  "  {\"id\": \"seat\", \"label\": \"Seat\", \"organization_id\": \"board\","
  "   \"on_behalf_of_id\": \"vale\", \"filled_by_post_id\": \"leader\"},"
  "  {\"id\": \"second\", \"label\": \"Second seat\", \"organization_id\": \"board\","
  "   \"on_behalf_of_id\": \"vale\"}"
  " ], \"memberships\": ["
  "  {\"id\": \"m\", \"person_id\": \"mike\", \"organization_id\": \"vale\", \"post_id\": \"leader\","
  "   \"capacity\": \"councillor\", \"start_date\": \"2020\"}"
  " ]}\n";

static GtkWidget *
open_annual (CharterWindow *window,
             const char    *council,
             const char    *date)
{
  GtkWidget *annual;

  charter_test_select (window, CHARTER_KIND_ORGANIZATION, council);
  charter_test_activate (window, "win.annual-council");
  annual = charter_test_find_toplevel (CHARTER_TYPE_ANNUAL_WINDOW);
  g_assert_nonnull (annual);
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (annual, "date")), date);
  return annual;
}

static guint
count_rows (GtkWidget *annual)
{
  guint n_rows = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (charter_test_find_id (annual, "grid"));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    n_rows++;
  return n_rows;
}

static GtkWidget *
find_row (GtkWidget *annual,
          guint      number)
{
  GtkWidget *row = gtk_widget_get_first_child (charter_test_find_id (annual, "grid"));

  for (guint i = 0; i < number && row != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* The rows are made one after the other. */
static GtkWidget *
find_in_row (GtkWidget  *annual,
             guint       number,
             const char *id)
{
  charter_test_spin_until (find_row (annual, number) != NULL);
  return id != NULL ? charter_test_find_id (find_row (annual, number), id)
                    : find_row (annual, number);
}

static void
type (GtkWidget  *annual,
      guint       row,
      const char *id,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_in_row (annual, row, id)), text);
}

static const char *
get_text (GtkWidget  *annual,
          guint       row,
          const char *id)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_in_row (annual, row, id)));
}

static guint
get_choice (GtkWidget *annual,
            guint      row)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (find_in_row (annual, row, "choice")));
}

static gboolean
says (GtkWidget  *annual,
      const char *words)
{
  for (GtkWidget *line = gtk_widget_get_first_child (charter_test_find_id (annual, "preview"));
       line != NULL; line = gtk_widget_get_next_sibling (line))
    {
      if (g_str_equal (gtk_label_get_text (GTK_LABEL (line)), words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_keys (GtkWidget  *annual,
          guint       row,
          const char *id)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (annual));

  return focus != NULL && gtk_widget_is_ancestor (focus, find_in_row (annual, row, id));
}

static char *
write_document (CharterWindow *window)
{
  return charter_partnership_json_to_text (charter_test_get_records (window));
}

static guint
count_persons (CharterWindow *window,
               const char    *name)
{
  CharterRecordSet *records = charter_test_get_records (window);
  guint n_persons = 0;

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_PERSON); i++)
    {
      if (charter_record_has_text (charter_record_set_get_record (records, CHARTER_KIND_PERSON, i),
                                   "name", name))
        n_persons++;
    }
  return n_persons;
}

static gboolean
is_open (void)
{
  return charter_test_find_toplevel (CHARTER_TYPE_ANNUAL_WINDOW) != NULL;
}

static void
check_record (CharterWindow *window)
{
  g_autofree char *before = write_document (window);
  gpointer annual = open_annual (window, "swale", "19/5/2027");
  g_autofree char *undone = NULL;
  g_autofree char *recorded = NULL;

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (annual)), ==, "Annual council of Swale");
  charter_test_spin_until (count_rows (annual) == N_ROWS);
  g_assert_false (gtk_widget_get_sensitive (charter_test_find_id (annual, "record_button")));
  type (annual, ROW_LEADER, "name", "Valentine, Cllr Tim");
  type (annual, ROW_LEADER, "minute", "12");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_in_row (annual, ROW_MEMBER, "choice")),
                              CHARTER_ANNUAL_VACANT);
  g_assert_cmpuint (get_choice (annual, ROW_LEADER), ==, CHARTER_ANNUAL_NEW_PERSON);
  g_assert_true (says (annual, "Cllr Tim Valentine becomes Leader of Swale from 19 May 2027 "
                               "(minute 12)."));
  g_assert_true (says (annual, "Cllr Mike Henderson is member of Joint Task and Finish Group until "
                               "18 May 2027; then it is vacant."));
  g_assert_true (says (annual, "Cllr Tim Valentine was not recorded before and is added."));
  recorded = write_document (window);
  g_assert_cmpstr (recorded, ==, before);

  g_object_add_weak_pointer (annual, &annual);
  gtk_widget_activate_action (annual, "annual.record", NULL);
  charter_test_spin_until (annual == NULL);
  g_assert_cmpuint (count_persons (window, "Tim Valentine"), ==, 1);
  charter_test_activate (window, "win.undo");
  undone = write_document (window);
  g_assert_cmpstr (undone, ==, before);
}

/* Half a name is nobody's, and nothing is recorded before it is clear whose. */
static void
check_unsure (CharterWindow *window)
{
  g_autofree char *before = write_document (window);
  GtkWidget *annual = open_annual (window, "swale", "2027-05-19");
  GtkWidget *name = find_in_row (annual, ROW_LEADER, "name");
  GtkWidget *question = find_in_row (annual, ROW_LEADER, "question");
  GtkListBox *options = GTK_LIST_BOX (find_in_row (annual, ROW_LEADER, "options"));
  g_autofree char *refused = NULL;

  charter_test_spin_until (gtk_widget_get_mapped (name));
  gtk_widget_grab_focus (name);
  type (annual, ROW_LEADER, "name", "bald");
  g_assert_true (gtk_widget_get_visible (find_in_row (annual, ROW_LEADER, "popover")));
  g_assert_false (gtk_widget_get_visible (question));
  gtk_widget_activate_action (annual, "annual.record", NULL);
  refused = write_document (window);
  g_assert_cmpstr (refused, ==, before);
  g_assert_true (gtk_widget_get_visible (charter_test_find_id (annual, "problem")));
  g_assert_true (gtk_widget_get_visible (question));

  gtk_widget_grab_focus (name);
  g_assert_true (charter_test_press (name, GDK_KEY_Return));
  g_assert_true (has_keys (annual, ROW_LEADER, "question"));
  g_assert_nonnull (gtk_list_box_get_row_at_index (options, 1));
  g_assert_null (gtk_list_box_get_row_at_index (options, 2));
  g_signal_emit_by_name (options, "row-activated", gtk_list_box_get_row_at_index (options, 0));
  g_assert_cmpstr (get_text (annual, ROW_LEADER, "name"), ==, "Cllr Mike Baldock");
  g_assert_false (gtk_widget_get_visible (question));
  g_assert_true (has_keys (annual, ROW_CHAIR, "name"));
  g_assert_true (says (annual, "Cllr Mike Baldock becomes Leader of Swale from 19 May 2027."));

  type (annual, ROW_CHAIR, "name", "Baldock");
  charter_test_press (find_in_row (annual, ROW_CHAIR, "name"), GDK_KEY_Return);
  options = GTK_LIST_BOX (find_in_row (annual, ROW_CHAIR, "options"));
  g_signal_emit_by_name (options, "row-activated", gtk_list_box_get_row_at_index (options, 1));
  g_assert_true (says (annual, "Baldock was not recorded before and is added."));
  gtk_widget_activate_action (annual, "annual.record", NULL);
  charter_test_spin_until (!is_open ());
}

static void
check_keys (CharterWindow *window)
{
  GtkWidget *annual = open_annual (window, "swale", "2027-05-19");

  charter_test_spin_until (gtk_widget_get_mapped (find_in_row (annual, 0, "name")));
  g_signal_emit_by_name (charter_test_find_id (annual, "date"), "activate");
  g_assert_true (has_keys (annual, 0, "name"));
  type (annual, 0, "name", "Tim Valentine");
  g_assert_true (has_keys (annual, 0, "name"));
  g_assert_true (charter_test_press (find_in_row (annual, 0, "name"), GDK_KEY_Return));
  g_assert_true (has_keys (annual, 1, "name"));
  g_assert_true (charter_test_press (find_in_row (annual, 1, "name"), GDK_KEY_Down));
  g_assert_true (charter_test_press (find_in_row (annual, 2, "name"), GDK_KEY_Up));
  g_assert_true (has_keys (annual, 1, "name"));
  gtk_widget_grab_focus (find_in_row (annual, 1, "minute"));
  g_assert_true (charter_test_press (find_in_row (annual, 1, "minute"), GDK_KEY_Down));
  g_assert_true (has_keys (annual, 2, "minute"));
  g_assert_true (charter_test_press (find_in_row (annual, 2, "minute"), GDK_KEY_Return));
  g_assert_true (has_keys (annual, 3, "name"));
  g_assert_false (charter_test_press (find_in_row (annual, 3, "name"), GDK_KEY_a));
  charter_test_press (find_in_row (annual, N_ROWS - 1, "name"), GDK_KEY_Return);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (annual)) ==
                 charter_test_find_id (annual, "record_button"));
  gtk_widget_activate_action (annual, "annual.record", NULL);
  charter_test_spin_until (!is_open ());
}

/* Another choice takes a name away, and gives it back. */
static void
check_choices (CharterWindow *window)
{
  GtkWidget *annual = open_annual (window, "swale", "2027-05-19");
  GtkDropDown *choice = GTK_DROP_DOWN (find_in_row (annual, ROW_LEADER, "choice"));

  type (annual, ROW_LEADER, "name", "Tim Valentine");
  gtk_drop_down_set_selected (choice, CHARTER_ANNUAL_NOT_YET_KNOWN);
  g_assert_cmpstr (get_text (annual, ROW_LEADER, "name"), ==, "");
  g_assert_true (says (annual, "Who is Leader of Swale after 18 May 2027 is not yet known."));
  gtk_drop_down_set_selected (choice, CHARTER_ANNUAL_NEW_PERSON);
  g_assert_cmpstr (get_text (annual, ROW_LEADER, "name"), ==, "Tim Valentine");
  type (annual, ROW_LEADER, "name", "");
  g_assert_cmpuint (get_choice (annual, ROW_LEADER), ==, CHARTER_ANNUAL_STAYS);
  g_assert_true (says (annual, "Nothing changes. Who is not named here stays."));
  gtk_window_close (GTK_WINDOW (annual));
  charter_test_spin_until (!is_open ());
}

/* A date on its way through the entry must not cost what was typed. */
static void
check_kept (CharterWindow *window)
{
  GtkWidget *annual = open_annual (window, "swale", "2027-05-19");
  GtkEditable *date = GTK_EDITABLE (charter_test_find_id (annual, "date"));
  CharterRecord *swale = charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "swale");
  g_autoptr(GError) error = NULL;

  type (annual, ROW_LEADER, "name", "Tim Valentine");
  type (annual, ROW_CHAIR, "minute", "7");
  gtk_editable_set_text (date, "2027-05");
  g_assert_cmpuint (count_rows (annual), ==, 0);
  g_assert_true (gtk_widget_get_visible (charter_test_find_id (annual, "problem")));
  gtk_editable_set_text (date, "2027-05-26");
  g_assert_cmpstr (get_text (annual, ROW_LEADER, "name"), ==, "Tim Valentine");
  g_assert_cmpstr (get_text (annual, ROW_CHAIR, "minute"), ==, "7");
  charter_document_perform_one (charter_test_get_document (window), "name",
                                charter_edit_new_set (swale, "/name",
                                                      g_variant_new_string ("Swale Council")),
                                &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_text (annual, ROW_LEADER, "name"), ==, "Tim Valentine");

  gtk_window_close (GTK_WINDOW (annual));
  charter_test_answer ("Close without recording?", "cancel");
  g_assert_true (is_open ());
  gtk_window_close (GTK_WINDOW (annual));
  charter_test_answer ("Close without recording?", "discard");
  charter_test_spin_until (!is_open ());
}

static void
check_paste (CharterWindow *window)
{
  GtkWidget *annual = open_annual (window, "swale", "2027-05-19");
  GtkWidget *problem = charter_test_find_id (annual, "problem");
  GdkClipboard *clipboard = gtk_widget_get_clipboard (annual);

  gdk_clipboard_set_text (clipboard, "Leader\tTim Valentine\t12\r\n"
                                     "Chair of Joint Task and Finish Group\tvacant\r\n"
                                     "Member of MKS Board\tbald\r\n"
                                     "Provost\tAnn Other\r\n");
  gtk_widget_activate_action (annual, "annual.paste", NULL);
  charter_test_spin_until (says (annual, "No seat is called “Provost”, so its line is left out."));
  g_assert_cmpstr (get_text (annual, ROW_LEADER, "name"), ==, "Tim Valentine");
  g_assert_cmpstr (get_text (annual, ROW_LEADER, "minute"), ==, "12");
  g_assert_cmpuint (get_choice (annual, ROW_CHAIR), ==, CHARTER_ANNUAL_VACANT);
  g_assert_true (gtk_widget_get_visible (find_in_row (annual, 3, "question")));
  type (annual, ROW_MEMBER, "name", "Leader of Swale\tJane Doe\nChair of Joint Task and Finish Group\t");
  charter_test_spin_until (g_str_equal (get_text (annual, ROW_LEADER, "name"), "Jane Doe"));
  g_assert_cmpstr (get_text (annual, ROW_MEMBER, "name"), ==, "");
  g_assert_cmpuint (get_choice (annual, ROW_CHAIR), ==, CHARTER_ANNUAL_STAYS);
  gdk_clipboard_set_text (clipboard, "what is this");
  gtk_widget_activate_action (annual, "annual.paste", NULL);
  charter_test_spin_until (gtk_widget_get_visible (problem));
  g_assert_cmpstr (get_text (annual, ROW_LEADER, "name"), ==, "Jane Doe");
  type (annual, 3, "name", "");
  gtk_widget_activate_action (annual, "annual.record", NULL);
  charter_test_spin_until (!is_open ());
}

static void
check_follows (CharterTestPlace *place,
               CharterWindow    *window)
{
  GtkWidget *annual = open_annual (window, "vale", "2027-05-19");

  charter_test_spin_until (count_rows (annual) == 3);
  g_assert_false (gtk_widget_get_visible (find_in_row (annual, 1, "answer")));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find_in_row (annual, 1, "follows"))), ==,
                   "Follows: whoever is Leader of Vale has this seat");
  charter_test_spin_until (gtk_widget_get_mapped (find_in_row (annual, 0, "name")));
  type (annual, 0, "name", "Tim Valentine");
  charter_test_press (find_in_row (annual, 0, "name"), GDK_KEY_Return);
  g_assert_true (has_keys (annual, 2, "name"));
  g_assert_true (says (annual, "Tim Valentine also has the seat “Seat, Joint Board”, which goes with "
                               "being Leader of Vale."));
  gtk_widget_activate_action (annual, "annual.record", NULL);
  charter_test_spin_until (!is_open ());
  charter_test_activate (window, "win.undo");
}

static gboolean
is_narrow (GtkWidget *annual)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (find_in_row (annual, 0, "columns"))) ==
         GTK_ORIENTATION_VERTICAL;
}

static void
check_narrow (CharterWindow *window)
{
  GtkWidget *annual = open_annual (window, "swale", "2027-05-19");
  int minimum;

  charter_test_spin_until (gtk_widget_get_mapped (find_in_row (annual, 0, "name")));
  g_assert_false (is_narrow (annual));
  gtk_window_set_default_size (GTK_WINDOW (annual), 480, 700);
  charter_test_spin_until (is_narrow (annual));
  gtk_widget_measure (gtk_window_get_child (GTK_WINDOW (annual)) != NULL
                      ? gtk_window_get_child (GTK_WINDOW (annual)) : annual,
                      GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 480);
  gtk_window_close (GTK_WINDOW (annual));
  charter_test_spin_until (!is_open ());
}

static gboolean
menu_has (GMenuModel *menu,
          const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *name = NULL;

      if ((section != NULL && menu_has (section, action)) ||
          (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name) &&
           g_str_equal (name, action)))
        return TRUE;
    }
  return FALSE;
}

static void
check_offered (CharterWindow *window)
{
  CharterRecord *swale = charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "swale");
  CharterRecord *board = charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  g_autoptr(GMenuModel) council = charter_diagram_menu_new (swale, FALSE);
  g_autoptr(GMenuModel) read_only = charter_diagram_menu_new (swale, TRUE);
  g_autoptr(GMenuModel) other = charter_diagram_menu_new (board, FALSE);

  g_assert_true (menu_has (council, "win.annual-council"));
  g_assert_false (menu_has (read_only, "win.annual-council"));
  g_assert_false (menu_has (other, "win.annual-council"));
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  g_assert_true (gtk_widget_get_visible (charter_test_find_id (GTK_WIDGET (window),
                                                               "annual_button")));
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  g_assert_false (gtk_widget_get_visible (charter_test_find_id (GTK_WIDGET (window),
                                                                "annual_button")));
}

static void
run_example (gconstpointer data)
{
  charter_test_run_example (*(const CharterTestBody *) data);
}

static void
test_follows (void)
{
  charter_test_run_place (with_office, NULL, NULL, check_follows);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char      *path;
    CharterTestBody  body;
  } tests[] = {
    { "/annual-window/record", check_record },
    { "/annual-window/unsure", check_unsure },
    { "/annual-window/keys", check_keys },
    { "/annual-window/choices", check_choices },
    { "/annual-window/kept", check_kept },
    { "/annual-window/paste", check_paste },
    { "/annual-window/narrow", check_narrow },
    { "/annual-window/offered", check_offered },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].path, &tests[i].body, run_example);
  g_test_add_func ("/annual-window/follows", test_follows);

  return g_test_run ();
}
