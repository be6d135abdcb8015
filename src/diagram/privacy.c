/* privacy.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/privacy.h"

#include <glib/gi18n.h>

#include "analysis/words/withholding.h"
#include "diagram/views/view-kind.h"

/* Without its own title a diagram is called what it is. */
static const char *
get_plain_title (const CharterView *view)
{
  const CharterViewKind *kind = charter_view_kind_find (view->kind);

  return kind != NULL ? _(kind->title) : _("Diagram");
}

static void
withhold_side (CharterViewSide *side,
               CharterState    *compared)
{
  g_autoptr(CharterState) named = g_steal_pointer (&side->state);

  if (named != NULL)
    side->state = charter_withholding_apply_state (named, compared);
}

/* What stands for something that is compared, such as another file. */
static void
withhold_name (const CharterPersonNames  *names,
               char                     **name)
{
  if (!charter_person_names_stand_in (names, *name))
    return;
  g_free (*name);
  *name = g_strdup (_("under a name that is withheld"));
}

/**
 * charter_privacy_prepare:
 * @state: a state
 * @view: a view
 * @seen: (out) (transfer full): the view of what is returned
 *
 * Where @view does not name persons, no text that names one comes any further:
 * neither a title, caption or typed alternative text nor anything recorded.
 * That takes a while, and is done once where several things are made of them.
 *
 * Returns: (transfer full): what may be shown; @state itself where persons are
 *   named
 */
CharterState *
charter_privacy_prepare (CharterState       *state,
                         const CharterView  *view,
                         CharterView       **seen)
{
  g_autoptr(CharterPersonNames) names = NULL;
  CharterState *shown;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (seen != NULL, NULL);

  if (view->people == CHARTER_PEOPLE_NAMES || view->withheld)
    {
      *seen = charter_view_copy_for (view, state);
      return charter_state_ref (state);
    }

  names = charter_person_names_new (charter_state_get_records (state));
  shown = charter_withholding_apply_state (state, view->other_state);
  *seen = charter_view_copy_for (view, shown);
  if (view->other_state != NULL)
    {
      charter_state_unref ((*seen)->other_state);
      (*seen)->other_state = charter_withholding_apply_state (view->other_state, state);
      charter_person_names_add (names, charter_state_get_records (view->other_state));
    }
  for (guint i = 0; i < (*seen)->further->len; i++)
    withhold_side (g_ptr_array_index ((*seen)->further, i), state);
  (*seen)->withheld = TRUE;
  if (charter_person_names_stand_in (names, view->name))
    {
      g_free ((*seen)->name);
      (*seen)->name = g_strdup (get_plain_title (view));
    }
  if (charter_person_names_stand_in (names, view->caption))
    g_clear_pointer (&(*seen)->caption, g_free);
  withhold_name (names, &(*seen)->other_name);
  withhold_name (names, &(*seen)->own_name);
  for (guint i = 0; i < (*seen)->further->len; i++)
    withhold_name (names, &((CharterViewSide *) g_ptr_array_index ((*seen)->further, i))->name);
  if (charter_person_names_stand_in (names, charter_view_get_alt_text (view)))
    g_clear_pointer (&(*seen)->alt_text, g_free);
  return shown;
}

/**
 * charter_privacy_get_id:
 * @records: the records of a file
 * @view: a view
 *
 * Returns: (transfer none) (nullable): the id of the saved diagram, unless it
 *   names a person and the view does not
 */
const char *
charter_privacy_get_id (CharterRecordSet  *records,
                        const CharterView *view)
{
  g_autoptr(CharterPersonNames) names = NULL;
  g_autofree char *capitals = NULL;
  const char *id;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  id = charter_record_get_id (view->record);
  if (id == NULL || view->people == CHARTER_PEOPLE_NAMES)
    return id;

  /* An id is written in small letters. */
  names = charter_person_names_new (records);
  capitals = g_utf8_strup (id, -1);
  return charter_person_names_stand_in (names, capitals) ? NULL : id;
}

/**
 * charter_privacy_withholds:
 * @records: the records of a file
 * @view: a view
 *
 * Returns: whether its title, caption or typed alternative text is withheld,
 *   since it names a person and the view does not
 */
gboolean
charter_privacy_withholds (CharterRecordSet  *records,
                           const CharterView *view)
{
  g_autoptr(CharterPersonNames) names = NULL;

  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  if (view->people == CHARTER_PEOPLE_NAMES)
    return FALSE;
  names = charter_person_names_new (records);
  return charter_person_names_stand_in (names, view->name) ||
         charter_person_names_stand_in (names, view->caption) ||
         charter_person_names_stand_in (names, charter_view_get_alt_text (view));
}
