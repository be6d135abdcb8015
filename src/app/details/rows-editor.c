/* rows-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/rows-editor.h"

#include <glib/gi18n.h>

#include "analysis/words/level.h"
#include "app/details/row-card.h"
#include "model/identity.h"
#include "model/value-list.h"
#include "model/value.h"

struct _CharterRowsEditor
{
  CharterFieldEditor  parent_instance;

  CharterDocument    *document;
  guint64             handle;
  GPtrArray          *cards;      /* borrowed CharterRowCard, in the order of the rows */
  GtkWidget          *add_button;
};

G_DEFINE_FINAL_TYPE (CharterRowsEditor, charter_rows_editor, CHARTER_TYPE_FIELD_EDITOR)

static GVariant *
get_value (CharterRowsEditor *self)
{
  return charter_field_editor_get_value (CHARTER_FIELD_EDITOR (self));
}

static guint
find_position (CharterRowsEditor *self,
               CharterRowCard    *card)
{
  guint position = 0;

  g_ptr_array_find (self->cards, card, &position);
  return position;
}

static void
row_changed_cb (CharterRowsEditor *self,
                GVariant          *row,
                GPtrArray         *before,
                CharterRowCard    *card)
{
  g_autoptr(GVariant) list =
    charter_value_list_set (get_value (self), find_position (self, card), row);

  charter_field_editor_change_with (CHARTER_FIELD_EDITOR (self), list, before);
}

/* A change of which rows there are is no part of what is being typed. */
static void
change_rows (CharterRowsEditor *self,
             GVariant          *list,
             GPtrArray         *before)
{
  CharterFieldEditor *editor = CHARTER_FIELD_EDITOR (self);

  charter_field_editor_end_change (editor);
  charter_field_editor_change_with (editor, list, before);
  charter_field_editor_end_change (editor);
}

static void
drop_card (CharterRowsEditor *self,
           guint              position)
{
  GtkWidget *card = g_ptr_array_remove_index (self->cards, position);

  gtk_widget_unparent (card);
}

/* The cursor goes to the row that stands where it was, or to the one before. */
static void
put_cursor (CharterRowsEditor *self,
            guint              position)
{
  if (self->cards->len == 0)
    gtk_widget_grab_focus (self->add_button);
  else
    charter_row_card_put_cursor (
      g_ptr_array_index (self->cards, MIN (position, self->cards->len - 1)));
}

/* Nothing else that others name stands in rows. */
static GPtrArray *
list_edits_before_removal (CharterRowsEditor *self,
                           guint              position)
{
  const CharterField *field = charter_field_editor_get_field (CHARTER_FIELD_EDITOR (self));
  g_autoptr(GVariant) row = NULL;

  if (!g_str_equal (field->key, "levels"))
    return NULL;
  row = charter_value_get_entry (get_value (self), position);
  return charter_level_edits_before_removal (charter_document_get_records (self->document), row);
}

static void
remove_asked_cb (CharterRowsEditor *self,
                 CharterRowCard    *card)
{
  guint position = find_position (self, card);
  g_autoptr(GVariant) list = charter_value_list_remove (get_value (self), position);
  g_autoptr(GPtrArray) before = list_edits_before_removal (self, position);

  /* The cursor leaves before its place goes, or it would go anywhere. */
  gtk_widget_grab_focus (self->add_button);
  drop_card (self, position);
  change_rows (self, list, before);
  put_cursor (self, position);
}

static void
move_asked_cb (CharterRowsEditor *self,
               int                step,
               CharterRowCard    *card)
{
  guint position = find_position (self, card);
  guint place = (guint) ((int) position + step);
  g_autoptr(GVariant) list = NULL;

  if (place >= self->cards->len)
    return;
  list = charter_value_list_move (get_value (self), position, place);
  g_ptr_array_remove_index (self->cards, position);
  g_ptr_array_insert (self->cards, (int) place, card);
  gtk_widget_insert_after (GTK_WIDGET (card), GTK_WIDGET (self),
                           place > 0 ? g_ptr_array_index (self->cards, place - 1) : NULL);
  change_rows (self, list, NULL);
}

