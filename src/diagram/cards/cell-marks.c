/* cell-marks.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/cell-marks.h"

#include <glib/gi18n.h>

#include "diagram/cards/cell-private.h"

/* The first text in it, or the first in bold type: of a card that is its title,
 * of a service its name and not its signs. */
static CharterCell *
find_text (CharterCell *self,
           gboolean     strong)
{
  if (self->shape == CHARTER_CELL_TEXT)
    return self->font.bold || !strong ? self : NULL;
  for (guint i = 0; i < self->children->len; i++)
    {
      CharterCell *child = g_ptr_array_index (self->children, i);
      CharterCell *text = child->is_brief ? NULL : find_text (child, strong);

      if (text != NULL)
        return text;
    }
  return NULL;
}

static void
prefix (char       **text,
        const char  *word)
{
  /* Translators: such as "New", then what is new */
  char *longer = g_strdup_printf (_("%1$s: %2$s"), word, *text);

  g_free (*text);
  *text = longer;
}

static void
apply (CharterCell           *self,
       const CharterCellMark *mark)
{
  CharterCell *text = find_text (self, TRUE);

  if (text == NULL)
    text = find_text (self, FALSE);
  self->border = mark->border;
  if (!self->has_subject && text != NULL)
    charter_cell_set_subject (self, CHARTER_DRAWING_ROLE_PART, self->grounds, text->text);
  if (self->has_subject)
    prefix (&self->name, mark->word);
  if (text != NULL && (self->is_brief || mark->is_brief))
    {
      char *longer = g_strconcat (mark->sign, " ", text->text, NULL);

      g_free (text->text);
      text->text = longer;
    }
  else if (text != NULL)
    prefix (&text->text, mark->word);
}

/* Puts a sign behind the first text that says a name, or with no name behind
 * the first text there is. */
static gboolean
append_to_text (CharterCell *self,
                const char  *name,
                const char  *sign)
{
  if (self->shape == CHARTER_CELL_TEXT && (name == NULL || g_str_equal (self->text, name)))
    {
      char *text = g_strconcat (self->text, sign, NULL);

      g_free (self->text);
      self->text = text;
      return TRUE;
    }
  for (guint i = 0; i < self->children->len; i++)
    {
      if (append_to_text (g_ptr_array_index (self->children, i), name, sign))
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_cell_set_grounds:
 * @self: a cell
 * @handle: of the record for which it is there, where that is not its subject
 *
 * A person stands in a picture because of a membership: the cell is marked as
 * the membership is.
 */
void
charter_cell_set_grounds (CharterCell *self,
                          guint64      handle)
{
  g_return_if_fail (self != NULL);

  self->grounds = handle;
}

/**
 * charter_cell_set_brief:
 * @self: a cell
 * @is_brief: whether it has room for a sign only
 */
void
charter_cell_set_brief (CharterCell *self,
                        gboolean     is_brief)
{
  g_return_if_fail (self != NULL);

  self->is_brief = is_brief;
}

/**
 * charter_cell_mark:
 * @self: a cell that is not yet laid out
 * @func: (scope call): says how to mark each record
 * @user_data: for @func
 *
 * Marks it and the cells inside it, each once.
 */
void
charter_cell_mark (CharterCell         *self,
                   CharterCellMarkFunc  func,
                   gpointer             user_data)
{
  guint64 handle;
  CharterCellMark mark;

  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  handle = self->grounds != 0 ? self->grounds : self->has_subject ? self->handle : 0;
  if (handle != 0 && !self->is_marked && func (handle, &mark, user_data))
    {
      self->is_marked = TRUE;
      apply (self, &mark);
    }
  for (guint i = 0; i < self->children->len; i++)
    charter_cell_mark (g_ptr_array_index (self->children, i), func, user_data);
}

/**
 * charter_cell_add_signs:
 * @self: a cell that is not laid out yet
 * @is_marked: chooses cells by the records that they show
 * @user_data: for @is_marked
 * @sign: what to put behind the name of each, or behind its first text
 *
 * Returns: whether any cell was chosen
 */
gboolean
charter_cell_add_signs (CharterCell          *self,
                        CharterCellPredicate  is_marked,
                        gpointer              user_data,
                        const char           *sign)
{
  gboolean any = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (is_marked != NULL, FALSE);
  g_return_val_if_fail (sign != NULL, FALSE);

  if (self->has_subject && self->handle != 0 && is_marked (self->handle, user_data))
    any = append_to_text (self, self->name, sign) || append_to_text (self, NULL, sign);
  for (guint i = 0; i < self->children->len; i++)
    any = charter_cell_add_signs (g_ptr_array_index (self->children, i), is_marked, user_data, sign) || any;
  return any;
}
