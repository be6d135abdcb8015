/* record-group.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/records/record-group.h"

#include <glib/gi18n.h>

#include "analysis/words/scope.h"
#include "model/identity.h"
#include "model/proposal-edits.h"

/**
 * Group:
 * @title: its heading
 * @one: (nullable): what a new one is called, or %NULL when none can be added
 * @add: (nullable): what adding one is called
 * @item: (nullable): what adding one is called in a menu, with a mnemonic
 * @kind: what its records are
 * @name_key: (nullable): the member that holds the name
 * @classification: (nullable): what a new one is classified as
 */
typedef struct
{
  const char    *title;
  const char    *one;
  const char    *add;
  const char    *item;
  CharterKindId  kind;
  const char    *name_key;
  const char    *classification;
} Group;

static const Group groups[CHARTER_N_RECORD_GROUPS] = {
  [CHARTER_RECORD_GROUP_PARTNERSHIP] =
    { N_("This partnership"), NULL, NULL, NULL,
      CHARTER_KIND_PARTNERSHIP, NULL, NULL },
  [CHARTER_RECORD_GROUP_COUNCILS] =
    { N_("Councils"), N_("New council"), N_("Add council"), N_("New _council"),
      CHARTER_KIND_ORGANIZATION, "name", "council" },
  [CHARTER_RECORD_GROUP_BODIES] =
    { N_("Boards and committees"), N_("New board or committee"), N_("Add board or committee"),
      N_("New _board or committee"),
      CHARTER_KIND_ORGANIZATION, "name", "board" },
  [CHARTER_RECORD_GROUP_SERVICES] =
    { N_("Shared services"), N_("New shared service"), N_("Add shared service"),
      N_("New shared _service"),
      CHARTER_KIND_ORGANIZATION, "name", "shared service" },
  [CHARTER_RECORD_GROUP_OTHER_PARTNERSHIPS] =
    { N_("Other partnerships"), NULL, NULL, NULL,
      CHARTER_KIND_ORGANIZATION, "name", "partnership" },
  [CHARTER_RECORD_GROUP_OTHER_ORGANISATIONS] =
    { N_("Other organisations"), N_("New organisation"), N_("Add organisation"),
      N_("New _organisation"),
      CHARTER_KIND_ORGANIZATION, "name", "outside organisation" },
  [CHARTER_RECORD_GROUP_PEOPLE] =
    { N_("People"), N_("New person"), N_("Add person"), N_("New _person"),
      CHARTER_KIND_PERSON, "name", NULL },
  [CHARTER_RECORD_GROUP_POSTS] =
    { N_("Posts"), N_("New post"), N_("Add post"), N_("New pos_t"),
      CHARTER_KIND_POST, "label", NULL },
  [CHARTER_RECORD_GROUP_SEATS] =
    { N_("Seats"), N_("New seat"), N_("Add seat"), N_("New s_eat"),
      CHARTER_KIND_POST, "label", NULL },
  [CHARTER_RECORD_GROUP_LINES] =
    { N_("Reporting and scrutiny lines"), N_("New line"), N_("Add line"), N_("New _line"),
      CHARTER_KIND_RELATION, NULL, "reports to" },
  [CHARTER_RECORD_GROUP_AGREEMENTS] =
    { N_("Agreements"), N_("New agreement"), N_("Add agreement"), N_("New _agreement"),
      CHARTER_KIND_AGREEMENT, "name", NULL },
  [CHARTER_RECORD_GROUP_CONTRIBUTIONS] =
    { N_("Contributions"), N_("New contribution"), N_("Add contribution"), N_("New co_ntribution"),
      CHARTER_KIND_CONTRIBUTION, "name", NULL },
  [CHARTER_RECORD_GROUP_EVENTS] =
    { N_("Events"), N_("New event"), N_("Add event"), N_("New e_vent"),
      CHARTER_KIND_EVENT, "name", NULL },
  [CHARTER_RECORD_GROUP_DOCUMENTS] =
    { N_("Documents"), N_("New document"), N_("Add document"), N_("New _document"),
      CHARTER_KIND_SOURCE, "title", NULL },
  [CHARTER_RECORD_GROUP_CLAIMS] =
    { N_("What documents say differently"), N_("What the document says"),
      N_("Add what a document says differently"), N_("What a doc_ument says"),
      CHARTER_KIND_CLAIM, "statement", NULL },
  [CHARTER_RECORD_GROUP_OPTIONS] =
    { N_("Proposed models"), N_("New proposed model"), N_("Add proposed model"),
      N_("New p_roposed model"),
      CHARTER_KIND_OPTION, "name", NULL },
  [CHARTER_RECORD_GROUP_MEMBERSHIPS] =
    { N_("Members"), N_("New member"), N_("Add member"), N_("New _member"),
      CHARTER_KIND_MEMBERSHIP, NULL, NULL },
};

