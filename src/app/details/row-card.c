/* row-card.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/row-card.h"

#include <glib/gi18n.h>

#include "app/details/field-cell.h"
#include "app/details/field-editors.h"
#include "app/details/reference-words.h"
#include "model/field-value.h"
#include "model/reference-value.h"
#include "model/value.h"

/* How many of its values stand for a row that is closed. */
#define N_WORDS 2

struct _CharterRowCard
{
  GtkWidget           parent_instance;

  CharterDocument    *document;
  guint64             handle;
  const CharterField *field;   /* the list */
  GVariant           *value;   /* nullable */
  guint               position;
  GPtrArray          *cells;   /* borrowed CharterFieldCell; empty before it is opened */

  /* Template children */
  GtkToggleButton    *header;
  GtkImage           *arrow;
  GtkLabel           *summary;
  GtkLabel           *note;
  GtkWidget          *warning;
  GtkWidget          *remove_button;
  GtkBox             *fields;
  GtkWidget          *footer;
  GtkWidget          *up_button;
  GtkWidget          *down_button;
};

G_DEFINE_FINAL_TYPE (CharterRowCard, charter_row_card, GTK_TYPE_WIDGET)

enum
{
  VALUE_CHANGED,
  DONE,
  MOVE_ASKED,
  REMOVE_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CharterRecordSet *
get_records (CharterRowCard *self)
{
  return charter_document_get_records (self->document);
}

static char *
get_words (CharterRowCard     *self,
           const CharterField *field,
           GVariant           *value)
{
  if (value == NULL)
    return g_strdup ("");
  if (field->type == CHARTER_FIELD_REFERENCE)
    return charter_reference_words_get (get_records (self),
                                        charter_reference_value_find (get_records (self), field,
                                                                      value),
                                        value);
  return charter_field_value_is_edited_as_text (field)
       ? charter_field_value_to_text (field, value)
       : g_strdup ("");
}

/* An id says nothing to a person. */
static gboolean
is_shown (CharterRowCard     *self,
          const CharterField *part)
{
  g_autoptr(GVariant) value = charter_value_get_member (self->value, part->key);

  return !part->seldom || charter_field_value_has_fault (part, value, get_records (self));
}

/* The first values that say anything; one of a document is not enough. */
static GPtrArray *
list_words (CharterRowCard *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (const CharterField *field = self->field->fields;
       field->key != NULL && list->len < N_WORDS; field++)
    {
      g_autoptr(GVariant) value = charter_value_get_member (self->value, field->key);
      g_autofree char *words = get_words (self, field, value);

      if (!field->seldom && *g_strstrip (words) != '\0')
        g_ptr_array_add (list, g_strdelimit (g_steal_pointer (&words), "\n\t", ' '));
    }
  if (list->len == 0)
    g_ptr_array_add (list, g_strdup (charter_value_is_object (self->value)
                                     ? _("Nothing filled in yet")
                                     : _("Not a row of this list; it is kept as it is")));
  return list;
}

static gboolean
has_fault (CharterRowCard *self)
{
  CharterField group = *self->field;

  group.type = CHARTER_FIELD_GROUP;
  return charter_field_value_has_fault (&group, self->value, get_records (self));
}

static void
show_summary (CharterRowCard *self)
{
  g_autoptr(GPtrArray) words = list_words (self);
  const char *note = words->len > 1 ? g_ptr_array_index (words, 1) : NULL;
  g_autofree char *summary = note != NULL
                           ? g_strdup_printf ("%s, %s", (char *) g_ptr_array_index (words, 0), note)
                           : g_strdup (g_ptr_array_index (words, 0));
  gboolean faulty = has_fault (self);
  /* Translators: the title of a list, the number of a row, and what is in it */
  g_autofree char *name = g_strdup_printf (_("%s, row %u: %s"), _(self->field->title),
                                           self->position + 1, summary);
  g_autofree char *removal = g_strdup_printf (_("Remove row %u of “%s”"), self->position + 1,
                                              _(self->field->title));

  gtk_label_set_text (self->summary, g_ptr_array_index (words, 0));
  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_visible (self->warning, faulty);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->header), summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  faulty ? _("Something in it has to be put right") : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, removal, -1);
}

