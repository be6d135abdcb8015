/* diagram-switches.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/cards/view.h"
#include "model/document.h"

G_BEGIN_DECLS

#define CHARTER_TYPE_DIAGRAM_SWITCHES (charter_diagram_switches_get_type ())

/**
 * CharterDiagramSwitches:
 *
 * What a diagram shows or leaves out, in it and around it. Only what makes a
 * difference in its kind is offered.
 */
G_DECLARE_FINAL_TYPE (CharterDiagramSwitches, charter_diagram_switches,
                      CHARTER, DIAGRAM_SWITCHES, GtkBox)

void       charter_diagram_switches_set_diagram (CharterDiagramSwitches *self,
                                                 CharterDocument        *document,
                                                 const CharterView      *view);
GtkSwitch *charter_diagram_switches_get_switch  (CharterDiagramSwitches *self,
                                                 const char             *key);

G_END_DECLS
