/* diagram-loader.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dates/look.h"
#include "diagram/diagram.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterDiagramLoader:
 *
 * Draws the chosen diagram of a document in a thread, and again after every
 * edit. What is being drawn when something newer is wanted is given up.
 */
#define CHARTER_TYPE_DIAGRAM_LOADER (charter_diagram_loader_get_type ())

G_DECLARE_FINAL_TYPE (CharterDiagramLoader, charter_diagram_loader, CHARTER, DIAGRAM_LOADER, GObject)

CharterDiagramLoader *charter_diagram_loader_new         (CharterDocument      *document);
void                  charter_diagram_loader_set_look    (CharterDiagramLoader *self,
                                                          CharterLook          *look);
void                  charter_diagram_loader_set_view    (CharterDiagramLoader *self,
                                                          guint64               handle);
guint64               charter_diagram_loader_get_view    (CharterDiagramLoader *self);
void                  charter_diagram_loader_set_council (CharterDiagramLoader *self,
                                                          guint64               handle);
guint64               charter_diagram_loader_get_council (CharterDiagramLoader *self);
CharterView          *charter_diagram_loader_make_view   (CharterDiagramLoader *self,
                                                          CharterState        **state);
CharterDiagram       *charter_diagram_loader_get_diagram (CharterDiagramLoader *self);
GPtrArray            *charter_diagram_loader_get_pages   (CharterDiagramLoader *self);
guint                 charter_diagram_loader_get_page    (CharterDiagramLoader *self);
void                  charter_diagram_loader_set_page    (CharterDiagramLoader *self,
                                                          guint                 page);
const char           *charter_diagram_loader_get_palette (CharterDiagramLoader *self);
const char           *charter_diagram_loader_get_alt_text (CharterDiagramLoader *self);
const char           *charter_diagram_loader_get_alt_hash (CharterDiagramLoader *self);
const char           *charter_diagram_loader_get_problem (CharterDiagramLoader *self);
gboolean              charter_diagram_loader_is_too_large (CharterDiagramLoader *self);
gboolean              charter_diagram_loader_get_busy    (CharterDiagramLoader *self);

G_END_DECLS
