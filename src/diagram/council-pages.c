/* council-pages.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/council-pages.h"

#include "analysis/seats/governance.h"
#include "analysis/words/names.h"
#include "model/value.h"

#define COUNCIL_KIND "council"

/* What a large diagram of many councils says, a diagram of each of them says
 * on a page of its own. */
static const char *const divided_kinds[] = { "governance", "service-membership", "matrix", "map", NULL };

/* What is only about the large diagram. */
static const char *const own_paths[] = {
  "/arrangement", "/order", "/compare", "/caption", "/figure", "/alt_text", "/translations",
};

/**
 * charter_council_pages_is_divided:
 * @kind: (nullable): a kind of diagram
 *
 * Returns: whether such a diagram is about many councils
 */
gboolean
charter_council_pages_is_divided (const char *kind)
{
  return kind != NULL && g_strv_contains (divided_kinds, kind);
}

/**
 * charter_council_pages_list_councils:
 * @state: what is shown
 * @view: how
 *
 * Returns: (transfer full) (element-type CharterRecord): the councils that can
 *   have a page each instead of the diagram; none where it is of another kind,
 *   compares, or has fewer than two
 */
GPtrArray *
charter_council_pages_list_councils (CharterState      *state,
                                     const CharterView *view)
{
  GPtrArray *councils = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_record_unref);
  g_autoptr(CharterGovernance) governance = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (!g_strv_contains (divided_kinds, view->kind) || view->compares)
    return councils;
  governance = charter_governance_new (state, view->focus, view->assumed_lines, view->language);
  if (charter_governance_get_n_councils (governance) < 2)
    return councils;
  for (guint i = 0; i < charter_governance_get_n_councils (governance); i++)
    g_ptr_array_add (councils,
                     charter_record_ref (charter_governance_get_council (governance, i)->council));
  return councils;
}

/**
 * charter_council_pages_new_view:
 * @view: a large diagram
 * @council: one of its councils
 *
 * Returns: (transfer full): the diagram of that council alone
 */
CharterView *
charter_council_pages_new_view (const CharterView *view,
                                CharterRecord     *council)
{
  CharterView *own;

  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (council != NULL, NULL);

  own = charter_view_copy (view);
  g_free (own->name);
  own->name = charter_name_get_full (council, view->language);
  g_free (own->kind);
  own->kind = g_strdup (COUNCIL_KIND);
  g_clear_pointer (&own->form, g_free);
  own->columns = 0;
  own->several_pages = FALSE;
  g_clear_pointer (&own->caption, g_free);
  g_clear_pointer (&own->figure, g_free);
  g_clear_pointer (&own->alt_text, g_free);
  g_ptr_array_set_size (own->order, 0);
  g_ptr_array_set_size (own->focus, 0);
  g_ptr_array_add (own->focus, charter_record_ref (council));
  return own;
}

/**
 * charter_council_pages_new_content:
 * @diagram: a large diagram
 * @council_id: the id of one of its councils
 * @id: the id of the new diagram
 * @name: its name
 *
 * Returns: (transfer full): a diagram of that council alone, for the same date
 *   and page, as the file has it
 */
GVariant *
charter_council_pages_new_content (const CharterRecord *diagram,
                                   const char          *council_id,
                                   const char          *id,
                                   const char          *name)
{
  g_autoptr(GVariant) content = NULL;
  GVariantBuilder focus;
  struct
  {
    const char *path;
    GVariant   *value;
  } members[4];

  g_return_val_if_fail (diagram != NULL, NULL);
  g_return_val_if_fail (council_id != NULL && id != NULL && name != NULL, NULL);

  content = g_variant_ref (charter_record_get_content (diagram));
  for (guint i = 0; i < G_N_ELEMENTS (own_paths); i++)
    {
      GVariant *without = charter_record_get_value (diagram, own_paths[i] + 1) != NULL
                        ? charter_value_set_path (content, own_paths[i], NULL) : NULL;

      if (without != NULL)
        {
          g_variant_unref (content);
          content = without;
        }
    }
  g_variant_builder_init (&focus, CHARTER_VALUE_ARRAY);
  g_variant_builder_add (&focus, "v", charter_value_new_reference ("organizations", council_id));
  members[0].path = "/id";
  members[0].value = g_variant_new_string (id);
  members[1].path = "/name";
  members[1].value = g_variant_new_string (name);
  members[2].path = "/kind";
  members[2].value = g_variant_new_string (COUNCIL_KIND);
  members[3].path = "/focus";
  members[3].value = g_variant_builder_end (&focus);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      GVariant *with = charter_value_set_path (content, members[i].path, members[i].value);

      g_variant_unref (content);
      content = with;
    }
  return g_steal_pointer (&content);
}
