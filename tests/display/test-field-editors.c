/* test-field-editors.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/field-row.h"
#include "form-fixture.h"

/* Pixels: the narrowest pane without its margins. */
#define NARROWEST_FORM (240 - 24)

static void
test_dates (void)
{
  Fixture fixture;
  GtkWidget *popover;
  GtkCalendar *calendar;
  g_autoptr(GDateTime) turned = NULL;
  g_autoptr(GDateTime) chosen = NULL;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'It', "
                       "'founding_date': '2008', 'dissolution_date': 'soon'}]}",
             CHARTER_KIND_ORGANIZATION);
  assert_typed (&fixture, "Began", "2008");
  assert_typed (&fixture, "Ended", "soon");
  g_assert_true (form_says (&fixture, "Not a date"));

  type_text (&fixture, "Began", "5 May 2014");
  assert_value (&fixture, "founding_date", "'2014-05-05'");
  assert_typed (&fixture, "Began", "5 May 2014");
  press_enter (&fixture, "Began");
  assert_typed (&fixture, "Began", "2014-05-05");

  popover = open_popover (&fixture, "Calendar for “Began”");
  calendar = GTK_CALENDAR (find_below (popover, GTK_TYPE_CALENDAR, NULL));
  turned = g_date_time_new_local (2014, 4, 30, 12, 0, 0);
  gtk_calendar_select_day (calendar, turned);
  g_assert_nonnull (find_button_with (popover, "April 2014"));
  assert_value (&fixture, "founding_date", "'2014-05-05'");
  chosen = g_date_time_new_local (2014, 4, 7, 12, 0, 0);
  gtk_calendar_select_day (calendar, chosen);
  assert_value (&fixture, "founding_date", "'2014-04-07'");
  undo (&fixture);

  popover = open_popover (&fixture, "Calendar for “Began”");
  click (find_button_with (popover, "May 2014"));
  assert_value (&fixture, "founding_date", "'2014-05'");
  assert_typed (&fixture, "Began", "2014-05");
  popover = open_popover (&fixture, "Calendar for “Began”");
  click (find_button_with (popover, "_Clear"));
  assert_value (&fixture, "founding_date", NULL);
  undo (&fixture);
  assert_typed (&fixture, "Began", "2014-05");
  undo (&fixture);
  undo (&fixture);
  assert_typed (&fixture, "Began", "2008");
  assert_value (&fixture, "dissolution_date", "'soon'");
  assert_not_changed (&fixture);
  close_form (&fixture);
}

static void
test_choices (void)
{
  Fixture fixture;
  GtkWidget *entry;

  open_form (&fixture, "{'format_version': 1, 'views': [{'id': 'it', 'name': 'It', "
                       "'kind': 'governance', 'page': 'a4-portrait', 'palette': 7}]}",
             CHARTER_KIND_VIEW);
  assert_typed (&fixture, "Page", "A4 portrait");
  type_text (&fixture, "Page", "A3 landscape");
  assert_value (&fixture, "page", "'a3-landscape'");
  type_text (&fixture, "Page", "Letter");
  assert_value (&fixture, "page", "'Letter'");
  entry = find_control (&fixture, GTK_TYPE_ENTRY, "Page");
  gtk_widget_activate_action (entry, "field.choose", "s", "none");
  assert_value (&fixture, "page", "'none'");
  assert_typed (&fixture, "Page", "As large as it is");
  undo (&fixture);
  assert_typed (&fixture, "Page", "Letter");
  g_assert_true (form_says (&fixture, "Not a text"));
  assert_value (&fixture, "palette", "7");
  close_form (&fixture);
}

