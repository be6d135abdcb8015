/* command-compare.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "analysis/changes/aligned-records.h"
#include "analysis/changes/difference-list.h"
#include "analysis/words/names.h"
#include "cli/commands.h"
#include "cli/compare-picture.h"
#include "cli/compare-privacy.h"
#include "cli/view-address.h"
#include "cli/view-options.h"
#include "diagram/compared-sides.h"
#include "diagram/diagram.h"
#include "export/atomic-file.h"
#include "export/exporter.h"
#include "export/json-members.h"

#define OPTION_PREFIX "option:"

/* One side of the comparison. */
typedef struct
{
  char            *path; /* nullable: the second side is the same file */
  char            *text; /* nullable: the date or proposed model as it was typed */
  char            *model; /* nullable: the id of a proposed model */
  CharterDate      date;
  CharterDocument *document;
  CharterState    *state;
} Side;

typedef struct
{
  Side                from;
  Side                to;
  char              **with;    /* nullable: the further sides as they were typed */
  GPtrArray          *further; /* of Side: what stands beside both */
  CharterViewOptions  view_options;
  char               *view;
  gboolean            side_by_side;
  char               *format;
  char               *output;
  char               *today;
  CharterDate         today_date;
  gboolean            exit_code;
  GHashTable         *marked;  /* nullable: the handles of what differs in the diagram */
  CharterRecordSet   *aligned; /* nullable: the first side with the handles of the second */
  CharterComparePrivacy *privacy; /* nullable: persons are named */
} Compare;

static void
side_clear (Side *self)
{
  g_clear_pointer (&self->state, charter_state_unref);
  g_clear_object (&self->document);
  g_free (self->path);
  g_free (self->text);
  g_free (self->model);
}

static void
side_free (Side *self)
{
  side_clear (self);
  g_free (self);
}

static void
compare_clear (Compare *self)
{
  g_strfreev (self->with);
  g_clear_pointer (&self->further, g_ptr_array_unref);
  g_clear_pointer (&self->marked, g_hash_table_unref);
  g_clear_pointer (&self->aligned, charter_record_set_unref);
  side_clear (&self->from);
  side_clear (&self->to);
  g_clear_pointer (&self->privacy, charter_compare_privacy_free);
  charter_view_options_clear (&self->view_options);
  g_free (self->view);
  g_free (self->format);
  g_free (self->output);
  g_free (self->today);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Compare, compare_clear)

static const char *const matched_ids[] = {
  [CHARTER_MATCHED_BY_HANDLE] = "same-record",
  [CHARTER_MATCHED_BY_ID] = "id",
  [CHARTER_MATCHED_BY_NAME] = "name",
  [CHARTER_MATCHED_BY_NOTHING] = "nothing",
};

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
read_date (const char   *option,
           const char   *text,
           CharterDate  *date,
           GError      **error)
{
  return text == NULL || charter_cli_parse_date (option, text, date, error);
}

/* A date, a proposed model as it is recorded, or one at a date:
 * "option:ID@2027-04-01". */
static gboolean
read_side (const char  *option,
           Side        *side,
           GError     **error)
{
  const char *at;

  if (side->text == NULL || !g_str_has_prefix (side->text, OPTION_PREFIX))
    return read_date (option, side->text, &side->date, error);
  at = strrchr (side->text, '@');
  side->model = at != NULL
              ? g_strndup (side->text + strlen (OPTION_PREFIX),
                           (gsize) (at - side->text) - strlen (OPTION_PREFIX))
              : g_strdup (side->text + strlen (OPTION_PREFIX));
  return at == NULL || read_date (option, at + 1, &side->date, error);
}

static gboolean
make_state (const char         *option,
            Side               *side,
            const CharterDate  *today,
            GError            **error)
{
  CharterRecordSet *records = charter_document_get_records (side->document);
  g_autoptr(CharterProposal) proposal = NULL;
  CharterRecord *model;

  if (side->model == NULL)
    {
      side->state = charter_state_new (records, &side->date, today);
      return TRUE;
    }
  model = charter_cli_find_option (option, records, side->model, error);
  if (model == NULL)
    return FALSE;
  proposal = charter_proposal_new (records, model);
  side->state = charter_state_new_for_proposal (proposal, &side->date, today);
  return TRUE;
}

