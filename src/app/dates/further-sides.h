/* further-sides.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dates/compared-side-rows.h"

G_BEGIN_DECLS

/**
 * CharterFurtherSides:
 *
 * Where the user adds what is to stand beside the two sides of a comparison.
 */
#define CHARTER_TYPE_FURTHER_SIDES (charter_further_sides_get_type ())

G_DECLARE_FINAL_TYPE (CharterFurtherSides, charter_further_sides, CHARTER, FURTHER_SIDES, GtkWidget)

void       charter_further_sides_set_document (CharterFurtherSides *self,
                                               CharterDocument     *document);
void       charter_further_sides_set_file     (CharterFurtherSides *self,
                                               CharterFile         *file);
void       charter_further_sides_set_sides    (CharterFurtherSides *self,
                                               GPtrArray           *sides);
GPtrArray *charter_further_sides_get_sides    (CharterFurtherSides *self);

G_END_DECLS
