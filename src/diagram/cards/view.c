/* view.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/view.h"

#include "analysis/words/language.h"
#include "analysis/words/names.h"
#include "model/value.h"

#define DEFAULT_PAGE    "a4-portrait"
#define DEFAULT_PALETTE "colour"

/* What a view shows or leaves out, by its name in the file. People are apart:
 * there is more than yes and no. */
static const struct
{
  const char *key;
  gsize       offset;
  gboolean    usual;
} switches[] = {
  { "posts",         G_STRUCT_OFFSET (CharterView, posts),         TRUE },
  { "dates",         G_STRUCT_OFFSET (CharterView, dates),         FALSE },
  { "sources",       G_STRUCT_OFFSET (CharterView, sources),       TRUE },
  { "legend",        G_STRUCT_OFFSET (CharterView, legend),        TRUE },
  { "abbreviations", G_STRUCT_OFFSET (CharterView, abbreviations), TRUE },
  { "assumed_lines", G_STRUCT_OFFSET (CharterView, assumed_lines), FALSE },
  { "unknown",       G_STRUCT_OFFSET (CharterView, unknown),       FALSE },
  { "events",        G_STRUCT_OFFSET (CharterView, events),        TRUE },
  { "title",         G_STRUCT_OFFSET (CharterView, title_shown),   TRUE },
  { "caption",       G_STRUCT_OFFSET (CharterView, caption_shown), TRUE },
  { "as_at",         G_STRUCT_OFFSET (CharterView, as_at_shown),   TRUE },
  { "status",        G_STRUCT_OFFSET (CharterView, status_shown),  TRUE },
};

static const char *const people_ids[] = {
  [CHARTER_PEOPLE_NAMES] = "names",
  [CHARTER_PEOPLE_POSTS] = "posts",
  [CHARTER_PEOPLE_COUNTS] = "counts",
};

static gboolean
get_show (const CharterRecord *record,
          const char          *key,
          gboolean             otherwise)
{
  g_autoptr(GVariant) value =
    charter_value_get_member (charter_record_get_value (record, "show"), key);

  if (value == NULL || !g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    return otherwise;
  return g_variant_get_boolean (value);
}

static void
read_switches (CharterView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    G_STRUCT_MEMBER (gboolean, self, switches[i].offset) =
      get_show (self->record, switches[i].key, switches[i].usual);
}

/* What is gone from the file has no place in an order. */
static void
read_order (CharterView      *self,
            CharterRecordSet *records)
{
  GVariant *order = charter_record_get_value (self->record, "order");

  self->order = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_unref);
  for (gsize i = 0; i < charter_value_get_n_entries (order); i++)
    {
      g_autoptr(GVariant) reference = charter_value_get_entry (order, i);
      CharterRecord *record = charter_record_set_find_reference (records, reference);

      if (record != NULL && !g_ptr_array_find (self->order, record, NULL))
        g_ptr_array_add (self->order, charter_record_ref (record));
    }
}

/* A diagram that says nothing of what it is about is about the partnership;
 * one that is about things that are gone is not about everything else. What a
 * proposed model adds is only in that model. */
static void
read_focus (CharterView      *self,
            CharterRecordSet *records)
{
  GVariant *focus = charter_record_get_value (self->record, "focus");
  CharterRecord *head;
  CharterRecord *partnership;

  if (self->proposal != NULL)
    records = charter_proposal_get_records (self->proposal);
  head = charter_record_set_get_partnership (records);
  for (gsize i = 0; i < charter_value_get_n_entries (focus); i++)
    {
      g_autoptr(GVariant) reference = charter_value_get_entry (focus, i);
      CharterRecord *record = charter_record_set_find_reference (records, reference);

      if (record != NULL)
        g_ptr_array_add (self->focus, charter_record_ref (record));
      else
        self->n_missing++;
    }
  if (focus != NULL || head == NULL)
    return;

  partnership = charter_record_set_resolve (records, head, "organization_id");
  if (partnership != NULL)
    g_ptr_array_add (self->focus, charter_record_ref (partnership));
}