static void
test_groups (void)
{
  Fixture fixture;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'It', "
                       "'quorum': {'words': 'Half', 'own': [1], 'each_party': 'one'}}]}",
             CHARTER_KIND_ORGANIZATION);
  assert_typed (&fixture, "In words, Quorum", "Half");
  g_assert_true (form_says (&fixture, "Not a number"));
  type_text (&fixture, "Members, Quorum", "7");
  assert_value (&fixture, "quorum",
                "{'members': <7>, 'words': <'Half'>, 'own': <[<1>]>, 'each_party': <'one'>}");
  type_text (&fixture, "In words, Quorum", "");
  type_text (&fixture, "Of each party, Quorum", "");
  type_text (&fixture, "Members, Quorum", "");
  assert_value (&fixture, "quorum", "{'own': <[<1>]>}");
  undo (&fixture);
  assert_typed (&fixture, "In words, Quorum", "Half");
  close_form (&fixture);
}

static void
test_empty_group_goes (void)
{
  Fixture fixture;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'It', 'quorum': {'members': 3}}]}",
             CHARTER_KIND_ORGANIZATION);
  type_text (&fixture, "Members, Quorum", "");
  assert_value (&fixture, "quorum", NULL);
  type_text (&fixture, "Members, Quorum", "4");
  assert_value (&fixture, "quorum", "{'members': <4>}");
  close_form (&fixture);

  /* A group of another type is kept until it is cleared. */
  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'It', 'quorum': 'Half'}]}",
             CHARTER_KIND_ORGANIZATION);
  g_assert_true (form_says (&fixture, "Not a group of values"));
  g_assert_false (gtk_widget_is_sensitive (find_control (&fixture, GTK_TYPE_ENTRY,
                                                         "Members, Quorum")));
  assert_not_changed (&fixture);
  click (find_button_with (find_cell (&fixture, "Quorum"), "Clear"));
  assert_value (&fixture, "quorum", NULL);
  undo (&fixture);
  assert_value (&fixture, "quorum", "'Half'");
  close_form (&fixture);
}

static guint
count_cards (GtkWidget *from)
{
  guint n_cards = CHARTER_IS_ROW_CARD (from) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_cards += count_cards (child);
  return n_cards;
}

static void
test_rows (void)
{
  Fixture fixture;
  GtkWidget *header;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'It', 'citations': ["
                       "{'source_id': 'plan', 'place': 'para 1', 'own': 7}, 'odd', "
                       "{'place': 'para 3'}]}], 'sources': [{'id': 'plan', 'title': 'Plan'}]}",
             CHARTER_KIND_ORGANIZATION);
  g_assert_cmpuint (count_cards (GTK_WIDGET (fixture.form)), ==, 3);
  g_assert_true (form_says (&fixture, "Not a row of this list"));
  header = find_control (&fixture, GTK_TYPE_TOGGLE_BUTTON,
                         "Where this comes from, row 1: Plan, para 1");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (header), TRUE);
  type_text (&fixture, "Place, row 1", "para 2");
  assert_value (&fixture, "citations",
                "[<{'source_id': <'plan'>, 'place': <'para 2'>, 'own': <7>}>, <'odd'>, "
                "<{'place': <'para 3'>}>]");

  /* What the file calls "name" a person calls by its title. */
  type_text (&fixture, "About, row 1", "Short name");
  assert_value (&fixture, "citations",
                "[<{'source_id': <'plan'>, 'place': <'para 2'>, 'field': <'short_name'>, "
                "'own': <7>}>, <'odd'>, <{'place': <'para 3'>}>]");

  click (find_control (&fixture, GTK_TYPE_BUTTON, "Remove row 2 of “Where this comes from”"));
  g_assert_cmpuint (count_cards (GTK_WIDGET (fixture.form)), ==, 2);
  undo (&fixture);
  g_assert_cmpuint (count_cards (GTK_WIDGET (fixture.form)), ==, 3);
  undo (&fixture);
  assert_not_changed (&fixture);
  assert_typed (&fixture, "Place, row 1", "para 1");
  close_form (&fixture);
}

