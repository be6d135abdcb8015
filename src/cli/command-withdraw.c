/* command-withdraw.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/scope.h"
#include "analysis/words/withholding.h"
#include "cli/commands.h"
#include "cli/compare-picture.h"
#include "cli/view-address.h"
#include "cli/view-options.h"
#include "diagram/compared-sides.h"
#include "export/atomic-file.h"
#include "export/exporter.h"
#include "export/withdrawal-report.h"
#include "formats/partnership-json.h"

/* What --from calls the partnership that the file is about. */
#define PARTNERSHIP "partnership"

typedef struct
{
  char            *path;
  char            *member;
  char            *from;
  char            *on;
  char            *format;
  char            *output;
  char            *option;
  char            *today;
  char            *view;
  CharterViewOptions view_options;
  CharterDate      on_date;
  CharterDate      today_date;
  CharterDocument *document;
} Withdraw;

static void
withdraw_clear (Withdraw *self)
{
  g_free (self->path);
  g_free (self->member);
  g_free (self->from);
  g_free (self->on);
  g_free (self->format);
  g_free (self->output);
  g_free (self->option);
  g_free (self->today);
  g_free (self->view);
  charter_view_options_clear (&self->view_options);
  g_clear_object (&self->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Withdraw, withdraw_clear)

static const char *const formats[] = { "txt", "md", "json", NULL };

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
names_persons (const Withdraw *self)
{
  return self->view_options.people == NULL ||
         self->view_options.people_shown == CHARTER_PEOPLE_NAMES;
}

static gboolean
check_asked (Withdraw  *self,
             GError   **error)
{
  charter_date_init_today (&self->today_date);
  if ((self->on != NULL && !charter_cli_parse_date ("--on", self->on, &self->on_date, error)) ||
      (self->today != NULL &&
       !charter_cli_parse_date ("--today", self->today, &self->today_date, error)))
    return FALSE;
  if (!charter_date_is_whole (&self->today_date))
    return fail (error, _("--today is not a day. Write it as 2015-01-12."));
  if (self->member == NULL)
    return fail (error, _("Say who leaves or what ends with --member: the identifier of a council, "
                          "body, service or person."));
  if (self->view != NULL && self->option != NULL)
    return fail (error, _("--save-option and --view: Draw it first, and keep it another time."));
  if (self->view == NULL && self->format != NULL && !g_strv_contains (formats, self->format))
    return fail (error, charter_export_format_find (self->format) != NULL
                        ? _("--format: Without --view what would follow is written as txt, md or "
                            "json. For a picture name a diagram with --view.")
                        : _("--format: What would follow is written as txt, md or json."));
  if (g_strcmp0 (self->format, "json") == 0 && !names_persons (self))
    return fail (error, _("--people: The identifiers in JSON may name persons too. Choose txt or md, "
                          "or leave out --people."));
  if (self->option != NULL && *self->option == '\0')
    return fail (error, _("--save-option is empty. Write the identifier that the proposed model is to "
                          "have."));
  if (self->option == NULL && !charter_cli_check_output (self->path, self->output, error))
    return FALSE;
  if (self->option != NULL && self->output == NULL)
    return fail (error, _("--save-option needs to know where to write the model. Name a file after "
                          "-o."));
  return TRUE;
}

static gboolean
read_command_line (Withdraw              *self,
                   const CharterCommand  *command,
                   char                 **arguments,
                   GError               **error)
{
  const GOptionEntry entries[] = {
    { "member", 0, 0, G_OPTION_ARG_STRING, &self->member,
      N_("Who leaves or goes, or what ends: an identifier"), N_("ID") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from,
      N_("What is left: “partnership”, or the identifier of a service or body"), N_("ID") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &self->on,
      N_("The last day; else as recorded, without a date"), N_("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format,
      N_("In which format: txt, md or json; with --view svg, png, pdf and others"), N_("FORMAT") },
    { "view", 0, 0, G_OPTION_ARG_STRING, &self->view,
      N_("Mark it in a diagram, as “charter-cli list” names it"), N_("ID") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Which file to write; else the report is printed"), N_("FILE") },
    { "save-option", 0, 0, G_OPTION_ARG_STRING, &self->option,
      N_("Keep it as a proposed model of this identifier; -o is the model with it"), N_("ID") },
    { "people", 0, 0, G_OPTION_ARG_STRING, &self->view_options.people,
      N_("How much the report says about persons: names, posts or counts; without names, every "
         "text that names one is withheld"), N_("WHAT") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &self->today,
      N_("Take this day for today"), N_("DATE") },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = charter_cli_new_context (command);

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
  charter_view_options_add_language (&self->view_options, context);
  charter_view_options_add_looks (&self->view_options, context);
  return charter_cli_parse (command, context, arguments, &self->path, error) &&
         charter_view_options_read (&self->view_options, error) && check_asked (self, error);
}

static void
add_ids (CharterRecordSet *records,
         CharterKindId     kind,
         GPtrArray        *ids)
{
  for (guint i = 0; i < charter_record_set_get_n_records (records, kind); i++)
    {
      const char *id = charter_record_get_id (charter_record_set_get_record (records, kind, i));

      if (id != NULL && *id != '\0')
        g_ptr_array_add (ids, (gpointer) id);
    }
}

/* The one record with an identifier; the kind may be written before it, as in
 * "persons/a1". */
static CharterRecord *
find_record (CharterRecordSet  *records,
             const char        *option,
             const char        *text,
             gboolean           with_persons,
             GError           **error)
{
  static const CharterKindId kinds[] = { CHARTER_KIND_ORGANIZATION, CHARTER_KIND_PERSON };
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  CharterRecord *found = NULL;

  for (guint i = 0; i < (with_persons ? 2 : 1); i++)
    {
      g_autofree char *prefix = g_strconcat (charter_kind_get (kinds[i])->collection, "/", NULL);
      CharterRecord *record = charter_record_set_find_id (records, kinds[i], text);

      if (record == NULL && g_str_has_prefix (text, prefix))
        record = charter_record_set_find_id (records, kinds[i], text + strlen (prefix));
      if (record != NULL && found != NULL)
        {
          g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                       /* Translators: an option, an identifier */
                       _("%1$s: “%2$s” is an organisation and a person. Write organizations/%2$s or "
                         "persons/%2$s."), option, text);
          return NULL;
        }
      if (record != NULL)
        found = record;
      add_ids (records, kinds[i], ids);
    }
  if (found == NULL)
    {
      g_autofree char *suggestion = charter_cli_suggest (text, ids);

      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   /* Translators: an option, what the user wrote, a sentence */
                   _("%1$s: Nothing in the file has the identifier “%2$s”. %3$s"), option, text,
                   suggestion);
    }
  return found;
}

static CharterRecord *
find_partnership (const Withdraw  *self,
                  GError         **error)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  g_autoptr(CharterState) state = charter_state_new (records, NULL, &self->today_date);
  CharterRecord *partnership = charter_scope_find_partnership (state);

  if (partnership == NULL)
    {
      fail (error, _("The file does not say which partnership it is about. Say what is left with "
                     "--from and its identifier."));
      return NULL;
    }
  return partnership;
}

/* A council leaves the partnership unless something else is said; a body or a
 * service ends, and a person goes. */
static gboolean
find_from (const Withdraw       *self,
           const CharterRecord  *subject,
           CharterRecord       **from,
           GError              **error)
{
  gboolean is_council = charter_organization_is (subject, CHARTER_CLASSIFICATION_COUNCIL);

  *from = NULL;
  if (self->from == NULL && !is_council)
    return TRUE;
  *from = self->from == NULL || g_str_equal (self->from, PARTNERSHIP)
        ? find_partnership (self, error)
        : find_record (charter_document_get_records (self->document), "--from", self->from, FALSE,
                       error);
  return *from != NULL;
}

static CharterWithdrawal *
ask (Withdraw  *self,
     GError   **error)
{
  CharterRecordSet *records;
  CharterRecord *subject;
  CharterRecord *from;

  self->document = charter_cli_load (self->path, error);
  if (self->document == NULL)
    return NULL;
  records = charter_document_get_records (self->document);
  subject = find_record (records, "--member", self->member, TRUE, error);
  if (subject == NULL || !find_from (self, subject, &from, error))
    return NULL;
  return charter_withdrawal_new (records, subject, from, &self->on_date, &self->today_date, error);
}

/* The same asked of the records without what names persons. What is kept in
 * the model is made of the others. */
static CharterWithdrawal *
withhold (const Withdraw           *self,
          const CharterWithdrawal  *withdrawal,
          GError                  **error)
{
  g_autoptr(CharterRecordSet) records =
    charter_withholding_apply (charter_document_get_records (self->document), NULL);
  CharterRecord *from = charter_withdrawal_get_from (withdrawal);
  CharterRecord *subject = charter_withdrawal_get_subject (withdrawal);

  return charter_withdrawal_new (
    records,
    charter_record_set_find_handle (records, charter_record_get_handle (subject)),
    from != NULL ? charter_record_set_find_handle (records, charter_record_get_handle (from)) : NULL,
    &self->on_date, &self->today_date, error);
}

/* The model with what was asked as a proposed model, which nobody has agreed. */
static gboolean
add_option (const Withdraw           *self,
            const CharterWithdrawal  *withdrawal,
            GError                  **error)
{
  CharterRecordSet *records = charter_document_get_records (self->document);

  if (charter_record_set_find_id (records, CHARTER_KIND_OPTION, self->option) != NULL)
    {
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   /* Translators: an identifier */
                   _("--save-option: There is a proposed model “%s” already. Choose another "
                     "identifier."), self->option);
      return FALSE;
    }
  return charter_withdrawal_keep (withdrawal, self->document, self->option, error) != 0;
}

