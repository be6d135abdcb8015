/* typesetter.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/drawing/typesetter.h"

#include <pango/pangocairo.h>

#include "diagram/drawing/clean-text.h"

#define DEFAULT_FAMILY "Cantarell"

/* Composing a page asks for the same few thousand texts again and again.
 * Beyond this the cache is emptied rather than aged.
 */
#define MOST_MEASURES 8192

/* Pango rounds positions down to 1/1024 of a point. */
#define WIDTH_TOLERANCE (2.0 / PANGO_SCALE)

typedef struct
{
  CharterFont  font;
  char        *text;
} MeasureKey;

typedef struct
{
  MeasureKey       key;
  double           width;
  CharterRectangle extents;
} Measure;

typedef enum
{
  LINE_BREAK_WORD,
  LINE_BREAK_GRAPHEME,
  LINE_BREAK_CHARACTER,
} LineBreak;

typedef struct
{
  double ascent;
  double line;
} FaceHeight;

struct _CharterTypesetter
{
  GObject parent_instance;

  char         *family;
  char         *replacement;
  PangoContext *context;
  PangoLayout  *layout;

  GHashTable   *measures;
};

G_DEFINE_FINAL_TYPE (CharterTypesetter, charter_typesetter, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_FAMILY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
measure_free (gpointer data)
{
  Measure *measure = data;

  g_free (measure->key.text);
  g_free (measure);
}

static guint
measure_key_hash (gconstpointer data)
{
  const MeasureKey *key = data;

  return g_str_hash (key->text) ^ g_double_hash (&key->font.size) ^ (key->font.bold ? 1u : 0u);
}

static gboolean
measure_key_equal (gconstpointer a,
                   gconstpointer b)
{
  const MeasureKey *first = a;
  const MeasureKey *second = b;

  return first->font.size == second->font.size &&
         !first->font.bold == !second->font.bold &&
         g_str_equal (first->text, second->text);
}

static PangoFontDescription *
describe_font (CharterTypesetter *self,
               const CharterFont *font)
{
  PangoFontDescription *description = pango_font_description_new ();

  g_assert (CHARTER_IS_TYPESETTER (self));
  g_assert (font != NULL);

  pango_font_description_set_family (description, self->family);
  pango_font_description_set_weight (description,
                                     font->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (description, font->size * PANGO_SCALE);

  return description;
}

/* A family comes from a file: nothing in it may act as a list of families in
 * Pango, or as markup in an SVG. A clean family stays as it is, so that the
 * painter of a drawing has the family of the drawing.
 */
static char *
clean_family (const char *family)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  g_autofree char *clean = NULL;

  g_assert (family != NULL);

  clean = charter_clean_text (family);
  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isalnum (character) || character == ' ' || character == '-')
        g_string_append_unichar (kept, character);
    }

  /* What was left out may leave two spaces in a row. */
  g_free (clean);
  clean = charter_clean_text (kept->str);
  if (clean[0] == '\0')
    return g_strdup (DEFAULT_FAMILY);

  return g_steal_pointer (&clean);
}

static char *
find_replacement (CharterTypesetter *self)
{
  static const CharterFont font = { 12, FALSE };
  g_autoptr (PangoFontDescription) wanted = NULL;
  g_autoptr (PangoFontDescription) found = NULL;
  g_autoptr (PangoFont) loaded = NULL;
  const char *family;

  g_assert (CHARTER_IS_TYPESETTER (self));

  wanted = describe_font (self, &font);
  loaded = pango_context_load_font (self->context, wanted);
  if (loaded == NULL)
    return g_strdup ("");

  found = pango_font_describe (loaded);
  family = pango_font_description_get_family (found);
  if (family == NULL || g_ascii_strcasecmp (family, self->family) == 0)
    return NULL;

  return g_strdup (family);
}

static PangoContext *
create_context (void)
{
  g_autoptr (PangoFontMap) font_map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options;

  /* At 72 dots an inch a dot is a point. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 72);
  context = pango_font_map_create_context (font_map);

  options = cairo_font_options_create ();
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);

  /* Lines must break alike whatever language the officer's desktop speaks. */
  pango_context_set_language (context, pango_language_from_string ("en-gb"));

  return context;
}

