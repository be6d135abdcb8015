/* test-diagrams.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "app/contents/contents.h"
#include "app/details/details.h"
#include "app/diagrams/diagram-fit.h"
#include "app/diagrams/diagram-kind.h"
#include "app/diagrams/diagram-pane.h"
#include "app/diagrams/diagram-settings.h"
#include "app/diagrams/diagram-switches.h"
#include "app/window/application.h"
#include "app/window/window.h"
#include "model/value.h"

#include "display-test.h"

static CharterDiagramList *
get_list (CharterWindow *window)
{
  return CHARTER_DIAGRAM_LIST (
    charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DIAGRAM_LIST));
}

static GtkWidget *
find_settings (CharterWindow *window)
{
  return charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DIAGRAM_SETTINGS);
}

/* The panel is made when it is first wanted, and folded away again. */
static GtkWidget *
get_settings (CharterWindow *window)
{
  if (find_settings (window) == NULL)
    {
      charter_test_activate (window, "win.set-up-diagram");
      charter_test_activate (window, "win.set-up-diagram");
    }
  return find_settings (window);
}

static void
wait_for_picture (CharterWindow *window)
{
  CharterDiagramLoader *loader = charter_test_get_loader (window);

  charter_test_spin_until (!charter_diagram_loader_get_busy (loader));
  g_assert_null (charter_diagram_loader_get_problem (loader));
}

/* The diagram that is shown, drawn. */
static CharterDiagram *
get_picture (CharterWindow *window)
{
  wait_for_picture (window);
  return charter_diagram_loader_get_diagram (charter_test_get_loader (window));
}

static CharterRecord *
get_diagram (CharterWindow *window)
{
  CharterRecord *diagram =
    charter_record_set_find_handle (charter_test_get_records (window),
                                    charter_diagram_list_get_diagram (get_list (window)));

  g_assert_nonnull (diagram);
  g_assert_cmpuint (charter_record_get_handle (diagram), ==,
                    charter_diagram_loader_get_view (charter_test_get_loader (window)));
  return diagram;
}

static guint
count_diagrams (CharterWindow *window)
{
  return charter_record_set_get_n_records (charter_test_get_records (window),
                                           CHARTER_KIND_VIEW);
}

static const char *
get_id_at (CharterWindow *window,
           guint          position)
{
  return charter_record_get_id (
    charter_record_set_get_record (charter_test_get_records (window),
                                   CHARTER_KIND_VIEW, position));
}

