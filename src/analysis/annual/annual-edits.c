/* annual-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/annual/annual-edits.h"

#include <glib/gi18n.h>

#include "analysis/annual/annual-words.h"
#include "analysis/seats/succession.h"
#include "analysis/words/names.h"
#include "model/identity.h"
#include "model/value.h"

/* One step that is being put together. */
typedef struct
{
  const CharterAnnualCouncil *council;
  CharterRecordSet           *records;
  CharterDocument            *document;
  GPtrArray                  *edits;       /* of CharterEdit */
  GHashTable                 *new_persons; /* folded name to id */
  GPtrArray                  *decided;     /* of GVariant: references to what minutes decide */
  GPtrArray                  *minutes;     /* of borrowed text, each once */
  char                       *source_id;   /* nullable: nothing is cited yet */
  char                       *start;       /* the date, as it is written */
} Step;

static void
step_clear (Step *step)
{
  g_clear_pointer (&step->edits, g_ptr_array_unref);
  g_hash_table_unref (step->new_persons);
  g_ptr_array_unref (step->decided);
  g_ptr_array_unref (step->minutes);
  g_free (step->source_id);
  g_free (step->start);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_clear)

static CharterRecord *
find (const Step          *step,
      const CharterRecord *record)
{
  return charter_record_set_find_handle (step->records, charter_record_get_handle (record));
}

static char *
ensure_id (Step                *step,
           const CharterRecord *record)
{
  return charter_identity_ensure (step->records, find (step, record), step->edits);
}

static void
put_text (GVariantBuilder *content,
          const char      *key,
          const char      *text)
{
  if (text != NULL)
    g_variant_builder_add (content, "{sv}", key, g_variant_new_string (text));
}

static char *
begin_record (Step            *step,
              GVariantBuilder *content,
              CharterKindId    kind,
              const char      *name)
{
  char *id = charter_identity_make_id (step->records, kind, name);

  g_variant_builder_init (content, CHARTER_VALUE_OBJECT);
  put_text (content, "id", id);
  return id;
}

static void
add_record (Step            *step,
            CharterKindId    kind,
            GVariantBuilder *content)
{
  g_ptr_array_add (step->edits,
                   charter_edit_new_add (kind, charter_document_take_handle (step->document),
                                         CHARTER_EDIT_AT_END, g_variant_builder_end (content)));
}

/* The minutes, which are entered once: the same meeting may be gone through
 * in several goes. */
static const char *
ensure_source (Step *step)
{
  g_autofree char *title = NULL;
  g_autofree char *publisher = NULL;
  GVariantBuilder content;

  if (step->source_id != NULL)
    return step->source_id;
  title = charter_annual_words_for_minutes (step->council);
  for (guint i = 0; i < charter_record_set_get_n_records (step->records, CHARTER_KIND_SOURCE); i++)
    {
      CharterRecord *source = charter_record_set_get_record (step->records, CHARTER_KIND_SOURCE, i);

      if (charter_record_has_text (source, "title", title) &&
          charter_record_has_text (source, "date", step->start))
        {
          step->source_id = ensure_id (step, source);
          return step->source_id;
        }
    }
  publisher = charter_name_get_full (charter_annual_council_get_council (step->council), NULL);
  step->source_id = begin_record (step, &content, CHARTER_KIND_SOURCE, title);
  put_text (&content, "title", title);
  put_text (&content, "classification", "minutes");
  put_text (&content, "date", step->start);
  put_text (&content, "publisher", publisher);
  add_record (step, CHARTER_KIND_SOURCE, &content);
  return step->source_id;
}

static GVariant *
new_citation (Step                    *step,
              const CharterAnnualSeat *seat,
              const char              *field)
{
  g_autofree char *place = charter_annual_words_for_place (seat->minute);
  GVariantBuilder citation;

  g_variant_builder_init (&citation, CHARTER_VALUE_OBJECT);
  put_text (&citation, "source_id", ensure_source (step));
  put_text (&citation, "place", place);
  put_text (&citation, "field", field);
  return g_variant_builder_end (&citation);
}

