/* furniture.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/furniture.h"

#include <glib/gi18n.h>

#include "analysis/changes/proposal-words.h"
#include "analysis/words/glossary.h"
#include "analysis/words/names.h"
#include "diagram/cards/style.h"
#include "model/value.h"

/* Room for a day in words in the list of sources, points: the dates stand
 * below each other. */
#define SOURCE_DATE_WIDTH 96.0

/* More documents than this stand in a table. */
#define FEW_SOURCES 2

/* The latest day on which any of the records is known to have held. */
static gboolean
find_last_confirmed (CharterState *state,
                     GPtrArray    *used,
                     CharterDate  *latest)
{
  const CharterDate *as_at = charter_state_get_as_at (state);

  *latest = (CharterDate) { 0 };
  for (guint i = 0; i < used->len; i++)
    {
      CharterDate date;

      if (!charter_state_get_last_known (state, g_ptr_array_index (used, i), &date))
        continue;
      if (as_at != NULL &&
          charter_date_get_last_day (&date) > charter_date_get_last_day (as_at))
        date = *as_at;
      if (!charter_date_is_set (latest) ||
          charter_date_get_last_day (&date) > charter_date_get_last_day (latest))
        *latest = date;
    }
  return charter_date_is_set (latest);
}

static char *
write_source_date (const CharterRecord *source)
{
  CharterDate date;

  return charter_record_get_date (source, "date", &date)
       ? charter_date_to_words (&date)
       : g_strdup (_("undated"));
}

static char *
name_source (const CharterRecord *source,
             const char          *language)
{
  g_autofree char *title = charter_name_get_full (source, language);
  g_autofree char *when = write_source_date (source);

  /* Translators: a document and its date */
  return g_strdup_printf (_("%1$s (%2$s)"), title, when);
}

static gboolean
is_dated_by_then (CharterState        *state,
                  const CharterRecord *source)
{
  const CharterDate *as_at = charter_state_get_as_at (state);
  CharterDate date;

  return charter_record_get_date (source, "date", &date) &&
         charter_date_get_last_day (&date) <= charter_date_get_last_day (as_at);
}

/* How well a document answers for a record at a date: best when it is cited
 * for the date on which the record began, then when it existed by then. */
static guint
weigh_citation (CharterState        *state,
                GVariant            *citation,
                const CharterRecord *source)
{
  const char *field = charter_value_get_member_text (citation, "field");

  if (charter_state_get_as_at (state) == NULL)
    return 1;
  if (g_strcmp0 (field, "start_date") == 0 || g_strcmp0 (field, "founding_date") == 0 ||
      g_strcmp0 (field, "known_on") == 0)
    return 3;
  return is_dated_by_then (state, source) ? 2 : 1;
}

/* What a record rests on first of all: the first document it cites, at a date
 * the one that answers best for it then. */
static CharterRecord *
get_main_source (CharterState        *state,
                 const CharterRecord *record)
{
  GVariant *citations = charter_record_get_value (record, "citations");
  CharterRecord *best = NULL;
  guint best_weight = 0;

  for (gsize i = 0; i < charter_value_get_n_entries (citations); i++)
    {
      g_autoptr(GVariant) citation = charter_value_get_entry (citations, i);
      CharterRecord *source =
        charter_record_set_find_id (charter_state_get_records (state), CHARTER_KIND_SOURCE,
                                    charter_value_get_member_text (citation, "source_id"));
      guint weight = source != NULL ? weigh_citation (state, citation, source) : 0;

      if (weight > best_weight)
        {
          best = source;
          best_weight = weight;
        }
    }
  return best;
}

/* The documents that state the records, each once, in the order of the file. */
static GPtrArray *
find_sources (CharterState *state,
              GPtrArray    *used)
{
  GPtrArray *sources = g_ptr_array_new ();
  CharterRecordSet *records = charter_state_get_records (state);
  guint n_sources = charter_record_set_get_n_records (records, CHARTER_KIND_SOURCE);
  g_autoptr(GHashTable) cited = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < used->len; i++)
    {
      CharterRecord *source = get_main_source (state, g_ptr_array_index (used, i));

      if (source != NULL)
        g_hash_table_add (cited, source);
    }
  for (guint i = 0; i < n_sources; i++)
    {
      CharterRecord *source = charter_record_set_get_record (records, CHARTER_KIND_SOURCE, i);

      if (g_hash_table_contains (cited, source))
        g_ptr_array_add (sources, source);
    }
  return sources;
}

/* Notes stand behind each other as long as they make one text that is not
 * cut off. */
