/* date-entry.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/dates/date-entry.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* British officers type 5/5/2014, which no other form of a date can be
 * taken for. */
static gboolean
parse_with_strokes (const char  *text,
                    CharterDate *date)
{
  g_autofree char *written = NULL;
  unsigned int day;
  unsigned int month;
  unsigned int year;
  char rest;

  if (sscanf (text, "%2u/%2u/%4u%c", &day, &month, &year, &rest) != 3)
    return FALSE;
  written = g_strdup_printf ("%04u-%02u-%02u", year, month, day);
  return charter_date_parse (written, date);
}

/**
 * charter_date_entry_get_help:
 *
 * Returns: one sentence on how to write a date
 */
const char *
charter_date_entry_get_help (void)
{
  return _("Write a date as 2014, 2014-05 or 2014-05-31.");
}

/**
 * charter_date_entry_parse:
 * @text: what somebody typed
 * @date: (out caller-allocates): where to put it; no date when it fails
 *
 * Returns: whether @text is a date that exists
 */
gboolean
charter_date_entry_parse (const char  *text,
                          CharterDate *date)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  return charter_date_parse (stripped, date) || parse_with_strokes (stripped, date);
}

/**
 * charter_date_entry_read:
 * @entry: an entry
 * @date: (out caller-allocates): its date; no date when there is none
 *
 * Also tells who cannot see the entry whether what stands there is a date.
 *
 * Returns: whether there is a date; an empty entry has none
 */
gboolean
charter_date_entry_read (GtkEntry    *entry,
                         CharterDate *date)
{
  const char *text;
  gboolean is_date;

  g_return_val_if_fail (GTK_IS_ENTRY (entry), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  text = gtk_editable_get_text (GTK_EDITABLE (entry));
  is_date = charter_date_entry_parse (text, date);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_date || *text == '\0' ? GTK_ACCESSIBLE_INVALID_FALSE
                                                        : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  return is_date;
}

/**
 * charter_date_entry_write:
 * @entry: an entry
 * @date: (nullable): what it is to show; %NULL or no date for nothing
 *
 * Leaves an entry alone in which that date stands already, however written.
 */
void
charter_date_entry_write (GtkEntry          *entry,
                          const CharterDate *date)
{
  g_autofree char *text = NULL;
  g_autofree char *present_text = NULL;
  CharterDate present;

  g_return_if_fail (GTK_IS_ENTRY (entry));

  text = charter_date_is_set (date) ? charter_date_to_text (date) : g_strdup ("");
  if (charter_date_entry_parse (gtk_editable_get_text (GTK_EDITABLE (entry)), &present))
    present_text = charter_date_to_text (&present);
  if (g_strcmp0 (present_text, text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}
