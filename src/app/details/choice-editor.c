/* choice-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/choice-editor.h"

#include <glib/gi18n.h>

#include "analysis/words/level.h"
#include "model/field-value.h"
#include "model/value.h"

struct _CharterChoiceEditor
{
  CharterTextEditor  parent_instance;

  CharterDocument   *document; /* nullable: the choices do not come from it */
  GtkMenuButton     *button;
  GPtrArray         *values;   /* of char *: the file's words */
  GPtrArray         *titles;   /* of char *: what they are called */
};

G_DEFINE_FINAL_TYPE (CharterChoiceEditor, charter_choice_editor, CHARTER_TYPE_TEXT_EDITOR)

static void
add_choice (CharterChoiceEditor *self,
            const char          *value,
            const char          *title)
{
  g_ptr_array_add (self->values, g_strdup (value));
  g_ptr_array_add (self->titles, g_strdup (title));
}

static void
chosen_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  CharterFieldEditor *self = CHARTER_FIELD_EDITOR (user_data);
  const char *chosen = g_variant_get_string (parameter, NULL);

  charter_field_editor_end_change (self);
  charter_field_editor_change (self, *chosen != '\0' ? parameter : NULL);
  charter_field_editor_end_change (self);
}

static void
make_menu (CharterChoiceEditor *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) usual = g_menu_new ();
  g_autoptr(GMenu) none = g_menu_new ();

  for (guint i = 0; i < self->values->len; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (g_ptr_array_index (self->titles, i), NULL);

      g_menu_item_set_action_and_target (item, "field.choose", "s",
                                         g_ptr_array_index (self->values, i));
      g_menu_append_item (usual, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (usual));
  g_menu_append (none, _("Clear"), "field.choose::");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (none));
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
}

static gboolean
has_choice (CharterChoiceEditor *self,
            guint                position,
            const CharterLevel  *level)
{
  return position < self->values->len &&
         g_str_equal (g_ptr_array_index (self->values, position), level->id) &&
         g_str_equal (g_ptr_array_index (self->titles, position), level->name);
}

/* The menu stays as it is, even open, while the levels do. */
static void
list_levels (CharterChoiceEditor *self)
{
  g_autoptr(GPtrArray) levels =
    charter_level_list (charter_document_get_records (self->document));
  gboolean same = levels->len == self->values->len;

  for (guint i = 0; i < levels->len; i++)
    same = same && has_choice (self, i, g_ptr_array_index (levels, i));
  gtk_widget_set_visible (GTK_WIDGET (self->button), levels->len > 0);
  if (same)
    return;
  g_ptr_array_set_size (self->values, 0);
  g_ptr_array_set_size (self->titles, 0);
  for (guint i = 0; i < levels->len; i++)
    {
      const CharterLevel *level = g_ptr_array_index (levels, i);

      add_choice (self, level->id, level->name);
    }
  make_menu (self);
}

static void
charter_choice_editor_show_value (CharterFieldEditor *editor,
                                  GVariant           *value)
{
  CharterChoiceEditor *self = CHARTER_CHOICE_EDITOR (editor);

  if (self->document != NULL)
    list_levels (self);
  CHARTER_FIELD_EDITOR_CLASS (charter_choice_editor_parent_class)->show_value (editor, value);
}

static char *
charter_choice_editor_to_text (CharterTextEditor *editor,
                               GVariant          *value)
{
  CharterChoiceEditor *self = CHARTER_CHOICE_EDITOR (editor);
  const char *text = charter_value_get_text (value);

  for (guint i = 0; text != NULL && i < self->values->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (self->values, i), text))
        return g_strdup (g_ptr_array_index (self->titles, i));
    }
  return CHARTER_TEXT_EDITOR_CLASS (charter_choice_editor_parent_class)->to_text (editor, value);
}

static GVariant *
charter_choice_editor_from_text (CharterTextEditor *editor,
                                 const char        *text)
{
  CharterChoiceEditor *self = CHARTER_CHOICE_EDITOR (editor);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < self->values->len; i++)
    {
      g_autofree char *title = g_utf8_casefold (g_ptr_array_index (self->titles, i), -1);

      if (g_str_equal (title, folded))
        return g_variant_ref_sink (g_variant_new_string (g_ptr_array_index (self->values, i)));
    }
  return CHARTER_TEXT_EDITOR_CLASS (charter_choice_editor_parent_class)->from_text (editor, text);
}

