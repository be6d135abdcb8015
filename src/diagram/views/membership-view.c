/* membership-view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "diagram/cards/style.h"
#include "diagram/views/membership-order.h"
#include "diagram/views/service-parts.h"
#include "diagram/views/service-words.h"
#include "diagram/views/view-kinds.h"

#define GROUPS   "groups"
#define ROWS     "rows"
#define COUNCILS CHARTER_SERVICE_WORDS_COUNCILS

/* One line for each participation, or services with the same councils in one
 * card with one line for each council; or without lines, a row with signs for
 * each service, or a card with its services for each council. */
static const char *const forms[] = { "lines", GROUPS, ROWS, COUNCILS, NULL };

/* More services than this are too many for lines, so that Fit tries forms
 * without. */
#define MOST_WITH_LINES 25

#define COUNCIL_WIDTH 132.0
#define BOX_GAP       9.0
#define LINE_WIDTH    1.6

/* More boxes are not worth composing as one picture. */
#define MOST_BOXES    300

/* The gap between councils and services is where the lines can be told apart. */
#define LEVEL_GAP     105.0

/* Services with exactly the same councils. */
typedef struct
{
  char   *key;
  GArray *services; /* guint */
} Group;

static void
group_free (Group *group)
{
  g_free (group->key);
  g_array_unref (group->services);
  g_free (group);
}

static CharterCell *
build_council (CharterScene  *scene,
               CharterRecord *council)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterCardColours colours = charter_scene_get_colours (scene, council);
  g_autofree char *name = charter_name_get_short (council, language);
  g_autofree char *text = charter_words_for_council (council, FALSE, language);
  CharterCell *card = charter_style_card (&colours, NULL);
  CharterCell *header = charter_cell_append (card, charter_style_header (&colours, text));

  charter_cell_set_padding (header, 8, 9);
  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD,
                            charter_record_get_handle (council), name);
  return card;
}

static void
add_councils (CharterScene               *scene,
              const CharterParticipation *participation)
{
  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    charter_scene_add_card (scene, 0,
                            build_council (scene, charter_participation_get_council (participation, i)),
                            COUNCIL_WIDTH);
}

static double
get_service_width (CharterScene *scene)
{
  return charter_scene_get_width (scene) - COUNCIL_WIDTH - LEVEL_GAP;
}

static void
add_participation_line (CharterScene               *scene,
                        const CharterParticipation *participation,
                        guint                       service,
                        guint                       council,
                        CharterRecord              *to,
                        const char                 *sentence)
{
  const CharterParticipationCell *cell =
    charter_participation_get_cell (participation, service, council);
  CharterRecord *from = charter_participation_get_council (participation, council);
  CharterCardColours colours = charter_scene_get_colours (scene, from);
  CharterStroke stroke = { colours.border, LINE_WIDTH, CHARTER_DASH_SOLID };

  if (cell->standing == CHARTER_PARTICIPATION_INFERRED)
    stroke.dash = CHARTER_DASH_DOTTED;
  charter_scene_add_line (scene, from, to, cell->membership, &stroke, NULL, sentence);
}

