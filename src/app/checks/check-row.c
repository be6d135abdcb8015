/* check-row.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/checks/check-row.h"

#include <glib/gi18n.h>

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
  GtkPopover       *records_popover;
  GtkListBox       *records_list;
  GtkButton        *mend_button;
  GtkMenuButton    *aside_button;
  GtkPopover       *aside_popover;
  GtkEditable      *aside_entry;
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

/* More would be no list to choose from. */
#define MOST_RECORDS 500

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
set_aside_cb (CharterCheckRow *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (self->aside_entry));

  gtk_popover_popdown (self->aside_popover);
  g_signal_emit (self, signals[SET_ASIDE], 0, g_strstrip (reason));
}

static void
aside_shown_cb (CharterCheckRow *self)
{
  gtk_editable_set_text (self->aside_entry, "");
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
  gtk_popover_popdown (self->records_popover);
  g_signal_emit (self, signals[GO_TO], 0, place->handle);
}

static void
add_record (CharterCheckRow *self,
            const char      *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->records_list, row);
}

/* Filled when it is opened: most rows are only read. */
static void
records_shown_cb (CharterCheckRow *self)
{
  const CharterFinding *finding = get_finding (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->records_list))) != NULL)
    gtk_list_box_remove (self->records_list, child);
  for (guint i = 0; finding != NULL && i < finding->places->len && i < MOST_RECORDS; i++)
    {
      const CharterFindingPlace *place = g_ptr_array_index (finding->places, i);

      add_record (self, place->name);
    }
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
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, records_popover);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, records_list);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, mend_button);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, aside_button);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, aside_popover);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, aside_entry);
  gtk_widget_class_bind_template_child (widget_class, CharterCheckRow, back_button);
  gtk_widget_class_bind_template_callback (widget_class, mend_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_aside_cb);
  gtk_widget_class_bind_template_callback (widget_class, aside_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, records_shown_cb);
}

static void
charter_check_row_init (CharterCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

  gtk_popover_popdown (self->records_popover);
  gtk_popover_popdown (self->aside_popover);
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
