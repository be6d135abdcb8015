/* form.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/form.h"

#include <glib/gi18n.h>

#include "app/details/field-row.h"
#include "model/field-value.h"

/* Pixels between two fields */
#define FIELD_SPACING 10

struct _CharterForm
{
  GtkWidget        parent_instance;

  CharterDocument *document;
  guint64          handle;
  gboolean         read_only;
  GPtrArray       *rows;     /* borrowed CharterFieldRow */
  GtkWidget       *more;     /* an expander */
  GtkWidget       *more_box;
};

G_DEFINE_FINAL_TYPE (CharterForm, charter_form, GTK_TYPE_WIDGET)

static CharterRecord *
get_record (CharterForm *self)
{
  return charter_record_set_find_handle (charter_document_get_records (self->document),
                                         self->handle);
}

/* Nearly every record has an identifier, which is no reason to look at it. */
static gboolean
is_used (CharterForm         *self,
         const CharterRecord *record,
         const CharterField  *field)
{
  GVariant *value = charter_record_get_value (record, field->key);

  return (value != NULL && !g_str_equal (field->key, "id")) ||
         charter_field_value_has_fault (field, value,
                                        charter_document_get_records (self->document));
}

/* What has no name of its own is called nothing in other languages, either. */
static gboolean
has_row (const CharterRecord *record,
         const CharterField  *field)
{
  return charter_field_row_can_edit (field) &&
         (field->type != CHARTER_FIELD_TRANSLATIONS ||
          charter_kind_get_name_field (charter_record_get_kind (record)) != NULL ||
          charter_record_get_value (record, field->key) != NULL);
}

static void
add_row (CharterForm        *self,
         const CharterField *field)
{
  GtkWidget *row = charter_field_row_new (self->document, self->handle, field);

  gtk_widget_set_sensitive (row, !self->read_only);
  if (field->seldom)
    gtk_box_append (GTK_BOX (self->more_box), row);
  else
    gtk_widget_insert_before (row, GTK_WIDGET (self), self->more);
  g_ptr_array_add (self->rows, row);
}

/* Half of the fields are seldom seen, and take as long to make as the others. */
static void
fill_more (CharterForm *self)
{
  CharterRecord *record = get_record (self);
  const CharterField *field;

  if (record == NULL || gtk_widget_get_first_child (self->more_box) != NULL)
    return;
  for (guint i = 0;
       (field = charter_kind_get_nth_field (charter_record_get_kind (record), i)) != NULL; i++)
    {
      if (field->seldom && has_row (record, field))
        add_row (self, field);
    }
}

static void
charter_form_dispose (GObject *object)
{
  CharterForm *self = CHARTER_FORM (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_form_parent_class)->dispose (object);
}

static void
charter_form_finalize (GObject *object)
{
  g_clear_pointer (&CHARTER_FORM (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (charter_form_parent_class)->finalize (object);
}

static void
charter_form_class_init (CharterFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_form_dispose;
  object_class->finalize = charter_form_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "form");
}

static void
charter_form_init (CharterForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), FIELD_SPACING);
  self->rows = g_ptr_array_new ();
  self->more = gtk_expander_new_with_mnemonic (_("_More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  self->more_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, FIELD_SPACING);
  gtk_widget_set_margin_top (self->more_box, FIELD_SPACING);
  gtk_expander_set_child (GTK_EXPANDER (self->more), self->more_box);
  /* The keys go to what is opened, wherever they were. */
  g_signal_connect (self->more, "activate", G_CALLBACK (gtk_widget_grab_focus), NULL);
  g_signal_connect_object (self->more, "notify::expanded", G_CALLBACK (fill_more), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

/**
 * charter_form_new:
 * @document: a document
 * @handle: the handle of one of its records
 * @read_only: whether it is only looked at
 *
 * Returns: (transfer floating): a form that shows the record
 */
GtkWidget *
charter_form_new (CharterDocument *document,
                  guint64          handle,
                  gboolean         read_only)
{
  CharterForm *self;
  CharterRecord *record;
  const CharterField *field;
  gboolean has_more = FALSE;
  gboolean is_more_used = FALSE;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);

  self = g_object_new (CHARTER_TYPE_FORM, NULL);
  self->document = g_object_ref (document);
  self->handle = handle;
  self->read_only = read_only;
  record = get_record (self);
  for (guint i = 0; record != NULL &&
       (field = charter_kind_get_nth_field (charter_record_get_kind (record), i)) != NULL; i++)
    {
      if (!has_row (record, field))
        continue;
      if (!field->seldom)
        add_row (self, field);
      has_more = has_more || field->seldom;
      is_more_used = is_more_used || (field->seldom && is_used (self, record, field));
    }
  gtk_expander_set_expanded (GTK_EXPANDER (self->more), is_more_used);
  gtk_widget_set_visible (self->more, has_more);
  return GTK_WIDGET (self);
}

/**
 * charter_form_refresh:
 * @self: a form
 *
 * Shows the values as they are now.
 */
void
charter_form_refresh (CharterForm *self)
{
  g_return_if_fail (CHARTER_IS_FORM (self));

  for (guint i = 0; i < self->rows->len; i++)
    charter_field_row_refresh (g_ptr_array_index (self->rows, i));
}

/**
 * charter_form_put_cursor:
 * @self: a form
 *
 * Puts the cursor into the first field, or into what a document says, which
 * is more than the name that a statement may have.
 *
 * Returns: whether there is one that takes it
 */
gboolean
charter_form_put_cursor (CharterForm *self)
{
  GtkWidget *first;

  g_return_val_if_fail (CHARTER_IS_FORM (self), FALSE);

  first = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; i < self->rows->len; i++)
    {
      CharterFieldRow *row = g_ptr_array_index (self->rows, i);
      const CharterField *field = charter_field_row_get_field (row);

      if (field->required && field->type == CHARTER_FIELD_PARAGRAPH)
        first = GTK_WIDGET (row);
    }
  return CHARTER_IS_FIELD_ROW (first) && charter_field_row_put_cursor (CHARTER_FIELD_ROW (first));
}
