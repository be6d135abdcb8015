/* diagram-kind.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "diagram/views/view-kind.h"
#include "model/record-set.h"

G_BEGIN_DECLS

/* What the window offers for each kind of diagram, in words. */

GMenu      *charter_diagram_kind_make_menu         (const char          *action);
const char *charter_diagram_kind_get_title         (const char          *kind);
gboolean    charter_diagram_kind_may_be_about      (const char          *kind,
                                                    const CharterRecord *record);
gboolean    charter_diagram_kind_needs_subject     (const char          *kind);
const char *charter_diagram_kind_get_about         (const char          *kind);
const char *charter_diagram_kind_get_advice        (const char          *kind);
char       *charter_diagram_kind_write_arrangement (const char          *kind,
                                                    const char          *form,
                                                    guint                columns);

G_END_DECLS
