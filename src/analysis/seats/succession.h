/* succession.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/edit.h"
#include "model/state.h"

G_BEGIN_DECLS

/* A change is not a correction: what was true until a date is kept with an
 * end, and what is true from that date on comes after it. A correction is an
 * ordinary edit and needs nothing from here. */

#define CHARTER_SUCCESSION_ERROR (charter_succession_error_quark ())

/**
 * CharterSuccessionError:
 * @CHARTER_SUCCESSION_ERROR_TOO_EARLY: what changes began only later
 * @CHARTER_SUCCESSION_ERROR_TOO_LATE: what changes had ended by then
 *
 * Why something cannot have changed on a date.
 */
typedef enum
{
  CHARTER_SUCCESSION_ERROR_TOO_EARLY,
  CHARTER_SUCCESSION_ERROR_TOO_LATE,
} CharterSuccessionError;

GQuark     charter_succession_error_quark     (void);
gboolean   charter_succession_get_last_before (const CharterDate       *from,
                                               CharterDate             *last);
gboolean   charter_succession_check_date      (const CharterRecord     *record,
                                               const CharterDate       *from,
                                               GError                 **error);
gboolean   charter_succession_is_dated        (const CharterState      *state,
                                               const CharterRecord     *record);
gboolean   charter_succession_may_have_ended  (const CharterState      *state,
                                               const CharterRecord     *record);
gboolean   charter_succession_has_end         (const CharterRecord     *record);
gboolean   charter_succession_keeps_names     (const CharterRecord     *record);
gboolean   charter_succession_splits          (const CharterRecord     *record,
                                               const char              *key);
GPtrArray *charter_succession_end             (const CharterRecord     *record,
                                               const CharterDate       *from,
                                               GError                 **error);
GPtrArray *charter_succession_rename          (const CharterRecord     *record,
                                               const char              *old_name,
                                               const char              *new_name,
                                               const CharterDate       *from,
                                               GError                 **error);
GPtrArray *charter_succession_split           (const CharterRecordSet  *records,
                                               const CharterRecord     *record,
                                               const char              *key,
                                               GVariant                *old_value,
                                               GVariant                *new_value,
                                               const CharterDate       *from,
                                               guint64                  handle,
                                               GError                 **error);

G_END_DECLS
