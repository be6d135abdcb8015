/* service-cell.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/tables/service-cell.h"

/* Pixels; a finger can hit it. */
#define WIDTH 84
#define HEIGHT 40

struct _CharterServiceCell
{
  GtkWidget                     parent_instance;

  guint                         service;  /* numbers from 0 */
  guint                         council;
  CharterParticipationStanding  standing;
  PangoLayout                  *mark;     /* nullable: nothing is drawn */
};

G_DEFINE_FINAL_TYPE (CharterServiceCell, charter_service_cell, GTK_TYPE_WIDGET)

static const char *
get_mark (CharterParticipationStanding standing)
{
  switch (standing)
    {
    case CHARTER_PARTICIPATION_YES:
      return "✓";

    case CHARTER_PARTICIPATION_INFERRED:
      return "(✓)";

    case CHARTER_PARTICIPATION_NOT_STATED:
    case CHARTER_PARTICIPATION_NOT_KNOWN:
      return "?";

    case CHARTER_PARTICIPATION_NONE:
    default:
      return NULL;
    }
}

static GtkAccessibleTristate
get_checked (CharterParticipationStanding standing)
{
  if (standing == CHARTER_PARTICIPATION_YES)
    return GTK_ACCESSIBLE_TRISTATE_TRUE;
  return standing == CHARTER_PARTICIPATION_NONE ? GTK_ACCESSIBLE_TRISTATE_FALSE
                                                : GTK_ACCESSIBLE_TRISTATE_MIXED;
}

static void
make_mark (CharterServiceCell *self)
{
  const char *mark = get_mark (self->standing);

  g_clear_object (&self->mark);
  if (mark != NULL)
    self->mark = gtk_widget_create_pango_layout (GTK_WIDGET (self), mark);
}

static void
charter_service_cell_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (charter_service_cell_parent_class)->css_changed (widget, change);
  make_mark (CHARTER_SERVICE_CELL (widget));
}

static void
charter_service_cell_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
charter_service_cell_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  CharterServiceCell *self = CHARTER_SERVICE_CELL (widget);
  int width;
  int height;

  if (self->mark == NULL)
    return;
  pango_layout_get_pixel_size (self->mark, &width, &height);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget),
                              (gtk_widget_get_width (widget) - width) / 2,
                              (gtk_widget_get_height (widget) - height) / 2, self->mark);
}

static void
charter_service_cell_dispose (GObject *object)
{
  g_clear_object (&CHARTER_SERVICE_CELL (object)->mark);

  G_OBJECT_CLASS (charter_service_cell_parent_class)->dispose (object);
}

static void
charter_service_cell_class_init (CharterServiceCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_service_cell_dispose;
  widget_class->css_changed = charter_service_cell_css_changed;
  widget_class->measure = charter_service_cell_measure;
  widget_class->snapshot = charter_service_cell_snapshot;

  gtk_widget_class_set_css_name (widget_class, "service-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
charter_service_cell_init (CharterServiceCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * charter_service_cell_new:
 * @service: number of its row, from 0
 * @council: number of its column, from 0
 *
 * Returns: (transfer floating): a cell
 */
GtkWidget *
charter_service_cell_new (guint service,
                          guint council)
{
  CharterServiceCell *self = g_object_new (CHARTER_TYPE_SERVICE_CELL, NULL);

  self->service = service;
  self->council = council;
  return GTK_WIDGET (self);
}

/**
 * charter_service_cell_show:
 * @self: a cell
 * @standing: whether the council takes part in the service
 * @words: the same in words, with both their names
 */
void
charter_service_cell_show (CharterServiceCell           *self,
                           CharterParticipationStanding  standing,
                           const char                   *words)
{
  g_return_if_fail (CHARTER_IS_SERVICE_CELL (self));
  g_return_if_fail (words != NULL);

  self->standing = standing;
  make_mark (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED, get_checked (standing), -1);
  if (standing == CHARTER_PARTICIPATION_YES)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * charter_service_cell_get_standing:
 * @self: a cell
 *
 * Returns: whether the council takes part in the service
 */
CharterParticipationStanding
charter_service_cell_get_standing (CharterServiceCell *self)
{
  g_return_val_if_fail (CHARTER_IS_SERVICE_CELL (self), CHARTER_PARTICIPATION_NONE);

  return self->standing;
}

/**
 * charter_service_cell_get_service:
 * @self: a cell
 *
 * Returns: the number of its row
 */
guint
charter_service_cell_get_service (CharterServiceCell *self)
{
  g_return_val_if_fail (CHARTER_IS_SERVICE_CELL (self), 0);

  return self->service;
}

/**
 * charter_service_cell_get_council:
 * @self: a cell
 *
 * Returns: the number of its column
 */
guint
charter_service_cell_get_council (CharterServiceCell *self)
{
  g_return_val_if_fail (CHARTER_IS_SERVICE_CELL (self), 0);

  return self->council;
}
