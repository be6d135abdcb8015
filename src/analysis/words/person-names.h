/* person-names.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/record-set.h"

G_BEGIN_DECLS

/**
 * CharterPersonNames:
 *
 * Every form of the name of every person of a file, to find them in a text.
 */
typedef struct _CharterPersonNames CharterPersonNames;

CharterPersonNames *charter_person_names_new     (CharterRecordSet         *records);
void                charter_person_names_add      (CharterPersonNames       *self,
                                                   CharterRecordSet         *records);
void                charter_person_names_free    (CharterPersonNames       *self);
gboolean            charter_person_names_stand_in (const CharterPersonNames *self,
                                                  const char               *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterPersonNames, charter_person_names_free)

G_END_DECLS
