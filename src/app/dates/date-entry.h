/* date-entry.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/date.h"

G_BEGIN_DECLS

/* A date as people type it, whole or partial, in an ordinary entry. */

const char *charter_date_entry_get_help (void);
gboolean    charter_date_entry_parse    (const char        *text,
                                         CharterDate       *date);
gboolean    charter_date_entry_read     (GtkEntry          *entry,
                                         CharterDate       *date);
void        charter_date_entry_write    (GtkEntry          *entry,
                                         const CharterDate *date);

G_END_DECLS