static void
read_option (CharterView      *self,
             CharterRecordSet *records)
{
  const char *id = charter_record_get_text (self->record, "option_id");
  CharterRecord *option = charter_record_set_find_id (records, CHARTER_KIND_OPTION, id);

  charter_view_set_option (self, records, option);
  self->n_missing += id != NULL && option == NULL;
}

static gboolean
is_true_in (GVariant   *group,
            const char *key)
{
  g_autoptr(GVariant) value = charter_value_get_member (group, key);

  return value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN) &&
         g_variant_get_boolean (value);
}

static void
read_arrangement (CharterView *self)
{
  GVariant *arrangement = charter_record_get_value (self->record, "arrangement");
  g_autoptr(GVariant) columns = charter_value_get_member (arrangement, "columns");
  double number;

  self->form = g_strdup (charter_value_get_member_text (arrangement, "form"));
  if (charter_value_get_number (columns, &number) && number >= 1 && number <= 12)
    self->columns = (guint) number;
  self->several_pages = is_true_in (arrangement, "several_pages");
  self->order_found = is_true_in (arrangement, "order_found");
}

/* A proposed model that is not there is no side; the one side that names
 * nothing is current arrangements. */
static void
read_further (CharterView            *self,
              const CharterRecordSet *records,
              GVariant               *list)
{
  for (gsize i = 0; i < charter_value_get_n_entries (list) &&
                    self->further->len + 2 < CHARTER_VIEW_MOST_SIDES; i++)
    {
      g_autoptr(GVariant) entry = charter_value_get_entry (list, i);
      const char *text = charter_value_get_member_text (entry, "as_at");
      const char *option = charter_value_get_member_text (entry, "option_id");
      CharterDate as_at;

      if (text == NULL || !charter_date_parse (text, &as_at))
        as_at = (CharterDate) { 0 };
      if (option == NULL || charter_record_set_find_id (records, CHARTER_KIND_OPTION, option) != NULL)
        g_ptr_array_add (self->further, charter_view_side_new (&as_at, option));
      else
        self->n_missing++;
    }
}

static void
read_compare (CharterView      *self,
              CharterRecordSet *records)
{
  GVariant *compare = charter_record_get_value (self->record, "compare");
  g_autoptr(GVariant) beside = charter_value_get_member (compare, "side_by_side");
  g_autoptr(GVariant) with = charter_value_get_member (compare, "with");
  const char *as_at = charter_value_get_member_text (compare, "as_at");
  const char *option = charter_value_get_member_text (compare, "option_id");

  if (as_at != NULL && !charter_date_parse (as_at, &self->other_as_at))
    self->other_as_at = (CharterDate) { 0 };
  if (option != NULL && charter_record_set_find_id (records, CHARTER_KIND_OPTION, option) != NULL)
    self->other_option = g_strdup (option);
  else if (option != NULL)
    self->n_missing++;
  self->compares = charter_date_is_set (&self->other_as_at) || self->other_option != NULL ||
                   (compare != NULL && self->proposal != NULL);
  if (self->compares)
    read_further (self, records, with);
  self->side_by_side = self->further->len > 0 ||
                       (beside != NULL && g_variant_is_of_type (beside, G_VARIANT_TYPE_BOOLEAN) &&
                        g_variant_get_boolean (beside));
}

static void
read_page (CharterView *self)
{
  const char *id = charter_record_get_text (self->record, "page");
  const CharterPage *page = charter_page_find (id != NULL ? id : DEFAULT_PAGE);
  GVariant *space = charter_record_get_value (self->record, "space");
  g_autoptr(GVariant) width = charter_value_get_member (space, "width");
  g_autoptr(GVariant) height = charter_value_get_member (space, "height");
  double width_mm;
  double height_mm;

  if (charter_value_get_number (width, &width_mm) && width_mm >= 20 && width_mm <= 2000 &&
      charter_value_get_number (height, &height_mm) && height_mm >= 20 && height_mm <= 2000)
    self->page = charter_page_for_space (width_mm, height_mm);
  else
    self->page = *(page != NULL ? page : charter_page_find (DEFAULT_PAGE));
}

