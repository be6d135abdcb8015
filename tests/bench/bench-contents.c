/* bench-contents.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Measures the contents with thousands of people: a frame while scrolling, a
 * letter typed into the search, a name that changes, and a selection that is
 * shown. Needs a display. Prints "NAME MEDIAN LONGEST" in milliseconds.
 *
 * usage: bench-contents [PEOPLE]
 */

#include "config.h"

#include <stdlib.h>

#include "app/contents/contents.h"
#include "app/contents/outline-pane.h"
#include "app/records/record-edits.h"

#define USUAL_NUMBER 10000
#define N_FRAMES     120
#define N_EDITS      20

typedef struct
{
  GtkWidget        *window;
  GtkWidget        *contents;
  CharterDocument  *document;
  CharterSelection *selection;
  CharterLook      *look;
  gint64            began;
  GArray           *frames; /* of double, milliseconds */
} Bench;

static double
get_milliseconds_since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / 1000;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

static void
print_times (const char *name,
             GArray     *times)
{
  g_array_sort (times, compare_times);
  g_print ("%s %.2f %.2f\n", name, g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len - 1));
}

static GtkWidget *
find_widget (GtkWidget *from,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_list (Bench *bench)
{
  return find_widget (find_widget (bench->contents, CHARTER_TYPE_OUTLINE_PANE),
                      GTK_TYPE_LIST_VIEW);
}

static CharterDocument *
make_document (guint n_people)
{
  CharterRecordSet *records = charter_record_set_new ();
  CharterDocument *document;

  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *id = g_strdup_printf ("person-%u", i);
      g_autofree char *name = g_strdup_printf ("%c%u Person of some council", 'A' + i % 26, i);
      g_autoptr(CharterRecord) record = NULL;
      GVariantBuilder content;

      g_variant_builder_init (&content, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&content, "{sv}", "id", g_variant_new_string (id));
      g_variant_builder_add (&content, "{sv}", "name", g_variant_new_string (name));
      record = charter_record_new (CHARTER_KIND_PERSON, i + 1, 0,
                                   g_variant_builder_end (&content));
      charter_record_set_append_record (records, record);
    }
  document = charter_document_new (records, n_people + 1);
  charter_record_set_unref (records);
  return document;
}

static void
before_paint_cb (Bench *bench)
{
  bench->began = g_get_monotonic_time ();
}

static void
after_paint_cb (Bench *bench)
{
  double time = get_milliseconds_since (bench->began);

  g_array_append_val (bench->frames, time);
}

static void
draw (Bench *bench)
{
  guint before = bench->frames->len;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->window);

  gtk_widget_queue_draw (bench->window);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (bench->frames->len == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
measure_scrolling (Bench *bench)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_list (bench)));
  double page = gtk_adjustment_get_page_size (adjustment);

  draw (bench);
  g_array_set_size (bench->frames, 0);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + page / 8);
      draw (bench);
    }
  print_times ("scroll-frame", bench->frames);

  g_array_set_size (bench->frames, 0);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment,
                                gtk_adjustment_get_upper (adjustment) * (i % 12) / 12);
      draw (bench);
    }
  print_times ("jump-frame", bench->frames);
}

/* A letter more or less than before, as somebody types. */
static double
type_letter (Bench      *bench,
             GtkWidget  *entry,
             const char *letter)
{
  int position = -1;
  gint64 began;
  double time;

  if (*letter != '\0')
    gtk_editable_insert_text (GTK_EDITABLE (entry), letter, -1, &position);
  began = g_get_monotonic_time ();
  if (*letter == '\0')
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else
    g_signal_emit_by_name (entry, "search-changed");
  time = get_milliseconds_since (began);
  draw (bench);
  return time;
}

static void
measure_search (Bench *bench)
{
  static const char *const letters[] = { "p", "e", "r", "s", "o", "n", " ", "9", "9" };
  g_autoptr(GArray) first = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) more = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) clear = g_array_new (FALSE, FALSE, sizeof (double));
  GtkWidget *entry = find_widget (bench->contents, GTK_TYPE_SEARCH_ENTRY);

  for (guint i = 0; i < 5 * G_N_ELEMENTS (letters); i++)
    {
      guint letter = i % G_N_ELEMENTS (letters);
      double time = type_letter (bench, entry, letters[letter]);

      g_array_append_val (letter == 0 ? first : more, time);
      if (letter == G_N_ELEMENTS (letters) - 1)
        {
          time = type_letter (bench, entry, "");
          g_array_append_val (clear, time);
        }
    }
  print_times ("search-first-letter", first);
  print_times ("search-letter", more);
  print_times ("search-cleared", clear);
}

static void
measure_edits (Bench *bench,
               guint  n_people)
{
  g_autoptr(GArray) edits = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) shown = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_EDITS; i++)
    {
      guint64 handle = 1 + (guint64) g_random_int_range (0, (gint32) n_people);
      g_autofree char *name = g_strdup_printf ("Renamed %u", i);
      gint64 began = g_get_monotonic_time ();
      double time;

      charter_record_edits_rename (bench->document, handle, name, NULL);
      time = get_milliseconds_since (began);
      g_array_append_val (edits, time);

      began = g_get_monotonic_time ();
      charter_selection_set_handle (bench->selection, handle);
      time = get_milliseconds_since (began);
      g_array_append_val (shown, time);
      draw (bench);
    }
  print_times ("edit", edits);
  print_times ("show-selected", shown);
}

int
main (int    argc,
      char **argv)
{
  guint n_people = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : USUAL_NUMBER;
  Bench bench = { 0 };
  GdkFrameClock *clock;
  gint64 began;

  gtk_init ();
  bench.frames = g_array_new (FALSE, FALSE, sizeof (double));
  bench.document = make_document (n_people);
  bench.selection = charter_selection_new ();
  bench.look = charter_look_new ();
  bench.window = gtk_window_new ();
  bench.contents = g_object_new (CHARTER_TYPE_CONTENTS, NULL);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 300, 800);
  gtk_window_set_child (GTK_WINDOW (bench.window), bench.contents);

  began = g_get_monotonic_time ();
  charter_contents_set_file (CHARTER_CONTENTS (bench.contents), bench.document, bench.selection,
                             bench.look);
  g_print ("open %.2f %.2f\n", get_milliseconds_since (began), get_milliseconds_since (began));
  gtk_window_present (GTK_WINDOW (bench.window));
  clock = gtk_widget_get_frame_clock (bench.window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  draw (&bench);

  /* The group of the first person opens. */
  charter_selection_set_handle (bench.selection, 1);
  measure_scrolling (&bench);
  measure_edits (&bench, n_people);
  measure_search (&bench);

  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.look);
  g_object_unref (bench.selection);
  g_object_unref (bench.document);
  g_array_unref (bench.frames);
  return 0;
}
