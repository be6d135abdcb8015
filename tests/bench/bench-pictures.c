/* bench-pictures.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "diagram/diagram.h"
#include "diagram/tidiness.h"
#include "formats/partnership-json.h"

/* Prints how every diagram of a file is arranged and how tidy it is, a line
 * each, fields with tabs between them: view, form, columns, page, printed size
 * in points, overlaps, clipped texts, lines through cards, crossings, ms.
 *
 * usage: bench-pictures FILE */

static void
print_view (CharterRecordSet *records,
            CharterRecord    *record)
{
  g_autoptr(CharterView) view = charter_view_new (records, record);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(CharterDiagram) diagram = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *points = NULL;
  CharterTidiness tidiness;
  CharterDate today;
  gint64 start;

  charter_date_init_today (&today);
  state = charter_state_new (records, charter_date_is_set (&view->as_at) ? &view->as_at : NULL, &today);
  start = g_get_monotonic_time ();
  diagram = charter_diagram_new (state, view, NULL, &error);
  if (diagram == NULL)
    g_error ("%s: %s", view->name, error->message);

  charter_tidiness_measure (charter_diagram_get_drawing (diagram), &tidiness);
  points = charter_page_format_points (charter_diagram_get_printed_size (diagram));
  g_print ("%s\t%s\t%u\t%s\t%s\t%u\t%u\t%u\t%u\t%.0f\n",
           charter_record_get_id (record), charter_diagram_get_form (diagram),
           charter_diagram_get_columns (diagram), charter_diagram_get_page (diagram)->id, points,
           tidiness.n_overlaps, tidiness.n_clipped, tidiness.n_through_cards, tidiness.n_crossings,
           (g_get_monotonic_time () - start) / 1000.0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(CharterDocument) document = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;
  CharterRecordSet *records;

  if (argc != 2)
    g_error ("usage: bench-pictures FILE");

  file = g_file_new_for_path (argv[1]);
  document = charter_partnership_json_load (file, NULL, &error);
  if (document == NULL)
    g_error ("%s", error->message);

  records = charter_document_get_records (document);
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_VIEW); i++)
    print_view (records, charter_record_set_get_record (records, CHARTER_KIND_VIEW, i));
  return 0;
}