static gpointer
ref_record (gconstpointer record,
            gpointer      user_data)
{
  return charter_record_ref ((CharterRecord *) record);
}

static gboolean
is_true (const CharterRecord *record,
         const char          *key)
{
  GVariant *value = charter_record_get_value (record, key);

  return value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN) &&
         g_variant_get_boolean (value);
}

static char *
get_text_or (const CharterRecord *record,
             const char          *key,
             const char          *otherwise)
{
  const char *text = charter_record_get_text (record, key);

  return g_strdup (text != NULL && *text != '\0' ? text : otherwise);
}

/**
 * charter_people_get_id:
 * @people: how much is said about persons
 *
 * Returns: what files and the command line call it
 */
const char *
charter_people_get_id (CharterPeople people)
{
  g_return_val_if_fail (people < G_N_ELEMENTS (people_ids), NULL);

  return people_ids[people];
}

/**
 * charter_people_find:
 * @id: (nullable): such as "posts"
 * @people: (out): what it means; unchanged unless there is such a thing
 *
 * Returns: whether there is
 */
gboolean
charter_people_find (const char    *id,
                     CharterPeople *people)
{
  g_return_val_if_fail (people != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (people_ids); i++)
    {
      if (g_strcmp0 (people_ids[i], id) == 0)
        {
          *people = (CharterPeople) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * charter_view_side_new:
 * @as_at: (nullable): a date, or not set
 * @option: (nullable): the id of a proposed model
 *
 * Returns: (transfer full): what else can stand beside what a view compares
 */
CharterViewSide *
charter_view_side_new (const CharterDate *as_at,
                       const char        *option)
{
  CharterViewSide *self = g_new0 (CharterViewSide, 1);

  if (charter_date_is_set (as_at))
    self->as_at = *as_at;
  self->option = g_strdup (option);
  return self;
}

/**
 * charter_view_side_free:
 * @self: (transfer full): a side
 */
void
charter_view_side_free (CharterViewSide *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->option);
  g_clear_pointer (&self->state, charter_state_unref);
  g_free (self->name);
  g_free (self);
}

/**
 * charter_view_new:
 * @records: the records it looks at
 * @record: (transfer none): the saved diagram
 *
 * Returns: (transfer full): what it asks for; where it asks for something
 *   that cannot be, the usual thing
 */
CharterView *
charter_view_new (CharterRecordSet *records,
                  CharterRecord    *record)
{
  CharterView *self;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  self = g_new0 (CharterView, 1);
  self->record = charter_record_ref (record);
  self->name = charter_name_get_full (record, NULL);
  self->kind = get_text_or (record, "kind", "governance");
  charter_record_get_date (record, "as_at", &self->as_at);
  self->focus = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_unref);
  self->further = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_view_side_free);
  read_option (self, records);
  read_compare (self, records);
  self->titled = TRUE;
  self->people = get_show (record, "people", TRUE) ? CHARTER_PEOPLE_NAMES : CHARTER_PEOPLE_COUNTS;
  read_switches (self);
  read_order (self, records);
  read_arrangement (self);
  read_page (self);
  self->palette = get_text_or (record, "palette", DEFAULT_PALETTE);
  self->font = get_text_or (record, "font", CHARTER_VIEW_FONT);
  self->caption = g_strdup (charter_record_get_text (record, "caption"));
  self->figure = g_strdup (charter_record_get_text (record, "figure"));
  self->draft = is_true (record, "draft");
  self->alt_text =
    g_strdup (charter_value_get_member_text (charter_record_get_value (record, "alt_text"), "text"));
  return self;
}

/**
 * charter_view_set_language:
 * @self: a view
 * @records: the records it looks at
 * @language: whose names and words it is to have
 *
 * Its title and caption are then in that language too, as far as they are
 * translated. A typed alternative text is left out where it is not: a sentence
 * in another language would be read aloud wrongly.
 */
