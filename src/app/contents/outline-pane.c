/* outline-pane.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/contents/outline-pane-private.h"

#include "app/records/record-words.h"
#include "app/widgets/late-menu.h"

G_DEFINE_FINAL_TYPE (CharterOutlinePane, charter_outline_pane, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GListModel *
make_children (gpointer item,
               gpointer user_data)
{
  GListModel *rows = charter_record_item_get_rows (item);

  return rows != NULL ? g_object_ref (rows) : NULL;
}

/* A group with nothing that is looked for is left out, and so is one with
 * nothing in it to which nothing can be added. */
static gboolean
is_group_shown (gpointer item,
                gpointer user_data)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (user_data);

  if (g_list_model_get_n_items (charter_record_item_get_rows (item)) > 0)
    return TRUE;
  return self->search == NULL &&
         charter_record_group_get_add (charter_record_item_get_group (item)) != NULL;
}

/* The row of a group, when it is shown. */
static GtkTreeListRow *
find_group_row (CharterOutlinePane *self,
                CharterRecordGroup  group)
{
  GtkTreeListRow *row;

  for (guint i = 0; (row = gtk_tree_list_model_get_child_row (self->tree, i)) != NULL; i++)
    {
      g_autoptr(CharterRecordItem) item = gtk_tree_list_row_get_item (row);

      if (charter_record_item_get_group (item) == group)
        return row;
      g_object_unref (row);
    }
  return NULL;
}

static gboolean
find_position (CharterOutlinePane *self,
               guint64             handle,
               guint              *position)
{
  CharterRecordGroup group;
  CharterRecordItem *item = charter_outline_find (self->outline, handle, &group);
  g_autoptr(GtkTreeListRow) row = item != NULL ? find_group_row (self, group) : NULL;

  if (row == NULL || !gtk_tree_list_row_get_expanded (row))
    return FALSE;
  *position = gtk_tree_list_row_get_position (row) + 1 + charter_record_item_get_position (item);
  return TRUE;
}

static void
open_group_of (CharterOutlinePane *self,
               guint64             handle)
{
  CharterRecordGroup group;
  CharterRecordItem *item = charter_outline_find (self->outline, handle, &group);
  g_autoptr(GtkTreeListRow) row = item != NULL ? find_group_row (self, group) : NULL;

  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, TRUE);
}

/* Selects the row of what is selected, and nothing when it has none. */
static void
show_selected (CharterOutlinePane *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->following)
    return;
  self->following = TRUE;
  if (!find_position (self, charter_selection_get_handle (self->selection), &position))
    position = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->rows, position);
  self->following = FALSE;
  charter_outline_pane_update_edits (self);
}

/* A heading stays marked: it was never what is selected. */
static void
unmark_record (CharterOutlinePane *self)
{
  CharterRecordItem *item = charter_outline_pane_get_item (self);

  if (item != NULL && charter_record_item_get_handle (item) != 0)
    show_selected (self);
}

