/* test-diagram-samples.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/views/view-kind.h"

#include "diagram-fixture.h"
#include "sample-partnership.h"

#define N_SAMPLES 200u

/* One in so many samples has names made to break things. */
#define HOSTILE_EVERY 4u

/* One in so many shows what is only assumed. */
#define ASSUMED_EVERY 3u

/* What a description writes behind what is assumed. */
#define ASSUMED " (assumed)"

/* What may be untidy in all samples together: one in a hundred pictures. */
#define LEAST_FIRST_STEPS 0.99

/* Half a border and rounding, in points. */
#define SLACK 1.5

typedef struct
{
  const char *what; /* the picture at hand */
  guint       n_pictures;
  guint       n_first_steps;
  guint       n_crossings;
  guint       n_faults;
  GArray     *sizes; /* of double */
} Tally;

/* Every fault is told, so that one look shows how common it is. */
static void G_GNUC_PRINTF (2, 3)
tell (Tally      *tally,
      const char *format,
      ...)
{
  g_autofree char *fault = NULL;
  va_list arguments;

  va_start (arguments, format);
  fault = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s: %s", tally->what, fault);
  tally->n_faults++;
}

static gboolean
is_left_open (const char *text)
{
  return g_str_equal (text, "not known") || g_str_equal (text, "others not known") ||
         g_str_equal (text, "not stated") || g_str_equal (text, "none listed");
}

static gboolean
starts_sentence (const char *name,
                 const char *sentence)
{
  gsize length = strlen (sentence);

  return strncmp (name, sentence, length) == 0 &&
         (name[length] == '\0' || g_str_has_prefix (name + length, " as ") ||
          g_str_has_prefix (name + length, " ("));
}

/* "Swale takes part in Audit" for every council and service of the first
 * table of services. */
static GPtrArray *
list_told_participations (const CharterDescription *description)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    {
      const CharterDescriptionBlock *block = charter_description_get_block (description, i);

      if (block->type != CHARTER_DESCRIPTION_TABLE ||
          !g_str_equal (g_ptr_array_index (block->columns, 0), "Service"))
        continue;
      for (guint j = 0; j < block->rows->len; j++)
        {
          GPtrArray *row = g_ptr_array_index (block->rows, j);
          GPtrArray *service = g_ptr_array_index (row, 0);
          GPtrArray *councils = g_ptr_array_index (row, 1);

          for (guint k = 0; k < councils->len; k++)
            {
              const char *council = g_ptr_array_index (councils, k);
              gboolean assumed = g_str_has_suffix (council, ASSUMED);
              g_autofree char *name =
                g_strndup (council, strlen (council) - (assumed ? strlen (ASSUMED) : 0));
              g_autofree char *sentence =
                g_strdup_printf ("%s%s takes part in %s", assumed ? "It is assumed that " : "", name,
                                 (char *) g_ptr_array_index (service, 0));

              if (!is_left_open (council))
                g_ptr_array_add (sentences, charter_clean_text (sentence));
            }
        }
    }
  return sentences;
}

static void
check_participations (CharterDrawing           *drawing,
                      const CharterDescription *description,
                      Tally                    *tally)
{
  g_autoptr(GPtrArray) told = list_told_participations (description);
  g_autofree gboolean *is_drawn = g_new0 (gboolean, told->len + 1);

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const char *name = charter_drawing_get_group (drawing, i)->name;
      gboolean is_told = FALSE;

      if (strstr (name, " takes part in ") == NULL ||
          g_str_has_prefix (name, "Whether "))
        continue;
      for (guint j = 0; j < told->len; j++)
        {
          if (starts_sentence (name, g_ptr_array_index (told, j)))
            is_told = is_drawn[j] = TRUE;
        }
      if (!is_told)
        tell (tally, "“%s” is drawn but not described", name);
    }
  for (guint j = 0; j < told->len; j++)
    {
      if (!is_drawn[j])
        tell (tally, "“%s” is described but not drawn", (char *) g_ptr_array_index (told, j));
    }
}

