/* outline-pane-menu.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/contents/outline-pane-private.h"

#include <glib/gi18n.h>

#include "analysis/annual/annual-council.h"
#include "analysis/withdrawal/withdrawal-places.h"

static void
append_section (GMenu             *menu,
                const char *const *lines)
{
  g_autoptr(GMenu) section = g_menu_new ();

  for (guint i = 0; lines[i] != NULL; i += 2)
    g_menu_append (section, _(lines[i]), lines[i + 1]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
make_model_section (CharterDocument     *document,
                    const CharterRecord *option)
{
  CharterProposal *chosen = charter_document_get_proposal (document);
  gboolean is_chosen = chosen != NULL &&
                       charter_record_get_handle (charter_proposal_get_option (chosen)) ==
                       charter_record_get_handle (option);
  g_autoptr(GMenuItem) work = g_menu_item_new (is_chosen ? _("Back to current arrangements")
                                                         : _("Work on it"), NULL);
  g_autoptr(GMenuItem) adopt = g_menu_item_new (_("Adopt from a date…"), NULL);
  GMenu *section = g_menu_new ();

  g_menu_item_set_action_and_target (work, "win.work-on", "t",
                                     is_chosen ? 0 : charter_record_get_handle (option));
  g_menu_append_item (section, work);
  g_menu_item_set_action_and_target (adopt, "win.adopt", "t", charter_record_get_handle (option));
  g_menu_append_item (section, adopt);
  return G_MENU_MODEL (section);
}

static GMenuModel *
make_record_menu (CharterDocument     *document,
                  const CharterRecord *record)
{
  static const char *const edit[] = {
    N_("Details"), "outline.details", N_("Rename"), "outline.rename", NULL
  };
  static const char *const questions[] = { N_("What if…"), "win.what-if", NULL };
  static const char *const meeting[] = { N_("Annual council…"), "win.annual-council", NULL };
  static const char *const copy[] = { N_("Duplicate"), "outline.duplicate", NULL };
  static const char *const move[] = {
    N_("Move up"), "outline.move-up", N_("Move down"), "outline.move-down", NULL
  };
  static const char *const remove[] = { N_("Delete"), "win.delete", NULL };
  GMenu *menu = g_menu_new ();

  append_section (menu, edit);
  append_section (menu, copy);
  append_section (menu, move);
  if (charter_withdrawal_can_be_asked (record))
    append_section (menu, questions);
  if (charter_record_get_kind (record) == CHARTER_KIND_OPTION)
    {
      g_autoptr(GMenuModel) section = make_model_section (document, record);

      g_menu_append_section (menu, NULL, section);
    }
  if (charter_annual_council_can_be_held (record))
    append_section (menu, meeting);
  append_section (menu, remove);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_group_menu (CharterRecordGroup group)
{
  GMenu *menu = g_menu_new ();
  const char *add = charter_record_group_get_add (group);
  g_autoptr(GMenuItem) item = add != NULL ? g_menu_item_new (add, NULL) : NULL;

  if (item != NULL)
    {
      g_menu_item_set_action_and_target (item, "win.add", "i", (int) group);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* The keyboard goes back to the row, unless a command took it elsewhere. */
static void
closed_cb (CharterOutlinePane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || focus == self->menu || gtk_widget_is_ancestor (focus, self->menu))
    charter_outline_pane_focus_item (self, charter_outline_pane_get_item (self));
}

static void
pop_up (CharterOutlinePane *self,
        const GdkRectangle *place)
{
  CharterRecordItem *item = charter_outline_pane_get_item (self);
  g_autoptr(GMenuModel) model = NULL;

  if (item == NULL)
    return;
  model = charter_record_item_get_rows (item) != NULL
        ? make_group_menu (charter_record_item_get_group (item))
        : make_record_menu (self->document, charter_record_item_get_record (item));
  if (g_menu_model_get_n_items (model) == 0)
    return;
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (closed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
select_row (CharterOutlinePane *self,
            CharterRecordRow   *row)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_widget_get_parent (GTK_WIDGET (row)));
  GtkTreeListRow *list_row = gtk_tree_expander_get_list_row (expander);

  gtk_single_selection_set_selected (self->rows, gtk_tree_list_row_get_position (list_row));
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (expander)));
}

static void
pressed_cb (CharterOutlinePane *self,
            int                 n_press,
            double              x,
            double              y,
            GtkGesture         *gesture)
{
  CharterRecordRow *row = charter_outline_pane_find_row_at (self, x, y);
  double pane_x;
  double pane_y;

  if (row == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  select_row (self, row);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->list), GTK_WIDGET (self), x, y,
                                    &pane_x, &pane_y);
  pop_up (self, &(GdkRectangle) { (int) pane_x, (int) pane_y, 1, 1 });
}

/* By the keyboard the menu opens below the row that has it. */
static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) ||
      !gtk_widget_compute_bounds (focus, widget, &bounds))
    return;
  pop_up (self, &(GdkRectangle) { (int) bounds.origin.x + 24, (int) bounds.origin.y,
                                  1, (int) bounds.size.height });
}

/**
 * charter_outline_pane_install_menu:
 * @widget_class: the class of the pane
 *
 * The keys that open the menu of a row.
 */
void
charter_outline_pane_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "outline.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "outline.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "outline.menu", NULL);
}

/**
 * charter_outline_pane_add_menu:
 * @self: a pane
 *
 * Lets the right button of the mouse open the menu of a row.
 */
void
charter_outline_pane_add_menu (CharterOutlinePane *self)
{
  GtkGesture *click;

  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
}
