/* agreement-tables.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/tables.h"

#include <glib/gi18n.h>

#include "analysis/seats/words.h"
#include "analysis/tables/table-parts.h"
#include "analysis/words/names.h"
#include "analysis/words/notice.h"

static gboolean
find_last_day_for_notice (const CharterRecord *agreement,
                          CharterDate         *last)
{
  CharterDate end;

  return charter_record_get_date (agreement, "end_date", &end) &&
         charter_notice_find_last_day (agreement, &end, last);
}

/**
 * charter_agreement_table_build:
 * @state: what is asked
 * @with_names: whether persons may be named
 * @title: what the table is called
 * @language: (nullable): of the names
 *
 * The agreements with what they cover, how long they run, and the last day on
 * which notice can be given.
 *
 * Returns: (transfer full): a table with a row for each agreement
 */
CharterTable *
charter_agreement_table_build (CharterState *state,
                               gboolean      with_names,
                               const char   *title,
                               const char   *language)
{
  CharterTable *table = charter_table_new (title);
  g_autoptr(GPtrArray) agreements = charter_table_list_in_force (state, CHARTER_KIND_AGREEMENT);

  charter_table_add_column (table, "agreement", _("Agreement"));
  charter_table_add_column (table, "kind", _("Kind"));
  charter_table_add_column (table, "parties", _("Parties"));
  charter_table_add_column (table, "covers", _("Covers"));
  charter_table_add_column (table, "legally_binding", _("Legally binding"));
  charter_table_add_column (table, "began", _("Began"));
  charter_table_add_column (table, "ends", _("Ends"));
  charter_table_add_column (table, "review", _("Review"));
  charter_table_add_column (table, "last_day_for_notice", _("Last day for notice"));
  for (guint i = 0; i < agreements->len; i++)
    {
      CharterRecord *agreement = g_ptr_array_index (agreements, i);
      const char *kind = charter_record_get_text (agreement, "classification");
      CharterDate last;

      charter_table_begin_row (table, charter_record_get_handle (agreement));
      charter_table_add_name (table, agreement, language);
      charter_table_add_text (table, kind != NULL && *kind != '\0' ? _(kind) : NULL);
      charter_table_add_references (table, state, agreement, "party_ids", language);
      charter_table_add_references (table, state, agreement, "covers_ids", language);
      charter_table_add_flag (table, agreement, "legally_binding");
      charter_table_add_date (table, agreement, "start_date");
      charter_table_add_date (table, agreement, "end_date");
      charter_table_add_date (table, agreement, "review_date");
      if (find_last_day_for_notice (agreement, &last))
        charter_table_add_day (table, &last);
      else
        charter_table_add_text (table, NULL);
    }
  return table;
}

/**
 * charter_contribution_table_build:
 * @state: what is asked
 * @with_names: whether persons may be named
 * @title: what the table is called
 * @language: (nullable): of the names
 *
 * What each organisation pays.
 *
 * Returns: (transfer full): a table with a row for each contribution
 */
CharterTable *
charter_contribution_table_build (CharterState *state,
                                  gboolean      with_names,
                                  const char   *title,
                                  const char   *language)
{
  CharterTable *table = charter_table_new (title);
  g_autoptr(GPtrArray) contributions =
    charter_table_list_in_force (state, CHARTER_KIND_CONTRIBUTION);

  charter_table_add_column (table, "paid_by", _("Paid by"));
  charter_table_add_column (table, "amount", _("Amount"));
  charter_table_add_column (table, "per", _("For each"));
  charter_table_add_column (table, "purpose", _("Purpose"));
  charter_table_add_column (table, "basis", _("Basis"));
  charter_table_add_column (table, "from", _("From"));
  charter_table_add_column (table, "until", _("Until"));
  for (guint i = 0; i < contributions->len; i++)
    {
      CharterRecord *contribution = g_ptr_array_index (contributions, i);
      double amount;

      charter_table_begin_row (table, charter_record_get_handle (contribution));
      charter_table_add_name (table, charter_state_resolve (state, contribution, "organization_id"),
                              language);
      charter_table_take_text (table, charter_words_for_amount (contribution));
      if (charter_record_get_number (contribution, "amount", &amount))
        charter_table_set_order (table, amount);
      charter_table_add_text (table, charter_record_get_text (contribution, "per"));
      charter_table_add_text (table, charter_record_get_text (contribution, "purpose"));
      charter_table_add_text (table, charter_record_get_text (contribution, "basis"));
      charter_table_add_date (table, contribution, "start_date");
      charter_table_add_date (table, contribution, "end_date");
    }
  return table;
}
