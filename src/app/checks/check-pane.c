/* check-pane.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/checks/check-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/checks/check-edits.h"
#include "app/checks/check-row.h"
#include "app/records/record-words.h"
#include "export/check-report.h"

struct _CharterCheckPane
{
  GtkWidget           parent_instance;

  CharterDocument    *document;  /* nullable */
  CharterSelection   *selection; /* nullable */
  CharterCheckKeeper *keeper;    /* nullable */
  GListStore         *items;     /* of CharterCheckItem: what is shown */
  GtkSingleSelection *chosen;
  char               *search;    /* nullable: what every row shown has */
  gboolean            filling;   /* whether rows change, and not the choice */
  gboolean            read_only;

  /* Template children */
  GtkWidget          *box;
  GtkLabel           *date_label;
  GtkLabel           *count_label;
  GtkWidget          *search_entry;
  GtkSwitch          *aside_switch;
  GtkStack           *stack;
  GtkListView        *list;
  CharterDateBar     *date_bar;
};

G_DEFINE_FINAL_TYPE (CharterCheckPane, charter_check_pane, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  FAILED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_shown (CharterCheckPane     *self,
          const CharterFinding *finding)
{
  return (gtk_switch_get_active (self->aside_switch) || !charter_finding_is_set_aside (finding)) &&
         (self->search == NULL || charter_check_item_matches (finding, self->search));
}

static void
add_heading (GPtrArray       *items,
             CharterSeverity  severity,
             guint            count)
{
  /* Translators: "Warnings", how many there are */
  g_autofree char *heading = g_strdup_printf (_("%1$s: %2$u"),
                                              charter_severity_get_title (severity), count);

  g_ptr_array_add (items, charter_check_item_new_heading (heading));
}

static GPtrArray *
make_items (CharterCheckPane *self,
            GPtrArray        *findings)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (int severity = CHARTER_N_SEVERITIES - 1; severity >= 0; severity--)
    {
      g_autoptr(GPtrArray) some = g_ptr_array_new ();

      for (guint i = 0; i < findings->len; i++)
        {
          const CharterFinding *finding = g_ptr_array_index (findings, i);

          if (finding->severity == (CharterSeverity) severity && is_shown (self, finding))
            g_ptr_array_add (some, charter_check_item_new (findings, i));
        }
      if (some->len > 0)
        add_heading (items, (CharterSeverity) severity, some->len);
      g_ptr_array_extend_and_steal (items, g_steal_pointer (&some));
    }
  return items;
}

static gboolean
is_same (CharterCheckPane *self,
         GPtrArray        *items,
         guint             old,
         guint             number)
{
  g_autoptr(CharterCheckItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), old);

  return charter_check_item_is_equal (item, g_ptr_array_index (items, number));
}

/* Rows that did not change stay what they are, so that the list stays where
 * the user has scrolled it. */
static void
take_items (CharterCheckPane *self,
            GPtrArray        *items)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_same = MIN (n_old, items->len);
  guint before = 0;
  guint after = 0;

  while (before < n_same && is_same (self, items, before, before))
    before++;
  while (before + after < n_same &&
         is_same (self, items, n_old - 1 - after, items->len - 1 - after))
    after++;
  self->filling = TRUE;
  if (before < n_old || before < items->len)
    g_list_store_splice (self->items, before, n_old - before - after, items->pdata + before,
                         items->len - before - after);
  self->filling = FALSE;
}

static void
show_state (CharterCheckPane *self,
            GPtrArray        *findings)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autofree char *counts =
    findings != NULL ? charter_check_report_write_counts (findings) : NULL;
  const char *stamp = charter_check_keeper_get_stamp (self->keeper);

  gtk_label_set_text (self->date_label, stamp != NULL ? stamp : "");
  gtk_label_set_text (self->count_label, counts != NULL ? counts : "");
  gtk_stack_set_visible_child_name (self->stack, findings == NULL ? "waiting"
                                                 : n_shown > 0 ? "points"
                                                 : self->search != NULL ? "nothing" : "empty");
}

static void
update (CharterCheckPane *self)
{
  GPtrArray *findings = charter_check_keeper_get_findings (self->keeper);
  g_autoptr(GPtrArray) items = NULL;

  if (findings != NULL)
    {
      items = make_items (self, findings);
      take_items (self, items);
    }
  show_state (self, findings);
}

