/* diagram-settings.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-settings.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/diagrams/diagram-comparison.h"
#include "app/diagrams/diagram-edits.h"
#include "app/diagrams/diagram-fit.h"
#include "app/diagrams/diagram-kind.h"
#include "app/diagrams/diagram-model.h"
#include "app/diagrams/diagram-order.h"
#include "app/diagrams/diagram-subjects.h"
#include "app/diagrams/diagram-switches.h"
#include "diagram/alt-text.h"

struct _CharterDiagramSettings
{
  GtkWidget               parent_instance;

  CharterDocument        *document;  /* nullable */
  CharterDiagramLoader   *loader;    /* nullable */
  GSimpleAction          *kind;
  GSimpleAction          *colours;
  char                   *listed;    /* nullable: the kind whose arrangements are listed */
  gboolean                showing;   /* whether the editors are being filled, not edited */
  gboolean                typing;    /* whether the text is just being typed */

  /* Template children */
  GtkWidget              *box;
  GtkWidget              *groups;
  GtkEditable            *name_row;
  GtkMenuButton          *kind_button;
  AdwComboRow            *model_row;
  CharterDiagramSubjects *subjects;
  CharterDiagramComparison *comparison;
  AdwComboRow            *page_row;
  GtkWidget              *width_row;
  GtkWidget              *height_row;
  GtkSpinButton          *width_spin;
  GtkSpinButton          *height_spin;
  GtkWidget              *several_row;
  GtkSwitch              *several_switch;
  AdwComboRow            *arrangement_row;
  GtkWidget              *reading_icon;
  GtkLabel               *reading_label;
  CharterDiagramFit      *fit;
  CharterDiagramOrder    *order_row;
  CharterDiagramSwitches *switches;
  GtkMenuButton          *colours_button;
  GtkDropDown            *font_drop_down;
  GtkEditable            *figure_row;
  GtkEditable            *caption_row;
  GtkSwitch              *draft_switch;
  GtkTextView            *alt_text_view;
  GtkLabel               *alt_text_note;
  GtkWidget              *alt_text_button;
};

G_DEFINE_FINAL_TYPE (CharterDiagramSettings, charter_diagram_settings, GTK_TYPE_WIDGET)

/* The words of the palettes on this panel's menu. */
static const struct
{
  const char *id;
  const char *words;
} palettes[] = {
  { "colour",          N_("Colour") },
  { "black-and-white", N_("Black and white") },
  { "high-contrast",   N_("High contrast") },
  { "print",           N_("Colour that spares ink") },
};

static guint64
get_handle (CharterDiagramSettings *self)
{
  return charter_diagram_loader_get_view (self->loader);
}

static CharterRecord *
find_diagram (CharterDiagramSettings *self)
{
  return self->loader != NULL
       ? charter_record_set_find_handle (charter_document_get_records (self->document),
                                         get_handle (self))
       : NULL;
}

static gboolean
is_edited (CharterDiagramSettings *self)
{
  return !self->showing && find_diagram (self) != NULL;
}

static void
show_error (CharterDiagramSettings *self,
            const GError           *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", error->message);
}

static void
set (CharterDiagramSettings *self,
     const char             *path,
     GVariant               *value)
{
  g_autoptr(GError) error = NULL;

  if (!charter_diagram_edits_set (self->document, get_handle (self), path, value, &error))
    show_error (self, error);
}

static void
type_text (CharterDiagramSettings *self,
           const char             *path,
           const char             *text)
{
  g_autoptr(GError) error = NULL;

  if (!charter_diagram_edits_type (self->document, get_handle (self), path,
                                   *text != '\0' ? g_variant_new_string (text) : NULL, &error))
    show_error (self, error);
}

static void
name_changed_cb (CharterDiagramSettings *self)
{
  if (is_edited (self))
    type_text (self, "/name", gtk_editable_get_text (self->name_row));
}

