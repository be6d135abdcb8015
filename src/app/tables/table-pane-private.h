/* table-pane-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/tables/service-grid.h"
#include "app/tables/table-build.h"
#include "app/tables/table-pane.h"
#include "app/widgets/first-rows.h"

G_BEGIN_DECLS

/* What the files of the pane share, and what its tests look at. */
struct _CharterTablePane
{
  GtkWidget               parent_instance;

  CharterDocument        *document;   /* nullable */
  CharterSelection       *selection;  /* nullable */
  CharterLook            *look;       /* nullable */
  const CharterTableKind *kind;       /* nullable: nothing is chosen */
  CharterTableBuild      *built;      /* nullable: nothing was shown yet */
  GCancellable           *building;   /* nullable: nothing newer is being built */
  char                   *search;     /* nullable: nothing is looked for */
  gboolean                stale;      /* whether the table is older than the document */
  guint                   update_source;

  GListStore             *rows;       /* of CharterTableRow */
  GtkFilter              *filter;
  GtkSortListModel       *shown;      /* of the same: what is found, sorted */
  CharterFirstRows       *first_rows; /* of what is found */
  GtkSingleSelection     *chosen;

  /* Template children */
  GtkWidget              *box;
  GtkLabel               *title;
  GtkLabel               *date_label;
  GtkLabel               *count_label;
  GtkWidget              *search_entry;
  GtkStack               *stack;
  GtkColumnView          *list;
  GtkWidget              *empty_page;
  GtkMenuButton          *export_button;
  CharterDateBar         *date_bar;
  GtkWidget              *faces;
  GtkToggleButton        *grid_button;
  GtkLabel               *grid_note;
  CharterServiceGrid     *grid;
};

gboolean charter_table_pane_is_grid_shown      (CharterTablePane *self);
void charter_table_pane_install_output_actions (GtkWidgetClass   *widget_class);
void charter_table_pane_enable_output          (CharterTablePane *self,
                                                gboolean          enabled);

G_END_DECLS
