/* svg.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/svg.h"

#include "diagram/drawing/colour.h"
#include "diagram/drawing/dash.h"
#include "export/xml-writer.h"

#define MM_PER_POINT (25.4 / 72)

#define FALLBACK_FAMILIES ", Arial, sans-serif"

typedef struct
{
  const CharterFigure *figure;
  CharterSvgKind       kind;
  GString             *xml;
  guint                next_group;
  GArray              *group_ends; /* guint, numbers of items; the innermost last */
} SvgWriter;

static gboolean
has_words (const char *text)
{
  return text != NULL && text[0] != '\0';
}

static void
append_indent (SvgWriter *self)
{
  for (guint i = 0; i <= self->group_ends->len; i++)
    g_string_append (self->xml, "  ");
}

static void
append_colour (SvgWriter           *self,
               const char          *name,
               const CharterColour *colour)
{
  g_autofree char *text = charter_colour_to_string (colour);

  charter_xml_append_attribute (self->xml, name, text);
}

static void
append_paint (SvgWriter                *self,
              const CharterDrawingItem *item)
{
  const CharterStroke *stroke = &item->stroke;
  const double *lengths;
  guint n_lengths;

  if (item->has_fill)
    append_colour (self, "fill", &item->fill);
  else
    charter_xml_append_attribute (self->xml, "fill", "none");

  if (stroke->width <= 0)
    return;

  append_colour (self, "stroke", &stroke->colour);
  charter_xml_append_measure (self->xml, "stroke-width", stroke->width);
  if (item->shape != CHARTER_DRAWING_RECTANGLE)
    charter_xml_append_attribute (self->xml, "stroke-linejoin", "round");

  lengths = charter_dash_get_pattern (stroke->dash, &n_lengths);
  if (n_lengths == 0)
    return;

  g_string_append (self->xml, " stroke-dasharray=\"");
  for (guint i = 0; i < n_lengths; i++)
    {
      if (i > 0)
        g_string_append_c (self->xml, ' ');
      charter_xml_append_number (self->xml, lengths[i] * stroke->width);
    }
  g_string_append_c (self->xml, '"');
}

static void
append_points (SvgWriter                *self,
               const CharterDrawingItem *item,
               guint                     first)
{
  for (guint i = first; i < item->n_points; i++)
    {
      if (i > first)
        g_string_append_c (self->xml, ' ');
      charter_xml_append_number (self->xml, item->points[i].x);
      g_string_append_c (self->xml, ' ');
      charter_xml_append_number (self->xml, item->points[i].y);
    }
}

static void
append_rectangle (SvgWriter                *self,
                  const CharterDrawingItem *item)
{
  CharterPoint from = item->points[0];
  CharterPoint to = item->points[1];

  g_string_append (self->xml, "<rect");
  charter_xml_append_measure (self->xml, "x", from.x);
  charter_xml_append_measure (self->xml, "y", from.y);
  charter_xml_append_measure (self->xml, "width", to.x - from.x);
  charter_xml_append_measure (self->xml, "height", to.y - from.y);
  if (item->corner > 0)
    charter_xml_append_measure (self->xml, "rx", item->corner);
  append_paint (self, item);
  g_string_append (self->xml, "/>\n");
}

static void
append_curve (SvgWriter                *self,
              const CharterDrawingItem *item)
{
  g_string_append (self->xml, "<path d=\"M");
  charter_xml_append_number (self->xml, item->points[0].x);
  g_string_append_c (self->xml, ' ');
  charter_xml_append_number (self->xml, item->points[0].y);
  g_string_append (self->xml, " C");
  append_points (self, item, 1);
  g_string_append_c (self->xml, '"');
  append_paint (self, item);
  g_string_append (self->xml, "/>\n");
}

static void
append_polygon (SvgWriter                *self,
                const CharterDrawingItem *item)
{
  g_string_append (self->xml, "<polygon points=\"");
  append_points (self, item, 0);
  g_string_append_c (self->xml, '"');
  append_paint (self, item);
  g_string_append (self->xml, "/>\n");
}

