/* dated-test.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "display-test.h"

G_BEGIN_DECLS

/* What tests of dates and of dated records share. */

GtkWidget      *charter_test_find_on_bar (CharterWindow *window,
                                          const char    *id);
gboolean        charter_test_is_settled  (CharterWindow *window);
CharterHistory *charter_test_get_history (CharterWindow *window);
char           *charter_test_write_out   (CharterWindow *window);
void            charter_test_type_date   (CharterWindow *window,
                                          const char    *text);

G_END_DECLS
