/* diagram-edits-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/diagrams/diagram-edits.h"

G_BEGIN_DECLS

/* What the files of edits share; nobody else includes it. */

CharterRecord *charter_diagram_edits_find            (CharterDocument      *document,
                                                      guint64               handle);
char          *charter_diagram_edits_make_name       (CharterRecordSet     *records,
                                                      const char           *wanted);
GPtrArray     *charter_diagram_edits_new             (void);
gboolean       charter_diagram_edits_perform         (CharterDocument      *document,
                                                      CharterRecord        *diagram,
                                                      const char           *path,
                                                      const char           *coalesce,
                                                      GPtrArray            *edits,
                                                      GError              **error);
CharterEdit   *charter_diagram_edits_new_set         (const CharterRecord  *diagram,
                                                      const char           *path,
                                                      GVariant             *value);
void           charter_diagram_edits_add_arrangement (GPtrArray            *edits,
                                                      CharterRecord        *diagram,
                                                      const char           *form,
                                                      guint                 columns,
                                                      gboolean              several_pages,
                                                      gboolean              order_found);
GVariant      *charter_diagram_edits_new_order       (CharterRecordSet     *records,
                                                      GPtrArray            *found,
                                                      GPtrArray            *edits);
gboolean       charter_diagram_edits_is_order_found  (const CharterRecord  *diagram);

G_END_DECLS