static gboolean
has_text (CharterWindow *window,
          const char    *text)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (get_picture (window));

  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (item->shape == CHARTER_DRAWING_TEXT && strstr (item->text, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
activate_in_list (CharterWindow *window,
                  const char    *action)
{
  gtk_widget_activate_action (GTK_WIDGET (get_list (window)), action, NULL);
}

static void
check_every_kind (CharterWindow *window)
{
  const CharterViewKind *kind;

  for (guint i = 0; (kind = charter_view_kind_get_nth (i)) != NULL; i++)
    {
      guint before = count_diagrams (window);
      guint64 handle;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.new-diagram", "s", kind->id);
      g_assert_cmpuint (count_diagrams (window), ==, before + 1);
      g_assert_true (charter_record_has_text (get_diagram (window), "kind", kind->id));
      g_assert_true (charter_record_has_text (get_diagram (window), "page", "a4-portrait"));
      handle = charter_record_get_handle (get_diagram (window));
      g_assert_nonnull (get_picture (window));
      if (charter_diagram_kind_needs_subject (kind->id))
        g_assert_true (gtk_widget_get_mapped (get_settings (window)));

      /* A second one has another name; undoing takes away one at a time. */
      gtk_widget_activate_action (GTK_WIDGET (window), "win.new-diagram", "s", kind->id);
      g_assert_cmpuint (count_diagrams (window), ==, before + 2);
      g_assert_cmpuint (charter_record_get_handle (get_diagram (window)), !=, handle);
      g_assert_true (g_str_has_suffix (charter_record_get_name (get_diagram (window)), " 2") ||
                     g_str_has_suffix (charter_record_get_name (get_diagram (window)), " 3"));
      charter_test_activate (window, "win.undo");
      charter_test_activate (window, "win.undo");
      g_assert_cmpuint (count_diagrams (window), ==, before);
      get_diagram (window);
    }
  /* A kind that cannot be drawn is not made. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-diagram", "s", "pie-chart");
  g_assert_false (charter_file_get_modified (charter_window_get_file (window)));
}

static void
test_every_kind (void)
{
  charter_test_run_example (check_every_kind);
}

static void
test_every_kind_when_empty (void)
{
  charter_test_run_body (NULL, check_every_kind);
}

static void
collect_targets (GMenuModel *menu,
                 GPtrArray  *targets)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      char *target = NULL;

      if (submenu != NULL)
        collect_targets (submenu, targets);
      else if (g_menu_model_get_item_attribute (menu, i, "target", "s", &target))
        g_ptr_array_add (targets, target);
    }
}

/* The menu offers every kind that can be drawn, once, and no other. */
static void
test_menu (void)
{
  g_autoptr(GMenu) menu = charter_diagram_kind_make_menu ("win.new-diagram");
  g_autoptr(GPtrArray) targets = g_ptr_array_new_with_free_func (g_free);
  const CharterViewKind *kind;
  guint n_kinds = 0;

  collect_targets (G_MENU_MODEL (menu), targets);
  while ((kind = charter_view_kind_get_nth (n_kinds)) != NULL)
    {
      g_assert_true (g_ptr_array_find_with_equal_func (targets, kind->id, g_str_equal, NULL));
      n_kinds++;
    }
  g_assert_cmpuint (targets->len, ==, n_kinds);
  g_assert_cmpstr (g_ptr_array_index (targets, 0), ==, "governance");
  g_assert_cmpstr (g_ptr_array_index (targets, 1), ==, "matrix");
  g_assert_cmpstr (g_ptr_array_index (targets, 2), ==, "board");
}

static void
check_list (CharterWindow *window)
{
  guint before = count_diagrams (window);
  guint64 first = charter_diagram_list_get_diagram (get_list (window));
  guint64 copy;

  activate_in_list (window, "diagrams.duplicate");
  g_assert_cmpuint (count_diagrams (window), ==, before + 1);
  copy = charter_diagram_list_get_diagram (get_list (window));
  g_assert_cmpuint (copy, !=, first);
  g_assert_cmpstr (charter_record_get_name (get_diagram (window)), ==,
                   "Governance of Mid-Kent Services (copy)");
  g_assert_cmpstr (get_id_at (window, 1), ==, charter_record_get_id (get_diagram (window)));
  g_assert_cmpstr (get_id_at (window, 1), !=, "governance");

  /* It stays chosen where it goes. */
  activate_in_list (window, "diagrams.move-down");
  g_assert_cmpuint (charter_diagram_list_get_diagram (get_list (window)), ==, copy);
  g_assert_cmpstr (get_id_at (window, 1), ==, "governance-2008");
  g_assert_cmpstr (get_id_at (window, 2), ==, charter_record_get_id (get_diagram (window)));
  activate_in_list (window, "diagrams.move-up");
  activate_in_list (window, "diagrams.move-up");
  g_assert_cmpstr (get_id_at (window, 0), ==, charter_record_get_id (get_diagram (window)));
  activate_in_list (window, "diagrams.move-up");
  g_assert_cmpstr (get_id_at (window, 0), ==, charter_record_get_id (get_diagram (window)));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.rename-diagram", "(ts)", copy, "Draft");
  g_assert_cmpstr (charter_record_get_name (get_diagram (window)), ==, "Draft");

  activate_in_list (window, "diagrams.delete");
  g_assert_cmpuint (count_diagrams (window), ==, before);
  g_assert_cmpuint (charter_diagram_list_get_diagram (get_list (window)), !=, copy);
  get_diagram (window);

  /* Undoing brings it back, to where it was, and shows it. */
  charter_test_activate (window, "win.undo");
  g_assert_cmpuint (charter_diagram_list_get_diagram (get_list (window)), ==, copy);
  g_assert_cmpstr (charter_record_get_name (get_diagram (window)), ==, "Draft");
  g_assert_cmpstr (get_id_at (window, 0), ==, charter_record_get_id (get_diagram (window)));
  for (guint i = 0; i < 5; i++)
    charter_test_activate (window, "win.undo");
  g_assert_false (charter_file_get_modified (charter_window_get_file (window)));
}

static void
test_list (void)
{
  charter_test_run_example (check_list);
}

static void
check_last_one (CharterWindow *window)
{
  while (count_diagrams (window) > 0)
    activate_in_list (window, "diagrams.delete");
  g_assert_cmpuint (charter_diagram_list_get_diagram (get_list (window)), ==, 0);
  g_assert_null (charter_diagram_loader_get_diagram (charter_test_get_loader (window)));
  g_assert_true (gtk_widget_get_visible (charter_test_find_id (GTK_WIDGET (get_list (window)),
                                                               "nothing_yet")));
  charter_test_activate (window, "win.set-up-diagram");
  charter_test_activate (window, "win.undo");
  get_diagram (window);
  g_assert_nonnull (get_picture (window));
}

static void
test_last_one (void)
{
  charter_test_run_example (check_last_one);
}

static void
check_panel (CharterWindow *window)
{
  GtkWidget *details = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DETAILS);

  g_assert_null (find_settings (window));
  charter_test_activate (window, "win.set-up-diagram");
  g_assert_true (gtk_widget_get_mapped (get_settings (window)));
  charter_test_activate (window, "win.set-up-diagram");
  g_assert_true (gtk_widget_get_mapped (details));

  /* Whoever selects something sees what it is. */
  charter_test_activate (window, "win.set-up-diagram");
  charter_selection_set_handle (charter_window_get_selection (window), charter_record_get_handle (
    charter_record_set_find_id (charter_test_get_records (window),
                                CHARTER_KIND_ORGANIZATION, "swale")));
  g_assert_true (gtk_widget_get_mapped (details));
}

static void
test_panel (void)
{
  charter_test_run_example (check_panel);
}

static void
undo_and_check (CharterWindow *window)
{
  charter_test_activate (window, "win.undo");
  g_assert_false (charter_file_get_modified (charter_window_get_file (window)));
}

static gboolean
get_show (CharterWindow *window,
          const char    *key)
{
  g_autoptr(GVariant) value =
    charter_value_get_member (charter_record_get_value (get_diagram (window), "show"), key);

  g_assert_nonnull (value);
  return g_variant_get_boolean (value);
}

static void
check_words (CharterWindow *window)
{
  GtkWidget *settings = get_settings (window);
  GtkEditable *name = GTK_EDITABLE (charter_test_find_id (settings, "name_row"));
  GtkEditable *caption = GTK_EDITABLE (charter_test_find_id (settings, "caption_row"));

  charter_test_activate (window, "win.set-up-diagram");
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "Governance of Mid-Kent Services");
  gtk_editable_set_text (name, "Who governs");
  g_assert_true (charter_record_has_text (get_diagram (window), "name", "Who governs"));
  g_assert_true (has_text (window, "Who governs"));
  undo_and_check (window);
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "Governance of Mid-Kent Services");

  gtk_editable_set_text (caption, "Figure for the committee");
  g_assert_true (has_text (window, "Figure for the committee"));
  undo_and_check (window);
  g_assert_cmpstr (gtk_editable_get_text (caption), ==, "");
}

