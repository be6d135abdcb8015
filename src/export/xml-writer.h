/* xml-writer.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void charter_xml_append_text      (GString    *xml,
                                   const char *text);
void charter_xml_append_lines     (GString    *xml,
                                   const char *text);
void charter_xml_append_attribute (GString    *xml,
                                   const char *name,
                                   const char *value);
void charter_xml_append_number    (GString    *xml,
                                   double      number);
void charter_xml_append_measure   (GString    *xml,
                                   const char *name,
                                   double      number);

G_END_DECLS
