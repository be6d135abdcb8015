/* diagram-loader.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-loader.h"

#include "diagram/alt-text.h"
#include "diagram/council-pages.h"
#include "diagram/pages.h"

struct _CharterDiagramLoader
{
  GObject          parent_instance;

  CharterDocument *document;
  CharterLook     *look;        /* nullable */
  guint64          handle;      /* of the chosen diagram, or 0 */
  guint64          council;     /* of the council that alone is shown instead, or 0 */
  GPtrArray       *pages;       /* nullable: of CharterDiagram: the last that could be drawn */
  guint            page;        /* which of them is looked at, from 0 */
  char            *palette;     /* nullable: its colours */
  char            *alt_text;    /* nullable: the sentence written for it */
  char            *alt_hash;    /* nullable: of what it says */
  char            *problem;     /* nullable: why the chosen one could not be drawn */
  gboolean         too_large;   /* whether it shows more than a picture can */
  GCancellable    *cancellable; /* nullable: of what is being drawn */
  guint            serial;      /* of what is wanted now */
};

/* What a thread works on. */
typedef struct
{
  CharterState *state;
  CharterView  *view;
  char         *alt_text; /* result */
  char         *alt_hash; /* result */
  guint         serial;
} Job;

G_DEFINE_FINAL_TYPE (CharterDiagramLoader, charter_diagram_loader, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
job_free (Job *job)
{
  g_free (job->alt_text);
  g_free (job->alt_hash);
  g_clear_pointer (&job->view, charter_view_free);
  g_clear_pointer (&job->state, charter_state_unref);
  g_free (job);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  GPtrArray *pages = charter_pages_new (job->state, job->view, cancellable, &error);

  if (pages != NULL)
    {
      job->alt_text = charter_diagram_write_alt_text (job->state, job->view, NULL);
      job->alt_hash = charter_alt_text_make_hash (job->state, job->view);
    }
  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  CharterDiagramLoader *self = CHARTER_DIAGRAM_LOADER (source);
  g_autoptr(GPtrArray) pages = NULL;
  g_autoptr(GError) error = NULL;
  Job *job = g_task_get_task_data (G_TASK (result));

  pages = g_task_propagate_pointer (G_TASK (result), &error);
  if (job->serial != self->serial)
    return;

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->palette, g_free);
  self->pages = g_steal_pointer (&pages);
  /* Whoever edits the second page goes on looking at it. */
  if (self->pages != NULL)
    self->page = MIN (self->page, self->pages->len - 1);
  self->palette = g_strdup (job->view->palette);
  g_free (self->alt_text);
  self->alt_text = g_steal_pointer (&job->alt_text);
  g_free (self->alt_hash);
  self->alt_hash = g_steal_pointer (&job->alt_hash);
  self->too_large = g_error_matches (error, CHARTER_DIAGRAM_ERROR, CHARTER_DIAGRAM_ERROR_TOO_LARGE) ||
                    g_error_matches (error, CHARTER_LAYOUT_ERROR, CHARTER_LAYOUT_ERROR_TOO_LARGE);
  if (error != NULL)
    self->problem = g_strdup (error->message);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stop (CharterDiagramLoader *self)
{
  self->serial++;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
draw (CharterDiagramLoader *self)
{
  g_autoptr(CharterState) state = NULL;
  g_autoptr(GTask) task = NULL;
  CharterView *view;
  Job *job;

  stop (self);
  view = charter_diagram_loader_make_view (self, &state);
  if (view == NULL)
    {
      g_clear_pointer (&self->pages, g_ptr_array_unref);
      g_clear_pointer (&self->problem, g_free);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  job = g_new0 (Job, 1);
  job->serial = self->serial;
  job->view = view;
  job->state = g_steal_pointer (&state);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, drawn_cb, NULL);
  g_task_set_source_tag (task, draw);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static void
charter_diagram_loader_dispose (GObject *object)
{
  CharterDiagramLoader *self = CHARTER_DIAGRAM_LOADER (object);

  stop (self);
  g_clear_object (&self->look);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (charter_diagram_loader_parent_class)->dispose (object);
}

static void
charter_diagram_loader_finalize (GObject *object)
{
  CharterDiagramLoader *self = CHARTER_DIAGRAM_LOADER (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self->palette);
  g_free (self->alt_text);
  g_free (self->alt_hash);
  g_free (self->problem);

  G_OBJECT_CLASS (charter_diagram_loader_parent_class)->finalize (object);
}

static void
charter_diagram_loader_class_init (CharterDiagramLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = charter_diagram_loader_dispose;
  object_class->finalize = charter_diagram_loader_finalize;

  /**
   * CharterDiagramLoader::changed:
   *
   * There is a new picture, or none, or a reason why there is none.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
charter_diagram_loader_init (CharterDiagramLoader *self)
{
}

/**
 * charter_diagram_loader_new:
 * @document: a document
 *
 * Returns: (transfer full): a loader with no diagram chosen
 */
CharterDiagramLoader *
charter_diagram_loader_new (CharterDocument *document)
{
  CharterDiagramLoader *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);

  self = g_object_new (CHARTER_TYPE_DIAGRAM_LOADER, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (draw), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * charter_diagram_loader_set_look:
 * @self: a loader
 * @look: the date for which diagrams are drawn, over their own
 */
void
charter_diagram_loader_set_look (CharterDiagramLoader *self,
                                 CharterLook          *look)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_LOADER (self));
  g_return_if_fail (CHARTER_IS_LOOK (look));

  g_set_object (&self->look, look);
  g_signal_connect_object (look, "changed", G_CALLBACK (draw), self, G_CONNECT_SWAPPED);
}

/**
 * charter_diagram_loader_set_view:
 * @self: a loader
 * @handle: the handle of a saved diagram, or 0 for none
 */
void
charter_diagram_loader_set_view (CharterDiagramLoader *self,
                                 guint64               handle)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_LOADER (self));

  if (self->handle == handle && self->council == 0)
    return;
  self->handle = handle;
  self->council = 0;
  self->page = 0;
  draw (self);
}

/**
 * charter_diagram_loader_set_council:
 * @self: a loader with a chosen diagram
 * @handle: the handle of a council, or 0 for the diagram itself
 *
 * Draws what a diagram of one council alone would show, for the same date and
 * page, without there being one.
 */
void
charter_diagram_loader_set_council (CharterDiagramLoader *self,
                                    guint64               handle)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_LOADER (self));

  if (self->council == handle)
    return;
  self->council = handle;
  self->page = 0;
  draw (self);
}

