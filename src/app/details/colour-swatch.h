/* colour-swatch.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small piece of the colour that a value of a colour field means in the
 * palette "colour"; crossed out when it means none. */

GtkWidget *charter_colour_swatch_new        (void);
void       charter_colour_swatch_set_colour (GtkWidget  *swatch,
                                             const char *value);

G_END_DECLS
