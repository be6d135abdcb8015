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
  CharterScene                 *left;   /* owned; stands beside this one, or NULL */
  CharterCell                  *left_title;
  CharterCell                  *title;
};

void charter_scene_mark_not_known (CharterScene *self,
                                   CharterCell  *cell);

G_END_DECLS
