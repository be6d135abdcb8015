/* sharing.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/seats/participation.h"

G_BEGIN_DECLS

/**
 * CharterSharingLink:
 * @council: who takes part
 * @standing: %CHARTER_PARTICIPATION_YES or %CHARTER_PARTICIPATION_INFERRED
 * @memberships: (element-type CharterRecord): the records that say so, in the
 *   order of the file: of the council itself, or of those who sit there for it
 *
 * That a council takes part in a shared service or is represented on a board.
 */
typedef struct
{
  CharterRecord                *council;
  CharterParticipationStanding  standing;
  GPtrArray                    *memberships;
} CharterSharingLink;

/**
 * CharterSharing:
 *
 * Councils, and the services and boards that at least two of them share.
 */
typedef struct _CharterSharing CharterSharing;

CharterSharing           *charter_sharing_new             (CharterState         *state,
                                                           GPtrArray            *focus,
                                                           gboolean              with_assumed,
                                                           const char           *language);
void                      charter_sharing_free            (CharterSharing       *self);
guint                     charter_sharing_get_n_councils  (const CharterSharing *self);
CharterRecord            *charter_sharing_get_council     (const CharterSharing *self,
                                                           guint                 council);
guint                     charter_sharing_get_n_shared    (const CharterSharing *self);
CharterRecord            *charter_sharing_get_shared      (const CharterSharing *self,
                                                           guint                 shared);
guint                     charter_sharing_get_n_links     (const CharterSharing *self,
                                                           guint                 shared);
const CharterSharingLink *charter_sharing_get_link        (const CharterSharing *self,
                                                           guint                 shared,
                                                           guint                 link);
const CharterSharingLink *charter_sharing_find_link       (const CharterSharing *self,
                                                           guint                 shared,
                                                           const CharterRecord  *council);
guint                     charter_sharing_get_n_unshared  (const CharterSharing *self);
guint                     charter_sharing_get_n_not_known (const CharterSharing *self);
char                     *charter_sharing_write_link      (const CharterSharing *self,
                                                           guint                 shared,
                                                           guint                 link,
                                                           const char           *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterSharing, charter_sharing_free)

G_END_DECLS
