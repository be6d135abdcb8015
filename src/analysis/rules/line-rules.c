/* line-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/line-rules.h"

#include <glib/gi18n.h>

#include "analysis/rules/rule-facts.h"
#include "analysis/words/relation.h"
#include "analysis/words/scope.h"

/* What is walked: who reports to whom. */
typedef struct
{
  CharterRuleRun *run;
  GHashTable     *done;  /* records from which everything was walked */
  GPtrArray      *path;  /* of CharterRecord: who reports to the next */
  GPtrArray      *lines; /* of CharterRecord: the relations between them */
} Walk;

static gboolean
is_reporting (CharterRuleRun      *run,
              const CharterRecord *relation)
{
  CharterRelationKind kind = charter_relation_get_kind (relation);

  return (kind == CHARTER_RELATION_REPORTS_TO || kind == CHARTER_RELATION_ACCOUNTABLE_TO) &&
         charter_rule_run_holds (run, relation);
}

static void
report_circle (const CharterRule *rule,
               Walk              *walk,
               guint              first)
{
  g_autoptr(GPtrArray) circle = g_ptr_array_new ();
  g_autofree char *names = NULL;
  CharterFinding *finding;

  for (guint i = first; i < walk->path->len; i++)
    g_ptr_array_add (circle, g_ptr_array_index (walk->path, i));
  names = charter_rule_write_names (walk->run, circle);
  finding = charter_rule_run_report (walk->run, rule, g_ptr_array_index (walk->lines, first), "",
                                     circle->len == 1
                                     /* Translators: a body */
                                     ? _("%s is recorded as reporting to itself.")
                                     /* Translators: bodies */
                                     : _("%s report to each other in a circle."), names);
  for (guint i = first; i < walk->lines->len; i++)
    charter_rule_run_add_fact (walk->run, finding, g_ptr_array_index (walk->lines, i));
}

static void
walk_from (const CharterRule *rule,
           Walk              *walk,
           CharterRecord     *record)
{
  g_autoptr(GPtrArray) lines = NULL;

  if (g_hash_table_contains (walk->done, record))
    return;
  lines = charter_rule_list_referrers (walk->run, record, "from", CHARTER_KIND_RELATION);
  g_ptr_array_add (walk->path, record);
  for (guint i = 0; i < lines->len; i++)
    {
      CharterRecord *line = g_ptr_array_index (lines, i);
      CharterRecord *to = charter_state_resolve (charter_rule_run_get_state (walk->run), line, "to");
      guint place;

      if (to == NULL || !is_reporting (walk->run, line))
        continue;
      g_ptr_array_add (walk->lines, line);
      if (g_ptr_array_find (walk->path, to, &place))
        report_circle (rule, walk, place);
      else
        walk_from (rule, walk, to);
      g_ptr_array_set_size (walk->lines, (int) walk->lines->len - 1);
    }
  g_ptr_array_set_size (walk->path, (int) walk->path->len - 1);
  g_hash_table_add (walk->done, record);
}

static void
check_circles (const CharterRule *rule,
               CharterRuleRun    *run)
{
  static const CharterKindId kinds[] = {
    CHARTER_KIND_ORGANIZATION, CHARTER_KIND_PERSON, CHARTER_KIND_POST,
  };
  CharterRecordSet *records = charter_rule_run_get_records (run);
  g_autoptr(GHashTable) done = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) path = g_ptr_array_new ();
  g_autoptr(GPtrArray) lines = g_ptr_array_new ();
  Walk walk = { run, done, path, lines };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n_records = charter_record_set_get_n_records (records, kinds[i]);

      for (guint j = 0; j < n_records; j++)
        walk_from (rule, &walk, charter_record_set_get_record (records, kinds[i], j));
    }
}

static gboolean
has_line (CharterRuleRun      *run,
          const CharterRecord *body,
          const char          *end)
{
  g_autoptr(GPtrArray) lines = charter_rule_list_referrers (run, body, end, CHARTER_KIND_RELATION);

  for (guint i = 0; i < lines->len; i++)
    {
      if (charter_rule_run_may_hold (run, g_ptr_array_index (lines, i)))
        return TRUE;
    }
  return FALSE;
}

static void
check_lonely (const CharterRule *rule,
              CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  guint n_records = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);
  g_autoptr(GPtrArray) bodies = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *body = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_record_is_readable (body) && charter_organization_is_body (body) &&
          charter_rule_run_holds (run, body) && !has_line (run, body, "from") &&
          !has_line (run, body, "to"))
        g_ptr_array_add (bodies, body);
    }
  names = charter_rule_write_names (run, bodies);
  charter_rule_run_report_group (
    run, rule, bodies,
    /* Translators: a number, boards and committees */
    g_strdup_printf (ngettext ("No reporting line is recorded for %1$u board or committee: %2$s.",
                               "No reporting line is recorded for %1$u boards and committees: %2$s.",
                               bodies->len), bodies->len, names));
}

/* Persons of one name may be two; organizations of one name in one place are
 * likely to be one. */
static char *
make_key (CharterRuleRun      *run,
          const CharterRecord *record)
{
  CharterRecord *parent = charter_state_resolve (charter_rule_run_get_state (run), record, "parent_id");
  const char *name = charter_record_get_name (record);
  g_autofree char *folded = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  return folded != NULL ? g_strdup_printf ("%s\n%p", folded, (gpointer) parent) : NULL;
}

static void
check_names_of (const CharterRule *rule,
                CharterRuleRun    *run,
                CharterKindId      kind)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  guint n_records = charter_record_set_get_n_records (records, kind);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, kind, i);
      g_autofree char *key =
        charter_record_is_readable (record) ? make_key (run, record) : NULL;
      CharterRecord *first = key != NULL ? g_hash_table_lookup (seen, key) : NULL;
      g_autofree char *name = NULL;

      if (key == NULL || !charter_rule_run_may_hold (run, record))
        continue;
      if (first == NULL)
        {
          g_hash_table_insert (seen, g_steal_pointer (&key), record);
          continue;
        }
      name = charter_rule_run_name (run, record);
      charter_rule_run_add_fact (run,
                                 charter_rule_run_report (run, rule, record, "",
                                                          /* Translators: a name */
                                                          _("Two records are called “%s”."), name),
                                 first);
    }
}

static void
check_names (const CharterRule *rule,
             CharterRuleRun    *run)
{
  check_names_of (rule, run, CHARTER_KIND_ORGANIZATION);
  check_names_of (rule, run, CHARTER_KIND_PERSON);
}

static const CharterRule rules[] = {
  { "reporting-circle", CHARTER_SEVERITY_WARNING, N_("Reporting lines in a circle"), check_circles,
    N_("Nobody is at the top, so a diagram has no order to show it in."),
    N_("Remove the line that no document states, or turn it round."), FALSE },
  { "reporting-none", CHARTER_SEVERITY_NOTE, N_("Body nobody reports to or from"), check_lonely,
    N_("A diagram lists it apart from the others."),
    N_("Record its reporting line, if a document states one."), TRUE },
  { "name-duplicate", CHARTER_SEVERITY_NOTE, N_("Two records of one name"), check_names,
    N_("One of them may be left over from an import."),
    N_("Remove one if both are the same, or tell them apart by name."), TRUE },
};

/**
 * charter_line_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on reporting lines and on what is recorded twice.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_line_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
