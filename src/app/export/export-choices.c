/* export-choices.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/export/export-choices.h"

#include <glib/gi18n.h>

#include "analysis/words/language.h"
#include "diagram/drawing/palette.h"
#include "export/text.h"

struct _CharterExportChoices
{
  AdwPreferencesGroup  parent_instance;

  gboolean             has_several; /* whether several diagrams are exported */
  GPtrArray           *languages;   /* of char **, one for each choice of languages */

  /* Template children */
  AdwComboRow         *format_row;
  AdwComboRow         *language_row;
  AdwComboRow         *resolution_row;
  GtkWidget           *transparent_row;
  GtkSwitch           *transparent_switch;
  GtkWidget           *together_row;
  GtkSwitch           *together_switch;
  GtkWidget           *description_row;
  GtkSwitch           *description_switch;
  AdwComboRow         *words_row;
  AdwComboRow         *heading_row;
  AdwComboRow         *page_row;
  GtkWidget           *width_row;
  GtkSpinButton       *width_spin;
  GtkWidget           *height_row;
  GtkSpinButton       *height_spin;
  AdwComboRow         *colours_row;
  AdwComboRow         *people_row;
};

G_DEFINE_FINAL_TYPE (CharterExportChoices, charter_export_choices, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const double resolutions[] = { 96, 150, 300, 600 };
#define USUAL_RESOLUTION 2

/* The first choice of a page, of colours and of people leaves each diagram as
 * it is. */
#define FIRST_CHOICE 1

/* What a language is called in the language of the window. */
static const struct
{
  const char *tag;
  const char *name;
  const char *both;
} language_names[] = {
  { "en", N_("English"), NULL },
  { "cy", N_("Welsh"), N_("English and Welsh") },
};

/* The last choice is every format. */
static gboolean
is_bundle_chosen (CharterExportChoices *self)
{
  guint chosen = adw_combo_row_get_selected (self->format_row);

  return chosen != GTK_INVALID_LIST_POSITION && charter_export_format_get_nth (chosen) == NULL;
}

static const CharterExportFormat *
get_format (CharterExportChoices *self)
{
  return charter_export_format_get_nth (is_bundle_chosen (self)
                                        ? 0 : adw_combo_row_get_selected (self->format_row));
}

static gboolean
takes (CharterExportChoices  *self,
       CharterExportFeatures  feature)
{
  return is_bundle_chosen (self) || charter_export_format_takes (get_format (self), feature);
}

/* The last page is the space in a report. */
static gboolean
is_space_chosen (CharterExportChoices *self)
{
  guint chosen = adw_combo_row_get_selected (self->page_row);

  return chosen >= FIRST_CHOICE && charter_page_get_nth (chosen - FIRST_CHOICE) == NULL;
}

/* The list has short names, which a popup does not cut off. */
static void
show_format_title (CharterExportChoices *self)
{
  const CharterExportFormat *format = get_format (self);
  const char *title = is_bundle_chosen (self) ? _("Every format, and a list of the files")
                                              : charter_export_format_get_title (format);

  if (!is_bundle_chosen (self) && g_str_equal (title, charter_export_format_get_name (format)))
    title = NULL;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format_row), title);
}

static void
show_rows (CharterExportChoices *self)
{
  const CharterExportFormat *format = get_format (self);
  gboolean is_picture;
  gboolean has_pixels;

  /* A row has nothing chosen while its choices are being filled in. */
  if (format == NULL)
    return;
  show_format_title (self);
  is_picture = charter_export_format_is_picture (format);
  has_pixels = takes (self, CHARTER_EXPORT_FEATURE_PIXELS);
  gtk_widget_set_visible (GTK_WIDGET (self->resolution_row), has_pixels);
  gtk_widget_set_visible (self->transparent_row, has_pixels);
  gtk_widget_set_visible (self->together_row,
                          self->has_several && !is_bundle_chosen (self) &&
                          charter_export_format_get_paging (format) ==
                          CHARTER_EXPORT_PAGING_INSIDE);
  gtk_widget_set_visible (self->description_row, takes (self, CHARTER_EXPORT_FEATURE_PAGES));
  gtk_widget_set_visible (GTK_WIDGET (self->words_row), takes (self, CHARTER_EXPORT_FEATURE_WORDS));
  gtk_widget_set_visible (GTK_WIDGET (self->heading_row),
                          takes (self, CHARTER_EXPORT_FEATURE_HEADINGS));
  gtk_widget_set_visible (GTK_WIDGET (self->page_row), is_picture);
  gtk_widget_set_visible (GTK_WIDGET (self->colours_row), is_picture);
  gtk_widget_set_visible (self->width_row, is_picture && is_space_chosen (self));
  gtk_widget_set_visible (self->height_row, is_picture && is_space_chosen (self));
}

