/* line-dialog.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/line-dialog.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "app/canvas/part-edits.h"
#include "app/records/record-row.h"
#include "app/records/record-words.h"

struct _CharterLineDialog
{
  AdwWindow           parent_instance;

  CharterDocument    *document;
  guint64             handle;    /* of the part it was asked for */
  char               *name;      /* of that part */
  gboolean            turned;    /* whether the line ends there */
  GListStore         *ends;      /* of CharterRecordItem */
  GtkCustomFilter    *filter;
  char               *search;    /* nullable: nothing is looked for */
  GtkSingleSelection *chosen;
  guint               scroll_source;

  /* Template children */
  GtkSearchEntry     *search_entry;
  GtkListView        *list;
  GtkDropDown        *verbs;
  GtkEntry           *condition_entry;
  GtkLabel           *sentence;
};

G_DEFINE_FINAL_TYPE (CharterLineDialog, charter_line_dialog, ADW_TYPE_WINDOW)

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_looked_for (gpointer item,
               gpointer user_data)
{
  CharterLineDialog *self = CHARTER_LINE_DIALOG (user_data);

  return self->search == NULL || charter_record_item_matches (item, self->search);
}

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  CharterRecordItem *const *first = a;
  CharterRecordItem *const *second = b;

  return g_utf8_collate (charter_record_item_get_title (*first),
                         charter_record_item_get_title (*second));
}

static void
fill_ends (CharterLineDialog *self)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CharterState) state = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new_for_document (self->document, &today, &today);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      for (guint i = 0; i < charter_record_set_get_n_records (records, (CharterKindId) kind); i++)
        {
          CharterRecord *record = charter_record_set_get_record (records, (CharterKindId) kind, i);

          if (charter_part_edits_can_link (record) &&
              charter_record_get_handle (record) != self->handle)
            g_ptr_array_add (items, charter_record_item_new (state, record));
        }
    }
  g_ptr_array_sort (items, compare_titles);
  g_list_store_splice (self->ends, 0, 0, items->pdata, items->len);
}

static guint64
get_other (CharterLineDialog *self)
{
  CharterRecordItem *item = gtk_single_selection_get_selected_item (self->chosen);

  return item != NULL ? charter_record_item_get_handle (item) : 0;
}

/* The name of a record, or what stands for one that is not chosen yet. */
static char *
get_name (CharterLineDialog *self,
          guint64            handle)
{
  CharterRecord *record = handle != 0
                        ? charter_record_set_find_handle (
                            charter_document_get_records (self->document), handle)
                        : NULL;

  return record != NULL ? charter_name_get_full (record, NULL) : g_strdup ("…");
}

static void
show_sentence (CharterLineDialog *self)
{
  guint kind = gtk_drop_down_get_selected (self->verbs);
  const char *condition = gtk_editable_get_text (GTK_EDITABLE (self->condition_entry));
  guint64 other = get_other (self);
  g_autofree char *name = get_name (self, other);
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "line.add", other != 0);
  if (other == 0 || kind >= CHARTER_N_RELATION_KINDS)
    {
      gtk_label_set_text (self->sentence, _("Choose what the line leads to."));
      return;
    }
  sentence = charter_relation_write_sentence_of_kind ((CharterRelationKind) kind,
                                                      self->turned ? name : self->name,
                                                      self->turned ? self->name : name);
  text = *condition != '\0' ? g_strdup_printf ("%s (%s)", sentence, condition)
                            : g_steal_pointer (&sentence);
  gtk_label_set_text (self->sentence, text);
}

/* Whole sentences, since no language builds one of pieces. */
static void
show_verbs (CharterLineDialog *self)
{
  g_autofree char *name = get_name (self, get_other (self));
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->verbs);

  for (guint i = 0; i < CHARTER_N_RELATION_KINDS; i++)
    gtk_string_list_take (list, charter_relation_write_sentence_of_kind (
      (CharterRelationKind) i, self->turned ? name : self->name,
      self->turned ? self->name : name));
  gtk_drop_down_set_model (self->verbs, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->verbs, selected < CHARTER_N_RELATION_KINDS ? selected : 0);
  show_sentence (self);
}

static void
search_changed_cb (CharterLineDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_clear_pointer (&self->search, g_free);
  if (*text != '\0')
    self->search = charter_record_words_for_search (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* Enter takes the first one found. */
static void
searched_cb (CharterLineDialog *self)
{
  search_changed_cb (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->chosen)) == 0)
    return;
  if (gtk_single_selection_get_selected (self->chosen) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->chosen, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->verbs));
}

