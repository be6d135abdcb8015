/* json-scanner.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "formats/json-scanner.h"

/* How much of the text a message repeats, in bytes. */
#define QUOTE_LONGEST 40

/* A whole number of up to 18 digits always fits 64 bits, one of 20 never. */
#define INTEGER_SAFE_DIGITS 18

/* DBL_MAX is 1.797...e308. */
#define DOUBLE_LARGEST_EXPONENT 308

/* Characters that a string may hold as they are, without a closer look. */
static const guint8 is_plain[256] = {
  [0x20 ... 0x21] = 1,
  [0x23 ... 0x5b] = 1,
  [0x5d ... 0x7f] = 1,
};

static void
find_place (CharterJsonScanner *self,
            const char         *place,
            guint              *line,
            guint              *column)
{
  g_assert (place >= self->start && place <= self->end);

  *line = 1;
  *column = 1;

  for (const char *p = self->start; p < place; p++)
    {
      if (*p == '\n' || (*p == '\r' && !(p + 1 < self->end && p[1] == '\n')))
        {
          *line += 1;
          *column = 1;
        }
      else if (((guchar) *p & 0xc0) != 0x80)
        {
          *column += 1;
        }
    }
}

/* The bytes of the UTF-8 character at @place, or 0 if it is not one. */
static gsize
measure_character (CharterJsonScanner *self,
                   const char         *place)
{
  gunichar character = g_utf8_get_char_validated (place, self->end - place);

  if (character == (gunichar) -1 || character == (gunichar) -2)
    return 0;

  return (gsize) g_utf8_skip[(guchar) *place];
}

static gboolean
refuse_encoding (CharterJsonScanner *self,
                 const char         *place)
{
  return charter_json_scanner_refuse (
    self, place, CHARTER_JSON_ERROR_ENCODING,
    _("This is not UTF-8 text (the byte here is %02X). "
      "Open the file in a text editor and save it again with the encoding UTF-8."),
    (guint) (guchar) *place);
}

static gboolean
refuse_open_string (CharterJsonScanner *self,
                    const char         *opening)
{
  return charter_json_scanner_refuse (
    self, opening, CHARTER_JSON_ERROR_CUT_OFF,
    _("The text in quotes that begins here is never closed. "
      "Add the missing \", or get a complete copy of the file if it was cut off."));
}

static gboolean
refuse_control_character (CharterJsonScanner *self)
{
  guint character = (guchar) *self->at;

  if (character == '\n' || character == '\r')
    return charter_json_scanner_refuse (
      self, self->at, CHARTER_JSON_ERROR_CONTROL_CHARACTER,
      _("The line ends inside a text in quotes. "
        "Close the text with \" on the same line, or write \\n where a new line is meant."));

  if (character == '\t')
    return charter_json_scanner_refuse (
      self, self->at, CHARTER_JSON_ERROR_CONTROL_CHARACTER,
      _("A text in quotes holds a tab. Write \\t or a space instead."));

  return charter_json_scanner_refuse (
    self, self->at, CHARTER_JSON_ERROR_CONTROL_CHARACTER,
    _("A text in quotes holds an invisible control character (U+%04X). Delete it."), character);
}

/* Reads the four digits behind "\u". */
static gboolean
read_unit (CharterJsonScanner *self,
           const char         *escape,
           guint              *unit)
{
  *unit = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return charter_json_scanner_refuse (
          self, escape, CHARTER_JSON_ERROR_ESCAPE,
          _("\\u must be followed by four digits from 0 to 9 or A to F, as in \\u00E9. "
            "Complete it, or type the character itself."));

      *unit = *unit * 16 + (guint) g_ascii_xdigit_value (*self->at++);
    }

  return TRUE;
}