static gboolean
check_order (const Compare  *self,
             GError        **error)
{
  const CharterDate *end = charter_date_is_set (&self->to.date) ? &self->to.date
                                                                : &self->today_date;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!charter_date_is_set (&self->from.date) || self->from.model != NULL ||
      self->to.model != NULL ||
      charter_date_get_last_day (&self->from.date) <= charter_date_get_last_day (end))
    return TRUE;
  from = charter_date_to_words (&self->from.date);
  to = charter_date_to_words (end);
  g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
               charter_date_is_set (&self->to.date)
               /* Translators: two dates */
               ? _("--from %1$s is after --to %2$s. Write the earlier date after --from.")
               /* Translators: two dates, the second of them today */
               : _("--from %1$s is after today, %2$s. Write an earlier date, or --to with a "
                   "later one."), from, to);
  return FALSE;
}

/* A list is of everything, or of what one diagram shows, and a picture of one
 * diagram. */
static gboolean
check_form (const Compare  *self,
            GError        **error)
{
  gboolean is_json = g_strcmp0 (self->format, "json") == 0;

  if (self->view != NULL)
    return !is_json || self->further->len == 0 ||
           fail (error, _("--format: A comparison in JSON is of two. Leave out --with, or choose "
                          "another format."));
  if (self->with != NULL)
    return fail (error, _("--with: Only diagrams stand side by side. Name one with --view."));
  if (self->side_by_side)
    return fail (error, _("--side-by-side: Only diagrams stand side by side. Name one with --view."));
  if (self->format == NULL || is_json || g_str_equal (self->format, "txt"))
    return TRUE;
  if (charter_export_format_find (self->format) != NULL)
    return fail (error, _("--format: Without --view a comparison is written as txt or json. For a "
                          "picture name a diagram with --view."));
  return fail (error, _("--format: A comparison is written as txt or json, or with --view as a "
                        "picture, such as svg, png or pdf."));
}

/* The first of them is the second side where --to names none. */
static gboolean
read_further (Compare  *self,
              GError  **error)
{
  guint n_with = self->with != NULL ? g_strv_length (self->with) : 0;
  guint first = 0;

  self->further = g_ptr_array_new_with_free_func ((GDestroyNotify) side_free);
  if (n_with > 0 && self->to.path == NULL && self->to.text == NULL)
    self->to.text = g_strdup (self->with[first++]);
  if (2 + n_with - first > CHARTER_VIEW_MOST_SIDES)
    {
      g_set_error (error, CHARTER_CLI_ERROR, CHARTER_CLI_ERROR_USAGE,
                   _("--with: At most %d arrangements can stand side by side. Leave some out."),
                   CHARTER_VIEW_MOST_SIDES);
      return FALSE;
    }
  for (guint i = first; i < n_with; i++)
    {
      Side *side = g_new0 (Side, 1);

      g_ptr_array_add (self->further, side);
      side->text = g_strdup (self->with[i]);
      if (!read_side ("--with", side, error))
        return FALSE;
    }
  self->side_by_side |= n_with > 0;
  return TRUE;
}

static gboolean
check_asked (Compare  *self,
             GError  **error)
{
  charter_date_init_today (&self->today_date);
  if (!read_further (self, error) ||
      !read_side ("--from", &self->from, error) ||
      !read_side ("--to", &self->to, error) ||
      !read_date ("--today", self->today, &self->today_date, error))
    return FALSE;
  if (!charter_date_is_whole (&self->today_date))
    return fail (error, _("--today is not a day. Write it as 2015-01-12."));
  if (self->to.path == NULL && self->from.text == NULL && self->to.model == NULL)
    return fail (error, self->to.text == NULL
                        ? _("There is nothing to compare with. Name another file, or two dates "
                            "with --from and --to.")
                        : _("There is no date to begin with. Write one after --from."));
  if (!charter_cli_check_output (self->from.path, self->output, error) ||
      (self->to.path != NULL && !charter_cli_check_output (self->to.path, self->output, error)))
    return FALSE;
  return check_form (self, error) && check_order (self, error);
}

