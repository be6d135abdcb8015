/* diagram-print.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-print.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "diagram/drawing/painter.h"

/* Around a diagram that is set up for no paper of its own, points. */
#define USUAL_MARGIN 57.0

/* Papers that printers know by name; as far as this from one, points, is it. */
#define TOLERANCE 2.0

static const char *const papers[] = {
  GTK_PAPER_NAME_A4, GTK_PAPER_NAME_A3, GTK_PAPER_NAME_A5, GTK_PAPER_NAME_LETTER
};

static GtkPaperSize *
find_paper (double width,
            double height)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      GtkPaperSize *paper = gtk_paper_size_new (papers[i]);

      if (ABS (gtk_paper_size_get_width (paper, GTK_UNIT_POINTS) - width) < TOLERANCE &&
          ABS (gtk_paper_size_get_height (paper, GTK_UNIT_POINTS) - height) < TOLERANCE)
        return paper;
      gtk_paper_size_free (paper);
    }
  return gtk_paper_size_new_custom ("charter", "charter", width, height, GTK_UNIT_POINTS);
}

/* The paper of the diagram, or A4 held as the picture wants it. */
static GtkPageSetup *
make_page_setup (CharterDiagram *diagram)
{
  const CharterPage *page = charter_diagram_get_page (diagram);
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  GtkPageSetup *setup = gtk_page_setup_new ();
  gboolean on_paper = page->paper_width > 0 && page->paper_height > 0;
  double width = on_paper ? page->paper_width : charter_drawing_get_width (drawing);
  double height = on_paper ? page->paper_height : charter_drawing_get_height (drawing);
  GtkPaperSize *paper = on_paper
                      ? find_paper (MIN (width, height), MAX (width, height))
                      : gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
  return setup;
}

/* On its own paper the picture has the size that was promised; on other paper
 * it gets smaller where it must. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              GPtrArray         *pages)
{
  CharterDiagram *diagram = g_ptr_array_index (pages, number);
  const CharterPage *page = charter_diagram_get_page (diagram);
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  g_autoptr(CharterPainter) painter = charter_painter_new (drawing);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double left = page->paper_width > 0 ? page->margin_left : USUAL_MARGIN;
  double top = page->paper_height > 0 ? page->margin_top : USUAL_MARGIN;
  double room_across = gtk_print_context_get_width (context) - 2 * left;
  double room_down = gtk_print_context_get_height (context) - 2 * top;
  double scale = MIN (charter_diagram_get_scale (diagram),
                      MIN (room_across / charter_drawing_get_width (drawing),
                           room_down / charter_drawing_get_height (drawing)));

  cairo_translate (cr, left, top);
  cairo_scale (cr, scale, scale);
  charter_painter_paint (painter, cr, NULL, scale);
}

/* Whether the program that shows previews is there. */
static gboolean
has_viewer (void)
{
  g_autofree char *command = NULL;
  g_autofree char *program = NULL;
  g_auto(GStrv) arguments = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-print-preview-command", &command, NULL);
  if (command == NULL || !g_shell_parse_argv (command, NULL, &arguments, NULL))
    return FALSE;
  program = g_find_program_in_path (arguments[0]);
  return program != NULL;
}

/* The operation lays its pages out before it can be ended, on something. */
static void
draw_on_nothing (GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
ready_cb (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* GTK says nothing where it cannot start the viewer. */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent)
{
  GtkWidget *dialog;

  if (has_viewer ())
    return FALSE;
  dialog = adw_message_dialog_new (parent, _("No program to show a preview"),
                                   _("Install a document viewer such as Evince, or choose Print to "
                                     "File and open the file."));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
  draw_on_nothing (context);
  g_signal_connect (preview, "ready", G_CALLBACK (ready_cb), NULL);
  return TRUE;
}

/**
 * charter_diagram_print_new:
 * @pages: (element-type CharterDiagram): what to print, at least one page
 *
 * Returns: (transfer full): an operation that prints each on a page of the
 *   paper it is set up for; GTK's own dialog and preview go with it
 */
GtkPrintOperation *
charter_diagram_print_new (GPtrArray *pages)
{
  GtkPrintOperation *operation;
  g_autoptr(GtkPageSetup) setup = NULL;
  const char *title;

  g_return_val_if_fail (pages != NULL && pages->len > 0, NULL);

  operation = gtk_print_operation_new ();
  setup = make_page_setup (g_ptr_array_index (pages, 0));
  title = charter_diagram_get_title (g_ptr_array_index (pages, 0));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) pages->len);
  if (title != NULL)
    gtk_print_operation_set_job_name (operation, title);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), NULL);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         g_ptr_array_ref (pages),
                         (GClosureNotify) (GCallback) g_ptr_array_unref, G_CONNECT_DEFAULT);
  return operation;
}
