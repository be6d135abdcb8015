/* structure-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/structure-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/field-walk.h"
#include "model/reference.h"
#include "model/value.h"

typedef struct
{
  const CharterRule *rule;
  CharterRuleRun    *run;
} Asking;

typedef void (*RecordFunc) (Asking              *asking,
                            const CharterRecord *record);

static void
ask_each_record (const CharterRule *rule,
                 CharterRuleRun    *run,
                 RecordFunc         func)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  Asking asking = { rule, run };

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      for (guint i = 0; i < charter_record_set_get_n_records (records, (CharterKindId) kind); i++)
        func (&asking, charter_record_set_get_record (records, (CharterKindId) kind, i));
    }
}

static const char *
describe_value (GVariant *value)
{
  if (charter_value_is_object (value))
    return _("a group of values");
  if (charter_value_is_array (value) || g_variant_is_of_type (value, CHARTER_VALUE_HANDLES))
    return _("a list");
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return _("text");
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    return _("true or false");
  if (g_variant_is_of_type (value, CHARTER_VALUE_NULL))
    return _("nothing");
  return _("a number");
}

static const CharterTopMember *
find_version (CharterRuleRun *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);

  for (guint i = 0; i < charter_record_set_get_n_members (records); i++)
    {
      const CharterTopMember *member = charter_record_set_get_member (records, i);

      if (g_str_equal (member->key, CHARTER_FORMAT_VERSION_KEY))
        return member;
    }
  return NULL;
}

static void
check_version_newer (const CharterRule *rule,
                     CharterRuleRun    *run)
{
  const CharterTopMember *member = find_version (run);
  double version;

  if (member != NULL && charter_value_get_number (member->value, &version) &&
      version > CHARTER_FORMAT_VERSION)
    charter_rule_run_report (run, rule, NULL, "/" CHARTER_FORMAT_VERSION_KEY,
                             _("A newer version of Charter made this file, so it can be looked at "
                               "but not saved. Update Charter to edit it."));
}

static void
check_version_wrong (const CharterRule *rule,
                     CharterRuleRun    *run)
{
  const CharterTopMember *member = find_version (run);
  double version;

  if (member == NULL)
    return;
  if (charter_value_get_number (member->value, &version) && version >= CHARTER_FORMAT_VERSION)
    return;
  charter_rule_run_report (run, rule, NULL, "/" CHARTER_FORMAT_VERSION_KEY,
                           _("The version of the file's format is not a number from 1, so the file "
                             "is read as version 1."));
}

static char *
make_member_pointer (const char *key)
{
  g_auto(GStrv) tildes = g_strsplit (key, "~", -1);
  g_autofree char *without_tildes = g_strjoinv ("~0", tildes);
  g_auto(GStrv) slashes = g_strsplit (without_tildes, "/", -1);
  g_autofree char *step = g_strjoinv ("~1", slashes);

  return g_strconcat ("/", step, NULL);
}

static void
check_collection_type (const CharterRule *rule,
                       CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);

  for (guint i = 0; i < charter_record_set_get_n_members (records); i++)
    {
      const CharterTopMember *member = charter_record_set_get_member (records, i);
      g_autofree char *pointer = make_member_pointer (member->key);
      CharterKindId kind;

      if (member->is_collection || !charter_kind_from_collection (member->key, &kind))
        continue;
      charter_rule_run_report (run, rule, NULL, pointer,
                               /* Translators: a member of the file, then two kinds of value */
                               _("“%s” should be %s, but the file has %s. It is kept and not used."),
                               member->key,
                               kind == CHARTER_KIND_PARTNERSHIP ? _("a group of values")
                                                                : _("a list"),
                               describe_value (member->value));
    }
}

static void
check_collection_known (const CharterRule *rule,
                        CharterRuleRun    *run)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);

  for (guint i = 0; i < charter_record_set_get_n_members (records); i++)
    {
      const CharterTopMember *member = charter_record_set_get_member (records, i);
      g_autofree char *pointer = make_member_pointer (member->key);
      CharterKindId kind;

      if (charter_kind_from_collection (member->key, &kind) ||
          g_str_equal (member->key, CHARTER_FORMAT_VERSION_KEY))
        continue;
      charter_rule_run_report (run, rule, NULL, pointer,
                               /* Translators: a member of the file */
                               _("Charter does not know “%s”. It is kept and not shown."),
                               member->key);
    }
}

