/* field-value.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/* Between the value of a field and the text in which a person edits it. A
 * text that is no such value is kept as text, and said to be wrong. */

const char *charter_field_value_get_choice_title  (const CharterField     *field,
                                                   guint                   position);
gboolean    charter_field_value_is_edited_as_text (const CharterField     *field);
gboolean    charter_field_value_has_lines         (const CharterField     *field);
gboolean    charter_field_value_can_show          (const CharterField     *field,
                                                   GVariant               *value);
char       *charter_field_value_to_text           (const CharterField     *field,
                                                   GVariant               *value);
GVariant   *charter_field_value_from_text         (const CharterField     *field,
                                                   const char             *text);
char       *charter_field_value_find_fault        (const CharterField     *field,
                                                   GVariant               *value,
                                                   const CharterRecordSet *records);
gboolean    charter_field_value_has_fault         (const CharterField     *field,
                                                   GVariant               *value,
                                                   const CharterRecordSet *records);
GVariant   *charter_field_value_set_member        (const CharterField     *fields,
                                                   GVariant               *object,
                                                   const char             *key,
                                                   GVariant               *value);

G_END_DECLS