static void
choice_changed_cb (CharterExportChoices *self)
{
  show_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill_formats (CharterExportChoices *self,
              GSettings            *settings)
{
  g_autofree char *usual_id = g_settings_get_string (settings, "export-format");
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  const CharterExportFormat *format;
  guint usual = 0;

  for (guint i = 0; (format = charter_export_format_get_nth (i)) != NULL; i++)
    {
      gtk_string_list_append (titles, charter_export_format_get_name (format));
      if (g_str_equal (charter_export_format_get_id (format), usual_id))
        usual = i;
    }
  gtk_string_list_append (titles, _("Report bundle"));
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->format_row, usual);
}

static const char *
find_language (const char *tag,
               gboolean    is_both)
{
  for (guint i = 0; i < G_N_ELEMENTS (language_names); i++)
    {
      const char *name = is_both ? language_names[i].both : language_names[i].name;

      if (name != NULL && charter_language_is_same (tag, language_names[i].tag))
        return _(name);
    }
  return is_both ? NULL : tag;
}

static void
add_languages (CharterExportChoices *self,
               GtkStringList        *titles,
               const char           *title,
               const char           *one,
               const char           *other)
{
  const char *tags[] = { one, other, NULL };

  gtk_string_list_append (titles, title);
  g_ptr_array_add (self->languages, g_strdupv ((char **) tags));
}

/* Where there is one language, there is nothing to choose. */
static void
fill_languages (CharterExportChoices *self)
{
  g_autoptr(GPtrArray) tags = charter_language_list_of_words ();
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  g_autofree char *words = charter_language_get_of_words ();
  const char *source = g_ptr_array_index (tags, 0);
  guint usual = 0;

  for (guint i = 0; i < tags->len; i++)
    {
      const char *tag = g_ptr_array_index (tags, i);

      if (charter_language_is_same (tag, words))
        usual = i;
      add_languages (self, titles, find_language (tag, FALSE), tag, NULL);
    }
  for (guint i = 1; i < tags->len; i++)
    {
      const char *tag = g_ptr_array_index (tags, i);
      const char *title = find_language (tag, TRUE);

      if (title != NULL)
        add_languages (self, titles, title, source, tag);
    }
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->language_row, usual);
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), tags->len > 1);
}

/* In the language of the window and of the source code, each diagram stays as
 * it is. */
static char **
get_languages (CharterExportChoices *self)
{
  g_autoptr(GPtrArray) tags = charter_language_list_of_words ();
  g_autofree char *words = charter_language_get_of_words ();
  guint chosen = adw_combo_row_get_selected (self->language_row);
  char **languages = chosen < self->languages->len ? g_ptr_array_index (self->languages, chosen)
                                                   : NULL;

  if (languages == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->language_row)) ||
      (g_strv_length (languages) == 1 && charter_language_is_same (languages[0], words) &&
       charter_language_is_same (languages[0], g_ptr_array_index (tags, 0))))
    return NULL;
  return g_strdupv (languages);
}

static void
fill_resolutions (CharterExportChoices *self,
                  GSettings            *settings)
{
  int usual_resolution = g_settings_get_int (settings, "export-resolution");
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint usual = USUAL_RESOLUTION;

  for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
    {
      /* Translators: dots per inch */
      gtk_string_list_take (titles, g_strdup_printf (_("%.0f dpi"), resolutions[i]));
      if ((int) resolutions[i] == usual_resolution)
        usual = i;
    }
  adw_combo_row_set_model (self->resolution_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->resolution_row, usual);
}

static void
fill_headings (CharterExportChoices *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 1; i <= CHARTER_TEXT_DEEPEST_HEADING; i++)
    /* Translators: the level of a heading, 1 for the highest */
    gtk_string_list_take (titles, g_strdup_printf (_("Heading %u"), i));
  adw_combo_row_set_model (self->heading_row, G_LIST_MODEL (titles));
}

static void
fill_pages (CharterExportChoices *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  const CharterPage *page;

  gtk_string_list_append (titles, _("As in the diagram"));
  for (guint i = 0; (page = charter_page_get_nth (i)) != NULL; i++)
    gtk_string_list_take (titles, charter_page_get_name (page));
  gtk_string_list_append (titles, _("Space in my report"));
  adw_combo_row_set_model (self->page_row, G_LIST_MODEL (titles));
}

static void
choose_people (CharterExportChoices *self,
               GSettings            *settings)
{
  static const char *const ids[] = { "diagram", "names", "posts", "counts" };
  g_autofree char *usual = g_settings_get_string (settings, "export-people");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (g_str_equal (ids[i], usual))
        adw_combo_row_set_selected (self->people_row, i);
    }
}

static gboolean
charter_export_choices_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHARTER_EXPORT_CHOICES (widget)->format_row));
}

static void
charter_export_choices_dispose (GObject *object)
{
  g_clear_pointer (&CHARTER_EXPORT_CHOICES (object)->languages, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHARTER_TYPE_EXPORT_CHOICES);

  G_OBJECT_CLASS (charter_export_choices_parent_class)->dispose (object);
}

