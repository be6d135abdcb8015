/* proposal.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/edit-value.h"

G_BEGIN_DECLS

/**
 * CharterConflict:
 * @position: which edit of the proposed model it is, from 0
 * @fault: why the edit is not made
 * @edit: the edit as the file has it
 * @record: (nullable): the record that it is about, as it is where the edit
 *   would be made
 *
 * An edit of a proposed model that is not made. It stays in the model.
 */
typedef struct
{
  guint             position;
  CharterEditFault  fault;
  GVariant         *edit;
  CharterRecord    *record;
} CharterConflict;

/**
 * CharterProposal:
 *
 * A proposed model made on the current arrangements: the records as they would
 * be, and the edits that do not fit any more. Immutable, counted, safe to read
 * in any thread. What the model adds has the handle that
 * charter_edit_value_get_handle() gives it.
 */
typedef struct _CharterProposal CharterProposal;

#define CHARTER_TYPE_PROPOSAL (charter_proposal_get_type ())

GType                  charter_proposal_get_type        (void) G_GNUC_CONST;
CharterProposal       *charter_proposal_new             (CharterRecordSet      *base,
                                                         CharterRecord         *option);
CharterProposal       *charter_proposal_ref             (CharterProposal       *self);
void                   charter_proposal_unref           (CharterProposal       *self);
CharterRecord         *charter_proposal_get_option      (const CharterProposal *self);
CharterRecordSet      *charter_proposal_get_base        (const CharterProposal *self);
CharterRecordSet      *charter_proposal_get_records     (const CharterProposal *self);
guint                  charter_proposal_get_n_conflicts (const CharterProposal *self);
const CharterConflict *charter_proposal_get_conflict    (const CharterProposal *self,
                                                         guint                  number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterProposal, charter_proposal_unref)

G_END_DECLS