/* How many places on bodies the tables of the description have. */
static guint
count_told_seats (const CharterDescription *description)
{
  guint count = 0;

  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    {
      const CharterDescriptionBlock *block = charter_description_get_block (description, i);

      if (block->type != CHARTER_DESCRIPTION_TABLE || block->columns->len != 4 ||
          !g_str_equal (g_ptr_array_index (block->columns, 1), "Councillors"))
        continue;
      for (guint j = 0; j < block->rows->len; j++)
        for (guint k = 1; k < 4; k++)
          {
            GPtrArray *row = g_ptr_array_index (block->rows, j);
            GPtrArray *people = g_ptr_array_index (row, k);

            for (guint l = 0; l < people->len; l++)
              count += is_left_open (g_ptr_array_index (people, l)) ? 0 : 1;
          }
    }
  return count;
}

static guint
count_drawn_seats (CharterDrawing *drawing)
{
  guint count = 0;

  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      const CharterDrawingGroup *group = charter_drawing_get_group (drawing, i);

      if (group->role == CHARTER_DRAWING_ROLE_PART &&
          (strstr (group->name, " represents ") != NULL || strstr (group->name, " sits on ") != NULL ||
           strstr (group->name, " is a substitute for ") != NULL ||
           g_str_has_suffix (group->name, " is vacant")))
        count++;
    }
  return count;
}

