/* state.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/state.h"

#include "model/past-names.h"
#include "model/state-private.h"
#include "model/value.h"

/* A chain of bodies longer than this goes round in a circle. */
#define LONGEST_CHAIN 32

G_DEFINE_BOXED_TYPE (CharterState, charter_state, charter_state_ref, charter_state_unref)

/* What a record hangs on: it ends when one of these ends. */
static const struct
{
  CharterKindId  kind;
  const char    *field;
} hosts[] = {
  { CHARTER_KIND_ORGANIZATION, "parent_id" },
  { CHARTER_KIND_POST,         "organization_id" },
  { CHARTER_KIND_POST,         "on_behalf_of_id" },
  { CHARTER_KIND_MEMBERSHIP,   "organization_id" },
  { CHARTER_KIND_MEMBERSHIP,   "post_id" },
  { CHARTER_KIND_MEMBERSHIP,   "member" },
  { CHARTER_KIND_MEMBERSHIP,   "on_behalf_of_id" },
  { CHARTER_KIND_RELATION,     "from" },
  { CHARTER_KIND_RELATION,     "to" },
  { CHARTER_KIND_CONTRIBUTION, "organization_id" },
};

/* What a proposed model adds is what it shows, whatever its own status. */
static gboolean
is_only_proposed (const CharterRecord *record)
{
  return !charter_edit_value_has_handle (record) &&
         (charter_record_has_text (record, "status", "proposed") ||
          charter_record_has_text (record, "status", "recommended"));
}

/* Whether @other follows @membership: it begins at the end of its term, or
 * later, and has begun. */
static gboolean
has_followed (const CharterState  *self,
              const CharterRecord *membership,
              const CharterDate   *end,
              const CharterRecord *other)
{
  CharterDate start;

  return other != membership && charter_record_get_kind (other) == CHARTER_KIND_MEMBERSHIP &&
         !is_only_proposed (other) && charter_record_get_start (other, &start) &&
         charter_date_get_first_day (&start) >= charter_date_get_first_day (end) &&
         charter_date_get_first_day (&start) <= self->day;
}

/* Where no post is recorded: the same role, whatever council holds it in turn,
 * or a plain member for the same council. */
static gboolean
is_in_same_place (const CharterRecord *membership,
                  const CharterRecord *other)
{
  const char *role = charter_record_get_text (membership, "role");
  const char *council = charter_record_get_text (membership, "on_behalf_of_id");

  return charter_record_has_text (other, "role", role) &&
         (role != NULL || charter_record_has_text (other, "on_behalf_of_id", council));
}

/* Some offices are kept past the end of a term until somebody else takes
 * over. */
static gboolean
is_carried_over (const CharterState  *self,
                 const CharterRecord *membership,
                 const CharterDate   *end)
{
  CharterRecord *place;
  GPtrArray *others;
  gboolean has_post;

  if (charter_record_get_kind (membership) != CHARTER_KIND_MEMBERSHIP ||
      charter_record_get_flag (membership, "until_successor") != CHARTER_FLAG_YES)
    return FALSE;
  place = charter_record_set_resolve (self->records, membership, "post_id");
  has_post = place != NULL;
  if (!has_post)
    place = charter_record_set_resolve (self->records, membership, "organization_id");
  others = place != NULL
         ? charter_record_set_get_referrers (self->records, place,
                                             has_post ? "post_id" : "organization_id")
         : NULL;
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      CharterRecord *other = g_ptr_array_index (others, i);

      if ((has_post || is_in_same_place (membership, other)) &&
          has_followed (self, membership, end, other))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_ended (const CharterState  *self,
           const CharterRecord *record,
           guint                depth)
{
  CharterDate end;

  if (charter_record_get_end (record, &end))
    {
      if (charter_date_get_last_day (&end) < self->day &&
          !is_carried_over (self, record, &end))
        return TRUE;
    }
  else if (charter_record_has_text (record, "status", "ended") &&
           self->day >= charter_date_get_first_day (&self->today))
    return TRUE;

  if (depth == LONGEST_CHAIN)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      CharterRecord *host;

      if (hosts[i].kind != charter_record_get_kind (record))
        continue;
      host = charter_record_set_resolve (self->records, record, hosts[i].field);
      if (host != NULL && has_ended (self, host, depth + 1))
        return TRUE;
    }
  return FALSE;
}

/* Whether it held on the day itself or later: it began then, or somebody
 * confirmed it. */
