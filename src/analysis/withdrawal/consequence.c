/* consequence.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/withdrawal/consequence.h"

#include <glib/gi18n.h>
#include <string.h>

/* Reasons that stand beside each other beyond these are only counted. */
#define MOST_BESIDE 3

/* A chain of reasons longer than this goes round in a circle. */
#define LONGEST_CHAIN 32

static const char *const heading_ids[] = {
  [CHARTER_CONSEQUENCE_CAUSED] = "caused",
  [CHARTER_CONSEQUENCE_BEFORE] = "already-so",
  [CHARTER_CONSEQUENCE_NOT_SAID] = "not-recorded",
};

G_STATIC_ASSERT (G_N_ELEMENTS (heading_ids) == CHARTER_N_CONSEQUENCE_HEADINGS);

static const struct
{
  const char *id;
  const char *title;
} topics[] = {
  [CHARTER_CONSEQUENCE_SERVICES] = { "services", N_("Partnership and services") },
  [CHARTER_CONSEQUENCE_BODIES] = { "bodies", N_("Boards and committees") },
  [CHARTER_CONSEQUENCE_PEOPLE] = { "people", N_("Posts and people") },
  [CHARTER_CONSEQUENCE_AGREEMENTS] = { "agreements", N_("Agreements and notice") },
  [CHARTER_CONSEQUENCE_MONEY] = { "money", N_("Money") },
  [CHARTER_CONSEQUENCE_LINES] = { "lines", N_("Reporting and scrutiny lines") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (topics) == CHARTER_N_CONSEQUENCE_TOPICS);

static const char *const kind_ids[] = {
  [CHARTER_LOSS_PARTICIPATION] = "participation-ends",
  [CHARTER_LOSS_SERVICE] = "service-ends",
  [CHARTER_LOSS_BODY] = "body-ends",
  [CHARTER_LOSS_MEMBER] = "membership-ends",
  [CHARTER_LOSS_SEAT] = "seat-ends",
  [CHARTER_LOSS_HOLDER] = "holder-leaves",
  [CHARTER_LOSS_POST] = "post-ends",
  [CHARTER_LOSS_CONTRIBUTION] = "contribution-ends",
  [CHARTER_LOSS_LINE] = "line-ends",
  [CHARTER_CONSEQUENCE_TOO_FEW] = "fewer-than-two-parties",
  [CHARTER_CONSEQUENCE_NO_SERVICE] = "no-service-left",
  [CHARTER_CONSEQUENCE_SERVICE_ROLE] = "service-without-role",
  [CHARTER_CONSEQUENCE_BODY_ROLE] = "body-without-role",
  [CHARTER_CONSEQUENCE_QUORUM] = "quorum",
  [CHARTER_CONSEQUENCE_UNREPRESENTED] = "party-without-person",
  [CHARTER_CONSEQUENCE_SUBSTITUTE] = "substitute-for-nobody",
  [CHARTER_CONSEQUENCE_EMPTY_SEAT] = "seat-empty",
  [CHARTER_CONSEQUENCE_EMPTY_POST] = "post-empty",
  [CHARTER_CONSEQUENCE_NO_SEAT] = "person-without-seat",
  [CHARTER_CONSEQUENCE_AGREEMENT] = "agreement",
  [CHARTER_CONSEQUENCE_NOT_A_PARTNER] = "not-a-partner",
  [CHARTER_CONSEQUENCE_ELSEWHERE] = "outside",
  [CHARTER_CONSEQUENCE_PROPOSED] = "only-proposed",
  [CHARTER_CONSEQUENCE_LATER] = "begins-later",
  [CHARTER_CONSEQUENCE_FOR_WHOM] = "represents-not-recorded",
  [CHARTER_CONSEQUENCE_NOT_RECORDED] = "not-recorded",
  [CHARTER_CONSEQUENCE_MONEY_ELSEWHERE] = "contribution-unclear",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_ids) == CHARTER_N_CONSEQUENCE_KINDS);

/* A sentence of a chain stands without its full stop. */
static char *
strip_stop (const char *sentence)
{
  return g_str_has_suffix (sentence, ".") ? g_strndup (sentence, strlen (sentence) - 1)
                                          : g_strdup (sentence);
}

static void
add_distinct (GPtrArray  *texts,
              const char *sentence)
{
  g_autofree char *text = strip_stop (sentence);

  if (!g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
    g_ptr_array_add (texts, g_steal_pointer (&text));
}

/* What stands beside each other in one step of the chain becomes one text. */
static void
add_step (GPtrArray *chain,
          GPtrArray *texts)
{
  g_autoptr(GString) step = NULL;
  guint n_more;

  if (texts->len == 0)
    return;
  step = g_string_new (g_ptr_array_index (texts, 0));
  for (guint i = 1; i < texts->len && i < MOST_BESIDE; i++)
    g_string_append_printf (step, "; %s", (const char *) g_ptr_array_index (texts, i));
  n_more = texts->len > MOST_BESIDE ? texts->len - MOST_BESIDE : 0;
  if (n_more > 0)
    {
      g_string_append (step, "; ");
      g_string_append_printf (step, ngettext ("and %u more", "and %u more", n_more), n_more);
    }
  add_distinct (chain, step->str);
}

static GPtrArray *
list_causes (GPtrArray  *level,
             GHashTable *seen)
{
  GPtrArray *causes = g_ptr_array_new ();

  for (guint i = 0; i < level->len; i++)
    {
      const CharterConsequence *one = g_ptr_array_index (level, i);

      for (guint j = 0; j < one->causes->len; j++)
        {
          gpointer cause = g_ptr_array_index (one->causes, j);

          if (g_hash_table_add (seen, cause))
            g_ptr_array_add (causes, cause);
        }
    }
  return causes;
}

static void
add_facts (GPtrArray *chain,
           GPtrArray *level)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < level->len; i++)
    {
      const CharterConsequence *one = g_ptr_array_index (level, i);

      if (one->reason != NULL)
        add_distinct (texts, one->reason);
    }
  add_step (chain, texts);
}

