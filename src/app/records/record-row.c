/* record-row.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/records/record-row.h"

#include <glib/gi18n.h>

/* As the style sheet has it, pixels. */
#define BUTTON_WIDTH 24

/* Between the name of a group and how many it has, pixels. */
#define COUNT_GAP 6

struct _CharterRecordRow
{
  GtkWidget          parent_instance;

  CharterRecordItem *item;   /* nullable */
  GtkWidget         *entry;  /* nullable: while the name is typed */
  GtkWidget         *list;   /* nullable: around the entry */
  GtkWidget         *box;
  GtkLabel          *title;
  GtkLabel          *note;   /* nullable: until a record has one */
  GtkLabel          *count;  /* nullable: until a group is shown */
  GtkWidget         *button; /* nullable: of a group to which can be added */
};

G_DEFINE_FINAL_TYPE (CharterRecordRow, charter_record_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What was typed, on its way to the document. */
typedef struct
{
  GtkWidget *list;
  guint64    handle;
  char      *text;
} Name;

/* The list's own widget around the row, which has the focus. */
static GtkWidget *
find_around (CharterRecordRow *self)
{
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));

  if (around != NULL && GTK_IS_TREE_EXPANDER (around))
    around = gtk_widget_get_parent (around);
  return around;
}

static void
name_row (CharterRecordRow *self)
{
  GtkWidget *around = find_around (self);
  const char *note = charter_record_item_get_note (self->item);
  const char *period = charter_record_item_get_period (self->item);
  g_autoptr(GString) name = NULL;

  if (around == NULL)
    return;
  name = g_string_new (charter_record_item_get_title (self->item));
  if (note != NULL && *note != '\0')
    g_string_append_printf (name, ", %s", note);
  if (period != NULL)
    g_string_append_printf (name, ", %s", period);
  gtk_accessible_update_property (GTK_ACCESSIBLE (around),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static void
end_renaming (CharterRecordRow *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);

  gtk_widget_set_visible (GTK_WIDGET (self->title), TRUE);
  gtk_box_remove (GTK_BOX (self->box), entry);
  g_clear_object (&self->list);
  if (self->item != NULL)
    charter_record_item_set_renaming (self->item, FALSE);
}

static Name *
take_name (CharterRecordRow *self)
{
  Name *name = g_new0 (Name, 1);

  name->list = g_object_ref (self->list);
  name->handle = charter_record_item_get_handle (self->item);
  name->text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  end_renaming (self);
  return name;
}

static void
name_free (Name *name)
{
  g_object_unref (name->list);
  g_free (name->text);
  g_free (name);
}

static gboolean
send_name (gpointer user_data)
{
  Name *name = user_data;

  if (*name->text != '\0')
    gtk_widget_activate_action (name->list, "outline.set-name", "(ts)", name->handle, name->text);
  return G_SOURCE_REMOVE;
}

/* A list must not change while it is changing, so what it takes the row away
 * from is applied afterwards. */
static void
apply_later (CharterRecordRow *self)
{
  if (self->entry != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT, send_name, take_name (self), (GDestroyNotify) name_free);
}

static gboolean
apply_left (gpointer user_data)
{
  CharterRecordRow *self = CHARTER_RECORD_ROW (user_data);

  if (self->entry != NULL && gtk_widget_get_focus_child (self->entry) == NULL)
    apply_later (self);
  return G_SOURCE_REMOVE;
}

/* The entry must not go while the keyboard is on its way elsewhere. */
static void
focus_left_cb (CharterRecordRow *self)
{
  if (self->entry != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT, apply_left, g_object_ref (self), g_object_unref);
}

static void
entry_activated_cb (CharterRecordRow *self)
{
  Name *name = take_name (self);

  send_name (name);
  name_free (name);
  if (find_around (self) != NULL)
    gtk_widget_grab_focus (find_around (self));
}

static gboolean
cancel_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  CharterRecordRow *self = CHARTER_RECORD_ROW (user_data);

  end_renaming (self);
  if (find_around (self) != NULL)
    gtk_widget_grab_focus (find_around (self));
  return TRUE;
}

static char *
get_name_as_typed (CharterRecordRow *self)
{
  CharterRecord *record = charter_record_item_get_record (self->item);
  const CharterField *field = charter_kind_get_name_field (charter_record_get_kind (record));
  const char *name = field != NULL ? charter_record_get_text (record, field->key) : NULL;

  return g_strdup (name != NULL ? name : "");
}

static void
start_renaming (CharterRecordRow *self)
{
  g_autofree char *name = get_name_as_typed (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->list = g_object_ref (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW));
  self->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (cancel_cb, self, NULL)));
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);

  gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
  gtk_box_prepend (GTK_BOX (self->box), self->entry);
  gtk_widget_grab_focus (self->entry);
}

