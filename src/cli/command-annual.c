/* command-annual.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/annual/annual-edits.h"
#include "analysis/annual/annual-words.h"
#include "analysis/tables/table.h"
#include "analysis/words/scope.h"
#include "cli/commands.h"
#include "export/table-writer.h"
#include "formats/csv-text.h"
#include "formats/file-store.h"
#include "formats/partnership-json.h"

/* Before the name of somebody who is not recorded, whoever is called alike. */
#define NEW_PREFIX "new:"

typedef struct
{
  char                 *path;
  char                 *council_id;
  char                 *date_text;
  char                 *seats;
  char                 *output;
  gboolean              list;
  CharterDate           date;
  CharterDocument      *document;
  CharterAnnualCouncil *council;
} Annual;

typedef enum
{
  COLUMN_SEAT,
  COLUMN_CHOICE,
  COLUMN_NAME,
  COLUMN_MINUTE,
  N_COLUMNS,
} Column;

static const char *const column_names[N_COLUMNS] = { "seat", "choice", "name", "minute" };

static void
annual_clear (Annual *self)
{
  g_free (self->path);
  g_free (self->council_id);
  g_free (self->date_text);
  g_free (self->seats);
  g_free (self->output);
  g_clear_pointer (&self->council, charter_annual_council_free);
  g_clear_object (&self->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Annual, annual_clear)

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
check_asked (Annual  *self,
             GError **error)
{
  if (self->council_id == NULL)
    return fail (error, _("“annual” needs to know whose meeting it is. Name a council after "
                          "--council."));
  if (self->date_text == NULL)
    return fail (error, _("“annual” needs to know the day of the meeting. Write it after --on."));
  if (!charter_cli_parse_date ("--on", self->date_text, &self->date, error))
    return FALSE;
  if (!charter_date_is_whole (&self->date))
    return fail (error, _("--on is not a day. Write it as 2027-05-19."));
  if (self->list && (self->seats != NULL || self->output != NULL))
    return fail (error, _("--list changes nothing, so it goes without --seats and --output. "
                          "Choose one."));
  if (!self->list && self->seats == NULL)
    return fail (error, _("There is nothing to do. Print the seats with --list, or say with "
                          "--seats what becomes of them."));
  return TRUE;
}

static gboolean
read_command_line (Annual                *self,
                   const CharterCommand  *command,
                   char                 **arguments,
                   GError               **error)
{
  const GOptionEntry entries[] = {
    { "council", 0, 0, G_OPTION_ARG_STRING, &self->council_id,
      N_("Whose annual meeting it is"), N_("ID") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &self->date_text,
      N_("The day of the meeting"), N_("DATE") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &self->list,
      N_("Print the seats as a table to fill in"), NULL },
    { "seats", 0, 0, G_OPTION_ARG_FILENAME, &self->seats,
      N_("What becomes of the seats: the table, filled in"), N_("CSV") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Where to write; without it, only what would change is printed"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = charter_cli_new_context (command);
  g_autofree char *text =
    g_strdup_printf ("%s\n\n%s",
                     /* Translators: the names of columns and choices stay as they are */
                     _("The table has the columns “seat”, “choice” (stays, new person, vacant or not yet "
                       "known),\n“name” and “minute”; --list prints it. A seat that is not in it stays as "
                       "it is. A\nname is matched with the persons of the file; their identifier does "
                       "too, and “new:”\nbefore a name is for somebody who is only called alike. A "
                       "minute is kept as where\nthe decision comes from, and confirms who stays."),
                     g_option_context_get_description (context));

  g_option_context_set_description (context, text);
  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
  return charter_cli_parse (command, context, arguments, &self->path, error) &&
         check_asked (self, error);
}

static gboolean
load (Annual  *self,
      GError **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  CharterRecordSet *records;
  CharterRecord *council;

  self->document = charter_cli_load (self->path, error);
  if (self->document == NULL)
    return FALSE;
  records = charter_document_get_records (self->document);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL) &&
          charter_record_get_id (record) != NULL)
        g_ptr_array_add (known, (gpointer) charter_record_get_id (record));
    }
  council = charter_record_set_find_id (records, CHARTER_KIND_ORGANIZATION, self->council_id);
  if (council == NULL || !charter_organization_is (council, CHARTER_CLASSIFICATION_COUNCIL))
    return charter_cli_fail_choice ("--council", self->council_id, known, error);
  self->council = charter_annual_council_new (records, council, &self->date);
  return TRUE;
}

