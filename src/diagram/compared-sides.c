/* compared-sides.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/compared-sides.h"

#include <glib/gi18n.h>

#include "analysis/changes/aligned-records.h"
#include "analysis/words/names.h"
#include "model/value.h"

struct _CharterComparedSides
{
  CharterComparedSide *from;
  CharterComparedSide *to;
  GPtrArray           *further; /* of CharterComparedSide: what stands beside both */
  gatomicrefcount      references;
};

/* A proposed model that is not there any more is as if none was named. */
static CharterRecord *
find_option (const CharterComparedSide *side,
             CharterRecordSet          *records)
{
  return side->option != 0 ? charter_record_set_find_handle (records, side->option) : NULL;
}

static CharterState *
make_state (const CharterComparedSide *side,
            CharterRecordSet          *records,
            CharterRecordSet          *own,
            const CharterDate         *today)
{
  CharterRecord *option = find_option (side, records);
  g_autoptr(CharterProposal) proposal = NULL;

  if (own != NULL || option == NULL)
    return charter_state_new (own != NULL ? own : records, &side->date, today);
  proposal = charter_proposal_new (records, option);
  return charter_state_new_for_proposal (proposal, &side->date, today);
}

static char *
write_words (const CharterComparedSide *side,
             CharterRecordSet          *records)
{
  g_autofree char *date = charter_date_is_set (&side->date) ? charter_date_to_words (&side->date)
                                                            : NULL;
  CharterRecord *option = find_option (side, records);
  g_autofree char *model = option != NULL ? charter_name_get_full (option, NULL) : NULL;

  if (side->place == CHARTER_COMPARED_SAVED)
    return date != NULL
         /* Translators: a date */
         ? g_strdup_printf (_("what was last saved, on %s"), date)
         : g_strdup (_("what was last saved"));
  if (side->place == CHARTER_COMPARED_FILE)
    return date != NULL
         /* Translators: a file, a date */
         ? g_strdup_printf (_("the file %1$s, on %2$s"), side->name, date)
         /* Translators: a file */
         : g_strdup_printf (_("the file %s"), side->name);
  if (side->place == CHARTER_COMPARED_ASSUMED)
    /* Translators: what is assumed: "Swale leaves MKIP on 31 March 2027" */
    return g_strdup_printf (_("how it would be if: %s"), side->name);
  if (model != NULL)
    return date != NULL
         /* Translators: the name of a proposed model, a date */
         ? g_strdup_printf (_("the proposed model “%1$s”, on %2$s"), model, date)
         /* Translators: the name of a proposed model */
         : g_strdup_printf (_("the proposed model “%s”"), model);
  return date != NULL ? g_steal_pointer (&date) : g_strdup (_("what is recorded"));
}

static gboolean
is_same_date (const CharterDate *one,
              const CharterDate *other)
{
  return one->year == other->year && one->month == other->month && one->day == other->day;
}

static gboolean
is_plain (const CharterComparedSide *side)
{
  return side->place == CHARTER_COMPARED_RECORDED && side->option == 0;
}

static gboolean
is_in_records (const CharterComparedSide *side)
{
  return side->place != CHARTER_COMPARED_FILE;
}

static void
set_path (CharterRecord **record,
          const char     *path,
          GVariant       *value)
{
  CharterRecord *changed = charter_record_with_path (*record, path, value);

  if (changed == NULL)
    return;
  charter_record_unref (*record);
  *record = changed;
}

static GVariant *
new_date (const CharterComparedSide *side)
{
  return charter_date_is_set (&side->date)
       ? g_variant_new_take_string (charter_date_to_text (&side->date)) : NULL;
}

static GVariant *
new_option (const CharterComparedSide *side,
            CharterRecordSet          *records)
{
  CharterRecord *option = find_option (side, records);
  const char *id = option != NULL ? charter_record_get_id (option) : NULL;

  return id != NULL ? g_variant_new_string (id) : NULL;
}

static void
add_place (GVariantBuilder           *group,
           const CharterComparedSide *side,
           CharterRecordSet          *records)
{
  GVariant *date = new_date (side);
  GVariant *option = new_option (side, records);

  if (date != NULL)
    g_variant_builder_add (group, "{sv}", "as_at", date);
  if (option != NULL)
    g_variant_builder_add (group, "{sv}", "option_id", option);
}

