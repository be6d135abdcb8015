/* timeline.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/changes/timeline.h"

#include <glib/gi18n.h>

#include "analysis/seats/words.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "model/value.h"

struct _CharterTimeline
{
  CharterState           *state;
  CharterTimelineContent  content;
  const char             *language; /* borrowed while it is built */
  GPtrArray              *rows;     /* of CharterTimelineRow */
  GHashTable             *seen;     /* of CharterRecord */
};

static void
row_free (CharterTimelineRow *row)
{
  g_free (row->name);
  g_free (row);
}

static gboolean
is_wanted (const CharterTimeline *self,
           CharterRecord         *record)
{
  CharterCertainty certainty = charter_record_get_certainty (record);

  return charter_record_is_readable (record) && !g_hash_table_contains (self->seen, record) &&
         (certainty == CHARTER_CERTAINTY_STATED ||
          (certainty == CHARTER_CERTAINTY_INFERRED && self->content.assumed));
}

static gboolean
is_only_proposed (const CharterRecord *record)
{
  return charter_record_has_text (record, "status", "proposed") ||
         charter_record_has_text (record, "status", "recommended");
}

/* Takes @name. */
static void
take_row (CharterTimeline      *self,
          CharterRecord        *record,
          CharterTimelineGroup  group,
          char                 *name)
{
  CharterTimelineRow *row = g_new0 (CharterTimelineRow, 1);

  g_hash_table_add (self->seen, record);
  row->record = record;
  row->group = group;
  row->name = name;
  charter_record_get_start (record, &row->start);
  charter_record_get_end (record, &row->end);
  charter_state_get_first_known (self->state, record, &row->first_known);
  charter_state_get_last_known (self->state, record, &row->last_known);
  row->is_proposed = is_only_proposed (record);
  row->has_ended = charter_record_has_text (record, "status", "ended");
  g_ptr_array_add (self->rows, row);
}

static void
add_row (CharterTimeline      *self,
         CharterRecord        *record,
         CharterTimelineGroup  group)
{
  if (record == NULL || !is_wanted (self, record))
    return;
  take_row (self, record, group,
            charter_words_for_record (self->state, record, self->content.persons, self->language));
}

/* That somebody stands in for another, or is not there for good. */
static void
append_standing (const CharterTimeline *self,
                 const CharterRecord   *membership,
                 GString               *text)
{
  CharterRecord *principal = charter_state_resolve (self->state, membership, "substitute_for");
  g_autofree char *standing = charter_words_for_standing (membership);
  g_autofree char *name = NULL;

  if (standing != NULL)
    g_string_append_printf (text, ", %s", standing);
  if (charter_record_get_value (membership, "substitute_for") == NULL)
    return;
  if (principal == NULL ||
      (charter_record_get_kind (principal) == CHARTER_KIND_PERSON && !self->content.persons))
    {
      g_string_append_printf (text, ", %s", _("substitute"));
      return;
    }
  name = charter_name_get_full (principal, self->language);
  g_string_append (text, ", ");
  /* Translators: a person, seat or council */
  g_string_append_printf (text, _("substitute for %s"), name);
}

/* What is to be read beside the bar of a membership: who, and where that is
 * not plain from what the timeline is about, in what. */
static char *
name_membership (const CharterTimeline *self,
                 const CharterRecord   *membership,
                 const CharterRecord   *member,
                 const CharterRecord   *place)
{
  const char *role = charter_record_get_text (membership, "role");
  gboolean is_hidden = charter_record_get_kind (member) == CHARTER_KIND_PERSON && !self->content.persons;
  g_autofree char *who = is_hidden
                       ? g_strdup (_("a person"))
                       : charter_record_get_kind (member) == CHARTER_KIND_PERSON
                       ? charter_name_get_full (member, self->language)
                       : charter_name_get_short (member, self->language);
  GString *text = g_string_new (who);

  if (charter_name_is_visible (role))
    g_string_append_printf (text, ", %s", role);
  append_standing (self, membership, text);
  if (place != NULL)
    {
      g_autofree char *where = charter_name_get_full (place, self->language);

      g_string_append_printf (text, " (%s)", where);
    }
  return g_string_free (text, FALSE);
}

