/* pages.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/diagram.h"

G_BEGIN_DECLS

/**
 * CHARTER_PAGES_MOST:
 *
 * The most pages that a diagram is divided into: nobody reads more.
 */
#define CHARTER_PAGES_MOST 60

GPtrArray *charter_pages_new (CharterState       *state,
                              const CharterView  *view,
                              GCancellable       *cancellable,
                              GError            **error);

G_END_DECLS
