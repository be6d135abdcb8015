/* export-diagrams.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/export/export-diagrams.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"

typedef enum
{
  CHOICE_THIS,
  CHOICE_ALL,
  CHOICE_TICKED,
} Choice;

struct _CharterExportDiagrams
{
  AdwPreferencesGroup  parent_instance;

  GPtrArray           *ticks;    /* of GtkCheckButton, in the order of the diagrams */
  guint                position; /* of the one that is looked at */

  /* Template children */
  AdwComboRow         *which_row;
  GtkListBox          *diagram_list;
};

G_DEFINE_FINAL_TYPE (CharterExportDiagrams, charter_export_diagrams, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Choice
get_choice (CharterExportDiagrams *self)
{
  return (Choice) adw_combo_row_get_selected (self->which_row);
}

static void
changed_cb (CharterExportDiagrams *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->diagram_list), get_choice (self) == CHOICE_TICKED);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_row (CharterExportDiagrams *self,
         CharterRecord         *view,
         gboolean               is_this)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();
  g_autofree char *name = charter_name_get_full (view, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), is_this);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->diagram_list, row);
  g_ptr_array_add (self->ticks, tick);
}

static void
charter_export_diagrams_dispose (GObject *object)
{
  CharterExportDiagrams *self = CHARTER_EXPORT_DIAGRAMS (object);

  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_EXPORT_DIAGRAMS);

  G_OBJECT_CLASS (charter_export_diagrams_parent_class)->dispose (object);
}

static void
charter_export_diagrams_class_init (CharterExportDiagramsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_export_diagrams_dispose;

  /**
   * CharterExportDiagrams::changed:
   * @self: the diagrams
   *
   * Others are chosen.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/export-diagrams.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterExportDiagrams, which_row);
  gtk_widget_class_bind_template_child (widget_class, CharterExportDiagrams, diagram_list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
charter_export_diagrams_init (CharterExportDiagrams *self)
{
  self->ticks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_export_diagrams_set_records:
 * @self: the diagrams
 * @records: the records they are in
 * @handle: the handle of the one that is looked at
 *
 * Fills the list, once.
 */
void
charter_export_diagrams_set_records (CharterExportDiagrams *self,
                                     CharterRecordSet      *records,
                                     guint64                handle)
{
  g_autoptr(GtkStringList) choices = gtk_string_list_new (NULL);
  guint n_views;

  g_return_if_fail (CHARTER_IS_EXPORT_DIAGRAMS (self));
  g_return_if_fail (records != NULL);
  g_return_if_fail (self->ticks->len == 0);

  n_views = charter_record_set_get_n_records (records, CHARTER_KIND_VIEW);
  for (guint i = 0; i < n_views; i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);
      gboolean is_this = charter_record_get_handle (view) == handle;

      if (is_this)
        self->position = i;
      add_row (self, view, is_this);
    }
  gtk_string_list_append (choices, _("This one"));
  /* Translators: how many diagrams there are */
  gtk_string_list_take (choices, g_strdup_printf (ngettext ("All (%u)", "All (%u)", n_views), n_views));
  gtk_string_list_append (choices, _("Choose"));
  adw_combo_row_set_model (self->which_row, G_LIST_MODEL (choices));
  gtk_widget_set_visible (GTK_WIDGET (self), n_views > 1);
}

/**
 * charter_export_diagrams_is_single:
 * @self: the diagrams
 *
 * Returns: whether the one that is looked at is exported, to a file that is
 *   asked for, and not several into a folder
 */
gboolean
charter_export_diagrams_is_single (CharterExportDiagrams *self)
{
  g_return_val_if_fail (CHARTER_IS_EXPORT_DIAGRAMS (self), TRUE);

  return get_choice (self) == CHOICE_THIS;
}

/**
 * charter_export_diagrams_list_chosen:
 * @self: the diagrams
 *
 * Returns: (transfer full) (element-type guint): the positions of those that
 *   are chosen, among all diagrams
 */
GArray *
charter_export_diagrams_list_chosen (CharterExportDiagrams *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (CHARTER_IS_EXPORT_DIAGRAMS (self), chosen);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      GtkCheckButton *tick = g_ptr_array_index (self->ticks, i);
      gboolean is_chosen = get_choice (self) == CHOICE_ALL ||
                           (get_choice (self) == CHOICE_THIS && i == self->position) ||
                           (get_choice (self) == CHOICE_TICKED &&
                            gtk_check_button_get_active (tick));

      if (is_chosen)
        g_array_append_val (chosen, i);
    }
  return chosen;
}
