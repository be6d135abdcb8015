/* connections.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/connections/connections.h"

#include "analysis/words/scope.h"
#include "model/reference.h"

typedef struct
{
  CharterConnectionId  id;
  GArray              *rows; /* of CharterConnection */
} Section;

/* As many as can be looked over; of more, those that matter come first. */
#define FEW_COUNCILS 12

struct _CharterConnections
{
  grefcount      ref_count;
  CharterState  *state;
  CharterRecord *subject;
  GArray        *sections; /* of Section */
  GHashTable    *seen;     /* borrowed CharterRecord that stand in a section */
};

/* One record that another names, and by which member. */
typedef struct
{
  const char    *field;
  CharterRecord *target;
} Named;

typedef struct
{
  const CharterRecordSet *records;
  GArray                 *named; /* of Named */
} Naming;

static void
section_clear (gpointer data)
{
  g_array_unref (((Section *) data)->rows);
}

static CharterRecordSet *
get_records (const CharterConnections *self)
{
  return charter_state_get_records (self->state);
}

static CharterRecord *
resolve (const CharterConnections *self,
         const CharterRecord      *record,
         const char               *field)
{
  return charter_state_resolve (self->state, record, field);
}

static CharterRecord *
find_member (const CharterConnections *self,
             const CharterRecord      *membership)
{
  CharterRecord *person = resolve (self, membership, "person_id");

  return person != NULL ? person : resolve (self, membership, "member");
}

static gboolean
is_of_kind (const CharterRecord *record,
            CharterKindId        kind)
{
  return record != NULL && charter_record_get_kind (record) == kind;
}

/* A place on a body is sat on; any other post is held. */
static gboolean
is_seat (const CharterConnections *self,
         const CharterRecord      *post)
{
  CharterRecord *place = resolve (self, post, "organization_id");

  return place != NULL && charter_organization_is_body (place);
}

static CharterRecord *
find_place (const CharterConnections *self,
            const CharterRecord      *membership)
{
  CharterRecord *place = resolve (self, membership, "organization_id");
  CharterRecord *post = place == NULL ? resolve (self, membership, "post_id") : NULL;

  return post != NULL ? resolve (self, post, "organization_id") : place;
}

static gboolean
is_held (const CharterConnections *self,
         const CharterRecord      *membership)
{
  CharterRecord *post = resolve (self, membership, "post_id");

  return post != NULL && !is_seat (self, post);
}

/* Whether a record that names the subject by a field of the section belongs
 * there. */
static gboolean
is_wanted (const CharterConnections *self,
           CharterConnectionId       id,
           const CharterRecord      *record)
{
  CharterRecord *place;

  switch ((guint) id)
    {
    case CHARTER_CONNECTION_PEOPLE:
      return charter_organization_is (self->subject, CHARTER_CLASSIFICATION_COUNCIL) ||
             !is_of_kind (find_member (self, record), CHARTER_KIND_ORGANIZATION);

    case CHARTER_CONNECTION_SERVICES:
      return charter_organization_is_service (record);

    case CHARTER_CONNECTION_BODIES:
      return charter_organization_is (self->subject, CHARTER_CLASSIFICATION_COUNCIL) ||
             !charter_organization_is_service (record);

    case CHARTER_CONNECTION_PARTNER_IN:
      place = find_place (self, record);
      return place != NULL && charter_organization_is (place, "partnership");

    case CHARTER_CONNECTION_TAKES_PART_IN:
      place = find_place (self, record);
      return place == NULL || !charter_organization_is (place, "partnership") ||
             !charter_organization_is (self->subject, CHARTER_CLASSIFICATION_COUNCIL);

    case CHARTER_CONNECTION_SITS_ON:
      return !is_held (self, record);

    case CHARTER_CONNECTION_HOLDS:
      return is_held (self, record);

    default:
      return TRUE;
    }
}

