/* window-private.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/checks/check-keeper.h"
#include "app/checks/check-pane.h"
#include "app/contents/contents.h"
#include "app/dates/look.h"
#include "app/details/details.h"
#include "app/diagrams/diagram-pane.h"
#include "app/diagrams/diagram-settings.h"
#include "app/export/export-watch.h"
#include "app/tables/table-pane.h"
#include "app/widgets/message-bar.h"
#include "app/window/window.h"

G_BEGIN_DECLS

/* What the files of the window share: each window-ROLE.c has one role. */
struct _CharterWindow
{
  AdwApplicationWindow  parent_instance;

  CharterFile          *file;
  CharterSelection     *selection;
  CharterLook          *look;
  gboolean              edited_elsewhen; /* whether it asks about editing at its date */
  GSettings            *settings;
  gboolean              contents_shown;
  gboolean              details_shown;
  gboolean              narrow;         /* whether one pane fills the window */
  int                   wide_minimum;   /* what all panes need, pixels */
  gboolean              contents_asked; /* what to show when it is wide again */
  gboolean              details_asked;
  guint                 adapt_source;
  guint                 last_pane;      /* the one that had the keys last, see window-keys.c */
  guint                 inhibition;     /* cookie, 0 when the session may end */
  GtkWindow            *close_question; /* weak, nullable */
  CharterExportWatch   *export_watch;   /* nullable: until there is a file */
  GCancellable         *exporting;      /* nullable: while something is exported again */
  CharterCheckKeeper   *check_keeper;   /* nullable: until there is a file */
  gboolean              outdated_told;  /* whether the user knows that exports are out of date */
  guint64               followed_model; /* what the shown diagram is about, or 0 */
  guint64               model_before;   /* what was chosen before it was shown */
  gboolean              model_is_lent;  /* whether the shown diagram has chosen the model */
  guint                 follow_source;
  char                 *later_version;  /* nullable: of the disk, put off by the user */
  CharterDiagramSettings *diagram_settings; /* nullable: made when first opened */
  CharterTablePane     *table_pane;     /* nullable: made when a table is first chosen */
  CharterCheckPane     *check_pane;     /* nullable: made when the points are first chosen */

  /* Template children */
  AdwWindowTitle       *title;
  AdwToastOverlay      *toasts;
  CharterMessageBar    *access_bar;
  CharterMessageBar    *disk_bar;
  CharterMessageBar    *proposal_bar;
  GtkPaned             *paned;
  GtkPaned             *inner_paned;
  CharterContents      *contents;
  GtkStack             *middle;
  CharterDiagramPane   *diagram_pane;
  GtkStack             *side;
  CharterDetails       *details;
  GtkWidget            *open_button;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkWidget            *wide_start;
  GtkWidget            *save_button;
  GtkRevealer          *look_bar;
  GtkWidget            *look_box;
  GtkLabel             *look_label;
  GtkWidget            *edit_button;
  GtkWidget            *back_button;
  GtkWidget            *keep_button;
  GtkWidget            *stop_button;
  GtkMenuButton        *menu_button;
  GMenuModel           *primary_menu;
};

void charter_window_install_access_actions   (GtkWidgetClass *widget_class);
void charter_window_install_disk_actions     (GtkWidgetClass *widget_class);
void charter_window_install_check_actions    (GtkWidgetClass *widget_class);
void charter_window_install_canvas_actions   (GtkWidgetClass *widget_class);
void charter_window_install_date_actions     (GtkWidgetClass *widget_class);
void charter_window_install_document_actions (GtkWidgetClass *widget_class);
void charter_window_install_record_actions   (GtkWidgetClass *widget_class);
void charter_window_install_diagram_actions  (GtkWidgetClass *widget_class);
void charter_window_install_start_actions    (GtkWidgetClass *widget_class);
void charter_window_install_start_date_actions (GtkWidgetClass *widget_class);
void charter_window_install_key_actions      (GtkWidgetClass *widget_class);
void charter_window_install_navigation_actions (GtkWidgetClass *widget_class);
void charter_window_follow_selection         (CharterWindow  *self);
void charter_window_install_export_actions   (GtkWidgetClass *widget_class);
void charter_window_install_output_actions   (GtkWidgetClass *widget_class);
void charter_window_install_question_actions (GtkWidgetClass *widget_class);
void charter_window_install_proposal_actions (GtkWidgetClass *widget_class);
void charter_window_install_compare_actions  (GtkWidgetClass *widget_class);

void     charter_window_watch_proposals      (CharterWindow  *self);
void     charter_window_show_model           (CharterWindow  *self);
void     charter_window_follow_shown_model   (CharterWindow  *self);
guint64  charter_window_get_shown_model      (CharterWindow  *self);
char    *charter_window_write_shown_model    (CharterWindow  *self);
void     charter_window_watch_access         (CharterWindow  *self);
void     charter_window_watch_disk           (CharterWindow  *self);
void     charter_window_watch_exports        (CharterWindow  *self);
void     charter_window_watch_close          (CharterWindow  *self);
void     charter_window_part_from_dialogs    (CharterWindow  *self);
void     charter_window_watch_start          (CharterWindow  *self);
void     charter_window_watch_start_dates    (CharterWindow  *self);
void     charter_window_watch_compare        (CharterWindow  *self);
void     charter_window_show_compared        (CharterWindow  *self);
void     charter_window_go_to                (CharterWindow  *self,
                                              guint64         handle);
void     charter_window_watch_checks         (CharterWindow  *self);
gboolean charter_window_search_checks        (CharterWindow  *self);
void     charter_window_watch_tables         (CharterWindow  *self);
void     charter_window_leave_table          (CharterWindow  *self);
gboolean charter_window_search_table         (CharterWindow  *self);
gboolean charter_window_export_table         (CharterWindow  *self);
void     charter_window_watch_keys           (CharterWindow  *self);
void     charter_window_update_documents     (CharterWindow  *self);
void     charter_window_offer_undo           (CharterWindow  *self,
                                              const char     *message);
void     charter_window_say                  (CharterWindow  *self,
                                              const char     *message);
void     charter_window_show_error           (CharterWindow  *self,
                                              const GError   *error);
void     charter_window_edit_details         (CharterWindow  *self);
void     charter_window_set_up_diagram       (CharterWindow  *self);

void     charter_window_dates_init           (CharterWindow  *self);
void     charter_window_dates_set_document   (CharterWindow  *self,
                                              CharterDocument *document);

void     charter_window_panes_set_contents_shown (CharterWindow *self,
                                                  gboolean       shown);
void     charter_window_panes_set_details_shown  (CharterWindow *self,
                                                  gboolean       shown);
void     charter_window_panes_delay              (CharterWindow *self);
void     charter_window_panes_reduce             (CharterWindow *self,
                                                  int           *minimum);
void     charter_window_panes_adapt              (CharterWindow *self,
                                                  int            width);
void     charter_window_panes_remember           (CharterWindow *self);
void     charter_window_panes_recall             (CharterWindow *self);

G_END_DECLS