static void
selection_changed_cb (CharterOutlinePane *self)
{
  guint64 handle = charter_selection_get_handle (self->selection);
  guint position;

  if (self->following)
    return;
  if (handle == 0)
    {
      unmark_record (self);
      return;
    }
  /* Rows that come in above the selected one announce it anew. */
  self->following = TRUE;
  open_group_of (self, handle);
  self->following = FALSE;
  show_selected (self);
  if (find_position (self, handle, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
row_selected_cb (CharterOutlinePane *self)
{
  CharterRecordItem *item = charter_outline_pane_get_item (self);

  if (self->following)
    return;
  if (item != NULL && charter_record_item_get_handle (item) != 0)
    {
      self->following = TRUE;
      charter_selection_set_handle (self->selection, charter_record_item_get_handle (item));
      self->following = FALSE;
    }
  charter_outline_pane_update_edits (self);
}

static gboolean
is_empty (GtkTreeListRow *group_row)
{
  g_autoptr(CharterRecordItem) item = gtk_tree_list_row_get_item (group_row);

  return g_list_model_get_n_items (charter_record_item_get_rows (item)) == 0;
}

static void
row_activated_cb (CharterOutlinePane *self,
                  guint               position)
{
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);

  if (row == NULL)
    return;
  if (!gtk_tree_list_row_is_expandable (row))
    g_signal_emit (self, signals[ACTIVATED], 0);
  else if (is_empty (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "outline.add", NULL);
  else
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static void
details_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
remember_opened (CharterOutlinePane *self)
{
  GtkTreeListRow *row;

  self->opened = 0;
  for (guint i = 0; (row = gtk_tree_list_model_get_child_row (self->tree, i)) != NULL; i++)
    {
      g_autoptr(CharterRecordItem) item = gtk_tree_list_row_get_item (row);

      if (gtk_tree_list_row_get_expanded (row))
        self->opened |= 1u << charter_record_item_get_group (item);
      g_object_unref (row);
    }
}

static void
open_groups (CharterOutlinePane *self,
             guint               groups)
{
  GtkTreeListRow *row;

  for (guint i = 0; (row = gtk_tree_list_model_get_child_row (self->tree, i)) != NULL; i++)
    {
      g_autoptr(CharterRecordItem) item = gtk_tree_list_row_get_item (row);

      gtk_tree_list_row_set_expanded (row, (groups &
                                            1u << charter_record_item_get_group (item)) != 0);
      g_object_unref (row);
    }
}

/* Groups are open while something is looked for, and as they were afterwards.
 * The list is told once, not group by group: it has some two hundred widgets,
 * and would make most of them anew for each. */
static void
set_search (CharterOutlinePane *self,
            const char         *text)
{
  g_autofree char *search = *text != '\0' ? charter_record_words_for_search (text) : NULL;

  if (g_strcmp0 (self->search, search) == 0)
    return;
  if (self->search == NULL)
    remember_opened (self);
  g_free (self->search);
  self->search = g_steal_pointer (&search);

  self->following = TRUE;
  charter_held_list_hold (self->held);
  /* Closed before they grow: thousands of rows need no place in the tree. */
  if (self->search == NULL)
    open_groups (self, self->opened);
  charter_outline_set_search (self->outline, self->search);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  open_groups (self, self->search != NULL ? G_MAXUINT : self->opened);
  charter_held_list_release (self->held);
  self->following = FALSE;
  gtk_widget_set_visible (self->nothing_found,
                          g_list_model_get_n_items (G_LIST_MODEL (self->tree)) == 0);
  show_selected (self);
}

static void
search_entered_cb (CharterOutlinePane *self)
{
  if (self->outline != NULL)
    charter_outline_prepare_search (self->outline);
}

static void
search_changed_cb (CharterOutlinePane *self)
{
  if (self->outline != NULL)
    set_search (self, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
stop_search_cb (CharterOutlinePane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
set_up_row_cb (GtkListItemFactory *factory,
               GtkListItem        *list_item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *row = g_object_new (CHARTER_TYPE_RECORD_ROW, "hexpand", TRUE, NULL);

  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), row);
  gtk_list_item_set_child (list_item, expander);
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *list_item)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));
  GtkTreeListRow *tree_row = gtk_list_item_get_item (list_item);
  g_autoptr(CharterRecordItem) item = gtk_tree_list_row_get_item (tree_row);

  gtk_tree_expander_set_list_row (expander, tree_row);
  charter_record_row_set_item (CHARTER_RECORD_ROW (gtk_tree_expander_get_child (expander)), item);
}

static void
unbind_row_cb (GtkListItemFactory *factory,
               GtkListItem        *list_item)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));

  gtk_tree_expander_set_list_row (expander, NULL);
  charter_record_row_set_item (CHARTER_RECORD_ROW (gtk_tree_expander_get_child (expander)), NULL);
}

/* The list makes and drops some two hundred rows when a group is opened or
 * something is looked for: made here they take half the time that they take
 * from a template (measured). */
static void
set_up_rows (CharterOutlinePane *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

static CharterRecordRow *
get_row (GtkWidget *list_child)
{
  GtkWidget *expander = gtk_widget_get_first_child (list_child);

  return expander != NULL && GTK_IS_TREE_EXPANDER (expander)
       ? CHARTER_RECORD_ROW (gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander)))
       : NULL;
}

/* From the entry to the first row that is no heading. */
static gboolean
go_to_list_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (user_data);
  guint n_rows;

  /* What was typed last may not have been looked for yet. */
  search_changed_cb (self);
  n_rows = self->rows != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->rows)) : 0;
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      if (gtk_tree_list_row_get_depth (row) == 0)
        continue;
      gtk_single_selection_set_selected (self->rows, i);
      charter_outline_pane_go_to (self, charter_selection_get_handle (self->selection));
      return TRUE;
    }
  return n_rows == 0 || gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
fill_add_menu (CharterOutlinePane *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    {
      const char *words = charter_record_group_get_item ((CharterRecordGroup) i);
      g_autoptr(GMenuItem) item = words != NULL ? g_menu_item_new (words, NULL) : NULL;

      if (item == NULL)
        continue;
      g_menu_item_set_action_and_target (item, "win.add", "i", (int) i);
      g_menu_append_item (menu, item);
    }
  charter_late_menu_set (self->add_button, G_MENU_MODEL (menu));
}

/* An edit may have put the selected row elsewhere, or taken a group away. */
static void
records_changed_cb (CharterOutlinePane *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_selected (self);
}

