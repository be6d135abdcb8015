/* service-grid.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/tables/service-grid.h"

#include <glib/gi18n.h>

#include "analysis/connections/connection-removal.h"
#include "analysis/seats/succession.h"
#include "analysis/tables/participation-grid.h"
#include "analysis/words/names.h"
#include "app/dates/change-dialog.h"
#include "app/tables/service-cell.h"

/* What is longer in the name of a council is left out over its column,
 * characters. */
#define LONGEST_HEADING 16

/* The same for a service before its row, which also has less when there is
 * little room. Names stay on one line: lines that depended on the width would
 * not stay beside their cells. */
#define LONGEST_SERVICE 32
#define SHORTEST_HEADING 14

struct _CharterServiceGrid
{
  GtkWidget            parent_instance;

  CharterDocument     *document;    /* nullable */
  CharterLook         *look;        /* nullable */
  gboolean             read_only;
  GArray              *services;    /* of guint64: their handles, one a row */
  GArray              *councils;    /* the same, one a column */
  GPtrArray           *cells;       /* of borrowed CharterServiceCell, row by row */
  CharterServiceCell  *current;     /* nullable, borrowed: where the keys are or were */

  /* Template children */
  GtkWidget           *frame;
  GtkBox              *service_names;
  GtkBox              *council_names;
  GtkGrid             *grid;
};

G_DEFINE_FINAL_TYPE (CharterServiceGrid, charter_service_grid, GTK_TYPE_WIDGET)

enum
{
  SERVICE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_error (CharterServiceGrid *self,
            const GError       *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", error->message);
}

static guint64
get_service (CharterServiceGrid *self,
             CharterServiceCell *cell)
{
  return g_array_index (self->services, guint64, charter_service_cell_get_service (cell));
}

static guint64
get_council (CharterServiceGrid *self,
             CharterServiceCell *cell)
{
  return g_array_index (self->councils, guint64, charter_service_cell_get_council (cell));
}

static CharterServiceCell *
get_cell (CharterServiceGrid *self,
          guint               service,
          guint               council)
{
  return g_ptr_array_index (self->cells, service * self->councils->len + council);
}

static CharterState *
make_state (CharterServiceGrid *self)
{
  CharterDate today;

  charter_date_init_today (&today);
  return charter_state_new_for_document (self->document, charter_look_get_date (self->look),
                                         &today);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CharterServiceGrid) self = CHARTER_SERVICE_GRID (user_data);
  g_autoptr(GError) error = NULL;
  CharterChangeAnswer answer = charter_change_dialog_ask_to_end_finish (result, &error);

  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (error != NULL)
    show_error (self, error);
  if (answer != CHARTER_CHANGE_CANCELLED)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-undo", "s",
                                answer == CHARTER_CHANGE_RECORDED ? _("Kept, with an end")
                                                                  : _("Removed"));
}

/* The membership by which a council takes part at the date looked at. */
static CharterRecord *
find_membership (CharterServiceGrid *self,
                 CharterState       *state,
                 CharterServiceCell *cell)
{
  g_autoptr(CharterParticipation) participation = charter_participation_grid_new (state, NULL);
  guint service = charter_service_cell_get_service (cell);
  guint council = charter_service_cell_get_council (cell);

  if (service >= charter_participation_get_n_services (participation) ||
      council >= charter_participation_get_n_councils (participation) ||
      charter_record_get_handle (charter_participation_get_service (participation, service)) !=
        get_service (self, cell) ||
      charter_record_get_handle (charter_participation_get_council (participation, council)) !=
        get_council (self, cell))
    return NULL;
  return charter_participation_get_cell (participation, service, council)->membership;
}

/* What is dated is not simply forgotten: it may have come to an end. */
static void
stop_taking_part (CharterServiceGrid *self,
                  CharterServiceCell *cell)
{
  g_autoptr(CharterState) state = make_state (self);
  CharterRecord *membership = find_membership (self, state, cell);
  g_autoptr(GError) error = NULL;

  if (membership == NULL)
    return;
  if (charter_succession_is_dated (state, membership) &&
      charter_succession_may_have_ended (state, membership))
    charter_change_dialog_ask_to_end_async (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->document,
      charter_record_get_handle (membership), charter_look_get_date (self->look),
      asked_cb, g_object_ref (self));
  else if (!charter_connection_remove (self->document, get_service (self, cell),
                                       CHARTER_CONNECTION_COUNCILS,
                                       charter_record_get_handle (membership),
                                       get_council (self, cell), &error))
    show_error (self, error);
}

