/* details.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details.h"

#include <glib/gi18n.h>

#include "app/form.h"
#include "app/record-group.h"
#include "app/record-words.h"

struct _CharterDetails
{
  GtkWidget         parent_instance;

  CharterDocument  *document;  /* nullable */
  CharterSelection *selection; /* nullable */
  guint64           handle;    /* of the record in the form, or 0 */
  gboolean          read_only;
  CharterForm      *form;      /* nullable: of the record; of the box of fields */

  /* Template children */
  GtkStack         *stack;
  GtkLabel         *title;
  GtkLabel         *kind;
  GtkBox           *fields;
  GtkBox           *referrers;
};

G_DEFINE_FINAL_TYPE (CharterDetails, charter_details, GTK_TYPE_WIDGET)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
make_form (CharterDetails *self)
{
  clear_box (self->fields);
  self->form = CHARTER_FORM (charter_form_new (self->document, self->handle, self->read_only));
  gtk_box_append (self->fields, GTK_WIDGET (self->form));
}

/* What a list of records that refer to this one is called. */
static const char *
get_heading (const CharterRecordSet *records,
             const CharterRecord    *referrer,
             const char             *field)
{
  CharterRecordGroup group;

  if (charter_record_get_kind (referrer) == CHARTER_KIND_MEMBERSHIP)
    {
      if (g_str_equal (field, "organization_id") || g_str_equal (field, "post_id"))
        return _("Members");
      if (g_str_equal (field, "on_behalf_of_id"))
        return _("Representing it");
      return _("Sits on");
    }
  if (charter_record_get_kind (referrer) == CHARTER_KIND_ORGANIZATION)
    return _("Parts");
  if (charter_record_get_kind (referrer) == CHARTER_KIND_VIEW)
    return _("Diagrams");
  if (charter_record_group_find (records, referrer, &group))
    return charter_record_group_get_title (group);
  return _(charter_kind_get (charter_record_get_kind (referrer))->title);
}

static void
referrer_activated_cb (CharterDetails *self,
                       GtkListBoxRow  *row)
{
  guint64 *handle = g_object_get_data (G_OBJECT (row), "charter-handle");

  charter_selection_set_handle (self->selection, *handle);
}

static GtkWidget *
make_group (CharterDetails *self,
            const char     *heading)
{
  GtkWidget *label = gtk_label_new (heading);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 12);
  gtk_box_append (self->referrers, label);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (referrer_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->referrers, list);
  return list;
}

static void
add_referrer (GtkWidget           *list,
              const CharterState  *state,
              const CharterRecord *referrer)
{
  g_autofree char *title = charter_record_words_get_title (state, referrer);
  guint64 handle = charter_record_get_handle (referrer);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_margin_bottom (label, 8);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), "charter-handle", g_memdup2 (&handle, sizeof handle),
                          g_free);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
show_referrers_by (CharterDetails      *self,
                   CharterState        *state,
                   const CharterRecord *record,
                   const char          *field,
                   GHashTable          *lists)
{
  CharterRecordSet *records = charter_state_get_records (state);
  GPtrArray *referrers = charter_record_set_get_referrers (records, record, field);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      const CharterRecord *referrer = g_ptr_array_index (referrers, i);
      const char *heading = get_heading (records, referrer, field);
      GtkWidget *list = g_hash_table_lookup (lists, heading);

      if (list == NULL)
        {
          list = make_group (self, heading);
          g_hash_table_insert (lists, g_strdup (heading), list);
        }
      add_referrer (list, state, referrer);
    }
}

static void
show_referrers (CharterDetails      *self,
                const CharterRecord *record)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(CharterState) state = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new (records, NULL, &today);
  clear_box (self->referrers);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      const CharterField *field;

      for (guint i = 0; (field = charter_kind_get_nth_field ((CharterKindId) kind, i)) != NULL; i++)
        {
          if (g_hash_table_add (seen, (gpointer) field->key))
            show_referrers_by (self, state, record, field->key, lists);
        }
    }
}

static void
show_title (CharterDetails      *self,
            const CharterRecord *record)
{
  g_autoptr(CharterState) state = NULL;
  g_autofree char *title = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_state_new (charter_document_get_records (self->document), NULL, &today);
  title = charter_record_words_get_title (state, record);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->kind, _(charter_kind_get (charter_record_get_kind (record))->title));
}

static CharterRecord *
find_record (CharterDetails *self)
{
  return self->handle != 0
       ? charter_record_set_find_handle (charter_document_get_records (self->document),
                                         self->handle)
       : NULL;
}

static void
show_record (CharterDetails *self)
{
  CharterRecord *record;

  self->handle = charter_selection_get_handle (self->selection);
  record = find_record (self);
  gtk_stack_set_visible_child_name (self->stack, record != NULL ? "record" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.delete",
                                 record != NULL && !self->read_only &&
                                 charter_record_get_kind (record) != CHARTER_KIND_PARTNERSHIP);
  if (record == NULL)
    return;
  show_title (self, record);
  make_form (self);
  show_referrers (self, record);
}

static void
records_changed_cb (CharterDetails *self)
{
  CharterRecord *record = find_record (self);

  if (record == NULL)
    {
      show_record (self);
      return;
    }
  show_title (self, record);
  charter_form_refresh (self->form);
  show_referrers (self, record);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.delete", NULL);
}

static void
go_to_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  charter_selection_set_handle (CHARTER_DETAILS (widget)->selection,
                                g_variant_get_uint64 (parameter));
}

static gboolean
charter_details_grab_focus (GtkWidget *widget)
{
  CharterDetails *self = CHARTER_DETAILS (widget);

  return self->form != NULL && charter_form_put_cursor (self->form);
}

static void
charter_details_dispose (GObject *object)
{
  CharterDetails *self = CHARTER_DETAILS (object);

  self->form = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DETAILS);

  G_OBJECT_CLASS (charter_details_parent_class)->dispose (object);
}

static void
charter_details_class_init (CharterDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_details_dispose;
  widget_class->grab_focus = charter_details_grab_focus;

  gtk_widget_class_install_action (widget_class, "details.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "details.go-to", "t", go_to_action);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/details.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, title);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, kind);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, fields);
  gtk_widget_class_bind_template_child (widget_class, CharterDetails, referrers);
}

static void
charter_details_init (CharterDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_details_set_file:
 * @self: a pane
 * @document: whose records to edit
 * @selection: what is shown and changed as selected
 * @read_only: whether they are only looked at
 */
void
charter_details_set_file (CharterDetails   *self,
                          CharterDocument  *document,
                          CharterSelection *selection,
                          gboolean          read_only)
{
  g_return_if_fail (CHARTER_IS_DETAILS (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));

  g_set_object (&self->document, document);
  g_set_object (&self->selection, selection);
  self->read_only = read_only;
  g_signal_connect_object (document, "records-changed", G_CALLBACK (records_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::handle", G_CALLBACK (show_record), self,
                           G_CONNECT_SWAPPED);
  show_record (self);
}
