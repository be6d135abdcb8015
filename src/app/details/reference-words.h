/* reference-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/* What a form says of a reference. */

char *charter_reference_words_get (CharterRecordSet *records,
                                   CharterRecord    *target,
                                   GVariant         *value);

G_END_DECLS
