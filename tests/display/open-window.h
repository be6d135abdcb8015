/* open-window.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* The window of a file, or NULL while it is being read: a window that only
 * says so is there for a moment when the machine is busy. */
static inline CharterWindow *
find_open_window (GApplication *application)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      if (CHARTER_IS_WINDOW (l->data))
        return l->data;
    }
  return NULL;
}

G_END_DECLS
