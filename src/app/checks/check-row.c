/* check-row.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/checks/check-row.h"

#include <glib/gi18n.h>

/* More would be no list to choose from. */
#define MOST_RECORDS 500

/* Of what opens over the list: characters, and pixels. */
#define RECORD_WIDTH 48
#define RECORDS_HEIGHT 360

struct _CharterCheckRow
{
  GtkWidget         parent_instance;

  CharterCheckItem *item; /* nullable */

  /* Template children */
  GtkWidget         *box;
  GtkLabel         *heading;
  GtkWidget        *point;
  GtkImage         *icon;
  GtkLabel         *title;
  GtkLabel         *words;
  GtkLabel         *advice;
  GtkLabel         *reason;
  GtkWidget        *buttons;
  GtkMenuButton    *records_button;
  GtkButton        *mend_button;
  GtkMenuButton    *aside_button;
  GtkWidget        *back_button;
};

G_DEFINE_FINAL_TYPE (CharterCheckRow, charter_check_row, GTK_TYPE_WIDGET)

enum
{
  GO_TO,
  MEND,
  SET_ASIDE,
  TAKE_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *icon;
  const char *name;
} severities[] = {
  [CHARTER_SEVERITY_NOTE]    = { "dialog-information-symbolic", N_("Note") },
  [CHARTER_SEVERITY_WARNING] = { "dialog-warning-symbolic",     N_("Warning") },
  [CHARTER_SEVERITY_ERROR]   = { "dialog-error-symbolic",       N_("Error") },
};

static const CharterFinding *
get_finding (CharterCheckRow *self)
{
  return self->item != NULL ? charter_check_item_get_finding (self->item) : NULL;
}

static void
mend_cb (CharterCheckRow *self)
{
  g_signal_emit (self, signals[MEND], 0);
}

static void
take_back_cb (CharterCheckRow *self)
{
  g_signal_emit (self, signals[TAKE_BACK], 0);
}

static void
close_popover (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover != NULL)
    gtk_popover_popdown (popover);
}

static void
set_aside_cb (CharterCheckRow *self)
{
  GtkWidget *box = gtk_popover_get_child (gtk_menu_button_get_popover (self->aside_button));
  GtkWidget *entry = gtk_widget_get_next_sibling (gtk_widget_get_first_child (box));
  g_autofree char *reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  close_popover (self->aside_button);
  g_signal_emit (self, signals[SET_ASIDE], 0, g_strstrip (reason));
}

static GtkWidget *
make_aside_box (CharterCheckRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_("Why is it all right as it is?"));
  GtkWidget *note = gtk_label_new (_("It comes back when the facts change."));
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Set _aside"));

  /* A popover is as high as its lines are without wrapping. */
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "dim-label");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Reason"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Reason"), -1);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (entry, "activate", G_CALLBACK (set_aside_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (set_aside_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

/* Made when it is opened: most rows are only read. */
static void
make_aside_popover (GtkMenuButton *button,
                    gpointer       user_data)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), make_aside_box (CHARTER_CHECK_ROW (user_data)));
  gtk_menu_button_set_popover (button, popover);
}

static void
record_activated_cb (CharterCheckRow *self,
                     GtkListBoxRow   *row)
{
  const CharterFinding *finding = get_finding (self);
  guint number = (guint) gtk_list_box_row_get_index (row);
  const CharterFindingPlace *place;

  if (finding == NULL || number >= finding->places->len)
    return;
  place = g_ptr_array_index (finding->places, number);
  close_popover (self->records_button);
  g_signal_emit (self, signals[GO_TO], 0, place->handle);
}

static void
add_record (GtkListBox *list,
            const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), RECORD_WIDTH);
  gtk_widget_set_tooltip_text (row, name);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (list, row);
}

static GtkWidget *
make_records_list (CharterCheckRow *self)
{
  const CharterFinding *finding = get_finding (self);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Records it is about"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (record_activated_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; finding != NULL && i < finding->places->len && i < MOST_RECORDS; i++)
    {
      const CharterFindingPlace *place = g_ptr_array_index (finding->places, i);

      add_record (GTK_LIST_BOX (list), place->name);
    }
  return list;
}

