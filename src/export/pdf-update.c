/* pdf-update.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/pdf-update.h"

#include <glib/gi18n.h>
#include <string.h>

#include "diagram/drawing/clean-text.h"
#include "export/export-error.h"

/* "0000000015 00000 n \n": ISO 32000-1, section 7.5.4. */
#define ENTRY_LENGTH 20
#define OFFSET_LENGTH 10

/* More than a file of any sense has; a damaged one may say anything. */
#define MOST_OBJECTS 1000000
#define MOST_FIGURES 10000
#define MOST_HEADERS 100000
#define DEEPEST_TREE 50

/* The parts of a PDF that an appended update needs: ISO 32000-1, 7.5.6. */
typedef struct
{
  const char *data; /* ends with a NUL of our own */
  gsize       length;
  gsize       table; /* where the cross-reference table is */
  guint       n_objects;
  const char *entries;
  GString    *trailer; /* the inside of its dictionary */
} PdfFile;

static gboolean
is_space (char character)
{
  return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

static const char *
skip_space (const char *p)
{
  while (is_space (*p))
    p++;

  return p;
}

/* Reads digits; 0 digits or too many of them are no number. */
static gboolean
read_number (const char **p,
             gsize       *number)
{
  const char *digits = skip_space (*p);
  char *end;

  if (!g_ascii_isdigit (*digits))
    return FALSE;

  *number = g_ascii_strtoull (digits, &end, 10);
  *p = end;

  return end - digits <= OFFSET_LENGTH;
}

static gboolean
read_word (const char **p,
           const char  *word)
{
  const char *start = skip_space (*p);

  if (!g_str_has_prefix (start, word))
    return FALSE;

  *p = start + strlen (word);

  return TRUE;
}

/* The end of a literal string that starts at @p. */
static const char *
skip_string (const char *p)
{
  guint depth = 0;

  for (; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')' && --depth == 0)
        return p + 1;
    }

  return p;
}

/* Reads a dictionary and gives its inside, with those that stand in it. */
static gboolean
read_dictionary (const char **p,
                 GString    **inside)
{
  const char *start = skip_space (*p);
  const char *q = start;
  guint depth = 0;

  while (*q != '\0')
    {
      if (*q == '(')
        {
          q = skip_string (q);
          continue;
        }

      if (g_str_has_prefix (q, "<<"))
        {
          depth++;
          q += 2;
        }
      else if (depth > 0 && g_str_has_prefix (q, ">>"))
        {
          q += 2;
          if (--depth == 0)
            {
              *inside = g_string_new_len (start + 2, q - start - 4);
              *p = q;
              return TRUE;
            }
        }
      else if (depth == 0)
        {
          return FALSE;
        }
      else
        {
          q++;
        }
    }

  return FALSE;
}

/* What stands after a name in a dictionary, or %NULL. Strings are skipped: the
 * title of a picture may look like anything.
 */
static const char *
find_value (const GString *dictionary,
            const char    *name)
{
  gsize length = strlen (name);
  const char *p = dictionary->str;

  while (*p != '\0')
    {
      if (*p == '(')
        p = skip_string (p);
      else if (g_str_has_prefix (p, name) && !g_ascii_isalnum (p[length]))
        return skip_space (p + length);
      else
        p++;
    }

  return NULL;
}

/* The inside of an object that is nothing but a dictionary. */
static GString *
read_object (const PdfFile *self,
             guint          object)
{
  const char *p = self->entries + (gsize) object * ENTRY_LENGTH;
  g_autoptr (GString) inside = NULL;
  gsize offset;
  gsize number;
  gsize generation;

  g_assert (object < self->n_objects);

  if (p[OFFSET_LENGTH + 7] != 'n' || !read_number (&p, &offset) || offset >= self->length)
    return NULL;

  p = self->data + offset;
  if (!read_number (&p, &number) || number != object ||
      !read_number (&p, &generation) || generation != 0 ||
      !read_word (&p, "obj") || !read_dictionary (&p, &inside) || !read_word (&p, "endobj"))
    return NULL;

  return g_steal_pointer (&inside);
}

/* Streams hold NULs, at which string functions would stop. */
static const char *
find_last (const PdfFile *self,
           const char    *word)
{
  gsize length = strlen (word);

  for (gsize i = self->length; i >= length; i--)
    if (memcmp (self->data + i - length, word, length) == 0)
      return self->data + i - length;

  return NULL;
}

static gboolean
read_file (PdfFile *self)
{
  const char *p = find_last (self, "startxref");
  gsize first;
  gsize n_objects;

  if (p == NULL || !read_word (&p, "startxref") || !read_number (&p, &self->table) ||
      self->table >= self->length)
    return FALSE;

  p = self->data + self->table;
  if (!read_word (&p, "xref") || !read_number (&p, &first) || first != 0 ||
      !read_number (&p, &n_objects) || n_objects > MOST_OBJECTS)
    return FALSE;

  self->n_objects = n_objects;
  self->entries = skip_space (p);
  if (n_objects * ENTRY_LENGTH > self->length - (self->entries - self->data))
    return FALSE;

  p = self->entries + n_objects * ENTRY_LENGTH;

  return read_word (&p, "trailer") && read_dictionary (&p, &self->trailer);
}

