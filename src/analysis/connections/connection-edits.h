/* connection-edits.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/connections/connection-candidates.h"
#include "model/document.h"

G_BEGIN_DECLS

/**
 * CharterConnectionRequest:
 * @target: the handle of what is to be connected, or 0 for something new
 * @name: (nullable): the name of something new
 * @record: the handle of the record of the choice beside it, or 0
 * @word: (nullable): the word of the choice beside it
 * @principal: the handle of whom a new member stands in for, or 0
 * @occasion: (nullable): on what occasion it does
 *
 * What the user asks for.
 */
typedef struct
{
  guint64                      target;
  const char                  *name;
  guint64                      record;
  const CharterConnectionWord *word;
  guint64                      principal;
  const char                  *occasion;
} CharterConnectionRequest;

guint64 charter_connection_add (CharterDocument                 *document,
                                guint64                          subject,
                                CharterConnectionId              id,
                                const CharterConnectionRequest  *request,
                                GError                         **error);

guint64 charter_connection_add_new (CharterDocument     *document,
                                    guint64              subject,
                                    CharterConnectionId  id,
                                    const char          *name,
                                    GError             **error);

G_END_DECLS
