/* diagram-subjects.h
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
 * CharterDiagramSubjects:
 *
 * What a diagram is about: lists it, finds more of it by typing, and takes it
 * away again.
 */
#define CHARTER_TYPE_DIAGRAM_SUBJECTS (charter_diagram_subjects_get_type ())

G_DECLARE_FINAL_TYPE (CharterDiagramSubjects, charter_diagram_subjects,
                      CHARTER, DIAGRAM_SUBJECTS, GtkWidget)

void     charter_diagram_subjects_set_diagram (CharterDiagramSubjects *self,
                                               CharterDocument        *document,
                                               guint64                 handle);
gboolean charter_diagram_subjects_is_needed   (CharterDiagramSubjects *self);

G_END_DECLS