static CharterRecord *
find_target (const CharterConnections *self,
             CharterConnectionId       id,
             CharterRecord            *record)
{
  CharterRecord *from;

  switch ((guint) id)
    {
    case CHARTER_CONNECTION_MEMBERS:
    case CHARTER_CONNECTION_PEOPLE:
    case CHARTER_CONNECTION_REPRESENTATIVES:
    case CHARTER_CONNECTION_SUBSTITUTES:
    case CHARTER_CONNECTION_HOLDERS:
      return find_member (self, record);

    case CHARTER_CONNECTION_PARTNER_IN:
    case CHARTER_CONNECTION_TAKES_PART_IN:
    case CHARTER_CONNECTION_SITS_ON:
      return find_place (self, record);

    case CHARTER_CONNECTION_HOLDS:
      return resolve (self, record, "post_id");

    case CHARTER_CONNECTION_LINES:
      from = resolve (self, record, "from");
      return from == self->subject ? resolve (self, record, "to") : from;

    default:
      return record;
    }
}

static gboolean
is_removable (CharterConnectionId id)
{
  return id != CHARTER_CONNECTION_SUBSTITUTES && id != CHARTER_CONNECTION_VIEWS &&
         id != CHARTER_CONNECTION_NAMES && id != CHARTER_CONNECTION_OTHERS;
}

static gboolean
is_in_force (const CharterConnections *self,
             const CharterRecord      *record)
{
  return record != NULL &&
         charter_state_get_in_force (self->state, record) != CHARTER_IN_FORCE_NO;
}

static void
add_row (CharterConnections *self,
         Section            *section,
         CharterRecord      *record,
         CharterRecord      *target,
         const char         *field)
{
  CharterConnection row = { .record = record, .target = target, .field = field, .is_first = TRUE,
                            .removable = is_removable (section->id) };

  row.in_force = is_in_force (self, record == self->subject ? target : record);
  row.is_substitute = record != self->subject &&
                      charter_record_get_kind (record) == CHARTER_KIND_MEMBERSHIP &&
                      charter_record_get_value (record, "substitute_for") != NULL;
  g_array_append_val (section->rows, row);
  g_hash_table_add (self->seen, record);
}

static void
add_referrers (CharterConnections *self,
               Section            *section,
               const CharterRecord *named,
               const char         *field)
{
  const CharterConnectionKind *kind = charter_connection_kind_get (section->id);
  GPtrArray *referrers = charter_record_set_get_referrers (get_records (self), named, field);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (referrers, i);

      if (((int) kind->kind != CHARTER_N_KINDS && charter_record_get_kind (record) != kind->kind) ||
          g_hash_table_contains (self->seen, record) || !is_wanted (self, section->id, record))
        continue;
      add_row (self, section, record, find_target (self, section->id, record), field);
    }
}

/* Who holds a seat of a body is on it, whether the membership says so or not. */
static void
add_seat_holders (CharterConnections *self,
                  Section            *section)
{
  GPtrArray *posts = charter_record_set_get_referrers (get_records (self), self->subject,
                                                       "organization_id");

  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      if (charter_record_get_kind (g_ptr_array_index (posts, i)) == CHARTER_KIND_POST)
        add_referrers (self, section, g_ptr_array_index (posts, i), "post_id");
    }
}

/* Who holds a post of a council or service stands beside the post. */
static void
hide_post_holders (CharterConnections *self)
{
  GPtrArray *memberships = charter_record_set_get_referrers (get_records (self), self->subject,
                                                             "organization_id");

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *post = charter_record_get_kind (membership) == CHARTER_KIND_MEMBERSHIP
                          ? resolve (self, membership, "post_id")
                          : NULL;

      if (post != NULL && resolve (self, post, "organization_id") == self->subject)
        g_hash_table_add (self->seen, membership);
    }
}

