/* graph.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/geometry.h"

G_BEGIN_DECLS

/**
 * CHARTER_GRAPH_WHOLE_BOX:
 *
 * The port number of an end that may meet its box anywhere.
 */
#define CHARTER_GRAPH_WHOLE_BOX G_MAXUINT

/**
 * CharterGraphDirection:
 * @CHARTER_GRAPH_DOWN: levels are rows, the first on top
 * @CHARTER_GRAPH_RIGHT: levels are columns, the first on the left
 * @CHARTER_GRAPH_SCATTERED: there are no levels and no ports: boxes stand near
 *   those they are joined to, and lines go straight or bend once
 */
typedef enum
{
  CHARTER_GRAPH_DOWN,
  CHARTER_GRAPH_RIGHT,
  CHARTER_GRAPH_SCATTERED,
} CharterGraphDirection;

/**
 * CharterGraphSide:
 *
 * The side of a box on which a port lies. With %CHARTER_GRAPH_DOWN only top
 * and bottom, with %CHARTER_GRAPH_RIGHT only left and right.
 */
typedef enum
{
  CHARTER_GRAPH_SIDE_TOP,
  CHARTER_GRAPH_SIDE_BOTTOM,
  CHARTER_GRAPH_SIDE_LEFT,
  CHARTER_GRAPH_SIDE_RIGHT,
} CharterGraphSide;

/**
 * CharterGraph:
 *
 * What is to be placed: boxes of fixed size on ordered levels, and the lines
 * between them. It holds no text at all. The order in which the boxes of a
 * level are added is the order in which they will stand.
 */
typedef struct _CharterGraph CharterGraph;

CharterGraph          *charter_graph_new            (CharterGraphDirection  direction,
                                                     double                 box_gap,
                                                     double                 level_gap);
CharterGraph          *charter_graph_copy           (const CharterGraph    *self);
void                   charter_graph_free           (CharterGraph          *self);
guint                  charter_graph_add_box        (CharterGraph          *self,
                                                     guint                  level,
                                                     double                 width,
                                                     double                 height);
guint                  charter_graph_add_port       (CharterGraph          *self,
                                                     guint                  box,
                                                     CharterGraphSide       side,
                                                     double                 offset,
                                                     double                 length);
guint                  charter_graph_add_line       (CharterGraph          *self,
                                                     guint                  tail_box,
                                                     guint                  tail_port,
                                                     guint                  head_box,
                                                     guint                  head_port);
void                   charter_graph_set_packed     (CharterGraph          *self,
                                                     gboolean               packed);
void                   charter_graph_set_upright    (CharterGraph          *self,
                                                     gboolean               upright);
CharterGraphDirection  charter_graph_get_direction  (const CharterGraph    *self);
guint                  charter_graph_get_n_boxes    (const CharterGraph    *self);
guint                  charter_graph_get_n_lines    (const CharterGraph    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterGraph, charter_graph_free)

G_END_DECLS