/* What is in a row, such as a name that is being typed, keeps its keys. */
static GtkTreeListRow *
find_focused_row (CharterOutlinePane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return self->rows != NULL && focus != NULL &&
         (GTK_IS_TREE_EXPANDER (focus) ||
          gtk_widget_get_parent (focus) == GTK_WIDGET (self->list))
       ? gtk_single_selection_get_selected_item (self->rows)
       : NULL;
}

static gboolean
open_row_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkTreeListRow *row = find_focused_row (CHARTER_OUTLINE_PANE (user_data));

  if (row == NULL || !gtk_tree_list_row_is_expandable (row) ||
      gtk_tree_list_row_get_expanded (row))
    return FALSE;
  gtk_tree_list_row_set_expanded (row, TRUE);
  return TRUE;
}

/* From a row to its heading, and then the group is closed. */
static gboolean
close_row_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (user_data);
  GtkTreeListRow *row = find_focused_row (self);
  g_autoptr(GtkTreeListRow) heading = NULL;

  if (row == NULL)
    return FALSE;
  heading = gtk_tree_list_row_get_parent (row);
  if (heading == NULL)
    {
      gtk_tree_list_row_set_expanded (row, FALSE);
      return TRUE;
    }
  gtk_single_selection_set_selected (self->rows, gtk_tree_list_row_get_position (heading));
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                              gtk_tree_list_row_get_position (heading));
  charter_outline_pane_focus_item (self, charter_outline_pane_get_item (self));
  return TRUE;
}

static void
add_key (CharterOutlinePane *self,
         GtkWidget          *widget,
         guint               key,
         guint               keypad_key,
         GtkShortcutFunc     function)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  /* The list and the entry have another use for them. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_alternative_trigger_new (gtk_keyval_trigger_new (key, 0),
                                                   gtk_keyval_trigger_new (keypad_key, 0)),
                      gtk_callback_action_new (function, self, NULL)));
  gtk_widget_add_controller (widget, keys);
}

static void
add_keys (CharterOutlinePane *self)
{
  add_key (self, GTK_WIDGET (self->search_entry), GDK_KEY_Down, GDK_KEY_KP_Down, go_to_list_cb);
  add_key (self, GTK_WIDGET (self->list), GDK_KEY_Right, GDK_KEY_KP_Right, open_row_cb);
  add_key (self, GTK_WIDGET (self->list), GDK_KEY_Left, GDK_KEY_KP_Left, close_row_cb);
}

static gboolean
charter_outline_pane_grab_focus (GtkWidget *widget)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (widget);
  guint position = self->rows != NULL ? gtk_single_selection_get_selected (self->rows)
                                      : GTK_INVALID_LIST_POSITION;

  if (position == GTK_INVALID_LIST_POSITION)
    return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD) ||
           gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  charter_outline_pane_focus_item (self, charter_outline_pane_get_item (self));
  return TRUE;
}

static void
charter_outline_pane_dispose (GObject *object)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->marked = NULL;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->held);
  g_clear_object (&self->tree);
  g_clear_object (&self->filter);
  g_clear_object (&self->selection);
  g_clear_object (&self->outline);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_OUTLINE_PANE);

  G_OBJECT_CLASS (charter_outline_pane_parent_class)->dispose (object);
}

static void
charter_outline_pane_finalize (GObject *object)
{
  CharterOutlinePane *self = CHARTER_OUTLINE_PANE (object);

  g_free (self->search);

  G_OBJECT_CLASS (charter_outline_pane_parent_class)->finalize (object);
}

static void
charter_outline_pane_class_init (CharterOutlinePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_outline_pane_dispose;
  object_class->finalize = charter_outline_pane_finalize;
  widget_class->grab_focus = charter_outline_pane_grab_focus;

  /**
   * CharterOutlinePane::activated:
   *
   * The user wants to edit what is selected.
   */
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "outline.details", NULL, details_action);
  charter_outline_pane_install_edits (widget_class);
  charter_outline_pane_install_menu (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/outline-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterOutlinePane, box);
  gtk_widget_class_bind_template_child (widget_class, CharterOutlinePane, list);
  gtk_widget_class_bind_template_child (widget_class, CharterOutlinePane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterOutlinePane, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, CharterOutlinePane, add_button);
  gtk_widget_class_bind_template_callback (widget_class, search_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
charter_outline_pane_init (CharterOutlinePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_rows (self);
  fill_add_menu (self);
  add_keys (self);
  charter_outline_pane_add_menu (self);
  charter_outline_pane_add_drag (self);
}

/**
 * charter_outline_pane_set_file:
 * @self: a pane
 * @document: what to edit
 * @outline: the rows of @document
 * @selection: what is shown and changed as selected
 */
void
charter_outline_pane_set_file (CharterOutlinePane *self,
                               CharterDocument    *document,
                               CharterOutline     *outline,
                               CharterSelection   *selection)
{
  GListModel *groups;

  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_OUTLINE (outline));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));
  g_return_if_fail (self->outline == NULL);

  self->document = g_object_ref (document);
  self->outline = g_object_ref (outline);
  self->selection = g_object_ref (selection);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_group_shown, self, NULL));
  groups = G_LIST_MODEL (gtk_filter_list_model_new (
    g_object_ref (charter_outline_get_groups (outline)), g_object_ref (self->filter)));
  self->tree = gtk_tree_list_model_new (groups, FALSE, FALSE, make_children, NULL, NULL);
  self->rows = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  self->held = charter_held_list_new (G_LIST_MODEL (self->tree));
  gtk_single_selection_set_model (self->rows, G_LIST_MODEL (self->held));
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (row_selected_cb),
                           self, G_CONNECT_SWAPPED);
  /* After the outline, which was there before. */
  g_signal_connect_object (document, "records-changed", G_CALLBACK (records_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::handle", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));
  charter_outline_pane_update_edits (self);
}

/**
 * charter_outline_pane_set_read_only:
 * @self: a pane
 * @read_only: whether records are only looked at
 */
void
charter_outline_pane_set_read_only (CharterOutlinePane *self,
                                    gboolean            read_only)
{
  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));

  self->read_only = read_only;
  charter_outline_pane_update_edits (self);
}

