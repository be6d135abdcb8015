/* reference-search.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/reference-search.h"

#include <glib/gi18n.h>

#include "app/records/record-item.h"
#include "app/records/record-row.h"
#include "app/records/record-words.h"

/* What can be made on the way, in the order in which it is offered. */
static const CharterRecordGroup new_groups[] = {
  CHARTER_RECORD_GROUP_COUNCILS,
  CHARTER_RECORD_GROUP_BODIES,
  CHARTER_RECORD_GROUP_SERVICES,
  CHARTER_RECORD_GROUP_OTHER_ORGANISATIONS,
  CHARTER_RECORD_GROUP_PEOPLE,
  CHARTER_RECORD_GROUP_POSTS,
  CHARTER_RECORD_GROUP_DOCUMENTS,
};

struct _CharterReferenceSearch
{
  GtkPopover       parent_instance;

  CharterDocument *document;
  guint            targets;    /* kinds that may be chosen, as bits */
  GListStore      *candidates; /* of CharterRecordItem; filled while open */
  GtkCustomFilter *filter;
  GListModel      *found;      /* owned by the list */
  char            *search;     /* nullable: nothing is looked for */

  /* Template children */
  GtkSearchEntry  *search_entry;
  GtkWidget       *results;
  GtkListView     *list;
  GtkWidget       *nothing_found;
  GtkBox          *new_box;
  GtkWidget       *clear_button;
};

G_DEFINE_FINAL_TYPE (CharterReferenceSearch, charter_reference_search, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  NEW_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_looked_for (gpointer item,
               gpointer user_data)
{
  CharterReferenceSearch *self = CHARTER_REFERENCE_SEARCH (user_data);

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

/* Names alone do not tell a council from its service. */
static CharterRecordItem *
make_item (CharterState  *state,
           CharterRecord *record)
{
  CharterRecordItem *item = charter_record_item_new (state, record);
  const char *classification = charter_record_get_text (record, "classification");
  const char *note = charter_record_item_get_note (item);
  const char *kind =
    charter_record_get_kind (record) == CHARTER_KIND_ORGANIZATION && classification != NULL &&
    *classification != '\0'
    ? _(classification)
    : _(charter_kind_get (charter_record_get_kind (record))->title);
  /* Translators: what a record is, and where or when it is: "Post, Swale" */
  g_autofree char *both = note != NULL ? g_strdup_printf (_("%s, %s"), kind, note) : NULL;

  charter_record_item_set_note (item, both != NULL ? both : kind);
  return item;
}

static void
fill (CharterReferenceSearch *self)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CharterState) state = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new_for_document (self->document, &today, &today);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      if ((self->targets & CHARTER_KIND_BIT (kind)) == 0)
        continue;
      for (guint i = 0; i < charter_record_set_get_n_records (records, (CharterKindId) kind); i++)
        g_ptr_array_add (items, make_item (
          state, charter_record_set_get_record (records, (CharterKindId) kind, i)));
    }
  g_ptr_array_sort (items, compare_titles);
  g_list_store_splice (self->candidates, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->candidates)),
                       items->pdata, items->len);
}

static char *
get_typed_name (CharterReferenceSearch *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
}

static void
new_clicked_cb (CharterReferenceSearch *self,
                GtkWidget              *button)
{
  guint group = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "charter-group"));
  g_autofree char *name = get_typed_name (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[NEW_ASKED], 0, group, name);
}

static void
add_new_button (CharterReferenceSearch *self,
                CharterRecordGroup      group,
                const char             *name)
{
  /* Translators: what can be made, and its name: "New council “Swale”" */
  g_autofree char *words = g_strdup_printf (_("%s “%s”"), charter_record_group_get_one (group),
                                            name);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data (G_OBJECT (button), "charter-group", GUINT_TO_POINTER ((guint) group));
  g_signal_connect_object (button, "clicked", G_CALLBACK (new_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->new_box, button);
}

static void
show_new_buttons (CharterReferenceSearch *self)
{
  g_autofree char *name = get_typed_name (self);
  CharterKindId kind;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->new_box))) != NULL)
    gtk_box_remove (self->new_box, child);
  for (guint i = 0; *name != '\0' && i < G_N_ELEMENTS (new_groups); i++)
    {
      kind = charter_record_group_get_kind (new_groups[i]);
      if ((self->targets & CHARTER_KIND_BIT (kind)) != 0)
        add_new_button (self, new_groups[i], name);
    }
}