static void
test_words (void)
{
  charter_test_run_example (check_words);
}

static void
check_switches (CharterWindow *window)
{
  GtkWidget *settings = get_settings (window);
  static const struct
  {
    const char *key;
    gboolean    usual;
    const char *text;  /* only in the picture while it is shown, or NULL */
  } switches[] = {
    { "people", TRUE, "Cllr Mike Baldock" },
    { "dates", FALSE, NULL },
    { "assumed_lines", FALSE, NULL },
    { "unknown", FALSE, NULL },
    { "title", TRUE, "Governance of Mid-Kent Services" },
    { "as_at", TRUE, "As recorded, not dated." },
    { "status", TRUE, "Draft." },
    { "legend", TRUE, "not stated whether it takes part" },
    { "abbreviations", TRUE, "Information and communications technology" },
    { "sources", TRUE, "Sources:" },
    { "caption", TRUE, "Figure 2.1: Who governs" },
  };
  CharterDiagramSwitches *panel =
    CHARTER_DIAGRAM_SWITCHES (charter_test_find_id (settings, "switches"));

  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (settings, "figure_row")), "2.1");
  gtk_editable_set_text (GTK_EDITABLE (charter_test_find_id (settings, "caption_row")),
                         "Who governs");
  gtk_switch_set_active (GTK_SWITCH (charter_test_find_id (settings, "draft_switch")), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      GtkSwitch *widget = charter_diagram_switches_get_switch (panel, switches[i].key);
      CharterRecord *before = get_diagram (window);

      g_assert_cmpint (gtk_switch_get_active (widget), ==, switches[i].usual);
      if (switches[i].text != NULL)
        g_assert_true (has_text (window, switches[i].text));
      gtk_switch_set_active (widget, !switches[i].usual);
      g_assert_cmpint (get_show (window, switches[i].key), ==, !switches[i].usual);
      if (switches[i].text != NULL)
        g_assert_false (has_text (window, switches[i].text));
      charter_test_activate (window, "win.undo");
      g_assert_true (get_diagram (window) == before);
      g_assert_cmpint (gtk_switch_get_active (widget), ==, switches[i].usual);
    }
}

