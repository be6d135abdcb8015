/* translations-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/translations-editor.h"

#include <glib/gi18n.h>

#include "analysis/words/language-names.h"
#include "analysis/words/language.h"
#include "app/details/field-cell.h"
#include "model/field-value.h"
#include "model/value.h"

/* Pixels */
#define GROUP_SPACING 12
#define CELL_SPACING  8
#define CELL_INDENT   12

/* Characters; the entry grows with the pane and is not to hold it open. */
#define NARROWEST_ENTRY 4

/* The fields of one language. A language that was added and says nothing yet
 * is kept here and not in the record. */
typedef struct
{
  char      *language;
  char      *title;
  GtkWidget *box;   /* borrowed */
  GPtrArray *cells; /* of borrowed CharterFieldCell */
} Group;

struct _CharterTranslationsEditor
{
  CharterFieldEditor  parent_instance;

  CharterDocument    *document;
  guint64             handle;
  GPtrArray          *groups; /* of Group */
  GtkWidget          *adder;
  GtkEntry           *entry;
  GtkMenuButton      *button;
  GtkLabel           *problem;
};

G_DEFINE_FINAL_TYPE (CharterTranslationsEditor, charter_translations_editor,
                     CHARTER_TYPE_FIELD_EDITOR)

static void
group_free (Group *group)
{
  g_ptr_array_unref (group->cells);
  g_free (group->title);
  g_free (group->language);
  g_free (group);
}

static const CharterField *
get_field (CharterTranslationsEditor *self)
{
  return charter_field_editor_get_field (CHARTER_FIELD_EDITOR (self));
}

static GVariant *
get_value (CharterTranslationsEditor *self)
{
  return charter_field_editor_get_value (CHARTER_FIELD_EDITOR (self));
}

static Group *
find_group (CharterTranslationsEditor *self,
            const char                *language)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);

      if (g_str_equal (group->language, language))
        return group;
    }
  return NULL;
}

static Group *
find_group_of (CharterTranslationsEditor *self,
               CharterFieldCell          *cell)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);

      if (g_ptr_array_find (group->cells, cell, NULL))
        return group;
    }
  return NULL;
}

/* What is said in a language, or nothing; a language that says nothing goes. */
static void
set_words (CharterTranslationsEditor *self,
           const char                *language,
           GVariant                  *words,
           GPtrArray                 *before)
{
  g_autofree char *path = g_strconcat ("/", language, NULL);
  g_autoptr(GVariant) old = charter_value_is_object (get_value (self))
                          ? g_variant_ref (get_value (self))
                          : g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
  g_autoptr(GVariant) value = charter_value_set_path (old, path, words);

  charter_field_editor_change_with (CHARTER_FIELD_EDITOR (self),
                                    value != NULL && g_variant_n_children (value) > 0 ? value
                                                                                      : NULL,
                                    before);
}

static void
member_changed_cb (CharterTranslationsEditor *self,
                   GVariant                  *member,
                   GPtrArray                 *before,
                   CharterFieldCell          *cell)
{
  Group *group = find_group_of (self, cell);
  g_autoptr(GVariant) old = charter_value_get_member (get_value (self), group->language);
  g_autoptr(GVariant) words =
    charter_field_value_set_member (get_field (self)->fields, old,
                                    charter_field_cell_get_field (cell)->key, member);

  set_words (self, group->language, g_variant_n_children (words) > 0 ? words : NULL, before);
}

/* A post has no short name, and only a diagram has a caption. */
static gboolean
is_translated (CharterKindId       kind,
               const CharterField *part)
{
  const CharterField *name = charter_kind_get_name_field (kind);

  return g_str_equal (part->key, "name")
       ? name != NULL
       : charter_kind_find_field (kind, part->key, NULL) != NULL;
}

static void
show_group (CharterTranslationsEditor *self,
            Group                     *group)
{
  g_autoptr(GVariant) words = charter_value_get_member (get_value (self), group->language);

  for (guint i = 0; i < group->cells->len; i++)
    {
      CharterFieldCell *cell = g_ptr_array_index (group->cells, i);
      g_autoptr(GVariant) member =
        charter_value_get_member (words, charter_field_cell_get_field (cell)->key);

      charter_field_cell_set_context (cell, group->title);
      charter_field_cell_set_value (cell, member);
    }
}

