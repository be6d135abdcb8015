/* first-rows.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/widgets/first-rows.h"

#include "app/widgets/slices.h"

/* Rows that are shown at once, more than fit in a window of a thousand pixels,
 * and how many more come at a time. */
#define FIRST 40
#define STEP 10

/* As many as a list of the toolkit makes widgets for; with these, more rows
 * cost nothing. */
#define ALL_WIDGETS 250

struct _CharterFirstRows
{
  GObject            parent_instance;

  GtkSliceListModel *rows;
  guint              growing; /* source, 0 when all rows are given */
};

G_DEFINE_FINAL_TYPE (CharterFirstRows, charter_first_rows, G_TYPE_OBJECT)

static gboolean
grow (gpointer user_data)
{
  CharterFirstRows *self = CHARTER_FIRST_ROWS (user_data);
  guint size = gtk_slice_list_model_get_size (self->rows) + STEP;

  if (size < ALL_WIDGETS)
    {
      gtk_slice_list_model_set_size (self->rows, size);
      return G_SOURCE_CONTINUE;
    }
  gtk_slice_list_model_set_size (self->rows, G_MAXUINT);
  self->growing = 0;
  return G_SOURCE_REMOVE;
}

static void
charter_first_rows_dispose (GObject *object)
{
  CharterFirstRows *self = CHARTER_FIRST_ROWS (object);

  g_clear_handle_id (&self->growing, g_source_remove);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (charter_first_rows_parent_class)->dispose (object);
}

static void
charter_first_rows_class_init (CharterFirstRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = charter_first_rows_dispose;
}

static void
charter_first_rows_init (CharterFirstRows *self)
{
}

/**
 * charter_first_rows_new:
 * @model: all rows
 *
 * Returns: (transfer full): what gives a list all of them
 */
CharterFirstRows *
charter_first_rows_new (GListModel *model)
{
  CharterFirstRows *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (CHARTER_TYPE_FIRST_ROWS, NULL);
  self->rows = gtk_slice_list_model_new (g_object_ref (model), 0, G_MAXUINT);
  return self;
}

/**
 * charter_first_rows_get_model:
 * @self: what gives a list its rows
 *
 * Returns: (transfer none): the rows that the list has
 */
GListModel *
charter_first_rows_get_model (CharterFirstRows *self)
{
  g_return_val_if_fail (CHARTER_IS_FIRST_ROWS (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * charter_first_rows_restart:
 * @self: what gives a list its rows
 *
 * Takes all but the first rows from the list, before others come, and gives it
 * the rest again soon. For a list that is at its beginning, or will be.
 */
void
charter_first_rows_restart (CharterFirstRows *self)
{
  g_return_if_fail (CHARTER_IS_FIRST_ROWS (self));

  gtk_slice_list_model_set_size (self->rows, FIRST);
  if (self->growing == 0)
    self->growing = charter_slices_add (grow, self);
}