static GVariant *
new_with (GPtrArray        *further,
          CharterRecordSet *records)
{
  GVariantBuilder list;

  g_variant_builder_init (&list, CHARTER_VALUE_ARRAY);
  for (guint i = 0; i < further->len; i++)
    {
      GVariantBuilder group;

      g_variant_builder_init (&group, CHARTER_VALUE_OBJECT);
      add_place (&group, g_ptr_array_index (further, i), records);
      g_variant_builder_add (&list, "v", g_variant_builder_end (&group));
    }
  return g_variant_builder_end (&list);
}

/* What it is compared with, beside each other if it was so before. */
static GVariant *
new_compare (const CharterComparedSides *self,
             const CharterComparedSide  *side,
             CharterRecordSet           *records,
             CharterRecord              *view)
{
  g_autoptr(GVariant) beside =
    charter_value_get_member (charter_record_get_value (view, "compare"), "side_by_side");
  GVariantBuilder group;

  g_variant_builder_init (&group, CHARTER_VALUE_OBJECT);
  add_place (&group, side, records);
  if (self->further->len > 0)
    g_variant_builder_add (&group, "{sv}", "with", new_with (self->further, records));
  if (beside != NULL)
    g_variant_builder_add (&group, "{sv}", "side_by_side", beside);
  return g_variant_builder_end (&group);
}

static gpointer
copy_side (gconstpointer side,
           gpointer      user_data)
{
  return charter_compared_side_copy (side);
}

static gboolean
is_same_side (const CharterComparedSide *one,
              const CharterComparedSide *other)
{
  return charter_compared_side_is_same_place (one, other) && is_same_date (&one->date, &other->date);
}

