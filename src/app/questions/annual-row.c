/* annual-row.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/annual-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/names.h"
#include "app/questions/annual-choices.h"
#include "app/questions/annual-options.h"

/* Between columns, and between the lines that they become, pixels. */
#define WIDE_SPACING 12
#define NARROW_SPACING 6

struct _CharterAnnualRow
{
  GtkWidget             parent_instance;

  CharterAnnualCouncil *council;   /* borrowed: it outlives the row */
  guint                 seat;
  char                 *kept_name; /* nullable: gives way to another choice for now */
  gboolean              is_filling;
  guint                 paste_source;

  /* Template children */
  GtkWidget            *box;
  GtkBox               *columns;
  GtkBox               *titles;
  GtkLabel             *title;
  GtkLabel             *now;
  GtkLabel             *follows;
  GtkWidget            *answer;
  GtkDropDown          *choice;
  GtkEntry             *name;
  GtkEntry             *minute;
  GtkWidget            *question;
  GtkLabel             *question_label;
  GtkListBox           *options;
  GtkPopover           *popover;
  GtkListBox           *suggestions;
};

G_DEFINE_FINAL_TYPE (CharterAnnualRow, charter_annual_row, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  MOVED,
  PASTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const CharterAnnualSeat *
get_seat (CharterAnnualRow *self)
{
  return charter_annual_council_get_seat (self->council, self->seat);
}

static gboolean
is_unsure (CharterAnnualRow *self)
{
  const CharterAnnualSeat *seat = get_seat (self);

  return seat->choice == CHARTER_ANNUAL_NEW_PERSON && seat->incoming == NULL &&
         seat->match == CHARTER_PERSON_MATCH_UNSURE;
}

static void
suggest (CharterAnnualRow *self)
{
  graphene_rect_t bounds;

  charter_annual_options_show (self->suggestions,
                               charter_annual_council_get_state (self->council),
                               get_seat (self)->candidates, NULL);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->suggestions)) == NULL ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self->name), GTK_WIDGET (self), &bounds))
    {
      gtk_popover_popdown (self->popover);
      return;
    }
  gtk_popover_set_pointing_to (self->popover,
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                 (int) bounds.size.width,
                                                 (int) bounds.size.height });
  gtk_popover_popup (self->popover);
}

static void
hide_question (CharterAnnualRow *self)
{
  gtk_widget_set_visible (self->question, FALSE);
  charter_annual_options_clear (self->options);
}

static void
show_question (CharterAnnualRow *self)
{
  const CharterAnnualSeat *seat = get_seat (self);
  g_autofree char *question = NULL;

  if (!is_unsure (self))
    {
      hide_question (self);
      return;
    }
  question = charter_annual_options_write_question (seat->name, seat->candidates->len);
  gtk_label_set_text (self->question_label, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->options), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);
  charter_annual_options_show (self->options, charter_annual_council_get_state (self->council),
                               seat->candidates, seat->name);
  gtk_widget_set_visible (self->question, TRUE);
}

static void
choose (CharterAnnualRow    *self,
        CharterAnnualChoice  choice,
        const char          *name)
{
  g_autoptr(GError) error = NULL;

  if (!charter_annual_council_choose (self->council, self->seat, choice, name, &error))
    g_warning ("%s", error->message);
  hide_question (self);
}

static void
fill_text (CharterAnnualRow *self,
           GtkEntry         *entry,
           const char       *text)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  self->is_filling = FALSE;
}

static void
fill_choice (CharterAnnualRow *self)
{
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->choice, get_seat (self)->choice);
  self->is_filling = FALSE;
}

