/* test-diagram-output.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/diagrams/diagram-clipboard.h"
#include "app/diagrams/diagram-print.h"
#include "app/window/application.h"
#include "app/window/window-private.h"
#include "diagram/cards/view.h"
#include "formats/partnership-json.h"

#include "display-test.h"

typedef struct
{
  CharterDocument *document;
  CharterRecord   *record;
  CharterDiagram  *diagram;
  GPtrArray       *pages;
} Fixture;

/* A diagram of the example, drawn for a page. */
static void
set_up (Fixture       *fixture,
        gconstpointer  page)
{
  g_autofree char *path = charter_test_copy_example ();
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterView) view = NULL;
  g_autoptr(GError) error = NULL;
  CharterRecordSet *records;
  CharterDate today;

  fixture->document = charter_partnership_json_load (file, NULL, &error);
  g_assert_no_error (error);
  records = charter_document_get_records (fixture->document);
  fixture->record = charter_record_set_find_id (records, CHARTER_KIND_VIEW, "matrix");
  view = charter_view_new (records, fixture->record);
  if (page != NULL)
    view->page = *charter_page_find (page);
  charter_date_init_today (&today);
  state = charter_state_new (records, &view->as_at, &today);
  fixture->diagram = charter_diagram_new (state, view, NULL, &error);
  g_assert_no_error (error);
  fixture->pages = g_ptr_array_new ();
  g_ptr_array_add (fixture->pages, fixture->diagram);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->pages);
  charter_diagram_unref (fixture->diagram);
  g_assert_finalize_object (fixture->document);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static GdkContentProvider *
make (Fixture            *fixture,
      CharterDiagramCopy  what)
{
  CharterRecordSet *records = charter_document_get_records (fixture->document);
  g_autoptr(CharterView) view = charter_view_new (records, fixture->record);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GdkContentProvider *provider;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_view_make_state (view, records, &today);
  charter_diagram_clipboard_make_async (fixture->diagram, state, view, what, NULL, keep_result_cb,
                                        &result);
  charter_test_spin_until (result != NULL);
  provider = charter_diagram_clipboard_make_finish (result, &error);
  g_assert_no_error (error);
  return provider;
}

/* What a program that pastes @mime_type is given. */
static GBytes *
read_as (GdkContentProvider *provider,
         const char         *mime_type)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gdk_content_provider_write_mime_type_async (provider, mime_type, stream, G_PRIORITY_DEFAULT,
                                              NULL, keep_result_cb, &result);
  charter_test_spin_until (result != NULL);
  gdk_content_provider_write_mime_type_finish (provider, result, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_copy_picture (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GdkContentProvider) provider = make (fixture, CHARTER_DIAGRAM_COPY_PICTURE);
  g_autoptr(GBytes) png = read_as (provider, "image/png");
  g_autoptr(GBytes) svg = read_as (provider, "image/svg+xml");
  const guint8 *head = g_bytes_get_data (png, NULL);
  guint32 width = (guint32) head[16] << 24 | (guint32) head[17] << 16 |
                  (guint32) head[18] << 8 | head[19];
  CharterDrawing *drawing = charter_diagram_get_drawing (fixture->diagram);
  double points = charter_drawing_get_width (drawing) *
                  charter_diagram_get_scale (fixture->diagram);

  g_assert_cmpmem (head, 8, "\x89PNG\r\n\x1a\n", 8);
  /* 300 pixels to the inch, give or take a pixel. */
  g_assert_cmpfloat_with_epsilon (width, points * 300 / 72, 2);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg),
                                  "<svg"));
}

static void
test_copy_description (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GdkContentProvider) provider = make (fixture, CHARTER_DIAGRAM_COPY_DESCRIPTION);
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (provider, &value, NULL));
  g_assert_true (g_str_has_prefix (g_value_get_string (&value), "# "));
  g_assert_nonnull (strstr (g_value_get_string (&value), "Swale"));
}

/* A word processor that pastes it keeps headings and tables. */
static void
test_copy_description_html (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(GdkContentProvider) provider = make (fixture, CHARTER_DIAGRAM_COPY_DESCRIPTION);
  g_autoptr(GBytes) bytes = read_as (provider, "text/html");
  g_autofree char *html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>"));
  g_assert_nonnull (strstr (html, "<h1>"));
  g_assert_nonnull (strstr (html, "<h2>"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\">"));
  g_assert_nonnull (strstr (html, "Swale"));
  g_assert_null (strstr (html, "<svg"));
}

