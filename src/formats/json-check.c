/* json-check.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "formats/json-check.h"
#include "formats/json-keys.h"
#include "formats/json-scanner.h"

typedef struct
{
  CharterJsonScanner  scanner;
  CharterJsonKeys    *keys;
  guint               depth;
} Check;

typedef enum
{
  NEXT_ITEM,
  NEXT_CLOSED,
  NEXT_REFUSED,
} Next;

static gboolean
is_ended (CharterJsonScanner *scanner)
{
  return scanner->at == scanner->end;
}

static gboolean
is_at_value (CharterJsonScanner *scanner)
{
  return !is_ended (scanner)
         && (g_ascii_isalnum (*scanner->at) || *scanner->at == '"' || *scanner->at == '-'
             || *scanner->at == '{' || *scanner->at == '[');
}

/* Goes from behind one item to the next or past the bracket that closes. */
static Next
go_on (CharterJsonScanner *scanner,
       char                closing)
{
  const char *behind = scanner->at;

  charter_json_scanner_skip_space (scanner);

  if (!is_ended (scanner) && *scanner->at == closing)
    {
      scanner->at++;
      return NEXT_CLOSED;
    }

  if (!is_ended (scanner) && *scanner->at == ',')
    {
      const char *comma = scanner->at++;

      charter_json_scanner_skip_space (scanner);

      if (is_ended (scanner) || *scanner->at != closing)
        return NEXT_ITEM;

      charter_json_scanner_refuse (
        scanner, comma, CHARTER_JSON_ERROR_EXTRA_COMMA,
        _("A comma stands after the last item, before %c. Delete the comma."), closing);
      return NEXT_REFUSED;
    }

  /* The place where the comma is to be typed, not the next line. */
  if (is_at_value (scanner))
    charter_json_scanner_refuse (
      scanner, behind, CHARTER_JSON_ERROR_MISSING_COMMA,
      _("A comma is missing here, between two items. Add it."));
  else
    charter_json_scanner_refuse_character (
      scanner, closing == ']' ? _("a comma or ]") : _("a comma or }"));

  return NEXT_REFUSED;
}

static gboolean check_value (Check *self);

static gboolean
check_items (Check *self)
{
  CharterJsonScanner *scanner = &self->scanner;

  if (!is_ended (scanner) && *scanner->at == ']')
    {
      scanner->at++;
      return TRUE;
    }

  for (;;)
    {
      Next next;

      if (!check_value (self))
        return FALSE;

      next = go_on (scanner, ']');
      if (next != NEXT_ITEM)
        return next == NEXT_CLOSED;
    }
}

static gboolean
check_name (Check *self)
{
  CharterJsonScanner *scanner = &self->scanner;
  const char *opening = scanner->at;
  gboolean escaped;

  if (is_ended (scanner) || (*opening != '"' && !is_at_value (scanner)))
    return charter_json_scanner_refuse_character (scanner, _("a name in double quotes"));

  if (*opening != '"')
    return charter_json_scanner_refuse (
      scanner, opening, CHARTER_JSON_ERROR_MISSING_NAME,
      _("Inside { } every item begins with a name in double quotes, as in \"name\": \"Swale\". "
        "Add the name, or put it in quotes."));

  if (!charter_json_scanner_read_string (scanner, &escaped))
    return FALSE;

  charter_json_keys_add (self->keys, opening + 1, (gsize) (scanner->at - opening - 2), escaped);

  return TRUE;
}

static gboolean
check_member (Check *self)
{
  CharterJsonScanner *scanner = &self->scanner;
  const char *behind;

  if (!check_name (self))
    return FALSE;

  behind = scanner->at;
  charter_json_scanner_skip_space (scanner);

  if (!is_ended (scanner) && *scanner->at != ':')
    {
      if (is_at_value (scanner) || memchr ("=,}", *scanner->at, 3) != NULL)
        return charter_json_scanner_refuse (
          scanner, behind, CHARTER_JSON_ERROR_MISSING_COLON,
          _("A colon is missing here, between a name and its value. "
            "Write it as in \"name\": \"Swale\"."));

      return charter_json_scanner_refuse_character (scanner, _("a colon"));
    }

  if (!is_ended (scanner))
    scanner->at++;

  charter_json_scanner_skip_space (scanner);

  if (!is_ended (scanner) && (*scanner->at == ',' || *scanner->at == '}'))
    return charter_json_scanner_refuse (
      scanner, scanner->at, CHARTER_JSON_ERROR_MISSING_VALUE,
      _("A value is missing here, after the colon. Add it, or write null for none."));

  return check_value (self);
}

static gboolean
check_members (Check *self)
{
  CharterJsonScanner *scanner = &self->scanner;

  if (!is_ended (scanner) && *scanner->at == '}')
    {
      scanner->at++;
      return TRUE;
    }

  for (;;)
    {
      Next next;

      if (!check_member (self))
        return FALSE;

      next = go_on (scanner, '}');
      if (next != NEXT_ITEM)
        return next == NEXT_CLOSED;
    }
}

