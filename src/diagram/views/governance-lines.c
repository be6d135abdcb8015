/* governance-lines.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/governance-lines.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/relation.h"
#include "analysis/words/scope.h"
#include "diagram/cards/style.h"
#include "diagram/views/governance-part.h"

/* More lines from other pages than this are not said one by one. */
#define FEW_LINES 3

static gboolean
is_folded (const CharterScene *scene)
{
  return g_strcmp0 (charter_scene_get_form (scene), CHARTER_GOVERNANCE_FOLDED) == 0;
}

static void
append_line_in_words (CharterScene  *scene,
                      CharterRecord *line,
                      const char    *text,
                      CharterCell   *part)
{
  const char *language = charter_scene_get_view (scene)->language;
  g_autofree char *sentence =
    charter_relation_write_sentence (charter_scene_get_state (scene), line, language);
  CharterCell *cell =
    charter_cell_append (part, charter_style_quiet (charter_scene_get_palette (scene), text));

  charter_cell_set_padding (cell, 6, 0);
  charter_cell_set_subject (cell, CHARTER_DRAWING_ROLE_PART,
                            charter_record_get_handle (line), sentence);
  charter_scene_use (scene, line);
}

static void
append_line_from (CharterScene            *scene,
                  const CharterGovernance *governance,
                  CharterRecord           *line,
                  const CharterRecord     *to,
                  CharterCell             *part)
{
  CharterState *state = charter_scene_get_state (scene);
  const CharterView *view = charter_scene_get_view (scene);
  g_autofree char *verb = charter_relation_write_verb (line);
  g_autofree char *name = charter_name_get_full (to, view->language);
  g_autofree char *text = NULL;

  if (charter_governance_part_shows (governance, state, view, to))
    text = g_strdup_printf ("%s %s", verb, name);
  else
    /* Translators: such as "reports to", then what it reports to and the page
     * where that stands */
    text = g_strdup_printf (_("%1$s %2$s (page %3$u)"), verb, name,
                            charter_governance_part_find_page (governance, state, view, to));
  append_line_in_words (scene, line, text, part);
}

static void
append_line_to (CharterScene            *scene,
                const CharterGovernance *governance,
                CharterRecord           *line,
                const CharterRecord     *from,
                CharterCell             *part)
{
  CharterState *state = charter_scene_get_state (scene);
  const CharterView *view = charter_scene_get_view (scene);
  g_autofree char *sentence = charter_relation_write_sentence (state, line, view->language);
  /* Translators: a page, then a sentence such as "MKS Board reports to Cabinet" */
  g_autofree char *text =
    g_strdup_printf (_("Page %1$u: %2$s"),
                     charter_governance_part_find_page (governance, state, view, from), sentence);

  append_line_in_words (scene, line, text, part);
}

/* A line between two bodies of one council cannot be drawn on its card, none is
 * drawn from a folded card or to another page; it is said in words. */
static gboolean
is_in_words (CharterScene            *scene,
             const CharterGovernance *governance,
             const CharterRecord     *from,
             const CharterRecord     *to)
{
  CharterState *state = charter_scene_get_state (scene);
  CharterRecord *parent = charter_state_resolve (state, from, "parent_id");

  if (!charter_governance_part_shows (governance, state, charter_scene_get_view (scene), to))
    return TRUE;
  if (parent != NULL && parent == charter_state_resolve (state, to, "parent_id") &&
      charter_organization_is (parent, CHARTER_CLASSIFICATION_COUNCIL))
    return TRUE;
  for (guint i = 0; is_folded (scene) && i < charter_governance_get_n_boards (governance); i++)
    {
      if (charter_seating_get_body (charter_governance_get_board (governance, i)) == from)
        return TRUE;
    }
  return FALSE;
}

static void
add_line (CharterScene            *scene,
          const CharterGovernance *governance,
          CharterRecord           *line)
{
  CharterState *state = charter_scene_get_state (scene);
  const CharterView *view = charter_scene_get_view (scene);
  CharterRecord *from = charter_state_resolve (state, line, "from");
  CharterRecord *to = charter_state_resolve (state, line, "to");
  CharterStroke stroke =
    charter_palette_get_line (charter_scene_get_palette (scene),
                              charter_relation_get_kind (line),
                              charter_record_get_certainty (line) == CHARTER_CERTAINTY_INFERRED);
  g_autofree char *sentence = charter_relation_write_sentence (state, line, view->language);
  g_autofree char *verb = charter_relation_write_verb (line);
  g_autofree char *marked = charter_scene_write_marked (scene, line, sentence);
  g_autofree char *note = g_strdup_printf ("%s.", marked);
  gboolean drawn;

  if (is_in_words (scene, governance, from, to))
    {
      charter_scene_use (scene, line);
      if (charter_record_get_text (line, "condition") != NULL)
        charter_scene_add_note (scene, note);
      return;
    }
  drawn = charter_scene_add_line (scene, from, to, line, &stroke, verb, sentence);
  charter_scene_use (scene, line);
  if (!drawn)
    charter_scene_add_undrawn (scene);
  if (!drawn || charter_record_get_text (line, "condition") != NULL)
    charter_scene_add_note (scene, note);
}

