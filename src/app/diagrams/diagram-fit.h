/* diagram-fit.h
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
 * CharterDiagramFit:
 *
 * The button "Fit my report", what it came to, and what else would make the
 * diagram print larger.
 */
#define CHARTER_TYPE_DIAGRAM_FIT (charter_diagram_fit_get_type ())

G_DECLARE_FINAL_TYPE (CharterDiagramFit, charter_diagram_fit, CHARTER, DIAGRAM_FIT, GtkWidget)

void     charter_diagram_fit_set_diagram (CharterDiagramFit *self,
                                          CharterDocument   *document,
                                          guint64            handle);
void     charter_diagram_fit_start       (CharterDiagramFit *self);
gboolean charter_diagram_fit_get_busy    (CharterDiagramFit *self);

G_END_DECLS
