/* cli-support.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/cli-support.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "diagram/drawing/clean-text.h"
#include "formats/partnership-json.h"

/* More would be a list to read, not a hint. */
#define MOST_SUGGESTIONS 12

/* Comparing longer words costs the square of their length for nothing. */
#define LONGEST_COMPARED 100

G_DEFINE_QUARK (charter-cli-error-quark, charter_cli_error)

static gboolean
is_plain_locale (int category)
{
  const char *name = setlocale (category, NULL);

  return g_strcmp0 (name, "C") == 0 || g_strcmp0 (name, "POSIX") == 0;
}

/* Levenshtein's distance, letters of either case being the same. */
static guint
measure_distance (const char *one,
                  const char *other)
{
  gsize length = strlen (other);
  g_autofree guint *costs = g_new (guint, length + 1);

  for (guint j = 0; j <= length; j++)
    costs[j] = j;
  for (guint i = 0; one[i] != '\0'; i++)
    {
      guint diagonal = costs[0];

      costs[0] = i + 1;
      for (guint j = 0; j < length; j++)
        {
          gboolean same = g_ascii_tolower (one[i]) == g_ascii_tolower (other[j]);
          guint replaced = diagonal + (same ? 0 : 1);

          diagonal = costs[j + 1];
          costs[j + 1] = MIN (replaced, MIN (costs[j], diagonal) + 1);
        }
    }
  return costs[length];
}

static gboolean
is_like (const char *wrong,
         const char *known)
{
  gsize length = strlen (wrong);

  if (length == 0 || length > LONGEST_COMPARED || strlen (known) > LONGEST_COMPARED)
    return FALSE;
  return g_ascii_strncasecmp (wrong, known, length) == 0 ||
         measure_distance (wrong, known) <= (length < 4 ? 1 : MAX (2, length / 3));
}

/* The same file may have several names. */
static gboolean
is_same_file (const char *one,
              const char *other)
{
  g_autoptr(GFile) first = g_file_new_for_commandline_arg (one);
  g_autoptr(GFile) second = g_file_new_for_commandline_arg (other);
  g_autoptr(GFileInfo) first_info = NULL;
  g_autoptr(GFileInfo) second_info = NULL;

  first_info = g_file_query_info (first, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  second_info = g_file_query_info (second, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (first_info == NULL || second_info == NULL)
    return FALSE;
  return g_strcmp0 (g_file_info_get_attribute_string (first_info, G_FILE_ATTRIBUTE_ID_FILE),
                    g_file_info_get_attribute_string (second_info, G_FILE_ATTRIBUTE_ID_FILE)) == 0;
}

static char *
join_quoted (GPtrArray *names)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < names->len && i < MOST_SUGGESTIONS; i++)
    /* Translators: one of the things that could have been meant */
    g_string_append_printf (list, i > 0 ? _(", “%s”") : _("“%s”"),
                            (const char *) g_ptr_array_index (names, i));
  if (names->len > MOST_SUGGESTIONS)
    g_string_append_printf (list, ngettext (" and %u more", " and %u more",
                                            names->len - MOST_SUGGESTIONS),
                            names->len - MOST_SUGGESTIONS);
  return g_string_free (list, FALSE);
}

/* The name of the command and what is left after its options, or NULL. */
static char **
parse_options (const CharterCommand  *command,
               GOptionContext        *context,
               char                 **arguments,
               GError               **error)
{
  g_auto(GStrv) rest = g_strdupv (arguments);
  g_autoptr(GError) cause = NULL;

  if (g_option_context_parse_strv (context, &rest, &cause))
    return g_steal_pointer (&rest);
  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: what is wrong, the name of a command */
               _("%1$s. “charter-cli help %2$s” lists the options."),
               cause->message, command->name);
  return NULL;
}

/**
 * charter_cli_set_up_locale:
 *
 * Takes the user's language. A file is UTF-8 everywhere, so the names on the
 * command line are too, even where no locale is set, as in a scheduled job.
 * The environment variable CHARTER_LOCALE_DIR names another folder of
 * translations than the installed one.
 */
void
charter_cli_set_up_locale (void)
{
  const char *catalogues = g_getenv ("CHARTER_LOCALE_DIR");

  setlocale (LC_ALL, "");
  if (is_plain_locale (LC_CTYPE))
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (CHARTER_GETTEXT_DOMAIN, catalogues != NULL ? catalogues : CHARTER_LOCALE_DIR);
  bind_textdomain_codeset (CHARTER_GETTEXT_DOMAIN, "UTF-8");
  textdomain (CHARTER_GETTEXT_DOMAIN);
}

/**
 * charter_cli_use_language:
 * @language: a BCP 47 tag such as "cy"
 *
 * Has what is written from here on in another language, as far as there is a
 * translation.
 */
