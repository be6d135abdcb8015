/* kind-fields.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/kind.h"

G_BEGIN_DECLS

/* One table per kind, ended by a NULL key, in the order of the file. To add
 * a field is to add a line here and one to data/partnership-1.schema.json; a
 * test holds the two together. */
extern const CharterField charter_partnership_fields[];
extern const CharterField charter_organization_fields[];
extern const CharterField charter_person_fields[];
extern const CharterField charter_post_fields[];
extern const CharterField charter_membership_fields[];
extern const CharterField charter_relation_fields[];
extern const CharterField charter_agreement_fields[];
extern const CharterField charter_contribution_fields[];
extern const CharterField charter_event_fields[];
extern const CharterField charter_source_fields[];
extern const CharterField charter_claim_fields[];
extern const CharterField charter_option_fields[];
extern const CharterField charter_view_fields[];
extern const CharterField charter_dismissal_fields[];
extern const CharterField charter_common_fields[];

G_END_DECLS
