/* selection.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/selection.h"

struct _CharterSelection
{
  GObject parent_instance;

  guint64 handle; /* 0 when nothing is selected */
};

G_DEFINE_FINAL_TYPE (CharterSelection, charter_selection, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_HANDLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
charter_selection_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CharterSelection *self = CHARTER_SELECTION (object);

  switch (prop_id)
    {
    case PROP_HANDLE:
      g_value_set_uint64 (value, self->handle);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_selection_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CharterSelection *self = CHARTER_SELECTION (object);

  switch (prop_id)
    {
    case PROP_HANDLE:
      charter_selection_set_handle (self, g_value_get_uint64 (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_selection_class_init (CharterSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = charter_selection_get_property;
  object_class->set_property = charter_selection_set_property;

  properties[PROP_HANDLE] = g_param_spec_uint64 ("handle", NULL, NULL, 0, G_MAXUINT64, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
charter_selection_init (CharterSelection *self)
{
}

/**
 * charter_selection_new:
 *
 * Returns: (transfer full): a selection of nothing
 */
CharterSelection *
charter_selection_new (void)
{
  return g_object_new (CHARTER_TYPE_SELECTION, NULL);
}

/**
 * charter_selection_get_handle:
 * @self: a selection
 *
 * Returns: the handle of the selected record, or 0
 */
guint64
charter_selection_get_handle (CharterSelection *self)
{
  g_return_val_if_fail (CHARTER_IS_SELECTION (self), 0);

  return self->handle;
}

/**
 * charter_selection_set_handle:
 * @self: a selection
 * @handle: the handle of a record, or 0 for nothing
 */
void
charter_selection_set_handle (CharterSelection *self,
                              guint64           handle)
{
  g_return_if_fail (CHARTER_IS_SELECTION (self));

  if (self->handle == handle)
    return;
  self->handle = handle;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HANDLE]);
}
