/* view-kind.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/scene.h"
#include "diagram/views/description.h"

G_BEGIN_DECLS

/**
 * CharterViewKind:
 * @id: as the file has it
 * @title: what it is called on screen
 * @forms: (array zero-terminated=1): the forms of its arrangements, the usual
 *   one first
 * @most_columns: the most columns an arrangement of it can have
 * @is_scattered: whether it is as wide as its parts make it, so that it is
 *   composed for one width only
 * @divided_form: (nullable): the form it has when it takes several pages, or
 *   %NULL for any
 * @measure: (nullable): counts the rows and columns that several pages can
 *   share, or %NULL if it cannot be divided
 * @rate_breaks: (nullable): says of each row how well a page may begin with it,
 *   an array of guint: 0 inside what belongs together, more the better; transfer
 *   full. It is %NULL where all rows are alike
 * @find_order: (nullable): finds the order in which the fewest lines cross in
 *   a form, for a view without one; transfer full, or %NULL where the usual one
 *   is as good. It is %NULL for kinds in which the order decides nothing
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
  gboolean            is_scattered;
  const char         *divided_form;
  void              (*measure)   (CharterState       *state,
                                  const CharterView  *view,
                                  guint              *n_rows,
                                  guint              *n_columns);
  GArray           *(*rate_breaks) (CharterState      *state,
                                    const CharterView *view);
  GPtrArray        *(*find_order) (CharterState       *state,
                                   const CharterView  *view,
                                   const char         *form);
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
