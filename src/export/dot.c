/* dot.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dot.h"

#include "analysis/seats/words.h"
#include "analysis/words/relation.h"
#include "diagram/drawing/clean-text.h"

#define NO_GROUP CHARTER_DRAWING_NO_GROUP

/* Boxes and lines of a drawing as they go into the graph. */
typedef struct
{
  const CharterDrawing *drawing;
  CharterState         *state;
  const char           *language; /* nullable */
  GHashTable           *shown;   /* handle -> number of the group that shows it */
  GHashTable           *lines;   /* handles that lines show */
  gboolean              is_across;
  gboolean              has_clusters;
  gboolean             *is_node; /* for each group */
  GString              *text;
} Writer;

static const CharterDrawingGroup *
get_group (const Writer *self,
           guint         group)
{
  return charter_drawing_get_group (self->drawing, group);
}

static guint
find_shown (const Writer *self,
            guint64       handle)
{
  gpointer group;

  return g_hash_table_lookup_extended (self->shown, &handle, NULL, &group)
         ? GPOINTER_TO_UINT (group)
         : NO_GROUP;
}

/* Only in a label does Graphviz let no text break out, and it reads entities
 * and backslashes there: each is written so that it comes out as it was. */
static void
append_text (GString    *text,
             const char *words)
{
  g_autofree char *clean = charter_clean_text (words);

  for (const char *p = clean; *p != '\0'; p++)
    {
      if (*p == '&')
        g_string_append (text, "&amp;");
      else if (*p == '\\' || *p == '"')
        g_string_append_printf (text, "\\%c", *p);
      else
        g_string_append_c (text, *p);
    }
}

/* The node that a group is in, or is. */
static guint
find_node (const Writer *self,
           guint         group)
{
  while (group != NO_GROUP && !self->is_node[group])
    group = get_group (self, group)->parent;
  return group;
}

static guint
find_outer_node (const Writer *self,
                 guint         group)
{
  guint parent = get_group (self, group)->parent;

  return parent != NO_GROUP ? find_node (self, parent) : NO_GROUP;
}

