/* json-error.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CHARTER_JSON_ERROR:
 *
 * The domain of what is wrong with a JSON text. Every message begins with
 * "line:column: ", counted in characters from 1; the caller puts the name of
 * the file before it.
 */
#define CHARTER_JSON_ERROR (charter_json_error_quark ())

/**
 * CharterJsonError:
 * @CHARTER_JSON_ERROR_EMPTY: nothing but white space
 * @CHARTER_JSON_ERROR_BYTE_ORDER_MARK: begins with U+FEFF
 * @CHARTER_JSON_ERROR_ENCODING: not UTF-8
 * @CHARTER_JSON_ERROR_TOO_DEEP: more than %CHARTER_JSON_DEEPEST levels
 * @CHARTER_JSON_ERROR_CUT_OFF: ends inside a list, a group or a text
 * @CHARTER_JSON_ERROR_SECOND_VALUE: more than one value at the top
 * @CHARTER_JSON_ERROR_COMMENT: a comment
 * @CHARTER_JSON_ERROR_QUOTES: other quotation marks than `"`
 * @CHARTER_JSON_ERROR_WORD: a bare word other than true, false and null
 * @CHARTER_JSON_ERROR_MISSING_COMMA: no comma between two values
 * @CHARTER_JSON_ERROR_EXTRA_COMMA: a comma with nothing before or after it
 * @CHARTER_JSON_ERROR_MISSING_COLON: no colon after a name
 * @CHARTER_JSON_ERROR_MISSING_NAME: a value of a group without a name
 * @CHARTER_JSON_ERROR_MISSING_VALUE: a name without a value
 * @CHARTER_JSON_ERROR_WRONG_BRACKET: a bracket that closes nothing, or the
 *   other kind
 * @CHARTER_JSON_ERROR_DUPLICATE_KEY: a name twice in one group
 * @CHARTER_JSON_ERROR_CONTROL_CHARACTER: a raw control character in a text
 * @CHARTER_JSON_ERROR_ESCAPE: an unknown or incomplete backslash escape
 * @CHARTER_JSON_ERROR_NUL: `\u0000`, which no text in Charter can hold
 * @CHARTER_JSON_ERROR_SURROGATE: half of a surrogate pair
 * @CHARTER_JSON_ERROR_NUMBER: begins like a number, but is none
 * @CHARTER_JSON_ERROR_INTEGER_RANGE: a whole number beyond 64 bits, signed
 * @CHARTER_JSON_ERROR_NUMBER_RANGE: a number beyond double precision
 * @CHARTER_JSON_ERROR_UNEXPECTED: any other character in the wrong place
 * @CHARTER_JSON_ERROR_FAILED: json-glib refused what the check accepts
 *
 * What is wrong with a JSON text.
 */
typedef enum
{
  CHARTER_JSON_ERROR_EMPTY,
  CHARTER_JSON_ERROR_BYTE_ORDER_MARK,
  CHARTER_JSON_ERROR_ENCODING,
  CHARTER_JSON_ERROR_TOO_DEEP,
  CHARTER_JSON_ERROR_CUT_OFF,
  CHARTER_JSON_ERROR_SECOND_VALUE,
  CHARTER_JSON_ERROR_COMMENT,
  CHARTER_JSON_ERROR_QUOTES,
  CHARTER_JSON_ERROR_WORD,
  CHARTER_JSON_ERROR_MISSING_COMMA,
  CHARTER_JSON_ERROR_EXTRA_COMMA,
  CHARTER_JSON_ERROR_MISSING_COLON,
  CHARTER_JSON_ERROR_MISSING_NAME,
  CHARTER_JSON_ERROR_MISSING_VALUE,
  CHARTER_JSON_ERROR_WRONG_BRACKET,
  CHARTER_JSON_ERROR_DUPLICATE_KEY,
  CHARTER_JSON_ERROR_CONTROL_CHARACTER,
  CHARTER_JSON_ERROR_ESCAPE,
  CHARTER_JSON_ERROR_NUL,
  CHARTER_JSON_ERROR_SURROGATE,
  CHARTER_JSON_ERROR_NUMBER,
  CHARTER_JSON_ERROR_INTEGER_RANGE,
  CHARTER_JSON_ERROR_NUMBER_RANGE,
  CHARTER_JSON_ERROR_UNEXPECTED,
  CHARTER_JSON_ERROR_FAILED,
} CharterJsonError;

GQuark charter_json_error_quark (void);

G_END_DECLS
