/* check-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/checks/check-edits.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "model/identity.h"
#include "model/value.h"

static GPtrArray *
new_edits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
}

/* The record of the file that it is about; what only a proposed model adds has
 * none that a record of the file could name. */
static char *
ensure_about (CharterRecordSet     *records,
              const CharterFinding *finding,
              GPtrArray            *edits)
{
  const CharterRecord *record = finding->handle != 0 && finding->places->len == 1
                              ? charter_record_set_find_handle (records, finding->handle) : NULL;

  if (record == NULL || finding->kind == CHARTER_KIND_PARTNERSHIP)
    return NULL;
  return charter_identity_ensure (records, record, edits);
}

static GVariant *
make_content (CharterRecordSet     *records,
              const CharterFinding *finding,
              const char           *about,
              const char           *reason)
{
  GVariantBuilder content;
  g_autofree char *id = charter_identity_make_id (records, CHARTER_KIND_DISMISSAL, finding->rule);
  g_autofree char *date = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  date = charter_date_to_text (&today);
  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&content, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (&content, "{sv}", "rule", g_variant_new_string (finding->rule));
  if (about != NULL)
    g_variant_builder_add (
      &content, "{sv}", "about",
      charter_value_new_reference (charter_kind_get (finding->kind)->collection, about));
  if (charter_name_is_visible (reason))
    g_variant_builder_add (&content, "{sv}", "reason", g_variant_new_string (reason));
  g_variant_builder_add (&content, "{sv}", "date", g_variant_new_string (date));
  g_variant_builder_add (&content, "{sv}", "hash", g_variant_new_string (finding->hash));
  return g_variant_builder_end (&content);
}

/**
 * charter_check_edits_set_aside:
 * @document: a document
 * @finding: a point to check of it
 * @reason: (nullable): why it is set aside
 * @error: return location for a #CharterEditError
 *
 * Keeps in the file that it need not be looked at again, as long as the facts
 * stay as they are.
 *
 * Returns: whether it is kept
 */
gboolean
charter_check_edits_set_aside (CharterDocument       *document,
                               const CharterFinding  *finding,
                               const char            *reason,
                               GError               **error)
{
  g_autoptr(GPtrArray) edits = new_edits ();
  g_autofree char *about = NULL;
  CharterRecordSet *records;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  records = charter_document_get_base (document);
  about = ensure_about (records, finding, edits);
  g_ptr_array_add (edits,
                   charter_edit_new_add (CHARTER_KIND_DISMISSAL,
                                         charter_document_take_handle (document),
                                         CHARTER_EDIT_AT_END,
                                         make_content (records, finding, about, reason)));
  return charter_document_perform_in_base (document, _("Set a point to check aside"), edits, error);
}

/**
 * charter_check_edits_take_back:
 * @document: a document
 * @finding: a point to check that is set aside
 * @error: return location for a #CharterEditError
 *
 * Returns: whether it is a point to check again
 */
gboolean
charter_check_edits_take_back (CharterDocument       *document,
                               const CharterFinding  *finding,
                               GError               **error)
{
  g_autoptr(GPtrArray) edits = new_edits ();
  CharterRecord *dismissal;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  dismissal = charter_record_set_find_handle (charter_document_get_base (document),
                                              finding->dismissal);
  if (dismissal == NULL)
    return TRUE;
  g_ptr_array_add (edits, charter_edit_new_drop (dismissal));
  return charter_document_perform_in_base (document, _("Take up a point to check again"), edits,
                                           error);
}

/**
 * charter_check_edits_mend:
 * @document: a document
 * @finding: a point to check with a fix
 * @error: return location for a #CharterEditError
 *
 * Returns: whether it is mended; it is not when the record has changed since
 */
gboolean
charter_check_edits_mend (CharterDocument       *document,
                          const CharterFinding  *finding,
                          GError               **error)
{
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (finding != NULL && finding->fix != NULL, FALSE);

  return charter_document_perform (document, finding->fix_label, NULL, finding->fix, error);
}
