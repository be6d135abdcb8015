/* compared-side-rows.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/file/file.h"
#include "diagram/compared-sides.h"

G_BEGIN_DECLS

/**
 * CharterComparedSideRows:
 *
 * Where the user says what one side of a comparison is: what is recorded, what
 * was last saved, a proposed model or another file, and for which date.
 */
#define CHARTER_TYPE_COMPARED_SIDE_ROWS (charter_compared_side_rows_get_type ())

G_DECLARE_FINAL_TYPE (CharterComparedSideRows, charter_compared_side_rows,
                      CHARTER, COMPARED_SIDE_ROWS, AdwPreferencesGroup)

void                       charter_compared_side_rows_set_document (CharterComparedSideRows   *self,
                                                                    CharterDocument           *document);
void                       charter_compared_side_rows_set_file     (CharterComparedSideRows   *self,
                                                                    CharterFile               *file);
void                       charter_compared_side_rows_set_side     (CharterComparedSideRows   *self,
                                                                    const CharterComparedSide *side);
const CharterComparedSide *charter_compared_side_rows_get_side     (CharterComparedSideRows   *self);
void                       charter_compared_side_rows_load         (CharterComparedSideRows   *self,
                                                                    GFile                     *location);

G_END_DECLS
