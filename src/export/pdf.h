/* pdf.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/views/description.h"
#include "export/figure.h"

G_BEGIN_DECLS

/**
 * CharterPdfPart:
 * @pages: (array length=n_pages): a picture, a page each
 * @n_pages: how many, mostly one; title and language are the first one's
 * @description: (nullable): the same in words, when they are to follow it
 *
 * One diagram in a PDF: the pages with the picture, then those with the words.
 */
typedef struct
{
  const CharterFigure      *pages;
  guint                     n_pages;
  const CharterDescription *description;
} CharterPdfPart;

GBytes *charter_pdf_export         (const CharterFigure   *figure,
                                    GError               **note,
                                    GError               **error);
GBytes *charter_pdf_export_several (const CharterPdfPart  *parts,
                                    guint                  n_parts,
                                    guint                  heading_level,
                                    GError               **note,
                                    GError               **error);

G_END_DECLS