/**
 * charter_governance_lines_is_folded:
 * @scene: a scene
 *
 * Returns: whether everything in it is folded
 */
gboolean
charter_governance_lines_is_folded (const CharterScene *scene)
{
  g_return_val_if_fail (scene != NULL, FALSE);

  return is_folded (scene);
}

/* More lines from other pages than a few are counted: each of them says there
 * where it leads. */
static void
append_lines_to (CharterScene            *scene,
                 const CharterGovernance *governance,
                 const CharterRecord     *record,
                 CharterCell             *part)
{
  CharterState *state = charter_scene_get_state (scene);
  const CharterView *view = charter_scene_get_view (scene);
  GPtrArray *lines = charter_governance_get_lines (governance);
  g_autoptr(GPtrArray) found = g_ptr_array_new ();
  g_autofree char *text = NULL;
  CharterCell *cell;

  for (guint i = 0; i < lines->len; i++)
    {
      CharterRecord *line = g_ptr_array_index (lines, i);

      if (charter_state_resolve (state, line, "to") == record &&
          !charter_governance_part_shows (governance, state, view, charter_state_resolve (state, line, "from")))
        g_ptr_array_add (found, line);
    }
  if (found->len <= FEW_LINES)
    {
      for (guint i = 0; i < found->len; i++)
        append_line_to (scene, governance, g_ptr_array_index (found, i),
                        charter_state_resolve (state, g_ptr_array_index (found, i), "from"), part);
      return;
    }
  text = g_strdup_printf (_("From other pages: %u reporting and scrutiny lines"), found->len);
  cell = charter_cell_append (part, charter_style_quiet (charter_scene_get_palette (scene), text));
  charter_cell_set_padding (cell, 6, 0);
  charter_cell_set_subject (cell, CHARTER_DRAWING_ROLE_PART, 0, text);
}

/**
 * charter_governance_lines_append:
 * @scene: a scene
 * @governance: the parts of a governance
 * @record: (nullable): a council, body, board, post or group of services
 * @padding: what is left free above and below, in points
 * @part: the cell that shows it
 *
 * Says in it which of its lines are not drawn: a line between two bodies of one
 * council cannot be drawn on its card, none is drawn from a folded card, and
 * none to another page. What stands on several pages says it on the first.
 */
void
charter_governance_lines_append (CharterScene            *scene,
                                 const CharterGovernance *governance,
                                 const CharterRecord     *record,
                                 double                   padding,
                                 CharterCell             *part)
{
  g_autoptr(CharterCell) block = NULL;
  CharterState *state;
  const CharterView *view;
  GPtrArray *lines;

  g_return_if_fail (scene != NULL && governance != NULL);
  g_return_if_fail (part != NULL);

  state = charter_scene_get_state (scene);
  view = charter_scene_get_view (scene);
  if (record == NULL || !charter_governance_part_begins (governance, state, view, record))
    return;
  block = charter_cell_new_stack (0);
  lines = charter_governance_get_lines (governance);
  for (guint i = 0; i < lines->len; i++)
    {
      CharterRecord *line = g_ptr_array_index (lines, i);
      CharterRecord *to = charter_state_resolve (state, line, "to");

      if (charter_state_resolve (state, line, "from") == record &&
          is_in_words (scene, governance, record, to))
        append_line_from (scene, governance, line, to, block);
    }
  append_lines_to (scene, governance, record, block);
  if (charter_cell_get_n_children (block) == 0)
    return;
  charter_cell_set_padding (block, 0, padding);
  charter_cell_append (part, g_steal_pointer (&block));
}

/**
 * charter_governance_lines_add:
 * @scene: a scene with all its cards
 * @governance: the parts of a governance
 *
 * Draws the reporting and scrutiny lines that begin on the page, and notes the
 * condition of each that has one.
 */
void
charter_governance_lines_add (CharterScene            *scene,
                              const CharterGovernance *governance)
{
  CharterState *state;
  GPtrArray *lines;

  g_return_if_fail (scene != NULL && governance != NULL);

  state = charter_scene_get_state (scene);
  lines = charter_governance_get_lines (governance);
  for (guint i = 0; i < lines->len; i++)
    {
      CharterRecord *line = g_ptr_array_index (lines, i);

      if (charter_governance_part_shows (governance, state, charter_scene_get_view (scene),
                                         charter_state_resolve (state, line, "from")))
        add_line (scene, governance, line);
    }
}