static void
keeper_changed_cb (CharterCheckPane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
aside_switched_cb (CharterCheckPane *self)
{
  if (self->keeper != NULL)
    update (self);
}

static void
search_changed_cb (CharterCheckPane *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *words = charter_record_words_for_search (text);
  char *search = *g_strstrip (words) != '\0' ? g_steal_pointer (&words) : NULL;

  g_free (self->search);
  self->search = search;
  update (self);
}

static void
stop_search_cb (CharterCheckPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  search_changed_cb (self);
}

/* What only the file has, no record, leads nowhere. */
static guint64
get_handle (CharterCheckPane *self,
            guint             position)
{
  g_autoptr(CharterCheckItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const CharterFinding *finding = item != NULL ? charter_check_item_get_finding (item) : NULL;

  if (finding == NULL || finding->handle == 0 ||
      charter_record_set_find_handle (charter_document_get_records (self->document),
                                      finding->handle) == NULL)
    return 0;
  return finding->handle;
}

static void
chosen_cb (CharterCheckPane *self)
{
  guint position = gtk_single_selection_get_selected (self->chosen);
  guint64 handle = position != GTK_INVALID_LIST_POSITION ? get_handle (self, position) : 0;

  if (!self->filling && handle != 0)
    charter_selection_set_handle (self->selection, handle);
}

static void
row_activated_cb (CharterCheckPane *self,
                  guint             position)
{
  guint64 handle = get_handle (self, position);

  if (handle == 0)
    return;
  charter_selection_set_handle (self->selection, handle);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
go_to_cb (CharterCheckPane *self,
          guint64           handle)
{
  if (charter_record_set_find_handle (charter_document_get_records (self->document), handle) == NULL)
    return;
  charter_selection_set_handle (self->selection, handle);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
tell (CharterCheckPane *self,
      gboolean          is_done,
      const char       *message,
      const GError     *error)
{
  if (is_done)
    g_signal_emit (self, signals[DONE], 0, message);
  else if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static const CharterFinding *
get_finding_of (CharterCheckRow *row)
{
  CharterCheckItem *item = charter_check_row_get_item (row);

  return item != NULL ? charter_check_item_get_finding (item) : NULL;
}

static void
mend_cb (CharterCheckPane *self,
         CharterCheckRow  *row)
{
  const CharterFinding *finding = get_finding_of (row);
  g_autoptr(CharterCheckItem) item = NULL;
  g_autoptr(GError) error = NULL;

  if (finding == NULL || finding->fix == NULL)
    return;
  item = g_object_ref (charter_check_row_get_item (row));
  tell (self, charter_check_edits_mend (self->document, finding, &error), finding->fix_label, error);
}

static void
set_aside_cb (CharterCheckPane *self,
              const char       *reason,
              CharterCheckRow  *row)
{
  const CharterFinding *finding = get_finding_of (row);
  g_autoptr(CharterCheckItem) item = NULL;
  g_autoptr(GError) error = NULL;

  if (finding == NULL)
    return;
  item = g_object_ref (charter_check_row_get_item (row));
  tell (self, charter_check_edits_set_aside (self->document, finding, reason, &error),
        _("Set aside"), error);
}

static void
take_back_cb (CharterCheckPane *self,
              CharterCheckRow  *row)
{
  const CharterFinding *finding = get_finding_of (row);
  g_autoptr(CharterCheckItem) item = NULL;
  g_autoptr(GError) error = NULL;

  if (finding == NULL)
    return;
  item = g_object_ref (charter_check_row_get_item (row));
  tell (self, charter_check_edits_take_back (self->document, finding, &error),
        _("Listed again"), error);
}

static void
set_up_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item,
               CharterCheckPane         *self)
{
  GtkWidget *row = charter_check_row_new ();

  gtk_list_item_set_child (list_item, row);
  g_signal_connect_object (row, "go-to", G_CALLBACK (go_to_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "mend", G_CALLBACK (mend_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "set-aside", G_CALLBACK (set_aside_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "take-back", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             CharterCheckPane         *self)
{
  CharterCheckItem *item = gtk_list_item_get_item (list_item);
  CharterCheckRow *row = CHARTER_CHECK_ROW (gtk_list_item_get_child (list_item));
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (row));
  gboolean is_point = charter_check_item_get_finding (item) != NULL;
  g_autofree char *words = charter_check_item_describe (item);

  gtk_list_item_set_selectable (list_item, is_point);
  gtk_list_item_set_activatable (list_item, is_point);
  charter_check_row_set_item (row, item);
  charter_check_row_set_read_only (row, self->read_only);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell != NULL ? cell : GTK_WIDGET (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item,
               CharterCheckPane         *self)
{
  charter_check_row_set_item (CHARTER_CHECK_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
make_models (CharterCheckPane *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_row_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_DEFAULT);
  self->items = g_list_store_new (CHARTER_TYPE_CHECK_ITEM);
  self->chosen = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_single_selection_set_autoselect (self->chosen, FALSE);
  gtk_single_selection_set_can_unselect (self->chosen, TRUE);
  gtk_single_selection_set_selected (self->chosen, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->chosen, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->chosen));
}

static void
charter_check_pane_map (GtkWidget *widget)
{
  CharterCheckPane *self = CHARTER_CHECK_PANE (widget);

  GTK_WIDGET_CLASS (charter_check_pane_parent_class)->map (widget);
  if (self->keeper == NULL)
    return;
  charter_check_keeper_set_watched (self->keeper, TRUE);
  update (self);
}

static void
charter_check_pane_unmap (GtkWidget *widget)
{
  CharterCheckPane *self = CHARTER_CHECK_PANE (widget);

  if (self->keeper != NULL)
    charter_check_keeper_set_watched (self->keeper, FALSE);
  GTK_WIDGET_CLASS (charter_check_pane_parent_class)->unmap (widget);
}

static void
charter_check_pane_dispose (GObject *object)
{
  CharterCheckPane *self = CHARTER_CHECK_PANE (object);

  if (self->list != NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      gtk_list_view_set_factory (self->list, NULL);
    }
  g_clear_object (&self->chosen);
  g_clear_object (&self->items);
  g_clear_object (&self->keeper);
  g_clear_object (&self->selection);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_CHECK_PANE);

  G_OBJECT_CLASS (charter_check_pane_parent_class)->dispose (object);
}

static void
charter_check_pane_finalize (GObject *object)
{
  g_free (CHARTER_CHECK_PANE (object)->search);

  G_OBJECT_CLASS (charter_check_pane_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  /**
   * CharterCheckPane::activated:
   *
   * The user wants to see the record of a point to check, which is selected
   * now.
   */
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  /**
   * CharterCheckPane::failed:
   * @error: why nothing was done
   *
   * What the user asked for could not be done.
   */
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);

  /**
   * CharterCheckPane::done:
   * @message: what was done
   *
   * Something was done that can be undone.
   */
  signals[DONE] = g_signal_new ("done", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
charter_check_pane_class_init (CharterCheckPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_check_pane_dispose;
  object_class->finalize = charter_check_pane_finalize;
  widget_class->map = charter_check_pane_map;
  widget_class->unmap = charter_check_pane_unmap;
  install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (CHARTER_TYPE_DATE_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/check-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterCheckPane, box);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckPane, date_label);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckPane, count_label);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckPane, aside_switch);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckPane, stack);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckPane, list);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckPane, date_bar);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, aside_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
charter_check_pane_init (CharterCheckPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_models (self);
}

/**
 * charter_check_pane_set_file:
 * @self: a pane
 * @document: what is checked
 * @selection: where the record of a point is selected
 * @look: what is shown and changed as the date
 * @keeper: who knows the points
 */
void
charter_check_pane_set_file (CharterCheckPane   *self,
                             CharterDocument    *document,
                             CharterSelection   *selection,
                             CharterLook        *look,
                             CharterCheckKeeper *keeper)
{
  g_return_if_fail (CHARTER_IS_CHECK_PANE (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));
  g_return_if_fail (CHARTER_IS_LOOK (look));
  g_return_if_fail (CHARTER_IS_CHECK_KEEPER (keeper));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->selection = g_object_ref (selection);
  self->keeper = g_object_ref (keeper);
  charter_date_bar_set_file (self->date_bar, document, look);
  charter_date_bar_set_keepable (self->date_bar, FALSE);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (keeper_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * charter_check_pane_set_read_only:
 * @self: a pane
 * @read_only: whether nothing can be changed
 */
void
charter_check_pane_set_read_only (CharterCheckPane *self,
                                  gboolean          read_only)
{
  g_return_if_fail (CHARTER_IS_CHECK_PANE (self));

  self->read_only = read_only;
  if (self->keeper == NULL)
    return;
  g_list_store_remove_all (self->items);
  update (self);
}

/**
 * charter_check_pane_search:
 * @self: a pane
 *
 * Lets the user type what to look for.
 */
void
charter_check_pane_search (CharterCheckPane *self)
{
  g_return_if_fail (CHARTER_IS_CHECK_PANE (self));

  gtk_widget_grab_focus (self->search_entry);
}

/**
 * charter_check_pane_get_date_bar:
 * @self: a pane
 *
 * Returns: (transfer none): the bar that chooses a date
 */
CharterDateBar *
charter_check_pane_get_date_bar (CharterCheckPane *self)
{
  g_return_val_if_fail (CHARTER_IS_CHECK_PANE (self), NULL);

  return self->date_bar;
}

/**
 * charter_check_pane_is_up_to_date:
 * @self: a pane with a file
 *
 * Returns: whether it shows the points of what is recorded now
 */
gboolean
charter_check_pane_is_up_to_date (CharterCheckPane *self)
{
  g_return_val_if_fail (CHARTER_IS_CHECK_PANE (self), FALSE);
  g_return_val_if_fail (self->keeper != NULL, FALSE);

  return charter_check_keeper_is_up_to_date (self->keeper);
}
