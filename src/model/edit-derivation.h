/* edit-derivation.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/edit.h"

G_BEGIN_DECLS

GPtrArray *charter_edit_derive (const CharterRecordSet *before,
                                const CharterRecordSet *after);

G_END_DECLS
