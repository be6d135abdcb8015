/* state.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterInForce:
 *
 * Whether a record holds at the date of a state.
 */
typedef enum
{
  CHARTER_IN_FORCE_NO,
  CHARTER_IN_FORCE_YES,
  CHARTER_IN_FORCE_NOT_KNOWN,
} CharterInForce;

/**
 * CharterCertainty:
 *
 * How a record is known: a document states it, somebody inferred it, or no
 * document says whether it is so.
 */
typedef enum
{
  CHARTER_CERTAINTY_STATED,
  CHARTER_CERTAINTY_INFERRED,
  CHARTER_CERTAINTY_NOT_STATED,
} CharterCertainty;

/**
 * CharterState:
 *
 * The records as they stand at a date, or as recorded when there is no date:
 * immutable, counted, safe to read in any thread. Views, tables and
 * comparisons ask a state, never a document. Organizations and persons have
 * the names that they had at the date, so what is found in a state is read,
 * and what is edited is found in the document by its handle.
 */
typedef struct _CharterState CharterState;

#define CHARTER_TYPE_STATE (charter_state_get_type ())

GType                   charter_state_get_type          (void) G_GNUC_CONST;
CharterState           *charter_state_new               (CharterRecordSet    *records,
                                                         const CharterDate   *as_at,
                                                         const CharterDate   *today);
CharterState           *charter_state_copy_with_records (CharterState        *self,
                                                         CharterRecordSet    *records);
CharterState           *charter_state_copy_for_picture  (CharterState        *self,
                                                         gboolean             with_unknown,
                                                         GPtrArray           *order);
CharterState           *charter_state_new_union         (CharterState        *before,
                                                         CharterState        *after);
CharterState           *charter_state_new_for_proposal  (CharterProposal     *proposal,
                                                         const CharterDate   *as_at,
                                                         const CharterDate   *today);
CharterState           *charter_state_new_for_document  (CharterDocument     *document,
                                                         const CharterDate   *as_at,
                                                         const CharterDate   *today);
CharterState           *charter_state_ref               (CharterState        *self);
void                    charter_state_unref             (CharterState        *self);
CharterProposal        *charter_state_get_proposal      (const CharterState  *self);
CharterRecordSet       *charter_state_get_records       (const CharterState  *self);
CharterRecordSet       *charter_state_get_base          (const CharterState  *self);
gboolean                charter_state_has_records_of    (const CharterState  *self,
                                                         const CharterState  *other);
CharterRecord          *charter_state_get_record        (const CharterState  *self,
                                                         const CharterRecord *record);
CharterState           *charter_state_get_before        (const CharterState  *self);
CharterState           *charter_state_get_after         (const CharterState  *self);
const CharterDate      *charter_state_get_as_at         (const CharterState  *self);
const CharterDate      *charter_state_get_today         (const CharterState  *self);
CharterInForce          charter_state_get_in_force      (const CharterState  *self,
                                                         const CharterRecord *record);
gboolean                charter_state_is_not_known      (const CharterState  *self,
                                                         const CharterRecord *record);
guint                   charter_state_get_rank          (const CharterState  *self,
                                                         const CharterRecord *record);
gboolean                charter_state_is_carried_over   (const CharterState  *self,
                                                         const CharterRecord *membership);
gboolean                charter_state_is_proposed       (const CharterState  *self,
                                                         const CharterRecord *record);
gboolean                charter_state_get_first_known   (const CharterState  *self,
                                                         const CharterRecord *record,
                                                         CharterDate         *date);
gboolean                charter_state_get_last_known    (const CharterState  *self,
                                                         const CharterRecord *record,
                                                         CharterDate         *date);
GPtrArray              *charter_state_list_referrers    (const CharterState  *self,
                                                         const CharterRecord *record,
                                                         const char          *field,
                                                         CharterInForce       in_force);
GPtrArray              *charter_state_list_holders      (const CharterState  *self,
                                                         const CharterRecord *post);
CharterRecord          *charter_state_resolve           (const CharterState  *self,
                                                         const CharterRecord *record,
                                                         const char          *field);
CharterCertainty        charter_record_get_certainty    (const CharterRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterState, charter_state_unref)

G_END_DECLS
