/* contents.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/contents/contents.h"

#include "app/contents/outline.h"
#include "app/records/record-row.h"

struct _CharterContents
{
  GtkWidget           parent_instance;

  CharterDocument    *document;   /* nullable */
  CharterSelection   *selection;  /* nullable */
  CharterOutline     *outline;    /* nullable */

  /* Template children */
  GtkWidget          *box;
  CharterDiagramList *diagram_list;
  CharterTableList   *table_list;
  CharterCheckEntry  *check_entry;
  CharterOutlinePane *outline_pane;
};

G_DEFINE_FINAL_TYPE (CharterContents, charter_contents, GTK_TYPE_WIDGET)

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
diagram_chosen_cb (CharterContents *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGRAM]);
}

static void
row_activated_cb (CharterContents *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
charter_contents_dispose (GObject *object)
{
  CharterContents *self = CHARTER_CONTENTS (object);

  g_clear_object (&self->outline);
  g_clear_object (&self->selection);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_CONTENTS);

  G_OBJECT_CLASS (charter_contents_parent_class)->dispose (object);
}

static void
charter_contents_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CharterContents *self = CHARTER_CONTENTS (object);

  switch (prop_id)
    {
    case PROP_DIAGRAM:
      g_value_set_uint64 (value, charter_contents_get_diagram (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_contents_class_init (CharterContentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_contents_dispose;
  object_class->get_property = charter_contents_get_property;

  properties[PROP_DIAGRAM] = g_param_spec_uint64 ("diagram", NULL, NULL, 0, G_MAXUINT64, 0,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CharterContents::activated:
   *
   * The user wants to edit what is selected.
   */
  signals[ACTIVATED] = g_signal_new ("activated",
                                     G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "win.rename", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/contents.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterContents, box);
  gtk_widget_class_bind_template_child (widget_class, CharterContents, diagram_list);
  gtk_widget_class_bind_template_child (widget_class, CharterContents, table_list);
  gtk_widget_class_bind_template_child (widget_class, CharterContents, check_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterContents, outline_pane);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, diagram_chosen_cb);
}

static void
charter_contents_init (CharterContents *self)
{
  g_type_ensure (CHARTER_TYPE_RECORD_ROW);
  g_type_ensure (CHARTER_TYPE_DIAGRAM_LIST);
  g_type_ensure (CHARTER_TYPE_TABLE_LIST);
  g_type_ensure (CHARTER_TYPE_CHECK_ENTRY);
  g_type_ensure (CHARTER_TYPE_OUTLINE_PANE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_contents_set_file:
 * @self: a pane
 * @document: what to list
 * @selection: what is shown and changed as selected
 * @look: the date at which what is not in force is dimmed
 */
void
charter_contents_set_file (CharterContents  *self,
                           CharterDocument  *document,
                           CharterSelection *selection,
                           CharterLook      *look)
{
  g_return_if_fail (CHARTER_IS_CONTENTS (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_SELECTION (selection));
  g_return_if_fail (CHARTER_IS_LOOK (look));

  g_set_object (&self->document, document);
  g_set_object (&self->selection, selection);
  g_clear_object (&self->outline);
  self->outline = charter_outline_new (document, look);
  charter_outline_pane_set_file (self->outline_pane, document, self->outline, selection);
  charter_diagram_list_set_diagrams (self->diagram_list,
                                     charter_outline_get_diagrams (self->outline));
}

/**
 * charter_contents_set_read_only:
 * @self: a pane
 * @read_only: whether records are only looked at
 */
void
charter_contents_set_read_only (CharterContents *self,
                                gboolean         read_only)
{
  g_return_if_fail (CHARTER_IS_CONTENTS (self));

  charter_diagram_list_set_read_only (self->diagram_list, read_only);
  charter_outline_pane_set_read_only (self->outline_pane, read_only);
}

/**
 * charter_contents_get_diagram:
 * @self: a pane
 *
 * Returns: the handle of the chosen diagram, or 0
 */
guint64
charter_contents_get_diagram (CharterContents *self)
{
  g_return_val_if_fail (CHARTER_IS_CONTENTS (self), 0);

  return charter_diagram_list_get_diagram (self->diagram_list);
}

/**
 * charter_contents_get_diagram_list:
 * @self: a pane
 *
 * Returns: (transfer none): the list of diagrams in it
 */
CharterDiagramList *
charter_contents_get_diagram_list (CharterContents *self)
{
  g_return_val_if_fail (CHARTER_IS_CONTENTS (self), NULL);

  return self->diagram_list;
}

/**
 * charter_contents_get_table_list:
 * @self: a pane
 *
 * Returns: (transfer none): the list of tables in it
 */
CharterTableList *
charter_contents_get_table_list (CharterContents *self)
{
  g_return_val_if_fail (CHARTER_IS_CONTENTS (self), NULL);

  return self->table_list;
}

/**
 * charter_contents_get_check_entry:
 * @self: a pane
 *
 * Returns: (transfer none): the way to the points to check in it
 */
CharterCheckEntry *
charter_contents_get_check_entry (CharterContents *self)
{
  g_return_val_if_fail (CHARTER_IS_CONTENTS (self), NULL);

  return self->check_entry;
}

/**
 * charter_contents_get_outline_pane:
 * @self: a pane
 *
 * Returns: (transfer none): the list of records in it
 */
CharterOutlinePane *
charter_contents_get_outline_pane (CharterContents *self)
{
  g_return_val_if_fail (CHARTER_IS_CONTENTS (self), NULL);

  return self->outline_pane;
}

/**
 * charter_contents_search:
 * @self: a pane
 *
 * Lets the user type what to look for.
 */
void
charter_contents_search (CharterContents *self)
{
  g_return_if_fail (CHARTER_IS_CONTENTS (self));

  charter_outline_pane_search (self->outline_pane);
}