static gboolean
has_side_twice (const CharterComparedSides *self)
{
  for (guint i = 0; i < self->further->len; i++)
    {
      const CharterComparedSide *one = g_ptr_array_index (self->further, i);

      if (is_same_side (one, self->from) || is_same_side (one, self->to))
        return TRUE;
      for (guint j = 0; j < i; j++)
        {
          if (is_same_side (one, g_ptr_array_index (self->further, j)))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * charter_compared_side_new:
 *
 * Returns: (transfer full): the records as they are now, without a date
 */
CharterComparedSide *
charter_compared_side_new (void)
{
  return g_new0 (CharterComparedSide, 1);
}

/**
 * charter_compared_side_new_saved:
 * @saved: the records as they were last saved, with the handles that they have
 *
 * Returns: (transfer full): a side
 */
CharterComparedSide *
charter_compared_side_new_saved (CharterRecordSet *saved)
{
  CharterComparedSide *self;

  g_return_val_if_fail (saved != NULL, NULL);

  self = charter_compared_side_new ();
  self->place = CHARTER_COMPARED_SAVED;
  self->records = charter_record_set_ref (saved);
  self->aligned = charter_record_set_ref (saved);
  return self;
}

/**
 * charter_compared_side_new_file:
 * @records: the records of another file
 * @name: what it is called
 * @with: what it is compared with
 *
 * Finds out which records of the two are about the same thing.
 *
 * Returns: (transfer full): a side
 */
CharterComparedSide *
charter_compared_side_new_file (CharterRecordSet *records,
                                const char       *name,
                                CharterRecordSet *with)
{
  CharterComparedSide *self;
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterState) model = NULL;
  CharterDate today;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (with != NULL, NULL);

  charter_date_init_today (&today);
  state = charter_state_new (records, NULL, &today);
  model = charter_state_new (with, NULL, &today);
  self = charter_compared_side_new ();
  self->place = CHARTER_COMPARED_FILE;
  self->records = charter_record_set_ref (records);
  self->aligned = charter_aligned_records_new (state, model);
  self->name = g_strdup (name);
  return self;
}

/**
 * charter_compared_side_new_assumed:
 * @records: the records as they would be, with the handles that they have
 * @what: what is assumed, such as "Swale leaves MKIP on 31 March 2027"
 *
 * Returns: (transfer full): a side
 */
CharterComparedSide *
charter_compared_side_new_assumed (CharterRecordSet *records,
                                   const char       *what)
{
  CharterComparedSide *self;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (what != NULL, NULL);

  self = charter_compared_side_new ();
  self->place = CHARTER_COMPARED_ASSUMED;
  self->records = charter_record_set_ref (records);
  self->aligned = charter_record_set_ref (records);
  self->name = g_strdup (what);
  return self;
}

/**
 * charter_compared_side_apply_assumed:
 * @view: a view that compares how it is with how it would be
 * @what: what is assumed, such as "Swale leaves MKIP on 31 March 2027"
 *
 * Has it name both so, and read them as the question is answered: what has no
 * date is taken as recorded.
 */
void
charter_compared_side_apply_assumed (CharterView *view,
                                     const char  *what)
{
  g_return_if_fail (view != NULL);
  g_return_if_fail (what != NULL);

  g_free (view->other_name);
  g_free (view->own_name);
  /* Translators: "Compares arrangements if nothing changes with those if ..." */
  view->other_name = g_strdup (_("if nothing changes"));
  view->own_name = g_strdup_printf (_("if %s"), what);
  view->unknown = TRUE;
}

/**
 * charter_compared_side_copy:
 * @self: a side
 *
 * Returns: (transfer full): one that can be changed alone
 */
CharterComparedSide *
charter_compared_side_copy (const CharterComparedSide *self)
{
  CharterComparedSide *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->records = self->records != NULL ? charter_record_set_ref (self->records) : NULL;
  copy->aligned = self->aligned != NULL ? charter_record_set_ref (self->aligned) : NULL;
  copy->name = g_strdup (self->name);
  return copy;
}

/**
 * charter_compared_side_free:
 * @self: (transfer full): a side
 */
void
charter_compared_side_free (CharterComparedSide *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->records, charter_record_set_unref);
  g_clear_pointer (&self->aligned, charter_record_set_unref);
  g_free (self->name);
  g_free (self);
}

/**
 * charter_compared_side_is_same_place:
 * @self: a side
 * @other: another one
 *
 * Returns: whether both are the same but for the date
 */
gboolean
charter_compared_side_is_same_place (const CharterComparedSide *self,
                                     const CharterComparedSide *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->place == other->place && self->option == other->option &&
         ((self->place != CHARTER_COMPARED_FILE && self->place != CHARTER_COMPARED_ASSUMED) ||
          self->records == other->records);
}

/**
 * charter_compared_side_write_when:
 * @self: a side
 *
 * Returns: (transfer full) (nullable): what stands for it in a sentence, such
 *   as "in first.json on 9 July 2008"; %NULL where its date says enough
 */
char *
charter_compared_side_write_when (const CharterComparedSide *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  date = charter_date_is_set (&self->date) ? charter_date_to_words (&self->date) : NULL;
  if (self->place == CHARTER_COMPARED_RECORDED)
    return NULL;
  if (self->place == CHARTER_COMPARED_ASSUMED)
    /* Translators: what is assumed: "Swale leaves MKIP on 31 March 2027" */
    return g_strdup_printf (_("if %s"), self->name);
  if (self->place == CHARTER_COMPARED_SAVED)
    return date != NULL
         /* Translators: a date */
         ? g_strdup_printf (_("as last saved, on %s"), date)
         : g_strdup (_("as last saved"));
  return date != NULL
       /* Translators: a file, a date */
       ? g_strdup_printf (_("in %1$s on %2$s"), self->name, date)
       /* Translators: a file */
       : g_strdup_printf (_("in %s"), self->name);
}

/**
 * charter_compared_sides_new:
 * @from: the first side
 * @to: the second side
 *
 * Returns: (transfer full): what is compared
 */
CharterComparedSides *
charter_compared_sides_new (const CharterComparedSide *from,
                            const CharterComparedSide *to)
{
  return charter_compared_sides_new_with (from, to, NULL);
}

/**
 * charter_compared_sides_new_with:
 * @from: the first side
 * @to: the second side
 * @further: (nullable) (element-type CharterComparedSide): what else stands
 *   beside both
 *
 * Returns: (transfer full): what is compared
 */
CharterComparedSides *
charter_compared_sides_new_with (const CharterComparedSide *from,
                                 const CharterComparedSide *to,
                                 GPtrArray                 *further)
{
  CharterComparedSides *self;

  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);

  self = g_new0 (CharterComparedSides, 1);
  g_atomic_ref_count_init (&self->references);
  self->from = charter_compared_side_copy (from);
  self->to = charter_compared_side_copy (to);
  self->further = further != NULL ? g_ptr_array_copy (further, copy_side, NULL) : g_ptr_array_new ();
  g_ptr_array_set_free_func (self->further, (GDestroyNotify) charter_compared_side_free);
  return self;
}

/**
 * charter_compared_sides_ref:
 * @self: what is compared
 *
 * Returns: (transfer full): @self
 */
