/* slices.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/widgets/slices.h"

/* Half of a frame, when there are sixty a second, microseconds. */
#define SLICE 8000

typedef struct
{
  GSourceFunc function;
  gpointer    user_data;
} Work;

static gboolean
work_some (gpointer user_data)
{
  Work *work = user_data;
  gint64 deadline = g_get_monotonic_time () + SLICE;

  do
    {
      if (work->function (work->user_data) == G_SOURCE_REMOVE)
        return G_SOURCE_REMOVE;
    }
  while (g_get_monotonic_time () < deadline);
  return G_SOURCE_CONTINUE;
}

/**
 * charter_slices_add:
 * @function: does a little, and says whether there is more to do
 * @user_data: for @function
 *
 * Calls @function over and over when nothing else is to be done, and lets
 * keys and frames come in between.
 *
 * Returns: the source, to remove before @user_data goes; there is none any
 *   more when @function has returned %G_SOURCE_REMOVE
 */
guint
charter_slices_add (GSourceFunc function,
                    gpointer    user_data)
{
  Work *work;

  g_return_val_if_fail (function != NULL, 0);

  work = g_new (Work, 1);
  *work = (Work) { function, user_data };
  return g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, work_some, work, g_free);
}