static gboolean
is_this_partnership (const CharterRecordSet *records,
                     const CharterRecord    *organization)
{
  CharterRecord *head = charter_record_set_get_partnership (records);

  return head != NULL &&
         charter_record_set_resolve (records, head, "organization_id") == organization;
}

static CharterRecordGroup
find_organization_group (const CharterRecordSet *records,
                         const CharterRecord    *record)
{
  if (is_this_partnership (records, record))
    return CHARTER_RECORD_GROUP_PARTNERSHIP;
  if (charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL))
    return CHARTER_RECORD_GROUP_COUNCILS;
  if (charter_organization_is (record, CHARTER_CLASSIFICATION_SERVICE) ||
      charter_organization_is (record, "group of services"))
    return CHARTER_RECORD_GROUP_SERVICES;
  if (charter_organization_is (record, "partnership"))
    return CHARTER_RECORD_GROUP_OTHER_PARTNERSHIPS;
  if (charter_organization_is_body (record) &&
      charter_record_get_text (record, "classification") != NULL)
    return CHARTER_RECORD_GROUP_BODIES;
  return CHARTER_RECORD_GROUP_OTHER_ORGANISATIONS;
}

/* A seat is a place on a body; every other post is a job or an office. */
static CharterRecordGroup
find_post_group (const CharterRecordSet *records,
                 const CharterRecord    *record)
{
  CharterRecord *place = charter_record_set_resolve (records, record, "organization_id");

  return place != NULL && charter_organization_is_body (place)
       ? CHARTER_RECORD_GROUP_SEATS
       : CHARTER_RECORD_GROUP_POSTS;
}

/* What is added to the contents belongs to the partnership, or it would not be
 * in its diagrams, until somebody says that it is part of something else. */
static const char *
find_parent_id (CharterRecordGroup      group,
                const CharterRecordSet *records)
{
  CharterRecord *head = charter_record_set_get_partnership (records);
  CharterRecord *partnership = head != NULL
                             ? charter_record_set_resolve (records, head, "organization_id")
                             : NULL;

  if (partnership == NULL ||
      (group != CHARTER_RECORD_GROUP_BODIES && group != CHARTER_RECORD_GROUP_SERVICES))
    return NULL;
  return charter_record_get_id (partnership);
}

/**
 * charter_record_group_get_title:
 * @group: a group
 *
 * Returns: (transfer none): its heading
 */
const char *
charter_record_group_get_title (CharterRecordGroup group)
{
  g_return_val_if_fail (group < CHARTER_N_RECORD_GROUPS, NULL);

  return _(groups[group].title);
}

/**
 * charter_record_group_get_one:
 * @group: a group
 *
 * Returns: (transfer none) (nullable): what a new record of it is called, or
 *   %NULL when none can be added
 */
const char *
charter_record_group_get_one (CharterRecordGroup group)
{
  g_return_val_if_fail (group < CHARTER_N_RECORD_GROUPS, NULL);

  return groups[group].one != NULL ? _(groups[group].one) : NULL;
}

/**
 * charter_record_group_get_add:
 * @group: a group
 *
 * Returns: (transfer none) (nullable): what adding a record to it is called,
 *   or %NULL when none can be added
 */
const char *
charter_record_group_get_add (CharterRecordGroup group)
{
  g_return_val_if_fail (group < CHARTER_N_RECORD_GROUPS, NULL);

  return groups[group].add != NULL ? _(groups[group].add) : NULL;
}

