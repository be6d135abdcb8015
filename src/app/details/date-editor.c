/* date-editor.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/date-editor.h"

#include <glib/gi18n.h>

#include "model/date.h"
#include "model/value.h"

struct _CharterDateEditor
{
  CharterTextEditor  parent_instance;

  GtkMenuButton     *button;
  GtkCalendar       *calendar; /* nullable: never opened yet */
  GtkButton         *day;
  GtkButton         *month;
  GtkButton         *year;
  CharterDate        shown;    /* what the calendar stood at before */
  gboolean           opening;  /* whether the calendar is being set, not used */
};

G_DEFINE_FINAL_TYPE (CharterDateEditor, charter_date_editor, CHARTER_TYPE_TEXT_EDITOR)

static CharterDate
get_chosen (CharterDateEditor *self)
{
  g_autoptr(GDateTime) moment = gtk_calendar_get_date (self->calendar);

  return (CharterDate) { (guint16) g_date_time_get_year (moment),
                         (guint8) g_date_time_get_month (moment),
                         (guint8) g_date_time_get_day_of_month (moment) };
}

static void
set_date (CharterDateEditor *self,
          const CharterDate *date)
{
  g_autofree char *text = charter_date_is_set (date) ? charter_date_to_text (date) : NULL;
  g_autoptr(GVariant) value =
    text != NULL ? g_variant_ref_sink (g_variant_new_string (text)) : NULL;

  charter_field_editor_change (CHARTER_FIELD_EDITOR (self), value);
  charter_field_editor_end_change (CHARTER_FIELD_EDITOR (self));
  gtk_menu_button_popdown (self->button);
}

static void
day_cb (CharterDateEditor *self)
{
  CharterDate date = get_chosen (self);

  set_date (self, &date);
}

static void
month_cb (CharterDateEditor *self)
{
  CharterDate date = get_chosen (self);

  date.day = 0;
  set_date (self, &date);
}

static void
year_cb (CharterDateEditor *self)
{
  CharterDate date = get_chosen (self);

  date.day = 0;
  date.month = 0;
  set_date (self, &date);
}

static void
clear_cb (CharterDateEditor *self)
{
  set_date (self, NULL);
}

static void
show_words (GtkButton         *button,
            const CharterDate *date)
{
  g_autofree char *words = charter_date_to_words (date);

  gtk_button_set_label (button, words);
}

/* The buttons say what they would write. */
static void
show_choices (CharterDateEditor *self)
{
  CharterDate date = get_chosen (self);

  self->shown = date;
  show_words (self->day, &date);
  date.day = 0;
  show_words (self->month, &date);
  date.month = 0;
  show_words (self->year, &date);
}

/* Turning from 31 March to 30 April selects another day, too. */
static void
day_selected_cb (CharterDateEditor *self)
{
  CharterDate date = get_chosen (self);
  gboolean turned = date.month != self->shown.month || date.year != self->shown.year;

  show_choices (self);
  if (!self->opening && !turned)
    day_cb (self);
}

static void
turned_cb (CharterDateEditor *self)
{
  show_choices (self);
}

static GtkButton *
add_button (CharterDateEditor *self,
            GtkWidget         *box,
            const char        *label,
            GCallback          callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return GTK_BUTTON (button);
}

static void
make_calendar (CharterDateEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();
  static const char *const turns[] = { "next-month", "prev-month", "next-year", "prev-year" };

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Calendar"), -1);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    g_signal_connect_object (self->calendar, turns[i], G_CALLBACK (turned_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  self->day = add_button (self, box, "", G_CALLBACK (day_cb));
  self->month = add_button (self, box, "", G_CALLBACK (month_cb));
  self->year = add_button (self, box, "", G_CALLBACK (year_cb));
  add_button (self, box, _("_Clear"), G_CALLBACK (clear_cb));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (self->button, popover);
}

/* The calendar opens at the date, or at its first day, or today. */
static void
open_calendar (GtkMenuButton *button,
               gpointer       user_data)
{
  CharterDateEditor *self = CHARTER_DATE_EDITOR (user_data);
  GVariant *value = charter_field_editor_get_value (CHARTER_FIELD_EDITOR (self));
  g_autoptr(GDateTime) moment = NULL;
  CharterDate date;

  if (self->calendar == NULL)
    make_calendar (self);
  if (!charter_date_parse (charter_value_get_text (value), &date))
    charter_date_init_today (&date);
  moment = g_date_time_new_local (date.year, MAX (date.month, 1), MAX (date.day, 1), 12, 0, 0);
  self->opening = TRUE;
  if (moment != NULL)
    gtk_calendar_select_day (self->calendar, moment);
  show_choices (self);
  self->opening = FALSE;
}

static void
charter_date_editor_set_label (CharterFieldEditor *editor,
                               const char         *label)
{
  CharterDateEditor *self = CHARTER_DATE_EDITOR (editor);
  /* Translators: the title of a field with a date */
  g_autofree char *name = g_strdup_printf (_("Calendar for “%s”"), label);

  CHARTER_FIELD_EDITOR_CLASS (charter_date_editor_parent_class)->set_label (editor, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
charter_date_editor_constructed (GObject *object)
{
  CharterDateEditor *self = CHARTER_DATE_EDITOR (object);
  GtkWidget *entry;

  G_OBJECT_CLASS (charter_date_editor_parent_class)->constructed (object);

  entry = CHARTER_FIELD_EDITOR_GET_CLASS (self)->get_control (CHARTER_FIELD_EDITOR (self));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("2014, 2014-05 or 2014-05-31"));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, open_calendar, self, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Calendar"));
  charter_text_editor_add_button (CHARTER_TEXT_EDITOR (self), GTK_WIDGET (self->button));
}

static void
charter_date_editor_class_init (CharterDateEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CharterFieldEditorClass *editor_class = CHARTER_FIELD_EDITOR_CLASS (klass);

  object_class->constructed = charter_date_editor_constructed;
  editor_class->set_label = charter_date_editor_set_label;
}

static void
charter_date_editor_init (CharterDateEditor *self)
{
}

/**
 * charter_date_editor_new:
 * @field: a field with a date
 *
 * Returns: (transfer floating): an editor
 */
CharterFieldEditor *
charter_date_editor_new (const CharterField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return g_object_new (CHARTER_TYPE_DATE_EDITOR, "field", field, NULL);
}