CharterComparedSides *
charter_compared_sides_ref (CharterComparedSides *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * charter_compared_sides_unref:
 * @self: (transfer full): what is compared
 */
void
charter_compared_sides_unref (CharterComparedSides *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  charter_compared_side_free (self->from);
  charter_compared_side_free (self->to);
  g_ptr_array_unref (self->further);
  g_free (self);
}

/**
 * charter_compared_sides_get_from:
 * @self: what is compared
 *
 * Returns: (transfer none): the first side
 */
const CharterComparedSide *
charter_compared_sides_get_from (const CharterComparedSides *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->from;
}

/**
 * charter_compared_sides_get_to:
 * @self: what is compared
 *
 * Returns: (transfer none): the second side
 */
const CharterComparedSide *
charter_compared_sides_get_to (const CharterComparedSides *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->to;
}

/**
 * charter_compared_sides_get_further:
 * @self: what is compared
 *
 * Returns: (transfer none) (element-type CharterComparedSide): what else
 *   stands beside both sides
 */
GPtrArray *
charter_compared_sides_get_further (const CharterComparedSides *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->further;
}

/**
 * charter_compared_sides_find_problem:
 * @self: what is compared
 * @today: the day on which the question is asked
 *
 * Returns: (transfer full) (nullable): why this cannot be asked, and what to
 *   do; %NULL when it can
 */
char *
charter_compared_sides_find_problem (const CharterComparedSides *self,
                                     const CharterDate          *today)
{
  const CharterDate *end;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  if (charter_compared_side_is_same_place (self->from, self->to) &&
      is_same_date (&self->from->date, &self->to->date))
    return g_strdup (_("Both sides are the same. Write a date, or choose something else to "
                       "compare."));
  if (has_side_twice (self))
    return g_strdup (_("Two of them are the same. Choose something else, or leave one out."));
  end = charter_date_is_set (&self->to->date) ? &self->to->date : today;
  if (!charter_date_is_set (&self->from->date) || !is_plain (self->from) || !is_plain (self->to) ||
      charter_date_get_last_day (&self->from->date) <= charter_date_get_last_day (end))
    return NULL;
  from = charter_date_to_words (&self->from->date);
  to = charter_date_to_words (end);
  /* Translators: two dates */
  return g_strdup_printf (_("%1$s is after %2$s. Write the earlier date first."), from, to);
}

/**
 * charter_compared_sides_can_be_kept:
 * @self: what is compared
 *
 * Returns: whether a diagram can be saved that compares the same: what was
 *   last saved, and another file, are not in the file
 */
gboolean
charter_compared_sides_can_be_kept (const CharterComparedSides *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->further->len; i++)
    {
      if (((const CharterComparedSide *) g_ptr_array_index (self->further, i))->place !=
          CHARTER_COMPARED_RECORDED)
        return FALSE;
    }
  return self->from->place == CHARTER_COMPARED_RECORDED &&
         self->to->place == CHARTER_COMPARED_RECORDED;
}

/**
 * charter_compared_sides_write_title:
 * @self: what is compared
 * @records: the records as they are now
 * @format: a sentence with places for two texts, %1$s and %2$s
 *
 * Returns: (transfer full): @format with what stands for the first side and
 *   the others, such as "9 July 2008" and "what is recorded"
 */
char *
charter_compared_sides_write_title (const CharterComparedSides *self,
                                    CharterRecordSet           *records,
                                    const char                 *format)
{
  g_autofree char *from = NULL;
  g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *to = NULL;
  g_autoptr(GString) title = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  from = write_words (self->from, records);
  g_ptr_array_add (others, write_words (self->to, records));
  for (guint i = 0; i < self->further->len; i++)
    g_ptr_array_add (others, write_words (g_ptr_array_index (self->further, i), records));
  to = charter_name_join (others);
  title = g_string_new (format);
  g_string_replace (title, "%2$s", to, 1);
  g_string_replace (title, "%1$s", from, 1);
  return g_string_free (g_steal_pointer (&title), FALSE);
}

/**
 * charter_compared_sides_write_list:
 * @self: what is compared
 * @records: the records as they are now
 *
 * Returns: (transfer full): what stands for all sides, such as "9 July 2008,
 *   6 May 2014 and 12 January 2015"
 */
char *
charter_compared_sides_write_list (const CharterComparedSides *self,
                                   CharterRecordSet           *records)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);

  g_ptr_array_add (all, write_words (self->from, records));
  g_ptr_array_add (all, write_words (self->to, records));
  for (guint i = 0; i < self->further->len; i++)
    g_ptr_array_add (all, write_words (g_ptr_array_index (self->further, i), records));
  return charter_name_join (all);
}

/**
 * charter_compared_sides_compare:
 * @self: what is compared
 * @records: the records as they are now
 * @today: the day on which the question is asked
 *
 * Returns: (transfer full): in what the two sides differ
 */
