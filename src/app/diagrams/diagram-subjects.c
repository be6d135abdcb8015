/* diagram-subjects.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-subjects.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "app/diagrams/diagram-edits.h"
#include "app/diagrams/diagram-kind.h"
#include "app/records/record-row.h"
#include "app/records/record-words.h"
#include "model/value.h"

struct _CharterDiagramSubjects
{
  GtkWidget            parent_instance;

  CharterDocument     *document;   /* nullable */
  guint64              handle;     /* of the diagram, or 0 */
  GPtrArray           *rows;       /* of GtkWidget, one for each subject */
  GListStore          *candidates; /* of CharterRecordItem; filled while open */
  GtkCustomFilter     *filter;
  char                *search;     /* nullable: nothing is looked for */

  /* Template children */
  AdwPreferencesGroup *group;
  GtkMenuButton       *add_button;
  GtkWidget           *needed_row;
  GtkPopover          *popover;
  GtkEditable         *search_entry;
  GtkWidget           *nothing_label;
  GtkWidget           *scrolled_candidates;
  GtkListView         *list;
};

G_DEFINE_FINAL_TYPE (CharterDiagramSubjects, charter_diagram_subjects, GTK_TYPE_WIDGET)

static CharterRecord *
find_diagram (CharterDiagramSubjects *self)
{
  return self->document != NULL
       ? charter_record_set_find_handle (charter_document_get_records (self->document),
                                         self->handle)
       : NULL;
}

static void
show_error (CharterDiagramSubjects *self,
            const GError           *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", error->message);
}

static gboolean
is_looked_for (gpointer item,
               gpointer user_data)
{
  CharterDiagramSubjects *self = CHARTER_DIAGRAM_SUBJECTS (user_data);

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

static gboolean
is_subject (CharterRecordSet    *records,
            const CharterRecord *diagram,
            const CharterRecord *record)
{
  GVariant *focus = charter_record_get_value (diagram, "focus");

  for (gsize i = 0; i < charter_value_get_n_entries (focus); i++)
    {
      g_autoptr(GVariant) reference = charter_value_get_entry (focus, i);

      if (charter_record_set_find_reference (records, reference) == record)
        return TRUE;
    }
  return FALSE;
}

static void
fill (CharterDiagramSubjects *self)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  CharterRecord *diagram = find_diagram (self);
  const char *kind = charter_record_get_text (diagram, "kind");
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CharterState) state = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new_for_document (self->document, &today, &today);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_diagram_kind_may_be_about (kind, record) &&
          !is_subject (records, diagram, record))
        g_ptr_array_add (items, charter_record_item_new (state, record));
    }
  g_ptr_array_sort (items, compare_titles);
  g_list_store_splice (self->candidates, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->candidates)),
                       items->pdata, items->len);
  gtk_widget_set_visible (self->nothing_label, items->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), items->len > 0);
  gtk_widget_set_visible (self->scrolled_candidates, items->len > 0);
}

static void
opened_cb (CharterDiagramSubjects *self)
{
  gtk_editable_set_text (self->search_entry, "");
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
search_changed_cb (CharterDiagramSubjects *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);

  g_clear_pointer (&self->search, g_free);
  if (*text != '\0')
    self->search = charter_record_words_for_search (text);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
choose_at (CharterDiagramSubjects *self,
           guint                   position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr(CharterRecordItem) item = g_list_model_get_item (model, position);
  g_autoptr(GError) error = NULL;

  if (item == NULL)
    return;
  gtk_popover_popdown (self->popover);
  if (!charter_diagram_edits_add_subject (self->document, self->handle,
                                          charter_record_item_get_handle (item), &error))
    show_error (self, error);
}

static void
choose_first (CharterDiagramSubjects *self)
{
  choose_at (self, 0);
}

static void
open_picker (CharterDiagramSubjects *self)
{
  gtk_menu_button_popup (self->add_button);
}

static void
remove_cb (CharterDiagramSubjects *self,
           GtkWidget              *button)
{
  g_autoptr(GError) error = NULL;
  guint position;

  if (g_ptr_array_find (self->rows, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW),
                        &position) &&
      !charter_diagram_edits_remove_subject (self->document, self->handle, position, &error))
    show_error (self, error);
}