static void
add_membership (CharterTimeline *self,
                CharterRecord   *membership,
                gboolean         with_place)
{
  CharterRecord *council = charter_state_resolve (self->state, membership, "member");
  CharterRecord *person = charter_state_resolve (self->state, membership, "person_id");
  CharterRecord *member = person != NULL ? person : council;
  CharterRecord *place = charter_state_resolve (self->state, membership, "post_id");

  if (charter_record_get_kind (membership) != CHARTER_KIND_MEMBERSHIP || member == NULL ||
      !is_wanted (self, membership))
    return;
  if (place == NULL && with_place)
    place = charter_state_resolve (self->state, membership, "organization_id");
  take_row (self, membership,
            person != NULL ? CHARTER_TIMELINE_PEOPLE : CHARTER_TIMELINE_COUNCILS,
            name_membership (self, membership, member, place));
}

/* The memberships that name a record in a field: those of persons, of
 * organisations or both. */
static void
add_memberships (CharterTimeline     *self,
                 const CharterRecord *record,
                 const char          *field,
                 gboolean             persons,
                 gboolean             with_place)
{
  GPtrArray *referrers =
    charter_record_set_get_referrers (charter_state_get_records (self->state), record, field);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      CharterRecord *membership = g_ptr_array_index (referrers, i);

      if (persons || charter_state_resolve (self->state, membership, "person_id") == NULL)
        add_membership (self, membership, with_place);
    }
}

static void
add_related (CharterTimeline      *self,
             const CharterRecord  *record,
             const char           *field,
             CharterKindId         kind,
             CharterTimelineGroup  group)
{
  GPtrArray *referrers =
    charter_record_set_get_referrers (charter_state_get_records (self->state), record, field);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      CharterRecord *referrer = g_ptr_array_index (referrers, i);

      if (charter_record_get_kind (referrer) == kind)
        add_row (self, referrer, group);
    }
}

static void
add_posts (CharterTimeline     *self,
           const CharterRecord *organization)
{
  GPtrArray *posts;

  if (!self->content.posts)
    return;
  posts = charter_record_set_get_referrers (charter_state_get_records (self->state), organization,
                                            "organization_id");
  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      CharterRecord *post = g_ptr_array_index (posts, i);

      if (charter_record_get_kind (post) != CHARTER_KIND_POST)
        continue;
      add_row (self, post, CHARTER_TIMELINE_POSTS);
      add_memberships (self, post, "post_id", TRUE, FALSE);
    }
}

static CharterTimelineGroup
get_group (const CharterRecord *organization)
{
  if (charter_organization_is (organization, CHARTER_CLASSIFICATION_COUNCIL))
    return CHARTER_TIMELINE_COUNCILS;
  if (charter_organization_is (organization, CHARTER_CLASSIFICATION_SERVICE))
    return CHARTER_TIMELINE_SERVICES;
  return charter_organization_is_body (organization) ? CHARTER_TIMELINE_BODIES
                                                     : CHARTER_TIMELINE_PARTNERSHIP;
}

/* The parts of a partnership: the people on its boards would be too many, so
 * who wants them asks for a board. */
static void
add_parts (CharterTimeline *self,
           GPtrArray       *focus,
           CharterRecord   *whole)
{
  CharterRecordSet *records = charter_state_get_records (self->state);
  guint n_organizations = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);

  add_memberships (self, whole, "organization_id", FALSE, FALSE);
  for (guint i = 0; i < n_organizations; i++)
    {
      CharterRecord *part = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (part != whole && charter_scope_contains (self->state, focus, part))
        add_row (self, part, get_group (part));
    }
  add_related (self, whole, "covers_ids", CHARTER_KIND_AGREEMENT, CHARTER_TIMELINE_AGREEMENTS);
}

static void
add_focus (CharterTimeline *self,
           GPtrArray       *focus,
           CharterRecord   *record)
{
  gboolean is_council = charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL);

  switch ((guint) charter_record_get_kind (record))
    {
    case CHARTER_KIND_ORGANIZATION:
      add_row (self, record, get_group (record));
      if (get_group (record) == CHARTER_TIMELINE_PARTNERSHIP)
        {
          add_parts (self, focus, record);
          break;
        }
      add_memberships (self, record, "organization_id", TRUE, focus->len > 1);
      add_posts (self, record);
      add_related (self, record, "parent_id", CHARTER_KIND_ORGANIZATION, CHARTER_TIMELINE_BODIES);
      add_related (self, record, is_council ? "party_ids" : "covers_ids", CHARTER_KIND_AGREEMENT,
                   CHARTER_TIMELINE_AGREEMENTS);
      add_memberships (self, record, "member", FALSE, TRUE);
      break;
    case CHARTER_KIND_PERSON:
      add_memberships (self, record, "person_id", TRUE, TRUE);
      break;
    case CHARTER_KIND_POST:
      add_row (self, record, CHARTER_TIMELINE_POSTS);
      add_memberships (self, record, "post_id", TRUE, FALSE);
      break;
    case CHARTER_KIND_AGREEMENT:
      add_row (self, record, CHARTER_TIMELINE_AGREEMENTS);
      break;
    case CHARTER_KIND_EVENT:
      add_row (self, record, CHARTER_TIMELINE_EVENTS);
      break;
    default:
      break;
    }
}

