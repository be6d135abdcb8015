/* alt-text.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/alt-text.h"

#include <string.h>

#include "analysis/words/person-names.h"
#include "model/value.h"

/* Digits of a hash that are kept: enough to notice a change. */
#define HASH_LENGTH 16

static void
add_text (GChecksum  *checksum,
          const char *text)
{
  /* With its zero, so that moving a word from one text to the next shows. */
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static void
add_texts (GChecksum *checksum,
           GPtrArray *texts)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    add_text (checksum, g_ptr_array_index (texts, i));
}

static void
add_rows (GChecksum *checksum,
          GPtrArray *rows)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (rows, i);

      for (guint j = 0; j < cells->len; j++)
        add_texts (checksum, g_ptr_array_index (cells, j));
    }
}

/**
 * charter_alt_text_get:
 * @state: what is shown
 * @view: how
 * @error: return location for a #CharterDiagramError
 *
 * A typed text that names a person is withheld where the picture does not
 * name persons either.
 *
 * Returns: (transfer full) (nullable): the typed text, or the one that is
 *   written for it
 */
char *
charter_alt_text_get (CharterState       *state,
                      const CharterView  *view,
                      GError            **error)
{
  g_autoptr(CharterPersonNames) names = NULL;
  const char *own;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  own = charter_view_get_alt_text (view);
  if (own != NULL && view->people != CHARTER_PEOPLE_NAMES && !view->withheld)
    names = charter_person_names_new (charter_state_get_records (state));
  if (own != NULL && view->other_state == NULL &&
      (names == NULL || !charter_person_names_stand_in (names, own)))
    return g_strdup (own);
  return charter_diagram_write_alt_text (state, view, error);
}

/**
 * charter_alt_text_make_hash:
 * @state: what is shown
 * @view: how
 *
 * Returns: (transfer full) (nullable): a hash of everything that the diagram
 *   says; it tells whether a typed text is older than that
 */
char *
charter_alt_text_make_hash (CharterState      *state,
                            const CharterView *view)
{
  g_autoptr(CharterDescription) description = NULL;
  g_autoptr(GChecksum) checksum = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  description = charter_diagram_describe (state, view, NULL);
  if (description == NULL)
    return NULL;

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  for (guint i = 0; i < charter_description_get_n_blocks (description); i++)
    {
      const CharterDescriptionBlock *block = charter_description_get_block (description, i);

      add_text (checksum, block->text);
      add_texts (checksum, block->items);
      add_rows (checksum, block->rows);
    }
  return g_strndup (g_checksum_get_string (checksum), HASH_LENGTH);
}

/**
 * charter_alt_text_is_outdated:
 * @view: a view
 * @hash: (nullable): from charter_alt_text_make_hash()
 *
 * Returns: whether its typed text was written for something else than the
 *   diagram says now
 */
gboolean
charter_alt_text_is_outdated (const CharterView *view,
                              const char        *hash)
{
  GVariant *typed;
  const char *written_against;

  g_return_val_if_fail (view != NULL, FALSE);

  /* What it was written against is known of the text in the file's language. */
  typed = charter_record_get_value (view->record, "alt_text");
  if (g_strcmp0 (view->alt_text, charter_value_get_member_text (typed, "text")) != 0)
    return FALSE;
  written_against = charter_value_get_member_text (typed, "hash");
  return charter_view_get_alt_text (view) != NULL && written_against != NULL && hash != NULL &&
         !g_str_equal (written_against, hash);
}