static void
add_named (const CharterRecord *record,
           const char          *field,
           const char          *path,
           guint                targets,
           const char          *id,
           gpointer             user_data)
{
  Naming *naming = user_data;

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      CharterRecord *target = (targets & CHARTER_KIND_BIT (kind)) != 0
                            ? charter_record_set_find_id (naming->records, (CharterKindId) kind, id)
                            : NULL;
      Named named = { field, target };

      if (target == NULL)
        continue;
      g_array_append_val (naming->named, named);
      return;
    }
}

static GArray *
list_named (const CharterConnections *self,
            const CharterRecord      *record)
{
  Naming naming = { get_records (self), g_array_new (FALSE, FALSE, sizeof (Named)) };

  charter_record_foreach_reference (record, add_named, &naming);
  return naming.named;
}

static gboolean
is_own_field (const CharterConnectionKind *kind,
              const char                  *field)
{
  if (kind->fields[0] == NULL)
    return !g_str_equal (field, "citations");
  for (guint i = 0; kind->fields[i] != NULL; i++)
    {
      if (g_str_equal (field, kind->fields[i]))
        return TRUE;
    }
  return FALSE;
}

static void
add_own (CharterConnections *self,
         Section            *section)
{
  const CharterConnectionKind *kind = charter_connection_kind_get (section->id);
  g_autoptr(GArray) named = list_named (self, self->subject);

  for (guint i = 0; i < named->len; i++)
    {
      const Named *one = &g_array_index (named, Named, i);

      if (is_own_field (kind, one->field))
        add_row (self, section, self->subject, one->target, one->field);
    }
}

/* The membership by which a council takes part: a plain one before one with a
 * role, and what is stated before what is assumed. */
static guint
weigh_membership (const CharterConnections *self,
                  const CharterRecord      *membership)
{
  const char *role = charter_record_get_text (membership, "role");
  guint weight = role == NULL || *role == '\0' ? 2 : 1;

  if (!is_in_force (self, membership))
    return 0;
  return charter_record_get_certainty (membership) == CHARTER_CERTAINTY_STATED
       ? weight + 2
       : weight;
}

static GHashTable *
find_participants (CharterConnections *self)
{
  GHashTable *participants = g_hash_table_new (NULL, NULL);
  GPtrArray *memberships = charter_record_set_get_referrers (get_records (self), self->subject,
                                                             "organization_id");

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (memberships, i);
      CharterRecord *member = charter_record_get_kind (membership) == CHARTER_KIND_MEMBERSHIP
                            ? resolve (self, membership, "member")
                            : NULL;
      CharterRecord *best;

      if (!is_of_kind (member, CHARTER_KIND_ORGANIZATION))
        continue;
      g_hash_table_add (self->seen, membership);
      best = g_hash_table_lookup (participants, member);
      if (best == NULL || weigh_membership (self, membership) > weigh_membership (self, best))
        g_hash_table_insert (participants, member, membership);
    }
  return participants;
}

static GPtrArray *
list_councils (const CharterConnections *self,
               GHashTable               *participants)
{
  GPtrArray *councils = g_ptr_array_new ();
  CharterRecordSet *records = get_records (self);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);
      CharterRecord *membership = g_hash_table_lookup (participants, record);

      if (record != self->subject &&
          (is_in_force (self, membership) ||
           charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL)))
        g_ptr_array_add (councils, record);
    }
  charter_scope_sort_by_name (councils, NULL);
  return councils;
}

/* Before the partners are known every council is offered, and none goes out of
 * the list or to another place in it while they are ticked. */
