/* generated-withdrawals.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "generated-partnership.h"

/* Partnerships in which much can be left: parts, seats, offices, lines, what
 * is uncertain and what is only proposed. Ids may be missing, stand twice, or
 * name nothing. */

static inline const char *
pick (GRand             *random,
      const char *const *words,
      guint              n_words)
{
  return words[g_rand_int_range (random, 0, (gint32) n_words)];
}

#define PICK(random, words) pick ((random), (words), G_N_ELEMENTS (words))

static inline void
append_doubt (GString *text,
              GRand   *random)
{
  static const char *const doubts[] = {
    ", 'certainty': 'not stated'", ", 'certainty': 'inferred'", ", 'status': 'proposed'",
    ", 'status': 'ended'", ", 'known_on': ['2012']", ", 'known_on': ['2040']"
  };

  if (g_rand_int_range (random, 0, 5) == 0)
    g_string_append (text, PICK (random, doubts));
}

static inline void
append_end (GString    *text,
            GRand      *random,
            const char *key)
{
  static const char *const kinds[] = { "organizations", "organizations", "posts", "persons" };
  static const char *const letters[] = { "o", "o", "s", "p" };
  int kind = g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (kinds));

  g_string_append_printf (text, ", '%s': {'kind': '%s', 'id': '%s%d'}", key, kinds[kind],
                          letters[kind], g_rand_int_range (random, 0, 8));
}

static inline void
append_organizations (GString *text,
                      GRand   *random)
{
  static const char *const classes[] = {
    "council", "council", "council", "shared service", "shared service", "board", "partnership"
  };

  for (guint i = 0; i < 10; i++)
    {
      begin_record (text, random, i, "o", "name");
      g_string_append_printf (text, ", 'classification': '%s'", PICK (random, classes));
      append_reference (text, random, "parent_id", "o");
      append_other_names (text, random);
      append_date (text, random, "founding_date");
      if (g_rand_int_range (random, 0, 4) == 0)
        append_date (text, random, "dissolution_date");
      if (g_rand_boolean (random))
        g_string_append_printf (text, ", 'quorum': {'members': %d, 'each_party': %d, 'words': 'a'}",
                                g_rand_int_range (random, -1, 5), g_rand_int_range (random, 0, 3));
      append_doubt (text, random);
      g_string_append_c (text, '}');
    }
}

static inline void
append_more_memberships (GString *text,
                         GRand   *random)
{
  static const char *const roles[] = { "chair", "host", "employer", "location", "" };

  for (guint i = 0; i < 30; i++)
    {
      begin_record (text, random, i, "m", "label");
      if (g_rand_boolean (random))
        g_string_append_printf (text, ", 'member': {'@type': 'Organization', 'id': 'o%d'}",
                                g_rand_int_range (random, 0, 10));
      else
        append_reference (text, random, "person_id", "p");
      append_reference (text, random, "organization_id", "o");
      if (g_rand_int_range (random, 0, 3) == 0)
        append_reference (text, random, "post_id", "s");
      append_reference (text, random, "on_behalf_of_id", "o");
      if (g_rand_int_range (random, 0, 5) == 0)
        append_end (text, random, "substitute_for");
      g_string_append_printf (text, ", 'role': '%s'", PICK (random, roles));
      append_date (text, random, "start_date");
      if (g_rand_int_range (random, 0, 3) == 0)
        append_date (text, random, "end_date");
      append_doubt (text, random);
      g_string_append_c (text, '}');
    }
}

static inline void
append_papers (GString *text,
               GRand   *random)
{
  for (guint i = 0; i < 5; i++)
    {
      begin_record (text, random, i, "a", "name");
      g_string_append_printf (text, ", 'party_ids': ['o%d', 'o%d'], 'covers_ids': ['o%d']"
                                    ", 'notice_months': %d",
                              g_rand_int_range (random, 0, 10), g_rand_int_range (random, 0, 10),
                              g_rand_int_range (random, 0, 10), g_rand_int_range (random, -1, 90000));
      append_date (text, random, "end_date");
      append_doubt (text, random);
      g_string_append_c (text, '}');
    }
  g_string_append (text, "], 'contributions': [");
  for (guint i = 0; i < 5; i++)
    {
      begin_record (text, random, i, "k", "name");
      append_reference (text, random, "organization_id", "o");
      g_string_append_printf (text, ", 'amount': %d", g_rand_int_range (random, 0, 90000));
      append_date (text, random, "start_date");
      append_doubt (text, random);
      g_string_append_c (text, '}');
    }
}

/* The text of a file, in which ' stands for ", for parse_document(). */
static inline char *
generate_withdrawals (GRand *random)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "{'format_version': 1, 'partnership': {'organization_id': 'o%d'}, "
                                "'organizations': [", g_rand_int_range (random, 0, 10));
  append_organizations (text, random);
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
      append_reference (text, random, "on_behalf_of_id", "o");
      append_reference (text, random, "filled_by_post_id", "s");
      append_date (text, random, "start_date");
      append_doubt (text, random);
      g_string_append_c (text, '}');
    }
  g_string_append (text, "], 'memberships': [");
  append_more_memberships (text, random);
  g_string_append (text, "], 'relations': [");
  for (guint i = 0; i < 8; i++)
    {
      begin_record (text, random, i, "r", "label");
      append_end (text, random, "from");
      append_end (text, random, "to");
      g_string_append (text, ", 'classification': 'advises'");
      append_date (text, random, "start_date");
      append_doubt (text, random);
      g_string_append_c (text, '}');
    }
  g_string_append (text, "], 'agreements': [");
  append_papers (text, random);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}
