/* docx-body.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "export/docx.h"

G_BEGIN_DECLS

/**
 * CHARTER_DOCX_PICTURE_ID:
 *
 * What the body calls the picture in the relations of its part.
 */
#define CHARTER_DOCX_PICTURE_ID "rId1"

char *charter_docx_body_write (const CharterFigure      *figure,
                               const CharterDescription *description,
                               CharterDocxWords          words,
                               guint                     heading_level);

G_END_DECLS