static CharterExit
print_list (const Annual  *self,
            GError       **error)
{
  g_autoptr(CharterTable) table = charter_table_new (_("Seats"));
  g_autoptr(GBytes) bytes = NULL;

  charter_table_add_column (table, "seat", column_names[COLUMN_SEAT]);
  charter_table_add_column (table, "what", _("what"));
  charter_table_add_column (table, "now", _("now"));
  charter_table_add_column (table, "choice", column_names[COLUMN_CHOICE]);
  charter_table_add_column (table, "name", column_names[COLUMN_NAME]);
  charter_table_add_column (table, "minute", column_names[COLUMN_MINUTE]);
  for (guint i = 0; i < charter_annual_council_get_n_seats (self->council); i++)
    {
      const CharterAnnualSeat *seat = charter_annual_council_get_seat (self->council, i);

      charter_table_begin_row (table, 0);
      charter_table_add_text (table, seat->key);
      charter_table_add_text (table, seat->title);
      charter_table_add_text (table, seat->now);
      charter_table_add_text (table, seat->filled_by != NULL
                                     ? _("follows") : charter_annual_choice_get_title (seat->choice));
      charter_table_add_text (table, NULL);
      charter_table_add_text (table, NULL);
    }
  bytes = charter_table_write (table, charter_table_format_find ("csv"), "", NULL, 0, error);
  if (bytes == NULL)
    return CHARTER_EXIT_NOT_WRITTEN;
  return charter_cli_print_text (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
find_columns (const CharterCsvRow  *head,
              int                  *columns,
              GError              **error)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      columns[i] = -1;
      for (int j = 0; head->cells[j] != NULL; j++)
        {
          if (g_ascii_strcasecmp (head->cells[j], column_names[i]) == 0)
            columns[i] = j;
        }
    }
  if (columns[COLUMN_SEAT] >= 0 && columns[COLUMN_CHOICE] >= 0)
    return TRUE;
  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: a number; “seat”, “choice”, “name” and “minute” stay as they are */
               _("Line %u: The first line has to name the columns “seat” and “choice”, and “name” "
                 "and “minute” where they are there. --list prints such a table."), head->line);
  return FALSE;
}

static const char *
get_cell (const CharterCsvRow *row,
          const int           *columns,
          Column               column)
{
  if (columns[column] < 0 || columns[column] >= (int) g_strv_length (row->cells))
    return "";
  return row->cells[columns[column]];
}

static gboolean
find_seat (const Annual         *self,
           const char           *text,
           guint                *seat,
           GError              **error)
{
  guint n_seats = charter_annual_council_get_n_seats (self->council);
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  guint n_titled = 0;

  for (guint i = 0; i < n_seats; i++)
    {
      const CharterAnnualSeat *one = charter_annual_council_get_seat (self->council, i);

      g_ptr_array_add (known, one->key);
      if (g_str_equal (one->key, text))
        {
          *seat = i;
          return TRUE;
        }
    }
  for (guint i = 0; i < n_seats; i++)
    {
      if (g_str_equal (charter_annual_council_get_seat (self->council, i)->title, text))
        {
          *seat = i;
          n_titled++;
        }
    }
  return n_titled == 1 || charter_cli_fail_choice (column_names[COLUMN_SEAT], text, known, error);
}

/* An empty choice means what the name beside it tells. */
static gboolean
find_choice (const char           *text,
             const char           *name,
             CharterAnnualChoice  *choice,
             GError              **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();

  if (*text == '\0')
    {
      *choice = *name != '\0' ? CHARTER_ANNUAL_NEW_PERSON : CHARTER_ANNUAL_STAYS;
      return TRUE;
    }
  if (charter_annual_choice_find (text, choice))
    return TRUE;
  for (guint i = 0; i < CHARTER_N_ANNUAL_CHOICES; i++)
    g_ptr_array_add (known, (gpointer) charter_annual_choice_get_title ((CharterAnnualChoice) i));
  return charter_cli_fail_choice (column_names[COLUMN_CHOICE], text, known, error);
}

static gboolean
choose (Annual               *self,
        const CharterCsvRow  *row,
        const int            *columns,
        gboolean             *chosen,
        GError              **error)
{
  const char *name = get_cell (row, columns, COLUMN_NAME);
  const char *text = get_cell (row, columns, COLUMN_CHOICE);
  gboolean is_new = g_ascii_strncasecmp (name, NEW_PREFIX, strlen (NEW_PREFIX)) == 0;
  CharterAnnualChoice choice = CHARTER_ANNUAL_STAYS;
  guint seat = 0;

  if (!find_seat (self, get_cell (row, columns, COLUMN_SEAT), &seat, error))
    return FALSE;
  if (chosen[seat])
    return fail (error, _("This seat was named before. Keep one of the two lines."));
  chosen[seat] = TRUE;
  if (charter_annual_council_get_seat (self->council, seat)->filled_by != NULL &&
      g_ascii_strcasecmp (text, _("follows")) == 0)
    text = "stays";
  if (!find_choice (text, name, &choice, error))
    return FALSE;
  if (choice != CHARTER_ANNUAL_NEW_PERSON && *name != '\0')
    return fail (error, _("A person is named, but the choice is not “new person”. Choose that, or "
                          "take the name away."));
  if (!charter_annual_council_choose (self->council, seat, choice,
                                      is_new ? name + strlen (NEW_PREFIX) : name, error))
    return FALSE;
  if (is_new && choice == CHARTER_ANNUAL_NEW_PERSON)
    charter_annual_council_settle (self->council, seat, NULL);
  charter_annual_council_set_minute (self->council, seat, get_cell (row, columns, COLUMN_MINUTE));
  return TRUE;
}

