/* sample-partnership.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

/* Partnerships made from a number: the same number makes the same one. They
 * have what real files have and what they should not: records without dates
 * or names, references that lead nowhere, lines from a thing to itself. */

#define MOST_COUNCILS 8
#define MOST_BOARDS   5
#define MOST_SERVICES 25
#define MOST_PERSONS  12

typedef struct
{
  GRand       *random;
  JsonBuilder *json;
  gboolean     hostile;
  guint        n_councils;
  guint        n_boards;
  guint        n_services;
  guint        n_persons;
  guint        n_posts;
} Sample;

static const char *const hostile_names[] = {
  "", "   ", "He said \"hi\" & 'bye'", "<b>bold</b> <TABLE>", "R&D &amp; &lt; &#65;", "C:\\new\\",
  "\\N \\G \\E", "a\nb\n\nc", "a\tb", "مجلس عربي ABC עברית", "abc\u202edef\u202c", "👩‍👩‍👧 🏛️ flag",
  "Z̸͑a̷l͜g̶o", "a\001b\033c\177d", "zero\u200bwidth\u00adshy", "\ufffe x", "{from} {to} {0}",
  "\"; } digraph evil { x -> y; \"", "100% %s %n %d", "Ŵyn Ŷ Llŷr â", "a\u2028b\u2029c", "=HYPERLINK(1)",
  "ThisIsAVeryLongNameWithoutAnySpaceInItSuchAsNobodyShouldEverGiveToAnythingButSomebodyAlwaysDoes",
  "An extraordinarily long and winding name of more than one hundred characters, as committees have been known to choose",
};

static inline guint
choose (Sample *sample,
        guint   n)
{
  return n > 0 ? (guint) g_rand_int_range (sample->random, 0, (gint32) n) : 0;
}

/* TRUE in so many of a hundred cases. */
static inline gboolean
chance (Sample *sample,
        guint   percent)
{
  return choose (sample, 100) < percent;
}

static inline void
add_member (Sample     *sample,
            const char *key,
            const char *value)
{
  json_builder_set_member_name (sample->json, key);
  json_builder_add_string_value (sample->json, value);
}

static inline void G_GNUC_PRINTF (3, 4)
add_format (Sample     *sample,
            const char *key,
            const char *format,
            ...)
{
  g_autofree char *value = NULL;
  va_list arguments;

  va_start (arguments, format);
  value = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add_member (sample, key, value);
}

static inline void
add_reference (Sample     *sample,
               const char *key,
               const char *kind,
               const char *id)
{
  json_builder_set_member_name (sample->json, key);
  json_builder_begin_object (sample->json);
  add_member (sample, "kind", kind);
  add_member (sample, "id", id);
  json_builder_end_object (sample->json);
}

static inline void
begin_record (Sample     *sample,
              const char *prefix,
              guint       number)
{
  json_builder_begin_object (sample->json);
  add_format (sample, "id", "%s-%u", prefix, number);
}

static inline void
begin_collection (Sample     *sample,
                  const char *key)
{
  json_builder_set_member_name (sample->json, key);
  json_builder_begin_array (sample->json);
}

/* Half of the records have a start, some an end, some are only known on a
 * day, some are only proposed or not certain. */
static inline void
add_marks (Sample *sample)
{
  static const char *const certainties[] = { "inferred", "not stated" };

  if (chance (sample, 50))
    add_format (sample, "start_date", "%u-%02u", 2005 + choose (sample, 12), 1 + choose (sample, 12));
  else if (chance (sample, 40))
    {
      json_builder_set_member_name (sample->json, "known_on");
      json_builder_begin_array (sample->json);
      json_builder_add_string_value (sample->json, chance (sample, 50) ? "2013-05-21" : "2016-01");
      json_builder_end_array (sample->json);
    }
  if (chance (sample, 12))
    add_format (sample, "end_date", "%u-05-%02u", 2011 + choose (sample, 10), 1 + choose (sample, 28));
  if (chance (sample, 8))
    add_member (sample, "status", "proposed");
  if (chance (sample, 8))
    add_member (sample, "certainty", certainties[choose (sample, 2)]);
}

