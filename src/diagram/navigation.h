/* navigation.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/drawing/drawing.h"

G_BEGIN_DECLS

/**
 * CharterDirection:
 *
 * Where somebody who walks through a picture turns to.
 */
typedef enum
{
  CHARTER_DIRECTION_LEFT,
  CHARTER_DIRECTION_RIGHT,
  CHARTER_DIRECTION_UP,
  CHARTER_DIRECTION_DOWN,
} CharterDirection;

#define CHARTER_N_DIRECTIONS (CHARTER_DIRECTION_DOWN + 1)

/**
 * CharterNavigation:
 *
 * The ways through a drawing: in reading order, along its lines, and from one
 * box or part to what lies beside it. Everything but furniture is a stop.
 */
typedef struct _CharterNavigation CharterNavigation;

CharterNavigation *charter_navigation_new             (CharterDrawing          *drawing);
void               charter_navigation_free            (CharterNavigation       *self);
gboolean           charter_navigation_is_stop         (const CharterNavigation *self,
                                                       guint                    group);
guint              charter_navigation_get_n_stops     (const CharterNavigation *self);
guint              charter_navigation_get_next        (const CharterNavigation *self,
                                                       guint                    group);
guint              charter_navigation_get_previous    (const CharterNavigation *self,
                                                       guint                    group);
guint              charter_navigation_walk            (const CharterNavigation *self,
                                                       guint                    group,
                                                       CharterDirection         direction,
                                                       guint                   *line);
gboolean           charter_navigation_get_ends        (const CharterNavigation *self,
                                                       guint                    line,
                                                       guint                   *from,
                                                       guint                   *to);
GArray            *charter_navigation_list_traced     (const CharterNavigation *self,
                                                       guint                    group);
GArray            *charter_navigation_list_neighbours (const CharterNavigation *self,
                                                       guint                    group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterNavigation, charter_navigation_free)

G_END_DECLS