void
charter_view_set_language (CharterView      *self,
                           CharterRecordSet *records,
                           const char       *language)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (records != NULL);
  g_return_if_fail (language != NULL);

  g_free (self->language);
  self->language = g_strdup (language);
  if (charter_language_is_own (records, language))
    return;

  g_free (self->name);
  self->name = charter_name_get_full (self->record, language);
  g_free (self->caption);
  self->caption = charter_name_get_text (self->record, language, "caption");
  g_free (self->alt_text);
  self->alt_text = charter_name_get_text (self->record, language, "alt_text");
}

/**
 * charter_view_set_option:
 * @self: a view
 * @records: the current arrangements
 * @option: (nullable): a proposed model, or %NULL for current arrangements
 *
 * Has it show another proposed model than it was saved with.
 */
void
charter_view_set_option (CharterView      *self,
                         CharterRecordSet *records,
                         CharterRecord    *option)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (records != NULL);

  g_clear_pointer (&self->proposal, charter_proposal_unref);
  if (option != NULL)
    self->proposal = charter_proposal_new (records, option);
  g_ptr_array_set_size (self->focus, 0);
  self->n_missing = 0;
  read_focus (self, records);
}

/**
 * charter_view_apply_choice:
 * @document: a document
 * @record: (transfer none): one of its saved diagrams
 *
 * A diagram of no proposed model shows the one that is chosen, as everything
 * else does. It is to be read with charter_document_get_base().
 *
 * Returns: (transfer full): the diagram as it is shown
 */
CharterRecord *
charter_view_apply_choice (CharterDocument *document,
                           CharterRecord   *record)
{
  CharterProposal *proposal;
  CharterRecord *shown;
  const char *id;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (record != NULL, NULL);

  proposal = charter_document_get_proposal (document);
  id = proposal != NULL ? charter_record_get_id (charter_proposal_get_option (proposal)) : NULL;
  if (id == NULL || charter_record_get_text (record, "option_id") != NULL)
    return charter_record_ref (record);
  shown = charter_record_with_path (record, "/option_id", g_variant_new_string (id));
  return shown != NULL ? shown : charter_record_ref (record);
}

/**
 * charter_view_make_state:
 * @self: a view
 * @records: the current arrangements
 * @today: the day on which the question is asked
 *
 * Returns: (transfer full): what it shows: current arrangements or the
 *   proposed model, at its date
 */
CharterState *
charter_view_make_state (const CharterView *self,
                         CharterRecordSet  *records,
                         const CharterDate *today)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (records != NULL, NULL);

  return self->proposal != NULL
       ? charter_state_new_for_proposal (self->proposal, &self->as_at, today)
       : charter_state_new (records, &self->as_at, today);
}

static gpointer
copy_side (gconstpointer source,
           gpointer      user_data)
{
  const CharterViewSide *side = source;
  CharterViewSide *copy = charter_view_side_new (&side->as_at, side->option);

  copy->state = side->state != NULL ? charter_state_ref (side->state) : NULL;
  copy->name = g_strdup (side->name);
  return copy;
}

/**
 * charter_view_copy:
 * @self: a view
 *
 * Returns: (transfer full): one that can be changed alone
 */
CharterView *
charter_view_copy (const CharterView *self)
{
  CharterView *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->record = charter_record_ref (self->record);
  copy->focus = g_ptr_array_copy (self->focus, ref_record, NULL);
  g_ptr_array_set_free_func (copy->focus, (GDestroyNotify) charter_record_unref);
  if (self->proposal != NULL)
    charter_proposal_ref (self->proposal);
  copy->name = g_strdup (self->name);
  copy->kind = g_strdup (self->kind);
  copy->other_option = g_strdup (self->other_option);
  copy->other_state = self->other_state != NULL ? charter_state_ref (self->other_state) : NULL;
  copy->other_name = g_strdup (self->other_name);
  copy->own_name = g_strdup (self->own_name);
  copy->further = g_ptr_array_copy (self->further, copy_side, NULL);
  g_ptr_array_set_free_func (copy->further, (GDestroyNotify) charter_view_side_free);
  copy->form = g_strdup (self->form);
  copy->page_starts = self->page_starts != NULL ? g_array_ref (self->page_starts) : NULL;
  copy->palette = g_strdup (self->palette);
  copy->font = g_strdup (self->font);
  copy->caption = g_strdup (self->caption);
  copy->figure = g_strdup (self->figure);
  copy->order = g_ptr_array_copy (self->order, ref_record, NULL);
  g_ptr_array_set_free_func (copy->order, (GDestroyNotify) charter_record_unref);
  copy->alt_text = g_strdup (self->alt_text);
  copy->language = g_strdup (self->language);
  return copy;
}