static void
caption_changed_cb (CharterDiagramSettings *self)
{
  if (is_edited (self))
    type_text (self, "/caption", gtk_editable_get_text (self->caption_row));
}

static void
figure_changed_cb (CharterDiagramSettings *self)
{
  if (is_edited (self))
    type_text (self, "/figure", gtk_editable_get_text (self->figure_row));
}

static void
kind_chosen_cb (CharterDiagramSettings *self,
                GVariant               *kind)
{
  g_autoptr(GError) error = NULL;

  if (is_edited (self) &&
      !charter_diagram_edits_set_kind (self->document, get_handle (self),
                                       g_variant_get_string (kind, NULL), &error))
    show_error (self, error);
}

static void
colours_chosen_cb (CharterDiagramSettings *self,
                   GVariant               *palette)
{
  if (is_edited (self))
    set (self, "/palette", palette);
}

static void
draft_switched_cb (CharterDiagramSettings *self)
{
  if (is_edited (self))
    set (self, "/draft", gtk_switch_get_active (self->draft_switch) ? g_variant_new_boolean (TRUE)
                                                                    : NULL);
}

static void
several_switched_cb (CharterDiagramSettings *self)
{
  if (is_edited (self))
    set (self, "/arrangement/several_pages",
         gtk_switch_get_active (self->several_switch) ? g_variant_new_boolean (TRUE) : NULL);
}

static void
space_changed_cb (CharterDiagramSettings *self)
{
  g_autoptr(GError) error = NULL;

  if (is_edited (self) &&
      !charter_diagram_edits_set_space (self->document, get_handle (self),
                                        gtk_spin_button_get_value (self->width_spin),
                                        gtk_spin_button_get_value (self->height_spin), &error))
    show_error (self, error);
}

static void
page_chosen_cb (CharterDiagramSettings *self)
{
  const CharterPage *page = charter_page_get_nth (adw_combo_row_get_selected (self->page_row));
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (!is_edited (self))
    return;
  if (page != NULL)
    done = charter_diagram_edits_set_page (self->document, get_handle (self), page->id, &error);
  else
    done = charter_diagram_edits_set_space (self->document, get_handle (self),
                                            CHARTER_PAGE_SPACE_WIDTH, CHARTER_PAGE_SPACE_HEIGHT,
                                            &error);
  if (!done)
    show_error (self, error);
}

/* The first place is for finding the arrangement anew each time; after it
 * come the columns of the first form, then those of the next. */
static void
arrangement_chosen_cb (CharterDiagramSettings *self)
{
  const CharterViewKind *kind = charter_view_kind_find (self->listed);
  guint chosen = adw_combo_row_get_selected (self->arrangement_row);
  g_autoptr(GError) error = NULL;
  const char *form = NULL;
  guint columns = 0;

  if (!is_edited (self) || kind == NULL || chosen == GTK_INVALID_LIST_POSITION)
    return;
  if (chosen > 0)
    {
      form = kind->forms[(chosen - 1) / kind->most_columns];
      columns = (chosen - 1) % kind->most_columns + 1;
    }
  if (!charter_diagram_edits_arrange (self->document, get_handle (self), form,
                                      kind->most_columns > 1 ? columns : 0, &error))
    show_error (self, error);
}

static void
model_chosen_cb (CharterDiagramSettings *self)
{
  const char *id;

  if (!is_edited (self))
    return;
  id = charter_diagram_model_get (self->model_row);
  set (self, "/option_id", id != NULL ? g_variant_new_string (id) : NULL);
}

static void
font_chosen_cb (CharterDiagramSettings *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->font_drop_down);

  if (!is_edited (self) || item == NULL)
    return;
  if (gtk_drop_down_get_selected (self->font_drop_down) == 0)
    set (self, "/font", NULL);
  else
    set (self, "/font", g_variant_new_string (gtk_string_object_get_string (item)));
}