static void
test_switches (void)
{
  charter_test_run_example (check_switches);
}

/* Every name of a view is a switch, and each stands where it makes a
 * difference. */
static void
check_switches_of_kinds (CharterWindow *window)
{
  CharterDiagramSwitches *panel =
    CHARTER_DIAGRAM_SWITCHES (charter_test_find_id (get_settings (window), "switches"));
  GtkWidget *row;

  for (guint i = 0; charter_view_get_nth_switch (i) != NULL; i++)
    g_assert_nonnull (charter_diagram_switches_get_switch (panel, charter_view_get_nth_switch (i)));

  row = gtk_widget_get_ancestor (
    GTK_WIDGET (charter_diagram_switches_get_switch (panel, "events")), ADW_TYPE_ACTION_ROW);
  g_assert_false (gtk_widget_get_visible (row));
  gtk_widget_activate_action (get_settings (window), "setting.kind", "s", "timeline");
  g_assert_true (gtk_widget_get_visible (row));
}

static void
test_switches_of_kinds (void)
{
  charter_test_run_example (check_switches_of_kinds);
}

/* Where the first box of a council is drawn. */
static double
get_place_of (CharterWindow *window,
              const char    *id)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (get_picture (window));
  guint64 handle = charter_test_find_handle (window, CHARTER_KIND_ORGANIZATION, id);

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);

      if (group->handle == handle && group->role == CHARTER_DRAWING_ROLE_CARD)
        return group->bounds.x;
    }
  g_assert_not_reached ();
}

/* The button of a council in the list of them. */
static GtkWidget *
find_order_button (GtkWidget  *from,
                   const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (from), tooltip) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_order_button (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
check_order (CharterWindow *window)
{
  GtkWidget *order = charter_test_find_id (get_settings (window), "order_row");
  GVariant *kept;

  /* Those that are drawn are listed, and no others. */
  g_assert_cmpfloat (get_place_of (window, "maidstone"), <, get_place_of (window, "swale"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (order), TRUE);
  g_signal_emit_by_name (find_order_button (order, "Move Swale Borough Council up"), "clicked");
  kept = charter_record_get_value (get_diagram (window), "order");
  g_assert_cmpuint (charter_value_get_n_entries (kept), ==, 4);
  g_assert_cmpfloat (get_place_of (window, "swale"), <, get_place_of (window, "maidstone"));
  undo_and_check (window);

  g_signal_emit_by_name (find_order_button (order, "Move Maidstone Borough Council down"),
                         "clicked");
  g_assert_cmpfloat (get_place_of (window, "swale"), <, get_place_of (window, "maidstone"));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (order)), ==,
                   "As chosen");
  undo_and_check (window);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (order)), ==,
                   "As in the file");
  g_assert_cmpfloat (get_place_of (window, "maidstone"), <, get_place_of (window, "swale"));
}

static void
test_order (void)
{
  charter_test_run_example (check_order);
}

