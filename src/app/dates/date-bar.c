/* date-bar.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/dates/date-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/changes/change-dates.h"
#include "analysis/words/names.h"
#include "app/dates/date-entry.h"
#include "formats/partnership-json.h"

/* Days of the strip before the first and after the last of its dates. */
#define MARGIN 60

/* Between the parts of the bar, pixels. */
#define SPACING 6

/* The pointer takes hold of a change within this part of the strip. */
#define SNAP 0.015

struct _CharterDateBar
{
  GtkWidget        parent_instance;

  CharterDocument *document; /* nullable */
  CharterLook     *look;     /* nullable */
  guint64          view;     /* handle of the diagram, or 0 */
  GArray          *dates;    /* of CharterDate: the changes */
  gboolean         typing;   /* whether the entry has what was not taken yet */
  gboolean         showing;  /* whether the entry is being filled, not edited */

  /* Template children */
  GtkWidget       *title;
  GtkEntry        *entry;
  GtkWidget       *today_button;
  GtkWidget       *steps;
  GtkWidget       *previous_button;
  GtkWidget       *next_button;
  GtkScale        *strip;
  GtkWidget       *keep_button;
  GtkWidget       *keep_icon;
  GtkAdjustment   *days;
};

G_DEFINE_FINAL_TYPE (CharterDateBar, charter_date_bar, GTK_TYPE_WIDGET)

static CharterRecord *
find_view (CharterDateBar *self)
{
  return charter_record_set_find_handle (charter_document_get_records (self->document),
                                         self->view);
}

/* The date of the picture: the one that is looked at, or else its own. */
static gboolean
get_shown_date (CharterDateBar *self,
                CharterDate    *date)
{
  CharterRecord *view = find_view (self);

  *date = (CharterDate) { 0 };
  if (charter_look_get_date (self->look) != NULL)
    *date = *charter_look_get_date (self->look);
  else if (!charter_look_is_active (self->look) && view != NULL)
    charter_record_get_date (view, "as_at", date);
  return charter_date_is_set (date);
}

static void
get_shown_or_today (CharterDateBar *self,
                    CharterDate    *date)
{
  if (!get_shown_date (self, date))
    charter_date_init_today (date);
}

static void
show_step (GtkWidget  *button,
           gboolean    possible,
           const char *tip)
{
  gtk_widget_set_sensitive (button, possible);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
}

static void
show_steps (CharterDateBar    *self,
            const CharterDate *shown)
{
  g_autofree char *previous_words = NULL;
  g_autofree char *next_words = NULL;
  g_autofree char *previous_tip = NULL;
  g_autofree char *next_tip = NULL;
  CharterDate found;

  if (charter_change_dates_previous_before (self->dates, shown, &found))
    {
      previous_words = charter_date_to_words (&found);
      /* Translators: a date, such as "5 May 2014" */
      previous_tip = g_strdup_printf (_("Previous change: %s"), previous_words);
    }
  if (charter_change_dates_next_after (self->dates, shown, &found))
    {
      next_words = charter_date_to_words (&found);
      /* Translators: a date, such as "5 May 2014" */
      next_tip = g_strdup_printf (_("Next change: %s"), next_words);
    }
  show_step (self->previous_button, previous_tip != NULL,
             previous_tip != NULL ? previous_tip : _("No earlier change is recorded"));
  show_step (self->next_button, next_tip != NULL,
             next_tip != NULL ? next_tip : _("No later change is recorded"));
}

static void
show_on_strip (CharterDateBar    *self,
               const CharterDate *shown)
{
  double day = charter_date_get_last_day (shown);
  double first = day;
  double last;
  CharterDate today;
  g_autofree char *words = charter_date_to_words (shown);

  charter_date_init_today (&today);
  last = charter_date_get_last_day (&today);
  if (self->dates->len > 0)
    {
      const CharterDate *dates = (const CharterDate *) (gpointer) self->dates->data;

      first = charter_date_get_first_day (&dates[0]);
      last = MAX (last, charter_date_get_first_day (&dates[self->dates->len - 1]));
    }
  gtk_adjustment_configure (self->days, day, MAX (1, MIN (first - MARGIN, day)),
                            MAX (last + MARGIN, day), 1, 365, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->strip), self->dates->len > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->strip), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strip),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
