/* connection-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/connections/connection-edits.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/person-name.h"
#include "analysis/words/scope.h"
#include "model/identity.h"
#include "model/value.h"

/* One step that is being put together. */
typedef struct
{
  CharterDocument  *document;
  CharterRecordSet *records;
  GPtrArray        *edits;     /* of CharterEdit */
  CharterRecord    *subject;
  char             *subject_id;
  CharterRecord    *target;    /* nullable: it is new */
  CharterKindId     target_kind;
  char             *target_id;
  CharterRecord    *member;    /* nullable: whom the new membership is of, if recorded */
  CharterRecord    *principal; /* nullable: whom a new member stands in for */
  guint64           handle;    /* of what was added last */
} Step;

static void
step_clear (Step *step)
{
  g_ptr_array_unref (step->edits);
  g_free (step->subject_id);
  g_free (step->target_id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_clear)

static CharterRecord *
resolve (const Step          *step,
         const CharterRecord *record,
         const char          *field)
{
  return record != NULL ? charter_record_set_resolve (step->records, record, field) : NULL;
}

/* The id by which a record can be named; one that has none gets one. */
static char *
ensure_id (Step                *step,
           const CharterRecord *record)
{
  return charter_identity_ensure (step->records, record, step->edits);
}

static void
begin_content (GVariantBuilder *content,
               const char      *id)
{
  g_variant_builder_init (content, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (content, "{sv}", "id", g_variant_new_string (id));
}

static void
put_text (GVariantBuilder *content,
          const char      *key,
          const char      *text)
{
  if (key != NULL && text != NULL)
    g_variant_builder_add (content, "{sv}", key, g_variant_new_string (text));
}

static void
add_record (Step            *step,
            CharterKindId    kind,
            GVariantBuilder *content)
{
  GVariant *built = g_variant_builder_end (content);

  step->handle = charter_document_take_handle_for (step->document, kind, built);
  g_ptr_array_add (step->edits,
                   charter_edit_new_add (kind, step->handle, CHARTER_EDIT_AT_END, built));
}

static char *
make_id (const Step    *step,
         CharterKindId  kind,
         const char    *name)
{
  return charter_identity_make_id (step->records, kind, name);
}

static CharterKindId
get_new_kind (CharterConnectionId id)
{
  switch ((guint) id)
    {
    case CHARTER_CONNECTION_MEMBERS:
    case CHARTER_CONNECTION_PEOPLE:
    case CHARTER_CONNECTION_REPRESENTATIVES:
    case CHARTER_CONNECTION_HOLDERS:
      return CHARTER_KIND_PERSON;

    case CHARTER_CONNECTION_SEATS:
    case CHARTER_CONNECTION_POSTS:
    case CHARTER_CONNECTION_HOLDS:
    case CHARTER_CONNECTION_FILLED_BY:
      return CHARTER_KIND_POST;

    default:
      return CHARTER_KIND_ORGANIZATION;
    }
}

static const char *
get_new_classification (CharterConnectionId             id,
                        const CharterConnectionRequest *request)
{
  switch ((guint) id)
    {
    case CHARTER_CONNECTION_SERVICES:
    case CHARTER_CONNECTION_TAKES_PART_IN:
      return CHARTER_CLASSIFICATION_SERVICE;

    case CHARTER_CONNECTION_PARTNER_IN:
      return "partnership";

    case CHARTER_CONNECTION_PARTS:
    case CHARTER_CONNECTION_BODIES:
      return request->word != NULL ? request->word->value : "board";

    default:
      return "board";
    }
}

/* The members of something new, but for what connects it. */
static void
put_new (GVariantBuilder                *content,
         CharterConnectionId             id,
         const CharterConnectionRequest *request)
{
  g_autofree char *prefix = NULL;
  g_autofree char *name = NULL;

  switch ((guint) get_new_kind (id))
    {
    case CHARTER_KIND_PERSON:
      name = charter_person_name_read (request->name, &prefix);
      put_text (content, "name", name);
      put_text (content, "honorific_prefix", prefix);
      break;

    case CHARTER_KIND_POST:
      put_text (content, "label", request->name);
      break;

    default:
      put_text (content, "name", request->name);
      put_text (content, "classification", get_new_classification (id, request));
    }
}

static char *
ensure_choice (Step                           *step,
               const CharterConnectionRequest *request)
{
  CharterRecord *record = request->record != 0
                        ? charter_record_set_find_handle (step->records, request->record)
                        : NULL;

  return record != NULL ? ensure_id (step, record) : NULL;
}

/* What is made from its members' side belongs to the partnership, or it would
 * not be in its diagrams. */
static const char *
get_new_parent (Step                *step,
                CharterConnectionId  id)
{
  CharterRecord *head = charter_record_set_get_partnership (step->records);
  CharterRecord *partnership = head != NULL ? resolve (step, head, "organization_id") : NULL;

  if (partnership == NULL ||
      (id != CHARTER_CONNECTION_TAKES_PART_IN && id != CHARTER_CONNECTION_SITS_ON &&
       id != CHARTER_CONNECTION_PLACE))
    return NULL;
  return charter_record_get_id (partnership);
}

static void
add_new_target (Step                           *step,
                CharterConnectionId             id,
                const CharterConnectionRequest *request)
{
  GVariantBuilder content;

  step->target_kind = get_new_kind (id);
  step->target_id = make_id (step, step->target_kind, request->name);
  begin_content (&content, step->target_id);
  put_new (&content, id, request);
  if (id == CHARTER_CONNECTION_HOLDS)
    {
      g_autofree char *place = ensure_choice (step, request);

      put_text (&content, "organization_id", place);
    }
  put_text (&content, "parent_id", get_new_parent (step, id));
  add_record (step, step->target_kind, &content);
}

static void
put_member (GVariantBuilder *content,
            CharterKindId    kind,
            const char      *id)
{
  GVariantBuilder member;

  if (kind == CHARTER_KIND_PERSON)
    {
      put_text (content, "person_id", id);
      return;
    }
  g_variant_builder_init (&member, CHARTER_VALUE_OBJECT);
  put_text (&member, "@type", "Organization");
  put_text (&member, "id", id);
  g_variant_builder_add (content, "{sv}", "member", g_variant_builder_end (&member));
}

/* The place of the post that somebody gets, as the membership names it too. */
static char *
find_post_place (Step                *step,
                 const CharterRecord *post)
{
  CharterRecord *place = resolve (step, post, "organization_id");

  return place != NULL ? ensure_id (step, place) : NULL;
}

static void
put_principal (Step                           *step,
               const CharterConnectionRequest *request,
               GVariantBuilder                *content)
{
  g_autofree char *id = NULL;

  if (step->principal == NULL)
    return;
  id = ensure_id (step, step->principal);
  g_variant_builder_add (content, "{sv}", "substitute_for",
                         charter_value_new_reference (
                           charter_kind_get (charter_record_get_kind (step->principal))->collection,
                           id));
  put_text (content, "occasion", request->occasion);
}

static void
add_membership (Step                           *step,
                CharterConnectionId             id,
                const CharterConnectionRequest *request)
{
  gboolean from_subject = charter_record_get_kind (step->subject) == CHARTER_KIND_PERSON ||
                          id == CHARTER_CONNECTION_PARTNER_IN ||
                          id == CHARTER_CONNECTION_TAKES_PART_IN;
  g_autofree char *place = NULL;
  g_autofree char *choice = NULL;
  g_autofree char *own_id = make_id (step, CHARTER_KIND_MEMBERSHIP, from_subject
                                                                    ? step->subject_id
                                                                    : step->target_id);
  const char *post = NULL;
  GVariantBuilder content;

  if (id == CHARTER_CONNECTION_HOLDS)
    {
      post = step->target_id;
      place = step->target != NULL ? find_post_place (step, step->target)
                                   : ensure_choice (step, request);
    }
  else if (id == CHARTER_CONNECTION_HOLDERS)
    {
      post = step->subject_id;
      place = find_post_place (step, step->subject);
      choice = ensure_choice (step, request);
    }
  else
    {
      choice = ensure_choice (step, request);
      place = g_strdup (from_subject ? step->target_id : step->subject_id);
    }
  if (id == CHARTER_CONNECTION_REPRESENTATIVES)
    {
      g_free (place);
      place = g_steal_pointer (&choice);
      choice = g_strdup (step->subject_id);
    }

  step->member = from_subject ? step->subject : step->target;
  begin_content (&content, own_id);
  if (from_subject)
    put_member (&content, charter_record_get_kind (step->subject), step->subject_id);
  else
    put_member (&content, step->target_kind, step->target_id);
  put_text (&content, "organization_id", place);
  put_text (&content, "post_id", post);
  put_text (&content, "on_behalf_of_id", choice);
  if (request->word != NULL)
    put_text (&content, request->word->key, request->word->value);
  put_principal (step, request, &content);
  add_record (step, CHARTER_KIND_MEMBERSHIP, &content);
}

/* A seat that the holder of another post fills is a seat of its own. */
static void
add_seat (Step                           *step,
          const CharterConnectionRequest *request)
{
  g_autofree char *choice = ensure_choice (step, request);
  CharterRecord *council = resolve (step, step->target, "organization_id");
  const char *label = step->target != NULL ? charter_record_get_name (step->target)
                                           : request->name;
  g_autofree char *id = make_id (step, CHARTER_KIND_POST, label);
  GVariantBuilder content;

  if (choice == NULL && council != NULL &&
      charter_organization_is (council, CHARTER_CLASSIFICATION_COUNCIL))
    choice = ensure_id (step, council);
  begin_content (&content, id);
  put_text (&content, "label", label);
  put_text (&content, "organization_id", step->subject_id);
  put_text (&content, "on_behalf_of_id", choice);
  put_text (&content, "filled_by_post_id", step->target != NULL ? step->target_id : NULL);
  add_record (step, CHARTER_KIND_POST, &content);
}

/* A part or a post names what it is in. */
static void
add_part (Step                           *step,
          CharterConnectionId             id,
          const CharterConnectionRequest *request)
{
  const char *field = charter_connection_kind_get (id)->fields[0];
  g_autofree char *path = g_strconcat ("/", field, NULL);
  g_autofree char *own_id = NULL;
  GVariantBuilder content;

  if (step->target != NULL)
    {
      g_ptr_array_add (step->edits,
                       charter_edit_new_set (step->target, path,
                                             g_variant_new_string (step->subject_id)));
      step->handle = charter_record_get_handle (step->target);
      return;
    }
  own_id = make_id (step, get_new_kind (id), request->name);
  begin_content (&content, own_id);
  put_new (&content, id, request);
  put_text (&content, field, step->subject_id);
  add_record (step, get_new_kind (id), &content);
}

static void
add_line (Step                           *step,
          const CharterConnectionRequest *request)
{
  g_autofree char *id = make_id (step, CHARTER_KIND_RELATION, step->subject_id);
  const char *subject_kind = charter_kind_get (charter_record_get_kind (step->subject))->collection;
  const char *target_kind = charter_kind_get (step->target_kind)->collection;
  gboolean backwards = request->word != NULL && request->word->backwards;
  GVariantBuilder content;

  begin_content (&content, id);
  g_variant_builder_add (&content, "{sv}", backwards ? "to" : "from",
                         charter_value_new_reference (subject_kind, step->subject_id));
  g_variant_builder_add (&content, "{sv}", backwards ? "from" : "to",
                         charter_value_new_reference (target_kind, step->target_id));
  put_text (&content, "classification", request->word != NULL ? request->word->value
                                                              : "reports to");
  add_record (step, CHARTER_KIND_RELATION, &content);
}

/* What the record itself names: one thing, or one more of a list. */
static void
add_own (Step                *step,
         CharterConnectionId  id)
{
  const char *key = charter_connection_kind_get (id)->fields[0];
  const CharterField *field = charter_kind_find_field (charter_record_get_kind (step->subject),
                                                       key, NULL);
  g_autofree char *path = g_strconcat ("/", key, NULL);
  GVariant *value = g_variant_new_string (step->target_id);

  g_ptr_array_add (step->edits,
                   field->type == CHARTER_FIELD_REFERENCE_LIST
                   ? charter_edit_new_insert (step->subject, path, CHARTER_EDIT_AT_END, value)
                   : charter_edit_new_set (step->subject, path, value));
  step->handle = charter_record_get_handle (step->subject);
}

static const char *
get_new_name (CharterKindId kind)
{
  switch ((guint) kind)
    {
    case CHARTER_KIND_AGREEMENT:
      return _("New agreement");

    case CHARTER_KIND_EVENT:
      return _("New event");

    case CHARTER_KIND_CLAIM:
      return _("What the document says");

    default:
      return NULL;
    }
}

static GVariant *
make_reference (const Step         *step,
                const CharterField *field)
{
  const char *collection = charter_kind_get (charter_record_get_kind (step->subject))->collection;

  if (field->type == CHARTER_FIELD_ANY_REFERENCE || field->type == CHARTER_FIELD_ANY_REFERENCE_LIST)
    return charter_value_new_reference (collection, step->subject_id);
  return g_variant_new_string (step->subject_id);
}

/* A record of its own, with the reference set. */
static void
add_about (Step                *step,
           CharterConnectionId  id)
{
  const CharterConnectionKind *connection = charter_connection_kind_get (id);
  const CharterField *field = charter_kind_find_field (connection->kind, connection->fields[0],
                                                       NULL);
  const char *name = get_new_name (connection->kind);
  g_autofree char *own_id = make_id (step, connection->kind, name);
  GVariant *reference = make_reference (step, field);
  GVariantBuilder content;

  begin_content (&content, own_id);
  if (connection->kind != CHARTER_KIND_CLAIM)
    put_text (&content, "name", name);
  if (field->type == CHARTER_FIELD_REFERENCE_LIST ||
      field->type == CHARTER_FIELD_ANY_REFERENCE_LIST)
    {
      GVariantBuilder list;

      g_variant_builder_init (&list, CHARTER_VALUE_ARRAY);
      g_variant_builder_add (&list, "v", reference);
      reference = g_variant_builder_end (&list);
    }
  g_variant_builder_add (&content, "{sv}", field->key, reference);
  if (connection->kind == CHARTER_KIND_CLAIM)
    put_text (&content, "statement", name);
  add_record (step, connection->kind, &content);
}

static gboolean
has_same_text (const CharterRecord *one,
               const CharterRecord *other,
               const char          *key)
{
  const char *first = charter_record_get_text (one, key);
  const char *second = charter_record_get_text (other, key);

  return g_strcmp0 (first != NULL ? first : "", second != NULL ? second : "") == 0;
}

/* Somebody may stand in at one meeting after the other. */
static gboolean
is_same_substitution (const Step          *step,
                      const CharterRecord *one,
                      const CharterRecord *made)
{
  if (step->principal == NULL)
    return charter_record_get_value (one, "substitute_for") == NULL;
  return resolve (step, one, "substitute_for") == step->principal &&
         has_same_text (one, made, "occasion") &&
         charter_record_get_value (one, "start_date") == NULL;
}

/* Whether the membership that was just put together says what one that holds
 * says already. */
static gboolean
is_said_already (const Step *step)
{
  const CharterEdit *last = g_ptr_array_index (step->edits, step->edits->len - 1);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterRecord) made = NULL;
  GPtrArray *present;
  CharterDate today;

  if (step->member == NULL)
    return FALSE;
  charter_date_init_today (&today);
  state = charter_state_new (step->records, NULL, &today);
  made = charter_record_new (CHARTER_KIND_MEMBERSHIP, last->handle, 0, last->value);
  present = charter_record_set_get_referrers (
    step->records, step->member,
    charter_record_get_text (made, "person_id") != NULL ? "person_id" : "member");
  for (guint i = 0; present != NULL && i < present->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (present, i);

      if (charter_state_get_in_force (state, one) != CHARTER_IN_FORCE_NO &&
          has_same_text (one, made, "organization_id") && has_same_text (one, made, "post_id") &&
          has_same_text (one, made, "on_behalf_of_id") && has_same_text (one, made, "role") &&
          is_same_substitution (step, one, made))
        return TRUE;
    }
  return FALSE;
}

static char *
get_target_name (const Step                     *step,
                 const CharterConnectionRequest *request)
{
  return step->target != NULL ? charter_name_get_short (step->target, NULL)
                              : g_strdup (request->name);
}

static char *
write_add_label (const Step                     *step,
                 CharterConnectionId             id,
                 const CharterConnectionRequest *request)
{
  g_autofree char *subject = charter_name_get_short (step->subject, NULL);
  g_autofree char *target = NULL;

  if (charter_connection_kind_get (id)->form == CHARTER_CONNECTION_FORM_RECORD)
    /* Translators: the label of undoing; what was added, and what it is about */
    return g_strdup_printf (_("add “%1$s” to %2$s"),
                            _(charter_kind_get (charter_connection_kind_get (id)->kind)->title),
                            subject);
  target = get_target_name (step, request);
  if (step->principal != NULL)
    {
      g_autofree char *principal = charter_name_get_short (step->principal, NULL);

      /* Translators: the label of undoing; a person, and who is stood in for */
      return g_strdup_printf (_("add %1$s as substitute for %2$s"), target, principal);
    }
  switch ((guint) id)
    {
    case CHARTER_CONNECTION_LINES:
      /* Translators: the label of undoing; two ends of a line */
      return g_strdup_printf (_("add a line between %1$s and %2$s"), subject, target);

    case CHARTER_CONNECTION_SITS_ON:
    case CHARTER_CONNECTION_HOLDS:
    case CHARTER_CONNECTION_PARTNER_IN:
    case CHARTER_CONNECTION_TAKES_PART_IN:
    case CHARTER_CONNECTION_PLACE:
      /* Translators: the label of undoing; a member, and the body or service */
      return g_strdup_printf (_("add %1$s to %2$s"), subject, target);

    default:
      return g_strdup_printf (_("add %1$s to %2$s"), target, subject);
    }
}

static gboolean
begin_step (Step             *step,
            CharterDocument  *document,
            guint64           subject,
            GError          **error)
{
  step->document = document;
  step->records = charter_document_get_records (document);
  step->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  step->subject = charter_record_set_find_handle (step->records, subject);
  if (step->subject != NULL)
    return TRUE;
  g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_GONE,
                       _("What this was to be added to has been deleted. Choose something else."));
  return FALSE;
}