static gboolean
is_about_rows (const CharterTimeline *self,
               const CharterRecord   *event)
{
  CharterRecordSet *records = charter_state_get_records (self->state);
  CharterRecord *organization = charter_state_resolve (self->state, event, "organization_id");
  GVariant *about = charter_record_get_value (event, "about");

  if (organization != NULL && g_hash_table_contains (self->seen, organization))
    return TRUE;
  for (gsize i = 0; i < charter_value_get_n_entries (about); i++)
    {
      g_autoptr(GVariant) reference = charter_value_get_entry (about, i);
      CharterRecord *record = charter_record_set_find_reference (records, reference);

      if (record != NULL && g_hash_table_contains (self->seen, record))
        return TRUE;
    }
  return FALSE;
}

static void
add_events (CharterTimeline *self)
{
  CharterRecordSet *records = charter_state_get_records (self->state);
  guint n_events = charter_record_set_get_n_records (records, CHARTER_KIND_EVENT);

  for (guint i = 0; i < n_events; i++)
    {
      CharterRecord *event = charter_record_set_get_record (records, CHARTER_KIND_EVENT, i);

      if (is_about_rows (self, event))
        add_row (self, event, CHARTER_TIMELINE_EVENTS);
    }
}

static guint32
get_sort_day (const CharterTimelineRow *row)
{
  return charter_date_is_set (&row->start) ? charter_date_get_first_day (&row->start) : G_MAXUINT32;
}

/* Groups in their order; in each what is to stand first, then events by date
 * and the rest as in the file. */
static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const CharterTimelineRow *one = *(const CharterTimelineRow *const *) a;
  const CharterTimelineRow *other = *(const CharterTimelineRow *const *) b;
  CharterTimeline *self = user_data;
  guint one_rank = charter_state_get_rank (self->state, one->record);
  guint other_rank = charter_state_get_rank (self->state, other->record);

  if (one->group != other->group)
    return one->group < other->group ? -1 : 1;
  if (one_rank != other_rank)
    return one_rank < other_rank ? -1 : 1;
  if (one->group == CHARTER_TIMELINE_EVENTS && get_sort_day (one) != get_sort_day (other))
    return get_sort_day (one) < get_sort_day (other) ? -1 : 1;
  return 0;
}

/**
 * charter_timeline_new:
 * @state: (transfer none): a state
 * @focus: (element-type CharterRecord): what it is about: a partnership has
 *   its councils, boards, services and agreements, a board its people, a
 *   person their seats and posts
 * @content: what it is to hold of that
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Records stand in it whether or not they are in force at the date of @state:
 * a timeline shows what was.
 *
 * Returns: (transfer full): the rows
 */
CharterTimeline *
charter_timeline_new (CharterState                 *state,
                      GPtrArray                    *focus,
                      const CharterTimelineContent *content,
                      const char                   *language)
{
  CharterTimeline *self;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (focus != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  self = g_new0 (CharterTimeline, 1);
  self->state = charter_state_ref (state);
  self->content = *content;
  self->language = language;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < focus->len; i++)
    add_focus (self, focus, g_ptr_array_index (focus, i));
  if (content->events)
    add_events (self);
  self->language = NULL;
  g_ptr_array_sort_with_data (self->rows, compare_rows, self);
  return self;
}

/**
 * charter_timeline_free:
 * @self: (transfer full): a timeline
 */
