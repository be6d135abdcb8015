/* contents.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/contents.h"

#include "app/outline.h"
#include "app/record-group.h"
#include "app/record-row.h"
#include "app/record-words.h"

struct _CharterContents
{
  GtkWidget           parent_instance;

  CharterDocument    *document;   /* nullable */
  CharterSelection   *selection;  /* nullable */
  CharterOutline     *outline;    /* nullable */
  GtkTreeListModel   *tree;       /* nullable */
  GtkSingleSelection *rows;       /* nullable: of the tree */
  GtkCustomFilter    *filter;     /* of the rows */
  char               *search;     /* nullable: nothing is looked for */
  gboolean            following;  /* whether a selection is being shown, not made */

  /* Template children */
  GtkWidget          *box;
  CharterDiagramList *diagram_list;
  GtkListView        *record_list;
  GtkSearchEntry     *search_entry;
  GtkWidget          *nothing_found;
  GtkMenuButton      *add_button;
};

G_DEFINE_FINAL_TYPE (CharterContents, charter_contents, GTK_TYPE_WIDGET)

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
is_looked_for (gpointer item,
               gpointer user_data)
{
  CharterContents *self = CHARTER_CONTENTS (user_data);

  return self->search == NULL || charter_record_item_matches (item, self->search);
}

static void
show_count (GListModel        *rows,
            guint              position,
            guint              removed,
            guint              added,
            CharterRecordItem *group)
{
  charter_record_item_set_count (group, g_list_model_get_n_items (rows));
}

static GListModel *
make_children (gpointer item,
               gpointer user_data)
{
  CharterContents *self = CHARTER_CONTENTS (user_data);
  GListStore *rows = charter_record_item_get_rows (item);
  GListModel *filtered;

  if (rows == NULL)
    return NULL;
  filtered = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (rows)),
                                                      GTK_FILTER (g_object_ref (self->filter))));
  g_signal_connect_object (filtered, "items-changed", G_CALLBACK (show_count), item,
                           G_CONNECT_DEFAULT);
  show_count (filtered, 0, 0, 0, item);
  return filtered;
}

/* A group with nothing that is looked for is left out. */
static gboolean
is_group_shown (gpointer item,
                gpointer user_data)
{
  CharterContents *self = CHARTER_CONTENTS (user_data);
  GListModel *rows = G_LIST_MODEL (charter_record_item_get_rows (item));

  if (self->search == NULL)
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(GObject) row = g_list_model_get_item (rows, i);

      if (is_looked_for (row, self))
        return TRUE;
    }
  return FALSE;
}

static CharterRecordItem *
get_record_item (GtkTreeListModel *tree,
                 guint             position)
{
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, position);

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

static gboolean
find_row (CharterContents *self,
          guint64          handle,
          guint           *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr(CharterRecordItem) item = get_record_item (self->tree, i);

      if (charter_record_item_get_handle (item) == handle)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Opens the group that holds a record. */
static void
open_group_of (CharterContents *self,
               guint64          handle)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr(CharterRecordItem) item = gtk_tree_list_row_get_item (row);
      GListStore *rows = charter_record_item_get_rows (item);
      guint n_rows = rows != NULL ? g_list_model_get_n_items (G_LIST_MODEL (rows)) : 0;

      for (guint j = 0; j < n_rows; j++)
        {
          g_autoptr(CharterRecordItem) child = g_list_model_get_item (G_LIST_MODEL (rows), j);

          if (charter_record_item_get_handle (child) == handle)
            {
              gtk_tree_list_row_set_expanded (row, TRUE);
              return;
            }
        }
    }
}

static void
show_selection (CharterContents *self)
{
  guint64 handle = charter_selection_get_handle (self->selection);
  guint position;

  if (handle == 0 || self->following)
    return;

  self->following = TRUE;
  if (!find_row (self, handle, &position))
    open_group_of (self, handle);
  if (find_row (self, handle, &position))
    {
      gtk_single_selection_set_selected (self->rows, position);
      gtk_widget_activate_action (GTK_WIDGET (self->record_list), "list.scroll-to-item", "u",
                                  position);
    }
  else
    gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  self->following = FALSE;
}

static void
row_selected_cb (CharterContents *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->rows);
  g_autoptr(CharterRecordItem) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (self->following || item == NULL || charter_record_item_get_handle (item) == 0)
    return;
  self->following = TRUE;
  charter_selection_set_handle (self->selection, charter_record_item_get_handle (item));
  self->following = FALSE;
}

static void
row_activated_cb (CharterContents *self,
                  guint            position)
{
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);

  if (row == NULL)
    return;
  if (gtk_tree_list_row_is_expandable (row))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
  else
    g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
diagram_chosen_cb (CharterContents *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGRAM]);
}

static void
show_groups (CharterContents *self)
{
  GtkFilter *shown = GTK_FILTER (gtk_custom_filter_new (is_group_shown, self, NULL));
  GListModel *groups = G_LIST_MODEL (
    gtk_filter_list_model_new (g_object_ref (charter_outline_get_groups (self->outline)), shown));

  g_clear_object (&self->tree);
  g_clear_object (&self->rows);
  self->tree = gtk_tree_list_model_new (groups, FALSE, self->search != NULL, make_children,
                                        self, NULL);
  self->rows = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->tree)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (row_selected_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->record_list, GTK_SELECTION_MODEL (self->rows));
  gtk_widget_set_visible (self->nothing_found,
                          g_list_model_get_n_items (G_LIST_MODEL (self->tree)) == 0);
}

