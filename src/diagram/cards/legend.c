/* legend.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/legend.h"

#include "diagram/cards/style.h"

typedef struct
{
  char               *initials; /* of a chip or mark, or NULL for a line */
  gboolean            is_mark;
  CharterCardColours  colours;
  CharterStroke       stroke;
  gboolean            arrow;
  char               *meaning;
} Explanation;

struct _CharterLegend
{
  GArray *explanations; /* of Explanation */
};

static void
explanation_clear (Explanation *explanation)
{
  g_clear_pointer (&explanation->initials, g_free);
  g_clear_pointer (&explanation->meaning, g_free);
}

static gboolean
is_explained (const CharterLegend *self,
              const char          *initials,
              const char          *meaning)
{
  for (guint i = 0; i < self->explanations->len; i++)
    {
      const Explanation *known = &g_array_index (self->explanations, Explanation, i);

      if (g_str_equal (known->meaning, meaning) &&
          (!known->is_mark || g_strcmp0 (known->initials, initials) == 0))
        return TRUE;
    }
  return FALSE;
}

static CharterCell *
build_mark (const Explanation    *explanation,
            const CharterPalette *palette)
{
  const CharterCardColours *colours = &charter_palette_get_colours (palette)->card;
  CharterCell *mark = charter_style_entry (colours, explanation->initials);

  charter_cell_set_fill (mark, &colours->body);
  charter_cell_set_border (mark, &explanation->stroke, 0);
  return mark;
}

/**
 * charter_legend_new:
 *
 * Returns: (transfer full): a legend without explanations
 */
CharterLegend *
charter_legend_new (void)
{
  CharterLegend *self = g_new0 (CharterLegend, 1);

  self->explanations = g_array_new (FALSE, FALSE, sizeof (Explanation));
  g_array_set_clear_func (self->explanations, (GDestroyNotify) explanation_clear);
  return self;
}

/**
 * charter_legend_free:
 * @self: (transfer full): a legend
 */
void
charter_legend_free (CharterLegend *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->explanations);
  g_free (self);
}

/**
 * charter_legend_add_chip:
 * @self: a legend
 * @initials: what the chip says
 * @colours: its colours
 * @meaning: what it means
 *
 * Adds an explanation, once for each meaning.
 */
void
charter_legend_add_chip (CharterLegend            *self,
                         const char               *initials,
                         const CharterCardColours *colours,
                         const char               *meaning)
{
  Explanation explanation = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (initials != NULL && colours != NULL && meaning != NULL);

  if (is_explained (self, initials, meaning))
    return;
  explanation.initials = g_strdup (initials);
  explanation.colours = *colours;
  explanation.meaning = g_strdup (meaning);
  g_array_append_val (self->explanations, explanation);
}

/**
 * charter_legend_add_line:
 * @self: a legend
 * @stroke: how the line looks
 * @arrow: whether it has a head
 * @meaning: what it means
 *
 * Adds an explanation, once for each meaning.
 */
void
charter_legend_add_line (CharterLegend       *self,
                         const CharterStroke *stroke,
                         gboolean             arrow,
                         const char          *meaning)
{
  Explanation explanation = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (stroke != NULL && meaning != NULL);

  if (is_explained (self, NULL, meaning))
    return;
  explanation.stroke = *stroke;
  explanation.arrow = arrow;
  explanation.meaning = g_strdup (meaning);
  g_array_append_val (self->explanations, explanation);
}

/**
 * charter_legend_add_mark:
 * @self: a legend
 * @text: what stands in what is marked
 * @border: what goes round it
 * @meaning: what it means
 *
 * Adds an explanation, once for each meaning.
 */
void
charter_legend_add_mark (CharterLegend       *self,
                         const char          *text,
                         const CharterStroke *border,
                         const char          *meaning)
{
  Explanation explanation = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL && border != NULL && meaning != NULL);

  if (is_explained (self, text, meaning))
    return;
  explanation.initials = g_strdup (text);
  explanation.is_mark = TRUE;
  explanation.stroke = *border;
  explanation.meaning = g_strdup (meaning);
  g_array_append_val (self->explanations, explanation);
}

/**
 * charter_legend_add_all:
 * @self: a legend
 * @other: another one
 *
 * Adds what only @other explains.
 */
void
charter_legend_add_all (CharterLegend       *self,
                        const CharterLegend *other)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (other != NULL && other != self);

  for (guint i = 0; i < other->explanations->len; i++)
    {
      Explanation one = g_array_index (other->explanations, Explanation, i);

      if (is_explained (self, one.initials, one.meaning))
        continue;
      one.initials = g_strdup (one.initials);
      one.meaning = g_strdup (one.meaning);
      g_array_append_val (self->explanations, one);
    }
}

/**
 * charter_legend_build:
 * @self: a legend
 * @palette: the colours of the picture
 *
 * Returns: (transfer full) (nullable): the explanations, or %NULL when there
 *   is nothing to explain
 */
CharterCell *
charter_legend_build (const CharterLegend  *self,
                      const CharterPalette *palette)
{
  CharterCell *legend;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (palette != NULL, NULL);

  if (self->explanations->len == 0)
    return NULL;

  legend = charter_cell_new_flow (14);
  for (guint i = 0; i < self->explanations->len; i++)
    {
      const Explanation *explanation = &g_array_index (self->explanations, Explanation, i);
      CharterCell *entry = charter_cell_append (legend, charter_cell_new_row (5));
      CharterCell *meaning;

      if (explanation->is_mark)
        charter_cell_append (entry, build_mark (explanation, palette));
      else if (explanation->initials != NULL)
        charter_cell_append (entry, charter_style_chip (explanation->initials,
                                                        &explanation->colours));
      else
        charter_cell_append (entry, charter_cell_new_sample (&explanation->stroke,
                                                             explanation->arrow));
      meaning = charter_cell_append (entry, charter_style_text (palette, explanation->meaning));
      charter_cell_set_middle (meaning, TRUE);
    }
  return legend;
}