static void
alt_text_changed_cb (CharterDiagramSettings *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->alt_text_view);
  const char *hash = charter_diagram_loader_get_alt_hash (self->loader);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  GVariantBuilder group;
  GtkTextIter start;
  GtkTextIter end;

  if (!is_edited (self))
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_variant_builder_init (&group, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&group, "{sv}", "text", g_variant_new_string (text));
  if (hash != NULL)
    g_variant_builder_add (&group, "{sv}", "hash", g_variant_new_string (hash));
  self->typing = TRUE;
  if (!charter_diagram_edits_type (self->document, get_handle (self), "/alt_text",
                                   g_variant_builder_end (&group), &error))
    show_error (self, error);
  self->typing = FALSE;
}

static void
alt_text_reset_cb (CharterDiagramSettings *self)
{
  if (is_edited (self))
    set (self, "/alt_text", NULL);
}

static void
left_cb (CharterDiagramSettings *self)
{
  if (self->document != NULL)
    charter_history_end_coalescing (charter_document_get_history (self->document));
}

static void
show_text (GtkEditable *editable,
           const char  *text)
{
  if (g_strcmp0 (gtk_editable_get_text (editable), text != NULL ? text : "") != 0)
    gtk_editable_set_text (editable, text != NULL ? text : "");
}

static void
show_choice (GtkMenuButton *button,
             const char    *setting,
             const char    *words)
{
  /* Translators: the title of a setting and what it is set to */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), setting, words);

  gtk_menu_button_set_label (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_kind (CharterDiagramSettings *self,
           const CharterView      *view)
{
  g_simple_action_set_state (self->kind, g_variant_new_string (view->kind));
  show_choice (self->kind_button, _("Kind"), charter_diagram_kind_get_title (view->kind));
}

static void
show_page (CharterDiagramSettings *self,
           const CharterView      *view)
{
  gboolean is_space = view->page.paper_width <= 0 && view->page.text_width > 0;
  const CharterViewKind *kind = charter_view_kind_find (view->kind);
  const CharterPage *page;
  guint chosen = 0;

  while ((page = charter_page_get_nth (chosen)) != NULL && !g_str_equal (page->id, view->page.id))
    chosen++;
  adw_combo_row_set_selected (self->page_row, chosen);
  gtk_widget_set_visible (self->width_row, is_space);
  gtk_widget_set_visible (self->height_row, is_space);
  gtk_widget_set_visible (self->several_row, kind != NULL && kind->measure != NULL);
  gtk_switch_set_active (self->several_switch, view->several_pages);
  if (is_space)
    {
      gtk_spin_button_set_value (self->width_spin, view->page.text_width * 25.4 / 72);
      gtk_spin_button_set_value (self->height_spin, view->page.text_height * 25.4 / 72);
    }
}

static void
list_arrangements (CharterDiagramSettings *self,
                   const CharterViewKind  *kind)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, _("Automatic"));
  for (guint i = 0; kind->forms[i] != NULL; i++)
    for (guint columns = 1; columns <= kind->most_columns; columns++)
      {
        g_autofree char *words =
          charter_diagram_kind_write_arrangement (kind->id, kind->forms[i], columns);

        gtk_string_list_append (titles, words);
      }
  adw_combo_row_set_model (self->arrangement_row, G_LIST_MODEL (titles));
}

static guint
find_arrangement (const CharterViewKind *kind,
                  const CharterView     *view,
                  const CharterDiagram  *diagram)
{
  guint columns = view->columns;

  if (view->form == NULL && columns == 0)
    return 0;
  /* Where the view leaves the columns open, the picture has some. */
  if (columns == 0 && diagram != NULL && g_strcmp0 (charter_diagram_get_form (diagram),
                                                    view->form) == 0)
    columns = charter_diagram_get_columns (diagram);
  columns = CLAMP (columns, 1, kind->most_columns);
  for (guint i = 0; kind->forms[i] != NULL; i++)
    {
      if (view->form == NULL || g_str_equal (kind->forms[i], view->form))
        return 1 + i * kind->most_columns + columns - 1;
    }
  return 0;
}

