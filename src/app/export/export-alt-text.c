/* export-alt-text.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/export/export-alt-text.h"

#include <glib/gi18n.h>

#include "app/diagrams/diagram-edits.h"
#include "diagram/alt-text.h"

struct _CharterExportAltText
{
  AdwPreferencesGroup  parent_instance;

  CharterDocument     *document; /* nullable: until it is set up */
  guint64              handle;
  char                *hash;     /* nullable: of what the diagram says */
  char                *shown;    /* nullable: what the export has, once known */
  gboolean             showing;  /* whether the text is not being typed */

  /* Template children */
  GtkTextView         *text_view;
  GtkLabel            *note_label;
  GtkLabel            *count_label;
  GtkWidget           *reset_button;
};

G_DEFINE_FINAL_TYPE (CharterExportAltText, charter_export_alt_text, ADW_TYPE_PREFERENCES_GROUP)

static CharterView *
make_view (CharterExportAltText *self)
{
  CharterRecordSet *records = charter_document_get_base (self->document);
  CharterRecord *record = charter_record_set_find_handle (records, self->handle);

  return record != NULL ? charter_view_new (records, record) : NULL;
}

static char *
get_typed (CharterExportAltText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_typed (CharterExportAltText *self,
           const char           *text)
{
  g_autofree char *present = get_typed (self);

  if (g_strcmp0 (present, text) == 0)
    return;
  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
  self->showing = FALSE;
}

static void
show_count (CharterExportAltText *self)
{
  g_autofree char *text = get_typed (self);
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *count = NULL;

  if (length <= CHARTER_ALT_TEXT_LONGEST)
    /* Translators: a number of characters, and the most there should be */
    count = g_strdup_printf (ngettext ("%1$ld character of at most %2$d",
                                       "%1$ld characters of at most %2$d", (gulong) length),
                             length, CHARTER_ALT_TEXT_LONGEST);
  else
    /* Translators: a number of characters, the most there should be, and how
     * many there are too many */
    count = g_strdup_printf (_("%1$ld characters: %3$ld more than the %2$d that a screen reader "
                               "reads at a stretch. The description can say more."),
                             length, CHARTER_ALT_TEXT_LONGEST, length - CHARTER_ALT_TEXT_LONGEST);
  gtk_label_set_text (self->count_label, count);
}

static const char *
describe (CharterExportAltText *self,
          const CharterView    *view)
{
  const char *own = charter_view_get_alt_text (view);

  if (!gtk_text_view_get_editable (self->text_view) && g_strcmp0 (own, self->shown) != 0)
    return _("Written from the records.");
  if (own == NULL)
    return _("Written from the records. Type to use your own words.");
  if (charter_alt_text_is_outdated (view, self->hash))
    return _("The diagram has changed since this was typed. Read it again.");
  if (self->shown != NULL && g_strcmp0 (own, self->shown) != 0)
    return _("It names somebody, and this export names nobody: the written one goes with it.");
  return _("Typed by hand.");
}

static void
show_note (CharterExportAltText *self)
{
  g_autoptr(CharterView) view = make_view (self);

  if (view == NULL)
    return;
  gtk_label_set_text (self->note_label, describe (self, view));
  gtk_widget_set_visible (self->reset_button,
                          gtk_text_view_get_editable (self->text_view) &&
                          charter_record_get_value (view->record, "alt_text") != NULL);
}

static void
set_value (CharterExportAltText *self,
           GVariant             *value)
{
  g_autoptr(GError) error = NULL;

  if (!charter_diagram_edits_type (self->document, self->handle, "/alt_text", value, &error))
    gtk_label_set_text (self->note_label, error->message);
}

static void
typed_cb (CharterExportAltText *self)
{
  g_autofree char *text = NULL;
  GVariantBuilder group;

  show_count (self);
  if (self->showing || self->document == NULL)
    return;
  text = get_typed (self);
  g_clear_pointer (&self->shown, g_free);
  g_variant_builder_init (&group, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&group, "{sv}", "text", g_variant_new_string (text));
  if (self->hash != NULL)
    g_variant_builder_add (&group, "{sv}", "hash", g_variant_new_string (self->hash));
  set_value (self, g_variant_builder_end (&group));
  show_note (self);
}

static void
reset_cb (CharterExportAltText *self)
{
  if (self->document == NULL)
    return;
  charter_history_end_coalescing (charter_document_get_history (self->document));
  set_value (self, NULL);
  charter_history_end_coalescing (charter_document_get_history (self->document));
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
left_cb (CharterExportAltText *self)
{
  if (self->document != NULL)
    charter_history_end_coalescing (charter_document_get_history (self->document));
}

static void
charter_export_alt_text_dispose (GObject *object)
{
  CharterExportAltText *self = CHARTER_EXPORT_ALT_TEXT (object);

  left_cb (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->hash, g_free);
  g_clear_pointer (&self->shown, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_EXPORT_ALT_TEXT);

  G_OBJECT_CLASS (charter_export_alt_text_parent_class)->dispose (object);
}

static void
charter_export_alt_text_class_init (CharterExportAltTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_export_alt_text_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/export-alt-text.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterExportAltText, text_view);
  gtk_widget_class_bind_template_child (widget_class, CharterExportAltText, note_label);
  gtk_widget_class_bind_template_child (widget_class, CharterExportAltText, count_label);
  gtk_widget_class_bind_template_child (widget_class, CharterExportAltText, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
charter_export_alt_text_init (CharterExportAltText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The document has the steps of undoing. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->text_view), FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view), "changed",
                           G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * charter_export_alt_text_set_diagram:
 * @self: the text
 * @document: the document it is in
 * @handle: the handle of the diagram
 * @editable: whether it may be typed
 *
 * Says whose text it is.
 */
void
charter_export_alt_text_set_diagram (CharterExportAltText *self,
                                     CharterDocument      *document,
                                     guint64               handle,
                                     gboolean              editable)
{
  g_return_if_fail (CHARTER_IS_EXPORT_ALT_TEXT (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  self->handle = handle;
  gtk_text_view_set_editable (self->text_view, editable);
}

/**
 * charter_export_alt_text_show:
 * @self: the text
 * @text: (nullable): what the export has
 * @hash: (nullable): of what the diagram says, from
 *   charter_alt_text_make_hash()
 *
 * Shows what the diagram is exported with, unless the user has a text of
 * their own under the hands.
 */
void
charter_export_alt_text_show (CharterExportAltText *self,
                              const char           *text,
                              const char           *hash)
{
  g_autoptr(CharterView) view = NULL;
  const char *own;

  g_return_if_fail (CHARTER_IS_EXPORT_ALT_TEXT (self));
  g_return_if_fail (self->document != NULL);

  g_free (self->hash);
  self->hash = g_strdup (hash);
  g_free (self->shown);
  self->shown = g_strdup (text);
  view = make_view (self);
  if (view == NULL)
    return;
  own = gtk_text_view_get_editable (self->text_view) ? charter_view_get_alt_text (view) : NULL;
  /* Somebody who empties it is about to type another one. */
  if (own == NULL && (charter_record_get_value (view->record, "alt_text") == NULL ||
                      !gtk_widget_has_focus (GTK_WIDGET (self->text_view))))
    set_typed (self, text != NULL ? text : "");
  else if (own != NULL && !gtk_widget_has_focus (GTK_WIDGET (self->text_view)))
    set_typed (self, own);
  show_count (self);
  show_note (self);
}
