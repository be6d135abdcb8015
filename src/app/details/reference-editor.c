/* reference-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/reference-editor.h"

#include <glib/gi18n.h>

#include "app/details/reference-button.h"
#include "app/details/reference-target.h"
#include "app/details/reference-words.h"
#include "model/reference-value.h"
#include "model/value.h"

struct _CharterReferenceEditor
{
  CharterFieldEditor      parent_instance;

  CharterDocument        *document;
  guint64                 handle; /* of the record with the field */
  CharterReferenceButton *button;
};

G_DEFINE_FINAL_TYPE (CharterReferenceEditor, charter_reference_editor, CHARTER_TYPE_FIELD_EDITOR)

static const CharterField *
get_field (CharterReferenceEditor *self)
{
  return charter_field_editor_get_field (CHARTER_FIELD_EDITOR (self));
}

static void
refer_to (CharterReferenceEditor *self,
          CharterReferenceTarget *target)
{
  CharterFieldEditor *editor = CHARTER_FIELD_EDITOR (self);
  g_autoptr(GVariant) value = NULL;

  if (target != NULL)
    value = charter_reference_value_new (get_field (self), target->kind, target->id,
                                         charter_field_editor_get_value (editor));
  charter_field_editor_change_with (editor, value, target != NULL ? target->edits : NULL);
  charter_field_editor_end_change (editor);
}

static void
chosen_cb (CharterReferenceEditor *self,
           guint64                 handle)
{
  g_autoptr(CharterReferenceTarget) target =
    handle != 0 ? charter_reference_target_new_for_record (self->document, handle) : NULL;

  if (handle == 0 || target != NULL)
    refer_to (self, target);
}

static void
new_asked_cb (CharterReferenceEditor *self,
              guint                   group,
              const char             *name)
{
  g_autoptr(CharterReferenceTarget) target =
    charter_reference_target_new_to_make (self->document, (CharterRecordGroup) group, name);

  refer_to (self, target);
}

/* What Popolo embeds in another record belongs to it without saying so. */
static CharterRecord *
find_target (CharterReferenceEditor *self,
             GVariant               *value)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  CharterRecord *record = charter_record_set_find_handle (records, self->handle);

  if (value != NULL || record == NULL)
    return charter_reference_value_find (records, get_field (self), value);
  return charter_record_set_resolve (records, record, get_field (self)->key);
}

static void
charter_reference_editor_show_value (CharterFieldEditor *editor,
                                     GVariant           *value)
{
  CharterReferenceEditor *self = CHARTER_REFERENCE_EDITOR (editor);
  CharterRecord *target = find_target (self, value);
  g_autofree char *words = charter_reference_words_get (
    charter_document_get_records (self->document), target, value);

  charter_reference_button_show (self->button,
                                 target != NULL ? charter_record_get_handle (target) : 0,
                                 words, value != NULL);
}

static void
charter_reference_editor_set_label (CharterFieldEditor *editor,
                                    const char         *label)
{
  CharterReferenceEditor *self = CHARTER_REFERENCE_EDITOR (editor);

  charter_reference_button_set_label (self->button, label);
  charter_reference_editor_show_value (editor, charter_field_editor_get_value (editor));
}

static GtkWidget *
charter_reference_editor_get_control (CharterFieldEditor *editor)
{
  return charter_reference_button_get_control (CHARTER_REFERENCE_EDITOR (editor)->button);
}

static void
charter_reference_editor_dispose (GObject *object)
{
  g_clear_object (&CHARTER_REFERENCE_EDITOR (object)->document);

  G_OBJECT_CLASS (charter_reference_editor_parent_class)->dispose (object);
}

static void
charter_reference_editor_class_init (CharterReferenceEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CharterFieldEditorClass *editor_class = CHARTER_FIELD_EDITOR_CLASS (klass);

  object_class->dispose = charter_reference_editor_dispose;
  editor_class->show_value = charter_reference_editor_show_value;
  editor_class->set_label = charter_reference_editor_set_label;
  editor_class->get_control = charter_reference_editor_get_control;
}

static void
charter_reference_editor_init (CharterReferenceEditor *self)
{
}

/**
 * charter_reference_editor_new:
 * @document: whose records can be named
 * @handle: the handle of the record with the field
 * @field: a field that names one other record
 *
 * Returns: (transfer floating): an editor
 */
CharterFieldEditor *
charter_reference_editor_new (CharterDocument    *document,
                              guint64             handle,
                              const CharterField *field)
{
  CharterReferenceEditor *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_REFERENCE_EDITOR, "field", field, NULL);
  self->document = g_object_ref (document);
  self->handle = handle;
  self->button = CHARTER_REFERENCE_BUTTON (charter_reference_button_new (document, field->targets));
  g_signal_connect_object (self->button, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->button, "new-asked", G_CALLBACK (new_asked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  return CHARTER_FIELD_EDITOR (self);
}
