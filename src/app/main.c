/* main.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "analysis/words/language.h"
#include "app/window/application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(CharterApplication) application = NULL;
  g_autofree char *catalogues = charter_language_find_catalogues ();

  setlocale (LC_ALL, "");
  bindtextdomain (CHARTER_GETTEXT_DOMAIN, catalogues);
  bind_textdomain_codeset (CHARTER_GETTEXT_DOMAIN, "UTF-8");
  textdomain (CHARTER_GETTEXT_DOMAIN);
  g_set_application_name ("Charter");

  application = charter_application_new (G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