static void
compose_lines (CharterScene               *scene,
               const CharterParticipation *participation)
{
  const char *language = charter_scene_get_view (scene)->language;
  guint n_services = charter_participation_get_n_services (participation);
  g_autoptr(GArray) order =
    charter_membership_order_list_services (charter_scene_get_state (scene), participation, language);

  for (guint k = 0; k < n_services; k++)
    {
      guint i = g_array_index (order, guint, k);
      CharterRecord *service = charter_participation_get_service (participation, i);
      CharterCardColours colours = charter_scene_get_colours (scene, NULL);
      g_autofree char *name = charter_name_get_full (service, language);
      CharterCell *card = charter_style_card (&colours, NULL);
      CharterCell *row = charter_cell_append (card, charter_cell_new_row (6));

      charter_cell_set_padding (row, 6, 5);
      charter_cell_set_middle (charter_cell_append (row, charter_service_parts_build_chips (scene, participation, i)),
                               TRUE);
      charter_cell_set_weight (charter_cell_append (row, charter_service_parts_build_words (scene, participation, i, TRUE)), 1);
      charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD,
                                charter_record_get_handle (service), name);
      charter_scene_add_card (scene, 1, card, get_service_width (scene));
    }

  for (guint i = 0; i < n_services; i++)
    for (guint j = 0; j < charter_participation_get_n_councils (participation); j++)
      {
        CharterRecord *service = charter_participation_get_service (participation, i);
        g_autofree char *sentence = NULL;

        if (!charter_membership_order_takes_part (participation, i, j))
          continue;
        sentence = charter_words_for_participation (service,
                                                    charter_participation_get_council (participation, j),
                                                    charter_participation_get_cell (participation, i, j),
                                                    language);
        add_participation_line (scene, participation, i, j, service, sentence);
      }
}

static CharterMark
get_mark (CharterScene                   *scene,
          const CharterParticipationCell *cell)
{
  const CharterComparisonMarks *marks = charter_scene_get_marks (scene);

  return marks != NULL && cell->membership != NULL
       ? charter_comparison_marks_get (marks, charter_record_get_handle (cell->membership))
       : CHARTER_MARK_NONE;
}

/* Services that were joined by the same councils with the same changes stand
 * together where two states are compared. */
static char *
make_key (CharterScene               *scene,
          const CharterParticipation *participation,
          guint                       service)
{
  g_autofree char *standings = charter_membership_order_write_key (participation, service);
  GString *key = g_string_new (standings);

  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    g_string_append_printf (key, "/%d",
                            get_mark (scene, charter_participation_get_cell (participation, service, i)));
  return g_string_free (key, FALSE);
}

static Group *
find_group (GPtrArray  *groups,
            const char *key)
{
  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = g_ptr_array_index (groups, i);

      if (g_str_equal (group->key, key))
        return group;
    }
  return NULL;
}

static GPtrArray *
list_groups (CharterScene               *scene,
             const CharterParticipation *participation)
{
  CharterState *state = charter_scene_get_state (scene);
  const char *language = charter_scene_get_view (scene)->language;
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  g_autoptr(GArray) order = charter_membership_order_list_services (state, participation, language);
  g_autoptr(GArray) firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GArray) sorted = NULL;

  for (guint i = 0; i < order->len; i++)
    {
      guint service = g_array_index (order, guint, i);
      g_autofree char *key = make_key (scene, participation, service);
      Group *group = find_group (groups, key);

      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->key = g_steal_pointer (&key);
          group->services = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (groups, group);
          g_array_append_val (firsts, service);
        }
      g_array_append_val (group->services, service);
    }

  sorted = charter_membership_order_list_groups (state, participation, language, firsts);
  for (guint i = 0; i < sorted->len; i++)
    for (guint j = i; j < groups->len; j++)
      {
        Group *group = g_ptr_array_index (groups, j);

        if (g_array_index (group->services, guint, 0) != g_array_index (sorted, guint, i))
          continue;
        groups->pdata[j] = groups->pdata[i];
        groups->pdata[i] = group;
        break;
      }
  return groups;
}

