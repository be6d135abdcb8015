/* furniture.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/scene.h"

G_BEGIN_DECLS

char        *charter_furniture_write_page    (const CharterScene *scene);
CharterCell *charter_furniture_build_head    (CharterScene       *scene);
CharterCell *charter_furniture_build_foot    (CharterScene       *scene);
char        *charter_furniture_write_date    (CharterState       *state,
                                             GPtrArray          *used);
char        *charter_furniture_write_stamp   (CharterState       *state,
                                             GPtrArray          *used);
char        *charter_furniture_write_status  (const CharterView  *view);
char        *charter_furniture_write_caption (const CharterView  *view);
GPtrArray   *charter_furniture_list_sources  (CharterState       *state,
                                              GPtrArray          *used,
                                              const char         *language);
GPtrArray   *charter_furniture_list_abbreviations (CharterState      *state,
                                                   const CharterView *view,
                                                   GPtrArray         *used);
char        *charter_furniture_write_unknown (guint               n_records);
char        *charter_furniture_write_missing (guint               n_records);

G_END_DECLS
