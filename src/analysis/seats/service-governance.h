/* service-governance.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterServiceGovernance:
 * @service: the service
 * @boards: (element-type CharterRecord): bodies that are part of it
 * @posts: (element-type CharterRecord): its posts, such as its manager
 * @agreements: (element-type CharterRecord): agreements that cover it
 * @contacts: (element-type CharterRecord): the memberships of persons who sit
 *   in it for a council
 * @n_not_known: records that belong here but are not known for the date
 *
 * How one shared service is governed.
 */
typedef struct
{
  CharterRecord *service;
  GPtrArray     *boards;
  GPtrArray     *posts;
  GPtrArray     *agreements;
  GPtrArray     *contacts;
  guint          n_not_known;
} CharterServiceGovernance;

CharterServiceGovernance *charter_service_governance_new  (CharterState             *state,
                                                           CharterRecord            *service);
void                      charter_service_governance_free (CharterServiceGovernance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterServiceGovernance, charter_service_governance_free)

G_END_DECLS