static char *
write_group_title (CharterScene               *scene,
                   const CharterParticipation *participation,
                   guint                       service)
{
  const char *language = charter_scene_get_view (scene)->language;
  g_autoptr(GPtrArray) councils =
    charter_participation_list_councils (participation, service, CHARTER_PARTICIPATION_YES);
  g_autoptr(GPtrArray) unstated =
    charter_participation_list_councils (participation, service, CHARTER_PARTICIPATION_NOT_STATED);
  g_autoptr(GPtrArray) assumed =
    charter_participation_list_councils (participation, service, CHARTER_PARTICIPATION_INFERRED);
  g_autoptr(GPtrArray) unknown =
    charter_participation_list_councils (participation, service, CHARTER_PARTICIPATION_NOT_KNOWN);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (charter_scene_get_marks (scene) != NULL)
    return g_strdup (councils->len > 0 ? _("The same councils, with the same changes")
                                       : _("Councils not stated"));
  for (guint i = 0; i < councils->len; i++)
    g_ptr_array_add (names, charter_name_get_short (g_ptr_array_index (councils, i), language));
  for (guint i = 0; i < assumed->len; i++)
    {
      g_autofree char *name = charter_name_get_short (g_ptr_array_index (assumed, i), language);

      /* Translators: a council of which it is only assumed that it takes part */
      g_ptr_array_add (names, g_strdup_printf (_("%s (assumed)"), name));
    }
  if (names->len == 0)
    return g_strdup (unknown->len > 0 ? _("Councils not known") : _("Councils not stated"));
  list = charter_name_join (names);
  if (unstated->len > 0)
    /* Translators: councils */
    return g_strdup_printf (_("%s; others not stated"), list);
  return g_steal_pointer (&list);
}

/* What a group's title says of its councils is not the same in both states that
 * are compared, so there each service has its signs. */
static CharterCell *
build_group_entry (CharterScene               *scene,
                   const CharterParticipation *participation,
                   guint                       service)
{
  CharterCell *words = charter_service_parts_build_words (scene, participation, service, TRUE);
  CharterCell *row;

  if (charter_scene_get_marks (scene) == NULL)
    return words;
  row = charter_cell_new_row (6);
  charter_cell_append (row, words);
  charter_cell_set_weight (words, 1);
  charter_cell_set_middle (charter_cell_append (row, charter_service_parts_build_chips (scene, participation, service)),
                           TRUE);
  return row;
}

static CharterCell *
build_group (CharterScene               *scene,
             const CharterParticipation *participation,
             const Group                *group)
{
  guint first = g_array_index (group->services, guint, 0);
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *title = write_group_title (scene, participation, first);
  CharterCell *card = charter_style_card (&colours, title);

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD,
                            charter_record_get_handle (charter_participation_get_service (participation, first)),
                            title);
  for (guint i = 0; i < group->services->len; i++)
    {
      guint service = g_array_index (group->services, guint, i);
      g_autofree char *name =
        charter_name_get_full (charter_participation_get_service (participation, service),
                               charter_scene_get_view (scene)->language);
      CharterCell *entry = charter_cell_append (card, build_group_entry (scene, participation, service));

      charter_cell_set_padding (entry, 6, 3);
      charter_cell_set_subject (entry, CHARTER_DRAWING_ROLE_PART,
                                charter_record_get_handle (charter_participation_get_service (participation, service)),
                                name);
    }
  return card;
}

/* What a line from a council to a group of services says: all of them. */
static char *
write_group_line (CharterScene               *scene,
                  const CharterParticipation *participation,
                  const Group                *group,
                  guint                       council)
{
  const char *language = charter_scene_get_view (scene)->language;
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *name =
    charter_name_get_short (charter_participation_get_council (participation, council), language);

  for (guint i = 0; i < group->services->len; i++)
    g_ptr_array_add (names,
                     charter_name_get_full (charter_participation_get_service (participation,
                                                                               g_array_index (group->services, guint, i)),
                                            language));
  list = charter_name_join (names);
  if (charter_participation_get_cell (participation, g_array_index (group->services, guint, 0),
                                      council)->standing == CHARTER_PARTICIPATION_INFERRED)
    /* Translators: a council, services */
    return g_strdup_printf (_("It is assumed that %1$s takes part in %2$s"), name, list);
  /* Translators: a council, services */
  return g_strdup_printf (_("%1$s takes part in %2$s"), name, list);
}