static gboolean
read_command_line (Compare               *self,
                   const CharterCommand  *command,
                   char                 **arguments,
                   GError               **error)
{
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from.text,
      N_("How things stood on this date, or option:ID for a proposed model; else as recorded"),
      N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &self->to.text,
      N_("How things stand on this date, or option:ID for a proposed model; else as recorded"),
      N_("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format,
      N_("In which format: txt or json; with --view also svg, png, pdf and others"), N_("FORMAT") },
    { "view", 0, 0, G_OPTION_ARG_STRING, &self->view,
      N_("Show it in a diagram, as “charter-cli list” names it"), N_("ID") },
    { "with", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->with,
      N_("And with this date or option:ID, side by side; may be given again"), N_("DATE") },
    { "side-by-side", 0, 0, G_OPTION_ARG_NONE, &self->side_by_side,
      N_("Draw the diagram of both beside each other, not in one"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Which file to write; else the comparison is printed"), N_("FILE") },
    { "exit-code", 0, 0, G_OPTION_ARG_NONE, &self->exit_code,
      N_("End with 1 if there is a difference, with --view one that it shows"), NULL },
    { "people", 0, 0, G_OPTION_ARG_STRING, &self->view_options.people,
      N_("How much to say about persons: names, posts or counts; without names, what is different "
         "about persons is only counted in words"), N_("WHAT") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &self->today,
      N_("Take this day for today"), N_("DATE") },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = charter_cli_new_context (command);

  g_option_context_add_main_entries (context, entries, CHARTER_GETTEXT_DOMAIN);
  charter_view_options_add_language (&self->view_options, context);
  charter_view_options_add_looks (&self->view_options, context);
  return charter_cli_parse_two (command, context, arguments, &self->from.path, &self->to.path,
                                error) &&
         charter_view_options_read (&self->view_options, error) && check_asked (self, error);
}

static gboolean
load (Compare  *self,
      GError  **error)
{
  self->from.document = charter_cli_load (self->from.path, error);
  if (self->from.document == NULL)
    return FALSE;
  self->to.document = self->to.path != NULL ? charter_cli_load (self->to.path, error)
                                            : g_object_ref (self->from.document);
  if (self->to.document == NULL)
    return FALSE;
  if (!make_state ("--from", &self->from, &self->today_date, error) ||
      !make_state ("--to", &self->to, &self->today_date, error))
    return FALSE;
  for (guint i = 0; i < self->further->len; i++)
    {
      Side *side = g_ptr_array_index (self->further, i);

      side->document = g_object_ref (self->to.document);
      if (!make_state ("--with", side, &self->today_date, error))
        return FALSE;
      charter_view_options_print_conflicts (side->state, self->from.path);
    }
  charter_view_options_print_conflicts (self->from.state, self->from.path);
  charter_view_options_print_conflicts (self->to.state, self->to.path != NULL ? self->to.path
                                                                              : self->from.path);
  return TRUE;
}

static char *
write_date (const Side *side,
            gboolean    beside_model)
{
  g_autofree char *date = charter_date_is_set (&side->date) ? charter_date_to_words (&side->date)
                                                            : g_strdup (_("as recorded"));
  const CharterProposal *proposal = charter_state_get_proposal (side->state);
  g_autofree char *name = NULL;

  if (proposal == NULL)
    return beside_model
         /* Translators: a date or "as recorded" */
         ? g_strdup_printf (_("current arrangements (%s)"), date)
         : g_steal_pointer (&date);
  name = charter_name_get_full (charter_proposal_get_option (proposal), NULL);
  /* Translators: the name of a proposed model, a date or "as recorded" */
  return g_strdup_printf (_("proposed model “%1$s” (%2$s)"), name, date);
}

static void
append_head (GString                 *text,
             const Compare           *self,
             const CharterComparison *comparison)
{
  g_autofree char *first = g_path_get_basename (self->from.path);
  gboolean with_model = self->from.model != NULL || self->to.model != NULL;
  g_autofree char *from = write_date (&self->from, with_model);
  g_autofree char *to = write_date (&self->to, with_model);
  g_autofree char *second = NULL;
  g_autofree char *matching = NULL;

  if (self->to.path == NULL)
    {
      g_string_append_printf (text, with_model
                              /* Translators: a file, two models and their dates */
                              ? _("%1$s: %2$s, compared with %3$s\n")
                              /* Translators: a file, two dates, or "as recorded" */
                              : _("%1$s: from %2$s to %3$s\n"), first, from, to);
      return;
    }
  second = g_path_get_basename (self->to.path);
  /* Translators: a file and a date or "as recorded", and another file with its date */
  g_string_append_printf (text, _("%1$s (%2$s) and %3$s (%4$s)\n"), first, from, second, to);
  matching = charter_difference_list_write_matching (comparison);
  g_string_append (text, matching);
}

static char *
write_text (const Compare           *self,
            const CharterComparison *comparison)
{
  GString *text = g_string_new (NULL);
  g_autofree char *differences =
    charter_difference_list_write_text (comparison, charter_compare_privacy_is_told, self->privacy);
  guint n_withheld = charter_compare_privacy_count (self->privacy, comparison);

  append_head (text, self, comparison);
  g_string_append (text, differences);
  if (n_withheld > 0)
    g_string_append_printf (text, ngettext ("\n%u difference about a person is not told in words.\n",
                                            "\n%u differences about persons are not told in words.\n",
                                            n_withheld), n_withheld);
  return g_string_free (text, FALSE);
}

static void
add_side (JsonBuilder *builder,
          const char  *key,
          const Side  *side,
          const char  *path)
{
  g_autofree char *date = charter_date_is_set (&side->date) ? charter_date_to_text (&side->date)
                                                            : NULL;

  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  charter_json_members_add_text (builder, "file", path);
  charter_json_members_add_text (builder, "as_at", date);
  charter_json_members_add_text (builder, "option", side->model);
  json_builder_end_object (builder);
}

/* Whether the diagram shows it, where one is asked for. */
static gboolean
is_shown (const CharterDifference *one,
          gpointer                 user_data)
{
  const Compare *self = user_data;
  guint64 handle = one->after != NULL ? charter_record_get_handle (one->after) : 0;
  guint64 before = one->before != NULL ? charter_record_get_handle (one->before) : 0;
  guint position;

  if (self->marked == NULL)
    return TRUE;
  if (before != 0 && self->aligned != NULL &&
      charter_record_set_find_position (charter_state_get_records (self->from.state),
                                        charter_record_get_kind (one->before), before, &position))
    before = charter_record_get_handle (
      charter_record_set_get_record (self->aligned, charter_record_get_kind (one->before), position));
  return (handle != 0 && g_hash_table_contains (self->marked, &handle)) ||
         (before != 0 && g_hash_table_contains (self->marked, &before));
}

static gboolean
is_any_shown (Compare                 *self,
              const CharterComparison *comparison)
{
  for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
    {
      if (is_shown (charter_comparison_get (comparison, i), self))
        return TRUE;
    }
  return FALSE;
}

static void
add_difference (JsonBuilder                 *builder,
                const CharterComparePrivacy *privacy,
                const CharterDifference     *one)
{
  const CharterRecord *record = one->after != NULL ? one->after : one->before;

  json_builder_begin_object (builder);
  charter_json_members_add_text (builder, "kind", charter_difference_kind_get_id (one->kind));
  charter_json_members_add_text (builder, "collection",
                                 charter_kind_get (charter_record_get_kind (record))->collection);
  charter_json_members_add_text (builder, "before", charter_compare_privacy_get_id (privacy, one->before));
  charter_json_members_add_text (builder, "after", charter_compare_privacy_get_id (privacy, one->after));
  charter_json_members_add_text (builder, "matched_by", matched_ids[one->by]);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < one->fields->len; i++)
    {
      const CharterFieldDifference *field = g_ptr_array_index (one->fields, i);

      json_builder_begin_object (builder);
      charter_json_members_add_text (builder, "field", field->field->key);
      charter_json_members_add_text (builder, "before", field->before);
      charter_json_members_add_text (builder, "after", field->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  charter_json_members_add_text (builder, "sentence", one->sentence);
  json_builder_end_object (builder);
}

static char *
write_json (Compare                 *self,
            const CharterComparison *comparison)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_side (builder, "from", &self->from, self->from.path);
  add_side (builder, "to", &self->to, self->to.path != NULL ? self->to.path : self->from.path);
  json_builder_set_member_name (builder, "matched");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (matched_ids); i++)
    {
      json_builder_set_member_name (builder, matched_ids[i]);
      json_builder_add_int_value (builder, charter_comparison_count_matched (
                                             comparison, (CharterMatchedBy) i));
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "differences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
    {
      const CharterDifference *one = charter_comparison_get (comparison, i);

      if (is_shown (one, self) && charter_compare_privacy_is_told (one, self->privacy))
        add_difference (builder, self->privacy, one);
    }
  json_builder_end_array (builder);
  if (self->privacy != NULL)
    {
      json_builder_set_member_name (builder, "n_withheld");
      json_builder_add_int_value (builder, charter_compare_privacy_count (self->privacy, comparison));
    }
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}

/* What stands for one side in a sentence; its date is enough within one file. */
static char *
write_when (const Compare *self,
            const Side    *side,
            const char    *path)
{
  CharterComparedSide one = { CHARTER_COMPARED_FILE, 0, side->date, NULL, NULL, NULL };
  g_autofree char *name = g_path_get_basename (path);

  if (self->to.path == NULL)
    return NULL;
  one.name = name;
  return charter_compared_side_write_when (&one);
}

/* In a picture a record of one file stands for the same thing in the other. */
static CharterState *
make_state_to_draw (Compare *self)
{
  if (self->to.path == NULL)
    return charter_state_ref (self->from.state);
  self->aligned = charter_aligned_records_new (self->from.state, self->to.state);
  return charter_state_new (self->aligned, &self->from.date, &self->today_date);
}

/* The diagram that is asked for, as it compares the two sides. */
static CharterView *
make_view (Compare  *self,
           GError  **error)
{
  CharterRecordSet *records = charter_document_get_records (self->to.document);
  const char *path = self->to.path != NULL ? self->to.path : self->from.path;
  CharterProposal *proposal = charter_state_get_proposal (self->to.state);
  CharterView *view;
  guint position;

  if (!charter_view_address_choose (records, self->view, &position, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  view = charter_view_options_make_view (&self->view_options, records, position, error);
  if (view == NULL)
    return NULL;
  charter_view_set_option (view, records,
                           proposal != NULL ? charter_proposal_get_option (proposal) : NULL);
  view->as_at = self->to.date;
  view->compares = TRUE;
  view->side_by_side = self->side_by_side;
  g_clear_pointer (&view->other_state, charter_state_unref);
  view->other_state = make_state_to_draw (self);
  view->other_name = write_when (self, &self->from, self->from.path);
  view->own_name = write_when (self, &self->to, path);
  g_ptr_array_set_size (view->further, 0);
  for (guint i = 0; i < self->further->len; i++)
    {
      const Side *side = g_ptr_array_index (self->further, i);
      CharterViewSide *further = charter_view_side_new (&side->date, side->model);

      further->state = charter_state_ref (side->state);
      g_ptr_array_add (view->further, further);
    }
  return view;
}

static CharterExit
write_picture (Compare           *self,
               const CharterView *view)
{
  CharterComparePicture picture = {
    self->to.path != NULL ? self->to.path : self->from.path, self->output, self->format,
    (CharterView *) view, self->to.state,
  };

  return charter_compare_picture_write (&picture);
}

/* What names no persons in a picture names none in a list. */
static gboolean
names_persons (const Compare     *self,
               const CharterView *view)
{
  if (view != NULL)
    return view->people == CHARTER_PEOPLE_NAMES;
  return self->view_options.people == NULL ||
         self->view_options.people_shown == CHARTER_PEOPLE_NAMES;
}

static CharterExit
write_list (Compare                 *self,
            const CharterComparison *comparison)
{
  g_autofree char *text = g_strcmp0 (self->format, "json") == 0 ? write_json (self, comparison)
                                                                : write_text (self, comparison);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  if (self->output == NULL || g_str_equal (self->output, "-"))
    return charter_cli_print_text (text, strlen (text));
  bytes = g_bytes_new (text, strlen (text));
  if (!charter_export_write_file (self->output, bytes, &error))
    return charter_cli_report (CHARTER_EXIT_NOT_WRITTEN, error);
  return CHARTER_EXIT_DONE;
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_auto(Compare) self = { { NULL }, { NULL } };
  g_autoptr(CharterView) view = NULL;
  g_autoptr(CharterComparison) comparison = NULL;
  g_autoptr(GError) error = NULL;
  CharterExit code;

  if (!read_command_line (&self, command, arguments, &error) || !load (&self, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  if (self.view != NULL)
    {
      view = make_view (&self, &error);
      if (view != NULL)
        self.marked = charter_diagram_list_marked (self.to.state, view, &error);
      if (self.marked == NULL)
        return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
    }

  if (!names_persons (&self, view))
    self.privacy = charter_compare_privacy_new (self.from.state, self.to.state);
  comparison = charter_comparison_new (self.from.state, self.to.state, self.to.path == NULL);
  code = view != NULL && g_strcmp0 (self.format, "json") != 0 ? write_picture (&self, view)
                                                              : write_list (&self, comparison);
  return code == CHARTER_EXIT_DONE && self.exit_code && is_any_shown (&self, comparison)
       ? CHARTER_EXIT_DIFFERENT
       : code;
}

const CharterCommand charter_compare_command = {
  .name = "compare",
  .operands = N_("FILE [OTHER]"),
  .summary = N_("Tell what changed between two dates, or between two files"),
  .example = "charter-cli compare data/examples/mid-kent.partnership.json --from 2008-07-09 --to 2014-05-06",
  .run = run,
};
