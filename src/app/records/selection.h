/* selection.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/**
 * CharterSelection:
 *
 * The record that a window is about. Contents, canvas and details show and
 * change the same one. It remembers the way back.
 */
#define CHARTER_TYPE_SELECTION (charter_selection_get_type ())

G_DECLARE_FINAL_TYPE (CharterSelection, charter_selection, CHARTER, SELECTION, GObject)

CharterSelection *charter_selection_new        (void);
guint64           charter_selection_get_handle (CharterSelection       *self);
void              charter_selection_set_handle (CharterSelection       *self,
                                                guint64                 handle);
void              charter_selection_go_back    (CharterSelection       *self,
                                                const CharterRecordSet *records);
void              charter_selection_go_forward (CharterSelection       *self,
                                                const CharterRecordSet *records);

G_END_DECLS