static GtkWidget *
get_cursor (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
test_adding_and_moving_rows (void)
{
  Fixture fixture;
  GtkWidget *cursor;
  GtkWidget *card;

  open_form (&fixture, "{'persons': [{'id': 'it', 'name': 'It', 'other_names': [{'name': 'A'}]}]}",
             CHARTER_KIND_PERSON);
  click (find_control (&fixture, GTK_TYPE_BUTTON, "Add to “Other names”"));
  assert_value (&fixture, "other_names", "[<{'name': <'A'>}>, <@a{sv} {}>]");
  cursor = get_cursor (&fixture);
  g_assert_true (gtk_widget_is_ancestor (cursor, find_control (&fixture, GTK_TYPE_ENTRY,
                                                               "Name, row 2")));
  type_text (&fixture, "Name, row 2", "B");
  assert_value (&fixture, "other_names", "[<{'name': <'A'>}>, <{'name': <'B'>}>]");

  card = gtk_widget_get_ancestor (cursor, CHARTER_TYPE_ROW_CARD);
  click (find_below (card, GTK_TYPE_BUTTON, "Move up"));
  assert_value (&fixture, "other_names", "[<{'name': <'B'>}>, <{'name': <'A'>}>]");
  assert_typed (&fixture, "Name, row 1", "B");
  g_assert_true (charter_row_card_get_expanded (CHARTER_ROW_CARD (card)));
  g_assert_true (get_cursor (&fixture) == cursor);
  undo (&fixture);
  assert_value (&fixture, "other_names", "[<{'name': <'A'>}>, <{'name': <'B'>}>]");

  click (find_control (&fixture, GTK_TYPE_BUTTON, "Remove row 2 of “Other names”"));
  g_assert_true (gtk_widget_is_ancestor (get_cursor (&fixture), GTK_WIDGET (fixture.form)));
  click (find_control (&fixture, GTK_TYPE_BUTTON, "Remove row 1 of “Other names”"));
  assert_value (&fixture, "other_names", NULL);
  g_assert_true (is_called (get_cursor (&fixture), "Add to “Other names”"));
  undo (&fixture);
  assert_value (&fixture, "other_names", "[<{'name': <'A'>}>]");
  close_form (&fixture);
}

#define PARTNERS "{'organizations': [" \
  "{'id': 'it', 'name': 'It', 'parent_id': 'gone'}, {'id': 'swale', 'name': 'Swale Council'}, " \
  "{'id': 'mks', 'name': 'Mid-Kent Sérvices', 'classification': 'shared service'}]}"

static void
test_references (void)
{
  Fixture fixture;
  GtkWidget *popover;
  CharterRecord *swale;

  open_form (&fixture, PARTNERS, CHARTER_KIND_ORGANIZATION);
  swale = charter_record_set_find_id (charter_document_get_records (fixture.document),
                                      CHARTER_KIND_ORGANIZATION, "swale");
  g_assert_true (form_says (&fixture, "“gone” is not in this file"));
  choose_found (&fixture, "Part of: gone", "mid kent serv");
  assert_value (&fixture, "parent_id", "'mks'");
  g_assert_false (form_says (&fixture, "is not in this file"));

  choose_found (&fixture, "Part of: Mid-Kent Sérvices", "swale");
  assert_value (&fixture, "parent_id", "'swale'");
  click (find_control (&fixture, GTK_TYPE_BUTTON, "Go to Swale Council"));
  g_assert_cmpuint (fixture.gone_to, ==, charter_record_get_handle (swale));

  popover = open_popover (&fixture, "Part of: Swale Council");
  click (find_button_with (popover, "_Clear"));
  assert_value (&fixture, "parent_id", NULL);
  undo (&fixture);
  undo (&fixture);
  undo (&fixture);
  assert_value (&fixture, "parent_id", "'gone'");
  assert_not_changed (&fixture);
  close_form (&fixture);
}

static guint
count_records (Fixture       *fixture,
               CharterKindId  kind)
{
  return charter_record_set_get_n_records (charter_document_get_records (fixture->document), kind);
}

static void
test_making_what_is_named (void)
{
  Fixture fixture;
  GtkWidget *popover;
  GtkWidget *search;
  CharterRecord *made;

  open_form (&fixture, PARTNERS, CHARTER_KIND_ORGANIZATION);
  popover = open_popover (&fixture, "Part of: gone");
  search = find_below (popover, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "Gravesham");
  click (find_below (popover, GTK_TYPE_BUTTON, "New council “Gravesham”"));
  g_assert_cmpuint (count_records (&fixture, CHARTER_KIND_ORGANIZATION), ==, 4);
  made = charter_record_set_get_record (charter_document_get_records (fixture.document),
                                        CHARTER_KIND_ORGANIZATION, 3);
  g_assert_cmpstr (charter_record_get_name (made), ==, "Gravesham");
  g_assert_cmpstr (charter_record_get_text (made, "classification"), ==, "council");
  g_assert_cmpstr (charter_record_get_text (get_record (&fixture), "parent_id"), ==,
                   charter_record_get_id (made));

  /* One step takes both back. */
  undo (&fixture);
  g_assert_cmpuint (count_records (&fixture, CHARTER_KIND_ORGANIZATION), ==, 3);
  assert_value (&fixture, "parent_id", "'gone'");
  assert_not_changed (&fixture);
  close_form (&fixture);
}

static void
test_naming_what_has_no_id (void)
{
  Fixture fixture;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'It'}, {'name': 'Nameless'}]}",
             CHARTER_KIND_ORGANIZATION);
  choose_found (&fixture, "Part of: None", "nameless");
  g_assert_nonnull (charter_record_get_text (get_record (&fixture), "parent_id"));
  g_assert_true (charter_record_set_resolve (charter_document_get_records (fixture.document),
                                             get_record (&fixture), "parent_id") ==
                 charter_record_set_get_record (charter_document_get_records (fixture.document),
                                                CHARTER_KIND_ORGANIZATION, 1));
  undo (&fixture);
  assert_not_changed (&fixture);
  close_form (&fixture);
}

