/* export-choices.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "export/export-settings.h"

G_BEGIN_DECLS

/**
 * CharterExportChoices:
 *
 * Asks in what form diagrams are exported: the format, and what there is to
 * choose in it. What makes no difference to the format is not shown.
 *
 * It emits "changed".
 *
 * ## Accessibility
 *
 * Every row carries its title as its label.
 */
#define CHARTER_TYPE_EXPORT_CHOICES (charter_export_choices_get_type ())

G_DECLARE_FINAL_TYPE (CharterExportChoices, charter_export_choices, CHARTER, EXPORT_CHOICES, AdwPreferencesGroup)

void                   charter_export_choices_set_view    (CharterExportChoices *self,
                                                           const CharterView    *view);
void                   charter_export_choices_set_several (CharterExportChoices *self,
                                                           gboolean              several);
void                   charter_export_choices_hide_language (CharterExportChoices *self);
void                   charter_export_choices_set_untranslated (CharterExportChoices *self,
                                                           const char           *names);
CharterExportSettings *charter_export_choices_get         (CharterExportChoices *self);

G_END_DECLS
