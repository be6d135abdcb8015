/* form.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterForm:
 *
 * The fields of a record; those that are seldom used stand apart.
 */
#define CHARTER_TYPE_FORM (charter_form_get_type ())

G_DECLARE_FINAL_TYPE (CharterForm, charter_form, CHARTER, FORM, GtkWidget)

GtkWidget *charter_form_new        (CharterDocument *document,
                                    guint64          handle,
                                    gboolean         read_only);
void       charter_form_refresh    (CharterForm     *self);
gboolean   charter_form_put_cursor (CharterForm     *self);

G_END_DECLS