static void
compose_groups (CharterScene               *scene,
                const CharterParticipation *participation)
{
  g_autoptr(GPtrArray) groups = list_groups (scene, participation);

  for (guint i = 0; i < groups->len; i++)
    charter_scene_add_card (scene, 1, build_group (scene, participation, g_ptr_array_index (groups, i)),
                            get_service_width (scene));

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = g_ptr_array_index (groups, i);
      guint first = g_array_index (group->services, guint, 0);

      for (guint j = 0; j < charter_participation_get_n_councils (participation); j++)
        {
          g_autofree char *sentence = NULL;

          if (!charter_membership_order_takes_part (participation, first, j))
            continue;
          sentence = write_group_line (scene, participation, group, j);
          add_participation_line (scene, participation, first, j,
                                  charter_participation_get_service (participation, first), sentence);
        }
    }
}

static gboolean
is_listed (const CharterParticipation *participation,
           guint                       council)
{
  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      if (charter_service_parts_is_marked (charter_participation_get_cell (participation, i,
                                                                           council)->standing))
        return TRUE;
    }
  return FALSE;
}

/* A council without a sign in any row would not be seen at all. */
static void
append_unlisted_councils (CharterScene               *scene,
                          const CharterParticipation *participation,
                          CharterCell                *table)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);

  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    {
      CharterRecord *council = charter_participation_get_council (participation, i);
      g_autofree char *name = charter_name_get_short (council, language);
      /* Translators: councils */
      g_autofree char *text = g_strdup_printf (_("No service is known for %s."), name);
      CharterCell *entry;

      if (is_listed (participation, i))
        continue;
      entry = charter_cell_append (table, charter_style_entry (&colours, text));
      charter_cell_set_subject (entry, CHARTER_DRAWING_ROLE_PART, charter_record_get_handle (council), text);
    }
}

static void
compose_rows (CharterScene               *scene,
              const CharterParticipation *participation)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  CharterCell *table = charter_style_card (&colours, _("Shared services and the councils taking part"));
  g_autoptr(GArray) order =
    charter_membership_order_list_services (charter_scene_get_state (scene), participation, language);

  charter_cell_set_subject (table, CHARTER_DRAWING_ROLE_CARD, 0, _("Shared services"));
  for (guint i = 0; i < order->len; i++)
    {
      guint service = g_array_index (order, guint, i);
      CharterRecord *record = charter_participation_get_service (participation, service);
      g_autofree char *name = charter_name_get_full (record, language);
      CharterCell *row = charter_cell_append (table, charter_cell_new_row (6));
      CharterCell *words =
        charter_cell_append (row, charter_service_parts_build_words (scene, participation, service, TRUE));
      CharterCell *chips =
        charter_cell_append (row, charter_service_parts_build_chips (scene, participation, service));

      charter_cell_set_padding (row, 7, 4);
      charter_cell_set_border (row, &(CharterStroke) { colours.border, 0.8, CHARTER_DASH_SOLID }, 0);
      charter_cell_set_subject (row, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (record), name);
      charter_cell_set_weight (words, 1.6);
      charter_cell_set_weight (chips, 1);
      charter_cell_set_middle (chips, TRUE);
    }
  append_unlisted_councils (scene, participation, table);
  charter_scene_set_table (scene, table);
}

/* What stands of a service in the card of a council; NULL where nothing is
 * recorded. */
static char *
write_entry (const CharterParticipation *participation,
             guint                       service,
             guint                       council,
             const char                 *language)
{
  const CharterParticipationCell *cell = charter_participation_get_cell (participation, service, council);
  g_autofree char *name =
    charter_name_get_full (charter_participation_get_service (participation, service), language);

  switch (cell->standing)
    {
    case CHARTER_PARTICIPATION_YES:
      return g_steal_pointer (&name);
    case CHARTER_PARTICIPATION_INFERRED:
      /* Translators: a service of which it is only assumed that a council takes part */
      return g_strdup_printf (_("%s (assumed)"), name);
    case CHARTER_PARTICIPATION_NOT_STATED:
      /* Translators: a service */
      return g_strdup_printf (_("%s (not stated whether it takes part)"), name);
    case CHARTER_PARTICIPATION_NOT_KNOWN:
      /* Translators: a service */
      return g_strdup_printf (_("%s (not known for this date)"), name);
    case CHARTER_PARTICIPATION_NONE:
    default:
      return NULL;
    }
}