static void
add_cells (CharterTranslationsEditor *self,
           Group                     *group)
{
  CharterRecord *record =
    charter_record_set_find_handle (charter_document_get_records (self->document), self->handle);

  for (const CharterField *part = get_field (self)->fields;
       record != NULL && part->key != NULL; part++)
    {
      GtkWidget *cell;

      if (!is_translated (charter_record_get_kind (record), part))
        continue;
      cell = charter_field_cell_new (self->document, self->handle, part);
      gtk_widget_set_margin_start (cell, CELL_INDENT);
      g_signal_connect_object (cell, "value-changed", G_CALLBACK (member_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "done", G_CALLBACK (charter_field_editor_end_change), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (group->box), cell);
      g_ptr_array_add (group->cells, cell);
    }
}

static void
remove_cb (CharterTranslationsEditor *self,
           GtkWidget                 *button)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);

      if (!gtk_widget_is_ancestor (button, group->box))
        continue;
      /* The cursor leaves before its place goes, or it would go anywhere. */
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      charter_field_editor_end_change (CHARTER_FIELD_EDITOR (self));
      set_words (self, group->language, NULL, NULL);
      charter_field_editor_end_change (CHARTER_FIELD_EDITOR (self));
      gtk_widget_unparent (group->box);
      g_ptr_array_remove_index (self->groups, i);
      return;
    }
}

static GtkWidget *
make_heading (CharterTranslationsEditor *self,
              const Group               *group)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (group->title);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: the name of a language */
  g_autofree char *removal = g_strdup_printf (_("Remove what is said in this language: %s"),
                                              group->title);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, removal);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, removal, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), button);
  return heading;
}

static Group *
add_group (CharterTranslationsEditor *self,
           const char                *language)
{
  Group *group = g_new0 (Group, 1);

  group->language = g_strdup (language);
  group->title = charter_language_names_get_title (language);
  group->cells = g_ptr_array_new ();
  group->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, CELL_SPACING);
  gtk_box_append (GTK_BOX (group->box), make_heading (self, group));
  add_cells (self, group);
  g_ptr_array_add (self->groups, group);
  gtk_widget_insert_before (group->box, GTK_WIDGET (self), self->adder);
  return group;
}

