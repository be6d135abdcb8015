/* csv-text.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHARTER_CSV_ERROR (charter_csv_error_quark ())

/**
 * CharterCsvError:
 * @CHARTER_CSV_ERROR_ENCODING: not UTF-8
 * @CHARTER_CSV_ERROR_QUOTES: quotes that are not closed, or text behind them
 *
 * What is wrong with a text of comma-separated values.
 */
typedef enum
{
  CHARTER_CSV_ERROR_ENCODING,
  CHARTER_CSV_ERROR_QUOTES,
} CharterCsvError;

/**
 * CharterCsvRow:
 * @line: where it begins, a number from 1
 * @cells: (array zero-terminated=1): the cells
 *
 * One row of a table that is written as text.
 */
typedef struct
{
  guint   line;
  char  **cells;
} CharterCsvRow;

GQuark     charter_csv_error_quark (void);
GPtrArray *charter_csv_parse       (const char  *text,
                                    gsize        length,
                                    GError     **error);

G_END_DECLS