static void
append_entry (CharterScene               *scene,
              const CharterParticipation *participation,
              guint                       service,
              guint                       council,
              const char                 *text,
              CharterCell                *card)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterRecord *from = charter_participation_get_council (participation, council);
  CharterRecord *record = charter_participation_get_service (participation, service);
  const CharterParticipationCell *cell = charter_participation_get_cell (participation, service, council);
  CharterCardColours colours = charter_scene_get_colours (scene, from);
  g_autofree char *name = charter_name_get_full (record, language);
  g_autofree char *sentence = charter_words_for_participation (record, from, cell, language);
  CharterCell *row = charter_cell_append (card, charter_cell_new_stack (0));
  CharterCell *entry = charter_cell_append (row, charter_style_entry (&colours, text));

  charter_cell_set_subject (row, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (record), name);
  charter_cell_set_subject (entry, CHARTER_DRAWING_ROLE_PART,
                            cell->membership != NULL ? charter_record_get_handle (cell->membership) : 0,
                            sentence);
}

/* Of both states together more is not known than of the second, which the words
 * tell of: a participation that is over in it cannot be asked about. */
static gboolean
is_asked (CharterScene                   *scene,
          const CharterParticipationCell *cell)
{
  return cell->standing != CHARTER_PARTICIPATION_NOT_KNOWN || charter_scene_get_marks (scene) == NULL ||
         charter_state_get_in_force (charter_state_get_after (charter_scene_get_state (scene)),
                                     cell->membership) != CHARTER_IN_FORCE_NO;
}

static CharterCell *
build_council_card (CharterScene               *scene,
                    const CharterParticipation *participation,
                    guint                       council,
                    GArray                     *order,
                    gboolean                   *listed)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterRecord *record = charter_participation_get_council (participation, council);
  CharterCardColours colours = charter_scene_get_colours (scene, record);
  g_autofree char *name = charter_name_get_short (record, language);
  g_autofree char *title = charter_words_for_council (record, FALSE, language);
  CharterCell *card = charter_style_card (&colours, title);
  CharterCell *block = charter_cell_append (card, charter_style_block (&colours));

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (record), name);
  for (guint i = 0; i < order->len; i++)
    {
      guint service = g_array_index (order, guint, i);
      g_autofree char *text = write_entry (participation, service, council, language);

      if (text == NULL || !is_asked (scene, charter_participation_get_cell (participation, service, council)))
        continue;
      listed[service] = TRUE;
      append_entry (scene, participation, service, council, text, block);
    }
  return card;
}

/* The services for which no council is recorded; NULL where there are none. */
static CharterCell *
build_unlisted_card (CharterScene               *scene,
                     const CharterParticipation *participation,
                     const gboolean             *listed)
{
  const char *language = charter_scene_get_view (scene)->language;
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autoptr(CharterCell) card = charter_style_card (&colours, _("Councils not stated"));
  CharterCell *block = charter_cell_append (card, charter_style_block (&colours));

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, 0, _("Councils not stated"));
  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      CharterRecord *record = charter_participation_get_service (participation, i);
      g_autofree char *name = charter_name_get_full (record, language);

      if (listed[i])
        continue;
      charter_cell_set_subject (charter_cell_append (block, charter_style_entry (&colours, name)),
                                CHARTER_DRAWING_ROLE_PART, charter_record_get_handle (record), name);
    }
  return charter_cell_get_n_children (block) > 0 ? g_steal_pointer (&card) : NULL;
}

