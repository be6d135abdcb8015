/* wrap-box.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/widgets/wrap-box.h"

struct _CharterWrapBox
{
  GtkWidget parent_instance;

  int       spacing; /* pixels */
};

G_DEFINE_FINAL_TYPE (CharterWrapBox, charter_wrap_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
measure_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* What all but the child that wraps need, and the space between them, pixels. */
static int
measure_others (CharterWrapBox *self)
{
  int width = -self->spacing;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        width += self->spacing + (gtk_widget_get_hexpand (child) ? 0 : measure_width (child));
    }
  return MAX (width, 0);
}

static void
measure_across (CharterWrapBox *self,
                int            *minimum,
                int            *natural)
{
  int others = measure_others (self);

  *minimum = others;
  *natural = others;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child) || !gtk_widget_get_hexpand (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum += child_minimum;
      *natural += child_natural;
    }
}

static void
measure_down (CharterWrapBox *self,
              int             width,
              int            *minimum,
              int            *natural)
{
  int rest = width >= 0 ? MAX (0, width - measure_others (self)) : -1;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          gtk_widget_get_hexpand (child) ? rest : -1,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
charter_wrap_box_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_across (CHARTER_WRAP_BOX (widget), minimum, natural);
  else
    measure_down (CHARTER_WRAP_BOX (widget), for_size, minimum, natural);
}

/* The toolkit would ask a child that wraps for its width at a height to put it
 * into the middle, which is as costly as what a box does. */
static void
allocate_child (GtkWidget *child,
                int        x,
                int        width,
                int        height)
{
  int child_height = height;

  if (gtk_widget_get_hexpand (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &child_height, NULL, NULL);
  child_height = MIN (child_height, height);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, (height - child_height) / 2,
                                                      width, child_height }, -1);
}

static void
charter_wrap_box_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CharterWrapBox *self = CHARTER_WRAP_BOX (widget);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int rest = MAX (0, width - measure_others (self));
  int start = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = gtk_widget_get_hexpand (child) ? rest : measure_width (child);
      allocate_child (child, from_right ? width - start - child_width : start, child_width,
                      height);
      start += child_width + self->spacing;
    }
}

static GtkSizeRequestMode
charter_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
charter_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (charter_wrap_box_parent_class)->dispose (object);
}

static void
charter_wrap_box_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, CHARTER_WRAP_BOX (object)->spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_wrap_box_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      CHARTER_WRAP_BOX (object)->spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_wrap_box_class_init (CharterWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_wrap_box_dispose;
  object_class->get_property = charter_wrap_box_get_property;
  object_class->set_property = charter_wrap_box_set_property;
  widget_class->measure = charter_wrap_box_measure;
  widget_class->size_allocate = charter_wrap_box_size_allocate;
  widget_class->get_request_mode = charter_wrap_box_get_request_mode;

  /* Between two children, in pixels. */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
charter_wrap_box_init (CharterWrapBox *self)
{
}
