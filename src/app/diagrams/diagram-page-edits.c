/* diagram-page-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-edits-private.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "diagram/council-pages.h"
#include "model/identity.h"
#include "model/value.h"

/**
 * charter_diagram_edits_is_order_found:
 * @diagram: a diagram
 *
 * Returns: whether its order was found with its arrangement, and not chosen
 */
gboolean
charter_diagram_edits_is_order_found (const CharterRecord *diagram)
{
  g_autoptr(GVariant) found =
    charter_value_get_member (charter_record_get_value (diagram, "arrangement"), "order_found");

  return found != NULL && g_variant_is_of_type (found, G_VARIANT_TYPE_BOOLEAN) &&
         g_variant_get_boolean (found);
}

/**
 * charter_diagram_edits_add_arrangement:
 * @edits: (element-type CharterEdit): gets what sets it
 * @diagram: a diagram
 * @form: (nullable): the form of an arrangement, or %NULL to leave it open
 * @columns: its columns, or 0
 * @several_pages: whether it is divided over pages; else that stays as it is
 * @order_found: whether its order goes with the arrangement
 */
void
charter_diagram_edits_add_arrangement (GPtrArray     *edits,
                                       CharterRecord *diagram,
                                       const char    *form,
                                       guint          columns,
                                       gboolean       several_pages,
                                       gboolean       order_found)
{
  GVariant *present = charter_record_get_value (diagram, "arrangement");
  g_autoptr(GVariant) kept = charter_value_get_member (present, "several_pages");
  GVariantBuilder group;

  if (form == NULL && kept == NULL)
    {
      if (present != NULL)
        g_ptr_array_add (edits, charter_edit_new_set (diagram, "/arrangement", NULL));
      return;
    }
  g_variant_builder_init (&group, CHARTER_VALUE_OBJECT);
  if (form != NULL)
    g_variant_builder_add (&group, "{sv}", "form", g_variant_new_string (form));
  if (form != NULL && columns > 0)
    g_variant_builder_add (&group, "{sv}", "columns", g_variant_new_int64 (columns));
  if (several_pages)
    g_variant_builder_add (&group, "{sv}", "several_pages", g_variant_new_boolean (TRUE));
  else if (kept != NULL)
    g_variant_builder_add (&group, "{sv}", "several_pages", kept);
  if (order_found)
    g_variant_builder_add (&group, "{sv}", "order_found", g_variant_new_boolean (TRUE));
  g_ptr_array_add (edits, charter_edit_new_set (diagram, "/arrangement",
                                                g_variant_builder_end (&group)));
}

static void
add_page (GPtrArray     *edits,
          CharterRecord *diagram,
          const char    *page)
{
  if (charter_record_get_value (diagram, "space") != NULL)
    g_ptr_array_add (edits, charter_edit_new_set (diagram, "/space", NULL));
  g_ptr_array_add (edits, charter_edit_new_set (diagram, "/page", g_variant_new_string (page)));
}

/**
 * charter_diagram_edits_set_page:
 * @document: a document
 * @handle: the handle of a diagram
 * @page: the id of a page
 * @error: return location for a #CharterEditError
 *
 * Returns: whether it is made for that page now
 */
gboolean
charter_diagram_edits_set_page (CharterDocument  *document,
                                guint64           handle,
                                const char       *page,
                                GError          **error)
{
  g_autoptr(GPtrArray) edits = charter_diagram_edits_new ();
  CharterRecord *diagram;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (page != NULL, FALSE);

  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);
  add_page (edits, diagram, page);
  return charter_diagram_edits_perform (document, diagram, "/page", NULL, edits, error);
}

/**
 * charter_diagram_edits_set_space:
 * @document: a document
 * @handle: the handle of a diagram
 * @width: mm
 * @height: mm
 * @error: return location for a #CharterEditError
 *
 * Returns: whether it is made for a space of that size now
 */
