/* reference-value.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/* One reference as a field has it: an id, {kind, id}, or Popolo's {@type, id}.
 * For a field with a list of references it is one entry of the list. */

const char    *charter_reference_value_get_id (GVariant               *value);
CharterRecord *charter_reference_value_find   (const CharterRecordSet *records,
                                               const CharterField     *field,
                                               GVariant               *value);
GVariant      *charter_reference_value_new    (const CharterField     *field,
                                               CharterKindId           kind,
                                               const char             *id,
                                               GVariant               *old);

G_END_DECLS