/**
 * charter_view_copy_for:
 * @self: a view
 * @state: what it is to show
 *
 * Returns: (transfer full): the same view of what it is about as that is in
 *   @state, with the names of the date
 */
CharterView *
charter_view_copy_for (const CharterView  *self,
                       const CharterState *state)
{
  CharterView *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (state != NULL, NULL);

  copy = charter_view_copy (self);
  g_ptr_array_set_size (copy->focus, 0);
  for (guint i = 0; i < self->focus->len; i++)
    {
      CharterRecord *record = charter_state_get_record (state, g_ptr_array_index (self->focus, i));

      if (record != NULL)
        g_ptr_array_add (copy->focus, charter_record_ref (record));
    }
  return copy;
}

/**
 * charter_view_free:
 * @self: (transfer full): a view
 */
void
charter_view_free (CharterView *self)
{
  g_return_if_fail (self != NULL);

  charter_record_unref (self->record);
  g_clear_pointer (&self->proposal, charter_proposal_unref);
  g_ptr_array_unref (self->focus);
  g_free (self->name);
  g_free (self->kind);
  g_free (self->other_option);
  g_clear_pointer (&self->other_state, charter_state_unref);
  g_free (self->other_name);
  g_free (self->own_name);
  g_ptr_array_unref (self->further);
  g_free (self->form);
  g_clear_pointer (&self->page_starts, g_array_unref);
  g_free (self->palette);
  g_free (self->font);
  g_free (self->caption);
  g_free (self->figure);
  g_ptr_array_unref (self->order);
  g_free (self->alt_text);
  g_free (self->language);
  g_free (self);
}

/**
 * charter_view_get_alt_text:
 * @view: a view
 *
 * Returns: (transfer none) (nullable): what somebody typed in the language of
 *   @view, if anything
 */
const char *
charter_view_get_alt_text (const CharterView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  return charter_name_is_visible (view->alt_text) ? view->alt_text : NULL;
}

/**
 * charter_view_get_nth_switch:
 * @number: a number from 0
 *
 * Returns: (nullable): the name of something that a view shows or leaves out,
 *   as it is in the file, or %NULL past the last
 */
const char *
charter_view_get_nth_switch (guint number)
{
  return number < G_N_ELEMENTS (switches) ? switches[number].key : NULL;
}

/**
 * charter_view_get_switch:
 * @self: a view
 * @key: the name of something that a view shows or leaves out
 *
 * Returns: whether it is shown; %FALSE where there is no such name
 */
gboolean
charter_view_get_switch (const CharterView *self,
                         const char        *key)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      if (g_str_equal (switches[i].key, key))
        return G_STRUCT_MEMBER (gboolean, self, switches[i].offset);
    }
  return FALSE;
}

/**
 * charter_view_set_switch:
 * @self: a view
 * @key: the name of something that a view shows or leaves out
 * @shown: whether it is to be shown
 *
 * Returns: whether there is such a name
 */
gboolean
charter_view_set_switch (CharterView *self,
                         const char  *key,
                         gboolean     shown)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      if (!g_str_equal (switches[i].key, key))
        continue;
      G_STRUCT_MEMBER (gboolean, self, switches[i].offset) = shown;
      return TRUE;
    }
  return FALSE;
}