static void
search_changed_cb (CharterReferenceSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gboolean found;

  g_clear_pointer (&self->search, g_free);
  if (*text != '\0')
    self->search = charter_record_words_for_search (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  found = g_list_model_get_n_items (self->found) > 0;
  gtk_widget_set_visible (self->results, found);
  gtk_widget_set_visible (self->nothing_found, !found);
  show_new_buttons (self);
}

static void
opened_cb (CharterReferenceSearch *self)
{
  fill (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
choose (CharterReferenceSearch *self,
        guint64                 handle)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, handle);
}

static void
choose_at (CharterReferenceSearch *self,
           guint                   position)
{
  g_autoptr(CharterRecordItem) item = g_list_model_get_item (self->found, position);

  if (item != NULL)
    choose (self, charter_record_item_get_handle (item));
}

/* The one that is called exactly so, or else the first. */
static guint
find_best (CharterReferenceSearch *self)
{
  g_autofree char *name = get_typed_name (self);
  guint n_found = g_list_model_get_n_items (self->found);

  for (guint i = 0; i < n_found; i++)
    {
      g_autoptr(CharterRecordItem) item = g_list_model_get_item (self->found, i);

      if (g_utf8_collate (charter_record_item_get_title (item), name) == 0)
        return i;
    }
  return 0;
}

/* Where nothing is found, what can be made is next. Who types fast is ahead of
 * the search. */
static void
choose_first (CharterReferenceSearch *self)
{
  search_changed_cb (self);
  if (g_list_model_get_n_items (self->found) > 0)
    choose_at (self, find_best (self));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->new_box), GTK_DIR_TAB_FORWARD);
}

static void
choose_none (CharterReferenceSearch *self)
{
  choose (self, 0);
}

static gboolean
key_pressed_cb (CharterReferenceSearch *self,
                guint                   key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  search_changed_cb (self);
  return g_list_model_get_n_items (self->found) > 0
       ? gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD)
       : gtk_widget_child_focus (GTK_WIDGET (self->new_box), GTK_DIR_TAB_FORWARD);
}

static void
charter_reference_search_dispose (GObject *object)
{
  CharterReferenceSearch *self = CHARTER_REFERENCE_SEARCH (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->document);
  g_clear_object (&self->candidates);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_REFERENCE_SEARCH);

  G_OBJECT_CLASS (charter_reference_search_parent_class)->dispose (object);
}

static void
charter_reference_search_finalize (GObject *object)
{
  CharterReferenceSearch *self = CHARTER_REFERENCE_SEARCH (object);

  g_free (self->search);

  G_OBJECT_CLASS (charter_reference_search_parent_class)->finalize (object);
}

static void
charter_reference_search_class_init (CharterReferenceSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_reference_search_dispose;
  object_class->finalize = charter_reference_search_finalize;

  /**
   * CharterReferenceSearch::chosen:
   * @self: the search
   * @handle: the handle of the record, or 0 for none
   *
   * A person has chosen a record, or that there is to be none.
   */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  /**
   * CharterReferenceSearch::new-asked:
   * @self: the search
   * @group: a #CharterRecordGroup
   * @name: what the new record is called
   *
   * A person wants a record that is not there yet.
   */
  signals[NEW_ASKED] = g_signal_new ("new-asked",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                     G_TYPE_UINT, G_TYPE_STRING);

  g_type_ensure (CHARTER_TYPE_RECORD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/reference-search.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceSearch, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceSearch, results);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceSearch, list);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceSearch, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceSearch, new_box);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceSearch, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, choose_at);
  gtk_widget_class_bind_template_callback (widget_class, choose_first);
  gtk_widget_class_bind_template_callback (widget_class, choose_none);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
charter_reference_search_init (CharterReferenceSearch *self)
{
  g_autoptr(GtkNoSelection) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->candidates = g_list_store_new (CHARTER_TYPE_RECORD_ITEM);
  self->filter = gtk_custom_filter_new (is_looked_for, self, NULL);
  self->found = G_LIST_MODEL (
    gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->candidates)),
                               GTK_FILTER (g_object_ref (self->filter))));
  model = gtk_no_selection_new (self->found);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

/**
 * charter_reference_search_new:
 * @document: whose records can be chosen
 * @targets: their kinds, as bits
 *
 * Returns: (transfer floating): a popover, for a menu button
 */
GtkWidget *
charter_reference_search_new (CharterDocument *document,
                              guint            targets)
{
  CharterReferenceSearch *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);

  self = g_object_new (CHARTER_TYPE_REFERENCE_SEARCH, NULL);
  self->document = g_object_ref (document);
  self->targets = targets;
  return GTK_WIDGET (self);
}

/**
 * charter_reference_search_set_can_clear:
 * @self: a search
 * @can_clear: whether "Clear" is offered
 */
void
charter_reference_search_set_can_clear (CharterReferenceSearch *self,
                                        gboolean                can_clear)
{
  g_return_if_fail (CHARTER_IS_REFERENCE_SEARCH (self));

  gtk_widget_set_visible (self->clear_button, can_clear);
}
