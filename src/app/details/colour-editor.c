/* colour-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/colour-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/details/colour-swatch.h"
#include "diagram/drawing/palette.h"
#include "model/value.h"

#define N_COLUMNS 4

struct _CharterColourEditor
{
  CharterTextEditor  parent_instance;

  GtkMenuButton     *button;
  GtkWidget         *swatch;
};

G_DEFINE_FINAL_TYPE (CharterColourEditor, charter_colour_editor, CHARTER_TYPE_TEXT_EDITOR)

static void
set_colour (CharterColourEditor *self,
            const char          *text)
{
  CharterFieldEditor *editor = CHARTER_FIELD_EDITOR (self);
  g_autoptr(GVariant) value =
    text != NULL ? g_variant_ref_sink (g_variant_new_string (text)) : NULL;

  charter_field_editor_end_change (editor);
  charter_field_editor_change (editor, value);
  charter_field_editor_end_change (editor);
  gtk_menu_button_popdown (self->button);
}

static void
slot_clicked_cb (CharterColourEditor *self,
                 GtkWidget           *button)
{
  set_colour (self, g_object_get_data (G_OBJECT (button), "charter-slot"));
}

static void
automatic_clicked_cb (CharterColourEditor *self)
{
  set_colour (self, NULL);
}

static void
colour_answered_cb (GtkDialog *dialog,
                    int        response,
                    gpointer   user_data)
{
  CharterColourEditor *self = CHARTER_COLOUR_EDITOR (user_data);

  if (response == GTK_RESPONSE_OK)
    {
      g_autofree char *text = NULL;
      GdkRGBA colour;

      gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (dialog), &colour);
      text = g_strdup_printf ("#%02x%02x%02x", (guint) lround (colour.red * 255),
                              (guint) lround (colour.green * 255),
                              (guint) lround (colour.blue * 255));
      set_colour (self, text);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
other_clicked_cb (CharterColourEditor *self)
{
  GVariant *value = charter_field_editor_get_value (CHARTER_FIELD_EDITOR (self));
  const char *text = charter_value_get_text (value);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = gtk_color_chooser_dialog_new (_("Choose a colour"), GTK_WINDOW (root));
  GdkRGBA colour;

  gtk_menu_button_popdown (self->button);
  gtk_color_chooser_set_use_alpha (GTK_COLOR_CHOOSER (dialog), FALSE);
  if (text != NULL && gdk_rgba_parse (&colour, text))
    gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (dialog), &colour);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (colour_answered_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
make_slot_button (CharterColourEditor *self,
                  guint                slot)
{
  g_autofree char *text = g_strdup_printf ("%u", slot);
  /* Translators: the number of one of the colours of a palette */
  g_autofree char *name = g_strdup_printf (_("Colour %u"), slot);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *swatch = charter_colour_swatch_new ();

  charter_colour_swatch_set_colour (swatch, text);
  gtk_button_set_child (GTK_BUTTON (button), swatch);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "charter-slot", g_steal_pointer (&text), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (slot_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
make_popover (GtkMenuButton *button,
              gpointer       user_data)
{
  CharterColourEditor *self = CHARTER_COLOUR_EDITOR (user_data);
  GtkWidget *popover;
  GtkWidget *box;
  GtkWidget *grid;
  GtkWidget *other;
  GtkWidget *automatic;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  grid = gtk_grid_new ();
  for (guint i = 0; i < CHARTER_PALETTE_N_SLOTS; i++)
    gtk_grid_attach (GTK_GRID (grid), make_slot_button (self, i + 1),
                     (int) i % N_COLUMNS, (int) i / N_COLUMNS, 1, 1);
  other = gtk_button_new_with_mnemonic (_("_Other colour…"));
  automatic = gtk_button_new_with_mnemonic (_("_Automatic"));
  g_signal_connect_object (other, "clicked", G_CALLBACK (other_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (automatic, "clicked", G_CALLBACK (automatic_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), other);
  gtk_box_append (GTK_BOX (box), automatic);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static void
charter_colour_editor_show_value (CharterFieldEditor *editor,
                                  GVariant           *value)
{
  CHARTER_FIELD_EDITOR_CLASS (charter_colour_editor_parent_class)->show_value (editor, value);
  charter_colour_swatch_set_colour (CHARTER_COLOUR_EDITOR (editor)->swatch,
                                    charter_value_get_text (value));
}

static void
charter_colour_editor_set_label (CharterFieldEditor *editor,
                                 const char         *label)
{
  CharterColourEditor *self = CHARTER_COLOUR_EDITOR (editor);
  g_autofree char *name = g_strdup_printf (_("Choices for “%s”"), label);

  CHARTER_FIELD_EDITOR_CLASS (charter_colour_editor_parent_class)->set_label (editor, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
}

static void
charter_colour_editor_constructed (GObject *object)
{
  CharterColourEditor *self = CHARTER_COLOUR_EDITOR (object);
  GtkWidget *entry;

  G_OBJECT_CLASS (charter_colour_editor_parent_class)->constructed (object);

  entry = CHARTER_FIELD_EDITOR_GET_CLASS (self)->get_control (CHARTER_FIELD_EDITOR (self));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Automatic"));
  self->swatch = charter_colour_swatch_new ();
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, self->swatch);
  gtk_menu_button_set_create_popup_func (self->button, make_popover, self, NULL);
  charter_text_editor_add_button (CHARTER_TEXT_EDITOR (self), GTK_WIDGET (self->button));
}

static void
charter_colour_editor_class_init (CharterColourEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CharterFieldEditorClass *editor_class = CHARTER_FIELD_EDITOR_CLASS (klass);

  object_class->constructed = charter_colour_editor_constructed;
  editor_class->show_value = charter_colour_editor_show_value;
  editor_class->set_label = charter_colour_editor_set_label;
}

static void
charter_colour_editor_init (CharterColourEditor *self)
{
}

/**
 * charter_colour_editor_new:
 * @field: a field with a colour
 *
 * Returns: (transfer floating): an editor
 */
CharterFieldEditor *
charter_colour_editor_new (const CharterField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return g_object_new (CHARTER_TYPE_COLOUR_EDITOR, "field", field, NULL);
}