static gboolean
refuse_surrogate (CharterJsonScanner *self,
                  const char         *escape)
{
  return charter_json_scanner_refuse (
    self, escape, CHARTER_JSON_ERROR_SURROGATE,
    _("%.6s is only half of a character; its other half is missing. "
      "Type the character itself, or delete this."), escape);
}

static gboolean
read_unicode_escape (CharterJsonScanner *self,
                     const char         *escape)
{
  guint unit;

  if (!read_unit (self, escape, &unit))
    return FALSE;

  if (unit == 0)
    return charter_json_scanner_refuse (
      self, escape, CHARTER_JSON_ERROR_NUL,
      _("\\u0000 stands for no character that a text can hold. Delete it."));

  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  if (unit > 0xdbff || self->end - self->at < 2 || self->at[0] != '\\' || self->at[1] != 'u')
    return refuse_surrogate (self, escape);

  self->at += 2;

  if (!read_unit (self, self->at - 2, &unit))
    return FALSE;

  if (unit < 0xdc00 || unit > 0xdfff)
    return refuse_surrogate (self, escape);

  return TRUE;
}

static gboolean
read_escape (CharterJsonScanner *self)
{
  const char *escape = self->at++;
  g_autofree char *shown = NULL;

  /* The caller finds that the text ends inside the quotes. */
  if (self->at == self->end)
    return TRUE;

  switch (*self->at)
    {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      self->at++;
      return TRUE;

    case 'u':
      self->at++;
      return read_unicode_escape (self, escape);

    default:
      break;
    }

  if ((guchar) *self->at < 0x20)
    return refuse_control_character (self);

  if (measure_character (self, self->at) == 0)
    return refuse_encoding (self, self->at);

  shown = g_strndup (self->at, measure_character (self, self->at));

  return charter_json_scanner_refuse (
    self, escape, CHARTER_JSON_ERROR_ESCAPE,
    _("A backslash cannot stand before “%s”. Write \\\\ where a backslash is meant, "
      "as in C:\\\\Reports, or delete it."), shown);
}

static gsize
skip_digits (CharterJsonScanner *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return (gsize) (self->at - first);
}

static gboolean
is_at (CharterJsonScanner *self,
       const char         *characters)
{
  return self->at < self->end && *self->at != '\0' && strchr (characters, *self->at) != NULL;
}

/* Whether what follows shows that a number was meant as something else, such
 * as a date or a time. */
static gboolean
is_number_continued (CharterJsonScanner *self)
{
  if (self->at == self->end)
    return FALSE;

  if (*self->at == ':' || *self->at == '/')
    return self->at + 1 < self->end && g_ascii_isdigit (self->at[1]);

  return g_ascii_isalnum (*self->at) || is_at (self, ".+-_%");
}

static gboolean
refuse_number (CharterJsonScanner *self,
               const char         *first)
{
  const char *last = first;
  g_autofree char *shown = NULL;

  while (last < self->end && (g_ascii_isalnum (*last) || strchr (".+-_%:/", *last) != NULL)
         && *last != '\0')
    last++;

  shown = charter_json_scanner_quote (self, first, (gsize) (last - first));

  return charter_json_scanner_refuse (
    self, first, CHARTER_JSON_ERROR_NUMBER,
    _("“%s” is not a number in the form that JSON asks for (12, -3, 4.5, 1e6). "
      "Correct it; put dates, times and references in double quotes: \"%s\"."), shown, shown);
}

static gboolean
check_integer_range (CharterJsonScanner *self,
                     const char         *first)
{
  gboolean negative = *first == '-';
  const char *digits = negative ? first + 1 : first;
  const char *limit = negative ? "9223372036854775808" : "9223372036854775807";
  gsize length = (gsize) (self->at - digits);

  if (length <= INTEGER_SAFE_DIGITS)
    return TRUE;

  if (length == INTEGER_SAFE_DIGITS + 1 && memcmp (digits, limit, length) <= 0)
    return TRUE;

  return charter_json_scanner_refuse (
    self, first, CHARTER_JSON_ERROR_INTEGER_RANGE,
    _("This whole number is too long to be kept exactly; the largest is %s%s. "
      "If it is a reference rather than an amount, put it in double quotes."),
    negative ? "-" : "", limit);
}

