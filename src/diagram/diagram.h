/* diagram.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/view.h"
#include "diagram/drawing/drawing.h"
#include "diagram/layout/layout.h"
#include "diagram/views/description.h"

G_BEGIN_DECLS

#define CHARTER_DIAGRAM_ERROR (charter_diagram_error_quark ())

/**
 * CharterDiagramError:
 * @CHARTER_DIAGRAM_ERROR_KIND: there is no such kind of diagram
 * @CHARTER_DIAGRAM_ERROR_TOO_LARGE: it would show more than a picture can
 */
typedef enum
{
  CHARTER_DIAGRAM_ERROR_KIND,
  CHARTER_DIAGRAM_ERROR_TOO_LARGE,
} CharterDiagramError;

/**
 * CharterDiagram:
 *
 * A view of a state, drawn and described: immutable, counted. Screen and
 * files show the drawing, and say the same in words.
 */
typedef struct _CharterDiagram CharterDiagram;

#define CHARTER_TYPE_DIAGRAM (charter_diagram_get_type ())

GType                     charter_diagram_get_type         (void) G_GNUC_CONST;
GQuark                    charter_diagram_error_quark      (void);
CharterDiagram           *charter_diagram_new              (CharterState         *state,
                                                            const CharterView    *view,
                                                            GCancellable         *cancellable,
                                                            GError              **error);
void                      charter_diagram_measure          (CharterState         *state,
                                                            const CharterView    *view,
                                                            guint                *n_rows,
                                                            guint                *n_columns);
GArray                   *charter_diagram_rate_breaks      (CharterState         *state,
                                                            const CharterView    *view);
GHashTable               *charter_diagram_list_marked      (CharterState         *state,
                                                            const CharterView    *view,
                                                            GError              **error);
CharterDiagram           *charter_diagram_ref              (CharterDiagram       *self);
void                      charter_diagram_unref            (CharterDiagram       *self);
GPtrArray                *charter_diagram_get_order        (const CharterDiagram *self);
CharterDrawing           *charter_diagram_get_drawing      (const CharterDiagram *self);
const CharterPage        *charter_diagram_get_page         (const CharterDiagram *self);
double                    charter_diagram_get_scale        (const CharterDiagram *self);
double                    charter_diagram_get_printed_size (const CharterDiagram *self);
guint                     charter_diagram_get_n_crossings  (const CharterDiagram *self);
char                     *charter_diagram_describe_printing (const CharterDiagram *self);
CharterLayoutStep         charter_diagram_get_step         (const CharterDiagram *self);
const char               *charter_diagram_get_form         (const CharterDiagram *self);
guint                     charter_diagram_get_columns      (const CharterDiagram *self);
const char               *charter_diagram_get_title        (const CharterDiagram *self);
const char               *charter_diagram_get_page_name    (const CharterDiagram *self);
gboolean                  charter_diagram_has_room         (const CharterDiagram *self);
const char               *charter_diagram_get_missing_font (const CharterDiagram *self);

char                     *charter_diagram_write_alt_text   (CharterState         *state,
                                                            const CharterView    *view,
                                                            GError              **error);
CharterDescription       *charter_diagram_describe         (CharterState         *state,
                                                            const CharterView    *view,
                                                            GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterDiagram, charter_diagram_unref)

G_END_DECLS