static void
charter_export_choices_class_init (CharterExportChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_export_choices_dispose;
  widget_class->grab_focus = charter_export_choices_grab_focus;

  /**
   * CharterExportChoices::changed:
   * @self: the choices
   *
   * Something else is chosen.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/export-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, format_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, language_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, resolution_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, transparent_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, transparent_switch);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, together_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, together_switch);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, description_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, description_switch);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, words_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, heading_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, page_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, width_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, width_spin);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, height_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, height_spin);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, colours_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportChoices, people_row);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
charter_export_choices_init (CharterExportChoices *self)
{
  g_autoptr(GSettings) settings = g_settings_new (CHARTER_APPLICATION_ID);

  self->languages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_value (self->width_spin, CHARTER_PAGE_SPACE_WIDTH);
  gtk_spin_button_set_value (self->height_spin, CHARTER_PAGE_SPACE_HEIGHT);
  fill_formats (self, settings);
  fill_languages (self);
  fill_resolutions (self, settings);
  fill_headings (self);
  fill_pages (self);
  choose_people (self, settings);
  show_rows (self);
}

/**
 * charter_export_choices_set_view:
 * @self: the choices
 * @view: the diagram that is looked at
 *
 * Offers the space that @view is set up for where another diagram is to have
 * one.
 */
void
charter_export_choices_set_view (CharterExportChoices *self,
                                 const CharterView    *view)
{
  g_return_if_fail (CHARTER_IS_EXPORT_CHOICES (self));
  g_return_if_fail (view != NULL);

  if (g_strcmp0 (view->page.id, CHARTER_EXPORT_PAGE_SPACE) != 0)
    return;
  gtk_spin_button_set_value (self->width_spin, view->page.text_width * 25.4 / 72);
  gtk_spin_button_set_value (self->height_spin, view->page.text_height * 25.4 / 72);
}

/**
 * charter_export_choices_set_several:
 * @self: the choices
 * @several: whether several diagrams are exported, and not one
 *
 * Several can come into one file where the format has pages.
 */
void
charter_export_choices_set_several (CharterExportChoices *self,
                                    gboolean              several)
{
  g_return_if_fail (CHARTER_IS_EXPORT_CHOICES (self));

  self->has_several = several;
  show_rows (self);
}

/**
 * charter_export_choices_hide_language:
 * @self: the choices
 *
 * Leaves out the choice of a language, where what is exported can only be made
 * in that of the window.
 */
void
charter_export_choices_hide_language (CharterExportChoices *self)
{
  g_return_if_fail (CHARTER_IS_EXPORT_CHOICES (self));

  gtk_widget_set_visible (GTK_WIDGET (self->language_row), FALSE);
}

/**
 * charter_export_choices_set_untranslated:
 * @self: the choices
 * @names: (nullable): names in the diagram that are not in the chosen language
 *
 * Says under the language what will stand as it is.
 */
void
charter_export_choices_set_untranslated (CharterExportChoices *self,
                                         const char           *names)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CHARTER_IS_EXPORT_CHOICES (self));

  if (names != NULL)
    /* Translators: names, with commas */
    words = g_strdup_printf (_("Without a translation, and so as they are: %s"), names);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->language_row), words != NULL ? words : "");
}

/**
 * charter_export_choices_get:
 * @self: the choices
 *
 * Returns: (transfer full): what is chosen
 */
CharterExportSettings *
charter_export_choices_get (CharterExportChoices *self)
{
  CharterExportSettings *chosen;
  guint page;
  guint colours;

  g_return_val_if_fail (CHARTER_IS_EXPORT_CHOICES (self), NULL);

  chosen = charter_export_settings_new ();
  page = adw_combo_row_get_selected (self->page_row);
  colours = adw_combo_row_get_selected (self->colours_row);
  chosen->format = get_format (self);
  chosen->options.dpi = resolutions[adw_combo_row_get_selected (self->resolution_row)];
  chosen->options.transparent = gtk_switch_get_active (self->transparent_switch);
  chosen->bundle = is_bundle_chosen (self);
  chosen->languages = get_languages (self);
  chosen->options.with_description =
    takes (self, CHARTER_EXPORT_FEATURE_PAGES) && gtk_switch_get_active (self->description_switch);
  chosen->together = gtk_widget_get_visible (self->together_row) &&
                     gtk_switch_get_active (self->together_switch);
  chosen->options.words = (CharterDocxWords) adw_combo_row_get_selected (self->words_row);
  chosen->options.heading_level = adw_combo_row_get_selected (self->heading_row) + 1;
  if (is_space_chosen (self))
    chosen->page = g_strdup (CHARTER_EXPORT_PAGE_SPACE);
  else if (page >= FIRST_CHOICE)
    chosen->page = g_strdup (charter_page_get_nth (page - FIRST_CHOICE)->id);
  chosen->space_width = gtk_spin_button_get_value (self->width_spin);
  chosen->space_height = gtk_spin_button_get_value (self->height_spin);
  if (colours >= FIRST_CHOICE)
    chosen->palette = g_strdup (charter_palette_get_name (
      charter_palette_get ((CharterPaletteKind) (colours - FIRST_CHOICE))));
  chosen->people = (int) adw_combo_row_get_selected (self->people_row) - FIRST_CHOICE;
  return chosen;
}