static void
toggle (CharterServiceGrid *self,
        CharterServiceCell *cell)
{
  g_autoptr(GError) error = NULL;

  if (self->read_only)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (charter_service_cell_get_standing (cell) == CHARTER_PARTICIPATION_YES)
    stop_taking_part (self, cell);
  else if (!charter_participation_grid_add (self->document, get_service (self, cell),
                                            get_council (self, cell), &error))
    show_error (self, error);
}

static void
go_to (CharterServiceGrid *self,
       int                 service,
       int                 council)
{
  service = CLAMP (service, 0, (int) self->services->len - 1);
  council = CLAMP (council, 0, (int) self->councils->len - 1);
  self->current = get_cell (self, (guint) service, (guint) council);
  gtk_widget_grab_focus (GTK_WIDGET (self->current));
}

static CharterServiceCell *
find_focus (CharterServiceGrid *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->grid));

  return focus != NULL ? CHARTER_SERVICE_CELL (focus) : NULL;
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  CharterServiceGrid *self = CHARTER_SERVICE_GRID (user_data);
  CharterServiceCell *cell = find_focus (self);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int down;
  int across;

  if (cell == NULL)
    return FALSE;
  g_variant_get (arguments, "(ii)", &down, &across);
  go_to (self, (int) charter_service_cell_get_service (cell) + down,
         (int) charter_service_cell_get_council (cell) + (mirrored ? -across : across));
  return TRUE;
}

static gboolean
toggle_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  CharterServiceGrid *self = CHARTER_SERVICE_GRID (user_data);
  CharterServiceCell *cell = find_focus (self);

  if (cell == NULL)
    return FALSE;
  toggle (self, cell);
  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  CharterServiceGrid *self = CHARTER_SERVICE_GRID (user_data);
  CharterServiceCell *cell = find_focus (self);

  if (cell == NULL)
    return FALSE;
  g_signal_emit (self, signals[SERVICE_ACTIVATED], 0, get_service (self, cell));
  return TRUE;
}

static void
pressed_cb (CharterServiceGrid *self,
            int                 n_press,
            double              x,
            double              y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->grid), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL || !CHARTER_IS_SERVICE_CELL (picked))
    return;
  self->current = CHARTER_SERVICE_CELL (picked);
  gtk_widget_grab_focus (picked);
  toggle (self, self->current);
}

static void
add_key (CharterServiceGrid    *self,
         GtkShortcutController *keys,
         guint                  key,
         GtkShortcutFunc        function,
         GVariant              *arguments)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                                            gtk_callback_action_new (function, self, NULL));

  gtk_shortcut_set_arguments (shortcut, arguments);
  gtk_shortcut_controller_add_shortcut (keys, shortcut);
}

static void
add_keys (CharterServiceGrid *self)
{
  static const struct
  {
    guint key;
    guint pad_key;
    int   down;
    int   across;
  } moves[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, -1, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 1, 0 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, -CHARTER_SERVICE_GRID_MOST_COUNCILS },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, CHARTER_SERVICE_GRID_MOST_COUNCILS },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, -10, 0 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 10, 0 },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr(GVariant) step =
        g_variant_ref_sink (g_variant_new ("(ii)", moves[i].down, moves[i].across));

      add_key (self, GTK_SHORTCUT_CONTROLLER (keys), moves[i].key, move_cb, step);
      add_key (self, GTK_SHORTCUT_CONTROLLER (keys), moves[i].pad_key, move_cb, step);
    }
  add_key (self, GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_space, toggle_cb, NULL);
  add_key (self, GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_KP_Space, toggle_cb, NULL);
  add_key (self, GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Return, activate_cb, NULL);
  add_key (self, GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_KP_Enter, activate_cb, NULL);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
}