static void
add_row (CharterDiagramSubjects *self,
         const char             *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: the name of something that a diagram is about */
  g_autofree char *words = g_strdup_printf (_("Leave out %s"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static GPtrArray *
list_names (CharterDiagramSubjects *self,
            GVariant               *focus)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < charter_value_get_n_entries (focus); i++)
    {
      g_autoptr(GVariant) reference = charter_value_get_entry (focus, i);
      CharterRecord *record = charter_record_set_find_reference (records, reference);

      g_ptr_array_add (names, record != NULL ? charter_name_get_full (record, NULL)
                                             : g_strdup (_("Not in this file")));
    }
  return names;
}

static gboolean
are_shown (CharterDiagramSubjects *self,
           GPtrArray              *names)
{
  if (self->rows->len != names->len)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      AdwPreferencesRow *row = g_ptr_array_index (self->rows, i);

      if (!g_str_equal (adw_preferences_row_get_title (row), g_ptr_array_index (names, i)))
        return FALSE;
    }
  return TRUE;
}

/* Rows that stay keep the keyboard's place. */
static void
show_rows (CharterDiagramSubjects *self,
           GVariant               *focus)
{
  g_autoptr(GPtrArray) names = list_names (self, focus);

  if (are_shown (self, names))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < names->len; i++)
    add_row (self, g_ptr_array_index (names, i));
}

static void
charter_diagram_subjects_dispose (GObject *object)
{
  CharterDiagramSubjects *self = CHARTER_DIAGRAM_SUBJECTS (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->document);
  g_clear_object (&self->candidates);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DIAGRAM_SUBJECTS);

  G_OBJECT_CLASS (charter_diagram_subjects_parent_class)->dispose (object);
}

static void
charter_diagram_subjects_finalize (GObject *object)
{
  CharterDiagramSubjects *self = CHARTER_DIAGRAM_SUBJECTS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->search);

  G_OBJECT_CLASS (charter_diagram_subjects_parent_class)->finalize (object);
}

static void
charter_diagram_subjects_class_init (CharterDiagramSubjectsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_diagram_subjects_dispose;
  object_class->finalize = charter_diagram_subjects_finalize;

  g_type_ensure (CHARTER_TYPE_RECORD_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/diagram-subjects.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSubjects, group);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSubjects, add_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSubjects, needed_row);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSubjects, popover);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSubjects, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSubjects, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSubjects, scrolled_candidates);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramSubjects, list);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_at);
  gtk_widget_class_bind_template_callback (widget_class, choose_first);
  gtk_widget_class_bind_template_callback (widget_class, open_picker);
}

static void
charter_diagram_subjects_init (CharterDiagramSubjects *self)
{
  g_autoptr(GtkNoSelection) model = NULL;

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->candidates = g_list_store_new (CHARTER_TYPE_RECORD_ITEM);
  self->filter = gtk_custom_filter_new (is_looked_for, self, NULL);
  model = gtk_no_selection_new (G_LIST_MODEL (
    gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->candidates)),
                               GTK_FILTER (g_object_ref (self->filter)))));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

/**
 * charter_diagram_subjects_set_diagram:
 * @self: a list
 * @document: a document
 * @handle: the handle of one of its diagrams
 *
 * Shows what the diagram is about now.
 */
void
charter_diagram_subjects_set_diagram (CharterDiagramSubjects *self,
                                      CharterDocument        *document,
                                      guint64                 handle)
{
  CharterRecord *diagram;
  const char *kind;

  g_return_if_fail (CHARTER_IS_DIAGRAM_SUBJECTS (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  self->handle = handle;
  diagram = find_diagram (self);
  g_return_if_fail (diagram != NULL);

  kind = charter_record_get_text (diagram, "kind");
  adw_preferences_group_set_description (self->group, charter_diagram_kind_get_about (kind));
  show_rows (self, charter_record_get_value (diagram, "focus"));
  gtk_widget_set_visible (self->needed_row, charter_diagram_subjects_is_needed (self));
}

/**
 * charter_diagram_subjects_is_needed:
 * @self: a list
 *
 * Returns: whether the diagram shows nothing because nothing is chosen
 */
gboolean
charter_diagram_subjects_is_needed (CharterDiagramSubjects *self)
{
  CharterRecord *diagram;

  g_return_val_if_fail (CHARTER_IS_DIAGRAM_SUBJECTS (self), FALSE);

  diagram = find_diagram (self);
  return diagram != NULL && self->rows->len == 0 &&
         charter_diagram_kind_needs_subject (charter_record_get_text (diagram, "kind"));
}
