/* export-error.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CharterExportError:
 * @CHARTER_EXPORT_ERROR_TOO_LARGE: the picture has more pixels than an image
 *   may have; a lower resolution works
 * @CHARTER_EXPORT_ERROR_DRAWING: the picture could not be painted, for want of
 *   memory as a rule
 * @CHARTER_EXPORT_ERROR_STRUCTURE: the PDF is not built as expected, so its
 *   alternative text and language are missing
 * @CHARTER_EXPORT_ERROR_WRITE: the file could not be written; what stood there
 *   is untouched
 * @CHARTER_EXPORT_ERROR_LANGUAGE: the program that makes what is in another
 *   language could not be run
 *
 * What can go wrong when a picture is made into a file.
 */
typedef enum
{
  CHARTER_EXPORT_ERROR_TOO_LARGE,
  CHARTER_EXPORT_ERROR_DRAWING,
  CHARTER_EXPORT_ERROR_STRUCTURE,
  CHARTER_EXPORT_ERROR_WRITE,
  CHARTER_EXPORT_ERROR_LANGUAGE,
} CharterExportError;

#define CHARTER_EXPORT_ERROR (charter_export_error_quark ())

GQuark charter_export_error_quark (void);

G_END_DECLS