static void
show_arrangement (CharterDiagramSettings *self,
                  const CharterView      *view)
{
  const CharterViewKind *kind = charter_view_kind_find (view->kind);

  gtk_widget_set_sensitive (GTK_WIDGET (self->arrangement_row), kind != NULL);
  if (kind == NULL)
    return;
  if (g_strcmp0 (self->listed, kind->id) != 0)
    {
      g_free (self->listed);
      self->listed = g_strdup (kind->id);
      list_arrangements (self, kind);
    }
  adw_combo_row_set_selected (self->arrangement_row,
                              find_arrangement (kind, view,
                                                charter_diagram_loader_get_diagram (self->loader)));
}

static void
show_look (CharterDiagramSettings *self,
           const CharterView      *view)
{
  GListModel *fonts = gtk_drop_down_get_model (self->font_drop_down);
  const char *font = charter_record_get_text (view->record, "font");
  guint chosen = 0;

  g_simple_action_set_state (self->colours, g_variant_new_string (view->palette));
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      if (g_str_equal (palettes[i].id, view->palette))
        show_choice (self->colours_button, _("Colours"), _(palettes[i].words));
    }
  for (guint i = 1; font != NULL && i < g_list_model_get_n_items (fonts); i++)
    {
      if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (fonts), i), font))
        chosen = i;
    }
  if (font != NULL && *font != '\0' && chosen == 0)
    {
      chosen = g_list_model_get_n_items (fonts);
      gtk_string_list_append (GTK_STRING_LIST (fonts), font);
    }
  gtk_drop_down_set_selected (self->font_drop_down, chosen);
}

static void
show_alt_text (CharterDiagramSettings *self,
               const CharterView      *view)
{
  const char *own = charter_view_get_alt_text (view);
  const char *text = own != NULL ? own : charter_diagram_loader_get_alt_text (self->loader);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->alt_text_view);
  g_autofree char *present = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  present = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  /* Somebody who empties it is about to type another one. */
  if (g_strcmp0 (present, text) != 0 && !self->typing &&
      !(own == NULL && charter_record_get_value (view->record, "alt_text") != NULL &&
        gtk_widget_has_focus (GTK_WIDGET (self->alt_text_view))))
    gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);

  if (charter_alt_text_is_outdated (view, charter_diagram_loader_get_alt_hash (self->loader)))
    gtk_label_set_text (self->alt_text_note,
                        _("The diagram has changed since this was typed. Read it again."));
  else if (own != NULL && g_utf8_strlen (own, -1) > CHARTER_ALT_TEXT_LONGEST)
    gtk_label_set_text (self->alt_text_note,
                        _("Longer than 150 characters. The description can say more."));
  else
    gtk_label_set_text (self->alt_text_note,
                        own != NULL ? _("Typed by hand.")
                                    : _("Written from the records. Type to use your own words."));
  gtk_widget_set_visible (self->alt_text_button,
                          charter_record_get_value (view->record, "alt_text") != NULL);
}

static void
show_reading (CharterDiagramSettings *self)
{
  CharterDiagram *diagram = charter_diagram_loader_get_diagram (self->loader);
  g_autofree char *reading = diagram != NULL ? charter_diagram_describe_printing (diagram) : NULL;

  gtk_label_set_text (self->reading_label, reading != NULL ? reading : "");
  gtk_widget_set_visible (self->reading_icon, diagram != NULL &&
                          !charter_page_is_legible (charter_diagram_get_printed_size (diagram)));
}

