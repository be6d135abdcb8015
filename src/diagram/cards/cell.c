/* cell.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/cell-private.h"

#include <math.h>

#include "diagram/drawing/arrow.h"

#define SAMPLE_WIDTH 34.0
#define SAMPLE_HEIGHT 12.0

/* From line to line, as a multiple of the text size: 14.4 points for 12 point
 * text, the usual setting of print. Fonts ask for more or less, and a picture
 * should not grow with them. */
#define LINE_PITCH   1.2

/* How much of a row its children of natural width may take when others have
 * to share the rest. */
#define LARGEST_NATURAL_SHARE 0.6

static CharterCell *
cell_new (CharterCellShape shape,
          double           gap)
{
  CharterCell *self = g_new0 (CharterCell, 1);

  self->shape = shape;
  self->gap = gap;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_cell_free);
  return self;
}

static double
get_inner_width (const CharterCell *self)
{
  return MAX (0, self->width - 2 * self->padding_x);
}

static double
layout_text (CharterCell       *self,
             CharterTypesetter *typesetter)
{
  g_clear_pointer (&self->lines, g_strfreev);
  self->lines = charter_typesetter_break_lines (typesetter, self->text, &self->font,
                                                get_inner_width (self), &self->n_broken);
  return g_strv_length (self->lines) * LINE_PITCH * self->font.size;
}

static double
layout_stack (CharterCell       *self,
              CharterTypesetter *typesetter)
{
  double y = self->padding_y;

  for (guint i = 0; i < self->children->len; i++)
    {
      CharterCell *child = g_ptr_array_index (self->children, i);

      if (i > 0)
        y += self->gap;
      child->x = self->padding_x;
      child->y = y;
      y += charter_cell_layout (child, typesetter, get_inner_width (self));
    }
  return y - self->padding_y;
}

/* The most that a child without a weight may take, so that all of them have
 * @room: the wide ones give way, the narrow ones keep what they need. */
static double
find_widest (CharterCell       *self,
             CharterTypesetter *typesetter,
             double             room)
{
  double widest = 0;

  for (guint round = 0; round <= self->children->len; round++)
    {
      double left = room;
      guint n_wider = 0;

      for (guint i = 0; i < self->children->len; i++)
        {
          CharterCell *child = g_ptr_array_index (self->children, i);
          double width = charter_cell_get_natural_width (child, typesetter);

          if (child->weight > 0)
            continue;
          if (width > widest)
            n_wider++;
          else
            left -= width;
        }
      if (n_wider == 0)
        return G_MAXDOUBLE;
      widest = MAX (1, left / n_wider);
    }
  return widest;
}

/* Children without a weight have their natural width as long as they leave
 * room for the others, which share what is left. All are as high as the
 * highest. */
static double
layout_row (CharterCell       *self,
            CharterTypesetter *typesetter)
{
  double room = get_inner_width (self) - self->gap * MAX (0, (int) self->children->len - 1);
  double weights = 0;
  double x = self->padding_x;
  double height = 0;
  double left = room;
  double widest;

  for (guint i = 0; i < self->children->len; i++)
    weights += ((CharterCell *) g_ptr_array_index (self->children, i))->weight;
  widest = find_widest (self, typesetter, weights > 0 ? room * LARGEST_NATURAL_SHARE : room);
  for (guint i = 0; i < self->children->len; i++)
    {
      CharterCell *child = g_ptr_array_index (self->children, i);

      if (child->weight <= 0)
        left -= MIN (widest, charter_cell_get_natural_width (child, typesetter));
    }

  for (guint i = 0; i < self->children->len; i++)
    {
      CharterCell *child = g_ptr_array_index (self->children, i);
      double width = child->weight > 0
                   ? MAX (1, left) * child->weight / weights
                   : MIN (widest, charter_cell_get_natural_width (child, typesetter));

      child->x = x;
      child->y = self->padding_y;
      height = MAX (height, charter_cell_layout (child, typesetter, width));
      x += width + self->gap;
    }

  for (guint i = 0; i < self->children->len; i++)
    ((CharterCell *) g_ptr_array_index (self->children, i))->height = height;
  return height;
}