gboolean
charter_diagram_edits_set_space (CharterDocument  *document,
                                 guint64           handle,
                                 double            width,
                                 double            height,
                                 GError          **error)
{
  GVariantBuilder space;

  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  g_variant_builder_init (&space, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&space, "{sv}", "width", g_variant_new_int64 ((gint64) width));
  g_variant_builder_add (&space, "{sv}", "height", g_variant_new_int64 ((gint64) height));
  return charter_diagram_edits_type (document, handle, "/space",
                                     g_variant_builder_end (&space), error);
}

/**
 * charter_diagram_edits_arrange:
 * @document: a document
 * @handle: the handle of a diagram
 * @form: (nullable): the form of an arrangement, or %NULL to leave it open
 * @columns: its columns, or 0
 * @error: return location for a #CharterEditError
 *
 * Returns: whether it is arranged so now
 */
gboolean
charter_diagram_edits_arrange (CharterDocument  *document,
                               guint64           handle,
                               const char       *form,
                               guint             columns,
                               GError          **error)
{
  g_autoptr(GPtrArray) edits = charter_diagram_edits_new ();
  CharterRecord *diagram;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);

  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);
  charter_diagram_edits_add_arrangement (edits, diagram, form, columns, FALSE,
                                         charter_diagram_edits_is_order_found (diagram));
  return charter_diagram_edits_perform (document, diagram, "/arrangement", NULL, edits, error);
}

/* Something without an id of its own gets one, so that it can be named. */
static void
add_ordered (CharterRecordSet *records,
             CharterRecord    *record,
             GPtrArray        *edits,
             GVariantBuilder  *order)
{
  g_autofree char *id = charter_identity_ensure (records, record, edits);

  g_variant_builder_add (order, "v", charter_value_new_reference (
    charter_kind_get (charter_record_get_kind (record))->collection, id));
}

static void
add_set_order (GPtrArray     *edits,
               CharterRecord *diagram,
               GVariant      *order)
{
  g_autoptr(GVariant) value = g_variant_ref_sink (order);

  if (g_variant_n_children (value) > 0 || charter_record_get_value (diagram, "order") != NULL)
    g_ptr_array_add (edits, charter_edit_new_set (diagram, "/order",
                                                  g_variant_n_children (value) > 0 ? value : NULL));
}

/**
 * charter_diagram_edits_new_order:
 * @records: the current arrangements
 * @found: (element-type CharterRecord): what stands in the order
 * @edits: (element-type CharterEdit): gets what gives an id to what has none of
 *   its own
 *
 * What is only in a proposed model cannot be named in an order.
 *
 * Returns: (transfer floating): the order as the file has it
 */
GVariant *
charter_diagram_edits_new_order (CharterRecordSet *records,
                                 GPtrArray        *found,
                                 GPtrArray        *edits)
{
  GVariantBuilder order;

  g_variant_builder_init (&order, CHARTER_VALUE_ARRAY);
  for (guint i = 0; i < found->len; i++)
    {
      CharterRecord *record =
        charter_record_set_find_handle (records, charter_record_get_handle (g_ptr_array_index (found, i)));

      if (record != NULL)
        add_ordered (records, record, edits, &order);
    }
  return g_variant_builder_end (&order);
}

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
 * A council without an id of its own gets one, so that it can be named. An
 * order that was found with the arrangement is gone then.
 *
 * Returns: whether they stand so now
 */
gboolean
charter_diagram_edits_set_order (CharterDocument  *document,
                                 guint64           handle,
                                 GPtrArray        *councils,
                                 GError          **error)
{
  g_autoptr(GPtrArray) edits = charter_diagram_edits_new ();
  CharterRecordSet *records;
  CharterRecord *diagram;
  GVariantBuilder order;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);

  records = charter_document_get_records (document);
  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);
  g_variant_builder_init (&order, CHARTER_VALUE_ARRAY);
  for (guint i = 0; councils != NULL && i < councils->len; i++)
    add_ordered (records, g_ptr_array_index (councils, i), edits, &order);
  if (charter_diagram_edits_is_order_found (diagram))
    g_ptr_array_add (edits, charter_edit_new_set (diagram, "/arrangement/order_found", NULL));
  else
    add_other_ordered (records, diagram, &order);
  add_set_order (edits, diagram, g_variant_builder_end (&order));
  return charter_diagram_edits_perform (document, diagram, "/order", NULL, edits, error);
}

