/* field-editors.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/details/field-editor.h"
#include "model/document.h"

G_BEGIN_DECLS

/* Which editor a field has. */

gboolean            charter_field_editors_can_edit (const CharterField *field);
CharterFieldEditor *charter_field_editors_make     (CharterDocument    *document,
                                                    guint64             handle,
                                                    const CharterField *field);

G_END_DECLS
