/* json-scanner.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "formats/json-check.h"

G_BEGIN_DECLS

/**
 * CharterJsonScanner:
 * @start: the first byte of the text
 * @end: the byte behind the last
 * @at: the first byte not yet read
 * @opening: (nullable): the bracket of the innermost open list or group
 * @error: (nullable): where the first fault is put
 *
 * A place in a JSON text, and the words for what is wrong there. Every
 * function that returns a boolean sets @error before it returns %FALSE.
 */
typedef struct
{
  const char  *start;
  const char  *end;
  const char  *at;
  const char  *opening;
  GError     **error;
} CharterJsonScanner;

void     charter_json_scanner_skip_space       (CharterJsonScanner *self);
gboolean charter_json_scanner_read_string      (CharterJsonScanner *self,
                                                gboolean           *escaped);
gboolean charter_json_scanner_read_number      (CharterJsonScanner *self);
gboolean charter_json_scanner_read_word        (CharterJsonScanner *self);
gboolean charter_json_scanner_refuse           (CharterJsonScanner *self,
                                                const char         *place,
                                                CharterJsonError    code,
                                                const char         *format,
                                                ...) G_GNUC_PRINTF (4, 5);
gboolean charter_json_scanner_refuse_character (CharterJsonScanner *self,
                                                const char         *expected);
char    *charter_json_scanner_describe_place   (CharterJsonScanner *self,
                                                const char         *place);
char    *charter_json_scanner_quote            (CharterJsonScanner *self,
                                                const char         *source,
                                                gsize               length);

G_END_DECLS
