/* diagram-order.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-order.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "analysis/words/scope.h"
#include "app/diagrams/diagram-edits.h"

struct _CharterDiagramOrder
{
  AdwExpanderRow   parent_instance;

  CharterDocument *document;     /* nullable */
  guint64          handle;       /* of the diagram, or 0 */
  GPtrArray       *councils;     /* of CharterRecord, as they stand */
  GPtrArray       *rows;         /* of Row; filled while it is open */
  GtkWidget       *reset_button;
};

/* One council. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *up;
  GtkWidget *down;
} Row;

G_DEFINE_FINAL_TYPE (CharterDiagramOrder, charter_diagram_order, ADW_TYPE_EXPANDER_ROW)

static GHashTable *
collect_drawn (GPtrArray *pages)
{
  GHashTable *drawn = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; pages != NULL && i < pages->len; i++)
    {
      CharterDrawing *drawing = charter_diagram_get_drawing (g_ptr_array_index (pages, i));

      for (guint j = 0; j < charter_drawing_get_n_groups (drawing); j++)
        {
          guint64 handle = charter_drawing_get_group (drawing, j)->handle;

          g_hash_table_add (drawn, g_memdup2 (&handle, sizeof handle));
        }
    }
  return drawn;
}

/* Those that the diagram puts first, and then the others that are drawn. */
static GPtrArray *
list_councils (CharterDocument   *document,
               const CharterView *view,
               GPtrArray         *pages)
{
  CharterRecordSet *records = charter_document_get_records (document);
  GPtrArray *councils = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_unref);
  g_autoptr(GHashTable) drawn = collect_drawn (pages);

  for (guint i = 0; i < view->order->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (view->order, i);

      if (charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL))
        g_ptr_array_add (councils, charter_record_ref (record));
    }
  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);
      guint64 handle = charter_record_get_handle (record);

      if (charter_organization_is (record, CHARTER_CLASSIFICATION_COUNCIL) &&
          g_hash_table_contains (drawn, &handle) && !g_ptr_array_find (councils, record, NULL))
        g_ptr_array_add (councils, charter_record_ref (record));
    }
  return councils;
}

static gboolean
has_order (const CharterView *view)
{
  for (guint i = 0; i < view->order->len; i++)
    {
      if (charter_organization_is (g_ptr_array_index (view->order, i),
                                   CHARTER_CLASSIFICATION_COUNCIL))
        return TRUE;
    }
  return FALSE;
}

static const char *
write_order (const CharterView *view)
{
  if (!has_order (view))
    return _("As in the file");
  return view->order_found ? _("Found, so that few lines cross") : _("As chosen");
}

static void
set_order (CharterDiagramOrder *self,
           GPtrArray           *councils)
{
  g_autoptr(GError) error = NULL;

  if (!charter_diagram_edits_set_order (self->document, self->handle, councils, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", error->message);
}

/* The keys stay on the council that went, as long as it can go on. */
static void
move (CharterDiagramOrder *self,
      guint                position,
      gboolean             upwards)
{
  g_autoptr(GPtrArray) councils = g_ptr_array_new ();
  guint other = upwards ? position - 1 : position + 1;
  gpointer moved = g_ptr_array_index (self->councils, position);
  const Row *row;

  g_ptr_array_extend (councils, self->councils, NULL, NULL);
  councils->pdata[position] = councils->pdata[other];
  councils->pdata[other] = moved;
  set_order (self, councils);
  if (other >= self->rows->len)
    return;
  row = g_ptr_array_index (self->rows, other);
  if (!gtk_widget_grab_focus (upwards ? row->up : row->down))
    gtk_widget_grab_focus (upwards ? row->down : row->up);
}

static void
move_cb (CharterDiagramOrder *self,
         GtkWidget           *button)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (row->up == button || row->down == button)
        {
          move (self, i, row->up == button);
          return;
        }
    }
}

static void
reset_cb (CharterDiagramOrder *self)
{
  set_order (self, NULL);
}

