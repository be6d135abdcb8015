/* test-date.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/date.h"

static CharterDate
parse (const char *text)
{
  CharterDate date;

  g_test_message ("%s", text);
  g_assert_true (charter_date_parse (text, &date));
  return date;
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    guint       year;
    guint       month;
    guint       day;
  } cases[] = {
    { "2008", 2008, 0, 0 },
    { "2013-03", 2013, 3, 0 },
    { "2014-05-05", 2014, 5, 5 },
    { "0001-01-01", 1, 1, 1 },
    { "9999-12-31", 9999, 12, 31 },
    { "2016-02-29", 2016, 2, 29 },
    { "2000-02-29", 2000, 2, 29 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CharterDate date = parse (cases[i].text);
      g_autofree char *text = charter_date_to_text (&date);

      g_assert_cmpuint (date.year, ==, cases[i].year);
      g_assert_cmpuint (date.month, ==, cases[i].month);
      g_assert_cmpuint (date.day, ==, cases[i].day);
      g_assert_true (charter_date_is_set (&date));
      g_assert_cmpint (charter_date_is_whole (&date), ==, cases[i].day != 0);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", "0000", "214", "20144", "2014-", "2014-1", "2014-00", "2014-13", "2014-05-", "2014-05-5",
    "2014-05-00", "2014-05-32", "2014-02-29", "1900-02-29", "2014-5-05", "2014/05/05", "5 May 2014",
    " 2014", "2014 ", "2014-05-05x", "2014-05T10:00:00Z", "2014-05-05T", "2014-05-05Tnoon",
    "2014-05-05T25:00:00Z", "-2014", "+2014", "２０１４", "2014-05-05T10:00:00Z; drop",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
  };
  CharterDate date;

  g_assert_false (charter_date_parse (NULL, &date));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      date.year = 1;
      g_assert_false (charter_date_parse (texts[i], &date));
      g_assert_false (charter_date_is_set (&date));
    }
  g_assert_false (charter_date_is_set (NULL));
}

/* A date-time counts by its date in Europe/London. */
static void
test_date_time (void)
{
  static const struct
  {
    const char *text;
    const char *day;
  } cases[] = {
    { "2014-01-05T23:30:00Z", "2014-01-05" },
    { "2014-07-05T22:59:59Z", "2014-07-05" },
    { "2014-07-05T23:30:00Z", "2014-07-06" },
    { "2014-07-05 23:30:00Z", "2014-07-06" },
    { "2014-12-31T23:30:00-05:00", "2015-01-01" },
    { "2014-01-01T00:30:00+02:00", "2013-12-31" },
    { "2014-01-05T12:00:00", "2014-01-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CharterDate date = parse (cases[i].text);
      g_autofree char *text = charter_date_to_text (&date);

      g_assert_cmpstr (text, ==, cases[i].day);
    }
}

static void
test_span (void)
{
  static const struct
  {
    const char *text;
    const char *first;
    const char *last;
  } cases[] = {
    { "2008", "2008-01-01", "2008-12-31" },
    { "2012-02", "2012-02-01", "2012-02-29" },
    { "2013-02", "2013-02-01", "2013-02-28" },
    { "2013-12", "2013-12-01", "2013-12-31" },
    { "2014-05-05", "2014-05-05", "2014-05-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CharterDate date = parse (cases[i].text);
      CharterDate first = parse (cases[i].first);
      CharterDate last = parse (cases[i].last);

      g_assert_cmpuint (charter_date_get_first_day (&date), ==, charter_date_get_last_day (&first));
      g_assert_cmpuint (charter_date_get_last_day (&date), ==, charter_date_get_first_day (&last));
    }
  {
    CharterDate first = parse ("0001-01-01");

    g_assert_cmpuint (charter_date_get_first_day (&first), ==, 1);
  }
}

static void
test_words (void)
{
  static const char *const cases[][2] = {
    { "2008", "2008" }, { "2013-03", "March 2013" }, { "2008-07-09", "9 July 2008" },
    { "2014-12-31", "31 December 2014" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CharterDate date = parse (cases[i][0]);
      g_autofree char *words = charter_date_to_words (&date);

      g_assert_cmpstr (words, ==, cases[i][1]);
    }
}

static void
test_today (void)
{
  g_autofree char *epoch = g_strdup (g_getenv ("SOURCE_DATE_EPOCH"));
  g_autofree char *text = NULL;
  CharterDate date;

  g_setenv ("SOURCE_DATE_EPOCH", "1215561600", TRUE);
  charter_date_init_today (&date);
  text = charter_date_to_text (&date);
  g_assert_cmpstr (text, ==, "2008-07-09");

  g_unsetenv ("SOURCE_DATE_EPOCH");
  charter_date_init_today (&date);
  g_assert_cmpuint (date.year, >=, 2024);
  if (epoch != NULL)
    g_setenv ("SOURCE_DATE_EPOCH", epoch, TRUE);
}

static void
assert_words (const char *text,
              const char *written)
{
  g_autofree char *read = NULL;
  CharterDate date;

  if (charter_date_parse_words (text, &date))
    read = charter_date_to_text (&date);
  g_assert_cmpstr (read, ==, written);
}

static void
test_parse_words (void)
{
  assert_words ("5 May 2014", "2014-05-05");
  assert_words ("5th may, 2014", "2014-05-05");
  assert_words ("May 5, 2014", "2014-05-05");
  assert_words ("  May 2014 ", "2014-05");
  assert_words ("Sept 2014", "2014-09");
  assert_words ("31/12/2014", "2014-12-31");
  assert_words ("1.2.2014", "2014-02-01");
  assert_words ("2014-5-6", "2014-05-06");
  assert_words ("5/2014", "2014-05");
  assert_words ("2014", "2014");
  assert_words ("2014-05", "2014-05");
  assert_words ("", NULL);
  assert_words ("May", NULL);
  assert_words ("Ma 2014", NULL);
  assert_words ("31 June 2014", NULL);
  assert_words ("5 May 14", NULL);
  assert_words ("5 May 201", NULL);
  assert_words ("5 May 2014 about", NULL);
  assert_words ("5 May 2014 2015", NULL);
  assert_words ("5nd5 May 2014", NULL);
  assert_words ("13/13/2014", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/date/parse", test_parse);
  g_test_add_func ("/charter/date/refused", test_refused);
  g_test_add_func ("/charter/date/date-time", test_date_time);
  g_test_add_func ("/charter/date/span", test_span);
  g_test_add_func ("/charter/date/words", test_words);
  g_test_add_func ("/charter/date/parse-words", test_parse_words);
  g_test_add_func ("/charter/date/today", test_today);

  return g_test_run ();
}