static gboolean
has_handles (GArray                     *handles,
             const CharterParticipation *participation,
             guint                       n_records,
             CharterRecord            *(*get) (const CharterParticipation *participation,
                                               guint                       number))
{
  if (handles->len != n_records)
    return FALSE;
  for (guint i = 0; i < n_records; i++)
    {
      if (g_array_index (handles, guint64, i) != charter_record_get_handle (get (participation, i)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_same_cells (CharterServiceGrid         *self,
                const CharterParticipation *participation)
{
  return has_handles (self->services, participation,
                      charter_participation_get_n_services (participation),
                      charter_participation_get_service) &&
         has_handles (self->councils, participation,
                      charter_participation_get_n_councils (participation),
                      charter_participation_get_council);
}

static void
remove_children (GtkWidget *parent)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (parent)) != NULL)
    {
      if (GTK_IS_BOX (parent))
        gtk_box_remove (GTK_BOX (parent), child);
      else
        gtk_grid_remove (GTK_GRID (parent), child);
    }
}

static void
add_heading (GtkBox         *box,
             GtkOrientation  along,
             GtkWidget      *cell)
{
  g_autoptr(GtkSizeGroup) group =
    gtk_size_group_new (along == GTK_ORIENTATION_VERTICAL ? GTK_SIZE_GROUP_VERTICAL
                                                          : GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_service = along == GTK_ORIENTATION_VERTICAL;

  if (is_service)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), SHORTEST_HEADING);
      gtk_label_set_max_width_chars (GTK_LABEL (label), LONGEST_SERVICE);
    }
  gtk_label_set_xalign (GTK_LABEL (label), is_service ? 0 : 0.5f);
  gtk_widget_add_css_class (label, "grid-heading");
  gtk_widget_add_css_class (label, is_service ? "service" : "council");
  gtk_box_append (box, label);
  gtk_size_group_add_widget (group, label);
  gtk_size_group_add_widget (group, cell);
}

static void
fill_handles (CharterServiceGrid         *self,
              const CharterParticipation *participation)
{
  g_array_set_size (self->services, 0);
  g_array_set_size (self->councils, 0);
  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      guint64 handle =
        charter_record_get_handle (charter_participation_get_service (participation, i));

      g_array_append_val (self->services, handle);
    }
  for (guint i = 0; i < charter_participation_get_n_councils (participation); i++)
    {
      guint64 handle =
        charter_record_get_handle (charter_participation_get_council (participation, i));

      g_array_append_val (self->councils, handle);
    }
}

static void
make_cells (CharterServiceGrid         *self,
            const CharterParticipation *participation)
{
  g_ptr_array_set_size (self->cells, 0);
  self->current = NULL;
  remove_children (GTK_WIDGET (self->grid));
  remove_children (GTK_WIDGET (self->service_names));
  remove_children (GTK_WIDGET (self->council_names));
  fill_handles (self, participation);
  for (guint i = 0; i < self->services->len; i++)
    {
      for (guint j = 0; j < self->councils->len; j++)
        {
          GtkWidget *cell = charter_service_cell_new (i, j);

          gtk_grid_attach (self->grid, cell, (int) j, (int) i, 1, 1);
          g_ptr_array_add (self->cells, cell);
          if (i == 0)
            add_heading (self->council_names, GTK_ORIENTATION_HORIZONTAL, cell);
        }
      add_heading (self->service_names, GTK_ORIENTATION_VERTICAL,
                   GTK_WIDGET (get_cell (self, i, 0)));
    }
}

/* A cell where the user was may be elsewhere when there are others. */
static void
renew_cells (CharterServiceGrid         *self,
             const CharterParticipation *participation)
{
  gboolean had_focus = find_focus (self) != NULL;
  int service = self->current != NULL ? (int) charter_service_cell_get_service (self->current) : 0;
  int council = self->current != NULL ? (int) charter_service_cell_get_council (self->current) : 0;

  make_cells (self, participation);
  if (had_focus && self->cells->len > 0)
    go_to (self, service, council);
}

static void
write_names (GtkBox    *box,
             GPtrArray *names)
{
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; i < names->len; i++, label = gtk_widget_get_next_sibling (label))
    {
      gtk_label_set_text (GTK_LABEL (label), g_ptr_array_index (names, i));
      gtk_widget_set_tooltip_text (label, g_ptr_array_index (names, i));
    }
}

/* A heading has one width only, or it would not stand over its column. */
static void
cut_council_names (CharterServiceGrid *self)
{
  for (GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (self->council_names));
       label != NULL; label = gtk_widget_get_next_sibling (label))
    {
      const char *name = gtk_label_get_text (GTK_LABEL (label));
      gboolean is_long = g_utf8_strlen (name, -1) > LONGEST_HEADING;

      gtk_label_set_ellipsize (GTK_LABEL (label), is_long ? PANGO_ELLIPSIZE_END
                                                          : PANGO_ELLIPSIZE_NONE);
      gtk_label_set_width_chars (GTK_LABEL (label), is_long ? LONGEST_HEADING : -1);
      gtk_label_set_max_width_chars (GTK_LABEL (label), is_long ? LONGEST_HEADING : -1);
    }
}

