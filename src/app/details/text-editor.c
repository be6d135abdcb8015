/* text-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/text-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/field-value.h"

/* Characters; an entry grows with the pane and is not to hold it open. */
#define NARROWEST_ENTRY 4

/* Characters of an entry that stands beside another. */
#define BESIDE_ENTRY 5

/* Pixels */
#define LOWEST_TEXT  72
#define HIGHEST_TEXT 200
#define TEXT_INDENT  9
#define TEXT_MARGIN  6

typedef struct
{
  GtkWidget *control;   /* an entry or a text view */
  gboolean   is_shown;  /* whether a text is being put in, not typed */
  gboolean   waits;     /* whether what is typed counts when the cursor leaves */
} CharterTextEditorPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CharterTextEditor, charter_text_editor, CHARTER_TYPE_FIELD_EDITOR)

static CharterTextEditorPrivate *
get_private (CharterTextEditor *self)
{
  return charter_text_editor_get_instance_private (self);
}

static const CharterField *
get_field (CharterTextEditor *self)
{
  return charter_field_editor_get_field (CHARTER_FIELD_EDITOR (self));
}

static gboolean
has_several_lines (const CharterField *field)
{
  return field->type == CHARTER_FIELD_PARAGRAPH || charter_field_value_has_lines (field);
}

static char *
get_typed (CharterTextEditor *self)
{
  GtkWidget *control = get_private (self)->control;
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (GTK_IS_EDITABLE (control))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (control));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_text (CharterTextEditor *self,
           GVariant          *value)
{
  CharterTextEditorPrivate *private = get_private (self);
  g_autofree char *text = CHARTER_TEXT_EDITOR_GET_CLASS (self)->to_text (self, value);
  g_autofree char *typed = get_typed (self);

  if (g_str_equal (text, typed))
    return;
  private->is_shown = TRUE;
  if (GTK_IS_EDITABLE (private->control))
    gtk_editable_set_text (GTK_EDITABLE (private->control), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (private->control)),
                              text, -1);
  private->is_shown = FALSE;
}

static void
take_text (CharterTextEditor *self)
{
  g_autofree char *text = get_typed (self);
  g_autoptr(GVariant) value = CHARTER_TEXT_EDITOR_GET_CLASS (self)->from_text (self, text);

  charter_field_editor_change (CHARTER_FIELD_EDITOR (self), value);
}

static void
typed_cb (CharterTextEditor *self)
{
  if (!get_private (self)->is_shown && !get_private (self)->waits)
    take_text (self);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CharterTextEditor) self = CHARTER_TEXT_EDITOR (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkTextBuffer *buffer;

  if (text == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_private (self)->control));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
  charter_field_editor_end_change (CHARTER_FIELD_EDITOR (self));
}

static void
paste_cb (CharterTextEditor *self)
{
  charter_field_editor_end_change (CHARTER_FIELD_EDITOR (self));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb,
                                 g_object_ref (self));
}

static GtkWidget *
make_paste_button (CharterTextEditor *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-paste-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Paste the quote"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Paste the quote"), -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (paste_cb), self);
  return button;
}

/* Enter goes on to the next field, as Tab does. */
static void
activated_cb (CharterTextEditor *self)
{
  CHARTER_FIELD_EDITOR_GET_CLASS (self)->finish (CHARTER_FIELD_EDITOR (self));
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_entry (CharterTextEditor *self)
{
  GtkWidget *entry = gtk_entry_new ();

  /* Undoing is the document's, which knows more than one field. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), NARROWEST_ENTRY);
  if (get_field (self)->beside)
    gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), BESIDE_ENTRY);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activated_cb), self);
  return entry;
}

static GtkWidget *
make_text_view (CharterTextEditor *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), TEXT_INDENT);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), TEXT_INDENT);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), TEXT_MARGIN);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), TEXT_MARGIN);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  return view;
}

/* A text that is seen whole leaves the wheel to the form around it, which the
 * toolkit would not do. */
static gboolean
scrolled_cb (GtkEventControllerScroll *controller,
             double                    dx,
             double                    dy,
             gpointer                  user_data)
{
  GtkWidget *frame = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *around = gtk_widget_get_ancestor (gtk_widget_get_parent (frame),
                                               GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *own = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (frame));
  GtkAdjustment *others;
  double page;

  if (around == NULL ||
      gtk_adjustment_get_upper (own) > gtk_adjustment_get_page_size (own) + 1)
    return GDK_EVENT_PROPAGATE;
  others = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (around));
  page = gtk_adjustment_get_page_size (others);
  /* As far as a turn of the wheel goes elsewhere. */
  gtk_adjustment_set_value (others, gtk_adjustment_get_value (others) +
                                    dy * pow (page, 2.0 / 3.0));
  return GDK_EVENT_STOP;
}

static void
leave_wheel (GtkWidget *frame)
{
  GtkEventController *controller =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "scroll", G_CALLBACK (scrolled_cb), NULL);
  gtk_widget_add_controller (frame, controller);
}