static inline void
add_name (Sample     *sample,
          const char *key,
          const char *prefix,
          guint       number)
{
  static const char *const places[] = {
    "Amber", "Beech", "Cedar", "Dane", "Elm", "Fern", "Gorse", "Holly", "Iris", "Juniper", "Kestrel", "Larch",
    "Maple", "Nettle", "Oak", "Poplar", "Quince", "Rowan", "Sorrel", "Thorn", "Ulmus", "Vetch", "Willow", "Yew",
    "Zinnia", "Alder",
  };

  if (sample->hostile && chance (sample, 40))
    {
      if (!chance (sample, 20))
        add_member (sample, key, hostile_names[choose (sample, G_N_ELEMENTS (hostile_names))]);
      return;
    }
  add_format (sample, key, "%s %s", places[number % G_N_ELEMENTS (places)], prefix);
}

static inline void
add_organizations (Sample *sample)
{
  static const char *const bodies[] = { "board", "committee", "meetings", "group", "Board" };

  begin_collection (sample, "organizations");
  begin_record (sample, "partnership", 0);
  add_member (sample, "name", "Downland Partnership");
  add_member (sample, "classification", "partnership");
  json_builder_end_object (sample->json);

  for (guint i = 0; i < sample->n_councils; i++)
    {
      begin_record (sample, "council", i);
      add_name (sample, "name", chance (sample, 50) ? "Borough Council" : "District Council", i);
      if (chance (sample, 70))
        add_name (sample, "short_name", "District", i);
      add_member (sample, "classification", "council");
      if (chance (sample, 10))
        add_member (sample, "colour", chance (sample, 50) ? "#336699" : "mauve-ish");
      json_builder_end_object (sample->json);
      for (guint j = 0, n = choose (sample, 4); j < n; j++)
        {
          json_builder_begin_object (sample->json);
          add_format (sample, "id", "council-%u-body-%u", i, j);
          add_name (sample, "name", "Cabinet", i * 3 + j);
          add_member (sample, "classification", "committee");
          add_format (sample, "parent_id", "council-%u", i);
          json_builder_end_object (sample->json);
        }
    }

  for (guint i = 0; i < sample->n_boards; i++)
    {
      begin_record (sample, "board", i);
      add_name (sample, "name", "Board", i);
      add_member (sample, "classification", bodies[choose (sample, G_N_ELEMENTS (bodies))]);
      add_format (sample, "parent_id", chance (sample, 10) ? "board-%u" : "partnership-0", i);
      if (chance (sample, 30))
        add_member (sample, "level", chance (sample, 50) ? "strategic" : "nowhere");
      if (chance (sample, 40))
        add_marks (sample);
      json_builder_end_object (sample->json);
    }

  for (guint i = 0; i < sample->n_services; i++)
    {
      begin_record (sample, "service", i);
      add_name (sample, "name", "Service", i);
      add_member (sample, "classification", "shared service");
      add_member (sample, "parent_id", chance (sample, 95) ? "partnership-0" : "gone");
      if (chance (sample, 30))
        add_marks (sample);
      json_builder_end_object (sample->json);
    }
  json_builder_end_array (sample->json);
}

static inline void
add_persons (Sample *sample)
{
  begin_collection (sample, "persons");
  for (guint i = 0; i < sample->n_persons; i++)
    {
      begin_record (sample, "person", i);
      add_name (sample, "name", "Smith", i);
      if (chance (sample, 30))
        add_member (sample, "honorific_prefix", "Cllr");
      json_builder_end_object (sample->json);
    }
  json_builder_end_array (sample->json);
}

static inline void
add_posts (Sample *sample)
{
  begin_collection (sample, "posts");
  for (guint i = 0; i < sample->n_posts; i++)
    {
      begin_record (sample, "post", i);
      add_name (sample, "label", chance (sample, 50) ? "Leader" : "Director", i);
      if (sample->n_boards > 0 && chance (sample, 50))
        add_format (sample, "organization_id", "board-%u", choose (sample, sample->n_boards));
      else if (chance (sample, 50))
        add_format (sample, "organization_id", "council-%u", choose (sample, sample->n_councils));
      else
        add_member (sample, "organization_id", chance (sample, 90) ? "partnership-0" : "gone");
      if (chance (sample, 50))
        add_format (sample, "on_behalf_of_id", "council-%u", choose (sample, sample->n_councils));
      if (chance (sample, 20))
        add_format (sample, "filled_by_post_id", "post-%u", choose (sample, sample->n_posts));
      if (chance (sample, 30))
        add_marks (sample);
      json_builder_end_object (sample->json);
    }
  json_builder_end_array (sample->json);
}

