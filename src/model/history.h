/* history.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/change.h"

G_BEGIN_DECLS

/**
 * CHARTER_HISTORY_PAUSE:
 *
 * Microseconds without a keystroke after which the next one starts a new
 * step of undoing.
 */
#define CHARTER_HISTORY_PAUSE G_USEC_PER_SEC

/**
 * CharterHistory:
 *
 * What was done to a document, in named steps that can be undone and done
 * again without limit, and which of them the file on disk has.
 */
#define CHARTER_TYPE_HISTORY (charter_history_get_type ())

G_DECLARE_FINAL_TYPE (CharterHistory, charter_history, CHARTER, HISTORY, GObject)

CharterHistory *charter_history_new            (void);
void            charter_history_record         (CharterHistory *self,
                                                const char     *label,
                                                const char     *coalesce,
                                                GPtrArray      *changes);
guint           charter_history_get_n_recorded (CharterHistory *self);
void            charter_history_end_coalescing (CharterHistory *self);
guint           charter_history_get_n_done     (CharterHistory *self);
gboolean        charter_history_join           (CharterHistory *self,
                                                guint           n_steps,
                                                const char     *label);
gboolean        charter_history_can_undo       (CharterHistory *self);
gboolean        charter_history_can_redo       (CharterHistory *self);
const char     *charter_history_get_undo_label (CharterHistory *self);
const char     *charter_history_get_redo_label (CharterHistory *self);
GPtrArray      *charter_history_step_back      (CharterHistory *self);
GPtrArray      *charter_history_step_forward   (CharterHistory *self);
void            charter_history_mark_saved     (CharterHistory *self);
void            charter_history_mark_unsaved   (CharterHistory *self);
gboolean        charter_history_is_saved       (CharterHistory *self);
guint           charter_history_count_unsaved  (CharterHistory *self);

G_END_DECLS