static GtkWidget *
add_button (CharterDiagramOrder *self,
            GtkWidget           *row,
            const char          *icon)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static void
add_row (CharterDiagramOrder *self)
{
  Row *row = g_new0 (Row, 1);

  row->row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->row), FALSE);
  row->up = add_button (self, row->row, "go-up-symbolic");
  row->down = add_button (self, row->row, "go-down-symbolic");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row->row);
  g_ptr_array_add (self->rows, row);
}

static void
name_button (GtkWidget  *button,
             const char *format,
             const char *name)
{
  g_autoptr(GString) words = g_string_new (format);

  g_string_replace (words, "%s", name, 1);
  gtk_widget_set_tooltip_text (button, words->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words->str, -1);
}

/* Rows stay, so that keys stay where they are; only the names change places.
 * A long list costs nothing before somebody wants it. */
static void
show_rows (CharterDiagramOrder *self)
{
  guint n_rows = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) ? self->councils->len : 0;

  while (self->rows->len > n_rows)
    {
      const Row *last = g_ptr_array_index (self->rows, self->rows->len - 1);

      adw_expander_row_remove (ADW_EXPANDER_ROW (self), last->row);
      g_ptr_array_set_size (self->rows, self->rows->len - 1);
    }
  while (self->rows->len < n_rows)
    add_row (self);
  for (guint i = 0; i < n_rows; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *name = charter_name_get_full (g_ptr_array_index (self->councils, i), NULL);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), name);
      /* Translators: the name of a council */
      name_button (row->up, _("Move %s up"), name);
      /* Translators: the name of a council */
      name_button (row->down, _("Move %s down"), name);
      gtk_widget_set_sensitive (row->up, i > 0);
      gtk_widget_set_sensitive (row->down, i + 1 < n_rows);
    }
}

static void
charter_diagram_order_dispose (GObject *object)
{
  g_clear_object (&CHARTER_DIAGRAM_ORDER (object)->document);

  G_OBJECT_CLASS (charter_diagram_order_parent_class)->dispose (object);
}

static void
charter_diagram_order_finalize (GObject *object)
{
  CharterDiagramOrder *self = CHARTER_DIAGRAM_ORDER (object);

  g_ptr_array_unref (self->councils);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (charter_diagram_order_parent_class)->finalize (object);
}

static void
charter_diagram_order_class_init (CharterDiagramOrderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = charter_diagram_order_dispose;
  object_class->finalize = charter_diagram_order_finalize;
}

static void
charter_diagram_order_init (CharterDiagramOrder *self)
{
  self->councils = g_ptr_array_new ();
  self->rows = g_ptr_array_new_with_free_func (g_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Order of councils"));
  self->reset_button = gtk_button_new_with_mnemonic (_("As in the _file"));
  gtk_widget_set_valign (self->reset_button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Order of councils as in the file"),
                                  -1);
  g_signal_connect_object (self->reset_button, "clicked", G_CALLBACK (reset_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->reset_button);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (show_rows), NULL);
}

/**
 * charter_diagram_order_set_diagram:
 * @self: an order
 * @document: a document
 * @view: one of its diagrams
 * @pages: (nullable) (element-type CharterDiagram): the same, drawn
 *
 * Shows in which order the councils of the diagram stand now. With fewer than
 * two there is nothing to order, and it is not seen.
 */
void
charter_diagram_order_set_diagram (CharterDiagramOrder *self,
                                   CharterDocument     *document,
                                   const CharterView   *view,
                                   GPtrArray           *pages)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_ORDER (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (view != NULL);

  g_set_object (&self->document, document);
  self->handle = charter_record_get_handle (view->record);
  g_ptr_array_unref (self->councils);
  self->councils = list_councils (document, view, pages);
  gtk_widget_set_visible (GTK_WIDGET (self), self->councils->len > 1);
  gtk_widget_set_visible (self->reset_button, has_order (view));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), write_order (view));
  show_rows (self);
}
