/* partnership-json.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/document.h"

G_BEGIN_DECLS

#define CHARTER_PARTNERSHIP_JSON_ERROR (charter_partnership_json_error_quark ())

/**
 * CharterPartnershipJsonError:
 * @CHARTER_PARTNERSHIP_JSON_ERROR_NOT_OBJECT: valid JSON, but a list or a
 *   single value and no model
 * @CHARTER_PARTNERSHIP_JSON_ERROR_NEWER: made by a newer Charter, so that it
 *   may be looked at but not saved
 * @CHARTER_PARTNERSHIP_JSON_ERROR_NOT_READABLE: what was to be saved could
 *   not be opened again; nothing was written
 *
 * What stands in the way of a model besides its syntax.
 */
typedef enum
{
  CHARTER_PARTNERSHIP_JSON_ERROR_NOT_OBJECT,
  CHARTER_PARTNERSHIP_JSON_ERROR_NEWER,
  CHARTER_PARTNERSHIP_JSON_ERROR_NOT_READABLE,
} CharterPartnershipJsonError;

GQuark            charter_partnership_json_error_quark  (void);
CharterDocument  *charter_partnership_json_new_empty    (const char              *name);
CharterDocument  *charter_partnership_json_parse        (const char              *file_name,
                                                         const char              *text,
                                                         gsize                    length,
                                                         GError                 **error);
CharterDocument  *charter_partnership_json_load         (GFile                   *file,
                                                         char                   **hash,
                                                         GError                 **error);
CharterDocument  *charter_partnership_json_load_again   (GFile                   *file,
                                                         const CharterRecordSet  *known,
                                                         guint64                  next_handle,
                                                         char                   **hash,
                                                         GError                 **error);
gboolean          charter_partnership_json_save         (CharterDocument         *document,
                                                         GFile                   *file,
                                                         const char              *expected_hash,
                                                         char                   **new_hash,
                                                         GError                 **error);
char             *charter_partnership_json_to_text      (const CharterRecordSet  *records);
CharterRecordSet *charter_partnership_json_canonical    (const CharterRecordSet  *records);
gboolean          charter_partnership_json_is_read_only (const CharterRecordSet  *records);

G_END_DECLS
