/* test-templates.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/find-bar.h"
#include "app/canvas/line-dialog.h"
#include "app/checks/check-entry.h"
#include "app/checks/check-pane.h"
#include "app/checks/check-row.h"
#include "app/contents/contents.h"
#include "app/contents/outline-pane.h"
#include "app/contents/outline.h"
#include "app/dates/change-question.h"
#include "app/dates/date-bar.h"
#include "app/details/connection-entry.h"
#include "app/details/connection-row.h"
#include "app/details/connection-section.h"
#include "app/details/details.h"
#include "app/details/proposal-section.h"
#include "app/details/reference-button.h"
#include "app/details/reference-search.h"
#include "app/details/row-card.h"
#include "app/diagrams/diagram-comparison.h"
#include "app/diagrams/diagram-fit.h"
#include "app/diagrams/diagram-list.h"
#include "app/diagrams/diagram-pane.h"
#include "app/diagrams/diagram-settings.h"
#include "app/diagrams/diagram-subjects.h"
#include "app/export/export-alt-text.h"
#include "app/export/export-choices.h"
#include "app/export/export-diagrams.h"
#include "app/export/export-dialog.h"
#include "app/questions/adoption-window.h"
#include "app/questions/annual-row.h"
#include "app/questions/annual-window.h"
#include "app/questions/comparison-window.h"
#include "app/questions/withdrawal-window.h"
#include "app/records/record-row.h"
#include "app/tables/service-grid.h"
#include "app/tables/table-list.h"
#include "app/tables/table-pane.h"
#include "app/window/application.h"
#include "app/window/preferences.h"
#include "app/window/start-page.h"
#include "app/window/window.h"
#include "formats/partnership-json.h"

#include "display-test.h"

#define RESOURCES "/io/github/charter/Charter"

typedef GType (*TypeFunc) (void);

typedef struct
{
  const char    *file;
  TypeFunc       get_type; /* of the class of the template */
  GTestDataFunc  test;     /* or what else to do with the file */
} Template;

static void
test_class (gconstpointer data)
{
  const Template *template = data;
  GtkWidget *widget = g_object_new (template->get_type (), NULL);

  if (GTK_IS_WINDOW (widget))
    {
      g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
      gtk_window_destroy (GTK_WINDOW (widget));
    }
  else
    {
      g_object_ref_sink (widget);
      g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
      g_object_unref (widget);
    }
  g_assert_null (widget);
}

static void
activate_cb (GtkApplication *application)
{
  g_autoptr(CharterFile) file = charter_file_new_empty ();
  CharterWindow *window = charter_window_new ();

  charter_window_set_file (window, application, file);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (charter_window_new ()));
}

static void
test_window (gconstpointer data)
{
  GtkApplication *application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_assert_finalize_object (application);
}

static void
test_shortcuts (gconstpointer data)
{
  const Template *template = data;
  g_autofree char *path = g_strconcat (RESOURCES "/", template->file, NULL);
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (path);
  GObject *shortcuts = gtk_builder_get_object (builder, "shortcuts");

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (shortcuts));
  gtk_window_destroy (GTK_WINDOW (shortcuts));
}