static void
append_notes (const CharterPalette *palette,
              GPtrArray            *notes,
              CharterCell          *foot)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const char *note = g_ptr_array_index (notes, i);

      if (text->len > 0 &&
          g_utf8_strlen (text->str, -1) + 1 + g_utf8_strlen (note, -1) > CHARTER_TEXT_LONGEST)
        {
          charter_cell_append (foot, charter_style_text (palette, text->str));
          g_string_truncate (text, 0);
        }
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", note);
    }
  if (text->len > 0)
    charter_cell_append (foot, charter_style_text (palette, text->str));
}

static void
append_source (const CharterPalette *palette,
               CharterCell          *table,
               const char           *title,
               const char           *date)
{
  CharterCell *row = charter_cell_append (table, charter_cell_new_row (12));

  charter_cell_set_weight (charter_cell_append (row, charter_style_quiet (palette, title)), 1);
  charter_cell_set_min_width (charter_cell_append (row, charter_style_quiet (palette, date)),
                              SOURCE_DATE_WIDTH);
}

/* A few documents stand behind each other, which takes less room. Each is a
 * text of its own, so that none is cut off. */
static CharterCell *
build_few_sources (CharterScene *scene,
                   GPtrArray    *sources)
{
  const CharterPalette *palette = charter_scene_get_palette (scene);
  CharterCell *list = charter_cell_new_flow (4);

  charter_cell_append (list, charter_style_quiet (palette, ngettext ("Source:", "Sources:", sources->len)));
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *name = name_source (g_ptr_array_index (sources, i),
                                           charter_scene_get_view (scene)->language);
      g_autofree char *text = g_strdup_printf (i + 1 < sources->len ? "%s;" : "%s.", name);

      charter_cell_append (list, charter_style_quiet (palette, text));
    }
  return list;
}

/* Where a table goes on: who has one sheet in hand should look for the others. */
static void
append_continuation (const CharterPalette  *palette,
                     const CharterViewPart *part,
                     CharterCell           *foot)
{
  g_autofree char *text = NULL;

  if (part->number > 1 && part->number < part->total)
    text = g_strdup_printf (_("Continued from page %1$u; continues on page %2$u."),
                            part->number - 1, part->number + 1);
  else if (part->number > 1)
    text = g_strdup_printf (_("Continued from page %u."), part->number - 1);
  else if (part->number > 0 && part->total > 1)
    text = g_strdup_printf (_("Continues on page %u."), part->number + 1);
  if (text != NULL)
    charter_cell_append (foot, charter_style_strong (palette, text));
}

/**
 * charter_furniture_write_page:
 * @scene: a composed scene
 *
 * Returns: (transfer full) (nullable): which page it is and what stands there,
 *   or %NULL where there is only one
 */
char *
charter_furniture_write_page (const CharterScene *scene)
{
  const CharterViewPart *part;
  const char *name;

  g_return_val_if_fail (scene != NULL, NULL);

  part = &charter_scene_get_view (scene)->part;
  name = charter_scene_get_part_name (scene);
  if (part->number == 0)
    return NULL;
  if (name == NULL)
    return g_strdup_printf (_("Page %1$u of %2$u"), part->number, part->total);
  /* Translators: two numbers, then what stands on the page */
  return g_strdup_printf (_("Page %1$u of %2$u: %3$s"), part->number, part->total, name);
}

static CharterCell *
build_sources (CharterScene *scene,
               GPtrArray    *sources)
{
  const CharterPalette *palette = charter_scene_get_palette (scene);
  CharterCell *table;

  if (sources->len <= FEW_SOURCES)
    return build_few_sources (scene, sources);
  table = charter_cell_new_stack (0);

  for (guint i = 0; i < sources->len; i++)
    {
      const CharterRecord *source = g_ptr_array_index (sources, i);
      g_autofree char *name = charter_name_get_full (source, charter_scene_get_view (scene)->language);
      /* Translators: the first of several documents */
      g_autofree char *title = i == 0 ? g_strdup_printf (_("Sources: %s"), name) : g_strdup (name);
      g_autofree char *date = write_source_date (source);

      append_source (palette, table, title, date);
    }
  return table;
}

static char *
write_date (CharterScene *scene)
{
  const char *dates = charter_scene_get_dates (scene);

  return dates != NULL ? g_strdup (dates)
                       : charter_furniture_write_date (charter_scene_get_state (scene),
                                                       charter_scene_get_used (scene));
}

/**
 * charter_furniture_build_head:
 * @scene: a composed scene
 *
 * Returns: (transfer full) (nullable): title, status and date of the picture,
 *   or %NULL when none of them is wanted
 */
