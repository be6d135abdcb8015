/* outline.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dates/look.h"
#include "app/records/record-item.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterOutline:
 *
 * The contents and the diagrams of a document as lists of rows, which follow
 * every edit without building anything anew that did not change.
 */
#define CHARTER_TYPE_OUTLINE (charter_outline_get_type ())

G_DECLARE_FINAL_TYPE (CharterOutline, charter_outline, CHARTER, OUTLINE, GObject)

CharterOutline    *charter_outline_new           (CharterDocument    *document,
                                                  CharterLook        *look);
GListModel        *charter_outline_get_groups    (CharterOutline     *self);
GListModel        *charter_outline_get_diagrams  (CharterOutline     *self);
void               charter_outline_prepare_search (CharterOutline    *self);
void               charter_outline_set_search    (CharterOutline     *self,
                                                  const char         *search);
CharterRecordItem *charter_outline_find          (CharterOutline     *self,
                                                  guint64             handle,
                                                  CharterRecordGroup *group);
CharterRecordItem *charter_outline_get_neighbour (CharterOutline     *self,
                                                  guint64             handle,
                                                  int                 step);

G_END_DECLS
