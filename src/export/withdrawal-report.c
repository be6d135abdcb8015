/* withdrawal-report.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/withdrawal-report.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "analysis/words/names.h"
#include "diagram/drawing/clean-text.h"
#include "diagram/views/description.h"
#include "export/json-members.h"
#include "export/text.h"

static void
add_basis (CharterDescription      *description,
           const CharterWithdrawal *withdrawal,
           const char              *file)
{
  g_autofree char *basis = charter_withdrawal_report_write_basis (withdrawal, file);
  g_auto(GStrv) paragraphs = g_strsplit (basis, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    charter_description_add_paragraph (description, paragraphs[i]);
}

/* What all follows from stands once, over it: what is assumed, and what is
 * part of what. */
static void
add_root (CharterDescription      *description,
          const CharterWithdrawal *withdrawal)
{
  g_autoptr(GPtrArray) facts = g_ptr_array_new ();
  g_autoptr(GString) text = g_string_new (NULL);

  /* Translators: a sentence: "Swale leaves MKIP on 31 March 2027" */
  g_string_append_printf (text, _("All of this would follow because %s"),
                          charter_withdrawal_get_sentence (withdrawal));
  for (guint i = 0; i < charter_withdrawal_get_n (withdrawal); i++)
    {
      const CharterConsequence *one = charter_withdrawal_get (withdrawal, i);

      if (one->reason == NULL ||
          g_ptr_array_find_with_equal_func (facts, one->reason, g_str_equal, NULL))
        continue;
      g_ptr_array_add (facts, one->reason);
      /* Translators: one more reason: "what is part of MKS is part of MKIP" */
      g_string_append_printf (text, _(", and because %s"), one->reason);
    }
  g_string_append_c (text, '.');
  charter_description_add_paragraph (description, text->str);
}

static void
add_item (CharterDescription       *description,
          const CharterConsequence *one)
{
  g_autoptr(GPtrArray) causes = charter_consequence_list_causes (one);
  g_autoptr(GString) text = g_string_new (one->sentence);

  for (guint i = 0; i < causes->len; i++)
    {
      /* Translators: after a sentence, before the first reason */
      g_string_append_printf (text, i == 0 ? _(" Because %s")
                                           /* Translators: before a reason of the reason before it */
                                           : _(", because %s"),
                              (const char *) g_ptr_array_index (causes, i));
    }
  if (causes->len > 0)
    g_string_append_c (text, '.');
  charter_description_add_item (description, text->str);
}

static void
add_heading (CharterDescription        *description,
             const CharterWithdrawal   *withdrawal,
             CharterConsequenceHeading  heading)
{
  gboolean found = FALSE;
  guint topic = CHARTER_N_CONSEQUENCE_TOPICS;

  charter_description_add_heading (description,
                                   charter_withdrawal_get_heading_title (withdrawal, heading));
  for (guint i = 0; i < charter_withdrawal_get_n (withdrawal); i++)
    {
      const CharterConsequence *one = charter_withdrawal_get (withdrawal, i);

      if (one->heading != heading)
        continue;
      if (!found && heading == CHARTER_CONSEQUENCE_CAUSED)
        add_root (description, withdrawal);
      if (one->topic != topic)
        charter_description_add_paragraph (description,
                                           charter_consequence_topic_get_title (one->topic));
      found = TRUE;
      topic = one->topic;
      add_item (description, one);
    }
  if (!found)
    charter_description_add_paragraph (description, _("Nothing."));
}

static CharterDescription *
describe (const CharterWithdrawal *withdrawal,
          const char              *file)
{
  CharterDescription *description = charter_description_new ();

  add_basis (description, withdrawal, file);
  for (guint heading = 0; heading < CHARTER_N_CONSEQUENCE_HEADINGS; heading++)
    add_heading (description, withdrawal, (CharterConsequenceHeading) heading);
  return description;
}

static void
append_line (GString    *text,
             const char *before,
             const char *words)
{
  g_autofree char *clean = charter_clean_text (words);

  g_string_append_printf (text, "%s%s\n", before, clean);
}

/* Blocks with an empty line between them, to be read by itself. */
static char *
write_plain (const CharterDescription *description,
             const char               *title)
{
  GString *text = g_string_new (NULL);

  append_line (text, "", title);
  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    {
      const CharterDescriptionBlock *block = charter_description_get_block (description, i);

      g_string_append_c (text, '\n');
      for (guint j = 0; block->type == CHARTER_DESCRIPTION_LIST && j < block->items->len; j++)
        append_line (text, "- ", g_ptr_array_index (block->items, j));
      if (block->type != CHARTER_DESCRIPTION_LIST)
        append_line (text, "", block->text);
    }
  return g_string_free (text, FALSE);
}