/* Names are compared when their group ends, all at once. */
static gboolean
check_names_differ (Check *self,
                    guint  first)
{
  CharterJsonScanner *scanner = &self->scanner;
  g_autofree char *place = NULL;
  g_autofree char *shown = NULL;
  const char *earlier;
  const char *again;
  const char *end;

  again = charter_json_keys_close (self->keys, first, &earlier);
  if (again == NULL)
    return TRUE;

  end = again;
  while (*end != '"')
    end += *end == '\\' ? 2 : 1;

  place = charter_json_scanner_describe_place (scanner, earlier - 1);
  shown = charter_json_scanner_quote (scanner, again, (gsize) (end - again));

  return charter_json_scanner_refuse (
    scanner, again - 1, CHARTER_JSON_ERROR_DUPLICATE_KEY,
    _("The name \"%s\" stands twice in one group, first at %s. "
      "Keep the right one, and delete or rename the other."), shown, place);
}

static gboolean
check_container (Check *self)
{
  CharterJsonScanner *scanner = &self->scanner;
  const char *outer = scanner->opening;
  gboolean valid;

  if (self->depth == CHARTER_JSON_DEEPEST)
    return charter_json_scanner_refuse (
      scanner, scanner->at, CHARTER_JSON_ERROR_TOO_DEEP,
      _("More than %d lists and groups stand inside one another here. "
        "This is not a file Charter can use; check where it comes from."), CHARTER_JSON_DEEPEST);

  self->depth++;
  scanner->opening = scanner->at++;
  charter_json_scanner_skip_space (scanner);

  if (*scanner->opening == '[')
    {
      valid = check_items (self);
    }
  else
    {
      guint first = charter_json_keys_open (self->keys);

      valid = check_members (self) && check_names_differ (self, first);
    }

  scanner->opening = outer;
  self->depth--;

  return valid;
}

static gboolean
check_value (Check *self)
{
  CharterJsonScanner *scanner = &self->scanner;
  gboolean escaped;

  if (is_ended (scanner))
    return charter_json_scanner_refuse_character (scanner, _("a value"));

  switch (*scanner->at)
    {
    case '"':
      return charter_json_scanner_read_string (scanner, &escaped);

    case '{':
    case '[':
      return check_container (self);

    case '-':
      return charter_json_scanner_read_number (scanner);

    default:
      if (g_ascii_isdigit (*scanner->at))
        return charter_json_scanner_read_number (scanner);
      if (g_ascii_isalpha (*scanner->at))
        return charter_json_scanner_read_word (scanner);
      return charter_json_scanner_refuse_character (scanner, _("a value"));
    }
}

static gboolean
check_start (CharterJsonScanner *scanner)
{
  gsize length = (gsize) (scanner->end - scanner->start);

  if (length >= 3 && memcmp (scanner->start, "\xef\xbb\xbf", 3) == 0)
    return charter_json_scanner_refuse (
      scanner, scanner->start, CHARTER_JSON_ERROR_BYTE_ORDER_MARK,
      _("The file begins with an invisible byte order mark. "
        "Save it again as “UTF-8”, not as “UTF-8 with BOM”."));

  if (length >= 2 && (memcmp (scanner->start, "\xff\xfe", 2) == 0
                      || memcmp (scanner->start, "\xfe\xff", 2) == 0))
    return charter_json_scanner_refuse (
      scanner, scanner->start, CHARTER_JSON_ERROR_ENCODING,
      _("The file is saved as UTF-16, which some programs call “Unicode”. "
        "Save it again with the encoding UTF-8."));

  charter_json_scanner_skip_space (scanner);

  if (is_ended (scanner))
    return charter_json_scanner_refuse (
      scanner, scanner->start, CHARTER_JSON_ERROR_EMPTY,
      _("The file is empty. Open another file, or a backup copy of this one."));

  return TRUE;
}

static gboolean
check_end (CharterJsonScanner *scanner)
{
  charter_json_scanner_skip_space (scanner);

  if (is_ended (scanner))
    return TRUE;

  if (is_at_value (scanner))
    return charter_json_scanner_refuse (
      scanner, scanner->at, CHARTER_JSON_ERROR_SECOND_VALUE,
      _("The file goes on here after its end. One file holds one group { }: "
        "delete the rest, or move it into a file of its own."));

  return charter_json_scanner_refuse_character (scanner, _("the end of the file"));
}

/**
 * charter_json_check:
 * @text: (array length=length) (element-type guint8): what to check; need not
 *   end in a zero byte
 * @length: bytes of @text, at most %CHARTER_JSON_LARGEST
 * @error: (nullable): return location for a #GError
 *
 * Checks in one pass that @text is JSON as RFC 8259 has it, in UTF-8, and that
 * nothing in it would be lost or changed on the way through Charter: at most
 * %CHARTER_JSON_DEEPEST levels, no name twice in a group, whole numbers within
 * 64 bits signed, others within double precision, no U+0000, no half
 * surrogate pairs.
 *
 * The first fault is reported in the domain %CHARTER_JSON_ERROR, with one code
 * per cause; only a name that stands twice is reported at the end of its group.
 *
 * Returns: whether @text can be read
 */
gboolean
charter_json_check (const char  *text,
                    gsize        length,
                    GError     **error)
{
  g_autoptr (CharterJsonKeys) keys = NULL;
  Check self = { 0 };

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (text == NULL)
    text = "";

  keys = charter_json_keys_new ();
  self.keys = keys;
  self.scanner.start = text;
  self.scanner.at = text;
  self.scanner.end = text + length;
  self.scanner.error = error;

  return check_start (&self.scanner) && check_value (&self) && check_end (&self.scanner);
}
