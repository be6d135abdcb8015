/* table-kind.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/table-kind.h"

#include <glib/gi18n.h>

#include "analysis/tables/tables.h"
#include "analysis/words/withholding.h"

static const CharterTableKind kinds[] = {
  { "services", N_("Services by council"), N_("No shared services are recorded"),
    charter_service_table_build },
  { "seats", N_("Who sits where"), N_("No seats or members are recorded"),
    charter_seat_table_build },
  { "people", N_("People and where they sit"), N_("No people are recorded"),
    charter_person_table_build },
  { "several", N_("People on two or more bodies"), N_("Nobody is recorded on two bodies"),
    charter_several_table_build },
  { "vacancies", N_("Vacancies and terms ending"),
    N_("No vacancies and no terms that end soon are recorded"), charter_vacancy_table_build },
  { "agreements", N_("Agreements"), N_("No agreements are recorded"),
    charter_agreement_table_build },
  { "contributions", N_("Contributions"), N_("No contributions are recorded"),
    charter_contribution_table_build },
};

/**
 * charter_table_kind_find:
 * @id: (nullable): such as "services"
 *
 * Returns: (transfer none) (nullable): the kind of table
 */
const CharterTableKind *
charter_table_kind_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].id, id) == 0)
        return &kinds[i];
    }
  return NULL;
}

/**
 * charter_table_kind_get_nth:
 * @number: a number from 0
 *
 * Returns: (transfer none) (nullable): a kind of table, or %NULL past the last
 */
const CharterTableKind *
charter_table_kind_get_nth (guint number)
{
  return number < G_N_ELEMENTS (kinds) ? &kinds[number] : NULL;
}

/**
 * charter_table_kind_build:
 * @self: a kind of table
 * @state: what is asked
 * @with_names: whether persons may be named; else by post and capacity only
 * @language: (nullable): of the names, or %NULL for those of the file
 *
 * Returns: (transfer full): the table, which holds only what is in force and
 *   stated
 */
CharterTable *
charter_table_kind_build (const CharterTableKind *self,
                          CharterState           *state,
                          gboolean                with_names,
                          const char             *language)
{
  g_autoptr(CharterState) shown = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (state != NULL, NULL);

  shown = with_names ? charter_state_ref (state) : charter_withholding_apply_state (state, NULL);
  return self->build (shown, with_names, _(self->title), language);
}
