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
 * What the body calls a picture in the relations of its part, with the number
 * of the picture.
 */
#define CHARTER_DOCX_PICTURE_ID "rIdPicture%u"

char *charter_docx_body_write (const CharterFigure      *figures,
                               guint                     n_figures,
                               const CharterDescription *description,
                               CharterDocxWords          words,
                               guint                     heading_level);

G_END_DECLS