void
charter_cli_use_language (const char *language)
{
  g_autofree char *name = NULL;

  g_return_if_fail (language != NULL);

  name = g_strdelimit (g_strdup (language), "-", '_');
  g_setenv ("LANGUAGE", name, TRUE);

  /* The C library does not look at LANGUAGE in the locale "C", and looks
   * again once a locale is set. */
  setlocale (LC_MESSAGES, is_plain_locale (LC_MESSAGES) ? "C.UTF-8" : "");
}

/**
 * charter_cli_print_message:
 * @format: as for printf()
 * @...: what goes into it
 *
 * Writes one line to the standard error output, whatever the texts in it.
 */
void
charter_cli_print_message (const char *format,
                           ...)
{
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  g_return_if_fail (format != NULL);

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = charter_clean_text (text);
  fprintf (stderr, "%s\n", line);
}

/**
 * charter_cli_report:
 * @code: what to end with
 * @error: what went wrong
 *
 * Writes a message.
 *
 * Returns: @code
 */
CharterExit
charter_cli_report (CharterExit   code,
                    const GError *error)
{
  g_return_val_if_fail (error != NULL, code);

  charter_cli_print_message ("%s", error->message);
  return code;
}

/**
 * charter_cli_print_text:
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Writes to the standard output, and makes sure that it got there. Nothing is
 * said to somebody who has seen enough, as with "| head".
 *
 * Returns: %CHARTER_EXIT_DONE, or %CHARTER_EXIT_NOT_WRITTEN after a message
 */
CharterExit
charter_cli_print_text (const char *text,
                        gsize       length)
{
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return CHARTER_EXIT_DONE;

  if (errno != EPIPE)
    charter_cli_print_message (_("The output could not be written. Make room on the disk, or write to "
                                 "another file."));
  return CHARTER_EXIT_NOT_WRITTEN;
}

/**
 * charter_cli_new_context:
 * @command: a command
 *
 * Returns: (transfer full): what parses its options and tells them
 */
GOptionContext *
charter_cli_new_context (const CharterCommand *command)
{
  g_autofree char *name = NULL;
  g_autofree char *example = NULL;
  GOptionContext *context;

  g_return_val_if_fail (command != NULL, NULL);

  name = g_strdup_printf ("charter-cli %s", command->name);
  g_set_prgname (name);

  context = g_option_context_new (command->operands);
  g_option_context_set_translation_domain (context, CHARTER_GETTEXT_DOMAIN);
  g_option_context_set_summary (context, _(command->summary));
  /* Translators: a command line */
  example = g_strdup_printf (_("Example:\n  %s"), command->example);
  g_option_context_set_description (context, example);
  return context;
}

/**
 * charter_cli_parse:
 * @command: a command
 * @context: (transfer full): with its options
 * @arguments: the command line, from the name of the command
 * @file: (out) (optional) (transfer full): the file it names; %NULL for a
 *   command that takes none
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Reads a command line. Ends the program after writing a help that was asked
 * for.
 *
 * Returns: whether it can be followed
 */
gboolean
charter_cli_parse (const CharterCommand  *command,
                   GOptionContext        *context,
                   char                 **arguments,
                   char                 **file,
                   GError               **error)
{
  g_autoptr(GOptionContext) owned = context;
  g_auto(GStrv) rest = NULL;
  guint expected = file != NULL ? 1 : 0;

  g_return_val_if_fail (command != NULL, FALSE);
  g_return_val_if_fail (context != NULL, FALSE);

  rest = parse_options (command, owned, arguments, error);
  if (rest == NULL)
    return FALSE;
  if (g_strv_length (rest) != expected + 1)
    {
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   expected == 1
                   /* Translators: the name of a command */
                   ? _("“%1$s” takes one file. “charter-cli help %1$s” tells how to call it.")
                   /* Translators: the name of a command */
                   : _("“%1$s” takes options only. “charter-cli help %1$s” tells how to call it."),
                   command->name);
      return FALSE;
    }

  if (file != NULL)
    *file = g_strdup (rest[1]);
  return TRUE;
}

/**
 * charter_cli_parse_two:
 * @command: a command
 * @context: (transfer full): with its options
 * @arguments: the command line, from the name of the command
 * @file: (out) (transfer full): the file it names
 * @other: (out) (transfer full) (nullable): another file, when it names two
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * The same as charter_cli_parse() for a command that takes one file or two.
 *
 * Returns: whether it can be followed
 */
gboolean
charter_cli_parse_two (const CharterCommand  *command,
                       GOptionContext        *context,
                       char                 **arguments,
                       char                 **file,
                       char                 **other,
                       GError               **error)
{
  g_autoptr(GOptionContext) owned = context;
  g_auto(GStrv) rest = NULL;
  guint n_files;

  g_return_val_if_fail (command != NULL, FALSE);
  g_return_val_if_fail (context != NULL, FALSE);
  g_return_val_if_fail (file != NULL && other != NULL, FALSE);

  rest = parse_options (command, owned, arguments, error);
  if (rest == NULL)
    return FALSE;
  n_files = g_strv_length (rest) - 1;
  if (n_files != 1 && n_files != 2)
    {
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   /* Translators: the name of a command */
                   _("“%1$s” takes one file or two. “charter-cli help %1$s” tells how to call it."),
                   command->name);
      return FALSE;
    }
  *file = g_strdup (rest[1]);
  *other = n_files == 2 ? g_strdup (rest[2]) : NULL;
  return TRUE;
}

