/* test-dated-details.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/connections/connection-edits.h"
#include "app/canvas/canvas-item.h"
#include "app/dates/change-question.h"
#include "app/dates/date-bar.h"
#include "app/details/connection-row.h"
#include "app/details/connection-section.h"
#include "app/details/details.h"
#include "app/diagrams/diagram-pane.h"
#include "app/window/application.h"
#include "app/window/window.h"
#include "formats/partnership-json.h"
#include "model/edit.h"
#include "model/value.h"

#include "dated-test.h"

/* A part of the date bar. */

static GtkWidget *
find_details (CharterWindow *window)
{
  return charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DETAILS);
}

static GtkWidget *
find_section_in (GtkWidget           *from,
                 CharterConnectionId  id)
{
  if (CHARTER_IS_CONNECTION_SECTION (from) &&
      charter_connection_section_get_id (CHARTER_CONNECTION_SECTION (from)) == id)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_section_in (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_section (CharterWindow       *window,
              CharterConnectionId  id)
{
  GtkWidget *section = find_section_in (find_details (window), id);

  g_assert_nonnull (section);
  return section;
}

static void
assert_label (GtkWidget  *from,
              const char *id,
              const char *expected)
{
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (charter_test_find_id (from, id))), ==, expected);
}

/* The row of the director, wherever it stands now. */
static GtkWidget *
find_director (GtkWidget *from)
{
  if (CHARTER_IS_CONNECTION_ROW (from) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (charter_test_find_id (from, "title"))),
                   "Paul Taylor"))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_director (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
check_director (CharterWindow *window,
                gboolean       dimmed,
                const char    *note)
{
  GtkWidget *row = find_director (find_section (window, CHARTER_CONNECTION_HOLDERS));

  g_assert_nonnull (row);
  g_assert_cmpint (gtk_widget_has_css_class (charter_test_find_id (row, "title"), "dim-label"), ==,
                   dimmed);
  assert_label (row, "note", note);
}

static void
check_sections (CharterWindow *window)
{
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "audit");
  assert_label (find_section (window, CHARTER_CONNECTION_COUNCILS), "count", "4 of 10");
  charter_test_type_date (window, "2009");
  assert_label (find_section (window, CHARTER_CONNECTION_COUNCILS), "count", "0 of 10");
  charter_test_type_date (window, "2010-04-30");
  assert_label (find_section (window, CHARTER_CONNECTION_COUNCILS), "count", "4 of 10");

  charter_test_select (window, CHARTER_KIND_POST, "mks-director");
  check_director (window, TRUE, "seconded · from 5 May 2014 to May 2015 · not yet");
  charter_test_type_date (window, "2015-01-12");
  check_director (window, FALSE, "seconded · from 5 May 2014 to May 2015");
  charter_test_type_date (window, "2016");
  check_director (window, TRUE, "seconded · from 5 May 2014 to May 2015 · ended");
  charter_test_activate (window, "win.back-to-today");
  check_director (window, TRUE, "seconded · from 5 May 2014 to May 2015 · ended");
}

static void
test_sections (void)
{
  charter_test_run_example (check_sections);
}

static void
keep_old_name (CharterWindow *window)
{
  GVariantBuilder name;
  g_autoptr(GError) error = NULL;

  g_variant_builder_init (&name, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&name, "{sv}", "name", g_variant_new_string ("Swale District"));
  g_variant_builder_add (&name, "{sv}", "end_date", g_variant_new_string ("2011-03-31"));
  charter_document_perform_one (
    charter_test_get_document (window), "keep a name",
    charter_edit_new_insert (charter_test_find_record (window, CHARTER_KIND_ORGANIZATION, "swale"),
                             "/other_names", CHARTER_EDIT_AT_END, g_variant_builder_end (&name)),
    &error);
  g_assert_no_error (error);
}

