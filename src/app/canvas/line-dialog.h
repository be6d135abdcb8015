/* line-dialog.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterLineDialog:
 *
 * Asks what a new reporting or scrutiny line joins and says, and adds it.
 */
#define CHARTER_TYPE_LINE_DIALOG (charter_line_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CharterLineDialog, charter_line_dialog, CHARTER, LINE_DIALOG, AdwWindow)

CharterLineDialog *charter_line_dialog_new (GtkWindow       *parent,
                                            CharterDocument *document,
                                            guint64          from,
                                            guint64          to);

G_END_DECLS