static void
check_page (CharterWindow *window)
{
  GtkWidget *settings = get_settings (window);
  AdwComboRow *page = ADW_COMBO_ROW (charter_test_find_id (settings, "page_row"));
  GtkSpinButton *width = GTK_SPIN_BUTTON (charter_test_find_id (settings, "width_spin"));
  GtkWidget *button = charter_test_find_id (GTK_WIDGET (window), "printing_button");
  GtkLabel *reading = GTK_LABEL (charter_test_find_id (GTK_WIDGET (window), "printing_label"));

  wait_for_picture (window);
  g_assert_cmpstr (gtk_label_get_text (reading), ==, "12 pt on A4 portrait");
  g_assert_false (gtk_widget_has_css_class (button, "warning"));

  adw_combo_row_set_selected (page, 3);
  g_assert_true (charter_record_has_text (get_diagram (window), "page", "a3-landscape"));
  g_assert_cmpstr (charter_diagram_get_page (get_picture (window))->id, ==, "a3-landscape");
  undo_and_check (window);

  adw_combo_row_set_selected (page, 5);
  g_assert_cmpfloat (gtk_spin_button_get_value (width), ==, 159);
  gtk_spin_button_set_value (width, 80);
  g_assert_cmpfloat_with_epsilon (charter_diagram_get_page (get_picture (window))->text_width,
                                  80 * 72 / 25.4, 0.01);
  g_assert_true (gtk_widget_has_css_class (button, "warning"));
  g_assert_true (g_str_has_suffix (gtk_label_get_text (reading), "80 × 200 mm"));
  adw_combo_row_set_selected (page, 0);
  g_assert_null (charter_record_get_value (get_diagram (window), "space"));
  wait_for_picture (window);
  g_assert_false (gtk_widget_has_css_class (button, "warning"));
}

static const char *
get_page_name (CharterWindow *window)
{
  return gtk_label_get_text (GTK_LABEL (charter_test_find_id (GTK_WIDGET (window), "page_label")));
}

/* A diagram that cannot be read on one page takes several, one after the other,
 * where its kind can be divided. */
static void
check_several_pages (CharterWindow *window)
{
  GtkWidget *settings = get_settings (window);
  GtkWidget *pane = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DIAGRAM_PANE);
  GtkWidget *box = charter_test_find_id (pane, "page_box");
  GtkWidget *row = charter_test_find_id (settings, "several_row");
  GtkSwitch *several = GTK_SWITCH (charter_test_find_id (settings, "several_switch"));

  g_assert_true (gtk_widget_get_visible (row));
  gtk_widget_activate_action (settings, "setting.kind", "s", "service-membership");
  g_assert_false (gtk_widget_get_visible (row));
  gtk_widget_activate_action (settings, "setting.kind", "s", "matrix");
  g_assert_true (gtk_widget_get_visible (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (charter_test_find_id (settings, "page_row")), 5);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (charter_test_find_id (settings, "height_spin")), 60);
  wait_for_picture (window);
  g_assert_false (gtk_widget_get_visible (box));

  gtk_switch_set_active (several, TRUE);
  wait_for_picture (window);
  g_assert_true (gtk_widget_get_visible (box));
  g_assert_true (g_str_has_prefix (get_page_name (window), "Page 1 of "));
  gtk_widget_activate_action (pane, "diagram.previous-page", NULL);
  g_assert_true (g_str_has_prefix (get_page_name (window), "Page 1 of "));
  gtk_widget_activate_action (pane, "diagram.next-page", NULL);
  g_assert_true (g_str_has_prefix (get_page_name (window), "Page 2 of "));
  g_assert_cmpstr (charter_diagram_get_page_name (get_picture (window)), ==,
                   get_page_name (window));

  /* Another arrangement still takes several pages. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (charter_test_find_id (settings, "arrangement_row")),
                              1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (charter_test_find_id (settings, "arrangement_row")),
                              0);
  g_assert_true (gtk_switch_get_active (several));
  gtk_switch_set_active (several, FALSE);
  wait_for_picture (window);
  g_assert_false (gtk_widget_get_visible (box));
}

static void
test_several_pages (void)
{
  charter_test_run_example (check_several_pages);
}

static void
test_page (void)
{
  charter_test_run_example (check_page);
}

static void
check_look (CharterWindow *window)
{
  GtkWidget *settings = get_settings (window);
  AdwComboRow *arrangement = ADW_COMBO_ROW (charter_test_find_id (settings, "arrangement_row"));
  GtkDropDown *font = GTK_DROP_DOWN (charter_test_find_id (settings, "font_drop_down"));

  /* Automatic, then three forms of one to three columns. */
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (arrangement)), ==, 10);
  g_assert_cmpuint (adw_combo_row_get_selected (arrangement), ==, 0);
  adw_combo_row_set_selected (arrangement, 4);
  g_assert_cmpstr (charter_diagram_get_form (get_picture (window)), ==, "councils-list");
  g_assert_cmpuint (charter_diagram_get_columns (get_picture (window)), ==, 1);
  undo_and_check (window);
  g_assert_cmpuint (adw_combo_row_get_selected (arrangement), ==, 0);

  gtk_widget_activate_action (settings, "setting.colours", "s", "black-and-white");
  wait_for_picture (window);
  g_assert_cmpstr (charter_diagram_loader_get_palette (charter_test_get_loader (window)), ==,
                   "black-and-white");
  undo_and_check (window);

  g_assert_cmpuint (gtk_drop_down_get_selected (font), ==, 0);
  gtk_drop_down_set_selected (font, 1);
  g_assert_cmpstr (charter_record_get_text (get_diagram (window), "font"), ==,
                   gtk_string_object_get_string (gtk_drop_down_get_selected_item (font)));
  gtk_drop_down_set_selected (font, 0);
  g_assert_null (charter_record_get_value (get_diagram (window), "font"));
}

