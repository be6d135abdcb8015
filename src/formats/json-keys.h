/* json-keys.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CharterJsonKeys:
 *
 * The keys of the objects that are open while a JSON text is read, as one
 * stack: an object's keys lie on top of those of the objects around it.
 */
typedef struct _CharterJsonKeys CharterJsonKeys;

CharterJsonKeys *charter_json_keys_new   (void);
void             charter_json_keys_free  (CharterJsonKeys  *self);
guint            charter_json_keys_open  (CharterJsonKeys  *self);
void             charter_json_keys_add   (CharterJsonKeys  *self,
                                          const char       *source,
                                          gsize             length,
                                          gboolean          escaped);
const char      *charter_json_keys_close (CharterJsonKeys  *self,
                                          guint             first,
                                          const char      **earlier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterJsonKeys, charter_json_keys_free)

G_END_DECLS
