/* annual-window.h
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
 * CharterAnnualWindow:
 *
 * The annual meeting of one council: a row for each seat, what will be
 * recorded as sentences, and one step that records it.
 */
#define CHARTER_TYPE_ANNUAL_WINDOW (charter_annual_window_get_type ())

G_DECLARE_FINAL_TYPE (CharterAnnualWindow, charter_annual_window, CHARTER, ANNUAL_WINDOW, AdwWindow)

GtkWindow *charter_annual_window_new (GtkWindow         *parent,
                                      CharterDocument   *document,
                                      guint64            council,
                                      const CharterDate *date);

G_END_DECLS
