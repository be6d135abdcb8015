/* value.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A JSON value in memory is a GVariant: object a{sv} in the order of the
 * file, array av, string s, whole number x, other number d, true or false b,
 * null the unit (). Records that Popolo embeds in another record stand as
 * an array of handles, at. */

#define CHARTER_VALUE_OBJECT G_VARIANT_TYPE_VARDICT
#define CHARTER_VALUE_ARRAY  G_VARIANT_TYPE ("av")
#define CHARTER_VALUE_NULL   G_VARIANT_TYPE_UNIT
#define CHARTER_VALUE_HANDLES G_VARIANT_TYPE ("at")

gboolean    charter_value_is_object    (GVariant    *value);
gboolean    charter_value_is_array     (GVariant    *value);
const char *charter_value_get_text     (GVariant    *value);
gboolean    charter_value_get_number   (GVariant    *value,
                                        double      *number);
GVariant   *charter_value_get_member   (GVariant    *object,
                                        const char  *key);
const char *charter_value_get_member_text (GVariant   *object,
                                           const char *key);
GVariant   *charter_value_get_entry    (GVariant    *array,
                                        gsize        position);
gsize       charter_value_get_n_entries (GVariant   *array);
const char *charter_value_read_step    (const char  *path,
                                        char       **step);
char       *charter_value_write_step   (const char  *key);
GVariant   *charter_value_get_path     (GVariant    *value,
                                        const char  *path);
GVariant   *charter_value_set_path     (GVariant    *value,
                                        const char  *path,
                                        GVariant    *replacement);
GVariant   *charter_value_insert_entry (GVariant    *array,
                                        gsize        position,
                                        GVariant    *entry);
GVariant   *charter_value_new_reference (const char *collection,
                                         const char *id);

G_END_DECLS
