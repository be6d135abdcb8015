/* service-sample.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Services with every standing of a council, and a view of a kind. */
#define SERVICE_SAMPLE(views) \
  "{'partnership': {'organization_id': 'p'}, 'organizations': [" \
  "  {'id': 'p', 'name': 'Partnership', 'classification': 'partnership', 'founding_date': '2008'}," \
  "  {'id': 'a', 'name': 'Amber', 'classification': 'council'}, {'id': 'b', 'name': 'Beech', 'classification': 'council'}," \
  "  {'id': 'c', 'name': 'Cedar', 'classification': 'council'}, {'id': 'd', 'name': 'Dane', 'classification': 'council'}," \
  "  {'id': 'e', 'name': 'Elm', 'classification': 'council'}," \
  "  {'id': 's', 'name': 'Audit', 'classification': 'shared service', 'parent_id': 'p', 'founding_date': '2008'}," \
  "  {'id': 't', 'name': 'Legal', 'classification': 'shared service', 'parent_id': 'p', 'founding_date': '2008'}," \
  "  {'id': 'u', 'name': 'Parks', 'classification': 'shared service', 'parent_id': 'p'}]," \
  " 'memberships': [" \
  "  {'member': {'@type': 'Organization', 'id': 'a'}, 'organization_id': 's', 'start_date': '2010', 'role': 'host'}," \
  "  {'member': {'@type': 'Organization', 'id': 'b'}, 'organization_id': 's', 'start_date': '2010', 'certainty': 'inferred'}," \
  "  {'member': {'@type': 'Organization', 'id': 'c'}, 'organization_id': 's', 'start_date': '2010', 'certainty': 'not stated'}," \
  "  {'member': {'@type': 'Organization', 'id': 'd'}, 'organization_id': 's'}," \
  "  {'member': {'@type': 'Organization', 'id': 'e'}, 'organization_id': 's', 'status': 'proposed', 'start_date': '2010'}," \
  "  {'member': {'@type': 'Organization', 'id': 'e'}, 'organization_id': 't', 'start_date': '2010'}," \
  "  {'member': {'@type': 'Organization', 'id': 'd'}, 'organization_id': 't', 'start_date': '2010'}]," \
  " 'views': [" views "]}"

#define SERVICE_DATE "2014-05-06"
