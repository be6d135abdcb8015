/* command-bundle.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/export-target.h"
#include "cli/view-address.h"
#include "cli/view-options.h"
#include "cli/view-warnings.h"
#include "export/bundle.h"
#include "export/file-names.h"

/* A new folder may be used by whom the user lets use new folders. */
#define NEW_FOLDER_MODE 0777

typedef struct
{
  CharterViewOptions   view_options;
  CharterExportOptions options;
  char               **addresses;
  char                *output;
  char                *path;
  gboolean             check;
} Bundle;

static void
bundle_clear (Bundle *self)
{
  charter_view_options_clear (&self->view_options);
  g_strfreev (self->addresses);
  g_free (self->output);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bundle, bundle_clear)

static gboolean
is_named_before (char  **languages,
                 guint   number)
{
  for (guint i = 0; i < number; i++)
    {
      if (g_str_equal (languages[i], languages[number]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_command_line (Bundle                *self,
                   const CharterCommand  *command,
                   char                 **arguments,
                   GError               **error)
{
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->addresses,
      N_("Which diagram, as “charter-cli list” names it; may be repeated; else all"), N_("ID") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("The folder to write into"), N_("FOLDER") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &self->check,
      N_("Write nothing; tell which diagrams in the folder were exported before the last change, "
         "and end with 1 if there are any"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = charter_cli_new_context (command);

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
  charter_view_options_add_content (&self->view_options, context);
  charter_view_options_add_looks (&self->view_options, context);
  if (!charter_cli_parse (command, context, arguments, &self->path, error) ||
      !charter_view_options_read (&self->view_options, error))
    return FALSE;
  if (self->output == NULL || *self->output == '\0')
    {
      g_set_error_literal (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                           _("Name a folder for the files after -o."));
      return FALSE;
    }
  for (guint i = 0; self->view_options.languages != NULL && self->view_options.languages[i] != NULL; i++)
    {
      if (is_named_before (self->view_options.languages, i))
        {
          g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                       /* Translators: the code of a language */
                       _("--lang: “%s” is named twice. Name each language once."),
                       self->view_options.languages[i]);
          return FALSE;
        }
    }
  return TRUE;
}

static CharterExit
make_folder (const Bundle *self)
{
  if (g_mkdir_with_parents (self->output, NEW_FOLDER_MODE) == 0)
    return CHARTER_EXIT_DONE;

  /* Translators: a folder, what the system says */
  charter_cli_print_message (_("%1$s: The folder could not be made: %2$s. Choose another one."),
                             self->output, g_strerror (errno));
  return CHARTER_EXIT_NOT_WRITTEN;
}

static CharterExit
print_files (const Bundle        *self,
             const CharterBundle *bundle)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_files = charter_bundle_get_n_files (bundle);

  for (guint i = 0; i <= n_files; i++)
    {
      g_autofree char *path =
        g_build_filename (self->output, i < n_files ? charter_bundle_get_file (bundle, i)
                                                    : CHARTER_BUNDLE_MANIFEST, NULL);
      g_autofree char *shown = g_filename_display_name (path);

      g_string_append_printf (text, "%s\n", shown);
    }
  return charter_cli_print_text (text->str, text->len);
}

/* In one language a diagram and its words lie beside those in another. */
static char *
make_name (const Bundle *self,
           const char   *name)
{
  return self->view_options.language != NULL
       ? g_strdup_printf ("%s-%s", name, self->view_options.language)
       : g_strdup (name);
}

static CharterExit
add_view (const Bundle     *self,
          CharterBundle    *bundle,
          CharterRecordSet *records,
          guint             position,
          GPtrArray        *names)
{
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterState) state = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;

  view = charter_view_options_make_view (&self->view_options, records, position, &error);
  if (view == NULL)
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  state = charter_view_options_make_state (&self->view_options, records, view);
  charter_view_options_print_conflicts (state, self->path);
  charter_view_warnings_print (self->path, state, view);
  if (view->people != CHARTER_PEOPLE_NAMES)
    charter_file_names_withhold (names, records, position);
  name = make_name (self, g_ptr_array_index (names, position));
  if (charter_bundle_add (bundle, state, view, name, NULL, &error))
    return CHARTER_EXIT_DONE;

  /* Translators: a file, the title of a diagram, a sentence */
  charter_cli_print_message (_("%1$s: %2$s: %3$s"), self->path, view->name, error->message);
  return charter_export_target_get_exit (error);
}

static CharterExit
add_views (const Bundle     *self,
           CharterBundle    *bundle,
           CharterRecordSet *records,
           GArray           *positions)
{
  g_autoptr(GPtrArray) names =
    charter_file_names_list_dated (records, &self->view_options.as_at_date,
                                   &self->view_options.today_date);
  CharterExit code = CHARTER_EXIT_DONE;

  for (guint i = 0; code == CHARTER_EXIT_DONE && i < positions->len; i++)
    code = add_view (self, bundle, records, g_array_index (positions, guint, i), names);
  return code;
}

/* What an officer who publishes again has to look at. */
static void
print_changes (const Bundle        *self,
               const CharterBundle *bundle)
{
  const CharterManifest *before = charter_bundle_get_before (bundle);
  g_autoptr(GPtrArray) changes = NULL;
  g_autofree char *date = NULL;
  CharterDate day;

  if (before == NULL)
    return;
  changes = charter_manifest_list_changes (charter_bundle_get_manifest (bundle), before);
  date = charter_date_parse (charter_manifest_get_date (before), &day)
       ? charter_date_to_words (&day) : g_strdup (_("an unknown date"));
  if (changes->len == 0)
    /* Translators: a folder, a date */
    charter_cli_print_message (_("%1$s: The diagrams say the same as in the bundle of %2$s."),
                               self->output, date);
  else
    /* Translators: a folder, a date */
    charter_cli_print_message (_("%1$s: What is different from the bundle of %2$s:"),
                               self->output, date);
  for (guint i = 0; i < changes->len; i++)
    charter_cli_print_message ("- %s", (const char *) g_ptr_array_index (changes, i));
}

static gboolean
write_list (const Bundle   *self,
            CharterBundle  *bundle,
            GError        **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *model = NULL;
  g_autofree char *hash = NULL;
  gsize length;

  if (!g_file_get_contents (self->path, &model, &length, error))
    return FALSE;
  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) model, length);
  return charter_bundle_write_manifest (bundle, name, hash, &self->view_options.today_date, error);
}

