/* view-address.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

char     *charter_view_address_get            (CharterRecordSet  *records,
                                               guint              position);
gboolean  charter_view_address_find           (CharterRecordSet  *records,
                                               const char        *address,
                                               guint             *position,
                                               GError           **error);
gboolean  charter_view_address_choose         (CharterRecordSet  *records,
                                               const char        *address,
                                               guint             *position,
                                               GError           **error);
GArray   *charter_view_address_choose_several (CharterRecordSet  *records,
                                               char             **addresses,
                                               gboolean           all,
                                               GError           **error);

G_END_DECLS
