/* connection-removal.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/connections/connection-kind.h"
#include "model/document.h"

G_BEGIN_DECLS

gboolean charter_connection_is_record (const CharterRecord  *subject,
                                       CharterConnectionId   id,
                                       const CharterRecord  *record);
gboolean charter_connection_remove    (CharterDocument      *document,
                                       guint64               subject,
                                       CharterConnectionId   id,
                                       guint64               record,
                                       guint64               target,
                                       GError              **error);

G_END_DECLS
