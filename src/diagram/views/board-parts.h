/* board-parts.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/seating.h"
#include "diagram/cards/scene.h"

G_BEGIN_DECLS

/* A body and the people on it, as several views show them. */

/**
 * CharterBoardForm:
 * @CHARTER_BOARD_COLUMNS: the councils beside each other
 * @CHARTER_BOARD_ROWS: the councils below each other
 * @CHARTER_BOARD_PAIRS: two councils beside each other, then the next two
 * @CHARTER_BOARD_RUNS: the councils below each other, the members of each in
 *   running lines
 *
 * How the councils stand in the card of a board.
 */
typedef enum
{
  CHARTER_BOARD_COLUMNS,
  CHARTER_BOARD_ROWS,
  CHARTER_BOARD_PAIRS,
  CHARTER_BOARD_RUNS,
} CharterBoardForm;

CharterCell *charter_board_parts_build_card (CharterScene         *scene,
                                             const CharterSeating *seating,
                                             CharterBoardForm      form);
void         charter_board_parts_list_used  (const CharterSeating *seating,
                                             GPtrArray            *used);
void         charter_board_parts_use        (CharterScene         *scene,
                                             const CharterSeating *seating);
char        *charter_board_parts_write_facts (const CharterSeating *seating,
                                              const char           *language);

G_END_DECLS
