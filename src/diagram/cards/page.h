/* page.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CHARTER_PAGE_SPACE_WIDTH:
 *
 * Width in mm of the space that a report leaves for a picture, unless set.
 */
#define CHARTER_PAGE_SPACE_WIDTH 159.0

/**
 * CHARTER_PAGE_SPACE_HEIGHT:
 *
 * Height in mm of the space that a report leaves for a picture, unless set.
 */
#define CHARTER_PAGE_SPACE_HEIGHT 200.0

/**
 * CHARTER_PAGE_FLOOR:
 *
 * The size in points below which text on paper is hard to read for many:
 * the floor of the guidance on clear print.
 */
#define CHARTER_PAGE_FLOOR 12.0

/**
 * CharterPage:
 * @id: as views and the command line have it
 * @paper_width: points; 0 where the picture has no paper of its own
 * @paper_height: points; 0 where the picture has no paper of its own
 * @text_width: points left for the picture; 0 for as many as it needs
 * @text_height: points left for the picture; 0 for as many as it needs
 * @margin_left: points
 * @margin_top: points
 *
 * What a picture is printed on: paper, or a space in somebody's report.
 */
typedef struct
{
  const char *id;
  double      paper_width;
  double      paper_height;
  double      text_width;
  double      text_height;
  double      margin_left;
  double      margin_top;
} CharterPage;

const CharterPage *charter_page_find              (const char        *id);
const CharterPage *charter_page_get_nth           (guint              number);
CharterPage        charter_page_for_space         (double             width,
                                                   double             height);
char              *charter_page_get_name          (const CharterPage *self);
double             charter_page_get_scale         (const CharterPage *self,
                                                   double             width,
                                                   double             height);
double             charter_page_get_printed_size  (const CharterPage *self,
                                                   double             width,
                                                   double             height,
                                                   double             smallest_text);
gboolean           charter_page_is_legible        (double             points);
char              *charter_page_format_points     (double             points);
char              *charter_page_describe_printing (const CharterPage *self,
                                                   double             width,
                                                   double             height,
                                                   double             smallest_text);

G_END_DECLS