static void
add_cb (CharterLineDialog *self)
{
  const char *condition = gtk_editable_get_text (GTK_EDITABLE (self->condition_entry));
  guint64 other = get_other (self);
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(GError) error = NULL;
  guint64 handle;

  if (other == 0)
    return;
  if (charter_record_set_find_handle (records, self->handle) == NULL ||
      charter_record_set_find_handle (records, other) == NULL)
    {
      gtk_label_set_text (self->sentence, _("One end is no longer recorded. Choose another one."));
      return;
    }
  handle = charter_part_edits_add_line (self->document, self->turned ? other : self->handle,
                                        self->turned ? self->handle : other,
                                        gtk_drop_down_get_selected (self->verbs), condition,
                                        &error);
  if (handle == 0)
    {
      gtk_label_set_text (self->sentence, error->message);
      return;
    }
  g_signal_emit (self, signals[ADDED], 0, handle);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  add_cb (CHARTER_LINE_DIALOG (widget));
}

static void
turn_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterLineDialog *self = CHARTER_LINE_DIALOG (widget);

  self->turned = !self->turned;
  show_verbs (self);
}

static void
choose_end (CharterLineDialog *self,
            guint64            handle)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->chosen)); i++)
    {
      g_autoptr(CharterRecordItem) item = g_list_model_get_item (G_LIST_MODEL (self->chosen), i);

      if (charter_record_item_get_handle (item) != handle)
        continue;
      gtk_single_selection_set_selected (self->chosen, i);
      return;
    }
}

/* A list can be scrolled only when it has its size. */
static gboolean
scroll_to_chosen (gpointer user_data)
{
  CharterLineDialog *self = CHARTER_LINE_DIALOG (user_data);
  guint position = gtk_single_selection_get_selected (self->chosen);

  self->scroll_source = 0;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  return G_SOURCE_REMOVE;
}

static void
charter_line_dialog_map (GtkWidget *widget)
{
  CharterLineDialog *self = CHARTER_LINE_DIALOG (widget);

  GTK_WIDGET_CLASS (charter_line_dialog_parent_class)->map (widget);
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add (scroll_to_chosen, self);
  gtk_widget_grab_focus (get_other (self) != 0 ? GTK_WIDGET (self->verbs)
                                               : GTK_WIDGET (self->search_entry));
}

static void
charter_line_dialog_dispose (GObject *object)
{
  CharterLineDialog *self = CHARTER_LINE_DIALOG (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->chosen);
  g_clear_object (&self->ends);
  g_clear_object (&self->filter);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_LINE_DIALOG);

  G_OBJECT_CLASS (charter_line_dialog_parent_class)->dispose (object);
}

static void
charter_line_dialog_finalize (GObject *object)
{
  CharterLineDialog *self = CHARTER_LINE_DIALOG (object);

  g_free (self->name);
  g_free (self->search);

  G_OBJECT_CLASS (charter_line_dialog_parent_class)->finalize (object);
}

static void
charter_line_dialog_class_init (CharterLineDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_line_dialog_dispose;
  object_class->finalize = charter_line_dialog_finalize;
  widget_class->map = charter_line_dialog_map;

  /**
   * CharterLineDialog::added:
   * @self: the dialog
   * @handle: the handle of the new line
   *
   * The line was added.
   */
  signals[ADDED] = g_signal_new ("added",
                                 G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  g_type_ensure (CHARTER_TYPE_RECORD_ROW);
  gtk_widget_class_install_action (widget_class, "line.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "line.turn", NULL, turn_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/line-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterLineDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterLineDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CharterLineDialog, verbs);
  gtk_widget_class_bind_template_child (widget_class, CharterLineDialog, condition_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterLineDialog, sentence);
  gtk_widget_class_bind_template_callback (widget_class, show_sentence);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
charter_line_dialog_init (CharterLineDialog *self)
{
  GListModel *filtered;

  self->ends = g_list_store_new (CHARTER_TYPE_RECORD_ITEM);
  self->filter = gtk_custom_filter_new (is_looked_for, self, NULL);
  self->name = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  filtered = G_LIST_MODEL (
    gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->ends)),
                               GTK_FILTER (g_object_ref (self->filter))));
  self->chosen = gtk_single_selection_new (filtered);
  gtk_single_selection_set_autoselect (self->chosen, FALSE);
  gtk_single_selection_set_can_unselect (self->chosen, TRUE);
  gtk_single_selection_set_selected (self->chosen, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->chosen));
}

/**
 * charter_line_dialog_new:
 * @parent: the window it belongs to
 * @document: where the line is to be added
 * @from: the handle of the record where it begins
 * @to: the handle of the one where it ends, or 0
 *
 * Returns: (transfer full): a dialog that is not shown yet
 */
CharterLineDialog *
charter_line_dialog_new (GtkWindow       *parent,
                         CharterDocument *document,
                         guint64          from,
                         guint64          to)
{
  CharterLineDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);

  self = g_object_new (CHARTER_TYPE_LINE_DIALOG, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  self->handle = from;
  g_free (self->name);
  self->name = get_name (self, from);
  fill_ends (self);
  choose_end (self, to);
  show_verbs (self);
  g_signal_connect_object (self->chosen, "notify::selected-item", G_CALLBACK (show_verbs), self,
                           G_CONNECT_SWAPPED);
  return self;
}