static void
test_reference_lists (void)
{
  Fixture fixture;

  open_form (&fixture, "{'organizations': [{'id': 'swale', 'name': 'Swale'}], "
                       "'persons': [{'id': 'ann', 'name': 'Ann'}], "
                       "'events': [{'id': 'it', 'name': 'It', 'about': ["
                       "{'kind': 'organizations', 'id': 'swale', 'own': 7}, 'odd', "
                       "{'kind': 'things', 'id': 'one'}]}]}",
             CHARTER_KIND_EVENT);
  g_assert_true (form_says (&fixture, "Swale"));
  g_assert_true (form_says (&fixture, "one"));
  choose_found (&fixture, "Add to “About”", "ann");
  assert_value (&fixture, "about",
                "[<{'kind': <'organizations'>, 'id': <'swale'>, 'own': <7>}>, <'odd'>, "
                "<{'kind': <'things'>, 'id': <'one'>}>, <{'kind': <'persons'>, 'id': <'ann'>}>]");
  click (find_control (&fixture, GTK_TYPE_BUTTON, "Remove one from “About”"));
  click (find_control (&fixture, GTK_TYPE_BUTTON, "Remove odd from “About”"));
  click (find_control (&fixture, GTK_TYPE_BUTTON, "Remove Ann from “About”"));
  assert_value (&fixture, "about", "[<{'kind': <'organizations'>, 'id': <'swale'>, 'own': <7>}>]");
  click (find_control (&fixture, GTK_TYPE_BUTTON, "Remove Swale from “About”"));
  assert_value (&fixture, "about", NULL);
  g_assert_true (is_called (get_cursor (&fixture), "Add to “About”") ||
                 gtk_widget_is_ancestor (get_cursor (&fixture),
                                         find_control (&fixture, GTK_TYPE_MENU_BUTTON,
                                                       "Add to “About”")));
  undo (&fixture);
  g_assert_true (form_says (&fixture, "Swale"));
  close_form (&fixture);
}

