/* comparison-window.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/questions/comparison-window.h"

#include <glib/gi18n.h>

#include "analysis/changes/difference-list.h"
#include "app/dates/further-sides.h"
#include "app/widgets/tall-bin.h"

/* More rows under one heading are read by nobody, and take seconds to make. */
#define MOST_ROWS 200

struct _CharterComparisonWindow
{
  AdwWindow                parent_instance;

  CharterFile             *file;
  CharterComparedSides    *sides;      /* nullable: no question yet */
  GPtrArray               *pairs;      /* of Pair: the first side and each of the others */
  gboolean                 setting;    /* whether both sides are being chosen */

  /* Template children */
  AdwToastOverlay         *toasts;
  GtkWidget               *copy_button;
  GtkWidget               *show_button;
  CharterComparedSideRows *from;
  CharterComparedSideRows *to;
  CharterFurtherSides     *further;
  GtkLabel                *advice;
  GtkBox                  *answer;
};

typedef struct
{
  CharterComparedSides *sides;
  CharterComparison    *comparison;
} Pair;

G_DEFINE_FINAL_TYPE (CharterComparisonWindow, charter_comparison_window, ADW_TYPE_WINDOW)

enum
{
  GO_TO,
  SHOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pair_free (Pair *pair)
{
  charter_compared_sides_unref (pair->sides);
  charter_comparison_free (pair->comparison);
  g_free (pair);
}

static CharterRecordSet *
get_records (CharterComparisonWindow *self)
{
  return charter_document_get_base (charter_file_get_document (self->file));
}

static gboolean
is_of_file (const CharterComparedSides *sides)
{
  return charter_compared_sides_get_from (sides)->place == CHARTER_COMPARED_FILE ||
         charter_compared_sides_get_to (sides)->place == CHARTER_COMPARED_FILE;
}

static void
row_activated_cb (CharterComparisonWindow *self,
                  AdwActionRow            *row)
{
  guint64 *handle = g_object_get_data (G_OBJECT (row), "handle");

  g_signal_emit (self, signals[GO_TO], 0, *handle);
}

static GtkWidget *
make_row (const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

/* What only the first side has is no longer anywhere to go to. */
static GtkWidget *
make_difference_row (CharterComparisonWindow *self,
                     const Pair              *pair,
                     const CharterDifference *difference)
{
  GtkWidget *row = make_row (difference->sentence);
  guint64 handle = charter_compared_sides_find (pair->sides, difference);
  guint64 *kept;

  if (difference->by == CHARTER_MATCHED_BY_NAME)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Matched by name"));
  if (handle == 0 || charter_record_set_find_handle (get_records (self), handle) == NULL)
    return row;
  kept = g_memdup2 (&handle, sizeof handle);
  g_object_set_data_full (G_OBJECT (row), "handle", kept, g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Go to it"));
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
add_rest (AdwPreferencesGroup *group,
          guint                n_rest)
{
  g_autofree char *words =
    g_strdup_printf (ngettext ("%u more: copy as text to have it too",
                               "%u more: copy as text to have them too", n_rest), n_rest);

  adw_preferences_group_add (group, make_row (words));
}

/* What is not known is one sentence for many records, as when it is copied. */
static void
add_not_known (const Pair          *pair,
               AdwPreferencesGroup *group)
{
  g_autoptr(GPtrArray) lines =
    charter_difference_list_write (pair->comparison, CHARTER_DIFFERENCE_NOT_KNOWN, NULL, NULL);

  for (guint i = 0; i < lines->len; i++)
    adw_preferences_group_add (group, make_row (g_ptr_array_index (lines, i)));
}

static void
add_differences (CharterComparisonWindow *self,
                 const Pair              *pair,
                 AdwPreferencesGroup     *group,
                 CharterDifferenceKind    kind)
{
  guint n_rows = 0;

  for (guint i = 0; i < charter_comparison_get_n (pair->comparison); i++)
    {
      const CharterDifference *one = charter_comparison_get (pair->comparison, i);

      if (one->kind == kind && n_rows++ < MOST_ROWS)
        adw_preferences_group_add (group, make_difference_row (self, pair, one));
    }
  if (n_rows > MOST_ROWS)
    add_rest (group, n_rows - MOST_ROWS);
}

static gboolean
has_kind (const Pair            *pair,
          CharterDifferenceKind  kind)
{
  for (guint i = 0; i < charter_comparison_get_n (pair->comparison); i++)
    {
      if (charter_comparison_get (pair->comparison, i)->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static void
add_kind (CharterComparisonWindow *self,
          const Pair              *pair,
          CharterDifferenceKind    kind)
{
  AdwPreferencesGroup *group;

  if (!has_kind (pair, kind))
    return;
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, charter_difference_kind_get_title (kind));
  if (kind == CHARTER_DIFFERENCE_NOT_KNOWN)
    add_not_known (pair, group);
  else
    add_differences (self, pair, group, kind);
  gtk_box_append (self->answer, GTK_WIDGET (group));
}

static char *
write_head (CharterComparisonWindow *self,
            const Pair              *pair)
{
  return charter_compared_sides_write_title (pair->sides, get_records (self),
                                             /* Translators: such as "9 July 2008", such as "the
                                              * file first.json" */
                                             _("From %1$s to %2$s"));
}

static char *
write_matching (const Pair *pair)
{
  return is_of_file (pair->sides) ? charter_difference_list_write_matching (pair->comparison)
                                  : g_strdup ("");
}

static void
add_label (CharterComparisonWindow *self,
           const char              *text,
           const char              *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->answer, label);
}

static void
add_answer (CharterComparisonWindow *self,
            const Pair              *pair)
{
  g_autofree char *head = write_head (self, pair);
  g_autofree char *matching = write_matching (pair);

  add_label (self, head, "title-2");
  if (*matching != '\0')
    add_label (self, g_strchomp (matching), "dim-label");
  for (guint kind = 0; kind < CHARTER_N_DIFFERENCE_KINDS; kind++)
    add_kind (self, pair, (CharterDifferenceKind) kind);
  if (charter_comparison_get_n (pair->comparison) == 0)
    add_label (self, _("No difference."), NULL);
}

static void
show_answer (CharterComparisonWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answer))) != NULL)
    gtk_box_remove (self->answer, child);
  gtk_widget_set_sensitive (self->copy_button, self->sides != NULL);
  gtk_widget_set_sensitive (self->show_button, self->sides != NULL);
  for (guint i = 0; i < self->pairs->len; i++)
    add_answer (self, g_ptr_array_index (self->pairs, i));
}

static void
show_advice (CharterComparisonWindow *self,
              const char              *problem)
{
  gtk_label_set_text (self->advice, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), problem != NULL);
}