static gboolean
is_confirmed_since (const CharterState  *self,
                    const CharterRecord *record)
{
  GVariant *known_on = charter_record_get_value (record, "known_on");
  CharterDate date;

  if (charter_record_get_start (record, &date) && charter_date_get_first_day (&date) == self->day)
    return TRUE;
  for (gsize i = 0; i < charter_value_get_n_entries (known_on); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (known_on, i);

      if (charter_date_parse (charter_value_get_text (entry), &date) &&
          charter_date_get_last_day (&date) >= self->day)
        return TRUE;
    }
  return FALSE;
}

/* What is over by today, on a day that nobody has recorded, may have been so
 * on any day since it was last confirmed; and so may what hangs on it. */
static gboolean
may_have_ended (const CharterState  *self,
                const CharterRecord *record,
                guint                depth)
{
  CharterDate end;

  if (is_confirmed_since (self, record))
    return FALSE;
  if (charter_record_has_text (record, "status", "ended") && !charter_record_get_end (record, &end))
    return TRUE;
  if (depth == LONGEST_CHAIN)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      CharterRecord *host;

      if (hosts[i].kind != charter_record_get_kind (record))
        continue;
      host = charter_record_set_resolve (self->records, record, hosts[i].field);
      if (host != NULL && may_have_ended (self, host, depth + 1))
        return TRUE;
    }
  return FALSE;
}

static void
widen (const CharterDate *date,
       gboolean           earliest,
       CharterDate       *found)
{
  guint32 day = charter_date_get_last_day (date);

  if (!charter_date_is_set (found) ||
      (earliest ? day < charter_date_get_last_day (found)
                : day > charter_date_get_last_day (found)))
    *found = *date;
}

/* The earliest or latest date on which the record is known to have held:
 * when somebody confirmed it, or the date of a document it comes from. */
static gboolean
find_known (const CharterState  *self,
            const CharterRecord *record,
            gboolean             earliest,
            CharterDate         *found)
{
  GVariant *known_on = charter_record_get_value (record, "known_on");
  GVariant *citations = charter_record_get_value (record, "citations");
  CharterDate date;

  *found = (CharterDate) { 0 };
  for (gsize i = 0; i < charter_value_get_n_entries (known_on); i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (known_on, i);

      if (charter_date_parse (charter_value_get_text (entry), &date))
        widen (&date, earliest, found);
    }
  for (gsize i = 0; i < charter_value_get_n_entries (citations); i++)
    {
      g_autoptr(GVariant) citation = charter_value_get_entry (citations, i);
      const CharterRecord *source =
        charter_record_set_find_id (self->records, CHARTER_KIND_SOURCE,
                                    charter_value_get_member_text (citation, "source_id"));

      if (source != NULL && charter_record_get_date (source, "date", &date))
        widen (&date, earliest, found);
    }
  return charter_date_is_set (found);
}

static CharterInForce
judge_without_start (const CharterState  *self,
                     const CharterRecord *record)
{
  CharterDate known;

  if (charter_edit_value_has_handle (record))
    return CHARTER_IN_FORCE_YES;
  if (find_known (self, record, TRUE, &known) && charter_date_get_last_day (&known) <= self->day)
    return CHARTER_IN_FORCE_YES;
  return CHARTER_IN_FORCE_NOT_KNOWN;
}

/* On the day of a handover the incoming holder has the post. */
static gboolean
hands_over (const CharterState  *self,
            const CharterRecord *membership)
{
  CharterDate date;

  return charter_date_is_set (&self->as_at) &&
         charter_record_get_end (membership, &date) && charter_date_is_whole (&date) &&
         charter_date_get_last_day (&date) == self->day;
}

static gboolean
takes_over (const CharterState  *self,
            const CharterRecord *membership)
{
  CharterDate date;

  return charter_record_get_start (membership, &date) && charter_date_is_whole (&date) &&
         charter_date_get_first_day (&date) == self->day;
}

static CharterInForce
judge_alone (const CharterState  *self,
             const CharterRecord *record)
{
  CharterInForce in_force;
  CharterDate start;

  if (!charter_record_is_readable (record) || is_only_proposed (record) ||
      has_ended (self, record, 0))
    return CHARTER_IN_FORCE_NO;
  if (!charter_date_is_set (&self->as_at))
    return CHARTER_IN_FORCE_YES;
  if (charter_record_get_start (record, &start))
    in_force = charter_date_get_first_day (&start) > self->day ? CHARTER_IN_FORCE_NO
                                                               : CHARTER_IN_FORCE_YES;
  else
    in_force = judge_without_start (self, record);
  return in_force == CHARTER_IN_FORCE_YES && may_have_ended (self, record, 0)
       ? CHARTER_IN_FORCE_NOT_KNOWN
       : in_force;
}

