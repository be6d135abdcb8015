/* diagram-clipboard.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/diagram.h"

G_BEGIN_DECLS

/**
 * CharterDiagramCopy:
 * @CHARTER_DIAGRAM_COPY_PICTURE: as PNG and as SVG at once
 * @CHARTER_DIAGRAM_COPY_DESCRIPTION: in words, as HTML with its headings and
 *   tables and as Markdown at once
 *
 * What of a diagram goes to the clipboard.
 */
typedef enum
{
  CHARTER_DIAGRAM_COPY_PICTURE,
  CHARTER_DIAGRAM_COPY_DESCRIPTION,
} CharterDiagramCopy;

void                charter_diagram_clipboard_make_async  (CharterDiagram       *diagram,
                                                           CharterState         *state,
                                                           const CharterView    *view,
                                                           CharterDiagramCopy    what,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
GdkContentProvider *charter_diagram_clipboard_make_finish (GAsyncResult         *result,
                                                           GError              **error);

G_END_DECLS
