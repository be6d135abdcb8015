/* further-sides.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/dates/further-sides.h"

#include <glib/gi18n.h>

#define SPACING 12

struct _CharterFurtherSides
{
  GtkWidget        parent_instance;

  CharterDocument *document; /* nullable */
  CharterFile     *file;     /* nullable: only records and proposed models are offered */
  GPtrArray       *rows;     /* of CharterComparedSideRows, borrowed */
  gboolean         showing;  /* whether the rows are being filled, not edited */
  GtkBox          *box;
  GtkWidget       *add_button;
};

G_DEFINE_FINAL_TYPE (CharterFurtherSides, charter_further_sides, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (CharterFurtherSides *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_button (CharterFurtherSides *self)
{
  gtk_widget_set_visible (self->add_button, self->rows->len + 2 < CHARTER_VIEW_MOST_SIDES);
}

static void
take_out (CharterFurtherSides     *self,
          CharterComparedSideRows *rows)
{
  g_ptr_array_remove (self->rows, rows);
  gtk_box_remove (self->box, GTK_WIDGET (rows));
  show_button (self);
}

static void
removed_cb (CharterFurtherSides *self,
            GtkWidget           *button)
{
  take_out (self, CHARTER_COMPARED_SIDE_ROWS (
                    gtk_widget_get_ancestor (button, CHARTER_TYPE_COMPARED_SIDE_ROWS)));
  gtk_widget_grab_focus (self->add_button);
  emit_changed (self);
}

static GtkWidget *
make_remove_button (CharterFurtherSides *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_tooltip_text (button, _("Compare with this no longer"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Compare with this no longer"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static CharterComparedSideRows *
add_rows (CharterFurtherSides *self)
{
  CharterComparedSideRows *rows = g_object_new (CHARTER_TYPE_COMPARED_SIDE_ROWS,
                                                "title", _("And with"), NULL);

  if (self->file != NULL)
    charter_compared_side_rows_set_file (rows, self->file);
  else if (self->document != NULL)
    charter_compared_side_rows_set_document (rows, self->document);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (rows), make_remove_button (self));
  gtk_box_insert_child_after (self->box, GTK_WIDGET (rows),
                              gtk_widget_get_prev_sibling (self->add_button));
  g_ptr_array_add (self->rows, rows);
  g_signal_connect_object (rows, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  show_button (self);
  return rows;
}

static void
added_cb (CharterFurtherSides *self)
{
  CharterComparedSideRows *rows = add_rows (self);

  gtk_widget_child_focus (GTK_WIDGET (rows), GTK_DIR_TAB_FORWARD);
  emit_changed (self);
}

static void
charter_further_sides_dispose (GObject *object)
{
  CharterFurtherSides *self = CHARTER_FURTHER_SIDES (object);

  self->showing = TRUE;
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  if (self->box != NULL)
    {
      g_ptr_array_set_size (self->rows, 0);
      gtk_widget_unparent (GTK_WIDGET (self->box));
      self->box = NULL;
    }

  G_OBJECT_CLASS (charter_further_sides_parent_class)->dispose (object);
}

static void
charter_further_sides_finalize (GObject *object)
{
  CharterFurtherSides *self = CHARTER_FURTHER_SIDES (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (charter_further_sides_parent_class)->finalize (object);
}

static void
charter_further_sides_class_init (CharterFurtherSidesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = charter_further_sides_dispose;
  object_class->finalize = charter_further_sides_finalize;

  /**
   * CharterFurtherSides::changed:
   *
   * Something else is to stand beside both sides.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
charter_further_sides_init (CharterFurtherSides *self)
{
  self->rows = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  self->add_button = gtk_button_new_with_mnemonic (_("_Add another beside them"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add another beside them"), -1);
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  gtk_box_append (self->box, self->add_button);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (added_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * charter_further_sides_set_document:
 * @self: the sides
 * @document: whose records and proposed models are offered
 */
void
charter_further_sides_set_document (CharterFurtherSides *self,
                                    CharterDocument     *document)
{
  g_return_if_fail (CHARTER_IS_FURTHER_SIDES (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  for (guint i = 0; i < self->rows->len; i++)
    charter_compared_side_rows_set_document (g_ptr_array_index (self->rows, i), document);
}

/**
 * charter_further_sides_set_file:
 * @self: the sides
 * @file: an open partnership
 *
 * Offers what was last saved and other files too.
 */
void
charter_further_sides_set_file (CharterFurtherSides *self,
                                CharterFile         *file)
{
  g_return_if_fail (CHARTER_IS_FURTHER_SIDES (self));
  g_return_if_fail (CHARTER_IS_FILE (file));

  g_set_object (&self->file, file);
  charter_further_sides_set_document (self, charter_file_get_document (file));
}

/**
 * charter_further_sides_set_sides:
 * @self: the sides, with their document
 * @sides: (element-type CharterComparedSide): what is to stand there
 */
void
charter_further_sides_set_sides (CharterFurtherSides *self,
                                 GPtrArray           *sides)
{
  g_return_if_fail (CHARTER_IS_FURTHER_SIDES (self));
  g_return_if_fail (sides != NULL);

  self->showing = TRUE;
  while (self->rows->len > sides->len)
    take_out (self, g_ptr_array_index (self->rows, self->rows->len - 1));
  while (self->rows->len < sides->len)
    add_rows (self);
  for (guint i = 0; i < sides->len; i++)
    charter_compared_side_rows_set_side (g_ptr_array_index (self->rows, i),
                                         g_ptr_array_index (sides, i));
  self->showing = FALSE;
}

/**
 * charter_further_sides_get_sides:
 * @self: the sides
 *
 * Returns: (transfer full) (nullable) (element-type CharterComparedSide): what
 *   is chosen; %NULL while something that is typed is no date
 */
GPtrArray *
charter_further_sides_get_sides (CharterFurtherSides *self)
{
  g_autoptr(GPtrArray) sides = NULL;

  g_return_val_if_fail (CHARTER_IS_FURTHER_SIDES (self), NULL);

  sides = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_compared_side_free);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CharterComparedSide *side =
        charter_compared_side_rows_get_side (g_ptr_array_index (self->rows, i));

      if (side == NULL)
        return NULL;
      g_ptr_array_add (sides, charter_compared_side_copy (side));
    }
  return g_steal_pointer (&sides);
}
