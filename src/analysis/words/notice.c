/* notice.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/words/notice.h"

/* A longer notice than that of a century is a slip of the keys. */
#define MOST_MONTHS 1200

/**
 * charter_notice_find_last_day:
 * @agreement: an agreement
 * @end: the last day on which it is to bind somebody
 * @last: (out caller-allocates): the last day on which notice can be given
 *
 * So many months before the end as the agreement asks for. A year or a month
 * alone tells no day.
 *
 * Returns: whether there is such a day
 */
gboolean
charter_notice_find_last_day (const CharterRecord *agreement,
                              const CharterDate   *end,
                              CharterDate         *last)
{
  double months;
  GDate day;

  g_return_val_if_fail (agreement != NULL, FALSE);
  g_return_val_if_fail (last != NULL, FALSE);

  if (!charter_date_is_set (end) || !charter_date_is_whole (end) ||
      !charter_record_get_number (agreement, "notice_months", &months) ||
      months < 0 || months > MOST_MONTHS)
    return FALSE;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, end->day, (GDateMonth) end->month, end->year);
  if (g_date_get_year (&day) * 12u <= (guint) months + 12u)
    return FALSE;
  g_date_subtract_months (&day, (guint) months);
  *last = (CharterDate) { g_date_get_year (&day), (guint8) g_date_get_month (&day),
                          g_date_get_day (&day) };
  return TRUE;
}