static void
add_pair (CharterComparisonWindow   *self,
          const CharterComparedSide *other,
          const CharterDate         *today)
{
  Pair *pair = g_new0 (Pair, 1);

  pair->sides = charter_compared_sides_new (charter_compared_sides_get_from (self->sides), other);
  pair->comparison = charter_compared_sides_compare (pair->sides, get_records (self), today);
  g_ptr_array_add (self->pairs, pair);
}

static void
compare (CharterComparisonWindow *self,
         const CharterDate       *today)
{
  GPtrArray *further = charter_compared_sides_get_further (self->sides);

  add_pair (self, charter_compared_sides_get_to (self->sides), today);
  for (guint i = 0; i < further->len; i++)
    add_pair (self, g_ptr_array_index (further, i), today);
}

static void
ask (CharterComparisonWindow *self)
{
  const CharterComparedSide *from = charter_compared_side_rows_get_side (self->from);
  const CharterComparedSide *to = charter_compared_side_rows_get_side (self->to);
  g_autoptr(GPtrArray) further = NULL;
  g_autofree char *problem = NULL;
  CharterDate today;

  if (self->setting)
    return;
  g_ptr_array_set_size (self->pairs, 0);
  g_clear_pointer (&self->sides, charter_compared_sides_unref);
  charter_date_init_today (&today);
  further = charter_further_sides_get_sides (self->further);
  if (from != NULL && to != NULL && further != NULL)
    {
      self->sides = charter_compared_sides_new_with (from, to, further);
      problem = charter_compared_sides_find_problem (self->sides, &today);
    }
  if (problem != NULL)
    g_clear_pointer (&self->sides, charter_compared_sides_unref);
  if (self->sides != NULL)
    compare (self, &today);
  show_advice (self, problem);
  show_answer (self);
}

