/* check-keeper.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/checks/check-keeper.h"

#include "diagram/cards/furniture.h"
#include "export/rule-book.h"

/* Nobody wants to be told while still typing, milliseconds; whoever looks at
 * the list waits for it. */
#define QUIET 2000
#define QUIET_WATCHED 250

struct _CharterCheckKeeper
{
  GObject          parent_instance;

  CharterDocument *document;
  CharterLook     *look;
  GPtrArray       *exported;    /* nullable, of utf8: diagrams that are out of date */
  GPtrArray       *findings;    /* nullable, of CharterFinding: until first asked */
  char            *stamp;       /* nullable: of what they were found in */
  GCancellable    *cancellable; /* nullable: of the check that is being made */
  guint            source;
  gboolean         watched;
};

G_DEFINE_FINAL_TYPE (CharterCheckKeeper, charter_check_keeper, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a check is asked of, and what its thread finds. */
typedef struct
{
  CharterRecordSet *base;
  CharterProposal  *proposal; /* nullable */
  GPtrArray        *exported; /* nullable */
  CharterDate       date;
  CharterDate       today;
  GPtrArray        *findings; /* nullable, of CharterFinding */
  char             *stamp;    /* nullable */
} Check;

static void
check_free (gpointer data)
{
  Check *check = data;

  charter_record_set_unref (check->base);
  g_clear_pointer (&check->proposal, charter_proposal_unref);
  g_clear_pointer (&check->exported, g_ptr_array_unref);
  g_clear_pointer (&check->findings, g_ptr_array_unref);
  g_free (check->stamp);
  g_free (check);
}

static Check *
check_new (CharterCheckKeeper *self)
{
  CharterProposal *proposal = charter_document_get_proposal (self->document);
  const CharterDate *date = charter_look_get_date (self->look);
  Check *check = g_new0 (Check, 1);

  check->base = charter_record_set_ref (charter_document_get_base (self->document));
  check->proposal = proposal != NULL ? charter_proposal_ref (proposal) : NULL;
  check->exported = self->exported != NULL ? g_ptr_array_ref (self->exported) : NULL;
  if (date != NULL)
    check->date = *date;
  charter_date_init_today (&check->today);
  return check;
}

static void
stop (CharterCheckKeeper *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Check *check = data;
  g_autoptr(CharterState) state =
    check->proposal != NULL
    ? charter_state_new_for_proposal (check->proposal, &check->date, &check->today)
    : charter_state_new (check->base, &check->date, &check->today);
  g_autoptr(CharterRuleRun) run = charter_rule_run_new (state);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();

  charter_rule_run_set_exported (run, check->exported);
  charter_rule_book_follow (run, cancellable);
  check->findings = charter_rule_run_finish (run);
  check->stamp = charter_furniture_write_stamp (state, used);
  g_task_return_boolean (task, TRUE);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  CharterCheckKeeper *self = CHARTER_CHECK_KEEPER (source);
  Check *check = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_steal_pointer (&check->findings);
  g_free (self->stamp);
  self->stamp = g_steal_pointer (&check->stamp);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
check_cb (gpointer user_data)
{
  CharterCheckKeeper *self = CHARTER_CHECK_KEEPER (user_data);
  g_autoptr(GTask) task = NULL;

  self->source = 0;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, checked_cb, NULL);
  g_task_set_source_tag (task, check_cb);
  g_task_set_task_data (task, check_new (self), check_free);
  g_task_run_in_thread (task, check_in_thread);
  return G_SOURCE_REMOVE;
}

static void
queue_check (CharterCheckKeeper *self)
{
  stop (self);
  self->source = g_timeout_add (self->watched ? QUIET_WATCHED : QUIET, check_cb, self);
}

static void
charter_check_keeper_dispose (GObject *object)
{
  CharterCheckKeeper *self = CHARTER_CHECK_KEEPER (object);

  stop (self);
  g_clear_object (&self->document);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (charter_check_keeper_parent_class)->dispose (object);
}

static void
charter_check_keeper_finalize (GObject *object)
{
  CharterCheckKeeper *self = CHARTER_CHECK_KEEPER (object);

  g_clear_pointer (&self->exported, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self->stamp);

  G_OBJECT_CLASS (charter_check_keeper_parent_class)->finalize (object);
}

static void
charter_check_keeper_class_init (CharterCheckKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = charter_check_keeper_dispose;
  object_class->finalize = charter_check_keeper_finalize;

  /**
   * CharterCheckKeeper::changed:
   *
   * There are other points to check than before.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
charter_check_keeper_init (CharterCheckKeeper *self)
{
}

/**
 * charter_check_keeper_new:
 * @document: what is checked
 * @look: the date at which it is looked at
 *
 * Returns: (transfer full): who keeps its points to check
 */
CharterCheckKeeper *
charter_check_keeper_new (CharterDocument *document,
                          CharterLook     *look)
{
  CharterCheckKeeper *self;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (CHARTER_IS_LOOK (look), NULL);

  self = g_object_new (CHARTER_TYPE_CHECK_KEEPER, NULL);
  self->document = g_object_ref (document);
  self->look = g_object_ref (look);
  g_signal_connect_object (document, "records-changed", G_CALLBACK (queue_check), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (look, "changed", G_CALLBACK (queue_check), self, G_CONNECT_SWAPPED);
  queue_check (self);
  return self;
}

/**
 * charter_check_keeper_set_exported:
 * @self: a keeper
 * @titles: (transfer none) (nullable) (element-type utf8): the diagrams that
 *   said something else when they were exported
 */
void
charter_check_keeper_set_exported (CharterCheckKeeper *self,
                                   GPtrArray          *titles)
{
  g_return_if_fail (CHARTER_IS_CHECK_KEEPER (self));

  g_clear_pointer (&self->exported, g_ptr_array_unref);
  self->exported = titles != NULL ? g_ptr_array_ref (titles) : NULL;
  queue_check (self);
}

/**
 * charter_check_keeper_set_watched:
 * @self: a keeper
 * @watched: whether somebody looks at the list and waits for it
 */
void
charter_check_keeper_set_watched (CharterCheckKeeper *self,
                                  gboolean            watched)
{
  g_return_if_fail (CHARTER_IS_CHECK_KEEPER (self));

  self->watched = watched;
  if (watched && self->source != 0)
    queue_check (self);
}

/**
 * charter_check_keeper_get_findings:
 * @self: a keeper
 *
 * Returns: (transfer none) (nullable) (element-type CharterFinding): the
 *   points to check, those set aside too; %NULL until they were first looked
 *   for
 */
GPtrArray *
charter_check_keeper_get_findings (CharterCheckKeeper *self)
{
  g_return_val_if_fail (CHARTER_IS_CHECK_KEEPER (self), NULL);

  return self->findings;
}

/**
 * charter_check_keeper_get_stamp:
 * @self: a keeper
 *
 * Returns: (nullable): at what date and of which model the points were found
 */
const char *
charter_check_keeper_get_stamp (CharterCheckKeeper *self)
{
  g_return_val_if_fail (CHARTER_IS_CHECK_KEEPER (self), NULL);

  return self->stamp;
}

/**
 * charter_check_keeper_is_up_to_date:
 * @self: a keeper
 *
 * Returns: whether nothing has changed since it looked
 */
gboolean
charter_check_keeper_is_up_to_date (CharterCheckKeeper *self)
{
  g_return_val_if_fail (CHARTER_IS_CHECK_KEEPER (self), FALSE);

  return self->findings != NULL && self->source == 0 && self->cancellable == NULL;
}

/**
 * charter_check_keeper_count:
 * @self: a keeper
 *
 * Returns: how many points to check there are that are not set aside
 */
guint
charter_check_keeper_count (CharterCheckKeeper *self)
{
  guint count = 0;

  g_return_val_if_fail (CHARTER_IS_CHECK_KEEPER (self), 0);

  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    count += charter_finding_is_set_aside (g_ptr_array_index (self->findings, i)) ? 0 : 1;
  return count;
}
