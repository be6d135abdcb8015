/* diagram-pane-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/canvas/find-bar.h"
#include "app/diagrams/diagram-pane.h"

G_BEGIN_DECLS

/* What is seen of a diagram that is opened or gone back to. */
typedef enum
{
  CHARTER_ARRIVAL_NONE,
  CHARTER_ARRIVAL_WHOLE, /* all of it */
  CHARTER_ARRIVAL_BACK,  /* what was seen of it before */
} CharterArrival;

/* What the files of the pane share: each diagram-pane-ROLE.c has one role. */
struct _CharterDiagramPane
{
  GtkWidget             parent_instance;

  CharterDiagramLoader *loader;    /* nullable */
  CharterDocument      *document;  /* nullable */
  CharterSelection     *selection; /* nullable */
  CharterLook          *look;      /* nullable */
  gboolean              read_only;
  guint64               added;     /* what the next picture should show, or 0 */
  guint64               origin;    /* the diagram from which that of a council was opened, or 0 */
  guint64               opened;    /* the saved diagram of that council, or 0 */
  CharterArrival        arrival;   /* of the next picture */
  gboolean              origin_fits;
  double                origin_zoom;
  CharterPoint          origin_corner;
  AdwStatusPage        *message;   /* nullable: made when there is first no picture */

  /* Template children */
  GtkWidget            *box;
  CharterFindBar       *find_bar;
  GtkStack             *stack;
  CharterCanvas        *canvas;
  GtkLabel             *zoom_label;
  GtkWidget            *council_box;
  GtkWidget            *back_button;
  GtkLabel             *back_label;
  GtkWidget            *open_button;
  GtkLabel             *open_label;
  GtkLabel             *kept_label;
  GtkWidget            *keep_button;
  GtkWidget            *page_box;
  GtkLabel             *page_label;
  GtkWidget            *printing_button;
  GtkWidget            *printing_icon;
  GtkLabel             *printing_label;
  GtkWidget            *bar;
  CharterDateBar       *date_bar;
  GtkMenuButton        *output_button;
  GMenuModel           *output_menu;
};

void charter_diagram_pane_install_part_actions (GtkWidgetClass     *widget_class);
void charter_diagram_pane_connect_parts        (CharterDiagramPane *self);
void charter_diagram_pane_check_added          (CharterDiagramPane *self);

void charter_diagram_pane_install_council_actions (GtkWidgetClass     *widget_class);
void charter_diagram_pane_show_council            (CharterDiagramPane *self);
void charter_diagram_pane_arrive                  (CharterDiagramPane *self);

G_END_DECLS
