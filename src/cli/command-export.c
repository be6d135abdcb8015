/* command-export.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/each-council.h"
#include "cli/export-target.h"
#include "cli/view-address.h"
#include "cli/view-options.h"
#include "cli/view-warnings.h"
#include "diagram/drawing/palette.h"
#include "diagram/pages.h"
#include "diagram/privacy.h"
#include "diagram/views/view-kind.h"
#include "export/atomic-file.h"
#include "export/file-names.h"
#include "export/text.h"

/* The least that UK clear-print guidance asks for, and what floating point
 * leaves of it. */
#define CLEAR_PRINT_SIZE 12.0
#define ROUNDING         0.01

typedef struct
{
  CharterViewOptions     view_options;
  CharterExportOptions   options;
  char                 **addresses;
  gboolean               all;
  gboolean               each_council;
  char                 **format_ids;
  char                  *words;
  char                  *dpi;
  int                    heading_level;
  char                  *output;
  char                  *path;
  CharterExportTarget   *target;
  GPtrArray             *formats; /* of const CharterExportFormat */
} Export;

/* One diagram on its way into its files. */
typedef struct
{
  const Export   *export;
  CharterState   *state;
  CharterView    *view;
  GPtrArray      *pages;   /* of CharterDiagram, mostly one; NULL where only words are wanted */
  const char     *file_name;
} Job;

static void
export_clear (Export *self)
{
  charter_view_options_clear (&self->view_options);
  g_strfreev (self->addresses);
  g_strfreev (self->format_ids);
  g_free (self->words);
  g_free (self->dpi);
  g_free (self->output);
  g_free (self->path);
  g_clear_pointer (&self->target, charter_export_target_free);
  g_clear_pointer (&self->formats, g_ptr_array_unref);
}

static void
job_clear (Job *job)
{
  g_clear_pointer (&job->state, charter_state_unref);
  g_clear_pointer (&job->view, charter_view_free);
  g_clear_pointer (&job->pages, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, export_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

static char *
write_choices (void)
{
  GString *text = g_string_new (_("Formats:\n"));
  const CharterExportFormat *format;
  const CharterViewKind *kind;
  const CharterPage *page;

  for (guint i = 0; (format = charter_export_format_get_nth (i)) != NULL; i++)
    g_string_append_printf (text, "  %-10s %s\n", charter_export_format_get_id (format),
                            charter_export_format_get_title (format));
  g_string_append (text, _("\nPages:"));
  for (guint i = 0; (page = charter_page_get_nth (i)) != NULL; i++)
    g_string_append_printf (text, " %s", page->id);
  g_string_append (text, _("\nPalettes:"));
  for (guint i = 0; i <= CHARTER_PALETTE_PRINT; i++)
    g_string_append_printf (text, " %s",
                            charter_palette_get_name (charter_palette_get ((CharterPaletteKind) i)));
  g_string_append (text, _("\nKinds of diagram:"));
  for (guint i = 0; (kind = charter_view_kind_get_nth (i)) != NULL; i++)
    g_string_append_printf (text, " %s", kind->id);
  return g_string_free (text, FALSE);
}

static GOptionContext *
new_context (const CharterCommand *command)
{
  GOptionContext *context = charter_cli_new_context (command);
  g_autofree char *choices = write_choices ();
  g_autofree char *text = g_strdup_printf ("%s\n\n%s", choices,
                                           g_option_context_get_description (context));

  g_option_context_set_description (context, text);
  return context;
}

static gboolean
read_dpi (Export  *self,
          GError **error)
{
  char *end = NULL;

  if (self->dpi == NULL)
    return TRUE;
  self->options.dpi = g_ascii_strtod (self->dpi, &end);
  if (end != self->dpi && *end == '\0' && isfinite (self->options.dpi) && self->options.dpi >= 1)
    return TRUE;
  g_set_error_literal (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                       _("--dpi: Write the pixels to the inch as a number from 1, such as 300."));
  return FALSE;
}

static gboolean
read_words (Export  *self,
            GError **error)
{
  if (self->words != NULL && !charter_docx_words_find (self->words, &self->options.words))
    {
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   _("--words: “%s” is no way. Choose both, alt or description."), self->words);
      return FALSE;
    }
  if (self->heading_level < 1 || self->heading_level > CHARTER_TEXT_DEEPEST_HEADING)
    {
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   _("--heading-level: %d is not a level. Choose 1 to %d."),
                   self->heading_level, CHARTER_TEXT_DEEPEST_HEADING);
      return FALSE;
    }
  self->options.heading_level = (guint) self->heading_level;
  return TRUE;
}