static void
align_flow_line (CharterCell *self,
                 guint        first,
                 guint        last,
                 double       line_width,
                 double       line_height)
{
  double slack = get_inner_width (self) - line_width;
  double shift = self->align == CHARTER_CELL_END ? slack
               : self->align == CHARTER_CELL_CENTRE ? slack / 2
               : 0;

  for (guint i = first; i < last; i++)
    {
      CharterCell *child = g_ptr_array_index (self->children, i);

      child->x += MAX (0, shift);
      child->height = line_height;
    }
}

static double
layout_flow (CharterCell       *self,
             CharterTypesetter *typesetter)
{
  double inner = get_inner_width (self);
  double x = 0;
  double y = 0;
  double line_height = 0;
  guint first = 0;

  for (guint i = 0; i < self->children->len; i++)
    {
      CharterCell *child = g_ptr_array_index (self->children, i);
      double width = MIN (inner, charter_cell_get_natural_width (child, typesetter));

      if (i > first && x + width > inner + 0.01)
        {
          align_flow_line (self, first, i, x - self->gap, line_height);
          y += line_height + self->gap / 2;
          x = 0;
          line_height = 0;
          first = i;
        }
      child->x = self->padding_x + x;
      child->y = self->padding_y + y;
      line_height = MAX (line_height, charter_cell_layout (child, typesetter, width));
      x += width + self->gap;
    }
  align_flow_line (self, first, self->children->len, x - self->gap, line_height);
  return y + line_height;
}

static double
get_natural_content (CharterCell       *self,
                     CharterTypesetter *typesetter)
{
  double widest = 0;
  double sum = 0;

  for (guint i = 0; i < self->children->len; i++)
    {
      double width = charter_cell_get_natural_width (g_ptr_array_index (self->children, i),
                                                     typesetter);

      widest = MAX (widest, width);
      sum += width + (i > 0 ? self->gap : 0);
    }

  switch (self->shape)
    {
    case CHARTER_CELL_TEXT:
      /* A hair more than measured, so that adding up in another order does
       * not break a line that fits. */
      return charter_typesetter_get_width (typesetter, self->text, &self->font) + 0.02;
    case CHARTER_CELL_SAMPLE:
      return SAMPLE_WIDTH;
    case CHARTER_CELL_PAINTED:
      return 0;
    case CHARTER_CELL_STACK:
      return widest;
    case CHARTER_CELL_ROW:
    case CHARTER_CELL_FLOW:
    default:
      return sum;
    }
}

static void
draw_text (const CharterCell     *self,
           CharterDrawingBuilder *builder,
           CharterTypesetter     *typesetter,
           double                 x,
           double                 y)
{
  double pitch = LINE_PITCH * self->font.size;
  double baseline = (pitch - charter_typesetter_get_line_height (typesetter, &self->font)) / 2 +
                    charter_typesetter_get_ascent (typesetter, &self->font);

  for (guint i = 0; self->lines[i] != NULL; i++)
    {
      double slack = get_inner_width (self) -
                     charter_typesetter_get_width (typesetter, self->lines[i], &self->font);
      double shift = self->align == CHARTER_CELL_END ? slack
                   : self->align == CHARTER_CELL_CENTRE ? slack / 2
                   : 0;

      if (*self->lines[i] != '\0')
        charter_drawing_builder_add_text (builder, self->lines[i],
                                          x + self->padding_x + MAX (0, shift),
                                          y + baseline + i * pitch,
                                          &self->font, &self->colour);
    }
}

static void
draw_sample (const CharterCell     *self,
             CharterDrawingBuilder *builder,
             double                 x,
             double                 y)
{
  double middle = y + self->height / 2;
  CharterPoint points[4] = {
    { x + self->padding_x, middle },
    { x + self->padding_x + SAMPLE_WIDTH / 3, middle },
    { x + self->padding_x + SAMPLE_WIDTH * 2 / 3, middle },
    { x + self->padding_x + SAMPLE_WIDTH, middle },
  };

  charter_arrow_add_line (builder, points, G_N_ELEMENTS (points), &self->stroke, self->arrow);
}

