/* json-packer.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

GVariant *charter_json_packer_pack (JsonNode *root,
                                    gsize     expected_size);

G_END_DECLS