static void
note_decision (Step                    *step,
               const CharterAnnualSeat *seat,
               CharterKindId            kind,
               const char              *id)
{
  if (seat->minute == NULL)
    return;
  g_ptr_array_add (step->decided,
                   g_variant_ref_sink (charter_value_new_reference (
                     charter_kind_get (kind)->collection, id)));
  if (!g_ptr_array_find_with_equal_func (step->minutes, seat->minute, g_str_equal, NULL))
    g_ptr_array_add (step->minutes, seat->minute);
}

static void
put_citations (Step                    *step,
               GVariantBuilder         *content,
               const CharterAnnualSeat *seat)
{
  GVariantBuilder citations;

  if (seat->minute == NULL)
    return;
  g_variant_builder_init (&citations, CHARTER_VALUE_ARRAY);
  g_variant_builder_add (&citations, "v", new_citation (step, seat, NULL));
  g_variant_builder_add (content, "{sv}", "citations", g_variant_builder_end (&citations));
}

/* What proves that @record of the seat is so, or that it ended. */
static void
cite (Step                    *step,
      const CharterAnnualSeat *seat,
      const CharterRecord     *record,
      const char              *field)
{
  g_autofree char *id = NULL;

  if (seat->minute == NULL)
    return;
  g_ptr_array_add (step->edits,
                   charter_edit_new_insert (find (step, record), "/citations", CHARTER_EDIT_AT_END,
                                            new_citation (step, seat, field)));
  id = ensure_id (step, record);
  note_decision (step, seat, charter_record_get_kind (record), id);
}

/* On the day of a handover the incoming holder of a post has it, so a term
 * that is recorded to end on that day is left as it is, and so is one that
 * ended before with somebody who stays until a successor takes over. */
static gboolean
hands_over (const Step              *step,
            const CharterAnnualSeat *seat)
{
  const CharterRecord *membership = find (step, seat->membership);
  const CharterDate *date = charter_annual_council_get_date (step->council);
  CharterDate end;

  if (seat->post == NULL || charter_annual_seat_get_effect (seat) == CHARTER_ANNUAL_VACANT)
    return FALSE;
  return charter_record_has_text (membership, "end_date", step->start) ||
         (charter_record_get_flag (membership, "until_successor") == CHARTER_FLAG_YES &&
          charter_record_get_end (membership, &end) &&
          charter_date_get_last_day (&end) < charter_date_get_first_day (date));
}

static gboolean
end_membership (Step                     *step,
                const CharterAnnualSeat  *seat,
                GError                  **error)
{
  g_autoptr(GError) cause = NULL;
  GPtrArray *edits;

  if (seat->membership == NULL || hands_over (step, seat))
    return TRUE;
  edits = charter_succession_end (find (step, seat->membership),
                                  charter_annual_council_get_date (step->council), &cause);
  if (edits == NULL)
    {
      g_set_error (error, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_DATE,
                   /* Translators: a seat, who has it, a sentence */
                   _("%1$s, %2$s: %3$s"), seat->title, seat->now, cause->message);
      return FALSE;
    }
  g_ptr_array_extend_and_steal (step->edits, edits);
  cite (step, seat, seat->membership, "end_date");
  return TRUE;
}

/* Who is new for two seats is one new person. */
static char *
ensure_person (Step                    *step,
               const CharterAnnualSeat *seat)
{
  g_autofree char *folded = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *name = NULL;
  const char *known;
  GVariantBuilder content;
  char *id;

  if (seat->incoming != NULL)
    return ensure_id (step, seat->incoming);
  folded = charter_person_name_fold (seat->name);
  known = g_hash_table_lookup (step->new_persons, folded);
  if (known != NULL)
    return g_strdup (known);
  name = charter_person_name_read (seat->name, &prefix);
  id = begin_record (step, &content, CHARTER_KIND_PERSON, name);
  put_text (&content, "name", name);
  put_text (&content, "honorific_prefix", prefix);
  add_record (step, CHARTER_KIND_PERSON, &content);
  g_hash_table_insert (step->new_persons, g_steal_pointer (&folded), g_strdup (id));
  return id;
}

