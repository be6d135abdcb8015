/* outline-pane-drag.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/contents/outline-pane-private.h"

#include <glib/gi18n.h>

/* The line shows where what is dragged would go. */
#define BEFORE "drop-before"
#define AFTER  "drop-after"

static void
clear_mark (CharterOutlinePane *self)
{
  GtkWidget *marked = g_steal_pointer (&self->marked);

  if (marked == NULL)
    return;
  g_object_remove_weak_pointer (G_OBJECT (marked), (gpointer *) &self->marked);
  gtk_widget_remove_css_class (marked, BEFORE);
  gtk_widget_remove_css_class (marked, AFTER);
}

static void
mark (CharterOutlinePane *self,
      CharterRecordRow   *row,
      gboolean            after)
{
  GtkWidget *expander = gtk_widget_get_parent (GTK_WIDGET (row));

  clear_mark (self);
  self->marked = gtk_widget_get_parent (expander);
  g_object_add_weak_pointer (G_OBJECT (self->marked), (gpointer *) &self->marked);
  gtk_widget_add_css_class (self->marked, after ? AFTER : BEFORE);
}

/* Whether the pointer is in the lower half of a row. */
static gboolean
is_below_middle (CharterOutlinePane *self,
                 CharterRecordRow   *row,
                 double              y)
{
  GtkWidget *widget = GTK_WIDGET (row);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, GTK_WIDGET (self->list), &bounds) &&
         y > bounds.origin.y + bounds.size.height / 2;
}

/* The row beside which @dragged may be put down: one of its group. */
static CharterRecordRow *
find_target (CharterOutlinePane *self,
             CharterRecordItem  *dragged,
             double              x,
             double              y)
{
  CharterRecordRow *row = charter_outline_pane_find_row_at (self, x, y);
  CharterRecord *record = charter_record_item_get_record (dragged);
  CharterRecord *beside;
  CharterRecordGroup group;
  CharterRecordGroup group_beside;

  if (row == NULL || charter_record_row_get_item (row) == NULL)
    return NULL;
  beside = charter_record_item_get_record (charter_record_row_get_item (row));
  if (beside == NULL || beside == record ||
      charter_record_get_kind (beside) != charter_record_get_kind (record) ||
      charter_outline_find (self->outline, charter_record_get_handle (record), &group) != dragged ||
      charter_outline_find (self->outline, charter_record_get_handle (beside),
                            &group_beside) == NULL)
    return NULL;
  return group == group_beside ? row : NULL;
}

static GdkContentProvider *
prepare_cb (CharterOutlinePane *self,
            double              x,
            double              y,
            GtkDragSource      *source)
{
  CharterRecordRow *row = charter_outline_pane_find_row_at (self, x, y);
  CharterRecordItem *item = row != NULL ? charter_record_row_get_item (row) : NULL;
  g_autoptr(GdkPaintable) picture = NULL;

  if (item == NULL || charter_record_item_get_record (item) == NULL || self->read_only ||
      charter_record_item_get_renaming (item))
    return NULL;
  if (self->search != NULL)
    {
      charter_outline_pane_tell (self, _("Clear the search to move rows: some are not shown now"));
      return NULL;
    }
  picture = gtk_widget_paintable_new (GTK_WIDGET (row));
  gtk_drag_source_set_icon (source, picture, 0, 0);
  return gdk_content_provider_new_typed (CHARTER_TYPE_RECORD_ITEM, item);
}

static GdkDragAction
motion_cb (CharterOutlinePane *self,
           double              x,
           double              y,
           GtkDropTarget      *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  CharterRecordRow *row = value != NULL
                        ? find_target (self, g_value_get_object (value), x, y)
                        : NULL;

  if (row == NULL)
    {
      clear_mark (self);
      return 0;
    }
  mark (self, row, is_below_middle (self, row, y));
  return GDK_ACTION_MOVE;
}

static gboolean
drop_cb (CharterOutlinePane *self,
         const GValue       *value,
         double              x,
         double              y)
{
  CharterRecordItem *dragged = g_value_get_object (value);
  CharterRecordRow *row = find_target (self, dragged, x, y);

  clear_mark (self);
  return row != NULL &&
         charter_outline_pane_move (
           self, charter_record_item_get_handle (dragged),
           charter_record_item_get_handle (charter_record_row_get_item (row)),
           is_below_middle (self, row, y));
}

/**
 * charter_outline_pane_add_drag:
 * @self: a pane
 *
 * Lets rows be dragged within their group. One source and one target serve
 * the whole list, so that a row costs no more.
 */
void
charter_outline_pane_add_drag (CharterOutlinePane *self)
{
  GtkDragSource *source;
  GtkDropTarget *target;

  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));

  target = gtk_drop_target_new (CHARTER_TYPE_RECORD_ITEM, GDK_ACTION_MOVE);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (clear_mark), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}
