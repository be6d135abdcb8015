/* message-bar.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CharterMessageBar:
 *
 * A sentence over the panes that stays until it no longer holds, with buttons
 * for what can be done about it. In a narrow window the buttons stand below
 * the sentence.
 */
#define CHARTER_TYPE_MESSAGE_BAR (charter_message_bar_get_type ())

G_DECLARE_FINAL_TYPE (CharterMessageBar, charter_message_bar, CHARTER, MESSAGE_BAR, GtkWidget)

GtkWidget  *charter_message_bar_new           (void);
void        charter_message_bar_clear_buttons (CharterMessageBar *self);
void        charter_message_bar_add_button    (CharterMessageBar *self,
                                               const char        *label,
                                               const char        *action_name);
void        charter_message_bar_show          (CharterMessageBar *self,
                                               const char        *message);
void        charter_message_bar_hide          (CharterMessageBar *self);
gboolean    charter_message_bar_is_shown      (CharterMessageBar *self);
const char *charter_message_bar_get_message   (CharterMessageBar *self);

G_END_DECLS
