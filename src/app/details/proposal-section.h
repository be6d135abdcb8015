/* proposal-section.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterProposalSection:
 *
 * What can be done with a proposed model, what it changes, and which of its
 * changes do not fit the records.
 */
#define CHARTER_TYPE_PROPOSAL_SECTION (charter_proposal_section_get_type ())

G_DECLARE_FINAL_TYPE (CharterProposalSection, charter_proposal_section, CHARTER, PROPOSAL_SECTION, GtkWidget)

void charter_proposal_section_show (CharterProposalSection *self,
                                    CharterDocument        *document,
                                    guint64                 option,
                                    gboolean                read_only);

G_END_DECLS
