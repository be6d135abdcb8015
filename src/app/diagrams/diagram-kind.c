/* diagram-kind.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-kind.h"

#include <glib/gi18n.h>

#include "analysis/words/scope.h"

typedef gboolean (*SubjectFunc) (const CharterRecord *record);

/**
 * Offer:
 * @id: of the kind of diagram
 * @is_common: whether it is offered first, and not under "More"
 * @may_be_about: what it may be about
 * @needs_subject: whether it shows nothing before that is chosen
 * @about: what it says beside that choice
 * @advice: what to do while there is nothing to draw
 */
typedef struct
{
  const char  *id;
  gboolean     is_common;
  SubjectFunc  may_be_about;
  gboolean     needs_subject;
  const char  *about;
  const char  *advice;
} Offer;

/**
 * Form:
 * @kind: of the diagram
 * @id: of the arrangement
 * @words: what it is called
 */
typedef struct
{
  const char *kind;
  const char *id;
  const char *words;
} Form;

static gboolean
is_whole (const CharterRecord *record)
{
  return charter_organization_is (record, "partnership") ||
         charter_organization_is (record, "group of services");
}

static gboolean
has_services (const CharterRecord *record)
{
  return is_whole (record) || charter_organization_is (record, CHARTER_CLASSIFICATION_SERVICE);
}

static gboolean
is_council (const CharterRecord *record)
{
  return charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL);
}

static gboolean
is_organisation (const CharterRecord *record)
{
  return charter_record_get_kind (record) == CHARTER_KIND_ORGANIZATION;
}

/* In the order of the menu. A kind that cannot be drawn yet is not offered;
 * one that can be drawn and has no line is offered last. */
static const Offer offers[] = {
  { "governance", TRUE, is_whole, FALSE,
    N_("The whole partnership, unless you choose parts of it."),
    N_("Add councils, boards and shared services with the + beside Contents.") },
  { "matrix", TRUE, has_services, FALSE,
    N_("All shared services, unless you choose some."),
    N_("Add shared services with the + beside Contents, and tick the councils taking part in "
       "their details.") },
  { "board", TRUE, charter_organization_is_body, TRUE,
    N_("Choose the board or committee whose members it shows."),
    N_("Choose the board or committee whose members it shows. Boards are added with the + "
       "beside Contents.") },
  { "council", TRUE, is_council, TRUE,
    N_("Choose the council that it shows."),
    N_("Choose the council that it shows. Councils are added with the + beside Contents.") },
  { "map", TRUE, is_whole, FALSE,
    N_("The whole partnership, unless you choose a group of services."),
    N_("Add councils and shared services with the + beside Contents, and tick the councils taking "
       "part in their details.") },
  { "service-membership", FALSE, has_services, FALSE,
    N_("All shared services, unless you choose some."),
    N_("Add shared services with the + beside Contents, and tick the councils taking part in "
       "their details.") },
  { "service-governance", FALSE, has_services, FALSE,
    N_("All shared services, unless you choose some."),
    N_("Add shared services with the + beside Contents.") },
  { "timeline", FALSE, is_organisation, FALSE,
    N_("The whole partnership, unless you choose parts of it."),
    N_("Add councils, boards and shared services with the + beside Contents, and the dates on "
       "which they began in their details.") },
  { "organisational-model", FALSE, is_organisation, TRUE,
    N_("Choose the boards, groups and teams that it shows, level by level."),
    N_("Choose the boards, groups and teams that it shows. They are added with the + beside "
       "Contents.") },
};

static const Offer other_offer = {
  NULL, FALSE, is_organisation, FALSE,
  N_("The whole partnership, unless you choose parts of it."),
  N_("Add what it should show with the + beside Contents."),
};

static const Form forms[] = {
  { "governance", "councils-across", N_("Councils beside each other") },
  { "governance", "councils-list", N_("Councils in a list") },
  { "governance", "folded", N_("Folded into running text") },
  { "service-membership", "lines", N_("Lines from councils to services") },
  { "service-membership", "groups", N_("Grouped by councils taking part") },
  { "service-membership", "rows", N_("A row for each service") },
  { "service-membership", "councils", N_("A card for each council") },
  { "matrix", "services-down", N_("A row for each service") },
  { "matrix", "councils-down", N_("A row for each council") },
  { "matrix", "services-initials", N_("A row for each service, councils by initials") },
  { "matrix", "services-halves", N_("A row for each service, in two halves") },
  { "board", "columns", N_("Councils beside each other") },
  { "board", "rows", N_("Councils below each other") },
  { "board", "pairs", N_("Councils in pairs") },
  { "board", "runs", N_("Members in running lines") },
  { "organisational-model", "list", N_("Parts in a list") },
  { "organisational-model", "grid", N_("Parts in a grid") },
  { "organisational-model", "headings", N_("Levels below each other, names above") },
  { "organisational-model", "across", N_("Levels beside each other") },
  { "service-governance", "across", N_("Services beside each other") },
  { "service-governance", "down", N_("Services below each other") },
  { "service-governance", "tables", N_("Services below each other, as tables") },
  { "service-governance", "questions", N_("A column for each service") },
  { "council", "rows", N_("Headings beside the entries") },
  { "council", "columns", N_("Councils beside each other") },
  { "council", "halves", N_("Headings in two columns") },
  { "council", "table", N_("Councils in one table") },
  { "map", "tall", N_("Upright") },
  { "map", "wide", N_("On its side") },
  { "map", "tall-roomy", N_("Upright, with more room") },
  { "map", "wide-roomy", N_("On its side, with more room") },
  { "timeline", "beside", N_("Names beside the bars") },
  { "timeline", "above", N_("Names above the bars") },
  { "timeline", "beside-halves", N_("Names beside the bars, in two halves") },
  { "timeline", "above-halves", N_("Names above the bars, in two halves") },
};