static void
check_entry (Asking              *asking,
             const CharterRecord *record)
{
  if (charter_record_is_readable (record))
    return;
  charter_rule_run_report (asking->run, asking->rule, record, "",
                           /* Translators: a kind of value */
                           _("This entry should be a record, but the file has %s. It is kept and "
                             "not used."),
                           describe_value (charter_record_get_content (record)));
}

static void
check_entries (const CharterRule *rule,
               CharterRuleRun    *run)
{
  ask_each_record (rule, run, check_entry);
}

static gboolean
is_reference (GVariant *value)
{
  return charter_value_get_member_text (value, "kind") != NULL &&
         charter_value_get_member_text (value, "id") != NULL;
}

static gboolean
is_member (GVariant *value)
{
  return charter_value_get_member_text (value, "id") != NULL;
}

static gboolean
is_text (GVariant *value)
{
  return charter_value_get_text (value) != NULL;
}

static gboolean
is_number (GVariant *value)
{
  double number;

  return charter_value_get_number (value, &number);
}

static gboolean
is_flag (GVariant *value)
{
  return g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN);
}

static gboolean
is_scalar (GVariant *value)
{
  return is_text (value) || is_number (value) || is_flag (value);
}

/* What the value of a field has to be, in the order of CharterFieldType. */
static const struct
{
  gboolean    (*is_right) (GVariant *value); /* of the value, or of each entry */
  gboolean      is_list;
  const char   *words;
} types[] = {
  [CHARTER_FIELD_TEXT]               = { is_text, FALSE, N_("text") },
  [CHARTER_FIELD_TEXT_LIST]          = { is_text, TRUE, N_("a list of texts") },
  [CHARTER_FIELD_PARAGRAPH]          = { is_text, FALSE, N_("text") },
  [CHARTER_FIELD_DATE]               = { is_text, FALSE, N_("a date in double quotes") },
  [CHARTER_FIELD_DATE_LIST]          = { is_text, TRUE, N_("a list of dates in double quotes") },
  [CHARTER_FIELD_CHOICE]             = { is_text, FALSE, N_("text") },
  [CHARTER_FIELD_REFERENCE]          = { is_text, FALSE, N_("the id of a record") },
  [CHARTER_FIELD_REFERENCE_LIST]     = { is_text, TRUE, N_("a list of ids") },
  [CHARTER_FIELD_ANY_REFERENCE]      = { is_reference, FALSE, N_("a kind and an id") },
  [CHARTER_FIELD_ANY_REFERENCE_LIST] = { is_reference, TRUE, N_("a list of kinds and ids") },
  [CHARTER_FIELD_MEMBER]             = { is_member, FALSE, N_("a type and an id") },
  [CHARTER_FIELD_NUMBER]             = { is_number, FALSE, N_("a number") },
  [CHARTER_FIELD_SCALAR]             = { is_scalar, FALSE, N_("text or a number") },
  [CHARTER_FIELD_MONEY]              = { is_number, FALSE, N_("a number") },
  [CHARTER_FIELD_FLAG]               = { is_flag, FALSE, N_("true or false") },
  [CHARTER_FIELD_COLOUR]             = { is_text, FALSE, N_("text") },
  [CHARTER_FIELD_GROUP]              = { charter_value_is_object, FALSE, N_("a group of values") },
  [CHARTER_FIELD_ROWS]               = { charter_value_is_object, TRUE, N_("a list of groups") },
  [CHARTER_FIELD_EDITS]              = { charter_value_is_object, TRUE, N_("a list of edits") },
  [CHARTER_FIELD_KEY]                = { is_text, FALSE, N_("the name of a field") },
  [CHARTER_FIELD_LEVEL]              = { is_text, FALSE, N_("text") },
  [CHARTER_FIELD_TRANSLATIONS]       = { charter_value_is_object, FALSE, N_("a group of values") },
};

