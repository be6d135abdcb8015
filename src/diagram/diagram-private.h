/* diagram-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/diagram.h"
#include "diagram/reading.h"
#include "diagram/views/beside-view.h"
#include "diagram/views/compared-view.h"
#include "diagram/views/view-kind.h"

G_BEGIN_DECLS

/* Sizes that differ by less are the same to a reader, in points. */
#define CHARTER_DIAGRAM_SAME_SIZE 0.05

struct _CharterDiagram
{
  gatomicrefcount    ref_count;
  CharterDrawing    *drawing;
  CharterPage        page;
  CharterLayoutStep  step;
  char              *form;
  guint              columns;
  guint              n_crossings;
  guint              n_undrawn;
  guint              n_clipped;
  guint              n_cramped;
  guint              n_broken; /* words, where several pictures share the width */
  double             printed_size;
  char              *title;
  char              *page_name;
  char              *missing_font;
  guint              n_sides; /* arrangements that it shows side by side, or 0 */
  guint              across;  /* how many of them stand beside each other */
  double             beside_size;
  GPtrArray         *order;   /* nullable: of CharterRecord */
};

/**
 * CharterDiagramShown:
 * @state: what the picture and its words show
 * @view: how
 * @compared: (nullable): two states in one picture
 * @beside: (nullable): several beside each other
 * @kind: the kind of the diagram
 */
typedef struct
{
  CharterState          *state;
  CharterView           *view;
  CharterComparedView   *compared;
  CharterBesideView     *beside;
  const CharterViewKind *kind;
} CharterDiagramShown;

/**
 * CharterDiagramDemand:
 * @least_size: the least size at which it should print, in points; what cannot
 *   reach it is not drawn
 * @orders: (nullable): the orders that were found for the same state
 *
 * What a diagram is tried for.
 */
typedef struct
{
  double                 least_size;
  CharterReadingOrders  *orders;
} CharterDiagramDemand;

void            charter_diagram_shown_clear   (CharterDiagramShown       *self);
gboolean        charter_diagram_shown_prepare (CharterDiagramShown       *self,
                                               CharterState              *state,
                                               const CharterView         *view,
                                               GError                   **error);
CharterDiagram *charter_diagram_new_for       (CharterState              *state,
                                               const CharterView         *view,
                                               const CharterDiagramDemand *demand,
                                               GCancellable              *cancellable,
                                               GError                   **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CharterDiagramShown, charter_diagram_shown_clear)

G_END_DECLS
