/* pdf-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/pdf-words.h"

#include <pango/pangocairo.h>

#include "diagram/cards/page.h"
#include "diagram/drawing/clean-text.h"

/* In points: the floor of UK clear-print guidance, and what stands round it. */
#define TEXT_SIZE    12.0
#define TITLE_SIZE   18.0
#define HEADING_SIZE 14.0
#define BLOCK_GAP    8.0
#define INDENT       16.0
#define CELL_PADDING 4.0
#define RULE_WIDTH   0.6

/* What paper a picture without a page is described on. */
#define USUAL_PAGE "a4-portrait"

#define MOST_COLUMNS   16
#define DEEPEST_HEADING 6

/* Pages being filled from top to bottom. */
typedef struct
{
  cairo_t    *cr;
  const char *font;
  double      left;
  double      top;
  double      width;
  double      bottom;
  double      y;
  guint       n_pages;
} Pages;

static PangoLayout *
create_layout (const Pages *self,
               const char  *text,
               double       width,
               double       size,
               gboolean     bold)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *font = pango_font_description_new ();
  g_autofree char *clean = charter_clean_text (text);

  pango_font_description_set_family (font, self->font);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, clean, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static void
begin_page (Pages *self)
{
  cairo_show_page (self->cr);
  self->y = self->top;
  self->n_pages++;
}

/* Draws lines from @iter on until the page is full. */
static gboolean
draw_lines (Pages           *self,
            PangoLayoutIter *iter,
            double           x,
            double          *y)
{
  do
    {
      PangoRectangle line;
      double height;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      height = (double) line.height / PANGO_SCALE;
      if (*y + height > self->bottom && *y > self->top + height)
        return FALSE;
      cairo_move_to (self->cr, x + (double) line.x / PANGO_SCALE,
                     *y + (double) (pango_layout_iter_get_baseline (iter) - line.y) / PANGO_SCALE);
      pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
      *y += height;
    }
  while (pango_layout_iter_next_line (iter));
  return TRUE;
}

/* One text, over as many pages as it takes; a part of it on another page has a
 * tag of its own. */
static void
draw_text (Pages      *self,
           const char *tag,
           const char *text,
           double      x,
           double      size,
           gboolean    bold)
{
  g_autoptr(PangoLayout) layout =
    create_layout (self, text, self->left + self->width - x, size, bold);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean is_whole;

  do
    {
      cairo_tag_begin (self->cr, tag, NULL);
      is_whole = draw_lines (self, iter, x, &self->y);
      cairo_tag_end (self->cr, tag);
      if (!is_whole)
        begin_page (self);
    }
  while (!is_whole);
  pango_layout_iter_free (iter);
}

/* A heading never stands alone at the end of a page. */
static void
draw_heading (Pages      *self,
              guint       level,
              const char *text,
              double      size)
{
  g_autofree char *tag = g_strdup_printf ("H%u", MIN (level, DEEPEST_HEADING));

  if (self->y > self->top)
    self->y += BLOCK_GAP;
  if (self->y + 4 * size > self->bottom)
    begin_page (self);
  draw_text (self, tag, text, self->left, size, TRUE);
  self->y += BLOCK_GAP / 2;
}

static void
draw_list (Pages     *self,
           GPtrArray *items)
{
  cairo_tag_begin (self->cr, "L", NULL);
  for (guint i = 0; i < items->len; i++)
    {
      double y;

      if (self->y + 2 * TEXT_SIZE > self->bottom)
        begin_page (self);
      y = self->y;
      cairo_tag_begin (self->cr, "LI", NULL);
      draw_text (self, "Lbl", "•", self->left, TEXT_SIZE, FALSE);
      self->y = y;
      draw_text (self, "LBody", g_ptr_array_index (items, i), self->left + INDENT, TEXT_SIZE, FALSE);
      cairo_tag_end (self->cr, "LI");
    }
  cairo_tag_end (self->cr, "L");
  self->y += BLOCK_GAP;
}