/**
 * charter_cell_new_text:
 * @text: what it says
 * @font: its face
 * @colour: its colour
 *
 * Returns: (transfer full): a cell whose lines break at its width
 */
CharterCell *
charter_cell_new_text (const char          *text,
                       const CharterFont   *font,
                       const CharterColour *colour)
{
  CharterCell *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (font != NULL, NULL);
  g_return_val_if_fail (colour != NULL, NULL);

  self = cell_new (CHARTER_CELL_TEXT, 0);
  self->text = g_strdup (text);
  self->font = *font;
  self->colour = *colour;
  return self;
}

/**
 * charter_cell_new_sample:
 * @stroke: how the line looks
 * @arrow: whether it has a head
 *
 * Returns: (transfer full): a short piece of a line, for a legend
 */
CharterCell *
charter_cell_new_sample (const CharterStroke *stroke,
                         gboolean             arrow)
{
  CharterCell *self;

  g_return_val_if_fail (stroke != NULL, NULL);

  self = cell_new (CHARTER_CELL_SAMPLE, 0);
  self->stroke = *stroke;
  self->arrow = arrow;
  return self;
}

/**
 * charter_cell_new_painted:
 * @width: how wide it wants to be
 * @height: how high it is at least
 * @paint: draws it
 * @data: (transfer full): for @paint
 * @free_data: frees @data
 *
 * Returns: (transfer full): a cell that is neither text nor made of others
 */
CharterCell *
charter_cell_new_painted (double          width,
                          double          height,
                          CharterCellPaint paint,
                          gpointer        data,
                          GDestroyNotify  free_data)
{
  CharterCell *self;

  g_return_val_if_fail (paint != NULL, NULL);

  self = cell_new (CHARTER_CELL_PAINTED, 0);
  self->min_width = width;
  self->painted_height = height;
  self->paint = paint;
  self->data = data;
  self->free_data = free_data;
  return self;
}

/**
 * charter_cell_new_stack:
 * @gap: space between the children
 *
 * Returns: (transfer full): a cell whose children stand below each other
 */
CharterCell *
charter_cell_new_stack (double gap)
{
  return cell_new (CHARTER_CELL_STACK, gap);
}

/**
 * charter_cell_new_row:
 * @gap: space between the children
 *
 * Returns: (transfer full): a cell whose children stand beside each other and
 *   share its width by their weights
 */
CharterCell *
charter_cell_new_row (double gap)
{
  return cell_new (CHARTER_CELL_ROW, gap);
}

/**
 * charter_cell_new_flow:
 * @gap: space between the children
 *
 * Returns: (transfer full): a cell whose children stand beside each other and
 *   go on in the next line where they do not fit
 */
CharterCell *
charter_cell_new_flow (double gap)
{
  return cell_new (CHARTER_CELL_FLOW, gap);
}

/**
 * charter_cell_free:
 * @self: (transfer full): a cell
 */
void
charter_cell_free (CharterCell *self)
{
  g_return_if_fail (self != NULL);

  if (self->free_data != NULL)
    self->free_data (self->data);
  g_ptr_array_unref (self->children);
  g_free (self->text);
  g_free (self->name);
  g_strfreev (self->lines);
  g_free (self);
}

/**
 * charter_cell_append:
 * @self: a stack, row or flow
 * @child: (transfer full): a cell
 *
 * Returns: (transfer none): @child
 */
CharterCell *
charter_cell_append (CharterCell *self,
                     CharterCell *child)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (child != NULL, NULL);

  g_ptr_array_add (self->children, child);
  return child;
}

/**
 * charter_cell_set_padding:
 * @self: a cell
 * @horizontal: space left and right of what is in it
 * @vertical: space above and below
 */
void
charter_cell_set_padding (CharterCell *self,
                          double       horizontal,
                          double       vertical)
{
  g_return_if_fail (self != NULL);

  self->padding_x = horizontal;
  self->padding_y = vertical;
}