/* The list is written last, and only of a whole bundle: one that is there
 * tells what is there. */
static CharterExit
write_bundle (Bundle           *self,
              CharterRecordSet *records,
              GArray           *positions)
{
  char **languages = self->view_options.languages;
  guint n_languages = languages != NULL ? g_strv_length (languages) : 0;
  g_autoptr(CharterBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;
  CharterExit code = make_folder (self);

  if (code != CHARTER_EXIT_DONE)
    return code;
  bundle = charter_bundle_new (self->output, &self->options);
  for (guint i = 0; code == CHARTER_EXIT_DONE && i < MAX (n_languages, 1); i++)
    {
      if (n_languages > 0)
        charter_view_options_use_language (&self->view_options, i);
      code = add_views (self, bundle, records, positions);
    }
  if (n_languages > 0)
    charter_view_options_use_language (&self->view_options, 0);
  if (code != CHARTER_EXIT_DONE)
    return code;
  if (!write_list (self, bundle, &error))
    return charter_cli_report (CHARTER_EXIT_NOT_WRITTEN, error);
  print_changes (self, bundle);
  return print_files (self, bundle);
}

static CharterExit
check_bundle (const Bundle     *self,
              CharterRecordSet *records)
{
  g_autofree char *path = g_build_filename (self->output, CHARTER_BUNDLE_MANIFEST, NULL);
  g_autoptr(CharterManifest) manifest = charter_manifest_read (path);
  g_autoptr(GPtrArray) titles = NULL;
  g_autofree char *finding = NULL;

  if (manifest == NULL)
    {
      /* Translators: a file */
      charter_cli_print_message (_("%s: There is no list of exported diagrams. Name the folder of "
                                   "a bundle after -o."), path);
      return CHARTER_EXIT_UNUSABLE;
    }
  titles = charter_manifest_list_outdated (manifest, records, &self->view_options.today_date);
  finding = charter_manifest_describe_outdated (titles);
  if (finding == NULL)
    return CHARTER_EXIT_DONE;
  charter_cli_print_message ("%s: %s", self->output, finding);
  return CHARTER_EXIT_DIFFERENT;
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_auto(Bundle) self = { 0 };
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GArray) positions = NULL;
  g_autoptr(GError) error = NULL;

  charter_export_options_init (&self.options);
  if (!read_command_line (&self, command, arguments, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  document = charter_cli_load (self.path, &error);
  if (document == NULL)
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  if (self.check)
    return check_bundle (&self, charter_document_get_records (document));
  positions = charter_view_address_choose_several (charter_document_get_records (document),
                                                   self.addresses, self.addresses == NULL, &error);
  if (positions == NULL)
    {
      g_prefix_error (&error, "%s: ", self.path);
      return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
    }
  return write_bundle (&self, charter_document_get_records (document), positions);
}

const CharterCommand charter_bundle_command = {
  .name = "bundle",
  .operands = N_("FILE"),
  .summary = N_("Write diagrams in every format into one folder, with a list of them"),
  .example = "charter-cli bundle data/examples/mid-kent.partnership.json -o report",
  .run = run,
};
