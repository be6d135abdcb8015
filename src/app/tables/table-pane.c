/* table-pane.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/tables/table-pane-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/records/record-words.h"
#include "app/tables/table-columns.h"
#include "app/tables/table-row.h"

G_DEFINE_FINAL_TYPE (CharterTablePane, charter_table_pane, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_row_shown (gpointer item,
              gpointer user_data)
{
  CharterTablePane *self = CHARTER_TABLE_PANE (user_data);

  return self->search == NULL || charter_table_row_matches (CHARTER_TABLE_ROW (item), self->search);
}

static CharterParticipation *
get_participation (CharterTablePane *self)
{
  return self->built != NULL ? self->built->participation : NULL;
}

static gboolean
fits_grid (CharterTablePane *self)
{
  guint n_services = charter_participation_get_n_services (get_participation (self));
  guint n_councils = charter_participation_get_n_councils (get_participation (self));

  return n_services > 0 && n_services <= CHARTER_SERVICE_GRID_MOST_SERVICES &&
         n_councils > 0 && n_councils <= CHARTER_SERVICE_GRID_MOST_COUNCILS;
}

/* Why there is the list where a grid was asked for. */
static void
show_grid_note (CharterTablePane *self)
{
  gboolean is_wanted = get_participation (self) != NULL &&
                       gtk_toggle_button_get_active (self->grid_button) &&
                       charter_participation_get_n_services (get_participation (self)) > 0;
  g_autofree char *note = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->grid_note), is_wanted && !fits_grid (self));
  if (!is_wanted || fits_grid (self))
    return;
  if (charter_participation_get_n_councils (get_participation (self)) == 0)
    note = g_strdup (_("There is no grid yet: no councils are recorded."));
  else
    note = g_strdup_printf (_("This is the list: a grid has up to %1$u services and %2$u councils, "
                              "and here are %3$u and %4$u."),
                            CHARTER_SERVICE_GRID_MOST_SERVICES, CHARTER_SERVICE_GRID_MOST_COUNCILS,
                            charter_participation_get_n_services (get_participation (self)),
                            charter_participation_get_n_councils (get_participation (self)));
  gtk_label_set_text (self->grid_note, note);
}

static void
show_count (CharterTablePane *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *text = NULL;

  if (self->search == NULL)
    text = g_strdup_printf (ngettext ("%'u row", "%'u rows", n_rows), n_rows);
  else
    /* Translators: how many rows of a table were found, and how many there are */
    text = g_strdup_printf (ngettext ("%1$'u of %2$'u row", "%1$'u of %2$'u rows", n_rows),
                            n_shown, n_rows);
  gtk_label_set_text (self->count_label, text);
  gtk_stack_set_visible_child_name (self->stack, n_rows == 0 ? "empty"
                                                 : charter_table_pane_is_grid_shown (self) ? "grid"
                                                 : n_shown == 0 ? "nothing" : "rows");
  charter_table_pane_enable_output (self, n_shown > 0);
}

/* Keeps the row of the list when the row of the new table says the same. */
static gboolean
keep_row (CharterTablePane *self,
          CharterTable     *table,
          GPtrArray        *rows,
          guint             old,
          guint             number)
{
  g_autoptr(CharterTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), old);

  if (!charter_table_row_is_equal (row, g_ptr_array_index (rows, number)))
    return FALSE;
  charter_table_row_set_place (row, table, number);
  return TRUE;
}

/* Where the user has gone nowhere yet nobody sees that the last rows come in
 * between. */
static void
show_first_rows (CharterTablePane *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  guint chosen = gtk_single_selection_get_selected (self->chosen);

  if (gtk_adjustment_get_value (adjustment) == gtk_adjustment_get_lower (adjustment) &&
      (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION))
    charter_first_rows_restart (self->first_rows);
}

/* Rows that did not change stay what they are, so that the list stays where
 * the user has scrolled it. */
static void
take_rows (CharterTablePane        *self,
           const CharterTableBuild *build)
{
  CharterTable *table = build->table;
  GPtrArray *rows = build->rows;
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint n_same = MIN (n_old, rows->len);
  guint before = 0;
  guint after = 0;

  while (before < n_same && keep_row (self, table, rows, before, before))
    before++;
  while (before + after < n_same &&
         keep_row (self, table, rows, n_old - 1 - after, rows->len - 1 - after))
    after++;
  if (before == n_old && before == rows->len)
    return;
  show_first_rows (self);
  g_list_store_splice (self->rows, before, n_old - before - after, rows->pdata + before,
                       rows->len - before - after);
}

/* The headings and the list of rows in it are the toolkit's own and have no
 * names either. */
static void
name_list (CharterTablePane *self,
           const char       *title)
{
  GtkWidget *list = GTK_WIDGET (self->list);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    GTK_IS_LIST_VIEW (child) ? title : _("Headings"), -1);
}

