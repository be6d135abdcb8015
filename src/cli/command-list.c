/* command-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "cli/commands.h"
#include "cli/view-address.h"
#include "diagram/drawing/clean-text.h"

static void
append_field (GString    *text,
              const char *field)
{
  g_autofree char *clean = charter_clean_text (field != NULL ? field : "");

  g_string_append_printf (text, "\t%s", clean);
}

static void
append_views (GString          *text,
              CharterRecordSet *records)
{
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);
      g_autofree char *address = charter_view_address_get (records, i);
      g_autofree char *name = charter_name_get_full (view, NULL);

      g_string_append (text, "view");
      append_field (text, address);
      append_field (text, charter_record_get_text (view, "kind"));
      append_field (text, name);
      g_string_append_c (text, '\n');
    }
}

static void
append_options (GString          *text,
                CharterRecordSet *records)
{
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_OPTION); i++)
    {
      CharterRecord *option = charter_record_set_get_record (records, CHARTER_KIND_OPTION, i);
      g_autofree char *name = charter_name_get_full (option, NULL);

      g_string_append (text, "option");
      append_field (text, charter_record_get_id (option));
      append_field (text, name);
      g_string_append_c (text, '\n');
    }
}

static void
append_counts (GString          *text,
               CharterRecordSet *records)
{
  for (guint i = 0; i < CHARTER_N_KINDS; i++)
    {
      guint count = charter_record_set_get_n_records (records, (CharterKindId) i);

      if (count > 0)
        g_string_append_printf (text, "count\t%s\t%u\n",
                                charter_kind_get ((CharterKindId) i)->collection, count);
    }
}

static CharterExit
run (const CharterCommand *command,
     char                **arguments)
{
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  CharterRecordSet *records;

  if (!charter_cli_parse (command, charter_cli_new_context (command), arguments, &path, &error))
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);
  document = charter_cli_load (path, &error);
  if (document == NULL)
    return charter_cli_report (CHARTER_EXIT_UNUSABLE, error);

  records = charter_document_get_records (document);
  append_views (text, records);
  append_options (text, records);
  append_counts (text, records);
  return charter_cli_print_text (text->str, text->len);
}

const CharterCommand charter_list_command = {
  .name = "list",
  .operands = N_("FILE"),
  .summary = N_("List the diagrams and proposed models of a file, and count its records"),
  .example = "charter-cli list data/examples/mid-kent.partnership.json",
  .run = run,
};