show_date (CharterDateBar *self)
{
  CharterRecord *view;
  CharterDate shown;
  gboolean is_dated;

  if (self->document == NULL)
    return;
  view = find_view (self);
  is_dated = get_shown_date (self, &shown);
  self->showing = TRUE;
  if (!self->typing)
    charter_date_entry_write (self->entry, is_dated ? &shown : NULL);
  gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY,
                                     charter_look_is_active (self->look)
                                     ? "edit-clear-symbolic" : NULL);
  self->showing = FALSE;

  get_shown_or_today (self, &shown);
  show_steps (self, &shown);
  show_on_strip (self, &shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "date.keep",
                                 view != NULL && charter_look_is_active (self->look) &&
                                 !charter_partnership_json_is_read_only (
                                   charter_document_get_records (self->document)));
}

static void
look_changed_cb (CharterDateBar *self)
{
  self->typing = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  show_date (self);
}

static void
list_changes (CharterDateBar *self)
{
  g_clear_pointer (&self->dates, g_array_unref);
  self->dates = charter_change_dates_list (charter_document_get_records (self->document));
  gtk_scale_clear_marks (self->strip);
  for (guint i = 0; i < self->dates->len; i++)
    gtk_scale_add_mark (self->strip,
                        charter_date_get_first_day (&g_array_index (self->dates, CharterDate, i)),
                        GTK_POS_BOTTOM, NULL);
  show_date (self);
}

static void
typing_cb (CharterDateBar *self)
{
  if (!self->showing)
    self->typing = TRUE;
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), NULL);
}

/* An emptied entry asks for what is recorded. In a diagram that was saved
 * without a date that is what there is without a look. */
static void
look_at_nothing (CharterDateBar *self)
{
  CharterRecord *view = find_view (self);
  CharterDate own;

  if (view != NULL && charter_record_get_date (view, "as_at", &own))
    charter_look_set_undated (self->look);
  else
    charter_look_set_date (self->look, NULL);
}

static gboolean
are_same (const CharterDate *a,
          const CharterDate *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day;
}

static void
take_typed_cb (CharterDateBar *self)
{
  g_autofree char *text = NULL;
  CharterDate typed;
  CharterDate shown;
  gboolean is_date;

  if (!self->typing || self->document == NULL)
    return;
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  is_date = charter_date_entry_read (self->entry, &typed);
  if (*text != '\0' && !is_date)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), charter_date_entry_get_help ());
      return;
    }

  self->typing = FALSE;
  get_shown_date (self, &shown);
  if (are_same (&typed, &shown))
    return;
  if (is_date)
    charter_look_set_date (self->look, &typed);
  else
    look_at_nothing (self);
}

static void
cleared_cb (CharterDateBar *self)
{
  charter_look_set_date (self->look, NULL);
}

static void
today_cb (CharterDateBar *self)
{
  CharterDate today;

  charter_date_init_today (&today);
  charter_look_set_date (self->look, &today);
}

static void
previous_cb (CharterDateBar *self)
{
  CharterDate shown;
  CharterDate found;

  get_shown_or_today (self, &shown);
  if (charter_change_dates_previous_before (self->dates, &shown, &found))
    charter_look_set_date (self->look, &found);
}

static void
next_cb (CharterDateBar *self)
{
  CharterDate shown;
  CharterDate found;

  get_shown_or_today (self, &shown);
  if (charter_change_dates_next_after (self->dates, &shown, &found))
    charter_look_set_date (self->look, &found);
}

/* The day under the pointer, or the change beside it. */
static void
look_at_day (CharterDateBar *self,
             double          value)
{
  double lower = gtk_adjustment_get_lower (self->days);
  double upper = gtk_adjustment_get_upper (self->days);
  double nearest = (upper - lower) * SNAP;
  double day = round (CLAMP (value, lower, upper));
  CharterDate date;

  for (guint i = 0; i < self->dates->len; i++)
    {
      double change =
        charter_date_get_first_day (&g_array_index (self->dates, CharterDate, i));

      if (fabs (change - value) <= nearest)
        {
          nearest = fabs (change - value);
          day = change;
        }
    }
  charter_date_init_day (&date, (guint32) day);
  if (charter_date_is_set (&date))
    charter_look_set_date (self->look, &date);
}