static void
append_text (SvgWriter                *self,
             const CharterDrawingItem *item)
{
  g_string_append (self->xml, "<text");
  charter_xml_append_measure (self->xml, "x", item->origin.x);
  charter_xml_append_measure (self->xml, "y", item->origin.y);
  charter_xml_append_measure (self->xml, "font-size", item->font.size);
  if (item->font.bold)
    charter_xml_append_attribute (self->xml, "font-weight", "bold");

  /* The viewer may lack the font: the text keeps the room it was given. */
  if (item->width > 0)
    {
      charter_xml_append_measure (self->xml, "textLength", item->width);
      charter_xml_append_attribute (self->xml, "lengthAdjust", "spacingAndGlyphs");
    }

  /* Where text runs from the right, the left end is its end. */
  if (item->right_to_left)
    {
      charter_xml_append_attribute (self->xml, "direction", "rtl");
      charter_xml_append_attribute (self->xml, "text-anchor", "end");
    }

  append_colour (self, "fill", &item->fill);
  g_string_append_c (self->xml, '>');
  charter_xml_append_text (self->xml, item->text);
  g_string_append (self->xml, "</text>\n");
}

static void
append_item (SvgWriter                *self,
             const CharterDrawingItem *item)
{
  g_assert (self != NULL);
  g_assert (item != NULL);

  append_indent (self);

  switch (item->shape)
    {
    case CHARTER_DRAWING_RECTANGLE:
      append_rectangle (self, item);
      break;

    case CHARTER_DRAWING_CURVE:
      append_curve (self, item);
      break;

    case CHARTER_DRAWING_POLYGON:
      append_polygon (self, item);
      break;

    case CHARTER_DRAWING_TEXT:
      append_text (self, item);
      break;

    default:
      g_assert_not_reached ();
    }
}

static const char *
get_aria_role (CharterDrawingRole role)
{
  switch (role)
    {
    case CHARTER_DRAWING_ROLE_CARD:
      return "graphics-object";

    case CHARTER_DRAWING_ROLE_PART:
    case CHARTER_DRAWING_ROLE_LINE:
      return "graphics-symbol";

    case CHARTER_DRAWING_ROLE_FURNITURE:
    default:
      return "group";
    }
}

static void
append_group_start (SvgWriter                 *self,
                    guint                      number,
                    const CharterDrawingGroup *group)
{
  guint end = group->first_item + group->n_items;

  append_indent (self);
  g_string_append_printf (self->xml, "<g id=\"g%u\"", number + 1);

  /* A role without a name would only be in a reader's way. */
  if (group->name[0] != '\0')
    {
      charter_xml_append_attribute (self->xml, "role", get_aria_role (group->role));
      charter_xml_append_attribute (self->xml, "aria-label", group->name);
    }

  g_string_append (self->xml, ">\n");
  g_array_append_val (self->group_ends, end);

  if (group->name[0] == '\0')
    return;

  append_indent (self);
  g_string_append (self->xml, "<title>");
  charter_xml_append_text (self->xml, group->name);
  g_string_append (self->xml, "</title>\n");
}

static void
append_group_ends (SvgWriter *self,
                   guint      item)
{
  while (self->group_ends->len > 0 &&
         g_array_index (self->group_ends, guint, self->group_ends->len - 1) <= item)
    {
      g_array_set_size (self->group_ends, self->group_ends->len - 1);
      append_indent (self);
      g_string_append (self->xml, "</g>\n");
    }
}

/* Opens the groups that begin with an item; a group without any is nothing
 * that could be shown or walked to.
 */
static void
append_group_starts (SvgWriter *self,
                     guint      item)
{
  const CharterDrawing *drawing = self->figure->drawing;

  for (; self->next_group < charter_drawing_get_n_groups (drawing); self->next_group++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, self->next_group);

      if (group->first_item > item)
        break;
      if (group->n_items > 0)
        append_group_start (self, self->next_group, group);
    }
}

static void
append_family (SvgWriter *self)
{
  const char *family = charter_drawing_get_font_family (self->figure->drawing);
  g_autofree char *families = NULL;
  gboolean is_plain = TRUE;

  for (const char *p = family; *p != '\0'; p++)
    is_plain = is_plain && g_ascii_isalpha (*p);

  /* A name of several words, or with digits, must be quoted in CSS. */
  families = g_strdup_printf (is_plain ? "%s%s" : "'%s'%s", family, FALLBACK_FAMILIES);
  charter_xml_append_attribute (self->xml, "font-family", families);
}

