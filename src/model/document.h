/* document.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/edit.h"
#include "model/history.h"
#include "model/proposal.h"

G_BEGIN_DECLS

/**
 * CharterDocument:
 *
 * One model that is being worked on: the records as they are now, and what
 * was done to them. It knows nothing of files or pictures.
 *
 * While a proposed model is chosen, the records are those of that model, and
 * what is done to them is done to its list of edits: there is one history.
 */
#define CHARTER_TYPE_DOCUMENT (charter_document_get_type ())

G_DECLARE_FINAL_TYPE (CharterDocument, charter_document, CHARTER, DOCUMENT, GObject)

CharterDocument  *charter_document_new          (CharterRecordSet  *records,
                                                 guint64            next_handle);
CharterRecordSet *charter_document_get_records  (CharterDocument   *self);
CharterRecordSet *charter_document_get_base     (CharterDocument   *self);
CharterProposal  *charter_document_get_proposal (CharterDocument   *self);
void              charter_document_choose       (CharterDocument   *self,
                                                 guint64            option);
CharterHistory   *charter_document_get_history  (CharterDocument   *self);
guint64           charter_document_take_handle  (CharterDocument   *self);
guint64           charter_document_take_handle_for (CharterDocument *self,
                                                    CharterKindId    kind,
                                                    GVariant        *content);
void              charter_document_set_read_only (CharterDocument  *self,
                                                 gboolean           read_only);
gboolean          charter_document_perform      (CharterDocument   *self,
                                                 const char        *label,
                                                 const char        *coalesce,
                                                 GPtrArray         *edits,
                                                 GError           **error);
gboolean          charter_document_perform_in_base (CharterDocument *self,
                                                    const char      *label,
                                                    GPtrArray       *edits,
                                                    GError         **error);
gboolean          charter_document_perform_one  (CharterDocument   *self,
                                                 const char        *label,
                                                 CharterEdit       *edit,
                                                 GError           **error);
void              charter_document_replace      (CharterDocument   *self,
                                                 const char        *label,
                                                 CharterDocument   *other);
gboolean          charter_document_undo         (CharterDocument   *self);
gboolean          charter_document_redo         (CharterDocument   *self);

G_END_DECLS
