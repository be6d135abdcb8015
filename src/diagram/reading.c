/* reading.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/reading.h"

struct _CharterReadingOrders
{
  GMutex      mutex;
  GHashTable *found; /* kind, people and form -> nullable GPtrArray */
};

static void
reading_free (CharterReading *reading)
{
  charter_state_unref (reading->state);
  charter_view_free (reading->view);
  g_free (reading);
}

static void
order_free (gpointer order)
{
  if (order != NULL)
    g_ptr_array_unref (order);
}

/* Two threads that want the same order do not look for it twice. */
static GPtrArray *
find_order (CharterReadingOrders  *orders,
            CharterState          *state,
            const CharterViewKind *kind,
            const CharterView     *view,
            const char            *form)
{
  g_autofree char *key = NULL;
  gpointer order = NULL;

  if (orders == NULL)
    return kind->find_order (state, view, form);
  key = g_strdup_printf ("%s %s %s", kind->id, charter_people_get_id (view->people), form);
  g_mutex_lock (&orders->mutex);
  if (!g_hash_table_lookup_extended (orders->found, key, NULL, &order))
    {
      order = kind->find_order (state, view, form);
      g_hash_table_insert (orders->found, g_steal_pointer (&key), order);
    }
  g_mutex_unlock (&orders->mutex);
  return order != NULL ? g_ptr_array_ref (order) : NULL;
}

/**
 * charter_reading_orders_new:
 *
 * Returns: (transfer full): a memory of orders, empty
 */
CharterReadingOrders *
charter_reading_orders_new (void)
{
  CharterReadingOrders *self = g_new0 (CharterReadingOrders, 1);

  g_mutex_init (&self->mutex);
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, order_free);
  return self;
}

/**
 * charter_reading_orders_free:
 * @self: (transfer full): a memory of orders
 */
void
charter_reading_orders_free (CharterReadingOrders *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->found);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * charter_reading_new_list:
 *
 * Returns: (transfer full) (element-type CharterReading): what
 *   charter_reading_get() keeps
 */
GPtrArray *
charter_reading_new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);
}

/**
 * charter_reading_may_find:
 * @kind: the kind of a diagram
 * @view: the diagram
 *
 * An order that somebody chose stays; so does one that has been found, until a
 * better arrangement is asked for.
 *
 * Returns: whether an order may be found for it
 */
gboolean
charter_reading_may_find (const CharterViewKind *kind,
                          const CharterView     *view)
{
  g_return_val_if_fail (kind != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  return kind->find_order != NULL && view->rearrange && !view->compares &&
         (view->order->len == 0 || view->order_found);
}

/**
 * charter_reading_get:
 * @readings: (element-type CharterReading): those that are known
 * @orders: (nullable): the orders that are known
 * @state: what is drawn
 * @kind: the kind of the diagram
 * @view: how it is drawn
 * @form: the form of an arrangement
 *
 * Returns: (transfer none): what to draw in that form: in the order that has
 *   the fewest crossings, where one may be found
 */
const CharterReading *
charter_reading_get (GPtrArray             *readings,
                     CharterReadingOrders  *orders,
                     CharterState          *state,
                     const CharterViewKind *kind,
                     const CharterView     *view,
                     const char            *form)
{
  g_autoptr(GPtrArray) order = NULL;
  CharterReading *reading;

  g_return_val_if_fail (readings != NULL, NULL);
  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (kind != NULL && view != NULL, NULL);

  for (guint i = 0; i < readings->len; i++)
    {
      reading = g_ptr_array_index (readings, i);
      if (g_str_equal (reading->form, form))
        return reading;
    }
  if (charter_reading_may_find (kind, view))
    order = find_order (orders, state, kind, view, form);
  reading = g_new0 (CharterReading, 1);
  reading->form = form;
  reading->view = charter_view_copy (view);
  reading->state = charter_state_ref (state);
  if (order != NULL)
    {
      g_ptr_array_unref (reading->view->order);
      reading->view->order = g_steal_pointer (&order);
      charter_state_unref (reading->state);
      reading->state = charter_state_copy_for_picture (state, view->unknown, reading->view->order);
    }
  g_ptr_array_add (readings, reading);
  return reading;
}

/**
 * charter_reading_find_order:
 * @state: what is shown; its date should be the view's
 * @view: how
 *
 * Returns: (transfer full) (nullable) (element-type CharterRecord): the order
 *   in which the fewest lines of the usual arrangement cross, or %NULL where
 *   that of the file is as good or the order decides nothing
 */
GPtrArray *
charter_reading_find_order (CharterState      *state,
                            const CharterView *view)
{
  const CharterViewKind *kind;
  g_autoptr(CharterState) shown = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  kind = charter_view_kind_find (view->kind);
  if (kind == NULL || kind->find_order == NULL || view->compares || view->order->len > 0)
    return NULL;
  shown = charter_state_copy_for_picture (state, view->unknown, view->order);
  return kind->find_order (shown, view, kind->forms[0]);
}