CharterComparison *
charter_compared_sides_compare (const CharterComparedSides *self,
                                CharterRecordSet           *records,
                                const CharterDate          *today)
{
  g_autoptr(CharterState) from = NULL;
  g_autoptr(CharterState) to = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);

  from = make_state (self->from, records, self->from->records, today);
  to = make_state (self->to, records, self->to->records, today);
  return charter_comparison_new (from, to,
                                 (is_in_records (self->from) && is_in_records (self->to)) ||
                                 self->from->records == self->to->records);
}

/**
 * charter_compared_sides_find:
 * @self: what is compared
 * @difference: one of its differences
 *
 * Returns: the handle, in the records as they are now, of what the difference
 *   is about, or 0; the record may be gone
 */
guint64
charter_compared_sides_find (const CharterComparedSides *self,
                             const CharterDifference    *difference)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (difference != NULL, 0);

  if (difference->after != NULL && is_in_records (self->to))
    return charter_record_get_handle (difference->after);
  if (difference->before != NULL && is_in_records (self->from))
    return charter_record_get_handle (difference->before);
  return 0;
}

/**
 * charter_compared_sides_apply:
 * @self: what is compared, which can be kept
 * @records: the records as they are now
 * @view: a saved diagram
 *
 * What is written by hand about a diagram need not be true of its comparison,
 * and is left out.
 *
 * Returns: (transfer full): the diagram with the comparison; it is not in
 *   @records
 */
CharterRecord *
charter_compared_sides_apply (const CharterComparedSides *self,
                              CharterRecordSet           *records,
                              CharterRecord              *view)
{
  static const char *const typed[] = { "/alt_text", "/caption", "/figure" };
  const CharterComparedSide *own;
  const CharterComparedSide *other;
  CharterRecord *applied;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  own = self->to;
  other = self->from;
  /* A diagram is compared with something that has a date or is proposed. */
  if (is_plain (other) && !charter_date_is_set (&other->date))
    {
      own = self->from;
      other = self->to;
    }
  applied = charter_record_ref (view);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    set_path (&applied, typed[i], NULL);
  set_path (&applied, "/as_at", new_date (own));
  set_path (&applied, "/option_id", new_option (own, records));
  set_path (&applied, "/compare", new_compare (self, other, records, view));
  return applied;
}

/**
 * charter_compared_sides_make_view:
 * @self: what is compared
 * @records: the records as they are now
 * @view: a saved diagram
 * @today: the day on which it is drawn
 *
 * Returns: (transfer full): what is drawn for it; it goes with the state of
 *   charter_compared_sides_make_state()
 */
CharterView *
charter_compared_sides_make_view (const CharterComparedSides *self,
                                  CharterRecordSet           *records,
                                  CharterRecord              *view,
                                  const CharterDate          *today)
{
  g_autoptr(CharterRecord) applied = NULL;
  CharterRecordSet *own;
  CharterView *made;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  own = self->to->aligned != NULL ? self->to->aligned : records;
  applied = charter_compared_sides_apply (self, records, view);
  made = charter_view_new (own, applied);
  charter_view_set_option (made, own, find_option (self->to, own));
  made->as_at = self->to->date;
  made->compares = TRUE;
  g_clear_pointer (&made->other_option, g_free);
  made->other_as_at = (CharterDate) { 0 };
  g_clear_pointer (&made->other_state, charter_state_unref);
  made->other_state = make_state (self->from, records, self->from->aligned, today);
  made->other_name = charter_compared_side_write_when (self->from);
  made->own_name = charter_compared_side_write_when (self->to);
  g_ptr_array_set_size (made->further, 0);
  for (guint i = 0; i < self->further->len; i++)
    {
      const CharterComparedSide *side = g_ptr_array_index (self->further, i);
      CharterViewSide *shown = charter_view_side_new (&side->date, NULL);

      shown->state = make_state (side, records, side->aligned, today);
      shown->name = charter_compared_side_write_when (side);
      g_ptr_array_add (made->further, shown);
    }
  made->side_by_side |= self->further->len > 0;
  if (self->to->place == CHARTER_COMPARED_ASSUMED)
    charter_compared_side_apply_assumed (made, self->to->name);
  return made;
}

/**
 * charter_compared_sides_make_state:
 * @self: what is compared
 * @view: what is drawn, from charter_compared_sides_make_view()
 * @records: the records as they are now
 * @today: the day on which it is drawn
 *
 * Returns: (transfer full): the second side, which @view shows and compares
 */
CharterState *
charter_compared_sides_make_state (const CharterComparedSides *self,
                                   const CharterView          *view,
                                   CharterRecordSet           *records,
                                   const CharterDate          *today)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);

  return charter_view_make_state (view,
                                  self->to->aligned != NULL ? self->to->aligned : records, today);
}
