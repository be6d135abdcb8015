/* diagram-list.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagram-list.h"

#include "app/record-row.h"

struct _CharterDiagramList
{
  GtkWidget           parent_instance;

  GtkSingleSelection *diagrams; /* nullable: of CharterRecordItem */
  guint64             diagram;  /* handle of the chosen one, or 0 */

  /* Template children */
  GtkWidget          *box;
  GtkListView        *list;
};

G_DEFINE_FINAL_TYPE (CharterDiagramList, charter_diagram_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DIAGRAM,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
selected_cb (CharterDiagramList *self)
{
  CharterRecordItem *item = gtk_single_selection_get_selected_item (self->diagrams);
  guint64 handle = item != NULL ? charter_record_item_get_handle (item) : 0;

  if (self->diagram == handle)
    return;
  self->diagram = handle;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGRAM]);
}

static void
activated_cb (CharterDiagramList *self,
              guint               position)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
charter_diagram_list_dispose (GObject *object)
{
  CharterDiagramList *self = CHARTER_DIAGRAM_LIST (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->diagrams);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DIAGRAM_LIST);

  G_OBJECT_CLASS (charter_diagram_list_parent_class)->dispose (object);
}

static void
charter_diagram_list_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  CharterDiagramList *self = CHARTER_DIAGRAM_LIST (object);

  switch (prop_id)
    {
    case PROP_DIAGRAM:
      g_value_set_uint64 (value, self->diagram);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_diagram_list_class_init (CharterDiagramListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_diagram_list_dispose;
  object_class->get_property = charter_diagram_list_get_property;

  properties[PROP_DIAGRAM] = g_param_spec_uint64 ("diagram", NULL, NULL, 0, G_MAXUINT64, 0,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CharterDiagramList::activated:
   *
   * The user wants to set up the chosen diagram.
   */
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CHARTER_TYPE_RECORD_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/diagram-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramList, box);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramList, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
charter_diagram_list_init (CharterDiagramList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_diagram_list_set_diagrams:
 * @self: a list
 * @diagrams: (element-type CharterRecordItem): what to list
 */
void
charter_diagram_list_set_diagrams (CharterDiagramList *self,
                                   GListModel         *diagrams)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_LIST (self));
  g_return_if_fail (G_IS_LIST_MODEL (diagrams));

  g_clear_object (&self->diagrams);
  self->diagrams = gtk_single_selection_new (g_object_ref (diagrams));
  g_signal_connect_object (self->diagrams, "notify::selected-item", G_CALLBACK (selected_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->diagrams));
  selected_cb (self);
}

/**
 * charter_diagram_list_get_diagram:
 * @self: a list
 *
 * Returns: the handle of the chosen diagram, or 0
 */
guint64
charter_diagram_list_get_diagram (CharterDiagramList *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LIST (self), 0);

  return self->diagram;
}
