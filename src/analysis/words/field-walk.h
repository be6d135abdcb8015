/* field-walk.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * CharterFieldFunc:
 * @record: the record
 * @field: a field of its kind, or of one of its groups or rows
 * @object: the content of the record, the group or the row that has it
 * @value: what is there; never null
 * @path: a JSON pointer to @value inside @record
 * @user_data: what was handed in
 */
typedef void (*CharterFieldFunc) (const CharterRecord *record,
                                  const CharterField  *field,
                                  GVariant            *object,
                                  GVariant            *value,
                                  const char          *path,
                                  gpointer             user_data);

void charter_record_foreach_field (const CharterRecord *record,
                                   CharterFieldFunc     func,
                                   gpointer             user_data);

G_END_DECLS
