/* sources-popover.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/record-set.h"

G_BEGIN_DECLS

GtkWidget *charter_sources_popover_new (const CharterRecordSet *records,
                                        const CharterRecord    *record);

G_END_DECLS