static void
test_look (void)
{
  charter_test_run_example (check_look);
}

static void
choose_first_subject (CharterWindow *window)
{
  GtkWidget *subjects = charter_test_find_id (get_settings (window), "subjects");
  GtkListView *list;

  gtk_menu_button_popup (GTK_MENU_BUTTON (charter_test_find_id (subjects, "add_button")));
  list = GTK_LIST_VIEW (gtk_widget_get_template_child (subjects, G_OBJECT_TYPE (subjects),
                                                       "list"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))), >, 3);
  g_signal_emit_by_name (list, "activate", 0);
}

/* What a board cannot be about is left behind, and undoing brings all back. */
static void
check_kind_and_subjects (CharterWindow *window)
{
  GtkWidget *pane;
  GtkWidget *settings = get_settings (window);
  GtkWidget *subjects = charter_test_find_id (settings, "subjects");
  GtkWidget *needed = charter_test_find_id (subjects, "needed_row");
  GVariant *focus;

  gtk_widget_activate_action (settings, "setting.kind", "s", "board");
  g_assert_true (charter_record_has_text (get_diagram (window), "kind", "board"));
  focus = charter_record_get_value (get_diagram (window), "focus");
  g_assert_cmpuint (charter_value_get_n_entries (focus), ==, 0);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_visible (needed));
  wait_for_picture (window);
  pane = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_DIAGRAM_PANE);
  g_assert_true (ADW_IS_STATUS_PAGE (gtk_stack_get_visible_child (
                                       GTK_STACK (charter_test_find_id (pane, "stack")))));

  charter_test_activate (window, "win.set-up-diagram");
  choose_first_subject (window);
  focus = charter_record_get_value (get_diagram (window), "focus");
  g_assert_cmpuint (charter_value_get_n_entries (focus), ==, 1);
  g_assert_false (gtk_widget_get_visible (needed));
  g_assert_true (charter_record_has_text (get_diagram (window), "name",
                                          "Governance of Mid-Kent Services"));

  charter_test_activate (window, "win.undo");
  undo_and_check (window);
  g_assert_true (charter_record_has_text (get_diagram (window), "kind", "governance"));
  g_assert_true (has_text (window, "MKS Board"));
}

static void
test_kind_and_subjects (void)
{
  charter_test_run_example (check_kind_and_subjects);
}

/* A new diagram whose name nobody typed is called after what it is about. */
static void
check_name_of_subject (CharterWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-diagram", "s", "board");
  g_assert_true (charter_record_has_text (get_diagram (window), "name", "Board"));
  choose_first_subject (window);
  g_assert_true (charter_record_has_text (get_diagram (window), "name", "Cabinet"));
  charter_test_activate (window, "win.undo");
  g_assert_true (charter_record_has_text (get_diagram (window), "name", "Board"));
}

static void
test_name_of_subject (void)
{
  charter_test_run_example (check_name_of_subject);
}

