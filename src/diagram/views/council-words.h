/* council-words.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/council-part.h"
#include "diagram/cards/view.h"

G_BEGIN_DECLS

/**
 * CharterCouncilEntry:
 * @record: (nullable): what it shows
 * @text: what it says
 * @is_inner: whether it belongs to the entry before it
 *
 * One line on a council.
 */
typedef struct
{
  CharterRecord *record;
  char          *text;
  gboolean       is_inner;
} CharterCouncilEntry;

/**
 * CharterCouncilSection:
 * @title: what is asked
 * @is_run: whether the entries are short and may stand behind each other
 * @entries: (element-type CharterCouncilEntry): what is recorded
 *
 * One part of what is said of a council.
 */
typedef struct
{
  const char *title;
  gboolean    is_run;
  GPtrArray  *entries;
} CharterCouncilSection;

GPtrArray *charter_council_words_list_sections (CharterState             *state,
                                                const CharterView        *view,
                                                const CharterCouncilPart *part);

G_END_DECLS
