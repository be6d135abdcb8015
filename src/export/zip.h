/* zip.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CharterZip:
 *
 * A ZIP archive in the making, in memory.
 */
typedef struct _CharterZip CharterZip;

CharterZip *charter_zip_new    (gint64       created);
void        charter_zip_free   (CharterZip  *self);
gboolean    charter_zip_add    (CharterZip  *self,
                                const char  *name,
                                GBytes      *content,
                                GError     **error);
GBytes     *charter_zip_finish (CharterZip  *self,
                                GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterZip, charter_zip_free)

G_END_DECLS
