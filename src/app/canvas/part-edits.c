/* part-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/part-edits.h"

#include <glib/gi18n.h>

#include "analysis/connections/connection-edits.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "model/identity.h"
#include "model/value.h"

/**
 * Addition:
 * @title: what a menu calls it
 * @connection: what is connected, by a name; or none of them for a membership
 *   of which one end is known
 * @name: (nullable): what a new one is called
 * @key: (nullable): the member of a membership by which it refers to that end
 */
typedef struct
{
  const char          *title;
  CharterConnectionId  connection;
  const char          *name;
  const char          *key;
} Addition;

static const Addition additions[CHARTER_N_PART_ADDITIONS] = {
  [CHARTER_PART_ADD_MEMBER] =
    { N_("Add _member…"), CHARTER_N_CONNECTIONS, NULL, "organization_id" },
  [CHARTER_PART_ADD_SEAT] =
    { N_("Add _seat"), CHARTER_CONNECTION_SEATS, N_("New seat"), NULL },
  [CHARTER_PART_ADD_BODY] =
    { N_("Add _board or committee"), CHARTER_CONNECTION_BODIES, N_("New board or committee"),
      NULL },
  [CHARTER_PART_ADD_SERVICE] =
    { N_("Take part in a _service…"), CHARTER_N_CONNECTIONS, NULL, "member" },
  [CHARTER_PART_ADD_COUNCIL] =
    { N_("Add _council taking part…"), CHARTER_N_CONNECTIONS, NULL, "organization_id" },
  [CHARTER_PART_ADD_PLACE] =
    { N_("Add to a _board or committee…"), CHARTER_N_CONNECTIONS, NULL, "person_id" },
  [CHARTER_PART_ADD_HOLDER] =
    { N_("Add who _holds it…"), CHARTER_N_CONNECTIONS, NULL, "post_id" },
};

static GVariant *
make_reference (const Addition *addition,
                const char     *id)
{
  GVariantBuilder member;

  if (!g_str_equal (addition->key, "member"))
    return g_variant_new_string (id);
  g_variant_builder_init (&member, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&member, "{sv}", "@type", g_variant_new_string ("Organization"));
  g_variant_builder_add (&member, "{sv}", "id", g_variant_new_string (id));
  return g_variant_builder_end (&member);
}

static GVariant *
make_membership (CharterRecordSet *records,
                 const Addition   *addition,
                 const char       *id)
{
  g_autofree char *own_id = charter_identity_make_id (records, CHARTER_KIND_MEMBERSHIP, NULL);
  GVariantBuilder content;

  g_variant_builder_init (&content, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&content, "{sv}", "id", g_variant_new_string (own_id));
  g_variant_builder_add (&content, "{sv}", addition->key, make_reference (addition, id));
  return g_variant_ref_sink (g_variant_builder_end (&content));
}

/* A form opens for the other end. */
static guint64
add_membership (CharterDocument  *document,
                const Addition   *addition,
                CharterRecord    *record,
                GError          **error)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  CharterRecordSet *records = charter_document_get_records (document);
  g_autofree char *id = charter_identity_ensure (records, record, edits);
  g_autofree char *name = charter_name_get_short (record, NULL);
  g_autoptr(GVariant) content = make_membership (records, addition, id);
  guint64 added = charter_document_take_handle_for (document, CHARTER_KIND_MEMBERSHIP, content);
  /* Translators: the label of undoing; the name of what something was added to */
  g_autofree char *label = g_strdup_printf (_("add to %s"), name);

  g_ptr_array_add (edits, charter_edit_new_add (CHARTER_KIND_MEMBERSHIP, added,
                                                CHARTER_EDIT_AT_END, content));
  return charter_document_perform (document, label, NULL, edits, error) ? added : 0;
}