/* What is in force in one of the two states is shown. */
static CharterInForce
judge_in_union (const CharterState  *self,
                const CharterRecord *record)
{
  CharterRecord *was = charter_state_get_record (self->before, record);
  CharterRecord *is = charter_state_get_record (self->after, record);
  CharterInForce before = was != NULL ? judge_alone (self->before, was)
                                      : CHARTER_IN_FORCE_NO;
  CharterInForce after = is != NULL ? judge_alone (self->after, is)
                                    : CHARTER_IN_FORCE_NO;

  if (before == CHARTER_IN_FORCE_YES || after == CHARTER_IN_FORCE_YES)
    return CHARTER_IN_FORCE_YES;
  return before != CHARTER_IN_FORCE_NO ? before : after;
}

static CharterInForce
judge (const CharterState  *self,
       const CharterRecord *record)
{
  return self->before != NULL ? judge_in_union (self, record) : judge_alone (self, record);
}

/**
 * charter_state_new:
 * @records: (transfer none): the records
 * @as_at: (nullable): the date, or %NULL for everything recorded that has not
 *   ended; a partial date means its last possible day
 * @today: the day on which the question is asked
 *
 * Returns: (transfer full): a state
 */
CharterState *
charter_state_new (CharterRecordSet  *records,
                   const CharterDate *as_at,
                   const CharterDate *today)
{
  CharterState *self;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (charter_date_is_set (today), NULL);

  self = g_new0 (CharterState, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->recorded = charter_record_set_ref (records);
  self->today = *today;
  self->day = charter_date_get_last_day (today);
  if (charter_date_is_set (as_at))
    {
      GDate day;

      self->day = charter_date_get_last_day (as_at);
      g_date_clear (&day, 1);
      g_date_set_julian (&day, self->day);
      self->as_at.year = g_date_get_year (&day);
      self->as_at.month = (guint8) g_date_get_month (&day);
      self->as_at.day = g_date_get_day (&day);
      self->records = charter_past_names_apply (records, self->day);
    }
  else
    self->records = charter_record_set_ref (records);
  return self;
}

/**
 * charter_state_new_for_proposal:
 * @proposal: (transfer none): a proposed model on current arrangements
 * @as_at: (nullable): the date, as for charter_state_new()
 * @today: the day on which the question is asked
 *
 * What the model adds and has no start is in force, as that is what it
 * proposes. Who shows the state has to say that it is a proposed model.
 *
 * Returns: (transfer full): how it would be
 */
CharterState *
charter_state_new_for_proposal (CharterProposal   *proposal,
                                const CharterDate *as_at,
                                const CharterDate *today)
{
  CharterState *self;

  g_return_val_if_fail (proposal != NULL, NULL);

  self = charter_state_new (charter_proposal_get_records (proposal), as_at, today);
  if (self != NULL)
    self->proposal = charter_proposal_ref (proposal);
  return self;
}

/**
 * charter_state_new_for_document:
 * @document: a document
 * @as_at: (nullable): the date, as for charter_state_new()
 * @today: the day on which the question is asked
 *
 * Returns: (transfer full): its records as they are now, in the chosen model
 *   when there is one
 */
CharterState *
charter_state_new_for_document (CharterDocument   *document,
                                const CharterDate *as_at,
                                const CharterDate *today)
{
  CharterProposal *proposal;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);

  proposal = charter_document_get_proposal (document);
  return proposal != NULL
       ? charter_state_new_for_proposal (proposal, as_at, today)
       : charter_state_new (charter_document_get_base (document), as_at, today);
}

/**
 * charter_state_ref:
 * @self: a state
 *
 * Returns: (transfer full): @self
 */
