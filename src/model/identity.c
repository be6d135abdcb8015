/* identity.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/identity.h"

#include <string.h>

#include "model/reference.h"

/* Long enough to be recognised, short enough to be read. */
#define LONGEST_SLUG 40
#define N_RANDOM     6

typedef struct
{
  const CharterRecordSet *set;
  const CharterRecord    *target;
  const char             *id;
  GPtrArray              *edits;
} Renaming;

/* Lower-case letters, digits and single hyphens of a name. */
static char *
make_slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, NULL);
  GString *slug = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && slug->len < LONGEST_SLUG; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, g_ascii_tolower (*p));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}

static void
rename_reference (const CharterRecord *record,
                  const char          *field,
                  const char          *path,
                  guint                targets,
                  const char          *id,
                  gpointer             user_data)
{
  Renaming *renaming = user_data;

  if ((targets & CHARTER_KIND_BIT (charter_record_get_kind (renaming->target))) == 0 ||
      !charter_record_has_text (renaming->target, "id", id))
    return;
  g_ptr_array_add (renaming->edits,
                   charter_edit_new_set (record, path, g_variant_new_string (renaming->id)));
}

/**
 * charter_identity_make_id:
 * @set: the records
 * @kind: what the new record is
 * @name: (nullable): what it is called
 *
 * Makes an id of a slug of @name and six random characters, so that two
 * copies of a file that are worked on apart never use the same one.
 *
 * Returns: (transfer full): an id that no record of @kind has
 */
char *
charter_identity_make_id (const CharterRecordSet *set,
                          CharterKindId           kind,
                          const char             *name)
{
  static const char letters[] = "abcdefghjkmnpqrstuvwxyz23456789";
  g_autofree char *slug = make_slug (name != NULL ? name : "");
  char random[N_RANDOM + 1] = { 0 };
  g_autofree char *id = NULL;

  g_return_val_if_fail (set != NULL, NULL);

  do
    {
      for (guint i = 0; i < N_RANDOM; i++)
        random[i] = letters[g_random_int_range (0, (gint32) strlen (letters))];
      g_free (id);
      id = *slug != '\0' ? g_strconcat (slug, "-", random, NULL) : g_strdup (random);
    }
  while (charter_record_set_find_id (set, kind, id) != NULL);
  return g_steal_pointer (&id);
}

/**
 * charter_identity_is_unique:
 * @set: the records
 * @record: one of them
 *
 * Returns: whether @record has an id that no other of its kind has, so that
 *   others can refer to it
 */
gboolean
charter_identity_is_unique (const CharterRecordSet *set,
                            const CharterRecord    *record)
{
  const char *id;

  g_return_val_if_fail (set != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  id = charter_record_get_id (record);
  return id != NULL &&
         charter_record_set_count_id (set, charter_record_get_kind (record), id) == 1;
}

/**
 * charter_identity_change_edits:
 * @set: the records
 * @record: one of them
 * @id: its new id
 *
 * When @record is the one its old id means, everything that names it goes
 * along; a record without an id, or one of several with the same id, gets an
 * id and nothing else changes.
 *
 * Returns: (transfer full) (element-type CharterEdit): the edits to make as
 *   one step
 */
GPtrArray *
charter_identity_change_edits (const CharterRecordSet *set,
                               const CharterRecord    *record,
                               const char             *id)
{
  GPtrArray *edits;
  Renaming renaming;

  g_return_val_if_fail (set != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (id != NULL && *id != '\0', NULL);

  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_edit_free);
  g_ptr_array_add (edits, charter_edit_new_set (record, "/id", g_variant_new_string (id)));
  if (charter_record_set_find_id (set, charter_record_get_kind (record),
                                  charter_record_get_id (record)) != record)
    return edits;

  renaming = (Renaming) { set, record, id, edits };
  for (guint kind = 0; kind < CHARTER_N_KINDS; kind++)
    {
      for (guint i = 0; i < charter_record_set_get_n_records (set, (CharterKindId) kind); i++)
        charter_record_foreach_reference (charter_record_set_get_record (set, (CharterKindId) kind, i),
                                          rename_reference, &renaming);
    }
  return edits;
}

/**
 * charter_identity_ensure:
 * @set: the records
 * @record: one of them
 * @edits: (element-type CharterEdit): the edits of one step
 *
 * Gives @record an id, among @edits, when it has none by which others can
 * refer to it; the one that it gets in this step already is that.
 *
 * Returns: (transfer full): the id
 */
char *
charter_identity_ensure (const CharterRecordSet *set,
                         const CharterRecord    *record,
                         GPtrArray              *edits)
{
  char *id;

  g_return_val_if_fail (set != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (edits != NULL, NULL);

  for (guint i = 0; i < edits->len; i++)
    {
      const CharterEdit *edit = g_ptr_array_index (edits, i);

      if (edit->operation == CHARTER_EDIT_SET && g_str_equal (edit->path, "/id") &&
          edit->handle == charter_record_get_handle (record))
        return g_variant_dup_string (edit->value, NULL);
    }
  if (charter_identity_is_unique (set, record))
    return g_strdup (charter_record_get_id (record));
  id = charter_identity_make_id (set, charter_record_get_kind (record),
                                 charter_record_get_name (record));
  g_ptr_array_extend_and_steal (edits, charter_identity_change_edits (set, record, id));
  return id;
}
