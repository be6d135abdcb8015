/* layout.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "diagram/layout/graph.h"

G_BEGIN_DECLS

/**
 * CharterLayoutStep:
 * @CHARTER_LAYOUT_STEP_CURVES: levels, ports and curved lines
 * @CHARTER_LAYOUT_STEP_STRAIGHT: the same with straight lines
 * @CHARTER_LAYOUT_STEP_PLAIN: plain boxes and lines, no ports
 * @CHARTER_LAYOUT_STEP_ROWS: Charter's own rows, without Graphviz
 *
 * Without levels they are: moved apart with the least change; moved apart by
 * making everything larger; there is no third; Charter's own grid.
 *
 * How far down the ladder the layout had to go; anything but the first is
 * said to the user.
 */
typedef enum
{
  CHARTER_LAYOUT_STEP_CURVES = 1,
  CHARTER_LAYOUT_STEP_STRAIGHT,
  CHARTER_LAYOUT_STEP_PLAIN,
  CHARTER_LAYOUT_STEP_ROWS,
} CharterLayoutStep;

#define CHARTER_LAYOUT_ERROR (charter_layout_error_quark ())

/**
 * CharterLayoutError:
 * @CHARTER_LAYOUT_ERROR_TOO_LARGE: more boxes, lines or ports than can be
 *   laid out: show less
 * @CHARTER_LAYOUT_ERROR_BAD_SIZE: a box, gap or port that is too small, too
 *   large, or does not fit: mend the card
 * @CHARTER_LAYOUT_ERROR_NO_WORKER: the layout worker is not there or does not
 *   start
 * @CHARTER_LAYOUT_ERROR_WORKER_FAILED: it ended with an error or a signal
 * @CHARTER_LAYOUT_ERROR_TIMED_OUT: it took too long
 * @CHARTER_LAYOUT_ERROR_BAD_ANSWER: what it wrote cannot be read
 * @CHARTER_LAYOUT_ERROR_MISPLACED: a line is missing, or a box or a line is
 *   not where it belongs
 *
 * The first two come from charter_layout_new_for_graph(); the others only
 * from charter_layout_get_reason(), since a picture is made all the same.
 */
typedef enum
{
  CHARTER_LAYOUT_ERROR_TOO_LARGE,
  CHARTER_LAYOUT_ERROR_BAD_SIZE,
  CHARTER_LAYOUT_ERROR_NO_WORKER,
  CHARTER_LAYOUT_ERROR_WORKER_FAILED,
  CHARTER_LAYOUT_ERROR_TIMED_OUT,
  CHARTER_LAYOUT_ERROR_BAD_ANSWER,
  CHARTER_LAYOUT_ERROR_MISPLACED,
} CharterLayoutError;

/**
 * CharterLayout:
 *
 * Where the boxes and lines of a #CharterGraph lie: immutable, in points,
 * origin top left, everything at or right of and below the origin.
 */
typedef struct _CharterLayout CharterLayout;

GQuark                  charter_layout_error_quark           (void);
CharterLayout          *charter_layout_new_for_graph         (const CharterGraph   *graph,
                                                              GCancellable         *cancellable,
                                                              GError              **error);
void                    charter_layout_new_for_graph_async   (const CharterGraph   *graph,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
CharterLayout          *charter_layout_new_for_graph_finish  (GAsyncResult         *result,
                                                              GError              **error);
CharterLayout          *charter_layout_ref                   (CharterLayout        *self);
void                    charter_layout_unref                 (CharterLayout        *self);
double                  charter_layout_get_width             (const CharterLayout  *self);
double                  charter_layout_get_height            (const CharterLayout  *self);
CharterLayoutStep       charter_layout_get_step              (const CharterLayout  *self);
const GError           *charter_layout_get_reason            (const CharterLayout  *self);
const CharterRectangle *charter_layout_get_box               (const CharterLayout  *self,
                                                              guint                 box);
const CharterPoint     *charter_layout_get_line              (const CharterLayout  *self,
                                                              guint                 line,
                                                              guint                *n_points);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterLayout, charter_layout_unref)

G_END_DECLS
