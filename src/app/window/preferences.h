/* preferences.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CharterPreferences:
 *
 * The window of what the user chooses once for all partnerships; each choice
 * takes effect at once.
 */
#define CHARTER_TYPE_PREFERENCES (charter_preferences_get_type ())

G_DECLARE_FINAL_TYPE (CharterPreferences, charter_preferences, CHARTER, PREFERENCES,
                      AdwPreferencesWindow)

void charter_preferences_present              (GtkWindow *parent);
void charter_preferences_follow_colour_scheme (GSettings *settings);

G_END_DECLS