/* What belongs to the seat and not to the person who had it. */
static void
copy_terms (GVariantBuilder     *content,
            const CharterRecord *membership)
{
  static const char *const keys[] = {
    "role", "capacity", "scope", "substitute_for", "occasion", "until_successor", "voting",
  };

  for (guint i = 0; membership != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      GVariant *value = charter_record_get_value (membership, keys[i]);

      if (value != NULL)
        g_variant_builder_add (content, "{sv}", keys[i], value);
    }
}

static void
add_membership (Step                    *step,
                const CharterAnnualSeat *seat,
                const char              *person_id,
                const char              *post_id)
{
  g_autofree char *body = seat->body != NULL ? ensure_id (step, seat->body) : NULL;
  g_autofree char *council =
    seat->represents ? ensure_id (step, charter_annual_council_get_council (step->council)) : NULL;
  g_autofree char *id = NULL;
  GVariantBuilder content;

  id = begin_record (step, &content, CHARTER_KIND_MEMBERSHIP, seat->title);
  put_text (&content, "person_id", person_id);
  put_text (&content, "organization_id", body);
  put_text (&content, "post_id", post_id);
  put_text (&content, "on_behalf_of_id", council);
  copy_terms (&content, seat->membership);
  put_text (&content, "start_date", step->start);
  put_citations (step, &content, seat);
  if (person_id == NULL)
    put_text (&content, "certainty", "not stated");
  add_record (step, CHARTER_KIND_MEMBERSHIP, &content);
  note_decision (step, seat, CHARTER_KIND_MEMBERSHIP, id);
}

/* Somebody may have sat there without a seat being recorded; with nobody in
 * it the seat has to be, or it would be forgotten. A substitute has none. */
static char *
ensure_seat (Step                    *step,
             const CharterAnnualSeat *seat)
{
  g_autofree char *label = NULL;
  g_autofree char *body = NULL;
  g_autofree char *council = NULL;
  GVariantBuilder content;
  char *id;

  if (seat->post != NULL)
    return ensure_id (step, seat->post);
  if (charter_record_get_value (seat->membership, "substitute_for") != NULL || seat->body == NULL)
    return NULL;
  label = charter_annual_words_for_new_seat (step->council, seat);
  body = ensure_id (step, seat->body);
  council = seat->represents
          ? ensure_id (step, charter_annual_council_get_council (step->council))
          : NULL;
  id = begin_record (step, &content, CHARTER_KIND_POST, label);
  put_text (&content, "label", label);
  put_text (&content, "role", charter_record_get_text (seat->membership, "role"));
  put_text (&content, "organization_id", body);
  put_text (&content, "on_behalf_of_id", council);
  put_text (&content, "start_date", step->start);
  add_record (step, CHARTER_KIND_POST, &content);
  return id;
}

static gboolean
add_seat_edits (Step                     *step,
                const CharterAnnualSeat  *seat,
                GError                  **error)
{
  CharterAnnualChoice effect = charter_annual_seat_get_effect (seat);
  g_autofree char *person = NULL;
  g_autofree char *post = NULL;

  if (effect == CHARTER_ANNUAL_STAYS)
    {
      if (seat->membership != NULL && seat->filled_by == NULL)
        cite (step, seat, seat->membership, NULL);
      return TRUE;
    }
  if (!end_membership (step, seat, error))
    return FALSE;
  if (effect == CHARTER_ANNUAL_NEW_PERSON)
    {
      person = ensure_person (step, seat);
      post = seat->post != NULL ? ensure_id (step, seat->post) : NULL;
      add_membership (step, seat, person, post);
      return TRUE;
    }
  post = ensure_seat (step, seat);
  if (effect == CHARTER_ANNUAL_NOT_YET_KNOWN && post != NULL)
    add_membership (step, seat, NULL, post);
  return TRUE;
}

