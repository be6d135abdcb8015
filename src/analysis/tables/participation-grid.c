/* participation-grid.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/tables/participation-grid.h"

#include <glib/gi18n.h>

#include "analysis/connections/connection-edits.h"
#include "analysis/tables/table-parts.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"

static void
keep_class (GPtrArray  *list,
            const char *classification)
{
  for (guint i = list->len; i > 0; i--)
    {
      if (!charter_organization_is (g_ptr_array_index (list, i - 1), classification))
        g_ptr_array_remove_index (list, i - 1);
    }
}

static GPtrArray *
list_of_class (CharterState *state,
               const char   *classification)
{
  GPtrArray *list = charter_table_list_in_force (state, CHARTER_KIND_ORGANIZATION);

  keep_class (list, classification);
  return list;
}

/**
 * charter_participation_grid_new:
 * @state: what is asked
 * @language: (nullable): of the names
 *
 * The services in force, and the councils that may take part in them: those
 * that do and the partners, or all councils where no partner is recorded.
 *
 * Returns: (transfer full): who takes part in what
 */
CharterParticipation *
charter_participation_grid_new (CharterState *state,
                                const char   *language)
{
  g_autoptr(GPtrArray) services = NULL;
  g_autoptr(GPtrArray) councils = NULL;

  g_return_val_if_fail (state != NULL, NULL);

  services = list_of_class (state, CHARTER_CLASSIFICATION_SERVICE);
  councils = charter_scope_list_partners (state);
  keep_class (councils, CHARTER_CLASSIFICATION_COUNCIL);
  if (councils->len == 0)
    {
      g_ptr_array_unref (councils);
      councils = list_of_class (state, CHARTER_CLASSIFICATION_COUNCIL);
    }
  return charter_participation_new_with_councils (state, services, councils, TRUE, language);
}

static const char *
describe_standing (CharterParticipationStanding standing)
{
  switch (standing)
    {
    case CHARTER_PARTICIPATION_YES:
      return _("yes");

    case CHARTER_PARTICIPATION_INFERRED:
      return _("assumed");

    case CHARTER_PARTICIPATION_NOT_STATED:
      return _("not stated");

    case CHARTER_PARTICIPATION_NOT_KNOWN:
      return _("not known at this date");

    case CHARTER_PARTICIPATION_NONE:
    default:
      return _("no");
    }
}

/**
 * charter_participation_grid_describe:
 * @grid: who takes part in what
 * @service: a number from 0
 * @council: a number from 0
 * @language: (nullable): of the names
 *
 * Returns: (transfer full): what a cell says, such as "Maidstone takes part
 *   in Audit: yes"
 */
char *
charter_participation_grid_describe (const CharterParticipation *grid,
                                     guint                       service,
                                     guint                       council,
                                     const char                 *language)
{
  const CharterParticipationCell *cell;
  g_autofree char *service_name = NULL;
  g_autofree char *council_name = NULL;

  g_return_val_if_fail (grid != NULL, NULL);

  cell = charter_participation_get_cell (grid, service, council);
  service_name = charter_name_get_short (charter_participation_get_service (grid, service),
                                         language);
  council_name = charter_name_get_short (charter_participation_get_council (grid, council),
                                         language);
  /* Translators: a council, a service, and "yes", "no" or "not stated" */
  return g_strdup_printf (_("%1$s takes part in %2$s: %3$s"), council_name, service_name,
                          describe_standing (cell->standing));
}

/**
 * charter_participation_grid_make_table:
 * @grid: who takes part in what
 * @title: what the table is called
 * @language: (nullable): of the names
 *
 * Returns: (transfer full): a table with a row for each service and a column
 *   for each council
 */
CharterTable *
charter_participation_grid_make_table (const CharterParticipation *grid,
                                       const char                 *title,
                                       const char                 *language)
{
  CharterTable *table = charter_table_new (title);
  guint n_councils;

  g_return_val_if_fail (grid != NULL, table);

  n_councils = charter_participation_get_n_councils (grid);
  charter_table_add_column (table, "service", _("Service"));
  for (guint i = 0; i < n_councils; i++)
    {
      CharterRecord *council = charter_participation_get_council (grid, i);
      const char *id = charter_record_get_id (council);
      g_autofree char *name = charter_name_get_short (council, language);

      charter_table_add_column (table, id != NULL ? id : name, name);
    }
  for (guint i = 0; i < charter_participation_get_n_services (grid); i++)
    {
      CharterRecord *service = charter_participation_get_service (grid, i);

      charter_table_begin_row (table, charter_record_get_handle (service));
      charter_table_add_name (table, service, language);
      for (guint j = 0; j < n_councils; j++)
        {
          const CharterParticipationCell *cell = charter_participation_get_cell (grid, i, j);

          charter_table_add_text (table, cell->standing != CHARTER_PARTICIPATION_NONE
                                         ? describe_standing (cell->standing) : NULL);
        }
    }
  return table;
}

/* A membership that is recorded, though no document states it. */
static CharterRecord *
find_unstated (CharterDocument *document,
               guint64          service,
               guint64          council)
{
  CharterRecordSet *records = charter_document_get_records (document);
  CharterRecord *place = charter_record_set_find_handle (records, service);
  CharterRecord *member = charter_record_set_find_handle (records, council);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(GPtrArray) memberships = NULL;
  CharterDate today;

  if (place == NULL || member == NULL)
    return NULL;
  charter_date_init_today (&today);
  state = charter_state_new (records, NULL, &today);
  memberships = charter_state_list_referrers (state, member, "member", CHARTER_IN_FORCE_YES);
  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);

      if (charter_record_get_certainty (membership) != CHARTER_CERTAINTY_STATED &&
          charter_state_resolve (state, membership, "organization_id") == place)
        return membership;
    }
  return NULL;
}

/**
 * charter_participation_grid_add:
 * @document: a document
 * @service: the handle of a service
 * @council: the handle of a council
 * @error: return location for a #CharterEditError
 *
 * Says that a council takes part in a service, in one step: what was not
 * stated or assumed is stated then, otherwise a membership is added.
 *
 * Returns: whether it was done
 */
gboolean
charter_participation_grid_add (CharterDocument  *document,
                                guint64           service,
                                guint64           council,
                                GError          **error)
{
  CharterConnectionRequest request = { council, NULL, 0, NULL };
  g_autofree char *service_name = NULL;
  g_autofree char *council_name = NULL;
  g_autofree char *label = NULL;
  CharterRecordSet *records;
  CharterRecord *unstated;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);

  unstated = find_unstated (document, service, council);
  if (unstated == NULL)
    return charter_connection_add (document, service, CHARTER_CONNECTION_COUNCILS, &request,
                                   error) != 0;
  records = charter_document_get_records (document);
  service_name = charter_name_get_short (charter_record_set_find_handle (records, service), NULL);
  council_name = charter_name_get_short (charter_record_set_find_handle (records, council), NULL);
  /* Translators: the label of undoing; a member, and the body or service */
  label = g_strdup_printf (_("add %1$s to %2$s"), council_name, service_name);
  return charter_document_perform_one (document, label,
                                       charter_edit_new_set (unstated, "/certainty", NULL), error);
}
