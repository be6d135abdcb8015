/* diagram-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-list.h"

#include <glib/gi18n.h>

#include "app/diagrams/diagram-kind.h"
#include "app/records/record-row.h"
#include "app/widgets/late-menu.h"

#define DROP_ABOVE "drop-above"
#define DROP_BELOW "drop-below"

struct _CharterDiagramList
{
  GtkWidget           parent_instance;

  GListModel         *items;     /* nullable: of CharterRecordItem */
  GtkSingleSelection *diagrams;  /* nullable: of the same */
  guint64             diagram;   /* handle of the chosen one, or 0 */
  gboolean            changing;  /* whether rows come and go just now */
  gboolean            aside;     /* whether something else than the diagram is shown */
  guint               scroll_tick;
  GtkWidget          *drop_row;  /* nullable: beside which something would be dropped */
  GtkWidget          *menu;      /* nullable: made when first opened */

  /* Template children */
  GtkWidget          *box;
  GtkWidget          *nothing_yet;
  GtkListView        *list;
  GtkMenuButton      *new_button;
  GMenuModel         *row_menu;
  GtkPopover         *rename_popover;
  GtkEditable        *rename_entry;
  GtkWidget          *rename_button;
};

G_DEFINE_FINAL_TYPE (CharterDiagramList, charter_diagram_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DIAGRAM,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
find_position (CharterDiagramList *self,
               guint64             handle,
               guint              *position)
{
  guint n_items = g_list_model_get_n_items (self->items);

  for (*position = 0; *position < n_items; (*position)++)
    {
      g_autoptr(CharterRecordItem) item = g_list_model_get_item (self->items, *position);

      if (charter_record_item_get_handle (item) == handle)
        return TRUE;
    }
  return FALSE;
}

static CharterRecordItem *
get_row_item (GtkWidget *row)
{
  return charter_record_row_get_item (CHARTER_RECORD_ROW (gtk_widget_get_first_child (row)));
}

/* The list's own widget around the row of a diagram, when it is in view. */
static GtkWidget *
find_row (CharterDiagramList *self,
          guint64             handle)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      CharterRecordItem *item = get_row_item (row);

      if (item != NULL && charter_record_item_get_handle (item) == handle)
        return row;
    }
  return NULL;
}

static GtkWidget *
find_row_at (CharterDiagramList *self,
             double              x,
             double              y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && gtk_widget_get_parent (widget) != GTK_WIDGET (self->list))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static void
update_actions (CharterDiagramList *self)
{
  gboolean editable = gtk_widget_get_sensitive (GTK_WIDGET (self->new_button));
  guint n_items = self->items != NULL ? g_list_model_get_n_items (self->items) : 0;
  guint position = 0;
  gboolean chosen = n_items > 0 && !self->aside && find_position (self, self->diagram, &position);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diagrams.set-up", chosen && editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diagrams.rename", chosen && editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diagrams.duplicate", chosen && editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diagrams.delete", chosen && editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diagrams.move-up",
                                 chosen && editable && position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diagrams.move-down",
                                 chosen && editable && position + 1 < n_items);
  gtk_widget_set_visible (self->nothing_yet, n_items == 0);
}

static void
selected_cb (CharterDiagramList *self)
{
  CharterRecordItem *item = gtk_single_selection_get_selected_item (self->diagrams);
  guint64 handle = item != NULL ? charter_record_item_get_handle (item) : 0;

  if (self->changing)
    return;
  if (self->aside ? item != NULL : self->diagram != handle)
    {
      self->aside = FALSE;
      gtk_single_selection_set_autoselect (self->diagrams, TRUE);
      gtk_single_selection_set_can_unselect (self->diagrams, FALSE);
      self->diagram = handle;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGRAM]);
    }
  update_actions (self);
}

static void
items_changing_cb (CharterDiagramList *self)
{
  self->changing = TRUE;
}