static CharterExit
save_option (const Withdraw          *self,
             const CharterWithdrawal *withdrawal,
             const char              *report)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (self->output);
  g_autoptr(GError) error = NULL;

  if (!add_option (self, withdrawal, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  if (!charter_partnership_json_save (self->document, file, NULL, NULL, &error))
    return charter_cli_report (CHARTER_EXIT_NOT_WRITTEN, error);
  return charter_cli_print_text (report, strlen (report));
}

/* The diagram as it is on the day after, and as it would be. */
static CharterView *
make_view (const Withdraw           *self,
           const CharterWithdrawal  *withdrawal,
           GError                  **error)
{
  CharterRecordSet *records = charter_document_get_records (self->document);
  const CharterDate *as_at = charter_state_get_as_at (charter_withdrawal_get_after (withdrawal));
  CharterView *view;
  guint position;

  if (!charter_view_address_choose (records, self->view, &position, error))
    {
      g_prefix_error (error, "%s: ", self->path);
      return NULL;
    }
  view = charter_view_options_make_view (&self->view_options, records, position, error);
  if (view == NULL)
    return NULL;
  charter_view_set_option (view, records, NULL);
  view->as_at = as_at != NULL ? *as_at : (CharterDate) { 0 };
  view->compares = TRUE;
  view->side_by_side = FALSE;
  g_ptr_array_set_size (view->further, 0);
  g_clear_pointer (&view->other_state, charter_state_unref);
  view->other_state = charter_state_ref (charter_withdrawal_get_before (withdrawal));
  charter_compared_side_apply_assumed (view, charter_withdrawal_get_sentence (withdrawal));
  return view;
}

static CharterExit
write_picture (const Withdraw          *self,
               const CharterWithdrawal *withdrawal)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterView) view = make_view (self, withdrawal, &error);
  CharterComparePicture picture = { self->path, self->output, self->format, view,
                                    charter_withdrawal_get_after (withdrawal) };

  return view != NULL ? charter_compare_picture_write (&picture)
                      : charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_auto(Withdraw) self = { NULL };
  g_autoptr(CharterWithdrawal) withdrawal = NULL;
  g_autoptr(CharterWithdrawal) told = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *file = NULL;
  g_autofree char *text = NULL;

  if (!read_command_line (&self, command, arguments, &error) ||
      (withdrawal = ask (&self, &error)) == NULL)
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);

  if (self.view != NULL)
    return write_picture (&self, withdrawal);
  if (!names_persons (&self) && (told = withhold (&self, withdrawal, &error)) == NULL)
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  file = g_path_get_basename (self.path);
  text = g_strcmp0 (self.format, "json") == 0
       ? charter_withdrawal_report_write_json (withdrawal, file)
       : charter_withdrawal_report_write (told != NULL ? told : withdrawal, file,
                                          g_strcmp0 (self.format, "md") == 0);
  if (self.option != NULL)
    return save_option (&self, withdrawal, text);
  if (self.output == NULL || g_str_equal (self.output, "-"))
    return charter_cli_print_text (text, strlen (text));
  bytes = g_bytes_new (text, strlen (text));
  if (!charter_export_write_file (self.output, bytes, &error))
    return charter_cli_report (CHARTER_EXIT_NOT_WRITTEN, error);
  return CHARTER_EXIT_DONE;
}

const CharterCommand charter_withdraw_command = {
  .name = "withdraw",
  .operands = N_("FILE"),
  .summary = N_("Tell what would follow if a council left, a service ended or a person went"),
  .example = "charter-cli withdraw data/examples/mid-kent.partnership.json --member swale --on 2027-03-31",
  .run = run,
};
