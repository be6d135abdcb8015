/* field-value.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/kind.h"

G_BEGIN_DECLS

/* Between the value of a field and the text in which a person edits it. A
 * text that is no such value is kept as text, and said to be wrong. */

gboolean  charter_field_value_is_edited_as_text (const CharterField *field);
gboolean  charter_field_value_has_lines         (const CharterField *field);
char     *charter_field_value_to_text           (const CharterField *field,
                                                 GVariant           *value);
GVariant *charter_field_value_from_text         (const CharterField *field,
                                                 const char         *text);
char     *charter_field_value_find_fault        (const CharterField *field,
                                                 GVariant           *value);

G_END_DECLS