/**
 * charter_outline_pane_search:
 * @self: a pane
 *
 * Lets the user type what to look for.
 */
void
charter_outline_pane_search (CharterOutlinePane *self)
{
  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/**
 * charter_outline_pane_stop_search:
 * @self: a pane
 *
 * Shows all rows again.
 */
void
charter_outline_pane_stop_search (CharterOutlinePane *self)
{
  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));

  stop_search_cb (self);
  search_changed_cb (self);
}

/**
 * charter_outline_pane_offer_new:
 * @self: a pane
 *
 * Lets the user choose what to add.
 */
void
charter_outline_pane_offer_new (CharterOutlinePane *self)
{
  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));

  /* The menu is made when it is opened for the first time. */
  gtk_menu_button_popup (self->add_button);
  gtk_popover_set_mnemonics_visible (gtk_menu_button_get_popover (self->add_button), TRUE);
}

/**
 * charter_outline_pane_get_item:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the selected row
 */
CharterRecordItem *
charter_outline_pane_get_item (CharterOutlinePane *self)
{
  GtkTreeListRow *row;
  g_autoptr(CharterRecordItem) item = NULL;

  g_return_val_if_fail (CHARTER_IS_OUTLINE_PANE (self), NULL);

  row = self->rows != NULL ? gtk_single_selection_get_selected_item (self->rows) : NULL;
  item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  return item;
}

/**
 * charter_outline_pane_find_row_at:
 * @self: a pane
 * @x: in the coordinates of its list
 * @y: the same
 *
 * Returns: (transfer none) (nullable): the row there
 */
CharterRecordRow *
charter_outline_pane_find_row_at (CharterOutlinePane *self,
                                  double              x,
                                  double              y)
{
  GtkWidget *list;
  GtkWidget *widget;

  g_return_val_if_fail (CHARTER_IS_OUTLINE_PANE (self), NULL);

  list = GTK_WIDGET (self->list);
  widget = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);
  while (widget != NULL && widget != list && gtk_widget_get_parent (widget) != list)
    widget = gtk_widget_get_parent (widget);
  return widget != NULL && widget != list ? get_row (widget) : NULL;
}

/**
 * charter_outline_pane_go_to:
 * @self: a pane
 * @handle: the handle of a record
 *
 * Selects its row, brings it into sight and gives it the keyboard.
 */
void
charter_outline_pane_go_to (CharterOutlinePane *self,
                            guint64             handle)
{
  guint position;

  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));

  charter_selection_set_handle (self->selection, handle);
  if (!find_position (self, handle, &position))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  charter_outline_pane_focus_item (self, charter_outline_pane_get_item (self));
}

/**
 * charter_outline_pane_focus_item:
 * @self: a pane
 * @item: (nullable): one of its rows
 *
 * Gives the keyboard to a row. The list has widgets for rows in or near
 * sight, and for the one that was scrolled to last.
 */
void
charter_outline_pane_focus_item (CharterOutlinePane *self,
                                 CharterRecordItem  *item)
{
  g_return_if_fail (CHARTER_IS_OUTLINE_PANE (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       item != NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      CharterRecordRow *row = get_row (child);

      if (row == NULL || charter_record_row_get_item (row) != item)
        continue;
      gtk_widget_grab_focus (child);
      return;
    }
}
