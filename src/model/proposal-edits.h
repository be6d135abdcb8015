/* proposal-edits.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/proposal.h"

G_BEGIN_DECLS

/* Ordinary edits of the document, each list to be made as one step. A proposed
 * model is renamed and taken away like any record. */

GVariant  *charter_proposal_edits_new_content (const char            *id,
                                               const char            *name);
GPtrArray *charter_proposal_edits_make      (CharterRecordSet       *records,
                                             guint64                 handle,
                                             const char             *id,
                                             const char             *name,
                                             GPtrArray              *edits,
                                             GError                **error);
GPtrArray *charter_proposal_edits_duplicate (const CharterRecordSet *records,
                                             const CharterRecord    *option,
                                             guint64                 handle,
                                             const char             *name);
GPtrArray *charter_proposal_edits_record    (const CharterProposal  *proposal,
                                             GPtrArray              *edits,
                                             GError                **error);
CharterEdit *charter_proposal_edits_forget  (const CharterProposal  *proposal,
                                             guint                   position);

G_END_DECLS