static void
add_record (JsonBuilder         *builder,
            const CharterRecord *record)
{
  g_autofree char *name = NULL;

  if (record == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  name = charter_name_get_full (record, NULL);
  json_builder_begin_object (builder);
  charter_json_members_add_text (builder, "collection",
                                 charter_kind_get (charter_record_get_kind (record))->collection);
  charter_json_members_add_text (builder, "id", charter_record_get_id (record));
  charter_json_members_add_text (builder, "name", name);
  json_builder_end_object (builder);
}

static void
add_consequence (JsonBuilder              *builder,
                 const CharterWithdrawal  *withdrawal,
                 const CharterConsequence *one)
{
  g_autoptr(GPtrArray) reasons =
    charter_consequence_list_reasons (one, charter_withdrawal_get_sentence (withdrawal));

  json_builder_begin_object (builder);
  charter_json_members_add_text (builder, "heading", charter_consequence_heading_get_id (one->heading));
  charter_json_members_add_text (builder, "topic", charter_consequence_topic_get_id (one->topic));
  charter_json_members_add_text (builder, "kind", charter_consequence_kind_get_id (one->kind));
  charter_json_members_add_text (builder, "sentence", one->sentence);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 0; i < one->records->len; i++)
    add_record (builder, g_ptr_array_index (one->records, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "because");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reasons->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (reasons, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * charter_withdrawal_report_write_basis:
 * @withdrawal: what would follow
 * @file: the name of the file it was worked out from
 *
 * Returns: (transfer full): what the answer rests on: paragraphs with an empty
 *   line between them
 */
char *
charter_withdrawal_report_write_basis (const CharterWithdrawal *withdrawal,
                                       const char              *file)
{
  g_autofree char *words = NULL;
  const CharterDate *as_at;
  GString *text;
  guint n_undated;

  g_return_val_if_fail (withdrawal != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  text = g_string_new (NULL);
  as_at = charter_state_get_as_at (charter_withdrawal_get_before (withdrawal));
  n_undated = charter_withdrawal_count_undated (withdrawal);
  words = as_at != NULL ? charter_date_to_words (as_at) : NULL;
  if (words != NULL)
    /* Translators: a file, a date */
    g_string_printf (text, _("Worked out from %1$s for %2$s, the day after. The file was not changed."),
                     file, words);
  else
    /* Translators: a file */
    g_string_printf (text, _("Worked out from %s as recorded, without a date. The file was not "
                             "changed."), file);
  if (n_undated > 0)
    {
      g_string_append (text, "\n\n");
      g_string_append_printf (text, ngettext ("For %u record that would end, no date says that it is "
                                              "so then. It was taken as recorded.",
                                              "For %u records that would end, no date says that they "
                                              "are so then. They were taken as recorded.", n_undated),
                              n_undated);
    }
  if (charter_withdrawal_get_rule (withdrawal) != NULL)
    {
      g_string_append (text, "\n\n");
      /* Translators: words of a document */
      g_string_append_printf (text, _("Recorded on withdrawal: “%s”"),
                              charter_withdrawal_get_rule (withdrawal));
    }
  return g_string_free (text, FALSE);
}

/**
 * charter_withdrawal_report_write_reasons:
 * @withdrawal: what would follow
 * @consequence: a part of it
 *
 * Returns: (transfer full) (nullable): why it is so, as a sentence; %NULL when
 *   it follows from nothing but the withdrawal, or not from it
 */
char *
charter_withdrawal_report_write_reasons (const CharterWithdrawal  *withdrawal,
                                         const CharterConsequence *consequence)
{
  g_autoptr(GPtrArray) reasons = NULL;
  g_autoptr(GString) text = NULL;

  g_return_val_if_fail (withdrawal != NULL, NULL);
  g_return_val_if_fail (consequence != NULL, NULL);

  reasons = charter_consequence_list_reasons (consequence,
                                              charter_withdrawal_get_sentence (withdrawal));
  /* What all of them follow from stands once, over them. */
  if (reasons->len < 2)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i + 1 < reasons->len; i++)
    {
      /* Translators: before the first reason, which is a sentence */
      g_string_append_printf (text, i == 0 ? _("Because %s")
                                           /* Translators: before a reason of the reason before it */
                                           : _(", because %s"),
                              (const char *) g_ptr_array_index (reasons, i));
    }
  g_string_append_c (text, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * charter_withdrawal_report_write:
 * @withdrawal: what would follow
 * @file: the name of the file it was worked out from
 * @markdown: whether headings and lists are Markdown's, not plain text
 *
 * Returns: (transfer full): a report that can be pasted: the question, what it
 *   rests on, and the consequences under three headings with their reasons
 */
char *
charter_withdrawal_report_write (const CharterWithdrawal *withdrawal,
                                 const char              *file,
                                 gboolean                 markdown)
{
  g_autoptr(CharterDescription) description = NULL;
  g_autofree char *question = NULL;

  g_return_val_if_fail (withdrawal != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  question = charter_withdrawal_write_question (withdrawal);
  description = describe (withdrawal, file);
  return markdown ? charter_text_write_markdown (description, question, 1)
                  : write_plain (description, question);
}

/**
 * charter_withdrawal_report_write_json:
 * @withdrawal: what would follow
 * @file: the name of the file it was worked out from
 *
 * Returns: (transfer full): the same for programs; its members and identifiers
 *   stay as they are, its sentences are in the user's language
 */
char *
charter_withdrawal_report_write_json (const CharterWithdrawal *withdrawal,
                                      const char              *file)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (withdrawal != NULL, NULL);

  json_builder_begin_object (builder);
  charter_json_members_add_text (builder, "file", file);
  charter_json_members_add_text (builder, "form", charter_withdrawal_get_form (withdrawal));
  json_builder_set_member_name (builder, "member");
  add_record (builder, charter_withdrawal_get_subject (withdrawal));
  json_builder_set_member_name (builder, "from");
  add_record (builder, charter_withdrawal_get_from (withdrawal));
  charter_json_members_add_date (builder, "on", charter_withdrawal_get_on (withdrawal));
  charter_json_members_add_date (builder, "as_at",
                                 charter_state_get_as_at (charter_withdrawal_get_before (withdrawal)));
  charter_json_members_add_text (builder, "assumed", charter_withdrawal_get_sentence (withdrawal));
  charter_json_members_add_text (builder, "withdrawal_rule", charter_withdrawal_get_rule (withdrawal));
  json_builder_set_member_name (builder, "undated");
  json_builder_add_int_value (builder, charter_withdrawal_count_undated (withdrawal));
  json_builder_set_member_name (builder, "consequences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < charter_withdrawal_get_n (withdrawal); i++)
    add_consequence (builder, withdrawal, charter_withdrawal_get (withdrawal, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}
