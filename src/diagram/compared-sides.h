/* compared-sides.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/changes/comparison.h"
#include "diagram/cards/view.h"

G_BEGIN_DECLS

/**
 * CharterComparedPlace:
 * @CHARTER_COMPARED_RECORDED: the records as they are now
 * @CHARTER_COMPARED_SAVED: the records as they were last saved
 * @CHARTER_COMPARED_FILE: the records of another file
 * @CHARTER_COMPARED_ASSUMED: the records as they would be if something happened
 *
 * Where one side of a comparison is.
 */
typedef enum
{
  CHARTER_COMPARED_RECORDED,
  CHARTER_COMPARED_SAVED,
  CHARTER_COMPARED_FILE,
  CHARTER_COMPARED_ASSUMED,
} CharterComparedPlace;

/**
 * CharterComparedSide:
 * @place: where it is
 * @option: the handle of a proposed model of the records as they are now, or 0
 * @date: the date for which it is asked, or not set
 * @records: (nullable): what was last saved, is in the other file or is assumed
 * @aligned: (nullable): @records with the handles of the records that they are
 *   compared with
 * @name: (nullable): the name of the other file, or what is assumed, such as
 *   "Swale leaves MKIP on 31 March 2027"
 *
 * What one side of a comparison is asked for.
 */
typedef struct
{
  CharterComparedPlace  place;
  guint64               option;
  CharterDate           date;
  CharterRecordSet     *records;
  CharterRecordSet     *aligned;
  char                 *name;
} CharterComparedSide;

/**
 * CharterComparedSides:
 *
 * What is compared with what. Immutable and counted. What it says of the
 * records as they are now is asked anew each time.
 */
typedef struct _CharterComparedSides CharterComparedSides;

CharterComparedSide       *charter_compared_side_new            (void);
CharterComparedSide       *charter_compared_side_new_saved      (CharterRecordSet           *saved);
CharterComparedSide       *charter_compared_side_new_file       (CharterRecordSet           *records,
                                                                 const char                 *name,
                                                                 CharterRecordSet           *with);
CharterComparedSide       *charter_compared_side_new_assumed    (CharterRecordSet           *records,
                                                                 const char                 *what);
void                       charter_compared_side_apply_assumed  (CharterView                *view,
                                                                 const char                 *what);
CharterComparedSide       *charter_compared_side_copy           (const CharterComparedSide  *self);
void                       charter_compared_side_free           (CharterComparedSide        *self);
gboolean                   charter_compared_side_is_same_place  (const CharterComparedSide  *self,
                                                                 const CharterComparedSide  *other);
char                      *charter_compared_side_write_when     (const CharterComparedSide  *self);

CharterComparedSides      *charter_compared_sides_new           (const CharterComparedSide  *from,
                                                                 const CharterComparedSide  *to);
CharterComparedSides      *charter_compared_sides_new_with      (const CharterComparedSide  *from,
                                                                 const CharterComparedSide  *to,
                                                                 GPtrArray                  *further);
GPtrArray                 *charter_compared_sides_get_further   (const CharterComparedSides *self);
CharterComparedSides      *charter_compared_sides_ref           (CharterComparedSides       *self);
void                       charter_compared_sides_unref         (CharterComparedSides       *self);
const CharterComparedSide *charter_compared_sides_get_from      (const CharterComparedSides *self);
const CharterComparedSide *charter_compared_sides_get_to        (const CharterComparedSides *self);
char                      *charter_compared_sides_find_problem  (const CharterComparedSides *self,
                                                                 const CharterDate          *today);
gboolean                   charter_compared_sides_can_be_kept   (const CharterComparedSides *self);
char                      *charter_compared_sides_write_title   (const CharterComparedSides *self,
                                                                 CharterRecordSet           *records,
                                                                 const char                 *format);
char                      *charter_compared_sides_write_list    (const CharterComparedSides *self,
                                                                 CharterRecordSet           *records);
CharterComparison         *charter_compared_sides_compare       (const CharterComparedSides *self,
                                                                 CharterRecordSet           *records,
                                                                 const CharterDate          *today);
guint64                    charter_compared_sides_find          (const CharterComparedSides *self,
                                                                 const CharterDifference    *difference);
CharterRecord             *charter_compared_sides_apply         (const CharterComparedSides *self,
                                                                 CharterRecordSet           *records,
                                                                 CharterRecord              *view);
CharterView               *charter_compared_sides_make_view     (const CharterComparedSides *self,
                                                                 CharterRecordSet           *records,
                                                                 CharterRecord              *view,
                                                                 const CharterDate          *today);
CharterState              *charter_compared_sides_make_state    (const CharterComparedSides *self,
                                                                 const CharterView          *view,
                                                                 CharterRecordSet           *records,
                                                                 const CharterDate          *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterComparedSide, charter_compared_side_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterComparedSides, charter_compared_sides_unref)

G_END_DECLS
