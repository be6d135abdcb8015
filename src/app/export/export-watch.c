/* export-watch.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/export/export-watch.h"

#include "app/export/export-report.h"

/* Nobody wants to be told while still typing, milliseconds. */
#define QUIET 1500

struct _CharterExportWatch
{
  GObject       parent_instance;

  CharterFile  *file;
  GPtrArray    *titles;      /* of utf8: the diagrams that are out of date */
  GCancellable *cancellable; /* nullable: of the check that is being made */
  guint         source;
};

G_DEFINE_FINAL_TYPE (CharterExportWatch, charter_export_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stop (CharterExportWatch *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* Takes @titles. */
static void
set_titles (CharterExportWatch *self,
            GPtrArray          *titles)
{
  gboolean is_same = titles->len == self->titles->len;

  for (guint i = 0; is_same && i < titles->len; i++)
    is_same = g_str_equal (g_ptr_array_index (titles, i), g_ptr_array_index (self->titles, i));
  g_ptr_array_unref (self->titles);
  self->titles = titles;
  if (!is_same)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, charter_export_batch_list_outdated (data),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  CharterExportWatch *self = CHARTER_EXPORT_WATCH (source);
  GPtrArray *titles = g_task_propagate_pointer (G_TASK (result), NULL);

  if (titles == NULL)
    return;
  g_clear_object (&self->cancellable);
  set_titles (self, titles);
}

static gboolean
check_cb (gpointer user_data)
{
  CharterExportWatch *self = CHARTER_EXPORT_WATCH (user_data);

  self->source = 0;
  charter_export_watch_check (self);
  return G_SOURCE_REMOVE;
}

static void
records_changed_cb (CharterExportWatch *self)
{
  stop (self);
  self->source = g_timeout_add (QUIET, check_cb, self);
}

static void
charter_export_watch_dispose (GObject *object)
{
  CharterExportWatch *self = CHARTER_EXPORT_WATCH (object);

  stop (self);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (charter_export_watch_parent_class)->dispose (object);
}

static void
charter_export_watch_finalize (GObject *object)
{
  g_ptr_array_unref (CHARTER_EXPORT_WATCH (object)->titles);

  G_OBJECT_CLASS (charter_export_watch_parent_class)->finalize (object);
}

static void
charter_export_watch_class_init (CharterExportWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = charter_export_watch_dispose;
  object_class->finalize = charter_export_watch_finalize;

  /**
   * CharterExportWatch::changed:
   *
   * Other diagrams are out of date than before, or none.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
charter_export_watch_init (CharterExportWatch *self)
{
  self->titles = g_ptr_array_new_with_free_func (g_free);
}

/**
 * charter_export_watch_new:
 * @file: a partnership
 *
 * Returns: (transfer full): a watch over what was exported of it
 */
CharterExportWatch *
charter_export_watch_new (CharterFile *file)
{
  CharterExportWatch *self;

  g_return_val_if_fail (CHARTER_IS_FILE (file), NULL);

  self = g_object_new (CHARTER_TYPE_EXPORT_WATCH, NULL);
  self->file = g_object_ref (file);
  g_signal_connect_object (charter_file_get_document (file), "records-changed",
                           G_CALLBACK (records_changed_cb), self, G_CONNECT_SWAPPED);
  records_changed_cb (self);
  return self;
}

/**
 * charter_export_watch_check:
 * @self: a watch
 *
 * Looks at once, and not only after the next edit.
 */
void
charter_export_watch_check (CharterExportWatch *self)
{
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(CharterExportBatch) batch = NULL;
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CHARTER_IS_EXPORT_WATCH (self));

  stop (self);
  batch = charter_export_report_recall (self->file, gone, NULL);
  if (batch == NULL)
    {
      set_titles (self, g_ptr_array_new_with_free_func (g_free));
      return;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, listed_cb, NULL);
  g_task_set_source_tag (task, charter_export_watch_check);
  g_task_set_task_data (task, g_steal_pointer (&batch),
                        (GDestroyNotify) charter_export_batch_unref);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * charter_export_watch_get_titles:
 * @self: a watch
 *
 * Returns: (transfer none) (element-type utf8): the titles of the diagrams
 *   that say something else than when they were exported
 */
GPtrArray *
charter_export_watch_get_titles (CharterExportWatch *self)
{
  g_return_val_if_fail (CHARTER_IS_EXPORT_WATCH (self), NULL);

  return self->titles;
}
