/* view-kind.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/description.h"
#include "diagram/scene.h"

G_BEGIN_DECLS

/**
 * CharterViewKind:
 * @id: as the file has it
 * @title: what it is called on screen
 * @forms: (array zero-terminated=1): the forms of its arrangements, the usual
 *   one first
 * @most_columns: the most columns an arrangement of it can have
 * @compose: fills a scene
 * @describe: says the same in words
 * @summarise: says in one sentence what is shown, for the alternative text;
 *   transfer full
 *
 * A kind of diagram is one line in a table and these functions.
 */
typedef struct
{
  const char         *id;
  const char         *title;
  const char *const  *forms;
  guint               most_columns;
  void              (*compose)   (CharterScene       *scene);
  void              (*describe)  (CharterState       *state,
                                  const CharterView  *view,
                                  CharterDescription *description);
  char             *(*summarise) (CharterState       *state,
                                  const CharterView  *view);
} CharterViewKind;

const CharterViewKind *charter_view_kind_find    (const char *id);
const CharterViewKind *charter_view_kind_get_nth (guint       number);

G_END_DECLS