static void
show_names (CharterServiceGrid         *self,
            const CharterParticipation *participation)
{
  g_autoptr(GPtrArray) services = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) councils = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->services->len; i++)
    g_ptr_array_add (services, charter_name_get_short (
                                 charter_participation_get_service (participation, i), NULL));
  for (guint i = 0; i < self->councils->len; i++)
    g_ptr_array_add (councils, charter_name_get_short (
                                 charter_participation_get_council (participation, i), NULL));
  write_names (self->service_names, services);
  write_names (self->council_names, councils);
  cut_council_names (self);
}

/* Tab comes to the cell where the user was, and leaves from any. */
static gboolean
charter_service_grid_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  CharterServiceGrid *self = CHARTER_SERVICE_GRID (widget);

  if (self->cells->len == 0 || find_focus (self) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->current != NULL ? self->current
                                                                  : get_cell (self, 0, 0)));
}

static void
charter_service_grid_dispose (GObject *object)
{
  CharterServiceGrid *self = CHARTER_SERVICE_GRID (object);

  self->current = NULL;
  g_ptr_array_set_size (self->cells, 0);
  g_clear_object (&self->document);
  g_clear_object (&self->look);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_SERVICE_GRID);

  G_OBJECT_CLASS (charter_service_grid_parent_class)->dispose (object);
}

static void
charter_service_grid_finalize (GObject *object)
{
  CharterServiceGrid *self = CHARTER_SERVICE_GRID (object);

  g_ptr_array_unref (self->cells);
  g_array_unref (self->services);
  g_array_unref (self->councils);

  G_OBJECT_CLASS (charter_service_grid_parent_class)->finalize (object);
}

static void
charter_service_grid_class_init (CharterServiceGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_service_grid_dispose;
  object_class->finalize = charter_service_grid_finalize;
  widget_class->focus = charter_service_grid_focus;

  /**
   * CharterServiceGrid::service-activated:
   * @self: the grid
   * @handle: the handle of a service
   *
   * The user wants to see the record of a service.
   */
  signals[SERVICE_ACTIVATED] = g_signal_new ("service-activated",
                                             G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/service-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterServiceGrid, frame);
  gtk_widget_class_bind_template_child (widget_class, CharterServiceGrid, service_names);
  gtk_widget_class_bind_template_child (widget_class, CharterServiceGrid, council_names);
  gtk_widget_class_bind_template_child (widget_class, CharterServiceGrid, grid);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
charter_service_grid_init (CharterServiceGrid *self)
{
  self->services = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->councils = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
}

/**
 * charter_service_grid_set_file:
 * @self: a grid
 * @document: what is ticked in
 * @look: the date that is looked at
 */
void
charter_service_grid_set_file (CharterServiceGrid *self,
                               CharterDocument    *document,
                               CharterLook        *look)
{
  g_return_if_fail (CHARTER_IS_SERVICE_GRID (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_LOOK (look));

  g_set_object (&self->document, document);
  g_set_object (&self->look, look);
}

/**
 * charter_service_grid_set_read_only:
 * @self: a grid
 * @read_only: whether it is only looked at
 */
void
charter_service_grid_set_read_only (CharterServiceGrid *self,
                                    gboolean            read_only)
{
  g_return_if_fail (CHARTER_IS_SERVICE_GRID (self));

  self->read_only = read_only;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, read_only, -1);
}

/**
 * charter_service_grid_show:
 * @self: a grid
 * @participation: who takes part in what now; not more than fits
 *
 * Shows it. While services and councils are the same the cells stay.
 */
void
charter_service_grid_show (CharterServiceGrid         *self,
                           const CharterParticipation *participation)
{
  g_return_if_fail (CHARTER_IS_SERVICE_GRID (self));
  g_return_if_fail (participation != NULL);

  if (!has_same_cells (self, participation))
    renew_cells (self, participation);
  show_names (self, participation);
  for (guint i = 0; i < self->services->len; i++)
    {
      for (guint j = 0; j < self->councils->len; j++)
        {
          g_autofree char *words = charter_participation_grid_describe (participation, i, j, NULL);

          charter_service_cell_show (get_cell (self, i, j),
                                     charter_participation_get_cell (participation, i, j)->standing,
                                     words);
        }
    }
}
