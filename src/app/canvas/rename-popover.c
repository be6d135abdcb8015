/* rename-popover.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/rename-popover.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "app/records/record-edits.h"

struct _CharterRenamePopover
{
  GtkPopover       parent_instance;

  CharterDocument *document;
  guint64          handle;
  GtkEntry        *entry;
  GtkLabel        *problem;
};

G_DEFINE_FINAL_TYPE (CharterRenamePopover, charter_rename_popover, GTK_TYPE_POPOVER)

static void
show_problem (CharterRenamePopover *self,
              const char           *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
changed_cb (CharterRenamePopover *self)
{
  show_problem (self, NULL);
}

static void
apply_cb (CharterRenamePopover *self)
{
  g_autofree char *name =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr(GError) error = NULL;

  if (!charter_name_is_visible (name))
    {
      show_problem (self, _("A name is needed. Escape keeps the one it had."));
      return;
    }
  if (charter_record_set_find_handle (charter_document_get_records (self->document),
                                      self->handle) != NULL &&
      !charter_record_edits_rename (self->document, self->handle, name, &error))
    {
      show_problem (self, error->message);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
charter_rename_popover_dispose (GObject *object)
{
  CharterRenamePopover *self = CHARTER_RENAME_POPOVER (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_rename_popover_parent_class)->dispose (object);
}

static void
charter_rename_popover_class_init (CharterRenamePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = charter_rename_popover_dispose;
}

static void
charter_rename_popover_init (CharterRenamePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 32);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_xalign (self->problem, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (apply_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * charter_rename_popover_can_rename:
 * @record: a record
 *
 * Returns: whether records of its kind have names
 */
gboolean
charter_rename_popover_can_rename (const CharterRecord *record)
{
  g_return_val_if_fail (record != NULL, FALSE);

  return charter_kind_get_name_field (charter_record_get_kind (record)) != NULL;
}

/**
 * charter_rename_popover_new:
 * @document: a document
 * @handle: the handle of one of its records, which can be renamed
 *
 * Returns: (transfer floating): a popover that has no parent yet
 */
GtkWidget *
charter_rename_popover_new (CharterDocument *document,
                            guint64          handle)
{
  CharterRenamePopover *self;
  const CharterField *field;
  CharterRecord *record;
  const char *name;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  record = charter_record_set_find_handle (charter_document_get_records (document), handle);
  g_return_val_if_fail (record != NULL && charter_rename_popover_can_rename (record), NULL);

  self = g_object_new (CHARTER_TYPE_RENAME_POPOVER, NULL);
  self->document = g_object_ref (document);
  self->handle = handle;
  field = charter_kind_get_name_field (charter_record_get_kind (record));
  name = charter_record_get_text (record, field->key);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name != NULL ? name : "");
  return GTK_WIDGET (self);
}