static void
report_type (Asking              *asking,
             const CharterRecord *record,
             const CharterField  *field,
             GVariant            *value,
             const char          *path)
{
  g_autofree char *name = charter_rule_run_name (asking->run, record);

  charter_rule_run_report (asking->run, asking->rule, record, path,
                           /* Translators: a record, a field, then two kinds of value */
                           _("“%s”: “%s” should be %s, but the file has %s. It is kept and not used."),
                           name, _(field->title), _(types[field->type].words),
                           describe_value (value));
}

static void
check_type (const CharterRecord *record,
            const CharterField  *field,
            GVariant            *object,
            GVariant            *value,
            const char          *path,
            gpointer             user_data)
{
  gsize n_entries = charter_value_get_n_entries (value);

  if (!types[field->type].is_list)
    {
      if (!types[field->type].is_right (value))
        report_type (user_data, record, field, value, path);
      return;
    }
  if (!charter_value_is_array (value))
    {
      report_type (user_data, record, field, value, path);
      return;
    }
  for (gsize i = 0; i < n_entries; i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (value, i);
      g_autofree char *entry_path = g_strdup_printf ("%s/%" G_GSIZE_FORMAT, path, i);

      if (!types[field->type].is_right (entry))
        report_type (user_data, record, field, entry, entry_path);
    }
}

static void
check_record_types (Asking              *asking,
                    const CharterRecord *record)
{
  charter_record_foreach_field (record, check_type, asking);
}

static void
check_types (const CharterRule *rule,
             CharterRuleRun    *run)
{
  ask_each_record (rule, run, check_record_types);
}

static void
check_record_id (Asking              *asking,
                 const CharterRecord *record)
{
  CharterRecordSet *records = charter_rule_run_get_records (asking->run);
  CharterKindId kind = charter_record_get_kind (record);
  const char *id = charter_record_get_id (record);
  g_autofree char *name = NULL;

  /* The first one is what references mean, and stays without a finding. */
  if (id == NULL || charter_record_set_find_id (records, kind, id) == record)
    return;

  name = charter_rule_run_name (asking->run, record);
  charter_rule_run_report (asking->run, asking->rule, record, "/id",
                           /* Translators: a record, then an identifier */
                           _("“%s” has the same id as another record, “%s”. What refers to that id "
                             "means the first of them. Give one of them another id."),
                           name, id);
}

static void
check_ids (const CharterRule *rule,
           CharterRuleRun    *run)
{
  ask_each_record (rule, run, check_record_id);
}

/* The collection that a {kind, id} names; @path leads to its id. */
static char *
get_named_collection (const CharterRecord *record,
                      const char          *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *kind_path = g_strconcat (folder, "/kind", NULL);
  g_autoptr(GVariant) kind = charter_value_get_path (charter_record_get_content (record), kind_path);

  return g_strdup (charter_value_get_text (kind));
}

static const char *
get_field_title (const CharterRecord *record,
                 const char          *key)
{
  const CharterField *field =
    charter_kind_find_field (charter_record_get_kind (record), key, NULL);

  return field != NULL ? _(field->title) : key;
}

static gboolean
is_edits (const CharterRecord *record,
          const char          *key)
{
  const CharterField *field =
    charter_kind_find_field (charter_record_get_kind (record), key, NULL);

  return field != NULL && field->type == CHARTER_FIELD_EDITS;
}

static gboolean
is_required (const CharterRecord *record,
             const char          *key)
{
  const CharterField *field =
    charter_kind_find_field (charter_record_get_kind (record), key, NULL);

  return field != NULL && field->required;
}

/* What holds the id, up to an entry of a list: of /focus/2/id it is /focus/2.
 * A citation keeps its place and its quote. */
static char *
get_removed_path (const CharterRecord *record,
                  const char          *path)
{
  GVariant *content = charter_record_get_content (record);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GVariant) holder = charter_value_get_path (content, folder);

  if (g_str_has_suffix (path, "/id") && holder != NULL && charter_value_is_object (holder) &&
      (charter_value_get_member_text (holder, "kind") != NULL ||
       charter_value_get_member_text (holder, "@type") != NULL))
    return g_steal_pointer (&folder);
  return g_strdup (path);
}

