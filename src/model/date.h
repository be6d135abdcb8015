/* date.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CharterDate:
 * @year: 1 to 9999, or 0 for no date at all
 * @month: 1 to 12, or 0 when only the year is known
 * @day: 1 to 31, or 0 when only the month is known
 *
 * A partial date as Popolo has it: `2008`, `2013-03` or `2014-05-05`. It
 * stands for the span of days it may mean.
 */
typedef struct
{
  guint16 year;
  guint8  month;
  guint8  day;
} CharterDate;

gboolean  charter_date_parse         (const char        *text,
                                      CharterDate       *date);
void      charter_date_init_today    (CharterDate       *date);
void      charter_date_init_day      (CharterDate       *date,
                                      guint32            day);
gboolean  charter_date_is_set        (const CharterDate *date);
gboolean  charter_date_is_whole      (const CharterDate *date);
guint32   charter_date_get_first_day (const CharterDate *date);
guint32   charter_date_get_last_day  (const CharterDate *date);
char     *charter_date_to_text       (const CharterDate *date);
char     *charter_date_to_words      (const CharterDate *date);

G_END_DECLS
