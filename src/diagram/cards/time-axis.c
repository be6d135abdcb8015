/* time-axis.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/cards/time-axis.h"

#include <glib/gi18n.h>

#include "diagram/cards/style.h"

/* Points. */
#define TRACK_HEIGHT  15.0
#define YEARS_HEIGHT  18.0
#define BAR_HEIGHT     9.0
#define LEAST_BAR      2.0
#define MARK_SIZE      4.5
#define TICK_GAP       6.0
#define LABEL_INSET    2.0

static const CharterFont year_font = { CHARTER_SCENE_TEXT_SIZE, FALSE };

/* One cell of the picture. */
typedef struct
{
  CharterTimeAxis     axis;
  CharterTimelineSpan span;
  gboolean            has_span;
  gboolean            is_event;
  gboolean            is_proposed;
  CharterCardColours  colours;
  CharterStroke       grid;
  CharterStroke       marker; /* of the day that is marked */
  CharterColour       text;
} Track;

static double
get_x (const CharterTimeAxis  *axis,
       const CharterRectangle *place,
       guint32                 day)
{
  guint32 first = charter_time_axis_get_first_day (axis);
  guint32 last = charter_time_axis_get_last_day (axis);

  day = CLAMP (day, first, last + 1);
  return place->x + place->width * (day - first) / (last + 1 - first);
}

static guint32
get_year_day (guint year)
{
  CharterDate date = { (guint16) CLAMP (year, 1, 9999), 1, 1 };

  return charter_date_get_first_day (&date);
}

/* So many years that the labels do not run into each other. */
static guint
choose_step (const CharterTimeAxis  *axis,
             const CharterRectangle *place,
             CharterTypesetter      *typesetter)
{
  static const guint steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 };
  double label = charter_typesetter_get_width (typesetter, "2008", &year_font) + TICK_GAP;
  double years = axis->last_year - axis->first_year + 1;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (place->width * steps[i] / years >= label)
        return steps[i];
    }
  return 10000;
}

static void
add_line (CharterDrawingBuilder *builder,
          double                 x,
          double                 top,
          double                 bottom,
          const CharterStroke   *stroke)
{
  CharterPoint points[] = { { x, top }, { x, top }, { x, bottom }, { x, bottom } };

  charter_drawing_builder_add_curve (builder, points, G_N_ELEMENTS (points), stroke);
}

static void
paint_grid (const Track            *track,
            CharterDrawingBuilder  *builder,
            CharterTypesetter      *typesetter,
            const CharterRectangle *place,
            gboolean                with_labels)
{
  const CharterTimeAxis *axis = &track->axis;
  guint step = choose_step (axis, place, typesetter);
  double bottom = place->y + place->height;

  for (guint year = (axis->first_year + step - 1) / step * step; year <= axis->last_year; year += step)
    {
      double x = get_x (axis, place, get_year_day (year));
      g_autofree char *label = g_strdup_printf ("%u", year);
      double width = charter_typesetter_get_width (typesetter, label, &year_font);

      add_line (builder, x, place->y, bottom, &track->grid);
      if (with_labels && x + LABEL_INSET + width <= place->x + place->width)
        charter_drawing_builder_add_text (builder, label, x + LABEL_INSET, bottom - TICK_GAP, &year_font,
                                          &track->text);
    }
  if (axis->as_at_day > 0)
    add_line (builder, get_x (axis, place, axis->as_at_day), with_labels ? bottom - TICK_GAP + 2 : place->y,
              bottom, &track->marker);
}

static void
paint_years (CharterDrawingBuilder  *builder,
             CharterTypesetter      *typesetter,
             const CharterRectangle *place,
             gpointer                user_data)
{
  paint_grid (user_data, builder, typesetter, place, TRUE);
}

static void
paint_bar (const Track            *track,
           CharterDrawingBuilder  *builder,
           const CharterRectangle *place,
           guint32                 from,
           guint32                 to,
           gboolean                is_certain)
{
  double x = get_x (&track->axis, place, from);
  double width = MAX (LEAST_BAR, get_x (&track->axis, place, to + 1) - x);
  CharterRectangle bar = {
    MIN (x, place->x + place->width - width), place->y + (place->height - BAR_HEIGHT) / 2, width, BAR_HEIGHT
  };

  charter_drawing_builder_add_rectangle (builder, &bar, 0,
                                         is_certain && !track->is_proposed ? &track->colours.header : NULL,
                                         &(CharterStroke) { track->colours.border, 1,
                                                            is_certain ? CHARTER_DASH_SOLID
                                                                       : CHARTER_DASH_DASHED });
}

/* A diamond in the middle of the days that an event may mean. */
static void
paint_event (const Track            *track,
             CharterDrawingBuilder  *builder,
             const CharterRectangle *place)
{
  guint32 from = track->span.possible_from;
  guint32 to = track->span.possible_to;
  double x = get_x (&track->axis, place, from + (to - from) / 2);
  double y = place->y + place->height / 2;
  CharterPoint corners[] = {
    { x, y - MARK_SIZE }, { x + MARK_SIZE, y }, { x, y + MARK_SIZE }, { x - MARK_SIZE, y },
  };

  if (to > from)
    paint_bar (track, builder, place, from, to, FALSE);
  charter_drawing_builder_add_polygon (builder, corners, G_N_ELEMENTS (corners), &track->colours.border,
                                       &(CharterStroke) { track->colours.border, 1, CHARTER_DASH_SOLID });
}

