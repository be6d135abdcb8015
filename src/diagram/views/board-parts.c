/* board-parts.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/board-parts.h"

#include <glib/gi18n.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "diagram/cards/style.h"
#include "model/value.h"

/* A longer description of a body stands in the words, not in the picture. */
#define LONGEST_REMARK 80

typedef enum
{
  MEMBERS,
  SUBSTITUTES,
} Standing;

static gboolean
belongs (const CharterSeat   *seat,
         const CharterRecord *council,
         Standing             standing)
{
  return seat->council == council && seat->is_substitute == (standing == SUBSTITUTES);
}

static guint
count_seats (const CharterSeating *seating,
             const CharterRecord  *council,
             Standing              standing)
{
  guint count = 0;

  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      if (belongs (charter_seating_get_seat (seating, i), council, standing))
        count++;
    }
  return count;
}

static char *
write_seat (CharterScene      *scene,
            const CharterSeat *seat)
{
  const CharterView *view = charter_scene_get_view (scene);

  if (seat->is_substitute && view->people == CHARTER_PEOPLE_NAMES)
    {
      g_autofree char *person = charter_words_for_person (seat, view->posts, view->language);

      /* Translators: a person and whom they stand in for */
      return g_strdup_printf (_("Substitute: %s"), person);
    }
  if (view->people == CHARTER_PEOPLE_NAMES || seat->membership == NULL)
    return charter_words_for_person (seat, view->posts, view->language);
  return charter_words_for_office (seat);
}

static CharterCell *
build_seat (CharterScene             *scene,
            const CharterSeating     *seating,
            const CharterSeat        *seat,
            const CharterCardColours *colours)
{
  const CharterView *view = charter_scene_get_view (scene);
  g_autofree char *text = write_seat (scene, seat);
  g_autofree char *sentence = view->people == CHARTER_PEOPLE_NAMES
                            ? charter_words_for_seat (seat, charter_seating_get_body (seating),
                                                      view->language)
                            : g_strdup (text);
  CharterRecord *shown = seat->membership != NULL ? seat->membership : seat->post;
  CharterCell *cell = charter_style_entry (colours, text);

  charter_cell_set_subject (cell, CHARTER_DRAWING_ROLE_PART,
                            shown != NULL ? charter_record_get_handle (shown) : 0, sentence);
  return cell;
}

static void
append_count (CharterCell              *block,
              const CharterCardColours *colours,
              const char               *text)
{
  CharterCell *cell = charter_cell_append (block, charter_style_entry (colours, text));

  charter_cell_set_subject (cell, CHARTER_DRAWING_ROLE_PART, 0, text);
}

/* Whether somebody sits there in one of two states that are compared; there is
 * one number where both have the same. */
static gboolean
sits_in (const CharterState *side,
         const CharterSeat  *seat)
{
  CharterRecord *membership = side != NULL && seat->membership != NULL
                            ? charter_state_get_record (side, seat->membership)
                            : seat->membership;

  return membership != NULL &&
         (side == NULL || charter_state_get_in_force (side, membership) == CHARTER_IN_FORCE_YES);
}

static char *
write_number (guint    number,
              Standing standing)
{
  return standing == SUBSTITUTES
       ? g_strdup_printf (ngettext ("%u substitute", "%u substitutes", number), number)
       : g_strdup_printf (ngettext ("%u person", "%u people", number), number);
}

/* How many people there are, vacant seats apart. */
static void
append_counts (CharterScene             *scene,
               const CharterSeating     *seating,
               const CharterRecord      *council,
               Standing                  standing,
               const CharterCardColours *colours,
               CharterCell              *block)
{
  const CharterState *state = charter_scene_get_state (scene);
  guint n_people = 0;
  guint n_before = 0;
  guint n_vacant = 0;

  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (!belongs (seat, council, standing))
        continue;
      n_people += sits_in (charter_state_get_after (state), seat) ? 1 : 0;
      n_before += sits_in (charter_state_get_before (state), seat) ? 1 : 0;
      n_vacant += seat->membership == NULL ? 1 : 0;
    }
  if (n_people > 0 || n_before > 0)
    {
      g_autofree char *before = write_number (n_before, standing);
      g_autofree char *after = write_number (n_people, standing);
      /* Translators: such as "4 people", such as "5 people" */
      g_autofree char *change = g_strdup_printf (_("%1$s before, %2$s after"), before, after);

      append_count (block, colours, n_before == n_people ? after : change);
    }
  if (n_vacant > 0)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u vacant seat", "%u vacant seats", n_vacant), n_vacant);

      append_count (block, colours, text);
    }
}

