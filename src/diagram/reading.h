/* reading.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/views/view-kind.h"

G_BEGIN_DECLS

/**
 * CharterReading:
 * @form: of an arrangement
 * @state: what is drawn in it
 * @view: how; its order is the one that was found for the form
 */
typedef struct
{
  const char   *form;
  CharterState *state;
  CharterView  *view;
} CharterReading;

/**
 * CharterReadingOrders:
 *
 * The orders that were found for diagrams of the same records, for any thread:
 * neither the page nor what is shown beside names changes them.
 */
typedef struct _CharterReadingOrders CharterReadingOrders;

CharterReadingOrders *charter_reading_orders_new (void);
void                  charter_reading_orders_free (CharterReadingOrders *self);

GPtrArray            *charter_reading_new_list   (void);
const CharterReading *charter_reading_get        (GPtrArray             *readings,
                                                  CharterReadingOrders  *orders,
                                                  CharterState          *state,
                                                  const CharterViewKind *kind,
                                                  const CharterView     *view,
                                                  const char            *form);
gboolean              charter_reading_may_find   (const CharterViewKind *kind,
                                                  const CharterView     *view);
GPtrArray            *charter_reading_find_order (CharterState          *state,
                                                  const CharterView     *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterReadingOrders, charter_reading_orders_free)

G_END_DECLS
