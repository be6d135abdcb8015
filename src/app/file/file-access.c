/* file-access.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/file/file-private.h"

#include <unistd.h>

#include "formats/partnership-json.h"

/**
 * charter_file_find_read_only:
 * @document: what was read
 * @location: where
 * @lock: (out) (nullable): the lock, when it can be edited and one can be had
 * @holder: (out) (nullable): who else has it open
 *
 * Finds out whether a file can be edited, and says beside it that it is. Blocks.
 *
 * Returns: why not, or %CHARTER_READ_ONLY_NOT
 */
CharterReadOnlyReason
charter_file_find_read_only (CharterDocument    *document,
                             GFile              *location,
                             CharterFileLock   **lock,
                             CharterFileHolder **holder)
{
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), CHARTER_READ_ONLY_NEWER);
  g_return_val_if_fail (G_IS_FILE (location), CHARTER_READ_ONLY_NEWER);
  g_return_val_if_fail (lock != NULL, CHARTER_READ_ONLY_NEWER);
  g_return_val_if_fail (holder != NULL, CHARTER_READ_ONLY_NEWER);

  if (charter_partnership_json_is_read_only (charter_document_get_base (document)))
    return CHARTER_READ_ONLY_NEWER;
  if (g_file_peek_path (location) != NULL && access (g_file_peek_path (location), F_OK) == 0 &&
      access (g_file_peek_path (location), W_OK) != 0)
    return CHARTER_READ_ONLY_NOT_ALLOWED;
  *lock = charter_file_lock_take (location, holder);
  return *holder != NULL ? CHARTER_READ_ONLY_HELD : CHARTER_READ_ONLY_NOT;
}
