/* window-shown-model.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"

static CharterDocument *
get_document (CharterWindow *self)
{
  return charter_file_get_document (self->file);
}

static guint64
get_chosen (CharterWindow *self)
{
  CharterProposal *proposal = charter_document_get_proposal (get_document (self));

  return proposal != NULL ? charter_record_get_handle (charter_proposal_get_option (proposal)) : 0;
}

/* The diagram that is shown as it was saved; a table or a comparison for a
 * while stands in its place. */
static CharterView *
make_shown_view (CharterWindow *self)
{
  CharterRecordSet *records = charter_document_get_base (get_document (self));
  CharterRecord *record =
    charter_record_set_find_handle (records, charter_contents_get_diagram (self->contents));

  if (record == NULL || charter_record_get_kind (record) != CHARTER_KIND_VIEW ||
      gtk_stack_get_visible_child (self->middle) != GTK_WIDGET (self->diagram_pane) ||
      charter_look_get_compared (self->look) != NULL)
    return NULL;
  return charter_view_new (records, record);
}

/* What stands for what a change is made in. */
static char *
write_place (CharterWindow *self)
{
  CharterProposal *proposal = charter_document_get_proposal (get_document (self));
  g_autofree char *name = NULL;

  if (proposal == NULL)
    return g_strdup (_("the current arrangements"));
  name = charter_name_get_full (charter_proposal_get_option (proposal), NULL);
  /* Translators: the name of a proposed model */
  return g_strdup_printf (_("the proposed model “%s”"), name);
}

static char *
write_other (CharterWindow       *self,
             const CharterRecord *shown)
{
  g_autofree char *name = charter_name_get_full (shown, NULL);
  g_autofree char *place = write_place (self);

  if (charter_file_get_read_only (self->file))
    /* Translators: the name of a proposed model */
    return g_strdup_printf (_("You are looking at the proposed model “%s”."), name);
  /* Translators: the name of a proposed model, "the current arrangements" */
  return g_strdup_printf (_("You are looking at the proposed model “%1$s”, but what you change here "
                            "changes %2$s."), name, place);
}

static char *
write_compared (CharterWindow *self)
{
  g_autofree char *place = write_place (self);

  if (charter_file_get_read_only (self->file))
    return NULL;
  /* Translators: "the current arrangements", "the proposed model “A single host”" */
  return g_strdup_printf (_("This diagram compares proposed models. What you change here changes %s."),
                          place);
}

static gboolean
follow (gpointer data)
{
  CharterWindow *self = data;
  guint64 shown = charter_window_get_shown_model (self);
  guint64 chosen = get_chosen (self);

  self->follow_source = 0;
  if (shown == self->followed_model)
    return G_SOURCE_REMOVE;
  /* A lent model that is gone has left current arrangements. */
  if (self->model_is_lent && (chosen == self->followed_model || chosen == 0))
    chosen = self->model_before;
  self->followed_model = shown;
  self->model_is_lent = shown != 0 && shown != chosen;
  self->model_before = chosen;
  charter_document_choose (get_document (self), shown != 0 ? shown : chosen);
  charter_window_show_model (self);
  return G_SOURCE_REMOVE;
}

/* Whoever is told of a change of the records has to be told of all of it
 * before another model is chosen. */
static void
follow_soon (CharterWindow *self)
{
  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  charter_window_show_model (self);
  if (self->follow_source == 0)
    self->follow_source = g_idle_add_full (G_PRIORITY_HIGH, follow, self, NULL);
}

/**
 * charter_window_get_shown_model:
 * @self: a window with a file
 *
 * Returns: the handle of the proposed model that the shown diagram is about,
 *   or 0; one that compares is about no model alone
 */
guint64
charter_window_get_shown_model (CharterWindow *self)
{
  g_autoptr(CharterView) view = NULL;

  g_return_val_if_fail (CHARTER_IS_WINDOW (self), 0);

  view = make_shown_view (self);
  return view != NULL && view->proposal != NULL && !view->compares
       ? charter_record_get_handle (charter_proposal_get_option (view->proposal))
       : 0;
}

/**
 * charter_window_write_shown_model:
 * @self: a window with a file
 *
 * Returns: (transfer full) (nullable): that what is seen is not what is
 *   changed; %NULL when it is
 */
char *
charter_window_write_shown_model (CharterWindow *self)
{
  g_autoptr(CharterView) view = NULL;
  CharterRecord *shown;

  g_return_val_if_fail (CHARTER_IS_WINDOW (self), NULL);

  view = make_shown_view (self);
  if (view == NULL)
    return NULL;
  if (view->compares)
    return view->proposal != NULL || view->other_option != NULL ? write_compared (self) : NULL;
  shown = view->proposal != NULL ? charter_proposal_get_option (view->proposal) : NULL;
  return shown != NULL && charter_record_get_handle (shown) != get_chosen (self)
       ? write_other (self, shown)
       : NULL;
}

/**
 * charter_window_follow_shown_model:
 * @self: a window with a file
 *
 * Has a diagram of a proposed model choose that model for as long as it is
 * shown, so that what is changed in it is changed in what is seen. What was
 * chosen before is chosen again afterwards, unless the user has chosen
 * something meanwhile.
 */
void
charter_window_follow_shown_model (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  g_signal_connect_object (get_document (self), "records-changed", G_CALLBACK (follow_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contents, "notify::diagram", G_CALLBACK (follow_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->middle, "notify::visible-child", G_CALLBACK (follow_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->look, "changed", G_CALLBACK (follow_soon), self,
                           G_CONNECT_SWAPPED);
  follow_soon (self);
}
