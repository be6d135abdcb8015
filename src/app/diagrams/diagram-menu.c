/* diagram-menu.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-menu.h"

#include <glib/gi18n.h>

#include "analysis/annual/annual-council.h"
#include "analysis/withdrawal/withdrawal-places.h"
#include "analysis/words/scope.h"
#include "app/canvas/part-edits.h"
#include "app/canvas/rename-popover.h"
#include "app/records/record-group.h"

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_with_number (GMenu      *section,
                    const char *label,
                    const char *action,
                    int         number)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "i", number);
  g_menu_append_item (section, item);
}

static void
append_additions (GMenu               *menu,
                  const CharterRecord *record)
{
  g_autoptr(GMenu) section = g_menu_new ();

  if (charter_part_edits_can_link (record))
    g_menu_append (section, _("Add a _line…"), "diagram.add-line");
  for (guint i = 0; i < CHARTER_N_PART_ADDITIONS; i++)
    {
      if (charter_part_edits_can_add (record, (CharterPartAddition) i))
        append_with_number (section, charter_part_edits_get_title ((CharterPartAddition) i),
                            "diagram.add-part", (int) i);
    }
  append_section (menu, section);
}

static void
fill_for_record (GMenu               *menu,
                 const CharterRecord *record,
                 gboolean             read_only)
{
  g_autoptr(GMenu) first = g_menu_new ();
  g_autoptr(GMenu) sources = g_menu_new ();
  g_autoptr(GMenu) last = g_menu_new ();

  if (!read_only && charter_rename_popover_can_rename (record))
    g_menu_append (first, _("_Rename"), "diagram.rename");
  g_menu_append (first, _("_Details"), "diagram.details");
  if (charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL))
    g_menu_append (first, _("_Open the diagram of this council"), "diagram.open-council");
  append_section (menu, first);
  if (!read_only)
    append_additions (menu, record);
  g_menu_append (sources, _("_Where this comes from"), "diagram.sources");
  if (charter_withdrawal_can_be_asked (record))
    g_menu_append (sources, _("What _if…"), "win.what-if");
  if (!read_only && charter_annual_council_can_be_held (record))
    g_menu_append (sources, _("Annual _council…"), "win.annual-council");
  append_section (menu, sources);
  if (!read_only)
    g_menu_append (last, _("D_elete"), "win.delete");
  append_section (menu, last);
}

static void
fill_for_background (GMenu    *menu,
                     gboolean  read_only)
{
  g_autoptr(GMenu) additions = g_menu_new ();
  g_autoptr(GMenu) last = g_menu_new ();

  if (!read_only)
    {
      append_with_number (additions, _("Add _council"), "win.add", CHARTER_RECORD_GROUP_COUNCILS);
      append_with_number (additions, _("Add _board or committee"), "win.add",
                          CHARTER_RECORD_GROUP_BODIES);
      append_with_number (additions, _("Add shared _service"), "win.add",
                          CHARTER_RECORD_GROUP_SERVICES);
      append_with_number (additions, _("Add _person"), "win.add", CHARTER_RECORD_GROUP_PEOPLE);
    }
  append_section (menu, additions);
  g_menu_append (last, _("Show the _whole diagram"), "diagram.fit");
  g_menu_append (last, _("_Find in the diagram"), "diagram.find");
  g_menu_append (last, _("_Export…"), "win.export");
  append_section (menu, last);
}

/**
 * charter_diagram_menu_new:
 * @record: (nullable): what the part stands for, or %NULL for the background
 * @read_only: whether nothing can be changed
 *
 * Returns: (transfer full): what can be done with a part of a diagram
 */
GMenuModel *
charter_diagram_menu_new (const CharterRecord *record,
                          gboolean             read_only)
{
  GMenu *menu = g_menu_new ();

  if (record != NULL)
    fill_for_record (menu, record, read_only);
  else
    fill_for_background (menu, read_only);
  return G_MENU_MODEL (menu);
}