static void
test_members (void)
{
  Fixture fixture;

  open_form (&fixture, "{'organizations': [{'id': 'swale', 'name': 'Swale'}], "
                       "'persons': [{'id': 'ann', 'name': 'Ann'}], 'memberships': [{'id': 'it', "
                       "'member': {'@type': 'Organization', 'id': 'swale', 'own': 7}}]}",
             CHARTER_KIND_MEMBERSHIP);
  choose_found (&fixture, "Organisation: Swale", "ann");
  assert_value (&fixture, "member", "{'@type': <'Person'>, 'id': <'ann'>, 'own': <7>}");
  undo (&fixture);
  assert_value (&fixture, "member", "{'@type': <'Organization'>, 'id': <'swale'>, 'own': <7>}");
  close_form (&fixture);
}

static void
test_colours (void)
{
  Fixture fixture;
  GtkWidget *popover;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'It', 'colour': 'teal'}]}",
             CHARTER_KIND_ORGANIZATION);
  g_assert_true (form_says (&fixture, "Not a colour"));
  popover = open_popover (&fixture, "Choices for “Colour”");
  click (find_below (popover, GTK_TYPE_BUTTON, "Colour 3"));
  assert_value (&fixture, "colour", "'3'");
  g_assert_false (form_says (&fixture, "Not a colour"));
  popover = open_popover (&fixture, "Choices for “Colour”");
  click (find_button_with (popover, "_Automatic"));
  assert_value (&fixture, "colour", NULL);
  type_text (&fixture, "Colour", "#336699");
  assert_value (&fixture, "colour", "'#336699'");
  undo (&fixture);
  undo (&fixture);
  undo (&fixture);
  assert_value (&fixture, "colour", "'teal'");
  close_form (&fixture);
}

static void
test_money (void)
{
  Fixture fixture;
  GtkWidget *amount;
  GtkWidget *currency;

  open_form (&fixture, "{'contributions': [{'id': 'it', 'amount': 'lots', 'currency': 'GBP'}]}",
             CHARTER_KIND_CONTRIBUTION);
  g_assert_true (form_says (&fixture, "Not a number"));
  amount = find_control (&fixture, GTK_TYPE_ENTRY, "Amount");
  currency = find_control (&fixture, GTK_TYPE_ENTRY, "Currency");
  g_assert_true (gtk_widget_get_ancestor (amount, CHARTER_TYPE_FIELD_ROW) ==
                 gtk_widget_get_ancestor (currency, CHARTER_TYPE_FIELD_ROW));
  type_text (&fixture, "Amount", "1200.5");
  type_text (&fixture, "Currency", "EUR");
  assert_value (&fixture, "amount", "1200.5");
  assert_value (&fixture, "currency", "'EUR'");
  undo (&fixture);
  undo (&fixture);
  assert_value (&fixture, "amount", "'lots'");
  close_form (&fixture);
}

static void
test_flags (void)
{
  Fixture fixture;
  GtkWidget *choice;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'It', 'meets_in_public': 'often', "
                       "'time_limited': true}]}",
             CHARTER_KIND_ORGANIZATION);
  g_assert_true (form_says (&fixture, "Neither yes nor no"));
  choice = find_control (&fixture, GTK_TYPE_DROP_DOWN, "Meets in public");
  g_assert_false (gtk_widget_is_sensitive (choice));
  assert_value (&fixture, "meets_in_public", "'often'");
  click (find_button_with (find_cell (&fixture, "Meets in public"), "Clear"));
  assert_value (&fixture, "meets_in_public", NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), CHARTER_FLAG_NO);
  assert_value (&fixture, "meets_in_public", "false");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), CHARTER_FLAG_NOT_STATED);
  assert_value (&fixture, "meets_in_public", NULL);
  undo (&fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, CHARTER_FLAG_NO);
  close_form (&fixture);
}