/* Keys go from change to change, as days are too many to walk through. */
static gboolean
moved_cb (GtkRange      *range,
          GtkScrollType  scroll,
          double         value,
          gpointer       user_data)
{
  CharterDateBar *self = CHARTER_DATE_BAR (user_data);

  switch (scroll)
    {
    case GTK_SCROLL_STEP_BACKWARD:
    case GTK_SCROLL_STEP_LEFT:
    case GTK_SCROLL_STEP_DOWN:
      previous_cb (self);
      break;

    case GTK_SCROLL_STEP_FORWARD:
    case GTK_SCROLL_STEP_RIGHT:
    case GTK_SCROLL_STEP_UP:
      next_cb (self);
      break;

    case GTK_SCROLL_NONE:
    case GTK_SCROLL_JUMP:
    case GTK_SCROLL_PAGE_BACKWARD:
    case GTK_SCROLL_PAGE_FORWARD:
    case GTK_SCROLL_PAGE_UP:
    case GTK_SCROLL_PAGE_DOWN:
    case GTK_SCROLL_PAGE_LEFT:
    case GTK_SCROLL_PAGE_RIGHT:
    case GTK_SCROLL_START:
    case GTK_SCROLL_END:
    default:
      look_at_day (self, value);
    }
  return TRUE;
}

static void
keep_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CharterDateBar *self = CHARTER_DATE_BAR (widget);
  CharterRecord *view = find_view (self);
  const CharterDate *date = charter_look_get_date (self->look);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  GVariant *value = NULL;
  g_autoptr(GError) error = NULL;

  if (view == NULL || !charter_look_is_active (self->look))
    return;
  name = charter_name_get_short (view, NULL);
  /* Translators: the label of undoing; the name of a diagram */
  label = g_strdup_printf (_("keep the date in “%s”"), name);
  if (date != NULL)
    value = g_variant_new_take_string (charter_date_to_text (date));
  if (charter_document_perform_one (self->document, label,
                                    charter_edit_new_set (view, "/as_at", value), &error))
    charter_look_set_date (self->look, NULL);
  else
    gtk_widget_activate_action (widget, "win.notify", "s", error->message);
}

static int
get_least_width (GtkWidget *part)
{
  int width;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static int
get_natural_width (GtkWidget *part)
{
  int width;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

/* Without the parts that a narrow bar leaves out. */
static int
get_least_width_of_all (CharterDateBar *self)
{
  return get_least_width (GTK_WIDGET (self->entry)) + SPACING +
         get_least_width (self->today_button) + SPACING +
         get_least_width (self->steps) + SPACING +
         get_least_width (self->keep_icon);
}

static void
charter_date_bar_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  CharterDateBar *self = CHARTER_DATE_BAR (widget);

  *minimum = 0;
  *natural = 0;
  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    {
      int least;
      int wanted;

      gtk_widget_measure (part, orientation, -1, &least, &wanted, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, wanted);
        }
      else if (part != self->keep_icon)
        *natural += wanted + SPACING;
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = get_least_width_of_all (self);
  *natural = MAX (*natural, *minimum);
}

/* Puts a part behind the ones before it, at the left or, where writing runs
 * the other way, at the right. */
static void
place (CharterDateBar *self,
       GtkWidget      *part,
       int             width,
       int             height,
       int             bar_width,
       int            *x)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkAllocation area = { mirrored ? bar_width - *x - width : *x, 0, width, height };

  gtk_widget_size_allocate (part, &area, -1);
  *x += width + SPACING;
}

/* What there is room for: first the strip, then the words of the last button,
 * then the title, then all that stands in the entry. */
