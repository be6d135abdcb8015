/* test-accessibility.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "app/canvas/canvas-item.h"
#include "app/details/reference-button.h"
#include "app/export/export-dialog.h"
#include "app/window/about.h"
#include "app/window/application.h"
#include "app/window/shortcuts.h"
#include "app/window/window.h"

#include "display-test.h"

/* What no name is. */
#define NO_NAME "\001"

typedef void (*CheckFunc) (gpointer window);
static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static char *
describe_path (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
      g_autofree char *step = id != NULL && !g_str_has_prefix (id, "___")
                            ? g_strdup_printf ("%s#%s", G_OBJECT_TYPE_NAME (widget), id)
                            : g_strdup (G_OBJECT_TYPE_NAME (widget));

      if (path->len > 0)
        g_string_prepend (path, " > ");
      g_string_prepend (path, step);
    }
  return g_string_free (path, FALSE);
}

/* The toolkit has no function to ask for a name; that which compares it with
 * another tells it when they differ. */
static char *
get_own_name (GtkWidget *widget)
{
  g_autofree char *name = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return NULL;
  name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL, NO_NAME);
  return name != NULL && *name != '\0' ? g_steal_pointer (&name) : NULL;
}

static char *
get_name (GtkWidget *widget)
{
  char *name = get_own_name (widget);
  GtkWidget *label;

  if (name != NULL ||
      !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                         GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return name;
  label = charter_test_find_type (widget, GTK_TYPE_LABEL);
  return label != NULL ? get_own_name (label) : NULL;
}

static void
complain (GtkWidget  *widget,
          const char *about)
{
  g_autofree char *path = describe_path (widget);

  g_test_message ("%s: %s", path, about);
  g_test_fail ();
}

static gboolean
has_tip (GtkWidget *widget)
{
  g_autoptr(GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean answered = FALSE;

  if (gtk_widget_get_has_tooltip (widget))
    g_signal_emit_by_name (widget, "query-tooltip", 0, 0, TRUE, tooltip, &answered);
  return answered;
}

static void
check_control (GtkWidget *widget)
{
  g_autofree char *name = get_name (widget);

  if (name == NULL)
    complain (widget, "has no name");
  else if (name[0] == '_' || strstr (name, " _") != NULL)
    complain (widget, "has a name that is read out with the mark of its key");
  if ((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) &&
      charter_test_find_type (widget, GTK_TYPE_LABEL) == NULL &&
      !has_tip (widget))
    complain (widget, "is an icon and has no tooltip");
}

/* A control whose parts are reached as one. */
static gboolean
is_whole (GtkWidget *widget)
{
  return GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_EDITABLE (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_SCALE (widget) || ADW_IS_COMBO_ROW (widget);
}

/* What can be reached with the keys; these only hold what can. */
static gboolean
is_control (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) || GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_ROOT (widget) ||
      GTK_IS_POPOVER (widget) || GTK_IS_VIEWPORT (widget))
    return FALSE;
  return is_whole (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_LIST_BOX (widget) ||
         gtk_widget_get_focusable (widget);
}

static guint
check_below (GtkWidget *widget)
{
  guint n_controls = 0;

  /* The buttons that close and enlarge a window are the toolkit's. */
  if (GTK_IS_WINDOW_CONTROLS (widget) || !gtk_widget_get_visible (widget))
    return 0;
  if (is_control (widget))
    {
      check_control (widget);
      n_controls++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!is_whole (widget) || GTK_IS_POPOVER (child))
        n_controls += check_below (child);
    }
  return n_controls;
}

static void
check_title (gpointer window)
{
  const char *title = gtk_window_get_title (window);

  if (title == NULL || *title == '\0')
    complain (window, "has no title");
}

static void
check_all (gpointer window)
{
  check_title (window);
  g_assert_cmpuint (check_below (window), >, 2);
}

static void
run (gconstpointer body)
{
  charter_test_run_example ((CharterTestBody) body);
}

/* The first record of each kind, so that there is every form. */
static void
check_window (CharterWindow *window)
{
  CharterRecordSet *records = charter_test_get_records (window);

  check_all (window);
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      CharterRecord *record;

      if (charter_record_set_get_n_records (records, (CharterKindId) kind) == 0)
        continue;
      record = charter_record_set_get_record (records, (CharterKindId) kind, 0);
      charter_selection_set_handle (charter_window_get_selection (window),
                                    charter_record_get_handle (record));
      check_all (window);
    }
}

static gboolean
has_rows (gpointer popover)
{
  GtkWidget *list = charter_test_find_type (popover, GTK_TYPE_LIST_VIEW);

  return list != NULL && gtk_widget_get_first_child (list) != NULL;
}

static void
check_choosing (CharterWindow *window)
{
  CharterRecordSet *records = charter_test_get_records (window);
  CharterRecord *membership = charter_record_set_get_record (records, CHARTER_KIND_MEMBERSHIP, 0);
  GtkWidget *button;
  GtkWidget *popover;

  charter_selection_set_handle (charter_window_get_selection (window),
                                charter_record_get_handle (membership));
  button = charter_test_find_type (GTK_WIDGET (window), CHARTER_TYPE_REFERENCE_BUTTON);
  button = charter_test_find_type (button, GTK_TYPE_MENU_BUTTON);
  /* The popover is made when it is first wanted. */
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  charter_test_spin_until (is_mapped (popover));
  charter_test_spin_until (has_rows (popover));
  check_below (popover);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

/* Returns a window that was opened besides the first. */
static GtkWidget *
find_second (CharterWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (toplevel != GTK_WIDGET (window) && gtk_widget_get_mapped (toplevel))
        return toplevel;
    }
  return NULL;
}

static gboolean
has_second (gpointer window)
{
  return find_second (window) != NULL;
}

static void
check_second (CharterWindow *window,
              CheckFunc      check)
{
  GtkWidget *second;

  charter_test_spin_until (has_second (window));
  second = find_second (window);
  check (second);
  gtk_window_destroy (GTK_WINDOW (second));
}

static void
check_export_dialog (CharterWindow *window)
{
  CharterRecordSet *records = charter_test_get_records (window);
  CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, 0);

  gtk_window_present (GTK_WINDOW (charter_export_dialog_new (GTK_WINDOW (window),
                                                             charter_window_get_file (window), NULL,
                                                             charter_record_get_handle (view))));
  check_second (window, check_all);
}

/* What is in the next two windows is the toolkit's. */
static void
check_shortcuts (CharterWindow *window)
{
  charter_shortcuts_present (GTK_APPLICATION_WINDOW (window));
  check_second (window, check_title);
}

static void
check_about (CharterWindow *window)
{
  charter_about_present (GTK_WINDOW (window));
  check_second (window, check_title);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_data_func ("/accessibility/window", check_window, run);
  g_test_add_data_func ("/accessibility/choosing", check_choosing, run);
  g_test_add_data_func ("/accessibility/export-dialog", check_export_dialog, run);
  g_test_add_data_func ("/accessibility/shortcuts", check_shortcuts, run);
  g_test_add_data_func ("/accessibility/about", check_about, run);

  return g_test_run ();
}
