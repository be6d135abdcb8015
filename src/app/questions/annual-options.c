/* annual-options.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/annual-options.h"

#include <glib/gi18n.h>

#include "analysis/connections/connection-words.h"
#include "analysis/words/names.h"

/* How many of those who may be meant are shown; more letters make it fewer. */
#define MOST_CANDIDATES 6

static GtkWidget *
make_line (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, style);
    }
  return label;
}

static void
add_option (GtkListBox *list,
            guint64     handle,
            const char *title,
            const char *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), make_line (title, NULL));
  if (note != NULL)
    gtk_box_append (GTK_BOX (box), make_line (note, "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), "charter-handle", g_memdup2 (&handle, sizeof handle),
                          g_free);
  gtk_list_box_append (list, row);
}

static void
add_person (GtkListBox    *list,
            CharterState  *state,
            CharterRecord *person)
{
  CharterRecord *there = charter_state_get_record (state, person);
  g_autofree char *name = charter_name_get_full (person, NULL);
  g_autofree char *note = there != NULL ? charter_connection_write_candidate (state, there) : NULL;

  add_option (list, charter_record_get_handle (person), name, note);
}

/**
 * charter_annual_options_show:
 * @list: where they are shown
 * @state: what is known of them
 * @persons: (nullable) (element-type CharterRecord): who may be meant, the
 *   likeliest first
 * @newcomer: (nullable): the name of somebody new who may be meant, too
 */
void
charter_annual_options_show (GtkListBox   *list,
                             CharterState *state,
                             GPtrArray    *persons,
                             const char   *newcomer)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (state != NULL);

  charter_annual_options_clear (list);
  for (guint i = 0; persons != NULL && i < MIN (persons->len, MOST_CANDIDATES); i++)
    add_person (list, state, g_ptr_array_index (persons, i));
  if (newcomer != NULL)
    {
      /* Translators: the name that somebody typed */
      g_autofree char *title = g_strdup_printf (_("Somebody new: %s"), newcomer);

      add_option (list, 0, title, NULL);
    }
}

/**
 * charter_annual_options_clear:
 * @list: where they are shown
 *
 * Shows nobody.
 */
void
charter_annual_options_clear (GtkListBox *list)
{
  GtkWidget *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/**
 * charter_annual_options_get_handle:
 * @option: a row of the list
 *
 * Returns: the handle of the person, or 0 for somebody new
 */
guint64
charter_annual_options_get_handle (GtkListBoxRow *option)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (option), 0);

  return *(guint64 *) g_object_get_data (G_OBJECT (option), "charter-handle");
}

/**
 * charter_annual_options_write_question:
 * @name: the name that somebody typed
 * @n_persons: how many may be meant
 *
 * Returns: (transfer full): the question who it is
 */
char *
charter_annual_options_write_question (const char *name,
                                       guint       n_persons)
{
  g_return_val_if_fail (name != NULL, NULL);

  if (n_persons > MOST_CANDIDATES)
    /* Translators: the name that somebody typed, a number */
    return g_strdup_printf (_("Who is “%1$s”? There are %2$u who may be meant. Type more of the name "
                              "to see the others."), name, n_persons);
  /* Translators: the name that somebody typed */
  return g_strdup_printf (_("Who is “%s”?"), name);
}
