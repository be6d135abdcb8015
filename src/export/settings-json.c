/* settings-json.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/settings-json.h"

#include "diagram/drawing/palette.h"
#include "export/json-members.h"

#define LEAST_SPACE 20.0
#define MOST_SPACE  2000.0
#define LEAST_DPI   1.0
#define MOST_DPI    2400.0

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            double       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, number);
}

static void
add_flag (JsonBuilder *builder,
          const char  *name,
          gboolean     flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

/**
 * charter_settings_json_add:
 * @builder: is in an object
 * @settings: in what form diagrams are exported
 *
 * Adds a member for each setting but the languages, which belong to the files.
 */
void
charter_settings_json_add (JsonBuilder                 *builder,
                           const CharterExportSettings *settings)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (settings != NULL);

  add_text (builder, "format", charter_export_format_get_id (settings->format));
  add_number (builder, "dpi", settings->options.dpi);
  add_flag (builder, "transparent", settings->options.transparent);
  add_flag (builder, "with_description", settings->options.with_description);
  add_flag (builder, "together", settings->together);
  add_flag (builder, "bundle", settings->bundle);
  add_number (builder, "heading_level", settings->options.heading_level);
  add_text (builder, "words", charter_docx_words_get_id (settings->options.words));
  add_text (builder, "page", settings->page);
  add_number (builder, "space_width", settings->space_width);
  add_number (builder, "space_height", settings->space_height);
  add_text (builder, "palette", settings->palette);
  if (settings->people != CHARTER_EXPORT_PEOPLE_UNCHANGED)
    add_text (builder, "people", charter_people_get_id ((CharterPeople) settings->people));
}

/**
 * charter_settings_json_read:
 * @object: has members from charter_settings_json_add(), or may be anybody's
 *   by now: what cannot be is as usual
 *
 * Returns: (transfer full) (nullable): the settings, or %NULL where there is
 *   no such format
 */
CharterExportSettings *
charter_settings_json_read (JsonObject *object)
{
  g_autoptr(CharterExportSettings) settings = charter_export_settings_new ();
  const char *palette = charter_json_members_get_text (object, "palette");
  CharterPeople people;

  g_return_val_if_fail (object != NULL, NULL);

  settings->format = charter_export_format_find (charter_json_members_get_text (object, "format"));
  if (settings->format == NULL)
    return NULL;
  settings->options.dpi = charter_json_members_get_number (object, "dpi", LEAST_DPI, MOST_DPI, CHARTER_EXPORT_DPI);
  settings->options.transparent = charter_json_members_get_flag (object, "transparent");
  settings->options.with_description = charter_json_members_get_flag (object, "with_description");
  settings->together = charter_json_members_get_flag (object, "together") &&
                       charter_export_format_get_paging (settings->format) ==
                       CHARTER_EXPORT_PAGING_INSIDE;
  settings->bundle = charter_json_members_get_flag (object, "bundle");
  settings->options.heading_level =
    (guint) charter_json_members_get_number (object, "heading_level", 1, CHARTER_DOCX_DEEPEST_HEADING, 1);
  charter_docx_words_find (charter_json_members_get_text (object, "words"), &settings->options.words);
  settings->page = g_strdup (charter_json_members_get_text (object, "page"));
  settings->space_width = charter_json_members_get_number (object, "space_width", LEAST_SPACE, MOST_SPACE,
                                       CHARTER_PAGE_SPACE_WIDTH);
  settings->space_height = charter_json_members_get_number (object, "space_height", LEAST_SPACE, MOST_SPACE,
                                        CHARTER_PAGE_SPACE_HEIGHT);
  if (palette != NULL && charter_palette_find (palette) != NULL)
    settings->palette = g_strdup (palette);
  if (charter_people_find (charter_json_members_get_text (object, "people"), &people))
    settings->people = (int) people;
  return g_steal_pointer (&settings);
}
