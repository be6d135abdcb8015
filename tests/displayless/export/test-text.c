/* test-text.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/text.h"

#include <string.h>

static CharterDescription *
make_description (void)
{
  CharterDescription *description = charter_description_new ();

  charter_description_add_paragraph (description, "As recorded,\nnot dated.");
  charter_description_add_heading (description, "Services");
  charter_description_begin_table (description, "Service", "Councils", NULL);
  charter_description_begin_row (description, "Audit");
  charter_description_add_text_cell (description, "Ashford");
  charter_description_begin_table (description, "Council", "Councillors", "Others", NULL);
  charter_description_begin_row (description, "Swale");
  charter_description_add_cell (description, g_ptr_array_new_with_free_func (g_free));
  charter_description_add_text_cell (description, "A | B");
  charter_description_add_item (description, "Who chairs it.");
  charter_description_add_item (description, "The quorum.");

  return description;
}

static void
test_markdown (void)
{
  g_autoptr (CharterDescription) description = make_description ();
  g_autofree char *markdown = charter_text_write_markdown (description, "Title", 2);

  g_assert_cmpstr (markdown, ==,
                   "## Title\n\nAs recorded, not dated.\n\n### Services\n\n"
                   "| Service | Councils |\n| --- | --- |\n| Audit | Ashford |\n\n"
                   "| Council | Councillors | Others |\n| --- | --- | --- |\n| Swale |  | A \\| B |\n\n"
                   "- Who chairs it.\n- The quorum.\n");
}

static void
test_deepest_heading (void)
{
  g_autoptr (CharterDescription) description = make_description ();
  g_autofree char *markdown = charter_text_write_markdown (description, "Title", 6);

  g_assert_true (g_str_has_prefix (markdown, "###### Title\n"));
  g_assert_nonnull (strstr (markdown, "\n###### Services\n"));
}

static void
test_plain (void)
{
  g_autoptr (CharterDescription) description = make_description ();
  g_autofree char *plain = charter_text_write_plain (description);

  g_assert_cmpstr (plain, ==,
                   "As recorded, not dated.\nServices\n- Audit: Ashford\n"
                   "- Swale: Councillors: . Others: A | B\n- Who chairs it.\n- The quorum.\n");
}

/* What is markup in CommonMark or in the tables of GitHub must not be in a
 * name; what is not is left readable. */
static void
test_escaping (void)
{
  static const struct
  {
    const char *text;
    const char *escaped;
  } cases[] = {
    { "Mid-Kent (2015), 100%", "Mid-Kent (2015), 100%" },
    { "# a heading", "\\# a heading" },
    { "- a list", "\\- a list" },
    { "+ a list", "\\+ a list" },
    { "12. a list", "12\\. a list" },
    { "1) a list", "1\\) a list" },
    { "2015 and 1.5", "2015 and 1.5" },
    { "---", "\\---" },
    { "===", "\\===" },
    { "> a quotation", "\\> a quotation" },
    { "*loud* _quiet_", "\\*loud\\* \\_quiet\\_" },
    { "`code` ~~gone~~", "\\`code\\` \\~\\~gone\\~\\~" },
    { "<script>&amp;", "\\<script\\>\\&amp;" },
    { "Audit & Risk&#38; &", "Audit & Risk\\&\\#38; &" },
    { "[a](javascript:b)", "\\[a\\](javascript:b)" },
    { "a|b\\|c", "a\\|b\\\\\\|c" },
    { "one\n\n# two", "one \\# two" },
    { "    four spaces", "four spaces" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CharterDescription) description = charter_description_new ();
      g_autofree char *expected = g_strdup_printf ("# %s\n\n- %s\n", cases[i].escaped, cases[i].escaped);
      g_autofree char *markdown = NULL;

      charter_description_add_item (description, cases[i].text);
      markdown = charter_text_write_markdown (description, cases[i].text, 1);
      g_assert_cmpstr (markdown, ==, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charter/text/markdown", test_markdown);
  g_test_add_func ("/charter/text/deepest-heading", test_deepest_heading);
  g_test_add_func ("/charter/text/plain", test_plain);
  g_test_add_func ("/charter/text/escaping", test_escaping);

  return g_test_run ();
}
