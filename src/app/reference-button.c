/* reference-button.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/reference-button.h"

#include <glib/gi18n.h>

#include "app/record-row.h"
#include "app/record-words.h"

struct _CharterReferenceButton
{
  GtkWidget        parent_instance;

  CharterDocument *document;
  guint            targets;    /* kinds that may be chosen, as bits */
  guint64          handle;     /* of the shown record, or 0 */
  GListStore      *candidates; /* of CharterRecordItem; filled while open */
  GtkCustomFilter *filter;
  char            *search;     /* nullable: nothing is looked for */

  /* Template children */
  GtkMenuButton   *button;
  GtkLabel        *title;
  GtkPopover      *popover;
  GtkSearchEntry  *search_entry;
  GtkListView     *list;
};

G_DEFINE_FINAL_TYPE (CharterReferenceButton, charter_reference_button, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_looked_for (gpointer item,
               gpointer user_data)
{
  CharterReferenceButton *self = CHARTER_REFERENCE_BUTTON (user_data);

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
fill (CharterReferenceButton *self)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CharterState) state = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new (records, &today, &today);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      if ((self->targets & CHARTER_KIND_BIT (kind)) == 0)
        continue;
      for (guint i = 0; i < charter_record_set_get_n_records (records, (CharterKindId) kind); i++)
        g_ptr_array_add (items, charter_record_item_new (
          state, charter_record_set_get_record (records, (CharterKindId) kind, i)));
    }
  g_ptr_array_sort (items, compare_titles);
  g_list_store_splice (self->candidates, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->candidates)),
                       items->pdata, items->len);
}

static void
opened_cb (CharterReferenceButton *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
search_changed_cb (CharterReferenceButton *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_clear_pointer (&self->search, g_free);
  if (*text != '\0')
    self->search = charter_record_words_for_search (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
choose (CharterReferenceButton *self,
        guint64                 handle)
{
  gtk_popover_popdown (self->popover);
  if (handle != self->handle)
    g_signal_emit (self, signals[CHOSEN], 0, handle);
}

static void
choose_at (CharterReferenceButton *self,
           guint                   position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr(CharterRecordItem) item = g_list_model_get_item (model, position);

  if (item != NULL)
    choose (self, charter_record_item_get_handle (item));
}

static void
choose_first (CharterReferenceButton *self)
{
  choose_at (self, 0);
}

static void
choose_none (CharterReferenceButton *self)
{
  choose (self, 0);
}

static void
charter_reference_button_dispose (GObject *object)
{
  CharterReferenceButton *self = CHARTER_REFERENCE_BUTTON (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->document);
  g_clear_object (&self->candidates);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_REFERENCE_BUTTON);

  G_OBJECT_CLASS (charter_reference_button_parent_class)->dispose (object);
}

static void
charter_reference_button_finalize (GObject *object)
{
  CharterReferenceButton *self = CHARTER_REFERENCE_BUTTON (object);

  g_free (self->search);

  G_OBJECT_CLASS (charter_reference_button_parent_class)->finalize (object);
}

static void
charter_reference_button_class_init (CharterReferenceButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_reference_button_dispose;
  object_class->finalize = charter_reference_button_finalize;

  /**
   * CharterReferenceButton::chosen:
   * @self: the button
   * @handle: the handle of the record, or 0 for none
   *
   * The user has chosen another record.
   */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  g_type_ensure (CHARTER_TYPE_RECORD_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/reference-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceButton, button);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceButton, title);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceButton, popover);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceButton, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceButton, list);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_at);
  gtk_widget_class_bind_template_callback (widget_class, choose_first);
  gtk_widget_class_bind_template_callback (widget_class, choose_none);
}

static void
charter_reference_button_init (CharterReferenceButton *self)
{
  GListModel *filtered;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->candidates = g_list_store_new (CHARTER_TYPE_RECORD_ITEM);
  self->filter = gtk_custom_filter_new (is_looked_for, self, NULL);
  filtered = G_LIST_MODEL (
    gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->candidates)),
                               GTK_FILTER (g_object_ref (self->filter))));
  {
    g_autoptr(GtkNoSelection) model = gtk_no_selection_new (filtered);

    gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  }
}

/**
 * charter_reference_button_new:
 * @document: whose records can be chosen
 * @targets: their kinds, as bits
 * @label: what the field is called
 *
 * Returns: (transfer floating): a button that shows nothing yet
 */
GtkWidget *
charter_reference_button_new (CharterDocument *document,
                              guint            targets,
                              const char      *label)
{
  CharterReferenceButton *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (CHARTER_TYPE_REFERENCE_BUTTON, NULL);
  self->document = g_object_ref (document);
  self->targets = targets;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/**
 * charter_reference_button_set_handle:
 * @self: a button
 * @handle: the handle of the record it refers to, or 0
 * @words: what to show
 */
void
charter_reference_button_set_handle (CharterReferenceButton *self,
                                     guint64                 handle,
                                     const char             *words)
{
  g_return_if_fail (CHARTER_IS_REFERENCE_BUTTON (self));
  g_return_if_fail (words != NULL);

  self->handle = handle;
  gtk_label_set_text (self->title, words);
}
