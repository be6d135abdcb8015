/* look.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/compared-sides.h"

G_BEGIN_DECLS

/**
 * CharterLook:
 *
 * The date that a window looks at, for a while and in all its panes, or what
 * its diagrams compare for a while. Nothing of it is in the file. Without a
 * look everything is as recorded, and each diagram has the date that it was
 * saved with.
 */
#define CHARTER_TYPE_LOOK (charter_look_get_type ())

G_DECLARE_FINAL_TYPE (CharterLook, charter_look, CHARTER, LOOK, GObject)

CharterLook       *charter_look_new          (void);
const CharterDate *charter_look_get_date     (CharterLook         *self);
void               charter_look_set_date     (CharterLook         *self,
                                              const CharterDate   *date);
gboolean           charter_look_is_active    (CharterLook         *self);
void               charter_look_set_undated  (CharterLook         *self);
gboolean           charter_look_is_elsewhen  (CharterLook         *self);
CharterRecord     *charter_look_apply        (CharterLook         *self,
                                              CharterRecord       *view);
gboolean           charter_look_may_edit     (CharterLook         *self);
void               charter_look_allow_edits  (CharterLook         *self);
void               charter_look_compare       (CharterLook         *self,
                                              CharterComparedSides *sides);
CharterComparedSides *charter_look_get_compared (CharterLook       *self);
CharterView       *charter_look_make_view     (CharterLook         *self,
                                              CharterRecordSet    *records,
                                              CharterRecord       *view);
CharterState      *charter_look_make_state    (CharterLook         *self,
                                              CharterRecordSet    *records,
                                              const CharterView   *view);

G_END_DECLS
