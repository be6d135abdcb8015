/* json-error.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "formats/json-error.h"

G_DEFINE_QUARK (charter-json-error-quark, charter_json_error)
