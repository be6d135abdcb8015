/* reference.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * CharterReferenceFunc:
 * @record: the record that refers
 * @field: the member it refers by, such as "organization_id" or "citations"
 * @path: a JSON pointer to the id's text inside @record
 * @targets: the kinds that may be meant, as bits; 0 when the reference names
 *   a collection that Charter does not know
 * @id: the id it names
 * @user_data: what was handed in
 */
typedef void (*CharterReferenceFunc) (const CharterRecord *record,
                                      const char          *field,
                                      const char          *path,
                                      guint                targets,
                                      const char          *id,
                                      gpointer             user_data);

void charter_record_foreach_reference (const CharterRecord  *record,
                                       CharterReferenceFunc  func,
                                       gpointer              user_data);

G_END_DECLS
