/* difference-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/difference-list.h"

#include <glib/gi18n.h>

#include "analysis/changes/record-match.h"

/* What is not known is listed together, by what it is. */
typedef enum
{
  GROUP_BODIES,
  GROUP_POSTS,
  GROUP_PEOPLE,
  GROUP_MEMBERS,
  GROUP_LINES,
  GROUP_AGREEMENTS,
  GROUP_CONTRIBUTIONS,
  N_GROUPS,
} Group;

static char *
write_count (Group group,
             guint n)
{
  switch (group)
    {
    case GROUP_BODIES:
      return g_strdup_printf (ngettext ("%u body or service", "%u bodies and services", n), n);

    case GROUP_POSTS:
      return g_strdup_printf (ngettext ("%u post", "%u posts", n), n);

    case GROUP_PEOPLE:
      return g_strdup_printf (ngettext ("%u person in a post or seat",
                                        "%u people in posts and seats", n), n);

    case GROUP_MEMBERS:
      return g_strdup_printf (ngettext ("%u membership of a council, body or service",
                                        "%u memberships of councils, bodies and services", n), n);

    case GROUP_LINES:
      return g_strdup_printf (ngettext ("%u reporting or scrutiny line",
                                        "%u reporting and scrutiny lines", n), n);

    case GROUP_AGREEMENTS:
      return g_strdup_printf (ngettext ("%u agreement", "%u agreements", n), n);

    case GROUP_CONTRIBUTIONS:
    case N_GROUPS:
    default:
      return g_strdup_printf (ngettext ("%u contribution", "%u contributions", n), n);
    }
}

static Group
get_group (const CharterRecord *record)
{
  switch ((guint) charter_record_get_kind (record))
    {
    case CHARTER_KIND_ORGANIZATION:
      return GROUP_BODIES;

    case CHARTER_KIND_POST:
      return GROUP_POSTS;

    case CHARTER_KIND_RELATION:
      return GROUP_LINES;

    case CHARTER_KIND_AGREEMENT:
      return GROUP_AGREEMENTS;

    case CHARTER_KIND_CONTRIBUTION:
      return GROUP_CONTRIBUTIONS;

    default:
      return charter_record_get_value (record, "person_id") != NULL ? GROUP_PEOPLE : GROUP_MEMBERS;
    }
}

static void
add_group (const CharterComparison *comparison,
           GPtrArray               *found,
           Group                    group,
           gboolean                 unknown_before,
           GPtrArray               *lines)
{
  CharterState *before = charter_comparison_get_before (comparison);
  CharterState *after = charter_comparison_get_after (comparison);
  const CharterDate *date = charter_state_get_as_at (unknown_before ? before : after);
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *date_words = NULL;
  g_autofree char *count = NULL;
  guint n_names = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const CharterDifference *one = g_ptr_array_index (found, i);
      gboolean is_known_after = charter_state_get_in_force (after, one->after) == CHARTER_IN_FORCE_YES;
      CharterRecord *known = is_known_after ? one->after : one->before;
      g_autofree char *title = NULL;

      if (get_group (known) != group || is_known_after != unknown_before)
        continue;
      title = charter_record_match_write_title (is_known_after ? after : before, known);
      g_string_append_printf (names, "%s%s", n_names > 0 ? "; " : "", title);
      n_names++;
    }
  if (n_names == 0)
    return;
  date_words = date != NULL ? charter_date_to_words (date) : g_strdup (_("what is recorded"));
  count = write_count (group, n_names);
  /* Translators: such as "3 posts", a date, names */
  g_ptr_array_add (lines, g_strdup_printf (_("%1$s, not known for %2$s: %3$s."),
                                           count, date_words, names->str));
}

/**
 * charter_difference_list_write:
 * @comparison: a comparison
 * @kind: a kind of difference
 * @filter: (nullable) (scope call): which of them are wanted, or %NULL for all
 * @user_data: for @filter
 *
 * Writes one sentence for each difference; what is not known is one sentence
 * for each kind of record, so that the list can be pasted into a report.
 *
 * Returns: (transfer full) (element-type utf8): the sentences
 */
GPtrArray *
charter_difference_list_write (const CharterComparison *comparison,
                               CharterDifferenceKind    kind,
                               CharterDifferenceFilter  filter,
                               gpointer                 user_data)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  g_return_val_if_fail (comparison != NULL, lines);

  for (guint i = 0; i < charter_comparison_get_n (comparison); i++)
    {
      const CharterDifference *one = charter_comparison_get (comparison, i);

      if (one->kind == kind && (filter == NULL || filter (one, user_data)))
        g_ptr_array_add (found, (gpointer) one);
    }
  for (guint i = 0; kind != CHARTER_DIFFERENCE_NOT_KNOWN && i < found->len; i++)
    {
      const CharterDifference *one = g_ptr_array_index (found, i);

      if (one->by == CHARTER_MATCHED_BY_NAME)
        /* Translators: a sentence */
        g_ptr_array_add (lines, g_strdup_printf (_("%s (Matched by name.)"), one->sentence));
      else
        g_ptr_array_add (lines, g_strdup (one->sentence));
    }
  for (guint group = 0; kind == CHARTER_DIFFERENCE_NOT_KNOWN && group < 2 * N_GROUPS; group++)
    add_group (comparison, found, (Group) (group / 2), group % 2 == 0, lines);
  return lines;
}

/**
 * charter_difference_list_write_text:
 * @comparison: a comparison
 * @filter: (nullable): which differences are told
 * @user_data: for @filter
 *
 * Returns: (transfer full): the differences under their headings, to be pasted
 *   into a report
 */
char *
charter_difference_list_write_text (const CharterComparison *comparison,
                                    CharterDifferenceFilter  filter,
                                    gpointer                 user_data)
{
  GString *text;

  g_return_val_if_fail (comparison != NULL, NULL);

  text = g_string_new (NULL);
  if (charter_comparison_get_n (comparison) == 0)
    g_string_append (text, _("\nNo difference.\n"));
  for (guint kind = 0; kind < CHARTER_N_DIFFERENCE_KINDS; kind++)
    {
      g_autoptr(GPtrArray) lines =
        charter_difference_list_write (comparison, (CharterDifferenceKind) kind, filter,
                                       user_data);

      if (lines->len > 0)
        g_string_append_printf (text, "\n%s\n",
                                charter_difference_kind_get_title ((CharterDifferenceKind) kind));
      for (guint i = 0; i < lines->len; i++)
        g_string_append_printf (text, "- %s\n", (const char *) g_ptr_array_index (lines, i));
    }
  return g_string_free (text, FALSE);
}

/**
 * charter_difference_list_write_matching:
 * @comparison: a comparison of two files
 *
 * Returns: (transfer full): a line on how their records were found to be about
 *   the same things
 */
char *
charter_difference_list_write_matching (const CharterComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  /* Translators: numbers of records */
  return g_strdup_printf (_("Records matched by identifier: %1$u; by name: %2$u; in one file only: "
                            "%3$u\n"),
                          charter_comparison_count_matched (comparison, CHARTER_MATCHED_BY_ID),
                          charter_comparison_count_matched (comparison, CHARTER_MATCHED_BY_NAME),
                          charter_comparison_count_matched (comparison,
                                                            CHARTER_MATCHED_BY_NOTHING));
}