static void
search_changed_cb (CharterContents *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_clear_pointer (&self->search, g_free);
  if (*text != '\0')
    self->search = charter_record_words_for_search (text);
  if (self->outline == NULL)
    return;
  show_groups (self);
  if (self->search == NULL)
    show_selection (self);
}

static void
fill_add_menu (CharterContents *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    {
      const char *one = charter_record_group_get_one ((CharterRecordGroup) i);
      g_autoptr(GMenuItem) item = one != NULL ? g_menu_item_new (one, NULL) : NULL;

      if (item == NULL)
        continue;
      g_menu_item_set_action_and_target (item, "win.add", "i", (int) i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->add_button, G_MENU_MODEL (menu));
}

static void
charter_contents_dispose (GObject *object)
{
  CharterContents *self = CHARTER_CONTENTS (object);

  if (self->record_list != NULL)
    gtk_list_view_set_model (self->record_list, NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->tree);
  g_clear_object (&self->outline);
  g_clear_object (&self->selection);
  g_clear_object (&self->document);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_CONTENTS);

  G_OBJECT_CLASS (charter_contents_parent_class)->dispose (object);
}

static void
charter_contents_finalize (GObject *object)
{
  CharterContents *self = CHARTER_CONTENTS (object);

  g_free (self->search);

  G_OBJECT_CLASS (charter_contents_parent_class)->finalize (object);
}

static void
charter_contents_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CharterContents *self = CHARTER_CONTENTS (object);

  switch (prop_id)
    {
    case PROP_DIAGRAM:
      g_value_set_uint64 (value, charter_contents_get_diagram (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_contents_class_init (CharterContentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_contents_dispose;
  object_class->finalize = charter_contents_finalize;
  object_class->get_property = charter_contents_get_property;

  properties[PROP_DIAGRAM] = g_param_spec_uint64 ("diagram", NULL, NULL, 0, G_MAXUINT64, 0,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CharterContents::activated:
   *
   * The user wants to edit what is selected.
   */
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CHARTER_TYPE_DIAGRAM_LIST);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "win.rename", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/contents.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterContents, box);
  gtk_widget_class_bind_template_child (widget_class, CharterContents, diagram_list);
  gtk_widget_class_bind_template_child (widget_class, CharterContents, record_list);
  gtk_widget_class_bind_template_child (widget_class, CharterContents, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterContents, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, CharterContents, add_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, diagram_chosen_cb);
}

static void
charter_contents_init (CharterContents *self)
{
  g_type_ensure (CHARTER_TYPE_RECORD_ROW);
  self->filter = gtk_custom_filter_new (is_looked_for, self, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_add_menu (self);
}

/**
 * charter_contents_set_file:
 * @self: a pane
 * @document: what to list
 * @selection: what is shown and changed as selected
 */
void
charter_contents_set_file (CharterContents  *self,
                           CharterDocument  *document,
                           CharterSelection *selection)
{
  g_return_if_fail (CHARTER_IS_CONTENTS (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));

  g_set_object (&self->document, document);
  g_set_object (&self->selection, selection);
  g_clear_object (&self->outline);
  self->outline = charter_outline_new (document);
  g_signal_connect_object (selection, "notify::handle", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);

  show_groups (self);
  charter_diagram_list_set_diagrams (self->diagram_list,
                                     charter_outline_get_diagrams (self->outline));
}

/**
 * charter_contents_set_look:
 * @self: a pane with a file
 * @look: the date at which what is not in force is dimmed
 */
void
charter_contents_set_look (CharterContents *self,
                           CharterLook     *look)
{
  g_return_if_fail (CHARTER_IS_CONTENTS (self));
  g_return_if_fail (CHARTER_IS_LOOK (look));
  g_return_if_fail (self->outline != NULL);

  charter_outline_set_look (self->outline, look);
}

/**
 * charter_contents_get_diagram:
 * @self: a pane
 *
 * Returns: the handle of the chosen diagram, or 0
 */
guint64
charter_contents_get_diagram (CharterContents *self)
{
  g_return_val_if_fail (CHARTER_IS_CONTENTS (self), 0);

  return charter_diagram_list_get_diagram (self->diagram_list);
}

/**
 * charter_contents_get_diagram_list:
 * @self: a pane
 *
 * Returns: (transfer none): the list of diagrams in it
 */
CharterDiagramList *
charter_contents_get_diagram_list (CharterContents *self)
{
  g_return_val_if_fail (CHARTER_IS_CONTENTS (self), NULL);

  return self->diagram_list;
}

/**
 * charter_contents_search:
 * @self: a pane
 *
 * Lets the user type what to look for.
 */
void
charter_contents_search (CharterContents *self)
{
  g_return_if_fail (CHARTER_IS_CONTENTS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