static void
add_removal (Asking              *asking,
             CharterFinding      *finding,
             const CharterRecord *record,
             const char          *field,
             const char          *path)
{
  g_autofree char *removed = get_removed_path (record, path);
  g_autofree char *list = g_path_get_dirname (removed);
  g_autofree char *last = g_path_get_basename (removed);
  g_autofree char *label = NULL;
  g_autoptr(GVariant) holder = NULL;

  if (is_required (record, field))
    return;
  /* Translators: a field of a record, such as "Parties" */
  label = g_strdup_printf (_("Remove from “%s”"), get_field_title (record, field));
  if (*list != '\0' && strcmp (list, "/") != 0 && strcmp (list, ".") != 0)
    holder = charter_value_get_path (charter_record_get_content (record), list);
  if (holder != NULL && charter_value_is_array (holder))
    charter_rule_run_add_fix (asking->run, finding, label,
                              charter_edit_new_remove (record, list,
                                                       (guint) g_ascii_strtoull (last, NULL, 10)));
  else
    charter_rule_run_add_fix (asking->run, finding, label,
                              charter_edit_new_set (record, removed, NULL));
}

static void
check_reference_target (const CharterRecord *record,
                        const char          *field,
                        const char          *path,
                        guint                targets,
                        const char          *id,
                        gpointer             user_data)
{
  Asking *asking = user_data;
  CharterRecordSet *records = charter_rule_run_get_records (asking->run);
  CharterFinding *finding;
  g_autofree char *name = NULL;

  /* What a proposed model names, it may have added itself. */
  if (targets == 0 || is_edits (record, field))
    return;
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      if ((targets & CHARTER_KIND_BIT (kind)) != 0 &&
          charter_record_set_find_id (records, (CharterKindId) kind, id) != NULL)
        return;
    }

  name = charter_rule_run_name (asking->run, record);
  finding = charter_rule_run_report (asking->run, asking->rule, record, path,
                                     /* Translators: a record, an identifier, a field */
                                     _("“%s”: “%s”, named under “%s”, is not in the file. Choose "
                                       "another record or add that one."),
                                     name, id, get_field_title (record, field));
  add_removal (asking, finding, record, field, path);
}

static void
check_record_targets (Asking              *asking,
                      const CharterRecord *record)
{
  charter_record_foreach_reference (record, check_reference_target, asking);
}

static void
check_targets (const CharterRule *rule,
               CharterRuleRun    *run)
{
  ask_each_record (rule, run, check_record_targets);
}

static void
check_reference_collection (const CharterRecord *record,
                            const char          *field,
                            const char          *path,
                            guint                targets,
                            const char          *id,
                            gpointer             user_data)
{
  Asking *asking = user_data;
  g_autofree char *collection = NULL;
  g_autofree char *name = NULL;

  if (targets != 0)
    return;
  collection = get_named_collection (record, path);
  if (collection == NULL)
    return;

  name = charter_rule_run_name (asking->run, record);
  charter_rule_run_report (asking->run, asking->rule, record, path,
                           /* Translators: a record, a collection of the file, a field */
                           _("“%s”: a record of “%s” cannot be named under “%s”. Choose another "
                             "record."),
                           name, collection, get_field_title (record, field));
}

static void
check_record_collections (Asking              *asking,
                          const CharterRecord *record)
{
  charter_record_foreach_reference (record, check_reference_collection, asking);
}

static void
check_collections (const CharterRule *rule,
                   CharterRuleRun    *run)
{
  ask_each_record (rule, run, check_record_collections);
}

static void
report_date (Asking              *asking,
             const CharterRecord *record,
             const CharterField  *field,
             GVariant            *value,
             const char          *path)
{
  const char *text = charter_value_get_text (value);
  g_autofree char *name = NULL;
  CharterDate date;

  if (text == NULL || charter_date_parse (text, &date))
    return;
  name = charter_rule_run_name (asking->run, record);
  charter_rule_run_report (asking->run, asking->rule, record, path,
                           /* Translators: a record, a field, what stands there */
                           _("“%s”: “%s” is “%s”, which is not a date. Write it as 2014, 2014-05 or "
                             "2014-05-06."),
                           name, _(field->title), text);
}

