/* fuzz-json.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "formats/json-check.h"
#include "formats/json-value.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
assert_clear (const GError *error)
{
  const char *colon;

  g_assert_nonnull (error);
  g_assert_true (error->domain == CHARTER_JSON_ERROR);
  g_assert_cmpint (error->code, !=, CHARTER_JSON_ERROR_FAILED);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));

  g_assert_true (g_ascii_isdigit (error->message[0]));
  colon = strchr (error->message, ':');
  g_assert_nonnull (colon);
  g_assert_true (g_ascii_isdigit (colon[1]));
}

/* Any bytes at all are refused with a message or read; what is read is written
 * as JSON that gives the same values, and the second writing the same bytes. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GVariant) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;

  value = charter_json_value_parse ((const char *) data, size, &error);

  if (value == NULL)
    {
      assert_clear (error);
      return 0;
    }

  g_assert_no_error (error);

  text = charter_json_value_to_text (value);
  again = charter_json_value_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_true (g_variant_equal (value, again));
  g_assert_true (g_variant_is_normal_form (value));

  text_again = charter_json_value_to_text (again);
  g_assert_cmpstr (text, ==, text_again);

  return 0;
}
