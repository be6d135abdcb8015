/* reference-words.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/reference-words.h"

#include <glib/gi18n.h>

#include "app/records/record-words.h"
#include "model/reference-value.h"

/**
 * charter_reference_words_get:
 * @records: the records
 * @target: (nullable): the one of them that is referred to
 * @value: (nullable): the reference
 *
 * Returns: (transfer full): the name of @target, or what is there instead
 */
char *
charter_reference_words_get (CharterRecordSet *records,
                             CharterRecord    *target,
                             GVariant         *value)
{
  const char *id = charter_reference_value_get_id (value);
  g_autoptr(CharterState) state = NULL;
  CharterDate today;

  g_return_val_if_fail (records != NULL, NULL);

  if (target == NULL)
    return g_strdup (id != NULL ? id : value != NULL ? _("Names nothing") : _("None"));
  charter_date_init_today (&today);
  state = charter_state_new (records, NULL, &today);
  return charter_record_words_get_title (state, target);
}
