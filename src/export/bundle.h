/* bundle.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "export/exporter.h"
#include "export/manifest.h"

G_BEGIN_DECLS

/**
 * CHARTER_BUNDLE_MANIFEST:
 *
 * The name of the file that lists the others.
 */
#define CHARTER_BUNDLE_MANIFEST "manifest.json"

/**
 * CharterBundle:
 *
 * A folder with diagrams in every format, and a list of what is in it.
 */
typedef struct _CharterBundle CharterBundle;

CharterBundle *charter_bundle_new            (const char                  *folder,
                                              const CharterExportOptions  *options);
void           charter_bundle_free           (CharterBundle               *self);
gboolean       charter_bundle_add            (CharterBundle               *self,
                                              CharterState                *state,
                                              const CharterView           *view,
                                              const char                  *name,
                                              GCancellable                *cancellable,
                                              GError                     **error);
guint          charter_bundle_get_n_files    (const CharterBundle         *self);
const char    *charter_bundle_get_file       (const CharterBundle         *self,
                                              guint                        number);
const CharterManifest *
               charter_bundle_get_manifest   (const CharterBundle         *self);
const CharterManifest *
               charter_bundle_get_before     (const CharterBundle         *self);
gboolean       charter_bundle_write_manifest (CharterBundle               *self,
                                              const char                  *model_name,
                                              const char                  *model_hash,
                                              const CharterDate           *today,
                                              GError                     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterBundle, charter_bundle_free)

G_END_DECLS
