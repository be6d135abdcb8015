/* columns.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CharterColumns:
 *
 * Two columns of boxes and the lines between them: in which order the boxes
 * stand so that few lines cross. Boxes are numbers from 0. An order is an array
 * of them, the topmost first.
 */
typedef struct _CharterColumns CharterColumns;

CharterColumns *charter_columns_new             (guint                 n_left,
                                                 guint                 n_right);
void            charter_columns_free            (CharterColumns       *self);
void            charter_columns_add_line        (CharterColumns       *self,
                                                 guint                 left,
                                                 guint                 right);
guint           charter_columns_count_crossings (const CharterColumns *self,
                                                 const guint          *left_order,
                                                 const guint          *right_order);
void            charter_columns_sort_right      (const CharterColumns *self,
                                                 const guint          *left_ranks,
                                                 guint                *right_order);
void            charter_columns_insert_right    (const CharterColumns *self,
                                                 const guint          *left_ranks,
                                                 GArray               *right_order,
                                                 GArray               *more);
void            charter_columns_untangle        (const CharterColumns *self,
                                                 guint                *left_order,
                                                 guint                *right_order);
void            charter_columns_untangle_left   (const CharterColumns *self,
                                                 guint                *left_order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterColumns, charter_columns_free)

G_END_DECLS
