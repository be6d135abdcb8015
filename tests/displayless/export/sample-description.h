/* sample-description.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/views/description.h"

G_BEGIN_DECLS

#define SAMPLE_HOSTILE "</w:t><script>alert(1)</script>&\"'"

/* One of each block, with a text that would be markup. */
static inline CharterDescription *
sample_description (void)
{
  CharterDescription *description = charter_description_new ();
  GPtrArray *councillors = g_ptr_array_new_with_free_func (g_free);

  charter_description_add_heading (description, "Who is listed");
  charter_description_add_paragraph (description, SAMPLE_HOSTILE);
  charter_description_begin_table (description, "Council", "Councillors", NULL);
  charter_description_begin_row (description, "Swale");
  g_ptr_array_add (councillors, g_strdup ("Cllr Mike Baldock"));
  g_ptr_array_add (councillors, g_strdup ("Cllr Roger Truelove"));
  charter_description_add_cell (description, councillors);
  charter_description_add_item (description, "Who chairs it.");
  return description;
}

G_END_DECLS
