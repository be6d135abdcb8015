/* check-entry.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/checks/check-entry.h"

#include <glib/gi18n.h>

struct _CharterCheckEntry
{
  GtkWidget      parent_instance;

  /* Template children */
  GtkListBox    *list;
  GtkListBoxRow *row;
  GtkLabel      *count;
};

G_DEFINE_FINAL_TYPE (CharterCheckEntry, charter_check_entry, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_selected_cb (CharterCheckEntry *self,
                 GtkListBoxRow     *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
row_activated_cb (CharterCheckEntry *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
charter_check_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHARTER_CHECK_ENTRY (widget)->row));
}

static void
charter_check_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHARTER_TYPE_CHECK_ENTRY);

  G_OBJECT_CLASS (charter_check_entry_parent_class)->dispose (object);
}

static void
charter_check_entry_class_init (CharterCheckEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = charter_check_entry_dispose;
  widget_class->grab_focus = charter_check_entry_grab_focus;

  /**
   * CharterCheckEntry::chosen:
   *
   * The points to check are to be shown.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CharterCheckEntry::activated:
   *
   * The user wants to go to the points to check.
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/check-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterCheckEntry, list);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckEntry, row);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckEntry, count);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
charter_check_entry_init (CharterCheckEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  charter_check_entry_set_count (self, 0, FALSE);
}

/**
 * charter_check_entry_set_count:
 * @self: an entry
 * @count: how many points to check there are
 * @is_known: whether they have been looked for
 */
void
charter_check_entry_set_count (CharterCheckEntry *self,
                               guint              count,
                               gboolean           is_known)
{
  g_autofree char *text = is_known ? g_strdup_printf ("%'u", count) : g_strdup ("");
  g_autofree char *name =
    is_known ? g_strdup_printf (ngettext ("Points to check, %'u", "Points to check, %'u", count), count)
             : g_strdup (_("Points to check"));

  g_return_if_fail (CHARTER_IS_CHECK_ENTRY (self));

  gtk_label_set_text (self->count, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * charter_check_entry_set_chosen:
 * @self: an entry
 * @chosen: whether the points to check are shown
 */
void
charter_check_entry_set_chosen (CharterCheckEntry *self,
                                gboolean           chosen)
{
  g_return_if_fail (CHARTER_IS_CHECK_ENTRY (self));

  gtk_list_box_select_row (self->list, chosen ? self->row : NULL);
}

/**
 * charter_check_entry_is_chosen:
 * @self: an entry
 *
 * Returns: whether the points to check are shown
 */
gboolean
charter_check_entry_is_chosen (CharterCheckEntry *self)
{
  g_return_val_if_fail (CHARTER_IS_CHECK_ENTRY (self), FALSE);

  return gtk_list_box_get_selected_row (self->list) != NULL;
}
