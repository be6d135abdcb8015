/* field-row.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/field-row.h"

#include <glib/gi18n.h>

#include "analysis/names.h"
#include "model/field-value.h"
#include "app/record-words.h"
#include "app/reference-button.h"
#include "model/identity.h"
#include "model/value.h"

struct _CharterFieldRow
{
  GtkWidget           parent_instance;

  CharterDocument    *document;
  guint64             handle;
  const CharterField *field;
  gboolean            showing;  /* whether the editor is being filled, not edited */

  GtkWidget          *title;
  GtkWidget          *editor;   /* an entry, text view, drop-down or reference button */
  GtkWidget          *fault;
};

G_DEFINE_FINAL_TYPE (CharterFieldRow, charter_field_row, GTK_TYPE_WIDGET)

static CharterRecord *
get_record (CharterFieldRow *self)
{
  return charter_record_set_find_handle (charter_document_get_records (self->document),
                                         self->handle);
}

static GVariant *
get_value (CharterFieldRow *self)
{
  CharterRecord *record = get_record (self);

  return record != NULL ? charter_record_get_value (record, self->field->key) : NULL;
}

static gboolean
are_equal (GVariant *a,
           GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

/* Every keystroke is an edit; those in one field without a pause are one
 * step of undoing. */
static void
set_value (CharterFieldRow *self,
           GVariant        *value)
{
  CharterRecord *record = get_record (self);
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_strconcat ("/", self->field->key, NULL);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autofree char *coalesce = NULL;

  if (record == NULL || are_equal (charter_record_get_value (record, self->field->key), value))
    return;

  name = charter_name_get_short (record, NULL);
  /* Translators: the label of undoing; the title of a field and the name of a record */
  label = g_strdup_printf (_("change “%s” of %s"), _(self->field->title), name);
  coalesce = g_strdup_printf ("%" G_GUINT64_FORMAT "%s", self->handle, path);
  g_ptr_array_add (edits, charter_edit_new_set (record, path, value));
  if (!charter_document_perform (self->document, label, coalesce, edits, &error))
    {
      gtk_label_set_text (GTK_LABEL (self->fault), error->message);
      gtk_widget_set_visible (self->fault, TRUE);
    }
}

static char *
get_typed (CharterFieldRow *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (GTK_IS_EDITABLE (self->editor))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
typed_cb (CharterFieldRow *self)
{
  g_autofree char *text = NULL;
  g_autoptr(GVariant) value = NULL;

  if (self->showing)
    return;
  text = get_typed (self);
  value = charter_field_value_from_text (self->field, text);
  set_value (self, value);
}

static void
flag_chosen_cb (CharterFieldRow *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->editor));
  g_autoptr(GVariant) value = NULL;

  if (self->showing)
    return;
  if (chosen != CHARTER_FLAG_NOT_STATED)
    value = g_variant_ref_sink (g_variant_new_boolean (chosen == CHARTER_FLAG_YES));
  set_value (self, value);
}

static GVariant *
make_reference (CharterFieldRow     *self,
                const CharterRecord *target)
{
  const char *id = charter_record_get_id (target);
  GVariantBuilder member;

  if (self->field->type == CHARTER_FIELD_REFERENCE)
    return g_variant_ref_sink (g_variant_new_string (id));
  if (self->field->type == CHARTER_FIELD_ANY_REFERENCE)
    return g_variant_take_ref (charter_value_new_reference (
      charter_kind_get (charter_record_get_kind (target))->collection, id));

  g_variant_builder_init (&member, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&member, "{sv}", "@type",
                         g_variant_new_string (charter_record_get_kind (target) ==
                                               CHARTER_KIND_PERSON ? "Person" : "Organization"));
  g_variant_builder_add (&member, "{sv}", "id", g_variant_new_string (id));
  return g_variant_ref_sink (g_variant_builder_end (&member));
}

