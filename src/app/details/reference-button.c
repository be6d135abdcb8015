/* reference-button.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/reference-button.h"

#include <glib/gi18n.h>

#include "app/details/reference-search.h"

struct _CharterReferenceButton
{
  GtkWidget               parent_instance;

  CharterDocument        *document;
  guint                   targets;   /* kinds that may be chosen, as bits */
  guint64                 handle;    /* of the shown record, or 0 */
  gboolean                can_clear;
  char                   *label;     /* what the field is called */
  CharterReferenceSearch *search;    /* nullable: never opened yet; of the button */

  /* Template children */
  GtkMenuButton          *button;
  GtkLabel               *title;
  GtkWidget              *go_button;
};

G_DEFINE_FINAL_TYPE (CharterReferenceButton, charter_reference_button, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  NEW_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
chosen_cb (CharterReferenceButton *self,
           guint64                 handle)
{
  g_signal_emit (self, signals[CHOSEN], 0, handle);
}

static void
new_asked_cb (CharterReferenceButton *self,
              guint                   group,
              const char             *name)
{
  g_signal_emit (self, signals[NEW_ASKED], 0, group, name);
}

/* A form has many of these buttons, and most are never opened. */
static void
make_search (GtkMenuButton *button,
             gpointer       user_data)
{
  CharterReferenceButton *self = CHARTER_REFERENCE_BUTTON (user_data);

  if (self->search == NULL)
    {
      self->search = CHARTER_REFERENCE_SEARCH (charter_reference_search_new (self->document,
                                                                             self->targets));
      g_signal_connect_object (self->search, "chosen", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->search, "new-asked", G_CALLBACK (new_asked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, GTK_WIDGET (self->search));
    }
  charter_reference_search_set_can_clear (self->search, self->can_clear);
}

static void
go_clicked_cb (CharterReferenceButton *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "details.go-to", "t", self->handle);
}

static void
charter_reference_button_dispose (GObject *object)
{
  CharterReferenceButton *self = CHARTER_REFERENCE_BUTTON (object);

  self->search = NULL;
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_REFERENCE_BUTTON);

  G_OBJECT_CLASS (charter_reference_button_parent_class)->dispose (object);
}

static void
charter_reference_button_finalize (GObject *object)
{
  CharterReferenceButton *self = CHARTER_REFERENCE_BUTTON (object);

  g_free (self->label);

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
   * A person has chosen a record, or that there is to be none.
   */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  /**
   * CharterReferenceButton::new-asked:
   * @self: the button
   * @group: a #CharterRecordGroup
   * @name: what the new record is called
   *
   * A person wants a record that is not there yet.
   */
  signals[NEW_ASKED] = g_signal_new ("new-asked",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                     G_TYPE_UINT, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reference-button");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/reference-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceButton, button);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceButton, title);
  gtk_widget_class_bind_template_child (widget_class, CharterReferenceButton, go_button);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
}

static void
charter_reference_button_init (CharterReferenceButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A menu button puts what is in it into the middle. */
  for (GtkWidget *inner = gtk_widget_get_parent (GTK_WIDGET (self->title));
       inner != GTK_WIDGET (self->button); inner = gtk_widget_get_parent (inner))
    gtk_widget_set_halign (inner, GTK_ALIGN_FILL);
  gtk_menu_button_set_create_popup_func (self->button, make_search, self, NULL);
}

/**
 * charter_reference_button_new:
 * @document: whose records can be chosen
 * @targets: their kinds, as bits
 *
 * Returns: (transfer floating): a button that shows nothing yet
 */
GtkWidget *
charter_reference_button_new (CharterDocument *document,
                              guint            targets)
{
  CharterReferenceButton *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);

  self = g_object_new (CHARTER_TYPE_REFERENCE_BUTTON, NULL);
  self->document = g_object_ref (document);
  self->targets = targets;
  return GTK_WIDGET (self);
}

/**
 * charter_reference_button_set_label:
 * @self: a button
 * @label: what the field is called
 */
void
charter_reference_button_set_label (CharterReferenceButton *self,
                                    const char             *label)
{
  g_return_if_fail (CHARTER_IS_REFERENCE_BUTTON (self));
  g_return_if_fail (label != NULL);

  g_free (self->label);
  self->label = g_strdup (label);
}

/**
 * charter_reference_button_show:
 * @self: a button
 * @handle: the handle of the record it refers to, or 0
 * @words: what to show
 * @can_clear: whether there is a reference to take away
 */
void
charter_reference_button_show (CharterReferenceButton *self,
                               guint64                 handle,
                               const char             *words,
                               gboolean                can_clear)
{
  g_autofree char *name = NULL;
  g_autofree char *tip = NULL;

  g_return_if_fail (CHARTER_IS_REFERENCE_BUTTON (self));
  g_return_if_fail (words != NULL);

  self->handle = handle;
  self->can_clear = can_clear;
  gtk_label_set_text (self->title, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), handle != 0 ? words : NULL);
  gtk_widget_set_visible (self->go_button, handle != 0);

  /* Translators: the title of a field and what it refers to */
  name = g_strdup_printf (_("%s: %s"), self->label != NULL ? self->label : "", words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* Translators: the name of a record */
  tip = g_strdup_printf (_("Go to %s"), words);
  gtk_widget_set_tooltip_text (self->go_button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
}

/**
 * charter_reference_button_get_control:
 * @self: a button
 *
 * Returns: (transfer none): what takes the cursor
 */
GtkWidget *
charter_reference_button_get_control (CharterReferenceButton *self)
{
  g_return_val_if_fail (CHARTER_IS_REFERENCE_BUTTON (self), NULL);

  return GTK_WIDGET (self->button);
}