static void
check_titles (CharterWindow *window)
{
  GtkWidget *details = find_details (window);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  keep_old_name (window);
  before = charter_test_write_out (window);
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  assert_label (details, "title", "Swale Borough Council");
  charter_test_type_date (window, "2011-03-31");
  assert_label (details, "title", "Swale District");
  charter_test_type_date (window, "2011-04-01");
  assert_label (details, "title", "Swale Borough Council");
  charter_test_type_date (window, "2011");
  assert_label (details, "title", "Swale Borough Council");
  charter_test_type_date (window, "2010");
  assert_label (details, "title", "Swale District");
  charter_test_select (window, CHARTER_KIND_MEMBERSHIP, "audit-swale");
  assert_label (details, "title", "Swale District, Audit");

  /* What was read at a date is never written. */
  after = charter_test_write_out (window);
  g_assert_cmpstr (after, ==, before);
}

static void
test_titles (void)
{
  charter_test_run_example (check_titles);
}

static GtkWidget *watched_dialog;
static CharterDocument *watched_document;

static void
check_closed_while_asking (CharterWindow *window)
{
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "mks-board");
  charter_test_activate (window, "win.delete");
  charter_test_spin_until (charter_test_find_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  g_set_weak_pointer (&watched_dialog, charter_test_find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  watched_document = g_object_ref (charter_test_get_document (window));
}

/* What the question kept alive goes with the window: the task, and with it
 * the window and the document. */
static void
test_closed_while_asking (void)
{
  charter_test_run_example (check_closed_while_asking);
  g_assert_null (watched_dialog);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&watched_document));
}

static CharterChangeQuestion *
find_question (CharterWindow *window)
{
  return CHARTER_CHANGE_QUESTION (
    charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_CHANGE_QUESTION));
}

static void
set_field (CharterWindow *window,
           const char    *id,
           const char    *path,
           const char    *value)
{
  g_autoptr(GError) error = NULL;

  charter_document_perform_one (
    charter_test_get_document (window), "set it",
    charter_edit_new_set (charter_test_find_record (window, CHARTER_KIND_MEMBERSHIP, id), path,
                          g_variant_new_string (value)), &error);
  g_assert_no_error (error);
}

/* The record that the details show. */
static CharterRecord *
find_shown (CharterWindow *window)
{
  return charter_record_set_find_handle (
    charter_test_get_records (window),
    charter_selection_get_handle (charter_window_get_selection (window)));
}

static void
check_splits (CharterWindow *window)
{
  static const struct
  {
    const char *key;
    const char *value;
    const char *undo;
  } cases[] = {
    { "role", "acting", "record a change: “Role” of Paul Taylor, MKS (acting)" },
    { "post_id", "maidstone-chief-executive", NULL },
    { "person_id", "georgia-hawkes", NULL },
    { "organization_id", "mkip", NULL },
    { "on_behalf_of_id", "swale", NULL },
  };
  const char *id = "mks-director-paul-taylor";
  g_autofree char *before = charter_test_write_out (window);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CharterRecord *old = charter_test_find_record (window, CHARTER_KIND_MEMBERSHIP, id);
      g_autofree char *path = g_strconcat ("/", cases[i].key, NULL);
      g_autofree char *had = g_strdup (charter_record_get_text (old, cases[i].key));
      g_autofree char *after = NULL;
      GtkWidget *question = GTK_WIDGET (find_question (window));

      charter_selection_set_handle (charter_window_get_selection (window), 0);
      charter_test_select (window, CHARTER_KIND_MEMBERSHIP, id);
      g_assert_false (charter_change_question_is_open (find_question (window)));
      set_field (window, id, path, cases[i].value);
      g_assert_true (charter_change_question_is_open (find_question (window)));
      gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (question, "entry")), "2013");
      g_assert_false (gtk_widget_get_sensitive (charter_test_find_id (question, "change_button")));
      gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (question, "entry")), "2014-10");
      assert_label (question, "hint", "What it said before is kept, until September 2014.");
      g_signal_emit_by_name (charter_test_find_id (question, "change_button"), "clicked");
      g_assert_false (charter_change_question_is_open (find_question (window)));

      old = charter_test_find_record (window, CHARTER_KIND_MEMBERSHIP, id);
      g_assert_cmpstr (charter_record_get_text (old, cases[i].key), ==, had);
      g_assert_cmpstr (charter_record_get_text (old, "end_date"), ==, "2014-09");
      g_assert_true (find_shown (window) != old);
      g_assert_cmpstr (charter_record_get_text (find_shown (window), cases[i].key), ==,
                       cases[i].value);
      g_assert_cmpstr (charter_record_get_text (find_shown (window), "start_date"), ==, "2014-10");
      g_assert_cmpstr (charter_record_get_text (find_shown (window), "end_date"), ==, "2015-05");
      if (cases[i].undo != NULL)
        g_assert_cmpstr (charter_history_get_undo_label (charter_test_get_history (window)), ==,
                         cases[i].undo);

      g_assert_true (charter_document_undo (charter_test_get_document (window)));
      g_assert_false (charter_history_can_undo (charter_test_get_history (window)));
      after = charter_test_write_out (window);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_splits (void)
{
  charter_test_run_example (check_splits);
}

