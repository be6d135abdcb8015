/* view.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/page.h"
#include "model/state.h"

G_BEGIN_DECLS

/**
 * CharterPeople:
 * @CHARTER_PEOPLE_NAMES: persons by name, with their posts
 * @CHARTER_PEOPLE_POSTS: posts and capacities only
 * @CHARTER_PEOPLE_COUNTS: how many there are
 *
 * How much a picture says about persons.
 */
typedef enum
{
  CHARTER_PEOPLE_NAMES,
  CHARTER_PEOPLE_POSTS,
  CHARTER_PEOPLE_COUNTS,
} CharterPeople;

/**
 * CharterViewPart:
 * @number: which page it is, from 1, or 0 for the whole on one page
 * @total: how many pages there are
 * @first_row: the first row on the page, from 0
 * @n_rows: how many rows
 * @first_column: the first column on the page, from 0
 * @n_columns: how many columns
 *
 * What of a diagram that is divided stands on one page.
 */
typedef struct
{
  guint number;
  guint total;
  guint first_row;
  guint n_rows;
  guint first_column;
  guint n_columns;
} CharterViewPart;

/**
 * CharterViewSide:
 * @as_at: its date, or not set
 * @option: (nullable): the id of its proposed model
 * @state: (nullable): the state itself, when the caller has that
 * @name: (nullable): what stands for @state in a sentence
 *
 * What else stands beside the two sides that a view compares.
 */
typedef struct
{
  CharterDate   as_at;
  char         *option;
  CharterState *state;
  char         *name;
} CharterViewSide;

/**
 * CHARTER_VIEW_MOST_SIDES:
 *
 * How many arrangements can stand beside each other.
 */
#define CHARTER_VIEW_MOST_SIDES 4

/**
 * CharterView:
 * @record: the saved diagram
 * @name: its title
 * @kind: what kind of diagram, such as "governance"
 * @as_at: the date, or not set
 * @proposal: (nullable): the proposed model that it shows, or %NULL for current
 *   arrangements
 * @compares: whether it is compared with another date or proposed model
 * @other_as_at: the date it is compared with, or not set
 * @other_option: (nullable): the proposed model it is compared with
 * @other_state: (nullable): what it is compared with, when the caller has that
 * @other_name: (nullable): what stands for @other_state in a sentence, such as
 *   "in the file first.json"
 * @own_name: (nullable): likewise for what the view itself shows
 * @further: (element-type CharterViewSide): what else is compared
 * @side_by_side: whether all stand beside each other, and not in one picture;
 *   so they do when there are more than two
 * @focus: (element-type CharterRecord): what it is about
 * @n_missing: how many things it is about are no longer there
 * @titled: whether its title and caption stand in the picture, and not only
 *   beside it
 * @people: how much it says about persons
 * @withheld: whether texts that name persons have been taken out of it and of
 *   what it shows: see charter_privacy_prepare()
 * @posts: whether offices stand beside names
 * @dates: whether terms and times are shown
 * @sources: whether documents are named
 * @legend: whether signs are explained
 * @abbreviations: whether abbreviations are explained
 * @assumed_lines: whether lines that are only inferred are drawn
 * @unknown: whether records are drawn that are not known to hold at the date
 * @events: whether events stand in a timeline
 * @title_shown: whether the title is wanted in the picture at all
 * @caption_shown: whether caption and figure number are wanted at all
 * @as_at_shown: whether it says for which date it holds
 * @status_shown: whether it says that it is a draft or only proposed
 * @form: (nullable): the form of its arrangement, or %NULL to find the best
 * @columns: columns of its arrangement, or 0 to find the best
 * @rearrange: whether another arrangement may be found even so, when it is
 *   better than that one
 * @page: what it is printed on
 * @several_pages: whether it may take several of them
 * @part: which part of it is drawn; charter_pages_new() divides it
 * @page_starts: (nullable) (element-type guint): the first row of each page,
 *   or %NULL as long as that is not known
 * @palette: name of its colours
 * @font: its font family
 * @caption: (nullable): its caption
 * @figure: (nullable): its number in the report, such as "2.1"
 * @draft: whether it is a draft
 * @order: (element-type CharterRecord): what stands before its like, in this
 *   order
 * @order_found: whether that order was found for having few crossings, and not
 *   chosen by somebody
 * @alt_text: (nullable): its typed alternative text
 * @language: (nullable): whose names and words it has, or %NULL for the file's
 *
 * A saved diagram, read from its record; what the caller wants otherwise is
 * set in it before it is drawn.
 */
typedef struct
{
  CharterRecord   *record;
  char            *name;
  char            *kind;
  CharterDate      as_at;
  CharterProposal *proposal;
  gboolean         compares;
  CharterDate      other_as_at;
  char            *other_option;
  CharterState    *other_state;
  char            *other_name;
  char            *own_name;
  GPtrArray       *further;
  gboolean         side_by_side;
  GPtrArray       *focus;
  guint            n_missing;
  gboolean         titled;
  CharterPeople    people;
  gboolean         withheld;
  gboolean         posts;
  gboolean         dates;
  gboolean         sources;
  gboolean         legend;
  gboolean         abbreviations;
  gboolean         assumed_lines;
  gboolean         unknown;
  gboolean         events;
  gboolean         title_shown;
  gboolean         caption_shown;
  gboolean         as_at_shown;
  gboolean         status_shown;
  char            *form;
  guint            columns;
  gboolean         rearrange;
  CharterPage      page;
  gboolean         several_pages;
  CharterViewPart  part;
  GArray          *page_starts;
  char            *palette;
  char            *font;
  char            *caption;
  char            *figure;
  gboolean         draft;
  GPtrArray       *order;
  gboolean         order_found;
  char            *alt_text;
  char            *language;
} CharterView;

/**
 * CHARTER_VIEW_FONT:
 *
 * The family of a picture whose view names none.
 */
#define CHARTER_VIEW_FONT "Cantarell"

const char   *charter_people_get_id       (CharterPeople       people);
gboolean      charter_people_find         (const char         *id,
                                           CharterPeople      *people);

CharterViewSide *charter_view_side_new    (const CharterDate  *as_at,
                                           const char         *option);
void          charter_view_side_free      (CharterViewSide    *self);

CharterView  *charter_view_new            (CharterRecordSet   *records,
                                           CharterRecord      *record);
void          charter_view_set_language   (CharterView        *self,
                                           CharterRecordSet   *records,
                                           const char         *language);
void          charter_view_set_option     (CharterView        *self,
                                           CharterRecordSet   *records,
                                           CharterRecord      *option);
CharterRecord *charter_view_apply_choice  (CharterDocument    *document,
                                           CharterRecord      *record);
CharterState *charter_view_make_state     (const CharterView  *self,
                                           CharterRecordSet   *records,
                                           const CharterDate  *today);
CharterView  *charter_view_copy           (const CharterView  *self);
CharterView  *charter_view_copy_for       (const CharterView  *self,
                                           const CharterState *state);
void          charter_view_free           (CharterView        *self);
const char   *charter_view_get_alt_text   (const CharterView  *self);
const char   *charter_view_get_nth_switch (guint               number);
gboolean      charter_view_get_switch     (const CharterView  *self,
                                           const char         *key);
gboolean      charter_view_set_switch     (CharterView        *self,
                                           const char         *key,
                                           gboolean            shown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterView, charter_view_free)

G_END_DECLS