static CharterRecord *
find_meeting (const Step *step,
              const char *name)
{
  for (guint i = 0; i < charter_record_set_get_n_records (step->records, CHARTER_KIND_EVENT); i++)
    {
      CharterRecord *event = charter_record_set_get_record (step->records, CHARTER_KIND_EVENT, i);

      if (charter_record_has_text (event, "name", name) &&
          charter_record_has_text (event, "start_date", step->start))
        return event;
    }
  return NULL;
}

static void
add_meeting (Step *step)
{
  g_autofree char *name = charter_annual_words_for_meeting (step->council);
  g_autofree char *council = NULL;
  g_autofree char *id = NULL;
  g_autofree char *minutes = NULL;
  CharterRecord *event = find_meeting (step, name);
  GVariantBuilder content;
  GVariantBuilder about;

  if (step->decided->len == 0)
    return;
  for (guint i = 0; event != NULL && i < step->decided->len; i++)
    g_ptr_array_add (step->edits,
                     charter_edit_new_insert (event, "/about", CHARTER_EDIT_AT_END,
                                              g_ptr_array_index (step->decided, i)));
  if (event != NULL)
    return;
  council = ensure_id (step, charter_annual_council_get_council (step->council));
  g_ptr_array_add (step->minutes, NULL);
  minutes = g_strjoinv ("; ", (char **) step->minutes->pdata);
  id = begin_record (step, &content, CHARTER_KIND_EVENT, name);
  put_text (&content, "name", name);
  put_text (&content, "classification", "meeting");
  put_text (&content, "start_date", step->start);
  put_text (&content, "organization_id", council);
  g_variant_builder_init (&about, CHARTER_VALUE_ARRAY);
  for (guint i = 0; i < step->decided->len; i++)
    g_variant_builder_add (&about, "v", g_ptr_array_index (step->decided, i));
  g_variant_builder_add (&content, "{sv}", "about", g_variant_builder_end (&about));
  put_text (&content, "minute", minutes);
  add_record (step, CHARTER_KIND_EVENT, &content);
}

/**
 * charter_annual_council_make_edits:
 * @self: an annual council
 * @document: the document with the records that it was made of
 * @error: return location for a #CharterAnnualError
 *
 * Who goes stops just before the date, and who comes begins on it, so before
 * the date everything is as it was. Minutes become an event with what was
 * decided and a source that it comes from.
 *
 * Returns: (transfer full) (nullable) (element-type CharterEdit): the edits to
 *   make as one step, none when nothing changes
 */
GPtrArray *
charter_annual_council_make_edits (const CharterAnnualCouncil  *self,
                                   CharterDocument             *document,
                                   GError                     **error)
{
  g_auto(Step) step = { NULL, };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);

  step.council = self;
  step.document = document;
  step.records = charter_annual_council_get_records (self);
  step.edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  step.new_persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  step.decided = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  step.minutes = g_ptr_array_new ();
  step.start = charter_date_to_text (charter_annual_council_get_date (self));
  if (charter_document_get_records (document) != step.records)
    {
      g_set_error_literal (error, CHARTER_ANNUAL_ERROR, CHARTER_ANNUAL_ERROR_MOVED_ON,
                           _("The partnership has changed since the seats were listed. List them "
                             "again."));
      return NULL;
    }
  if (!charter_annual_council_check (self, error))
    return NULL;
  for (guint i = 0; i < charter_annual_council_get_n_seats (self); i++)
    {
      if (!add_seat_edits (&step, charter_annual_council_get_seat (self, i), error))
        return NULL;
    }
  add_meeting (&step);
  return g_steal_pointer (&step.edits);
}
