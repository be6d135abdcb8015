/* docx-styles.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHARTER_DOCX_NAMESPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/* The names by which Word knows its own styles, so that the look of a report
 * into which the figure is copied takes over. */
#define CHARTER_DOCX_STYLE_CAPTION       "Caption"
#define CHARTER_DOCX_STYLE_FIGURE        "Figure"
#define CHARTER_DOCX_STYLE_LIST          "ListBullet"
#define CHARTER_DOCX_STYLE_TABLE         "TableGrid"
#define CHARTER_DOCX_STYLE_TABLE_HEADING "TableHeading"
#define CHARTER_DOCX_STYLE_TABLE_TEXT    "TableText"

char *charter_docx_styles_write    (const char *language);
char *charter_docx_numbering_write (void);

G_END_DECLS
