/* export-preview.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "export/export-settings.h"

G_BEGIN_DECLS

/**
 * CharterExportPreview:
 * @pages: (nullable) (element-type CharterDiagram): what was drawn, until it is
 *   read
 * @printing: (nullable): at what size its text prints, in words, once that is
 *   read
 * @is_legible: whether that is not below clear print
 * @alt_text: its alternative text
 * @picture: a small PNG of it, or of its first page
 * @untranslated: (nullable): the names in it that are not in its language,
 *   where there are any
 *
 * What a diagram looks like before it is exported.
 */
typedef struct
{
  GPtrArray *pages;
  char      *printing;
  gboolean   is_legible;
  char      *alt_text;
  GBytes    *picture;
  char      *untranslated;
} CharterExportPreview;

CharterExportPreview *charter_export_preview_new       (CharterState                *state,
                                                        const CharterView           *view,
                                                        const CharterExportSettings *settings,
                                                        GCancellable                *cancellable,
                                                        GError                     **error);
void                  charter_export_preview_read      (CharterExportPreview        *self);
CharterExportPreview *charter_export_preview_from_json (JsonObject                  *object);
char                 *charter_export_preview_to_json   (const CharterExportPreview  *self);
void                  charter_export_preview_free      (CharterExportPreview        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterExportPreview, charter_export_preview_free)

G_END_DECLS