static void
show_renaming (CharterRecordRow *self)
{
  gboolean renaming = charter_record_item_get_renaming (self->item);

  if (renaming && self->entry == NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    start_renaming (self);
  else if (!renaming && self->entry != NULL)
    end_renaming (self);
}

static gboolean
query_button_tooltip_cb (GtkWidget        *button,
                         int               x,
                         int               y,
                         gboolean          by_keyboard,
                         GtkTooltip       *tooltip,
                         CharterRecordRow *self)
{
  if (self->item == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, charter_record_group_get_add (
                                   charter_record_item_get_group (self->item)));
  return TRUE;
}

static void
show_button (CharterRecordRow *self,
             gboolean          is_group)
{
  const char *add = is_group
                  ? charter_record_group_get_add (charter_record_item_get_group (self->item))
                  : NULL;

  if (add != NULL && self->button == NULL)
    {
      self->button = gtk_button_new_from_icon_name ("list-add-symbolic");
      gtk_widget_add_css_class (self->button, "flat");
      gtk_widget_add_css_class (self->button, "add-to-group");
      gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
      /* To set a text asks the display where the pointer is, for every row
       * that a list makes: as long as all else about the row (measured). */
      gtk_widget_set_has_tooltip (self->button, TRUE);
      g_signal_connect_object (self->button, "query-tooltip",
                               G_CALLBACK (query_button_tooltip_cb), self, G_CONNECT_DEFAULT);
      gtk_widget_insert_after (self->button, GTK_WIDGET (self), GTK_WIDGET (self->count));
    }
  if (self->button != NULL)
    gtk_widget_set_visible (self->button, add != NULL);
  /* Numbers stand below each other whether a button follows or not. */
  if (self->count != NULL)
    gtk_widget_set_margin_end (GTK_WIDGET (self->count), add == NULL ? BUTTON_WIDTH : 0);
  if (add == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "i",
                                    (int) charter_record_item_get_group (self->item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.add");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
}

static GtkLabel *
make_label (gboolean    may_be_cut,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (may_be_cut)
    {
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    }
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, css_class);
    }
  return GTK_LABEL (label);
}

static void
show_note (CharterRecordRow *self,
           const char       *note)
{
  if (note != NULL && self->note == NULL)
    {
      self->note = make_label (TRUE, "caption");
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->note));
    }
  if (self->note == NULL)
    return;
  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

static void
show_count (CharterRecordRow *self,
            const char       *count)
{
  if (count != NULL && self->count == NULL)
    {
      self->count = make_label (FALSE, "numeric");
      gtk_widget_set_margin_start (GTK_WIDGET (self->count), COUNT_GAP);
      gtk_widget_insert_after (GTK_WIDGET (self->count), GTK_WIDGET (self), self->box);
    }
  if (self->count == NULL)
    return;
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count != NULL);
}

static void
show_item (CharterRecordRow *self)
{
  gboolean is_group = charter_record_item_get_rows (self->item) != NULL;
  const char *title = charter_record_item_get_title (self->item);
  const char *note = charter_record_item_get_note (self->item);
  const char *period = charter_record_item_get_period (self->item);

  gtk_label_set_text (self->title, title);
  show_note (self, is_group ? NULL : note);
  show_count (self, is_group ? note : NULL);
  if (period == NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "dim-label");
  show_button (self, is_group);
  name_row (self);
  show_renaming (self);
}

/* What the row cannot show: a name that is cut off, and the time. */
static gboolean
charter_record_row_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    keyboard_tooltip,
                                  GtkTooltip *tooltip)
{
  CharterRecordRow *self = CHARTER_RECORD_ROW (widget);
  const char *period = self->item != NULL ? charter_record_item_get_period (self->item) : NULL;
  g_autofree char *tip = NULL;

  if (self->item == NULL || self->entry != NULL)
    return FALSE;
  if (period != NULL)
    /* Translators: a name, and "ended 31 March 2015" */
    tip = g_strdup_printf (_("%s (%s)"), charter_record_item_get_title (self->item), period);
  else if (pango_layout_is_ellipsized (gtk_label_get_layout (self->title)))
    tip = g_strdup (charter_record_item_get_title (self->item));
  gtk_tooltip_set_text (tooltip, tip);
  return tip != NULL;
}

static void
charter_record_row_root (GtkWidget *widget)
{
  CharterRecordRow *self = CHARTER_RECORD_ROW (widget);

  GTK_WIDGET_CLASS (charter_record_row_parent_class)->root (widget);
  if (self->item == NULL)
    return;
  name_row (self);
  show_renaming (self);
}

static void
charter_record_row_dispose (GObject *object)
{
  CharterRecordRow *self = CHARTER_RECORD_ROW (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);
  self->entry = NULL;
  g_clear_object (&self->list);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  if (self->count != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->count));
  self->count = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (charter_record_row_parent_class)->dispose (object);
}

static void
charter_record_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CharterRecordRow *self = CHARTER_RECORD_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      charter_record_row_set_item (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
charter_record_row_class_init (CharterRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_record_row_dispose;
  object_class->set_property = charter_record_row_set_property;
  widget_class->query_tooltip = charter_record_row_query_tooltip;
  widget_class->root = charter_record_row_root;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, CHARTER_TYPE_RECORD_ITEM,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
charter_record_row_init (CharterRecordRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (self->box, TRUE);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  self->title = make_label (TRUE, NULL);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->title));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * charter_record_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CharterRecordItem *
charter_record_row_get_item (CharterRecordRow *self)
{
  g_return_val_if_fail (CHARTER_IS_RECORD_ROW (self), NULL);

  return self->item;
}

/**
 * charter_record_row_set_item:
 * @self: a row
 * @item: (nullable): what it shows
 *
 * A name that is being typed is applied first.
 */
void
charter_record_row_set_item (CharterRecordRow  *self,
                             CharterRecordItem *item)
{
  g_return_if_fail (CHARTER_IS_RECORD_ROW (self));
  g_return_if_fail (item == NULL || CHARTER_IS_RECORD_ITEM (item));

  if (self->item == item)
    return;
  apply_later (self);
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_object (item, "notify", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  show_item (self);
}