static void
compose_councils (CharterScene               *scene,
                  const CharterParticipation *participation)
{
  guint n_councils = charter_participation_get_n_councils (participation);
  guint n_across = n_councils > 3 ? 2 : MAX (1, n_councils);
  CharterCell *table = charter_cell_new_stack (BOX_GAP);
  CharterCell *row = NULL;
  CharterCell *unlisted;
  g_autofree gboolean *listed = g_new0 (gboolean, charter_participation_get_n_services (participation) + 1);
  g_autoptr(GArray) order =
    charter_membership_order_list_services (charter_scene_get_state (scene), participation,
                                            charter_scene_get_view (scene)->language);

  for (guint i = 0; i < n_councils; i++)
    {
      if (i % n_across == 0)
        row = charter_cell_append (table, charter_cell_new_row (BOX_GAP));
      charter_cell_set_weight (charter_cell_append (row, build_council_card (scene, participation, i, order,
                                                                             listed)), 1);
    }
  for (guint i = n_councils; i % n_across != 0; i++)
    charter_cell_set_weight (charter_cell_append (row, charter_cell_new_stack (0)), 1);
  unlisted = build_unlisted_card (scene, participation, listed);
  if (unlisted != NULL)
    charter_cell_append (table, unlisted);
  for (guint i = 0; i < order->len; i++)
    charter_service_parts_add_note (scene, participation, g_array_index (order, guint, i));
  charter_scene_set_table (scene, table);
}

static gboolean
has_lines (const CharterScene *scene)
{
  const char *form = charter_scene_get_form (scene);

  return g_strcmp0 (form, ROWS) != 0 && g_strcmp0 (form, COUNCILS) != 0;
}

static void
refuse (CharterScene               *scene,
        const CharterParticipation *participation)
{
  g_autofree char *reason =
    g_strdup_printf (_("It would show %1$u services and %2$u councils, more than one picture can. "
                       "Let it be about some of the services, make it a matrix that takes several "
                       "pages, or look at a map of councils."),
                     charter_participation_get_n_services (participation),
                     charter_participation_get_n_councils (participation));

  charter_scene_refuse (scene, reason);
}

static void
compose (CharterScene *scene)
{
  guint n_unknown;
  g_autoptr(CharterParticipation) participation =
    charter_service_parts_find (charter_scene_get_state (scene), charter_scene_get_view (scene),
                                &n_unknown);

  if (!has_lines (scene) &&
      g_strcmp0 (charter_scene_get_view (scene)->form, charter_scene_get_form (scene)) != 0 &&
      charter_participation_get_n_services (participation) <= MOST_WITH_LINES)
    {
      charter_scene_leave (scene);
      return;
    }
  if (charter_participation_get_n_services (participation) +
      charter_participation_get_n_councils (participation) > MOST_BOXES)
    {
      refuse (scene, participation);
      return;
    }
  charter_scene_set_names_councils (scene, g_strcmp0 (charter_scene_get_form (scene), ROWS) != 0);
  if (has_lines (scene))
    {
      charter_placement_set_direction (charter_scene_get_placement (scene), CHARTER_GRAPH_RIGHT, BOX_GAP,
                                       LEVEL_GAP);
      add_councils (scene, participation);
    }
  if (g_strcmp0 (charter_scene_get_form (scene), GROUPS) == 0)
    compose_groups (scene, participation);
  else if (g_strcmp0 (charter_scene_get_form (scene), ROWS) == 0)
    compose_rows (scene, participation);
  else if (g_strcmp0 (charter_scene_get_form (scene), COUNCILS) == 0)
    compose_councils (scene, participation);
  else
    compose_lines (scene, participation);
  charter_service_parts_use (scene, participation);
  charter_scene_add_not_known (scene, n_unknown);
}

static GPtrArray *
find_order (CharterState      *state,
            const CharterView *view,
            const char        *form)
{
  if (g_strcmp0 (form, ROWS) == 0 || g_strcmp0 (form, COUNCILS) == 0)
    return NULL;
  return charter_membership_order_find (state, view, g_strcmp0 (form, GROUPS) == 0);
}

const CharterViewKind charter_membership_view_kind = {
  .id = "service-membership",
  .title = N_("Councils and services"),
  .forms = forms,
  .most_columns = 1,
  .find_order = find_order,
  .compose = compose,
  .describe = charter_service_words_describe,
  .summarise = charter_service_words_summarise,
};