static void
test_identity (void)
{
  Fixture fixture;
  CharterRecord *part;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'It'}, {'id': 'other', "
                       "'name': 'Other'}, {'id': 'part', 'name': 'Part', 'parent_id': 'it'}]}",
             CHARTER_KIND_ORGANIZATION);
  open_cards (GTK_WIDGET (fixture.form));
  type_text (&fixture, "Identifier", "other");
  assert_not_changed (&fixture);
  press_enter (&fixture, "Identifier");
  assert_not_changed (&fixture);
  g_assert_true (form_says (&fixture, "Another record has this identifier"));
  type_text (&fixture, "Identifier", "");
  press_enter (&fixture, "Identifier");
  assert_not_changed (&fixture);

  type_text (&fixture, "Identifier", "itself");
  press_enter (&fixture, "Identifier");
  assert_value (&fixture, "id", "'itself'");
  part = charter_record_set_find_id (charter_document_get_records (fixture.document),
                                     CHARTER_KIND_ORGANIZATION, "part");
  g_assert_cmpstr (charter_record_get_text (part, "parent_id"), ==, "itself");
  undo (&fixture);
  assert_typed (&fixture, "Identifier", "it");
  close_form (&fixture);
}

static gboolean
is_more_open (const char *record)
{
  g_autofree char *text = g_strdup_printf ("{'organizations': [%s]}", record);
  Fixture fixture;
  gboolean open;

  open_form (&fixture, text, CHARTER_KIND_ORGANIZATION);
  open = gtk_expander_get_expanded (GTK_EXPANDER (find_control (&fixture, GTK_TYPE_EXPANDER,
                                                                NULL)));
  close_form (&fixture);
  return open;
}

static void
test_more (void)
{
  g_assert_false (is_more_open ("{'id': 'it', 'name': 'It'}"));
  g_assert_true (is_more_open ("{'id': 'it', 'name': 'It', 'legal_basis': 'Section 102'}"));
  g_assert_true (is_more_open ("{'id': 'it', 'name': 'It', 'known_on': 7}"));
}

static void
assert_names_below (GtkWidget *widget)
{
  gboolean is_control = GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) ||
                        GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget) ||
                        (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL);

  if (is_control && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                       GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_test_message ("a %s has no name", G_OBJECT_TYPE_NAME (widget));
      g_test_fail ();
    }
  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_names_below (child);
}

#define LONG "Averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongwordindeed"

