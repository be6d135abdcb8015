/* seating.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterSeat:
 * @person: (nullable): who sits there, or %NULL for a vacancy and for somebody
 *   who is not recorded
 * @council: (nullable): whom the person represents
 * @membership: (nullable): the record that says so, or %NULL for a vacancy
 * @post: (nullable): the seat itself, where the model has it
 * @principal: (nullable): the person or seat whom a substitute stands in for
 * @is_substitute: whether it is a substitute and no member
 * @is_carried_over: whether the term has ended and nobody has taken over yet
 * @office: (nullable): the post the person holds elsewhere: "Chief Executive"
 * @role: (nullable): chair, observer, ...
 * @capacity: (nullable): councillor, officer, ...
 * @occasion: (nullable): of a substitute: standing, one meeting, period
 * @scope: (nullable): what alone the person is there for
 *
 * One place on a body.
 */
typedef struct
{
  CharterRecord *person;
  CharterRecord *council;
  CharterRecord *membership;
  CharterRecord *post;
  CharterRecord *principal;
  gboolean       is_substitute;
  gboolean       is_carried_over;
  char          *office;
  const char    *role;
  const char    *capacity;
  const char    *occasion;
  const char    *scope;
} CharterSeat;

/**
 * CharterSeating:
 *
 * Who sits on one body, by council.
 */
typedef struct _CharterSeating CharterSeating;

CharterSeating    *charter_seating_new              (CharterState         *state,
                                                     CharterRecord        *body,
                                                     const char           *language);
CharterSeating    *charter_seating_new_part         (const CharterSeating *self,
                                                     guint                 first,
                                                     guint                 n_seats);
void               charter_seating_free             (CharterSeating       *self);
CharterRecord     *charter_seating_get_body         (const CharterSeating *self);
gboolean           charter_seating_has_chair        (const CharterSeating *self);
guint              charter_seating_get_n_seats      (const CharterSeating *self);
const CharterSeat *charter_seating_get_seat         (const CharterSeating *self,
                                                     guint                 seat);
guint              charter_seating_get_n_councils   (const CharterSeating *self);
CharterRecord     *charter_seating_get_council      (const CharterSeating *self,
                                                     guint                 council);
guint              charter_seating_count_members    (const CharterSeating *self);
guint              charter_seating_count_substitutes (const CharterSeating *self);
guint              charter_seating_count_vacancies  (const CharterSeating *self);
guint              charter_seating_get_n_not_known  (const CharterSeating *self);
GPtrArray         *charter_seating_get_not_known    (const CharterSeating *self);
GPtrArray         *charter_seating_get_unstated     (const CharterSeating *self);
char              *charter_seating_find_office      (const CharterState   *state,
                                                     const CharterRecord  *body,
                                                     const CharterRecord  *person,
                                                     const CharterRecord  *council,
                                                     const char           *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterSeating, charter_seating_free)

G_END_DECLS
