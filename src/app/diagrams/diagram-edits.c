/* diagram-edits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-edits-private.h"

#include <glib/gi18n.h>

#include "analysis/words/names.h"
#include "app/diagrams/diagram-kind.h"
#include "diagram/reading.h"
#include "model/identity.h"
#include "model/value.h"

#define USUAL_PAGE "a4-portrait"

/* Whether a name was made, and not typed by somebody. */
static gboolean
is_made_name (const char *name,
              const char *wanted)
{
  if (name == NULL || !g_str_has_prefix (name, wanted))
    return FALSE;
  name += strlen (wanted);
  return strspn (name, " 0123456789") == strlen (name);
}

static GVariant *
new_references (GPtrArray *records)
{
  GVariantBuilder entries;

  g_variant_builder_init (&entries, CHARTER_VALUE_ARRAY);
  for (guint i = 0; i < records->len; i++)
    {
      const CharterRecord *record = g_ptr_array_index (records, i);

      g_variant_builder_add (&entries, "v", charter_value_new_reference (
        charter_kind_get (charter_record_get_kind (record))->collection,
        charter_record_get_id (record)));
    }
  return g_variant_builder_end (&entries);
}

/* What a diagram of a kind that needs a choice is about while there is only
 * one to choose; an empty list says that nothing is chosen yet. */
static GVariant *
new_first_subject (CharterRecordSet *records,
                   const char       *kind)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION); i++)
    {
      CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_diagram_kind_may_be_about (kind, record))
        g_ptr_array_add (found, record);
    }
  if (found->len != 1 || !charter_identity_is_unique (records, g_ptr_array_index (found, 0)))
    g_ptr_array_set_size (found, 0);
  return new_references (found);
}

static void
add_name_of_subject (GPtrArray        *edits,
                     CharterRecordSet *records,
                     CharterRecord    *diagram,
                     CharterRecord    *subject)
{
  const char *kind = charter_record_get_text (diagram, "kind");
  g_autofree char *wanted = NULL;
  g_autofree char *name = NULL;

  if (!charter_diagram_kind_needs_subject (kind) ||
      !is_made_name (charter_record_get_text (diagram, "name"),
                     charter_diagram_kind_get_title (kind)))
    return;
  wanted = charter_name_get_full (subject, NULL);
  name = charter_diagram_edits_make_name (records, wanted);
  g_ptr_array_add (edits, charter_edit_new_set (diagram, "/name", g_variant_new_string (name)));
}

/* With the order in which the lines of the new diagram cross least, so that it
 * stays in that one whatever is edited. */
static GVariant *
add_first_order (CharterDocument *document,
                 guint64          handle,
                 GVariant        *content,
                 GPtrArray       *edits)
{
  CharterRecordSet *records = charter_document_get_base (document);
  g_autoptr(CharterRecord) diagram = charter_record_new (CHARTER_KIND_VIEW, handle, 0, content);
  g_autoptr(CharterView) view = charter_view_new (records, diagram);
  g_autoptr(CharterState) state = NULL;
  g_autoptr(GPtrArray) order = NULL;
  g_autoptr(GVariant) ordered = NULL;
  GVariantBuilder arrangement;
  CharterDate today;

  charter_date_init_today (&today);
  state = charter_view_make_state (view, records, &today);
  order = charter_reading_find_order (state, view);
  if (order == NULL)
    return g_variant_ref (content);
  g_variant_builder_init (&arrangement, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&arrangement, "{sv}", "order_found", g_variant_new_boolean (TRUE));
  ordered = charter_value_set_path (content, "/arrangement", g_variant_builder_end (&arrangement));
  return charter_value_set_path (ordered, "/order",
                                 charter_diagram_edits_new_order (records, order, edits));
}

/**
 * charter_diagram_edits_add:
 * @document: a document
 * @kind: the id of a kind of diagram
 * @error: return location for a #CharterEditError
 *
 * Makes a diagram of the whole partnership, or one that is still to be told
 * what it is about, after the others.
 *
 * Returns: its handle, or 0
 */
