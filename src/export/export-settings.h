/* export-settings.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/exporter.h"

G_BEGIN_DECLS

/**
 * CHARTER_EXPORT_PEOPLE_UNCHANGED:
 *
 * In place of a #CharterPeople: as each diagram has it.
 */
#define CHARTER_EXPORT_PEOPLE_UNCHANGED (-1)

/**
 * CHARTER_EXPORT_PAGE_SPACE:
 *
 * In place of a page: the space that a report leaves.
 */
#define CHARTER_EXPORT_PAGE_SPACE "space"

/**
 * CharterExportSettings:
 * @format: a format
 * @options: what the format is told; the time in it is that of making the
 *   settings
 * @page: (nullable): id of a page, %CHARTER_EXPORT_PAGE_SPACE, or %NULL for
 *   that of the diagram
 * @space_width: of the space in a report, mm
 * @space_height: of the space in a report, mm
 * @palette: (nullable): name of colours, or %NULL for those of the diagram
 * @together: whether all diagrams come into one file, which takes a format
 *   that has pages
 * @bundle: whether each diagram comes in every format, with a list of the
 *   files; @format then counts for nothing
 * @people: a #CharterPeople, or %CHARTER_EXPORT_PEOPLE_UNCHANGED
 * @languages: (nullable): BCP 47 tags of the languages that each diagram comes
 *   in, a file for each, or %NULL for that of the window
 *
 * In what form diagrams are exported.
 */
typedef struct
{
  const CharterExportFormat *format;
  CharterExportOptions       options;
  char                      *page;
  double                     space_width;
  double                     space_height;
  char                      *palette;
  gboolean                   together;
  gboolean                   bundle;
  int                        people;
  char                     **languages;
} CharterExportSettings;

CharterExportSettings *charter_export_settings_new   (void);
CharterExportSettings *charter_export_settings_copy  (const CharterExportSettings *self);
void                   charter_export_settings_free  (CharterExportSettings       *self);
void                   charter_export_settings_apply (const CharterExportSettings *self,
                                                      CharterView                 *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterExportSettings, charter_export_settings_free)

G_END_DECLS
