/* typesetter.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "diagram/drawing/geometry.h"

G_BEGIN_DECLS

/**
 * CHARTER_TEXT_LONGEST:
 *
 * The most characters of one text that a picture shows; the rest stands in
 * the description.
 */
#define CHARTER_TEXT_LONGEST 200

/**
 * CharterFont:
 * @size: points
 * @bold: whether it is the bold face
 *
 * A face of the one family that a picture uses.
 */
typedef struct
{
  double   size;
  gboolean bold;
} CharterFont;

/**
 * CharterTypesetter:
 *
 * Measures and breaks text in one font family, without hinting, so that a
 * width holds at every zoom and in every format.
 */
#define CHARTER_TYPE_TYPESETTER (charter_typesetter_get_type ())

G_DECLARE_FINAL_TYPE (CharterTypesetter, charter_typesetter, CHARTER, TYPESETTER, GObject)

CharterTypesetter  *charter_typesetter_new                (const char        *family);
const char         *charter_typesetter_get_family         (CharterTypesetter *self);
const char         *charter_typesetter_get_replacement    (CharterTypesetter *self);
double              charter_typesetter_get_width          (CharterTypesetter *self,
                                                           const char        *text,
                                                           const CharterFont *font);
CharterRectangle    charter_typesetter_get_extents        (CharterTypesetter *self,
                                                           const char        *text,
                                                           const CharterFont *font);
gboolean            charter_typesetter_runs_right_to_left (CharterTypesetter *self,
                                                           const char        *text);
double              charter_typesetter_get_ascent         (CharterTypesetter *self,
                                                           const CharterFont *font);
double              charter_typesetter_get_line_height    (CharterTypesetter *self,
                                                           const CharterFont *font);
char              **charter_typesetter_break_lines        (CharterTypesetter *self,
                                                           const char        *text,
                                                           const CharterFont *font,
                                                           double             width,
                                                           guint             *n_broken);
PangoLayout        *charter_typesetter_create_layout      (CharterTypesetter *self,
                                                           const char        *text,
                                                           const CharterFont *font);

G_END_DECLS
