/* field-editors.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/field-editors.h"

#include "app/details/choice-editor.h"
#include "app/details/colour-editor.h"
#include "app/details/date-editor.h"
#include "app/details/flag-editor.h"
#include "app/details/group-editor.h"
#include "app/details/reference-editor.h"
#include "app/details/reference-list-editor.h"
#include "app/details/rows-editor.h"
#include "app/details/text-editor.h"
#include "app/details/translations-editor.h"

static CharterKindId
get_kind (CharterDocument *document,
          guint64          handle)
{
  CharterRecord *record =
    charter_record_set_find_handle (charter_document_get_records (document), handle);

  return record != NULL ? charter_record_get_kind (record) : CHARTER_KIND_PARTNERSHIP;
}

/**
 * charter_field_editors_can_edit:
 * @field: a field
 *
 * Returns: whether there is an editor for such a field
 */
gboolean
charter_field_editors_can_edit (const CharterField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  if (field->type == CHARTER_FIELD_EDITS)
    return FALSE;
  return (field->type != CHARTER_FIELD_GROUP && field->type != CHARTER_FIELD_ROWS) ||
         field->fields != NULL;
}

/**
 * charter_field_editors_make:
 * @document: a document
 * @handle: the handle of the record with the field
 * @field: a field that can be edited, of the record or of a group or row in it
 *
 * Returns: (transfer floating): an editor that shows no value yet
 */
CharterFieldEditor *
charter_field_editors_make (CharterDocument    *document,
                            guint64             handle,
                            const CharterField *field)
{
  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (field != NULL && charter_field_editors_can_edit (field), NULL);

  switch (field->type)
    {
    case CHARTER_FIELD_DATE:
      return charter_date_editor_new (field);

    case CHARTER_FIELD_CHOICE:
      return field->choices != NULL ? charter_choice_editor_new (field)
                                    : charter_text_editor_new (field);

    case CHARTER_FIELD_KEY:
      return charter_choice_editor_new_for_keys (field, get_kind (document, handle));

    case CHARTER_FIELD_LEVEL:
      return charter_choice_editor_new_for_levels (document, field);

    case CHARTER_FIELD_REFERENCE:
    case CHARTER_FIELD_ANY_REFERENCE:
    case CHARTER_FIELD_MEMBER:
      return charter_reference_editor_new (document, handle, field);

    case CHARTER_FIELD_REFERENCE_LIST:
    case CHARTER_FIELD_ANY_REFERENCE_LIST:
      return charter_reference_list_editor_new (document, field);

    case CHARTER_FIELD_FLAG:
      return charter_flag_editor_new (field);

    case CHARTER_FIELD_COLOUR:
      return charter_colour_editor_new (field);

    case CHARTER_FIELD_GROUP:
      return charter_group_editor_new (document, handle, field);

    case CHARTER_FIELD_ROWS:
      return charter_rows_editor_new (document, handle, field);

    case CHARTER_FIELD_TRANSLATIONS:
      return charter_translations_editor_new (document, handle, field);

    case CHARTER_FIELD_TEXT:
    case CHARTER_FIELD_TEXT_LIST:
    case CHARTER_FIELD_PARAGRAPH:
    case CHARTER_FIELD_DATE_LIST:
    case CHARTER_FIELD_NUMBER:
    case CHARTER_FIELD_SCALAR:
    case CHARTER_FIELD_MONEY:
    case CHARTER_FIELD_EDITS:
    default:
      /* A record is named by its id; in a group or a row it is only a word. */
      return charter_kind_find_field (get_kind (document, handle), "id", NULL) == field
           ? charter_text_editor_new_for_identity (field)
           : charter_text_editor_new (field);
    }
}
