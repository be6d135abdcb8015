/* value-list.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a form does with an array: the list without an entry in it is none. */

GVariant *charter_value_list_insert (GVariant *list,
                                     guint     position,
                                     GVariant *entry);
GVariant *charter_value_list_set    (GVariant *list,
                                     guint     position,
                                     GVariant *entry);
GVariant *charter_value_list_remove (GVariant *list,
                                     guint     position);
GVariant *charter_value_list_move   (GVariant *list,
                                     guint     position,
                                     guint     place);

G_END_DECLS
