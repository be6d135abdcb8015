/* contents.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/checks/check-entry.h"
#include "app/contents/outline-pane.h"
#include "app/dates/look.h"
#include "app/diagrams/diagram-list.h"
#include "app/records/selection.h"
#include "app/tables/table-list.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterContents:
 *
 * The left pane: the diagrams of a document, the tables that can be asked of
 * it, its points to check, and all its records by groups, which can be searched.
 */
#define CHARTER_TYPE_CONTENTS (charter_contents_get_type ())

G_DECLARE_FINAL_TYPE (CharterContents, charter_contents, CHARTER, CONTENTS, GtkWidget)

void    charter_contents_set_file    (CharterContents  *self,
                                      CharterDocument  *document,
                                      CharterSelection *selection,
                                      CharterLook      *look);
void    charter_contents_set_read_only (CharterContents  *self,
                                        gboolean          read_only);
guint64 charter_contents_get_diagram (CharterContents  *self);
CharterDiagramList *charter_contents_get_diagram_list (CharterContents *self);
CharterTableList   *charter_contents_get_table_list   (CharterContents *self);
CharterCheckEntry  *charter_contents_get_check_entry  (CharterContents *self);
CharterOutlinePane *charter_contents_get_outline_pane (CharterContents *self);
void    charter_contents_search      (CharterContents  *self);

G_END_DECLS