static void
choice_cb (CharterAnnualRow *self)
{
  CharterAnnualChoice choice = (CharterAnnualChoice) gtk_drop_down_get_selected (self->choice);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name));

  if (self->is_filling)
    return;
  if (choice == CHARTER_ANNUAL_NEW_PERSON)
    {
      fill_text (self, self->name, self->kept_name);
      choose (self, choice, self->kept_name);
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
    }
  else
    {
      if (charter_name_is_visible (text))
        {
          g_free (self->kept_name);
          self->kept_name = g_strdup (text);
        }
      fill_text (self, self->name, NULL);
      choose (self, choice, NULL);
    }
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Not while the entry is still putting in what was pasted. */
static gboolean
give_list (gpointer data)
{
  CharterAnnualRow *self = data;
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  self->paste_source = 0;
  charter_annual_row_refresh (self);
  g_signal_emit (self, signals[PASTED], 0, text);
  return G_SOURCE_REMOVE;
}

/* A name has one line; more of them are a list from a spreadsheet. */
static gboolean
is_list (const char *text)
{
  return strpbrk (text, "\t\n") != NULL;
}

static void
name_changed_cb (CharterAnnualRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name));

  if (self->is_filling)
    return;
  if (is_list (text))
    {
      if (self->paste_source == 0)
        self->paste_source = g_idle_add (give_list, self);
      return;
    }
  choose (self, charter_name_is_visible (text) ? CHARTER_ANNUAL_NEW_PERSON : CHARTER_ANNUAL_STAYS,
          text);
  fill_choice (self);
  suggest (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
minute_changed_cb (CharterAnnualRow *self)
{
  if (self->is_filling)
    return;
  charter_annual_council_set_minute (self->council, self->seat,
                                     gtk_editable_get_text (GTK_EDITABLE (self->minute)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
move (CharterAnnualRow   *self,
      int                 down,
      CharterAnnualField  field)
{
  g_signal_emit (self, signals[MOVED], 0, down, field);
}

static void
option_cb (CharterAnnualRow *self,
           GtkListBoxRow    *option)
{
  guint64 handle = charter_annual_options_get_handle (option);
  CharterRecord *person = charter_record_set_find_handle (
    charter_annual_council_get_records (self->council), handle);
  g_autofree char *name = person != NULL ? charter_name_get_full (person, NULL) : NULL;

  charter_annual_council_settle (self->council, self->seat, person);
  if (name != NULL)
    fill_text (self, self->name, name);
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHANGED], 0);
  move (self, 1, CHARTER_ANNUAL_FIELD_NAME);
  hide_question (self);
}

static void
name_left_cb (CharterAnnualRow *self)
{
  gtk_popover_popdown (self->popover);
  /* The keys may be on their way into the question. */
  if (!gtk_widget_get_visible (self->question))
    show_question (self);
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}

static int
get_step (guint key)
{
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down || is_enter (key))
    return 1;
  return key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : 0;
}

static gboolean
name_key_cb (CharterAnnualRow *self,
             guint             key,
             guint             code,
             GdkModifierType   modifiers)
{
  gboolean is_plain = (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) == 0;

  if (key == GDK_KEY_Escape && gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    {
      gtk_popover_popdown (self->popover);
      return GDK_EVENT_STOP;
    }
  if (!is_plain || get_step (key) == 0)
    return GDK_EVENT_PROPAGATE;
  if (is_enter (key) && is_unsure (self))
    charter_annual_row_ask (self);
  else
    move (self, get_step (key), CHARTER_ANNUAL_FIELD_NAME);
  return GDK_EVENT_STOP;
}

/* Enter begins the next row, as in a spreadsheet; the arrows stay in their
 * column. */
static gboolean
minute_key_cb (CharterAnnualRow *self,
               guint             key,
               guint             code,
               GdkModifierType   modifiers)
{
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0 || get_step (key) == 0)
    return GDK_EVENT_PROPAGATE;
  move (self, get_step (key),
        is_enter (key) ? CHARTER_ANNUAL_FIELD_NAME : CHARTER_ANNUAL_FIELD_MINUTE);
  return GDK_EVENT_STOP;
}

static gboolean
options_key_cb (CharterAnnualRow *self,
                guint             key,
                guint             code,
                GdkModifierType   modifiers)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  charter_annual_row_edit (self, CHARTER_ANNUAL_FIELD_NAME);
  return GDK_EVENT_STOP;
}