guint64
charter_diagram_edits_add (CharterDocument  *document,
                           const char       *kind,
                           GError          **error)
{
  CharterRecordSet *records;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  g_autofree char *label = NULL;
  g_autoptr(GPtrArray) edits = NULL;
  g_autoptr(GVariant) plain = NULL;
  g_autoptr(GVariant) ordered = NULL;
  GVariantBuilder content;
  guint64 handle;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (charter_view_kind_find (kind) != NULL, 0);

  records = charter_document_get_records (document);
  name = charter_diagram_edits_make_name (records, charter_diagram_kind_get_title (kind));
  id = charter_identity_make_id (records, CHARTER_KIND_VIEW, name);
  g_variant_builder_init (&content, CHARTER_VALUE_OBJECT);
  g_variant_builder_add (&content, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (&content, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (&content, "{sv}", "kind", g_variant_new_string (kind));
  if (charter_diagram_kind_needs_subject (kind))
    g_variant_builder_add (&content, "{sv}", "focus", new_first_subject (records, kind));
  g_variant_builder_add (&content, "{sv}", "page", g_variant_new_string (USUAL_PAGE));

  handle = charter_document_take_handle (document);
  /* Translators: the label of undoing; the name of a new diagram */
  label = g_strdup_printf (_("add diagram “%s”"), name);
  edits = charter_diagram_edits_new ();
  plain = g_variant_ref_sink (g_variant_builder_end (&content));
  ordered = add_first_order (document, handle, plain, edits);
  g_ptr_array_add (edits, charter_edit_new_add (CHARTER_KIND_VIEW, handle, CHARTER_EDIT_AT_END,
                                                ordered));
  return charter_document_perform (document, label, NULL, edits, error) ? handle : 0;
}

/* A copy of a diagram after it, which has what @content has but for id and
 * name; its handle, or 0. */
static guint64
add_after (CharterDocument  *document,
           CharterRecord    *diagram,
           GVariant         *content,
           const char       *wanted,
           const char       *label,
           GError          **error)
{
  CharterRecordSet *records = charter_document_get_records (document);
  g_autofree char *name = charter_diagram_edits_make_name (records, wanted);
  g_autofree char *id = charter_identity_make_id (records, CHARTER_KIND_VIEW, name);
  g_autoptr(GVariant) with_id = charter_value_set_path (content, "/id", g_variant_new_string (id));
  g_autoptr(GVariant) with_name = charter_value_set_path (with_id, "/name",
                                                          g_variant_new_string (name));
  guint64 copy = charter_document_take_handle (document);
  guint position;

  charter_record_set_find_position (records, CHARTER_KIND_VIEW, charter_record_get_handle (diagram),
                                    &position);
  return charter_document_perform_one (document, label,
                                       charter_edit_new_add (CHARTER_KIND_VIEW, copy, position + 1,
                                                             with_name),
                                       error)
       ? copy : 0;
}

/**
 * charter_diagram_edits_duplicate:
 * @document: a document
 * @handle: the handle of a diagram
 * @error: return location for a #CharterEditError
 *
 * Puts a copy with a name of its own after it.
 *
 * Returns: the handle of the copy, or 0
 */
guint64
charter_diagram_edits_duplicate (CharterDocument  *document,
                                 guint64           handle,
                                 GError          **error)
{
  CharterRecord *diagram;
  g_autofree char *old_name = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);

  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, 0);

  old_name = charter_name_get_full (diagram, NULL);
  /* Translators: the name of a copy of a diagram */
  wanted = g_strdup_printf (_("%s (copy)"), old_name);
  /* Translators: the label of undoing; the name of a diagram */
  label = g_strdup_printf (_("duplicate %s"), old_name);
  return add_after (document, diagram, charter_record_get_content (diagram), wanted, label, error);
}

/* What stands behind the name of a diagram that is kept with a comparison. */
static char *
write_compared (const CharterComparedSides *sides,
                CharterRecordSet           *records)
{
  g_autofree char *list = charter_compared_sides_write_list (sides, records);

  /* Translators: stands behind the name of a diagram; such as "9 July 2008 and
   * 12 January 2015" */
  return g_strdup_printf (_(": %s"), list);
}

