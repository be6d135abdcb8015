/* kind.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CharterKindId:
 *
 * What a record can be; the order is that of the file.
 */
typedef enum
{
  CHARTER_KIND_PARTNERSHIP,
  CHARTER_KIND_ORGANIZATION,
  CHARTER_KIND_PERSON,
  CHARTER_KIND_POST,
  CHARTER_KIND_MEMBERSHIP,
  CHARTER_KIND_RELATION,
  CHARTER_KIND_AGREEMENT,
  CHARTER_KIND_CONTRIBUTION,
  CHARTER_KIND_EVENT,
  CHARTER_KIND_SOURCE,
  CHARTER_KIND_CLAIM,
  CHARTER_KIND_OPTION,
  CHARTER_KIND_VIEW,
  CHARTER_KIND_DISMISSAL,
} CharterKindId;

#define CHARTER_N_KINDS (CHARTER_KIND_DISMISSAL + 1)

/**
 * CHARTER_KIND_BIT:
 * @kind: a #CharterKindId
 *
 * The bit of @kind in a set of kinds.
 */
#define CHARTER_KIND_BIT(kind) (1u << (kind))

/**
 * CharterFieldType:
 * @CHARTER_FIELD_TEXT: one line
 * @CHARTER_FIELD_TEXT_LIST: an array of lines
 * @CHARTER_FIELD_PARAGRAPH: text of any length
 * @CHARTER_FIELD_DATE: a partial date
 * @CHARTER_FIELD_DATE_LIST: an array of partial dates
 * @CHARTER_FIELD_CHOICE: one of the choices, or free text
 * @CHARTER_FIELD_REFERENCE: an id of one kind, as text
 * @CHARTER_FIELD_REFERENCE_LIST: an array of such ids
 * @CHARTER_FIELD_ANY_REFERENCE: {kind, id}
 * @CHARTER_FIELD_ANY_REFERENCE_LIST: an array of {kind, id}
 * @CHARTER_FIELD_MEMBER: Popolo's {@type, id} of a member
 * @CHARTER_FIELD_NUMBER: a number
 * @CHARTER_FIELD_SCALAR: one line, a number, or yes or no
 * @CHARTER_FIELD_MONEY: an amount in the currency beside it
 * @CHARTER_FIELD_FLAG: yes, no, or missing for not stated
 * @CHARTER_FIELD_COLOUR: a slot or #rrggbb
 * @CHARTER_FIELD_GROUP: an object with fields of its own
 * @CHARTER_FIELD_ROWS: an array of such objects
 * @CHARTER_FIELD_EDITS: an array of edits, read by the proposed models
 * @CHARTER_FIELD_KEY: the key of one of the record's own fields
 * @CHARTER_FIELD_LEVEL: the id of one of the partnership's levels, or free text
 * @CHARTER_FIELD_TRANSLATIONS: an object with a group under the tag of each language
 *
 * What the value of a field is.
 */
typedef enum
{
  CHARTER_FIELD_TEXT,
  CHARTER_FIELD_TEXT_LIST,
  CHARTER_FIELD_PARAGRAPH,
  CHARTER_FIELD_DATE,
  CHARTER_FIELD_DATE_LIST,
  CHARTER_FIELD_CHOICE,
  CHARTER_FIELD_REFERENCE,
  CHARTER_FIELD_REFERENCE_LIST,
  CHARTER_FIELD_ANY_REFERENCE,
  CHARTER_FIELD_ANY_REFERENCE_LIST,
  CHARTER_FIELD_MEMBER,
  CHARTER_FIELD_NUMBER,
  CHARTER_FIELD_SCALAR,
  CHARTER_FIELD_MONEY,
  CHARTER_FIELD_FLAG,
  CHARTER_FIELD_COLOUR,
  CHARTER_FIELD_GROUP,
  CHARTER_FIELD_ROWS,
  CHARTER_FIELD_EDITS,
  CHARTER_FIELD_KEY,
  CHARTER_FIELD_LEVEL,
  CHARTER_FIELD_TRANSLATIONS,
} CharterFieldType;

/**
 * CharterField:
 * @key: the member's name in the file
 * @title: what it is called on screen
 * @type: what its value is
 * @targets: kinds a reference may name, as bits
 * @required: whether a record without it is incomplete
 * @choices: (nullable) (array zero-terminated=1): the usual values of a choice
 * @choice_titles: (nullable) (array zero-terminated=1): what they are called on
 *   screen, in the order of @choices; without them they are words themselves
 * @fields: (nullable): the fields of a group, of a row or of each language, ended by
 *   a NULL key
 * @help: (nullable): one sentence on what to put there
 * @seldom: whether a form keeps it apart until it has a value; in a row, whether
 *   it is shown only when something is wrong with it
 * @beside: whether it stands beside the field before it, whose value it completes
 * @quoted: whether it is the words of a document, which are pasted
 *
 * One field of a kind. Reading, checking, forms, tables, search and
 * comparison all work from this line.
 */
typedef struct _CharterField CharterField;

struct _CharterField
{
  const char         *key;
  const char         *title;
  CharterFieldType    type;
  guint               targets;
  gboolean            required;
  const char *const  *choices;
  const char *const  *choice_titles;
  const CharterField *fields;
  const char         *help;
  gboolean            seldom;
  gboolean            beside;
  gboolean            quoted;
};

/**
 * CharterKind:
 * @id: which
 * @collection: the member of the file that holds the records
 * @title: what one is called on screen
 * @fields: its own fields in the order of the file, ended by a NULL key
 *
 * One kind of record.
 */
typedef struct
{
  CharterKindId       id;
  const char         *collection;
  const char         *title;
  const CharterField *fields;
} CharterKind;

const CharterKind  *charter_kind_get                 (CharterKindId       id);
gboolean            charter_kind_from_collection     (const char         *collection,
                                                      CharterKindId      *id);
gboolean            charter_kind_is_charters_own     (CharterKindId       id);
const CharterField *charter_kind_get_nth_field       (CharterKindId       id,
                                                      guint               position);
const CharterField *charter_kind_find_field          (CharterKindId       id,
                                                      const char         *key,
                                                      guint              *position);
const CharterField *charter_kind_get_name_field      (CharterKindId       id);
gboolean            charter_kind_may_embed           (CharterKindId       parent,
                                                      const char         *key,
                                                      CharterKindId      *embedded);
gboolean            charter_kind_has_embedded        (CharterKindId       parent);

G_END_DECLS