static double
measure_text (const Pages *self,
              const char  *text,
              gboolean     bold)
{
  g_autoptr(PangoLayout) layout = create_layout (self, text, 0, TEXT_SIZE, bold);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE + 2 * CELL_PADDING + 1;
}

static double
measure_column (const Pages                   *self,
                const CharterDescriptionBlock *table,
                guint                          column)
{
  double widest = measure_text (self, g_ptr_array_index (table->columns, column), TRUE);

  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (table->rows, i);
      GPtrArray *texts = column < row->len ? g_ptr_array_index (row, column) : NULL;

      for (guint j = 0; texts != NULL && j < texts->len; j++)
        widest = MAX (widest, measure_text (self, g_ptr_array_index (texts, j), FALSE));
    }
  return widest;
}

/* Columns that need less than their share get what they need, and the others
 * share the rest. */
static void
measure_columns (const Pages                   *self,
                 const CharterDescriptionBlock *table,
                 guint                          n_columns,
                 double                        *widths)
{
  double needed[MOST_COLUMNS];
  double room = self->width;
  guint n_open = n_columns;

  for (guint i = 0; i < n_columns; i++)
    {
      needed[i] = measure_column (self, table, i);
      widths[i] = 0;
    }
  for (guint pass = 0; pass < n_columns; pass++)
    for (guint i = 0; i < n_columns; i++)
      {
        if (widths[i] > 0 || needed[i] > room / n_open)
          continue;
        widths[i] = needed[i];
        room -= needed[i];
        n_open--;
      }
  for (guint i = 0; i < n_columns; i++)
    {
      if (n_open == 0)
        widths[i] += room / n_columns;
      else if (widths[i] == 0)
        widths[i] = room / n_open;
    }
}

/* What a row holds, as one layout for each text of each cell. */
static GPtrArray *
create_cells (const Pages  *self,
              GPtrArray    *row,
              guint         n_columns,
              const double *widths,
              gboolean      is_header)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n_columns; i++)
    {
      GPtrArray *cell = g_ptr_array_new_with_free_func (g_object_unref);
      GPtrArray *texts = !is_header && i < row->len ? g_ptr_array_index (row, i) : NULL;

      if (is_header)
        g_ptr_array_add (cell, create_layout (self, g_ptr_array_index (row, i),
                                              widths[i] - 2 * CELL_PADDING, TEXT_SIZE, TRUE));
      for (guint j = 0; texts != NULL && j < texts->len; j++)
        g_ptr_array_add (cell, create_layout (self, g_ptr_array_index (texts, j),
                                              widths[i] - 2 * CELL_PADDING, TEXT_SIZE, FALSE));
      g_ptr_array_add (cells, cell);
    }
  return cells;
}

static double
measure_cells (GPtrArray *cells)
{
  double highest = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      GPtrArray *cell = g_ptr_array_index (cells, i);
      double height = 0;

      for (guint j = 0; j < cell->len; j++)
        height += get_height (g_ptr_array_index (cell, j));
      highest = MAX (highest, height);
    }
  return highest + 2 * CELL_PADDING;
}

/* Draws what has room of the cells and takes it out of them. */
static gboolean
draw_cells (Pages        *self,
            GPtrArray    *cells,
            const double *widths,
            gboolean      is_header)
{
  double x = self->left;
  double lowest = self->y;
  gboolean is_whole = TRUE;

  cairo_tag_begin (self->cr, "TR", NULL);
  for (guint i = 0; i < cells->len; i++)
    {
      GPtrArray *cell = g_ptr_array_index (cells, i);
      const char *tag = is_header || i == 0 ? "TH" : "TD";
      double y = self->y + CELL_PADDING;

      cairo_tag_begin (self->cr, tag, NULL);
      while (cell->len > 0)
        {
          PangoLayout *layout = g_ptr_array_index (cell, 0);
          PangoLayoutIter *iter;

          if (y + get_height (layout) > self->bottom && y > self->top + 2 * CELL_PADDING)
            break;
          iter = pango_layout_get_iter (layout);
          draw_lines (self, iter, x + CELL_PADDING, &y);
          pango_layout_iter_free (iter);
          g_ptr_array_remove_index (cell, 0);
        }
      is_whole = is_whole && cell->len == 0;
      cairo_tag_end (self->cr, tag);
      lowest = MAX (lowest, y + CELL_PADDING);
      x += widths[i];
    }
  cairo_tag_end (self->cr, "TR");

  self->y = lowest;
  cairo_set_line_width (self->cr, RULE_WIDTH);
  cairo_move_to (self->cr, self->left, self->y);
  cairo_line_to (self->cr, self->left + self->width, self->y);
  cairo_stroke (self->cr);
  return is_whole;
}

