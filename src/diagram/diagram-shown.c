/* diagram-shown.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/diagram-private.h"

#include <glib/gi18n.h>

#include "diagram/privacy.h"

G_DEFINE_QUARK (charter-diagram-error-quark, charter_diagram_error)

static void
set_kind_error (const CharterView  *view,
                GError            **error)
{
  g_set_error (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_KIND,
               /* Translators: the name of a diagram, then what it says it is */
               _("The diagram “%1$s” is of a kind that is not known here: “%2$s”. "
                 "Choose one of the kinds that “charter-cli export --help” lists."),
               view->name, view->kind);
}

/**
 * charter_diagram_shown_clear:
 * @self: what a picture shows
 */
void
charter_diagram_shown_clear (CharterDiagramShown *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->state, charter_state_unref);
  g_clear_pointer (&self->view, charter_view_free);
  g_clear_pointer (&self->compared, charter_compared_view_free);
  g_clear_pointer (&self->beside, charter_beside_view_free);
}

/**
 * charter_diagram_shown_prepare:
 * @self: (out caller-allocates): what a picture shows
 * @state: what is shown; its date should be the view's
 * @view: how
 * @error: return location for %CHARTER_DIAGRAM_ERROR_KIND
 *
 * Puts it in the order of the view, without what names persons where it names
 * none.
 *
 * Returns: whether there is such a kind of diagram
 */
gboolean
charter_diagram_shown_prepare (CharterDiagramShown  *self,
                               CharterState         *state,
                               const CharterView    *view,
                               GError              **error)
{
  g_autoptr(CharterState) picture = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  self->kind = charter_view_kind_find (view->kind);
  if (self->kind == NULL)
    {
      set_kind_error (view, error);
      return FALSE;
    }
  picture = charter_state_copy_for_picture (state, view->unknown, view->order);
  self->state = charter_privacy_prepare (picture, view, &self->view);
  self->compared = charter_compared_view_new (self->state, self->view);
  self->beside = charter_beside_view_new (self->state, self->view);
  return TRUE;
}
