/* pdf-update.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *charter_pdf_update (GBytes             *pdf,
                            const char         *language,
                            const char *const  *alt_texts,
                            GError            **error);

G_END_DECLS