/* The numbers of the first /MediaBox of a PDF, points. */
static void
read_paper (const char *pdf,
            gsize       length,
            double     *width,
            double     *height)
{
  const char *box = NULL;

  for (gsize i = 0; box == NULL && i + 9 < length; i++)
    {
      if (memcmp (pdf + i, "/MediaBox", 9) == 0)
        box = pdf + i;
    }
  g_assert_nonnull (box);
  g_assert_cmpint (sscanf (box, "/MediaBox [ %*f %*f %lf %lf ]", width, height), ==, 2);
}

static void
print_to_pdf (Fixture *fixture,
              double  *width,
              double  *height)
{
  g_autoptr(GtkPrintOperation) operation = charter_diagram_print_new (fixture->pages);
  g_autofree char *folder = g_dir_make_tmp ("charter-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "matrix.pdf", NULL);
  g_autofree char *pdf = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &pdf, &length, NULL));
  /* More than an empty page. */
  g_assert_cmpuint (length, >, 10000);
  read_paper (pdf, length, width, height);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  const CharterPage *page = charter_diagram_get_page (fixture->diagram);
  double width;
  double height;

  print_to_pdf (fixture, &width, &height);
  g_assert_cmpfloat_with_epsilon (MIN (width, height),
                                  MIN (page->paper_width, page->paper_height), 2);
  g_assert_cmpfloat_with_epsilon (MAX (width, height),
                                  MAX (page->paper_width, page->paper_height), 2);
}

/* A diagram without a page of its own is put on A4. */
static void
test_print_without_page (Fixture       *fixture,
                         gconstpointer  data)
{
  double width;
  double height;

  g_assert_cmpfloat (charter_diagram_get_page (fixture->diagram)->paper_width, ==, 0);
  print_to_pdf (fixture, &width, &height);
  g_assert_cmpfloat_with_epsilon (MIN (width, height), 595, 2);
  g_assert_cmpfloat_with_epsilon (MAX (width, height), 842, 2);
}

/* Whoever has no viewer is told so. */
static void
test_preview_without_viewer (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr(GtkPrintOperation) operation = charter_diagram_print_new (fixture->pages);
  GtkWidget *parent = gtk_window_new ();
  g_autoptr(GError) error = NULL;
  GtkWidget *message;

  g_object_set (gtk_settings_get_default (), "gtk-print-preview-command", "charter-no-viewer %f",
                NULL);
  gtk_window_present (GTK_WINDOW (parent));
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, GTK_WINDOW (parent),
                           &error);
  g_assert_no_error (error);
  message = charter_test_find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (message);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), "viewer"));
  gtk_window_destroy (GTK_WINDOW (message));
  gtk_window_destroy (GTK_WINDOW (parent));
}

static gboolean
has_picture (CharterWindow *window)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));

  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                "image/png") &&
         gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                "image/svg+xml");
}

static gboolean
has_words (CharterWindow *window)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));

  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING) &&
         gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html");
}

static void
check_actions (CharterWindow *window)
{
  charter_test_activate (window, "win.copy-picture");
  charter_test_spin_until (has_picture (window));
  charter_test_activate (window, "win.copy-description");
  charter_test_spin_until (has_words (window));
  g_assert_false (has_picture (window));
}

static void
test_actions (void)
{
  charter_test_run_example (check_actions);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/diagram-output/copy-picture", Fixture, NULL, set_up, test_copy_picture, tear_down);
  g_test_add ("/diagram-output/copy-description", Fixture, NULL, set_up, test_copy_description,
              tear_down);
  g_test_add ("/diagram-output/copy-description-html", Fixture, NULL, set_up,
              test_copy_description_html, tear_down);
  g_test_add ("/diagram-output/print-a4", Fixture, "a4-portrait", set_up, test_print, tear_down);
  g_test_add ("/diagram-output/print-a3-landscape", Fixture, "a3-landscape", set_up, test_print,
              tear_down);
  g_test_add ("/diagram-output/print-without-page", Fixture, "none", set_up,
              test_print_without_page, tear_down);
  g_test_add ("/diagram-output/preview-without-viewer", Fixture, NULL, set_up,
              test_preview_without_viewer, tear_down);
  g_test_add_func ("/diagram-output/actions", test_actions);

  return g_test_run ();
}
