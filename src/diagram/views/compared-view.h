/* compared-view.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/views/view-kind.h"

G_BEGIN_DECLS

/**
 * CharterComparedView:
 *
 * A view of two states: the earlier and the later one, both together, and what
 * differs.
 */
typedef struct _CharterComparedView CharterComparedView;

CharterState        *charter_compared_view_prepare_state (CharterState             *recorded,
                                                          const CharterView        *view);
CharterState        *charter_compared_view_make_side    (const CharterState        *state,
                                                         const CharterView         *view,
                                                         const CharterDate         *as_at,
                                                         const char                *option);
gboolean             charter_compared_view_is_later     (const CharterState        *one,
                                                         const CharterState        *other);
GPtrArray           *charter_compared_view_list_differences (const CharterComparedView *self,
                                                         const CharterViewKind     *kind,
                                                         guint                     *n_withheld);
CharterComparedView *charter_compared_view_new          (CharterState              *state,
                                                         const CharterView         *view);
void                 charter_compared_view_free         (CharterComparedView       *self);
CharterState        *charter_compared_view_get_state    (const CharterComparedView *self);
char                *charter_compared_view_write_title  (const char                *when);
CharterScene        *charter_compared_view_new_scene    (const CharterComparedView *self,
                                                         const CharterViewKind     *kind,
                                                         CharterTypesetter         *typesetter,
                                                         const char                *form,
                                                         guint                      columns,
                                                         double                     width);
GHashTable          *charter_compared_view_list_marked  (const CharterComparedView *self,
                                                         const CharterViewKind     *kind);
char                *charter_compared_view_summarise    (const CharterComparedView *self);
void                 charter_compared_view_describe     (const CharterComparedView *self,
                                                         const CharterViewKind     *kind,
                                                         CharterDescription        *description);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterComparedView, charter_compared_view_free)

G_END_DECLS