/* A row has its place only in the frame after the one in which it came. */
static gboolean
scroll_to_chosen (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       is_laid_out)
{
  CharterDiagramList *self = CHARTER_DIAGRAM_LIST (widget);
  guint position;

  if (!GPOINTER_TO_INT (is_laid_out))
    {
      self->scroll_tick = gtk_widget_add_tick_callback (widget, scroll_to_chosen,
                                                        GINT_TO_POINTER (TRUE), NULL);
      return G_SOURCE_REMOVE;
    }
  self->scroll_tick = 0;
  if (find_position (self, self->diagram, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  return G_SOURCE_REMOVE;
}

/* One that comes by itself is what the user has just made or got back; else
 * the chosen one stays chosen wherever it went. */
static void
items_changed_cb (CharterDiagramList *self,
                  guint               place,
                  guint               removed,
                  guint               added)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  guint position = place;
  GtkWidget *row;

  self->changing = FALSE;
  if ((removed == 0 && added == 1) ||
      (!self->aside && find_position (self, self->diagram, &position)))
    {
      gtk_single_selection_set_selected (self->diagrams, position);
      if (self->scroll_tick == 0)
        self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_chosen,
                                                          GINT_TO_POINTER (FALSE), NULL);
    }
  selected_cb (self);
  row = had_focus ? find_row (self, self->diagram) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
activated_cb (CharterDiagramList *self,
              guint               position)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
point_at_row (CharterDiagramList *self,
              GtkPopover         *popover)
{
  GtkWidget *row = find_row (self, self->diagram);
  graphene_rect_t bounds;
  GdkRectangle place;

  if (row == NULL || !gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    return;
  place.x = (int) bounds.origin.x;
  place.y = (int) bounds.origin.y;
  place.width = (int) bounds.size.width;
  place.height = (int) bounds.size.height;
  gtk_popover_set_pointing_to (popover, &place);
}

/* The keys of the list work on. */
static void
popover_closed_cb (CharterDiagramList *self)
{
  GtkWidget *row = self->items != NULL ? find_row (self, self->diagram) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static GtkPopover *
ensure_menu (CharterDiagramList *self)
{
  if (self->menu != NULL)
    return GTK_POPOVER (self->menu);
  self->menu = gtk_popover_menu_new_from_model (self->row_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What can be done with the diagram"), -1);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (popover_closed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_POPOVER (self->menu);
}

static void
menu_pressed_cb (CharterDiagramList *self,
                 int                 n_press,
                 double              x,
                 double              y)
{
  GtkWidget *row = find_row_at (self, x, y);
  graphene_point_t point;
  GdkRectangle place = { 0, 0, 1, 1 };
  guint position;

  if (row == NULL ||
      !find_position (self, charter_record_item_get_handle (get_row_item (row)), &position) ||
      !gtk_widget_compute_point (GTK_WIDGET (self->list), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_single_selection_set_selected (self->diagrams, position);
  gtk_widget_grab_focus (row);
  place.x = (int) point.x;
  place.y = (int) point.y;
  gtk_popover_set_pointing_to (ensure_menu (self), &place);
  gtk_popover_popup (ensure_menu (self));
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterDiagramList *self = CHARTER_DIAGRAM_LIST (widget);

  point_at_row (self, ensure_menu (self));
  gtk_popover_popup (ensure_menu (self));
}

static void
offer_new_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gtk_menu_button_popup (CHARTER_DIAGRAM_LIST (widget)->new_button);
}

static void
set_up_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CharterDiagramList *self = CHARTER_DIAGRAM_LIST (widget);
  CharterRecordItem *item = gtk_single_selection_get_selected_item (self->diagrams);

  gtk_editable_set_text (self->rename_entry, charter_record_item_get_title (item));
  point_at_row (self, self->rename_popover);
  gtk_popover_popup (self->rename_popover);
  gtk_widget_grab_focus (GTK_WIDGET (self->rename_entry));
  gtk_editable_select_region (self->rename_entry, 0, -1);
}

static void
name_typed_cb (CharterDiagramList *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->rename_entry)));

  gtk_widget_set_sensitive (self->rename_button, *name != '\0');
}

static void
renamed_cb (CharterDiagramList *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->rename_entry)));

  if (*name == '\0')
    return;
  gtk_popover_popdown (self->rename_popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.rename-diagram", "(ts)", self->diagram, name);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.duplicate-diagram", "t",
                              CHARTER_DIAGRAM_LIST (widget)->diagram);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.delete-diagram", "t",
                              CHARTER_DIAGRAM_LIST (widget)->diagram);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterDiagramList *self = CHARTER_DIAGRAM_LIST (widget);
  guint position;

  if (find_position (self, self->diagram, &position))
    gtk_widget_activate_action (widget, "win.place-diagram", "(tu)", self->diagram,
                                g_str_equal (action_name, "diagrams.move-up") ? position - 1
                                                                              : position + 1);
}

static GdkContentProvider *
drag_prepare_cb (CharterDiagramList *self,
                 double              x,
                 double              y)
{
  GtkWidget *row = find_row_at (self, x, y);

  if (row == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->new_button)))
    return NULL;
  return gdk_content_provider_new_typed (CHARTER_TYPE_RECORD_ITEM, get_row_item (row));
}