static GVariant *
make_line (CharterRecordSet    *records,
           GVariant            *from,
           GVariant            *to,
           const char          *classification,
           const char          *condition)
{
  g_autofree char *id = charter_identity_make_id (records, CHARTER_KIND_RELATION, classification);
  GVariantBuilder content;

  g_variant_builder_init (&content, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&content, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (&content, "{sv}", "from", from);
  g_variant_builder_add (&content, "{sv}", "to", to);
  g_variant_builder_add (&content, "{sv}", "classification",
                         g_variant_new_string (classification));
  if (condition != NULL && *condition != '\0')
    g_variant_builder_add (&content, "{sv}", "condition", g_variant_new_string (condition));
  return g_variant_ref_sink (g_variant_builder_end (&content));
}

static const char *
get_collection (const CharterRecord *record)
{
  return charter_kind_get (charter_record_get_kind (record))->collection;
}

/**
 * charter_part_edits_get_title:
 * @addition: what can be added
 *
 * Returns: (transfer none): what a menu calls it, with a mnemonic
 */
const char *
charter_part_edits_get_title (CharterPartAddition addition)
{
  g_return_val_if_fail (addition < CHARTER_N_PART_ADDITIONS, NULL);

  return _(additions[addition].title);
}

/**
 * charter_part_edits_can_add:
 * @record: a record
 * @addition: what is to be added to it
 *
 * Returns: whether that fits the record
 */
gboolean
charter_part_edits_can_add (const CharterRecord *record,
                            CharterPartAddition  addition)
{
  CharterKindId kind;

  g_return_val_if_fail (record != NULL, FALSE);

  kind = charter_record_get_kind (record);
  switch (addition)
    {
    case CHARTER_PART_ADD_MEMBER:
    case CHARTER_PART_ADD_SEAT:
      return kind == CHARTER_KIND_ORGANIZATION && charter_organization_is_body (record);

    case CHARTER_PART_ADD_BODY:
    case CHARTER_PART_ADD_SERVICE:
      return kind == CHARTER_KIND_ORGANIZATION &&
             charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL);

    case CHARTER_PART_ADD_COUNCIL:
      return kind == CHARTER_KIND_ORGANIZATION &&
             charter_organization_is (record, CHARTER_CLASSIFICATION_SERVICE);

    case CHARTER_PART_ADD_PLACE:
      return kind == CHARTER_KIND_PERSON;

    case CHARTER_PART_ADD_HOLDER:
      return kind == CHARTER_KIND_POST;

    default:
      return FALSE;
    }
}

/**
 * charter_part_edits_can_link:
 * @record: a record
 *
 * Returns: whether a reporting or scrutiny line may begin or end there
 */
gboolean
charter_part_edits_can_link (const CharterRecord *record)
{
  const CharterField *field = charter_kind_find_field (CHARTER_KIND_RELATION, "to", NULL);

  g_return_val_if_fail (record != NULL, FALSE);

  return (field->targets & CHARTER_KIND_BIT (charter_record_get_kind (record))) != 0;
}

/**
 * charter_part_edits_add:
 * @document: a document
 * @addition: what to add
 * @handle: the handle of the record it belongs to, which it fits
 * @error: return location for a #CharterEditError
 *
 * Adds a record that refers to another one, as one step.
 *
 * Returns: its handle, or 0
 */
guint64
charter_part_edits_add (CharterDocument      *document,
                        CharterPartAddition   addition,
                        guint64               handle,
                        GError              **error)
{
  CharterRecord *record;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (addition < CHARTER_N_PART_ADDITIONS, 0);

  record = charter_record_set_find_handle (charter_document_get_records (document), handle);
  g_return_val_if_fail (record != NULL && charter_part_edits_can_add (record, addition), 0);

  if (additions[addition].connection == CHARTER_N_CONNECTIONS)
    return add_membership (document, &additions[addition], record, error);
  return charter_connection_add_new (document, handle, additions[addition].connection,
                                     _(additions[addition].name), error);
}

/**
 * charter_part_edits_add_line:
 * @document: a document
 * @from: the handle of the record where it begins
 * @to: the handle of another record, where it ends
 * @kind: what the line means, not %CHARTER_RELATION_OTHER
 * @condition: (nullable): when alone it holds
 * @error: return location for a #CharterEditError
 *
 * Adds a reporting or scrutiny line, as one step.
 *
 * Returns: its handle, or 0
 */
guint64
charter_part_edits_add_line (CharterDocument      *document,
                             guint64               from,
                             guint64               to,
                             CharterRelationKind   kind,
                             const char           *condition,
                             GError              **error)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_autoptr(GVariant) content = NULL;
  g_autofree char *from_id = NULL;
  g_autofree char *to_id = NULL;
  CharterRecordSet *records;
  CharterRecord *begin;
  CharterRecord *end;
  guint64 added;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (from != to, 0);
  g_return_val_if_fail (kind < CHARTER_N_RELATION_KINDS, 0);

  records = charter_document_get_records (document);
  begin = charter_record_set_find_handle (records, from);
  end = charter_record_set_find_handle (records, to);
  g_return_val_if_fail (begin != NULL && charter_part_edits_can_link (begin), 0);
  g_return_val_if_fail (end != NULL && charter_part_edits_can_link (end), 0);

  from_id = charter_identity_ensure (records, begin, edits);
  to_id = charter_identity_ensure (records, end, edits);
  content = make_line (records, charter_value_new_reference (get_collection (begin), from_id),
                       charter_value_new_reference (get_collection (end), to_id),
                       charter_relation_get_classification (kind), condition);
  added = charter_document_take_handle_for (document, CHARTER_KIND_RELATION, content);
  g_ptr_array_add (edits, charter_edit_new_add (CHARTER_KIND_RELATION, added,
                                                CHARTER_EDIT_AT_END, content));
  return charter_document_perform (document, _("add a line"), NULL, edits, error) ? added : 0;
}
