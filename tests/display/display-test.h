/* display-test.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/diagrams/diagram-loader.h"
#include "app/window/window.h"

G_BEGIN_DECLS

/* Longer than anything takes on a busy machine, microseconds. */
#define CHARTER_TEST_PATIENCE (20 * G_USEC_PER_SEC)

typedef void (*CharterTestFunc) (CharterWindow *window,
                                 gpointer       data);
typedef void (*CharterTestBody) (CharterWindow *window);

/* Turns the main loop until @condition holds. A macro, so that the condition is
 * said where it is waited for, and a failure names it and its line. */
#define charter_test_spin_until(condition)                                                \
  G_STMT_START                                                                            \
    {                                                                                     \
      gint64 end_of_wait = g_get_monotonic_time () + CHARTER_TEST_PATIENCE;               \
                                                                                          \
      while (!(condition))                                                                \
        {                                                                                 \
          if (g_get_monotonic_time () >= end_of_wait)                                     \
            g_assertion_message (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC,             \
                                 "waited in vain for " #condition);                       \
          charter_test_turn ();                                                           \
        }                                                                                 \
    }                                                                                     \
  G_STMT_END

void                  charter_test_turn          (void);

GtkWidget            *charter_test_find_type     (GtkWidget       *from,
                                                  GType            type);
GtkWidget            *charter_test_find_id       (GtkWidget       *from,
                                                  const char      *id);
gpointer              charter_test_find_toplevel (GType            type);
gboolean              charter_test_press         (GtkWidget       *widget,
                                                  guint            key);

CharterDocument      *charter_test_get_document  (CharterWindow   *window);
CharterRecordSet     *charter_test_get_records   (CharterWindow   *window);
CharterRecord        *charter_test_find_record   (CharterWindow   *window,
                                                  CharterKindId    kind,
                                                  const char      *id);
guint64               charter_test_find_handle   (CharterWindow   *window,
                                                  CharterKindId    kind,
                                                  const char      *id);
void                  charter_test_select        (CharterWindow   *window,
                                                  CharterKindId    kind,
                                                  const char      *id);
CharterDiagramLoader *charter_test_get_loader    (CharterWindow   *window);
gboolean              charter_test_is_drawn      (CharterWindow   *window);
void                  charter_test_activate      (CharterWindow   *window,
                                                  const char      *action);

char                 *charter_test_copy_example  (void);
void                  charter_test_copy_to       (const char      *path);
char                 *charter_test_read_text     (const char      *path);

void                  charter_test_run           (const char      *path,
                                                  CharterTestFunc  func,
                                                  gpointer         data);
void                  charter_test_run_body      (const char      *path,
                                                  CharterTestBody  body);
void                  charter_test_run_example   (CharterTestBody  body);

G_END_DECLS