static void
add_ticks (CharterConnections *self,
           Section            *section)
{
  g_autoptr(GHashTable) participants = find_participants (self);
  g_autoptr(GPtrArray) partners = charter_scope_list_partners (self->state);
  g_autoptr(GPtrArray) councils = list_councils (self, participants);
  gboolean any_first = FALSE;
  gboolean all_first = councils->len <= FEW_COUNCILS &&
                       (section->id == CHARTER_CONNECTION_PARTNERS ||
                        partners->len == 0);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < councils->len; i++)
        {
          CharterRecord *council = g_ptr_array_index (councils, i);
          CharterRecord *membership = g_hash_table_lookup (participants, council);
          gboolean said = is_in_force (self, membership);
          gboolean ticked = said && charter_record_get_certainty (membership) ==
                                    CHARTER_CERTAINTY_STATED;
          gboolean is_first = all_first || said || g_ptr_array_find (partners, council, NULL);
          gboolean elsewhen = membership != NULL && !said &&
                              charter_state_get_as_at (self->state) != NULL;
          CharterConnection row = { .record = said || elsewhen ? membership : NULL,
                                    .target = council,
                                    .field = "organization_id", .in_force = !elsewhen,
                                    .is_ticked = ticked, .is_first = is_first,
                                    .removable = ticked };

          any_first = any_first || is_first;
          if (is_first == (pass == 0))
            g_array_append_val (section->rows, row);
        }
    }
  for (guint i = 0; !any_first && i < section->rows->len; i++)
    g_array_index (section->rows, CharterConnection, i).is_first = TRUE;
}

/* A diagram about a body shows its parts, who sits on them and who takes part
 * in them. */
static gboolean
is_drawn (const CharterConnections *self,
          GPtrArray                *focus,
          const CharterRecord      *record)
{
  static const char *const fields[] = { "person_id", "member" };
  CharterRecord *place;

  if (g_ptr_array_find (focus, record, NULL))
    return TRUE;
  if (charter_record_get_kind (record) == CHARTER_KIND_ORGANIZATION &&
      charter_scope_contains (self->state, focus, record))
    return TRUE;
  place = charter_record_get_kind (record) == CHARTER_KIND_POST
        ? resolve (self, record, "organization_id")
        : NULL;
  if (place != NULL)
    return charter_scope_contains (self->state, focus, place);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr(GPtrArray) memberships =
        charter_state_list_referrers (self->state, record, fields[i], CHARTER_IN_FORCE_YES);

      for (guint j = 0; j < memberships->len; j++)
        {
          place = find_place (self, g_ptr_array_index (memberships, j));
          if (place != NULL && charter_scope_contains (self->state, focus, place))
            return TRUE;
        }
    }
  return FALSE;
}

static GPtrArray *
list_focus (const CharterConnections *self,
            const CharterRecord      *view)
{
  g_autoptr(GArray) named = list_named (self, view);
  GPtrArray *focus = g_ptr_array_new ();

  for (guint i = 0; i < named->len; i++)
    {
      const Named *one = &g_array_index (named, Named, i);

      if (g_str_equal (one->field, "focus"))
        g_ptr_array_add (focus, one->target);
    }
  return focus;
}

/* Whether the kind of diagram has a place for such records, and the record
 * was there at its date. */
static gboolean
may_show (const CharterConnections *self,
          const CharterRecord      *view)
{
  g_autoptr(CharterState) then = NULL;
  CharterDate as_at;

  if ((charter_record_has_text (view, "kind", "service-membership") ||
       charter_record_has_text (view, "kind", "matrix")) &&
      !charter_organization_is_service (self->subject) &&
      !charter_organization_is (self->subject, CHARTER_CLASSIFICATION_COUNCIL))
    return FALSE;
  if (!charter_record_get_date (view, "as_at", &as_at))
    return TRUE;
  then = charter_state_new (get_records (self), &as_at, charter_state_get_today (self->state));
  return charter_state_get_in_force (then, self->subject) == CHARTER_IN_FORCE_YES;
}

static void
add_views (CharterConnections *self,
           Section            *section)
{
  CharterRecordSet *records = get_records (self);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    {
      CharterRecord *view = charter_record_set_get_record (records, CHARTER_KIND_VIEW, i);
      g_autoptr(GPtrArray) focus = list_focus (self, view);

      if (view != self->subject && may_show (self, view) &&
          is_drawn (self, focus, self->subject))
        add_row (self, section, view, view, "focus");
    }
}

