/* export-settings.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/export-settings.h"

/**
 * charter_export_settings_new:
 *
 * Returns: (transfer full): settings that leave each diagram as it is, in the
 *   first format
 */
CharterExportSettings *
charter_export_settings_new (void)
{
  CharterExportSettings *self = g_new0 (CharterExportSettings, 1);

  self->format = charter_export_format_get_nth (0);
  charter_export_options_init (&self->options);
  self->space_width = CHARTER_PAGE_SPACE_WIDTH;
  self->space_height = CHARTER_PAGE_SPACE_HEIGHT;
  self->people = CHARTER_EXPORT_PEOPLE_UNCHANGED;
  return self;
}

/**
 * charter_export_settings_copy:
 * @self: settings
 *
 * Returns: (transfer full): the same
 */
CharterExportSettings *
charter_export_settings_copy (const CharterExportSettings *self)
{
  CharterExportSettings *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->page = g_strdup (self->page);
  copy->palette = g_strdup (self->palette);
  copy->languages = g_strdupv (self->languages);
  return copy;
}

/**
 * charter_export_settings_free:
 * @self: (transfer full): settings
 */
void
charter_export_settings_free (CharterExportSettings *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->page);
  g_free (self->palette);
  g_strfreev (self->languages);
  g_free (self);
}

/**
 * charter_export_settings_apply:
 * @self: settings
 * @view: a view, which gets the page, the colours and the people of @self
 */
void
charter_export_settings_apply (const CharterExportSettings *self,
                               CharterView                 *view)
{
  const CharterPage *page;

  g_return_if_fail (self != NULL);
  g_return_if_fail (view != NULL);

  page = charter_page_find (self->page);
  if (g_strcmp0 (self->page, CHARTER_EXPORT_PAGE_SPACE) == 0)
    view->page = charter_page_for_space (self->space_width, self->space_height);
  else if (page != NULL)
    view->page = *page;
  if (self->palette != NULL)
    {
      g_free (view->palette);
      view->palette = g_strdup (self->palette);
    }
  if (self->people != CHARTER_EXPORT_PEOPLE_UNCHANGED)
    view->people = (CharterPeople) self->people;
}