static void
set_up_layout (CharterTypesetter *self,
               PangoLayout       *layout,
               const char        *text,
               const CharterFont *font)
{
  g_autoptr (PangoFontDescription) description = NULL;

  g_assert (CHARTER_IS_TYPESETTER (self));
  g_assert (PANGO_IS_LAYOUT (layout));

  description = describe_font (self, font);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
}

static const Measure *
measure_text (CharterTypesetter *self,
              const char        *text,
              const CharterFont *font)
{
  MeasureKey wanted = { *font, (char *) text };
  PangoRectangle ink;
  PangoRectangle logical;
  PangoLayoutLine *line;
  Measure *measure;
  double left;
  double top;
  double right;
  double bottom;

  g_assert (CHARTER_IS_TYPESETTER (self));
  g_assert (text != NULL);

  measure = g_hash_table_lookup (self->measures, &wanted);
  if (measure != NULL)
    return measure;

  if (g_hash_table_size (self->measures) >= MOST_MEASURES)
    g_hash_table_remove_all (self->measures);

  set_up_layout (self, self->layout, text, font);
  line = pango_layout_get_line_readonly (self->layout, 0);
  pango_layout_line_get_extents (line, &ink, &logical);

  left = MIN (ink.x, logical.x);
  top = MIN (ink.y, logical.y);
  right = MAX (ink.x + ink.width, logical.x + logical.width);
  bottom = MAX (ink.y + ink.height, logical.y + logical.height);

  measure = g_new0 (Measure, 1);
  measure->key.font = *font;
  measure->key.text = g_strdup (text);
  measure->width = (double) logical.width / PANGO_SCALE;
  measure->extents.x = left / PANGO_SCALE;
  measure->extents.y = top / PANGO_SCALE;
  measure->extents.width = (right - left) / PANGO_SCALE;
  measure->extents.height = (bottom - top) / PANGO_SCALE;
  g_hash_table_add (self->measures, measure);

  return measure;
}

static FaceHeight
measure_face (CharterTypesetter *self,
              const CharterFont *font)
{
  g_autoptr (PangoFontDescription) description = NULL;
  PangoFontMetrics *metrics;
  FaceHeight height;
  int inked;

  g_assert (CHARTER_IS_TYPESETTER (self));

  description = describe_font (self, font);
  metrics = pango_context_get_metrics (self->context, description, NULL);
  inked = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);
  height.ascent = (double) pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  height.line = (double) MAX (pango_font_metrics_get_height (metrics), inked) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);

  return height;
}

/* The characters from @start up to @end without the spaces at their end. */
static char *
copy_line (const char *text,
           glong       start,
           glong       end)
{
  return g_strchomp (g_utf8_substring (text, start, end));
}

static gboolean
line_fits (CharterTypesetter *self,
           const char        *text,
           glong              start,
           glong              end,
           const CharterFont *font,
           double             width)
{
  g_autofree char *line = copy_line (text, start, end);

  return measure_text (self, line, font)->width <= width + WIDTH_TOLERANCE;
}

static gboolean
may_break (const PangoLogAttr *attribute,
           LineBreak           kind)
{
  switch (kind)
    {
    case LINE_BREAK_WORD:
      return attribute->is_line_break;

    case LINE_BREAK_GRAPHEME:
      return attribute->is_cursor_position;

    case LINE_BREAK_CHARACTER:
    default:
      return TRUE;
    }
}

/* The last break of a kind that leaves the line within @width, or @start. */
static glong
find_last_break (CharterTypesetter  *self,
                 const char         *text,
                 const PangoLogAttr *attributes,
                 LineBreak           kind,
                 glong               start,
                 glong               n_characters,
                 const CharterFont  *font,
                 double              width)
{
  glong end = start;

  g_assert (CHARTER_IS_TYPESETTER (self));

  for (glong i = start + 1; i <= n_characters; i++)
    {
      if (i < n_characters && !may_break (&attributes[i], kind))
        continue;
      if (!line_fits (self, text, start, i, font, width))
        break;
      end = i;
    }

  return end;
}

/* Where the line that starts at @start ends: between words, else inside a
 * word, else inside a grapheme, such as a flag that its font shows as seven
 * boxes. What never fits, a single character, stands over.
 */
static glong
find_line_end (CharterTypesetter  *self,
               const char         *text,
               const PangoLogAttr *attributes,
               glong               start,
               glong               n_characters,
               const CharterFont  *font,
               double              width)
{
  glong end;

  g_assert (start < n_characters);

  for (LineBreak kind = LINE_BREAK_WORD; kind <= LINE_BREAK_CHARACTER; kind++)
    {
      end = find_last_break (self, text, attributes, kind, start, n_characters, font, width);
      if (end > start)
        return end;
    }

  for (end = start + 1; end < n_characters; end++)
    if (attributes[end].is_cursor_position)
      break;

  return end;
}

