/* outline-pane-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/contents/held-list.h"
#include "app/contents/outline-pane.h"
#include "app/records/record-row.h"

G_BEGIN_DECLS

/* What the files of the pane share: each outline-pane-ROLE.c has one role. */
struct _CharterOutlinePane
{
  GtkWidget           parent_instance;

  CharterDocument    *document;  /* nullable */
  CharterOutline     *outline;   /* nullable */
  CharterSelection   *selection; /* nullable */
  GtkFilter          *filter;    /* nullable: of the groups */
  GtkTreeListModel   *tree;      /* nullable */
  CharterHeldList    *held;      /* nullable: of the tree */
  GtkSingleSelection *rows;      /* nullable: of what is held */
  char               *search;    /* nullable: nothing is looked for */
  guint               opened;    /* groups that are open when nothing is looked for, as bits */
  gboolean            following; /* whether a selection is being shown, not made */
  gboolean            read_only;
  GtkWidget          *menu;      /* nullable until it is asked for */
  GtkWidget          *marked;    /* nullable: the row where what is dragged would go */

  /* Template children */
  GtkWidget          *box;
  GtkListView        *list;
  GtkSearchEntry     *search_entry;
  GtkWidget          *nothing_found;
  GtkMenuButton      *add_button;
};

void               charter_outline_pane_install_edits   (GtkWidgetClass     *widget_class);
void               charter_outline_pane_update_edits    (CharterOutlinePane *self);
gboolean           charter_outline_pane_move            (CharterOutlinePane *self,
                                                         guint64             handle,
                                                         guint64             neighbour,
                                                         gboolean            after);
void               charter_outline_pane_tell            (CharterOutlinePane *self,
                                                         const char         *message);

void               charter_outline_pane_install_menu    (GtkWidgetClass     *widget_class);
void               charter_outline_pane_add_menu        (CharterOutlinePane *self);

void               charter_outline_pane_add_drag        (CharterOutlinePane *self);

CharterRecordItem *charter_outline_pane_get_item        (CharterOutlinePane *self);
CharterRecordRow  *charter_outline_pane_find_row_at     (CharterOutlinePane *self,
                                                         double              x,
                                                         double              y);
void               charter_outline_pane_go_to           (CharterOutlinePane *self,
                                                         guint64             handle);
void               charter_outline_pane_focus_item      (CharterOutlinePane *self,
                                                         CharterRecordItem  *item);

G_END_DECLS
