/* row-card.h
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
 * CharterRowCard:
 *
 * One row of a list in a form: a line of what is in it, which opens to its
 * fields.
 */
#define CHARTER_TYPE_ROW_CARD (charter_row_card_get_type ())

G_DECLARE_FINAL_TYPE (CharterRowCard, charter_row_card, CHARTER, ROW_CARD, GtkWidget)

GtkWidget *charter_row_card_new          (CharterDocument    *document,
                                          guint64             handle,
                                          const CharterField *field);
GVariant  *charter_row_card_get_value    (CharterRowCard     *self);
void       charter_row_card_set_value    (CharterRowCard     *self,
                                          GVariant           *value,
                                          guint               position,
                                          guint               n_rows);
gboolean   charter_row_card_get_expanded (CharterRowCard     *self);
void       charter_row_card_set_expanded (CharterRowCard     *self,
                                          gboolean            expanded);
void       charter_row_card_edit         (CharterRowCard     *self);
void       charter_row_card_put_cursor   (CharterRowCard     *self);

G_END_DECLS
