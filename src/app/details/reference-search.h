/* reference-search.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/records/record-group.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterReferenceSearch:
 *
 * Finds a record by typing, or offers to make one of that name.
 */
#define CHARTER_TYPE_REFERENCE_SEARCH (charter_reference_search_get_type ())

G_DECLARE_FINAL_TYPE (CharterReferenceSearch, charter_reference_search,
                      CHARTER, REFERENCE_SEARCH, GtkPopover)

GtkWidget *charter_reference_search_new           (CharterDocument        *document,
                                                   guint                   targets);
void       charter_reference_search_set_can_clear (CharterReferenceSearch *self,
                                                   gboolean                can_clear);

G_END_DECLS