static char *
write_text (CharterComparisonWindow *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = g_ptr_array_index (self->pairs, i);
      g_autofree char *head = write_head (self, pair);
      g_autofree char *matching = write_matching (pair);
      g_autofree char *differences = charter_difference_list_write_text (pair->comparison,
                                                                              NULL, NULL);

      if (i > 0)
        g_string_append_c (text, '\n');
      /* Translators: the name of a file and what is compared in it */
      g_string_append_printf (text, _("%1$s: %2$s\n%3$s%4$s"), charter_file_get_title (self->file), head,
                              matching, differences);
    }
  return g_string_free (text, FALSE);
}

static void
copy_cb (CharterComparisonWindow *self)
{
  g_autofree char *text = NULL;

  if (self->sides == NULL)
    return;
  text = write_text (self);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Text copied")));
}

static void
show_cb (CharterComparisonWindow *self)
{
  if (self->sides == NULL)
    return;
  g_signal_emit (self, signals[SHOW], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
charter_comparison_window_finalize (GObject *object)
{
  CharterComparisonWindow *self = CHARTER_COMPARISON_WINDOW (object);

  g_ptr_array_unref (self->pairs);
  g_clear_pointer (&self->sides, charter_compared_sides_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (charter_comparison_window_parent_class)->finalize (object);
}

static void
charter_comparison_window_class_init (CharterComparisonWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = charter_comparison_window_finalize;

  /**
   * CharterComparisonWindow::go-to:
   * @handle: the handle of a record
   *
   * The user wants to see what a difference is about.
   */
  signals[GO_TO] = g_signal_new ("go-to",
                                 G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  /**
   * CharterComparisonWindow::show-in-diagram:
   *
   * The user wants to see the comparison drawn.
   */
  signals[SHOW] = g_signal_new ("show-in-diagram",
                                G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CHARTER_TYPE_COMPARED_SIDE_ROWS);
  g_type_ensure (CHARTER_TYPE_FURTHER_SIDES);
  g_type_ensure (CHARTER_TYPE_TALL_BIN);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/charter/Charter/ui/comparison-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterComparisonWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CharterComparisonWindow, copy_button);
  gtk_widget_class_bind_template_child (widget_class, CharterComparisonWindow, show_button);
  gtk_widget_class_bind_template_child (widget_class, CharterComparisonWindow, from);
  gtk_widget_class_bind_template_child (widget_class, CharterComparisonWindow, to);
  gtk_widget_class_bind_template_child (widget_class, CharterComparisonWindow, further);
  gtk_widget_class_bind_template_child (widget_class, CharterComparisonWindow, advice);
  gtk_widget_class_bind_template_child (widget_class, CharterComparisonWindow, answer);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
charter_comparison_window_init (CharterComparisonWindow *self)
{
  self->pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) pair_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_comparison_window_new:
 * @parent: the window over which it stands
 * @file: the partnership
 *
 * Returns: (transfer none): the window, which compares nothing yet
 */
GtkWindow *
charter_comparison_window_new (GtkWindow   *parent,
                               CharterFile *file)
{
  CharterComparisonWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (CHARTER_IS_FILE (file), NULL);

  self = g_object_new (CHARTER_TYPE_COMPARISON_WINDOW, "transient-for", parent, NULL);
  self->file = g_object_ref (file);
  charter_compared_side_rows_set_file (self->from, file);
  charter_compared_side_rows_set_file (self->to, file);
  charter_further_sides_set_file (self->further, file);
  ask (self);
  g_signal_connect_object (self->from, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->further, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (charter_file_get_document (file), "records-changed", G_CALLBACK (ask),
                           self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}

/**
 * charter_comparison_window_set_sides:
 * @self: a window
 * @sides: what it is to compare
 */
void
charter_comparison_window_set_sides (CharterComparisonWindow *self,
                                     CharterComparedSides    *sides)
{
  g_return_if_fail (CHARTER_IS_COMPARISON_WINDOW (self));
  g_return_if_fail (sides != NULL);

  self->setting = TRUE;
  charter_compared_side_rows_set_side (self->from, charter_compared_sides_get_from (sides));
  charter_compared_side_rows_set_side (self->to, charter_compared_sides_get_to (sides));
  charter_further_sides_set_sides (self->further, charter_compared_sides_get_further (sides));
  self->setting = FALSE;
  ask (self);
}

/**
 * charter_comparison_window_get_sides:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what it compares; %NULL while there is
 *   nothing to compare
 */
CharterComparedSides *
charter_comparison_window_get_sides (CharterComparisonWindow *self)
{
  g_return_val_if_fail (CHARTER_IS_COMPARISON_WINDOW (self), NULL);

  return self->sides;
}
