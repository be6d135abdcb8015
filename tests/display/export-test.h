/* export-test.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/export/export-dialog.h"

#include "display-test.h"

G_BEGIN_DECLS

/**
 * CharterTestExport:
 * @folder: a folder of the test's own, which is removed with all that is in it
 * @file: a copy of the example in it
 * @parent: the window under the dialog
 * @dialog: (nullable): the dialog, while it is there
 * @exported: (nullable): what it said that it has exported
 * @n_set_up: how often it asked to set up its diagram
 *
 * What a test of the export dialog has.
 */
typedef struct
{
  char                *folder;
  CharterFile         *file;
  GtkWidget           *parent;
  CharterExportDialog *dialog;
  char                *exported;
  guint                n_set_up;
} CharterTestExport;

void       charter_test_export_set_up             (CharterTestExport *self,
                                                   gconstpointer      data);
void       charter_test_export_tear_down          (CharterTestExport *self,
                                                   gconstpointer      data);
void       charter_test_export_open               (CharterTestExport *self,
                                                   const char        *view);
void       charter_test_export_close              (CharterTestExport *self);
GtkWidget *charter_test_export_get                (CharterTestExport *self,
                                                   const char        *id);
void       charter_test_export_choose             (CharterTestExport *self,
                                                   const char        *row,
                                                   guint              number);
gboolean   charter_test_export_is_shown           (CharterTestExport *self,
                                                   const char        *id);
gboolean   charter_test_export_has_text           (CharterTestExport *self,
                                                   const char        *label,
                                                   const char        *text);
void       charter_test_export_spin_until_summary (CharterTestExport *self);
guint      charter_test_export_count_files        (const char        *path);

G_END_DECLS
