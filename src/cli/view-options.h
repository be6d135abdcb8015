/* view-options.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/view.h"

G_BEGIN_DECLS

/**
 * CharterViewOptions:
 * @as_at: (nullable): the date to show, as the user wrote it
 * @option: (nullable): the proposed model to show, likewise
 * @people: (nullable): how much to say about persons, likewise
 * @languages: (nullable): whose names and words to use, likewise
 * @language: (nullable): the one of them that is in use
 * @today: (nullable): what day it is, likewise
 * @page: (nullable): what to print on, likewise
 * @several_pages: whether tables may take several of them
 * @palette: (nullable): which colours, likewise
 * @shown: (nullable): what is to be shown, whatever the view says
 * @hidden: (nullable): what is to be left out
 * @figure: (nullable): the number of the figure in a report
 * @as_at_date: the date, or not set
 * @today_date: what day it is
 * @people_shown: how much to say about persons; only with @people
 * @new_page: (nullable): what to print on
 *
 * What the command line wants otherwise than the view was saved. Begins as
 * zeros.
 */
typedef struct
{
  char              *as_at;
  char              *option;
  char              *people;
  char             **languages;
  const char        *language;
  char              *today;
  char              *page;
  gboolean           several_pages;
  char              *palette;
  char             **shown;
  char             **hidden;
  char              *figure;
  CharterDate        as_at_date;
  CharterDate        today_date;
  CharterPeople      people_shown;
  const CharterPage *new_page;
} CharterViewOptions;

void          charter_view_options_add_content (CharterViewOptions        *self,
                                                GOptionContext            *context);
void          charter_view_options_add_language (CharterViewOptions       *self,
                                                GOptionContext            *context);
void          charter_view_options_add_looks   (CharterViewOptions        *self,
                                                GOptionContext            *context);
gboolean      charter_view_options_read        (CharterViewOptions        *self,
                                                GError                   **error);
void          charter_view_options_use_language (CharterViewOptions       *self,
                                                guint                      number);
CharterView  *charter_view_options_make_view   (const CharterViewOptions  *self,
                                                CharterRecordSet          *records,
                                                guint                      position,
                                                GError                   **error);
CharterState *charter_view_options_make_state  (const CharterViewOptions  *self,
                                                CharterRecordSet          *records,
                                                const CharterView         *view);
CharterState *charter_view_options_make_bare_state (const CharterViewOptions *self,
                                                    CharterRecordSet         *records,
                                                    GError                  **error);
void          charter_view_options_print_conflicts (const CharterState    *state,
                                                    const char            *path);
void          charter_view_options_clear       (CharterViewOptions        *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CharterViewOptions, charter_view_options_clear)

G_END_DECLS
