/* held-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/contents/held-list.h"

struct _CharterHeldList
{
  GObject     parent_instance;

  GListModel *model;
  gboolean    held;
  guint       n_told; /* items there were when it was held */
};

static GType
charter_held_list_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (CHARTER_HELD_LIST (model)->model);
}

static guint
charter_held_list_get_n_items (GListModel *model)
{
  CharterHeldList *self = CHARTER_HELD_LIST (model);

  return self->held ? self->n_told : g_list_model_get_n_items (self->model);
}

static gpointer
charter_held_list_get_item (GListModel *model,
                            guint       position)
{
  return g_list_model_get_item (CHARTER_HELD_LIST (model)->model, position);
}

static void
charter_held_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = charter_held_list_get_item_type;
  iface->get_n_items = charter_held_list_get_n_items;
  iface->get_item = charter_held_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CharterHeldList, charter_held_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      charter_held_list_iface_init))

static void
items_changed_cb (CharterHeldList *self,
                  guint            position,
                  guint            removed,
                  guint            added)
{
  if (!self->held)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
charter_held_list_dispose (GObject *object)
{
  g_clear_object (&CHARTER_HELD_LIST (object)->model);

  G_OBJECT_CLASS (charter_held_list_parent_class)->dispose (object);
}

static void
charter_held_list_class_init (CharterHeldListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = charter_held_list_dispose;
}

static void
charter_held_list_init (CharterHeldList *self)
{
}

/**
 * charter_held_list_new:
 * @model: what it has the items of
 *
 * Returns: (transfer full): a list that is not held
 */
CharterHeldList *
charter_held_list_new (GListModel *model)
{
  CharterHeldList *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (CHARTER_TYPE_HELD_LIST, NULL);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * charter_held_list_hold:
 * @self: a list that is not held
 *
 * Tells nobody of changes from now on.
 */
void
charter_held_list_hold (CharterHeldList *self)
{
  g_return_if_fail (CHARTER_IS_HELD_LIST (self));
  g_return_if_fail (!self->held);

  self->n_told = g_list_model_get_n_items (self->model);
  self->held = TRUE;
}

/**
 * charter_held_list_release:
 * @self: a list that is held
 *
 * Tells at once of what has changed meanwhile.
 */
void
charter_held_list_release (CharterHeldList *self)
{
  g_return_if_fail (CHARTER_IS_HELD_LIST (self));
  g_return_if_fail (self->held);

  self->held = FALSE;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, self->n_told,
                              g_list_model_get_n_items (self->model));
}