CharterState *
charter_state_ref (CharterState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * charter_state_unref:
 * @self: (transfer full): a state
 */
void
charter_state_unref (CharterState *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  charter_record_set_unref (self->records);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  charter_record_set_unref (self->recorded);
  g_clear_pointer (&self->before, charter_state_unref);
  g_clear_pointer (&self->after, charter_state_unref);
  g_clear_pointer (&self->proposal, charter_proposal_unref);
  g_free (self);
}

/**
 * charter_state_get_proposal:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the proposed model that it shows, or
 *   %NULL for current arrangements
 */
CharterProposal *
charter_state_get_proposal (const CharterState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->proposal;
}

/**
 * charter_state_get_records:
 * @self: a state
 *
 * Returns: (transfer none): all records, in force or not, with the names that
 *   they had at the date
 */
CharterRecordSet *
charter_state_get_records (const CharterState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->records;
}

/**
 * charter_state_get_base:
 * @self: a state
 *
 * Returns: (transfer none): the current arrangements behind it, with the names
 *   of today and without the edits of a proposed model
 */
CharterRecordSet *
charter_state_get_base (const CharterState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->proposal != NULL ? charter_proposal_get_base (self->proposal) : self->recorded;
}

/**
 * charter_state_has_records_of:
 * @self: a state
 * @other: another one
 *
 * Returns: whether both show the same records, be it at two dates
 */
gboolean
charter_state_has_records_of (const CharterState *self,
                              const CharterState *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->recorded == other->recorded;
}

/**
 * charter_state_get_record:
 * @self: a state
 * @record: a record of the document
 *
 * Returns: (transfer none) (nullable): the same record as it is here, with the
 *   name that it had at the date; %NULL when there is no such record
 */
CharterRecord *
charter_state_get_record (const CharterState  *self,
                          const CharterRecord *record)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  return charter_record_set_find_handle (self->records, charter_record_get_handle (record));
}

/**
 * charter_state_get_as_at:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the date, whole, or %NULL when the
 *   state shows what is recorded
 */
const CharterDate *
charter_state_get_as_at (const CharterState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return charter_date_is_set (&self->as_at) ? &self->as_at : NULL;
}

/**
 * charter_state_get_today:
 * @self: a state
 *
 * Returns: (transfer none): the day on which the question is asked
 */
const CharterDate *
charter_state_get_today (const CharterState *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->today;
}

/**
 * charter_state_get_in_force:
 * @self: a state
 * @record: one of its records
 *
 * Dates decide where there are any: a start means its first possible day, an
 * end its last possible day, both inclusive; who stays until a successor takes
 * over is in force past the end of the term. Without a start a record is in
 * force from the earliest day on which it is known to have held, and not
 * known before. What has ended on a day that is not stated is not in force
 * today and later; before, it is not known from the day after it was last
 * confirmed. What has ended ends what hangs on it. What is only proposed is
 * not in force.
 *
 * Returns: whether @record is in force; without a date only yes or no
 */
CharterInForce
charter_state_get_in_force (const CharterState  *self,
                            const CharterRecord *record)
{
  CharterInForce in_force;

  g_return_val_if_fail (self != NULL, CHARTER_IN_FORCE_NO);
  g_return_val_if_fail (record != NULL, CHARTER_IN_FORCE_NO);

  in_force = judge (self, record);
  return in_force == CHARTER_IN_FORCE_NOT_KNOWN && self->with_unknown
       ? CHARTER_IN_FORCE_YES
       : in_force;
}

/**
 * charter_state_is_not_known:
 * @self: a state
 * @record: one of its records
 *
 * Returns: whether it is not known if @record is in force, also where it is
 *   taken to be
 */
gboolean
charter_state_is_not_known (const CharterState  *self,
                            const CharterRecord *record)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return judge (self, record) == CHARTER_IN_FORCE_NOT_KNOWN;
}

/**
 * charter_state_is_carried_over:
 * @self: a state
 * @membership: one of its records
 *
 * Returns: whether its term has ended and it is in force all the same, since
 *   nobody has taken over yet
 */
gboolean
charter_state_is_carried_over (const CharterState  *self,
                               const CharterRecord *membership)
{
  CharterDate end;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (membership != NULL, FALSE);

  if (self->before != NULL)
    {
      CharterRecord *is = charter_state_get_record (self->after, membership);

      return is != NULL && charter_state_is_carried_over (self->after, is);
    }
  return charter_record_get_end (membership, &end) &&
         charter_date_get_last_day (&end) < self->day && is_carried_over (self, membership, &end) &&
         judge_alone (self, membership) == CHARTER_IN_FORCE_YES;
}

/**
 * charter_state_is_proposed:
 * @self: a state
 * @record: one of its records
 *
 * Returns: whether @record is proposed or recommended, known to be so at the
 *   date, and has not ended
 */
gboolean
charter_state_is_proposed (const CharterState  *self,
                           const CharterRecord *record)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (self->before != NULL)
    {
      CharterRecord *is = charter_state_get_record (self->after, record);

      return is != NULL && charter_state_is_proposed (self->after, is);
    }
  if (!is_only_proposed (record) || has_ended (self, record, 0))
    return FALSE;
  return !charter_date_is_set (&self->as_at) ||
         judge_without_start (self, record) == CHARTER_IN_FORCE_YES;
}