/* A diagram that is kept may have its sides saved the other way round. */
static char *
find_stem (const char                 *name,
           CharterRecordSet           *records,
           const CharterComparedSides *sides)
{
  g_autoptr(CharterComparedSides) reversed =
    charter_compared_sides_new (charter_compared_sides_get_to (sides),
                                charter_compared_sides_get_from (sides));
  const CharterComparedSides *ways[] = { sides, reversed };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *words = write_compared (ways[i], records);

      if (g_str_has_suffix (name, words))
        return g_strndup (name, strlen (name) - strlen (words));
    }
  return NULL;
}

static void
add_name_compared (GPtrArray                  *edits,
                   CharterRecordSet           *records,
                   CharterRecord              *diagram,
                   const CharterComparedSides *old_sides,
                   const CharterComparedSides *sides)
{
  const char *name = charter_record_get_text (diagram, "name");
  g_autofree char *stem = find_stem (name, records, old_sides);
  g_autofree char *words = write_compared (sides, records);
  g_autofree char *wanted = stem != NULL ? g_strconcat (stem, words, NULL) : NULL;
  g_autofree char *new_name = NULL;

  if (wanted == NULL || g_str_equal (wanted, name))
    return;
  new_name = charter_diagram_edits_make_name (records, wanted);
  g_ptr_array_add (edits, charter_edit_new_set (diagram, "/name", g_variant_new_string (new_name)));
}

/**
 * charter_diagram_edits_keep_comparison:
 * @document: a document
 * @handle: the handle of a diagram
 * @sides: what it compares for a while, which can be kept
 * @error: return location for a #CharterEditError
 *
 * Puts a copy after it that is saved with the comparison.
 *
 * Returns: the handle of the copy, or 0
 */
guint64
charter_diagram_edits_keep_comparison (CharterDocument             *document,
                                       guint64                      handle,
                                       const CharterComparedSides  *sides,
                                       GError                     **error)
{
  CharterRecordSet *records;
  CharterRecord *diagram;
  g_autoptr(CharterRecord) compared = NULL;
  g_autofree char *old_name = NULL;
  g_autofree char *what = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (sides != NULL, 0);
  g_return_val_if_fail (charter_compared_sides_can_be_kept (sides), 0);

  records = charter_document_get_records (document);
  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, 0);

  compared = charter_compared_sides_apply (sides, records, diagram);
  old_name = charter_name_get_full (diagram, NULL);
  what = write_compared (sides, records);
  wanted = g_strconcat (old_name, what, NULL);
  /* Translators: the label of undoing; the name of a diagram */
  label = g_strdup_printf (_("keep comparison of %s"), old_name);
  return add_after (document, diagram, charter_record_get_content (compared), wanted, label, error);
}

/**
 * charter_diagram_edits_set_comparison:
 * @document: a document
 * @handle: the handle of a diagram
 * @old_sides: what it compares
 * @sides: what it is to compare, which can be kept
 * @error: return location for a #CharterEditError
 *
 * A name that nobody typed goes along. Typing a date is one step of undoing.
 *
 * Returns: whether it is saved with that now
 */
gboolean
charter_diagram_edits_set_comparison (CharterDocument             *document,
                                      guint64                      handle,
                                      const CharterComparedSides  *old_sides,
                                      const CharterComparedSides  *sides,
                                      GError                     **error)
{
  static const char *const paths[] = { "/as_at", "/option_id", "/compare" };
  g_autoptr(GPtrArray) edits = charter_diagram_edits_new ();
  g_autoptr(CharterRecord) compared = NULL;
  g_autofree char *coalesce = NULL;
  CharterRecordSet *records;
  CharterRecord *diagram;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (old_sides != NULL, FALSE);
  g_return_val_if_fail (sides != NULL && charter_compared_sides_can_be_kept (sides), FALSE);

  records = charter_document_get_records (document);
  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);

  compared = charter_compared_sides_apply (sides, records, diagram);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      GVariant *old = charter_record_get_value (diagram, paths[i] + 1);
      GVariant *value = charter_record_get_value (compared, paths[i] + 1);

      if (old == value || (old != NULL && value != NULL && g_variant_equal (old, value)))
        continue;
      g_ptr_array_add (edits, charter_edit_new_set (diagram, paths[i], value));
    }
  if (edits->len > 0)
    add_name_compared (edits, records, diagram, old_sides, sides);
  coalesce = g_strdup_printf ("%" G_GUINT64_FORMAT "/compare", handle);
  return edits->len == 0 ||
         charter_diagram_edits_perform (document, diagram, "/compare", coalesce, edits, error);
}

