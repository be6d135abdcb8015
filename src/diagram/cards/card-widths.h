/* card-widths.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/cell.h"

G_BEGIN_DECLS

void charter_card_widths_level (GPtrArray         *cards,
                                CharterTypesetter *typesetter,
                                double             step,
                                const double      *least,
                                double            *widths);

G_END_DECLS
