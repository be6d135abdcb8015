/* annual-row.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "analysis/annual/annual-council.h"

G_BEGIN_DECLS

/**
 * CharterAnnualField:
 * @CHARTER_ANNUAL_FIELD_NAME: who is new
 * @CHARTER_ANNUAL_FIELD_MINUTE: where it was decided
 *
 * What is typed about a seat.
 */
typedef enum
{
  CHARTER_ANNUAL_FIELD_NAME,
  CHARTER_ANNUAL_FIELD_MINUTE,
} CharterAnnualField;

/**
 * CharterAnnualRow:
 *
 * One seat of an annual council: who has it, what becomes of it, the name of
 * somebody new and the minute.
 */
#define CHARTER_TYPE_ANNUAL_ROW (charter_annual_row_get_type ())

G_DECLARE_FINAL_TYPE (CharterAnnualRow, charter_annual_row, CHARTER, ANNUAL_ROW, GtkWidget)

GtkWidget *charter_annual_row_new         (CharterAnnualCouncil *council,
                                           guint                 seat,
                                           GtkSizeGroup         *choices);
void       charter_annual_row_refresh     (CharterAnnualRow     *self);
void       charter_annual_row_set_narrow  (CharterAnnualRow     *self,
                                           gboolean              narrow);
gboolean   charter_annual_row_takes_keys  (CharterAnnualRow     *self);
void       charter_annual_row_edit        (CharterAnnualRow     *self,
                                           CharterAnnualField    field);
gboolean   charter_annual_row_is_settled  (CharterAnnualRow     *self);
void       charter_annual_row_ask         (CharterAnnualRow     *self);

G_END_DECLS
