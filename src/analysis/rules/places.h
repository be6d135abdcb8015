/* places.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/**
 * CharterPlaces:
 *
 * Where the records of a set stand in its file. It borrows the set.
 */
typedef struct _CharterPlaces CharterPlaces;

CharterPlaces *charter_places_new         (const CharterRecordSet *records);
void           charter_places_free        (CharterPlaces          *self);
char          *charter_places_get_pointer (const CharterPlaces    *self,
                                           const CharterRecord    *record,
                                           const char             *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterPlaces, charter_places_free)

G_END_DECLS
