/* diagram-print.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/diagram.h"

G_BEGIN_DECLS

GtkPrintOperation *charter_diagram_print_new (GPtrArray *pages);

G_END_DECLS