/* The date, and how many records are not shown, stand in both. */
static void
check_statements (CharterDiagram           *diagram,
                  const CharterDescription *description,
                  Tally                    *tally)
{
  g_autofree char *drawn = get_text (diagram);
  g_autofree char *told = write_description (description);
  g_autoptr(GRegex) regex =
    g_regex_new ("Shows arrangements as at [^.]*|[0-9]+ records? without (a date|dates)", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  guint n_told = 0;
  guint n_drawn = 0;

  for (g_regex_match (regex, told, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *statement = g_match_info_fetch (match, 0);

      n_told++;
      if (strstr (drawn, statement) == NULL)
        tell (tally, "“%s” is described but not drawn", statement);
    }
  g_clear_pointer (&match, g_match_info_free);
  for (g_regex_match (regex, drawn, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    n_drawn++;
  if (n_told != n_drawn)
    tell (tally, "%u statements described, %u drawn", n_told, n_drawn);
}

static gboolean
is_inside (CharterDrawing         *drawing,
           const CharterRectangle *bounds)
{
  return bounds->x >= -SLACK && bounds->y >= -SLACK &&
         bounds->x + bounds->width <= charter_drawing_get_width (drawing) + SLACK &&
         bounds->y + bounds->height <= charter_drawing_get_height (drawing) + SLACK;
}

static void
check_drawing (CharterDiagram *diagram,
               Tally          *tally)
{
  CharterDrawing *drawing = charter_diagram_get_drawing (diagram);
  CharterTidiness tidiness;
  double size = charter_diagram_get_printed_size (diagram);

  charter_tidiness_measure (drawing, &tidiness);
  if (tidiness.n_overlaps + tidiness.n_clipped + tidiness.n_through_cards > 0)
    tell (tally, "%u overlaps, %u clipped, %u through cards", tidiness.n_overlaps,
          tidiness.n_clipped, tidiness.n_through_cards);
  if (charter_drawing_get_smallest_text (drawing) != 12)
    tell (tally, "smallest text %g", charter_drawing_get_smallest_text (drawing));
  for (guint i = 0; i < charter_drawing_get_n_items (drawing); i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (drawing, i);

      if (!is_inside (drawing, &item->bounds))
        tell (tally, "item %u lies outside: %g %g %g %g “%s”", i, item->bounds.x, item->bounds.y,
              item->bounds.width, item->bounds.height,
              item->shape == CHARTER_DRAWING_TEXT ? item->text : "no text");
    }
  for (guint i = 0; i < charter_drawing_get_n_groups (drawing); i++)
    {
      if (*charter_drawing_get_group (drawing, i)->name == '\0')
        tell (tally, "group %u has no name", i);
    }

  tally->n_pictures++;
  tally->n_first_steps += charter_diagram_get_step (diagram) == CHARTER_LAYOUT_STEP_CURVES ? 1 : 0;
  tally->n_crossings += tidiness.n_crossings;
  g_array_append_val (tally->sizes, size);
}

static void
check_view (CharterState *state,
            CharterView  *view,
            Tally        *tally)
{
  g_autoptr(CharterDiagram) diagram = draw_view (state, view);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDescription) description = charter_diagram_describe (state, view, &error);
  g_autofree char *alt_text = charter_diagram_write_alt_text (state, view, &error);

  g_assert_no_error (error);
  check_drawing (diagram, tally);
  g_assert_cmpuint (charter_description_get_n_blocks (description), >, 0);
  g_assert_cmpuint (g_utf8_strlen (alt_text, -1), <=, CHARTER_ALT_TEXT_LONGEST);
  g_assert_cmpstr (alt_text, !=, "");
  /* The words of a map go by council: test-words-and-picture compares them. */
  if (g_strcmp0 (charter_diagram_get_form (diagram), "groups") != 0 && !g_str_equal (view->kind, "map"))
    check_participations (charter_diagram_get_drawing (diagram), description, tally);
  check_statements (diagram, description, tally);
  if (count_told_seats (description) != count_drawn_seats (charter_diagram_get_drawing (diagram)))
    tell (tally, "%u seats described, %u drawn", count_told_seats (description),
          count_drawn_seats (charter_diagram_get_drawing (diagram)));
}

static CharterRecordSet *
make_sample (guint32 seed)
{
  g_autofree char *json = make_partnership (seed, seed % HOSTILE_EVERY == 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(CharterDocument) document =
    charter_partnership_json_parse ("sample", json, strlen (json), &error);

  g_assert_no_error (error);
  return charter_record_set_ref (charter_document_get_records (document));
}

static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static void
test_samples (gconstpointer data)
{
  const char *kind = data;
  Tally tally = { .sizes = g_array_new (FALSE, FALSE, sizeof (double)) };

  for (guint32 seed = 1; seed <= N_SAMPLES; seed++)
    {
      g_autoptr(CharterRecordSet) records = make_sample (seed);

      for (guint i = 0; i < 2; i++)
        {
          const char *as_at = i == 0 ? NULL : "2014-05-06";
          g_autoptr(CharterState) state = make_state (records, as_at);
          g_autoptr(CharterView) view = make_view (records, kind);
          g_autofree char *what = g_strdup_printf ("%s of sample %u %s", kind, seed,
                                                   as_at != NULL ? as_at : "as recorded");

          view->assumed_lines = seed % ASSUMED_EVERY == 0;
          tally.what = what;
          check_view (state, view, &tally);
        }
    }
  g_array_sort (tally.sizes, compare_sizes);
  g_test_message ("%s: %u pictures, %u at the first step, %u crossings, printed at %.1f to %.1f pt, median %.1f",
                  kind, tally.n_pictures, tally.n_first_steps, tally.n_crossings,
                  g_array_index (tally.sizes, double, 0),
                  g_array_index (tally.sizes, double, tally.sizes->len - 1),
                  g_array_index (tally.sizes, double, tally.sizes->len / 2));
  g_assert_cmpuint (tally.n_faults, ==, 0);
  g_assert_cmpfloat (tally.n_first_steps, >=, LEAST_FIRST_STEPS * tally.n_pictures);
  g_array_unref (tally.sizes);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; charter_view_kind_get_nth (i) != NULL; i++)
    {
      const char *id = charter_view_kind_get_nth (i)->id;
      g_autofree char *path = g_strdup_printf ("/diagram/samples/%s", id);

      g_test_add_data_func (path, id, test_samples);
    }
  return g_test_run ();
}
