/* export-error.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-error.h"

G_DEFINE_QUARK (charter-export-error-quark, charter_export_error)
