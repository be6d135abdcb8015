/* table-columns.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/tables/table-columns.h"

#include "app/tables/table-row.h"

/* From how many rows the width of a column is guessed. */
#define SAMPLE 200

/* How wide the text of a column is at first, pixels; what is longer wraps. */
#define NARROWEST 56
#define WIDEST 260

/* What a cell and a heading have around their text, pixels. */
#define CELL_PADDING 26
#define TITLE_PADDING 38

static int
compare_rows (gconstpointer one,
              gconstpointer other,
              gpointer      column)
{
  return charter_table_row_compare (CHARTER_TABLE_ROW ((gpointer) one),
                                    CHARTER_TABLE_ROW ((gpointer) other),
                                    GPOINTER_TO_UINT (column));
}

static void
set_up_cell (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_list_item_set_child (item, label);
}

/* The list's own widgets around what it shows have no names of themselves. */
static void
name_widgets (GtkWidget       *label,
              CharterTableRow *row,
              guint            column)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *name = charter_table_row_name_cell (row, column);

  if (cell == NULL || line == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (column == 0)
    {
      g_autofree char *words = charter_table_row_describe (row);

      gtk_accessible_update_property (GTK_ACCESSIBLE (line),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
}

static void
bind_cell (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  guint column = GPOINTER_TO_UINT (user_data);
  CharterTableRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = charter_table_row_get_text (row, column);

  gtk_label_set_text (GTK_LABEL (label), *text != '\0' ? text : "–");
  if (*text != '\0')
    gtk_widget_remove_css_class (label, "dim-label");
  else
    gtk_widget_add_css_class (label, "dim-label");
  name_widgets (label, row, column);
}

static int
measure_text (PangoLayout *layout,
              const char  *text)
{
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* A column that followed what is in view would be another one with every
 * step of scrolling. */
static int
find_width (GtkColumnView      *list,
            const CharterTable *table,
            guint               column)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (list), NULL);
  guint n_rows = MIN (charter_table_get_n_rows (table), SAMPLE);
  int title = measure_text (layout, charter_table_get_column (table, column));
  int width = NARROWEST;

  for (guint row = 0; row < n_rows && width < WIDEST; row++)
    {
      GPtrArray *texts = charter_table_get_cell (table, row, column);
      int cell = 0;

      for (guint i = 0; i < texts->len; i++)
        cell += measure_text (layout, g_ptr_array_index (texts, i));
      width = MAX (width, cell);
    }
  return MAX (MIN (width, WIDEST) + CELL_PADDING, title + TITLE_PADDING);
}

static GtkColumnViewColumn *
make_column (GtkColumnView      *list,
             const CharterTable *table,
             guint               number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column =
    gtk_column_view_column_new (charter_table_get_column (table, number), factory);
  g_autoptr(GtkSorter) sorter =
    GTK_SORTER (gtk_custom_sorter_new (compare_rows, GUINT_TO_POINTER (number), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), GUINT_TO_POINTER (number));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, find_width (list, table, number));
  g_object_set_data (G_OBJECT (column), "number", GUINT_TO_POINTER (number));
  return column;
}

static GtkColumnViewColumn *
get_column (GtkColumnView *list,
            guint          position)
{
  g_autoptr(GtkColumnViewColumn) column =
    g_list_model_get_item (gtk_column_view_get_columns (list), position);

  return column;
}

/* Whether the column at a place of the list is the one of that number in the
 * table. */
static gboolean
is_column (GtkColumnView *list,
           guint          position,
           guint          number)
{
  GtkColumnViewColumn *column = get_column (list, position);

  return column != NULL &&
         GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (column), "number")) == number;
}

/**
 * charter_table_columns_build:
 * @list: a list of #CharterTableRow
 * @table: a table of the kind it is to show
 *
 * Gives the list the columns of a table.
 */
void
charter_table_columns_build (GtkColumnView      *list,
                             const CharterTable *table)
{
  GListModel *columns;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (list));
  g_return_if_fail (table != NULL);

  columns = gtk_column_view_get_columns (list);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (list, column);
    }
  charter_table_columns_update (list, table);
}

/**
 * charter_table_columns_update:
 * @list: a list with the columns of a table
 * @table: the table as it is now
 *
 * Leaves out columns that no row fills; the last of the others takes the room
 * that is left. A column that was only hidden would still have its place in
 * what the toolkit counts cells by, and cells behind it would be as high as if
 * they had its width.
 */
void
charter_table_columns_update (GtkColumnView      *list,
                              const CharterTable *table)
{
  guint n_shown = 0;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (list));
  g_return_if_fail (table != NULL);

  for (guint i = 0; i < charter_table_get_n_columns (table); i++)
    {
      gboolean is_shown = i == 0 || charter_table_is_column_filled (table, i);

      if (!is_shown && is_column (list, n_shown, i))
        gtk_column_view_remove_column (list, get_column (list, n_shown));
      if (!is_shown)
        continue;
      if (!is_column (list, n_shown, i))
        {
          g_autoptr(GtkColumnViewColumn) column = make_column (list, table, i);

          gtk_column_view_insert_column (list, n_shown, column);
        }
      gtk_column_view_column_set_expand (get_column (list, n_shown), FALSE);
      n_shown++;
    }
  if (n_shown > 0)
    gtk_column_view_column_set_expand (get_column (list, n_shown - 1), TRUE);
}
