/* graph-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/layout/graph.h"

G_BEGIN_DECLS

typedef struct
{
  CharterGraphSide side;
  double           offset; /* points from the left or top end of the side */
  double           length; /* points along the side */
} CharterGraphPort;

typedef struct
{
  guint   level;
  double  width;
  double  height;
  GArray *ports; /* (element-type CharterGraphPort) */
} CharterGraphBox;

typedef struct
{
  guint tail_box;
  guint tail_port;
  guint head_box;
  guint head_port;
} CharterGraphLine;

struct _CharterGraph
{
  CharterGraphDirection  direction;
  double                 box_gap;
  double                 level_gap;
  gboolean               packed;
  gboolean               upright;
  gboolean               turned; /* whether Graphviz has it lying on its side */
  GArray                *boxes; /* (element-type CharterGraphBox) */
  GArray                *lines; /* (element-type CharterGraphLine) */
};

const CharterGraphBox  *charter_graph_get_box          (const CharterGraph     *self,
                                                        guint                   box);
const CharterGraphPort *charter_graph_get_port         (const CharterGraph     *self,
                                                        guint                   box,
                                                        guint                   port);
const CharterGraphLine *charter_graph_get_line         (const CharterGraph     *self,
                                                        guint                   line);
gboolean                charter_graph_line_is_reversed (const CharterGraph     *self,
                                                        guint                   line);
gboolean                charter_graph_line_is_short    (const CharterGraph     *self,
                                                        guint                   line);
GPtrArray              *charter_graph_get_rows         (const CharterGraph     *self);
void                    charter_graph_get_box_room     (const CharterGraph     *self,
                                                        guint                   box,
                                                        double                 *width,
                                                        double                 *height);
CharterPoint            charter_graph_get_port_point   (const CharterGraph     *self,
                                                        guint                   box,
                                                        guint                   port,
                                                        const CharterRectangle *rectangle);

G_END_DECLS