/**
 * charter_cell_set_fill:
 * @self: a cell
 * @fill: (nullable): the colour behind it
 */
void
charter_cell_set_fill (CharterCell         *self,
                       const CharterColour *fill)
{
  g_return_if_fail (self != NULL);

  self->has_fill = fill != NULL;
  if (fill != NULL)
    self->fill = *fill;
}

/**
 * charter_cell_set_border:
 * @self: a cell
 * @border: the line around it
 * @corner: radius of its corners
 */
void
charter_cell_set_border (CharterCell         *self,
                         const CharterStroke *border,
                         double               corner)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (border != NULL);

  self->border = *border;
  self->corner = corner;
}

/**
 * charter_cell_set_align:
 * @self: a text or a flow
 * @align: where its lines stand
 */
void
charter_cell_set_align (CharterCell      *self,
                        CharterCellAlign  align)
{
  g_return_if_fail (self != NULL);

  self->align = align;
}

/**
 * charter_cell_set_middle:
 * @self: a cell
 * @middle: whether what is in it stands half-way down, where the cell is
 *   higher than it needs
 */
void
charter_cell_set_middle (CharterCell *self,
                         gboolean     middle)
{
  g_return_if_fail (self != NULL);

  self->middle = middle;
}

/**
 * charter_cell_set_weight:
 * @self: a child of a row
 * @weight: its share of the width, or 0 for its natural width
 */
void
charter_cell_set_weight (CharterCell *self,
                         double       weight)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (weight >= 0);

  self->weight = weight;
}

/**
 * charter_cell_set_min_width:
 * @self: a cell
 * @width: its natural width is at least this
 */
void
charter_cell_set_min_width (CharterCell *self,
                            double       width)
{
  g_return_if_fail (self != NULL);

  self->min_width = width;
}

/**
 * charter_cell_set_subject:
 * @self: a cell
 * @role: what it is to a reader
 * @handle: the handle of the record it shows, or 0
 * @name: what it says, as a sentence
 *
 * Makes the cell a group of the drawing, which can be selected, focused and
 * read aloud.
 */
void
charter_cell_set_subject (CharterCell        *self,
                          CharterDrawingRole  role,
                          guint64             handle,
                          const char         *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  self->has_subject = TRUE;
  self->role = role;
  self->handle = handle;
  g_free (self->name);
  self->name = g_strdup (name);
}

/**
 * charter_cell_get_n_children:
 * @self: a cell
 *
 * Returns: how many cells stand directly in it
 */
guint
charter_cell_get_n_children (const CharterCell *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->children->len;
}

/**
 * charter_cell_get_natural_width:
 * @self: a cell
 * @typesetter: measures its texts
 *
 * Returns: the width at which no line needs to be broken
 */
double
charter_cell_get_natural_width (CharterCell       *self,
                                CharterTypesetter *typesetter)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (typesetter), 0);

  return MAX (self->min_width, get_natural_content (self, typesetter) + 2 * self->padding_x);
}

/**
 * charter_cell_layout:
 * @self: a cell
 * @typesetter: measures and breaks its texts
 * @width: how wide it is to be
 *
 * Places everything in it.
 *
 * Returns: how high it is
 */
double
charter_cell_layout (CharterCell       *self,
                     CharterTypesetter *typesetter,
                     double             width)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (typesetter), 0);

  self->width = width;
  switch (self->shape)
    {
    case CHARTER_CELL_TEXT:
      self->content_height = layout_text (self, typesetter);
      break;
    case CHARTER_CELL_SAMPLE:
      self->content_height = SAMPLE_HEIGHT;
      break;
    case CHARTER_CELL_PAINTED:
      self->content_height = self->painted_height;
      break;
    case CHARTER_CELL_STACK:
      self->content_height = layout_stack (self, typesetter);
      break;
    case CHARTER_CELL_ROW:
      self->content_height = layout_row (self, typesetter);
      break;
    case CHARTER_CELL_FLOW:
    default:
      self->content_height = layout_flow (self, typesetter);
      break;
    }
  self->height = self->content_height + 2 * self->padding_y;
  return self->height;
}

