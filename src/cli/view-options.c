/* view-options.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/view-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/changes/proposal-words.h"
#include "analysis/words/language.h"
#include "analysis/words/names.h"
#include "cli/cli-support.h"
#include "diagram/drawing/palette.h"

static gboolean
read_people (CharterViewOptions  *self,
             GError             **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i <= CHARTER_PEOPLE_COUNTS; i++)
    g_ptr_array_add (known, (gpointer) charter_people_get_id ((CharterPeople) i));
  return self->people == NULL || charter_people_find (self->people, &self->people_shown) ||
         charter_cli_fail_choice ("--people", self->people, known, error);
}

static gboolean
read_page (CharterViewOptions  *self,
           GError             **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  const CharterPage *page;

  self->new_page = charter_page_find (self->page);
  for (guint i = 0; (page = charter_page_get_nth (i)) != NULL; i++)
    g_ptr_array_add (known, (gpointer) page->id);
  return self->page == NULL || self->new_page != NULL ||
         charter_cli_fail_choice ("--page", self->page, known, error);
}

static gboolean
read_palette (CharterViewOptions  *self,
              GError             **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i <= CHARTER_PALETTE_PRINT; i++)
    g_ptr_array_add (known, (gpointer) charter_palette_get_name (charter_palette_get ((CharterPaletteKind) i)));
  return self->palette == NULL || charter_palette_find (self->palette) != NULL ||
         charter_cli_fail_choice ("--palette", self->palette, known, error);
}

static gboolean
read_switches (const char         *option,
               char              **names,
               GError            **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  const char *name;

  for (guint i = 0; (name = charter_view_get_nth_switch (i)) != NULL; i++)
    g_ptr_array_add (known, (gpointer) name);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      if (!g_ptr_array_find_with_equal_func (known, names[i], g_str_equal, NULL))
        return charter_cli_fail_choice (option, names[i], known, error);
    }
  return TRUE;
}

static void
apply_switches (CharterView  *view,
                char        **names,
                gboolean      shown)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    charter_view_set_switch (view, names[i], shown);
}

static gboolean
read_dates (CharterViewOptions  *self,
            GError             **error)
{
  if (self->as_at != NULL &&
      !charter_cli_parse_date ("--as-at", self->as_at, &self->as_at_date, error))
    return FALSE;
  if (self->today == NULL)
    {
      charter_date_init_today (&self->today_date);
      return TRUE;
    }
  if (!charter_cli_parse_date ("--today", self->today, &self->today_date, error))
    return FALSE;
  if (charter_date_is_whole (&self->today_date))
    return TRUE;

  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               /* Translators: what the user wrote */
               _("--today: “%s” is not a day. Write it as 2015-01-12."), self->today);
  return FALSE;
}

static gboolean
is_language (const char *text)
{
  const char *p = text;

  while (g_ascii_isalnum (*p) || *p == '-')
    p++;
  return *p == '\0' && g_ascii_isalpha (*text);
}

/* Names may be in a language in which Charter has no sentences. */
static void
warn_of_words (const char *language)
{
  g_autofree char *words = charter_language_get_of_words ();

  if (!charter_language_is_same (language, words))
    /* Translators: the code of a language, another one */
    charter_cli_print_message (_("--lang: Charter has no words in “%1$s”; its sentences are in "
                                 "“%2$s”, and only names are translated."), language, words);
}

/* As files and catalogues write it (RFC 5646, 2.1.1): cy, en-GB. */
static void
write_usual_case (char *language)
{
  gboolean is_first = TRUE;

  while (*language != '\0')
    {
      gsize length = strcspn (language, "-");

      for (gsize i = 0; i < length; i++)
        language[i] = !is_first && length == 2 ? g_ascii_toupper (language[i])
                                               : g_ascii_tolower (language[i]);
      language += length + (language[length] == '-' ? 1 : 0);
      is_first = FALSE;
    }
}