static void
charter_typesetter_constructed (GObject *object)
{
  CharterTypesetter *self = CHARTER_TYPESETTER (object);

  G_OBJECT_CLASS (charter_typesetter_parent_class)->constructed (object);

  if (self->family == NULL)
    self->family = g_strdup (DEFAULT_FAMILY);
  self->replacement = find_replacement (self);
}

static void
charter_typesetter_finalize (GObject *object)
{
  CharterTypesetter *self = CHARTER_TYPESETTER (object);

  g_clear_pointer (&self->measures, g_hash_table_unref);
  g_clear_object (&self->layout);
  g_clear_object (&self->context);
  g_clear_pointer (&self->replacement, g_free);
  g_clear_pointer (&self->family, g_free);

  G_OBJECT_CLASS (charter_typesetter_parent_class)->finalize (object);
}

static void
charter_typesetter_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CharterTypesetter *self = CHARTER_TYPESETTER (object);

  switch (property_id)
    {
    case PROP_FAMILY:
      g_value_set_string (value, self->family);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
charter_typesetter_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CharterTypesetter *self = CHARTER_TYPESETTER (object);

  switch (property_id)
    {
    case PROP_FAMILY:
      if (g_value_get_string (value) != NULL)
        self->family = clean_family (g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
charter_typesetter_class_init (CharterTypesetterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = charter_typesetter_constructed;
  object_class->finalize = charter_typesetter_finalize;
  object_class->get_property = charter_typesetter_get_property;
  object_class->set_property = charter_typesetter_set_property;

  properties[PROP_FAMILY] =
    g_param_spec_string ("family", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
charter_typesetter_init (CharterTypesetter *self)
{
  self->context = create_context ();
  self->layout = pango_layout_new (self->context);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  self->measures = g_hash_table_new_full (measure_key_hash, measure_key_equal, measure_free, NULL);
}

/**
 * charter_typesetter_new:
 * @family: (nullable): a font family, or %NULL for the default one
 *
 * Makes a typesetter for one font family, of whose name letters, digits,
 * spaces and hyphens count. It has a font map of its own: use it, and what it
 * creates, in one thread at a time.
 *
 * Returns: (transfer full): a new typesetter
 */
CharterTypesetter *
charter_typesetter_new (const char *family)
{
  return g_object_new (CHARTER_TYPE_TYPESETTER,
                       "family", family,
                       NULL);
}

/**
 * charter_typesetter_get_family:
 * @self: a typesetter
 *
 * Returns: (transfer none): the family that is wanted
 */
const char *
charter_typesetter_get_family (CharterTypesetter *self)
{
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (self), NULL);

  return self->family;
}

/**
 * charter_typesetter_get_replacement:
 * @self: a typesetter
 *
 * Says which family is used because the one that is wanted is not installed.
 *
 * Returns: (transfer none) (nullable): the family really used, empty if there
 *   is no font at all, or %NULL if the wanted one is there
 */
const char *
charter_typesetter_get_replacement (CharterTypesetter *self)
{
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (self), NULL);

  return self->replacement;
}

/**
 * charter_typesetter_get_width:
 * @self: a typesetter
 * @text: one line of text
 * @font: its face
 *
 * Returns: how far the text moves the pen, in points
 */
double
charter_typesetter_get_width (CharterTypesetter *self,
                              const char        *text,
                              const CharterFont *font)
{
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (self), 0);
  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (font != NULL && font->size > 0, 0);

  return measure_text (self, text, font)->width;
}

/**
 * charter_typesetter_get_extents:
 * @self: a typesetter
 * @text: one line of text
 * @font: its face
 *
 * Returns: what the text covers with its ink and its line, in points from the
 *   left end of its baseline
 */
CharterRectangle
charter_typesetter_get_extents (CharterTypesetter *self,
                                const char        *text,
                                const CharterFont *font)
{
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (self), (CharterRectangle) { 0 });
  g_return_val_if_fail (text != NULL, (CharterRectangle) { 0 });
  g_return_val_if_fail (font != NULL && font->size > 0, (CharterRectangle) { 0 });

  return measure_text (self, text, font)->extents;
}

/**
 * charter_typesetter_runs_right_to_left:
 * @self: a typesetter
 * @text: one line of text
 *
 * Returns: whether the text starts at its right end, as Arabic does
 */
gboolean
charter_typesetter_runs_right_to_left (CharterTypesetter *self,
                                       const char        *text)
{
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  pango_layout_set_text (self->layout, text, -1);

  return pango_layout_get_direction (self->layout, 0) == PANGO_DIRECTION_RTL;
}

/**
 * charter_typesetter_get_ascent:
 * @self: a typesetter
 * @font: a face
 *
 * Returns: from the top of a line to its baseline, in points
 */
double
charter_typesetter_get_ascent (CharterTypesetter *self,
                               const CharterFont *font)
{
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (self), 0);
  g_return_val_if_fail (font != NULL && font->size > 0, 0);

  return measure_face (self, font).ascent;
}

