/* diagram-settings.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/diagrams/diagram-loader.h"

G_BEGIN_DECLS

/**
 * CharterDiagramSettings:
 *
 * The panel in which the shown diagram is set up. What is changed there is
 * changed in the document at once, and so in the picture.
 */
#define CHARTER_TYPE_DIAGRAM_SETTINGS (charter_diagram_settings_get_type ())

G_DECLARE_FINAL_TYPE (CharterDiagramSettings, charter_diagram_settings,
                      CHARTER, DIAGRAM_SETTINGS, GtkWidget)

void     charter_diagram_settings_set_file          (CharterDiagramSettings *self,
                                                     CharterDocument        *document,
                                                     CharterDiagramLoader   *loader);
void     charter_diagram_settings_set_read_only     (CharterDiagramSettings *self,
                                                     gboolean                read_only);
void     charter_diagram_settings_show_diagram      (CharterDiagramSettings *self);
gboolean charter_diagram_settings_is_subject_needed (CharterDiagramSettings *self);

G_END_DECLS
