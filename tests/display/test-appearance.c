/* test-appearance.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "app/canvas/canvas-item.h"
#include "app/canvas/canvas.h"
#include "app/window/application.h"
#include "app/window/window.h"

#include "display-test.h"

/* What WCAG asks of text, and of text for those who need more. */
#define CONTRAST      4.5
#define HIGH_CONTRAST 7.0

/* Colours are counted in steps, or no background would be of one colour. */
#define N_SHADES 4096

typedef struct
{
  const char     *name;
  AdwColorScheme  scheme;
  int             width;
  int             height;
} Appearance;

typedef struct
{
  int      width;
  int      height;
  guint32 *pixels;
} Picture;

/* What changes the size of the panes is done when nothing else is. */
static gboolean
is_idle (gpointer window)
{
  return !g_main_context_pending (NULL);
}

/* A window that is being laid out anew has nothing to show for a moment. */
static GskRenderNode *
snapshot_window (GtkWidget *window)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (window);
  gint64 end = g_get_monotonic_time () + CHARTER_TEST_PATIENCE;
  GskRenderNode *node = NULL;

  while (node == NULL)
    {
      g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

      g_assert_cmpint (g_get_monotonic_time (), <, end);
      gtk_test_widget_wait_for_draw (window);
      gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                              gtk_widget_get_height (window));
      node = gtk_snapshot_to_node (snapshot);
    }
  return node;
}

static void
take_picture (GtkWidget  *window,
              const char *name,
              Picture    *picture)
{
  g_autoptr(GskRenderNode) node = snapshot_window (window);
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *file = g_strconcat ("appearance-", name, ".png", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "display", file, NULL);

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0,
                                                              gtk_widget_get_width (window),
                                                              gtk_widget_get_height (window)));
  g_assert_true (gdk_texture_save_to_png (texture, path));
  picture->width = gdk_texture_get_width (texture);
  picture->height = gdk_texture_get_height (texture);
  picture->pixels = g_new (guint32, (gsize) picture->width * picture->height);
  gdk_texture_download (texture, (guchar *) picture->pixels, (gsize) picture->width * 4);
}

static double
get_channel (guint32 pixel,
             int     shift)
{
  double value = ((pixel >> shift) & 0xff) / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 pixel)
{
  return 0.2126 * get_channel (pixel, 16) + 0.7152 * get_channel (pixel, 8) +
         0.0722 * get_channel (pixel, 0);
}

static double
get_contrast (guint32 a,
              guint32 b)
{
  double luminance_a = get_luminance (a);
  double luminance_b = get_luminance (b);

  return (MAX (luminance_a, luminance_b) + 0.05) / (MIN (luminance_a, luminance_b) + 0.05);
}

static guint
get_shade (guint32 pixel)
{
  return ((pixel >> 20) & 0xf) << 8 | ((pixel >> 12) & 0xf) << 4 | ((pixel >> 4) & 0xf);
}

/* The colour that most of an area has. */
static guint32
find_background (const Picture               *picture,
                 const cairo_rectangle_int_t *area)
{
  g_autofree guint *counts = g_new0 (guint, N_SHADES);
  guint32 background = 0;
  guint most = 0;

  for (int y = area->y; y < area->y + area->height; y++)
    {
      for (int x = area->x; x < area->x + area->width; x++)
        {
          guint32 pixel = picture->pixels[(gsize) y * picture->width + x];

          if (++counts[get_shade (pixel)] > most)
            {
              most = counts[get_shade (pixel)];
              background = pixel;
            }
        }
    }
  return background;
}

/* The middle of a stroke has the colour of the text, its edges do not. */
static double
find_contrast (const Picture               *picture,
               const cairo_rectangle_int_t *area)
{
  guint32 background = find_background (picture, area);
  double most = 1;

  for (int y = area->y; y < area->y + area->height; y++)
    {
      for (int x = area->x; x < area->x + area->width; x++)
        most = MAX (most, get_contrast (picture->pixels[(gsize) y * picture->width + x],
                                        background));
    }
  return most;
}

/* Whether all of a widget is in the picture, and not scrolled away. */
static gboolean
get_area (GtkWidget             *widget,
          GtkWidget             *window,
          cairo_rectangle_int_t *area)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;
  graphene_rect_t around;

  if (!gtk_widget_compute_bounds (widget, window, &bounds) ||
      !gtk_widget_compute_bounds (scrolled != NULL ? scrolled : window, window, &around) ||
      !graphene_rect_contains_rect (&around, &bounds))
    return FALSE;
  area->x = (int) floorf (bounds.origin.x);
  area->y = (int) floorf (bounds.origin.y);
  area->width = (int) bounds.size.width;
  area->height = (int) bounds.size.height;
  return area->width > 0 && area->height > 0;
}

