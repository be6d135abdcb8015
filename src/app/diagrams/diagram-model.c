/* diagram-model.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-model.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"

/* On the row: the ids of the models that it lists after current arrangements. */
#define IDS "charter-diagram-models"

static void
add_model (GtkStringList *names,
           GPtrArray     *ids,
           const char    *id,
           const char    *name)
{
  g_ptr_array_add (ids, g_strdup (id));
  gtk_string_list_append (names, name);
}

static gboolean
has_id (GPtrArray  *ids,
        const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/* A model that is gone stays listed while the diagram asks for it. */
static GtkStringList *
list_models (const CharterRecordSet *records,
             const char             *chosen,
             GPtrArray              *ids)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("None"));
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_OPTION); i++)
    {
      CharterRecord *option = charter_record_set_get_record (records, CHARTER_KIND_OPTION, i);
      const char *id = charter_record_get_id (option);
      g_autofree char *name = charter_name_get_full (option, NULL);

      if (id != NULL && !has_id (ids, id))
        add_model (names, ids, id, name);
    }
  if (chosen != NULL && !has_id (ids, chosen))
    {
      /* Translators: the identifier of a proposed model */
      g_autofree char *words = g_strdup_printf (_("“%s”, which is not there"), chosen);

      add_model (names, ids, chosen, words);
    }
  return names;
}

static gboolean
are_same (GListModel *before,
          GListModel *after)
{
  if (before == NULL || g_list_model_get_n_items (before) != g_list_model_get_n_items (after))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (after); i++)
    {
      if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (before), i),
                        gtk_string_list_get_string (GTK_STRING_LIST (after), i)))
        return FALSE;
    }
  return TRUE;
}

/**
 * charter_diagram_model_show:
 * @row: a row
 * @records: the current arrangements and the proposed models
 * @id: (nullable): the model that the diagram shows, or %NULL for current
 *   arrangements
 *
 * Lists the models and chooses that one.
 */
void
charter_diagram_model_show (AdwComboRow            *row,
                            const CharterRecordSet *records,
                            const char             *id)
{
  g_autoptr(GPtrArray) ids = NULL;
  g_autoptr(GtkStringList) names = NULL;
  guint position = 0;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (records != NULL);

  ids = g_ptr_array_new_with_free_func (g_free);
  names = list_models (records, id, ids);
  if (id != NULL && g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &position))
    position++;
  /* A list that is open would be closed by another one. */
  if (!are_same (adw_combo_row_get_model (row), G_LIST_MODEL (names)))
    adw_combo_row_set_model (row, G_LIST_MODEL (names));
  g_object_set_data_full (G_OBJECT (row), IDS, g_steal_pointer (&ids),
                          (GDestroyNotify) g_ptr_array_unref);
  adw_combo_row_set_selected (row, position);
}

/**
 * charter_diagram_model_get:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the id of the chosen model, or %NULL
 *   for current arrangements
 */
const char *
charter_diagram_model_get (AdwComboRow *row)
{
  GPtrArray *ids;
  guint selected;

  g_return_val_if_fail (ADW_IS_COMBO_ROW (row), NULL);

  ids = g_object_get_data (G_OBJECT (row), IDS);
  selected = adw_combo_row_get_selected (row);
  return ids != NULL && selected > 0 && selected <= ids->len ? g_ptr_array_index (ids, selected - 1)
                                                             : NULL;
}
