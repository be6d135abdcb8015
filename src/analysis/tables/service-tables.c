/* service-tables.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/tables.h"

#include <glib/gi18n.h>

#include "analysis/seats/participation.h"
#include "analysis/seats/words.h"
#include "analysis/tables/table-parts.h"
#include "analysis/words/scope.h"

static void
add_councils (CharterTable                 *table,
              const CharterParticipation   *participation,
              guint                         service,
              CharterParticipationStanding  standing,
              const char                   *language)
{
  g_autoptr(GPtrArray) councils =
    charter_participation_list_councils (participation, service, standing);

  charter_table_add_cell (table, charter_table_name_list (councils, language));
}

/**
 * charter_service_table_build:
 * @state: what is asked
 * @with_names: whether persons may be named
 * @title: what the table is called
 * @language: (nullable): of the names
 *
 * Which councils take part in which service. "Not stated" stands apart from
 * not taking part.
 *
 * Returns: (transfer full): a table with a row for each service
 */
CharterTable *
charter_service_table_build (CharterState *state,
                             gboolean      with_names,
                             const char   *title,
                             const char   *language)
{
  CharterTable *table = charter_table_new (title);
  g_autoptr(GPtrArray) organizations = charter_table_list_in_force (state, CHARTER_KIND_ORGANIZATION);
  g_autoptr(GPtrArray) services = g_ptr_array_new ();
  g_autoptr(CharterParticipation) participation = NULL;

  for (guint i = 0; i < organizations->len; i++)
    {
      if (charter_organization_is (g_ptr_array_index (organizations, i), CHARTER_CLASSIFICATION_SERVICE))
        g_ptr_array_add (services, g_ptr_array_index (organizations, i));
    }
  participation = charter_participation_new (state, services, FALSE, language);

  charter_table_add_column (table, "service", _("Service"));
  charter_table_add_column (table, "councils", _("Councils taking part"));
  charter_table_add_column (table, "not_stated", _("Not stated whether"));
  charter_table_add_column (table, "roles", _("Roles"));
  charter_table_add_column (table, "scope", _("Only for"));
  for (guint i = 0; i < charter_participation_get_n_services (participation); i++)
    {
      CharterRecord *service = charter_participation_get_service (participation, i);

      charter_table_begin_row (table, charter_record_get_handle (service));
      charter_table_add_name (table, service, language);
      add_councils (table, participation, i, CHARTER_PARTICIPATION_YES, language);
      add_councils (table, participation, i, CHARTER_PARTICIPATION_NOT_STATED, language);
      charter_table_take_text (table, charter_words_for_roles (participation, i, language));
      charter_table_take_text (table, charter_words_for_scope (participation, i));
    }
  return table;
}
