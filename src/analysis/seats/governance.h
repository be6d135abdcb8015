/* governance.h
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
 * CharterGovernanceCouncil:
 * @council: the council
 * @membership: (nullable): what says that it is a partner, or that this is not
 *   stated, assumed or proposed
 * @is_partner: whether it is a member of the partnership
 * @is_proposed: whether it is only proposed that it become one
 * @is_assumed: whether it is inferred that it is a member, and that is wanted
 * @is_not_stated: whether no document says if it is a member
 * @is_not_known: whether it is recorded as a member, but not for the date
 * @proposed_roles: (nullable): roles that are proposed for it
 * @services: (element-type CharterRecord): the services it takes part in
 * @bodies: (element-type CharterRecord): its bodies that belong to the picture
 */
typedef struct
{
  CharterRecord *council;
  CharterRecord *membership;
  gboolean       is_partner;
  gboolean       is_proposed;
  gboolean       is_assumed;
  gboolean       is_not_stated;
  gboolean       is_not_known;
  char          *proposed_roles;
  GPtrArray     *services;
  GPtrArray     *bodies;
} CharterGovernanceCouncil;

/**
 * CharterGovernancePost:
 * @post: the post
 * @holders: (element-type CharterRecord): the persons who hold it
 * @memberships: (element-type CharterRecord): by which they hold it, in the
 *   same order
 * @not_known: whether holders are recorded, but not for the date asked
 */
typedef struct
{
  CharterRecord *post;
  GPtrArray     *holders;
  GPtrArray     *memberships;
  gboolean       not_known;
} CharterGovernancePost;

/**
 * CharterGovernance:
 *
 * The parts of how a partnership is governed: councils with their bodies,
 * boards with the people on them, posts, services, the lines between them
 * and the parts that no stated line joins.
 */
typedef struct _CharterGovernance CharterGovernance;

CharterGovernance              *charter_governance_new               (CharterState            *state,
                                                                      GPtrArray               *focus,
                                                                      gboolean                 with_assumed,
                                                                      const char              *language);
void                            charter_governance_free              (CharterGovernance       *self);
guint                           charter_governance_get_n_councils    (const CharterGovernance *self);
const CharterGovernanceCouncil *charter_governance_get_council       (const CharterGovernance *self,
                                                                      guint                    council);
guint                           charter_governance_get_n_boards      (const CharterGovernance *self);
const CharterSeating           *charter_governance_get_board         (const CharterGovernance *self,
                                                                      guint                    board);
guint                           charter_governance_get_n_posts       (const CharterGovernance *self);
const CharterGovernancePost    *charter_governance_get_post          (const CharterGovernance *self,
                                                                      guint                    post);
GPtrArray                      *charter_governance_get_loose_parts   (const CharterGovernance *self);
GPtrArray                      *charter_governance_get_lines         (const CharterGovernance *self);
const CharterParticipation     *charter_governance_get_participation (const CharterGovernance *self);
gboolean                        charter_governance_has_line          (const CharterGovernance *self,
                                                                      const CharterRecord     *record);
guint                           charter_governance_get_n_not_known   (const CharterGovernance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterGovernance, charter_governance_free)

G_END_DECLS
