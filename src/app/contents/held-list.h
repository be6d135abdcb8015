/* held-list.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CharterHeldList:
 *
 * A list of the same items as another one, which keeps still while a good deal
 * of that changes, and then tells of everything at once. Whoever holds it asks
 * it for nothing until it is released.
 */
#define CHARTER_TYPE_HELD_LIST (charter_held_list_get_type ())

G_DECLARE_FINAL_TYPE (CharterHeldList, charter_held_list, CHARTER, HELD_LIST, GObject)

CharterHeldList *charter_held_list_new     (GListModel      *model);
void             charter_held_list_hold    (CharterHeldList *self);
void             charter_held_list_release (CharterHeldList *self);

G_END_DECLS
