/* diagram-switches.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-switches.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/diagrams/diagram-edits.h"

/* There is more to say of people than yes and no, but not on this panel. */
#define PEOPLE "people"

/**
 * Choice:
 * @key: by the names of views
 * @title: what it is called
 * @help: (nullable): more about it
 * @is_around: whether it stands around the picture, and not in it
 * @kinds: (nullable) (array zero-terminated=1): the kinds of diagram in which
 *   it makes a difference, or %NULL for all
 */
typedef struct
{
  const char        *key;
  const char        *title;
  const char        *help;
  gboolean           is_around;
  const char *const *kinds;
} Choice;

static const char *const with_people[] = {
  "governance", "board", "council", "timeline", "service-governance", NULL
};
static const char *const with_posts[] = { "board", "council", "timeline", NULL };
static const char *const with_dates[] = { "governance", "council", "timeline", NULL };
static const char *const with_assumed_lines[] = {
  "governance", "council", "timeline", "service-governance", NULL
};
static const char *const with_events[] = { "timeline", NULL };

static const Choice choices[] = {
  { PEOPLE, N_("People"), N_("Else how many there are"), FALSE, with_people },
  { "posts", N_("Posts beside names"), NULL, FALSE, with_posts },
  { "dates", N_("Dates"), NULL, FALSE, with_dates },
  { "events", N_("Events"), N_("Meetings, decisions and changes"), FALSE, with_events },
  { "assumed_lines", N_("Assumed lines"), N_("Lines that no document states"), FALSE,
    with_assumed_lines },
  { "unknown", N_("What is not known at the date"), N_("Drawn, and marked as not known"), FALSE,
    NULL },
  { "title", N_("Title"), NULL, TRUE, NULL },
  { "as_at", N_("Date of the diagram"), N_("And when the records were last confirmed"), TRUE,
    NULL },
  { "status", N_("Draft or proposed"), N_("Says so where it is"), TRUE, NULL },
  { "legend", N_("Legend"), N_("Explains the signs that are drawn"), TRUE, NULL },
  { "abbreviations", N_("Abbreviations"), N_("Says what they stand for"), TRUE, NULL },
  { "sources", N_("Sources"), N_("Names the documents"), TRUE, NULL },
  { "caption", N_("Caption and figure number"), NULL, TRUE, NULL },
};

struct _CharterDiagramSwitches
{
  GtkBox           parent_instance;

  CharterDocument *document;  /* nullable */
  guint64          handle;    /* of the diagram, or 0 */
  gboolean         showing;   /* whether the switches are being set, not used */
  GtkWidget       *rows[G_N_ELEMENTS (choices)];
  GtkSwitch       *switches[G_N_ELEMENTS (choices)];
};

G_DEFINE_FINAL_TYPE (CharterDiagramSwitches, charter_diagram_switches, GTK_TYPE_BOX)

static void
switched_cb (CharterDiagramSwitches *self,
             GParamSpec             *property,
             GtkSwitch              *widget)
{
  if (self->showing || self->document == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *path = g_strconcat ("/show/", choices[i].key, NULL);
      g_autoptr(GError) error = NULL;

      if (self->switches[i] == widget &&
          !charter_diagram_edits_set (self->document, self->handle, path,
                                      g_variant_new_boolean (gtk_switch_get_active (widget)),
                                      &error))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", error->message);
    }
}

static void
add_row (CharterDiagramSwitches *self,
         guint                   number,
         GtkWidget              *group)
{
  const Choice *choice = &choices[number];
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *widget = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(choice->title));
  if (choice->help != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(choice->help));
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(choice->title), -1);
  g_signal_connect_object (widget, "notify::active", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  self->rows[number] = row;
  self->switches[number] = GTK_SWITCH (widget);
}

static void
add_group (CharterDiagramSwitches *self,
           const char             *title,
           gboolean                is_around)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (choices[i].is_around == is_around)
        add_row (self, i, group);
    }
  gtk_box_append (GTK_BOX (self), group);
}

static void
charter_diagram_switches_dispose (GObject *object)
{
  CharterDiagramSwitches *self = CHARTER_DIAGRAM_SWITCHES (object);

  self->showing = TRUE;
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_diagram_switches_parent_class)->dispose (object);
}

static void
charter_diagram_switches_class_init (CharterDiagramSwitchesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = charter_diagram_switches_dispose;
}

static void
charter_diagram_switches_init (CharterDiagramSwitches *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  add_group (self, _("What to show"), FALSE);
  add_group (self, _("Around the picture"), TRUE);
}

/**
 * charter_diagram_switches_set_diagram:
 * @self: switches
 * @document: a document
 * @view: one of its diagrams
 *
 * Shows what the diagram shows now.
 */
void
charter_diagram_switches_set_diagram (CharterDiagramSwitches *self,
                                      CharterDocument        *document,
                                      const CharterView      *view)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_SWITCHES (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (view != NULL);

  g_set_object (&self->document, document);
  self->handle = charter_record_get_handle (view->record);
  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gboolean shown = g_str_equal (choices[i].key, PEOPLE)
                     ? view->people == CHARTER_PEOPLE_NAMES
                     : charter_view_get_switch (view, choices[i].key);

      gtk_switch_set_active (self->switches[i], shown);
      gtk_widget_set_visible (self->rows[i], choices[i].kinds == NULL ||
                              g_strv_contains (choices[i].kinds, view->kind));
    }
  self->showing = FALSE;
}

/**
 * charter_diagram_switches_get_switch:
 * @self: switches
 * @key: the name of something that a diagram shows or leaves out
 *
 * Returns: (transfer none) (nullable): the switch of it
 */
GtkSwitch *
charter_diagram_switches_get_switch (CharterDiagramSwitches *self,
                                     const char             *key)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_SWITCHES (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (g_str_equal (choices[i].key, key))
        return self->switches[i];
    }
  return NULL;
}