CharterCell *
charter_furniture_build_head (CharterScene *scene)
{
  const CharterView *view = charter_scene_get_view (scene);
  const CharterPalette *palette = charter_scene_get_palette (scene);
  CharterState *state = charter_scene_get_state (scene);
  g_autofree char *stamp = charter_proposal_words_for_stamp (state);
  g_autofree char *status = charter_furniture_write_status (view);
  g_autofree char *date = view->as_at_shown ? write_date (scene) : NULL;
  g_autofree char *page = charter_furniture_write_page (scene);
  gboolean titled = view->titled && view->title_shown;
  CharterCell *head;

  if (!titled && stamp == NULL && status == NULL && date == NULL && page == NULL)
    return NULL;

  head = charter_cell_new_flow (12);
  if (titled)
    charter_cell_append (head, charter_style_title (palette, view->name));
  if (stamp != NULL)
    charter_cell_set_padding (charter_cell_append (head, charter_style_strong (palette, stamp)), 0, 3);
  if (status != NULL)
    charter_cell_set_padding (charter_cell_append (head, charter_style_strong (palette, status)), 0, 3);
  if (date != NULL)
    charter_cell_set_padding (charter_cell_append (head, charter_style_quiet (palette, date)), 0, 3);
  if (page != NULL)
    charter_cell_set_padding (charter_cell_append (head, charter_style_strong (palette, page)), 0, 3);
  charter_cell_set_subject (head, CHARTER_DRAWING_ROLE_FURNITURE, 0, _("Title"));
  return head;
}

/**
 * charter_furniture_build_foot:
 * @scene: a composed scene
 *
 * Returns: (transfer full): legend, notes and sources of the picture
 */
CharterCell *
charter_furniture_build_foot (CharterScene *scene)
{
  const CharterView *view = charter_scene_get_view (scene);
  const CharterPalette *palette = charter_scene_get_palette (scene);
  GPtrArray *notes = charter_scene_get_notes (scene);
  g_autoptr(GPtrArray) sources = find_sources (charter_scene_get_state (scene),
                                               charter_scene_get_used (scene));
  g_autofree char *caption = charter_furniture_write_caption (view);
  CharterCell *foot = charter_cell_new_stack (4);
  CharterCell *legend = view->legend ? charter_legend_build (charter_scene_get_legend (scene), palette) : NULL;

  append_continuation (palette, &view->part, foot);
  if (legend != NULL)
    charter_cell_append (foot, legend);
  append_notes (palette, notes, foot);
  if (view->n_missing > 0)
    {
      g_autofree char *text = charter_furniture_write_missing (view->n_missing);

      charter_cell_append (foot, charter_style_text (palette, text));
    }
  if (charter_scene_get_n_not_known (scene) > 0)
    {
      g_autofree char *text = charter_furniture_write_unknown (charter_scene_get_n_not_known (scene));

      charter_cell_append (foot, charter_style_text (palette, text));
    }
  if (view->abbreviations)
    {
      g_autoptr(GPtrArray) abbreviations =
        charter_furniture_list_abbreviations (charter_scene_get_state (scene), view,
                                              charter_scene_get_used (scene));

      append_notes (palette, abbreviations, foot);
    }
  if (view->sources && sources->len > 0)
    charter_cell_append (foot, build_sources (scene, sources));
  if (view->titled && caption != NULL)
    charter_cell_append (foot, charter_style_strong (palette, caption));
  charter_cell_set_subject (foot, CHARTER_DRAWING_ROLE_FURNITURE, 0, _("Legend and sources"));
  return foot;
}

/**
 * charter_furniture_write_date:
 * @state: a state
 * @used: (element-type CharterRecord): the records that are shown
 *
 * Returns: (transfer full): for which date the picture holds, as a sentence
 */
char *
charter_furniture_write_date (CharterState *state,
                              GPtrArray    *used)
{
  const CharterDate *as_at;
  CharterDate confirmed;
  g_autofree char *as_at_words = NULL;
  g_autofree char *confirmed_words = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (used != NULL, NULL);

  as_at = charter_state_get_as_at (state);
  if (as_at == NULL)
    return g_strdup (_("As recorded, not dated."));
  as_at_words = charter_date_to_words (as_at);
  if (!find_last_confirmed (state, used, &confirmed))
    /* Translators: a date */
    return g_strdup_printf (_("Shows arrangements as at %s."), as_at_words);
  confirmed_words = charter_date_to_words (&confirmed);
  /* Translators: two dates */
  return g_strdup_printf (_("Shows arrangements as at %1$s; records last confirmed %2$s."),
                          as_at_words, confirmed_words);
}

/**
 * charter_furniture_write_stamp:
 * @state: a state
 * @used: (element-type CharterRecord): the records that are shown
 *
 * Returns: (transfer full): which proposed model is shown, if one is, and for
 *   which date, as sentences
 */
char *
charter_furniture_write_stamp (CharterState *state,
                               GPtrArray    *used)
{
  g_autofree char *model = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (used != NULL, NULL);

  model = charter_proposal_words_for_stamp (state);
  date = charter_furniture_write_date (state, used);
  return model != NULL ? g_strdup_printf ("%s %s", model, date) : g_steal_pointer (&date);
}

