/* large-partnership.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* A plain partnership of any size: councils, services, boards that report to
 * the first of them, and people who all sit there. */

#define N_LARGE_BOARDS 12

/* Every council takes part in about a third of the services. */
static inline gboolean
large_takes_part (guint service,
                  guint council)
{
  return (service * 7 + council * 5) % 3 == 0;
}

static inline void
append_large_organizations (GString *text,
                            guint    n_councils,
                            guint    n_services)
{
  g_string_append (text, "\"organizations\": [{\"id\": \"p\", \"name\": \"P\", "
                         "\"classification\": \"partnership\"}");
  for (guint i = 0; i < n_councils; i++)
    g_string_append_printf (text, ", {\"id\": \"c%u\", \"name\": \"Council%u\", "
                            "\"classification\": \"council\"}", i, i);
  for (guint i = 0; i < n_services; i++)
    g_string_append_printf (text, ", {\"id\": \"s%u\", \"name\": \"Service %u.\", \"parent_id\": \"p\", "
                            "\"classification\": \"shared service\"}", i, i);
  for (guint i = 0; i < N_LARGE_BOARDS; i++)
    g_string_append_printf (text, ", {\"id\": \"b%u\", \"name\": \"Board %u\", \"parent_id\": \"p\", "
                            "\"classification\": \"board\"}", i, i);
}

static inline void
append_large_memberships (GString *text,
                          guint    n_councils,
                          guint    n_services,
                          guint    n_seats)
{
  g_string_append (text, "], \"memberships\": [{\"id\": \"m\", \"organization_id\": \"p\", "
                         "\"member\": {\"@type\": \"Organization\", \"id\": \"c0\"}}");
  for (guint i = 0; i < n_services; i++)
    for (guint j = 0; j < n_councils; j++)
      if (large_takes_part (i, j))
        g_string_append_printf (text, ", {\"organization_id\": \"s%u\", "
                                "\"member\": {\"@type\": \"Organization\", \"id\": \"c%u\"}}", i, j);
  for (guint i = 0; i < n_seats; i++)
    g_string_append_printf (text, ", {\"person_id\": \"h%u\", \"organization_id\": \"b0\", "
                            "\"on_behalf_of_id\": \"c%u\"%s}", i, i % n_councils,
                            i == 0 ? ", \"role\": \"chair\"" : "");
}

static inline char *
write_large_partnership (guint n_councils,
                         guint n_services,
                         guint n_seats)
{
  static const char *const views[][2] = {
    { "governance", "governance" }, { "services", "service-membership" }, { "matrix", "matrix" },
  };
  GString *text = g_string_new ("{\"format_version\": 1, \"partnership\": {\"organization_id\": \"p\"}, ");

  append_large_organizations (text, n_councils, n_services);
  g_string_append (text, "], \"persons\": [");
  for (guint i = 0; i < n_seats; i++)
    g_string_append_printf (text, "%s{\"id\": \"h%u\", \"name\": \"Person %u\"}", i > 0 ? ", " : "", i, i);
  append_large_memberships (text, n_councils, n_services, n_seats);
  g_string_append (text, "], \"relations\": [");
  for (guint i = 1; i < N_LARGE_BOARDS; i++)
    g_string_append_printf (text, "%s{\"classification\": \"reports to\", "
                            "\"from\": {\"kind\": \"organizations\", \"id\": \"b%u\"}, "
                            "\"to\": {\"kind\": \"organizations\", \"id\": \"b0\"}}", i > 1 ? ", " : "", i);
  g_string_append (text, "], \"views\": [");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    g_string_append_printf (text, "{\"id\": \"%s\", \"name\": \"%s\", \"kind\": \"%s\"}, ",
                            views[i][0], views[i][0], views[i][1]);
  g_string_append (text, "{\"id\": \"board\", \"name\": \"board\", \"kind\": \"board\", "
                         "\"focus\": [{\"kind\": \"organizations\", \"id\": \"b0\"}]}]}");
  return g_string_free (text, FALSE);
}
