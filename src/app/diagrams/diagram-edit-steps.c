/* diagram-edit-steps.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-edits-private.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "model/value.h"

/**
 * charter_diagram_edits_find:
 * @document: a document
 * @handle: a handle
 *
 * Returns: (transfer none) (nullable): the diagram
 */
CharterRecord *
charter_diagram_edits_find (CharterDocument *document,
                            guint64          handle)
{
  return charter_record_set_find_handle (charter_document_get_records (document), handle);
}

static gboolean
is_name_taken (CharterRecordSet *records,
               const char       *name)
{
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      if (charter_record_has_text (charter_record_set_get_record (records, CHARTER_KIND_VIEW, i),
                                   "name", name))
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_diagram_edits_make_name:
 * @records: a partnership
 * @wanted: a name
 *
 * Returns: (transfer full): @wanted, with a number where a diagram has it
 *   already
 */
char *
charter_diagram_edits_make_name (CharterRecordSet *records,
                                 const char       *wanted)
{
  char *name = g_strdup (wanted);

  for (guint i = 2; is_name_taken (records, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u", wanted, i);
    }
  return name;
}

/**
 * charter_diagram_edits_new:
 *
 * Returns: (transfer full) (element-type CharterEdit): no edits yet
 */
GPtrArray *
charter_diagram_edits_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
}

static const char *
get_title (const char *path)
{
  g_autofree char *key = NULL;
  const CharterField *field;

  charter_value_read_step (path, &key);
  field = charter_kind_find_field (CHARTER_KIND_VIEW, key, NULL);
  return field != NULL ? _(field->title) : path;
}

/**
 * charter_diagram_edits_perform:
 * @document: a document
 * @diagram: one of its diagrams
 * @path: the setting that the label of undoing names
 * @coalesce: (nullable): what joins the step to the one before
 * @edits: (element-type CharterEdit): what to do
 * @error: return location for a #CharterEditError
 *
 * Returns: whether it was done
 */
gboolean
charter_diagram_edits_perform (CharterDocument  *document,
                               CharterRecord    *diagram,
                               const char       *path,
                               const char       *coalesce,
                               GPtrArray        *edits,
                               GError          **error)
{
  g_autofree char *name = charter_name_get_short (diagram, NULL);
  /* Translators: the label of undoing; a setting and the name of a diagram */
  g_autofree char *label = g_strdup_printf (_("change “%s” of %s"), get_title (path), name);

  return charter_document_perform (document, label, coalesce, edits, error);
}

/**
 * charter_diagram_edits_new_set:
 * @diagram: a diagram
 * @path: a setting
 * @value: (nullable): its value
 *
 * Where the file has something else in the place of a group, the group takes
 * its place.
 *
 * Returns: (transfer full): an edit
 */
CharterEdit *
charter_diagram_edits_new_set (const CharterRecord *diagram,
                               const char          *path,
                               GVariant            *value)
{
  g_autofree char *key = NULL;
  const char *rest = charter_value_read_step (path, &key);
  GVariant *present = charter_record_get_value (diagram, key);
  GVariantBuilder group;
  g_autofree char *whole = NULL;

  if (*rest == '\0' || value == NULL || present == NULL || charter_value_is_object (present))
    return charter_edit_new_set (diagram, path, value);

  g_variant_builder_init (&group, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&group, "{sv}", rest + 1, value);
  whole = g_strconcat ("/", key, NULL);
  return charter_edit_new_set (diagram, whole, g_variant_builder_end (&group));
}

/**
 * charter_diagram_edits_type:
 * @document: a document
 * @handle: the handle of a diagram
 * @path: a JSON pointer to one of its settings
 * @value: (nullable): what it is from now on
 * @error: return location for a #CharterEditError
 *
 * Sets something that is typed: keystrokes without a pause are one step of
 * undoing.
 *
 * Returns: whether it is so now
 */
gboolean
charter_diagram_edits_type (CharterDocument  *document,
                            guint64           handle,
                            const char       *path,
                            GVariant         *value,
                            GError          **error)
{
  g_autoptr(GPtrArray) edits = charter_diagram_edits_new ();
  g_autofree char *coalesce = NULL;
  CharterRecord *diagram;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);
  coalesce = g_strdup_printf ("%" G_GUINT64_FORMAT "%s", handle, path);
  g_ptr_array_add (edits, charter_diagram_edits_new_set (diagram, path, value));
  return charter_diagram_edits_perform (document, diagram, path, coalesce, edits, error);
}
