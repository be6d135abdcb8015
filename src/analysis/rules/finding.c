/* finding.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/finding.h"

#include <glib/gi18n.h>

static const struct
{
  const char *id;
  const char *title;
} severities[] = {
  [CHARTER_SEVERITY_NOTE]    = { "note",    N_("Notes") },
  [CHARTER_SEVERITY_WARNING] = { "warning", N_("Warnings") },
  [CHARTER_SEVERITY_ERROR]   = { "error",   N_("Errors") },
};

/**
 * charter_finding_free:
 * @self: (transfer full): a finding
 */
void
charter_finding_free (CharterFinding *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->pointer);
  g_free (self->words);
  g_ptr_array_unref (self->places);
  g_free (self->fix_label);
  g_clear_pointer (&self->fix, g_ptr_array_unref);
  g_free (self->hash);
  g_free (self->reason);
  g_free (self);
}

/**
 * charter_finding_is_set_aside:
 * @self: a finding
 *
 * Returns: whether somebody has set it aside, and the facts are as they were
 */
gboolean
charter_finding_is_set_aside (const CharterFinding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->dismissal != 0;
}

/**
 * charter_severity_get_id:
 * @severity: how much something matters
 *
 * Returns: what it is called on the command line, such as "warning"
 */
const char *
charter_severity_get_id (CharterSeverity severity)
{
  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (severities), NULL);

  return severities[severity].id;
}

/**
 * charter_severity_get_title:
 * @severity: how much something matters
 *
 * Returns: the heading over what matters so much
 */
const char *
charter_severity_get_title (CharterSeverity severity)
{
  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (severities), NULL);

  return _(severities[severity].title);
}

/**
 * charter_severity_find:
 * @id: (nullable): a word from the command line
 * @severity: (out): what it means; unchanged unless there is such a thing
 *
 * Returns: whether there is
 */
gboolean
charter_severity_find (const char      *id,
                       CharterSeverity *severity)
{
  g_return_val_if_fail (severity != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    {
      if (g_strcmp0 (severities[i].id, id) == 0)
        {
          *severity = (CharterSeverity) i;
          return TRUE;
        }
    }
  return FALSE;
}