static void
fill_pages (CharterDiagramSettings *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  const CharterPage *page;

  for (guint i = 0; (page = charter_page_get_nth (i)) != NULL; i++)
    {
      g_autofree char *name = charter_page_get_name (page);

      gtk_string_list_append (titles, page->paper_width > 0 ? name : _("No page"));
    }
  gtk_string_list_append (titles, _("A space in my report"));
  adw_combo_row_set_model (self->page_row, G_LIST_MODEL (titles));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
fill_fonts (CharterDiagramSettings *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree PangoFontFamily **families = NULL;
  /* Translators: the name of a font */
  g_autofree char *usual = g_strdup_printf (_("Usual (%s)"), CHARTER_VIEW_FONT);
  int n_families;

  pango_context_list_families (gtk_widget_get_pango_context (GTK_WIDGET (self)), &families,
                               &n_families);
  for (int i = 0; i < n_families; i++)
    g_ptr_array_add (names, (gpointer) pango_font_family_get_name (families[i]));
  g_ptr_array_sort (names, compare_names);

  gtk_string_list_append (titles, usual);
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (titles, g_ptr_array_index (names, i));
  gtk_drop_down_set_model (self->font_drop_down, G_LIST_MODEL (titles));
}

static GSimpleAction *
add_choice (CharterDiagramSettings *self,
            GSimpleActionGroup     *actions,
            const char             *name,
            GCallback               callback)
{
  GSimpleAction *action = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING,
                                                        g_variant_new_string (""));

  g_signal_connect_object (action, "change-state", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  return action;
}

static void
add_choices (CharterDiagramSettings *self)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GMenu) kinds = charter_diagram_kind_make_menu ("setting.kind");

  self->kind = add_choice (self, actions, "kind", G_CALLBACK (kind_chosen_cb));
  self->colours = add_choice (self, actions, "colours", G_CALLBACK (colours_chosen_cb));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "setting", G_ACTION_GROUP (actions));
  gtk_menu_button_set_menu_model (self->kind_button, G_MENU_MODEL (kinds));
}

static void
charter_diagram_settings_dispose (GObject *object)
{
  CharterDiagramSettings *self = CHARTER_DIAGRAM_SETTINGS (object);

  self->showing = TRUE;
  g_clear_object (&self->loader);
  g_clear_object (&self->document);
  g_clear_object (&self->kind);
  g_clear_object (&self->colours);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DIAGRAM_SETTINGS);

  G_OBJECT_CLASS (charter_diagram_settings_parent_class)->dispose (object);
}

static void
charter_diagram_settings_finalize (GObject *object)
{
  g_free (CHARTER_DIAGRAM_SETTINGS (object)->listed);

  G_OBJECT_CLASS (charter_diagram_settings_parent_class)->finalize (object);
}

static gboolean
charter_diagram_settings_grab_focus (GtkWidget *widget)
{
  CharterDiagramSettings *self = CHARTER_DIAGRAM_SETTINGS (widget);

  return gtk_widget_child_focus (charter_diagram_subjects_is_needed (self->subjects)
                                 ? GTK_WIDGET (self->subjects) : GTK_WIDGET (self->name_row),
                                 GTK_DIR_TAB_FORWARD);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, box);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, groups);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, name_row);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, kind_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, model_row);
  gtk_widget_class_bind_template_callback (widget_class, model_chosen_cb);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, subjects);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, comparison);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, page_row);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, width_row);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, height_row);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, width_spin);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, height_spin);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, several_row);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, several_switch);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, arrangement_row);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, reading_icon);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, reading_label);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, fit);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, order_row);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, switches);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, colours_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, font_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, figure_row);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, caption_row);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, draft_switch);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, alt_text_view);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, alt_text_note);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSettings, alt_text_button);
}

static void
charter_diagram_settings_class_init (CharterDiagramSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_diagram_settings_dispose;
  object_class->finalize = charter_diagram_settings_finalize;
  widget_class->grab_focus = charter_diagram_settings_grab_focus;

  g_type_ensure (CHARTER_TYPE_DIAGRAM_COMPARISON);
  g_type_ensure (CHARTER_TYPE_DIAGRAM_SUBJECTS);
  g_type_ensure (CHARTER_TYPE_DIAGRAM_FIT);
  g_type_ensure (CHARTER_TYPE_DIAGRAM_ORDER);
  g_type_ensure (CHARTER_TYPE_DIAGRAM_SWITCHES);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.set-up-diagram", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/diagram-settings.ui");
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, caption_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, draft_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, space_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, several_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, arrangement_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, font_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, alt_text_reset_cb);
}

