/* selection.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/records/selection.h"

/* As many as somebody may want to go back. */
#define LONGEST_TRAIL 100

struct _CharterSelection
{
  GObject  parent_instance;

  guint64  handle;  /* 0 when nothing is selected */
  GArray  *back;    /* of guint64: what was selected before, the last one last */
  GArray  *forward; /* of guint64: what was gone back from, the same */
};

G_DEFINE_FINAL_TYPE (CharterSelection, charter_selection, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_HANDLE,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
push (GArray  *trail,
      guint64  handle)
{
  if (handle == 0)
    return;
  if (trail->len == LONGEST_TRAIL)
    g_array_remove_index (trail, 0);
  g_array_append_val (trail, handle);
}

static void
change (CharterSelection *self,
        guint64           handle)
{
  self->handle = handle;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HANDLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

/* Goes to the last record of one trail that is still there, and leaves the
 * present one on the other. */
static void
go (CharterSelection       *self,
    GArray                 *from,
    GArray                 *to,
    const CharterRecordSet *records)
{
  while (from->len > 0)
    {
      guint64 handle = g_array_index (from, guint64, from->len - 1);

      g_array_set_size (from, from->len - 1);
      if (handle == self->handle || charter_record_set_find_handle (records, handle) == NULL)
        continue;
      push (to, self->handle);
      change (self, handle);
      return;
    }
  change (self, self->handle);
}

static void
charter_selection_finalize (GObject *object)
{
  CharterSelection *self = CHARTER_SELECTION (object);

  g_array_unref (self->back);
  g_array_unref (self->forward);

  G_OBJECT_CLASS (charter_selection_parent_class)->finalize (object);
}

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

    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->back->len > 0);
      break;

    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, self->forward->len > 0);
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

  object_class->finalize = charter_selection_finalize;
  object_class->get_property = charter_selection_get_property;
  object_class->set_property = charter_selection_set_property;

  properties[PROP_HANDLE] = g_param_spec_uint64 ("handle", NULL, NULL, 0, G_MAXUINT64, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE,
                                                          G_PARAM_READABLE |
                                                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
charter_selection_init (CharterSelection *self)
{
  self->back = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->forward = g_array_new (FALSE, FALSE, sizeof (guint64));
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
  push (self->back, self->handle);
  g_array_set_size (self->forward, 0);
  change (self, handle);
}

/**
 * charter_selection_go_back:
 * @self: a selection
 * @records: the records there are now
 *
 * Selects what was selected before; what has been deleted is passed over.
 */
void
charter_selection_go_back (CharterSelection       *self,
                           const CharterRecordSet *records)
{
  g_return_if_fail (CHARTER_IS_SELECTION (self));
  g_return_if_fail (records != NULL);

  go (self, self->back, self->forward, records);
}

/**
 * charter_selection_go_forward:
 * @self: a selection
 * @records: the records there are now
 *
 * Selects what was gone back from.
 */
void
charter_selection_go_forward (CharterSelection       *self,
                              const CharterRecordSet *records)
{
  g_return_if_fail (CHARTER_IS_SELECTION (self));
  g_return_if_fail (records != NULL);

  go (self, self->forward, self->back, records);
}