/**
 * charter_cell_get_width:
 * @self: a cell that is laid out
 *
 * Returns: its width
 */
double
charter_cell_get_width (const CharterCell *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * charter_cell_get_height:
 * @self: a cell that is laid out
 *
 * Returns: its height
 */
double
charter_cell_get_height (const CharterCell *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * charter_cell_count_broken:
 * @self: a cell that is laid out
 *
 * Returns: how often a word in it had no room and is broken
 */
guint
charter_cell_count_broken (const CharterCell *self)
{
  guint n_broken;

  g_return_val_if_fail (self != NULL, 0);

  n_broken = self->n_broken;
  for (guint i = 0; self->children != NULL && i < self->children->len; i++)
    n_broken += charter_cell_count_broken (g_ptr_array_index (self->children, i));
  return n_broken;
}

/**
 * charter_cell_set_height:
 * @self: a cell that is laid out
 * @height: at least its height
 *
 * Makes it higher than it needs, so that cards beside each other are alike.
 */
void
charter_cell_set_height (CharterCell *self,
                         double       height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (height >= self->height - 0.01);

  self->height = height;
}

/**
 * charter_cell_find:
 * @self: a cell that is laid out
 * @handle: the handle of a record
 * @place: (out): where the cell that shows it lies, from the top left of @self
 *
 * Returns: whether @self or a cell in it shows the record
 */
gboolean
charter_cell_find (const CharterCell *self,
                   guint64            handle,
                   CharterRectangle  *place)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (self->has_subject && self->handle == handle)
    {
      *place = (CharterRectangle) { 0, 0, self->width, self->height };
      return TRUE;
    }
  for (guint i = 0; i < self->children->len; i++)
    {
      const CharterCell *child = g_ptr_array_index (self->children, i);

      if (charter_cell_find (child, handle, place))
        {
          place->x += child->x;
          place->y += child->y;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * charter_cell_draw:
 * @self: a cell that is laid out
 * @builder: where to draw
 * @typesetter: the one it was laid out with
 * @x: its left edge
 * @y: its top edge
 */
void
charter_cell_draw (const CharterCell     *self,
                   CharterDrawingBuilder *builder,
                   CharterTypesetter     *typesetter,
                   double                 x,
                   double                 y)
{
  CharterRectangle box;
  double slack;

  g_return_if_fail (self != NULL);
  g_return_if_fail (builder != NULL);
  g_return_if_fail (CHARTER_IS_TYPESETTER (typesetter));

  box = (CharterRectangle) { x, y, self->width, self->height };
  slack = self->height - self->content_height - 2 * self->padding_y;
  if (self->has_subject)
    charter_drawing_builder_begin_group (builder, self->role, self->handle, self->name);
  if (self->has_fill)
    charter_drawing_builder_add_rectangle (builder, &box, self->corner, &self->fill,
                                           &(CharterStroke) { .width = 0 });

  if (self->shape == CHARTER_CELL_TEXT)
    draw_text (self, builder, typesetter, x, y + self->padding_y + (self->middle ? slack / 2 : 0));
  else if (self->shape == CHARTER_CELL_SAMPLE)
    draw_sample (self, builder, x, y);
  else if (self->shape == CHARTER_CELL_PAINTED)
    self->paint (builder, typesetter, &box, self->data);
  for (guint i = 0; i < self->children->len; i++)
    {
      const CharterCell *child = g_ptr_array_index (self->children, i);

      charter_cell_draw (child, builder, typesetter, x + child->x,
                         y + child->y + (self->middle ? slack / 2 : 0));
    }

  /* The border comes last, so that it is whole however the children are
   * filled. */
  if (self->border.width > 0)
    charter_drawing_builder_add_rectangle (builder, &box, self->corner, NULL, &self->border);
  if (self->has_subject)
    charter_drawing_builder_end_group (builder);
}
