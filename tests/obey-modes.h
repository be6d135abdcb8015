/* obey-modes.h
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

G_BEGIN_DECLS

/* Has the modes of files bind this thread, those that it starts and the
 * programs that it runs, also for root, for good: root does without what lets
 * it pass them. Whether it could is seen by whoever tries to pass one. */
static inline void
obey_modes (void)
{
  static const guint capabilities[] = { CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH };
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3];

  if (geteuid () != 0 || syscall (SYS_capget, &header, sets) != 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (capabilities); i++)
    {
      guint32 others = ~CAP_TO_MASK (capabilities[i]);

      prctl (PR_CAPBSET_DROP, capabilities[i], 0, 0, 0);
      sets[CAP_TO_INDEX (capabilities[i])].effective &= others;
      sets[CAP_TO_INDEX (capabilities[i])].permitted &= others;
      sets[CAP_TO_INDEX (capabilities[i])].inheritable &= others;
    }
  syscall (SYS_capset, &header, sets);
}

G_END_DECLS
