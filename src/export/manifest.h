/* manifest.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/cards/view.h"

G_BEGIN_DECLS

/**
 * CharterManifest:
 *
 * What lies in a folder of exported diagrams, and what each of them said when
 * it was exported.
 */
typedef struct _CharterManifest CharterManifest;

/**
 * CharterManifestFile:
 * @name: of the file
 * @view_id: (nullable): id of the saved diagram
 * @view_name: its title
 * @format: in which format
 * @language: BCP 47 tag of the language that was asked for, else of its words
 * @date: the date that it shows
 * @is_dated: whether that date was chosen, and is not only the day of export
 * @people: a #CharterPeople
 * @says: (nullable): from charter_alt_text_make_hash()
 * @hash: SHA-256 of the file
 * @size: in bytes
 *
 * One file.
 */
typedef struct
{
  char          *name;
  char          *view_id;
  char          *view_name;
  char          *format;
  char          *language;
  char          *date;
  gboolean       is_dated;
  CharterPeople  people;
  char          *says;
  char          *hash;
  gsize          size;
} CharterManifestFile;

CharterManifest           *charter_manifest_new           (void);
CharterManifest           *charter_manifest_read          (const char                *path);
void                       charter_manifest_free          (CharterManifest           *self);
void                       charter_manifest_add           (CharterManifest           *self,
                                                           CharterManifestFile       *file);
guint                      charter_manifest_get_n_files   (const CharterManifest     *self);
const CharterManifestFile *charter_manifest_get_file      (const CharterManifest     *self,
                                                           guint                      number);
const char                *charter_manifest_get_date      (const CharterManifest     *self);
GBytes                    *charter_manifest_write         (const CharterManifest     *self,
                                                           const char                *model_name,
                                                           const char                *model_hash,
                                                           const CharterDate         *today);
GPtrArray                 *charter_manifest_list_changes  (const CharterManifest     *self,
                                                           const CharterManifest     *before);
GPtrArray                 *charter_manifest_list_outdated (const CharterManifest     *self,
                                                           CharterRecordSet          *records,
                                                           const CharterDate         *today);
char                      *charter_manifest_describe_outdated (GPtrArray             *titles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CharterManifest, charter_manifest_free)

G_END_DECLS