/**
 * charter_diagram_loader_get_council:
 * @self: a loader
 *
 * Returns: the handle of the council that alone is shown, or 0
 */
guint64
charter_diagram_loader_get_council (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), 0);

  return self->council;
}

/**
 * charter_diagram_loader_make_view:
 * @self: a loader
 * @state: (out) (transfer full): what it shows
 *
 * A council that is gone has no diagram: the chosen one is shown again.
 *
 * Returns: (transfer full) (nullable): what is drawn now, or %NULL if no diagram
 *   is chosen
 */
CharterView *
charter_diagram_loader_make_view (CharterDiagramLoader  *self,
                                  CharterState         **state)
{
  CharterRecordSet *records;
  CharterRecord *record;
  CharterRecord *council;
  g_autoptr(CharterRecord) chosen = NULL;
  g_autoptr(CharterView) view = NULL;

  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), NULL);
  g_return_val_if_fail (state != NULL, NULL);

  *state = NULL;
  records = charter_document_get_base (self->document);
  record = self->handle != 0 ? charter_record_set_find_handle (records, self->handle) : NULL;
  if (record == NULL)
    return NULL;
  chosen = charter_view_apply_choice (self->document, record);
  view = charter_look_make_view (self->look, records, chosen);
  *state = charter_look_make_state (self->look, records, view);
  council = self->council != 0
          ? charter_record_set_find_handle (charter_state_get_records (*state), self->council) : NULL;
  if (council == NULL)
    {
      self->council = 0;
      return g_steal_pointer (&view);
    }
  return charter_council_pages_new_view (view, council);
}

/**
 * charter_diagram_loader_get_view:
 * @self: a loader
 *
 * Returns: the handle of the chosen diagram, or 0
 */
guint64
charter_diagram_loader_get_view (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), 0);

  return self->handle;
}

/**
 * charter_diagram_loader_get_diagram:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): the newest picture, or the page of it
 *   that is looked at
 */
CharterDiagram *
charter_diagram_loader_get_diagram (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), NULL);

  return self->pages != NULL ? g_ptr_array_index (self->pages, self->page) : NULL;
}

/**
 * charter_diagram_loader_get_pages:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable) (element-type CharterDiagram): all
 *   pages of the newest picture, mostly one
 */
GPtrArray *
charter_diagram_loader_get_pages (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), NULL);

  return self->pages;
}

/**
 * charter_diagram_loader_get_page:
 * @self: a loader
 *
 * Returns: which page is looked at, from 0
 */
guint
charter_diagram_loader_get_page (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), 0);

  return self->page;
}

/**
 * charter_diagram_loader_set_page:
 * @self: a loader
 * @page: which page to look at, from 0; past the last nothing happens
 */
void
charter_diagram_loader_set_page (CharterDiagramLoader *self,
                                 guint                 page)
{
  g_return_if_fail (CHARTER_IS_DIAGRAM_LOADER (self));

  if (self->pages == NULL || page >= self->pages->len || page == self->page)
    return;
  self->page = page;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * charter_diagram_loader_get_palette:
 * @self: a loader
 *
 * Returns: (nullable): the name of the picture's colours
 */
const char *
charter_diagram_loader_get_palette (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), NULL);

  return self->palette;
}

/**
 * charter_diagram_loader_get_alt_text:
 * @self: a loader
 *
 * Returns: (nullable): the alternative text that is written for the picture
 */
const char *
charter_diagram_loader_get_alt_text (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), NULL);

  return self->alt_text;
}

/**
 * charter_diagram_loader_get_alt_hash:
 * @self: a loader
 *
 * Returns: (nullable): the hash of what the picture says, from
 *   charter_alt_text_make_hash()
 */
const char *
charter_diagram_loader_get_alt_hash (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), NULL);

  return self->alt_hash;
}

/**
 * charter_diagram_loader_get_problem:
 * @self: a loader
 *
 * Returns: (nullable): why the chosen diagram could not be drawn
 */
const char *
charter_diagram_loader_get_problem (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), NULL);

  return self->problem;
}

/**
 * charter_diagram_loader_is_too_large:
 * @self: a loader
 *
 * Returns: whether the chosen diagram could not be drawn because it shows more
 *   than a picture can
 */
gboolean
charter_diagram_loader_is_too_large (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), FALSE);

  return self->problem != NULL && self->too_large;
}

/**
 * charter_diagram_loader_get_busy:
 * @self: a loader
 *
 * Returns: whether something is being drawn
 */
gboolean
charter_diagram_loader_get_busy (CharterDiagramLoader *self)
{
  g_return_val_if_fail (CHARTER_IS_DIAGRAM_LOADER (self), FALSE);

  return self->cancellable != NULL;
}