static void
append_root_start (SvgWriter *self)
{
  const CharterFigure *figure = self->figure;
  g_autofree char *language = charter_figure_get_language (figure);

  g_string_append (self->xml, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
  charter_xml_append_number (self->xml, charter_figure_get_width (figure) * MM_PER_POINT);
  g_string_append (self->xml, "mm\" height=\"");
  charter_xml_append_number (self->xml, charter_figure_get_height (figure) * MM_PER_POINT);
  g_string_append (self->xml, "mm\" viewBox=\"0 0 ");
  charter_xml_append_number (self->xml, charter_drawing_get_width (figure->drawing));
  g_string_append_c (self->xml, ' ');
  charter_xml_append_number (self->xml, charter_drawing_get_height (figure->drawing));
  g_string_append_c (self->xml, '"');

  charter_xml_append_attribute (self->xml, "lang", language);
  charter_xml_append_attribute (self->xml, "xml:lang", language);
  append_family (self);
}

static void
append_head (SvgWriter  *self,
             const char *description)
{
  gboolean has_description = has_words (description);
  g_autofree char *suffix = self->figure->page > 1
                          ? g_strdup_printf ("-%u", self->figure->page) : g_strdup ("");
  g_autofree char *title_id = g_strconcat ("title", suffix, NULL);
  g_autofree char *description_id = g_strconcat ("description", suffix, NULL);
  g_autofree char *both_ids = g_strjoin (" ", title_id, description_id, NULL);

  append_root_start (self);

  if (self->kind == CHARTER_SVG_PICTURE)
    {
      charter_xml_append_attribute (self->xml, "role", "img");
      charter_xml_append_attribute (self->xml, "aria-labelledby",
                                    has_description ? both_ids : title_id);
    }
  else
    {
      charter_xml_append_attribute (self->xml, "role", "graphics-document document");
      charter_xml_append_attribute (self->xml, "aria-labelledby", title_id);
      if (has_description)
        charter_xml_append_attribute (self->xml, "aria-describedby", description_id);
    }

  g_string_append_printf (self->xml, ">\n  <title id=\"%s\">", title_id);
  charter_xml_append_text (self->xml, self->figure->title);
  g_string_append (self->xml, "</title>\n");

  if (has_description)
    {
      g_string_append_printf (self->xml, "  <desc id=\"%s\">", description_id);
      charter_xml_append_lines (self->xml, description);
      g_string_append (self->xml, "</desc>\n");
    }

  /* Contrast is only known on white, whatever page the picture is put on. */
  g_string_append (self->xml, "  <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
}

/**
 * charter_svg_export:
 * @figure: what to export
 * @kind: an image or a document
 *
 * Makes an SVG of the picture at its physical size. Text stays text. It holds
 * no script and refers to nothing outside, whatever the texts say, and names
 * its groups by running numbers. The same figure gives the same bytes.
 *
 * Returns: (transfer full): the file, in UTF-8
 */
GBytes *
charter_svg_export (const CharterFigure *figure,
                    CharterSvgKind       kind)
{
  SvgWriter writer = { figure, kind, NULL, 0, NULL };
  const char *description;
  guint n_items;

  g_return_val_if_fail (figure != NULL && figure->drawing != NULL, NULL);
  g_return_val_if_fail (figure->scale > 0, NULL);

  writer.xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  writer.group_ends = g_array_new (FALSE, FALSE, sizeof (guint));

  description = figure->alt_text;
  if (kind == CHARTER_SVG_NAVIGABLE && has_words (figure->description))
    description = figure->description;
  append_head (&writer, description);

  n_items = charter_drawing_get_n_items (figure->drawing);
  for (guint i = 0; i < n_items; i++)
    {
      append_group_ends (&writer, i);
      if (kind == CHARTER_SVG_NAVIGABLE)
        append_group_starts (&writer, i);
      append_item (&writer, charter_drawing_get_item (figure->drawing, i));
    }
  append_group_ends (&writer, n_items);

  g_string_append (writer.xml, "</svg>\n");
  g_array_unref (writer.group_ends);

  return g_string_free_to_bytes (writer.xml);
}
