/* settings-json.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "export/export-settings.h"

G_BEGIN_DECLS

void                   charter_settings_json_add  (JsonBuilder                 *builder,
                                                   const CharterExportSettings *settings);
CharterExportSettings *charter_settings_json_read (JsonObject                  *object);

G_END_DECLS