/**
 * charter_diagram_edits_place:
 * @document: a document
 * @handle: the handle of a diagram
 * @position: its place among the diagrams from now on; past the end is the end
 * @error: return location for a #CharterEditError
 *
 * Returns: whether it stands there now
 */
gboolean
charter_diagram_edits_place (CharterDocument  *document,
                             guint64           handle,
                             guint             position,
                             GError          **error)
{
  CharterRecordSet *records;
  CharterRecord *diagram;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  guint before;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);

  records = charter_document_get_records (document);
  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);

  charter_record_set_find_position (records, CHARTER_KIND_VIEW, handle, &before);
  position = MIN (position, charter_record_set_get_n_records (records, CHARTER_KIND_VIEW) - 1);
  if (position == before)
    return TRUE;
  name = charter_name_get_short (diagram, NULL);
  /* Translators: the label of undoing; the name of a diagram */
  label = g_strdup_printf (_("move %s"), name);
  return charter_document_perform_one (document, label,
                                       charter_edit_new_move (diagram, position), error);
}

/**
 * charter_diagram_edits_set:
 * @document: a document
 * @handle: the handle of a diagram
 * @path: a JSON pointer to one of its settings, such as "/show/people"
 * @value: (nullable): what it is from now on, or %NULL for the usual
 * @error: return location for a #CharterEditError
 *
 * Returns: whether it is so now
 */
gboolean
charter_diagram_edits_set (CharterDocument  *document,
                           guint64           handle,
                           const char       *path,
                           GVariant         *value,
                           GError          **error)
{
  g_autoptr(GPtrArray) edits = charter_diagram_edits_new ();
  CharterRecord *diagram;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);
  g_ptr_array_add (edits, charter_diagram_edits_new_set (diagram, path, value));
  return charter_diagram_edits_perform (document, diagram, path, NULL, edits, error);
}

/* What it is about, as far as the new kind can be about it. */
static void
add_fitting_subjects (GPtrArray        *edits,
                      CharterRecordSet *records,
                      CharterRecord    *diagram,
                      const char       *kind)
{
  GVariant *focus = charter_record_get_value (diagram, "focus");
  gboolean needed = charter_diagram_kind_needs_subject (kind);
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();

  for (gsize i = 0; i < charter_value_get_n_entries (focus); i++)
    {
      g_autoptr(GVariant) reference = charter_value_get_entry (focus, i);
      CharterRecord *record = charter_record_set_find_reference (records, reference);

      if (record != NULL && charter_diagram_kind_may_be_about (kind, record))
        g_ptr_array_add (kept, record);
    }
  if (kept->len > 0)
    g_ptr_array_add (edits, charter_edit_new_set (diagram, "/focus", new_references (kept)));
  else if (needed)
    g_ptr_array_add (edits, charter_edit_new_set (diagram, "/focus",
                                                  new_first_subject (records, kind)));
  else if (focus != NULL)
    g_ptr_array_add (edits, charter_edit_new_set (diagram, "/focus", NULL));
}

/**
 * charter_diagram_edits_set_kind:
 * @document: a document
 * @handle: the handle of a diagram
 * @kind: the id of a kind of diagram
 * @error: return location for a #CharterEditError
 *
 * Makes it a diagram of another kind. Its arrangement, and what the other
 * kind cannot be about, is left behind; a name that nobody typed goes along.
 *
 * Returns: whether it is of that kind now
 */
