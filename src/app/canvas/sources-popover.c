/* sources-popover.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/canvas/sources-popover.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "model/value.h"

/* How wide a quotation is set, characters. */
#define CHARACTERS 48

static void
add_text (GtkBox     *box,
          const char *text,
          const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHARACTERS);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
add_citation (GtkBox                 *box,
              const CharterRecordSet *records,
              GVariant               *citation)
{
  const char *id = charter_value_get_member_text (citation, "source_id");
  const char *place = charter_value_get_member_text (citation, "place");
  const char *quote = charter_value_get_member_text (citation, "quote");
  const char *note = charter_value_get_member_text (citation, "note");
  CharterRecord *source = id != NULL
                        ? charter_record_set_find_id (records, CHARTER_KIND_SOURCE, id)
                        : NULL;
  const char *title = source != NULL ? charter_record_get_text (source, "title") : NULL;
  g_autofree char *document = NULL;

  if (title == NULL)
    title = _("A document that is not recorded");
  /* Translators: a document and the place in it, such as a paragraph */
  document = place != NULL ? g_strdup_printf (_("%s, %s"), title, place) : g_strdup (title);
  add_text (box, document, NULL);
  if (quote != NULL)
    {
      g_autofree char *quoted = g_strdup_printf (_("“%s”"), quote);

      add_text (box, quoted, "dim-label");
    }
  if (note != NULL)
    add_text (box, note, "dim-label");
}

/* Popolo's own way to name documents. */
static void
add_link (GtkBox   *box,
          GVariant *link)
{
  const char *address = charter_value_get_member_text (link, "url");
  const char *note = charter_value_get_member_text (link, "note");

  if (note != NULL)
    add_text (box, note, NULL);
  if (address != NULL)
    add_text (box, address, note != NULL ? "dim-label" : NULL);
}

/* Nothing in it takes the keys, so that a screen reader reads it as a whole. */
static void
name_popover (GtkWidget *popover,
              GtkWidget *box)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GtkWidget *heading = gtk_widget_get_first_child (box);

  for (GtkWidget *label = gtk_widget_get_next_sibling (heading); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (label)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (heading)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

/**
 * charter_sources_popover_new:
 * @records: records
 * @record: one of them
 *
 * Returns: (transfer floating): a popover that says which documents the record
 *   comes from, without a parent yet
 */
GtkWidget *
charter_sources_popover_new (const CharterRecordSet *records,
                             const CharterRecord    *record)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GVariant *citations;
  GVariant *links;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  citations = charter_record_get_value (record, "citations");
  links = charter_record_get_value (record, "sources");
  add_text (GTK_BOX (box), _("Where this comes from"), "heading");
  for (gsize i = 0; i < charter_value_get_n_entries (citations); i++)
    {
      g_autoptr(GVariant) citation = charter_value_get_entry (citations, i);

      add_citation (GTK_BOX (box), records, citation);
    }
  for (gsize i = 0; i < charter_value_get_n_entries (links); i++)
    {
      g_autoptr(GVariant) link = charter_value_get_entry (links, i);

      add_link (GTK_BOX (box), link);
    }
  if (charter_value_get_n_entries (citations) + charter_value_get_n_entries (links) == 0)
    add_text (GTK_BOX (box), _("No document is named for this."), NULL);

  name_popover (popover, box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  return popover;
}