static gboolean
read_rows (Annual     *self,
           GPtrArray  *rows,
           GError    **error)
{
  g_autofree gboolean *chosen = g_new0 (gboolean,
                                        charter_annual_council_get_n_seats (self->council) + 1);
  int columns[N_COLUMNS];

  if (rows->len == 0)
    return fail (error, _("There is nothing in it. --list prints a table to fill in."));
  if (!find_columns (g_ptr_array_index (rows, 0), columns, error))
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    {
      const CharterCsvRow *row = g_ptr_array_index (rows, i);

      if (!choose (self, row, columns, chosen, error))
        {
          /* Translators: before a sentence; the number of a line */
          g_prefix_error (error, _("Line %u: "), row->line);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_seats (Annual  *self,
            GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (self->seats);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  const char *text;
  gsize length;

  if (!charter_file_load (file, &bytes, NULL, error))
    return FALSE;
  text = g_bytes_get_data (bytes, &length);
  rows = charter_csv_parse (text != NULL ? text : "", length, error);
  if (rows != NULL && read_rows (self, rows, error) &&
      charter_annual_council_check (self->council, error))
    return TRUE;
  if (error != NULL &&
      g_error_matches (*error, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_UNSURE))
    {
      g_autofree char *message = g_strdup ((*error)->message);

      g_clear_error (error);
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   /* Translators: a sentence; “new:” stays as it is */
                   _("%s Write the identifier instead of the name, or “new:” before the name."),
                   message);
    }
  /* Translators: before a sentence; a file */
  g_prefix_error (error, _("%s: "), self->seats);
  return FALSE;
}

static char *
write_preview (const Annual *self)
{
  g_autoptr(GPtrArray) sentences = charter_annual_words_for_preview (self->council);
  g_autoptr(GPtrArray) notes = charter_annual_words_for_notes (self->council);
  g_autofree char *meeting = charter_annual_words_for_meeting (self->council);
  g_autofree char *date = charter_date_to_words (&self->date);
  GString *text = g_string_new (NULL);

  /* Translators: a meeting, a date */
  g_string_append_printf (text, _("%1$s, %2$s\n\n"), meeting, date);
  if (sentences->len == 0)
    g_string_append (text, _("Nothing changes.\n"));
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "- %s\n", (const char *) g_ptr_array_index (sentences, i));
  if (notes->len > 0)
    g_string_append (text, _("\nTo note\n"));
  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (text, "- %s\n", (const char *) g_ptr_array_index (notes, i));
  return g_string_free (text, FALSE);
}

static CharterExit
save (const Annual  *self,
      GError       **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (self->output);

  if (charter_partnership_json_save (self->document, file, NULL, NULL, error))
    return CHARTER_EXIT_DONE;
  return g_error_matches (*error, CHARTER_PARTNERSHIP_JSON_ERROR,
                          CHARTER_PARTNERSHIP_JSON_ERROR_NEWER)
         ? CHARTER_EXIT_UNUSABLE
         : CHARTER_EXIT_NOT_WRITTEN;
}

static CharterExit
apply (Annual  *self,
       GError **error)
{
  g_autoptr(GPtrArray) edits = NULL;
  g_autofree char *preview = NULL;
  g_autofree char *label = NULL;
  CharterExit code;

  if (!read_seats (self, error))
    return CHARTER_EXIT_UNUSABLE;
  edits = charter_annual_council_make_edits (self->council, self->document, error);
  if (edits == NULL)
    return CHARTER_EXIT_UNUSABLE;
  preview = write_preview (self);
  label = charter_annual_words_for_label (self->council);
  if (edits->len > 0 && !charter_document_perform (self->document, label, NULL, edits, error))
    return CHARTER_EXIT_UNUSABLE;
  if (self->output != NULL)
    {
      code = save (self, error);
      if (code != CHARTER_EXIT_DONE)
        return code;
    }
  return charter_cli_print_text (preview, strlen (preview));
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_auto(Annual) self = { NULL, };
  g_autoptr(GError) error = NULL;
  CharterExit code;

  if (!read_command_line (&self, command, arguments, &error) || !load (&self, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  code = self.list ? print_list (&self, &error) : apply (&self, &error);
  return error != NULL ? charter_cli_report (code, error) : code;
}

const CharterCommand charter_annual_command = {
  .name = "annual",
  .operands = N_("FILE"),
  .summary = N_("Record who has which seat of a council after its annual meeting; it names them"),
  .example = "charter-cli annual data/examples/mid-kent.partnership.json --council swale --on 2027-05-19 --list",
  .run = run,
};