/* A record without an id of its own gets one, so that it can be named. */
static CharterRecord *
give_identity (CharterFieldRow *self,
               CharterRecord   *target)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  guint64 handle = charter_record_get_handle (target);
  g_autoptr(GPtrArray) edits = NULL;
  g_autofree char *id = NULL;

  if (charter_identity_is_unique (records, target))
    return target;
  id = charter_identity_make_id (records, charter_record_get_kind (target),
                                 charter_record_get_name (target));
  edits = charter_identity_change_edits (records, target, id);
  if (!charter_document_perform (self->document, _("give an identifier"), NULL, edits, NULL))
    return NULL;
  return charter_record_set_find_handle (charter_document_get_records (self->document), handle);
}

static void
reference_chosen_cb (CharterFieldRow *self,
                     guint64          handle)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  CharterRecord *target = handle != 0 ? charter_record_set_find_handle (records, handle) : NULL;
  g_autoptr(GVariant) value = NULL;

  if (target != NULL)
    target = give_identity (self, target);
  if (target != NULL)
    value = make_reference (self, target);
  set_value (self, value);
}

static void
choice_chosen_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  CharterFieldRow *self = CHARTER_FIELD_ROW (user_data);

  gtk_editable_set_text (GTK_EDITABLE (self->editor), g_variant_get_string (parameter, NULL));
}

static void
left_cb (CharterFieldRow *self)
{
  if (self->document != NULL)
    charter_history_end_coalescing (charter_document_get_history (self->document));
}

static GtkWidget *
make_entry (CharterFieldRow *self)
{
  self->editor = gtk_entry_new ();
  /* Undoing is the document's, which knows more than one field. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->editor), FALSE);
  gtk_widget_set_hexpand (self->editor, TRUE);
  if (self->field->type == CHARTER_FIELD_DATE)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->editor), _("2014, 2014-05 or 2014-05-31"));
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);
  return self->editor;
}

static GtkWidget *
make_choice (CharterFieldRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) choose = g_simple_action_new ("choose", G_VARIANT_TYPE_STRING);
  g_autofree char *name = g_strdup_printf (_("Choices for “%s”"), _(self->field->title));

  for (guint i = 0; self->field->choices[i] != NULL; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (_(self->field->choices[i]), NULL);

      g_menu_item_set_action_and_target (item, "field.choose", "s", self->field->choices[i]);
      g_menu_append_item (menu, item);
    }
  g_signal_connect_object (choose, "activate", G_CALLBACK (choice_chosen_cb), self,
                           G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (choose));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "field", G_ACTION_GROUP (actions));

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), make_entry (self));
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
make_text_view (CharterFieldRow *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer;

  self->editor = gtk_text_view_new ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->editor), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->editor), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->editor), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->editor), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->editor), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->editor), 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (window), 72);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 200);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), self->editor);
  gtk_widget_add_css_class (window, "paragraph");
  g_signal_connect_object (buffer, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  return window;
}

static GtkWidget *
make_flag (CharterFieldRow *self)
{
  /* In the order of CharterFlag. */
  const char *words[] = { _("Not stated"), _("No"), _("Yes"), NULL };

  self->editor = gtk_drop_down_new_from_strings (words);
  g_signal_connect_object (self->editor, "notify::selected", G_CALLBACK (flag_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return self->editor;
}

static GtkWidget *
make_reference_button (CharterFieldRow *self)
{
  self->editor = charter_reference_button_new (self->document, self->field->targets,
                                               _(self->field->title));
  g_signal_connect_object (self->editor, "chosen", G_CALLBACK (reference_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return self->editor;
}

static GtkWidget *
make_editor (CharterFieldRow *self)
{
  if (self->field->type == CHARTER_FIELD_FLAG)
    return make_flag (self);
  if (self->field->type == CHARTER_FIELD_CHOICE && self->field->choices != NULL)
    return make_choice (self);
  if (self->field->type == CHARTER_FIELD_PARAGRAPH || charter_field_value_has_lines (self->field))
    return make_text_view (self);
  if (charter_field_value_is_edited_as_text (self->field))
    return make_entry (self);
  return make_reference_button (self);
}

static void
show_text (CharterFieldRow *self,
           GVariant        *value)
{
  g_autofree char *typed = get_typed (self);
  g_autofree char *text = charter_field_value_to_text (self->field, value);
  g_autoptr(GVariant) typed_value = charter_field_value_from_text (self->field, typed);

  /* "7." on the way to "7.5" is 7 already and must not be taken away. */
  if (are_equal (typed_value, value))
    return;
  if (GTK_IS_EDITABLE (self->editor))
    gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor)), text, -1);
}

static void
show_reference (CharterFieldRow *self,
                GVariant        *value)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  CharterRecord *target = charter_record_set_resolve (records, get_record (self),
                                                      self->field->key);
  g_autofree char *name = target != NULL ? charter_name_get_full (target, NULL) : NULL;

  charter_reference_button_set_handle (CHARTER_REFERENCE_BUTTON (self->editor),
                                       target != NULL ? charter_record_get_handle (target) : 0,
                                       name != NULL ? name
                                                    : value != NULL ? _("Not in this file")
                                                                    : _("None"));
}

