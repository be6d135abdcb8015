/* timeline.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterTimelineGroup:
 * @CHARTER_TIMELINE_PARTNERSHIP: what the timeline is about
 * @CHARTER_TIMELINE_COUNCILS: partners and councils taking part
 * @CHARTER_TIMELINE_BODIES: boards and committees
 * @CHARTER_TIMELINE_SERVICES: shared services
 * @CHARTER_TIMELINE_POSTS: posts and seats
 * @CHARTER_TIMELINE_PEOPLE: persons on bodies and in posts
 * @CHARTER_TIMELINE_AGREEMENTS: agreements
 * @CHARTER_TIMELINE_EVENTS: events
 *
 * What stands together, in this order.
 */
typedef enum
{
  CHARTER_TIMELINE_PARTNERSHIP,
  CHARTER_TIMELINE_COUNCILS,
  CHARTER_TIMELINE_BODIES,
  CHARTER_TIMELINE_SERVICES,
  CHARTER_TIMELINE_POSTS,
  CHARTER_TIMELINE_PEOPLE,
  CHARTER_TIMELINE_AGREEMENTS,
  CHARTER_TIMELINE_EVENTS,
} CharterTimelineGroup;

#define CHARTER_N_TIMELINE_GROUPS (CHARTER_TIMELINE_EVENTS + 1)

/**
 * CharterTimelineContent:
 * @posts: whether posts are wanted
 * @events: whether events are wanted
 * @assumed: whether what is only inferred is wanted
 * @persons: whether persons may be named
 *
 * What a timeline is to hold of what it could.
 */
typedef struct
{
  gboolean posts;
  gboolean events;
  gboolean assumed;
  gboolean persons;
} CharterTimelineContent;

/**
 * CharterTimelineRow:
 * @record: the record
 * @group: where it stands
 * @name: what it is called there
 * @start: its start, or not set when no document states it
 * @end: its end, likewise
 * @first_known: the first day on which it is known to have held, or not set
 * @last_known: the last one
 * @is_proposed: whether it was only proposed
 * @has_ended: whether it is recorded as ended, dated or not
 *
 * One line of a timeline. An event is a row with a start.
 */
typedef struct
{
  CharterRecord        *record;
  CharterTimelineGroup  group;
  char                 *name;
  CharterDate           start;
  CharterDate           end;
  CharterDate           first_known;
  CharterDate           last_known;
  gboolean              is_proposed;
  gboolean              has_ended;
} CharterTimelineRow;

/**
 * CharterTimelineSpan:
 * @possible_from: Julian day from which it may have held
 * @certain_from: first day of what is known, or 0 when no day is known
 * @certain_to: last day of what is known
 * @possible_to: last day on which it may have held
 * @open_start: whether no document states when it began
 * @open_end: whether none states an end
 *
 * The days of a row: what is known of it lies inside what may be.
 */
typedef struct
{
  guint32  possible_from;
  guint32  certain_from;
  guint32  certain_to;
  guint32  possible_to;
  gboolean open_start;
  gboolean open_end;
} CharterTimelineSpan;

/**
 * CharterTimeline:
 *
 * When the parts of a partnership began and ended, as far as it is known.
 */
typedef struct _CharterTimeline CharterTimeline;

CharterTimeline          *charter_timeline_new         (CharterState                 *state,
                                                        GPtrArray                    *focus,
                                                        const CharterTimelineContent *content,
                                                        const char                   *language);
void                      charter_timeline_free        (CharterTimeline              *self);
guint                     charter_timeline_get_n_rows  (const CharterTimeline        *self);
const CharterTimelineRow *charter_timeline_get_row     (const CharterTimeline        *self,
                                                        guint                         row);
gboolean                  charter_timeline_get_years   (const CharterTimeline        *self,
                                                        guint                        *first,
                                                        guint                        *last);
gboolean                  charter_timeline_row_get_span (const CharterTimelineRow    *row,
                                                         guint32                      first_day,
                                                         guint32                      last_day,
                                                         CharterTimelineSpan         *span);
char                     *charter_timeline_row_write_dates (const CharterTimelineRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterTimeline, charter_timeline_free)

G_END_DECLS
