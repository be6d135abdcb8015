/* export-alt-text.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/cards/view.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterExportAltText:
 *
 * Shows the alternative text that a diagram is exported with and lets it be
 * typed: the text is the diagram's, as one step of undoing.
 *
 * ## Accessibility
 *
 * The count of characters is a status in words.
 */
#define CHARTER_TYPE_EXPORT_ALT_TEXT (charter_export_alt_text_get_type ())

G_DECLARE_FINAL_TYPE (CharterExportAltText, charter_export_alt_text, CHARTER, EXPORT_ALT_TEXT, AdwPreferencesGroup)

void charter_export_alt_text_set_diagram (CharterExportAltText *self,
                                          CharterDocument      *document,
                                          guint64               handle,
                                          gboolean              editable);
void charter_export_alt_text_show        (CharterExportAltText *self,
                                          const char           *text,
                                          const char           *hash);

G_END_DECLS