static void
drag_begin_cb (GtkDragSource      *source,
               GdkDrag            *drag,
               CharterDiagramList *self)
{
  GdkContentProvider *content = gdk_drag_get_content (drag);
  g_auto(GValue) value = G_VALUE_INIT;
  GtkWidget *row;

  g_value_init (&value, CHARTER_TYPE_RECORD_ITEM);
  if (!gdk_content_provider_get_value (content, &value, NULL))
    return;
  row = find_row (self, charter_record_item_get_handle (g_value_get_object (&value)));
  if (row != NULL)
    {
      g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (row);

      gtk_drag_source_set_icon (source, picture, 0, 0);
    }
}

static void
drag_left_cb (CharterDiagramList *self)
{
  if (self->drop_row == NULL)
    return;
  gtk_widget_remove_css_class (self->drop_row, DROP_ABOVE);
  gtk_widget_remove_css_class (self->drop_row, DROP_BELOW);
  g_clear_weak_pointer (&self->drop_row);
}

static gboolean
is_upper_half (CharterDiagramList *self,
               GtkWidget          *row,
               double              y)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds) &&
         y < bounds.origin.y + bounds.size.height / 2;
}

static GdkDragAction
drag_motion_cb (CharterDiagramList *self,
                double              x,
                double              y)
{
  GtkWidget *row = find_row_at (self, x, y);

  drag_left_cb (self);
  if (row == NULL)
    return 0;
  g_set_weak_pointer (&self->drop_row, row);
  gtk_widget_add_css_class (row, is_upper_half (self, row, y) ? DROP_ABOVE : DROP_BELOW);
  return GDK_ACTION_MOVE;
}

static gboolean
dropped_cb (CharterDiagramList *self,
            const GValue       *value,
            double              x,
            double              y)
{
  GtkWidget *row = find_row_at (self, x, y);
  CharterRecordItem *item = g_value_get_object (value);
  guint from;
  guint to;

  drag_left_cb (self);
  if (row == NULL || item == NULL ||
      !find_position (self, charter_record_item_get_handle (get_row_item (row)), &to) ||
      !find_position (self, charter_record_item_get_handle (item), &from))
    return FALSE;
  if (!is_upper_half (self, row, y))
    to++;
  if (from < to)
    to--;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.place-diagram", "(tu)",
                              charter_record_item_get_handle (item), to);
  return TRUE;
}

static void
add_dragging (CharterDiagramList *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CHARTER_TYPE_RECORD_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));

  g_signal_connect_swapped (target, "motion", G_CALLBACK (drag_motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drag_left_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}

static void
charter_diagram_list_dispose (GObject *object)
{
  CharterDiagramList *self = CHARTER_DIAGRAM_LIST (object);

  g_clear_weak_pointer (&self->drop_row);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  if (self->items != NULL)
    g_signal_handlers_disconnect_by_data (self->items, self);
  g_clear_object (&self->diagrams);
  g_clear_object (&self->items);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->rename_popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->rename_popover));
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DIAGRAM_LIST);

  G_OBJECT_CLASS (charter_diagram_list_parent_class)->dispose (object);
}

static void
charter_diagram_list_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  CharterDiagramList *self = CHARTER_DIAGRAM_LIST (object);

  switch (prop_id)
    {
    case PROP_DIAGRAM:
      g_value_set_uint64 (value, self->diagram);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
    guint                        key;
    GdkModifierType              modifiers;
  } actions[] = {
    { "diagrams.set-up",    set_up_action,    0,              0 },
    { "diagrams.rename",    rename_action,    GDK_KEY_F2,     0 },
    { "diagrams.duplicate", duplicate_action, GDK_KEY_d,      GDK_CONTROL_MASK },
    { "diagrams.move-up",   move_action,      GDK_KEY_Up,     GDK_ALT_MASK },
    { "diagrams.move-down", move_action,      GDK_KEY_Down,   GDK_ALT_MASK },
    { "diagrams.delete",    delete_action,    GDK_KEY_Delete, 0 },
    { "diagrams.menu",      menu_action,      GDK_KEY_Menu,   0 },
    { "diagrams.offer-new", offer_new_action, GDK_KEY_Insert, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers,
                                             actions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "diagrams.menu", NULL);
}

