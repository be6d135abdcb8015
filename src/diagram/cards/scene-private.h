/* scene-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/scene.h"

G_BEGIN_DECLS

struct _CharterScene
{
  CharterState          *state;
  const CharterView     *view; /* borrowed */
  CharterTypesetter     *typesetter;
  const CharterPalette  *palette;
  GHashTable            *colours;   /* council -> CharterCardColours */
  char                  *form;
  guint                  columns;
  double                 width;

  CharterCell           *table;     /* owned; instead of cards */
  CharterPlacement      *placement; /* cards and lines */
  CharterLegend         *legend;
  GPtrArray             *notes;
  GPtrArray             *used;      /* of CharterRecord, owned references */
  guint                  n_not_known;
  guint                  n_undrawn;
  gboolean               names_councils;
  guint                  n_cramped;
  char                  *part_name;
  char                  *refusal;
  gboolean               is_unneeded;

  const CharterComparisonMarks *marks;  /* borrowed; NULL unless it compares */
  GHashTable                   *marked; /* the handles that have a mark here */

  char                         *dates;  /* nullable */
  GPtrArray                    *panels; /* of CharterScenePanel: what it consists of, or empty */
  guint                         across; /* how many of them stand beside each other */
};

/* One of several pictures that stand beside each other. */
typedef struct
{
  CharterScene *scene;
  CharterCell  *title;
  CharterCell  *foot;   /* nullable */
  double        width;  /* known once its cards are placed */
  double        column; /* how wide its column is */
} CharterScenePanel;

void     charter_scene_panel_free    (CharterScenePanel      *panel);
gboolean charter_scene_run_body      (CharterScene           *self,
                                      double                 *width,
                                      CharterLayoutStep      *step,
                                      GCancellable           *cancellable,
                                      GError                **error);
double   charter_scene_draw_body     (const CharterScene     *self,
                                      CharterDrawingBuilder  *builder,
                                      double                  width,
                                      double                  x,
                                      double                  y);
gboolean charter_scene_run_panels    (CharterScene           *self,
                                      double                 *width,
                                      CharterLayoutStep      *step,
                                      GCancellable           *cancellable,
                                      GError                **error);
double   charter_scene_draw_panels   (const CharterScene     *self,
                                      CharterDrawingBuilder  *builder,
                                      double                  y);
double   charter_scene_get_least_panels_height (CharterScene *self);

void charter_scene_mark_not_known (CharterScene *self,
                                   CharterCell  *cell);

G_END_DECLS
