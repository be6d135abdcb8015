/* compare-picture.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/cli-support.h"
#include "diagram/cards/view.h"

G_BEGIN_DECLS

/**
 * CharterComparePicture:
 * @path: the file whose diagram it is
 * @output: (nullable): where to write
 * @format: (nullable): in which format, else as @output tells
 * @view: the diagram, which has what it is compared with
 * @state: what @view shows by itself
 *
 * A diagram of two states, to be written.
 */
typedef struct
{
  const char        *path;
  const char        *output;
  const char        *format;
  const CharterView *view;
  CharterState      *state;
} CharterComparePicture;

CharterExit charter_compare_picture_write (const CharterComparePicture *self);

G_END_DECLS
