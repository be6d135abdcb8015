/* description.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CHARTER_ALT_TEXT_LONGEST:
 *
 * The most characters of an alternative text; screen readers read it in one
 * go (W3C, Images tutorial: "a short phrase or sentence").
 */
#define CHARTER_ALT_TEXT_LONGEST 150

typedef enum
{
  CHARTER_DESCRIPTION_HEADING,
  CHARTER_DESCRIPTION_PARAGRAPH,
  CHARTER_DESCRIPTION_LIST,
  CHARTER_DESCRIPTION_TABLE,
} CharterDescriptionBlockType;

/**
 * CharterDescriptionMention:
 * @handle: the handle of a record
 * @from: of a line, the handle of the record at its beginning, or 0
 * @to: of a line, the handle of the record at its end, or 0
 *
 * What a block tells of, so that the words can be compared with the picture.
 */
typedef struct
{
  guint64 handle;
  guint64 from;
  guint64 to;
} CharterDescriptionMention;

/**
 * CharterDescriptionBlock:
 * @type: what it is
 * @text: (nullable): of a heading or paragraph
 * @items: (nullable) (element-type utf8): of a list
 * @columns: (nullable) (element-type utf8): the headers of a table
 * @rows: (nullable): of a table: arrays of cells, each an array of texts
 * @mentions: (element-type CharterDescriptionMention): the records it tells of
 *
 * One block of a description. A cell that lists several things holds them
 * apart, so that every format can set them as it likes.
 */
typedef struct
{
  CharterDescriptionBlockType  type;
  char                        *text;
  GPtrArray                   *items;
  GPtrArray                   *columns;
  GPtrArray                   *rows;
  GArray                      *mentions;
} CharterDescriptionBlock;

/**
 * CharterDescription:
 *
 * What a picture says, in words: headings, paragraphs, lists and tables.
 */
typedef struct _CharterDescription CharterDescription;

CharterDescription            *charter_description_new           (void);
void                           charter_description_free          (CharterDescription       *self);
void                           charter_description_set_part      (CharterDescription       *self,
                                                                  const char               *part);
guint                          charter_description_get_n_blocks  (const CharterDescription *self);
const CharterDescriptionBlock *charter_description_get_block     (const CharterDescription *self,
                                                                  guint                     block);
void                           charter_description_add_heading   (CharterDescription       *self,
                                                                  const char               *text);
void                           charter_description_add_paragraph (CharterDescription       *self,
                                                                  const char               *text);
void                           charter_description_add_item      (CharterDescription       *self,
                                                                  const char               *text);
void                           charter_description_begin_table   (CharterDescription       *self,
                                                                  const char               *first_column,
                                                                  ...) G_GNUC_NULL_TERMINATED;
void                           charter_description_add_column    (CharterDescription       *self,
                                                                  const char               *title);
void                           charter_description_begin_row     (CharterDescription       *self,
                                                                  const char               *text);
void                           charter_description_add_cell      (CharterDescription       *self,
                                                                  GPtrArray                *texts);
void                           charter_description_add_text_cell (CharterDescription       *self,
                                                                  const char               *text);
void                           charter_description_mention       (CharterDescription       *self,
                                                                  guint64                   handle);
void                           charter_description_mention_line  (CharterDescription       *self,
                                                                  guint64                   handle,
                                                                  guint64                   from,
                                                                  guint64                   to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterDescription, charter_description_free)

G_END_DECLS
