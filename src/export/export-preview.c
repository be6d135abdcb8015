/* export-preview.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-preview.h"

#include <glib/gi18n.h>

#include "analysis/words/language.h"
#include "diagram/alt-text.h"
#include "diagram/drawing/drawing.h"
#include "diagram/pages.h"
#include "export/json-members.h"
#include "export/text.h"

/* How wide the small picture is made, pixels; it is shown smaller. */
#define PICTURE_WIDTH 720

/* More would be a list to read, not a message. */
#define MOST_NAMES 6

static GBytes *
make_picture (CharterState      *state,
              const CharterView *view,
              CharterDiagram    *diagram)
{
  double width = charter_drawing_get_width (charter_diagram_get_drawing (diagram)) *
                 charter_diagram_get_scale (diagram);
  CharterExportOptions options;

  charter_export_options_init (&options);
  options.dpi = PICTURE_WIDTH * 72 / MAX (width, 1);
  return charter_exporter_export (diagram, state, view, charter_export_format_find ("png"),
                                  &options, NULL, NULL);
}

/* As it comes out of the export: whole, or on pages. */
static GPtrArray *
draw_pages (CharterState       *state,
            const CharterView  *view,
            gboolean            is_paged,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autoptr(GPtrArray) pages = NULL;
  CharterDiagram *whole;

  if (is_paged)
    return charter_pages_new (state, view, cancellable, error);
  whole = charter_diagram_new (state, view, cancellable, error);
  if (whole == NULL)
    return NULL;
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_diagram_unref);
  g_ptr_array_add (pages, whole);
  return g_steal_pointer (&pages);
}

static char *
write_printing (GPtrArray *pages)
{
  g_autofree char *printing = charter_diagram_describe_printing (g_ptr_array_index (pages, 0));

  if (pages->len == 1)
    return g_steal_pointer (&printing);
  /* Translators: "Smallest text prints at 9 pt on A4 portrait", then how many pages */
  return g_strdup_printf (ngettext ("%1$s. %2$u page.", "%1$s. %2$u pages.", pages->len),
                          printing, pages->len);
}

static char *
join_untranslated (CharterState      *state,
                   const CharterView *view)
{
  CharterRecordSet *records = charter_state_get_records (state);
  g_autoptr(CharterDescription) description = NULL;
  g_autoptr(GPtrArray) names = NULL;
  g_autofree char *words = NULL;

  if (charter_language_is_own (records, view->language))
    return NULL;
  description = charter_diagram_describe (state, view, NULL);
  if (description == NULL)
    return NULL;
  words = charter_text_write_plain (description);
  names = charter_language_list_untranslated (records, view->language, words);
  if (names->len == 0)
    return NULL;
  if (names->len > MOST_NAMES)
    {
      g_ptr_array_set_size (names, MOST_NAMES);
      g_ptr_array_add (names, g_strdup ("…"));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/**
 * charter_export_preview_new:
 * @state: what is shown
 * @view: how, with @settings applied
 * @settings: in what form it is to be exported
 * @cancellable: (nullable): to stop it
 * @error: return location for a #CharterDiagramError
 *
 * Draws a diagram as it would be exported, in the language that is spoken now.
 *
 * Returns: (transfer full) (nullable): what comes of it, to be read with
 *   charter_export_preview_read()
 */
CharterExportPreview *
charter_export_preview_new (CharterState                *state,
                            const CharterView           *view,
                            const CharterExportSettings *settings,
                            GCancellable                *cancellable,
                            GError                     **error)
{
  g_autoptr(GPtrArray) pages = NULL;
  CharterExportPreview *self;
  CharterDiagram *diagram;
  gboolean is_paged;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (settings != NULL, NULL);

  is_paged = charter_export_format_get_paging (settings->format) != CHARTER_EXPORT_PAGING_WHOLE;
  pages = draw_pages (state, view, is_paged, cancellable, error);
  if (pages == NULL)
    return NULL;
  diagram = g_ptr_array_index (pages, 0);
  self = g_new0 (CharterExportPreview, 1);
  self->pages = g_ptr_array_ref (pages);
  self->is_legible = charter_page_is_legible (charter_diagram_get_printed_size (diagram));
  self->alt_text = charter_alt_text_get (state, view, NULL);
  self->picture = make_picture (state, view, diagram);
  self->untranslated = join_untranslated (state, view);
  return self;
}

/**
 * charter_export_preview_read:
 * @self: a preview that is not read yet
 *
 * Says at what size its text prints, in the language that is spoken now, which
 * is that of the user and not of the diagram.
 */
void
charter_export_preview_read (CharterExportPreview *self)
{
  g_return_if_fail (self != NULL && self->pages != NULL);

  self->printing = write_printing (self->pages);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
}

/**
 * charter_export_preview_to_json:
 * @self: a preview that is read
 *
 * Returns: (transfer full): the same in one line of JSON
 */
char *
charter_export_preview_to_json (const CharterExportPreview *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL && self->printing != NULL, NULL);

  json_builder_begin_object (builder);
  add_text (builder, "printing", self->printing);
  json_builder_set_member_name (builder, "legible");
  json_builder_add_boolean_value (builder, self->is_legible);
  if (self->alt_text != NULL)
    add_text (builder, "alt_text", self->alt_text);
  if (self->picture != NULL)
    {
      gsize length;
      const guchar *data = g_bytes_get_data (self->picture, &length);
      g_autofree char *text = g_base64_encode (data, length);

      add_text (builder, "picture", text);
    }
  if (self->untranslated != NULL)
    add_text (builder, "untranslated", self->untranslated);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/**
 * charter_export_preview_from_json:
 * @object: from charter_export_preview_to_json()
 *
 * Returns: (transfer full) (nullable): the preview, if it is one
 */
CharterExportPreview *
charter_export_preview_from_json (JsonObject *object)
{
  CharterExportPreview *self;
  const char *printing;
  const char *picture;

  g_return_val_if_fail (object != NULL, NULL);

  printing = charter_json_members_get_text (object, "printing");
  if (printing == NULL)
    return NULL;
  self = g_new0 (CharterExportPreview, 1);
  self->printing = g_strdup (printing);
  self->is_legible = charter_json_members_get_flag (object, "legible");
  self->alt_text = g_strdup (charter_json_members_get_text (object, "alt_text"));
  self->untranslated = g_strdup (charter_json_members_get_text (object, "untranslated"));
  picture = charter_json_members_get_text (object, "picture");
  if (picture != NULL)
    {
      gsize length;
      guchar *data = g_base64_decode (picture, &length);

      self->picture = g_bytes_new_take (data, length);
    }
  return self;
}

/**
 * charter_export_preview_free:
 * @self: (transfer full): a preview
 */
void
charter_export_preview_free (CharterExportPreview *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self->printing);
  g_free (self->alt_text);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_free (self->untranslated);
  g_free (self);
}