static void
show_face (CharterTablePane *self)
{
  gtk_widget_set_visible (self->search_entry, !charter_table_pane_is_grid_shown (self));
  show_grid_note (self);
  show_count (self);
}

static void
search_changed_cb (CharterTablePane *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *words = charter_record_words_for_search (text);
  char *search = *g_strstrip (words) != '\0' ? g_steal_pointer (&words) : NULL;

  g_free (self->search);
  self->search = search;
  show_first_rows (self);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
}

static void
stop_search_cb (CharterTablePane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  search_changed_cb (self);
}

/* A row cannot be shown in the columns of another table. */
static void
take_columns (CharterTablePane        *self,
              const CharterTableBuild *build)
{
  if (self->built != NULL && self->built->kind == build->kind)
    {
      charter_table_columns_update (self->list, build->table);
      return;
    }
  gtk_column_view_sort_by_column (self->list, NULL, GTK_SORT_ASCENDING);
  stop_search_cb (self);
  g_list_store_remove_all (self->rows);
  charter_table_columns_build (self->list, build->table);
}

static void
show_built (CharterTablePane  *self,
            CharterTableBuild *build)
{
  const char *title = charter_table_get_title (build->table);

  take_columns (self, build);
  take_rows (self, build);
  g_clear_pointer (&self->built, charter_table_build_free);
  self->built = build;
  gtk_widget_set_visible (self->faces, build->participation != NULL);
  if (build->participation != NULL && fits_grid (self))
    charter_service_grid_show (self->grid, build->participation);
  gtk_label_set_text (self->title, title);
  name_list (self, title);
  gtk_label_set_text (self->date_label, build->date);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty_page), _(build->kind->empty));
  show_face (self);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CharterTablePane) self = CHARTER_TABLE_PANE (user_data);
  CharterTableBuild *build = charter_table_build_finish (result, NULL);

  /* Without one a newer is being built, or the pane is gone. */
  if (build == NULL)
    return;
  g_clear_object (&self->building);
  show_built (self, build);
}

static void
stop_building (CharterTablePane *self)
{
  g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
}

static void
update (CharterTablePane *self)
{
  g_autoptr(CharterState) state = NULL;
  CharterDate today;

  self->stale = FALSE;
  stop_building (self);
  charter_date_init_today (&today);
  state = charter_state_new_for_document (self->document, charter_look_get_date (self->look),
                                          &today);
  self->building = g_cancellable_new ();
  charter_table_build_async (self->kind, state, self->building, built_cb, g_object_ref (self));
}

static gboolean
update_later (gpointer user_data)
{
  CharterTablePane *self = CHARTER_TABLE_PANE (user_data);

  self->update_source = 0;
  if (self->stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  return G_SOURCE_REMOVE;
}

/* A table that nobody sees is made when it is seen. */
static void
queue_update (CharterTablePane *self)
{
  if (self->kind == NULL)
    return;
  self->stale = TRUE;
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_later, self);
}

/* From the entry to the first row. */
static gboolean
go_to_list_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  CharterTablePane *self = CHARTER_TABLE_PANE (user_data);

  search_changed_cb (self);
  gtk_single_selection_set_selected (self->chosen, 0);
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
add_keys (CharterTablePane *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Down, 0),
                                                   gtk_keyval_trigger_new (GDK_KEY_KP_Down, 0)),
                      gtk_callback_action_new (go_to_list_cb, self, NULL)));
  gtk_widget_add_controller (self->search_entry, keys);
}

static void
row_activated_cb (CharterTablePane *self,
                  guint             position)
{
  g_autoptr(CharterTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), position);
  guint64 handle = row != NULL ? charter_table_row_get_handle (row) : 0;

  if (handle == 0)
    return;
  charter_selection_set_handle (self->selection, handle);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
face_chosen_cb (CharterTablePane *self)
{
  if (self->built == NULL)
    return;
  if (charter_table_pane_is_grid_shown (self))
    stop_search_cb (self);
  show_face (self);
}

static void
service_activated_cb (CharterTablePane *self,
                      guint64           handle)
{
  charter_selection_set_handle (self->selection, handle);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
make_models (CharterTablePane *self)
{
  GtkFilterListModel *found;

  self->rows = g_list_store_new (CHARTER_TYPE_TABLE_ROW);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_row_shown, self, NULL));
  found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)),
                                     g_object_ref (self->filter));
  self->shown = gtk_sort_list_model_new (G_LIST_MODEL (found),
                                         g_object_ref (gtk_column_view_get_sorter (self->list)));
  self->first_rows = charter_first_rows_new (G_LIST_MODEL (self->shown));
  self->chosen = gtk_single_selection_new (
    g_object_ref (charter_first_rows_get_model (self->first_rows)));
  gtk_column_view_set_model (self->list, GTK_SELECTION_MODEL (self->chosen));
}

