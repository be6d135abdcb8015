/* docx.h
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
 * CharterDocxWords:
 * @CHARTER_DOCX_WORDS_BOTH: alternative text, and the description below
 * @CHARTER_DOCX_WORDS_ALT: alternative text only
 * @CHARTER_DOCX_WORDS_DESCRIPTION: the description; the picture is marked as
 *   decorative, as all it says stands below it
 *
 * How a report says in words what its picture shows.
 */
typedef enum
{
  CHARTER_DOCX_WORDS_BOTH,
  CHARTER_DOCX_WORDS_ALT,
  CHARTER_DOCX_WORDS_DESCRIPTION,
} CharterDocxWords;

/**
 * CHARTER_DOCX_DEEPEST_HEADING:
 *
 * The lowest level of a heading that Word knows.
 */
#define CHARTER_DOCX_DEEPEST_HEADING 9

gboolean    charter_docx_words_find   (const char                *id,
                                       CharterDocxWords          *words);
const char *charter_docx_words_get_id (CharterDocxWords           words);
GBytes     *charter_docx_export       (const CharterFigure       *figures,
                                       guint                      n_figures,
                                       const CharterDescription  *description,
                                       CharterDocxWords           words,
                                       guint                      heading_level,
                                       double                     dpi,
                                       GError                   **error);

G_END_DECLS