static const Offer *
find_offer (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      if (g_strcmp0 (offers[i].id, kind) == 0)
        return &offers[i];
    }
  return &other_offer;
}

static void
append_kind (GMenu      *menu,
             const char *action,
             const char *kind)
{
  g_autoptr(GMenuItem) item = NULL;

  if (charter_view_kind_find (kind) == NULL)
    return;
  item = g_menu_item_new (charter_diagram_kind_get_title (kind), NULL);
  g_menu_item_set_action_and_target (item, action, "s", kind);
  g_menu_append_item (menu, item);
}

/**
 * charter_diagram_kind_make_menu:
 * @action: a detailed name of an action that takes the id of a kind
 *
 * Returns: (transfer full): the kinds that can be drawn, the common ones
 *   first and the others under "More"
 */
GMenu *
charter_diagram_kind_make_menu (const char *action)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) more = g_menu_new ();

  g_return_val_if_fail (action != NULL, menu);

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    append_kind (offers[i].is_common ? menu : more, action, offers[i].id);
  for (guint i = 0; charter_view_kind_get_nth (i) != NULL; i++)
    {
      const char *kind = charter_view_kind_get_nth (i)->id;

      if (find_offer (kind) == &other_offer)
        append_kind (more, action, kind);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (more)) > 0)
    g_menu_append_submenu (menu, _("More"), G_MENU_MODEL (more));
  return menu;
}

/**
 * charter_diagram_kind_get_title:
 * @kind: (nullable): the id of a kind of diagram
 *
 * Returns: (transfer none): what it is called; an unknown one by its id
 */
const char *
charter_diagram_kind_get_title (const char *kind)
{
  const CharterViewKind *view_kind = charter_view_kind_find (kind);

  if (view_kind != NULL)
    return _(view_kind->title);
  return kind != NULL ? kind : _("Not chosen");
}

/**
 * charter_diagram_kind_may_be_about:
 * @kind: (nullable): the id of a kind of diagram
 * @record: a record
 *
 * Returns: whether a diagram of that kind can be about @record
 */
gboolean
charter_diagram_kind_may_be_about (const char          *kind,
                                   const CharterRecord *record)
{
  g_return_val_if_fail (record != NULL, FALSE);

  return find_offer (kind)->may_be_about (record);
}

/**
 * charter_diagram_kind_needs_subject:
 * @kind: (nullable): the id of a kind of diagram
 *
 * Returns: whether such a diagram shows nothing before somebody has chosen
 *   what it is about
 */
gboolean
charter_diagram_kind_needs_subject (const char *kind)
{
  return find_offer (kind)->needs_subject;
}

/**
 * charter_diagram_kind_get_about:
 * @kind: (nullable): the id of a kind of diagram
 *
 * Returns: (transfer none): what to choose it to be about, in a sentence
 */
const char *
charter_diagram_kind_get_about (const char *kind)
{
  return _(find_offer (kind)->about);
}

/**
 * charter_diagram_kind_get_advice:
 * @kind: (nullable): the id of a kind of diagram
 *
 * Returns: (transfer none): what to do so that it has something to draw
 */
const char *
charter_diagram_kind_get_advice (const char *kind)
{
  return _(find_offer (kind)->advice);
}

/**
 * charter_diagram_kind_write_arrangement:
 * @kind: (nullable): the id of a kind of diagram
 * @form: the form of an arrangement
 * @columns: its columns
 *
 * Returns: (transfer full): the arrangement in words
 */
char *
charter_diagram_kind_write_arrangement (const char *kind,
                                        const char *form,
                                        guint       columns)
{
  const CharterViewKind *view_kind = charter_view_kind_find (kind);
  const char *words = form;

  g_return_val_if_fail (form != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (g_strcmp0 (forms[i].kind, kind) == 0 && g_str_equal (forms[i].id, form))
        words = _(forms[i].words);
    }
  if (view_kind == NULL || view_kind->most_columns < 2 || columns == 0)
    return g_strdup (words);
  /* Translators: an arrangement, such as "Councils in a list", and columns */
  return g_strdup_printf (ngettext ("%s, %u column", "%s, %u columns", columns), words, columns);
}