/**
 * charter_record_group_get_item:
 * @group: a group
 *
 * Returns: (transfer none) (nullable): what adding a record to it is called in
 *   a menu, with a mnemonic that no other group has, or %NULL when none can be
 *   added
 */
const char *
charter_record_group_get_item (CharterRecordGroup group)
{
  g_return_val_if_fail (group < CHARTER_N_RECORD_GROUPS, NULL);

  return groups[group].item != NULL ? _(groups[group].item) : NULL;
}

/**
 * charter_record_group_get_kind:
 * @group: a group
 *
 * Returns: the kind of its records
 */
CharterKindId
charter_record_group_get_kind (CharterRecordGroup group)
{
  g_return_val_if_fail (group < CHARTER_N_RECORD_GROUPS, CHARTER_KIND_PARTNERSHIP);

  return groups[group].kind;
}

/**
 * charter_record_group_new_named_content:
 * @group: a group
 * @records: the records it is to be added to
 * @name: (nullable): what it is called, or %NULL for the usual words
 * @kind: (out): what the new record is
 *
 * A new body or shared service is part of the partnership, if there is one.
 *
 * Returns: (transfer floating): the members of a new record of @group
 */
GVariant *
charter_record_group_new_named_content (CharterRecordGroup      group,
                                        const CharterRecordSet *records,
                                        const char             *name,
                                        CharterKindId          *kind)
{
  g_autofree char *id = NULL;
  const char *parent_id;
  GVariantBuilder content;

  g_return_val_if_fail (group < CHARTER_N_RECORD_GROUPS, NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  *kind = groups[group].kind;
  id = charter_identity_make_id (records, *kind, name != NULL ? name : groups[group].one);
  if (*kind == CHARTER_KIND_OPTION)
    return charter_proposal_edits_new_content (id, name != NULL ? name : _(groups[group].one));
  g_variant_builder_init (&content, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&content, "{sv}", "id", g_variant_new_string (id));
  if (groups[group].name_key != NULL)
    g_variant_builder_add (&content, "{sv}", groups[group].name_key,
                           g_variant_new_string (name != NULL ? name : _(groups[group].one)));
  if (groups[group].classification != NULL)
    g_variant_builder_add (&content, "{sv}", "classification",
                           g_variant_new_string (groups[group].classification));
  parent_id = find_parent_id (group, records);
  if (parent_id != NULL)
    g_variant_builder_add (&content, "{sv}", "parent_id", g_variant_new_string (parent_id));
  return g_variant_builder_end (&content);
}

/**
 * charter_record_group_new_content:
 * @group: a group
 * @records: the records it is to be added to
 * @kind: (out): what the new record is
 *
 * Returns: (transfer floating): the members of a new record of @group
 */
GVariant *
charter_record_group_new_content (CharterRecordGroup      group,
                                  const CharterRecordSet *records,
                                  CharterKindId          *kind)
{
  return charter_record_group_new_named_content (group, records, NULL, kind);
}

/**
 * charter_record_group_find:
 * @records: records
 * @record: one of them
 * @group: (out): where the contents list it
 *
 * Returns: whether the contents list it at all
 */
gboolean
charter_record_group_find (const CharterRecordSet *records,
                           const CharterRecord    *record,
                           CharterRecordGroup     *group)
{
  CharterKindId kind;

  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);
  g_return_val_if_fail (group != NULL, FALSE);

  kind = charter_record_get_kind (record);
  if (kind == CHARTER_KIND_VIEW || kind == CHARTER_KIND_DISMISSAL)
    return FALSE;
  if (kind == CHARTER_KIND_ORGANIZATION)
    {
      *group = find_organization_group (records, record);
      return TRUE;
    }
  if (kind == CHARTER_KIND_POST)
    {
      *group = find_post_group (records, record);
      return TRUE;
    }
  for (guint i = 0; i < CHARTER_N_RECORD_GROUPS; i++)
    {
      if (groups[i].kind == kind)
        {
          *group = (CharterRecordGroup) i;
          return TRUE;
        }
    }
  return FALSE;
}