static gboolean
choose_by_letter_cb (GtkWidget *widget,
                     GVariant  *arguments,
                     gpointer   user_data)
{
  CharterAnnualRow *self = CHARTER_ANNUAL_ROW (widget);
  gboolean is_asking = gtk_widget_get_visible (self->question);

  if (!charter_annual_row_takes_keys (self))
    return FALSE;
  gtk_drop_down_set_selected (self->choice, g_variant_get_uint32 (arguments));
  /* The question that may have had the keys is gone. */
  if (is_asking)
    charter_annual_row_edit (self, CHARTER_ANNUAL_FIELD_NAME);
  return TRUE;
}

static void
charter_annual_row_dispose (GObject *object)
{
  g_clear_handle_id (&CHARTER_ANNUAL_ROW (object)->paste_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHARTER_TYPE_ANNUAL_ROW);

  G_OBJECT_CLASS (charter_annual_row_parent_class)->dispose (object);
}

static void
charter_annual_row_finalize (GObject *object)
{
  g_free (CHARTER_ANNUAL_ROW (object)->kept_name);

  G_OBJECT_CLASS (charter_annual_row_parent_class)->finalize (object);
}

static void
add_signals (CharterAnnualRowClass *klass)
{
  /**
   * CharterAnnualRow::changed:
   * @self: the row
   *
   * Something else is chosen for the seat.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CharterAnnualRow::moved:
   * @self: the row
   * @down: 1 for the next row, -1 for the one before
   * @field: a #CharterAnnualField
   *
   * The keys are to go to another row.
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  /**
   * CharterAnnualRow::pasted:
   * @self: the row
   * @list: several lines
   *
   * What was pasted for a name is a list of seats and names.
   */
  signals[PASTED] = g_signal_new ("pasted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
charter_annual_row_class_init (CharterAnnualRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_annual_row_dispose;
  object_class->finalize = charter_annual_row_finalize;

  add_signals (klass);
  gtk_widget_class_set_css_name (widget_class, "annual-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/annual-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, box);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, columns);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, titles);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, title);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, now);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, follows);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, answer);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, choice);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, name);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, minute);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, question);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, question_label);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, options);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, popover);
  gtk_widget_class_bind_template_child (widget_class, CharterAnnualRow, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, minute_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, minute_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, option_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_key_cb);
  charter_annual_choices_add_letters (widget_class, choose_by_letter_cb);
}

static void
charter_annual_row_init (CharterAnnualRow *self)
{
  g_autoptr(GListModel) titles = charter_annual_choices_new_titles ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->choice, titles);
  self->is_filling = FALSE;
}

/* Whoever hears a field must know which seat it is about. */
static void
label_field (GtkWidget  *field,
             const char *words,
             const char *seat)
{
  /* Translators: a field, such as "Minute", and a seat */
  g_autofree char *label = g_strdup_printf (_("%1$s, %2$s"), words, seat);

  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_seat (CharterAnnualRow *self)
{
  const CharterAnnualSeat *seat = get_seat (self);

  gtk_label_set_text (self->title, seat->title);
  gtk_label_set_text (self->now, seat->now);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  seat->title, -1);
  label_field (GTK_WIDGET (self->choice), _("What becomes of it"), seat->title);
  label_field (GTK_WIDGET (self->name), _("Name of somebody new"), seat->title);
  label_field (GTK_WIDGET (self->minute), _("Minute"), seat->title);
  gtk_widget_set_visible (self->answer, seat->filled_by == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->follows), seat->filled_by != NULL);
  if (seat->filled_by != NULL)
    {
      g_autofree char *office = charter_name_get_full (seat->filled_by, NULL);
      /* Translators: an office */
      g_autofree char *words = g_strdup_printf (_("Follows: whoever is %s has this seat"), office);

      gtk_label_set_text (self->follows, words);
    }
}

/**
 * charter_annual_row_new:
 * @council: an annual council, which outlives the row
 * @seat: the number of one of its seats
 * @choices: what makes the choices of all rows equally wide
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
charter_annual_row_new (CharterAnnualCouncil *council,
                        guint                 seat,
                        GtkSizeGroup         *choices)
{
  CharterAnnualRow *self;

  g_return_val_if_fail (council != NULL, NULL);
  g_return_val_if_fail (seat < charter_annual_council_get_n_seats (council), NULL);
  g_return_val_if_fail (GTK_IS_SIZE_GROUP (choices), NULL);

  self = g_object_new (CHARTER_TYPE_ANNUAL_ROW, NULL);
  self->council = council;
  self->seat = seat;
  gtk_size_group_add_widget (choices, GTK_WIDGET (self->choice));
  show_seat (self);
  charter_annual_row_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * charter_annual_row_refresh:
 * @self: a row
 *
 * Shows what is chosen for the seat now, and asks where that is not sure.
 */
void
charter_annual_row_refresh (CharterAnnualRow *self)
{
  const CharterAnnualSeat *seat;
  g_autofree char *name = NULL;

  g_return_if_fail (CHARTER_IS_ANNUAL_ROW (self));

  seat = get_seat (self);
  name = seat->incoming != NULL ? charter_name_get_full (seat->incoming, NULL)
                                : g_strdup (seat->name);
  fill_choice (self);
  fill_text (self, self->name, name);
  fill_text (self, self->minute, seat->minute);
  show_question (self);
}

/**
 * charter_annual_row_set_narrow:
 * @self: a row
 * @narrow: whether what is entered stands below the seat, not beside it
 */
void
charter_annual_row_set_narrow (CharterAnnualRow *self,
                               gboolean          narrow)
{
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  g_return_if_fail (CHARTER_IS_ANNUAL_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->titles), orientation);
  gtk_box_set_homogeneous (self->columns, !narrow);
  gtk_box_set_homogeneous (self->titles, !narrow);
  gtk_box_set_spacing (self->columns, narrow ? NARROW_SPACING : WIDE_SPACING);
  gtk_box_set_spacing (self->titles, narrow ? 0 : WIDE_SPACING);
}

