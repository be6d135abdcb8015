/* test-form-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/field-row.h"
#include "app/details/translations-editor.h"
#include "form-fixture.h"
#include "model/value.h"

/* A partnership with levels, and a body on one of them. */
#define LEVELS \
  "{'format_version': 1, 'partnership': {'levels': [{'id': 's1', 'name': 'Strategic'}, " \
  "  {'id': 'o1', 'name': 'Operational'}]}, " \
  " 'organizations': [{'id': 'it', 'name': 'Joint Board', 'level': 's1'}]}"

static GVariant *
get_levels (Fixture *fixture)
{
  return charter_record_get_value (
    charter_record_set_get_partnership (charter_document_get_records (fixture->document)),
    "levels");
}

/* A form for the head of the file, which has no id. */
static void
open_head (Fixture    *fixture,
           const char *text)
{
  open_form (fixture, text, CHARTER_KIND_ORGANIZATION);
  fixture->handle = charter_record_get_handle (
    charter_record_set_get_partnership (charter_document_get_records (fixture->document)));
  fixture->form = CHARTER_FORM (charter_form_new (fixture->document, fixture->handle, FALSE));
  g_signal_connect_object (fixture->document, "records-changed",
                           G_CALLBACK (charter_form_refresh), fixture->form, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (
    GTK_SCROLLED_WINDOW (gtk_window_get_child (GTK_WINDOW (fixture->window))),
    GTK_WIDGET (fixture->form));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_level (void)
{
  Fixture fixture;
  GtkWidget *entry;

  open_form (&fixture, LEVELS, CHARTER_KIND_ORGANIZATION);
  assert_typed (&fixture, "Level", "Strategic");
  entry = find_control (&fixture, GTK_TYPE_ENTRY, "Level");
  gtk_widget_activate_action (entry, "field.choose", "s", "o1");
  assert_typed (&fixture, "Level", "Operational");
  assert_value (&fixture, "level", "'o1'");
  type_text (&fixture, "Level", "STRATEGIC");
  assert_value (&fixture, "level", "'s1'");
  type_text (&fixture, "Level", "Tactical");
  assert_value (&fixture, "level", "'Tactical'");
  g_assert_true (gtk_widget_get_visible (
    find_control (&fixture, GTK_TYPE_MENU_BUTTON, "Choices for “Level”")));
  close_form (&fixture);
}

/* Without levels there is nothing to choose, and any can be written. */
static void
test_no_levels (void)
{
  Fixture fixture;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'Joint Board'}]}",
             CHARTER_KIND_ORGANIZATION);
  open_cards (GTK_WIDGET (fixture.form));
  g_assert_false (gtk_widget_get_visible (
    find_control (&fixture, GTK_TYPE_MENU_BUTTON, "Choices for “Level”")));
  type_text (&fixture, "Level", "Strategic");
  assert_value (&fixture, "level", "'Strategic'");
  close_form (&fixture);
}

/* A new level has an id, which nobody has to think of, and is offered. */
static void
test_new_level (void)
{
  Fixture fixture;
  g_autoptr(GVariant) level = NULL;

  open_head (&fixture, LEVELS);
  click (find_control (&fixture, GTK_TYPE_BUTTON, "Add to “Levels”"));
  g_assert_false (form_says (&fixture, "Identifier"));
  type_text (&fixture, "Name, row 3", "Tactical");
  level = charter_value_get_entry (get_levels (&fixture), 2);
  g_assert_cmpstr (charter_value_get_member_text (level, "name"), ==, "Tactical");
  g_assert_nonnull (charter_value_get_member_text (level, "id"));
  g_assert_false (form_says (&fixture, "s1"));
  close_form (&fixture);
}

/* What is said of a body stays, in words and in one step. */
static void
test_level_goes (void)
{
  Fixture fixture;
  CharterRecord *board;

  open_head (&fixture, LEVELS);
  click (find_control (&fixture, GTK_TYPE_BUTTON, "Remove row 1 of “Levels”"));
  g_assert_cmpuint (charter_value_get_n_entries (get_levels (&fixture)), ==, 1);
  board = charter_record_set_find_id (charter_document_get_records (fixture.document),
                                      CHARTER_KIND_ORGANIZATION, "it");
  g_assert_true (charter_record_has_text (board, "level", "Strategic"));
  undo (&fixture);
  assert_not_changed (&fixture);
  g_assert_cmpuint (charter_value_get_n_entries (get_levels (&fixture)), ==, 2);
  board = charter_record_set_find_id (charter_document_get_records (fixture.document),
                                      CHARTER_KIND_ORGANIZATION, "it");
  g_assert_true (charter_record_has_text (board, "level", "s1"));
  close_form (&fixture);
}

