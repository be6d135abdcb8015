/* council-part.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/participation.h"
#include "analysis/seats/seating.h"

G_BEGIN_DECLS

/**
 * CharterCouncilPart:
 * @council: the council
 * @standing: whether it is a partner of the partnership of the file
 * @is_proposed: whether it is only proposed that it becomes one
 * @partnerships: (element-type CharterRecord): its memberships of
 *   partnerships, proposed ones too
 * @bodies: (element-type CharterRecord): its own bodies
 * @posts: (element-type CharterRecord): its own offices
 * @boards: (element-type CharterSeating): the bodies with seats for it
 * @participation: the services it is listed for
 * @agreements: (element-type CharterRecord): agreements to which it is party
 * @contributions: (element-type CharterRecord): what it pays
 * @n_not_known: records that belong here but are not known for the date
 *
 * Everything that one council takes part in.
 */
typedef struct
{
  CharterRecord        *council;
  CharterParticipationStanding standing;
  gboolean              is_proposed;
  GPtrArray            *partnerships;
  GPtrArray            *bodies;
  GPtrArray            *posts;
  GPtrArray            *boards;
  CharterParticipation *participation;
  GPtrArray            *agreements;
  GPtrArray            *contributions;
  guint                 n_not_known;
} CharterCouncilPart;

CharterCouncilPart *charter_council_part_new      (CharterState             *state,
                                                   CharterRecord            *council,
                                                   gboolean                  with_assumed,
                                                   const char               *language);
void                charter_council_part_free     (CharterCouncilPart       *self);
const CharterParticipationCell *
                    charter_council_part_get_cell (const CharterCouncilPart *self,
                                                   guint                     service);
void                charter_council_part_add_used (const CharterCouncilPart *self,
                                                   GPtrArray                *used);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterCouncilPart, charter_council_part_free)

G_END_DECLS
