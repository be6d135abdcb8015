/* json-members.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

const char *charter_json_members_get_text (JsonObject  *object,
                                           const char  *name);
JsonObject *charter_json_members_get_root (JsonParser  *parser,
                                           const char  *path);

G_END_DECLS
