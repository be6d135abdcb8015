/* export-diagrams.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/record-set.h"

G_BEGIN_DECLS

/**
 * CharterExportDiagrams:
 *
 * Asks which diagrams are exported: the one that is looked at, all, or those
 * that are ticked.
 *
 * It emits "changed".
 *
 * ## Accessibility
 *
 * Every row carries the title of its diagram as its label.
 */
#define CHARTER_TYPE_EXPORT_DIAGRAMS (charter_export_diagrams_get_type ())

G_DECLARE_FINAL_TYPE (CharterExportDiagrams, charter_export_diagrams, CHARTER, EXPORT_DIAGRAMS, AdwPreferencesGroup)

void       charter_export_diagrams_set_records (CharterExportDiagrams *self,
                                                CharterRecordSet      *records,
                                                guint64                handle);
gboolean   charter_export_diagrams_is_single   (CharterExportDiagrams *self);
GArray    *charter_export_diagrams_list_chosen (CharterExportDiagrams *self);

G_END_DECLS
