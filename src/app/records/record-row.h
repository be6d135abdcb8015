/* record-row.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/records/record-item.h"

G_BEGIN_DECLS

/**
 * CharterRecordRow:
 *
 * What a list shows of a #CharterRecordItem: its title, and its note or its
 * count. It gives the list's own widget around it an accessible name. While
 * its item is being renamed an entry stands in place of the title, and what
 * is typed goes to the action "outline.set-name".
 *
 * ## Accessibility
 *
 * The entry is labelled "Name", the button of a group by what it adds.
 */
#define CHARTER_TYPE_RECORD_ROW (charter_record_row_get_type ())

G_DECLARE_FINAL_TYPE (CharterRecordRow, charter_record_row, CHARTER, RECORD_ROW, GtkWidget)

CharterRecordItem *charter_record_row_get_item (CharterRecordRow  *self);
void               charter_record_row_set_item (CharterRecordRow  *self,
                                                CharterRecordItem *item);

G_END_DECLS