static void
make_records_popover (GtkMenuButton *button,
                      gpointer       user_data)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), RECORDS_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 make_records_list (CHARTER_CHECK_ROW (user_data)));
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_advice (CharterCheckRow      *self,
             const CharterFinding *finding)
{
  g_autofree char *advice =
    finding->matters != NULL && finding->remedy != NULL
    ? g_strdup_printf ("%s %s", finding->matters, finding->remedy)
    : g_strdup (finding->matters != NULL ? finding->matters : finding->remedy);
  g_autofree char *reason = NULL;

  show_text (self->advice, advice);
  if (charter_finding_is_set_aside (finding))
    reason = finding->reason != NULL
           /* Translators: why somebody set something aside */
           ? g_strdup_printf (_("Set aside: %s"), finding->reason)
           : g_strdup (_("Set aside"));
  show_text (self->reason, reason);
}

static void
show_buttons (CharterCheckRow      *self,
              const CharterFinding *finding)
{
  gboolean is_aside = charter_finding_is_set_aside (finding);

  gtk_widget_set_visible (GTK_WIDGET (self->records_button), finding->places->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->mend_button), finding->fix != NULL && !is_aside);
  if (finding->fix != NULL)
    gtk_button_set_label (self->mend_button, finding->fix_label);
  gtk_widget_set_visible (GTK_WIDGET (self->aside_button), !is_aside);
  gtk_widget_set_visible (self->back_button, is_aside);
}

static void
show_item (CharterCheckRow *self)
{
  const CharterFinding *finding = get_finding (self);

  gtk_widget_set_visible (GTK_WIDGET (self->heading), finding == NULL);
  gtk_widget_set_visible (self->point, finding != NULL);
  if (self->item == NULL)
    return;
  if (finding == NULL)
    {
      gtk_label_set_text (self->heading, charter_check_item_get_heading (self->item));
      return;
    }
  gtk_image_set_from_icon_name (self->icon, severities[finding->severity].icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), _(severities[finding->severity].name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(severities[finding->severity].name), -1);
  show_text (self->title, finding->title);
  show_text (self->words, finding->words);
  show_advice (self, finding);
  show_buttons (self, finding);
}

static void
charter_check_row_dispose (GObject *object)
{
  CharterCheckRow *self = CHARTER_CHECK_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_CHECK_ROW);

  G_OBJECT_CLASS (charter_check_row_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * CharterCheckRow::go-to:
   * @handle: the handle of a record
   *
   * The user wants to see one of the records that it is about.
   */
  signals[GO_TO] = g_signal_new ("go-to", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_UINT64);

  /**
   * CharterCheckRow::mend:
   *
   * The user wants the edit made that mends it.
   */
  signals[MEND] = g_signal_new ("mend", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  /**
   * CharterCheckRow::set-aside:
   * @reason: why, or an empty text
   *
   * The user does not want to look at it again.
   */
  signals[SET_ASIDE] = g_signal_new ("set-aside", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * CharterCheckRow::take-back:
   *
   * The user wants to look at it after all.
   */
  signals[TAKE_BACK] = g_signal_new ("take-back", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
}

static void
charter_check_row_class_init (CharterCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = charter_check_row_dispose;
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, box);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, heading);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, point);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, title);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, words);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, advice);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, reason);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, records_button);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, mend_button);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, aside_button);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, back_button);
  gtk_widget_class_bind_template_callback (widget_class, mend_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

static void
charter_check_row_init (CharterCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->records_button, make_records_popover, self, NULL);
  gtk_menu_button_set_create_popup_func (self->aside_button, make_aside_popover, self, NULL);
}

/**
 * charter_check_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing
 */
GtkWidget *
charter_check_row_new (void)
{
  return g_object_new (CHARTER_TYPE_CHECK_ROW, NULL);
}

/**
 * charter_check_row_set_item:
 * @self: a row
 * @item: (nullable): what it shows
 */
void
charter_check_row_set_item (CharterCheckRow  *self,
                            CharterCheckItem *item)
{
  g_return_if_fail (CHARTER_IS_CHECK_ROW (self));

  close_popover (self->records_button);
  close_popover (self->aside_button);
  g_set_object (&self->item, item);
  show_item (self);
}

/**
 * charter_check_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CharterCheckItem *
charter_check_row_get_item (CharterCheckRow *self)
{
  g_return_val_if_fail (CHARTER_IS_CHECK_ROW (self), NULL);

  return self->item;
}

/**
 * charter_check_row_set_read_only:
 * @self: a row
 * @read_only: whether nothing can be done about it
 */
void
charter_check_row_set_read_only (CharterCheckRow *self,
                                 gboolean         read_only)
{
  g_return_if_fail (CHARTER_IS_CHECK_ROW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->mend_button), !read_only);
  gtk_widget_set_sensitive (GTK_WIDGET (self->aside_button), !read_only);
  gtk_widget_set_sensitive (self->back_button, !read_only);
}
