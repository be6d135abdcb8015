/* application.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/window/window.h"

G_BEGIN_DECLS

/**
 * CharterApplication:
 *
 * The program: it opens files, each in a window of its own.
 */
#define CHARTER_TYPE_APPLICATION (charter_application_get_type ())

G_DECLARE_FINAL_TYPE (CharterApplication, charter_application, CHARTER, APPLICATION, AdwApplication)

CharterApplication *charter_application_new       (GApplicationFlags   flags);
void                charter_application_show_file (CharterApplication *self,
                                                   CharterWindow      *window,
                                                   CharterFile        *file);
void                charter_application_open_file (CharterApplication *self,
                                                   GFile              *location,
                                                   GtkWindow          *parent);
void                charter_application_open_unsaved (CharterApplication *self,
                                                      GFile              *location,
                                                      GtkWindow          *parent);

G_END_DECLS
