/* withdrawal-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/withdrawal/withdrawal.h"

G_BEGIN_DECLS

/* What the parts of a withdrawal share; nobody else includes it. */

/**
 * CharterWithdrawalForm:
 * @CHARTER_WITHDRAWAL_LEAVES: an organization leaves another one
 * @CHARTER_WITHDRAWAL_ENDS: an organization ends
 * @CHARTER_WITHDRAWAL_GOES: a person goes, from everything or from one place
 */
typedef enum
{
  CHARTER_WITHDRAWAL_LEAVES,
  CHARTER_WITHDRAWAL_ENDS,
  CHARTER_WITHDRAWAL_GOES,
} CharterWithdrawalForm;

/* Records are those of the state before; the one after has them by handle. */
struct _CharterWithdrawal
{
  CharterWithdrawalForm  form;
  CharterState          *before;
  CharterState          *after;
  CharterState          *recorded;         /* those before, without a date */
  CharterRecord         *subject;
  CharterRecord         *from;             /* nullable */
  gboolean               from_partnership; /* the one that the file is about */
  CharterDate            on;               /* the last day, or not set */
  CharterDate            next;             /* the first day after it, or not set */
  GPtrArray             *focus;            /* nullable, of CharterRecord: for scope */
  GPtrArray             *edits;            /* of CharterEdit */
  GHashTable            *edited;           /* of borrowed handles */
  CharterRecordSet      *records_after;
  char                  *sentence;
  GPtrArray             *consequences;     /* of CharterConsequence */
  GHashTable            *losses;           /* borrowed handle -> borrowed CharterConsequence */
};

/**
 * CharterSitting:
 * @membership: what says so
 * @person: (nullable): who sits there
 * @council: (nullable): for whom
 * @in_force: whether it is so, or not known
 * @is_substitute: whether the person only stands in
 *
 * Somebody who sits on a body.
 */
typedef struct
{
  CharterRecord  *membership;
  CharterRecord  *person;
  CharterRecord  *council;
  CharterInForce  in_force;
  gboolean        is_substitute;
} CharterSitting;

CharterInForce      charter_withdrawal_judge             (const CharterWithdrawal *self,
                                                          const CharterState      *state,
                                                          const CharterRecord     *record);
gboolean            charter_withdrawal_is_in_scope       (const CharterWithdrawal *self,
                                                          const CharterRecord     *organization);
gboolean            charter_withdrawal_is_own            (const CharterWithdrawal *self,
                                                          const CharterRecord     *organization);
CharterRecord      *charter_withdrawal_find_place        (const CharterWithdrawal *self,
                                                          const CharterRecord     *record);
char               *charter_withdrawal_write_path        (const CharterWithdrawal *self,
                                                          const CharterRecord     *organization);
GPtrArray          *charter_withdrawal_list_referrers    (const CharterState      *state,
                                                          const CharterRecord     *record,
                                                          const char              *field,
                                                          CharterKindId            kind);
GPtrArray          *charter_withdrawal_list_parties      (const CharterWithdrawal *self,
                                                          const CharterState      *state,
                                                          const CharterRecord     *organization,
                                                          CharterInForce           wanted);
GPtrArray          *charter_withdrawal_list_holders      (const CharterWithdrawal *self,
                                                          const CharterState      *state,
                                                          const CharterRecord     *post);
GArray             *charter_withdrawal_list_sitting      (const CharterWithdrawal *self,
                                                          const CharterState      *state,
                                                          const CharterRecord     *body);
GPtrArray          *charter_withdrawal_list_touched      (const CharterWithdrawal *self);
char               *charter_withdrawal_join_names        (GPtrArray               *records);
CharterConsequence *charter_withdrawal_find_loss         (const CharterWithdrawal *self,
                                                          const CharterRecord     *record);
CharterConsequence *charter_withdrawal_add               (CharterWithdrawal         *self,
                                                          CharterConsequenceHeading  heading,
                                                          CharterConsequenceKind     kind,
                                                          CharterConsequenceTopic    topic,
                                                          CharterRecord             *record,
                                                          char                      *sentence);

gboolean            charter_withdrawal_would_end         (const CharterWithdrawal *self,
                                                          const CharterRecord     *record);
gboolean            charter_withdrawal_make_edits        (CharterWithdrawal       *self,
                                                          CharterRecordSet        *records);
void                charter_withdrawal_add_losses        (CharterWithdrawal       *self);
void                charter_withdrawal_ask_services      (CharterWithdrawal       *self);
void                charter_withdrawal_ask_bodies        (CharterWithdrawal       *self);
void                charter_withdrawal_ask_people        (CharterWithdrawal       *self);
void                charter_withdrawal_ask_agreements    (CharterWithdrawal       *self);
void                charter_withdrawal_ask_unclear       (CharterWithdrawal       *self);

G_END_DECLS
