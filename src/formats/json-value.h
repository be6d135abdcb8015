/* json-value.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GVariant *charter_json_value_parse   (const char  *text,
                                      gsize        length,
                                      GError     **error);
void      charter_json_value_write   (GString     *out,
                                      GVariant    *value,
                                      guint        indent);
char     *charter_json_value_to_text (GVariant    *value);

G_END_DECLS
