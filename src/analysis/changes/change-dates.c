/* change-dates.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/change-dates.h"

/* An event happens; nothing is in force from then on. */
static gboolean
has_times (CharterKindId kind)
{
  switch (kind)
    {
    case CHARTER_KIND_ORGANIZATION:
    case CHARTER_KIND_POST:
    case CHARTER_KIND_MEMBERSHIP:
    case CHARTER_KIND_RELATION:
    case CHARTER_KIND_AGREEMENT:
    case CHARTER_KIND_CONTRIBUTION:
      return TRUE;

    case CHARTER_KIND_PARTNERSHIP:
    case CHARTER_KIND_PERSON:
    case CHARTER_KIND_EVENT:
    case CHARTER_KIND_SOURCE:
    case CHARTER_KIND_CLAIM:
    case CHARTER_KIND_OPTION:
    case CHARTER_KIND_VIEW:
    case CHARTER_KIND_DISMISSAL:
    default:
      return FALSE;
    }
}

static void
add_day (GArray  *dates,
         guint32  day)
{
  CharterDate date;

  charter_date_init_day (&date, day);
  if (charter_date_is_set (&date))
    g_array_append_val (dates, date);
}

static void
add_dates_of (GArray              *dates,
              const CharterRecord *record)
{
  CharterDate date;

  if (charter_record_get_start (record, &date))
    add_day (dates, charter_date_get_first_day (&date));
  if (charter_record_get_end (record, &date))
    add_day (dates, charter_date_get_last_day (&date) + 1);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  guint32 first = charter_date_get_first_day (a);
  guint32 second = charter_date_get_first_day (b);

  return first < second ? -1 : first > second;
}

/**
 * charter_change_dates_list:
 * @records: records
 *
 * A start counts by its first possible day, an end by the day after its last
 * possible one: the first day on which it is no longer so.
 *
 * Returns: (transfer full) (element-type CharterDate): the days on which
 *   anything begins or has ended, each once, the earliest first
 */
GArray *
charter_change_dates_list (const CharterRecordSet *records)
{
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (CharterDate));
  GArray *dates;

  g_return_val_if_fail (records != NULL, NULL);

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      guint n_records = has_times ((CharterKindId) kind)
                      ? charter_record_set_get_n_records (records, (CharterKindId) kind)
                      : 0;

      for (guint i = 0; i < n_records; i++)
        add_dates_of (all, charter_record_set_get_record (records, (CharterKindId) kind, i));
    }
  g_array_sort (all, compare_dates);

  dates = g_array_new (FALSE, FALSE, sizeof (CharterDate));
  for (guint i = 0; i < all->len; i++)
    {
      if (i == 0 || compare_dates (&g_array_index (all, CharterDate, i - 1),
                                   &g_array_index (all, CharterDate, i)) != 0)
        g_array_append_val (dates, g_array_index (all, CharterDate, i));
    }
  return dates;
}

/**
 * charter_change_dates_next_after:
 * @dates: from charter_change_dates_list()
 * @date: a date; a partial one means its last possible day, as in a
 *   #CharterState
 * @next: (out caller-allocates): the first of @dates after it
 *
 * Returns: whether there is one
 */
gboolean
charter_change_dates_next_after (const GArray      *dates,
                                 const CharterDate *date,
                                 CharterDate       *next)
{
  g_return_val_if_fail (dates != NULL, FALSE);
  g_return_val_if_fail (charter_date_is_set (date), FALSE);
  g_return_val_if_fail (next != NULL, FALSE);

  for (guint i = 0; i < dates->len; i++)
    {
      *next = g_array_index (dates, CharterDate, i);
      if (charter_date_get_first_day (next) > charter_date_get_last_day (date))
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_change_dates_previous_before:
 * @dates: from charter_change_dates_list()
 * @date: a date; a partial one means its last possible day, as in a
 *   #CharterState
 * @previous: (out caller-allocates): the last of @dates before it
 *
 * Returns: whether there is one
 */
gboolean
charter_change_dates_previous_before (const GArray      *dates,
                                      const CharterDate *date,
                                      CharterDate       *previous)
{
  g_return_val_if_fail (dates != NULL, FALSE);
  g_return_val_if_fail (charter_date_is_set (date), FALSE);
  g_return_val_if_fail (previous != NULL, FALSE);

  for (guint i = dates->len; i > 0; i--)
    {
      *previous = g_array_index (dates, CharterDate, i - 1);
      if (charter_date_get_first_day (previous) < charter_date_get_last_day (date))
        return TRUE;
    }
  return FALSE;
}