/**
 * charter_cli_load:
 * @path: (type filename): a file
 * @error: return location for an error of charter_partnership_json_load()
 *
 * Returns: (transfer full) (nullable): what it holds
 */
CharterDocument *
charter_cli_load (const char  *path,
                  GError     **error)
{
  g_autoptr(GFile) file = NULL;
  CharterDocument *document;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_commandline_arg (path);
  document = charter_partnership_json_load (file, NULL, error);
  if (document != NULL &&
      charter_partnership_json_is_read_only (charter_document_get_records (document)))
    charter_cli_print_message (_("%s: A newer version of Charter made this file; what this version "
                                 "does not know is left out. Update Charter to see all of it."),
                               path);
  return document;
}

/**
 * charter_cli_parse_date:
 * @option: the option that has it
 * @text: what the user wrote
 * @date: (out caller-allocates): the date
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Returns: whether @text is a date
 */
gboolean
charter_cli_parse_date (const char   *option,
                        const char   *text,
                        CharterDate  *date,
                        GError      **error)
{
  if (charter_date_parse (text, date))
    return TRUE;

  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: an option, what follows it */
               _("%1$s: “%2$s” is not a date. Write it as 2015-01-12, 2015-01 or 2015."),
               option, text);
  return FALSE;
}

/**
 * charter_cli_check_output:
 * @path: (type filename): a partnership that is read
 * @output: (nullable) (type filename): what the user wrote after -o
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Returns: whether writing to @output leaves the partnership as it is
 */
gboolean
charter_cli_check_output (const char  *path,
                          const char  *output,
                          GError     **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (output == NULL || !is_same_file (path, output))
    return TRUE;
  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: a file */
               _("%s: This would replace the partnership itself. Name another file after -o."), output);
  return FALSE;
}

/**
 * charter_cli_suggest:
 * @wrong: what the user wrote
 * @known: (element-type utf8): what could have been meant
 *
 * Returns: (transfer full): a sentence with the names that are like it, or all
 *   of them
 */
char *
charter_cli_suggest (const char *wrong,
                     GPtrArray  *known)
{
  g_autoptr(GPtrArray) likely = g_ptr_array_new ();
  g_autofree char *list = NULL;

  g_return_val_if_fail (wrong != NULL, NULL);
  g_return_val_if_fail (known != NULL, NULL);

  if (known->len == 0)
    return g_strdup (_("There are none."));
  for (guint i = 0; i < known->len; i++)
    {
      if (is_like (wrong, g_ptr_array_index (known, i)))
        g_ptr_array_add (likely, g_ptr_array_index (known, i));
    }

  list = join_quoted (likely->len > 0 ? likely : known);
  /* Translators: one or more names */
  return g_strdup_printf (likely->len > 0 ? _("Did you mean %s?") : _("There are: %s."), list);
}

/**
 * charter_cli_fail_choice:
 * @option: the name of an option, with its dashes
 * @text: what the user wrote after it
 * @known: (element-type utf8): what could have been meant
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Returns: %FALSE
 */
gboolean
charter_cli_fail_choice (const char  *option,
                         const char  *text,
                         GPtrArray   *known,
                         GError     **error)
{
  g_autofree char *suggestion = NULL;

  g_return_val_if_fail (option != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  suggestion = charter_cli_suggest (text, known);
  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: an option, what follows it, a sentence */
               _("%1$s: “%2$s” is not known. %3$s"), option, text, suggestion);
  return FALSE;
}

/**
 * charter_cli_find_option:
 * @option: the option of the command that names it, with its dashes
 * @records: the records of a file
 * @id: what the user wrote
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Returns: (transfer none) (nullable): the proposed model with that id, or
 *   %NULL when there is none
 */
CharterRecord *
charter_cli_find_option (const char        *option,
                         CharterRecordSet  *records,
                         const char        *id,
                         GError           **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  CharterRecord *found;

  g_return_val_if_fail (option != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  found = charter_record_set_find_id (records, CHARTER_KIND_OPTION, id);
  if (found != NULL)
    return found;
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_OPTION); i++)
    {
      CharterRecord *one = charter_record_set_get_record (records, CHARTER_KIND_OPTION, i);

      if (charter_record_get_id (one) != NULL)
        g_ptr_array_add (known, (gpointer) charter_record_get_id (one));
    }
  charter_cli_fail_choice (option, id, known, error);
  return NULL;
}