static char *
get_shown_alt_text (CharterWindow *window)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (charter_test_find_id (get_settings (window), "alt_text_view")));
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static void
check_alt_text (CharterWindow *window)
{
  GtkWidget *settings = get_settings (window);
  GtkTextView *view = GTK_TEXT_VIEW (charter_test_find_id (settings, "alt_text_view"));
  GtkWidget *again = charter_test_find_id (settings, "alt_text_button");
  g_autofree char *written = NULL;
  g_autofree char *back = NULL;
  GVariant *kept;

  wait_for_picture (window);
  written = get_shown_alt_text (window);
  g_assert_true (g_str_has_suffix (written, "Description follows."));
  g_assert_false (gtk_widget_get_visible (again));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "How it is governed.", -1);
  kept = charter_record_get_value (get_diagram (window), "alt_text");
  g_assert_cmpstr (charter_value_get_member_text (kept, "text"), ==, "How it is governed.");
  g_assert_cmpstr (charter_value_get_member_text (kept, "hash"), ==,
                   charter_diagram_loader_get_alt_hash (charter_test_get_loader (window)));
  g_assert_true (gtk_widget_get_visible (again));
  wait_for_picture (window);
  g_assert_true (charter_record_has_text (get_diagram (window), "id", "governance"));

  g_signal_emit_by_name (again, "clicked");
  wait_for_picture (window);
  g_assert_null (charter_record_get_value (get_diagram (window), "alt_text"));
  back = get_shown_alt_text (window);
  g_assert_cmpstr (back, ==, written);
}

static void
test_alt_text (void)
{
  charter_test_run_example (check_alt_text);
}

static void
check_fit (CharterWindow *window)
{
  GtkWidget *settings = get_settings (window);
  CharterDiagramFit *fit = CHARTER_DIAGRAM_FIT (charter_test_find_id (settings, "fit"));
  GtkListBox *offers = GTK_LIST_BOX (charter_test_find_id (GTK_WIDGET (fit), "offers"));
  GtkWidget *use;

  charter_diagram_fit_start (fit);
  charter_test_spin_until (!charter_diagram_fit_get_busy (fit));
  g_assert_cmpstr (charter_value_get_member_text (
                     charter_record_get_value (get_diagram (window), "arrangement"), "form"),
                   ==, charter_diagram_get_form (get_picture (window)));
  g_assert_cmpfloat (charter_diagram_get_printed_size (get_picture (window)), >, 11.99);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (offers)));
  undo_and_check (window);

  /* In a small space it offers what helps; what is used is one step. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (charter_test_find_id (settings, "page_row")), 5);
  charter_diagram_fit_start (fit);
  charter_test_spin_until (gtk_widget_get_visible (GTK_WIDGET (offers)));
  g_assert_true (get_show (window, "people"));
  use = charter_test_find_type (GTK_WIDGET (gtk_list_box_get_row_at_index (offers, 0)),
                                GTK_TYPE_BUTTON);
  g_signal_emit_by_name (use, "clicked");
  g_assert_null (charter_record_get_value (get_diagram (window), "space"));
  g_assert_true (charter_page_is_legible (charter_diagram_get_printed_size (get_picture (window))));
  charter_test_activate (window, "win.undo");
  g_assert_nonnull (charter_record_get_value (get_diagram (window), "space"));

  /* A change meanwhile gives the search up. */
  charter_diagram_fit_start (fit);
  g_assert_true (charter_diagram_fit_get_busy (fit));
  charter_test_activate (window, "win.undo");
  g_assert_false (charter_diagram_fit_get_busy (fit));
}

static void
test_fit (void)
{
  charter_test_run_example (check_fit);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/diagrams/menu", test_menu);
  g_test_add_func ("/diagrams/every-kind", test_every_kind);
  g_test_add_func ("/diagrams/every-kind-when-empty", test_every_kind_when_empty);
  g_test_add_func ("/diagrams/list", test_list);
  g_test_add_func ("/diagrams/last-one", test_last_one);
  g_test_add_func ("/diagrams/panel", test_panel);
  g_test_add_func ("/diagrams/words", test_words);
  g_test_add_func ("/diagrams/switches", test_switches);
  g_test_add_func ("/diagrams/switches-of-kinds", test_switches_of_kinds);
  g_test_add_func ("/diagrams/order", test_order);
  g_test_add_func ("/diagrams/page", test_page);
  g_test_add_func ("/diagrams/several-pages", test_several_pages);
  g_test_add_func ("/diagrams/look", test_look);
  g_test_add_func ("/diagrams/kind-and-subjects", test_kind_and_subjects);
  g_test_add_func ("/diagrams/name-of-subject", test_name_of_subject);
  g_test_add_func ("/diagrams/alt-text", test_alt_text);
  g_test_add_func ("/diagrams/fit", test_fit);

  return g_test_run ();
}
