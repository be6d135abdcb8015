/* generated-partnership.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

static inline void
append_date (GString    *text,
             GRand      *random,
             const char *key)
{
  if (g_rand_boolean (random))
    return;
  g_string_append_printf (text, ", '%s': '", key);
  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      g_string_append_printf (text, "%04d", g_rand_int_range (random, 2005, 2020));
      break;

    case 1:
      g_string_append_printf (text, "%04d-%02d", g_rand_int_range (random, 2005, 2020),
                              g_rand_int_range (random, 1, 13));
      break;

    default:
      g_string_append_printf (text, "%04d-%02d-%02d", g_rand_int_range (random, 2005, 2020),
                              g_rand_int_range (random, 1, 13), g_rand_int_range (random, 1, 29));
    }
  g_string_append_c (text, '\'');
}

static inline void
append_reference (GString    *text,
                  GRand      *random,
                  const char *key,
                  const char *letter)
{
  if (g_rand_int_range (random, 0, 4) > 0)
    g_string_append_printf (text, ", '%s': '%s%d'", key, letter, g_rand_int_range (random, 0, 8));
}

/* Ids may be missing, stand twice, or name nothing, as in files that people
 * made by hand. */
static inline void
begin_record (GString    *text,
              GRand      *random,
              guint       position,
              const char *letter,
              const char *name_key)
{
  g_string_append (text, position > 0 ? ", {" : "{");
  g_string_append_printf (text, "'%s': 'Name %d'", name_key, g_rand_int_range (random, 0, 9));
  if (g_rand_int_range (random, 0, 6) > 0)
    g_string_append_printf (text, ", 'id': '%s%d'", letter,
                            g_rand_int_range (random, 0, 12) == 0 ? 0 : (int) position);
}

static inline void
append_other_names (GString *text,
                    GRand   *random)
{
  if (g_rand_int_range (random, 0, 3) > 0)
    return;
  g_string_append (text, ", 'other_names': [{'name': 'Old name'");
  append_date (text, random, "start_date");
  append_date (text, random, "end_date");
  g_string_append (text, "}]");
}

static inline void
append_memberships (GString *text,
                    GRand   *random)
{
  static const char *const roles[] = { "chair", "host", "" };

  for (guint i = 0; i < 14; i++)
    {
      begin_record (text, random, i, "m", "label");
      append_reference (text, random, "person_id", "p");
      append_reference (text, random, "organization_id", "o");
      append_reference (text, random, "post_id", "s");
      append_reference (text, random, "on_behalf_of_id", "o");
      g_string_append_printf (text, ", 'role': '%s'",
                              roles[g_rand_int_range (random, 0, G_N_ELEMENTS (roles))]);
      append_date (text, random, "start_date");
      append_date (text, random, "end_date");
      g_string_append_c (text, '}');
    }
}

/* The text of a file, in which ' stands for ", for parse_document(). */
static inline char *
generate_partnership (GRand *random)
{
  GString *text = g_string_new ("{'format_version': 1, 'organizations': [");

  for (guint i = 0; i < 8; i++)
    {
      begin_record (text, random, i, "o", "name");
      g_string_append_printf (text, ", 'classification': '%s'",
                              g_rand_boolean (random) ? "council" : "shared service");
      append_reference (text, random, "parent_id", "o");
      append_other_names (text, random);
      append_date (text, random, "founding_date");
      append_date (text, random, "dissolution_date");
      g_string_append_c (text, '}');
    }
  g_string_append (text, "], 'persons': [");
  for (guint i = 0; i < 8; i++)
    {
      begin_record (text, random, i, "p", "name");
      append_other_names (text, random);
      g_string_append_c (text, '}');
    }
  g_string_append (text, "], 'posts': [");
  for (guint i = 0; i < 8; i++)
    {
      begin_record (text, random, i, "s", "label");
      append_reference (text, random, "organization_id", "o");
      append_date (text, random, "start_date");
      g_string_append_c (text, '}');
    }
  g_string_append (text, "], 'memberships': [");
  append_memberships (text, random);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}