/* A seat makes its own record of what fills it, and a part is the record. */
static gboolean
makes_itself (CharterConnectionId id)
{
  CharterKindId kind = charter_connection_kind_get (id)->kind;

  return !charter_connection_kind_get (id)->own &&
         (kind == CHARTER_KIND_POST || kind == CHARTER_KIND_ORGANIZATION);
}

static gboolean
find_target (Step                            *step,
             CharterConnectionId              id,
             const CharterConnectionRequest  *request,
             GError                         **error)
{
  step->subject_id = ensure_id (step, step->subject);
  if (charter_connection_kind_get (id)->form == CHARTER_CONNECTION_FORM_RECORD)
    return TRUE;
  step->target = request->target != 0
               ? charter_record_set_find_handle (step->records, request->target)
               : NULL;
  if (step->target != NULL)
    {
      step->target_kind = charter_record_get_kind (step->target);
      step->target_id = ensure_id (step, step->target);
      return TRUE;
    }
  if (!charter_name_is_visible (request->name) || charter_connection_kind_get (id)->make == NULL)
    {
      g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_GONE,
                           _("Nothing of this name is recorded. Choose one of the list."));
      return FALSE;
    }
  if (!makes_itself (id))
    add_new_target (step, id, request);
  return TRUE;
}

static gboolean
put_together (Step                            *step,
              CharterConnectionId              id,
              const CharterConnectionRequest  *request,
              GError                         **error)
{
  const CharterConnectionKind *kind = charter_connection_kind_get (id);

  if (id == CHARTER_CONNECTION_REPRESENTATIVES && request->record == 0)
    {
      g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_NO_PLACE,
                           _("No body is chosen. Choose where the person sits."));
      return FALSE;
    }
  step->principal = request->principal != 0
                  ? charter_record_set_find_handle (step->records, request->principal)
                  : NULL;
  if (request->principal != 0 && step->principal == NULL)
    {
      g_set_error_literal (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_GONE,
                           _("Whom this person was to stand in for has been deleted. Choose "
                             "somebody else."));
      return FALSE;
    }
  if (kind->form == CHARTER_CONNECTION_FORM_RECORD)
    add_about (step, id);
  else if (kind->own)
    add_own (step, id);
  else if (id == CHARTER_CONNECTION_SEATS)
    add_seat (step, request);
  else if (makes_itself (id))
    add_part (step, id, request);
  else if (id == CHARTER_CONNECTION_LINES)
    add_line (step, request);
  else
    add_membership (step, id, request);

  if (kind->kind == CHARTER_KIND_MEMBERSHIP && is_said_already (step))
    {
      g_autofree char *name = get_target_name (step, request);

      g_set_error (error, CHARTER_EDIT_ERROR, CHARTER_EDIT_ERROR_CONFLICT,
                   /* Translators: a name */
                   _("%s is listed here already."), name);
      return FALSE;
    }
  return TRUE;
}

