/* diagram-edits.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/compared-sides.h"
#include "diagram/fit.h"
#include "model/document.h"

G_BEGIN_DECLS

guint64  charter_diagram_edits_add            (CharterDocument       *document,
                                               const char            *kind,
                                               GError               **error);
guint64  charter_diagram_edits_duplicate      (CharterDocument       *document,
                                               guint64                handle,
                                               GError               **error);
gboolean charter_diagram_edits_add_councils   (CharterDocument       *document,
                                               guint64                handle,
                                               GPtrArray             *councils,
                                               GError               **error);
guint64  charter_diagram_edits_keep_comparison (CharterDocument      *document,
                                               guint64                handle,
                                               const CharterComparedSides *sides,
                                               GError               **error);
gboolean charter_diagram_edits_set_comparison (CharterDocument       *document,
                                               guint64                handle,
                                               const CharterComparedSides *old_sides,
                                               const CharterComparedSides *sides,
                                               GError               **error);
gboolean charter_diagram_edits_place          (CharterDocument       *document,
                                               guint64                handle,
                                               guint                  position,
                                               GError               **error);
gboolean charter_diagram_edits_set            (CharterDocument       *document,
                                               guint64                handle,
                                               const char            *path,
                                               GVariant              *value,
                                               GError               **error);
gboolean charter_diagram_edits_type           (CharterDocument       *document,
                                               guint64                handle,
                                               const char            *path,
                                               GVariant              *value,
                                               GError               **error);
gboolean charter_diagram_edits_set_kind       (CharterDocument       *document,
                                               guint64                handle,
                                               const char            *kind,
                                               GError               **error);
gboolean charter_diagram_edits_add_subject    (CharterDocument       *document,
                                               guint64                handle,
                                               guint64                subject,
                                               GError               **error);
gboolean charter_diagram_edits_remove_subject (CharterDocument       *document,
                                               guint64                handle,
                                               guint                  position,
                                               GError               **error);
gboolean charter_diagram_edits_set_page       (CharterDocument       *document,
                                               guint64                handle,
                                               const char            *page,
                                               GError               **error);
gboolean charter_diagram_edits_set_space      (CharterDocument       *document,
                                               guint64                handle,
                                               double                 width,
                                               double                 height,
                                               GError               **error);
gboolean charter_diagram_edits_arrange        (CharterDocument       *document,
                                               guint64                handle,
                                               const char            *form,
                                               guint                  columns,
                                               GError               **error);
gboolean charter_diagram_edits_set_order      (CharterDocument       *document,
                                               guint64                handle,
                                               GPtrArray             *councils,
                                               GError               **error);
gboolean charter_diagram_edits_fit            (CharterDocument       *document,
                                               guint64                handle,
                                               const CharterFit      *fit,
                                               GError               **error);

G_END_DECLS