/* The button of the message that is shown, or NULL. */
static GtkWidget *
find_offer (GtkWidget *from)
{
  if (GTK_IS_ACTIONABLE (from) && gtk_widget_get_mapped (from) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (from)), "win.set-start") == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_offer (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_offer (CharterWindow *window)
{
  return find_offer (GTK_WIDGET (window)) != NULL;
}

static CharterRecord *
add_member (CharterWindow *window,
            const char    *body)
{
  g_autoptr(GError) error = NULL;
  CharterConnectionRequest request = {
    charter_test_find_handle (window, CHARTER_KIND_PERSON, "bob-pullen"),
    NULL, 0, NULL
  };
  guint64 handle;

  handle = charter_connection_add (
    charter_test_get_document (window),
    charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, body),
    CHARTER_CONNECTION_MEMBERS, &request, &error);
  g_assert_no_error (error);
  return charter_record_set_find_handle (charter_test_get_records (window),
                                         handle);
}

static void
check_offers_start (CharterWindow *window)
{
  CharterRecord *made = add_member (window, "mks-board");
  guint64 handle = charter_record_get_handle (made);
  g_autofree char *added = NULL;
  g_autofree char *undone = NULL;

  /* As recorded everything is drawn. */
  g_assert_false (has_offer (window));
  g_assert_true (charter_document_undo (charter_test_get_document (window)));

  charter_test_type_date (window, "2008-07-09");
  handle = charter_record_get_handle (add_member (window, "mks-board"));
  added = charter_test_write_out (window);
  charter_test_spin_until (has_offer (window));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (find_offer (GTK_WIDGET (window)))), ==,
                   "Set 9 July 2008");
  g_signal_emit_by_name (find_offer (GTK_WIDGET (window)), "clicked");
  made = charter_record_set_find_handle (charter_test_get_records (window),
                                         handle);
  g_assert_cmpstr (charter_record_get_text (made, "start_date"), ==, "2008-07-09");
  g_assert_cmpstr (charter_history_get_undo_label (charter_test_get_history (window)), ==,
                   "set the start date");
  g_assert_true (charter_document_undo (charter_test_get_document (window)));
  undone = charter_test_write_out (window);
  g_assert_cmpstr (undone, ==, added);
}

static void
test_offers_start (void)
{
  charter_test_run_example (check_offers_start);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/dated-details/sections", test_sections);
  g_test_add_func ("/dated-details/titles", test_titles);
  g_test_add_func ("/dated-details/closed-while-asking", test_closed_while_asking);
  g_test_add_func ("/dated-details/splits", test_splits);
  g_test_add_func ("/dated-details/offers-start", test_offers_start);

  return g_test_run ();
}