/**
 * charter_typesetter_get_line_height:
 * @self: a typesetter
 * @font: a face
 *
 * Returns: from one baseline to the next, in points
 */
double
charter_typesetter_get_line_height (CharterTypesetter *self,
                                    const CharterFont *font)
{
  g_return_val_if_fail (CHARTER_IS_TYPESETTER (self), 0);
  g_return_val_if_fail (font != NULL && font->size > 0, 0);

  return measure_face (self, font).line;
}

/**
 * charter_typesetter_break_lines:
 * @self: a typesetter
 * @text: any text
 * @font: its face
 * @width: points
 * @n_broken: (out) (optional): how often a word is broken inside
 *
 * Breaks a text into lines no wider than @width. The text is cleaned (see
 * charter_clean_text()), so that its own line ends count as spaces, and
 * shortened to %CHARTER_TEXT_LONGEST characters. A word that is wider than
 * the line is broken inside, between graphemes if they fit; only a single
 * character that is wider stands over.
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines, at least one,
 *   which may be empty
 */
char **
charter_typesetter_break_lines (CharterTypesetter *self,
                                const char        *text,
                                const CharterFont *font,
                                double             width,
                                guint             *n_broken)
{
  g_autofree char *clean = NULL;
  g_autofree char *shown = NULL;
  g_autofree PangoLogAttr *attributes = NULL;
  g_autoptr (GStrvBuilder) lines = NULL;
  glong n_characters;
  glong start = 0;

  g_return_val_if_fail (CHARTER_IS_TYPESETTER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (font != NULL && font->size > 0, NULL);

  clean = charter_clean_text (text);
  shown = charter_shorten_text (clean, CHARTER_TEXT_LONGEST);
  lines = g_strv_builder_new ();
  if (n_broken != NULL)
    *n_broken = 0;

  n_characters = g_utf8_strlen (shown, -1);
  if (n_characters == 0 || line_fits (self, shown, 0, n_characters, font, width))
    {
      g_strv_builder_add (lines, shown);
      return g_strv_builder_end (lines);
    }

  attributes = g_new0 (PangoLogAttr, n_characters + 1);
  pango_get_log_attrs (shown, strlen (shown), -1, pango_context_get_language (self->context),
                       attributes, n_characters + 1);

  while (start < n_characters)
    {
      g_autofree char *line = NULL;
      glong end;

      end = find_line_end (self, shown, attributes, start, n_characters, font, width);
      line = copy_line (shown, start, end);
      g_strv_builder_add (lines, line);
      if (n_broken != NULL && end < n_characters && !attributes[end].is_line_break)
        (*n_broken)++;

      for (start = end; start < n_characters && attributes[start].is_white; start++)
        ;
    }

  return g_strv_builder_end (lines);
}

/**
 * charter_typesetter_create_layout:
 * @self: a typesetter
 * @text: one line of text
 * @font: its face
 *
 * Lays a text out just as it was measured. The layout holds at every zoom, so
 * it must not be updated to the cairo context it is painted on.
 *
 * Returns: (transfer full): a layout of one line
 */
PangoLayout *
charter_typesetter_create_layout (CharterTypesetter *self,
                                  const char        *text,
                                  const CharterFont *font)
{
  PangoLayout *layout;

  g_return_val_if_fail (CHARTER_IS_TYPESETTER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (font != NULL && font->size > 0, NULL);

  layout = pango_layout_new (self->context);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  set_up_layout (self, layout, text, font);

  return layout;
}
