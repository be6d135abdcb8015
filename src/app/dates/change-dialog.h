/* change-dialog.h
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
 * CharterChangeAnswer:
 * @CHARTER_CHANGE_CANCELLED: nothing was done
 * @CHARTER_CHANGE_RECORDED: the record was kept and has an end now
 * @CHARTER_CHANGE_DELETED: the record is gone: it was a mistake
 *
 * What became of a record that was to be taken away.
 */
typedef enum
{
  CHARTER_CHANGE_CANCELLED,
  CHARTER_CHANGE_RECORDED,
  CHARTER_CHANGE_DELETED,
} CharterChangeAnswer;

void                charter_change_dialog_ask_to_end_async  (GtkWindow            *parent,
                                                             CharterDocument      *document,
                                                             guint64               handle,
                                                             const CharterDate    *proposed,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
CharterChangeAnswer charter_change_dialog_ask_to_end_finish (GAsyncResult         *result,
                                                             GError              **error);

G_END_DECLS
