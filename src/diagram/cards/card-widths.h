/* card-widths.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CharterCardMeasure:
 * @card: a card of a level, from 0
 * @width: in points
 * @user_data: as given
 *
 * Returns: how high the card is at that width, in points
 */
typedef double (*CharterCardMeasure) (guint    card,
                                      double   width,
                                      gpointer user_data);

void charter_card_widths_level (double              *widths,
                                const double        *least,
                                guint                n_cards,
                                double               step,
                                CharterCardMeasure   measure,
                                gpointer             user_data);

G_END_DECLS
