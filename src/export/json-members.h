/* json-members.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "model/date.h"

G_BEGIN_DECLS

const char *charter_json_members_get_text   (JsonObject  *object,
                                             const char  *name);
gboolean    charter_json_members_get_flag   (JsonObject  *object,
                                             const char  *name);
double      charter_json_members_get_number (JsonObject  *object,
                                             const char  *name,
                                             double       least,
                                             double       most,
                                             double       otherwise);
JsonObject *charter_json_members_get_root   (JsonParser  *parser,
                                             const char  *path);
void        charter_json_members_add_text   (JsonBuilder *builder,
                                             const char  *name,
                                             const char  *text);
void        charter_json_members_add_date   (JsonBuilder       *builder,
                                             const char        *name,
                                             const CharterDate *date);

G_END_DECLS
