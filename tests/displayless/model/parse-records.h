/* parse-records.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "formats/partnership-json.h"

/* A document from the text of a file, in which ' stands for " so that it can
 * be read in a test. */
static inline CharterDocument *
parse_document (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr(GError) error = NULL;
  CharterDocument *document = charter_partnership_json_parse ("test", json, strlen (json), &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

static inline CharterRecordSet *
parse_records (const char *text)
{
  g_autoptr(CharterDocument) document = parse_document (text);

  return charter_record_set_ref (charter_document_get_records (document));
}
