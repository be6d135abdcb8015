/* scene-marks.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/scene-private.h"

#include <glib/gi18n.h>

#include "analysis/words/scope.h"
#include "diagram/cards/cell-marks.h"

/* Behind what is shown although it is not known for the date. */
#define NOT_KNOWN_SIGN "†"

static gboolean
is_not_known (guint64  handle,
              gpointer user_data)
{
  CharterScene *self = user_data;
  CharterRecord *record =
    charter_record_set_find_handle (charter_state_get_records (self->state), handle);

  /* Councils are drawn for what they take part in, dated or not. */
  return record != NULL && charter_state_is_not_known (self->state, record) &&
         !charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL);
}

static CharterMark
use_mark (CharterScene *self,
          guint64       handle)
{
  CharterMark mark = self->marks != NULL ? charter_comparison_marks_get (self->marks, handle)
                                         : CHARTER_MARK_NONE;
  g_autofree char *meaning = NULL;
  g_autofree char *text = NULL;
  CharterStroke border;

  if (mark == CHARTER_MARK_NONE)
    return mark;
  border = charter_palette_get_mark (self->palette, mark);
  meaning = charter_comparison_marks_write_meaning (self->marks, mark);
  text = g_strdup_printf ("%s %s", charter_mark_get_sign (mark), charter_mark_get_word (mark));
  charter_legend_add_mark (self->legend, text, &border, meaning);
  g_hash_table_add (self->marked, g_memdup2 (&handle, sizeof handle));
  return mark;
}

static char *
write_with_mark (CharterMark  mark,
                 const char  *words)
{
  if (mark == CHARTER_MARK_NONE)
    return g_strdup (words);
  /* Translators: such as "New", then what is new */
  return g_strdup_printf (_("%1$s: %2$s"), charter_mark_get_word (mark), words);
}

static gboolean
find_mark (guint64          handle,
           CharterCellMark *mark,
           gpointer         user_data)
{
  CharterScene *self = user_data;
  CharterMark found = use_mark (self, handle);

  if (found == CHARTER_MARK_NONE)
    return FALSE;
  mark->word = charter_mark_get_word (found);
  mark->sign = charter_mark_get_sign (found);
  mark->is_brief = charter_mark_is_brief (found);
  mark->border = charter_palette_get_mark (self->palette, found);
  return TRUE;
}

/**
 * charter_scene_mark_not_known:
 * @self: a scene
 * @cell: a cell of it that is not yet laid out
 *
 * Tells what is shown although it is not known for the date from the rest.
 */
void
charter_scene_mark_not_known (CharterScene *self,
                              CharterCell  *cell)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cell != NULL);

  if (self->view->unknown && charter_cell_add_signs (cell, is_not_known, self, NOT_KNOWN_SIGN))
    charter_legend_add_chip (self->legend, NOT_KNOWN_SIGN,
                             &charter_palette_get_colours (self->palette)->absent_chip,
                             _("not known for this date"));
}

/**
 * charter_scene_set_marks:
 * @self: a scene whose state is a union
 * @marks: (nullable): what is to be marked in it; it must outlive the scene
 */
void
charter_scene_set_marks (CharterScene                 *self,
                         const CharterComparisonMarks *marks)
{
  g_return_if_fail (self != NULL);

  self->marks = marks;
}

/**
 * charter_scene_get_marks:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): what is marked in it; %NULL unless it
 *   compares two states
 */
const CharterComparisonMarks *
charter_scene_get_marks (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->marks;
}

/**
 * charter_scene_mark:
 * @self: a scene
 * @cell: a cell of it that is not yet laid out
 *
 * Marks what differs between the states that are compared, once; what is added
 * to the scene is marked then.
 */
void
charter_scene_mark (CharterScene *self,
                    CharterCell  *cell)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cell != NULL);

  if (self->marks != NULL)
    charter_cell_mark (cell, find_mark, self);
}

/**
 * charter_scene_get_marked:
 * @self: a composed scene
 *
 * Returns: (transfer none) (element-type guint64): the handles of the records
 *   that are marked in it
 */
GHashTable *
charter_scene_get_marked (const CharterScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->marked;
}

/**
 * charter_scene_write_marked:
 * @self: a scene
 * @record: a record
 * @words: what is said of it
 *
 * Returns: (transfer full): @words with the mark of @record before them, which
 *   the legend then explains
 */
char *
charter_scene_write_marked (CharterScene        *self,
                            const CharterRecord *record,
                            const char          *words)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  return write_with_mark (use_mark (self, charter_record_get_handle (record)), words);
}

/**
 * charter_scene_add_line:
 * @self: a scene
 * @from: the record at its beginning
 * @to: the record at its end
 * @record: the record the line shows
 * @stroke: how it looks when it has no mark
 * @verb: (nullable): what its arrow means, or %NULL for a line without arrow
 * @sentence: what it says
 *
 * Adds a line, with its mark; the legend explains what is drawn.
 *
 * Returns: whether it is drawn; otherwise it has to be said in words
 */
gboolean
charter_scene_add_line (CharterScene        *self,
                        const CharterRecord *from,
                        const CharterRecord *to,
                        const CharterRecord *record,
                        const CharterStroke *stroke,
                        const char          *verb,
                        const char          *sentence)
{
  CharterMark mark;
  CharterStroke drawn = *stroke;
  g_autofree char *marked = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  mark = self->marks != NULL
       ? charter_comparison_marks_get (self->marks, charter_record_get_handle (record))
       : CHARTER_MARK_NONE;
  if (mark != CHARTER_MARK_NONE && verb == NULL)
    drawn = charter_palette_get_mark (self->palette, mark);
  else if (mark != CHARTER_MARK_NONE)
    drawn.colour = charter_palette_get_mark (self->palette, mark).colour;
  marked = write_with_mark (mark, sentence);
  if (!charter_placement_add_line (self->placement, from, to, record, &drawn, verb != NULL,
                                   marked))
    return FALSE;
  if (mark != CHARTER_MARK_NONE && verb != NULL)
    charter_placement_label_last_line (self->placement, charter_mark_get_word (mark));
  use_mark (self, charter_record_get_handle (record));
  if (verb != NULL)
    charter_legend_add_line (self->legend, stroke, TRUE, verb);
  return TRUE;
}
