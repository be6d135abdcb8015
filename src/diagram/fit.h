/* fit.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/diagram.h"

G_BEGIN_DECLS

/**
 * CharterFit:
 * @form: the form of the arrangement
 * @columns: its columns
 * @order: (nullable) (element-type CharterRecord): the order that goes with it,
 *   empty for the usual one, or %NULL to leave that as it is
 * @printed_size: the size at which the smallest text then prints, points
 * @n_crossings: how many lines then cross each other
 * @page: (nullable): the id of another page it takes, or %NULL for the same
 * @n_pages: how many pages it then takes, mostly 1
 * @kind: (nullable): the id of another kind of diagram it becomes, or %NULL
 *   for the same
 * @councils: (nullable) (element-type CharterRecord): the councils that get a
 *   diagram each, beside the one that there is, or %NULL
 * @without: (nullable) (array zero-terminated=1): what is then not shown any
 *   more, by the keys of views, or %NULL when the same is shown
 *
 * How a diagram can be made to print larger.
 */
typedef struct
{
  char              *form;
  guint              columns;
  GPtrArray         *order;
  double             printed_size;
  guint              n_crossings;
  const char        *page;
  guint              n_pages;
  const char        *kind;
  GPtrArray         *councils;
  const char *const *without;
} CharterFit;

CharterFit *charter_fit_find        (CharterState       *state,
                                     const CharterView  *view,
                                     GCancellable       *cancellable,
                                     GError            **error);
GPtrArray  *charter_fit_list_offers (CharterState       *state,
                                     const CharterView  *view,
                                     const CharterFit   *fit,
                                     GCancellable       *cancellable,
                                     GError            **error);
char       *charter_fit_write_words (const CharterFit   *self);
void        charter_fit_free        (CharterFit         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterFit, charter_fit_free)

G_END_DECLS
