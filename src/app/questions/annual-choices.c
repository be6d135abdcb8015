/* annual-choices.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/annual-choices.h"

#include <glib/gi18n.h>

#include "analysis/annual/annual-council.h"

/* The letter after the stroke chooses together with Alt. */
static const char *const choice_titles[CHARTER_N_ANNUAL_CHOICES] = {
  [CHARTER_ANNUAL_STAYS] = N_("_Stays"),
  [CHARTER_ANNUAL_NEW_PERSON] = N_("_New person"),
  [CHARTER_ANNUAL_VACANT] = N_("_Vacant"),
  [CHARTER_ANNUAL_NOT_YET_KNOWN] = N_("Not yet _known"),
};

/**
 * charter_annual_choices_new_titles:
 *
 * Returns: (transfer full): what the choices are called, in their order
 */
GListModel *
charter_annual_choices_new_titles (void)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < CHARTER_N_ANNUAL_CHOICES; i++)
    {
      g_autoptr(GString) title = g_string_new (_(choice_titles[i]));

      g_string_replace (title, "_", "", 1);
      gtk_string_list_append (titles, title->str);
    }
  return G_LIST_MODEL (titles);
}

/**
 * charter_annual_choices_add_letters:
 * @widget_class: the class of a widget that is being made
 * @callback: called with a #CharterAnnualChoice
 *
 * Has the letter of each choice call @callback together with Alt.
 */
void
charter_annual_choices_add_letters (GtkWidgetClass  *widget_class,
                                    GtkShortcutFunc  callback)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));
  g_return_if_fail (callback != NULL);

  for (guint i = 0; i < CHARTER_N_ANNUAL_CHOICES; i++)
    {
      const char *stroke = g_utf8_strchr (_(choice_titles[i]), -1, '_');

      if (stroke != NULL && stroke[1] != '\0')
        gtk_widget_class_add_binding (
          widget_class,
          gdk_unicode_to_keyval (g_unichar_tolower (g_utf8_get_char (stroke + 1))),
          GDK_ALT_MASK, callback, "u", i);
    }
}
