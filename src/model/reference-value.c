/* reference-value.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/reference-value.h"

#include "model/value.h"

static gboolean
is_plain (const CharterField *field)
{
  return field->type == CHARTER_FIELD_REFERENCE || field->type == CHARTER_FIELD_REFERENCE_LIST;
}

static GVariant *
set_text (GVariant   *object,
          const char *path,
          const char *text)
{
  GVariant *changed = charter_value_set_path (object, path, g_variant_new_string (text));

  g_variant_unref (object);
  return changed;
}

/**
 * charter_reference_value_get_id:
 * @value: (nullable): a reference
 *
 * Returns: (nullable): the id it names; it lives as long as @value
 */
const char *
charter_reference_value_get_id (GVariant *value)
{
  return charter_value_is_object (value) ? charter_value_get_member_text (value, "id")
                                         : charter_value_get_text (value);
}

/**
 * charter_reference_value_find:
 * @records: the records
 * @field: a field with a reference or a list of them
 * @value: (nullable): a reference in it
 *
 * Returns: (transfer none) (nullable): the record it names, or %NULL when it is
 *   not there or may not be named here
 */
CharterRecord *
charter_reference_value_find (const CharterRecordSet *records,
                              const CharterField     *field,
                              GVariant               *value)
{
  const char *id = charter_reference_value_get_id (value);
  CharterRecord *found;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  if (id == NULL || charter_value_is_object (value) == is_plain (field))
    return NULL;
  if (field->type == CHARTER_FIELD_MEMBER)
    return charter_record_set_find_id (records,
                                       g_strcmp0 (charter_value_get_member_text (value, "@type"),
                                                  "Person") == 0
                                       ? CHARTER_KIND_PERSON : CHARTER_KIND_ORGANIZATION, id);
  if (!is_plain (field))
    {
      found = charter_record_set_find_reference (records, value);
      return found != NULL &&
             (field->targets & CHARTER_KIND_BIT (charter_record_get_kind (found))) != 0
             ? found : NULL;
    }
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      found = (field->targets & CHARTER_KIND_BIT (kind)) != 0
            ? charter_record_set_find_id (records, (CharterKindId) kind, id) : NULL;
      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * charter_reference_value_new:
 * @field: a field with a reference or a list of them
 * @kind: the kind of the record to name
 * @id: its id
 * @old: (nullable): the reference it replaces, whose other members are kept
 *
 * Returns: (transfer full): the reference as @field has it
 */
GVariant *
charter_reference_value_new (const CharterField *field,
                             CharterKindId       kind,
                             const char         *id,
                             GVariant           *old)
{
  GVariant *object;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (is_plain (field))
    return g_variant_ref_sink (g_variant_new_string (id));

  object = charter_value_is_object (old) ? g_variant_ref (old)
                                         : g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
  if (field->type == CHARTER_FIELD_MEMBER)
    object = set_text (object, "/@type", kind == CHARTER_KIND_PERSON ? "Person" : "Organization");
  else
    object = set_text (object, "/kind", charter_kind_get (kind)->collection);
  return set_text (object, "/id", id);
}