static void
insert_card (CharterRowsEditor *self,
             guint              position)
{
  GtkWidget *card =
    charter_row_card_new (self->document, self->handle,
                          charter_field_editor_get_field (CHARTER_FIELD_EDITOR (self)));

  g_signal_connect_object (card, "value-changed", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "done", G_CALLBACK (charter_field_editor_end_change), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "move-asked", G_CALLBACK (move_asked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "remove-asked", G_CALLBACK (remove_asked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_after (card, GTK_WIDGET (self),
                           position > 0 ? g_ptr_array_index (self->cards, position - 1) : NULL);
  g_ptr_array_insert (self->cards, (int) position, card);
}

/* What others name by its id has one from the beginning. */
static GVariant *
make_row (CharterRowsEditor *self)
{
  const CharterField *field = charter_field_editor_get_field (CHARTER_FIELD_EDITOR (self));
  GVariantBuilder row;

  g_variant_builder_init (&row, CHARTER_VALUE_OBJECT);
  if (g_str_equal (field->fields[0].key, "id"))
    {
      g_autofree char *id =
        charter_identity_make_id (charter_document_get_records (self->document),
                                  CHARTER_KIND_PARTNERSHIP, field->key);

      g_variant_builder_add (&row, "{sv}", "id", g_variant_new_string (id));
    }
  return g_variant_ref_sink (g_variant_builder_end (&row));
}

static void
add_clicked_cb (CharterRowsEditor *self)
{
  g_autoptr(GVariant) row = make_row (self);
  g_autoptr(GVariant) list = charter_value_list_insert (get_value (self), G_MAXUINT, row);

  change_rows (self, list, NULL);
  if (self->cards->len > 0)
    charter_row_card_edit (g_ptr_array_index (self->cards, self->cards->len - 1));
}

static gboolean
shows (CharterRowsEditor *self,
       guint              position,
       GVariant          *list,
       guint              place)
{
  g_autoptr(GVariant) row = charter_value_get_entry (list, place);
  GVariant *shown = charter_row_card_get_value (g_ptr_array_index (self->cards, position));

  return shown != NULL && g_variant_equal (shown, row);
}

/* Makes as many cards as rows, so that cards of rows that stay keep theirs:
 * only between the rows that are the same at both ends is anything new. */
static void
fit_cards (CharterRowsEditor *self,
           GVariant          *list)
{
  guint n_rows = (guint) charter_value_get_n_entries (list);
  guint same = 0;

  while (same < MIN (n_rows, self->cards->len) && shows (self, same, list, same))
    same++;
  if (self->cards->len < n_rows)
    {
      guint n_new = n_rows - self->cards->len;
      guint place = same;

      while (place < self->cards->len && !shows (self, place, list, place + n_new))
        place++;
      for (guint i = 0; i < n_new; i++)
        insert_card (self, place + i);
    }
  else if (self->cards->len > n_rows)
    {
      guint n_gone = self->cards->len - n_rows;
      guint place = same;

      while (place < n_rows && !shows (self, place + n_gone, list, place))
        place++;
      for (guint i = 0; i < n_gone; i++)
        drop_card (self, place);
    }
}

static void
charter_rows_editor_show_value (CharterFieldEditor *editor,
                                GVariant           *value)
{
  CharterRowsEditor *self = CHARTER_ROWS_EDITOR (editor);

  fit_cards (self, value);
  for (guint i = 0; i < self->cards->len; i++)
    {
      g_autoptr(GVariant) row = charter_value_get_entry (value, i);

      charter_row_card_set_value (g_ptr_array_index (self->cards, i), row, i, self->cards->len);
    }
}

static void
charter_rows_editor_set_label (CharterFieldEditor *editor,
                               const char         *label)
{
  /* Translators: the title of a list */
  g_autofree char *words = g_strdup_printf (_("Add to “%s”"), label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (CHARTER_ROWS_EDITOR (editor)->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GtkWidget *
charter_rows_editor_get_control (CharterFieldEditor *editor)
{
  return CHARTER_ROWS_EDITOR (editor)->add_button;
}

static void
charter_rows_editor_dispose (GObject *object)
{
  CharterRowsEditor *self = CHARTER_ROWS_EDITOR (object);

  g_ptr_array_set_size (self->cards, 0);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_rows_editor_parent_class)->dispose (object);
}

static void
charter_rows_editor_finalize (GObject *object)
{
  g_clear_pointer (&CHARTER_ROWS_EDITOR (object)->cards, g_ptr_array_unref);

  G_OBJECT_CLASS (charter_rows_editor_parent_class)->finalize (object);
}

static void
charter_rows_editor_class_init (CharterRowsEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CharterFieldEditorClass *editor_class = CHARTER_FIELD_EDITOR_CLASS (klass);

  object_class->dispose = charter_rows_editor_dispose;
  object_class->finalize = charter_rows_editor_finalize;
  editor_class->show_value = charter_rows_editor_show_value;
  editor_class->set_label = charter_rows_editor_set_label;
  editor_class->get_control = charter_rows_editor_get_control;
}

static void
charter_rows_editor_init (CharterRowsEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->cards = g_ptr_array_new ();
  self->add_button = gtk_button_new_with_label (_("Add"));
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->add_button, GTK_WIDGET (self));
}

/**
 * charter_rows_editor_new:
 * @document: a document
 * @handle: the handle of the record with the field
 * @field: a field with rows
 *
 * Returns: (transfer floating): an editor
 */
CharterFieldEditor *
charter_rows_editor_new (CharterDocument    *document,
                         guint64             handle,
                         const CharterField *field)
{
  CharterRowsEditor *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL && field->fields != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_ROWS_EDITOR, "field", field, NULL);
  self->document = g_object_ref (document);
  self->handle = handle;
  return CHARTER_FIELD_EDITOR (self);
}
