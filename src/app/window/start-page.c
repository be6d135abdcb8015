/* start-page.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/start-page.h"

#include <adwaita.h>

#include "app/file/example.h"
#include "app/window/recent-list.h"

struct _CharterStartPage
{
  GtkWidget  parent_instance;

  /* Template children */
  GtkWidget *page;
  GtkWidget *start_button;
  GtkWidget *example_button;
};

G_DEFINE_FINAL_TYPE (CharterStartPage, charter_start_page, GTK_TYPE_WIDGET)

static gboolean
charter_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CHARTER_START_PAGE (widget)->start_button);
}

static void
charter_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHARTER_TYPE_START_PAGE);

  G_OBJECT_CLASS (charter_start_page_parent_class)->dispose (object);
}

static void
charter_start_page_class_init (CharterStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_start_page_dispose;
  widget_class->grab_focus = charter_start_page_grab_focus;

  g_type_ensure (CHARTER_TYPE_RECENT_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterStartPage, page);
  gtk_widget_class_bind_template_child (widget_class, CharterStartPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, CharterStartPage, example_button);
}

static void
charter_start_page_init (CharterStartPage *self)
{
  g_autoptr(GFile) example = charter_example_find ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->example_button, example != NULL);
}
