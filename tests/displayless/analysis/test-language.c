/* test-language.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/words/language.h"
#include "analysis/words/names.h"
#include "diagram/alt-text.h"
#include "diagram/diagram.h"
#include "formats/partnership-json.h"

static const char model[] =
  "{\"partnership\": {\"name\": \"Kent\", \"language\": \"en-GB\"},"
  " \"organizations\": ["
  "  {\"id\": \"g\", \"name\": \"Gwynedd Council\", \"short_name\": \"Gwynedd\","
  "   \"classification\": \"council\", \"translations\":"
  "   {\"cy\": {\"name\": \"Cyngor Gwynedd\", \"description\": \"Cyngor sir\"}}},"
  "  {\"id\": \"k\", \"name\": \"Kent County Council\", \"short_name\": \"Kent\"},"
  "  {\"id\": \"b\", \"name\": \"Joint Board\", \"description\": \"Two councils\"}],"
  " \"views\": ["
  "  {\"id\": \"v\", \"name\": \"Services\", \"kind\": \"matrix\", \"caption\": \"Who has what\","
  "   \"alt_text\": {\"text\": \"A table of services.\"},"
  "   \"translations\": {\"cy\": {\"name\": \"Gwasanaethau\"}}}]}";

static CharterDocument *
parse (void)
{
  g_autoptr(GError) error = NULL;
  CharterDocument *document =
    charter_partnership_json_parse ("model", model, strlen (model), &error);

  g_assert_no_error (error);
  return document;
}

static void
test_same (void)
{
  g_assert_true (charter_language_is_same ("en", "en-GB"));
  g_assert_true (charter_language_is_same ("EN-ie", "en-GB"));
  g_assert_false (charter_language_is_same ("en", "eng"));
  g_assert_false (charter_language_is_same ("cy", "en"));
  g_assert_false (charter_language_is_same (NULL, "en"));
  g_assert_false (charter_language_is_same ("\"><script>", "\"><script>"));
}

static void
test_choice (void)
{
  g_autoptr(CharterDocument) document = parse ();
  CharterRecordSet *records = charter_document_get_records (document);
  g_autofree char *own = charter_language_choose (records, NULL);
  g_autofree char *variety = charter_language_choose (records, "en-IE");
  g_autofree char *other = charter_language_choose (records, "fr");

  g_assert_cmpstr (own, ==, "en-GB");
  g_assert_cmpstr (variety, ==, "en-IE");
  /* No word of it is French. */
  g_assert_cmpstr (other, ==, "en-GB");
  g_assert_true (charter_language_is_own (records, "en"));
  g_assert_true (charter_language_is_own (records, NULL));
  g_assert_false (charter_language_is_own (records, "cy"));
}

static void
test_untranslated (void)
{
  static const char words[] = "Cyngor Gwynedd, Joint Board, Mid-Kent";
  g_autoptr(CharterDocument) document = parse ();
  CharterRecordSet *records = charter_document_get_records (document);
  g_autoptr(GPtrArray) welsh = charter_language_list_untranslated (records, "cy", words);
  g_autoptr(GPtrArray) regional = charter_language_list_untranslated (records, "cy-GB", words);
  g_autoptr(GPtrArray) named = charter_language_list_untranslated (records, "cy", "ar ran Kent.");
  g_autoptr(GPtrArray) english = charter_language_list_untranslated (records, "en", words);

  g_assert_cmpuint (welsh->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (welsh, 0), ==, "Joint Board");
  g_assert_cmpuint (regional->len, ==, 1);
  g_assert_cmpuint (named->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (named, 0), ==, "Kent County Council");
  g_assert_cmpuint (english->len, ==, 0);
}

static void
test_texts (void)
{
  g_autoptr(CharterDocument) document = parse ();
  CharterRecordSet *records = charter_document_get_records (document);
  CharterRecord *council = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, 0);
  CharterRecord *board = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, 2);
  g_autofree char *translated = charter_name_get_text (council, "cy", "description");
  g_autofree char *kept = charter_name_get_text (board, "cy", "description");
  g_autofree char *none = charter_name_get_text (council, NULL, "description");

  g_assert_cmpstr (translated, ==, "Cyngor sir");
  g_assert_cmpstr (kept, ==, "Two councils");
  g_assert_null (none);
}

static void
test_view (void)
{
  g_autoptr(CharterDocument) document = parse ();
  CharterRecordSet *records = charter_document_get_records (document);
  CharterRecord *record = charter_record_set_get_record (records, CHARTER_KIND_VIEW, 0);
  g_autoptr(CharterView) english = charter_view_new (records, record);
  g_autoptr(CharterView) welsh = charter_view_new (records, record);
  g_autoptr(CharterView) copy = NULL;

  charter_view_set_language (english, records, "en");
  g_assert_cmpstr (english->name, ==, "Services");
  g_assert_cmpstr (charter_view_get_alt_text (english), ==, "A table of services.");

  charter_view_set_language (welsh, records, "cy");
  copy = charter_view_copy (welsh);
  g_assert_cmpstr (copy->name, ==, "Gwasanaethau");
  g_assert_cmpstr (copy->caption, ==, "Who has what");
  g_assert_cmpstr (copy->language, ==, "cy");
  g_assert_null (charter_view_get_alt_text (copy));
  g_assert_false (charter_alt_text_is_outdated (copy, "1234"));
}

static void
test_words (void)
{
  g_autofree char *catalogues = g_build_filename (g_getenv ("CHARTER_BUILD_ROOT"), "po", NULL);
  g_autofree char *british = charter_language_get_of_words ();
  g_autofree char *welsh = NULL;

  g_assert_cmpstr (british, ==, "en-GB");
  bindtextdomain (CHARTER_GETTEXT_DOMAIN, catalogues);
  bind_textdomain_codeset (CHARTER_GETTEXT_DOMAIN, "UTF-8");
  textdomain (CHARTER_GETTEXT_DOMAIN);
  g_setenv ("LANGUAGE", "cy", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  welsh = charter_language_get_of_words ();
  g_assert_cmpstr (welsh, ==, "cy");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/same", test_same);
  g_test_add_func ("/language/choice", test_choice);
  g_test_add_func ("/language/untranslated", test_untranslated);
  g_test_add_func ("/language/texts", test_texts);
  g_test_add_func ("/language/view", test_view);
  g_test_add_func ("/language/words", test_words);
  return g_test_run ();
}