/**
 * charter_furniture_list_sources:
 * @state: a state
 * @used: (element-type CharterRecord): the records that are shown
 * @language: (nullable): a language tag, or %NULL for the names of the file
 *
 * Returns: (transfer full) (element-type utf8): the documents that state them,
 *   each once, in the order of the file
 */
GPtrArray *
charter_furniture_list_sources (CharterState *state,
                                GPtrArray    *used,
                                const char   *language)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) sources = NULL;

  g_return_val_if_fail (state != NULL, names);
  g_return_val_if_fail (used != NULL, names);

  sources = find_sources (state, used);
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (names, name_source (g_ptr_array_index (sources, i), language));
  return names;
}

/**
 * charter_furniture_write_status:
 * @view: a view
 *
 * Returns: (transfer full) (nullable): that it is a draft, or that what it
 *   shows is only proposed, as sentences; %NULL when neither is recorded, or
 *   is not to be shown
 */
char *
charter_furniture_write_status (const CharterView *view)
{
  static const struct
  {
    const char *status;
    const char *words;
  } statuses[] = {
    { "proposed",    N_("Proposed arrangements.") },
    { "recommended", N_("Recommended arrangements, not yet agreed.") },
    { "agreed",      N_("Agreed arrangements, not yet in force.") },
    { "ended",       N_("Former arrangements.") },
  };
  const char *words = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      if (charter_record_has_text (view->record, "status", statuses[i].status))
        words = _(statuses[i].words);
    }
  if (!view->status_shown || (words == NULL && !view->draft))
    return NULL;
  if (!view->draft)
    return g_strdup (words);
  /* Translators: nothing, or a sentence such as "Proposed arrangements." */
  return words != NULL ? g_strdup_printf (_("Draft. %s"), words) : g_strdup (_("Draft."));
}

/**
 * charter_furniture_write_caption:
 * @view: a view
 *
 * Returns: (transfer full) (nullable): its figure number and caption, or %NULL
 *   when it has neither, or they are not to be shown
 */
char *
charter_furniture_write_caption (const CharterView *view)
{
  gboolean has_caption;

  g_return_val_if_fail (view != NULL, NULL);

  has_caption = charter_name_is_visible (view->caption);
  if (!view->caption_shown || (!has_caption && !charter_name_is_visible (view->figure)))
    return NULL;
  if (!charter_name_is_visible (view->figure))
    return g_strdup (view->caption);
  if (!has_caption)
    /* Translators: the number of a figure in a report */
    return g_strdup_printf (_("Figure %s"), view->figure);
  /* Translators: the number of a figure in a report, its caption */
  return g_strdup_printf (_("Figure %1$s: %2$s"), view->figure, view->caption);
}

/**
 * charter_furniture_list_abbreviations:
 * @state: a state
 * @view: a view of it
 * @used: (element-type CharterRecord): the records that are shown
 *
 * Returns: (transfer full) (element-type utf8): what the abbreviations in
 *   their names mean, as sentences
 */
GPtrArray *
charter_furniture_list_abbreviations (CharterState      *state,
                                      const CharterView *view,
                                      GPtrArray         *used)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) explanations = NULL;
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (state != NULL, sentences);
  g_return_val_if_fail (view != NULL, sentences);
  g_return_val_if_fail (used != NULL, sentences);

  g_ptr_array_add (texts, g_strdup (view->name));
  for (guint i = 0; i < used->len; i++)
    g_ptr_array_add (texts, charter_name_get_full (g_ptr_array_index (used, i), view->language));
  explanations = charter_glossary_explain (state, texts);
  for (guint i = 0; i < explanations->len; i++)
    g_ptr_array_add (sentences, g_strdup_printf ("%s.", (const char *) g_ptr_array_index (explanations, i)));
  return sentences;
}

/**
 * charter_furniture_write_unknown:
 * @n_records: how many records are left out
 *
 * Returns: (transfer full): what is left out since it is not known for the
 *   date, as a sentence
 */
char *
charter_furniture_write_unknown (guint n_records)
{
  return g_strdup_printf (ngettext ("%u record without a date is not shown.",
                                    "%u records without dates are not shown.", n_records),
                          n_records);
}

/**
 * charter_furniture_write_missing:
 * @n_records: how many things the picture is about are not there
 *
 * Returns: (transfer full): that they are not shown, as a sentence
 */
char *
charter_furniture_write_missing (guint n_records)
{
  return g_strdup_printf (ngettext ("%u record that this diagram is about is not in the file.",
                                    "%u records that this diagram is about are not in the file.",
                                    n_records),
                          n_records);
}
