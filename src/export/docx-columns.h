/* docx-columns.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/views/description.h"

G_BEGIN_DECLS

GArray *charter_docx_columns_measure (const CharterDescriptionBlock *table,
                                      double                         width);

G_END_DECLS
