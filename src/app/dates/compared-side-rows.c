/* compared-side-rows.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/dates/compared-side-rows.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "app/dates/date-entry.h"
#include "app/file/file-dialogs.h"
#include "formats/partnership-json.h"

struct _CharterComparedSideRows
{
  AdwPreferencesGroup  parent_instance;

  CharterDocument     *document; /* nullable */
  CharterFile         *file;     /* nullable: only records and proposed models are offered */
  GPtrArray           *places;   /* of CharterComparedSide: what is offered, but for another file */
  GPtrArray           *files;    /* of CharterComparedSide: other files that were read */
  CharterComparedSide *side;     /* nullable: what is typed is no date */
  CharterComparedSide *place;    /* the one that is chosen, without a date */
  GCancellable        *cancellable;
  gboolean             showing;  /* whether the rows are being filled, not edited */

  /* Template children */
  AdwComboRow         *place_row;
  AdwEntryRow         *date_row;
  GtkLabel            *problem;
};

/* What a thread reads. */
typedef struct
{
  GFile               *location;
  CharterRecordSet    *with;
  CharterComparedSide *side; /* nullable: result */
} Reading;

G_DEFINE_FINAL_TYPE (CharterComparedSideRows, charter_compared_side_rows, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->location);
  charter_record_set_unref (reading->with);
  g_clear_pointer (&reading->side, charter_compared_side_free);
  g_free (reading);
}

static void
show_problem (CharterComparedSideRows *self,
              const char              *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
read_date (CharterComparedSideRows *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->date_row));
  CharterDate date = { 0 };

  g_clear_pointer (&self->side, charter_compared_side_free);
  if (charter_name_is_visible (text) && !charter_date_entry_parse (text, &date))
    {
      show_problem (self, charter_date_entry_get_help ());
      return;
    }
  show_problem (self, NULL);
  self->side = charter_compared_side_copy (self->place);
  self->side->date = date;
}

static void
change (CharterComparedSideRows *self)
{
  read_date (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
date_typed_cb (CharterComparedSideRows *self)
{
  if (!self->showing)
    change (self);
}

static void
choose_place (CharterComparedSideRows   *self,
              const CharterComparedSide *side)
{
  CharterComparedSide *place = charter_compared_side_copy (side);

  place->date = (CharterDate) { 0 };
  charter_compared_side_free (self->place);
  self->place = place;
}

/* Takes @place. */
static void
add_place (CharterComparedSideRows *self,
           GtkStringList           *titles,
           CharterComparedSide     *place,
           const char              *title)
{
  g_ptr_array_add (self->places, place);
  gtk_string_list_append (titles, title);
}

static void
add_options (CharterComparedSideRows *self,
             GtkStringList           *titles)
{
  CharterRecordSet *records = charter_document_get_base (self->document);

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_OPTION); i++)
    {
      CharterRecord *option = charter_record_set_get_record (records, CHARTER_KIND_OPTION, i);
      g_autofree char *name = charter_name_get_full (option, NULL);
      /* Translators: the name of a proposed model */
      g_autofree char *title = g_strdup_printf (_("Proposed model “%s”"), name);
      CharterComparedSide *place = charter_compared_side_new ();

      place->option = charter_record_get_handle (option);
      add_place (self, titles, place, title);
    }
}

static void
list_places (CharterComparedSideRows *self,
             GtkStringList           *titles)
{
  CharterRecordSet *saved = self->file != NULL ? charter_file_get_saved (self->file) : NULL;

  g_ptr_array_set_size (self->places, 0);
  add_place (self, titles, charter_compared_side_new (), _("What is recorded"));
  if (saved != NULL)
    add_place (self, titles, charter_compared_side_new_saved (saved), _("What was last saved"));
  add_options (self, titles);
  for (guint i = 0; i < self->files->len; i++)
    {
      const CharterComparedSide *place = g_ptr_array_index (self->files, i);
      /* Translators: the name of a file */
      g_autofree char *title = g_strdup_printf (_("File %s"), place->name);

      add_place (self, titles, charter_compared_side_copy (place), title);
    }
  if (self->file != NULL)
    gtk_string_list_append (titles, _("Another file…"));
}

