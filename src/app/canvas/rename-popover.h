/* rename-popover.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterRenamePopover:
 *
 * Renames a record where it stands: Enter gives it the name, Escape leaves it
 * as it was.
 */
#define CHARTER_TYPE_RENAME_POPOVER (charter_rename_popover_get_type ())

G_DECLARE_FINAL_TYPE (CharterRenamePopover, charter_rename_popover,
                      CHARTER, RENAME_POPOVER, GtkPopover)

gboolean   charter_rename_popover_can_rename (const CharterRecord *record);
GtkWidget *charter_rename_popover_new        (CharterDocument     *document,
                                              guint64              handle);

G_END_DECLS
