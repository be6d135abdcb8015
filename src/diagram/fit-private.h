/* fit-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/fit.h"

G_BEGIN_DECLS

/* What an offer leaves out, by the keys of views. */
extern const char *const charter_fit_without_people[];
extern const char *const charter_fit_without_posts[];
extern const char *const charter_fit_without_notes[];

CharterFit *charter_fit_new_for_diagram (const CharterDiagram *diagram);

G_END_DECLS