static void
paint_track (CharterDrawingBuilder  *builder,
             CharterTypesetter      *typesetter,
             const CharterRectangle *place,
             gpointer                user_data)
{
  const Track *track = user_data;
  const CharterTimelineSpan *span = &track->span;

  paint_grid (track, builder, typesetter, place, FALSE);
  if (!track->has_span)
    return;
  if (track->is_event)
    {
      paint_event (track, builder, place);
      return;
    }
  if (span->certain_from == 0)
    {
      paint_bar (track, builder, place, span->possible_from, span->possible_to, FALSE);
      return;
    }
  if (span->possible_from < span->certain_from)
    paint_bar (track, builder, place, span->possible_from, span->certain_from - 1, FALSE);
  if (span->possible_to > span->certain_to)
    paint_bar (track, builder, place, span->certain_to + 1, span->possible_to, FALSE);
  paint_bar (track, builder, place, span->certain_from, span->certain_to, TRUE);
}

static Track *
new_track (const CharterTimeAxis *axis,
           CharterScene          *scene)
{
  const CharterPaletteColours *colours = charter_palette_get_colours (charter_scene_get_palette (scene));
  Track *track = g_new0 (Track, 1);

  track->axis = *axis;
  track->grid = (CharterStroke) { colours->card.border, 0.4, CHARTER_DASH_SOLID };
  track->marker = (CharterStroke) { colours->text, 1.4, CHARTER_DASH_DASHED };
  track->text = colours->quiet_text;
  return track;
}

static void
explain (const Track  *track,
         CharterScene *scene)
{
  CharterLegend *legend = charter_scene_get_legend (scene);
  CharterCardColours card = charter_scene_get_colours (scene, NULL);
  const CharterTimelineSpan *span = &track->span;

  if (!track->has_span)
    return;
  if (track->is_event)
    charter_legend_add_chip (legend, "◆", &card, _("event"));
  else if (span->certain_from > 0 && !track->is_proposed)
    charter_legend_add_chip (legend, " ", &card, _("known to hold"));
  else if (span->certain_from > 0)
    charter_legend_add_line (legend, &(CharterStroke) { card.border, 1.2, CHARTER_DASH_SOLID }, FALSE,
                             _("proposed"));
  if (span->certain_from == 0 || span->possible_from < span->certain_from ||
      span->possible_to > span->certain_to)
    charter_legend_add_line (legend, &(CharterStroke) { card.border, 1.2, CHARTER_DASH_DASHED }, FALSE,
                             _("day, start or end not stated"));
}

/**
 * charter_time_axis_get_first_day:
 * @self: an axis
 *
 * Returns: the Julian day on which it begins
 */
guint32
charter_time_axis_get_first_day (const CharterTimeAxis *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return get_year_day (self->first_year);
}

/**
 * charter_time_axis_get_last_day:
 * @self: an axis
 *
 * Returns: the Julian day on which it ends
 */
guint32
charter_time_axis_get_last_day (const CharterTimeAxis *self)
{
  CharterDate date;

  g_return_val_if_fail (self != NULL, 1);

  date = (CharterDate) { (guint16) CLAMP (self->last_year, 1, 9999), 0, 0 };
  return charter_date_get_last_day (&date);
}

/**
 * charter_time_axis_build_years:
 * @self: an axis
 * @scene: the picture it is for
 *
 * Returns: (transfer full): a row with the years
 */
CharterCell *
charter_time_axis_build_years (const CharterTimeAxis *self,
                               CharterScene          *scene)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (scene != NULL, NULL);

  return charter_cell_new_painted (0, YEARS_HEIGHT, paint_years, new_track (self, scene), g_free);
}

/**
 * charter_time_axis_build_track:
 * @self: an axis
 * @scene: the picture it is for, whose legend explains what is drawn
 * @row: whose days are drawn
 * @colours: of its bar
 *
 * Returns: (transfer full): its bar or mark
 */
CharterCell *
charter_time_axis_build_track (const CharterTimeAxis    *self,
                               CharterScene             *scene,
                               const CharterTimelineRow *row,
                               const CharterCardColours *colours)
{
  Track *track;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (row != NULL && colours != NULL, NULL);

  track = new_track (self, scene);
  track->has_span = charter_timeline_row_get_span (row, charter_time_axis_get_first_day (self),
                                                   charter_time_axis_get_last_day (self), &track->span);
  track->is_event = row->group == CHARTER_TIMELINE_EVENTS;
  track->is_proposed = row->is_proposed;
  track->colours = *colours;
  explain (track, scene);
  return charter_cell_new_painted (0, TRACK_HEIGHT, paint_track, track, g_free);
}
