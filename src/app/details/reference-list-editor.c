/* reference-list-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/reference-list-editor.h"

#include <glib/gi18n.h>

#include "app/details/reference-search.h"
#include "app/details/reference-target.h"
#include "app/details/reference-words.h"
#include "model/reference-value.h"
#include "model/value-list.h"
#include "model/value.h"

struct _CharterReferenceListEditor
{
  CharterFieldEditor  parent_instance;

  CharterDocument    *document;
  char               *label;   /* nullable: what the field is called */
  GtkBox             *entries; /* a box for each entry: a name and a button */
  GtkMenuButton      *add_button;
};

G_DEFINE_FINAL_TYPE (CharterReferenceListEditor, charter_reference_list_editor,
                     CHARTER_TYPE_FIELD_EDITOR)

static const CharterField *
get_field (CharterReferenceListEditor *self)
{
  return charter_field_editor_get_field (CHARTER_FIELD_EDITOR (self));
}

static GVariant *
get_value (CharterReferenceListEditor *self)
{
  return charter_field_editor_get_value (CHARTER_FIELD_EDITOR (self));
}

static GtkWidget *
get_entry (CharterReferenceListEditor *self,
           guint                       position)
{
  GtkWidget *entry = gtk_widget_get_first_child (GTK_WIDGET (self->entries));

  for (guint i = 0; i < position && entry != NULL; i++)
    entry = gtk_widget_get_next_sibling (entry);
  return entry;
}

static guint
find_position (CharterReferenceListEditor *self,
               GtkWidget                  *entry)
{
  guint position = 0;

  for (GtkWidget *other = gtk_widget_get_first_child (GTK_WIDGET (self->entries));
       other != NULL && other != entry; other = gtk_widget_get_next_sibling (other))
    position++;
  return position;
}

/* The cursor goes to what stands where it was, or to what comes before. */
static void
put_cursor (CharterReferenceListEditor *self,
            guint                       position)
{
  GtkWidget *entry = get_entry (self, position);

  if (entry == NULL)
    entry = gtk_widget_get_last_child (GTK_WIDGET (self->entries));
  if (entry != NULL)
    gtk_widget_grab_focus (gtk_widget_get_first_child (entry));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
change_list (CharterReferenceListEditor *self,
             GVariant                   *list,
             GPtrArray                  *before)
{
  CharterFieldEditor *editor = CHARTER_FIELD_EDITOR (self);

  charter_field_editor_end_change (editor);
  charter_field_editor_change_with (editor, list, before);
  charter_field_editor_end_change (editor);
}

static void
remove_entry (CharterReferenceListEditor *self,
              GtkWidget                  *entry)
{
  guint position = find_position (self, entry);
  g_autoptr(GVariant) list = charter_value_list_remove (get_value (self), position);

  change_list (self, list, NULL);
  put_cursor (self, position);
}

static void
remove_clicked_cb (CharterReferenceListEditor *self,
                   GtkWidget                  *button)
{
  remove_entry (self, gtk_widget_get_parent (button));
}

static void
name_clicked_cb (CharterReferenceListEditor *self,
                 GtkWidget                  *button)
{
  guint position = find_position (self, gtk_widget_get_parent (button));
  g_autoptr(GVariant) value = charter_value_get_entry (get_value (self), position);
  CharterRecord *target =
    charter_reference_value_find (charter_document_get_records (self->document),
                                  get_field (self), value);

  if (target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "details.go-to", "t",
                                charter_record_get_handle (target));
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint               key,
                guint               code,
                GdkModifierType     modifiers,
                gpointer            user_data)
{
  CharterReferenceListEditor *self = CHARTER_REFERENCE_LIST_EDITOR (user_data);
  GtkWidget *entry = gtk_event_controller_get_widget (controller);
  guint position = find_position (self, entry);
  guint n_entries = (guint) charter_value_get_n_entries (get_value (self));
  g_autoptr(GVariant) list = NULL;
  int step = key == GDK_KEY_Up ? -1 : key == GDK_KEY_Down ? 1 : 0;

  if (key == GDK_KEY_Delete && (modifiers & gtk_accelerator_get_default_mod_mask ()) == 0)
    {
      remove_entry (self, entry);
      return GDK_EVENT_STOP;
    }
  if (step == 0 || (modifiers & GDK_ALT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  if ((step < 0 && position == 0) || (step > 0 && position + 1 >= n_entries))
    return GDK_EVENT_STOP;
  list = charter_value_list_move (get_value (self), position, (guint) ((int) position + step));
  change_list (self, list, NULL);
  put_cursor (self, (guint) ((int) position + step));
  return GDK_EVENT_STOP;
}

static void
add_entry (CharterReferenceListEditor *self)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *name = gtk_button_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "reference");
  gtk_button_set_child (GTK_BUTTON (name), label);
  gtk_widget_set_hexpand (name, TRUE);
  g_signal_connect_object (name, "clicked", G_CALLBACK (name_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_widget_add_controller (entry, keys);
  gtk_widget_add_css_class (entry, "linked");
  gtk_box_append (GTK_BOX (entry), name);
  gtk_box_append (GTK_BOX (entry), remove);
  gtk_box_append (self->entries, entry);
}

static void
show_entry (CharterReferenceListEditor *self,
            GtkWidget                  *entry,
            GVariant                   *value)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  CharterRecord *target = charter_reference_value_find (records, get_field (self), value);
  g_autofree char *words = charter_reference_words_get (records, target, value);
  /* Translators: the name of a record, and the title of the list it is in */
  g_autofree char *removal = g_strdup_printf (_("Remove %s from “%s”"), words,
                                              self->label != NULL ? self->label : "");
  g_autofree char *going = g_strdup_printf (_("Go to %s"), words);
  GtkWidget *name = gtk_widget_get_first_child (entry);
  GtkWidget *remove = gtk_widget_get_last_child (entry);

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (name))), words);
  if (target == NULL)
    gtk_widget_add_css_class (name, "error");
  else
    gtk_widget_remove_css_class (name, "error");
  gtk_widget_set_tooltip_text (name, target != NULL ? going : _("Not in this file"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (name),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  target != NULL ? going : _("Not in this file"), -1);
  gtk_widget_set_tooltip_text (remove, _("Remove (Delete)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, removal, -1);
}

static void
charter_reference_list_editor_show_value (CharterFieldEditor *editor,
                                          GVariant           *value)
{
  CharterReferenceListEditor *self = CHARTER_REFERENCE_LIST_EDITOR (editor);
  gsize n_entries = charter_value_get_n_entries (value);
  guint n_shown = find_position (self, NULL);

  for (; n_shown > n_entries; n_shown--)
    gtk_box_remove (self->entries, gtk_widget_get_last_child (GTK_WIDGET (self->entries)));
  for (; n_shown < n_entries; n_shown++)
    add_entry (self);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (value, i);

      show_entry (self, get_entry (self, i), entry);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->entries), n_entries > 0);
}