void
charter_timeline_free (CharterTimeline *self)
{
  g_return_if_fail (self != NULL);

  charter_state_unref (self->state);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/**
 * charter_timeline_get_n_rows:
 * @self: a timeline
 *
 * Returns: how many rows it has
 */
guint
charter_timeline_get_n_rows (const CharterTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * charter_timeline_get_row:
 * @self: a timeline
 * @row: a number from 0
 *
 * Returns: (transfer none): a row; those of a group stand together
 */
const CharterTimelineRow *
charter_timeline_get_row (const CharterTimeline *self,
                          guint                  row)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}

static void
widen (const CharterDate *date,
       guint             *first,
       guint             *last)
{
  if (!charter_date_is_set (date))
    return;
  *first = MIN (*first, date->year);
  *last = MAX (*last, date->year);
}

/**
 * charter_timeline_get_years:
 * @self: a timeline
 * @first: (out): the first year that any row or the state names
 * @last: (out): the last one
 *
 * Returns: whether any date is known
 */
gboolean
charter_timeline_get_years (const CharterTimeline *self,
                            guint                 *first,
                            guint                 *last)
{
  gboolean any;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  *first = G_MAXUINT;
  *last = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CharterTimelineRow *row = g_ptr_array_index (self->rows, i);

      widen (&row->start, first, last);
      widen (&row->end, first, last);
      if (row->group == CHARTER_TIMELINE_EVENTS)
        continue;
      widen (&row->first_known, first, last);
      widen (&row->last_known, first, last);
    }
  any = *last > 0;
  if (any && charter_state_get_as_at (self->state) != NULL)
    widen (charter_state_get_as_at (self->state), first, last);
  return any;
}

/**
 * charter_timeline_row_get_span:
 * @row: a row
 * @first_day: the Julian day on which the picture begins
 * @last_day: the one on which it ends
 * @span: (out caller-allocates): its days
 *
 * A month or a year stands for the days that it may mean. Without a stated
 * start or end what is known reaches as far as documents confirm it, and what
 * may be reaches to the edge.
 *
 * Returns: whether any date of it is known
 */
gboolean
charter_timeline_row_get_span (const CharterTimelineRow *row,
                               guint32                   first_day,
                               guint32                   last_day,
                               CharterTimelineSpan      *span)
{
  gboolean is_event;
  gboolean has_start;
  gboolean has_end;
  gboolean has_known;

  g_return_val_if_fail (row != NULL, FALSE);
  g_return_val_if_fail (span != NULL, FALSE);

  is_event = row->group == CHARTER_TIMELINE_EVENTS;
  has_start = charter_date_is_set (&row->start);
  has_end = charter_date_is_set (&row->end);
  has_known = charter_date_is_set (&row->first_known) && !is_event;
  *span = (CharterTimelineSpan) { first_day, 0, 0, last_day, !has_start, !has_end };
  if (!has_start && !has_end && !has_known)
    return FALSE;

  if (has_start)
    {
      span->possible_from = charter_date_get_first_day (&row->start);
      span->certain_from = charter_date_get_last_day (&row->start);
      span->certain_to = span->certain_from;
    }
  else if (has_known)
    {
      span->certain_from = charter_date_get_last_day (&row->first_known);
      span->certain_to = span->certain_from;
    }
  if (has_known && charter_date_get_first_day (&row->last_known) > span->certain_to)
    span->certain_to = charter_date_get_first_day (&row->last_known);
  if (has_end)
    {
      span->possible_to = charter_date_get_last_day (&row->end);
      span->certain_to = charter_date_get_first_day (&row->end);
    }
  else if (is_event)
    {
      span->possible_to = charter_date_get_last_day (&row->start);
      span->open_end = FALSE;
    }
  if (span->certain_from == 0 || span->certain_to < span->certain_from)
    span->certain_from = span->certain_to = 0;
  return span->possible_from <= span->possible_to;
}

static char *
write_known (const CharterTimelineRow *row)
{
  g_autofree char *first = charter_date_to_words (&row->first_known);
  g_autofree char *last = charter_date_to_words (&row->last_known);

  return g_str_equal (first, last)
       /* Translators: a date */
       ? g_strdup_printf (_("start not stated; known on %s"), first)
       /* Translators: two dates */
       : g_strdup_printf (_("start not stated; known from %1$s to %2$s"), first, last);
}

/**
 * charter_timeline_row_write_dates:
 * @row: a row
 *
 * Returns: (transfer full): when it began and ended, or that this is not
 *   stated, in words
 */
char *
charter_timeline_row_write_dates (const CharterTimelineRow *row)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  if (charter_date_is_set (&row->start) && row->group == CHARTER_TIMELINE_EVENTS &&
      !charter_date_is_set (&row->end))
    text = charter_date_to_words (&row->start);
  else if (charter_date_is_set (&row->start) || charter_date_is_set (&row->end))
    return charter_words_for_term (row->record);
  else if (row->group == CHARTER_TIMELINE_EVENTS)
    text = g_strdup (_("date not stated"));
  else if (charter_date_is_set (&row->first_known))
    text = write_known (row);
  else
    text = g_strdup (_("no date recorded"));

  if (row->has_ended && !charter_date_is_set (&row->end))
    /* Translators: words about a date */
    return g_strdup_printf (_("%s; ended, date not stated"), text);
  return g_steal_pointer (&text);
}
