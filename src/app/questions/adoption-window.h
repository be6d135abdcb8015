/* adoption-window.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterAdoptionWindow:
 *
 * Asks from which day a proposed model is to be in force, shows what would
 * begin, end and change, and makes it so.
 */
#define CHARTER_TYPE_ADOPTION_WINDOW (charter_adoption_window_get_type ())

G_DECLARE_FINAL_TYPE (CharterAdoptionWindow, charter_adoption_window, CHARTER, ADOPTION_WINDOW, AdwWindow)

GtkWindow *charter_adoption_window_new (GtkWindow       *parent,
                                        CharterDocument *document,
                                        guint64          option);

G_END_DECLS
