/* consequence.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * CharterConsequenceHeading:
 * @CHARTER_CONSEQUENCE_CAUSED: it would be so because somebody leaves
 * @CHARTER_CONSEQUENCE_BEFORE: it is already so, and stays so
 * @CHARTER_CONSEQUENCE_NOT_SAID: what is recorded is not enough to say it
 *
 * Under which heading a consequence stands.
 */
typedef enum
{
  CHARTER_CONSEQUENCE_CAUSED,
  CHARTER_CONSEQUENCE_BEFORE,
  CHARTER_CONSEQUENCE_NOT_SAID,
  CHARTER_N_CONSEQUENCE_HEADINGS,
} CharterConsequenceHeading;

/**
 * CharterConsequenceTopic:
 *
 * What a consequence is about, in the order in which it is told.
 */
typedef enum
{
  CHARTER_CONSEQUENCE_SERVICES,
  CHARTER_CONSEQUENCE_BODIES,
  CHARTER_CONSEQUENCE_PEOPLE,
  CHARTER_CONSEQUENCE_AGREEMENTS,
  CHARTER_CONSEQUENCE_MONEY,
  CHARTER_CONSEQUENCE_LINES,
  CHARTER_N_CONSEQUENCE_TOPICS,
} CharterConsequenceTopic;

/**
 * CharterConsequenceKind:
 *
 * What a consequence is. The first ones are records that would no longer be
 * in force; the others follow from them, or are not recorded.
 */
typedef enum
{
  CHARTER_LOSS_PARTICIPATION,
  CHARTER_LOSS_SERVICE,
  CHARTER_LOSS_BODY,
  CHARTER_LOSS_MEMBER,
  CHARTER_LOSS_SEAT,
  CHARTER_LOSS_HOLDER,
  CHARTER_LOSS_POST,
  CHARTER_LOSS_CONTRIBUTION,
  CHARTER_LOSS_LINE,
  CHARTER_CONSEQUENCE_TOO_FEW,
  CHARTER_CONSEQUENCE_NO_SERVICE,
  CHARTER_CONSEQUENCE_SERVICE_ROLE,
  CHARTER_CONSEQUENCE_BODY_ROLE,
  CHARTER_CONSEQUENCE_QUORUM,
  CHARTER_CONSEQUENCE_UNREPRESENTED,
  CHARTER_CONSEQUENCE_SUBSTITUTE,
  CHARTER_CONSEQUENCE_EMPTY_SEAT,
  CHARTER_CONSEQUENCE_EMPTY_POST,
  CHARTER_CONSEQUENCE_NO_SEAT,
  CHARTER_CONSEQUENCE_AGREEMENT,
  CHARTER_CONSEQUENCE_NOT_A_PARTNER,
  CHARTER_CONSEQUENCE_ELSEWHERE,
  CHARTER_CONSEQUENCE_PROPOSED,
  CHARTER_CONSEQUENCE_LATER,
  CHARTER_CONSEQUENCE_FOR_WHOM,
  CHARTER_CONSEQUENCE_NOT_RECORDED,
  CHARTER_CONSEQUENCE_MONEY_ELSEWHERE,
  CHARTER_N_CONSEQUENCE_KINDS,
} CharterConsequenceKind;

/**
 * CharterConsequence:
 * @heading: under which it stands
 * @topic: what it is about
 * @kind: what it is
 * @records: (element-type CharterRecord): the records it is about, the one
 *   that matters most first
 * @sentence: the same in words
 * @reason: (nullable): a fact by which it follows from its causes
 * @causes: (element-type CharterConsequence): what it follows from; none when
 *   it follows from the withdrawal itself
 * @follows: whether it follows from the withdrawal at all
 *
 * One thing that would be so, is so already, or cannot be said.
 */
typedef struct
{
  CharterConsequenceHeading  heading;
  CharterConsequenceTopic    topic;
  CharterConsequenceKind     kind;
  GPtrArray                 *records;
  char                      *sentence;
  char                      *reason;
  GPtrArray                 *causes;
  gboolean                   follows;
} CharterConsequence;

CharterConsequence *charter_consequence_new              (CharterConsequenceHeading  heading,
                                                          CharterConsequenceKind     kind,
                                                          CharterConsequenceTopic    topic,
                                                          char                      *sentence);
void                charter_consequence_free             (CharterConsequence        *self);
void                charter_consequence_add_record       (CharterConsequence        *self,
                                                          CharterRecord             *record);
void                charter_consequence_add_cause        (CharterConsequence        *self,
                                                          CharterConsequence        *cause);
GPtrArray          *charter_consequence_list_reasons     (const CharterConsequence  *self,
                                                          const char                *root);
GPtrArray          *charter_consequence_list_causes      (const CharterConsequence  *self);
const char         *charter_consequence_heading_get_id   (CharterConsequenceHeading  heading);
const char         *charter_consequence_topic_get_id     (CharterConsequenceTopic    topic);
const char         *charter_consequence_topic_get_title  (CharterConsequenceTopic    topic);
const char         *charter_consequence_kind_get_id      (CharterConsequenceKind     kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterConsequence, charter_consequence_free)

G_END_DECLS
