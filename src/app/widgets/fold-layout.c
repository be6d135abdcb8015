/* fold-layout.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/widgets/fold-layout.h"

struct _CharterFoldLayout
{
  GtkLayoutManager parent_instance;

  int              spacing; /* pixels */
  int              enough;  /* pixels */
};

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_ENOUGH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CharterFoldLayout, charter_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_height (GtkWidget *widget,
            int        width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* What the first has at least beside the second. */
static int
get_enough (CharterFoldLayout *self,
            GtkWidget         *first)
{
  int natural = get_width (first);

  return self->enough > 0 ? MIN (natural, self->enough) : natural;
}

static gboolean
is_folded (CharterFoldLayout *self,
           GtkWidget         *first,
           GtkWidget         *second,
           int                width)
{
  return width < get_enough (self, first) + self->spacing + get_width (second);
}

static GtkSizeRequestMode
charter_fold_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
charter_fold_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  CharterFoldLayout *self = CHARTER_FOLD_LAYOUT (manager);
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (get_least_width (first), get_least_width (second));
      *natural = get_width (first) + self->spacing + get_width (second);
    }
  else if (for_size >= 0 && is_folded (self, first, second, for_size))
    *minimum = *natural =
      get_height (first, for_size) + self->spacing + get_height (second, for_size);
  else
    *minimum = *natural =
      MAX (get_height (first, for_size >= 0 ? for_size - self->spacing - get_width (second) : -1),
           get_height (second, -1));
}

static void
charter_fold_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  CharterFoldLayout *self = CHARTER_FOLD_LAYOUT (manager);
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int second_width = MIN (get_width (second), width);
  int second_height = get_height (second, second_width);
  gboolean folded = is_folded (self, first, second, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, width, height };

  if (folded)
    place.height = get_height (first, width);
  else
    place.width = width - self->spacing - second_width;
  place.x = mirrored ? width - place.width : 0;
  gtk_widget_size_allocate (first, &place, -1);

  place.x = mirrored ? 0 : width - second_width;
  place.y = folded ? height - second_height : (height - second_height) / 2;
  place.width = second_width;
  place.height = second_height;
  gtk_widget_size_allocate (second, &place, -1);
}

static void
charter_fold_layout_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CharterFoldLayout *self = CHARTER_FOLD_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;

    case PROP_ENOUGH:
      g_value_set_int (value, self->enough);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_fold_layout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CharterFoldLayout *self = CHARTER_FOLD_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;

    case PROP_ENOUGH:
      self->enough = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_fold_layout_class_init (CharterFoldLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = charter_fold_layout_get_property;
  object_class->set_property = charter_fold_layout_set_property;
  manager_class->get_request_mode = charter_fold_layout_get_request_mode;
  manager_class->measure = charter_fold_layout_measure;
  manager_class->allocate = charter_fold_layout_allocate;

  /* Between the two, in pixels. */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 6,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /* The width that will do for the first beside the second, in pixels; 0 for
   * as much as it would like to have. */
  properties[PROP_ENOUGH] =
    g_param_spec_int ("enough", NULL, NULL, 0, G_MAXINT16, 0,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
charter_fold_layout_init (CharterFoldLayout *self)
{
}

/**
 * charter_fold_layout_new:
 * @spacing: between the two, in pixels
 * @enough: the width that will do for the first beside the second, in pixels; 0
 *   for as much as it would like to have
 *
 * Returns: (transfer full): a layout of a widget that has two children
 */
GtkLayoutManager *
charter_fold_layout_new (int spacing,
                         int enough)
{
  return g_object_new (CHARTER_TYPE_FOLD_LAYOUT, "spacing", spacing, "enough", enough, NULL);
}
