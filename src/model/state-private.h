/* state-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

/* What the files of the state share; nobody else includes it. */
struct _CharterState
{
  gatomicrefcount   ref_count;
  CharterRecordSet *records;
  CharterRecordSet *recorded; /* with the names of today */
  CharterProposal  *proposal; /* nullable */
  CharterState     *before;   /* of a union: its two states, else NULL */
  CharterState     *after;
  CharterDate       as_at;    /* whole, or not set */
  CharterDate       today;
  guint32           day;      /* the Julian day that counts */
  gboolean          with_unknown;
  GPtrArray        *order;    /* of CharterRecord, or NULL */
};

GPtrArray *charter_state_list_holders_in_union (const CharterState  *self,
                                                const CharterRecord *post);

G_END_DECLS
