/* tables.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/tables/table-kind.h"

G_BEGIN_DECLS

/* What the tables are made by; table-kind.c lists them. */
CharterTableBuildFunc charter_service_table_build;
CharterTableBuildFunc charter_seat_table_build;
CharterTableBuildFunc charter_person_table_build;
CharterTableBuildFunc charter_several_table_build;
CharterTableBuildFunc charter_vacancy_table_build;
CharterTableBuildFunc charter_agreement_table_build;
CharterTableBuildFunc charter_contribution_table_build;

G_END_DECLS