/* Cards are nodes, and so are the parts at which a line ends. */
static void
choose_nodes (Writer *self)
{
  guint n_groups = charter_drawing_get_n_groups (self->drawing);

  for (guint i = 0; i < n_groups; i++)
    {
      const CharterDrawingGroup *group = get_group (self, i);

      self->is_node[i] = group->role == CHARTER_DRAWING_ROLE_CARD;
      if (group->role != CHARTER_DRAWING_ROLE_FURNITURE && group->role != CHARTER_DRAWING_ROLE_LINE &&
          group->handle != 0 && !g_hash_table_contains (self->shown, &group->handle))
        g_hash_table_insert (self->shown, g_memdup2 (&group->handle, sizeof group->handle),
                             GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < n_groups; i++)
    {
      const CharterDrawingGroup *group = get_group (self, i);
      guint from = find_shown (self, group->from);
      guint to = find_shown (self, group->to);

      if (group->role != CHARTER_DRAWING_ROLE_LINE || from == NO_GROUP || to == NO_GROUP)
        continue;
      self->is_node[from] = TRUE;
      self->is_node[to] = TRUE;
      g_hash_table_add (self->lines, g_memdup2 (&group->handle, sizeof group->handle));
      self->is_across = get_group (self, from)->bounds.x + get_group (self, from)->bounds.width <
                        get_group (self, to)->bounds.x;
    }
}

/* The parts of a card that are no nodes stand in its label, a line each, unless
 * a line of the graph says the same. */
static void
append_node (Writer *self,
             guint   node)
{
  const CharterDrawingGroup *group = get_group (self, node);
  guint n_groups = charter_drawing_get_n_groups (self->drawing);

  g_string_append_printf (self->text, "  n%u [label=\"", node);
  append_text (self->text, group->name);
  g_string_append (self->text, "\\n");
  for (guint i = node + 1; i < n_groups; i++)
    {
      const CharterDrawingGroup *part = get_group (self, i);

      if (part->role != CHARTER_DRAWING_ROLE_PART || self->is_node[i] || find_node (self, i) != node ||
          g_hash_table_contains (self->lines, &part->handle))
        continue;
      append_text (self->text, part->name);
      g_string_append (self->text, "\\l");
    }
  g_string_append (self->text, "\"]\n");
}

static gboolean
holds_nodes (const Writer *self,
             guint         node)
{
  for (guint i = node + 1; i < charter_drawing_get_n_groups (self->drawing); i++)
    {
      if (self->is_node[i] && find_outer_node (self, i) == node)
        return TRUE;
    }
  return FALSE;
}

static void
append_tree (Writer *self,
             guint   node)
{
  gboolean is_cluster = node == NO_GROUP || holds_nodes (self, node);

  self->has_clusters |= node != NO_GROUP && is_cluster;
  if (node != NO_GROUP && is_cluster)
    g_string_append_printf (self->text, "  subgraph cluster_%u {\n  graph [label=\"\"]\n", node);
  if (node != NO_GROUP)
    append_node (self, node);
  for (guint i = node == NO_GROUP ? 0 : node + 1;
       is_cluster && i < charter_drawing_get_n_groups (self->drawing);
       i++)
    {
      if (self->is_node[i] && find_outer_node (self, i) == node)
        append_tree (self, i);
    }
  if (node != NO_GROUP && is_cluster)
    g_string_append (self->text, "  }\n");
}

static CharterRecord *
find_record (const Writer *self,
             guint64       handle)
{
  return charter_record_set_find_handle (charter_state_get_records (self->state), handle);
}

/* That a council takes part needs no words: the line says it. */
static gboolean
is_plain (const Writer              *self,
          const CharterDrawingGroup *line)
{
  const CharterParticipationCell nothing_particular = { .standing = CHARTER_PARTICIPATION_YES };
  CharterRecord *council = find_record (self, line->from);
  CharterRecord *service = find_record (self, line->to);
  g_autofree char *sentence = NULL;
  g_autofree char *clean = NULL;

  if (council == NULL || service == NULL)
    return FALSE;
  sentence = charter_words_for_participation (service, council, &nothing_particular, self->language);
  clean = charter_clean_text (sentence);
  return g_str_equal (clean, line->name);
}

/* What a line means: its verb and condition, or the whole sentence of who
 * takes part in what, when there is something particular about it. */
static char *
write_line_words (const Writer              *self,
                  const CharterDrawingGroup *line)
{
  CharterRecord *record = find_record (self, line->handle);
  const char *condition = record != NULL ? charter_record_get_text (record, "condition") : NULL;
  g_autofree char *verb = NULL;

  if (record == NULL || charter_record_get_kind (record) != CHARTER_KIND_RELATION)
    return is_plain (self, line) ? g_strdup ("") : g_strdup (line->name);
  verb = charter_relation_write_verb (record);
  return condition != NULL && *condition != '\0' ? g_strdup_printf ("%s (%s)", verb, condition)
                                                 : g_steal_pointer (&verb);
}

static const char *
get_style (const Writer              *self,
           const CharterDrawingGroup *line)
{
  CharterDash dash = CHARTER_DASH_SOLID;

  for (guint i = line->first_item; i < line->first_item + line->n_items; i++)
    {
      const CharterDrawingItem *item = charter_drawing_get_item (self->drawing, i);

      if (item->shape == CHARTER_DRAWING_CURVE)
        dash = item->stroke.dash;
    }
  if (dash == CHARTER_DASH_SOLID)
    return "solid";
  return dash == CHARTER_DASH_DOTTED ? "dotted" : "dashed";
}

/* Graphviz breaks off now and then where lines between clusters have a label;
 * then the words stand beside the line, where it may leave some out. */
static void
append_lines (Writer *self)
{
  for (guint i = 0; i < charter_drawing_get_n_groups (self->drawing); i++)
    {
      const CharterDrawingGroup *line = get_group (self, i);
      guint from = find_shown (self, line->from);
      guint to = find_shown (self, line->to);
      g_autofree char *words = NULL;

      if (line->role != CHARTER_DRAWING_ROLE_LINE || from == NO_GROUP || to == NO_GROUP)
        continue;
      words = write_line_words (self, line);
      g_string_append_printf (self->text, "  n%u -> n%u [style=%s", from, to, get_style (self, line));
      if (*words != '\0')
        {
          g_string_append_printf (self->text, ", %s=\"", self->has_clusters ? "xlabel" : "label");
          append_text (self->text, words);
          g_string_append_c (self->text, '"');
        }
      g_string_append (self->text, "]\n");
    }
}

/**
 * charter_dot_export:
 * @figure: what to export
 * @state: what is shown in it
 *
 * Writes the boxes and lines of a picture in the DOT language, for somebody
 * who wants to lay them out or dress them otherwise with Graphviz. Nodes have
 * running numbers; what the user wrote stands in labels only, and comes out
 * there as it was.
 *
 * Returns: (transfer full): the graph, in UTF-8
 */
GBytes *
charter_dot_export (const CharterFigure *figure,
                    CharterState        *state)
{
  Writer self = { NULL };

  g_return_val_if_fail (figure != NULL && figure->drawing != NULL, NULL);
  g_return_val_if_fail (state != NULL, NULL);

  self.drawing = figure->drawing;
  self.state = state;
  self.language = figure->language;
  self.shown = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self.lines = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self.is_node = g_new0 (gboolean, MAX (1, charter_drawing_get_n_groups (figure->drawing)));
  self.text = g_string_new ("digraph {\n"
                            "  graph [charset=\"UTF-8\", fontname=\"sans-serif\", labelloc=t, label=\"");
  append_text (self.text, figure->title);
  g_string_append (self.text, "\"]\n"
                   "  node [shape=box, fontname=\"sans-serif\"]\n"
                   "  edge [fontname=\"sans-serif\"]\n");
  choose_nodes (&self);
  if (self.is_across)
    g_string_append (self.text, "  graph [rankdir=LR]\n");
  append_tree (&self, NO_GROUP);
  append_lines (&self);
  g_string_append (self.text, "}\n");

  g_hash_table_unref (self.shown);
  g_hash_table_unref (self.lines);
  g_free (self.is_node);
  return g_string_free_to_bytes (self.text);
}
