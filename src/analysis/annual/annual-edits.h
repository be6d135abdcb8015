/* annual-edits.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/annual/annual-council.h"

G_BEGIN_DECLS

GPtrArray *charter_annual_council_make_edits (const CharterAnnualCouncil  *self,
                                              CharterDocument             *document,
                                              GError                     **error);

G_END_DECLS