/**
 * charter_diagram_edits_add_councils:
 * @document: a document
 * @handle: the handle of a diagram of many councils
 * @councils: (element-type CharterRecord): its councils
 * @error: return location for a #CharterEditError
 *
 * Puts a diagram of each of them after it, for the same date and page.
 *
 * Returns: whether they are there now
 */
gboolean
charter_diagram_edits_add_councils (CharterDocument  *document,
                                    guint64           handle,
                                    GPtrArray        *councils,
                                    GError          **error)
{
  g_autoptr(GPtrArray) edits = charter_diagram_edits_new ();
  CharterRecordSet *records;
  CharterRecord *diagram;
  guint position;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (councils != NULL, FALSE);

  records = charter_document_get_records (document);
  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);

  charter_record_set_find_position (records, CHARTER_KIND_VIEW, handle, &position);
  for (guint i = 0; i < councils->len; i++)
    {
      CharterRecord *council =
        charter_record_set_find_handle (records, charter_record_get_handle (g_ptr_array_index (councils, i)));
      g_autofree char *council_id = NULL;
      g_autofree char *wanted = NULL;
      g_autofree char *name = NULL;
      g_autofree char *id = NULL;
      g_autoptr(GVariant) content = NULL;

      if (council == NULL)
        continue;
      council_id = charter_identity_ensure (records, council, edits);
      wanted = charter_name_get_full (council, NULL);
      name = charter_diagram_edits_make_name (records, wanted);
      id = charter_identity_make_id (records, CHARTER_KIND_VIEW, name);
      content = charter_council_pages_new_content (diagram, council_id, id, name);
      g_ptr_array_add (edits, charter_edit_new_add (CHARTER_KIND_VIEW, charter_document_take_handle (document),
                                                    ++position, content));
    }
  return edits->len == 0 ||
         charter_document_perform (document, _("add a diagram for each council"), NULL, edits, error);
}

/**
 * charter_diagram_edits_fit:
 * @document: a document
 * @handle: the handle of a diagram
 * @fit: how it is to be
 * @error: return location for a #CharterEditError
 *
 * Keeps the arrangement that was found and, where that is part of it, the
 * order, the page or what is no longer shown. Diagrams of the councils stand
 * after the diagram, which stays as it is.
 *
 * Returns: whether it is so now
 */
gboolean
charter_diagram_edits_fit (CharterDocument   *document,
                           guint64            handle,
                           const CharterFit  *fit,
                           GError           **error)
{
  g_autoptr(GPtrArray) edits = charter_diagram_edits_new ();
  CharterRecord *diagram;
  gboolean order_found;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (fit != NULL, FALSE);

  if (fit->councils != NULL)
    return charter_diagram_edits_add_councils (document, handle, fit->councils, error);
  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);
  if (fit->page != NULL)
    add_page (edits, diagram, fit->page);
  if (fit->kind != NULL)
    g_ptr_array_add (edits, charter_diagram_edits_new_set (diagram, "/kind",
                                                           g_variant_new_string (fit->kind)));
  for (guint i = 0; fit->without != NULL && fit->without[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/show/", fit->without[i], NULL);

      g_ptr_array_add (edits, charter_diagram_edits_new_set (diagram, path,
                                                             g_variant_new_boolean (FALSE)));
    }
  order_found = charter_diagram_edits_is_order_found (diagram);
  if (fit->order != NULL)
    add_set_order (edits, diagram,
                   charter_diagram_edits_new_order (charter_document_get_base (document), fit->order, edits));
  else if (fit->kind != NULL && order_found)
    g_ptr_array_add (edits, charter_edit_new_set (diagram, "/order", NULL));
  charter_diagram_edits_add_arrangement (edits, diagram, fit->form, fit->columns, fit->n_pages > 1,
                                         fit->order != NULL ? fit->order->len > 0
                                                            : order_found && fit->kind == NULL);
  return charter_document_perform (document, _("fit diagram to the report"), NULL, edits, error);
}