static void
charter_choice_editor_set_label (CharterFieldEditor *editor,
                                 const char         *label)
{
  CharterChoiceEditor *self = CHARTER_CHOICE_EDITOR (editor);
  /* Translators: the title of a field */
  g_autofree char *name = g_strdup_printf (_("Choices for “%s”"), label);

  CHARTER_FIELD_EDITOR_CLASS (charter_choice_editor_parent_class)->set_label (editor, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
}

static void
charter_choice_editor_dispose (GObject *object)
{
  g_clear_object (&CHARTER_CHOICE_EDITOR (object)->document);

  G_OBJECT_CLASS (charter_choice_editor_parent_class)->dispose (object);
}

static void
charter_choice_editor_finalize (GObject *object)
{
  CharterChoiceEditor *self = CHARTER_CHOICE_EDITOR (object);

  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);

  G_OBJECT_CLASS (charter_choice_editor_parent_class)->finalize (object);
}

static void
charter_choice_editor_constructed (GObject *object)
{
  CharterChoiceEditor *self = CHARTER_CHOICE_EDITOR (object);

  G_OBJECT_CLASS (charter_choice_editor_parent_class)->constructed (object);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  charter_text_editor_add_button (CHARTER_TEXT_EDITOR (self), GTK_WIDGET (self->button));
}

static void
charter_choice_editor_class_init (CharterChoiceEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CharterFieldEditorClass *editor_class = CHARTER_FIELD_EDITOR_CLASS (klass);
  CharterTextEditorClass *text_class = CHARTER_TEXT_EDITOR_CLASS (klass);

  object_class->constructed = charter_choice_editor_constructed;
  object_class->dispose = charter_choice_editor_dispose;
  object_class->finalize = charter_choice_editor_finalize;
  editor_class->show_value = charter_choice_editor_show_value;
  editor_class->set_label = charter_choice_editor_set_label;
  text_class->to_text = charter_choice_editor_to_text;
  text_class->from_text = charter_choice_editor_from_text;
}

static void
charter_choice_editor_init (CharterChoiceEditor *self)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) choose = g_simple_action_new ("choose", G_VARIANT_TYPE_STRING);

  self->values = g_ptr_array_new_with_free_func (g_free);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_object (choose, "activate", G_CALLBACK (chosen_cb), self, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (choose));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "field", G_ACTION_GROUP (actions));
}

/**
 * charter_choice_editor_new:
 * @field: a field with choices
 *
 * Returns: (transfer floating): an editor
 */
CharterFieldEditor *
charter_choice_editor_new (const CharterField *field)
{
  CharterChoiceEditor *self;

  g_return_val_if_fail (field != NULL && field->choices != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_CHOICE_EDITOR, "field", field, NULL);
  for (guint i = 0; field->choices[i] != NULL; i++)
    add_choice (self, field->choices[i], charter_field_value_get_choice_title (field, i));
  make_menu (self);
  return CHARTER_FIELD_EDITOR (self);
}

/**
 * charter_choice_editor_new_for_keys:
 * @field: a field with the key of another field
 * @kind: the kind whose fields can be chosen
 *
 * Returns: (transfer floating): an editor
 */
CharterFieldEditor *
charter_choice_editor_new_for_keys (const CharterField *field,
                                    CharterKindId       kind)
{
  CharterChoiceEditor *self;
  const CharterField *other;

  g_return_val_if_fail (field != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_CHOICE_EDITOR, "field", field, NULL);
  for (guint i = 0; (other = charter_kind_get_nth_field (kind, i)) != NULL; i++)
    {
      if (!g_str_equal (other->key, "id") &&
          !g_str_equal (other->key, "citations") && !g_str_equal (other->key, "sources"))
        add_choice (self, other->key, _(other->title));
    }
  make_menu (self);
  return CHARTER_FIELD_EDITOR (self);
}

/**
 * charter_choice_editor_new_for_levels:
 * @document: a document
 * @field: a field with a level
 *
 * Returns: (transfer floating): an editor with the levels of the partnership
 */
CharterFieldEditor *
charter_choice_editor_new_for_levels (CharterDocument    *document,
                                      const CharterField *field)
{
  CharterChoiceEditor *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_CHOICE_EDITOR, "field", field, NULL);
  self->document = g_object_ref (document);
  list_levels (self);
  return CHARTER_FIELD_EDITOR (self);
}
