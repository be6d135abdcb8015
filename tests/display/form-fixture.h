/* form-fixture.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "../displayless/model/parse-records.h"
#include "app/details/field-cell.h"
#include "app/details/form.h"
#include "app/details/row-card.h"

/* A form in a window of its own, and what a person does in it. */
typedef struct
{
  CharterDocument *document;
  GtkWidget       *window;
  CharterForm     *form;
  guint64          handle;
  guint64          gone_to; /* what "Go to" asked for */
} Fixture;

static inline void
go_to_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  Fixture *fixture = user_data;

  fixture->gone_to = g_variant_get_uint64 (parameter);
}

/* A form for the record of @kind whose id is "it". */
static inline void
open_form (Fixture       *fixture,
           const char    *text,
           CharterKindId  kind)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) go_to = g_simple_action_new ("go-to", G_VARIANT_TYPE_UINT64);
  GtkWidget *pane;

  *fixture = (Fixture) { 0 };
  fixture->document = parse_document (text);
  fixture->handle = charter_record_get_handle (
    charter_record_set_find_id (charter_document_get_records (fixture->document), kind, "it"));
  fixture->form = CHARTER_FORM (charter_form_new (fixture->document, fixture->handle, FALSE));
  g_signal_connect_object (fixture->document, "records-changed",
                           G_CALLBACK (charter_form_refresh), fixture->form, G_CONNECT_SWAPPED);
  fixture->window = gtk_window_new ();
  g_signal_connect (go_to, "activate", G_CALLBACK (go_to_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (go_to));
  gtk_widget_insert_action_group (fixture->window, "details", G_ACTION_GROUP (actions));
  pane = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (pane), GTK_WIDGET (fixture->form));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), pane);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static inline void
close_form (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->document);
}

static inline gboolean
is_called (GtkWidget  *widget,
           const char *name)
{
  g_autofree char *difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        name);

  return difference == NULL;
}

static inline GtkWidget *
find_below (GtkWidget  *from,
            GType       type,
            const char *name)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type) && (name == NULL || is_called (from, name)))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A control by what assistive technology calls it. */
static inline GtkWidget *
find_control (Fixture    *fixture,
              GType       type,
              const char *name)
{
  GtkWidget *found = find_below (GTK_WIDGET (fixture->form), type, name);

  if (found == NULL)
    g_error ("no control is called “%s”", name);
  return found;
}

static inline GtkWidget *
find_cell (Fixture    *fixture,
           const char *title)
{
  return find_control (fixture, CHARTER_TYPE_FIELD_CELL, title);
}

static inline GtkWidget *
find_button_with (GtkWidget  *from,
                  const char *label)
{
  if (!gtk_widget_get_visible (from))
    return NULL;
  if (GTK_IS_BUTTON (from) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), label) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button_with (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static inline void
type_text (Fixture    *fixture,
           const char *name,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_control (fixture, GTK_TYPE_ENTRY, name)), text);
}

static inline void
assert_typed (Fixture    *fixture,
              const char *name,
              const char *text)
{
  GtkWidget *entry = find_control (fixture, GTK_TYPE_ENTRY, name);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, text);
}

/* Takes what is typed, as when the cursor leaves. */
static inline void
press_enter (Fixture    *fixture,
             const char *name)
{
  g_signal_emit_by_name (find_control (fixture, GTK_TYPE_ENTRY, name), "activate");
}

static inline GtkWidget *
open_popover (Fixture    *fixture,
              const char *name)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (find_control (fixture, GTK_TYPE_MENU_BUTTON, name));

  /* A popover opens beside what can be seen. */
  gtk_widget_grab_focus (GTK_WIDGET (button));
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_menu_button_popup (button);
  g_assert_nonnull (gtk_menu_button_get_popover (button));
  return GTK_WIDGET (gtk_menu_button_get_popover (button));
}

/* Types into the search of a button and takes the first that is found. */
static inline void
choose_found (Fixture    *fixture,
              const char *name,
              const char *text)
{
  GtkWidget *search = find_below (open_popover (fixture, name), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), text);
  g_signal_emit_by_name (search, "activate");
}

static inline CharterRecord *
get_record (Fixture *fixture)
{
  return charter_record_set_find_handle (charter_document_get_records (fixture->document),
                                         fixture->handle);
}

/* @printed: as GVariant prints it, but for "int64" */
static inline void
assert_value (Fixture    *fixture,
              const char *key,
              const char *printed)
{
  GVariant *value = charter_record_get_value (get_record (fixture), key);
  g_autoptr(GString) text = g_string_new (NULL);

  if (value != NULL)
    g_variant_print_string (value, text, FALSE);
  g_string_replace (text, "int64 ", "", 0);
  g_assert_cmpstr (text->str, ==, printed != NULL ? printed : "");
}

static inline void
undo (Fixture *fixture)
{
  g_assert_true (charter_document_undo (fixture->document));
}

static inline void
assert_not_changed (Fixture *fixture)
{
  g_assert_false (charter_history_can_undo (charter_document_get_history (fixture->document)));
}

static inline gboolean
says (GtkWidget  *from,
      const char *words)
{
  if (GTK_IS_LABEL (from) && gtk_widget_is_visible (from) &&
      strstr (gtk_label_get_text (GTK_LABEL (from)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }
  return FALSE;
}

static inline gboolean
form_says (Fixture    *fixture,
           const char *words)
{
  return says (GTK_WIDGET (fixture->form), words);
}

/* What is in a closed expander is not even there. */
static inline void
open_cards (GtkWidget *from)
{
  if (GTK_IS_EXPANDER (from))
    gtk_expander_set_expanded (GTK_EXPANDER (from), TRUE);
  if (CHARTER_IS_ROW_CARD (from))
    charter_row_card_set_expanded (CHARTER_ROW_CARD (from), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_cards (child);
}
