/* diagram-order-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-edits.h"

#include <glib/gi18n.h>

#include "analysis/names.h"
#include "analysis/scope.h"
#include "model/identity.h"
#include "model/value.h"

/* What else than councils is in an order stays in it. */
static void
add_other_ordered (CharterRecordSet *records,
                   CharterRecord    *diagram,
                   GVariantBuilder  *order)
{
  GVariant *present = charter_record_get_value (diagram, "order");

  for (gsize i = 0; i < charter_value_get_n_entries (present); i++)
    {
      g_autoptr(GVariant) reference = charter_value_get_entry (present, i);
      CharterRecord *record = charter_record_set_find_reference (records, reference);

      if (record != NULL && !charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL))
        g_variant_builder_add (order, "v", reference);
    }
}

/**
 * charter_diagram_edits_set_order:
 * @document: a document
 * @handle: the handle of a diagram
 * @councils: (nullable) (element-type CharterRecord): councils in the order
 *   in which they are to stand, or %NULL for that of the file
 * @error: return location for a #CharterEditError
 *
 * A council without an id of its own gets one, so that it can be named.
 *
 * Returns: whether they stand so now
 */
gboolean
charter_diagram_edits_set_order (CharterDocument  *document,
                                 guint64           handle,
                                 GPtrArray        *councils,
                                 GError          **error)
{
  g_autoptr(GPtrArray) edits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autoptr(GVariant) value = NULL;
  CharterRecordSet *records;
  CharterRecord *diagram;
  GVariantBuilder order;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);

  records = charter_document_get_records (document);
  diagram = charter_record_set_find_handle (records, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);
  g_variant_builder_init (&order, CHARTER_VALUE_ARRAY);
  for (guint i = 0; councils != NULL && i < councils->len; i++)
    {
      CharterRecord *council = g_ptr_array_index (councils, i);
      g_autofree char *id = charter_identity_ensure (records, council, edits);

      g_variant_builder_add (&order, "v", charter_value_new_reference (
        charter_kind_get (charter_record_get_kind (council))->collection, id));
    }
  add_other_ordered (records, diagram, &order);
  value = g_variant_ref_sink (g_variant_builder_end (&order));
  g_ptr_array_add (edits, charter_edit_new_set (diagram, "/order",
                                                g_variant_n_children (value) > 0 ? value : NULL));
  name = charter_name_get_short (diagram, NULL);
  /* Translators: the label of undoing; the name of a diagram */
  label = g_strdup_printf (_("change order of councils in %s"), name);
  return charter_document_perform (document, label, NULL, edits, error);
}