/**
 * charter_annual_row_takes_keys:
 * @self: a row
 *
 * Returns: whether something can be chosen for the seat
 */
gboolean
charter_annual_row_takes_keys (CharterAnnualRow *self)
{
  g_return_val_if_fail (CHARTER_IS_ANNUAL_ROW (self), FALSE);

  return get_seat (self)->filled_by == NULL;
}

/**
 * charter_annual_row_edit:
 * @self: a row that takes keys
 * @field: what to edit
 */
void
charter_annual_row_edit (CharterAnnualRow   *self,
                         CharterAnnualField  field)
{
  g_return_if_fail (CHARTER_IS_ANNUAL_ROW (self));

  gtk_widget_grab_focus (field == CHARTER_ANNUAL_FIELD_MINUTE ? GTK_WIDGET (self->minute)
                                                              : GTK_WIDGET (self->name));
}

/**
 * charter_annual_row_is_settled:
 * @self: a row
 *
 * Returns: whether it is clear who is meant
 */
gboolean
charter_annual_row_is_settled (CharterAnnualRow *self)
{
  const CharterAnnualSeat *seat;

  g_return_val_if_fail (CHARTER_IS_ANNUAL_ROW (self), FALSE);

  seat = get_seat (self);
  return seat->choice != CHARTER_ANNUAL_NEW_PERSON || seat->incoming != NULL ||
         (charter_name_is_visible (seat->name) && !is_unsure (self));
}

/**
 * charter_annual_row_ask:
 * @self: a row that is not settled
 *
 * Takes the keys to what has to be answered: who is meant, or a name.
 */
void
charter_annual_row_ask (CharterAnnualRow *self)
{
  GtkListBoxRow *first;

  g_return_if_fail (CHARTER_IS_ANNUAL_ROW (self));

  if (!gtk_widget_get_visible (self->question))
    show_question (self);
  first = gtk_list_box_get_row_at_index (self->options, 0);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
  else
    charter_annual_row_edit (self, CHARTER_ANNUAL_FIELD_NAME);
}