/* The members, or the substitutes, of one council or of none. */
static CharterCell *
build_block (CharterScene         *scene,
             const CharterSeating *seating,
             const CharterRecord  *council,
             Standing              standing)
{
  CharterCardColours colours = charter_scene_get_colours (scene, council);
  CharterCell *block = charter_style_block (&colours);

  if (charter_scene_get_view (scene)->people == CHARTER_PEOPLE_COUNTS)
    {
      append_counts (scene, seating, council, standing, &colours, block);
      return block;
    }
  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (belongs (seat, council, standing))
        charter_cell_append (block, build_seat (scene, seating, seat, &colours));
    }
  return block;
}

static CharterCell *
build_council_header (CharterScene        *scene,
                      const CharterRecord *council)
{
  CharterCardColours colours = charter_scene_get_colours (scene, council);
  g_autofree char *name = charter_name_get_short (council, charter_scene_get_view (scene)->language);
  CharterCell *header = charter_style_header (&colours, name);

  charter_cell_set_subject (header, CHARTER_DRAWING_ROLE_PART,
                            charter_record_get_handle (council), name);
  return header;
}

static CharterCell *
build_label (CharterScene        *scene,
             const CharterRecord *council,
             const char          *text)
{
  CharterCardColours colours = charter_scene_get_colours (scene, council);
  CharterCell *label = charter_cell_new_text (text,
                                              &(CharterFont) { CHARTER_SCENE_TEXT_SIZE, TRUE },
                                              &colours.body_text);

  charter_cell_set_padding (label, 6, 1);
  return label;
}

static void
check_heading (CharterScene        *scene,
               const CharterRecord *council,
               guint                n_columns)
{
  g_autofree char *name = charter_name_get_short (council, charter_scene_get_view (scene)->language);

  if (charter_style_measure_heading (name, charter_scene_get_typesetter (scene)) >
      charter_scene_get_width (scene) / n_columns)
    charter_scene_add_cramped (scene);
}

/* One column for each council: its members, and its substitutes on a row of
 * their own across all columns. */
static void
append_columns (CharterScene         *scene,
                const CharterSeating *seating,
                CharterCell          *card)
{
  guint n_councils = charter_seating_get_n_councils (seating);
  CharterCell *headers = charter_cell_append (card, charter_cell_new_row (0));
  CharterCell *members = charter_cell_append (card, charter_cell_new_row (0));
  CharterCell *substitutes = charter_seating_count_substitutes (seating) > 0
                           ? charter_cell_append (card, charter_cell_new_row (0))
                           : NULL;

  for (guint i = 0; i < n_councils; i++)
    {
      CharterRecord *council = charter_seating_get_council (seating, i);

      charter_cell_set_weight (charter_cell_append (headers, build_council_header (scene, council)), 1);
      charter_cell_set_weight (charter_cell_append (members, build_block (scene, seating, council,
                                                                          MEMBERS)), 1);
      check_heading (scene, council, n_councils);
      if (substitutes != NULL)
        charter_cell_set_weight (charter_cell_append (substitutes,
                                                      build_block (scene, seating, council,
                                                                   SUBSTITUTES)), 1);
    }
}

/* Two councils beside each other, each with its name above its members and its
 * substitutes below them. */
static void
append_pairs (CharterScene         *scene,
              const CharterSeating *seating,
              CharterCell          *card)
{
  guint n_councils = charter_seating_get_n_councils (seating);

  for (guint i = 0; i < n_councils; i += 2)
    {
      CharterCell *row = charter_cell_append (card, charter_cell_new_row (0));

      for (guint j = i; j < i + 2; j++)
        {
          CharterCell *half = charter_cell_append (row, charter_cell_new_stack (0));
          CharterRecord *council;

          charter_cell_set_weight (half, 1);
          if (j >= n_councils)
            continue;
          council = charter_seating_get_council (seating, j);
          check_heading (scene, council, 2);
          charter_cell_append (half, build_council_header (scene, council));
          charter_cell_append (half, build_block (scene, seating, council, MEMBERS));
          if (count_seats (seating, council, SUBSTITUTES) > 0)
            charter_cell_append (half, build_block (scene, seating, council, SUBSTITUTES));
        }
    }
}

