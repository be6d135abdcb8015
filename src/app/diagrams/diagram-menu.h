/* diagram-menu.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/record.h"

G_BEGIN_DECLS

GMenuModel *charter_diagram_menu_new (const CharterRecord *record,
                                      gboolean             read_only);

G_END_DECLS
