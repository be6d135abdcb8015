/* document-test.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "display-test.h"

#include "app/widgets/message-bar.h"

G_BEGIN_DECLS

/* The file of a test, in a folder of its own. */
typedef struct
{
  char           *folder;
  char           *path;
  char           *lock_path;
  GtkApplication *application;
  gpointer        data;
} CharterTestPlace;

typedef void (*CharterTestPlaceFunc) (CharterTestPlace *place,
                                      CharterWindow    *window);

CharterFile       *charter_test_get_file      (CharterWindow        *window);
CharterWindow     *charter_test_find_window   (CharterTestPlace     *place,
                                               const char           *title);
CharterMessageBar *charter_test_find_bar      (CharterWindow        *window,
                                               const char           *id);
gboolean           charter_test_is_modified   (CharterWindow        *window);
guint              charter_test_count_bodies  (CharterWindow        *window);
AdwMessageDialog  *charter_test_find_question (void);
void               charter_test_add_council   (CharterWindow        *window);
void               charter_test_answer        (const char           *words,
                                               const char           *response);
void               charter_test_settle        (void);
void               charter_test_write_text    (const char           *path,
                                               const char           *text);
void               charter_test_remove_folder (CharterTestPlace     *place);
void               charter_test_run_place     (const char           *text,
                                               const char           *lock,
                                               gpointer              data,
                                               CharterTestPlaceFunc  func);

G_END_DECLS