static void
member_changed_cb (CharterRowCard   *self,
                   GVariant         *value,
                   GPtrArray        *before,
                   CharterFieldCell *cell)
{
  g_autoptr(GVariant) object =
    charter_field_value_set_member (self->field->fields, self->value,
                                    charter_field_cell_get_field (cell)->key, value);

  g_clear_pointer (&self->value, g_variant_unref);
  self->value = g_variant_ref (object);
  g_signal_emit (self, signals[VALUE_CHANGED], 0, object, before);
}

static void
done_cb (CharterRowCard *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
show_members (CharterRowCard *self)
{
  /* Translators: the number of a row in a list */
  g_autofree char *context = g_strdup_printf (_("row %u"), self->position + 1);

  for (guint i = 0; i < self->cells->len; i++)
    {
      CharterFieldCell *cell = g_ptr_array_index (self->cells, i);
      g_autoptr(GVariant) member =
        charter_value_get_member (self->value, charter_field_cell_get_field (cell)->key);

      charter_field_cell_set_context (cell, context);
      charter_field_cell_set_value (cell, member);
    }
}

/* Most rows are never opened, and each has a form of its own. */
static void
make_cells (CharterRowCard *self)
{
  if (self->cells->len > 0 || !charter_value_is_object (self->value))
    return;
  for (const CharterField *part = self->field->fields; part->key != NULL; part++)
    {
      GtkWidget *cell;

      if (!charter_field_editors_can_edit (part) || !is_shown (self, part))
        continue;
      cell = charter_field_cell_new (self->document, self->handle, part);
      g_signal_connect_object (cell, "value-changed", G_CALLBACK (member_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->fields, cell);
      g_ptr_array_add (self->cells, cell);
    }
  show_members (self);
}

static void
toggled_cb (CharterRowCard *self)
{
  gboolean expanded = gtk_toggle_button_get_active (self->header);

  if (expanded)
    make_cells (self);
  gtk_image_set_from_icon_name (self->arrow, expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->fields), expanded);
  gtk_widget_set_visible (self->footer, expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header),
                               GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

static void
remove_clicked_cb (CharterRowCard *self)
{
  g_signal_emit (self, signals[REMOVE_ASKED], 0);
}

static void
up_clicked_cb (CharterRowCard *self)
{
  g_signal_emit (self, signals[MOVE_ASKED], 0, -1);
}

static void
down_clicked_cb (CharterRowCard *self)
{
  g_signal_emit (self, signals[MOVE_ASKED], 0, 1);
}

static gboolean
move_key_cb (CharterRowCard  *self,
             guint            key,
             guint            code,
             GdkModifierType  modifiers)
{
  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK ||
      (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[MOVE_ASKED], 0, key == GDK_KEY_Up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static gboolean
header_key_cb (CharterRowCard  *self,
               guint            key,
               guint            code,
               GdkModifierType  modifiers)
{
  if (key != GDK_KEY_Delete || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[REMOVE_ASKED], 0);
  return GDK_EVENT_STOP;
}

static void
charter_row_card_dispose (GObject *object)
{
  CharterRowCard *self = CHARTER_ROW_CARD (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->cells, 0);
  g_clear_object (&self->document);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_ROW_CARD);

  G_OBJECT_CLASS (charter_row_card_parent_class)->dispose (object);
}

static void
charter_row_card_finalize (GObject *object)
{
  CharterRowCard *self = CHARTER_ROW_CARD (object);

  g_clear_pointer (&self->value, g_variant_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (charter_row_card_parent_class)->finalize (object);
}

static void
install_signals (GObjectClass *klass)
{
  /**
   * CharterRowCard::value-changed:
   * @self: the card
   * @value: what the row should be
   * @before: (nullable) (element-type CharterEdit): the edits to make in the
   *   same step, before @value can be kept
   *
   * A person has changed a field of the row.
   */
  signals[VALUE_CHANGED] = g_signal_new ("value-changed",
                                         G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                         G_TYPE_VARIANT, G_TYPE_PTR_ARRAY);

  /**
   * CharterRowCard::done:
   * @self: the card
   *
   * What comes next is another change, not more of the last one.
   */
  signals[DONE] = g_signal_new ("done",
                                G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CharterRowCard::move-asked:
   * @self: the card
   * @step: -1 for up, 1 for down
   *
   * A person wants the row to stand elsewhere.
   */
  signals[MOVE_ASKED] = g_signal_new ("move-asked",
                                      G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * CharterRowCard::remove-asked:
   * @self: the card
   *
   * A person wants the row to go.
   */
  signals[REMOVE_ASKED] = g_signal_new ("remove-asked",
                                        G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
charter_row_card_class_init (CharterRowCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_row_card_dispose;
  object_class->finalize = charter_row_card_finalize;
  install_signals (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "row-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/row-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterRowCard, header);
  gtk_widget_class_bind_template_child (widget_class, CharterRowCard, arrow);
  gtk_widget_class_bind_template_child (widget_class, CharterRowCard, summary);
  gtk_widget_class_bind_template_child (widget_class, CharterRowCard, note);
  gtk_widget_class_bind_template_child (widget_class, CharterRowCard, warning);
  gtk_widget_class_bind_template_child (widget_class, CharterRowCard, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CharterRowCard, fields);
  gtk_widget_class_bind_template_child (widget_class, CharterRowCard, footer);
  gtk_widget_class_bind_template_child (widget_class, CharterRowCard, up_button);
  gtk_widget_class_bind_template_child (widget_class, CharterRowCard, down_button);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_key_cb);
}

static void
charter_row_card_init (CharterRowCard *self)
{
  GtkLayoutManager *layout;

  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * charter_row_card_new:
 * @document: a document
 * @handle: the handle of the record with the list
 * @field: the list
 *
 * Returns: (transfer floating): a card that is closed and shows nothing yet
 */
GtkWidget *
charter_row_card_new (CharterDocument    *document,
                      guint64             handle,
                      const CharterField *field)
{
  CharterRowCard *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL && field->fields != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_ROW_CARD, NULL);
  self->document = g_object_ref (document);
  self->handle = handle;
  self->field = field;
  return GTK_WIDGET (self);
}

/**
 * charter_row_card_get_value:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the row as it was last told or said
 */
GVariant *
charter_row_card_get_value (CharterRowCard *self)
{
  g_return_val_if_fail (CHARTER_IS_ROW_CARD (self), NULL);

  return self->value;
}

/**
 * charter_row_card_set_value:
 * @self: a card
 * @value: what the row is
 * @position: its number in the list, from 0
 * @n_rows: how many rows the list has
 */
void
charter_row_card_set_value (CharterRowCard *self,
                            GVariant       *value,
                            guint           position,
                            guint           n_rows)
{
  gboolean is_row = charter_value_is_object (value);

  g_return_if_fail (CHARTER_IS_ROW_CARD (self));
  g_return_if_fail (value != NULL);

  g_variant_ref (value);
  g_clear_pointer (&self->value, g_variant_unref);
  self->value = value;
  self->position = position;
  if (!is_row)
    gtk_toggle_button_set_active (self->header, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->header), is_row);
  gtk_widget_set_sensitive (self->up_button, position > 0);
  gtk_widget_set_sensitive (self->down_button, position + 1 < n_rows);
  show_summary (self);
  show_members (self);
}

/**
 * charter_row_card_get_expanded:
 * @self: a card
 *
 * Returns: whether it is open
 */
gboolean
charter_row_card_get_expanded (CharterRowCard *self)
{
  g_return_val_if_fail (CHARTER_IS_ROW_CARD (self), FALSE);

  return gtk_toggle_button_get_active (self->header);
}

/**
 * charter_row_card_set_expanded:
 * @self: a card with a row that can be opened
 * @expanded: whether it is open
 */
void
charter_row_card_set_expanded (CharterRowCard *self,
                               gboolean        expanded)
{
  g_return_if_fail (CHARTER_IS_ROW_CARD (self));

  gtk_toggle_button_set_active (self->header, expanded);
}

/**
 * charter_row_card_edit:
 * @self: a card
 *
 * Opens it and puts the cursor in its first field.
 */
void
charter_row_card_edit (CharterRowCard *self)
{
  g_return_if_fail (CHARTER_IS_ROW_CARD (self));

  charter_row_card_set_expanded (self, TRUE);
  if (self->cells->len > 0)
    charter_field_cell_put_cursor (g_ptr_array_index (self->cells, 0));
}

/**
 * charter_row_card_put_cursor:
 * @self: a card
 *
 * Puts the cursor on its line, or on what takes it away when it cannot be
 * opened.
 */
void
charter_row_card_put_cursor (CharterRowCard *self)
{
  g_return_if_fail (CHARTER_IS_ROW_CARD (self));

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->header)))
    gtk_widget_grab_focus (self->remove_button);
}