static void
show_fault (CharterFieldRow *self,
            GVariant        *value)
{
  g_autofree char *fault = charter_field_value_find_fault (self->field, value, NULL);

  gtk_label_set_text (GTK_LABEL (self->fault), fault != NULL ? fault : "");
  gtk_widget_set_visible (self->fault, fault != NULL);
  if (fault != NULL)
    gtk_widget_add_css_class (self->editor, "error");
  else
    gtk_widget_remove_css_class (self->editor, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  fault != NULL ? fault
                                                : self->field->help != NULL ? _(self->field->help)
                                                                            : "", -1);
}

static void
charter_field_row_dispose (GObject *object)
{
  CharterFieldRow *self = CHARTER_FIELD_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->editor = NULL;
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_field_row_parent_class)->dispose (object);
}

static gboolean
charter_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CHARTER_FIELD_ROW (widget)->editor);
}

static void
charter_field_row_class_init (CharterFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_field_row_dispose;
  widget_class->grab_focus = charter_field_row_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
charter_field_row_init (CharterFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * charter_field_row_can_edit:
 * @field: a field
 *
 * Returns: whether there is a row for such a field
 */
gboolean
charter_field_row_can_edit (const CharterField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return charter_field_value_is_edited_as_text (field) || field->type == CHARTER_FIELD_FLAG ||
         field->type == CHARTER_FIELD_REFERENCE || field->type == CHARTER_FIELD_ANY_REFERENCE ||
         field->type == CHARTER_FIELD_MEMBER;
}

/**
 * charter_field_row_new:
 * @document: a document
 * @handle: the handle of one of its records
 * @field: one of the fields of its kind, which can be edited
 *
 * Returns: (transfer floating): a row that shows its value
 */
GtkWidget *
charter_field_row_new (CharterDocument    *document,
                       guint64             handle,
                       const CharterField *field)
{
  CharterFieldRow *self;
  GtkWidget *editor;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL && charter_field_row_can_edit (field), NULL);

  self = g_object_new (CHARTER_TYPE_FIELD_ROW, NULL);
  self->document = g_object_ref (document);
  self->handle = handle;
  self->field = field;

  self->title = gtk_label_new (_(field->title));
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "caption-heading");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  editor = make_editor (self);
  gtk_widget_set_parent (editor, GTK_WIDGET (self));
  gtk_widget_set_tooltip_text (editor, field->help != NULL ? _(field->help) : NULL);
  self->fault = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->fault), 0);
  gtk_label_set_wrap (GTK_LABEL (self->fault), TRUE);
  gtk_widget_add_css_class (self->fault, "error");
  gtk_widget_add_css_class (self->fault, "caption");
  gtk_widget_set_parent (self->fault, GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->title), -1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->title), self->editor);
  charter_field_row_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * charter_field_row_refresh:
 * @self: a row
 *
 * Shows the value as it is now.
 */
void
charter_field_row_refresh (CharterFieldRow *self)
{
  GVariant *value;

  g_return_if_fail (CHARTER_IS_FIELD_ROW (self));

  if (get_record (self) == NULL)
    return;
  value = get_value (self);
  self->showing = TRUE;
  if (self->field->type == CHARTER_FIELD_FLAG)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->editor),
                                charter_record_get_flag (get_record (self), self->field->key));
  else if (charter_field_value_is_edited_as_text (self->field))
    show_text (self, value);
  else
    show_reference (self, value);
  self->showing = FALSE;
  show_fault (self, value);
}
