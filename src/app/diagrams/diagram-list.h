/* diagram-list.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CharterDiagramList:
 *
 * The diagrams of a document, of which one is chosen. What is done to them is
 * asked of the window: its actions make, rename, duplicate, place and delete.
 */
#define CHARTER_TYPE_DIAGRAM_LIST (charter_diagram_list_get_type ())

G_DECLARE_FINAL_TYPE (CharterDiagramList, charter_diagram_list, CHARTER, DIAGRAM_LIST, GtkWidget)

void    charter_diagram_list_set_diagrams  (CharterDiagramList *self,
                                            GListModel         *diagrams);
void    charter_diagram_list_set_read_only (CharterDiagramList *self,
                                            gboolean            read_only);
guint64 charter_diagram_list_get_diagram   (CharterDiagramList *self);
void    charter_diagram_list_set_aside     (CharterDiagramList *self,
                                            gboolean            aside);
void    charter_diagram_list_choose        (CharterDiagramList *self,
                                            guint               position);
void    charter_diagram_list_choose_handle (CharterDiagramList *self,
                                            guint64             handle);

G_END_DECLS