/* The councils below each other, each with its name beside its members. */
static void
append_rows (CharterScene         *scene,
             const CharterSeating *seating,
             CharterCell          *card)
{
  for (guint i = 0; i < charter_seating_get_n_councils (seating); i++)
    {
      CharterRecord *council = charter_seating_get_council (seating, i);
      CharterCell *row = charter_cell_append (card, charter_cell_new_row (0));
      CharterCell *people;

      charter_cell_set_weight (charter_cell_append (row, build_council_header (scene, council)), 1);
      people = charter_cell_append (row, charter_cell_new_stack (0));
      charter_cell_set_weight (people, 2.6);
      charter_cell_set_fill (people, &(CharterColour) { 1, 1, 1 });
      charter_cell_append (people, build_block (scene, seating, council, MEMBERS));
      if (count_seats (seating, council, SUBSTITUTES) > 0)
        charter_cell_append (people, build_block (scene, seating, council, SUBSTITUTES));
    }
}

/* All of a council behind its name, line after line: what a card among many
 * has room for. */
static void
append_run (CharterScene         *scene,
            const CharterSeating *seating,
            const CharterRecord  *council,
            CharterCell          *card)
{
  CharterCardColours colours = charter_scene_get_colours (scene, council);
  g_autofree char *name = charter_name_get_short (council, charter_scene_get_view (scene)->language);
  /* Translators: a council, before its members */
  g_autofree char *text = g_strdup_printf (_("%s:"), name);
  CharterCell *run = charter_cell_append (card, charter_cell_new_flow (0));

  charter_cell_set_fill (run, &colours.body);
  charter_cell_set_padding (run, 0, 1);
  charter_cell_set_subject (charter_cell_append (run, build_label (scene, council, text)),
                            CHARTER_DRAWING_ROLE_PART, charter_record_get_handle (council), name);
  if (charter_scene_get_view (scene)->people == CHARTER_PEOPLE_COUNTS)
    {
      append_counts (scene, seating, council, MEMBERS, &colours, run);
      append_counts (scene, seating, council, SUBSTITUTES, &colours, run);
      return;
    }
  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (seat->council == council)
        charter_cell_append (run, build_seat (scene, seating, seat, &colours));
    }
}

/* Those of no council stand behind each other: there are few, and they have
 * the width of the card. */
static void
append_without_council (CharterScene         *scene,
                        const CharterSeating *seating,
                        CharterCell          *card)
{
  gboolean counts = charter_scene_get_view (scene)->people == CHARTER_PEOPLE_COUNTS;
  CharterCell *block;

  if (count_seats (seating, NULL, MEMBERS) + count_seats (seating, NULL, SUBSTITUTES) == 0)
    return;

  block = charter_cell_append (card, charter_cell_new_flow (0));
  charter_cell_set_padding (block, 0, 3);
  if (charter_seating_get_n_councils (seating) > 0)
    charter_cell_append (block, build_label (scene, NULL, _("No council stated:")));
  for (guint i = 0; i < charter_seating_get_n_seats (seating) && !counts; i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);
      CharterCardColours colours = charter_scene_get_colours (scene, NULL);

      if (seat->council == NULL)
        charter_cell_append (block, build_seat (scene, seating, seat, &colours));
    }
  if (counts)
    {
      charter_cell_append (block, build_block (scene, seating, NULL, MEMBERS));
      charter_cell_append (block, build_block (scene, seating, NULL, SUBSTITUTES));
    }
}

static char *
write_quorum (const CharterRecord *body)
{
  GVariant *quorum = charter_record_get_value (body, "quorum");
  g_autoptr(GVariant) members = charter_value_get_member (quorum, "members");
  const char *words = charter_value_get_member_text (quorum, "words");
  double number;

  if (words != NULL)
    return g_strdup (words);
  return charter_value_get_number (members, &number) ? g_strdup_printf ("%.0f", number) : NULL;
}

static char *
write_limit (const CharterRecord *body)
{
  g_autofree char *term = charter_words_for_term (body);

  if (charter_record_get_flag (body, "time_limited") != CHARTER_FLAG_YES)
    return NULL;
  return term != NULL
       /* Translators: "from May 2014 to May 2015" */
       ? g_strdup_printf (_("Set up for a limited time, %s."), term)
       : g_strdup (_("Set up for a limited time; dates not stated."));
}

/**
 * charter_board_parts_write_facts:
 * @seating: who sits on a body
 * @language: (nullable): a language tag, or %NULL for the texts of the file
 *
 * Returns: (transfer full): what is stated of its powers, votes, quorum and
 *   limits, and which of these and its chair are not stated, as sentences
 */