static void
charter_table_pane_map (GtkWidget *widget)
{
  CharterTablePane *self = CHARTER_TABLE_PANE (widget);

  GTK_WIDGET_CLASS (charter_table_pane_parent_class)->map (widget);
  if (self->stale)
    queue_update (self);
}

static void
charter_table_pane_dispose (GObject *object)
{
  CharterTablePane *self = CHARTER_TABLE_PANE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  stop_building (self);
  if (self->list != NULL)
    gtk_column_view_set_model (self->list, NULL);
  g_clear_object (&self->chosen);
  g_clear_object (&self->first_rows);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->rows);
  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->look);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_TABLE_PANE);

  G_OBJECT_CLASS (charter_table_pane_parent_class)->dispose (object);
}

static void
charter_table_pane_finalize (GObject *object)
{
  CharterTablePane *self = CHARTER_TABLE_PANE (object);

  g_clear_pointer (&self->built, charter_table_build_free);
  g_free (self->search);

  G_OBJECT_CLASS (charter_table_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHARTER_TYPE_DATE_BAR);
  g_type_ensure (CHARTER_TYPE_SERVICE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/table-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, box);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, title);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, date_label);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, count_label);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, stack);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, list);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, empty_page);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, export_button);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, date_bar);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, faces);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, grid_button);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, grid_note);
  gtk_widget_class_bind_template_child (widget_class, CharterTablePane, grid);
  gtk_widget_class_bind_template_callback (widget_class, face_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, service_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
charter_table_pane_class_init (CharterTablePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_table_pane_dispose;
  object_class->finalize = charter_table_pane_finalize;
  widget_class->map = charter_table_pane_map;

  /**
   * CharterTablePane::activated:
   *
   * The user wants to see the record of a row, which is selected now.
   */
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  charter_table_pane_install_output_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
charter_table_pane_init (CharterTablePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_list (self, _("Table"));
  make_models (self);
  add_keys (self);
}

/**
 * charter_table_pane_set_file:
 * @self: a pane
 * @document: of which tables are shown
 * @selection: where the record of a row is selected
 * @look: what is shown and changed as the date
 */
void
charter_table_pane_set_file (CharterTablePane *self,
                             CharterDocument  *document,
                             CharterSelection *selection,
                             CharterLook      *look)
{
  g_return_if_fail (CHARTER_IS_TABLE_PANE (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));
  g_return_if_fail (CHARTER_IS_LOOK (look));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
  self->look = g_object_ref (look);
  charter_date_bar_set_file (self->date_bar, document, look);
  charter_date_bar_set_keepable (self->date_bar, FALSE);
  charter_service_grid_set_file (self->grid, document, look);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (look, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

/**
 * charter_table_pane_set_read_only:
 * @self: a pane
 * @read_only: whether nothing can be changed
 */
void
charter_table_pane_set_read_only (CharterTablePane *self,
                                  gboolean          read_only)
{
  g_return_if_fail (CHARTER_IS_TABLE_PANE (self));

  charter_service_grid_set_read_only (self->grid, read_only);
}

/**
 * charter_table_pane_set_kind:
 * @self: a pane with a document
 * @kind: the table to show
 */
void
charter_table_pane_set_kind (CharterTablePane       *self,
                             const CharterTableKind *kind)
{
  g_return_if_fail (CHARTER_IS_TABLE_PANE (self));
  g_return_if_fail (kind != NULL);
  g_return_if_fail (self->document != NULL);

  if (self->kind == kind)
    return;
  self->kind = kind;
  update (self);
}

/**
 * charter_table_pane_search:
 * @self: a pane
 *
 * Lets the user type what to look for; a grid gives way to the list.
 */
void
charter_table_pane_search (CharterTablePane *self)
{
  g_return_if_fail (CHARTER_IS_TABLE_PANE (self));

  gtk_toggle_button_set_active (self->grid_button, FALSE);
  gtk_widget_grab_focus (self->search_entry);
}

/**
 * charter_table_pane_get_date_bar:
 * @self: a pane
 *
 * Returns: (transfer none): the bar that chooses a date
 */
CharterDateBar *
charter_table_pane_get_date_bar (CharterTablePane *self)
{
  g_return_val_if_fail (CHARTER_IS_TABLE_PANE (self), NULL);

  return self->date_bar;
}

/**
 * charter_table_pane_is_grid_shown:
 * @self: a pane
 *
 * Returns: whether the table is shown as a grid
 */
gboolean
charter_table_pane_is_grid_shown (CharterTablePane *self)
{
  g_return_val_if_fail (CHARTER_IS_TABLE_PANE (self), FALSE);

  return get_participation (self) != NULL && gtk_toggle_button_get_active (self->grid_button) &&
         fits_grid (self);
}