static gboolean
find_catalog (const PdfFile *self,
              guint         *object)
{
  const char *p = find_value (self->trailer, "/Root");
  gsize number;

  if (p == NULL || !read_number (&p, &number) || number >= self->n_objects)
    return FALSE;

  *object = number;

  return TRUE;
}

/* An element of a table whose cells stand under it or beside it. */
typedef struct
{
  guint       object;
  const char *scope;
} HeaderCell;

/* What the tree of a document has that cairo says too little of. */
typedef struct
{
  GArray *figures; /* of guint */
  GArray *headers; /* of HeaderCell */
} Elements;

static void
elements_clear (Elements *elements)
{
  g_clear_pointer (&elements->figures, g_array_unref);
  g_clear_pointer (&elements->headers, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Elements, elements_clear)

static gboolean
is_element (const GString *dictionary,
            const char    *name)
{
  const char *kind = find_value (dictionary, "/S");
  gsize length = strlen (name);

  return kind != NULL && g_str_has_prefix (kind, name) && !g_ascii_isalnum (kind[length]);
}

/* A number alone stands for what is painted, and is no object. */
static GArray *
list_kids (const GString *dictionary)
{
  GArray *kids = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *p = find_value (dictionary, "/K");

  if (p != NULL && *p == '[')
    p++;
  for (gsize kid, generation; p != NULL && read_number (&p, &kid);)
    {
      guint object = (guint) MIN (kid, MOST_OBJECTS);

      if (!read_number (&p, &generation) || !read_word (&p, "R"))
        break;
      g_array_append_val (kids, object);
    }
  return kids;
}

static GString *
read_element (const PdfFile *self,
              guint          object)
{
  return object == 0 || object >= self->n_objects ? NULL : read_object (self, object);
}

/* A row of nothing but headings heads the columns; in the others a heading is
 * that of its row. ISO 32000-1, table 349. */
static const char *
find_scope (const PdfFile *self,
            const GArray  *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      g_autoptr (GString) cell = read_element (self, g_array_index (cells, guint, i));

      if (cell == NULL || !is_element (cell, "/TH"))
        return "/Row";
    }
  return "/Column";
}

/* Elements are looked for along the tree, so that they come as they are read;
 * cairo numbers them in the order in which they end. */
static void
collect_elements (const PdfFile *self,
                  guint          object,
                  const char    *scope,
                  guint          depth,
                  Elements      *elements)
{
  g_autoptr (GString) dictionary = NULL;
  g_autoptr (GArray) kids = NULL;
  const HeaderCell cell = { object, scope };

  if (depth > DEEPEST_TREE || elements->figures->len > MOST_FIGURES ||
      elements->headers->len > MOST_HEADERS)
    return;
  dictionary = read_element (self, object);
  if (dictionary == NULL)
    return;
  if (is_element (dictionary, "/Figure"))
    {
      g_array_append_val (elements->figures, object);
      return;
    }
  if (scope != NULL && is_element (dictionary, "/TH") && find_value (dictionary, "/A") == NULL)
    g_array_append_val (elements->headers, cell);

  kids = list_kids (dictionary);
  scope = is_element (dictionary, "/TR") ? find_scope (self, kids) : NULL;
  for (guint i = 0; i < kids->len; i++)
    collect_elements (self, g_array_index (kids, guint, i), scope, depth + 1, elements);
}

static void
find_elements (const PdfFile *self,
               const GString *catalog,
               Elements      *elements)
{
  const char *p = find_value (catalog, "/StructTreeRoot");
  gsize root;

  elements->figures = g_array_new (FALSE, FALSE, sizeof (guint));
  elements->headers = g_array_new (FALSE, FALSE, sizeof (HeaderCell));
  if (p != NULL && read_number (&p, &root))
    collect_elements (self, (guint) MIN (root, MOST_OBJECTS), NULL, 0, elements);
}

/* In hexadecimal UTF-16 every text is safe: ISO 32000-1, section 7.9.2.2. */
static void
append_alt_text (GString    *dictionary,
                 const char *alt_text)
{
  g_autofree gunichar2 *utf16 = NULL;
  glong n_units = 0;

  utf16 = g_utf8_to_utf16 (alt_text, -1, NULL, &n_units, NULL);
  g_string_append (dictionary, " /Alt <FEFF");
  for (glong i = 0; i < n_units; i++)
    g_string_append_printf (dictionary, "%04X", utf16[i]);
  g_string_append (dictionary, ">");
}

typedef struct
{
  guint    object;
  GString *dictionary;
} Change;

static void
change_clear (Change *change)
{
  g_string_free (change->dictionary, TRUE);
}

static int
compare_changes (const Change *one,
                 const Change *other)
{
  return one->object < other->object ? -1 : one->object > other->object;
}