static GtkWidget *
put_in_frame (GtkWidget *view)
{
  GtkScrolledWindow *window = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());

  gtk_scrolled_window_set_policy (window, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (window, LOWEST_TEXT);
  gtk_scrolled_window_set_max_content_height (window, HIGHEST_TEXT);
  gtk_scrolled_window_set_propagate_natural_height (window, TRUE);
  gtk_scrolled_window_set_child (window, view);
  gtk_widget_set_hexpand (GTK_WIDGET (window), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (window), "paragraph");
  leave_wheel (GTK_WIDGET (window));
  return GTK_WIDGET (window);
}

static char *
charter_text_editor_default_to_text (CharterTextEditor *self,
                                     GVariant          *value)
{
  return charter_field_value_to_text (get_field (self), value);
}

static GVariant *
charter_text_editor_default_from_text (CharterTextEditor *self,
                                       const char        *text)
{
  return charter_field_value_from_text (get_field (self), text);
}

static void
charter_text_editor_show_value (CharterFieldEditor *editor,
                                GVariant           *value)
{
  CharterTextEditor *self = CHARTER_TEXT_EDITOR (editor);
  g_autofree char *typed = get_typed (self);
  g_autoptr(GVariant) typed_value = CHARTER_TEXT_EDITOR_GET_CLASS (self)->from_text (self, typed);

  /* "7." on the way to "7.5" is 7 already and must not be taken away. */
  if (typed_value == value ||
      (typed_value != NULL && value != NULL && g_variant_equal (typed_value, value)))
    return;
  show_text (self, value);
}

static void
charter_text_editor_finish (CharterFieldEditor *editor)
{
  CharterTextEditor *self = CHARTER_TEXT_EDITOR (editor);

  if (get_private (self)->waits)
    take_text (self);
  if (charter_field_value_can_show (get_field (self), charter_field_editor_get_value (editor)))
    show_text (self, charter_field_editor_get_value (editor));
}

static GtkWidget *
charter_text_editor_get_control (CharterFieldEditor *editor)
{
  return get_private (CHARTER_TEXT_EDITOR (editor))->control;
}

static void
charter_text_editor_constructed (GObject *object)
{
  CharterTextEditor *self = CHARTER_TEXT_EDITOR (object);
  CharterTextEditorPrivate *private = get_private (self);

  G_OBJECT_CLASS (charter_text_editor_parent_class)->constructed (object);

  if (has_several_lines (get_field (self)))
    {
      private->control = make_text_view (self);
      gtk_widget_set_parent (put_in_frame (private->control), GTK_WIDGET (self));
    }
  else
    {
      private->control = make_entry (self);
      gtk_widget_set_parent (private->control, GTK_WIDGET (self));
    }
  if (get_field (self)->quoted)
    gtk_widget_set_parent (make_paste_button (self), GTK_WIDGET (self));
}

static void
charter_text_editor_class_init (CharterTextEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CharterFieldEditorClass *editor_class = CHARTER_FIELD_EDITOR_CLASS (klass);

  object_class->constructed = charter_text_editor_constructed;
  editor_class->show_value = charter_text_editor_show_value;
  editor_class->finish = charter_text_editor_finish;
  editor_class->get_control = charter_text_editor_get_control;
  klass->to_text = charter_text_editor_default_to_text;
  klass->from_text = charter_text_editor_default_from_text;
}

static void
charter_text_editor_init (CharterTextEditor *self)
{
}

/**
 * charter_text_editor_new:
 * @field: a field that is edited as text
 *
 * Returns: (transfer floating): an editor in which every keystroke counts
 */
CharterFieldEditor *
charter_text_editor_new (const CharterField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return g_object_new (CHARTER_TYPE_TEXT_EDITOR, "field", field, NULL);
}

/**
 * charter_text_editor_new_for_identity:
 * @field: the field with the id of a record
 *
 * Others name the record by its id, and half of an id may be another's.
 *
 * Returns: (transfer floating): an editor in which what is typed counts when
 *   the cursor leaves it
 */
CharterFieldEditor *
charter_text_editor_new_for_identity (const CharterField *field)
{
  CharterFieldEditor *self;

  g_return_val_if_fail (field != NULL, NULL);

  self = charter_text_editor_new (field);
  get_private (CHARTER_TEXT_EDITOR (self))->waits = TRUE;
  return self;
}

/**
 * charter_text_editor_add_button:
 * @self: an editor with an entry
 * @button: (transfer floating): what is to stand behind it
 */
void
charter_text_editor_add_button (CharterTextEditor *self,
                                GtkWidget         *button)
{
  g_return_if_fail (CHARTER_IS_TEXT_EDITOR (self));
  g_return_if_fail (GTK_IS_WIDGET (button));

  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}
