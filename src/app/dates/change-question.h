/* change-question.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/dates/look.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterChangeQuestion:
 *
 * Asks, after a dated record was renamed or a dated membership was changed,
 * whether that was a change or a mistake. It stays out of the way of typing;
 * to answer nothing is to have corrected a mistake.
 */
#define CHARTER_TYPE_CHANGE_QUESTION (charter_change_question_get_type ())

G_DECLARE_FINAL_TYPE (CharterChangeQuestion, charter_change_question, CHARTER, CHANGE_QUESTION, GtkWidget)

void     charter_change_question_set_document (CharterChangeQuestion *self,
                                               CharterDocument       *document);
void     charter_change_question_set_look     (CharterChangeQuestion *self,
                                               CharterLook           *look);
void     charter_change_question_set_record   (CharterChangeQuestion *self,
                                               guint64                handle);
gboolean charter_change_question_is_open      (CharterChangeQuestion *self);

G_END_DECLS