static GBytes *
append_update (const PdfFile *self,
               GArray        *changes)
{
  g_autoptr (GString) update = g_string_new ("\n");
  g_autoptr (GString) table = g_string_new (NULL);
  GByteArray *bytes = g_byte_array_sized_new (self->length + 2048);
  gsize start_of_table;

  g_array_sort (changes, (GCompareFunc) compare_changes);
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      g_string_append_printf (table, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n",
                              change->object, self->length + update->len);
      g_string_append_printf (update, "%u 0 obj\n<<%s\n>>\nendobj\n", change->object,
                              change->dictionary->str);
    }

  start_of_table = self->length + update->len;
  g_string_append_printf (update,
                          "xref\n%strailer\n<<%s\n   /Prev %" G_GSIZE_FORMAT "\n>>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          table->str, self->trailer->str, self->table, start_of_table);

  g_byte_array_append (bytes, (const guint8 *) self->data, self->length);
  g_byte_array_append (bytes, (const guint8 *) update->str, update->len);

  return g_byte_array_free_to_bytes (bytes);
}

static Change
change_catalog (GString    *dictionary,
                guint       object,
                const char *language)
{
  if (language[0] != '\0' && find_value (dictionary, "/Lang") == NULL)
    g_string_append_printf (dictionary, " /Lang (%s)", language);
  if (find_value (dictionary, "/ViewerPreferences") == NULL)
    g_string_append (dictionary, " /ViewerPreferences << /DisplayDocTitle true >>");
  return (Change) { object, dictionary };
}

static gboolean
change_figures (const PdfFile     *self,
                const GArray      *figures,
                const char *const *alt_texts,
                guint              catalog,
                GArray            *changes)
{
  if (figures->len == 0 || figures->len != g_strv_length ((char **) alt_texts))
    return FALSE;
  for (guint i = 0; i < figures->len; i++)
    {
      g_autofree char *alt_text = charter_clean_text (alt_texts[i]);
      guint object = g_array_index (figures, guint, i);
      Change change = { object, read_object (self, object) };

      if (change.dictionary == NULL)
        return FALSE;
      if (alt_text[0] != '\0' && find_value (change.dictionary, "/Alt") == NULL)
        append_alt_text (change.dictionary, alt_text);
      g_array_append_val (changes, change);
      if (object == catalog)
        return FALSE;
    }
  return TRUE;
}

static void
change_headers (const PdfFile *self,
                const GArray  *headers,
                GArray        *changes)
{
  for (guint i = 0; i < headers->len; i++)
    {
      const HeaderCell *cell = &g_array_index (headers, HeaderCell, i);
      Change change = { cell->object, read_object (self, cell->object) };

      if (change.dictionary == NULL)
        continue;
      g_string_append_printf (change.dictionary, " /A << /O /Table /Scope %s >>", cell->scope);
      g_array_append_val (changes, change);
    }
}

static GBytes *
update_file (const PdfFile     *self,
             const char        *language,
             const char *const *alt_texts)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_auto (Elements) elements = { NULL };
  GString *dictionary;
  Change change;
  guint catalog;

  g_array_set_clear_func (changes, (GDestroyNotify) change_clear);
  if (!find_catalog (self, &catalog) || (dictionary = read_object (self, catalog)) == NULL)
    return NULL;
  find_elements (self, dictionary, &elements);
  change = change_catalog (dictionary, catalog, language);
  g_array_append_val (changes, change);
  if (!change_figures (self, elements.figures, alt_texts, catalog, changes))
    return NULL;
  change_headers (self, elements.headers, changes);
  return append_update (self, changes);
}

/**
 * charter_pdf_update:
 * @pdf: a PDF that cairo wrote, with a tagged figure
 * @language: a BCP 47 tag, or an empty text
 * @alt_texts: (array zero-terminated=1): the alternative texts of its figures
 *   in their order; an empty one is left out
 * @error: return location for an error in the %CHARTER_EXPORT_ERROR domain
 *
 * Appends to a PDF what cairo 1.16 cannot write: its language, that viewers
 * show its title, and the alternative texts of its figures. What is already
 * there is kept as it is.
 *
 * Returns: (transfer full) (nullable): the longer file, or %NULL with
 *   %CHARTER_EXPORT_ERROR_STRUCTURE; then @pdf can still be used as it is
 */
GBytes *
charter_pdf_update (GBytes             *pdf,
                    const char         *language,
                    const char *const  *alt_texts,
                    GError            **error)
{
  g_autofree char *terminated = NULL;
  PdfFile file = { 0 };
  GBytes *updated = NULL;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (alt_texts != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  /* With a NUL at the end no search can run over it. */
  file.length = g_bytes_get_size (pdf);
  terminated = g_malloc0 (file.length + 1);
  if (file.length > 0)
    memcpy (terminated, g_bytes_get_data (pdf, NULL), file.length);
  file.data = terminated;

  if (read_file (&file))
    updated = update_file (&file, language, alt_texts);
  if (file.trailer != NULL)
    g_string_free (file.trailer, TRUE);

  if (updated == NULL)
    g_set_error_literal (error, CHARTER_EXPORT_ERROR, CHARTER_EXPORT_ERROR_STRUCTURE,
                         _("The PDF was made without the picture’s alternative text and "
                           "language, because it is not built as expected. Add them in a PDF "
                           "editor, or give the description beside it."));

  return updated;
}