/**
 * charter_connection_add:
 * @document: a document
 * @subject: the handle of one of its records
 * @id: what is to be connected with it
 * @request: what is to be connected
 * @error: return location for a #CharterEditError
 *
 * Connects something that is recorded, or something new, in one step. A
 * record that lacks an id gets one.
 *
 * Returns: the handle of the record that says so, or 0
 */
guint64
charter_connection_add (CharterDocument                 *document,
                        guint64                          subject,
                        CharterConnectionId              id,
                        const CharterConnectionRequest  *request,
                        GError                         **error)
{
  g_auto(Step) step = { NULL, };
  g_autofree char *label = NULL;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (id < CHARTER_N_CONNECTIONS, 0);
  g_return_val_if_fail (request != NULL, 0);

  if (!begin_step (&step, document, subject, error) ||
      !find_target (&step, id, request, error) ||
      !put_together (&step, id, request, error))
    return 0;
  label = write_add_label (&step, id, request);
  if (!charter_document_perform (document, label, NULL, step.edits, error))
    return 0;
  return step.handle;
}

/**
 * charter_connection_add_new:
 * @document: a document
 * @subject: the handle of one of its records
 * @id: what is to be connected with it, by name
 * @name: what it is called until somebody says more
 * @error: return location for a #CharterEditError
 *
 * Connects something new of which nothing but its name is known, in one step.
 *
 * Returns: the handle of the record that says so, or 0
 */
guint64
charter_connection_add_new (CharterDocument      *document,
                            guint64               subject,
                            CharterConnectionId   id,
                            const char           *name,
                            GError              **error)
{
  CharterConnectionRequest request = { .name = name };

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (id < CHARTER_N_CONNECTIONS, 0);
  g_return_val_if_fail (name != NULL, 0);

  return charter_connection_add (document, subject, id, &request, error);
}
