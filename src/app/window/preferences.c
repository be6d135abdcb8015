/* preferences.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/preferences.h"

#include <glib/gi18n.h>

#include "diagram/cards/page.h"
#include "export/exporter.h"

struct _CharterPreferences
{
  AdwPreferencesWindow  parent_instance;

  GSettings            *settings;

  /* Template children */
  AdwComboRow          *scheme_row;
  AdwComboRow          *page_row;
  AdwComboRow          *colours_row;
  AdwComboRow          *format_row;
  AdwComboRow          *resolution_row;
  AdwComboRow          *people_row;
};

G_DEFINE_FINAL_TYPE (CharterPreferences, charter_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static gboolean
get_selected (GValue   *value,
              GVariant *variant,
              gpointer  user_data)
{
  const char *const *ids = user_data;
  g_autofree char *id = g_variant_is_of_type (variant, G_VARIANT_TYPE_INT32)
                      ? g_strdup_printf ("%d", g_variant_get_int32 (variant))
                      : g_variant_dup_string (variant, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (g_str_equal (ids[i], id))
        g_value_set_uint (value, i);
    }
  return TRUE;
}

static GVariant *
set_selected (const GValue       *value,
              const GVariantType *type,
              gpointer            user_data)
{
  const char *const *ids = user_data;
  guint selected = g_value_get_uint (value);

  if (selected >= g_strv_length ((GStrv) ids))
    return NULL;
  return g_variant_type_equal (type, G_VARIANT_TYPE_INT32)
       ? g_variant_new_int32 ((gint32) g_ascii_strtoll (ids[selected], NULL, 10))
       : g_variant_new_string (ids[selected]);
}

/* Binds the choice of a row to a key whose values are @ids in the order of
 * the row; @ids is taken. */
static void
bind_row (CharterPreferences *self,
          const char         *key,
          AdwComboRow        *row,
          GStrv               ids)
{
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_selected, set_selected, ids, (GDestroyNotify) g_strfreev);
}

static void
bind_fixed_row (CharterPreferences *self,
                const char         *key,
                AdwComboRow        *row,
                const char         *ids)
{
  bind_row (self, key, row, g_strsplit (ids, " ", -1));
}

static void
bind_pages (CharterPreferences *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  const CharterPage *page;

  for (guint i = 0; (page = charter_page_get_nth (i)) != NULL; i++)
    {
      gtk_string_list_take (titles, charter_page_get_name (page));
      g_strv_builder_add (ids, page->id);
    }
  adw_combo_row_set_model (self->page_row, G_LIST_MODEL (titles));
  bind_row (self, "new-diagram-page", self->page_row, g_strv_builder_end (ids));
}

static void
bind_formats (CharterPreferences *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  const CharterExportFormat *format;

  for (guint i = 0; (format = charter_export_format_get_nth (i)) != NULL; i++)
    {
      gtk_string_list_append (titles, charter_export_format_get_name (format));
      g_strv_builder_add (ids, charter_export_format_get_id (format));
    }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (titles));
  bind_row (self, "export-format", self->format_row, g_strv_builder_end (ids));
}

static void
charter_preferences_dispose (GObject *object)
{
  CharterPreferences *self = CHARTER_PREFERENCES (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_PREFERENCES);

  G_OBJECT_CLASS (charter_preferences_parent_class)->dispose (object);
}

static void
charter_preferences_class_init (CharterPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterPreferences, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, CharterPreferences, page_row);
  gtk_widget_class_bind_template_child (widget_class, CharterPreferences, colours_row);
  gtk_widget_class_bind_template_child (widget_class, CharterPreferences, format_row);
  gtk_widget_class_bind_template_child (widget_class, CharterPreferences, resolution_row);
  gtk_widget_class_bind_template_child (widget_class, CharterPreferences, people_row);
}

static void
charter_preferences_init (CharterPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (CHARTER_APPLICATION_ID);
  bind_fixed_row (self, "colour-scheme", self->scheme_row, "system light dark");
  bind_pages (self);
  bind_fixed_row (self, "new-diagram-colours", self->colours_row,
                  "colour high-contrast black-and-white print");
  bind_formats (self);
  bind_fixed_row (self, "export-resolution", self->resolution_row, "96 150 300 600");
  bind_fixed_row (self, "export-people", self->people_row, "diagram names posts counts");
}

static void
apply_colour_scheme (GSettings *settings)
{
  g_autofree char *scheme = g_settings_get_string (settings, "colour-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (scheme, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                      : g_str_equal (scheme, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                      : ADW_COLOR_SCHEME_DEFAULT);
}

/**
 * charter_preferences_present:
 * @parent: (nullable): the window it was asked for in
 *
 * Shows the preferences.
 */
void
charter_preferences_present (GtkWindow *parent)
{
  GtkWindow *window;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  window = g_object_new (CHARTER_TYPE_PREFERENCES, "transient-for", parent, NULL);
  gtk_window_present (window);
}

/**
 * charter_preferences_follow_colour_scheme:
 * @settings: the settings; they are followed as long as they are there
 *
 * Makes windows light or dark as the user chose, now and later.
 */
void
charter_preferences_follow_colour_scheme (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_signal_connect (settings, "changed::colour-scheme", G_CALLBACK (apply_colour_scheme), NULL);
  apply_colour_scheme (settings);
}