static gboolean
charter_diagram_list_grab_focus (GtkWidget *widget)
{
  CharterDiagramList *self = CHARTER_DIAGRAM_LIST (widget);
  GtkWidget *row;
  guint position = 0;

  if (self->items != NULL && find_position (self, self->diagram, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  row = find_row (self, self->diagram);
  return row != NULL ? gtk_widget_grab_focus (row)
                     : gtk_widget_grab_focus (GTK_WIDGET (self->new_button));
}

static void
charter_diagram_list_class_init (CharterDiagramListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_diagram_list_dispose;
  object_class->get_property = charter_diagram_list_get_property;
  widget_class->grab_focus = charter_diagram_list_grab_focus;

  properties[PROP_DIAGRAM] = g_param_spec_uint64 ("diagram", NULL, NULL, 0, G_MAXUINT64, 0,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CharterDiagramList::activated:
   *
   * The user wants to set up the chosen diagram.
   */
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  install_actions (widget_class);
  g_type_ensure (CHARTER_TYPE_RECORD_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/diagram-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramList, box);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramList, nothing_yet);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramList, list);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramList, new_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramList, row_menu);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramList, rename_popover);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramList, rename_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramList, rename_button);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, renamed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_typed_cb);
}

static void
charter_diagram_list_init (CharterDiagramList *self)
{
  g_autoptr(GMenu) menu = charter_diagram_kind_make_menu ("win.new-diagram");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->rename_popover), GTK_WIDGET (self));
  charter_late_menu_set (self->new_button, G_MENU_MODEL (menu));
  add_dragging (self);
  update_actions (self);
}

/**
 * charter_diagram_list_set_diagrams:
 * @self: a list
 * @diagrams: (element-type CharterRecordItem): what to list
 */
void
charter_diagram_list_set_diagrams (CharterDiagramList *self,
                                   GListModel         *diagrams)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_LIST (self));
  g_return_if_fail (G_IS_LIST_MODEL (diagrams));

  if (self->items != NULL)
    g_signal_handlers_disconnect_by_data (self->items, self);
  g_set_object (&self->items, diagrams);
  g_clear_object (&self->diagrams);

  /* The selection hears of a change between the two. */
  g_signal_connect_object (diagrams, "items-changed", G_CALLBACK (items_changing_cb), self,
                           G_CONNECT_SWAPPED);
  self->diagrams = gtk_single_selection_new (g_object_ref (diagrams));
  g_signal_connect_object (diagrams, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->diagrams, "notify::selected-item", G_CALLBACK (selected_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->diagrams));
  selected_cb (self);
}

/**
 * charter_diagram_list_set_read_only:
 * @self: a list
 * @read_only: whether the diagrams are only looked at
 */
void
charter_diagram_list_set_read_only (CharterDiagramList *self,
                                    gboolean            read_only)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_LIST (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->new_button), !read_only);
  update_actions (self);
}

/**
 * charter_diagram_list_get_diagram:
 * @self: a list
 *
 * Returns: the handle of the chosen diagram, or 0
 */
guint64
charter_diagram_list_get_diagram (CharterDiagramList *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LIST (self), 0);

  return self->diagram;
}

/**
 * charter_diagram_list_set_aside:
 * @self: a list
 * @aside: whether something else than the chosen diagram is shown
 *
 * While it is, no row looks chosen, and choosing any of them, the chosen one
 * too, tells so with notify::diagram.
 */
void
charter_diagram_list_set_aside (CharterDiagramList *self,
                                gboolean            aside)
{
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (CHARTER_IS_DIAGRAM_LIST (self));

  if (self->aside == aside || self->diagrams == NULL)
    return;
  self->aside = aside;
  if (!aside && !find_position (self, self->diagram, &position))
    position = 0;
  self->changing = TRUE;
  gtk_single_selection_set_autoselect (self->diagrams, !aside);
  gtk_single_selection_set_can_unselect (self->diagrams, aside);
  gtk_single_selection_set_selected (self->diagrams, position);
  self->changing = FALSE;
  if (!aside)
    selected_cb (self);
  update_actions (self);
}

/**
 * charter_diagram_list_choose:
 * @self: a list
 * @position: from 0; where there is none nothing happens
 *
 * Chooses a diagram by its place.
 */
void
charter_diagram_list_choose (CharterDiagramList *self,
                             guint               position)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_LIST (self));

  if (self->items != NULL && position < g_list_model_get_n_items (self->items))
    gtk_single_selection_set_selected (self->diagrams, position);
}

/**
 * charter_diagram_list_choose_handle:
 * @self: a list
 * @handle: the handle of a diagram; where there is none nothing happens
 *
 * Chooses a diagram, also while something else is shown.
 */
void
charter_diagram_list_choose_handle (CharterDiagramList *self,
                                    guint64             handle)
{
  guint position;

  g_return_if_fail (CHARTER_IS_DIAGRAM_LIST (self));

  if (self->items != NULL && find_position (self, handle, &position))
    charter_diagram_list_choose (self, position);
}
