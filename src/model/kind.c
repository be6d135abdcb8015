/* kind.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/kind.h"

#include <glib/gi18n.h>

#include "model/kind-fields.h"

static const CharterKind kinds[CHARTER_N_KINDS] = {
  { CHARTER_KIND_PARTNERSHIP,  "partnership",   N_("Partnership"),               charter_partnership_fields },
  { CHARTER_KIND_ORGANIZATION, "organizations", N_("Organisation"),              charter_organization_fields },
  { CHARTER_KIND_PERSON,       "persons",       N_("Person"),                    charter_person_fields },
  { CHARTER_KIND_POST,         "posts",         N_("Post or seat"),              charter_post_fields },
  { CHARTER_KIND_MEMBERSHIP,   "memberships",   N_("Membership"),                charter_membership_fields },
  { CHARTER_KIND_RELATION,     "relations",     N_("Reporting or scrutiny line"), charter_relation_fields },
  { CHARTER_KIND_AGREEMENT,    "agreements",    N_("Agreement"),                 charter_agreement_fields },
  { CHARTER_KIND_CONTRIBUTION, "contributions", N_("Contribution"),              charter_contribution_fields },
  { CHARTER_KIND_EVENT,        "events",        N_("Event"),                     charter_event_fields },
  { CHARTER_KIND_SOURCE,       "sources",       N_("Document"),                  charter_source_fields },
  { CHARTER_KIND_CLAIM,        "claims",        N_("What a document says"),      charter_claim_fields },
  { CHARTER_KIND_OPTION,       "options",       N_("Proposed model"),            charter_option_fields },
  { CHARTER_KIND_VIEW,         "views",         N_("Diagram"),                   charter_view_fields },
  { CHARTER_KIND_DISMISSAL,    "dismissals",    N_("Point set aside"),           charter_dismissal_fields },
};

/* Popolo lets a class stand inside another one; these are the arrays whose
 * entries are records of their own (Popolo 1.0.1, "Embedding"). */
static const struct
{
  CharterKindId parent;
  const char   *key;
  CharterKindId embedded;
} embeddings[] = {
  { CHARTER_KIND_ORGANIZATION, "memberships", CHARTER_KIND_MEMBERSHIP },
  { CHARTER_KIND_ORGANIZATION, "posts",       CHARTER_KIND_POST },
  { CHARTER_KIND_PERSON,       "memberships", CHARTER_KIND_MEMBERSHIP },
  { CHARTER_KIND_POST,         "memberships", CHARTER_KIND_MEMBERSHIP },
};

static guint
count_fields (const CharterField *fields)
{
  guint n_fields = 0;

  while (fields[n_fields].key != NULL)
    n_fields++;
  return n_fields;
}

static gboolean
has_field (const CharterField *fields,
           const char         *key)
{
  for (const CharterField *field = fields; field->key != NULL; field++)
    {
      if (g_str_equal (field->key, key))
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_kind_get:
 * @id: a kind
 *
 * Returns: (transfer none): what is known about it
 */
const CharterKind *
charter_kind_get (CharterKindId id)
{
  g_return_val_if_fail ((guint) id < CHARTER_N_KINDS, NULL);

  return &kinds[id];
}

/**
 * charter_kind_from_collection:
 * @collection: a member of the file, such as "organizations"
 * @id: (out): the kind of its records
 *
 * Returns: whether it holds records that Charter knows
 */
gboolean
charter_kind_from_collection (const char    *collection,
                              CharterKindId *id)
{
  g_return_val_if_fail (collection != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].collection, collection))
        {
          *id = kinds[i].id;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * charter_kind_is_charters_own:
 * @id: a kind
 *
 * A file with a collection that Popolo does not have carries a
 * `format_version`; a plain Popolo file stays plain.
 *
 * Returns: whether Popolo 1.0.1 has no such collection
 */
gboolean
charter_kind_is_charters_own (CharterKindId id)
{
  return id != CHARTER_KIND_ORGANIZATION &&
         id != CHARTER_KIND_PERSON &&
         id != CHARTER_KIND_POST &&
         id != CHARTER_KIND_MEMBERSHIP &&
         id != CHARTER_KIND_EVENT;
}

/**
 * charter_kind_get_nth_field:
 * @id: a kind
 * @position: a number from 0
 *
 * Fields are numbered in the order in which the file has them: the record's
 * name, its own fields, then the marks that any record may carry; a kind may
 * have a mark among its own fields.
 *
 * Returns: (transfer none) (nullable): the field, or %NULL past the last
 */
const CharterField *
charter_kind_get_nth_field (CharterKindId id,
                            guint         position)
{
  guint n_own;

  g_return_val_if_fail ((guint) id < CHARTER_N_KINDS, NULL);

  n_own = count_fields (kinds[id].fields);
  if (position < n_own)
    return &kinds[id].fields[position];

  position -= n_own;
  for (const CharterField *field = charter_common_fields; field->key != NULL; field++)
    {
      if (has_field (kinds[id].fields, field->key))
        continue;
      if (position == 0)
        return field;
      position--;
    }
  return NULL;
}

/**
 * charter_kind_find_field:
 * @id: a kind
 * @key: a member's name
 * @position: (out) (optional): its number, as in charter_kind_get_nth_field()
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
const CharterField *
charter_kind_find_field (CharterKindId  id,
                         const char    *key,
                         guint         *position)
{
  const CharterField *own;
  guint number = 0;

  g_return_val_if_fail ((guint) id < CHARTER_N_KINDS, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  own = kinds[id].fields;
  for (const CharterField *field = own; field->key != NULL; field++, number++)
    {
      if (g_str_equal (field->key, key))
        {
          if (position != NULL)
            *position = number;
          return field;
        }
    }
  for (const CharterField *field = charter_common_fields; field->key != NULL; field++)
    {
      if (g_str_equal (field->key, key))
        {
          if (position != NULL)
            *position = number;
          return field;
        }
      number += has_field (own, field->key) ? 0 : 1;
    }
  return NULL;
}

/**
 * charter_kind_get_name_field:
 * @id: a kind
 *
 * Returns: (transfer none) (nullable): the field that names a record, or
 *   %NULL for a kind whose records are told by what they join
 */
const CharterField *
charter_kind_get_name_field (CharterKindId id)
{
  static const char *const keys[] = { "name", "label", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const CharterField *field = charter_kind_find_field (id, keys[i], NULL);

      if (field != NULL && field->required)
        return field;
    }
  return NULL;
}

/**
 * charter_kind_may_embed:
 * @parent: the kind of a record
 * @key: one of its members
 * @embedded: (out): the kind of the records in that member
 *
 * Returns: whether Popolo lets @key of @parent hold whole records
 */
gboolean
charter_kind_may_embed (CharterKindId  parent,
                        const char    *key,
                        CharterKindId *embedded)
{
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (embedded != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (embeddings); i++)
    {
      if (embeddings[i].parent == parent && g_str_equal (embeddings[i].key, key))
        {
          *embedded = embeddings[i].embedded;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * charter_kind_has_embedded:
 * @parent: a kind
 *
 * Returns: whether a record of @parent may hold other records at all; most
 *   cannot, and need not be searched
 */
gboolean
charter_kind_has_embedded (CharterKindId parent)
{
  for (guint i = 0; i < G_N_ELEMENTS (embeddings); i++)
    {
      if (embeddings[i].parent == parent)
        return TRUE;
    }
  return FALSE;
}