static void
charter_reference_list_editor_set_label (CharterFieldEditor *editor,
                                         const char         *label)
{
  CharterReferenceListEditor *self = CHARTER_REFERENCE_LIST_EDITOR (editor);
  /* Translators: the title of a list */
  g_autofree char *words = g_strdup_printf (_("Add to “%s”"), label);

  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entries),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  charter_reference_list_editor_show_value (editor, get_value (self));
}

static GtkWidget *
charter_reference_list_editor_get_control (CharterFieldEditor *editor)
{
  return GTK_WIDGET (CHARTER_REFERENCE_LIST_EDITOR (editor)->add_button);
}

static void
refer_to (CharterReferenceListEditor *self,
          CharterReferenceTarget     *target)
{
  g_autoptr(GVariant) entry =
    charter_reference_value_new (get_field (self), target->kind, target->id, NULL);
  g_autoptr(GVariant) list = charter_value_list_insert (get_value (self), G_MAXUINT, entry);

  change_list (self, list, target->edits);
}

static void
chosen_cb (CharterReferenceListEditor *self,
           guint64                     handle)
{
  g_autoptr(CharterReferenceTarget) target =
    charter_reference_target_new_for_record (self->document, handle);

  if (target != NULL)
    refer_to (self, target);
}

static void
new_asked_cb (CharterReferenceListEditor *self,
              guint                       group,
              const char                 *name)
{
  g_autoptr(CharterReferenceTarget) target =
    charter_reference_target_new_to_make (self->document, (CharterRecordGroup) group, name);

  refer_to (self, target);
}

static void
make_search (GtkMenuButton *button,
             gpointer       user_data)
{
  CharterReferenceListEditor *self = CHARTER_REFERENCE_LIST_EDITOR (user_data);
  GtkWidget *search;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  search = charter_reference_search_new (self->document, get_field (self)->targets);
  g_signal_connect_object (search, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "new-asked", G_CALLBACK (new_asked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, search);
}

static void
charter_reference_list_editor_dispose (GObject *object)
{
  g_clear_object (&CHARTER_REFERENCE_LIST_EDITOR (object)->document);

  G_OBJECT_CLASS (charter_reference_list_editor_parent_class)->dispose (object);
}

static void
charter_reference_list_editor_finalize (GObject *object)
{
  g_free (CHARTER_REFERENCE_LIST_EDITOR (object)->label);

  G_OBJECT_CLASS (charter_reference_list_editor_parent_class)->finalize (object);
}

static void
charter_reference_list_editor_class_init (CharterReferenceListEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CharterFieldEditorClass *editor_class = CHARTER_FIELD_EDITOR_CLASS (klass);

  object_class->dispose = charter_reference_list_editor_dispose;
  object_class->finalize = charter_reference_list_editor_finalize;
  editor_class->show_value = charter_reference_list_editor_show_value;
  editor_class->set_label = charter_reference_list_editor_set_label;
  editor_class->get_control = charter_reference_list_editor_get_control;
}

static void
charter_reference_list_editor_init (CharterReferenceListEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->entries = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_widget_set_parent (GTK_WIDGET (self->entries), GTK_WIDGET (self));
  self->add_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->add_button, _("Add…"));
  gtk_widget_set_halign (GTK_WIDGET (self->add_button), GTK_ALIGN_START);
  gtk_menu_button_set_create_popup_func (self->add_button, make_search, self, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->add_button), GTK_WIDGET (self));
}

/**
 * charter_reference_list_editor_new:
 * @document: whose records can be named
 * @field: a field that names several records
 *
 * Returns: (transfer floating): an editor
 */
CharterFieldEditor *
charter_reference_list_editor_new (CharterDocument    *document,
                                   const CharterField *field)
{
  CharterReferenceListEditor *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_REFERENCE_LIST_EDITOR, "field", field, NULL);
  self->document = g_object_ref (document);
  return CHARTER_FIELD_EDITOR (self);
}