static guint
check_texts (GtkWidget     *widget,
             GtkWidget     *window,
             const Picture *picture,
             double         wanted)
{
  cairo_rectangle_int_t area;
  guint n_texts = 0;

  /* What cannot be used may be faint. */
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return 0;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0' &&
      get_area (widget, window, &area))
    {
      double contrast = find_contrast (picture, &area);

      if (contrast < wanted)
        {
          g_test_message ("“%s” has a contrast of %.1f, not %.1f",
                          gtk_label_get_text (GTK_LABEL (widget)), contrast, wanted);
          g_test_fail ();
        }
      n_texts++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_texts += check_texts (child, window, picture, wanted);
  return n_texts;
}

/* The sheet is light in every style; the ground around it is not. */
static void
check_ground (GtkWidget        *window,
              const Picture    *picture,
              const Appearance *appearance)
{
  GtkWidget *canvas = charter_test_find_type (window, CHARTER_TYPE_CANVAS);
  cairo_rectangle_int_t area;
  double luminance;

  if (!gtk_widget_get_mapped (canvas))
    return;
  g_assert_true (get_area (canvas, window, &area));
  luminance = get_luminance (picture->pixels[(gsize) (area.y + 2) * picture->width + area.x + 2]);
  if (appearance->scheme == ADW_COLOR_SCHEME_FORCE_DARK)
    g_assert_cmpfloat (luminance, <, 0.1);
  else
    g_assert_cmpfloat (luminance, >, 0.5);
}

/* Panes that come and go with the width lay the window out once more. */
static gboolean
is_settled (gpointer window)
{
  GtkWidget *canvas = charter_test_find_type (window, CHARTER_TYPE_CANVAS);
  cairo_rectangle_int_t area;

  return !gtk_widget_get_mapped (canvas) || get_area (canvas, window, &area);
}

static void
check_appearance (GtkWidget        *window,
                  const Appearance *appearance)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean high_contrast = adw_style_manager_get_high_contrast (manager);
  g_autofree char *name = g_strconcat (appearance->name, high_contrast ? "-high-contrast" : "", NULL);
  Picture picture;

  adw_style_manager_set_color_scheme (manager, appearance->scheme);
  gtk_test_widget_wait_for_draw (window);
  charter_test_spin_until (charter_test_is_drawn (CHARTER_WINDOW (window)));
  charter_test_spin_until (is_idle (window));
  charter_test_spin_until (is_settled (window));
  gtk_test_widget_wait_for_draw (window);
  take_picture (window, name, &picture);
  g_assert_cmpuint (check_texts (window, window, &picture,
                                 high_contrast ? HIGH_CONTRAST : CONTRAST), >, 2);
  check_ground (window, &picture, appearance);
  g_free (picture.pixels);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static void
check_window (CharterWindow *window,
              gpointer       appearance)
{
  charter_test_spin_until (charter_test_is_drawn (window));
  charter_test_select (window, CHARTER_KIND_ORGANIZATION, "swale");
  check_appearance (GTK_WIDGET (window), appearance);
}

/* A window has the size of the last one that was closed. */
static void
remember_size (const Appearance *appearance)
{
  g_autoptr(GSettings) settings = g_settings_new (CHARTER_APPLICATION_ID);

  g_settings_set_int (settings, "window-width", appearance->width);
  g_settings_set_int (settings, "window-height", appearance->height);
}

static void
run (gconstpointer data)
{
  const Appearance *appearance = data;
  g_autofree char *path = charter_test_copy_example ();

  remember_size (appearance);
  charter_test_run (path, check_window, (gpointer) appearance);
}

int
main (int    argc,
      char **argv)
{
  static const Appearance appearances[] = {
    { "light", ADW_COLOR_SCHEME_FORCE_LIGHT, 1280, 800 },
    { "dark", ADW_COLOR_SCHEME_FORCE_DARK, 1280, 800 },
    { "light-small", ADW_COLOR_SCHEME_FORCE_LIGHT, 360, 640 },
    { "dark-small", ADW_COLOR_SCHEME_FORCE_DARK, 360, 640 },
    { "light-large", ADW_COLOR_SCHEME_FORCE_LIGHT, 3840, 2160 },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    {
      g_autofree char *path = g_strconcat ("/appearance/", appearances[i].name, NULL);

      g_test_add_data_func (path, &appearances[i], run);
    }

  return g_test_run ();
}