gboolean
charter_diagram_edits_set_kind (CharterDocument  *document,
                                guint64           handle,
                                const char       *kind,
                                GError          **error)
{
  g_autoptr(GPtrArray) edits = charter_diagram_edits_new ();
  CharterRecordSet *records;
  CharterRecord *diagram;
  const char *old_kind;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (charter_view_kind_find (kind) != NULL, FALSE);

  records = charter_document_get_records (document);
  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);

  old_kind = charter_record_get_text (diagram, "kind");
  if (g_strcmp0 (old_kind, kind) == 0)
    return TRUE;
  g_ptr_array_add (edits, charter_edit_new_set (diagram, "/kind", g_variant_new_string (kind)));
  charter_diagram_edits_add_arrangement (edits, diagram, NULL, 0, FALSE, FALSE);
  if (charter_diagram_edits_is_order_found (diagram))
    g_ptr_array_add (edits, charter_edit_new_set (diagram, "/order", NULL));
  add_fitting_subjects (edits, records, diagram, kind);
  if (is_made_name (charter_record_get_text (diagram, "name"),
                    charter_diagram_kind_get_title (old_kind)))
    {
      g_autofree char *name = charter_diagram_edits_make_name (records, charter_diagram_kind_get_title (kind));

      g_ptr_array_add (edits, charter_edit_new_set (diagram, "/name", g_variant_new_string (name)));
    }
  return charter_diagram_edits_perform (document, diagram, "/kind", NULL, edits, error);
}

/**
 * charter_diagram_edits_add_subject:
 * @document: a document
 * @handle: the handle of a diagram
 * @subject: the handle of what it is to be about too
 * @error: return location for a #CharterEditError
 *
 * A record without an id of its own gets one, so that it can be named. A
 * diagram whose name nobody typed is named after the first thing that it is
 * about.
 *
 * Returns: whether it is about it now
 */
gboolean
charter_diagram_edits_add_subject (CharterDocument  *document,
                                   guint64           handle,
                                   guint64           subject,
                                   GError          **error)
{
  g_autoptr(GPtrArray) edits = NULL;
  g_autofree char *id = NULL;
  CharterRecordSet *records;
  CharterRecord *diagram;
  CharterRecord *record;
  GVariant *focus;
  guint end;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);

  records = charter_document_get_records (document);
  diagram = charter_diagram_edits_find (document, handle);
  record = charter_record_set_find_handle (records, subject);
  g_return_val_if_fail (diagram != NULL && record != NULL, FALSE);

  if (charter_identity_is_unique (records, record))
    {
      id = g_strdup (charter_record_get_id (record));
      edits = charter_diagram_edits_new ();
    }
  else
    {
      id = charter_identity_make_id (records, charter_record_get_kind (record),
                                     charter_record_get_name (record));
      edits = charter_identity_change_edits (records, record, id);
    }
  focus = charter_record_get_value (diagram, "focus");
  end = (guint) charter_value_get_n_entries (focus);
  if (focus != NULL && !charter_value_is_array (focus))
    g_ptr_array_add (edits, charter_edit_new_set (diagram, "/focus", NULL));
  g_ptr_array_add (edits, charter_edit_new_insert (
    diagram, "/focus", end,
    charter_value_new_reference (charter_kind_get (charter_record_get_kind (record))->collection,
                                 id)));
  if (end == 0)
    add_name_of_subject (edits, records, diagram, record);
  return charter_diagram_edits_perform (document, diagram, "/focus", NULL, edits, error);
}

/**
 * charter_diagram_edits_remove_subject:
 * @document: a document
 * @handle: the handle of a diagram
 * @position: the place of something among what it is about
 * @error: return location for a #CharterEditError
 *
 * Without the last of them it is about the whole partnership again, unless it
 * is of a kind that cannot be.
 *
 * Returns: whether it is not about it any more
 */
gboolean
charter_diagram_edits_remove_subject (CharterDocument  *document,
                                      guint64           handle,
                                      guint             position,
                                      GError          **error)
{
  g_autoptr(GPtrArray) edits = charter_diagram_edits_new ();
  CharterRecord *diagram;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), FALSE);

  diagram = charter_diagram_edits_find (document, handle);
  g_return_val_if_fail (diagram != NULL, FALSE);

  if (charter_value_get_n_entries (charter_record_get_value (diagram, "focus")) == 1 &&
      !charter_diagram_kind_needs_subject (charter_record_get_text (diagram, "kind")))
    g_ptr_array_add (edits, charter_edit_new_set (diagram, "/focus", NULL));
  else
    g_ptr_array_add (edits, charter_edit_new_remove (diagram, "/focus", position));
  return charter_diagram_edits_perform (document, diagram, "/focus", NULL, edits, error);
}
