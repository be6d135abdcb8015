/* field-row.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/field-row.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "app/details/field-cell.h"
#include "app/details/field-editors.h"
#include "app/records/record-edits.h"
#include "model/identity.h"
#include "model/value.h"

struct _CharterFieldRow
{
  GtkWidget         parent_instance;

  CharterDocument  *document;
  guint64           handle;
  CharterFieldCell *cell;
  CharterFieldCell *beside; /* nullable: the field that completes it */
};

G_DEFINE_FINAL_TYPE (CharterFieldRow, charter_field_row, GTK_TYPE_WIDGET)

static CharterRecord *
get_record (CharterFieldRow *self)
{
  return charter_record_set_find_handle (charter_document_get_records (self->document),
                                         self->handle);
}

static gboolean
is_identity (const CharterRecord *record,
             const CharterField  *field)
{
  return charter_kind_find_field (charter_record_get_kind (record), "id", NULL) == field;
}

/* Why a record may not have the id that was typed. */
static const char *
find_identity_fault (CharterFieldRow     *self,
                     const CharterRecord *record,
                     GVariant            *value)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  const char *id = charter_value_get_text (value);

  if (id == NULL)
    return charter_record_edits_count_referrers (self->document, self->handle) > 0
         ? _("Others name it by its identifier; write another one instead") : NULL;
  return charter_record_set_find_id (records, charter_record_get_kind (record), id) != NULL
       ? _("Another record has this identifier; write one that is free") : NULL;
}

/* Everything that names a record goes along with its id. */
static GPtrArray *
make_edits (CharterFieldRow    *self,
            CharterRecord      *record,
            const CharterField *field,
            GVariant           *value,
            GPtrArray          *before)
{
  GPtrArray *edits;
  g_autofree char *path = g_strconcat ("/", field->key, NULL);
  CharterEdit *edit;

  if (is_identity (record, field) && charter_value_get_text (value) != NULL)
    return charter_identity_change_edits (charter_document_get_records (self->document), record,
                                          charter_value_get_text (value));

  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  edit = charter_edit_new_set (record, path, value);
  if (before != NULL)
    {
      g_ptr_array_extend_and_steal (edits, g_ptr_array_ref (before));
      /* Giving another record an id may have changed this field already. */
      g_clear_pointer (&edit->was, g_variant_unref);
    }
  g_ptr_array_add (edits, edit);
  return edits;
}

/* Every keystroke is an edit; those in one field without a pause are one
 * step of undoing. */
static void
value_changed_cb (CharterFieldRow  *self,
                  GVariant         *value,
                  GPtrArray        *before,
                  CharterFieldCell *cell)
{
  const CharterField *field = charter_field_cell_get_field (cell);
  CharterRecord *record = get_record (self);
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autofree char *coalesce = NULL;
  const char *fault;

  if (record == NULL)
    return;
  fault = is_identity (record, field) ? find_identity_fault (self, record, value) : NULL;
  if (fault != NULL)
    {
      charter_field_cell_show_fault (cell, fault);
      return;
    }
  edits = make_edits (self, record, field, value, before);
  name = charter_name_get_short (record, NULL);
  /* Translators: the label of undoing; the title of a field and the name of a record */
  label = g_strdup_printf (_("change “%s” of %s"), _(field->title), name);
  coalesce = g_strdup_printf ("%" G_GUINT64_FORMAT "/%s", self->handle, field->key);
  if (!charter_document_perform (self->document, label, coalesce, edits, &error))
    charter_field_cell_show_fault (cell, error->message);
}

static void
done_cb (CharterFieldRow *self)
{
  if (self->document != NULL)
    charter_history_end_coalescing (charter_document_get_history (self->document));
}

static CharterFieldCell *
add_cell (CharterFieldRow    *self,
          const CharterField *field)
{
  GtkWidget *cell = charter_field_cell_new (self->document, self->handle, field);

  g_signal_connect_object (cell, "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  return CHARTER_FIELD_CELL (cell);
}

/* Not where there is one cell: titles wrap, and a box lays all text out many
 * times to find the best widths. */
static void
put_on_line (CharterFieldRow *self)
{
  GtkLayoutManager *layout = gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
}

static void
refresh_cell (CharterFieldRow  *self,
              CharterFieldCell *cell)
{
  charter_field_cell_set_value (cell,
                                charter_record_get_value (get_record (self),
                                                          charter_field_cell_get_field (cell)->key));
}

static void
charter_field_row_dispose (GObject *object)
{
  CharterFieldRow *self = CHARTER_FIELD_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_field_row_parent_class)->dispose (object);
}

static void
charter_field_row_class_init (CharterFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_field_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field-row");
}

static void
charter_field_row_init (CharterFieldRow *self)
{
}

/**
 * charter_field_row_can_edit:
 * @field: a field of a kind
 *
 * Returns: whether there is a row for such a field; one that completes the
 *   field before it is in the row of that
 */
gboolean
charter_field_row_can_edit (const CharterField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return charter_field_editors_can_edit (field) && !field->beside;
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

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL && charter_field_row_can_edit (field), NULL);

  self = g_object_new (CHARTER_TYPE_FIELD_ROW, NULL);
  self->document = g_object_ref (document);
  self->handle = handle;
  self->cell = add_cell (self, field);
  /* Fields stand in a table that ends with one without a key. */
  if (field[1].key != NULL && field[1].beside)
    {
      put_on_line (self);
      self->beside = add_cell (self, &field[1]);
      gtk_widget_set_hexpand (GTK_WIDGET (self->beside), FALSE);
    }
  charter_field_row_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * charter_field_row_get_field:
 * @self: a row
 *
 * Returns: (transfer none): the field that it begins with
 */
const CharterField *
charter_field_row_get_field (CharterFieldRow *self)
{
  g_return_val_if_fail (CHARTER_IS_FIELD_ROW (self), NULL);

  return charter_field_cell_get_field (self->cell);
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
  g_return_if_fail (CHARTER_IS_FIELD_ROW (self));

  if (get_record (self) == NULL)
    return;
  refresh_cell (self, self->cell);
  if (self->beside != NULL)
    refresh_cell (self, self->beside);
}

/**
 * charter_field_row_put_cursor:
 * @self: a row
 *
 * Puts the cursor into its editor.
 *
 * Returns: whether the editor takes it
 */
gboolean
charter_field_row_put_cursor (CharterFieldRow *self)
{
  g_return_val_if_fail (CHARTER_IS_FIELD_ROW (self), FALSE);

  return charter_field_cell_put_cursor (self->cell);
}
