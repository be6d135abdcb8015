/* placement.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/cell.h"
#include "diagram/layout/layout.h"
#include "model/record.h"

G_BEGIN_DECLS

/**
 * CharterPlacement:
 *
 * Cards on levels and the lines between them, which Graphviz places and
 * routes. Every level stands in the middle of the widest one; in columns its
 * cards are spread over the height.
 */
typedef struct _CharterPlacement CharterPlacement;

CharterPlacement    *charter_placement_new              (void);
void                 charter_placement_free             (CharterPlacement       *self);
gboolean             charter_placement_is_empty         (const CharterPlacement *self);
void                 charter_placement_set_direction    (CharterPlacement       *self,
                                                         CharterGraphDirection   direction,
                                                         double                  box_gap,
                                                         double                  level_gap);
void                 charter_placement_set_scattered    (CharterPlacement       *self,
                                                         gboolean                upright,
                                                         double                  gap);
CharterCell         *charter_placement_add_card         (CharterPlacement       *self,
                                                         guint                   level,
                                                         CharterCell            *card);
void                 charter_placement_level_heights    (CharterPlacement       *self,
                                                         guint                   level);
gboolean             charter_placement_add_line         (CharterPlacement       *self,
                                                         const CharterRecord    *from,
                                                         const CharterRecord    *to,
                                                         const CharterRecord    *record,
                                                         const CharterStroke    *stroke,
                                                         gboolean                arrow,
                                                         const char             *sentence);
void                 charter_placement_label_last_line  (CharterPlacement       *self,
                                                         const char             *label);
gboolean             charter_placement_find_line        (const CharterPlacement *self,
                                                         guint64                 handle,
                                                         guint64                *from,
                                                         guint64                *to);
double               charter_placement_get_least_height (const CharterPlacement *self);
guint                charter_placement_count_broken    (const CharterPlacement  *self);
gboolean             charter_placement_run              (CharterPlacement       *self,
                                                         GCancellable           *cancellable,
                                                         GError                **error);
const CharterLayout *charter_placement_get_layout       (const CharterPlacement *self);
double               charter_placement_get_width        (const CharterPlacement *self);
void                 charter_placement_draw             (const CharterPlacement *self,
                                                         CharterDrawingBuilder  *builder,
                                                         CharterTypesetter      *typesetter,
                                                         double                  x,
                                                         double                  y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterPlacement, charter_placement_free)

G_END_DECLS
