/* check-keeper.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/rules/finding.h"
#include "app/dates/look.h"

G_BEGIN_DECLS

#define CHARTER_TYPE_CHECK_KEEPER (charter_check_keeper_get_type ())

/**
 * CharterCheckKeeper:
 *
 * Knows the points to check of a document, at the date and of the model that
 * the window shows. It looks in a thread, when nothing has been edited for a
 * moment.
 */
G_DECLARE_FINAL_TYPE (CharterCheckKeeper, charter_check_keeper, CHARTER, CHECK_KEEPER, GObject)

CharterCheckKeeper *charter_check_keeper_new          (CharterDocument    *document,
                                                       CharterLook        *look);
void                charter_check_keeper_set_exported (CharterCheckKeeper *self,
                                                       GPtrArray          *titles);
void                charter_check_keeper_set_watched  (CharterCheckKeeper *self,
                                                       gboolean            watched);
GPtrArray          *charter_check_keeper_get_findings (CharterCheckKeeper *self);
const char         *charter_check_keeper_get_stamp    (CharterCheckKeeper *self);
gboolean            charter_check_keeper_is_up_to_date (CharterCheckKeeper *self);
guint               charter_check_keeper_count        (CharterCheckKeeper *self);

G_END_DECLS
