/* view-kind.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/view-kind.h"

#include "diagram/views/view-kinds.h"

static const CharterViewKind *const kinds[] = {
  &charter_governance_view_kind,
  &charter_membership_view_kind,
  &charter_matrix_view_kind,
  &charter_board_view_kind,
  &charter_model_view_kind,
  &charter_service_view_kind,
  &charter_council_view_kind,
  &charter_timeline_view_kind,
  &charter_map_view_kind,
};

/**
 * charter_view_kind_find:
 * @id: (nullable): as the file has it
 *
 * Returns: (transfer none) (nullable): the kind of diagram
 */
const CharterViewKind *
charter_view_kind_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i]->id, id) == 0)
        return kinds[i];
    }
  return NULL;
}

/**
 * charter_view_kind_get_nth:
 * @number: a number from 0
 *
 * Returns: (transfer none) (nullable): a kind of diagram, or %NULL past the last
 */
const CharterViewKind *
charter_view_kind_get_nth (guint number)
{
  return number < G_N_ELEMENTS (kinds) ? kinds[number] : NULL;
}
