/* check-entry.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHARTER_TYPE_CHECK_ENTRY (charter_check_entry_get_type ())

/**
 * CharterCheckEntry:
 *
 * "Points to check" in the contents, with how many there are.
 */
G_DECLARE_FINAL_TYPE (CharterCheckEntry, charter_check_entry, CHARTER, CHECK_ENTRY, GtkWidget)

void     charter_check_entry_set_count  (CharterCheckEntry *self,
                                         guint              count,
                                         gboolean           is_known);
void     charter_check_entry_set_chosen (CharterCheckEntry *self,
                                         gboolean           chosen);
gboolean charter_check_entry_is_chosen  (CharterCheckEntry *self);

G_END_DECLS