/**
 * charter_state_get_first_known:
 * @self: a state
 * @record: one of its records
 * @date: (out caller-allocates): the date
 *
 * Returns: whether there is a first date on which the record is known to
 *   have held
 */
gboolean
charter_state_get_first_known (const CharterState  *self,
                               const CharterRecord *record,
                               CharterDate         *date)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  return find_known (self, record, TRUE, date);
}

/**
 * charter_state_get_last_known:
 * @self: a state
 * @record: one of its records
 * @date: (out caller-allocates): the date
 *
 * Returns: whether there is a last date on which the record is known to have
 *   held
 */
gboolean
charter_state_get_last_known (const CharterState  *self,
                              const CharterRecord *record,
                              CharterDate         *date)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  return find_known (self, record, FALSE, date);
}

/**
 * charter_state_list_referrers:
 * @self: a state
 * @record: one of its records
 * @field: a field by which others may name it
 * @in_force: which of them are wanted
 *
 * Returns: (transfer container) (element-type CharterRecord): who names it
 *   there and is in force, not in force, or not known to be, in the order of
 *   the file
 */
GPtrArray *
charter_state_list_referrers (const CharterState  *self,
                              const CharterRecord *record,
                              const char          *field,
                              CharterInForce       in_force)
{
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *referrers;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  referrers = charter_record_set_get_referrers (self->records, record, field);
  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      CharterRecord *referrer = g_ptr_array_index (referrers, i);

      if (charter_state_get_in_force (self, referrer) == in_force)
        g_ptr_array_add (list, referrer);
    }
  return list;
}

/**
 * charter_state_list_holders:
 * @self: a state
 * @post: a post or seat
 *
 * A seat that is filled by whoever holds another post has that post's
 * holders, through any number of posts. On the day of a handover the incoming holder has the post.
 *
 * Returns: (transfer container) (element-type CharterRecord): the memberships
 *   by which persons hold it
 */
GPtrArray *
charter_state_list_holders (const CharterState  *self,
                            const CharterRecord *post)
{
  g_autoptr(GPtrArray) holders = NULL;
  const CharterRecord *filled_by = post;
  gboolean taken_over = FALSE;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (post != NULL, NULL);

  if (self->before != NULL)
    return charter_state_list_holders_in_union (self, post);
  holders = charter_state_list_referrers (self, post, "post_id", CHARTER_IN_FORCE_YES);
  for (guint i = 0; holders->len == 0 && i < LONGEST_CHAIN; i++)
    {
      filled_by = charter_record_set_resolve (self->records, filled_by, "filled_by_post_id");
      if (filled_by == NULL || filled_by == post)
        break;
      g_ptr_array_unref (holders);
      holders = charter_state_list_referrers (self, filled_by, "post_id", CHARTER_IN_FORCE_YES);
    }

  for (guint i = 0; i < holders->len; i++)
    taken_over = taken_over || takes_over (self, g_ptr_array_index (holders, i));
  for (guint i = holders->len; taken_over && i > 0; i--)
    {
      if (hands_over (self, g_ptr_array_index (holders, i - 1)) &&
          !takes_over (self, g_ptr_array_index (holders, i - 1)))
        g_ptr_array_remove_index (holders, i - 1);
    }
  return g_steal_pointer (&holders);
}

/**
 * charter_state_resolve:
 * @self: a state
 * @record: one of its records
 * @field: a field that names one other record
 *
 * Returns: (transfer none) (nullable): the record it names
 */
CharterRecord *
charter_state_resolve (const CharterState  *self,
                       const CharterRecord *record,
                       const char          *field)
{
  g_return_val_if_fail (self != NULL, NULL);

  return charter_record_set_resolve (self->records, record, field);
}

/**
 * charter_record_get_certainty:
 * @record: a record
 *
 * Returns: how it is known; stated unless it says otherwise
 */
CharterCertainty
charter_record_get_certainty (const CharterRecord *record)
{
  g_return_val_if_fail (record != NULL, CHARTER_CERTAINTY_NOT_STATED);

  if (charter_record_has_text (record, "certainty", "inferred"))
    return CHARTER_CERTAINTY_INFERRED;
  if (charter_record_has_text (record, "certainty", "not stated"))
    return CHARTER_CERTAINTY_NOT_STATED;
  return CHARTER_CERTAINTY_STATED;
}
