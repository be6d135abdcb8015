/* reference-button.h
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
 * CharterReferenceButton:
 *
 * Shows the record that a field refers to, goes there, and finds another one
 * by typing.
 */
#define CHARTER_TYPE_REFERENCE_BUTTON (charter_reference_button_get_type ())

G_DECLARE_FINAL_TYPE (CharterReferenceButton, charter_reference_button,
                      CHARTER, REFERENCE_BUTTON, GtkWidget)

GtkWidget *charter_reference_button_new         (CharterDocument        *document,
                                                 guint                   targets);
void       charter_reference_button_set_label   (CharterReferenceButton *self,
                                                 const char             *label);
void       charter_reference_button_show        (CharterReferenceButton *self,
                                                 guint64                 handle,
                                                 const char             *words,
                                                 gboolean                can_clear);
GtkWidget *charter_reference_button_get_control (CharterReferenceButton *self);

G_END_DECLS