static gboolean
read_command_line (Export                *self,
                   const CharterCommand  *command,
                   char                 **arguments,
                   GError               **error)
{
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->addresses,
      N_("Which diagram, as “charter-cli list” names it; may be repeated"), N_("ID") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &self->all,
      N_("All diagrams of the file"), NULL },
    { "each-council", 0, 0, G_OPTION_ARG_NONE, &self->each_council,
      N_("Instead of a diagram of many councils, one of each council"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->format_ids,
      N_("In which format; may be repeated; else as the name after -o tells"), N_("FORMAT") },
    { "dpi", 0, 0, G_OPTION_ARG_STRING, &self->dpi,
      N_("Pixels to the inch of a PNG, 300 unless set"), N_("NUMBER") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &self->options.transparent,
      N_("Leave the background of a PNG transparent"), NULL },
    { "words", 0, 0, G_OPTION_ARG_STRING, &self->words,
      N_("How a Word document says what its picture shows: both (alternative text and "
         "description), alt, or description (the picture is then decorative)"), N_("WORDS") },
    { "heading-level", 0, 0, G_OPTION_ARG_INT, &self->heading_level,
      N_("Level of the first heading in formats that have headings, 1 unless set"), N_("N") },
    { "with-description", 0, 0, G_OPTION_ARG_NONE, &self->options.with_description,
      N_("Let pages with the description follow each picture in a PDF"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Where to write: a file, or a folder ending in a slash; several diagrams go into one "
         "PDF"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = new_context (command);

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
  charter_view_options_add_content (&self->view_options, context);
  charter_view_options_add_looks (&self->view_options, context);
  if (!charter_cli_parse (command, context, arguments, &self->path, error) ||
      !charter_view_options_read (&self->view_options, error))
    return FALSE;

  if (!read_words (self, error) || !read_dpi (self, error))
    return FALSE;

  self->target = charter_export_target_new (self->path, self->output, error);
  if (self->target == NULL)
    return FALSE;
  self->formats = charter_export_target_choose_formats (self->target, self->format_ids, error);
  return self->formats != NULL;
}

static gboolean
needs_drawing (const Export *self)
{
  for (guint i = 0; i < self->formats->len; i++)
    {
      if (charter_export_format_is_picture (g_ptr_array_index (self->formats, i)))
        return TRUE;
    }
  return FALSE;
}

static const char *
describe_step (CharterLayoutStep step)
{
  switch (step)
    {
    case CHARTER_LAYOUT_STEP_STRAIGHT:
      return _("The usual layout failed, so its lines are straight.");
    case CHARTER_LAYOUT_STEP_PLAIN:
      return _("The usual layout failed, so its lines end at the middle of a box's side.");
    case CHARTER_LAYOUT_STEP_ROWS:
      return _("The layout failed, so its boxes stand in plain rows. Check that Charter is "
               "installed whole.");
    case CHARTER_LAYOUT_STEP_CURVES:
    default:
      return NULL;
    }
}

static void
warn (const Job  *job,
      const char *text)
{
  /* Translators: a file, the title of a diagram, a sentence */
  charter_cli_print_message (_("%1$s: %2$s: %3$s"), job->export->path, job->view->name, text);
}

/* What a reader of the picture should know and cannot see in it. */
static void
warn_of_view (const Job *job)
{
  if (job->view->n_missing > 0)
    warn (job, _("Some of what it is about is no longer in the file; the rest is shown."));
  if (charter_record_get_value (job->view->record, "option_id") != NULL &&
      job->view->proposal == NULL)
    warn (job, _("The proposed model that it shows is not in the file, so current arrangements "
                 "are shown. Choose another one with --option."));
  charter_view_options_print_conflicts (job->state, job->export->path);
}

static void
warn_of_diagram (const Job            *job,
                 const CharterDiagram *diagram)
{
  const char *font = charter_diagram_get_missing_font (diagram);
  const char *step = describe_step (charter_diagram_get_step (diagram));

  if (font != NULL)
    {
      /* Translators: the name of a font */
      g_autofree char *text = g_strdup_printf (_("The font “%s” is not on this computer; another one "
                                                 "was used. Install it, or choose another one."), font);

      warn (job, text);
    }
  if (step != NULL)
    warn (job, step);
  if (charter_diagram_get_printed_size (diagram) < CLEAR_PRINT_SIZE - ROUNDING)
    {
      g_autofree char *printing = charter_diagram_describe_printing (diagram);
      /* Translators: "Smallest text prints at 9 pt on A4 portrait" */
      g_autofree char *text = g_strdup_printf (_("%s, below the 12 pt of clear print. Choose a "
                                                 "larger page, or show less."), printing);

      warn (job, text);
    }
}

static CharterExit
worse_of (CharterExit one,
          CharterExit other)
{
  return one > other ? one : other;
}

static CharterExit
print_written (const Job            *job,
               const CharterDiagram *diagram,
               const char           *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *printing = NULL;
  g_autofree char *line = NULL;

  if (diagram != NULL)
    printing = charter_diagram_describe_printing (diagram);
  line = g_strdup_printf ("%s\t%s\n", shown, printing != NULL ? printing : "");
  return charter_cli_print_text (line, strlen (line));
}

/* One file: of all pages, of the page with a number, or of what is only words
 * or shown whole. */
static CharterExit
write_file (const Job                 *job,
            const CharterExportFormat *format,
            guint                      number)
{
  const Export *self = job->export;
  CharterDiagram *diagram = job->pages != NULL
                          ? g_ptr_array_index (job->pages, number > 0 ? number - 1 : 0) : NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) note = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  if (job->pages != NULL && charter_export_format_get_paging (format) == CHARTER_EXPORT_PAGING_INSIDE)
    {
      CharterExportPart part = { job->pages, job->state, job->view };

      bytes = charter_exporter_export_pages (&part, 1, &self->options, &note, &error);
    }
  else
    bytes = charter_exporter_export (diagram, job->state, job->view, format, &self->options,
                                     &note, &error);
  if (bytes == NULL)
    {
      warn (job, error->message);
      return charter_export_target_get_exit (error);
    }
  if (note != NULL)
    warn (job, note->message);
  if (charter_export_target_is_output (self->target))
    return charter_cli_print_text (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  path = number > 0
       ? charter_export_target_get_page_path (self->target, job->file_name, format, number)
       : charter_export_target_get_path (self->target, job->file_name, format);
  if (!charter_export_write_file (path, bytes, &error))
    return charter_cli_report (charter_export_target_get_exit (error), error);
  return print_written (job, charter_export_format_is_picture (format) ? diagram : NULL, path);
}

static CharterExit
write_format (const Job                 *job,
              const CharterExportFormat *format)
{
  CharterExit worst = CHARTER_EXIT_DONE;

  if (job->pages == NULL || job->pages->len == 1 ||
      charter_export_format_get_paging (format) != CHARTER_EXPORT_PAGING_FILES)
    return write_file (job, format, 0);
  if (charter_export_target_is_output (job->export->target))
    {
      warn (job, _("It takes several pages, a file each. Name a file or a folder after -o."));
      return CHARTER_EXIT_UNUSABLE;
    }
  for (guint i = 0; i < job->pages->len; i++)
    worst = worse_of (worst, write_file (job, format, i + 1));
  return worst;
}

/* Once for the picture and all formats. */
static void
withhold (Job *job)
{
  g_autoptr(CharterState) state = job->state;
  g_autoptr(CharterView) view = job->view;

  job->state = charter_privacy_prepare (state, view, &job->view);
}

static gboolean
draw_job (Job               *job,
          CharterRecordSet  *records,
          guint              position,
          GError           **error)
{
  const Export *self = job->export;

  job->view = charter_view_options_make_view (&self->view_options, records, position, error);
  if (job->view == NULL)
    return FALSE;
  job->state = charter_view_options_make_state (&self->view_options, records, job->view);
  warn_of_view (job);
  charter_view_warnings_print (self->path, job->state, job->view);
  withhold (job);
  if (!needs_drawing (self))
    return TRUE;
  job->pages = charter_pages_new (job->state, job->view, NULL, error);
  if (job->pages == NULL)
    return FALSE;
  warn_of_diagram (job, g_ptr_array_index (job->pages, 0));
  return TRUE;
}

/* Without a view the option asked for is not in the file. */
static CharterExit
report_job (const Job    *job,
            const GError *error)
{
  if (job->view == NULL)
    {
      charter_cli_print_message ("%s: %s", job->export->path, error->message);
      return CHARTER_EXIT_UNUSABLE;
    }
  warn (job, error->message);
  return charter_export_target_get_exit (error);
}

/* All of them in one file, or none: a report that lacks a page is no report. */
static CharterExit
export_pages (const Export     *self,
              CharterRecordSet *records,
              GArray           *positions)
{
  g_autoptr(GArray) jobs = g_array_new (FALSE, TRUE, sizeof (Job));
  g_autofree CharterExportPart *parts = g_new0 (CharterExportPart, positions->len);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) note = NULL;
  g_autofree char *line = NULL;

  g_array_set_clear_func (jobs, (GDestroyNotify) job_clear);
  g_array_set_size (jobs, positions->len);
  for (guint i = 0; i < positions->len; i++)
    {
      Job *job = &g_array_index (jobs, Job, i);

      job->export = self;
      if (!draw_job (job, records, g_array_index (positions, guint, i), &error))
        return report_job (job, error);
      parts[i] = (CharterExportPart) { job->pages, job->state, job->view };
    }
  bytes = charter_exporter_export_pages (parts, positions->len, &self->options, &note, &error);
  if (bytes == NULL || !charter_export_write_file (self->output, bytes, &error))
    return charter_cli_report (charter_export_target_get_exit (error), error);
  if (note != NULL)
    charter_cli_print_message ("%s: %s", self->output, note->message);
  line = g_strdup_printf (ngettext ("%1$s\t%2$u diagram\n", "%1$s\t%2$u diagrams\n", positions->len),
                          self->output, positions->len);
  return charter_cli_print_text (line, strlen (line));
}

static CharterExit
export_view (const Export     *self,
             CharterRecordSet *records,
             guint             position,
             const char       *file_name)
{
  g_auto(Job) job = { .export = self, .file_name = file_name };
  g_autoptr(GError) error = NULL;
  CharterExit worst = CHARTER_EXIT_DONE;

  if (!draw_job (&job, records, position, &error))
    return report_job (&job, error);

  for (guint i = 0; i < self->formats->len; i++)
    worst = worse_of (worst, write_format (&job, g_ptr_array_index (self->formats, i)));
  return worst;
}

static void
withhold_file_name (const Export     *self,
                    CharterRecordSet *records,
                    guint             position,
                    GPtrArray        *file_names)
{
  g_autoptr(CharterView) view =
    charter_view_options_make_view (&self->view_options, records, position, NULL);

  if (view != NULL && view->people != CHARTER_PEOPLE_NAMES)
    charter_file_names_withhold (file_names, records, position);
}

static CharterExit
export_views (const Export    *self,
              CharterDocument *document)
{
  CharterRecordSet *records = charter_document_get_records (document);
  g_autoptr(GPtrArray) file_names = NULL;
  g_autoptr(GArray) positions = NULL;
  g_autoptr(GError) error = NULL;
  CharterExit worst = CHARTER_EXIT_DONE;

  positions = charter_view_address_choose_several (records, self->addresses, self->all, &error);
  if (positions == NULL)
    {
      g_prefix_error (&error, "%s: ", self->path);
      return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
    }
  if (self->each_council &&
      !charter_each_council_divide (&self->view_options, document, positions, &error))
    {
      g_prefix_error (&error, "%s: ", self->path);
      return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
    }
  records = charter_document_get_records (document);
  file_names = charter_file_names_list (records);
  if (!charter_export_target_check (self->target, positions->len, self->formats, &error))
    return charter_cli_report (charter_export_target_get_exit (error), error);

  if (positions->len > 1 && charter_export_target_is_one_file (self->target, self->formats))
    return export_pages (self, records, positions);
  for (guint i = 0; i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);

      withhold_file_name (self, records, position, file_names);
      worst = worse_of (worst, export_view (self, records, position,
                                            g_ptr_array_index (file_names, position)));
    }
  return worst;
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_auto(Export) self = { .heading_level = 1 };
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  charter_export_options_init (&self.options);
  if (!read_command_line (&self, command, arguments, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  document = charter_cli_load (self.path, &error);
  if (document == NULL)
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  return export_views (&self, document);
}

const CharterCommand charter_export_command = {
  .name = "export",
  .operands = N_("FILE"),
  .summary = N_("Write diagrams to files, as pictures or in words"),
  .example = "charter-cli export data/examples/mid-kent.partnership.json --all --format pdf -o output/",
  .run = run,
};
