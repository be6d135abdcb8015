/* cell-marks.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/cell.h"

G_BEGIN_DECLS

/**
 * CharterCellMark:
 * @word: stands before the text of what is marked
 * @sign: the same where there is room for a sign only
 * @is_brief: whether the sign is enough also where there is room for the word
 * @border: goes round it
 *
 * What is said of a part of a picture beside what it shows.
 */
typedef struct
{
  const char    *word;
  const char    *sign;
  gboolean       is_brief;
  CharterStroke  border;
} CharterCellMark;

/**
 * CharterCellMarkFunc:
 * @handle: of a record that a cell shows, or of one for which it is there
 * @mark: (out caller-allocates): how to mark it
 * @user_data: what the caller gave
 *
 * Returns: whether to mark it
 */
typedef gboolean (*CharterCellMarkFunc) (guint64          handle,
                                         CharterCellMark *mark,
                                         gpointer         user_data);

/**
 * CharterCellPredicate:
 * @handle: the handle of a record that a cell shows
 * @user_data: as given
 *
 * Returns: whether the cell is meant
 */
typedef gboolean (*CharterCellPredicate) (guint64  handle,
                                          gpointer user_data);

void     charter_cell_set_grounds (CharterCell          *self,
                                   guint64               handle);
void     charter_cell_set_brief   (CharterCell          *self,
                                   gboolean              is_brief);
void     charter_cell_mark        (CharterCell          *self,
                                   CharterCellMarkFunc   func,
                                   gpointer              user_data);
gboolean charter_cell_add_signs   (CharterCell          *self,
                                   CharterCellPredicate  is_marked,
                                   gpointer              user_data,
                                   const char           *sign);

G_END_DECLS