static void
charter_diagram_settings_init (CharterDiagramSettings *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
  fill_pages (self);
  fill_fonts (self);
  /* Undoing is the document's, which knows more than one field. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->alt_text_view), FALSE);
  gtk_editable_set_enable_undo (self->name_row, FALSE);
  gtk_editable_set_enable_undo (self->figure_row, FALSE);
  gtk_editable_set_enable_undo (self->caption_row, FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (self->alt_text_view), "changed",
                           G_CALLBACK (alt_text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  self->showing = FALSE;
}

/**
 * charter_diagram_settings_set_file:
 * @self: a panel
 * @document: whose diagrams to set up
 * @loader: what says which of them, and draws it
 */
void
charter_diagram_settings_set_file (CharterDiagramSettings *self,
                                   CharterDocument        *document,
                                   CharterDiagramLoader   *loader)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_SETTINGS (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_DIAGRAM_LOADER (loader));

  g_set_object (&self->document, document);
  g_set_object (&self->loader, loader);
  g_signal_connect_object (document, "records-changed",
                           G_CALLBACK (charter_diagram_settings_show_diagram), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (loader, "changed",
                           G_CALLBACK (charter_diagram_settings_show_diagram), self,
                           G_CONNECT_SWAPPED);
  charter_diagram_settings_show_diagram (self);
}

/**
 * charter_diagram_settings_set_read_only:
 * @self: a panel
 * @read_only: whether diagrams are only looked at
 */
void
charter_diagram_settings_set_read_only (CharterDiagramSettings *self,
                                        gboolean                read_only)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_SETTINGS (self));

  gtk_widget_set_sensitive (self->groups, !read_only);
}

/**
 * charter_diagram_settings_show_diagram:
 * @self: a panel
 *
 * Shows how the diagram is set up now.
 */
void
charter_diagram_settings_show_diagram (CharterDiagramSettings *self)
{
  CharterRecord *record;
  g_autoptr(CharterView) view = NULL;

  g_return_if_fail (CHARTER_IS_DIAGRAM_SETTINGS (self));

  record = find_diagram (self);
  gtk_widget_set_visible (self->groups, record != NULL);
  if (record == NULL)
    return;

  view = charter_view_new (charter_document_get_base (self->document), record);
  self->showing = TRUE;
  show_text (self->name_row, charter_record_get_text (record, "name"));
  show_text (self->figure_row, view->figure);
  show_text (self->caption_row, view->caption);
  gtk_switch_set_active (self->draft_switch, view->draft);
  show_kind (self, view);
  charter_diagram_model_show (self->model_row, charter_document_get_base (self->document),
                              charter_record_get_text (record, "option_id"));
  charter_diagram_subjects_set_diagram (self->subjects, self->document, get_handle (self));
  charter_diagram_comparison_set_diagram (self->comparison, self->document, get_handle (self));
  charter_diagram_fit_set_diagram (self->fit, self->document, get_handle (self));
  show_page (self, view);
  show_arrangement (self, view);
  charter_diagram_order_set_diagram (self->order_row, self->document, view,
                                     charter_diagram_loader_get_pages (self->loader));
  charter_diagram_switches_set_diagram (self->switches, self->document, view);
  show_look (self, view);
  show_alt_text (self, view);
  show_reading (self);
  self->showing = FALSE;
}

/**
 * charter_diagram_settings_is_subject_needed:
 * @self: a panel
 *
 * Returns: whether the diagram shows nothing before somebody has chosen what
 *   it is about
 */
gboolean
charter_diagram_settings_is_subject_needed (CharterDiagramSettings *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_SETTINGS (self), FALSE);

  return charter_diagram_subjects_is_needed (self->subjects);
}