static gboolean
read_languages (CharterViewOptions  *self,
                GError             **error)
{
  guint n_languages = self->languages != NULL ? g_strv_length (self->languages) : 0;

  for (guint i = 0; i < n_languages; i++)
    {
      if (!is_language (self->languages[i]))
        {
          g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                       /* Translators: what the user wrote */
                       _("--lang: “%s” is not the code of a language. Write it as cy or en-GB."),
                       self->languages[i]);
          return FALSE;
        }
      write_usual_case (self->languages[i]);
    }
  if (n_languages > 0)
    {
      self->language = self->languages[n_languages - 1];
      charter_cli_use_language (self->language);
      warn_of_words (self->language);
    }
  return TRUE;
}

/**
 * charter_view_options_add_content:
 * @self: options, which must outlive the parsing
 * @context: gets the options that change what a diagram says
 */
void
charter_view_options_add_content (CharterViewOptions *self,
                                  GOptionContext     *context)
{
  const GOptionEntry entries[] = {
    { "as-at", 0, 0, G_OPTION_ARG_STRING, &self->as_at,
      N_("Show how things stood on a date, whatever date the diagram has"), N_("DATE") },
    { "option", 0, 0, G_OPTION_ARG_STRING, &self->option,
      N_("Show a proposed model, as “charter-cli list” names it"), N_("ID") },
    { "people", 0, 0, G_OPTION_ARG_STRING, &self->people,
      N_("How much to say about persons: names, posts or counts"), N_("WHAT") },
    { "show", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->shown,
      N_("Show something that the diagram leaves out: posts, dates, sources, legend, abbreviations, "
         "assumed_lines, unknown, events, title, caption, as_at or status; may be repeated"), N_("WHAT") },
    { "hide", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->hidden,
      N_("Leave something out, likewise; may be repeated"), N_("WHAT") },
    { "lang", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->languages,
      N_("Use the names and words of a language, such as cy; may be repeated in a bundle"),
      N_("LANGUAGE") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &self->today,
      N_("Take this day for today"), N_("DATE") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
}

/**
 * charter_view_options_add_language:
 * @self: options, which must outlive the parsing
 * @context: gets the option of a command that writes sentences, and may draw
 *
 * For commands without the options of charter_view_options_add_content().
 */
void
charter_view_options_add_language (CharterViewOptions *self,
                                   GOptionContext     *context)
{
  const GOptionEntry entries[] = {
    { "lang", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->languages,
      N_("Use the words of a language, such as cy; with --view also its names"), N_("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
}

/**
 * charter_view_options_add_looks:
 * @self: options, which must outlive the parsing
 * @context: gets the options that change what a diagram looks like
 */
void
charter_view_options_add_looks (CharterViewOptions *self,
                                GOptionContext     *context)
{
  const GOptionEntry entries[] = {
    { "page", 0, 0, G_OPTION_ARG_STRING, &self->page,
      N_("What it is to be printed on, such as a4-landscape"), N_("PAGE") },
    { "figure", 0, 0, G_OPTION_ARG_STRING, &self->figure,
      N_("Number the figure as the report does, such as 3"), N_("NUMBER") },
    { "several-pages", 0, 0, G_OPTION_ARG_NONE, &self->several_pages,
      N_("Divide what cannot be read on one page over several"), NULL },
    { "palette", 0, 0, G_OPTION_ARG_STRING, &self->palette,
      N_("Which colours to use, such as black-and-white"), N_("PALETTE") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
}

/**
 * charter_view_options_read:
 * @self: options after the command line was parsed
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Makes sense of what the user wrote. With a language, messages are in it from
 * here on.
 *
 * Returns: whether it makes sense
 */
gboolean
charter_view_options_read (CharterViewOptions  *self,
                           GError             **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return read_dates (self, error) && read_people (self, error) && read_page (self, error) &&
         read_switches ("--show", self->shown, error) &&
         read_switches ("--hide", self->hidden, error) &&
         read_palette (self, error) && read_languages (self, error);
}

/**
 * charter_view_options_use_language:
 * @self: options with languages
 * @number: which of them, from 0
 *
 * Has views, and messages, in one of the languages that the user asked for.
 * Until then they are in the last.
 */
void
charter_view_options_use_language (CharterViewOptions *self,
                                   guint               number)
{
  g_return_if_fail (self != NULL && self->languages != NULL);
  g_return_if_fail (number < g_strv_length (self->languages));

  self->language = self->languages[number];
  charter_cli_use_language (self->language);
}

/**
 * charter_view_options_make_view:
 * @self: options
 * @records: the records of a file
 * @position: of a view among them
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Returns: (transfer full) (nullable): the view as the user wants it, or %NULL
 *   when there is no such proposed model
 */
CharterView *
charter_view_options_make_view (const CharterViewOptions *self,
                                CharterRecordSet         *records,
                                guint                     position,
                                GError                  **error)
{
  CharterView *view;
  CharterRecord *option = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->option != NULL)
    {
      option = charter_cli_find_option ("--option", records, self->option, error);
      if (option == NULL)
        return NULL;
    }
  view = charter_view_new (records,
                           charter_record_set_get_record (records, CHARTER_KIND_VIEW, position));
  if (option != NULL)
    charter_view_set_option (view, records, option);
  if (self->as_at != NULL)
    view->as_at = self->as_at_date;
  if (self->people != NULL)
    view->people = self->people_shown;
  apply_switches (view, self->shown, TRUE);
  apply_switches (view, self->hidden, FALSE);
  if (self->figure != NULL)
    {
      g_free (view->figure);
      view->figure = g_strdup (self->figure);
    }
  if (self->language != NULL)
    charter_view_set_language (view, records, self->language);
  if (self->new_page != NULL)
    view->page = *self->new_page;
  if (self->several_pages)
    view->several_pages = TRUE;
  if (self->palette != NULL)
    {
      g_free (view->palette);
      view->palette = g_strdup (self->palette);
    }
  return view;
}

/**
 * charter_view_options_make_state:
 * @self: options
 * @records: the records of a file
 * @view: from charter_view_options_make_view()
 *
 * Returns: (transfer full): what @view shows
 */
CharterState *
charter_view_options_make_state (const CharterViewOptions *self,
                                 CharterRecordSet         *records,
                                 const CharterView        *view)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  return charter_view_make_state (view, records, &self->today_date);
}

/**
 * charter_view_options_make_bare_state:
 * @self: options
 * @records: the records of a file
 * @error: return location for %CHARTER_CLI_ERROR_USAGE
 *
 * Returns: (transfer full) (nullable): the arrangements that the user asks
 *   for, without a view, or %NULL when there is no such proposed model
 */
CharterState *
charter_view_options_make_bare_state (const CharterViewOptions  *self,
                                      CharterRecordSet          *records,
                                      GError                   **error)
{
  g_autoptr(CharterProposal) proposal = NULL;
  CharterRecord *option;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->option == NULL)
    return charter_state_new (records, &self->as_at_date, &self->today_date);
  option = charter_cli_find_option ("--option", records, self->option, error);
  if (option == NULL)
    return NULL;
  proposal = charter_proposal_new (records, option);
  return charter_state_new_for_proposal (proposal, &self->as_at_date, &self->today_date);
}

/**
 * charter_view_options_print_conflicts:
 * @state: what is shown
 * @path: the file that it comes from
 *
 * Writes to the standard error output what does not fit of a proposed model.
 */
void
charter_view_options_print_conflicts (const CharterState *state,
                                      const char         *path)
{
  const CharterProposal *proposal;

  g_return_if_fail (state != NULL);
  g_return_if_fail (path != NULL);

  proposal = charter_state_get_proposal (state);
  for (guint i = 0; proposal != NULL && i < charter_proposal_get_n_conflicts (proposal); i++)
    {
      g_autofree char *name = charter_name_get_full (charter_proposal_get_option (proposal), NULL);
      g_autofree char *text =
        charter_proposal_words_for_conflict (state, charter_proposal_get_conflict (proposal, i));

      /* Translators: a file, the name of a proposed model, a sentence */
      charter_cli_print_message (_("%1$s: %2$s: %3$s"), path, name, text);
    }
}

/**
 * charter_view_options_clear:
 * @self: options
 */
void
charter_view_options_clear (CharterViewOptions *self)
{
  g_clear_pointer (&self->as_at, g_free);
  g_clear_pointer (&self->option, g_free);
  g_clear_pointer (&self->people, g_free);
  g_clear_pointer (&self->languages, g_strfreev);
  self->language = NULL;
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->palette, g_free);
  g_clear_pointer (&self->shown, g_strfreev);
  g_clear_pointer (&self->hidden, g_strfreev);
  g_clear_pointer (&self->figure, g_free);
}
