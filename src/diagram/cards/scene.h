/* scene.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "analysis/changes/comparison-marks.h"
#include "diagram/cards/legend.h"
#include "diagram/cards/placement.h"
#include "diagram/cards/view.h"

G_BEGIN_DECLS

/**
 * CHARTER_SCENE_TEXT_SIZE:
 *
 * The size of all text but the title, in points: the floor of UK clear print
 * guidance.
 */
#define CHARTER_SCENE_TEXT_SIZE 12.0

/**
 * CharterScene:
 *
 * A picture being composed: its cards and lines, or one table, and what its
 * legend, notes and sources have to say. The kinds of view fill it.
 */
typedef struct _CharterScene CharterScene;

CharterScene         *charter_scene_new             (CharterState          *state,
                                                     const CharterView     *view,
                                                     CharterTypesetter     *typesetter,
                                                     const char            *form,
                                                     guint                  columns,
                                                     double                 width);
void                  charter_scene_free            (CharterScene          *self);
CharterState         *charter_scene_get_state       (const CharterScene    *self);
const CharterView    *charter_scene_get_view        (const CharterScene    *self);
CharterTypesetter    *charter_scene_get_typesetter  (const CharterScene    *self);
const CharterPalette *charter_scene_get_palette     (const CharterScene    *self);
const char           *charter_scene_get_form        (const CharterScene    *self);
guint                 charter_scene_get_columns     (const CharterScene    *self);
double                charter_scene_get_width       (const CharterScene    *self);
CharterPlacement     *charter_scene_get_placement   (const CharterScene    *self);
CharterLegend        *charter_scene_get_legend      (const CharterScene    *self);
CharterCardColours    charter_scene_get_colours     (const CharterScene    *self,
                                                     const CharterRecord   *council);

void                  charter_scene_set_marks       (CharterScene          *self,
                                                     const CharterComparisonMarks *marks);
const CharterComparisonMarks *charter_scene_get_marks (const CharterScene  *self);
void                  charter_scene_set_dates       (CharterScene          *self,
                                                     const char            *dates);
const char           *charter_scene_get_dates       (const CharterScene    *self);
void                  charter_scene_mark            (CharterScene          *self,
                                                     CharterCell           *cell);
GHashTable           *charter_scene_get_marked      (const CharterScene    *self);
char                 *charter_scene_write_marked    (CharterScene          *self,
                                                     const CharterRecord   *record,
                                                     const char            *words);
gboolean              charter_scene_add_line        (CharterScene          *self,
                                                     const CharterRecord   *from,
                                                     const CharterRecord   *to,
                                                     const CharterRecord   *record,
                                                     const CharterStroke   *stroke,
                                                     const char            *verb,
                                                     const char            *sentence);
void                  charter_scene_set_table       (CharterScene          *self,
                                                     CharterCell           *table);
CharterCell          *charter_scene_add_card        (CharterScene          *self,
                                                     guint                  level,
                                                     CharterCell           *card,
                                                     double                 width);
CharterCell          *charter_scene_add_snug_card   (CharterScene          *self,
                                                     CharterCell           *card,
                                                     double                 most_width);
void                  charter_scene_set_names_councils (CharterScene       *self,
                                                     gboolean               names_councils);
gboolean              charter_scene_get_names_councils (const CharterScene *self);
void                  charter_scene_set_part_name   (CharterScene          *self,
                                                     const char            *name);
const char           *charter_scene_get_part_name   (const CharterScene    *self);
void                  charter_scene_add_cramped     (CharterScene          *self);
guint                 charter_scene_get_n_cramped   (const CharterScene    *self);
void                  charter_scene_leave           (CharterScene          *self);
gboolean              charter_scene_is_left         (const CharterScene    *self);
void                  charter_scene_refuse          (CharterScene          *self,
                                                     const char            *reason);
const char           *charter_scene_get_refusal     (const CharterScene    *self);
void                  charter_scene_add_undrawn     (CharterScene          *self);
guint                 charter_scene_get_n_undrawn   (const CharterScene    *self);
void                  charter_scene_add_note        (CharterScene          *self,
                                                     const char            *note);
void                  charter_scene_use             (CharterScene          *self,
                                                     CharterRecord         *record);
void                  charter_scene_add_not_known   (CharterScene          *self,
                                                     guint                  n_records);
GPtrArray            *charter_scene_get_used        (const CharterScene    *self);
guint                 charter_scene_get_n_not_known (const CharterScene    *self);

void                  charter_scene_set_across      (CharterScene          *self,
                                                     guint                  across);
guint                 charter_scene_get_across      (const CharterScene    *self);
double                charter_scene_get_panel_width (guint                  across,
                                                     double                 width);
void                  charter_scene_add_panel       (CharterScene          *self,
                                                     CharterScene          *panel,
                                                     const char            *title,
                                                     const char            *summary,
                                                     CharterCell           *foot);
guint                 charter_scene_count_broken    (const CharterScene    *self);
double                charter_scene_get_least_height (CharterScene         *self);
CharterDrawing       *charter_scene_draw            (CharterScene          *self,
                                                     CharterCell           *head,
                                                     CharterCell           *foot,
                                                     CharterLayoutStep     *step,
                                                     GCancellable          *cancellable,
                                                     GError               **error);
GPtrArray            *charter_scene_get_notes       (const CharterScene    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterScene, charter_scene_free)

G_END_DECLS
