/* window-proposals.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "app/questions/adoption-window.h"
#include "model/identity.h"

static CharterDocument *
get_document (CharterWindow *self)
{
  return charter_file_get_document (self->file);
}

static CharterRecord *
find_option (CharterWindow *self,
             guint64        handle)
{
  CharterRecord *record =
    charter_record_set_find_handle (charter_document_get_base (get_document (self)), handle);

  return record != NULL && charter_record_get_kind (record) == CHARTER_KIND_OPTION ? record : NULL;
}

/* What does not fit is said first. */
static gboolean
is_lent (CharterWindow         *self,
         const CharterProposal *proposal)
{
  return self->model_is_lent && proposal != NULL && charter_proposal_get_n_conflicts (proposal) == 0;
}

static char *
write_message (CharterWindow         *self,
               const CharterProposal *proposal)
{
  guint n_conflicts = charter_proposal_get_n_conflicts (proposal);
  g_autofree char *name = charter_name_get_full (charter_proposal_get_option (proposal), NULL);

  if (is_lent (self, proposal))
    /* Translators: the name of a proposed model */
    return g_strdup_printf (_("This diagram shows the proposed model “%s”. What you change here "
                              "changes that model."), name);
  if (n_conflicts == 0)
    /* Translators: the name of a proposed model */
    return g_strdup_printf (_("You are working on the proposed model “%s”"), name);
  return g_strdup_printf (
    /* Translators: the name of a proposed model; how many changes are not made */
    ngettext ("You are working on the proposed model “%1$s”. %2$u of its changes does not fit; "
              "its details say which.",
              "You are working on the proposed model “%1$s”. %2$u of its changes do not fit; "
              "its details say which.", n_conflicts), name, n_conflicts);
}

/* One bar says either what is changed in what is seen, or what is not. */
static void
add_button (CharterWindow *self,
            gboolean       is_other,
            gboolean       from_diagram)
{
  charter_message_bar_clear_buttons (self->proposal_bar);
  if (!is_other)
    charter_message_bar_add_button (self->proposal_bar,
                                    from_diagram ? _("_Edit current arrangements instead")
                                                 : _("_Back to current arrangements"),
                                    "win.current-arrangements");
  else if (charter_window_get_shown_model (self) != 0)
    charter_message_bar_add_button (self->proposal_bar, _("_Edit this model instead"),
                                    "win.work-on-shown");
}

/* Diagrams name the model that they show. */
static gboolean
ensure_id (CharterWindow *self,
           CharterRecord *option)
{
  CharterRecordSet *base = charter_document_get_base (get_document (self));
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GError) error = NULL;

  if (charter_identity_is_unique (base, option))
    return TRUE;
  name = charter_name_get_full (option, NULL);
  id = charter_identity_make_id (base, CHARTER_KIND_OPTION, charter_record_get_name (option));
  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_ptr_array_add (edits, charter_edit_new_set (option, "/id", g_variant_new_string (id)));
  /* Translators: the label of undoing; the name of a proposed model */
  label = g_strdup_printf (_("give “%s” an identifier"), name);
  if (charter_document_perform_in_base (get_document (self), label, edits, &error))
    return TRUE;
  charter_window_show_error (self, error);
  return FALSE;
}

/* What the user chooses stays chosen, whatever diagram is shown next. */
static void
choose (CharterWindow *self,
        guint64        handle)
{
  self->model_is_lent = FALSE;
  charter_document_choose (get_document (self), handle);
  charter_window_show_model (self);
}

static void
work_on_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  guint64 handle = g_variant_get_uint64 (parameter);
  CharterRecord *option = find_option (self, handle);

  if (handle == 0 || (option != NULL && ensure_id (self, option)))
    choose (self, handle);
}

static void
work_on_shown_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  guint64 shown = charter_window_get_shown_model (self);

  if (shown != 0)
    choose (self, shown);
}

static void
current_arrangements_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  choose (CHARTER_WINDOW (widget), 0);
}

static void
adopted_cb (CharterWindow *self)
{
  charter_window_offer_undo (self, _("Adopted. These are current arrangements now."));
}

static void
adopt_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CharterWindow *self = CHARTER_WINDOW (widget);
  guint64 handle = g_variant_get_uint64 (parameter);
  GtkWindow *window;

  if (charter_file_get_read_only (self->file))
    charter_window_say (self, _("This partnership is read-only. Save a copy to edit it."));
  else if (find_option (self, handle) != NULL)
    {
      window = charter_adoption_window_new (GTK_WINDOW (self), get_document (self), handle);
      g_signal_connect_object (window, "adopted", G_CALLBACK (adopted_cb), self, G_CONNECT_SWAPPED);
      gtk_window_present (window);
    }
}

/**
 * charter_window_install_proposal_actions:
 * @widget_class: the class of the window
 *
 * What is done with proposed models as a whole.
 */
void
charter_window_install_proposal_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.work-on", "t", work_on_action);
  gtk_widget_class_install_action (widget_class, "win.work-on-shown", NULL, work_on_shown_action);
  gtk_widget_class_install_action (widget_class, "win.current-arrangements", NULL,
                                   current_arrangements_action);
  gtk_widget_class_install_action (widget_class, "win.adopt", "t", adopt_action);
}

/**
 * charter_window_show_model:
 * @self: a window with a file
 *
 * Says in a bar while a proposed model is chosen or shown, and which of them
 * is changed.
 */
void
charter_window_show_model (CharterWindow *self)
{
  CharterProposal *proposal;
  g_autofree char *message = NULL;
  gboolean is_other;

  g_return_if_fail (CHARTER_IS_WINDOW (self));

  proposal = charter_document_get_proposal (get_document (self));
  message = charter_window_write_shown_model (self);
  is_other = message != NULL;
  if (!is_other && proposal != NULL)
    message = write_message (self, proposal);
  if (message == NULL)
    {
      charter_message_bar_hide (self->proposal_bar);
      return;
    }
  if (charter_message_bar_is_shown (self->proposal_bar) &&
      g_strcmp0 (charter_message_bar_get_message (self->proposal_bar), message) == 0)
    return;
  add_button (self, is_other, is_lent (self, proposal));
  charter_message_bar_show (self->proposal_bar, message);
}

/**
 * charter_window_watch_proposals:
 * @self: a window with a file
 *
 * Follows which proposed model is chosen and shown, and says so.
 */
void
charter_window_watch_proposals (CharterWindow *self)
{
  g_return_if_fail (CHARTER_IS_WINDOW (self));

  charter_window_follow_shown_model (self);
}