static void
test_translations (void)
{
  Fixture fixture;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'Swale Council', "
                       "'translations': {'gd': {'name': 'Swale', 'initials': 'S'}, 'x/y': 7}}]}",
             CHARTER_KIND_ORGANIZATION);
  assert_typed (&fixture, "Name, Scottish Gaelic", "Swale");
  gtk_widget_activate_action (find_control (&fixture, GTK_TYPE_ENTRY, "Add to “In other languages”"),
                              "translations.add", "s", "cy");
  assert_not_changed (&fixture);
  type_text (&fixture, "Name, Welsh", "Cyngor Swale");
  type_text (&fixture, "Short name, Welsh", "Swale");
  assert_value (&fixture, "translations",
                "{'gd': <{'name': <'Swale'>, 'initials': <'S'>}>, 'x/y': <7>, "
                "'cy': <{'name': <'Cyngor Swale'>, 'short_name': <'Swale'>}>}");
  type_text (&fixture, "Short name, Welsh", "");
  type_text (&fixture, "Name, Welsh", "");
  /* What is written there again is not lost for having been empty. */
  assert_value (&fixture, "translations",
                "{'gd': <{'name': <'Swale'>, 'initials': <'S'>}>, 'x/y': <7>}");
  type_text (&fixture, "Name, Welsh", "Cyngor");
  click (find_control (&fixture, GTK_TYPE_BUTTON,
                       "Remove what is said in this language: Scottish Gaelic"));
  assert_value (&fixture, "translations", "{'x/y': <7>, 'cy': <{'name': <'Cyngor'>}>}");
  g_assert_false (form_says (&fixture, "Scottish Gaelic"));
  undo (&fixture);
  assert_typed (&fixture, "Name, Scottish Gaelic", "Swale");
  close_form (&fixture);
}

static void
test_languages (void)
{
  Fixture fixture;

  open_form (&fixture, "{'posts': [{'id': 'it', 'label': 'Leader'}]}", CHARTER_KIND_POST);
  open_cards (GTK_WIDGET (fixture.form));
  type_text (&fixture, "Add to “In other languages”", "Welsch");
  press_enter (&fixture, "Add to “In other languages”");
  g_assert_true (form_says (&fixture, "No language"));
  type_text (&fixture, "Add to “In other languages”", "en");
  press_enter (&fixture, "Add to “In other languages”");
  g_assert_true (form_says (&fixture, "The file itself is in this language"));
  type_text (&fixture, "Add to “In other languages”", "welsh");
  g_assert_false (form_says (&fixture, "The file itself is in this language"));
  press_enter (&fixture, "Add to “In other languages”");
  type_text (&fixture, "Name, Welsh", "Arweinydd");
  assert_value (&fixture, "translations", "{'cy': <{'name': <'Arweinydd'>}>}");
  /* A post has no short name. */
  g_assert_null (find_below (GTK_WIDGET (fixture.form), GTK_TYPE_ENTRY, "Short name, Welsh"));
  type_text (&fixture, "Add to “In other languages”", "zh-Hans");
  press_enter (&fixture, "Add to “In other languages”");
  type_text (&fixture, "Name, zh-Hans", "X");
  assert_value (&fixture, "translations",
                "{'cy': <{'name': <'Arweinydd'>}>, 'zh-Hans': <{'name': <'X'>}>}");
  close_form (&fixture);

  open_form (&fixture, "{'memberships': [{'id': 'it', 'person_id': 'a'}]}",
             CHARTER_KIND_MEMBERSHIP);
  open_cards (GTK_WIDGET (fixture.form));
  g_assert_null (find_below (GTK_WIDGET (fixture.form), CHARTER_TYPE_TRANSLATIONS_EDITOR, NULL));
  close_form (&fixture);
}

/* Who somebody is says enough of a seat: its own name is under "More". */
static void
test_membership (void)
{
  Fixture fixture;
  GtkWidget *name;
  GtkWidget *person;

  open_form (&fixture, "{'memberships': [{'id': 'it', 'person_id': 'a', 'label': 'Chair'}]}",
             CHARTER_KIND_MEMBERSHIP);
  name = find_below (GTK_WIDGET (fixture.form), GTK_TYPE_ENTRY, "Name");
  person = find_below (GTK_WIDGET (fixture.form), charter_field_row_get_type (), NULL);
  g_assert_nonnull (name);
  g_assert_nonnull (gtk_widget_get_ancestor (name, GTK_TYPE_EXPANDER));
  g_assert_nonnull (person);
  g_assert_null (gtk_widget_get_ancestor (person, GTK_TYPE_EXPANDER));
  close_form (&fixture);

  open_form (&fixture, "{'memberships': [{'id': 'it', 'person_id': 'a'}]}", CHARTER_KIND_MEMBERSHIP);
  g_assert_null (find_below (GTK_WIDGET (fixture.form), GTK_TYPE_ENTRY, "Name"));
  close_form (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/form-words/level", test_level);
  g_test_add_func ("/form-words/no-levels", test_no_levels);
  g_test_add_func ("/form-words/new-level", test_new_level);
  g_test_add_func ("/form-words/level-goes", test_level_goes);
  g_test_add_func ("/form-words/translations", test_translations);
  g_test_add_func ("/form-words/languages", test_languages);
  g_test_add_func ("/form-words/membership", test_membership);

  return g_test_run ();
}
