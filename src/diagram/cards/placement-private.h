/* placement-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/placement.h"

G_BEGIN_DECLS

typedef struct
{
  guint        level;
  CharterCell *cell; /* owned */
} CharterPlacementCard;

typedef struct
{
  guint            from_card;
  guint            to_card;
  CharterRectangle from_place;
  CharterRectangle to_place;
  guint64          handle;
  guint64          from;
  guint64          to;
  CharterStroke    stroke;
  gboolean         arrow;
  char            *sentence;
  char            *label; /* nullable */
} CharterPlacementLine;

struct _CharterPlacement
{
  CharterGraphDirection  direction;
  double                 box_gap;
  double                 level_gap;
  gboolean               upright; /* of scattered cards: higher than wide */
  GArray                *cards;   /* of CharterPlacementCard */
  GArray                *lines;   /* of CharterPlacementLine */
  CharterLayout         *layout;  /* once run */
  guint                 *boxes;   /* the box of each card in the layout */
  GPtrArray             *detours; /* nullable: of GArray, nullable: another way for each line */
};

CharterGraph *charter_placement_build_graph   (const CharterPlacement *self,
                                               guint                  *boxes);
void          charter_placement_measure_level (const CharterPlacement *self,
                                               guint                   level,
                                               double                 *along,
                                               double                 *across);
guint         charter_placement_get_level     (const CharterPlacement *self,
                                               guint                   card);
guint         charter_placement_count_levels  (const CharterPlacement *self);
gboolean      charter_placement_is_whole_card (const CharterPlacement *self,
                                               guint                   card,
                                               const CharterRectangle *place);

G_END_DECLS
