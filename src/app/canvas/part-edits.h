/* part-edits.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/words/relation.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterPartAddition:
 * @CHARTER_PART_ADD_MEMBER: somebody who sits on a board
 * @CHARTER_PART_ADD_SEAT: a seat on a board
 * @CHARTER_PART_ADD_BODY: a board or committee of a council
 * @CHARTER_PART_ADD_SERVICE: a service in which a council takes part
 * @CHARTER_PART_ADD_COUNCIL: a council that takes part in a service
 * @CHARTER_PART_ADD_PLACE: a board on which a person sits
 * @CHARTER_PART_ADD_HOLDER: somebody who holds a post
 *
 * What can be added to a record of a diagram.
 */
typedef enum
{
  CHARTER_PART_ADD_MEMBER,
  CHARTER_PART_ADD_SEAT,
  CHARTER_PART_ADD_BODY,
  CHARTER_PART_ADD_SERVICE,
  CHARTER_PART_ADD_COUNCIL,
  CHARTER_PART_ADD_PLACE,
  CHARTER_PART_ADD_HOLDER,
} CharterPartAddition;

#define CHARTER_N_PART_ADDITIONS (CHARTER_PART_ADD_HOLDER + 1)

const char *charter_part_edits_get_title (CharterPartAddition   addition);
gboolean    charter_part_edits_can_add   (const CharterRecord  *record,
                                          CharterPartAddition   addition);
gboolean    charter_part_edits_can_link  (const CharterRecord  *record);
guint64     charter_part_edits_add       (CharterDocument      *document,
                                          CharterPartAddition   addition,
                                          guint64               handle,
                                          GError              **error);
guint64     charter_part_edits_add_line  (CharterDocument      *document,
                                          guint64               from,
                                          guint64               to,
                                          CharterRelationKind   kind,
                                          const char           *condition,
                                          GError              **error);

G_END_DECLS