/* Whatever names the record and stands in no other section. */
static void
add_others (CharterConnections *self,
            Section            *section)
{
  g_autoptr(GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      const CharterField *field;

      for (guint i = 0; (field = charter_kind_get_nth_field ((CharterKindId) kind, i)) != NULL; i++)
        {
          if (g_hash_table_add (done, (gpointer) field->key))
            add_referrers (self, section, self->subject, field->key);
        }
    }
  for (guint i = section->rows->len; i > 0; i--)
    {
      CharterKindId kind =
        charter_record_get_kind (g_array_index (section->rows, CharterConnection, i - 1).record);

      if (kind == CHARTER_KIND_VIEW || kind == CHARTER_KIND_DISMISSAL)
        g_array_remove_index (section->rows, i - 1);
    }
}

/* Members before those who stand in, what holds before what does not; within
 * each as the file has them. */
static guint
rank (const CharterConnection *row)
{
  if (!row->in_force)
    return 2;
  return row->is_substitute ? 1 : 0;
}

static void
sort_rows (Section *section)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (CharterConnection),
                                      section->rows->len);

  for (guint wanted = 0; wanted < 3; wanted++)
    {
      for (guint i = 0; i < section->rows->len; i++)
        {
          CharterConnection *row = &g_array_index (section->rows, CharterConnection, i);

          if (rank (row) == wanted)
            g_array_append_vals (sorted, row, 1);
        }
    }
  g_array_unref (section->rows);
  section->rows = sorted;
}

static void
fill_section (CharterConnections *self,
              Section            *section)
{
  const CharterConnectionKind *kind = charter_connection_kind_get (section->id);

  if (kind->form == CHARTER_CONNECTION_FORM_TICKS)
    add_ticks (self, section);
  else if (section->id == CHARTER_CONNECTION_VIEWS)
    add_views (self, section);
  else if (section->id == CHARTER_CONNECTION_OTHERS)
    add_others (self, section);
  else if (kind->own)
    add_own (self, section);
  else
    {
      if (section->id == CHARTER_CONNECTION_PEOPLE)
        hide_post_holders (self);
      for (guint i = 0; kind->fields[i] != NULL; i++)
        add_referrers (self, section, self->subject, kind->fields[i]);
      if (section->id == CHARTER_CONNECTION_MEMBERS)
        add_seat_holders (self, section);
    }
  sort_rows (section);
}

static const Section *
get_section (const CharterConnections *self,
             guint                     section)
{
  return &g_array_index (self->sections, Section, section);
}

/**
 * charter_connections_new:
 * @state: (transfer none): a state
 * @subject: one of its records, or the document's
 *
 * With a date, what has ended by then or begins later is not in force.
 *
 * Returns: (transfer full): what hangs on @subject
 */
CharterConnections *
charter_connections_new (CharterState  *state,
                         CharterRecord *subject)
{
  const CharterConnectionId *ids;
  CharterConnections *self;
  guint n_ids;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  self = g_new0 (CharterConnections, 1);
  g_ref_count_init (&self->ref_count);
  self->state = charter_state_ref (state);
  self->subject = charter_state_get_record (state, subject);
  if (self->subject == NULL)
    self->subject = subject;
  charter_record_ref (self->subject);
  self->seen = g_hash_table_new (NULL, NULL);
  self->sections = g_array_new (FALSE, FALSE, sizeof (Section));
  g_array_set_clear_func (self->sections, section_clear);
  ids = charter_connection_kind_list_for (subject, &n_ids);
  for (guint i = 0; i < n_ids; i++)
    {
      Section section = { ids[i], g_array_new (FALSE, FALSE, sizeof (CharterConnection)) };

      fill_section (self, &section);
      g_array_append_val (self->sections, section);
    }
  return self;
}

/**
 * charter_connections_ref:
 * @self: connections
 *
 * Returns: (transfer full): the same
 */