/* The decimal exponent of the first digit that is not zero: 2 for 123, -3 for
 * 0.0012; or far below zero for zero itself. */
static gint64
find_magnitude (const char *first,
                const char *end)
{
  gint64 magnitude = -1;
  gint64 exponent = 0;
  gboolean significant = FALSE;
  gboolean fraction = FALSE;
  const char *p;

  for (p = first; p < end && *p != 'e' && *p != 'E'; p++)
    {
      if (*p == '.')
        fraction = TRUE;
      else if (*p >= '1' && *p <= '9')
        significant = TRUE;

      if (g_ascii_isdigit (*p) && significant && !fraction)
        magnitude++;
      else if (*p == '0' && !significant && fraction)
        magnitude--;
    }

  if (!significant)
    return G_MININT32;

  if (p < end)
    {
      gboolean negative = p[1] == '-';

      /* Beyond any text that fits the memory, so no need to count on. */
      for (p++; p < end && exponent < G_MAXINT32; p++)
        if (g_ascii_isdigit (*p))
          exponent = exponent * 10 + g_ascii_digit_value (*p);

      if (negative)
        exponent = -exponent;
    }

  return magnitude + exponent;
}

static gboolean
check_double_range (CharterJsonScanner *self,
                    const char         *first)
{
  gint64 magnitude = find_magnitude (first, self->at);

  if (magnitude < DOUBLE_LARGEST_EXPONENT)
    return TRUE;

  if (magnitude == DOUBLE_LARGEST_EXPONENT)
    {
      g_autofree char *text = g_strndup (first, (gsize) (self->at - first));

      if (isfinite (g_ascii_strtod (text, NULL)))
        return TRUE;
    }

  return charter_json_scanner_refuse (
    self, first, CHARTER_JSON_ERROR_NUMBER_RANGE,
    _("This number is too large; the largest is about 1.8e308. "
      "Correct it, or put it in double quotes to keep it as text."));
}

/* U+2018, U+201C and their like, which word processors put for ' and ". */
static gboolean
is_typographic_quote (gunichar character)
{
  return (character >= 0x2018 && character <= 0x201f) || character == 0x00ab
         || character == 0x00bb || character == 0x00b4 || character == '`' || character == '\'';
}

static gboolean
is_comment (CharterJsonScanner *self)
{
  if (*self->at == '#')
    return TRUE;

  return *self->at == '/' && self->at + 1 < self->end && (self->at[1] == '/' || self->at[1] == '*');
}

static gboolean
refuse_end (CharterJsonScanner *self)
{
  g_autofree char *place = NULL;

  g_assert (self->opening != NULL);

  place = charter_json_scanner_describe_place (self, self->opening);

  if (*self->opening == '[')
    return charter_json_scanner_refuse (
      self, self->at, CHARTER_JSON_ERROR_CUT_OFF,
      _("The file ends here, but the list that opens with [ at %s is not closed. "
        "Get a complete copy of the file if it was cut off, or add the missing ]."), place);

  return charter_json_scanner_refuse (
    self, self->at, CHARTER_JSON_ERROR_CUT_OFF,
    _("The file ends here, but the group that opens with { at %s is not closed. "
      "Get a complete copy of the file if it was cut off, or add the missing }."), place);
}

static gboolean
refuse_bracket (CharterJsonScanner *self)
{
  g_autofree char *place = NULL;

  if (self->opening == NULL)
    return charter_json_scanner_refuse (
      self, self->at, CHARTER_JSON_ERROR_WRONG_BRACKET,
      _("This %c closes nothing. Delete it, or add the bracket that should open before it."),
      *self->at);

  place = charter_json_scanner_describe_place (self, self->opening);

  return charter_json_scanner_refuse (
    self, self->at, CHARTER_JSON_ERROR_WRONG_BRACKET,
    _("%c stands here, but what opens with %c at %s must be closed with %c first. "
      "Add the missing bracket, or correct this one."),
    *self->at, *self->opening, place, *self->opening == '[' ? ']' : '}');
}

