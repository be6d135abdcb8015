/* dated-test.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dated-test.h"

#include "app/dates/date-bar.h"
#include "formats/partnership-json.h"

GtkWidget *
charter_test_find_on_bar (CharterWindow *window,
                          const char    *id)
{
  GtkWidget *bar = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DATE_BAR);
  GtkWidget *part = charter_test_find_id (bar, id);

  g_assert_nonnull (part);
  return part;
}

/* There may be nothing to draw at a date. */
gboolean
charter_test_is_settled (CharterWindow *window)
{
  return !charter_diagram_loader_get_busy (charter_test_get_loader (window));
}

CharterHistory *
charter_test_get_history (CharterWindow *window)
{
  return charter_document_get_history (charter_test_get_document (window));
}

char *
charter_test_write_out (CharterWindow *window)
{
  return charter_partnership_json_to_text (charter_test_get_records (window));
}

void
charter_test_type_date (CharterWindow *window,
                        const char    *text)
{
  GtkWidget *entry = charter_test_find_on_bar (window, "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  charter_test_spin_until (charter_test_is_settled (window));
}