CharterConnections *
charter_connections_ref (CharterConnections *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * charter_connections_unref:
 * @self: (transfer full): connections
 */
void
charter_connections_unref (CharterConnections *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->sections);
  g_hash_table_unref (self->seen);
  charter_record_unref (self->subject);
  charter_state_unref (self->state);
  g_free (self);
}

/**
 * charter_connections_get_state:
 * @self: connections
 *
 * Returns: (transfer none): the state they were found in
 */
CharterState *
charter_connections_get_state (const CharterConnections *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->state;
}

/**
 * charter_connections_get_subject:
 * @self: connections
 *
 * Returns: (transfer none): the record on which they hang
 */
CharterRecord *
charter_connections_get_subject (const CharterConnections *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subject;
}

/**
 * charter_connections_get_n_sections:
 * @self: connections
 *
 * Returns: how many sections there are, empty ones included
 */
guint
charter_connections_get_n_sections (const CharterConnections *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sections->len;
}

/**
 * charter_connections_get_id:
 * @self: connections
 * @section: a number from 0
 *
 * Returns: what the section lists
 */
CharterConnectionId
charter_connections_get_id (const CharterConnections *self,
                            guint                     section)
{
  g_return_val_if_fail (self != NULL, CHARTER_N_CONNECTIONS);
  g_return_val_if_fail (section < self->sections->len, CHARTER_N_CONNECTIONS);

  return get_section (self, section)->id;
}

/**
 * charter_connections_find:
 * @self: connections
 * @id: what is looked for
 * @section: (out): the number of its section
 *
 * Returns: whether there is such a section
 */
gboolean
charter_connections_find (const CharterConnections *self,
                          CharterConnectionId       id,
                          guint                    *section)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (section != NULL, FALSE);

  for (*section = 0; *section < self->sections->len; (*section)++)
    {
      if (get_section (self, *section)->id == id)
        return TRUE;
    }
  return FALSE;
}

/**
 * charter_connections_get_n_rows:
 * @self: connections
 * @section: a number from 0
 *
 * Returns: how many rows the section has
 */
guint
charter_connections_get_n_rows (const CharterConnections *self,
                                guint                     section)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (section < self->sections->len, 0);

  return get_section (self, section)->rows->len;
}

/**
 * charter_connections_get_n_first:
 * @self: connections
 * @section: a number from 0
 *
 * Returns: how many rows its short list has; they come first
 */
guint
charter_connections_get_n_first (const CharterConnections *self,
                                 guint                     section)
{
  guint n_rows = charter_connections_get_n_rows (self, section);
  guint n_first = 0;

  while (n_first < n_rows && charter_connections_get_row (self, section, n_first)->is_first)
    n_first++;
  return n_first;
}

/**
 * charter_connections_get_row:
 * @self: connections
 * @section: a number from 0
 * @row: a number from 0
 *
 * Returns: (transfer none): one thing that hangs on the record
 */
const CharterConnection *
charter_connections_get_row (const CharterConnections *self,
                             guint                     section,
                             guint                     row)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (section < self->sections->len, NULL);
  g_return_val_if_fail (row < get_section (self, section)->rows->len, NULL);

  return &g_array_index (get_section (self, section)->rows, CharterConnection, row);
}

/**
 * charter_connections_can_add:
 * @self: connections
 * @section: a number from 0
 *
 * Returns: whether something can be added; what there is one of, such as the
 *   place of a post, is taken away first, and a service seldom is in another
 */
gboolean
charter_connections_can_add (const CharterConnections *self,
                             guint                     section)
{
  CharterConnectionId id = charter_connections_get_id (self, section);

  if (id == CHARTER_CONNECTION_FILLED_BY || id == CHARTER_CONNECTION_PLACE)
    return charter_connections_get_n_rows (self, section) == 0;
  if (id == CHARTER_CONNECTION_TAKES_PART_IN && charter_organization_is_service (self->subject))
    return FALSE;
  return charter_connection_kind_get (id)->add != NULL;
}