static inline void
add_council_membership (Sample     *sample,
                        guint      *number,
                        guint       council,
                        const char *organization)
{
  static const char *const roles[] = { "host", "lead", "location", "employer" };

  begin_record (sample, "membership", (*number)++);
  json_builder_set_member_name (sample->json, "member");
  json_builder_begin_object (sample->json);
  add_member (sample, "@type", "Organization");
  add_format (sample, "id", chance (sample, 97) ? "council-%u" : "gone-%u", council);
  json_builder_end_object (sample->json);
  add_member (sample, "organization_id", organization);
  if (chance (sample, 20))
    add_member (sample, "role", roles[choose (sample, G_N_ELEMENTS (roles))]);
  if (chance (sample, 15))
    add_member (sample, "scope", "shared manager post only");
  add_marks (sample);
  json_builder_end_object (sample->json);
}

static inline void
add_person_membership (Sample *sample,
                       guint  *number,
                       guint   board)
{
  static const char *const roles[] = { "chair", "vice-chair", "observer", "" };
  static const char *const capacities[] = { "councillor", "officer", "independent" };

  begin_record (sample, "membership", (*number)++);
  add_format (sample, "person_id", chance (sample, 95) ? "person-%u" : "gone-%u",
              choose (sample, sample->n_persons));
  add_format (sample, "organization_id", "board-%u", board);
  if (chance (sample, 80))
    add_format (sample, "on_behalf_of_id", "council-%u", choose (sample, sample->n_councils));
  if (sample->n_posts > 0 && chance (sample, 30))
    add_format (sample, "post_id", "post-%u", choose (sample, sample->n_posts));
  if (chance (sample, 15))
    {
      g_autofree char *id = g_strdup_printf ("person-%u", choose (sample, sample->n_persons + 1));

      add_reference (sample, "substitute_for", "persons", id);
    }
  if (chance (sample, 20))
    add_member (sample, "role", roles[choose (sample, G_N_ELEMENTS (roles))]);
  if (chance (sample, 70))
    add_member (sample, "capacity", capacities[choose (sample, G_N_ELEMENTS (capacities))]);
  add_marks (sample);
  json_builder_end_object (sample->json);
}

static inline void
add_memberships (Sample *sample)
{
  guint number = 0;

  begin_collection (sample, "memberships");
  for (guint i = 0; i < sample->n_councils; i++)
    {
      if (chance (sample, 80))
        add_council_membership (sample, &number, i, "partnership-0");
    }
  for (guint i = 0; i < sample->n_services; i++)
    for (guint j = 0; j < sample->n_councils; j++)
      {
        g_autofree char *service = g_strdup_printf ("service-%u", i);

        if (chance (sample, 45))
          add_council_membership (sample, &number, j, service);
      }
  for (guint i = 0; i < sample->n_boards; i++)
    for (guint j = 0, n = choose (sample, 10); j < n; j++)
      add_person_membership (sample, &number, i);
  for (guint i = 0; i < sample->n_posts; i++)
    {
      if (chance (sample, 60))
        {
          begin_record (sample, "membership", number++);
          add_format (sample, "person_id", "person-%u", choose (sample, sample->n_persons));
          add_format (sample, "post_id", "post-%u", i);
          add_marks (sample);
          json_builder_end_object (sample->json);
        }
    }
  json_builder_end_array (sample->json);
}

/* One end of a line: mostly a board or a post, now and then something odd. */
static inline void
add_end (Sample     *sample,
         const char *key)
{
  g_autofree char *id = NULL;

  switch (choose (sample, 12))
    {
    case 0:
      id = g_strdup_printf ("person-%u", choose (sample, sample->n_persons));
      add_reference (sample, key, "persons", id);
      break;
    case 1:
      id = g_strdup_printf ("service-%u", choose (sample, sample->n_services + 1));
      add_reference (sample, key, "organizations", id);
      break;
    case 2:
      add_reference (sample, key, "organizations", chance (sample, 50) ? "partnership-0" : "gone");
      break;
    case 3:
      id = g_strdup_printf ("council-%u", choose (sample, sample->n_councils));
      add_reference (sample, key, "organizations", id);
      break;
    case 4:
    case 5:
      id = g_strdup_printf ("council-%u-body-%u", choose (sample, sample->n_councils), choose (sample, 2));
      add_reference (sample, key, "organizations", id);
      break;
    case 6:
    case 7:
      id = g_strdup_printf ("post-%u", choose (sample, sample->n_posts + 1));
      add_reference (sample, key, "posts", id);
      break;
    default:
      id = g_strdup_printf ("board-%u", choose (sample, sample->n_boards + 1));
      add_reference (sample, key, "organizations", id);
      break;
    }
}