static void
draw_row (Pages        *self,
          GPtrArray    *row,
          guint         n_columns,
          const double *widths,
          GPtrArray    *header)
{
  g_autoptr(GPtrArray) cells = create_cells (self, row, n_columns, widths, header == NULL);
  double height = measure_cells (cells);
  gboolean fits = self->y + height <= self->bottom;

  while (!fits || !draw_cells (self, cells, widths, header == NULL))
    {
      begin_page (self);
      fits = TRUE;
      if (header != NULL)
        draw_row (self, header, n_columns, widths, NULL);
    }
}

static void
draw_table (Pages                         *self,
            const CharterDescriptionBlock *table)
{
  guint n_columns = MIN (table->columns->len, MOST_COLUMNS);
  double widths[MOST_COLUMNS];

  measure_columns (self, table, n_columns, widths);
  cairo_tag_begin (self->cr, "Table", NULL);
  draw_row (self, table->columns, n_columns, widths, NULL);
  for (guint i = 0; i < table->rows->len; i++)
    draw_row (self, g_ptr_array_index (table->rows, i), n_columns, widths, table->columns);
  cairo_tag_end (self->cr, "Table");
  self->y += BLOCK_GAP;
}

static void
draw_block (Pages                         *self,
            const CharterDescriptionBlock *block,
            guint                          heading_level)
{
  switch (block->type)
    {
    case CHARTER_DESCRIPTION_HEADING:
      draw_heading (self, heading_level + 1, block->text, HEADING_SIZE);
      break;

    case CHARTER_DESCRIPTION_PARAGRAPH:
      draw_text (self, "P", block->text, self->left, TEXT_SIZE, FALSE);
      self->y += BLOCK_GAP;
      break;

    case CHARTER_DESCRIPTION_LIST:
      draw_list (self, block->items);
      break;

    case CHARTER_DESCRIPTION_TABLE:
      draw_table (self, block);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * charter_pdf_words_draw:
 * @cr: draws on a new page of a PDF surface, which has the size of @figure's
 *   paper, or of A4 if it has none
 * @figure: the picture that is described
 * @description: the same in words
 * @heading_level: of the title, 1 to 6
 *
 * Sets a description on as many pages as it takes, tagged as headings,
 * paragraphs, lists and tables with header cells. The last page is not shown yet.
 *
 * Returns: how many pages it took
 */
guint
charter_pdf_words_draw (cairo_t                  *cr,
                        const CharterFigure      *figure,
                        const CharterDescription *description,
                        guint                     heading_level)
{
  const CharterPage *usual = charter_page_find (USUAL_PAGE);
  gboolean on_paper;
  Pages self = { .cr = cr };

  g_return_val_if_fail (cr != NULL, 0);
  g_return_val_if_fail (figure != NULL, 0);
  g_return_val_if_fail (description != NULL, 0);

  on_paper = figure->page_width > 0 && figure->page_height > 0;
  self.font = charter_drawing_get_font_family (figure->drawing);
  self.left = usual->margin_left;
  self.top = usual->margin_top;
  self.width = (on_paper ? figure->page_width : usual->paper_width) - 2 * self.left;
  self.bottom = (on_paper ? figure->page_height : usual->paper_height) - self.top;
  self.y = self.top;
  self.n_pages = 1;

  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_heading (&self, heading_level, figure->title, TITLE_SIZE);
  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    draw_block (&self, charter_description_get_block (description, i), heading_level);
  return self.n_pages;
}
