/* diagram-comparison.h
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
 * CharterDiagramComparison:
 *
 * What a saved diagram compares, to be changed. It is seen only of a diagram
 * that compares.
 */
#define CHARTER_TYPE_DIAGRAM_COMPARISON (charter_diagram_comparison_get_type ())

G_DECLARE_FINAL_TYPE (CharterDiagramComparison, charter_diagram_comparison,
                      CHARTER, DIAGRAM_COMPARISON, GtkWidget)

void charter_diagram_comparison_set_diagram (CharterDiagramComparison *self,
                                             CharterDocument          *document,
                                             guint64                   handle);

G_END_DECLS