static GPtrArray *
list_chain (const CharterConsequence *self,
            gboolean                  with_facts)
{
  GPtrArray *chain = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) level = g_ptr_array_new ();

  g_hash_table_add (seen, (gpointer) self);
  g_ptr_array_add (level, (gpointer) self);
  for (guint depth = 0; level->len > 0 && depth < LONGEST_CHAIN; depth++)
    {
      g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      GPtrArray *causes;

      for (guint i = 0; depth > 0 && i < level->len; i++)
        add_distinct (texts, ((const CharterConsequence *) g_ptr_array_index (level, i))->sentence);
      add_step (chain, texts);
      if (with_facts)
        add_facts (chain, level);
      causes = list_causes (level, seen);
      g_ptr_array_unref (level);
      level = causes;
    }
  return chain;
}

/**
 * charter_consequence_new:
 * @heading: under which it stands
 * @kind: what it is
 * @topic: what it is about
 * @sentence: (transfer full): the same in words
 *
 * Returns: (transfer full): a consequence that is about no record yet; one
 *   that is caused follows from the withdrawal itself
 */
CharterConsequence *
charter_consequence_new (CharterConsequenceHeading  heading,
                         CharterConsequenceKind     kind,
                         CharterConsequenceTopic    topic,
                         char                      *sentence)
{
  CharterConsequence *self;

  g_return_val_if_fail (sentence != NULL, NULL);

  self = g_new0 (CharterConsequence, 1);
  self->heading = heading;
  self->kind = kind;
  self->topic = topic;
  self->sentence = sentence;
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_unref);
  self->causes = g_ptr_array_new ();
  self->follows = heading == CHARTER_CONSEQUENCE_CAUSED;
  return self;
}

/**
 * charter_consequence_free:
 * @self: (transfer full): a consequence
 */
void
charter_consequence_free (CharterConsequence *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->causes);
  g_free (self->sentence);
  g_free (self->reason);
  g_free (self);
}

/**
 * charter_consequence_add_record:
 * @self: a consequence
 * @record: (nullable): a record that it is about
 */
void
charter_consequence_add_record (CharterConsequence *self,
                                CharterRecord      *record)
{
  g_return_if_fail (self != NULL);

  if (record != NULL && !g_ptr_array_find (self->records, record, NULL))
    g_ptr_array_add (self->records, charter_record_ref (record));
}

/**
 * charter_consequence_add_cause:
 * @self: a consequence
 * @cause: (nullable): another one that it follows from
 */
void
charter_consequence_add_cause (CharterConsequence *self,
                               CharterConsequence *cause)
{
  g_return_if_fail (self != NULL);

  if (cause == NULL || cause == self || g_ptr_array_find (self->causes, cause, NULL))
    return;
  g_ptr_array_add (self->causes, cause);
  self->follows = TRUE;
}

/**
 * charter_consequence_list_reasons:
 * @self: a consequence
 * @root: the sentence of the withdrawal
 *
 * Returns: (transfer full) (element-type utf8): why it is so, the nearest
 *   reason first and @root last, each without a full stop; none when it does
 *   not follow from the withdrawal
 */
GPtrArray *
charter_consequence_list_reasons (const CharterConsequence *self,
                                  const char               *root)
{
  GPtrArray *chain;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (root != NULL, NULL);

  if (!self->follows)
    return g_ptr_array_new_with_free_func (g_free);
  chain = list_chain (self, TRUE);
  g_ptr_array_add (chain, strip_stop (root));
  return chain;
}

/**
 * charter_consequence_list_causes:
 * @self: a consequence
 *
 * Returns: (transfer full) (element-type utf8): only the other consequences of
 *   that chain; a list of many need not tell the rest more than once
 */
GPtrArray *
charter_consequence_list_causes (const CharterConsequence *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return list_chain (self, FALSE);
}

/**
 * charter_consequence_heading_get_id:
 * @heading: a heading
 *
 * Returns: what a program calls it
 */
const char *
charter_consequence_heading_get_id (CharterConsequenceHeading heading)
{
  g_return_val_if_fail (heading < CHARTER_N_CONSEQUENCE_HEADINGS, NULL);

  return heading_ids[heading];
}

/**
 * charter_consequence_topic_get_id:
 * @topic: a topic
 *
 * Returns: what a program calls it
 */
const char *
charter_consequence_topic_get_id (CharterConsequenceTopic topic)
{
  g_return_val_if_fail (topic < CHARTER_N_CONSEQUENCE_TOPICS, NULL);

  return topics[topic].id;
}

/**
 * charter_consequence_topic_get_title:
 * @topic: a topic
 *
 * Returns: what people call it, in the user's language
 */
const char *
charter_consequence_topic_get_title (CharterConsequenceTopic topic)
{
  g_return_val_if_fail (topic < CHARTER_N_CONSEQUENCE_TOPICS, NULL);

  return _(topics[topic].title);
}

/**
 * charter_consequence_kind_get_id:
 * @kind: a kind
 *
 * Returns: what a program calls it
 */
const char *
charter_consequence_kind_get_id (CharterConsequenceKind kind)
{
  g_return_val_if_fail (kind < CHARTER_N_CONSEQUENCE_KINDS, NULL);

  return kind_ids[kind];
}
