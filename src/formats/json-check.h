/* json-check.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "formats/json-error.h"

G_BEGIN_DECLS

/**
 * CHARTER_JSON_LARGEST:
 *
 * The most bytes of a JSON text that Charter reads: 256 MiB. Whoever fetches
 * the bytes refuses more before it fetches them.
 */
#define CHARTER_JSON_LARGEST ((gsize) 256 * 1024 * 1024)

/**
 * CHARTER_JSON_DEEPEST:
 *
 * How many lists and groups may stand inside one another. json-glib 1.6
 * overflows the stack at about 75,000, but what binds is GVariant: in its
 * serialised form, which even g_variant_equal() makes, whatever lies deeper
 * than 128 steps silently becomes `()`, and a group takes three steps.
 * Measured with GLib 2.74.6: groups are whole up to 42 levels, lists up to 63.
 * Real Popolo files have fewer than ten.
 */
#define CHARTER_JSON_DEEPEST 40

gboolean charter_json_check (const char  *text,
                             gsize        length,
                             GError     **error);

G_END_DECLS
