/* window-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/contents.h"
#include "app/details.h"
#include "app/diagram-pane.h"
#include "app/window.h"

G_BEGIN_DECLS

/* What the files of the window share: each window-ROLE.c has one role. */
struct _CharterWindow
{
  AdwApplicationWindow  parent_instance;

  CharterFile          *file;
  CharterSelection     *selection;
  GSettings            *settings;
  gboolean              contents_shown;
  gboolean              details_shown;
  gboolean              narrow;         /* whether one pane fills the window */
  gboolean              contents_asked; /* what to show when it is wide again */
  gboolean              details_asked;
  guint                 adapt_source;

  /* Template children */
  AdwWindowTitle       *title;
  AdwToastOverlay      *toasts;
  GtkPaned             *paned;
  GtkPaned             *inner_paned;
  CharterContents      *contents;
  CharterDiagramPane   *diagram_pane;
  CharterDetails       *details;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkWidget            *wide_start;
  GtkWidget            *save_button;
};

void charter_window_install_document_actions (GtkWidgetClass *widget_class);
void charter_window_install_record_actions   (GtkWidgetClass *widget_class);
void charter_window_install_output_actions   (GtkWidgetClass *widget_class);

gboolean charter_window_ask_to_close         (CharterWindow  *self);
void     charter_window_show_error           (CharterWindow  *self,
                                              const GError   *error);
void     charter_window_edit_details         (CharterWindow  *self);

void     charter_window_panes_set_contents_shown (CharterWindow *self,
                                                  gboolean       shown);
void     charter_window_panes_set_details_shown  (CharterWindow *self,
                                                  gboolean       shown);
void     charter_window_panes_adapt              (CharterWindow *self,
                                                  int            width);
void     charter_window_panes_remember           (CharterWindow *self);
void     charter_window_panes_recall             (CharterWindow *self);

G_END_DECLS