static void
check_date (const CharterRecord *record,
            const CharterField  *field,
            GVariant            *object,
            GVariant            *value,
            const char          *path,
            gpointer             user_data)
{
  gsize n_entries = charter_value_get_n_entries (value);

  if (field->type == CHARTER_FIELD_DATE)
    report_date (user_data, record, field, value, path);
  else if (field->type == CHARTER_FIELD_DATE_LIST)
    {
      for (gsize i = 0; i < n_entries; i++)
        {
          g_autoptr(GVariant) entry = charter_value_get_entry (value, i);
          g_autofree char *entry_path = g_strdup_printf ("%s/%" G_GSIZE_FORMAT, path, i);

          report_date (user_data, record, field, entry, entry_path);
        }
    }
}

static void
check_record_dates (Asking              *asking,
                    const CharterRecord *record)
{
  charter_record_foreach_field (record, check_date, asking);
}

static void
check_dates (const CharterRule *rule,
             CharterRuleRun    *run)
{
  ask_each_record (rule, run, check_record_dates);
}

static void
check_end (const CharterRecord *record,
           const CharterField  *field,
           GVariant            *object,
           GVariant            *value,
           const char          *path,
           gpointer             user_data)
{
  static const struct
  {
    const char *start;
    const char *end;
  } spans[] = {
    { "start_date",    "end_date" },
    { "founding_date", "dissolution_date" },
  };
  Asking *asking = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *name = NULL;
      CharterDate start;
      CharterDate end;

      if (!g_str_equal (field->key, spans[i].end) ||
          !charter_date_parse (charter_value_get_text (value), &end) ||
          !charter_date_parse (charter_value_get_member_text (object, spans[i].start), &start) ||
          charter_date_get_last_day (&end) >= charter_date_get_first_day (&start))
        continue;

      name = charter_rule_run_name (asking->run, record);
      charter_rule_run_report (asking->run, asking->rule, record, path,
                               /* Translators: a record */
                               _("“%s” ends before it begins, so it is never in force. Correct one "
                                 "of the dates."),
                               name);
    }
}

static void
check_record_spans (Asking              *asking,
                    const CharterRecord *record)
{
  charter_record_foreach_field (record, check_end, asking);
}

static void
check_spans (const CharterRule *rule,
             CharterRuleRun    *run)
{
  ask_each_record (rule, run, check_record_spans);
}

static const CharterRule rules[] = {
  { "format-newer", CHARTER_SEVERITY_WARNING, N_("File of a newer Charter"), check_version_newer,
    NULL, NULL, FALSE },
  { "format-wrong", CHARTER_SEVERITY_NOTE, N_("Version of the format not a number"),
    check_version_wrong, NULL, NULL, FALSE },
  { "collection-type", CHARTER_SEVERITY_ERROR, N_("List of the wrong type"), check_collection_type,
    N_("Nothing in it is shown or exported."), NULL, FALSE },
  { "collection-unknown", CHARTER_SEVERITY_NOTE, N_("List that Charter does not know"),
    check_collection_known, NULL, NULL, FALSE },
  { "entry-type", CHARTER_SEVERITY_ERROR, N_("Entry that is no record"), check_entries,
    N_("What it was meant to say is missing from diagrams and tables."), NULL, FALSE },
  { "field-type", CHARTER_SEVERITY_ERROR, N_("Field of the wrong type"), check_types,
    N_("What it was meant to say is missing from diagrams and tables."), NULL, FALSE },
  { "id-duplicate", CHARTER_SEVERITY_ERROR, N_("Two records with one id"), check_ids,
    N_("What belongs to one of them is shown with the other."), NULL, FALSE },
  { "reference-dangling", CHARTER_SEVERITY_ERROR, N_("Record that is not there"), check_targets,
    N_("Diagrams and tables leave out what they cannot find."), NULL, FALSE },
  { "reference-kind", CHARTER_SEVERITY_ERROR, N_("Record of a kind that cannot be"),
    check_collections, N_("Diagrams and tables leave it out."), NULL, FALSE },
  { "date-invalid", CHARTER_SEVERITY_ERROR, N_("Date that does not exist"), check_dates,
    N_("The record counts as undated, so it may be shown when it did not hold."), NULL, FALSE },
  { "date-order", CHARTER_SEVERITY_ERROR, N_("End before the start"), check_spans,
    N_("No diagram of any date shows it."), NULL, FALSE },
};

/**
 * charter_structure_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on whether a file can be understood at all. They never depend on
 * the date of a state.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_structure_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
