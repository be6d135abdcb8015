/* beside-view.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/views/view-kind.h"

G_BEGIN_DECLS

/**
 * CharterBesideView:
 *
 * A view of two or more states that stand side by side: dates, or proposed
 * models and what each of them changes.
 */
typedef struct _CharterBesideView CharterBesideView;

CharterBesideView *charter_beside_view_new         (CharterState            *state,
                                                    const CharterView       *view);
void               charter_beside_view_free        (CharterBesideView       *self);
guint              charter_beside_view_get_n_sides (const CharterBesideView *self);
CharterScene      *charter_beside_view_new_scene   (const CharterBesideView *self,
                                                    const CharterViewKind   *kind,
                                                    CharterTypesetter       *typesetter,
                                                    const char              *form,
                                                    guint                    columns,
                                                    guint                    across,
                                                    double                   width);
char              *charter_beside_view_summarise   (const CharterBesideView *self);
void               charter_beside_view_describe    (const CharterBesideView *self,
                                                    const CharterViewKind   *kind,
                                                    CharterDescription      *description);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterBesideView, charter_beside_view_free)

G_END_DECLS
