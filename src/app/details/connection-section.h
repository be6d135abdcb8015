/* connection-section.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "analysis/connections/connections.h"
#include "app/dates/look.h"
#include "app/records/selection.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterConnectionSection:
 *
 * One section of the details: what hangs on a record in one way, with the
 * means to add to it.
 */
#define CHARTER_TYPE_CONNECTION_SECTION (charter_connection_section_get_type ())

G_DECLARE_FINAL_TYPE (CharterConnectionSection, charter_connection_section, CHARTER,
                      CONNECTION_SECTION, GtkWidget)

GtkWidget           *charter_connection_section_new    (CharterDocument          *document,
                                                        CharterSelection         *selection,
                                                        CharterLook              *look,
                                                        CharterConnectionId       id,
                                                        gboolean                  read_only);
CharterConnectionId  charter_connection_section_get_id (CharterConnectionSection *self);
guint                charter_connection_section_show   (CharterConnectionSection *self,
                                                        CharterConnections       *connections,
                                                        guint                     section,
                                                        guint                     n_at_once);

G_END_DECLS