/**
 * charter_json_scanner_refuse:
 * @self: the scanner
 * @place: what the message is about, inside the text or at its end
 * @code: the cause
 * @format: what is wrong and what to do, translated
 * @...: what @format asks for
 *
 * Sets the error, with "line:column: " before the words.
 *
 * Returns: %FALSE
 */
gboolean
charter_json_scanner_refuse (CharterJsonScanner *self,
                             const char         *place,
                             CharterJsonError    code,
                             const char         *format,
                             ...)
{
  g_autofree char *words = NULL;
  guint column;
  guint line;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  find_place (self, place, &line, &column);
  g_set_error (self->error, CHARTER_JSON_ERROR, (int) code, "%u:%u: %s", line, column, words);

  return FALSE;
}

/**
 * charter_json_scanner_describe_place:
 * @self: the scanner
 * @place: a place in the text
 *
 * Returns: (transfer full): "line 3, column 5"
 */
char *
charter_json_scanner_describe_place (CharterJsonScanner *self,
                                     const char         *place)
{
  guint column;
  guint line;

  find_place (self, place, &line, &column);

  return g_strdup_printf (_("line %u, column %u"), line, column);
}

/**
 * charter_json_scanner_quote:
 * @self: the scanner
 * @source: a part of the text that is known to be valid
 * @length: bytes of it
 *
 * Returns: (transfer full): the part, shortened for a message
 */
char *
charter_json_scanner_quote (CharterJsonScanner *self,
                            const char         *source,
                            gsize               length)
{
  g_autofree char *start = NULL;
  const char *end;

  if (length <= QUOTE_LONGEST)
    return g_strndup (source, length);

  end = g_utf8_find_prev_char (source, source + QUOTE_LONGEST);
  start = g_strndup (source, (gsize) (end - source));

  return g_strconcat (start, "…", NULL);
}

/**
 * charter_json_scanner_refuse_character:
 * @self: the scanner
 * @expected: what should stand here, translated, to follow "expected"
 *
 * Refuses what stands at the scanner's place, or the end of the text, in the
 * words for the likeliest cause.
 *
 * Returns: %FALSE
 */
gboolean
charter_json_scanner_refuse_character (CharterJsonScanner *self,
                                       const char         *expected)
{
  g_autofree char *shown = NULL;
  gunichar character;
  gsize length;

  if (self->at == self->end)
    return refuse_end (self);

  if (is_comment (self))
    return charter_json_scanner_refuse (
      self, self->at, CHARTER_JSON_ERROR_COMMENT,
      _("JSON has no comments. Delete this one, or keep its words in a \"description\"."));

  if (*self->at == ']' || *self->at == '}')
    return refuse_bracket (self);

  if (*self->at == ',')
    return charter_json_scanner_refuse (
      self, self->at, CHARTER_JSON_ERROR_EXTRA_COMMA,
      _("This comma has nothing before it to end. Delete it."));

  length = measure_character (self, self->at);
  if (length == 0 && *self->at != '\0')
    return refuse_encoding (self, self->at);

  character = length == 0 ? 0 : g_utf8_get_char (self->at);

  if (is_typographic_quote (character))
    return charter_json_scanner_refuse (
      self, self->at, CHARTER_JSON_ERROR_QUOTES,
      _("Text must stand in straight double quotes: \"like this\". "
        "Replace the other kind of quotation mark here and at the end of the text."));

  if (g_unichar_isgraph (character))
    shown = g_strndup (self->at, length);
  else
    shown = g_strdup_printf ("U+%04X", character);

  return charter_json_scanner_refuse (
    self, self->at, CHARTER_JSON_ERROR_UNEXPECTED,
    _("Expected %s, but found “%s”. Correct or delete it."), expected, shown);
}