static inline void
add_relations (Sample *sample)
{
  static const char *const classifications[] = {
    "reports to", "accountable to", "line-manages", "scrutinises", "advises", "recommends to", "appoints",
    "delegates to", "consults", "set up by", "glares at", "",
  };

  begin_collection (sample, "relations");
  for (guint i = 0, n = choose (sample, 9); i < n; i++)
    {
      begin_record (sample, "relation", i);
      add_end (sample, "from");
      add_end (sample, "to");
      if (chance (sample, 95))
        add_member (sample, "classification",
                    classifications[choose (sample, G_N_ELEMENTS (classifications))]);
      if (chance (sample, 15))
        add_member (sample, "condition", "where necessary");
      if (chance (sample, 40))
        add_marks (sample);
      json_builder_end_object (sample->json);
    }
  json_builder_end_array (sample->json);
}

static inline void
add_view (Sample     *sample,
          const char *kind,
          const char *prefix,
          guint       n_focus)
{
  json_builder_begin_object (sample->json);
  add_member (sample, "id", kind);
  add_format (sample, "name", "View of %s", kind);
  add_member (sample, "kind", kind);
  if (prefix != NULL)
    {
      json_builder_set_member_name (sample->json, "focus");
      json_builder_begin_array (sample->json);
      for (guint i = 0; i < n_focus; i++)
        {
          json_builder_begin_object (sample->json);
          add_member (sample, "kind", "organizations");
          add_format (sample, "id", "%s-%u", prefix, i);
          json_builder_end_object (sample->json);
        }
      json_builder_end_array (sample->json);
    }
  json_builder_end_object (sample->json);
}

static inline void
add_views (Sample *sample)
{
  begin_collection (sample, "views");
  add_view (sample, "governance", NULL, 0);
  add_view (sample, "service-membership", NULL, 0);
  add_view (sample, "matrix", NULL, 0);
  add_view (sample, "board", "board", sample->n_boards);
  add_view (sample, "organisational-model", "board", sample->n_boards);
  add_view (sample, "service-governance", "service", MIN (3, sample->n_services));
  add_view (sample, "council", "council", MIN (3, sample->n_councils));
  add_view (sample, "timeline", NULL, 0);
  add_view (sample, "map", NULL, 0);
  json_builder_end_array (sample->json);
}

static inline void
add_head (Sample *sample)
{
  static const char *const levels[] = { "strategic", "operational" };

  json_builder_set_member_name (sample->json, "format_version");
  json_builder_add_int_value (sample->json, 1);
  json_builder_set_member_name (sample->json, "partnership");
  json_builder_begin_object (sample->json);
  add_member (sample, "organization_id", "partnership-0");
  begin_collection (sample, "levels");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      json_builder_begin_object (sample->json);
      add_member (sample, "id", levels[i]);
      add_member (sample, "name", sample->hostile ? hostile_names[i] : levels[i]);
      json_builder_end_object (sample->json);
    }
  json_builder_end_array (sample->json);
  json_builder_end_object (sample->json);
}

/* The text of a file. Hostile ones have names made to break what carries
 * them, and records without any. */
static inline char *
make_partnership (guint32  seed,
                  gboolean hostile)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  Sample sample = { .random = random, .json = json, .hostile = hostile };

  sample.n_councils = 1 + choose (&sample, MOST_COUNCILS);
  sample.n_boards = choose (&sample, MOST_BOARDS + 1);
  sample.n_services = choose (&sample, MOST_SERVICES + 1);
  sample.n_persons = 1 + choose (&sample, MOST_PERSONS);
  sample.n_posts = choose (&sample, 7);
  json_builder_begin_object (json);
  add_head (&sample);
  add_organizations (&sample);
  add_persons (&sample);
  add_posts (&sample);
  add_memberships (&sample);
  add_relations (&sample);
  add_views (&sample);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return json_to_string (root, FALSE);
}