static void
show_problem (CharterTranslationsEditor *self,
              const char                *words)
{
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static void
begin_language (CharterTranslationsEditor *self,
                const char                *language)
{
  Group *group = find_group (self, language);

  show_problem (self, NULL);
  if (group == NULL)
    {
      group = add_group (self, language);
      show_group (self, group);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (group->cells->len > 0)
    charter_field_cell_put_cursor (g_ptr_array_index (group->cells, 0));
}

static void
activated_cb (CharterTranslationsEditor *self)
{
  g_autofree char *language =
    charter_language_names_read (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (language == NULL)
    show_problem (self, _("No language: choose one, or write its code, such as cy"));
  else if (charter_language_is_own (charter_document_get_records (self->document), language))
    show_problem (self, _("The file itself is in this language; write it in the fields above"));
  else
    begin_language (self, language);
}

static void
typed_cb (CharterTranslationsEditor *self)
{
  show_problem (self, NULL);
}

static void
chosen_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  begin_language (CHARTER_TRANSLATIONS_EDITOR (user_data),
                  g_variant_get_string (parameter, NULL));
}

static void
fill_menu (GtkMenuButton *button,
           gpointer       user_data)
{
  CharterTranslationsEditor *self = CHARTER_TRANSLATIONS_EDITOR (user_data);
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < charter_language_names_get_n_usual (); i++)
    {
      const char *language = charter_language_names_get_usual (i);
      g_autofree char *title = charter_language_names_get_title (language);
      g_autoptr(GMenuItem) item = g_menu_item_new (title, NULL);

      if (find_group (self, language) != NULL || charter_language_is_own (records, language))
        continue;
      g_menu_item_set_action_and_target (item, "translations.add", "s", language);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
charter_translations_editor_show_value (CharterFieldEditor *editor,
                                        GVariant           *value)
{
  CharterTranslationsEditor *self = CHARTER_TRANSLATIONS_EDITOR (editor);
  GVariantIter iter;
  const char *language;
  GVariant *words;

  if (charter_value_is_object (value))
    {
      g_variant_iter_init (&iter, value);
      while (g_variant_iter_loop (&iter, "{&sv}", &language, &words))
        {
          g_autofree char *tag = charter_language_names_read (language);

          /* What no picture can be asked for stays as it is. */
          if (g_strcmp0 (tag, language) == 0 && find_group (self, language) == NULL)
            add_group (self, language);
        }
    }
  for (guint i = 0; i < self->groups->len; i++)
    show_group (self, g_ptr_array_index (self->groups, i));
}

static void
charter_translations_editor_set_label (CharterFieldEditor *editor,
                                       const char         *label)
{
  CharterTranslationsEditor *self = CHARTER_TRANSLATIONS_EDITOR (editor);
  /* Translators: the title of a field */
  g_autofree char *choices = g_strdup_printf (_("Choices for “%s”"), label);
  /* Translators: the title of a list */
  g_autofree char *addition = g_strdup_printf (_("Add to “%s”"), label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, addition, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, choices, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), choices);
}

static GtkWidget *
charter_translations_editor_get_control (CharterFieldEditor *editor)
{
  return GTK_WIDGET (CHARTER_TRANSLATIONS_EDITOR (editor)->entry);
}

static void
charter_translations_editor_dispose (GObject *object)
{
  CharterTranslationsEditor *self = CHARTER_TRANSLATIONS_EDITOR (object);

  g_ptr_array_set_size (self->groups, 0);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_translations_editor_parent_class)->dispose (object);
}

static void
charter_translations_editor_finalize (GObject *object)
{
  g_clear_pointer (&CHARTER_TRANSLATIONS_EDITOR (object)->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (charter_translations_editor_parent_class)->finalize (object);
}

static void
charter_translations_editor_class_init (CharterTranslationsEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CharterFieldEditorClass *editor_class = CHARTER_FIELD_EDITOR_CLASS (klass);

  object_class->dispose = charter_translations_editor_dispose;
  object_class->finalize = charter_translations_editor_finalize;
  editor_class->show_value = charter_translations_editor_show_value;
  editor_class->set_label = charter_translations_editor_set_label;
  editor_class->get_control = charter_translations_editor_get_control;
}

static void
make_adder (CharterTranslationsEditor *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->adder = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->entry, _("Add a language"));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), NARROWEST_ENTRY);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_create_popup_func (self->button, fill_menu, self, NULL);
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_wrap_mode (self->problem, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "caption");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_add_css_class (line, "linked");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (self->adder), line);
  gtk_box_append (GTK_BOX (self->adder), GTK_WIDGET (self->problem));
  gtk_widget_set_parent (self->adder, GTK_WIDGET (self));
}

static void
charter_translations_editor_init (CharterTranslationsEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) add = g_simple_action_new ("add", G_VARIANT_TYPE_STRING);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), GROUP_SPACING);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  g_signal_connect_object (add, "activate", G_CALLBACK (chosen_cb), self, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (add));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "translations", G_ACTION_GROUP (actions));
  make_adder (self);
}

/**
 * charter_translations_editor_new:
 * @document: a document
 * @handle: the handle of the record with the field
 * @field: a field with translations
 *
 * Returns: (transfer floating): an editor
 */
CharterFieldEditor *
charter_translations_editor_new (CharterDocument    *document,
                                 guint64             handle,
                                 const CharterField *field)
{
  CharterTranslationsEditor *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL && field->fields != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_TRANSLATIONS_EDITOR, "field", field, NULL);
  self->document = g_object_ref (document);
  self->handle = handle;
  return CHARTER_FIELD_EDITOR (self);
}