static void
charter_date_bar_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CharterDateBar *self = CHARTER_DATE_BAR (widget);
  int spare = width - get_least_width_of_all (self);
  int strip = get_least_width (GTK_WIDGET (self->strip)) + SPACING;
  int words = get_least_width (self->keep_button) - get_least_width (self->keep_icon);
  int title = get_least_width (self->title) + SPACING;
  gboolean has_strip = spare >= strip;
  gboolean has_words = has_strip && spare >= strip + words;
  gboolean has_title = has_words && spare >= strip + words + title;
  GtkWidget *keep = has_words ? self->keep_button : self->keep_icon;
  int entry = get_least_width (GTK_WIDGET (self->entry));
  int x = 0;

  gtk_widget_set_child_visible (self->title, has_title);
  gtk_widget_set_child_visible (GTK_WIDGET (self->strip), has_strip);
  gtk_widget_set_child_visible (self->keep_button, has_words);
  gtk_widget_set_child_visible (self->keep_icon, !has_words);
  if (has_title)
    {
      entry += CLAMP (get_natural_width (GTK_WIDGET (self->entry)) - entry, 0,
                      spare - strip - words - title);
      place (self, self->title, title - SPACING, height, width, &x);
    }
  place (self, GTK_WIDGET (self->entry), entry, height, width, &x);
  place (self, self->today_button, get_least_width (self->today_button), height, width, &x);
  place (self, self->steps, get_least_width (self->steps), height, width, &x);
  if (has_strip)
    place (self, GTK_WIDGET (self->strip), width - x - SPACING - get_least_width (keep), height,
           width, &x);
  x = width - get_least_width (keep);
  place (self, keep, get_least_width (keep), height, width, &x);
}

static void
charter_date_bar_dispose (GObject *object)
{
  CharterDateBar *self = CHARTER_DATE_BAR (object);

  self->typing = FALSE;
  g_clear_object (&self->look);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DATE_BAR);

  G_OBJECT_CLASS (charter_date_bar_parent_class)->dispose (object);
}

static void
charter_date_bar_finalize (GObject *object)
{
  CharterDateBar *self = CHARTER_DATE_BAR (object);

  g_clear_pointer (&self->dates, g_array_unref);

  G_OBJECT_CLASS (charter_date_bar_parent_class)->finalize (object);
}

static void
charter_date_bar_class_init (CharterDateBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_date_bar_dispose;
  object_class->finalize = charter_date_bar_finalize;
  widget_class->measure = charter_date_bar_measure;
  widget_class->size_allocate = charter_date_bar_size_allocate;

  gtk_widget_class_install_action (widget_class, "date.keep", NULL, keep_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/date-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterDateBar, title);
  gtk_widget_class_bind_template_child (widget_class, CharterDateBar, entry);
  gtk_widget_class_bind_template_child (widget_class, CharterDateBar, today_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDateBar, steps);
  gtk_widget_class_bind_template_child (widget_class, CharterDateBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDateBar, next_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDateBar, strip);
  gtk_widget_class_bind_template_child (widget_class, CharterDateBar, days);
  gtk_widget_class_bind_template_child (widget_class, CharterDateBar, keep_button);
  gtk_widget_class_bind_template_child (widget_class, CharterDateBar, keep_icon);
  gtk_widget_class_bind_template_callback (widget_class, typing_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
}

static void
charter_date_bar_init (CharterDateBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_date_bar_set_file:
 * @self: a bar
 * @document: whose changes it goes to
 * @look: what is shown and changed as the date
 */
void
charter_date_bar_set_file (CharterDateBar  *self,
                           CharterDocument *document,
                           CharterLook     *look)
{
  g_return_if_fail (CHARTER_IS_DATE_BAR (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));
  g_return_if_fail (CHARTER_IS_LOOK (look));

  g_set_object (&self->document, document);
  g_set_object (&self->look, look);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (list_changes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (look, "changed", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  list_changes (self);
}

/**
 * charter_date_bar_set_view:
 * @self: a bar
 * @handle: the handle of the diagram that is shown, or 0
 */
void
charter_date_bar_set_view (CharterDateBar *self,
                           guint64         handle)
{
  g_return_if_fail (CHARTER_IS_DATE_BAR (self));

  self->view = handle;
  show_date (self);
}

/**
 * charter_date_bar_set_keepable:
 * @self: a bar
 * @keepable: whether there is a diagram that could keep the date
 *
 * A table keeps no date.
 */
void
charter_date_bar_set_keepable (CharterDateBar *self,
                               gboolean        keepable)
{
  g_return_if_fail (CHARTER_IS_DATE_BAR (self));

  gtk_widget_set_visible (self->keep_button, keepable);
  gtk_widget_set_visible (self->keep_icon, keepable);
}
