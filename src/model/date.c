/* date.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/date.h"

#include <glib/gi18n.h>
#include <string.h>

/* Popolo stores date-times in UTC; what counts is the day it was in the
 * councils' own time. */
#define LOCAL_TIME_ZONE "Europe/London"

/* A year has four digits. */
#define LAST_YEAR 9999

static gboolean
read_digits (const char **text,
             guint        n_digits,
             guint       *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *number = *number * 10 + (guint) g_ascii_digit_value (**text);
      (*text)++;
    }
  return TRUE;
}

static gboolean
parse_date_time (const char  *text,
                 CharterDate *date)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GTimeZone) local = g_time_zone_new_identifier (LOCAL_TIME_ZONE);
  g_autoptr(GDateTime) moment = NULL;
  g_autofree char *normal = g_strdup (text);

  normal[10] = 'T';
  moment = g_date_time_new_from_iso8601 (normal, utc);
  if (moment == NULL)
    return FALSE;

  if (local != NULL)
    {
      g_autoptr(GDateTime) there = g_date_time_to_timezone (moment, local);

      /* Out of reach for GLib, at either end of the calendar. */
      if (there == NULL)
        return FALSE;
      g_date_time_unref (moment);
      moment = g_steal_pointer (&there);
    }

  date->year = (guint16) g_date_time_get_year (moment);
  date->month = (guint8) g_date_time_get_month (moment);
  date->day = (guint8) g_date_time_get_day_of_month (moment);
  return TRUE;
}

/* GLib has every long month name translated; the form with a day is the one
 * that languages inflect. */
static const char *
get_month_name (guint month)
{
  static const char *const names[] = {
    N_("January"), N_("February"), N_("March"), N_("April"),
    N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
  };

  g_assert (month >= 1 && month <= G_N_ELEMENTS (names));

  return _(names[month - 1]);
}

/**
 * charter_date_parse:
 * @text: (nullable): a partial date, or a date-time in ISO 8601
 * @date: (out caller-allocates): where to put it; no date when it fails
 *
 * Reads a date as Popolo writes it. A date-time counts by its date in
 * Europe/London.
 *
 * Returns: whether @text is a date that exists
 */
gboolean
charter_date_parse (const char  *text,
                    CharterDate *date)
{
  const char *rest = text;
  guint year = 0;
  guint month = 0;
  guint day = 0;

  g_return_val_if_fail (date != NULL, FALSE);

  memset (date, 0, sizeof *date);
  if (text == NULL || !read_digits (&rest, 4, &year) || year == 0)
    return FALSE;

  if (*rest == '-')
    {
      rest++;
      if (!read_digits (&rest, 2, &month) || month < 1 || month > 12)
        return FALSE;
      if (*rest == '-')
        {
          rest++;
          if (!read_digits (&rest, 2, &day) ||
              !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
            return FALSE;
        }
    }

  if (day != 0 && (*rest == 'T' || *rest == ' '))
    return parse_date_time (text, date);
  if (*rest != '\0')
    return FALSE;

  date->year = (guint16) year;
  date->month = (guint8) month;
  date->day = (guint8) day;
  return TRUE;
}

/**
 * charter_date_init_today:
 * @date: (out caller-allocates): where to put it
 *
 * Sets @date to today, or to the day of `SOURCE_DATE_EPOCH` where that is set
 * (reproducible-builds.org), so that a picture can be made again to the byte.
 */
void
charter_date_init_today (CharterDate *date)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr(GDateTime) now = NULL;

  g_return_if_fail (date != NULL);

  if (epoch != NULL && *epoch != '\0')
    now = g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10));
  if (now == NULL)
    now = g_date_time_new_now_local ();

  date->year = (guint16) g_date_time_get_year (now);
  date->month = (guint8) g_date_time_get_month (now);
  date->day = (guint8) g_date_time_get_day_of_month (now);
}

/**
 * charter_date_init_day:
 * @date: (out caller-allocates): where to put it; no date when it fails
 * @day: a day as charter_date_get_first_day() counts it
 *
 * Sets @date to a whole date; to no date outside the years 1 to 9999.
 */
void
charter_date_init_day (CharterDate *date,
                       guint32      day)
{
  GDate found;

  g_return_if_fail (date != NULL);

  memset (date, 0, sizeof *date);
  if (!g_date_valid_julian (day))
    return;
  g_date_clear (&found, 1);
  g_date_set_julian (&found, day);
  if (g_date_get_year (&found) > LAST_YEAR)
    return;
  date->year = g_date_get_year (&found);
  date->month = (guint8) g_date_get_month (&found);
  date->day = g_date_get_day (&found);
}

/**
 * charter_date_is_set:
 * @date: (nullable): a date
 *
 * Returns: whether there is a date at all
 */
gboolean
charter_date_is_set (const CharterDate *date)
{
  return date != NULL && date->year != 0;
}

/**
 * charter_date_is_whole:
 * @date: a date
 *
 * Returns: whether year, month and day are known
 */
gboolean
charter_date_is_whole (const CharterDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  return date->day != 0;
}

/**
 * charter_date_get_first_day:
 * @date: a date that is set
 *
 * Returns: the first day it can mean, in days since 1 January of the year 1
 *   (a Julian day of #GDate)
 */
guint32
charter_date_get_first_day (const CharterDate *date)
{
  GDate day;

  g_return_val_if_fail (charter_date_is_set (date), 0);

  g_date_clear (&day, 1);
  g_date_set_dmy (&day,
                  (GDateDay) MAX (date->day, 1),
                  (GDateMonth) MAX (date->month, 1),
                  (GDateYear) date->year);
  return g_date_get_julian (&day);
}

/**
 * charter_date_get_last_day:
 * @date: a date that is set
 *
 * Returns: the last day it can mean, in days since 1 January of the year 1
 *   (a Julian day of #GDate)
 */
guint32
charter_date_get_last_day (const CharterDate *date)
{
  guint8 month;
  guint8 day;
  GDate last;

  g_return_val_if_fail (charter_date_is_set (date), 0);

  month = date->month != 0 ? date->month : 12;
  day = date->day != 0
      ? date->day
      : g_date_get_days_in_month ((GDateMonth) month, (GDateYear) date->year);
  g_date_clear (&last, 1);
  g_date_set_dmy (&last, day, (GDateMonth) month, (GDateYear) date->year);
  return g_date_get_julian (&last);
}

/**
 * charter_date_to_text:
 * @date: a date that is set
 *
 * Returns: (transfer full): the form the file has, such as `2013-03`
 */
char *
charter_date_to_text (const CharterDate *date)
{
  g_return_val_if_fail (charter_date_is_set (date), NULL);

  if (date->month == 0)
    return g_strdup_printf ("%04u", date->year);
  if (date->day == 0)
    return g_strdup_printf ("%04u-%02u", date->year, date->month);
  return g_strdup_printf ("%04u-%02u-%02u", date->year, date->month, date->day);
}

/**
 * charter_date_to_words:
 * @date: a date that is set
 *
 * Returns: (transfer full): the form people read, such as "March 2013"
 */
char *
charter_date_to_words (const CharterDate *date)
{
  g_return_val_if_fail (charter_date_is_set (date), NULL);

  if (date->month == 0)
    return g_strdup_printf ("%u", date->year);
  if (date->day == 0)
    {
      /* Translators: a month and a year, "March 2013" */
      return g_strdup_printf (_("%1$s %2$u"), get_month_name (date->month), date->year);
    }
  /* Translators: a day, a month and a year, "9 July 2008" */
  return g_strdup_printf (_("%1$u %2$s %3$u"),
                          date->day, get_month_name (date->month), date->year);
}