/* Every kind of form, with values that no pane has room for. */
static void
test_narrow_and_named (void)
{
  static const struct
  {
    const char    *text;
    CharterKindId  kind;
  } forms[] = {
    { "{'organizations': [{'id': 'it', 'name': '" LONG "', 'classification': '" LONG "', "
      "'parent_id': 'it', 'colour': '" LONG "', 'founding_date': '" LONG "', "
      "'description': '" LONG "', 'quorum': {'words': '" LONG "'}, "
      "'citations': [{'source_id': '" LONG "', 'quote': '" LONG "', 'url': '" LONG "'}], "
      "'other_names': [{'name': '" LONG "'}], 'meets_in_public': '" LONG "'}]}",
      CHARTER_KIND_ORGANIZATION },
    { "{'events': [{'id': 'it', 'name': 'It', 'about': [{'kind': 'persons', 'id': '" LONG "'}]}]}",
      CHARTER_KIND_EVENT },
    { "{'contributions': [{'id': 'it', 'amount': '" LONG "', 'currency': '" LONG "'}]}",
      CHARTER_KIND_CONTRIBUTION },
    { "{'format_version': 1, 'views': [{'id': 'it', 'name': 'It', 'kind': '" LONG "', "
      "'show': {'unknown': true}}]}",
      CHARTER_KIND_VIEW },
    { "{'agreements': [{'id': 'it', 'name': 'It', 'party_ids': ['" LONG "'], "
      "'signatories': [{'name': '" LONG "', 'party_id': '" LONG "'}]}]}",
      CHARTER_KIND_AGREEMENT },
    { "{'claims': [{'id': 'it', 'statement': '" LONG "', 'states': {'value': '" LONG "'}}]}",
      CHARTER_KIND_CLAIM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      Fixture fixture;
      int narrowest;

      open_form (&fixture, forms[i].text, forms[i].kind);
      open_cards (GTK_WIDGET (fixture.form));
      assert_names_below (GTK_WIDGET (fixture.form));
      gtk_widget_measure (GTK_WIDGET (fixture.form), GTK_ORIENTATION_HORIZONTAL, -1, &narrowest,
                          NULL, NULL, NULL);
      g_test_message ("form %u needs %d pixels", i, narrowest);
      g_assert_cmpint (narrowest, <=, NARROWEST_FORM);
      close_form (&fixture);
    }
}

static guint
count_focusable (GtkWidget *from)
{
  guint n_focusable = 0;

  if (!gtk_widget_get_mapped (from) || !gtk_widget_is_sensitive (from))
    return 0;
  /* The button in a drop-down is all there is to it. */
  if (GTK_IS_DROP_DOWN (from))
    return 1;
  if (gtk_widget_get_focusable (from) && !GTK_IS_LABEL (from) && !GTK_IS_SCROLLED_WINDOW (from))
    n_focusable++;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_focusable += count_focusable (child);
  return n_focusable;
}

/* Walks through the form with Tab, or back; returns how many places it came by. */
static guint
walk (Fixture          *fixture,
      GtkDirectionType  direction)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  while (gtk_widget_child_focus (fixture->window, direction) &&
         g_hash_table_add (seen, get_cursor (fixture)))
    ;
  return g_hash_table_size (seen);
}

static void
test_tab (void)
{
  Fixture fixture;
  guint n_places;

  open_form (&fixture, "{'organizations': [{'id': 'it', 'name': 'It', 'parent_id': 'it', "
                       "'other_names': [{'name': 'A'}], 'citations': [{'place': '1'}, "
                       "{'place': '2'}]}]}", CHARTER_KIND_ORGANIZATION);
  open_cards (GTK_WIDGET (fixture.form));
  gtk_test_widget_wait_for_draw (fixture.window);
  n_places = count_focusable (GTK_WIDGET (fixture.form));
  g_test_message ("%u places", n_places);
  g_assert_cmpuint (n_places, >, 60);
  g_assert_cmpuint (walk (&fixture, GTK_DIR_TAB_FORWARD), ==, n_places);
  g_assert_cmpuint (walk (&fixture, GTK_DIR_TAB_BACKWARD), ==, n_places);
  close_form (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_css_provider_load_from_resource (style, "/io/github/charter/Charter/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  g_test_add_func ("/field-editors/dates", test_dates);
  g_test_add_func ("/field-editors/choices", test_choices);
  g_test_add_func ("/field-editors/groups", test_groups);
  g_test_add_func ("/field-editors/empty-group-goes", test_empty_group_goes);
  g_test_add_func ("/field-editors/rows", test_rows);
  g_test_add_func ("/field-editors/adding-and-moving-rows", test_adding_and_moving_rows);
  g_test_add_func ("/field-editors/references", test_references);
  g_test_add_func ("/field-editors/making-what-is-named", test_making_what_is_named);
  g_test_add_func ("/field-editors/naming-what-has-no-id", test_naming_what_has_no_id);
  g_test_add_func ("/field-editors/reference-lists", test_reference_lists);
  g_test_add_func ("/field-editors/members", test_members);
  g_test_add_func ("/field-editors/colours", test_colours);
  g_test_add_func ("/field-editors/money", test_money);
  g_test_add_func ("/field-editors/flags", test_flags);
  g_test_add_func ("/field-editors/identity", test_identity);
  g_test_add_func ("/field-editors/more", test_more);
  g_test_add_func ("/field-editors/tab", test_tab);
  g_test_add_func ("/field-editors/narrow-and-named", test_narrow_and_named);

  return g_test_run ();
}
