/* withdrawal-window.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/compared-sides.h"

G_BEGIN_DECLS

/**
 * CharterWithdrawalWindow:
 *
 * What would follow if a council left, a body or service ended or a person
 * went, as a list with reasons, while the document stays as it is.
 */
#define CHARTER_TYPE_WITHDRAWAL_WINDOW (charter_withdrawal_window_get_type ())

G_DECLARE_FINAL_TYPE (CharterWithdrawalWindow, charter_withdrawal_window,
                      CHARTER, WITHDRAWAL_WINDOW, AdwWindow)

GtkWindow            *charter_withdrawal_window_new        (GtkWindow               *parent,
                                                            CharterDocument         *document,
                                                            guint64                  subject,
                                                            const char              *file);
CharterComparedSides *charter_withdrawal_window_make_sides (CharterWithdrawalWindow *self);

G_END_DECLS
