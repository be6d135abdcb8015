/* outline-pane-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/contents/outline-pane-private.h"

#include <glib/gi18n.h>

#include "app/records/record-edits.h"

/* The record of the selected row, or NULL when a heading is selected. */
static CharterRecord *
get_record (CharterOutlinePane *self)
{
  CharterRecordItem *item = charter_outline_pane_get_item (self);

  return item != NULL ? charter_record_item_get_record (item) : NULL;
}

static gboolean
has_name (const CharterRecord *record)
{
  return charter_record_is_readable (record) &&
         charter_kind_get_name_field (charter_record_get_kind (record)) != NULL;
}

/* What has no name of its own is told by what it joins: in the details. */
static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (widget);
  CharterRecordItem *item = charter_outline_pane_get_item (self);
  CharterRecord *record = get_record (self);

  if (record == NULL)
    return;
  if (!has_name (record))
    {
      gtk_widget_activate_action (widget, "outline.details", NULL);
      return;
    }
  charter_outline_pane_go_to (self, charter_record_get_handle (record));
  charter_record_item_set_renaming (item, TRUE);
}

static void
set_name_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (widget);
  g_autoptr(GError) error = NULL;
  const char *name;
  guint64 handle;

  g_variant_get (parameter, "(t&s)", &handle, &name);
  if (self->read_only ||
      charter_record_set_find_handle (charter_document_get_records (self->document),
                                      handle) == NULL)
    return;
  if (!charter_record_edits_rename (self->document, handle, name, &error))
    charter_outline_pane_tell (self, error->message);
}

/* To the group of the selected row, or to the selected group. */
static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (widget);
  CharterRecordItem *item = charter_outline_pane_get_item (self);
  CharterRecord *record = get_record (self);
  CharterRecordGroup group;

  if (item == NULL)
    return;
  if (record == NULL)
    group = charter_record_item_get_group (item);
  else if (!charter_record_group_find (charter_document_get_records (self->document), record,
                                       &group))
    return;
  gtk_widget_activate_action (widget, "win.add", "i", (int) group);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (widget);
  CharterRecord *record = get_record (self);
  g_autoptr(GError) error = NULL;
  guint64 copy;

  if (record == NULL)
    return;
  copy = charter_record_edits_duplicate (self->document, charter_record_get_handle (record),
                                         &error);
  if (copy == 0)
    {
      charter_outline_pane_tell (self, error->message);
      return;
    }
  charter_outline_pane_go_to (self, copy);
  record = get_record (self);
  if (record != NULL && charter_record_get_handle (record) == copy && has_name (record))
    rename_action (widget, action_name, parameter);
}

static void
move_by (CharterOutlinePane *self,
         int                 step)
{
  CharterRecord *record = get_record (self);
  guint64 handle = record != NULL ? charter_record_get_handle (record) : 0;
  CharterRecordItem *neighbour = handle != 0
                               ? charter_outline_get_neighbour (self->outline, handle, step)
                               : NULL;

  if (neighbour != NULL)
    charter_outline_pane_move (self, handle, charter_record_item_get_handle (neighbour), step > 0);
}

static void
move_up_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  move_by (CHARTER_OUTLINE_PANE (widget), -1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  move_by (CHARTER_OUTLINE_PANE (widget), 1);
}

static gboolean
can_move (CharterOutlinePane  *self,
          const CharterRecord *record,
          int                  step)
{
  CharterRecordItem *neighbour =
    charter_outline_get_neighbour (self->outline, charter_record_get_handle (record), step);

  /* While something is looked for the key says why nothing moves. */
  return self->search != NULL ||
         (neighbour != NULL &&
          charter_record_get_kind (charter_record_item_get_record (neighbour)) ==
          charter_record_get_kind (record));
}

/**
 * charter_outline_pane_install_edits:
 * @widget_class: the class of the pane
 *
 * What is done with the selected row.
 */
void
charter_outline_pane_install_edits (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "outline.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "outline.set-name", "(ts)", set_name_action);
  gtk_widget_class_install_action (widget_class, "outline.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "outline.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "outline.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "outline.move-down", NULL, move_down_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "outline.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "outline.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "outline.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "outline.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "outline.move-down", NULL);
}

/**
 * charter_outline_pane_update_edits:
 * @self: a pane
 *
 * Lets the user do what can be done with the selected row.
 */
void
charter_outline_pane_update_edits (CharterOutlinePane *self)
{
  CharterRecord *record;
  gboolean editable;

  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));

  record = get_record (self);
  editable = record != NULL && !self->read_only;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outline.details", record != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outline.rename", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outline.duplicate",
                                 editable &&
                                 charter_record_get_kind (record) != CHARTER_KIND_PARTNERSHIP);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outline.move-up",
                                 editable && can_move (self, record, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outline.move-down",
                                 editable && can_move (self, record, 1));
}

/**
 * charter_outline_pane_move:
 * @self: a pane
 * @handle: the handle of a record
 * @neighbour: the handle of another in its group
 * @after: whether it goes after @neighbour rather than before
 *
 * Moves a row, or says why it cannot be moved.
 *
 * Returns: whether it was moved
 */
gboolean
charter_outline_pane_move (CharterOutlinePane *self,
                           guint64             handle,
                           guint64             neighbour,
                           gboolean            after)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (CHARTER_IS_OUTLINE_PANE (self), FALSE);

  if (self->search != NULL)
    {
      charter_outline_pane_tell (self, _("Clear the search to move rows: some are not shown now"));
      return FALSE;
    }
  if (!charter_record_edits_move (self->document, handle, neighbour, after, &error))
    {
      charter_outline_pane_tell (self, error->message);
      return FALSE;
    }
  charter_outline_pane_go_to (self, handle);
  return TRUE;
}

/**
 * charter_outline_pane_tell:
 * @self: a pane
 * @message: what to say
 *
 * Says it in the window, for a moment.
 */
void
charter_outline_pane_tell (CharterOutlinePane *self,
                           const char         *message)
{
  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));
  g_return_if_fail (message != NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", message);
}