static void
check_list (const Template *template,
            GListModel     *items,
            GType           row)
{
  g_autofree char *path = g_strconcat (RESOURCES "/", template->file, NULL);
  GtkListItemFactory *factory = gtk_builder_list_item_factory_new_from_resource (NULL, path);
  GtkWidget *list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (items)), factory);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  charter_test_spin_until (charter_test_find_type (list, row) != NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_string_item (gconstpointer data)
{
  static const char *const words[] = { "Automatic", NULL };

  check_list (data, G_LIST_MODEL (gtk_string_list_new (words)), GTK_TYPE_LABEL);
}

static CharterOutline *
make_outline (void)
{
  g_autofree char *path = charter_test_copy_example ();
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document = charter_partnership_json_load (file, NULL, &error);
  g_autoptr(CharterLook) look = charter_look_new ();

  g_assert_no_error (error);
  return charter_outline_new (document, look);
}

static void
test_list_item (gconstpointer data)
{
  g_autoptr(CharterOutline) outline = make_outline ();

  g_type_ensure (CHARTER_TYPE_RECORD_ROW);
  check_list (data, g_object_ref (charter_outline_get_diagrams (outline)), CHARTER_TYPE_RECORD_ROW);
}

static const Template templates[] = {
  { "ui/adoption-window.ui", charter_adoption_window_get_type, test_class },
  { "ui/annual-row.ui", charter_annual_row_get_type, test_class },
  { "ui/annual-window.ui", charter_annual_window_get_type, test_class },
  { "ui/arrangement-item.ui", NULL, test_string_item },
  { "ui/change-question.ui", charter_change_question_get_type, test_class },
  { "ui/check-entry.ui", charter_check_entry_get_type, test_class },
  { "ui/check-pane.ui", charter_check_pane_get_type, test_class },
  { "ui/check-row.ui", charter_check_row_get_type, test_class },
  { "ui/compared-side-rows.ui", charter_compared_side_rows_get_type, test_class },
  { "ui/comparison-window.ui", charter_comparison_window_get_type, test_class },
  { "ui/connection-entry.ui", charter_connection_entry_get_type, test_class },
  { "ui/connection-row.ui", charter_connection_row_get_type, test_class },
  { "ui/connection-section.ui", charter_connection_section_get_type, test_class },
  { "ui/contents.ui", charter_contents_get_type, test_class },
  { "ui/date-bar.ui", charter_date_bar_get_type, test_class },
  { "ui/details.ui", charter_details_get_type, test_class },
  { "ui/diagram-comparison.ui", charter_diagram_comparison_get_type, test_class },
  { "ui/diagram-fit.ui", charter_diagram_fit_get_type, test_class },
  { "ui/diagram-list-item.ui", NULL, test_list_item },
  { "ui/diagram-list.ui", charter_diagram_list_get_type, test_class },
  { "ui/diagram-pane.ui", charter_diagram_pane_get_type, test_class },
  { "ui/diagram-settings.ui", charter_diagram_settings_get_type, test_class },
  { "ui/diagram-subjects.ui", charter_diagram_subjects_get_type, test_class },
  { "ui/export-alt-text.ui", charter_export_alt_text_get_type, test_class },
  { "ui/export-choices.ui", charter_export_choices_get_type, test_class },
  { "ui/export-diagrams.ui", charter_export_diagrams_get_type, test_class },
  { "ui/export-dialog.ui", charter_export_dialog_get_type, test_class },
  { "ui/find-bar.ui", charter_find_bar_get_type, test_class },
  { "ui/line-dialog.ui", charter_line_dialog_get_type, test_class },
  { "ui/outline-pane.ui", charter_outline_pane_get_type, test_class },
  { "ui/preferences.ui", charter_preferences_get_type, test_class },
  { "ui/proposal-section.ui", charter_proposal_section_get_type, test_class },
  { "ui/reference-button.ui", charter_reference_button_get_type, test_class },
  { "ui/reference-search.ui", charter_reference_search_get_type, test_class },
  { "ui/row-card.ui", charter_row_card_get_type, test_class },
  { "ui/service-grid.ui", charter_service_grid_get_type, test_class },
  { "ui/shortcuts.ui", NULL, test_shortcuts },
  { "ui/start-page.ui", charter_start_page_get_type, test_class },
  { "ui/table-list.ui", charter_table_list_get_type, test_class },
  { "ui/table-pane.ui", charter_table_pane_get_type, test_class },
  { "ui/window.ui", NULL, test_window },
  { "ui/withdrawal-window.ui", charter_withdrawal_window_get_type, test_class },
};

static gboolean
is_listed (const char *file)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      if (g_str_equal (templates[i].file, file))
        return TRUE;
    }
  return FALSE;
}

static void
check_folder (const char *folder)
{
  g_autofree char *path = g_strconcat (RESOURCES "/", folder, NULL);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *file = g_strconcat (folder, names[i], NULL);

      if (g_str_has_suffix (file, "/"))
        check_folder (file);
      else if (g_str_has_suffix (file, ".ui") && !is_listed (file))
        {
          g_test_message ("%s is not among the templates of this test", file);
          g_test_fail ();
        }
    }
}

static void
test_all_listed (void)
{
  check_folder ("");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/templates/all-listed", test_all_listed);
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *path = g_strconcat ("/templates/", templates[i].file, NULL);

      g_test_add_data_func (path, &templates[i], templates[i].test);
    }

  return g_test_run ();
}
