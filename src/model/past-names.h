/* past-names.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/* What an organization or person was called at a date, from its other names:
 * one that was used until a day was its name then, and not only another one. */

char             *charter_past_names_find  (const CharterRecord *record,
                                            guint32              day);
CharterRecordSet *charter_past_names_apply (CharterRecordSet    *records,
                                            guint32              day);

G_END_DECLS