/* What is gone is no longer chosen. */
static void
select_place (CharterComparedSideRows *self)
{
  guint chosen = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      if (charter_compared_side_is_same_place (g_ptr_array_index (self->places, i), self->place))
        chosen = i;
    }
  choose_place (self, g_ptr_array_index (self->places, chosen));
  adw_combo_row_set_selected (self->place_row, chosen);
}

static void
show_places (CharterComparedSideRows *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  gboolean showing = self->showing;

  if (self->document == NULL)
    return;
  self->showing = TRUE;
  list_places (self, titles);
  adw_combo_row_set_model (self->place_row, G_LIST_MODEL (titles));
  select_place (self);
  self->showing = showing;
  read_date (self);
}

static void
refresh (CharterComparedSideRows *self)
{
  show_places (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Reading *reading = data;
  g_autofree char *name = g_file_get_basename (reading->location);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr(CharterDocument) document = NULL;
  GError *error = NULL;

  document = charter_partnership_json_load (reading->location, NULL, &error);
  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  reading->side = charter_compared_side_new_file (charter_document_get_base (document), shown,
                                                  reading->with);
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(CharterComparedSideRows) self = CHARTER_COMPARED_SIDE_ROWS (user_data);
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (error != NULL)
    {
      show_problem (self, error->message);
      return;
    }
  g_ptr_array_add (self->files, charter_compared_side_copy (reading->side));
  choose_place (self, reading->side);
  refresh (self);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(CharterComparedSideRows) self = CHARTER_COMPARED_SIDE_ROWS (user_data);
  g_autoptr(GFile) location = charter_file_dialogs_choose_finish (result, NULL);

  if (location != NULL && !g_cancellable_is_cancelled (self->cancellable))
    charter_compared_side_rows_load (self, location);
}

/* Until another file is read, what was chosen before stays chosen. */
static void
place_chosen_cb (CharterComparedSideRows *self)
{
  guint chosen = adw_combo_row_get_selected (self->place_row);

  if (self->showing || chosen == GTK_INVALID_LIST_POSITION)
    return;
  if (chosen < self->places->len)
    {
      choose_place (self, g_ptr_array_index (self->places, chosen));
      change (self);
      return;
    }
  self->showing = TRUE;
  select_place (self);
  self->showing = FALSE;
  charter_file_dialogs_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   file_chosen_cb, g_object_ref (self));
}

static void
charter_compared_side_rows_dispose (GObject *object)
{
  CharterComparedSideRows *self = CHARTER_COMPARED_SIDE_ROWS (object);

  g_cancellable_cancel (self->cancellable);
  self->showing = TRUE;
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_COMPARED_SIDE_ROWS);

  G_OBJECT_CLASS (charter_compared_side_rows_parent_class)->dispose (object);
}

static void
charter_compared_side_rows_finalize (GObject *object)
{
  CharterComparedSideRows *self = CHARTER_COMPARED_SIDE_ROWS (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->files);
  charter_compared_side_free (self->place);
  g_clear_pointer (&self->side, charter_compared_side_free);

  G_OBJECT_CLASS (charter_compared_side_rows_parent_class)->finalize (object);
}

