/* annual-council.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/words/person-name.h"
#include "model/document.h"
#include "model/state.h"

G_BEGIN_DECLS

#define CHARTER_ANNUAL_ERROR (charter_annual_error_quark ())

/**
 * CharterAnnualError:
 * @CHARTER_ANNUAL_ERROR_NO_NAME: somebody new is chosen and not named
 * @CHARTER_ANNUAL_ERROR_UNSURE: several persons may be meant, or one perhaps
 * @CHARTER_ANNUAL_ERROR_FOLLOWS: the seat goes with an office
 * @CHARTER_ANNUAL_ERROR_DATE: the seat cannot have changed on that date
 * @CHARTER_ANNUAL_ERROR_MOVED_ON: the partnership has changed since
 */
typedef enum
{
  CHARTER_ANNUAL_ERROR_NO_NAME,
  CHARTER_ANNUAL_ERROR_UNSURE,
  CHARTER_ANNUAL_ERROR_FOLLOWS,
  CHARTER_ANNUAL_ERROR_DATE,
  CHARTER_ANNUAL_ERROR_MOVED_ON,
} CharterAnnualError;

/**
 * CharterAnnualChoice:
 * @CHARTER_ANNUAL_STAYS: nothing changes; with a minute it is confirmed
 * @CHARTER_ANNUAL_NEW_PERSON: somebody else has the seat from the date on
 * @CHARTER_ANNUAL_VACANT: nobody has it from the date on
 * @CHARTER_ANNUAL_NOT_YET_KNOWN: who has it from the date on is not known yet
 *
 * What becomes of a seat.
 */
typedef enum
{
  CHARTER_ANNUAL_STAYS,
  CHARTER_ANNUAL_NEW_PERSON,
  CHARTER_ANNUAL_VACANT,
  CHARTER_ANNUAL_NOT_YET_KNOWN,
} CharterAnnualChoice;

#define CHARTER_N_ANNUAL_CHOICES (CHARTER_ANNUAL_NOT_YET_KNOWN + 1)

/**
 * CharterAnnualSeat:
 * @key: what names the seat: the id of a post or membership, or a number
 * @title: what it is: "Leader of Swale", "Member of MKS Board"
 * @office: what somebody is who has it, inside a sentence: "Leader of Swale",
 *   "member of MKS Board"
 * @now: who has it: "Cllr Mike Baldock", "vacant"
 * @post: (nullable): the post or seat
 * @body: (nullable): where it is
 * @membership: (nullable): by which somebody has it now
 * @person: (nullable): who has it now
 * @filled_by: (nullable): the post whose holder has this seat; it follows, and
 *   nothing is chosen for it
 * @represents: whether the seat is the council's on a body elsewhere
 * @is_dated: whether it is known for the date who has it now
 * @choice: what becomes of it
 * @name: (nullable): of somebody new, as it was typed
 * @match: what @name comes to
 * @candidates: (nullable) (element-type CharterRecord): who may be meant
 * @incoming: (nullable): who is meant, when that is recorded and sure
 * @minute: (nullable): where it was decided
 *
 * One row of the grid. Its records are those of the document, but for names.
 */
typedef struct
{
  char                *key;
  char                *title;
  char                *office;
  char                *now;
  CharterRecord       *post;
  CharterRecord       *body;
  CharterRecord       *membership;
  CharterRecord       *person;
  CharterRecord       *filled_by;
  gboolean             represents;
  gboolean             is_dated;
  CharterAnnualChoice  choice;
  char                *name;
  CharterPersonMatch   match;
  GPtrArray           *candidates;
  CharterRecord       *incoming;
  char                *minute;
} CharterAnnualSeat;

/**
 * CharterAnnualCouncil:
 *
 * The seats of one council on the day of its annual meeting, and what is
 * decided for each. It changes nothing until its edits are performed.
 */
typedef struct _CharterAnnualCouncil CharterAnnualCouncil;

GQuark                   charter_annual_error_quark         (void);
gboolean                 charter_annual_council_can_be_held (const CharterRecord         *record);
CharterAnnualCouncil    *charter_annual_council_new         (CharterRecordSet            *records,
                                                             CharterRecord               *council,
                                                             const CharterDate           *date);
void                     charter_annual_council_free        (CharterAnnualCouncil        *self);
CharterRecordSet        *charter_annual_council_get_records (const CharterAnnualCouncil  *self);
CharterRecord           *charter_annual_council_get_council (const CharterAnnualCouncil  *self);
const CharterDate       *charter_annual_council_get_date    (const CharterAnnualCouncil  *self);
CharterState            *charter_annual_council_get_state   (const CharterAnnualCouncil  *self);
guint                    charter_annual_council_get_n_seats (const CharterAnnualCouncil  *self);
const CharterAnnualSeat *charter_annual_council_get_seat    (const CharterAnnualCouncil  *self,
                                                             guint                        seat);
gboolean                 charter_annual_council_choose      (CharterAnnualCouncil        *self,
                                                             guint                        seat,
                                                             CharterAnnualChoice          choice,
                                                             const char                  *name,
                                                             GError                     **error);
void                     charter_annual_council_settle      (CharterAnnualCouncil        *self,
                                                             guint                        seat,
                                                             CharterRecord               *person);
void                     charter_annual_council_set_minute  (CharterAnnualCouncil        *self,
                                                             guint                        seat,
                                                             const char                  *minute);
gboolean                 charter_annual_council_check       (const CharterAnnualCouncil  *self,
                                                             GError                     **error);
const char              *charter_annual_choice_get_title    (CharterAnnualChoice          choice);
gboolean                 charter_annual_choice_find         (const char                  *text,
                                                             CharterAnnualChoice         *choice);
CharterAnnualChoice      charter_annual_seat_get_effect     (const CharterAnnualSeat     *seat);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterAnnualCouncil, charter_annual_council_free)

G_END_DECLS
