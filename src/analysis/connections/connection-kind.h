/* connection-kind.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterConnectionId:
 *
 * What can hang on a record: who is in it, what it is in, what is about it.
 */
typedef enum
{
  CHARTER_CONNECTION_MEMBERS,
  CHARTER_CONNECTION_PEOPLE,
  CHARTER_CONNECTION_COUNCILS,
  CHARTER_CONNECTION_PARTNERS,
  CHARTER_CONNECTION_SEATS,
  CHARTER_CONNECTION_POSTS,
  CHARTER_CONNECTION_PARTS,
  CHARTER_CONNECTION_BODIES,
  CHARTER_CONNECTION_SERVICES,
  CHARTER_CONNECTION_PARTNER_IN,
  CHARTER_CONNECTION_TAKES_PART_IN,
  CHARTER_CONNECTION_REPRESENTATIVES,
  CHARTER_CONNECTION_SEATS_FOR,
  CHARTER_CONNECTION_SITS_ON,
  CHARTER_CONNECTION_HOLDS,
  CHARTER_CONNECTION_SUBSTITUTES,
  CHARTER_CONNECTION_HOLDERS,
  CHARTER_CONNECTION_FILLED_BY,
  CHARTER_CONNECTION_FILLS,
  CHARTER_CONNECTION_PLACE,
  CHARTER_CONNECTION_LINES,
  CHARTER_CONNECTION_PARTIES,
  CHARTER_CONNECTION_COVERS,
  CHARTER_CONNECTION_PARTY_TO,
  CHARTER_CONNECTION_COVERED_BY,
  CHARTER_CONNECTION_CONTRIBUTIONS,
  CHARTER_CONNECTION_FACTS,
  CHARTER_CONNECTION_EVENTS,
  CHARTER_CONNECTION_CLAIMS,
  CHARTER_CONNECTION_VIEWS,
  CHARTER_CONNECTION_NAMES,
  CHARTER_CONNECTION_OTHERS,
  CHARTER_N_CONNECTIONS,
} CharterConnectionId;

/**
 * CharterConnectionForm:
 * @CHARTER_CONNECTION_FORM_NONE: nothing can be added
 * @CHARTER_CONNECTION_FORM_NAME: a name is typed: of something recorded, or of
 *   something new
 * @CHARTER_CONNECTION_FORM_RECORD: a record is made and gone to
 * @CHARTER_CONNECTION_FORM_TICKS: everything that may be connected is listed
 *   and ticked
 */
typedef enum
{
  CHARTER_CONNECTION_FORM_NONE,
  CHARTER_CONNECTION_FORM_NAME,
  CHARTER_CONNECTION_FORM_RECORD,
  CHARTER_CONNECTION_FORM_TICKS,
} CharterConnectionForm;

/**
 * CharterConnectionKind:
 * @key: a word for it in the program
 * @title: its heading
 * @add: (nullable): what the button that adds says
 * @form: how something is added
 * @kind: the kind of the records listed, unless @own
 * @own: whether the record names what is listed; otherwise what is listed
 *   names the record
 * @fields: by which members; the first is the one that is set
 * @prompt: (nullable): what is to be typed
 * @make: (nullable): what a new one is called, with its name for the %s;
 *   %NULL when only what is recorded can be chosen
 * @record_choice: (nullable): the heading of a choice among records
 * @word_choice: (nullable): the heading of a choice among words
 */
typedef struct
{
  const char            *key;
  const char            *title;
  const char            *add;
  CharterConnectionForm  form;
  CharterKindId          kind;
  gboolean               own;
  const char            *fields[7];
  const char            *prompt;
  const char            *make;
  const char            *record_choice;
  const char            *word_choice;
} CharterConnectionKind;

const CharterConnectionKind *charter_connection_kind_get      (CharterConnectionId  id);
const CharterConnectionId   *charter_connection_kind_list_for (const CharterRecord *subject,
                                                               guint               *n_ids);

G_END_DECLS