static void
charter_compared_side_rows_class_init (CharterComparedSideRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_compared_side_rows_dispose;
  object_class->finalize = charter_compared_side_rows_finalize;

  /**
   * CharterComparedSideRows::changed:
   *
   * The user has chosen or typed something else, or what was chosen is gone.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/charter/Charter/ui/compared-side-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterComparedSideRows, place_row);
  gtk_widget_class_bind_template_child (widget_class, CharterComparedSideRows, date_row);
  gtk_widget_class_bind_template_child (widget_class, CharterComparedSideRows, problem);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_typed_cb);
}

static void
charter_compared_side_rows_init (CharterComparedSideRows *self)
{
  self->cancellable = g_cancellable_new ();
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_compared_side_free);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_compared_side_free);
  self->place = charter_compared_side_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * charter_compared_side_rows_set_document:
 * @self: the rows
 * @document: whose records and proposed models are offered
 */
void
charter_compared_side_rows_set_document (CharterComparedSideRows *self,
                                         CharterDocument         *document)
{
  g_return_if_fail (CHARTER_IS_COMPARED_SIDE_ROWS (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));

  if (self->document != document)
    {
      g_set_object (&self->document, document);
      g_signal_connect_object (document, "records-changed", G_CALLBACK (show_places), self,
                               G_CONNECT_SWAPPED);
    }
  show_places (self);
}

/**
 * charter_compared_side_rows_set_file:
 * @self: the rows
 * @file: an open partnership
 *
 * Offers what was last saved and other files too.
 */
void
charter_compared_side_rows_set_file (CharterComparedSideRows *self,
                                     CharterFile             *file)
{
  g_return_if_fail (CHARTER_IS_COMPARED_SIDE_ROWS (self));
  g_return_if_fail (CHARTER_IS_FILE (file));

  g_set_object (&self->file, file);
  g_signal_connect_object (file, "notify::modified", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  charter_compared_side_rows_set_document (self, charter_file_get_document (file));
}

/**
 * charter_compared_side_rows_set_side:
 * @self: the rows, with their document
 * @side: what is to be chosen
 */
void
charter_compared_side_rows_set_side (CharterComparedSideRows   *self,
                                     const CharterComparedSide *side)
{
  g_autofree char *text = NULL;
  const char *present;
  CharterDate typed;

  g_return_if_fail (CHARTER_IS_COMPARED_SIDE_ROWS (self));
  g_return_if_fail (self->document != NULL);
  g_return_if_fail (side != NULL);

  self->showing = TRUE;
  if (side->place == CHARTER_COMPARED_FILE)
    g_ptr_array_add (self->files, charter_compared_side_copy (side));
  choose_place (self, side);
  text = charter_date_is_set (&side->date) ? charter_date_to_text (&side->date) : g_strdup ("");
  present = gtk_editable_get_text (GTK_EDITABLE (self->date_row));
  /* Whoever types a date in another way keeps it as it was typed. */
  if (g_strcmp0 (text, present) != 0 &&
      !(charter_date_entry_parse (present, &typed) && charter_date_is_set (&side->date) &&
        charter_date_get_first_day (&typed) == charter_date_get_first_day (&side->date) &&
        charter_date_get_last_day (&typed) == charter_date_get_last_day (&side->date)))
    gtk_editable_set_text (GTK_EDITABLE (self->date_row), text);
  show_places (self);
  self->showing = FALSE;
}

/**
 * charter_compared_side_rows_get_side:
 * @self: the rows
 *
 * Returns: (transfer none) (nullable): what is chosen; %NULL while what is
 *   typed is no date
 */
const CharterComparedSide *
charter_compared_side_rows_get_side (CharterComparedSideRows *self)
{
  g_return_val_if_fail (CHARTER_IS_COMPARED_SIDE_ROWS (self), NULL);

  return self->side;
}

/**
 * charter_compared_side_rows_load:
 * @self: the rows, with their document
 * @location: another file
 *
 * Reads it in a thread and chooses it, or says why it cannot be read.
 */
void
charter_compared_side_rows_load (CharterComparedSideRows *self,
                                 GFile                   *location)
{
  g_autoptr(GTask) task = NULL;
  Reading *reading;

  g_return_if_fail (CHARTER_IS_COMPARED_SIDE_ROWS (self));
  g_return_if_fail (G_IS_FILE (location));
  g_return_if_fail (self->document != NULL);

  reading = g_new0 (Reading, 1);
  reading->location = g_object_ref (location);
  reading->with = charter_record_set_ref (charter_document_get_base (self->document));
  /* The rows are no source of the task: a thread must not have the last
   * reference to widgets. */
  task = g_task_new (NULL, NULL, read_cb, g_object_ref (self));
  g_task_set_source_tag (task, charter_compared_side_rows_load);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, read_in_thread);
}