char *
charter_board_parts_write_facts (const CharterSeating *seating,
                                 const char           *language)
{
  const CharterRecord *body = charter_seating_get_body (seating);
  g_autofree char *powers = charter_name_get_text (body, language, "powers");
  g_autofree char *votes = charter_name_get_text (body, language, "decision_rule");
  g_autofree char *quorum = write_quorum (body);
  g_autofree char *limit = write_limit (body);
  struct
  {
    const char *stated;
    const char *name;
    const char *text;
  } facts[] = {
    { N_("Powers: %s."), N_("powers"), powers != NULL ? _(powers) : NULL },
    { N_("Votes: %s."), N_("votes"), votes },
    { N_("Quorum: %s."), N_("quorum"), quorum },
    { NULL, N_("chair"), charter_seating_has_chair (seating) ? "" : NULL },
  };
  g_autoptr(GPtrArray) unstated = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (facts[i].text == NULL)
        g_ptr_array_add (unstated, g_strdup (_(facts[i].name)));
      else if (facts[i].stated != NULL)
        {
          g_auto(GStrv) around = g_strsplit (_(facts[i].stated), "%s", 2);

          g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? " " : "", around[0], facts[i].text,
                                  around[0] != NULL && around[1] != NULL ? around[1] : "");
        }
    }
  if (limit != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", limit);
  if (unstated->len > 0)
    {
      g_autofree char *list = charter_name_join (unstated);

      g_string_append (text, text->len > 0 ? " " : "");
      /* Translators: some of powers, votes, quorum and chair */
      g_string_append_printf (text, _("Not stated: %s."), list);
    }
  return g_string_free (text, FALSE);
}

/**
 * charter_board_parts_build_card:
 * @scene: a scene
 * @seating: who sits on a body
 * @form: how the councils stand in it
 *
 * Returns: (transfer full): its card: what is stated of it, its members by
 *   council, substitutes on rows of their own
 */
CharterCell *
charter_board_parts_build_card (CharterScene         *scene,
                                const CharterSeating *seating,
                                CharterBoardForm      form)
{
  CharterRecord *body = charter_seating_get_body (seating);
  const CharterView *view = charter_scene_get_view (scene);
  CharterCardColours colours = charter_scene_get_colours (scene, NULL);
  g_autofree char *name = charter_name_get_full (body, view->language);
  g_autofree char *facts = charter_board_parts_write_facts (seating, view->language);
  g_autofree char *description = charter_name_get_text (body, view->language, "description");
  CharterCell *card = charter_style_card (&colours, name);
  CharterCell *line;

  charter_cell_set_subject (card, CHARTER_DRAWING_ROLE_CARD, charter_record_get_handle (body), name);
  line = charter_cell_append (card, charter_cell_new_flow (0));
  charter_cell_set_align (line, CHARTER_CELL_CENTRE);
  charter_cell_set_padding (line, 0, 2);
  if (description != NULL && g_utf8_strlen (description, -1) <= LONGEST_REMARK)
    charter_cell_append (line, charter_style_entry (&colours, description));
  charter_cell_append (line, charter_style_entry (&colours, facts));

  if (charter_seating_get_n_councils (seating) > 0)
    {
      if (form == CHARTER_BOARD_COLUMNS)
        append_columns (scene, seating, card);
      else if (form == CHARTER_BOARD_PAIRS)
        append_pairs (scene, seating, card);
      else if (form == CHARTER_BOARD_ROWS)
        append_rows (scene, seating, card);
      else
        for (guint i = 0; i < charter_seating_get_n_councils (seating); i++)
          append_run (scene, seating, charter_seating_get_council (seating, i), card);
    }
  append_without_council (scene, seating, card);
  return card;
}

/**
 * charter_board_parts_list_used:
 * @seating: who sits on a body
 * @used: (element-type CharterRecord): gets the records that say so
 */
void
charter_board_parts_list_used (const CharterSeating *seating,
                               GPtrArray            *used)
{
  g_ptr_array_add (used, charter_seating_get_body (seating));
  for (guint i = 0; i < charter_seating_get_n_seats (seating); i++)
    {
      const CharterSeat *seat = charter_seating_get_seat (seating, i);

      if (seat->membership != NULL)
        g_ptr_array_add (used, seat->membership);
      else if (seat->post != NULL)
        g_ptr_array_add (used, seat->post);
    }
}

/**
 * charter_board_parts_use:
 * @scene: a scene
 * @seating: who sits on a body
 *
 * Names the documents behind them below the picture.
 */
void
charter_board_parts_use (CharterScene         *scene,
                         const CharterSeating *seating)
{
  g_autoptr(GPtrArray) used = g_ptr_array_new ();

  charter_board_parts_list_used (seating, used);
  for (guint i = 0; i < used->len; i++)
    charter_scene_use (scene, g_ptr_array_index (used, i));
}
