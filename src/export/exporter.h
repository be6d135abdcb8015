/* exporter.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/diagram.h"
#include "export/docx.h"

G_BEGIN_DECLS

/**
 * CHARTER_EXPORT_DPI:
 *
 * The resolution of an image unless chosen: what printers are fed with.
 */
#define CHARTER_EXPORT_DPI 300.0

/**
 * CharterExportOptions:
 * @dpi: pixels to the inch, of formats that have pixels
 * @transparent: whether nothing lies behind the picture, in formats that have
 *   pixels
 * @heading_level: of the title, in formats that have headings
 * @words: how the words come, in formats that have a choice
 * @with_description: whether pages with the description follow the picture, in
 *   formats that have pages
 * @created: when it was made, seconds since 1970 UTC
 *
 * What a format can be told besides what the view says.
 */
typedef struct
{
  double           dpi;
  gboolean         transparent;
  guint            heading_level;
  CharterDocxWords words;
  gboolean         with_description;
  gint64           created;
} CharterExportOptions;

/**
 * CharterExportFeatures:
 * @CHARTER_EXPORT_FEATURE_PIXELS: resolution, and what lies behind the picture
 * @CHARTER_EXPORT_FEATURE_WORDS: how the words come
 * @CHARTER_EXPORT_FEATURE_HEADINGS: the level of the first heading
 * @CHARTER_EXPORT_FEATURE_PAGES: whether the description follows the picture,
 *   and several diagrams in one file
 *
 * What there is to choose in some formats and not in others.
 */
typedef enum
{
  CHARTER_EXPORT_FEATURE_PIXELS   = 1 << 0,
  CHARTER_EXPORT_FEATURE_WORDS    = 1 << 1,
  CHARTER_EXPORT_FEATURE_HEADINGS = 1 << 2,
  CHARTER_EXPORT_FEATURE_PAGES    = 1 << 3,
} CharterExportFeatures;

/**
 * CharterExportPaging:
 * @CHARTER_EXPORT_PAGING_INSIDE: one file has all the pages
 * @CHARTER_EXPORT_PAGING_FIGURES: one file has a figure for each page, and
 *   words
 * @CHARTER_EXPORT_PAGING_FILES: each page is a file
 * @CHARTER_EXPORT_PAGING_WHOLE: it is said in words
 *
 * What becomes of a diagram that takes several pages.
 */
typedef enum
{
  CHARTER_EXPORT_PAGING_INSIDE,
  CHARTER_EXPORT_PAGING_FIGURES,
  CHARTER_EXPORT_PAGING_FILES,
  CHARTER_EXPORT_PAGING_WHOLE,
} CharterExportPaging;

/**
 * CharterExportPart:
 * @pages: (element-type CharterDiagram): the view of @state, drawn, from
 *   charter_pages_new()
 * @state: what is shown
 * @view: how
 *
 * One diagram of those that a file with pages holds.
 */
typedef struct
{
  GPtrArray         *pages;
  CharterState      *state;
  const CharterView *view;
} CharterExportPart;

/**
 * CharterExportFormat:
 *
 * A kind of file that a diagram can become.
 */
typedef struct _CharterExportFormat CharterExportFormat;

const CharterExportFormat *charter_export_format_find        (const char                  *id);
const CharterExportFormat *charter_export_format_find_suffix (const char                  *file_name);
const CharterExportFormat *charter_export_format_get_nth     (guint                        number);
const char                *charter_export_format_get_id      (const CharterExportFormat   *self);
const char                *charter_export_format_get_name    (const CharterExportFormat   *self);
const char                *charter_export_format_get_title   (const CharterExportFormat   *self);
const char                *charter_export_format_get_suffix  (const CharterExportFormat   *self);
gboolean                   charter_export_format_is_picture  (const CharterExportFormat   *self);
gboolean                   charter_export_format_is_text     (const CharterExportFormat   *self);
gboolean                   charter_export_format_has_title   (const CharterExportFormat   *self);
gboolean                   charter_export_format_takes       (const CharterExportFormat   *self,
                                                              CharterExportFeatures        choice);

CharterExportPaging        charter_export_format_get_paging  (const CharterExportFormat   *self);

void                       charter_export_options_init       (CharterExportOptions        *options);
GBytes                    *charter_exporter_export           (CharterDiagram              *diagram,
                                                              CharterState                *state,
                                                              const CharterView           *view,
                                                              const CharterExportFormat   *format,
                                                              const CharterExportOptions  *options,
                                                              GError                     **note,
                                                              GError                     **error);
GBytes                    *charter_exporter_export_pages     (const CharterExportPart     *parts,
                                                              guint                        n_parts,
                                                              const CharterExportOptions  *options,
                                                              GError                     **note,
                                                              GError                     **error);
GBytes                    *charter_exporter_write_html_words (CharterState                *state,
                                                              const CharterView           *view,
                                                              GError                     **error);

G_END_DECLS
