/* reference-target.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/records/record-group.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterReferenceTarget:
 * @kind: what the record is
 * @id: (transfer full): the id by which it can be named
 * @edits: (element-type CharterEdit) (nullable): what has to be done in the
 *   same step before it can be named
 *
 * A record that is about to be referred to.
 */
typedef struct
{
  CharterKindId  kind;
  char          *id;
  GPtrArray     *edits;
} CharterReferenceTarget;

CharterReferenceTarget *charter_reference_target_new_for_record (CharterDocument    *document,
                                                                 guint64             handle);
CharterReferenceTarget *charter_reference_target_new_to_make    (CharterDocument    *document,
                                                                 CharterRecordGroup  group,
                                                                 const char         *name);
void                    charter_reference_target_free           (CharterReferenceTarget *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterReferenceTarget, charter_reference_target_free)

G_END_DECLS