/**
 * charter_json_scanner_skip_space:
 * @self: the scanner
 *
 * Moves to the next character that is not white space.
 */
void
charter_json_scanner_skip_space (CharterJsonScanner *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

/**
 * charter_json_scanner_read_string:
 * @self: the scanner, at the opening quotation mark
 * @escaped: (out): whether the string has a backslash
 *
 * Returns: whether a valid string stands here
 */
gboolean
charter_json_scanner_read_string (CharterJsonScanner *self,
                                  gboolean           *escaped)
{
  const char *opening = self->at++;

  *escaped = FALSE;

  for (;;)
    {
      while (self->at < self->end && is_plain[(guchar) *self->at])
        self->at++;

      if (self->at == self->end)
        return refuse_open_string (self, opening);

      if (*self->at == '"')
        {
          self->at++;
          return TRUE;
        }

      if (*self->at == '\\')
        {
          *escaped = TRUE;

          if (!read_escape (self))
            return FALSE;
        }
      else if ((guchar) *self->at < 0x20)
        {
          return refuse_control_character (self);
        }
      else
        {
          gsize length = measure_character (self, self->at);

          if (length == 0)
            return refuse_encoding (self, self->at);

          self->at += length;
        }
    }
}

/**
 * charter_json_scanner_read_number:
 * @self: the scanner, at a minus sign or a digit
 *
 * Returns: whether a number that can be kept stands here
 */
gboolean
charter_json_scanner_read_number (CharterJsonScanner *self)
{
  const char *first = self->at;
  gboolean integer = TRUE;

  if (*self->at == '-')
    self->at++;

  if (is_at (self, "0"))
    self->at++;
  else if (skip_digits (self) == 0)
    return refuse_number (self, first);

  if (is_at (self, "."))
    {
      integer = FALSE;
      self->at++;

      if (skip_digits (self) == 0)
        return refuse_number (self, first);
    }

  if (is_at (self, "eE"))
    {
      integer = FALSE;
      self->at++;

      if (is_at (self, "+-"))
        self->at++;

      if (skip_digits (self) == 0)
        return refuse_number (self, first);
    }

  if (is_number_continued (self))
    return refuse_number (self, first);

  return integer ? check_integer_range (self, first) : check_double_range (self, first);
}

/**
 * charter_json_scanner_read_word:
 * @self: the scanner, at a letter
 *
 * Returns: whether true, false or null stands here
 */
gboolean
charter_json_scanner_read_word (CharterJsonScanner *self)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *first = self->at;
  g_autofree char *shown = NULL;
  gsize length;

  while (self->at < self->end && (g_ascii_isalnum (*self->at) || *self->at == '_'))
    self->at++;

  length = (gsize) (self->at - first);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strlen (words[i]) != length || g_ascii_strncasecmp (words[i], first, length) != 0)
        continue;

      if (memcmp (words[i], first, length) == 0)
        return TRUE;

      return charter_json_scanner_refuse (
        self, first, CHARTER_JSON_ERROR_WORD,
        _("This word must be in small letters. Write %s."), words[i]);
    }

  shown = charter_json_scanner_quote (self, first, length);

  if (strcmp (shown, "NaN") == 0 || strcmp (shown, "Infinity") == 0)
    return charter_json_scanner_refuse (
      self, first, CHARTER_JSON_ERROR_WORD,
      _("%s is not a number that can be kept. Write null where there is no value."), shown);

  return charter_json_scanner_refuse (
    self, first, CHARTER_JSON_ERROR_WORD,
    _("“%s” is not in quotes. Put text in double quotes; "
      "only true, false, null and numbers stand without."), shown);
}
